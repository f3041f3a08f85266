#include "windowrig.h"
#include "support/mqttclient.h"
#include "widgets/page.h"
#include "window/menubar.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QTest>
#include <QTreeView>

using namespace deepros;
using namespace deepros::gui;

namespace {

constexpr QSize large(1280, 800);
constexpr QSize low(1100, 640);

struct Rig : test::WindowRig
{
    explicit Rig(QSize size, const QString &settingsFile = {}) : WindowRig(test::anyPorts(), settingsFile)
    {
        window.restoreState();
        window.resize(size);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        window.startBroker();
    }
    MenuBar *bar() { return window.findChild<MenuBar *>(); }
    QAction *action(const char *name) { return window.findChild<QAction *>(QLatin1String(name)); }
    QMenu *menu(const char *name) { return window.findChild<QMenu *>(QLatin1String(name)); }
    void show(const char *page)
    {
        for (size_t i = 0; i < window.pages().size(); ++i) {
            if (qstrcmp(window.pages()[i].name, page) == 0)
                window.showPage(i);
        }
    }
    /// As the bar shows it, and closed again.
    QStringList textsOf(QMenu *menu)
    {
        QStringList texts;
        menu->popup(window.mapToGlobal(QPoint(10, 10)));
        for (const QAction *one : menu->actions())
            texts += one->isEnabled() ? one->text().remove(u'&') : QStringLiteral("- ") + one->text().remove(u'&');
        menu->close();
        QCoreApplication::processEvents(); // what it held is thrown away later
        return texts;
    }
};

/// Alt alone, to whoever has the keyboard.
void pressAlt(QWidget &window)
{
    QWidget *to = window.focusWidget() ? window.focusWidget() : &window;
    QTest::keyPress(to, Qt::Key_Alt, Qt::AltModifier);
    QTest::keyRelease(to, Qt::Key_Alt);
}

} // namespace

class TestMenuBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsInALargeWindow();
    void aLowWindowShowsItForAlt();
    void altWithSomethingElseIsNoAlt();
    void f10OpensItsFirstMenu();
    void aLetterOpensItsMenu();
    void hidingItIsASetting();
    void lettersAreUniqueInEachMenu();
    void textsAreWithoutMarksWhileItIsClosed();
    void pagesAreInTheViewMenu();
    void rowsOfThePageAreInTheMenus();
    void aPageTakesNothingAwayFromALowWindow();
};

void TestMenuBar::standsInALargeWindow()
{
    Rig rig(large);
    QVERIFY(rig.bar()->isVisible());
    pressAlt(rig.window);
    QVERIFY(rig.bar()->hasFocus());
    QTest::keyClick(rig.bar(), Qt::Key_Escape);
    QVERIFY(!rig.bar()->hasFocus());
    QVERIFY(rig.bar()->isVisible());
}

void TestMenuBar::aLowWindowShowsItForAlt()
{
    Rig rig(low);
    QTRY_VERIFY(!rig.bar()->isVisible());
    auto *before = rig.window.findChild<QWidget *>(QStringLiteral("source"));
    before->setFocus();
    pressAlt(rig.window);
    QVERIFY(rig.bar()->isVisible());
    QVERIFY(rig.bar()->hasFocus());
    QCoreApplication::processEvents();
    QVERIFY(!QApplication::activePopupWidget()); // no menu is open yet
    // Once more, and everything is as before.
    pressAlt(rig.window);
    QTRY_VERIFY(!rig.bar()->isVisible());
    QCOMPARE(rig.window.focusWidget(), before);
    pressAlt(rig.window);
    QVERIFY(rig.bar()->hasFocus());
    QTest::keyClick(rig.bar(), Qt::Key_Down);
    QTRY_VERIFY(rig.menu("brokerMenu")->isVisible());
    QTest::keyClick(rig.menu("brokerMenu"), Qt::Key_Right);
    QTRY_VERIFY(rig.menu("viewMenu")->isVisible());
    QVERIFY(rig.bar()->isVisible());
    QTest::keyClick(rig.menu("viewMenu"), Qt::Key_Escape);
    QTRY_VERIFY(rig.bar()->hasFocus());
    QVERIFY(rig.bar()->isVisible());
    QTest::keyClick(rig.bar(), Qt::Key_Escape);
    QTRY_VERIFY(!rig.bar()->isVisible());
    QCOMPARE(rig.window.focusWidget(), before);
    // A click elsewhere closes the menu, and it goes as well.
    pressAlt(rig.window);
    QTest::keyClick(rig.bar(), Qt::Key_Down);
    QTRY_VERIFY(rig.menu("brokerMenu")->isVisible());
    rig.menu("brokerMenu")->close();
    QTRY_VERIFY(!rig.bar()->isVisible());
}

void TestMenuBar::altWithSomethingElseIsNoAlt()
{
    Rig rig(low);
    QTRY_VERIFY(!rig.bar()->isVisible());
    auto *source = rig.window.findChild<QWidget *>(QStringLiteral("source"));
    source->setFocus();
    QTest::keyPress(source, Qt::Key_Alt, Qt::AltModifier);
    QTest::keyClick(source, Qt::Key_Q, Qt::AltModifier);
    QTest::keyRelease(source, Qt::Key_Alt);
    QVERIFY(!rig.bar()->isVisible());
    QTest::keyPress(source, Qt::Key_Alt, Qt::AltModifier);
    QTest::mouseClick(&rig.window, Qt::LeftButton, Qt::AltModifier, QPoint(300, 20));
    QTest::keyRelease(source, Qt::Key_Alt);
    QVERIFY(!rig.bar()->isVisible());
}

void TestMenuBar::f10OpensItsFirstMenu()
{
    Rig rig(low);
    QTRY_VERIFY(!rig.bar()->isVisible());
    QTest::keyClick(&rig.window, Qt::Key_F10);
    QTRY_VERIFY(rig.menu("brokerMenu")->isVisible());
    QTest::keyClick(rig.menu("brokerMenu"), Qt::Key_Escape);
    QTRY_VERIFY(rig.bar()->hasFocus());
    // The space bar opens a menu now and pauses nothing.
    QTest::keyClick(rig.bar(), Qt::Key_Space);
    QVERIFY(!rig.live.isPaused());
    QTRY_VERIFY(rig.menu("brokerMenu")->isVisible());
    QTest::keyClick(rig.menu("brokerMenu"), Qt::Key_Escape);
    QTRY_VERIFY(rig.bar()->hasFocus());
    QTest::keyClick(rig.bar(), Qt::Key_Escape);
    QTRY_VERIFY(!rig.bar()->isVisible());
}

void TestMenuBar::aLetterOpensItsMenu()
{
    Rig rig(low);
    QTRY_VERIFY(!rig.bar()->isVisible());
    QTest::keyClick(rig.window.focusWidget(), Qt::Key_H, Qt::AltModifier);
    QTRY_VERIFY(rig.menu("helpMenu")->isVisible());
    QVERIFY(rig.bar()->isVisible());
    rig.menu("helpMenu")->close();
    QTest::keyClick(rig.bar(), Qt::Key_Escape);
    QTRY_VERIFY(!rig.bar()->isVisible());
}

void TestMenuBar::hidingItIsASetting()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("w.ini"));
    {
        Rig rig(large, file);
        QVERIFY(rig.menu("viewMenu")->actions().contains(rig.action("showMenuBar")));
        rig.action("showMenuBar")->trigger();
        QTRY_VERIFY(!rig.bar()->isVisible());
        rig.window.saveState();
    }
    Rig rig(large, file);
    QTRY_VERIFY(!rig.bar()->isVisible());
    rig.action("showMenuBar")->trigger();
    QVERIFY(rig.bar()->isVisible());
}

void TestMenuBar::lettersAreUniqueInEachMenu()
{
    Rig rig(large);
    QStringList problems;
    const std::function<void(QMenu *)> look = [&](QMenu *menu) {
        QSet<QKeySequence> seen;
        for (QAction *action : menu->actions()) {
            if (action->isSeparator())
                continue;
            const QKeySequence letter = QKeySequence::mnemonic(action->text());
            // Long menus run out of letters, and languages are named in their own.
            if ((!letter.isEmpty() && seen.contains(letter)))
                problems += menu->objectName() + u' ' + action->text();
            seen.insert(letter);
            if (action->menu())
                look(action->menu());
        }
    };
    QSet<QKeySequence> titles;
    for (QAction *title : rig.bar()->actions()) {
        const QKeySequence letter = QKeySequence::mnemonic(title->text());
        QVERIFY2(!letter.isEmpty() && !titles.contains(letter), qPrintable(title->text()));
        titles.insert(letter);
        title->menu()->popup(QPoint());
        look(title->menu());
        title->menu()->close();
    }
    QCOMPARE(titles.size(), 6);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestMenuBar::textsAreWithoutMarksWhileItIsClosed()
{
    Rig rig(large);
    QMenu *view = rig.menu("viewMenu");
    const QString before = rig.action("zoomIn")->text();
    view->popup(QPoint());
    QVERIFY(rig.action("zoomIn")->text().contains(u'&'));
    view->close();
    QCOMPARE(rig.action("zoomIn")->text(), before);
    QVERIFY(!before.contains(u'&'));
    // Names of others may hold the sign.
    QMenu menu;
    QAction *action = menu.addAction(QStringLiteral("a&b"));
    giveMnemonics(menu);
    QCOMPARE(action->text(), QStringLiteral("&a&&b"));
    takeMnemonics(menu);
    QCOMPARE(action->text(), QStringLiteral("a&b"));
}

void TestMenuBar::pagesAreInTheViewMenu()
{
    Rig rig(large);
    for (size_t i = rig.window.pages().size(); i-- > 0;) {
        QAction *page = rig.menu("viewMenu")->actions().at(int(i));
        QCOMPARE(page->text(), rig.window.pages()[i].page->title());
        page->trigger();
        QCOMPARE(rig.window.currentPage(), i);
    }
}

void TestMenuBar::rowsOfThePageAreInTheMenus()
{
    Rig rig(large);
    test::MqttClient client(mqtt::ProtocolVersion::V311);
    QVERIFY(test::isWelcome(client.connect(rig.host.mqttPort(), "robot")));
    client.publish("lab/lamp", "on");
    const QStringList noTopic{QStringLiteral("- Choose a topic in a list first")};
    const QStringList noClient{QStringLiteral("- Choose a client in a list first")};
    QCOMPARE(rig.textsOf(rig.menu("topicMenu")), noTopic); // on the overview
    rig.show("topics");
    Q_EMIT rig.desk.showTopic("lab/lamp");
    QTRY_VERIFY(rig.textsOf(rig.menu("topicMenu")).contains(QStringLiteral("Copy path")));
    QVERIFY(rig.textsOf(rig.menu("topicMenu")).contains(QStringLiteral("Pin")));
    QCOMPARE(rig.textsOf(rig.menu("clientMenu")), noClient);
    QVERIFY(rig.menu("topicMenu")->isEmpty()); // nothing is left that has keys

    // It acts on the row, with the keyboard alone.
    pressAlt(rig.window);
    rig.bar()->setActiveAction(rig.menu("topicMenu")->menuAction());
    QTRY_VERIFY(rig.menu("topicMenu")->isVisible());
    QAction *pin = rig.action("pin");
    QVERIFY(rig.menu("topicMenu")->actions().contains(pin));
    rig.menu("topicMenu")->setActiveAction(pin);
    QTest::keyClick(rig.menu("topicMenu"), Qt::Key_Return);
    QTRY_VERIFY(rig.window.findChild<QTreeView *>(QStringLiteral("topicPins"))->isVisible());

    Q_EMIT rig.desk.showClient("robot");
    QTRY_VERIFY(rig.textsOf(rig.menu("clientMenu")).contains(QStringLiteral("Disconnect")));
    QCOMPARE(rig.textsOf(rig.menu("topicMenu")), noTopic);
}

void TestMenuBar::aPageTakesNothingAwayFromALowWindow()
{
    Rig rig(low);
    QTRY_VERIFY(!rig.bar()->isVisible());
    auto *header = rig.window.findChild<QWidget *>(QStringLiteral("header"));
    QCOMPARE(header->mapTo(&rig.window, QPoint()).y(), 0);
    rig.window.resize(large);
    QTRY_VERIFY(rig.bar()->isVisible());
    rig.window.resize(low);
    QTRY_VERIFY(!rig.bar()->isVisible());
    QTRY_COMPARE(header->mapTo(&rig.window, QPoint()).y(), 0);
}

QTEST_MAIN(TestMenuBar)
#include "tst_menubar.moc"
