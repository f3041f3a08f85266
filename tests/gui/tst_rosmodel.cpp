#include "ros/misfits.h"
#include "ros/rateminute.h"
#include "ros/rosmodel.h"
#include "theme/theme.h"
#include "widgets/listview.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace deepros;
using namespace deepros::gui;

namespace {

constexpr qint64 nowMs = 1'700'000'000'000;

RosRow topicRow(const QByteArray &domain, const QByteArray &node, const QByteArray &type, double rateHz = 10,
                RosState state = RosState::Live)
{
    RosRow row;
    row.domain = domain;
    row.node = node;
    row.messageType = type;
    row.topic = "ros/" + domain + '/' + node + '/' + type;
    row.state = state;
    row.rateHz = rateHz;
    row.bytesPerSecond = rateHz * 100;
    row.messages = 5;
    row.lastSeenMs = nowMs;
    RosPublisherRow publisher;
    publisher.clientId = "client-" + node;
    publisher.rateHz = rateHz;
    publisher.lastSeenMs = nowMs;
    row.publishers.append(publisher);
    return row;
}

MonitorDelta deltaOf(std::vector<RosRow> rows, std::vector<QByteArray> gone = {})
{
    MonitorDelta delta;
    delta.atMs = nowMs;
    delta.ros = std::move(rows);
    delta.rosGone = std::move(gone);
    return delta;
}

QString cell(const RosModel &model, const QByteArray &key, RosModel::Column column)
{
    return model.indexOf(key).siblingAtColumn(column).data().toString();
}

/// All cells of all rows, with their depth.
QStringList everyCell(const RosModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells{QString(depth, u'.')};
        for (int column = 0; column < RosModel::ColumnCount; ++column)
            cells << model.index(row, column, parent).data().toString();
        lines << cells.join(u'|') << everyCell(model, model.index(row, 0, parent), depth + 1);
    }
    return lines;
}

/// Random rows among 150 topics, and topics that are forgotten, some of them with a row in the same delta.
MonitorDelta storm(QRandomGenerator &random)
{
    MonitorDelta delta = deltaOf({});
    for (int i = 0; i < 12; ++i) {
        RosRow row = topicRow("d" + QByteArray::number(random.bounded(5)), "n" + QByteArray::number(random.bounded(5)),
                              "t" + QByteArray::number(random.bounded(6)), random.bounded(100),
                              RosState(random.bounded(int(RosState::Count))));
        row.commandConflict = random.bounded(10) == 0;
        row.messages = random.bounded(1000u);
        if (random.bounded(3) == 0)
            delta.rosGone.push_back(row.topic);
        if (random.bounded(4) != 0)
            delta.ros.push_back(std::move(row));
    }
    return delta;
}

/// All rows as text, with their depth: what a reader sees with everything unfolded.
QStringList outline(const RosModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines << QString(depth, u'.') + index.data().toString();
        lines << outline(model, index, depth + 1);
    }
    return lines;
}

QStringList lines(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace

class TestRosModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topicsStandBelowNodesAndDomains();
    void aParentIsAsBadAsItsWorstPart();
    void aRateFallsWhileNothingComes();
    void filtersLeaveNoEmptyParents();
    void indexesSurviveRowsAroundThem();
    void sortsByValuesWhenTold();
    void unusualFiguresAreSaidInWords();
    void theMinuteRemembers();
    void sumsAreRemembered();
    void sumsAreMadeInTurns();
    void domainsOfSeveralPrefixesAreFound();
    void misfitsAreCountedAndExplained();
    void whatIsGoneAndBackInOneDeltaStays();
    void stormsLeaveTheTreeTrue();
    void hiddenAndThenShownIsAsAlwaysShown();
    void whatCameWhileHiddenIsArrangedInSlices();
    void whatIsForgottenWhileHiddenDoesNotPileUp();
    void theReadersPlaceIsKept();
    void onlyVisibleRowsAreAnnounced();
};

void TestRosModel::topicsStandBelowNodesAndDomains()
{
    RosModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(model.apply(deltaOf({topicRow("b", "n", "x"), topicRow("a", "n10", "y"), topicRow("a", "n2", "y"),
                                 topicRow("a", "n2", "deep/er")})));
    QCOMPARE(outline(model), lines("a .n2 ..deep/er ..y .n10 ..y b .n ..x"));
    QCOMPARE(model.topicCount(), 4);
    QCOMPARE(model.nodeCount(), 3);
    QVERIFY(!model.apply(deltaOf({topicRow("a", "n2", "y", 20)}))); // values only
    model.setNow(nowMs);
    QCOMPARE(cell(model, "a/n2", RosModel::Rate), QStringLiteral("30.0"));
    QVERIFY(model.apply(deltaOf({}, {"ros/a/n2/y", "ros/a/n2/deep/er", "ros/no/such/topic"})));
    QCOMPARE(outline(model), lines("a .n10 ..y b .n ..x"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestRosModel::aParentIsAsBadAsItsWorstPart()
{
    RosModel model;
    model.apply(deltaOf({topicRow("d", "n", "new", 0, RosState::New), topicRow("d", "n", "live")}));
    QCOMPARE(cell(model, "d", RosModel::State), QStringLiteral("live"));
    QCOMPARE(model.problemCount(), 0);
    model.apply(deltaOf(
        {topicRow("d", "n", "late", 1, RosState::Late), topicRow("d", "m", "late", 1, RosState::Late)}));
    model.setNow(nowMs);
    QCOMPARE(cell(model, "d/n", RosModel::State), QStringLiteral("1 late"));
    QCOMPARE(cell(model, "d", RosModel::State), QStringLiteral("2 late"));
    QCOMPARE(model.problemCount(), 2);
    model.apply(deltaOf({topicRow("d", "m", "late", 1, RosState::Gone)}));
    model.setNow(nowMs);
    QCOMPARE(cell(model, "d", RosModel::State), QStringLiteral("1 gone"));
    model.apply(deltaOf({}, {"ros/d/m/late"}));
    QCOMPARE(model.problemCount(), 1);
    RosRow conflict = topicRow("d", "n", "cmd_vel");
    conflict.commandConflict = true;
    model.apply(deltaOf({conflict}));
    QCOMPARE(cell(model, "ros/d/n/cmd_vel", RosModel::State), QStringLiteral("conflict"));
}

// A30: a stopped topic does not keep its rate.
void TestRosModel::aRateFallsWhileNothingComes()
{
    RosModel model;
    model.apply(deltaOf({topicRow("d", "n", "t", 10)}));
    const auto rate = [&](qint64 afterMs) {
        model.setNow(nowMs + afterMs);
        return model.topic("ros/d/n/t")->rateHz;
    };
    QCOMPARE(rate(0), 10.0);
    QCOMPARE(rate(100), 10.0);
    QVERIFY(rate(201) < 5.0); // two intervals later less than half
    QVERIFY(rate(10'000) <= 0.1);
    QCOMPARE(cell(model, "d", RosModel::Rate), QStringLiteral("0.10"));
}

void TestRosModel::filtersLeaveNoEmptyParents()
{
    RosModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.apply(deltaOf(
        {topicRow("a", "n", "x"), topicRow("a", "m", "y", 1, RosState::Silent), topicRow("b", "n", "x")}));
    model.setFilter(QStringLiteral("A/ X"));
    QCOMPARE(outline(model), lines("a .n ..x"));
    QCOMPARE(model.shownTopicCount(), 1);
    model.setFilter({});
    model.setOnlyProblems(true);
    QCOMPARE(outline(model), lines("a .m ..y"));
    model.apply(deltaOf({topicRow("b", "n", "x", 1, RosState::Late)}));
    QCOMPARE(outline(model), lines("a .m ..y b .n ..x"));
    model.apply(deltaOf({topicRow("a", "m", "y")})); // it has recovered
    QCOMPARE(outline(model), lines("b .n ..x"));
    model.setOnlyProblems(false);
    model.setDomain("a");
    QCOMPARE(outline(model), lines("a .m ..y .n ..x"));
}

void TestRosModel::indexesSurviveRowsAroundThem()
{
    RosModel model;
    model.apply(deltaOf({topicRow("m", "n", "x"), topicRow("m", "n", "z")}));
    const QPersistentModelIndex kept = model.indexOf("ros/m/n/x");
    const QPersistentModelIndex lost = model.indexOf("ros/m/n/z");
    const QPersistentModelIndex node = model.indexOf("m/n");
    model.apply(
        deltaOf({topicRow("a", "n", "x"), topicRow("m", "a", "x"), topicRow("m", "n", "a")}, {"ros/m/n/z"}));
    QVERIFY(!lost.isValid());
    QCOMPARE(kept.data().toString(), QStringLiteral("x"));
    QCOMPARE(kept.row(), 1);
    QCOMPARE(node.data().toString(), QStringLiteral("n"));
    QCOMPARE(node.row(), 1);
    QCOMPARE(node.parent().row(), 1);
}

void TestRosModel::sortsByValuesWhenTold()
{
    RosModel model;
    model.apply(
        deltaOf({topicRow("d", "n", "a", 1), topicRow("d", "n", "b", 3), topicRow("d", "n", "c", 2)}));
    model.sort(RosModel::Rate, Qt::DescendingOrder);
    QCOMPARE(outline(model), lines("d .n ..b ..c ..a"));
    model.apply(deltaOf({topicRow("d", "n", "a", 9)}));
    QCOMPARE(outline(model), lines("d .n ..b ..c ..a")); // not under the hand of the reader
    model.rearrange();
    QCOMPARE(outline(model), lines("d .n ..a ..b ..c"));
}

void TestRosModel::unusualFiguresAreSaidInWords()
{
    RosModel model;
    RosRow row = topicRow("d", "n", "t", 10);
    row.periodMs = 100;
    row.jitterMs = 0.4;
    row.shortestMs = 98;
    row.longestMs = 102;
    row.latencyMs = 3.9;
    model.apply(deltaOf({row}));
    model.setNow(nowMs + 50);
    QCOMPARE(cell(model, row.topic, RosModel::Range), QStringLiteral("9.80..10.2"));
    QCOMPARE(cell(model, row.topic, RosModel::Latency), QStringLiteral("3.90 ms"));
    row.latencyMs.reset();
    row.clockSkewed = true;
    model.apply(deltaOf({row}));
    QCOMPARE(cell(model, row.topic, RosModel::Latency), QStringLiteral("clock offset?"));
}

void TestRosModel::theMinuteRemembers()
{
    RateMinute minute;
    QCOMPARE(minute.values(nowMs).back(), -1.0F);
    minute.add(nowMs, 10);
    minute.add(nowMs + 4000, 8);
    const std::vector<float> values = minute.values(nowMs + 6000);
    QCOMPARE(int(values.size()), int(RateMinute::length));
    QCOMPARE(values[59 - 7], -1.0F);
    QCOMPARE(values[59 - 6], 10.0F);
    QCOMPARE(values[59 - 4], 0.5F); // two seconds without a word: not more than that
    QCOMPARE(values[59 - 2], 8.0F);
    QCOMPARE(values[59], 0.5F);
    for (int second = 0; second < 300; ++second)
        minute.add(nowMs + 10'000 + second * 1000, second);
    const std::vector<float> later = minute.values(nowMs + 309'000);
    for (int i = 0; i < RateMinute::length; ++i)
        QCOMPARE(later[size_t(i)], float(240 + i));
    minute.add(nowMs, 99); // the clock was set back
    QCOMPARE(minute.values(nowMs + 309'000).back(), 299.0F);
    minute.add(nowMs + 310'000, 1234.567); // to a thousandth
    QVERIFY(std::abs(minute.values(nowMs + 310'000).back() - 1234.567F) < 1);
    minute.add(nowMs + 311'000, 1e9);
    QCOMPARE(minute.values(nowMs + 311'000).back(), 64'992.0F); // and not beyond what has room
}

void TestRosModel::sumsAreRemembered()
{
    RosModel model;
    RosRow slow = topicRow("d", "n", "slow", 2, RosState::Late);
    slow.latencyMs = 7;
    RosRow fast = topicRow("d", "n", "fast", 10);
    fast.latencyMs = 3;
    model.apply(deltaOf({slow, fast, topicRow("d", "other", "t", 1, RosState::Gone)}));
    QVERIFY(model.setNow(nowMs));
    const RosItem *domain = model.item(model.indexOf("d"));
    const RosItem *node = model.item(model.indexOf("d/n"));
    QCOMPARE(node->row.latencyMs, std::optional(7.0)); // of the slowest
    QCOMPARE(node->branch->problems, 1);
    QCOMPARE(domain->branch->problems, 2);
    const auto last = [](const RosItem *item, SumMinute::Series series) {
        return item->branch->sums->values(series, nowMs).back();
    };
    QCOMPARE(last(node, SumMinute::Rate), 12.0F);
    QCOMPARE(last(node, SumMinute::Bandwidth), 1200.0F);
    QCOMPARE(last(node, SumMinute::Latency), 7.0F);
    QCOMPARE(last(domain, SumMinute::Late), 2.0F);
    // Ten seconds in which nobody looked are a gap; a minute later nothing is left.
    const std::vector<float> values = domain->branch->sums->values(SumMinute::Late, nowMs + 10'000);
    QCOMPARE(int(values.size()), SumMinute::length);
    QCOMPARE(values[49], 2.0F);
    QCOMPARE(values.back(), -1.0F);
    QCOMPARE(domain->branch->sums->values(SumMinute::Late, nowMs + 60'000).front(), -1.0F);
}

void TestRosModel::sumsAreMadeInTurns()
{
    RosModel model;
    std::vector<RosRow> rows;
    for (int i = 0; i < 5'000; ++i)
        rows.push_back(topicRow("d" + QByteArray::number(i % 3), "n" + QByteArray::number(i), "t", 1));
    model.apply(deltaOf(rows));
    for (RosRow &row : rows)
        row.rateHz = 4;
    model.apply(deltaOf(rows));
    // Without any time some nodes are done all the same, and each call goes on where the last one ended.
    int calls = 1;
    while (!model.setNow(nowMs, 0, std::chrono::milliseconds(0)))
        QVERIFY(++calls < 100);
    QVERIFY2(calls > 10, qPrintable(QString::number(calls)));
    double sum = 0;
    for (int i = 0; i < 3; ++i)
        sum += model.item(model.indexOf("d" + QByteArray::number(i)))->rateHz;
    QCOMPARE(sum, 20'000.0);
    // What is announced is as of now, done or not.
    model.setNow(nowMs + 60'000, 0, std::chrono::milliseconds(0));
    const QModelIndex last = model.indexOf("ros/d2/n4997/t");
    model.announce({{last, last}});
    QVERIFY(model.topic("ros/d2/n4997/t")->rateHz < 0.02);
    model.clear();
    QVERIFY(model.setNow(nowMs + 61'000));
}

void TestRosModel::domainsOfSeveralPrefixesAreFound()
{
    RosModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    RosRow row = topicRow("lab/ros/car", "lidar", "scan");
    row.topic = "lab/ros/car/lidar/scan";
    RosRow other = topicRow("ros/car", "lidar", "scan");
    other.topic = "ros/car/lidar/scan";
    model.apply(deltaOf({row, other}));
    QCOMPARE(outline(model), lines("lab/ros/car .lidar ..scan ros/car .lidar ..scan"));
    for (const char *key : {"lab/ros/car", "lab/ros/car/lidar", "lab/ros/car/lidar/scan", "ros/car", "ros/car/lidar"}) {
        const QModelIndex index = model.indexOf(key);
        QVERIFY2(index.isValid(), key);
        QCOMPARE(RosModel::keyOf(*model.item(index)), QByteArray(key));
    }
    for (const char *key : {"lab", "lab/ros", "ros", "ros/ca", "ros/car/", "ros/car/lid", ""})
        QVERIFY2(!model.indexOf(key).isValid(), key);
}

void TestRosModel::misfitsAreCountedAndExplained()
{
    MisfitsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    MonitorDelta delta;
    for (const char *topic : {"ros/a/b/c", "ros/a/b/c/d", "ros/a", "ros/a/b", "ros/a//c", "else/a"}) {
        TopicRow row;
        row.topic = topic;
        delta.topics.push_back(row);
    }
    QVERIFY(model.apply(delta));
    QCOMPARE(model.count(), 3);
    QVERIFY(!model.apply(delta));
    model.list();
    QCOMPARE(model.index(0, MisfitsModel::Topic).data().toString(), QStringLiteral("ros/a"));
    QCOMPARE(model.index(0, MisfitsModel::Reason).data().toString(),
             QStringLiteral("has no node and no type"));
    QCOMPARE(model.index(1, MisfitsModel::Reason).data().toString(), QStringLiteral("a level is empty"));
    QCOMPARE(model.index(2, MisfitsModel::Reason).data().toString(), QStringLiteral("has no type"));
    MonitorDelta gone;
    gone.topicsGone = {"ros/a", "else/a"};
    QVERIFY(model.apply(gone));
    model.list();
    QCOMPARE(model.rowCount(), 2);
}

// The broker forgets the least recently seen; it may come back before we are told.
void TestRosModel::whatIsGoneAndBackInOneDeltaStays()
{
    RosModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.apply(deltaOf({topicRow("d", "n", "a"), topicRow("d", "n", "b")}));
    model.apply(deltaOf({topicRow("d", "n", "a", 20)}, {"ros/d/n/a", "ros/d/n/b"}));
    QCOMPARE(outline(model), lines("d .n ..a"));
    QCOMPARE(model.topic("ros/d/n/a")->row.rateHz, 20.0);
    QCOMPARE(model.topicCount(), 1);
}

void TestRosModel::stormsLeaveTheTreeTrue()
{
    RosModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random(7);
    QHash<QByteArray, RosRow> truth;
    std::vector<QPersistentModelIndex> watched;
    for (int round = 0; round < 400; ++round) {
        MonitorDelta delta = deltaOf({});
        for (int i = 0; i < 8; ++i) {
            RosRow row = topicRow("d" + QByteArray::number(random.bounded(4)),
                                  "n" + QByteArray::number(random.bounded(5)),
                                  "t" + QByteArray::number(random.bounded(6)), random.bounded(100),
                                  RosState(random.bounded(int(RosState::Count))));
            if (random.bounded(3) == 0) {
                if (truth.remove(row.topic) > 0)
                    delta.rosGone.push_back(row.topic);
                std::erase_if(delta.ros, [&](const RosRow &other) { return other.topic == row.topic; });
            } else if (std::find(delta.rosGone.begin(), delta.rosGone.end(), row.topic) ==
                       delta.rosGone.end()) {
                truth.insert(row.topic, row);
                delta.ros.push_back(row);
            }
        }
        model.apply(delta);
        if (round % 11 == 0)
            model.setOnlyProblems(round % 22 == 0);
        if (round % 13 == 0)
            model.sort(random.bounded(int(RosModel::ColumnCount)),
                       round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        if (round % 17 == 0)
            model.setFilter(round % 34 == 0 ? QStringLiteral("n1") : QString());
        if (!truth.isEmpty())
            watched.emplace_back(model.indexOf(truth.begin().key()));
        if (watched.size() > 20)
            watched.erase(watched.begin());
        for (const QPersistentModelIndex &index : watched) {
            if (index.isValid())
                QCOMPARE(model.indexOf(RosModel::keyOf(*model.item(index))), QModelIndex(index));
        }
        QCOMPARE(model.topicCount(), int(truth.size()));
        const int problems = int(std::count_if(truth.begin(), truth.end(),
                                               [](const RosRow &row) { return RosModel::isProblem(row.state); }));
        QCOMPARE(model.problemCount(), problems);
    }
    model.setFilter({});
    model.setOnlyProblems(false);
    QCOMPARE(model.shownTopicCount(), int(truth.size()));
    for (auto row = truth.begin(); row != truth.end(); ++row)
        QCOMPARE(model.topic(row.key())->row.state, row->state);
    std::vector<QByteArray> all;
    for (auto row = truth.begin(); row != truth.end(); ++row)
        all.push_back(row.key());
    model.apply(deltaOf({}, all));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.problemCount(), 0);
}

void TestRosModel::hiddenAndThenShownIsAsAlwaysShown()
{
    RosModel shown;
    RosModel hidden;
    const QAbstractItemModelTester tester(&hidden, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random(11);
    for (int round = 0; round < 120; ++round) {
        const QPersistentModelIndex kept = hidden.indexOf("ros/d1/n1/t1");
        const RosItem *keptItem = kept.isValid() ? hidden.topic("ros/d1/n1/t1") : nullptr;
        const QStringList before = outline(hidden);
        const QSignalSpy arranged(&hidden, &QAbstractItemModel::layoutChanged);
        hidden.setAsleep(true);
        const int deltas = random.bounded(1, 30);
        for (int i = 0; i < deltas; ++i) {
            const MonitorDelta delta = storm(random);
            shown.apply(delta);
            QVERIFY(!hidden.apply(delta));
            QCOMPARE(hidden.topicCount(), shown.topicCount());
            QCOMPARE(hidden.problemCount(), shown.problemCount());
        }
        const int column = random.bounded(int(RosModel::ColumnCount));
        const QString words = round % 3 == 0 ? QStringLiteral("n%1").arg(random.bounded(5)) : QString();
        for (RosModel *model : {&shown, &hidden}) {
            if (round % 5 == 0)
                model->sort(round % 2 == 0 ? int(RosModel::Name) : column,
                            round % 4 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            if (round % 4 == 0)
                model->setFilter(words);
            if (round % 7 == 0)
                model->setOnlyProblems(round % 14 == 0);
            model->setVerdict("ros/d0/n0/t0", round % 2 == 0 ? RateVerdict::TooSlow : RateVerdict::Well);
        }
        QVERIFY(arranged.isEmpty());
        QCOMPARE(outline(hidden), before); // a view that is hidden sees nothing of it
        hidden.setAsleep(false);
        for (int steps = 0; !hidden.settle(size_t(random.bounded(1, 40)));) {
            if (round % 2 == 0 && ++steps == 2) { // news meanwhile
                const MonitorDelta delta = storm(random);
                shown.apply(delta);
                hidden.apply(delta);
            }
        }
        for (RosModel *model : {&shown, &hidden}) {
            QVERIFY(model->setNow(nowMs));
            model->rearrange(); // values, among them those of parents, may have changed since they were sorted
        }
        QCOMPARE(everyCell(hidden), everyCell(shown));
        QCOMPARE(hidden.nodeCount(), shown.nodeCount());
        QCOMPARE(hidden.domains(), shown.domains());
        QCOMPARE(hidden.shownTopicCount(), shown.shownTopicCount());
        if (kept.isValid())
            QCOMPARE(hidden.item(kept), keptItem);
    }
}

void TestRosModel::whatCameWhileHiddenIsArrangedInSlices()
{
    RosModel model;
    const QSignalSpy arranged(&model, &QAbstractItemModel::layoutChanged);
    model.setAsleep(true);
    constexpr int topics = 30'000;
    constexpr int perNode = 10;
    for (int from = 0; from < topics; from += 2'000) {
        std::vector<RosRow> rows;
        for (int i = from; i < from + 2'000; ++i)
            rows.push_back(topicRow("d" + QByteArray::number(i % 50), "n" + QByteArray::number(i / perNode % 300), "t" + QByteArray::number(i), 1,
                                    i < 3 ? RosState::Late : RosState::Live));
        QVERIFY(!model.apply(deltaOf(std::move(rows))));
    }
    QCOMPARE(model.topicCount(), topics);
    QCOMPARE(model.problemCount(), 3);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isSettled());
    model.setAsleep(false);
    int before = 0;
    int steps = 1;
    for (bool isDone = model.settle();; isDone = model.settle(), ++steps) {
        const int now = model.shownTopicCount();
        QVERIFY(now > before);
        QVERIFY2(now - before <= int(RosModel::slice) + topics / 300, qPrintable(QString::number(now - before)));
        QCOMPARE(arranged.size(), steps);
        before = now;
        if (isDone)
            break;
    }
    QCOMPARE(before, topics);
    QVERIFY2(steps >= topics / int(RosModel::slice), qPrintable(QString::number(steps)));
    QVERIFY(model.settle());
    QCOMPARE(arranged.size(), steps); // nothing left to do
}

void TestRosModel::whatIsForgottenWhileHiddenDoesNotPileUp()
{
    RosModel model;
    std::vector<RosRow> rows;
    std::vector<QByteArray> names;
    for (int i = 0; i < 12'000; ++i) {
        rows.push_back(topicRow("d", "n" + QByteArray::number(i % 100), "t" + QByteArray::number(i)));
        names.push_back(rows.back().topic);
    }
    model.apply(deltaOf(std::move(rows)));
    model.setAsleep(true);
    model.apply(deltaOf({topicRow("other", "n", "t")}, std::move(names)));
    QCOMPARE(model.topicCount(), 1);
    const int left = model.shownTopicCount();
    QVERIFY2(left > 0 && left < 10'000, qPrintable(QString::number(left)));
    model.setAsleep(false);
    while (!model.settle()) { }
    QCOMPARE(outline(model), lines("other .n ..t"));
}

void TestRosModel::theReadersPlaceIsKept()
{
    Theme theme;
    RosModel model;
    ListView view(theme);
    view.setRootIsDecorated(true);
    view.setModel(&model);
    view.resize(400, 300);
    view.show();
    std::vector<RosRow> rows;
    for (int i = 0; i < 300; ++i)
        rows.push_back(topicRow("m", "n" + QByteArray::number(i / 10), "t" + QByteArray::number(i % 10)));
    model.apply(deltaOf(rows));
    view.expandAll();
    view.verticalScrollBar()->setValue(2005);
    view.setCurrentIndex(model.indexOf("ros/m/n9/t3"));
    const auto top = [&] { return RosModel::keyOf(*model.item(view.indexAt(QPoint(1, 1)))); };
    const QByteArray before = top();
    const int folded = view.isExpanded(model.indexOf("m/n9")) ? 1 : 0;
    rows.clear();
    for (int i = 0; i < 1000; ++i)
        rows.push_back(topicRow("a", "n" + QByteArray::number(i / 10), "t" + QByteArray::number(i % 10)));
    {
        const PlaceKeeper keeper(view);
        model.apply(deltaOf(rows));
        view.expandAll();
    }
    QCOMPARE(top(), before);
    QCOMPARE(RosModel::keyOf(*model.item(view.currentIndex())), QByteArray("ros/m/n9/t3"));
    QCOMPARE(folded, 1);
}

void TestRosModel::onlyVisibleRowsAreAnnounced()
{
    Theme theme;
    RosModel model;
    ListView view(theme);
    view.setModel(&model);
    view.resize(400, 300);
    view.show();
    std::vector<RosRow> rows;
    for (int i = 0; i < 1000; ++i)
        rows.push_back(topicRow("d", "n" + QByteArray::number(i / 50), "t" + QByteArray::number(i % 50)));
    model.apply(deltaOf(rows));
    view.expandAll();
    view.verticalScrollBar()->setValue(5000);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.announce(view.visibleRanges());
    QVERIFY(!changed.isEmpty());
    int announced = 0;
    for (const auto &arguments : changed) {
        QCOMPARE(arguments.at(0).toModelIndex().parent(), arguments.at(1).toModelIndex().parent());
        announced += arguments.at(1).toModelIndex().row() - arguments.at(0).toModelIndex().row() + 1;
    }
    const int fit = view.viewport()->height() / view.visualRect(view.indexAt(QPoint(1, 1))).height();
    QVERIFY(announced >= fit);
    QVERIFY(announced <= fit + 2);
}

QTEST_MAIN(TestRosModel)
#include "tst_rosmodel.moc"
