#include "windowrig.h"
#include "support/mqttclient.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace deepros;
using namespace deepros::gui;

namespace {

constexpr int patienceMs = 20'000;

QString textOf(const QAbstractItemView *view, const QModelIndex &index)
{
    return view->model()->data(index).toString();
}

/// The visible row with this text in its first column.
QModelIndex rowOf(const QAbstractItemView *view, const QString &text, const QModelIndex &parent = {})
{
    const QAbstractItemModel *model = view->model();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex index = model->index(row, 0, parent);
        if (textOf(view, index) == text)
            return index;
        if (const QModelIndex below = rowOf(view, text, index); below.isValid())
            return below;
    }
    return {};
}

void clickRow(QAbstractItemView *view, const QModelIndex &index)
{
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

} // namespace

/// What somebody does in the first ten minutes, with mouse and keys alone, in one window from its start to its end.
class TestFirstMinutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromTheFirstLineToTheEnd();

private:
    template <typename T>
    T *find(const char *name) { return m_rig->window.findChild<T *>(QLatin1String(name)); }
    void click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        // What has just been shown is laid out in a turn to come; until then it has no width, and nobody could hit it.
        QTRY_VERIFY2_WITH_TIMEOUT(!button->visibleRegion().isEmpty(), name, patienceMs);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &m_rig->window, key, modifiers);
    }
    /// Runs a line as it was copied from the window.
    void runInShell(const QString &line);

    std::unique_ptr<test::WindowRig> m_rig;
};

void TestFirstMinutes::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("mosquitto_pub")).isEmpty())
        QSKIP("mosquitto_pub is not installed");
}

void TestFirstMinutes::runInShell(const QString &line)
{
    QProcess shell;
    QSignalSpy finished(&shell, &QProcess::finished);
    shell.setProcessChannelMode(QProcess::ForwardedChannels);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line});
    QVERIFY(finished.wait(patienceMs)); // the window goes on meanwhile
    QCOMPARE(shell.exitCode(), 0);
}

void TestFirstMinutes::fromTheFirstLineToTheEnd()
{
    m_rig = std::make_unique<test::WindowRig>();
    MainWindow &window = m_rig->window;
    window.restoreState();
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.startBroker();

    // A line of the first page, copied and run, is a topic.
    click("linePublishCopy");
    const QString line = QApplication::clipboard()->text();
    QVERIFY2(line.startsWith(QLatin1String("mosquitto_pub ")), qPrintable(line));
    runInShell(line);
    key(Qt::Key_3, Qt::ControlModifier);
    auto *tree = find<QTreeView>("topicTree");
    QTRY_VERIFY_WITH_TIMEOUT(tree->isVisible() && rowOf(tree, QStringLiteral("ros")).isValid(), patienceMs);

    // More, retained; one is found by its name.
    const QString start = line.left(line.indexOf(QLatin1String(" -t ")));
    runInShell(start + QStringLiteral(" -r -t ros/cell_a/arm/state -m '{\"x\": 1.5, \"mode\": \"IDLE\"}'"));
    for (int i = 0; i < 3; ++i)
        runInShell(start + QStringLiteral(" -r -t ros/cell_b/camera_%1/info -m ready").arg(i));
    key(Qt::Key_F, Qt::ControlModifier);
    auto *filter = find<QLineEdit>("topicFilter");
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("arm"));

    QTRY_VERIFY_WITH_TIMEOUT(rowOf(tree, QStringLiteral("state")).isValid(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!rowOf(tree, QStringLiteral("cell_b")).isValid(), patienceMs);

    // Its value is there in fields, which a plot can take.
    QTRY_VERIFY_WITH_TIMEOUT(tree->visualRect(rowOf(tree, QStringLiteral("state"))).isValid(), patienceMs);
    clickRow(tree, rowOf(tree, QStringLiteral("state")));
    auto *fields = find<QTreeView>("valueFields");
    QTRY_VERIFY_WITH_TIMEOUT(fields->isVisible() && rowOf(fields, QStringLiteral("x")).isValid(), patienceMs);
    const QModelIndex number = rowOf(fields, QStringLiteral("x"));
    QCOMPARE(textOf(fields, number.siblingAtColumn(1)), QStringLiteral("1.5"));
    QVERIFY(fields->model()->flags(number).testFlag(Qt::ItemIsDragEnabled));

    // All retained values go, and come back.
    filter->setFocus();
    key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(tree, QStringLiteral("cell_b")).isValid(), patienceMs);
    const auto retained = [this] {
        auto future = m_rig->host.control().retainedMessages(QStringLiteral("ros/#"));
        future.waitForFinished();
        return future.result().size();
    };
    QCOMPARE(retained(), 4);
    click("topicClearRetained");
    auto *clearNow = find<QAbstractButton>("clearNow");
    QVERIFY(clearNow);
    QTRY_VERIFY_WITH_TIMEOUT(clearNow->isEnabled() && clearNow->text().contains(u'4'), patienceMs);
    QTest::mouseClick(clearNow, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(retained(), 0, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("toastUndo") && find<QAbstractButton>("toastUndo")->isVisible(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.isActiveWindow(), patienceMs); // the dialog has given the keyboard back
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(retained(), 4, patienceMs);

    // A client is sent away.
    test::MqttClient robot(mqtt::ProtocolVersion::V5);
    QVERIFY(test::isWelcome(robot.connect(m_rig->host.mqttPort(), "robot")));
    key(Qt::Key_2, Qt::ControlModifier);
    auto *clients = find<QAbstractItemView>("clientsList");
    QVERIFY(clients);
    const auto robotRow = [clients] {
        const QModelIndexList found =
            clients->model()->match(clients->model()->index(0, 1), Qt::DisplayRole, QStringLiteral("robot"), 1, Qt::MatchExactly);
        return found.value(0);
    };
    QTRY_VERIFY_WITH_TIMEOUT(robotRow().isValid(), patienceMs);
    clickRow(clients, robotRow());
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("clientDisconnect")->isEnabled(), patienceMs);
    click("clientDisconnect");
    QTRY_VERIFY_WITH_TIMEOUT(robot.socket().bytesAvailable() > 0, patienceMs);
    QVERIFY(robot.next().startsWith("DISCONNECT code=0x98"));

    // Another language, the other theme.
    const QString before = window.findChild<QAction *>(QStringLiteral("quit"))->text();
    window.findChild<QAction *>(QStringLiteral("language_zh_CN"))->trigger();
    QTRY_VERIFY(window.findChild<QAction *>(QStringLiteral("quit"))->text() != before);
    key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_rig->theme.isDark());

    // The end, with somebody connected.
    test::MqttClient late(mqtt::ProtocolVersion::V311);
    QVERIFY(test::isWelcome(late.connect(m_rig->host.mqttPort(), "late")));
    QTRY_VERIFY_WITH_TIMEOUT(m_rig->live.lastSample() && m_rig->live.lastSample()->clientsConnected == 1, patienceMs);
    QTimer answer; // the question is a loop of its own
    connect(&answer, &QTimer::timeout, this, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        for (QAbstractButton *button : box->buttons()) {
            if (button->objectName() == QLatin1String("quitConfirm"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    });
    answer.start(20);
    key(Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), patienceMs);
}

QTEST_MAIN(TestFirstMinutes)
#include "tst_firstminutes.moc"
