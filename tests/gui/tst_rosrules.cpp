#include "pagestage.h"
#include "ros/graphlines.h"
#include "ros/latencydialog.h"
#include "ros/ratedialog.h"
#include "ros/ratewatches.h"
#include "ros/rosgraphview.h"
#include "ros/rosmodel.h"
#include "ros/rospage.h"
#include "ros/watchdialog.h"
#include "support/mqttclient.h"
#include "text/format.h"
#include "widgets/listview.h"
#include "window/notices.h"
#include "window/pagewindow.h"
#include "windowrig.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace deepros;
using namespace deepros::gui;
using namespace deepros::test;

namespace {

constexpr const char *topicName = "ros/cell/arm/state";

/// A model and its watches, with a clock that is moved by hand.
struct Bench
{
    Bench()
    {
        model.setWatches(&watches);
        QObject::connect(&watches, &RateWatches::told, &watches, [this](const QString &text) { told << text; });
    }
    /// The topic comes with this rate from now on.
    void comes(double hz, const QByteArray &type = "state")
    {
        RosRow row;
        row.domain = "cell";
        row.node = "arm";
        row.messageType = type;
        row.topic = "ros/cell/arm/" + type;
        row.state = RosState::Live;
        row.rateHz = hz;
        row.lastSeenMs = nowMs;
        MonitorDelta delta;
        delta.atMs = nowMs;
        delta.ros = {row};
        model.apply(delta);
    }
    /// A look each second; `hz` < 0: nothing new comes.
    void pass(int seconds, double hz = -1)
    {
        for (int i = 0; i < seconds; ++i) {
            nowMs += 1000;
            if (hz >= 0)
                comes(hz);
            watches.look(model, nowMs, nowMs);
        }
    }
    RateVerdict verdict() const { return watches.find(topicName)->verdict; }
    QVariant cell(const QByteArray &key, RosModel::Column column, int role = Qt::DisplayRole) const
    {
        return model.data(model.indexOf(key).siblingAtColumn(column), role);
    }

    RosModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    RateWatches watches;
    QStringList told;
    qint64 nowMs = 1'700'000'000'000;
};

struct Stage : PageStage<RosPage>
{
    ListView *tree() { return find<ListView>("rosTree"); }
    RosModel &model() { return *static_cast<RosModel *>(tree()->model()); }
    void publish(const QByteArray &payload = "x")
    {
        rig.broker.control().publish(QString::fromLatin1(topicName), payload).waitForFinished();
    }
    bool select()
    {
        publish();
        if (!QTest::qWaitFor([this] { return model().topic(topicName) != nullptr; }))
            return false;
        tree()->setCurrentIndex(model().indexOf(topicName));
        return true;
    }
    /// Opens the menu of the current row, and triggers one of its actions.
    void trigger(const char *name)
    {
        Q_EMIT tree()->customContextMenuRequested(QPoint());
        auto *menu = find<QMenu>("rosMenu");
        auto *action = menu->findChild<QAction *>(QLatin1String(name));
        if (!action)
            qFatal("the menu has no %s", name);
        action->trigger();
        menu->close();
    }
    template <typename Dialog>
    bool isClosed()
    {
        return QTest::qWaitFor([this] {
            return !page.findChild<Dialog *>() && !page.findChild<QMenu *>(QStringLiteral("rosMenu"));
        });
    }
    const RateWatches &watches() { return *page.findChild<RateWatches *>(); }
};

} // namespace

class TestRosRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRateThatLeavesItsBandIsToldAfterItsTime();
    void aRateThatIsTooHighIsToldOnce();
    void aWatchBeginsWithTheFirstMessage();
    void aTopicThatIsForgottenIsTooSlow();
    void aLongGapBetweenLooksIsNoTimeOutside();
    void severalAreToldInOneSentence();
    void aMarkedRowPassesTheFilterForProblems();
    void watchesAreWrittenAndRead();
    void theDialogRefusesWhatMakesNoSense();
    void aWatchIsSetSeenToldAndRemoved();
    void aHiddenPageGoesOnWatching();
    void aNoticeReachesTheWindow();
    void pageWindowsHaveTheSameWatches();
    void pageWindowsHaveTheSameRules();
    void fieldsOfThePayloadAreOffered();
    void theLatencyFieldIsChosenAndKept();
    void theGraphIsAListAsWell();
};

void TestRosRules::aRateThatLeavesItsBandIsToldAfterItsTime()
{
    Bench bench;
    bench.watches.set({{topicName, 8, 12, 5}});
    bench.pass(6, 10);
    QCOMPARE(bench.verdict(), RateVerdict::Well);
    QCOMPARE(bench.told, QStringList()); // all is well is no news
    bench.pass(5, 7);
    QCOMPARE(bench.verdict(), RateVerdict::Well); // four seconds between the first and the last look
    bench.pass(1, 7);
    QCOMPARE(bench.verdict(), RateVerdict::TooSlow);
    QCOMPARE(bench.told.size(), 1);
    QCOMPARE(bench.told.first(), QStringLiteral("ros/cell/arm/state comes at %1, less than %2.").arg(format::hertz(7), format::hertz(8)));
    QCOMPARE(bench.cell(topicName, RosModel::State).toString(), QStringLiteral("too slow"));
    QVERIFY(bench.cell(topicName, RosModel::Rate, Qt::ToolTipRole).toString().contains(format::hertz(12)));
    bench.model.setNow(bench.nowMs);
    QCOMPARE(bench.cell("cell", RosModel::State).toString(), QStringLiteral("1 off rate"));
    // Back for as long: well again.
    bench.pass(12, 9);
    QCOMPARE(bench.verdict(), RateVerdict::Well);
    QCOMPARE(bench.told.size(), 2);
    QCOMPARE(bench.told.last(), QStringLiteral("ros/cell/arm/state is well again: %1.").arg(format::hertz(9)));
    QCOMPARE(bench.cell(topicName, RosModel::State).toString(), QStringLiteral("live"));
}

void TestRosRules::aRateThatIsTooHighIsToldOnce()
{
    Bench bench;
    bench.watches.set({{topicName, 0, 12, 2}});
    bench.pass(60, 20);
    QCOMPARE(bench.verdict(), RateVerdict::TooFast);
    const auto text = QStringLiteral("ros/cell/arm/state comes at %1, more than %2.");
    QCOMPARE(bench.told, QStringList{text.arg(format::hertz(20), format::hertz(12))});
}

void TestRosRules::aWatchBeginsWithTheFirstMessage()
{
    Bench bench;
    bench.watches.set({{topicName, 8, 0, 2}});
    bench.pass(30);
    QCOMPARE(bench.verdict(), RateVerdict::Waiting);
    QVERIFY(bench.told.isEmpty());
}

void TestRosRules::aTopicThatIsForgottenIsTooSlow()
{
    Bench bench;
    bench.watches.set({{topicName, 8, 0, 2}});
    bench.pass(5, 10);
    bench.model.clear();
    bench.pass(4);
    QCOMPARE(bench.verdict(), RateVerdict::TooSlow);
    QCOMPARE(bench.watches.find(topicName)->hz, 0.0);
    QCOMPARE(bench.watches.countOff(), 1);
}

void TestRosRules::aLongGapBetweenLooksIsNoTimeOutside()
{
    Bench bench;
    bench.watches.set({{topicName, 8, 0, 5}});
    bench.pass(6, 10);
    bench.pass(2, 5);
    bench.nowMs += 60'000; // the view was paused
    bench.pass(1, 5);
    QCOMPARE(bench.verdict(), RateVerdict::Well);
    bench.pass(5, 5);
    QCOMPARE(bench.verdict(), RateVerdict::TooSlow);
}

void TestRosRules::severalAreToldInOneSentence()
{
    Bench bench;
    bench.watches.set({{topicName, 8, 0, 2}, {"ros/cell/arm/pose", 8, 0, 2}, {"ros/cell/arm/odom", 1, 0, 2}});
    for (int i = 0; i < 4; ++i) {
        bench.comes(3, "pose");
        bench.comes(3, "odom");
        bench.pass(1, 3);
    }
    QCOMPARE(bench.told.size(), 1);
    QVERIFY2(bench.told.first().startsWith(QStringLiteral("ros/cell/arm/state comes at")), qPrintable(bench.told.first()));
    QVERIFY2(bench.told.first().contains(u'1'), qPrintable(bench.told.first()));
    QCOMPARE(bench.watches.countOff(), 2);
}

void TestRosRules::aMarkedRowPassesTheFilterForProblems()
{
    Bench bench;
    bench.watches.set({{topicName, 8, 0, 1}});
    bench.pass(3, 3);
    bench.comes(3, "pose");
    bench.model.setOnlyProblems(true);
    QCOMPARE(bench.model.shownTopicCount(), 1);
    QVERIFY(bench.model.indexOf(topicName).isValid());
    bench.model.setVerdict(topicName, RateVerdict::None);
    bench.model.rearrange();
    QCOMPARE(bench.model.shownTopicCount(), 0);
}

void TestRosRules::watchesAreWrittenAndRead()
{
    RateWatches watches;
    const std::vector<RateWatch> some{{topicName, 12345.678, 99999.999, 5}, {"ros/a/b/c\u00e4", 0, 0.25, 3600}};
    watches.set(some);
    RateWatches again;
    again.fromTexts(watches.toTexts());
    QVERIFY(again.watches() == some);
    again.fromTexts({QStringLiteral("x"), QStringLiteral("ros/a/b/c\t9\t8\t5"), QStringLiteral("ros/a/b/c\t0\t0\t5"),
                     QStringLiteral("ros/a/b/c\t1\t2\t0"), QStringLiteral("\t1\t2\t5"), QStringLiteral("ros/a/b/c\tnan\t2\t5"),
                     QStringLiteral("ros/a/b/c\t1\t2\t5"), QStringLiteral("ros/a/b/c\t1\t3\t5")});
    QVERIFY(again.watches() == (std::vector<RateWatch>{{"ros/a/b/c", 1, 2, 5}})); // the first of each topic
    std::vector<RateWatch> many;
    for (size_t i = 0; i <= RateWatches::most; ++i)
        many.push_back({"ros/a/b/" + QByteArray::number(i), 1, 2, 5});
    again.set(many);
    QCOMPARE(again.states().size(), RateWatches::most);
}

void TestRosRules::theDialogRefusesWhatMakesNoSense()
{
    const Theme theme;
    RateWatches watches;
    WatchDialog dialog(watches, RosPrefixes("ros/"), theme, topicName, 10);
    auto *accept = dialog.findChild<QPushButton *>(QStringLiteral("watchAccept"));
    auto *objection = dialog.findChild<QLabel *>(QStringLiteral("watchObjection"));
    auto *topic = dialog.findChild<QLineEdit *>(QStringLiteral("watchTopic"));
    auto *least = dialog.findChild<QDoubleSpinBox *>(QStringLiteral("watchLeast"));
    auto *most = dialog.findChild<QDoubleSpinBox *>(QStringLiteral("watchMost"));
    QCOMPARE(least->value(), 8.0); // a fifth around what it has
    QCOMPARE(most->value(), 12.0);
    QVERIFY(accept->isEnabled());
    const auto isRefused = [&] { return !accept->isEnabled() && !objection->text().isEmpty() && !objection->isHidden(); };
    least->setValue(13);
    QVERIFY(isRefused());
    most->setValue(0);
    QVERIFY(accept->isEnabled());
    least->setValue(0);
    QVERIFY(isRefused());
    most->setValue(5);
    QVERIFY(accept->isEnabled());
    topic->setText(QStringLiteral("other/topic"));
    QVERIFY(isRefused());
    topic->setText(QString());
    QVERIFY(!accept->isEnabled());
    std::vector<RateWatch> many;
    for (size_t i = 0; i < RateWatches::most; ++i)
        many.push_back({"ros/a/b/" + QByteArray::number(i), 1, 2, 7});
    watches.set(many);
    topic->setText(QLatin1String(topicName));
    QVERIFY(isRefused());
    topic->setText(QStringLiteral("ros/a/b/3")); // may be changed
    QVERIFY(accept->isEnabled());
    QCOMPARE(least->value(), 1.0);
    QCOMPARE(dialog.findChild<QSpinBox *>(QStringLiteral("watchSeconds"))->value(), 7);
}

void TestRosRules::aWatchIsSetSeenToldAndRemoved()
{
    Stage stage;
    QSignalSpy noticed(&stage.rig.desk, &Desk::noticed);
    QSignalSpy undo(&stage.rig.desk, &Desk::offerUndo);
    QVERIFY(stage.select());
    auto *button = stage.find<QPushButton>("rosWatches");
    QVERIFY(!button->isVisible());
    // From the keyboard: a rate that nobody keeps.
    stage.tree()->setFocus();
    QTest::keyClick(stage.tree(), Qt::Key_R, Qt::ControlModifier);
    auto *dialog = stage.find<WatchDialog>("watchDialog");
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("watchTopic"))->text(), QLatin1String(topicName));
    dialog->findChild<QDoubleSpinBox *>(QStringLiteral("watchLeast"))->setValue(5000);
    dialog->findChild<QDoubleSpinBox *>(QStringLiteral("watchMost"))->setValue(0);
    dialog->findChild<QSpinBox *>(QStringLiteral("watchSeconds"))->setValue(1);
    stage.click("watchAccept");
    QVERIFY(stage.isClosed<WatchDialog>());
    QVERIFY(button->isVisible());
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(noticed.first().first().toString().contains(QLatin1String(topicName)));
    QTRY_VERIFY(button->text().contains(QStringLiteral("1 of 1 off")));
    QCOMPARE(stage.model().topic(topicName)->verdict, RateVerdict::TooSlow);
    QTRY_VERIFY([&] {
        for (const QLabel *label : stage.page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("at least 5,000")))
                return true;
        }
        return false;
    }());
    // It is kept.
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    stage.page.saveState(settings);
    Stage again;
    again.page.restoreState(settings);
    QVERIFY(again.watches().watches() == stage.watches().watches());
    // Listed, removed, and back.
    stage.click("rosWatches");
    auto *list = stage.find<ListView>("watchList");
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(!stage.find<QPushButton>("watchRemove")->isEnabled());
    list->setCurrentIndex(list->model()->index(0, 0));
    stage.click("watchRemove");
    QVERIFY(stage.watches().states().empty());
    QVERIFY(!list->isVisible());
    stage.click("watchClose");
    QVERIFY(stage.isClosed<WatchDialog>());
    QVERIFY(!button->isVisible());
    QCOMPARE(stage.model().topic(topicName)->verdict, RateVerdict::None);
    QCOMPARE(undo.size(), 1);
    undo.first().at(1).value<std::function<void()>>()();
    QCOMPARE(stage.watches().states().size(), size_t(1));
    QVERIFY(button->isVisible());
}

void TestRosRules::aHiddenPageGoesOnWatching()
{
    Stage stage;
    QSignalSpy noticed(&stage.rig.desk, &Desk::noticed);
    QVERIFY(stage.select());
    Q_EMIT stage.rig.desk.setRosRules({{QStringLiteral("%1\t5000\t0\t1").arg(QLatin1String(topicName))}, {}, {}, 0});
    stage.page.hide();
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(!stage.page.isVisible());
}

void TestRosRules::aNoticeReachesTheWindow()
{
    WindowRig rig;
    rig.window.show();
    auto *toast = rig.window.findChild<QWidget *>(QStringLiteral("toast"));
    auto *notices = rig.window.findChild<Notices *>();
    QVERIFY(toast && !toast->isVisible());
    notices->setMuted(Notice::WatchedRate, true);
    Q_EMIT rig.desk.noticed(QStringLiteral("muted"));
    QVERIFY(!toast->isVisible());
    notices->setMuted(Notice::WatchedRate, false);
    Q_EMIT rig.desk.noticed(QStringLiteral("ros/a/b/c is slow"));
    QVERIFY(toast->isVisible());
    const QList<QLabel *> labels = toast->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("ros/a/b/c is slow"));
    }));
}

void TestRosRules::pageWindowsHaveTheSameWatches()
{
    WindowRig rig;
    rig.window.show();
    const QStringList one{QStringLiteral("ros/a/b/c\t1\t0\t5")};
    Q_EMIT rig.desk.setRosRules({one, {}, {}, 0});
    auto *main = rig.window.findChild<RosPage *>();
    QVERIFY(main);
    QCOMPARE(main->findChild<RateWatches *>()->toTexts(), one);
    Q_EMIT rig.desk.showRos({});
    QVERIFY(main->isVisible());
    PageWindow *other = rig.window.openPageWindow();
    QVERIFY(other);
    const auto *theirs = other->findChild<RateWatches *>();
    QVERIFY(theirs);
    QCOMPARE(theirs->toTexts(), one); // as the page is
    Q_EMIT rig.desk.setRosRules({});
    QCOMPARE(theirs->toTexts(), QStringList());
    // What is set there is watched here.
    auto *theirPage = other->findChild<RosPage *>();
    theirPage->findChild<QPushButton *>(QStringLiteral("rosWatches"))->click();
    auto *dialog = theirPage->findChild<WatchDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->watchWanted({"ros/a/b/c", 1, 0, 5});
    QCOMPARE(theirs->toTexts(), one);
    QCOMPARE(main->findChild<RateWatches *>()->toTexts(), one);
}

void TestRosRules::pageWindowsHaveTheSameRules()
{
    WindowRig rig;
    rig.window.show();
    rig.window.startBroker();
    QTRY_VERIFY(rig.live.isAttached());
    Q_EMIT rig.desk.showRos({});
    PageWindow *other = rig.window.openPageWindow();
    QVERIFY(other);
    RosPage *pages[] = {rig.window.findChild<RosPage *>(), other->findChild<RosPage *>()};
    const auto kept = [&rig](const RosPage *page, const char *what) {
        QSettings settings(rig.folder.filePath(QStringLiteral("kept.ini")), QSettings::IniFormat);
        page->saveState(settings);
        return settings.value(QLatin1String(what));
    };
    const auto menuOf = [](RosPage *page, const char *action) {
        Q_EMIT page->findChild<ListView *>(QStringLiteral("rosTree"))->customContextMenuRequested({});
        auto *menu = page->findChild<QMenu *>(QStringLiteral("rosMenu"));
        menu->findChild<QAction *>(QLatin1String(action))->trigger();
        menu->close();
    };
    rig.host.control().publish(QLatin1String(topicName), "1").waitForFinished();
    for (RosPage *page : pages) {
        auto *tree = page->findChild<ListView *>(QStringLiteral("rosTree"));
        auto *model = static_cast<RosModel *>(tree->model());
        QTRY_VERIFY(model->indexOf(topicName).isValid());
        tree->setCurrentIndex(model->indexOf(topicName));
    }

    // In either window, and told to the broker.
    const QStringList rates{QStringLiteral("%1=10").arg(QLatin1String(topicName)), QStringLiteral("%1=20").arg(QLatin1String(topicName))};
    for (const int from : {1, 0}) {
        menuOf(pages[from], "rosRateAction");
        auto *rate = pages[from]->findChild<RateDialog *>();
        QVERIFY(rate);
        rate->findChild<QDoubleSpinBox *>(QStringLiteral("rateHz"))->setValue(from == 1 ? 10 : 20);
        rate->findChild<QPushButton *>(QStringLiteral("rateAccept"))->click();
        for (const RosPage *page : pages)
            QCOMPARE(kept(page, "expectedRates").toStringList(), rates.mid(from == 1 ? 0 : 1, 1));
        QTRY_VERIFY(!pages[from]->findChild<RateDialog *>());
    }
    menuOf(pages[1], "rosLatencyAction");
    auto *latency = pages[1]->findChild<LatencyDialog *>();
    QVERIFY(latency);
    latency->findChild<QComboBox *>(QStringLiteral("latencyField"))->setEditText(QStringLiteral("meta.sent"));
    latency->findChild<QPushButton *>(QStringLiteral("latencyAccept"))->click();
    const QStringList fields{QLatin1String(topicName) + QStringLiteral("\tmeta.sent")};
    for (const RosPage *page : pages)
        QCOMPARE(kept(page, "latencyFields").toStringList(), fields);
    auto *silent = pages[1]->findChild<QComboBox *>(QStringLiteral("rosSilentAfter"));
    silent->setCurrentIndex(2);
    Q_EMIT silent->activated(2);
    for (const RosPage *page : pages)
        QCOMPARE(kept(page, "silentAfter"), silent->currentData());
}

void TestRosRules::fieldsOfThePayloadAreOffered()
{
    QCOMPARE(LatencyDialog::candidates(R"({"header":{"stamp":{"sec":1704110400,"nanosec":5},"frame_id":"map"},"x":1.5,)"
                                       R"("meta":{"made":"2024-01-01T12:00:00Z","n":3},"t":1704110400.25,"a.b":1704110400})"),
             (QStringList{QStringLiteral("header.stamp"), QStringLiteral("meta.made"), QStringLiteral("t")}));
    QCOMPARE(LatencyDialog::candidates("[1704110400]"), QStringList());
    QCOMPARE(LatencyDialog::candidates("{\"cut off\": 17041"), QStringList());
}

void TestRosRules::theLatencyFieldIsChosenAndKept()
{
    const auto stamped = [] {
        return "{\"sent\":" + QByteArray::number(QDateTime::currentMSecsSinceEpoch() - 20'000) + '}';
    };
    const auto latency = [&](Stage &stage) {
        stage.publish(stamped());
        const RosItem *item = stage.model().topic(topicName);
        return item ? item->row.latencyMs.value_or(-1) : -2;
    };
    Stage stage;
    QVERIFY(stage.select());
    QTRY_VERIFY((stage.publish(stamped()), stage.model().topic(topicName)->row.lastPayload.contains("sent")));
    stage.trigger("rosLatencyAction");
    auto *dialog = stage.find<LatencyDialog>("latencyDialog");
    auto *field = dialog->findChild<QComboBox *>(QStringLiteral("latencyField"));
    auto *none = dialog->findChild<QCheckBox *>(QStringLiteral("latencyNone"));
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("latencyAccept"));
    QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("latencyFilter"))->currentText(), QLatin1String(topicName));
    QCOMPARE(field->currentText(), QStringLiteral("sent"));
    field->setEditText(QString());
    QVERIFY(!accept->isEnabled());
    none->setChecked(true);
    QVERIFY(accept->isEnabled() && !field->isEnabled());
    none->setChecked(false);
    field->setEditText(QStringLiteral("sent"));
    stage.click("latencyAccept");
    QVERIFY(stage.isClosed<LatencyDialog>());
    QTRY_VERIFY(latency(stage) >= 20'000);
    // It is kept, and a broker that starts is told.
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    stage.page.saveState(settings);
    {
        Stage again;
        again.page.restoreState(settings);
        QTRY_VERIFY(latency(again) >= 20'000);
    }
    // And it can be forgotten.
    stage.trigger("rosLatencyAction");
    stage.click("latencyForget");
    QTRY_COMPARE(latency(stage), -1.0);
}

void TestRosRules::theGraphIsAListAsWell()
{
    Stage stage;
    QSignalSpy client(&stage.rig.desk, &Desk::showClient);
    MqttClient robot(mqtt::ProtocolVersion::V311);
    MqttClient dash(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(robot.connect(stage.rig.mqttPort(), "robot")));
    QVERIFY(isWelcome(dash.connect(stage.rig.mqttPort(), "dash")));
    dash.subscribe("ros/#", 0);
    QTRY_VERIFY((robot.publish(topicName, "1"), QTest::qWait(30), stage.model().topicCount() == 1));
    stage.click("rosGraphButton");
    auto *list = stage.find<ListView>("rosGraphList");
    auto *view = stage.find<RosGraphView>("rosGraphView");
    const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(list->isVisible());
    QTRY_COMPARE(list->model()->rowCount(), 3);
    const auto cell = [&](int row, GraphLinesModel::Column column) { return list->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, GraphLinesModel::Name), QStringLiteral("robot"));
    QCOMPARE(cell(0, GraphLinesModel::Kind), QStringLiteral("publisher"));
    QCOMPARE(cell(1, GraphLinesModel::Before), QStringLiteral("robot"));
    QCOMPARE(cell(1, GraphLinesModel::After), QStringLiteral("dash"));
    QCOMPARE(cell(2, GraphLinesModel::Kind), QStringLiteral("subscriber"));
    // The picture follows the list, and the list the picture.
    list->setCurrentIndex(list->model()->index(2, 0));
    QCOMPARE(view->plan().boxes[size_t(view->selected())].id, QByteArray("dash"));
    view->select(view->plan().indexOf(GraphBox::Column::Publishers, "robot"));
    QCOMPARE(list->currentIndex().row(), 0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(client.size(), 1);
    QCOMPARE(client.front().front().toByteArray(), QByteArray("robot"));
    // What changes around it leaves the selection alone; what goes takes it along.
    robot.publish("ros/cell/arm/another", "1");
    QTRY_COMPARE(list->model()->rowCount(), 4);
    QCOMPARE(list->currentIndex().row(), 0);
    stage.click("rosGraphListButton");
    QVERIFY(!list->isVisible());
}

QTEST_MAIN(TestRosRules)
#include "tst_rosrules.moc"
