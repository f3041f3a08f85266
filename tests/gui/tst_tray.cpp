#include "windowrig.h"
#include "live/livestore.h"
#include "support/embeddedbroker.h"
#include "support/mqttclient.h"
#include "window/notices.h"
#include "window/toast.h"
#include "window/tray.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace deepros;
using namespace deepros::gui;

namespace {

/// A window with one client connected, on a desktop with a tray or without.
struct Rig : test::WindowRig
{
    explicit Rig(bool hasTray) : client(mqtt::ProtocolVersion::V311)
    {
        tray()->setAvailable(hasTray);
        window.show();
        window.startBroker();
        languages.use(QStringLiteral("de"));
        languages.use(QStringLiteral("en")); // what follows from the tray is said anew
        if (!test::isWelcome(client.connect(host.mqttPort(), "robot")))
            qFatal("the client is not let in");
        if (!QTest::qWaitFor([this] { return live.lastSample() && live.lastSample()->clientsConnected == 1; }))
            qFatal("the client is not seen");
    }
    Tray *tray() { return window.findChild<Tray *>(); }
    QAction *action(const char *name) { return window.findChild<QAction *>(QLatin1String(name)); }
    QAction *trayAction(const char *name) { return tray()->menu()->findChild<QAction *>(QLatin1String(name)); }

    test::MqttClient client;
};

/// Does this with the question that the next close() asks. Answers whether there was one.
template <typename Act>
std::shared_ptr<bool> whenAsked(Act act)
{
    auto asked = std::make_shared<bool>(false);
    QTimer::singleShot(0, qApp, [act, asked] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        *asked = true;
        act(*box);
    });
    return asked;
}

void press(QMessageBox &box, const char *name)
{
    for (QAbstractButton *button : box.buttons()) {
        if (button->objectName() == QLatin1String(name)) {
            button->click();
            return;
        }
    }
    QFAIL(name);
}

struct Teller
{
    Teller() { QObject::connect(&notices, &Notices::raised, &notices, [this](Notice kind, const QString &, const QString &text) {
        kinds.append(int(kind));
        texts.append(text);
    }); }

    BrokerThread broker{test::anyPorts()};
    LiveStore live{broker.control()};
    Notices notices{live};
    QList<int> kinds;
    QStringList texts;
    qint64 nowMs = 1'000'000;

    void sample(const std::function<void(Figures &)> &change)
    {
        auto figures = std::make_shared<Figures>(last);
        nowMs += 1000;
        figures->atMs = nowMs;
        figures->running = true;
        change(*figures);
        last = *figures;
        MonitorDelta delta;
        delta.atMs = nowMs;
        delta.samples.push_back(figures);
        Q_EMIT live.delta(delta);
    }
    void ros(const QByteArray &topic, RosState state, bool isComplete = true, double periodMs = 100)
    {
        MonitorDelta delta;
        delta.atMs = ++nowMs;
        delta.isComplete = isComplete;
        RosRow row;
        row.topic = topic;
        row.state = state;
        row.periodMs = periodMs;
        delta.ros.push_back(row);
        Q_EMIT live.delta(delta);
    }
    Figures last;
};

} // namespace

class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingMayKeepTheBrokerRunning();
    void withoutATrayTheChoiceSaysWhy();
    void theSettingHidesWithoutAsking();
    void quitNeverHides();
    void theMenuOfTheTrayActs();
    void theTooltipTellsTheState();
    void aStormIsTold();
    void aListenerThatStopsIsTold();
    void aStoreThatFailsIsTold();
    void aTopicThatGoesSilentIsTold();
    void onceAMinuteAndCounted();
    void eachKindCanBeMuted();
    void mutedKindsAreKept();
    void aNoticeDoesNotTakeAnUndoAway();
};

void TestTray::closingMayKeepTheBrokerRunning()
{
    Rig rig(true);
    const auto asked = whenAsked([](QMessageBox &box) { press(box, "quitToTray"); });
    QVERIFY(!rig.window.close());
    QVERIFY(*asked);
    QVERIFY(!rig.window.isVisible());
    QVERIFY(rig.tray()->isShown());
    QVERIFY(rig.host.isRunning());
    // For this time: the next close asks again, and nothing is kept.
    rig.trayAction("trayShow")->trigger();
    QVERIFY(rig.window.isVisible());
    const auto again = whenAsked([](QMessageBox &box) { press(box, "quitCancel"); });
    QVERIFY(!rig.window.close());
    QVERIFY(*again);
    QVERIFY(rig.window.isVisible());
    rig.window.saveState();
    QVERIFY(!rig.settings.value(QStringLiteral("tray")).toBool());
}

void TestTray::withoutATrayTheChoiceSaysWhy()
{
    Rig rig(false);
    QVERIFY(!rig.action("tray")->isEnabled());
    QCOMPARE(rig.action("tray")->toolTip(), Tray::unavailableText());
    const auto asked = whenAsked([](QMessageBox &box) {
        auto *keep = box.findChild<QPushButton *>(QStringLiteral("quitToTray"));
        QVERIFY(keep && !keep->isEnabled());
        QCOMPARE(keep->toolTip(), Tray::unavailableText());
        press(box, "quitCancel");
    });
    QVERIFY(!rig.window.close());
    QVERIFY(*asked);
}

void TestTray::theSettingHidesWithoutAsking()
{
    Rig rig(true);
    QVERIFY(rig.action("tray")->isEnabled());
    rig.action("tray")->trigger();
    QVERIFY(rig.tray()->isShown());
    QVERIFY(!rig.window.close());
    QVERIFY(!rig.window.isVisible());
    QVERIFY(rig.host.isRunning());
    QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
    rig.window.saveState();
    QVERIFY(rig.settings.value(QStringLiteral("tray")).toBool());
    rig.trayAction("trayShow")->trigger();
    QVERIFY(rig.window.isVisible());
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
    rig.action("tray")->trigger();
    QVERIFY(!rig.tray()->isShown());
}

void TestTray::quitNeverHides()
{
    Rig rig(true);
    rig.action("tray")->trigger();
    const auto asked = whenAsked([](QMessageBox &box) {
        QVERIFY(!box.findChild<QPushButton *>(QStringLiteral("quitToTray")));
        press(box, "quitConfirm");
    });
    rig.action("quit")->trigger();
    QVERIFY(*asked);
    QVERIFY(!rig.window.isVisible());
    QVERIFY(!rig.tray()->isShown()); // it has closed, and has not gone into the tray
}

void TestTray::theMenuOfTheTrayActs()
{
    Rig rig(true);
    rig.action("tray")->trigger();
    QVERIFY(!rig.live.isPaused());
    rig.trayAction("trayPause")->trigger();
    QVERIFY(rig.live.isPaused());
    rig.live.setPaused(false);
    QVERIFY(!rig.trayAction("trayPause")->isChecked());
    QVERIFY(!rig.trayAction("trayStart")->isVisible());
    rig.trayAction("trayStop")->trigger();
    QVERIFY(!rig.trayAction("trayStop")->isEnabled()); // while it says its goodbyes
    QTRY_VERIFY(rig.trayAction("trayStart")->isVisible());
    QVERIFY(!rig.host.isRunning());
    QVERIFY(!rig.trayAction("trayStop")->isVisible());
    rig.trayAction("trayStart")->trigger();
    QVERIFY(rig.host.isRunning());
    QVERIFY(rig.trayAction("trayStop")->isVisible() && !rig.trayAction("trayStart")->isVisible());
    rig.trayAction("trayStop")->trigger();
    QTRY_VERIFY(!rig.host.isRunning());
    QVERIFY(!rig.window.close()); // into the tray
    rig.trayAction("trayQuit")->trigger(); // nobody is connected: no question
    QVERIFY(!rig.tray()->isShown());
}

void TestTray::theTooltipTellsTheState()
{
    Rig rig(true);
    QVERIFY2(rig.tray()->toolTip().contains(QLatin1String("in ")), qPrintable(rig.tray()->toolTip()));
    rig.action("stopBroker")->trigger();
    QTRY_VERIFY(!rig.host.isRunning());
    QTRY_VERIFY(rig.tray()->toolTip().contains(QLatin1String("stopped")));
}

void TestTray::aStormIsTold()
{
    Teller teller;
    teller.sample([](Figures &figures) { figures.counters.connectionsAccepted = 5000; }); // before we looked
    teller.sample([](Figures &figures) { figures.counters.connectionsAccepted += Notices::stormConnections - 1; });
    QVERIFY(teller.kinds.isEmpty());
    teller.sample([](Figures &figures) { figures.counters.connectionsAccepted += Notices::stormConnections; });
    QCOMPARE(teller.kinds, QList<int>{int(Notice::ConnectionStorm)});
    QVERIFY2(teller.texts.first().contains(QString::number(Notices::stormConnections)), qPrintable(teller.texts.first()));
    // A broker that was started anew counts from zero.
    teller.nowMs += Notices::pauseMs;
    teller.sample([](Figures &figures) { figures.counters.connectionsAccepted = 0; });
    QCOMPARE(teller.kinds.size(), 1);
}

void TestTray::aListenerThatStopsIsTold()
{
    Teller teller;
    teller.sample([](Figures &figures) { figures.mqttServerActive = figures.websocketServerActive = true; });
    QVERIFY(teller.kinds.isEmpty());
    teller.sample([](Figures &figures) { figures.mqttServerActive = false; });
    QCOMPARE(teller.kinds, QList<int>{int(Notice::ListenerLost)});
    // A broker that stops is no accident.
    Teller stopped;
    stopped.sample([](Figures &figures) { figures.mqttServerActive = true; });
    stopped.sample([](Figures &figures) { figures.mqttServerActive = figures.running = false; });
    QVERIFY(stopped.kinds.isEmpty());
}

void TestTray::aStoreThatFailsIsTold()
{
    Teller teller;
    MonitorDelta delta;
    delta.atMs = teller.nowMs;
    MonitorEvent event;
    event.kind = MonitorEvent::Kind::Store;
    event.severity = MonitorEvent::Severity::Info;
    event.text = "the store takes changes again";
    delta.events.push_back(event);
    Q_EMIT teller.live.delta(delta);
    QVERIFY(teller.kinds.isEmpty());
    delta.events.front().severity = MonitorEvent::Severity::Error;
    delta.events.front().text = "the store takes no changes: disk full";
    Q_EMIT teller.live.delta(delta);
    QCOMPARE(teller.kinds, QList<int>{int(Notice::StoreFailed)});
    QVERIFY(teller.texts.first().contains(QLatin1String("disk full")));
}

void TestTray::aTopicThatGoesSilentIsTold()
{
    Teller teller;
    teller.ros("ros/a/b/old", RosState::Gone, false); // before we looked
    teller.ros("ros/a/b/c", RosState::Live);
    teller.ros("ros/a/b/old", RosState::Gone);
    teller.ros("ros/a/b/c", RosState::Late);
    teller.ros("ros/a/b/once", RosState::Gone, true, 0); // one message: no rate that could be missed
    QVERIFY(teller.kinds.isEmpty());
    teller.ros("ros/a/b/c", RosState::Silent);
    QCOMPARE(teller.kinds, QList<int>{int(Notice::StaleRosTopic)});
    QVERIFY(teller.texts.first().contains(QLatin1String("ros/a/b/c")));
    teller.nowMs += Notices::pauseMs;
    teller.ros("ros/a/b/c", RosState::Gone); // the same silence
    QCOMPARE(teller.kinds.size(), 1);
    teller.ros("ros/a/b/c", RosState::Live);
    teller.ros("ros/a/b/c", RosState::Silent);
    QCOMPARE(teller.kinds.size(), 2);
}

void TestTray::onceAMinuteAndCounted()
{
    Teller teller;
    for (int i = 0; i < 5; ++i)
        teller.ros("ros/a/b/" + QByteArray::number(i), RosState::Silent);
    QCOMPARE(teller.kinds.size(), 1); // the first one was part of what was there
    teller.nowMs += Notices::pauseMs;
    teller.ros("ros/a/b/x", RosState::Silent);
    QCOMPARE(teller.kinds.size(), 2);
    QVERIFY2(teller.texts.last().contains(u'3'), qPrintable(teller.texts.last()));
    // Another kind has a minute of its own.
    teller.sample([](Figures &) {});
    teller.sample([](Figures &figures) { figures.counters.connectionsAccepted += 1000; });
    QCOMPARE(teller.kinds.size(), 3);
}

void TestTray::eachKindCanBeMuted()
{
    Teller teller;
    teller.notices.setMuted(Notice::ConnectionStorm, true);
    teller.sample([](Figures &) {});
    teller.sample([](Figures &figures) { figures.counters.connectionsAccepted += 1000; });
    QVERIFY(teller.kinds.isEmpty());
    teller.notices.setMuted(Notice::ConnectionStorm, false);
    teller.sample([](Figures &figures) { figures.counters.connectionsAccepted += 1000; });
    QCOMPARE(teller.kinds.size(), 1);
}

void TestTray::mutedKindsAreKept()
{
    Rig rig(true);
    rig.action("notice_storeFailed")->trigger();
    QVERIFY(rig.window.findChild<Notices *>()->isMuted(Notice::StoreFailed));
    rig.window.saveState();
    rig.action("notice_storeFailed")->trigger();
    QVERIFY(!rig.window.findChild<Notices *>()->isMuted(Notice::StoreFailed));
    rig.window.restoreState();
    QVERIFY(rig.window.findChild<Notices *>()->isMuted(Notice::StoreFailed));
    QVERIFY(!rig.window.findChild<Notices *>()->isMuted(Notice::ListenerLost));
}

void TestTray::aNoticeDoesNotTakeAnUndoAway()
{
    Rig rig(true);
    auto *toast = rig.window.findChild<Toast *>();
    auto *undo = rig.window.findChild<QPushButton *>(QStringLiteral("toastUndo"));
    bool undone = false;
    toast->offer(QStringLiteral("something was done"), [&undone] { undone = true; });
    Q_EMIT rig.window.findChild<Notices *>()->raised(Notice::StoreFailed, QStringLiteral("Store"), QStringLiteral("the disk is full"));
    QCOMPARE(toast->accessibleName(), QStringLiteral("something was done"));
    undo->click();
    QVERIFY(undone);
    QTRY_VERIFY(toast->isVisible() && toast->accessibleName().contains(QLatin1String("the disk is full")));
    QVERIFY(!undo->isVisible());
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
