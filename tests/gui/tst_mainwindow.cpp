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

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

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
    void aPortInUseIsAPageAndNoDialog();
    void stopsAndStartsTheBroker();
    void demoRobotsAreRealClients();
    void asksBeforeItDisconnectsClients();
    void keysReachThePages();
    void languageAndThemeChangeLive();
    void stateComesBack();
    void aBrokenSettingsFileDoesNoHarm();
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

void TestMainWindow::niceMaximumIsRound()
{
    QCOMPARE(niceMaximum(0), 4.0);
    QCOMPARE(niceMaximum(3.9), 4.0);
    QCOMPARE(niceMaximum(4.1), 8.0);
    QCOMPARE(niceMaximum(9.5), 10.0);
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
