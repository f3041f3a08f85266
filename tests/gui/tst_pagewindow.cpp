#include "windowrig.h"
#include "live/livestore.h"
#include "support/embeddedbroker.h"
#include "support/mqttclient.h"
#include "widgets/page.h"
#include "window/pagewindow.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace deepros;
using namespace deepros::gui;

namespace {

QList<PageWindow *> pageWindows()
{
    QList<PageWindow *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<PageWindow *>(widget))
            windows.append(window);
    }
    return windows;
}

struct Rig : test::WindowRig
{
    explicit Rig(const QString &settingsFile = {}) : WindowRig(test::anyPorts(), settingsFile), client(mqtt::ProtocolVersion::V5)
    {
        window.restoreState();
        window.show();
        window.startBroker();
        if (!test::isWelcome(client.connect(host.mqttPort(), "robot")))
            qFatal("the client is not let in");
    }
    /// The clients' page, in a window of its own.
    PageWindow *open()
    {
        window.showPage(1);
        window.findChild<QAction *>(QStringLiteral("newWindow"))->trigger();
        return pageWindows().value(0);
    }

    test::MqttClient client;
};

QAbstractItemModel *clientsOf(QWidget *window)
{
    return window->findChild<QAbstractItemView *>(QStringLiteral("clientsList"))->model();
}

} // namespace

class TestPageWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheSameWithAFilterOfItsOwn();
    void keysReachIt();
    void pauseHoldsItToo();
    void followsTheBroker();
    void leadsToTheMainWindow();
    void isThereAgainAfterARestart();
    void onceClosedItStaysClosed();
    void closesWithTheMainWindow();
    void thereAreFourAtMost();
    void languageFollows();
};

void TestPageWindow::showsTheSameWithAFilterOfItsOwn()
{
    Rig rig;
    test::MqttClient second(mqtt::ProtocolVersion::V5);
    QVERIFY(test::isWelcome(second.connect(rig.host.mqttPort(), "tractor")));
    QTRY_COMPARE(clientsOf(&rig.window)->rowCount(), 2);
    PageWindow *other = rig.open();
    QVERIFY(other && other->isVisible() && other->isWindow());
    QTRY_COMPARE(clientsOf(other)->rowCount(), 2);
    other->page()->setFilter(QStringLiteral("tractor"));
    QTRY_COMPARE(clientsOf(other)->rowCount(), 1);
    QCOMPARE(clientsOf(&rig.window)->rowCount(), 2);
    // What comes later reaches both.
    test::MqttClient third(mqtt::ProtocolVersion::V5);
    QVERIFY(test::isWelcome(third.connect(rig.host.mqttPort(), "tractor 2")));
    QTRY_COMPARE(clientsOf(&rig.window)->rowCount(), 3);
    QTRY_COMPARE(clientsOf(other)->rowCount(), 2);
}

void TestPageWindow::keysReachIt()
{
    Rig rig;
    rig.window.showPage(1);
    QTest::keyClick(&rig.window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    PageWindow *other = pageWindows().value(0);
    QVERIFY(other);
    other->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(other));
    QTest::keyClick(other, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(qobject_cast<QLineEdit *>(other->focusWidget()));
    QTest::keyClicks(other->focusWidget(), QStringLiteral("x"));
    QTest::keyClick(other, Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(pageWindows().isEmpty());
}

void TestPageWindow::pauseHoldsItToo()
{
    Rig rig;
    PageWindow *other = rig.open();
    QTRY_COMPARE(clientsOf(other)->rowCount(), 1);
    rig.live.setPaused(true);
    auto *view = other->findChild<QPushButton *>(QStringLiteral("statusView"));
    QVERIFY2(view->text().contains(QLatin1String("paused")), qPrintable(view->text()));
    rig.live.setPaused(false);
    QVERIFY(!view->text().contains(QLatin1String("paused")));
}

void TestPageWindow::followsTheBroker()
{
    Rig rig;
    PageWindow *other = rig.open();
    QTRY_COMPARE(clientsOf(other)->rowCount(), 1);
    rig.window.findChild<QAction *>(QStringLiteral("stopBroker"))->trigger();
    QTRY_VERIFY(!rig.host.isRunning());
    rig.window.findChild<QAction *>(QStringLiteral("startBroker"))->trigger();
    QTRY_COMPARE(clientsOf(other)->rowCount(), 0);
    test::MqttClient again(mqtt::ProtocolVersion::V5);
    QVERIFY(test::isWelcome(again.connect(rig.host.mqttPort(), "again")));
    QTRY_COMPARE(clientsOf(other)->rowCount(), 1);
}

void TestPageWindow::leadsToTheMainWindow()
{
    Rig rig;
    rig.window.showPage(0);
    PageWindow *other = rig.window.openPageWindow();
    QVERIFY(other);
    QTRY_VERIFY(other->findChild<QAbstractButton *>(QStringLiteral("tileClients"))->isVisible());
    other->findChild<QAbstractButton *>(QStringLiteral("tileClients"))->click();
    QCOMPARE(rig.window.currentPage(), size_t(1));
}

void TestPageWindow::isThereAgainAfterARestart()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("w.ini"));
    {
        Rig rig(file);
        PageWindow *other = rig.open();
        other->page()->setFilter(QStringLiteral("tractor"));
        rig.settings.setValue(QStringLiteral("quitWithoutAsking"), true);
        QVERIFY(rig.window.close());
        rig.window.saveState(); // as the end of the program does
    }
    Rig rig(file);
    QCOMPARE(pageWindows().size(), 1);
    QCOMPARE(pageWindows().first()->pageName(), QByteArray("clients"));
    QCOMPARE(pageWindows().first()->findChild<QLineEdit *>(QStringLiteral("clientsFilter"))->text(), QStringLiteral("tractor"));
    QVERIFY(rig.window.findChild<QLineEdit *>(QStringLiteral("clientsFilter"))->text().isEmpty());
}

void TestPageWindow::onceClosedItStaysClosed()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("w.ini"));
    {
        Rig rig(file);
        QVERIFY(rig.open()->close());
        QTRY_VERIFY(pageWindows().isEmpty());
        rig.window.saveState();
    }
    Rig rig(file);
    QVERIFY(pageWindows().isEmpty());
}

void TestPageWindow::closesWithTheMainWindow()
{
    Rig rig;
    QVERIFY(rig.open());
    rig.settings.setValue(QStringLiteral("quitWithoutAsking"), true);
    QVERIFY(rig.window.close());
    QVERIFY(pageWindows().isEmpty());
}

void TestPageWindow::thereAreFourAtMost()
{
    Rig rig;
    for (int i = 0; i < 4; ++i)
        QVERIFY(rig.window.openPageWindow());
    QVERIFY(!rig.window.openPageWindow());
    QCOMPARE(pageWindows().size(), 4);
}

void TestPageWindow::languageFollows()
{
    Rig rig;
    PageWindow *other = rig.open();
    QVERIFY(other->windowTitle().startsWith(QLatin1String("Clients")));
    rig.languages.use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(!other->windowTitle().startsWith(QLatin1String("Clients")));
}

QTEST_MAIN(TestPageWindow)
#include "tst_pagewindow.moc"
