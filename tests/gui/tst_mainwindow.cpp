#include "windowrig.h"
#include "live/livestore.h"
#include "overview/overviewpage.h"
#include "plots/timechart.h"
#include "support/embeddedbroker.h"
#include "support/mqttclient.h"
#include "theme/theme.h"
#include "desk.h"
#include "widgets/page.h"
#include "window/connectionlines.h"
#include "window/languages.h"
#include "window/mainwindow.h"
#include "window/windowsettings.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cmath>

using namespace deepros;
using namespace deepros::gui;

namespace {

/// On screen, with its broker started.
struct Rig : test::WindowRig
{
    explicit Rig(const BrokerConfig &config = test::anyPorts(), const QString &settingsFile = {}) : WindowRig(config, settingsFile)
    {
        window.restoreState();
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        window.startBroker();
    }

    template <typename T>
    T *find(const char *name) { return window.findChild<T *>(QLatin1String(name)); }
    QAction *action(const char *name) { return find<QAction>(name); }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHowToConnectUntilSomebodyDoes();
    void copiesAConnectionLine();
    void countsClientsAndMessages();
    void pauseHoldsTheViewAndNotTheBroker();
    void anUnseenWindowTakesADeltaASecond();
    void anUnseenWindowTakesFewerWhenTheyAreDear();
    void aPortInUseIsAPageAndNoDialog();
    void stopsAndStartsTheBroker();
    void demoRobotsAreRealClients();
    void asksBeforeItDisconnectsClients();
    void keysReachThePages();
    void keysTakeBackWhatWasOffered();
    void languageAndThemeChangeLive();
    void stateComesBack();
    void aBrokenSettingsFileDoesNoHarm();
    void aBrokenSettingsFileIsSetAside();
    void settingsOfALaterVersionAreSetAside();
    void resetLayoutKeepsWhatIsNoLayout();
    void aListIsScrolledToWhereItWas();
    void rowsAndMotionAreSettings();
    void highContrastHasAThickRing();
    void f6GoesRound();
    void aQuestionMarkShowsTheKeys();
    void diagnosticsHoldNoSecret();
    void niceMaximumIsRound();
    void everythingHasANameForAssistiveTechnology();
};

void TestMainWindow::showsHowToConnectUntilSomebodyDoes()
{
    Rig rig;
    auto *skip = rig.find<QPushButton>("skipWelcome");
    QVERIFY(skip->isVisible());
    QVERIFY(!rig.find<QWidget>("tileClients")->isVisible());
    test::MqttClient client(mqtt::ProtocolVersion::V311);
    QVERIFY(test::isWelcome(client.connect(rig.host.mqttPort(), "robot")));
    QTRY_VERIFY(rig.find<QWidget>("tileClients")->isVisible());
    QVERIFY(!skip->isVisible());
}

void TestMainWindow::copiesAConnectionLine()
{
    Rig rig;
    QTest::mouseClick(rig.find<QPushButton>("linePublishCopy"), Qt::LeftButton);
    const QString line = QApplication::clipboard()->text();
    QCOMPARE(line, QStringLiteral("mosquitto_pub -h 127.0.0.1 -p %1 -t ros/demo/hello/text -m hi").arg(rig.host.mqttPort()));
    QVERIFY(rig.find<QLabel>("statusMessage")->text().contains(line));
}

void TestMainWindow::countsClientsAndMessages()
{
    Rig rig;
    test::MqttClient client(mqtt::ProtocolVersion::V5);
    QVERIFY(test::isWelcome(client.connect(rig.host.mqttPort(), "robot")));
    for (int i = 0; i < 50; ++i)
        client.publish("ros/lab/node/type", "x");
    auto *tile = rig.find<QAbstractButton>("tileClients");
    QTRY_VERIFY_WITH_TIMEOUT(tile->accessibleDescription().startsWith(QLatin1String("1,")), 5000);
    auto *in = rig.find<QAbstractButton>("tileIn");
    QTRY_VERIFY_WITH_TIMEOUT(in->accessibleDescription().contains(QLatin1String("peak"))
                                 && !in->accessibleDescription().contains(QLatin1String("peak 0/s")), 5000);
}

void TestMainWindow::pauseHoldsTheViewAndNotTheBroker()
{
    Rig rig;
    test::MqttClient client(mqtt::ProtocolVersion::V5);
    QVERIFY(test::isWelcome(client.connect(rig.host.mqttPort(), "robot")));
    QTRY_VERIFY(rig.live.lastSample());
    QTest::mouseClick(rig.find<QPushButton>("pause"), Qt::LeftButton);
    QVERIFY(rig.live.isPaused());
    QVERIFY(rig.find<QPushButton>("statusView")->text().contains(QLatin1String("paused")));
    QSignalSpy deltas(&rig.live, &LiveStore::delta);
    QVERIFY(client.subscribe("a", 0).startsWith("SUBACK"));
    client.publish("a", "hello");
    QVERIFY(client.next().startsWith("PUBLISH")); // the broker goes on
    QTest::qWait(300);
    QCOMPARE(deltas.size(), 0);
    QTest::mouseClick(rig.find<QPushButton>("pause"), Qt::LeftButton);
    QTRY_VERIFY(!deltas.isEmpty());
}

void TestMainWindow::anUnseenWindowTakesADeltaASecond()
{
    Rig rig;
    test::MqttClient client(mqtt::ProtocolVersion::V311);
    QVERIFY(test::isWelcome(client.connect(rig.host.mqttPort(), "robot")));
    QTRY_VERIFY(rig.live.lastSample());
    rig.window.hide();
    QSignalSpy deltas(&rig.live, &LiveStore::delta);
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 2500) {
        client.publish("ros/lab/node/type", QByteArray::number(time.elapsed()));
        QTest::qWait(20);
    }
    QVERIFY2(deltas.size() <= 4, qPrintable(QString::number(deltas.size())));
    rig.window.show();
    QTRY_VERIFY(deltas.size() > 6);
}

void TestMainWindow::anUnseenWindowTakesFewerWhenTheyAreDear()
{
    Rig rig;
    QTRY_VERIFY(rig.live.lastSample());
    rig.window.hide();
    QVERIFY(rig.live.refreshHz() <= 1);
    connect(&rig.live, &LiveStore::delta, &rig.live, [] {
        QElapsedTimer busy;
        busy.start();
        while (busy.elapsed() < 150) { }
    });
    QTRY_VERIFY_WITH_TIMEOUT(rig.live.refreshHz() < 0.7, 30'000); // samples come every second
    QVERIFY(rig.live.refreshHz() >= 0.2);
    rig.window.show();
    QVERIFY(rig.live.refreshHz() >= 1);
}

void TestMainWindow::aPortInUseIsAPageAndNoDialog()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    BrokerConfig config = test::anyPorts();
    config.mqttPort = other.serverPort();
    Rig rig(config);
    auto *page = rig.find<QWidget>("startProblem");
    QVERIFY(page->isVisible());
    QVERIFY(!rig.host.isRunning());
    auto *retry = rig.find<QPushButton>("retryStart");
    auto *use = rig.find<QPushButton>("useOtherPort");
    QVERIFY(use->isVisible());
    QVERIFY(use->text().contains(QString::number(other.serverPort() + 1)));
    QTest::mouseClick(retry, Qt::LeftButton);
    QVERIFY(page->isVisible());
    other.close();
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_VERIFY(!page->isVisible());
    QVERIFY(rig.host.isRunning());
}

void TestMainWindow::stopsAndStartsTheBroker()
{
    Rig rig;
    QVERIFY(!rig.action("startBroker")->isEnabled());
    rig.action("stopBroker")->trigger();
    QVERIFY(rig.find<QLabel>("statusState")->text().contains(QLatin1String("stopping")));
    QTRY_VERIFY(rig.action("startBroker")->isEnabled());
    QVERIFY(!rig.host.isRunning());
    rig.action("startBroker")->trigger();
    QVERIFY(rig.host.isRunning());
    test::MqttClient client(mqtt::ProtocolVersion::V311);
    QVERIFY(test::isWelcome(client.connect(rig.host.mqttPort(), "again")));
    QTRY_VERIFY(rig.live.lastSample() && rig.live.lastSample()->clientsConnected == 1);
}

void TestMainWindow::demoRobotsAreRealClients()
{
    Rig rig;
    QTest::mouseClick(rig.find<QPushButton>("startDemo"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(rig.live.lastSample() && rig.live.lastSample()->clientsConnected == 4, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(rig.live.lastSample()->rosDomains == 3, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(rig.live.lastSample()->rosTopics == 40, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(rig.live.lastSample()->rate(Flow::PublishIn).lastSecond > 150, 10'000);
    rig.action("demo")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(rig.live.lastSample()->clientsConnected == 0, 5000);
}

void TestMainWindow::asksBeforeItDisconnectsClients()
{
    Rig rig;
    test::MqttClient client(mqtt::ProtocolVersion::V311);
    QVERIFY(test::isWelcome(client.connect(rig.host.mqttPort(), "robot")));
    QTRY_VERIFY(rig.live.lastSample() && rig.live.lastSample()->clientsConnected == 1);
    const auto answer = [](bool quit) {
        QTimer::singleShot(0, qApp, [quit] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            QVERIFY(!box->text().contains(u'%'));
            for (QAbstractButton *button : box->buttons()) {
                if ((button->objectName() == QLatin1String("quitConfirm")) == quit)
                    button->click();
            }
        });
    };
    answer(false);
    QVERIFY(!rig.window.close());
    QVERIFY(rig.window.isVisible());
    answer(true);
    QVERIFY(rig.window.close());
}

void TestMainWindow::keysReachThePages()
{
    Rig rig;
    for (size_t i = 0; i < rig.window.pages().size(); ++i) {
        QTest::keyClick(&rig.window, Qt::Key(int(Qt::Key_1) + int(i)), Qt::ControlModifier);
        QCOMPARE(rig.window.currentPage(), i);
    }
    QVERIFY(!rig.live.isPaused());
    if (QWidget *focused = rig.window.focusWidget())
        focused->clearFocus();
    QTest::keyClick(&rig.window, Qt::Key_Space);
    QVERIFY(rig.live.isPaused());
}

void TestMainWindow::keysTakeBackWhatWasOffered()
{
    Rig rig;
    QStringList taken;
    const auto offer = [&](const char *name) {
        Q_EMIT rig.desk.offerUndo(QLatin1String(name), [&taken, name] { taken << QLatin1String(name); });
    };
    offer("first");
    offer("second");
    QTest::keyClick(&rig.window, Qt::Key_Escape); // what was told of has gone, not the way back
    QVERIFY(!rig.find<QWidget>("toast")->isVisible());
    Q_EMIT rig.desk.complain(QStringLiteral("something went wrong"));
    QVERIFY(!rig.find<QWidget>("toastUndo")->isVisible());
    QTest::keyClick(&rig.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(taken, QStringList{QStringLiteral("second")});
    QTest::keyClick(&rig.window, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&rig.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(taken, (QStringList{QStringLiteral("second"), QStringLiteral("first")}));
}

void TestMainWindow::languageAndThemeChangeLive()
{
    Rig rig;
    const QString before = rig.action("quit")->text();
    rig.action("language_de")->trigger();
    QTRY_VERIFY(rig.action("quit")->text() != before);
    QCOMPARE(rig.settings.value(QStringLiteral("language")).toString(), QStringLiteral("de"));
    rig.action("language_en")->trigger();
    QTRY_COMPARE(rig.action("quit")->text(), before);

    rig.action("themeDark")->trigger();
    const QImage dark = rig.window.grab().toImage();
    int white = 0;
    for (int y = 0; y < dark.height(); y += 4) {
        for (int x = 0; x < dark.width(); x += 4)
            white += dark.pixelColor(x, y).lightnessF() > 0.97f;
    }
    QVERIFY2(white * 16 < dark.width() * dark.height() / 100, "a white area in the dark window");
    rig.action("themeLight")->trigger();
    QVERIFY(rig.window.grab().toImage().pixelColor(5, 5).lightnessF() > 0.9f);
}

void TestMainWindow::stateComesBack()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("w.ini"));
    {
        Rig rig(test::anyPorts(), file);
        rig.action("zoomIn")->trigger();
        rig.window.showPage(rig.window.pages().size() - 1);
        QVERIFY(rig.window.close());
    }
    Rig rig(test::anyPorts(), file);
    QCOMPARE(rig.theme.zoom(), 110);
    QCOMPARE(rig.window.currentPage(), rig.window.pages().size() - 1);
}

void TestMainWindow::aBrokenSettingsFileDoesNoHarm()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("w.ini"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[geometry\n\0\xff=@Variant(garbage\nzoom=elephant\npage=no such page\n[topics]\nsplitter=@ByteArray(x\n");
    file.close();
    Rig rig(test::anyPorts(), name);
    QVERIFY(rig.window.isVisible());
    QVERIFY(rig.host.isRunning());
}

void TestMainWindow::aBrokenSettingsFileIsSetAside()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("w.ini"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    constexpr char noSettings[] = "\0\1\2 no settings at all\n\xff\xfe";
    file.write(noSettings, sizeof noSettings - 1);
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be read: the defaults are used, the file is now .*broken")));
    const auto settings = openWindowSettings(name, false);
    QCOMPARE(settings->value(QStringLiteral("page")), QVariant());
    settings->setValue(QStringLiteral("page"), QStringLiteral("ros"));
    settings->sync();
    QVERIFY(QFile::exists(name + QStringLiteral(".broken")));
    QCOMPARE(openWindowSettings(name, false)->value(QStringLiteral("page")).toString(), QStringLiteral("ros"));
}

void TestMainWindow::settingsOfALaterVersionAreSetAside()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("w.ini"));
    {
        QSettings later(name, QSettings::IniFormat);
        later.setValue(QStringLiteral("version"), 99);
        later.setValue(QStringLiteral("zoom"), 150);
    }
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("later version \\(99, ours is 1\\)")));
    QVERIFY(!openWindowSettings(name, false)->contains(QStringLiteral("zoom")));
    QSettings aside(name + QStringLiteral(".broken"), QSettings::IniFormat);
    QCOMPARE(aside.value(QStringLiteral("zoom")).toInt(), 150);
}

void TestMainWindow::resetLayoutKeepsWhatIsNoLayout()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("w.ini"));
    {
        const auto settings = openWindowSettings(name, false);
        for (const char *key : {"language", "theme", "muted/storeFailed", "geometry", "page", "topics/filter", "windows/0/windowPage"})
            settings->setValue(QLatin1String(key), QStringLiteral("x"));
    }
    QStringList left = openWindowSettings(name, true)->allKeys();
    left.sort();
    QCOMPARE(left, (QStringList{QStringLiteral("language"), QStringLiteral("muted/storeFailed"), QStringLiteral("theme"), QStringLiteral("version")}));
}

void TestMainWindow::aListIsScrolledToWhereItWas()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("w.ini"));
    std::vector<std::unique_ptr<test::MqttClient>> clients;
    const auto fill = [&clients](Rig &rig) {
        clients.clear();
        for (int i = 0; i < 60; ++i) {
            clients.push_back(std::make_unique<test::MqttClient>(mqtt::ProtocolVersion::V311));
            QVERIFY(test::isWelcome(clients.back()->connect(rig.host.mqttPort(), "robot-" + QByteArray::number(i))));
        }
        rig.window.showPage(1);
    };
    int place = 0;
    {
        Rig rig(test::anyPorts(), file);
        fill(rig);
        QScrollBar *bar = rig.find<QAbstractItemView>("clientsList")->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 200);
        bar->setValue(place = 170);
        rig.window.saveState();
    }
    Rig rig(test::anyPorts(), file);
    fill(rig);
    QTRY_COMPARE(rig.find<QAbstractItemView>("clientsList")->verticalScrollBar()->value(), place);
}

void TestMainWindow::rowsAndMotionAreSettings()
{
    Rig rig;
    const int before = rig.theme.rowHeight();
    const int flash = QApplication::cursorFlashTime();
    rig.action("compactRows")->trigger();
    rig.action("reduceMotion")->trigger();
    QVERIFY(rig.theme.rowHeight() < before);
    QCOMPARE(QApplication::cursorFlashTime(), 0);
    rig.window.saveState();
    rig.action("compactRows")->trigger();
    rig.action("reduceMotion")->trigger();
    QCOMPARE(rig.theme.rowHeight(), before);
    QCOMPARE(QApplication::cursorFlashTime(), flash);
    rig.window.restoreState();
    QVERIFY(rig.theme.isCompact() && rig.theme.reducesMotion());
    rig.action("reduceMotion")->trigger(); // it is of the whole program
}

void TestMainWindow::highContrastHasAThickRing()
{
    Rig rig;
    QCOMPARE(rig.theme.focusWidth(), 1);
    rig.action("themeHighContrast")->trigger();
    QCOMPARE(rig.theme.mode(), Theme::Mode::HighContrast);
    QCOMPARE(rig.theme.focusWidth(), 2);
    rig.theme.setMode(Theme::Mode(77)); // from a broken file
    QCOMPARE(rig.theme.mode(), Theme::Mode::System);
    rig.action("themeHighContrast")->trigger();
    rig.window.showPage(1);
    auto *filter = rig.find<QLineEdit>("clientsFilter");
    filter->setFocus();
    const QImage picture = filter->grab().toImage();
    const QColor ring = rig.theme.tokens().accent;
    const int middle = picture.height() / 2;
    QCOMPARE(picture.pixelColor(0, middle), ring);
    QCOMPARE(picture.pixelColor(1, middle), ring);
    QVERIFY(picture.pixelColor(2, middle) != ring);
}

void TestMainWindow::f6GoesRound()
{
    Rig rig;
    for (size_t page = 0; page < rig.window.pages().size(); ++page) {
        rig.window.showPage(page);
        rig.find<QWidget>("source")->setFocus();
        QWidgetList seen;
        do {
            QTest::keyClick(&rig.window, Qt::Key_F6);
            QVERIFY(rig.window.focusWidget());
            QVERIFY2(!seen.contains(rig.window.focusWidget()), qPrintable(rig.window.focusWidget()->objectName()));
            seen.append(rig.window.focusWidget());
        } while (rig.window.focusWidget()->objectName() != QLatin1String("source") && seen.size() < 20);
        QVERIFY2(seen.size() >= 4 && seen.size() < 20, qPrintable(QString::number(seen.size())));
        QVERIFY(std::any_of(seen.begin(), seen.end(), [&](QWidget *one) { return rig.window.pages()[page].page->isAncestorOf(one); }));
        QTest::keyClick(&rig.window, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(rig.window.focusWidget(), seen[seen.size() - 2]);
    }
}

void TestMainWindow::aQuestionMarkShowsTheKeys()
{
    Rig rig;
    rig.find<QWidget>("source")->setFocus();
    QTest::keyClick(&rig.window, Qt::Key_Question);
    auto *sheet = rig.find<QWidget>("shortcutDialog");
    QVERIFY(sheet && sheet->isVisible());
    sheet->close();
    // In a text it is a letter.
    rig.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&rig.window));
    rig.window.showPage(1);
    auto *filter = rig.find<QLineEdit>("clientsFilter");
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("?"));
    QCOMPARE(filter->text(), QStringLiteral("?"));
}

void TestMainWindow::diagnosticsHoldNoSecret()
{
    BrokerConfig config = test::anyPorts();
    config.apiToken = SecretString("swordfish");
    Rig rig(config);
    rig.action("about")->trigger();
    rig.find<QPushButton>("copyDiagnostics")->click();
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.contains(QLatin1String(qVersion())));
    QVERIFY(text.contains(QStringLiteral("Listener mqtt://127.0.0.1:%1").arg(rig.host.mqttPort())));
    QVERIFY(text.contains(QLatin1String("BROKER_API_TOKEN=")));
    QVERIFY(!text.contains(QLatin1String("swordfish")));
}

void TestMainWindow::niceMaximumIsRound()
{
    QCOMPARE(niceMaximum(0), 4.0);
    QCOMPARE(niceMaximum(3.9), 4.0);
    QCOMPARE(niceMaximum(4.1), 8.0);
    QCOMPARE(niceMaximum(9.5), 12.0);
    for (int value = 4; value < 1000; ++value)
        QCOMPARE(std::fmod(niceMaximum(value), 4), 0.0); // the chart's lines are at quarters
    QCOMPARE(niceMaximum(19'000), 20'000.0);
    QCOMPARE(niceMaximum(21'000), 40'000.0);
}

void TestMainWindow::everythingHasANameForAssistiveTechnology()
{
    Rig rig;
    for (size_t i = 0; i < rig.window.pages().size(); ++i) {
        rig.window.showPage(i);
        QTest::qWait(50);
        const QList<QWidget *> widgets = rig.window.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                     qPrintable(QStringLiteral("%1 '%2' on page %3").arg(QLatin1String(widget->metaObject()->className()), widget->objectName()).arg(i)));
        }
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
