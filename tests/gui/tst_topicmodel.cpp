// The tree of topics as a model: its rows under every order of events, its filter, and the reader's place.
#include "text/naturalorder.h"
#include "topics/topicfilter.h"
#include "topics/topicmodel.h"
#include "topics/topictreeview.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace deepros;
using namespace deepros::gui;

namespace {

/// Does not open branches by itself: it would do so in the middle of a change.
struct StrictTester : QAbstractItemModelTester
{
    explicit StrictTester(QAbstractItemModel *model)
        : QAbstractItemModelTester(model, FailureReportingMode::Fatal)
    {
        setUseFetchMore(false);
    }
};

constexpr qint64 startMs = 1'700'000'000'000;

TopicRow row(const QByteArray &topic, double rateHz = 0, const QByteArray &preview = "1")
{
    TopicRow row;
    row.topic = topic;
    row.messages = 1;
    row.bytes = quint64(preview.size());
    row.rateHz = rateHz;
    row.bytesPerSecond = rateHz * double(preview.size());
    row.firstSeenMs = startMs;
    row.lastSeenMs = startMs;
    row.preview = preview;
    row.payloadSize = preview.size();
    return row;
}

MonitorDelta delta(std::vector<TopicRow> rows, std::vector<QByteArray> gone = {}, qint64 atMs = startMs)
{
    MonitorDelta delta;
    delta.topics = std::move(rows);
    delta.topicsGone = std::move(gone);
    delta.atMs = atMs;
    delta.isComplete = true;
    return delta;
}

void fill(TopicModel &model, const QList<QByteArray> &topics)
{
    std::vector<TopicRow> rows;
    for (const QByteArray &topic : topics)
        rows.push_back(row(topic));
    model.apply(delta(std::move(rows)));
    model.flush(10'000);
}

/// All rows, opened on the way, in the order on screen.
QList<QByteArray> everyRow(TopicModel &model, const QModelIndex &parent = {})
{
    QList<QByteArray> paths;
    if (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int i = 0; i < model.rowCount(parent); ++i) {
        const QModelIndex index = model.index(i, 0, parent);
        paths << model.pathOf(index);
        paths << everyRow(model, index);
    }
    return paths;
}

QList<QByteArray> matching(TopicModel &model)
{
    QList<QByteArray> topics;
    model.forEachTopic({}, true, [&](const QByteArray &topic, const TopicValue &) { topics << topic; });
    return topics;
}

QString shown(const TopicModel &model, const QByteArray &path, int column)
{
    return model.cell(path, column, Qt::DisplayRole).toString();
}

} // namespace

class TopicModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void ordersNumbersByValue()
    {
        TopicModel model;
        StrictTester tester(&model);
        fill(model, {"r/node_10", "r/node_2", "r/Node_1", "$SYS/x", "a", "r/node_02"});
        QCOMPARE(everyRow(model), (QList<QByteArray>{"a", "r", "r/Node_1", "r/node_02", "r/node_2", "r/node_10"}));
        model.setShowsSystem(true);
        QCOMPARE(everyRow(model).mid(6), (QList<QByteArray>{"$SYS", "$SYS/x"}));
    }

    void namesThatDifferAreNeverEqual_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::newRow("zeros") << QByteArray("a1") << QByteArray("a01");
        QTest::newRow("case") << QByteArray("aB") << QByteArray("ab");
        QTest::newRow("prefix") << QByteArray("a") << QByteArray("a1");
        QTest::newRow("long numbers") << QByteArray("99999999999999999999999") << QByteArray("100000000000000000000000");
        QTest::newRow("empty") << QByteArray() << QByteArray("0");
    }
    void namesThatDifferAreNeverEqual()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QVERIFY(naturalCompare(a, b) != 0);
        QCOMPARE(naturalCompare(a, b) < 0, naturalCompare(b, a) > 0);
        QCOMPARE(naturalCompare(a, a), 0);
    }

    void hidesSystemTopicsAndSaysHowMany()
    {
        TopicModel model;
        fill(model, {"$SYS/a/b", "$SYS/a/c", "x"});
        QCOMPARE(model.topicCount(), 3);
        QCOMPARE(model.hiddenSystemCount(), 2);
        QCOMPARE(model.shownCount(), 1);
        const auto visited = [&model](bool matchingOnly) {
            int count = 0;
            model.forEachTopic({}, matchingOnly, [&count](const QByteArray &, const TopicValue &) { ++count; });
            return count;
        };
        QCOMPARE(visited(true), 1); // what is exported is what is counted
        QCOMPARE(visited(false), 3);
        model.setQuery(TopicQuery::parse(QStringLiteral("$SYS/#")));
        QCOMPARE(model.shownCount(), 2);
        QCOMPARE(model.hiddenSystemCount(), 0);
        QCOMPARE(visited(true), 2);
    }

    void sumsGoUpTheParentsAndComeDownAgain()
    {
        TopicModel model;
        model.apply(delta({row("a/b/c", 10), row("a/b/d", 5), row("a/b", 1)}));
        model.flush(1000);
        QCOMPARE(shown(model, "a", TopicModel::Rate), QStringLiteral("16.0\u00a0Hz"));
        QCOMPARE(shown(model, "a", TopicModel::Messages), QStringLiteral("3"));
        model.apply(delta({}, {"a/b/c"}));
        QCOMPARE(shown(model, "a", TopicModel::Rate), QStringLiteral("6.00\u00a0Hz"));
        model.apply(delta({}, {"a/b/d", "a/b"}));
        QVERIFY(!model.isKnown("a"));
        QCOMPARE(model.rowCount(), 0);
    }

    void aTopicIsAlsoABranch()
    {
        TopicModel model;
        StrictTester tester(&model);
        fill(model, {"a"});
        QVERIFY(!model.hasChildren(model.index(0, 0)));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        fill(model, {"a/b"});
        QCOMPARE(inserted.size(), 1); // views that show "a" must learn that it can be opened
        QVERIFY(model.hasChildren(model.index(0, 0)));
        model.apply(delta({}, {"a/b"}));
        QVERIFY(!model.hasChildren(model.index(0, 0)));
        QCOMPARE(everyRow(model), (QList<QByteArray>{"a"}));
    }

    void emptyLevelsAreLevels()
    {
        TopicModel model;
        fill(model, {"/a", "a//b", "a/"});
        QCOMPARE(model.topicCount(), 3);
        QSet<QByteArray> rows;
        for (const QByteArray &path : everyRow(model))
            rows.insert(path);
        QCOMPARE(rows, (QSet<QByteArray>{"", "/a", "a", "a/", "a//b"}));
    }

    void whatWasNeverOpenedCostsNoSignal()
    {
        TopicModel model;
        fill(model, {"r/a/1"});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        fill(model, {"r/a/2", "r/b/1", "r/b/2"});
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(everyRow(model).size(), 7);
    }

    // A30: a topic that stops falls below half of its rate within two periods.
    void theRateOfAStoppedTopicFalls()
    {
        TopicModel model;
        TopicRow stopped = row("a/b", 0.5);
        model.apply(delta({stopped}));
        model.flush(1000);
        model.refresh({}, startMs + 2'900);
        QCOMPARE(model.valueOf("a/b")->rateMilliHz, 500u); // within a period and a half nothing is late
        model.refresh({}, startMs + 4'001);
        QVERIFY(model.valueOf("a/b")->rateMilliHz < 250);
        QCOMPARE(model.cell("a/b", TopicModel::Age, Qt::DisplayRole).toString(), QStringLiteral("4.0 s"));
        model.refresh({}, startMs + 200'000);
        QCOMPARE(model.valueOf("a/b")->rateMilliHz, 0u);
        QCOMPARE(shown(model, "a", TopicModel::Rate), QStringLiteral("0\u00a0Hz"));
    }

    void ratesStayWhileRowsAreStillToCome()
    {
        TopicModel model;
        MonitorDelta first = delta({row("a", 10)});
        first.isComplete = false;
        model.apply(first);
        model.flush(1000);
        model.refresh({}, startMs + 60'000);
        QCOMPARE(model.valueOf("a")->rateMilliHz, 10'000u);
    }

    void tellsOnlyOfVisibleRowsThatChanged()
    {
        TopicModel model;
        fill(model, {"a", "b", "c", "d", "e"});
        QModelIndexList visible;
        for (int i = 0; i < 4; ++i)
            visible << model.index(i, 0);
        model.refresh(visible, startMs);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.apply(delta({row("a"), row("b"), row("d"), row("e")}));
        model.refresh(visible, startMs);
        QCOMPARE(changed.size(), 2); // a and b together, d; not e
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
        QCOMPARE(changed[1][0].toModelIndex().row(), 3);
        QVERIFY(!changed[0][2].value<QList<int>>().isEmpty());
    }

    void theFilterLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QByteArray>>("expected");
        using List = QList<QByteArray>;
        const List all{"arm/Speed", "arm/speed", "bot/1/imu", "bot/2/imu", "bot/2/scan"};
        QTest::newRow("nothing") << QString() << all;
        QTest::newRow("substring") << QStringLiteral("imu") << List{"bot/1/imu", "bot/2/imu"};
        QTest::newRow("any case") << QStringLiteral("speed") << List{"arm/Speed", "arm/speed"};
        QTest::newRow("exact case") << QStringLiteral("Speed") << List{"arm/Speed"};
        QTest::newRow("across levels") << QStringLiteral("bot/2") << List{"bot/2/imu", "bot/2/scan"};
        QTest::newRow("leading slash is a path") << QStringLiteral("/2/imu") << List{"bot/2/imu"};
        QTest::newRow("plus") << QStringLiteral("bot/+/imu") << List{"bot/1/imu", "bot/2/imu"};
        QTest::newRow("hash") << QStringLiteral("arm/#") << List{"arm/Speed", "arm/speed"};
        QTest::newRow("pattern") << QStringLiteral("/^bot.*[0-9].(scan|x)$/") << List{"bot/2/scan"};
        QTest::newRow("exclude") << QStringLiteral("bot -imu") << List{"bot/2/scan"};
        QTest::newRow("exclude a filter") << QStringLiteral("-bot/# ") << List{"arm/Speed", "arm/speed"};
        QTest::newRow("payload") << QStringLiteral("payload:odom") << List{"bot/1/imu"};
        QTest::newRow("quoted") << QStringLiteral("payload:\"is odom\"") << List{"bot/1/imu"};
        QTest::newRow("client") << QStringLiteral("client:robot-7") << List{"bot/2/scan"};
        QTest::newRow("retained") << QStringLiteral("retained:yes") << List{"arm/speed"};
        QTest::newRow("not retained") << QStringLiteral("retained:no bot/2") << List{"bot/2/imu", "bot/2/scan"};
        QTest::newRow("rate") << QStringLiteral("rate:>10") << List{"bot/2/scan"};
        QTest::newRow("rate at least") << QStringLiteral("rate:>=10") << List{"bot/2/imu", "bot/2/scan"};
        QTest::newRow("age") << QStringLiteral("age:>5s") << List{"arm/Speed"};
        QTest::newRow("age in minutes") << QStringLiteral("age:<1min -arm") << List{"bot/1/imu", "bot/2/imu", "bot/2/scan"};
        QTest::newRow("size") << QStringLiteral("size:>3") << List{"bot/1/imu"};
    }
    void theFilterLanguage()
    {
        QFETCH(QString, text);
        QFETCH(QList<QByteArray>, expected);
        TopicModel model;
        StrictTester tester(&model);
        TopicRow old = row("arm/Speed");
        old.lastSeenMs = startMs - 6'000;
        TopicRow kept = row("arm/speed");
        kept.hasRetained = true;
        TopicRow scan = row("bot/2/scan", 20);
        scan.publisher = "robot-7";
        model.apply(delta({old, kept, row("bot/1/imu", 0, "this is odom"), row("bot/2/imu", 10), scan}));
        model.flush(1000);
        const TopicQuery query = TopicQuery::parse(text);
        QCOMPARE(query.problem(), QString());
        model.setQuery(query);
        QList<QByteArray> found = matching(model);
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
        QCOMPARE(model.shownCount(), expected.size());
        // Ancestors are kept, branches without a match are not.
        const QList<QByteArray> rows = everyRow(model);
        QCOMPARE(rows.contains("arm"), found.contains("arm/speed") || found.contains("arm/Speed"));
        for (const QByteArray &topic : found)
            QVERIFY(rows.contains(topic));
    }

    void theFilterLanguageWithOptions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isExactCase");
        QTest::addColumn<bool>("isPattern");
        QTest::addColumn<QList<QByteArray>>("expected");
        using List = QList<QByteArray>;
        QTest::newRow("case") << QStringLiteral("speed") << true << false << List{"arm/speed"};
        QTest::newRow("case of no word") << QStringLiteral("bot/#") << true << false << List{"bot/1/imu"};
        QTest::newRow("case, payload") << QStringLiteral("payload:odom") << true << false << List{};
        QTest::newRow("expression") << QStringLiteral("[Ss]peed$ -^arm/S") << false << true << List{"arm/speed"};
        QTest::newRow("expression, not a filter") << QStringLiteral("bot/./im+u") << false << true << List{"bot/1/imu"};
        QTest::newRow("expression beside a value") << QStringLiteral("^arm/ payload:odom") << false << true << List{"arm/Speed"};
    }
    void theFilterLanguageWithOptions()
    {
        QFETCH(QString, text);
        QFETCH(bool, isExactCase);
        QFETCH(bool, isPattern);
        QFETCH(QList<QByteArray>, expected);
        TopicModel model;
        StrictTester tester(&model);
        model.apply(delta({row("arm/Speed", 0, "Odom"), row("arm/speed"), row("bot/1/imu")}));
        model.flush(1000);
        const TopicQuery query = TopicQuery::parse(text, {isExactCase, isPattern});
        QCOMPARE(query.problem(), QString());
        model.setQuery(query);
        QCOMPARE(matching(model), expected);
    }

    void aQueryOfAnyCaseRefinesNoneOfExactCase()
    {
        const auto parse = [](const char *text, bool exact) { return TopicQuery::parse(QLatin1String(text), {exact, false}); };
        QVERIFY(parse("speed", true).refines(parse("spe", true)));
        QVERIFY(parse("speed", true).refines(parse("spe", false)));
        QVERIFY(!parse("speed", false).refines(parse("spe", true)));
        QVERIFY(!parse("-spe", true).refines(parse("-spe", false)));
    }

    void anExpressionThatCannotBeReadIsTold()
    {
        QVERIFY(TopicQuery::parse(QStringLiteral("a("), {false, true}).problem().contains(QStringLiteral("a(")));
        QCOMPARE(TopicQuery::parse(QStringLiteral("a(")).problem(), QString());
    }

    void removedTopicsComeBackWithTheNextMessage_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("few") << 3;
        QTest::newRow("very many") << 2'000;
    }
    void removedTopicsComeBackWithTheNextMessage()
    {
        QFETCH(int, count);
        TopicModel model;
        StrictTester tester(&model);
        QList<QByteArray> topics{"a", "a/b/stays"};
        QList<QByteArray> idle;
        for (int i = 0; i < count; ++i)
            idle << "a/b/" + QByteArray::number(i) << "only/" + QByteArray::number(i);
        fill(model, topics + idle);
        everyRow(model);
        model.remove(idle);
        QCOMPARE(everyRow(model), (QList<QByteArray>{"a", "a/b", "a/b/stays"}));
        QCOMPARE(model.topicCount(), 2);
        fill(model, {"only/1", "a/b/0"});
        QCOMPARE(everyRow(model), (QList<QByteArray>{"a", "a/b", "a/b/0", "a/b/stays", "only", "only/1"}));
        model.setQuery(TopicQuery::parse(QStringLiteral("stays")));
        QCOMPARE(everyRow(model), (QList<QByteArray>{"a", "a/b", "a/b/stays"}));
        model.remove({"a", "a/b/0", "a/b/stays", "only/1"});
        QCOMPARE(model.topicCount(), 0);
        QCOMPARE(model.rowCount(), 0);
    }

    void removingManyAtOnceIsRemovingOneByOne_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("column");
        QTest::newRow("by name") << QString() << int(TopicModel::Name);
        QTest::newRow("by rate") << QString() << int(TopicModel::Rate);
        QTest::newRow("filtered") << QStringLiteral("3") << int(TopicModel::Name);
        QTest::newRow("filtered, by rate") << QStringLiteral("3") << int(TopicModel::Rate);
    }
    void removingManyAtOnceIsRemovingOneByOne()
    {
        QFETCH(QString, query);
        QFETCH(int, column);
        QRandomGenerator random(7);
        for (int round = 0; round < 4; ++round) {
            TopicModel atOnce;
            TopicModel oneByOne;
            StrictTester tester(&atOnce);
            std::vector<TopicRow> rows;
            QSet<QByteArray> topics;
            for (int i = 0; i < 600; ++i) { // topics, branches, and both in one
                QByteArray topic;
                for (int level = random.bounded(4); level >= 0; --level)
                    topic += QByteArray::number(random.bounded(9)) + (level > 0 ? "/" : "");
                if (topics.contains(topic))
                    continue;
                topics.insert(topic);
                rows.push_back(row(topic, double(random.bounded(1000))));
                rows.back().hasRetained = random.bounded(2);
            }
            QList<QByteArray> leaving;
            for (const TopicRow &row : rows) {
                if (random.bounded(3) > 0)
                    leaving << row.topic;
            }
            QVERIFY(leaving.size() > 100);
            for (TopicModel *model : {&atOnce, &oneByOne}) {
                model->apply(delta(rows));
                model->flush(10'000);
                model->sort(column, Qt::DescendingOrder);
                model->setQuery(TopicQuery::parse(query));
                everyRow(*model);
            }
            // A reader's place stays, or becomes nothing.
            QHash<QByteArray, QPersistentModelIndex> places;
            for (const QByteArray &path : everyRow(atOnce))
                places.insert(path, atOnce.indexOf(path));
            atOnce.remove(leaving);
            for (const QByteArray &topic : leaving)
                oneByOne.remove({topic});
            const QList<QByteArray> left = everyRow(atOnce);
            QCOMPARE(left, everyRow(oneByOne));
            QCOMPARE(matching(atOnce), matching(oneByOne));
            QCOMPARE(atOnce.topicCount(), oneByOne.topicCount());
            QCOMPARE(atOnce.shownCount(), oneByOne.shownCount());
            QCOMPARE(atOnce.retainedCount(), oneByOne.retainedCount());
            for (const QByteArray &path : left) {
                for (int cell = 0; cell < TopicModel::ColumnCount; ++cell)
                    QCOMPARE(shown(atOnce, path, cell), shown(oneByOne, path, cell));
            }
            for (auto place = places.cbegin(); place != places.cend(); ++place)
                QCOMPARE(atOnce.pathOf(*place), left.contains(place.key()) ? place.key() : QByteArray());
            // What is left is a whole tree: the same come back.
            atOnce.apply(delta(rows));
            atOnce.flush(10'000);
            atOnce.setQuery({});
            QCOMPARE(atOnce.topicCount(), qsizetype(rows.size()));
            atOnce.remove(QList<QByteArray>(topics.cbegin(), topics.cend()));
            QCOMPARE(everyRow(atOnce), QList<QByteArray>());
            QCOMPARE(atOnce.topicCount(), 0);
        }
    }
    void manyAreRemovedWhileAQueryIsJudged()
    {
        QList<QByteArray> topics;
        QList<QByteArray> leaving;
        for (int i = 0; i < 4'000; ++i) {
            topics << "b" + QByteArray::number(i % 7) + "/t" + QByteArray::number(i);
            if (i % 3 > 0)
                leaving << topics.last();
        }
        for (int steps = 0; steps < 12; ++steps) {
            TopicModel model;
            StrictTester tester(&model);
            fill(model, topics);
            everyRow(model);
            model.startQuery(TopicQuery::parse(QStringLiteral("7")));
            for (int i = 0; i < steps && model.isJudging(); ++i)
                model.proceed(0);
            model.remove(leaving);
            while (model.isJudging())
                model.proceed(0);
            TopicModel fresh;
            fill(fresh, topics);
            fresh.remove(leaving);
            fresh.setQuery(TopicQuery::parse(QStringLiteral("7")));
            QCOMPARE(everyRow(model), everyRow(fresh));
            QCOMPARE(model.shownCount(), fresh.shownCount());
        }
    }

    void whatIsNoLongerRetainedSaysSo()
    {
        TopicModel model;
        StrictTester tester(&model);
        enum { Plain, Secondary };
        const auto tell = [&model](const QByteArray &payload, bool retain, bool hasRetained) {
            TopicRow told = row("t", 0, payload);
            told.retain = retain;
            told.hasRetained = hasRetained;
            model.apply(delta({told}));
            model.flush(1000);
            return shown(model, "t", TopicModel::Value) + u'|' + model.cell("t", TopicModel::Value, deepros::gui::LevelRole).toString();
        };
        QCOMPARE(tell("5", true, true), QStringLiteral("5|%1").arg(Plain));
        QCOMPARE(tell("", true, false), QStringLiteral("no retained value|%1").arg(Secondary)); // cleared by its publisher
        QCOMPARE(tell("", false, false), QStringLiteral("(empty)|%1").arg(Secondary));
        QCOMPARE(tell("5", true, true), QStringLiteral("5|%1").arg(Plain));
        QCOMPARE(tell("5", true, false), QStringLiteral("no retained value|%1").arg(Secondary)); // cleared in the window
        QCOMPARE(tell("6", false, false), QStringLiteral("6|%1").arg(Plain));
        QCOMPARE(tell("6", false, true), QStringLiteral("6|%1").arg(Plain)); // retained is an older one
        QCOMPARE(tell("", false, true), QStringLiteral("(empty)|%1").arg(Secondary));
    }

    void whatWasEmptiedIsForgottenAfterADay()
    {
        constexpr qint64 day = 86'400'000;
        TopicModel model;
        StrictTester tester(&model);
        const auto empty = [](const QByteArray &topic, qint64 atMs, quint64 messages = 1) {
            TopicRow row = ::row(topic, 0, "");
            row.lastSeenMs = atMs;
            row.messages = messages;
            return row;
        };
        model.apply(delta({empty("cleared", startMs), empty("again", startMs), empty("filled", startMs), row("old")}));
        model.flush(1000);
        TopicRow filled = row("filled");
        filled.messages = 2;
        model.apply(delta({empty("again", startMs + 5'000, 2), filled}, {}, startMs + 5'000));
        model.apply(delta({}, {}, startMs + day - 1));
        QVERIFY(!model.hasEmptied());
        model.apply(delta({}, {}, startMs + day));
        QVERIFY(model.hasEmptied());
        model.forgetEmptied();
        QVERIFY(!model.hasEmptied());
        QCOMPARE(everyRow(model), (QList<QByteArray>{"again", "filled", "old"}));
        model.apply(delta({}, {}, startMs + day + 5'000));
        QVERIFY(model.hasEmptied());
        model.forgetEmptied();
        QCOMPARE(everyRow(model), (QList<QByteArray>{"filled", "old"}));
    }

    void theRateHasALengthByItsLogarithm()
    {
        TopicModel model;
        model.apply(delta({row("a", 0), row("b", 1), row("c", 100'000), row("d", 4e6)}));
        model.flush(1000);
        const auto share = [&](const char *topic) { return model.cell(topic, TopicModel::Rate, TopicModel::RateShareRole).toDouble(); };
        QCOMPARE(share("a"), 0.0);
        QCOMPARE(share("b"), 1.0 / 6);
        QCOMPARE(share("c"), 1.0);
        QCOMPARE(share("d"), 1.0);
        QVERIFY(!model.cell("b", TopicModel::Name, TopicModel::RateShareRole).isValid());
    }

    void whatHasChangedIsFreshForASecond()
    {
        TopicModel model;
        const auto apply = [&](quint64 messages, const char *value, qint64 atMs) {
            TopicRow row = ::row("t", 0, value);
            row.messages = messages;
            row.lastSeenMs = atMs;
            model.apply(delta({row}, {}, atMs));
            model.flush(1000);
            model.refresh({model.indexOf("t")}, atMs);
        };
        const auto fresh = [&] { return model.cell("t", TopicModel::Value, TopicModel::FreshRole).toDouble(); };
        const auto at = [&](qint64 atMs) { model.refresh({model.indexOf("t")}, atMs); };
        apply(1, "1", startMs);
        apply(2, "2", startMs + 1'000);
        QCOMPARE(fresh(), 0.0); // not wanted
        model.setHighlights(true);
        apply(3, "2", startMs + 2'000);
        QCOMPARE(fresh(), 0.0); // the same value again
        apply(4, "3", startMs + 3'000);
        QCOMPARE(fresh(), 1.0);
        at(startMs + 3'400);
        QCOMPARE(fresh(), 1.0); // between two ticks nothing changes
        at(startMs + 3'500);
        QCOMPARE(fresh(), 0.5);
        at(startMs + 4'000);
        QCOMPARE(fresh(), 0.0);
        model.setHighlights(false);
        apply(5, "4", startMs + 5'000);
        QCOMPARE(fresh(), 0.0);
    }

    // What is decided for a whole branch is what would be decided for each topic.
    void anMqttFilterMeansWhatTheBrokerMeans()
    {
        QList<QByteArray> topics{"a", "/", "/a", "a/", "a//b", "$x", "$x/a", "a/$x", "b"};
        for (const char *first : {"a", "b", ""}) {
            for (const char *second : {"a", "c", "", "$x"}) {
                topics << QByteArray(first) + '/' + second << QByteArray(first) + "/a/" + second;
            }
        }
        TopicModel model;
        model.setShowsSystem(true);
        fill(model, topics);
        for (const char *filter : {"#", "+", "+/#", "+/+", "a/#", "a/+", "+/a", "/#", "/+", "a/+/c", "+/a/#", "a//+", "$x/#", "$x/+", "+/a/+", "a/+/#", "+/$x"}) {
            model.setQuery(TopicQuery::parse(QLatin1String(filter)));
            QList<QByteArray> found = matching(model);
            QSet<QByteArray> expected;
            for (const QByteArray &topic : topics) {
                if (topicMatches(filter, topic))
                    expected.insert(topic);
            }
            QCOMPARE(QSet<QByteArray>(found.begin(), found.end()), expected);
            QCOMPARE(model.shownCount(), expected.size());
        }
    }

    void whatWasShownStaysUntilAllIsJudged()
    {
        TopicModel model;
        StrictTester tester(&model);
        QList<QByteArray> topics;
        for (int i = 0; i < 2'000; ++i)
            topics << "r/" + QByteArray::number(i % 50) + '/' + QByteArray::number(i);
        fill(model, topics);
        everyRow(model);
        model.setQuery(TopicQuery::parse(QStringLiteral("r/7/")));
        const QList<QByteArray> before = everyRow(model);
        QCOMPARE(before.size(), 42);
        QSignalSpy changed(&model, &QAbstractItemModel::layoutChanged);
        model.startQuery(TopicQuery::parse(QStringLiteral("r/8/")));
        int slices = 0;
        while (!model.proceed(0)) {
            ++slices;
            QCOMPARE(changed.size(), 0);
            QCOMPARE(everyRow(model), before);
        }
        QVERIFY(slices > 10);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.shownCount(), 40);
        QVERIFY(!model.proceed(0)); // there is nothing left to do
    }

    // Words that grow, shrink and change while the judging is under way find what they find at once.
    void filtersThatFollowEachOtherFindTheSame()
    {
        QRandomGenerator random(7);
        TopicModel model;
        StrictTester tester(&model);
        const auto name = [&] {
            QByteArray topic = "n" + QByteArray::number(random.bounded(4));
            for (int level = random.bounded(4); level > 0; --level)
                topic += "/Mm" + QByteArray::number(random.bounded(30));
            return topic;
        };
        QSet<QByteArray> known;
        const QStringList queries{QStringLiteral("m"), QStringLiteral("m1"), QStringLiteral("m12"), QStringLiteral("M1"), QStringLiteral("Mm1 n2"),
                                  QStringLiteral("-m1"), QStringLiteral("-m1 n2"), QStringLiteral("n2/#"), QStringLiteral("n2/# m2"),
                                  QStringLiteral("/m[12]/"), QStringLiteral("/m[12]/ n1"), QString(), QStringLiteral("rate:>5 m1"), QStringLiteral("m1 rate:>5")};
        for (int round = 0; round < 300; ++round) {
            std::vector<TopicRow> rows;
            std::vector<QByteArray> gone;
            for (int i = random.bounded(30); i > 0; --i)
                rows.push_back(row(name(), random.bounded(12)));
            for (int i = random.bounded(20); i > 0 && !known.isEmpty(); --i) {
                gone.push_back(*std::next(known.cbegin(), random.bounded(known.size())));
                known.remove(gone.back());
            }
            model.apply(delta({}, gone));
            for (const TopicRow &row : rows)
                known.insert(row.topic);
            model.apply(delta(std::move(rows)));
            model.flush(1000);
            if (random.bounded(3) == 0)
                model.startQuery(TopicQuery::parse(queries[random.bounded(queries.size())]));
            for (int slices = random.bounded(20); slices > 0; --slices)
                model.proceed(0);
            if (random.bounded(4) != 0 || model.isJudging() || !model.isFiltered())
                continue;
            model.arrange(true);
            QSet<QByteArray> expected;
            for (const QByteArray &topic : known) {
                if (model.query().matches(topic, *model.valueOf(topic), model.nowMs()))
                    expected.insert(topic);
            }
            const QList<QByteArray> found = matching(model);
            QCOMPARE(QSet<QByteArray>(found.begin(), found.end()), expected);
            QCOMPARE(model.shownCount(), expected.size());
            QSet<QByteArray> shownTopics;
            for (const QByteArray &path : everyRow(model)) {
                if (expected.contains(path))
                    shownTopics.insert(path);
            }
            QCOMPARE(shownTopics, expected);
        }
    }

    // The one in hand was the last, and goes; then others go before the judging ends.
    void branchesMayGoAtTheEndOfTheJudging()
    {
        TopicModel model;
        fill(model, {"a/1", "b/1", "c/1", "d/1"});
        model.startQuery(TopicQuery::parse(QStringLiteral("1")));
        for (int branch = 0; branch < 4; ++branch)
            QVERIFY(!model.proceed(0));
        for (const char *topic : {"d/1", "a/1", "c/1"})
            model.apply(delta({}, {topic}));
        fill(model, {"e/1"});
        while (!model.proceed(0)) { }
        QCOMPARE(everyRow(model), (QList<QByteArray>{"b", "b/1", "e", "e/1"}));
        QCOMPARE(model.shownCount(), 2);
        model.setQuery(TopicQuery::parse(QStringLiteral("e"))); // asks every branch anew
        QCOMPARE(model.shownCount(), 1);
    }

    void knowsWhereAMatchStands()
    {
        const auto marks = [](const char *query, const QByteArray &path) { return TopicQuery::parse(QString::fromUtf8(query)).marks(path); };
        using Marks = std::vector<std::pair<qsizetype, qsizetype>>;
        QCOMPARE(marks("imu", "Imu/imu"), (Marks{{0, 3}, {4, 3}}));
        QCOMPARE(marks("Imu", "Imu/imu"), (Marks{{0, 3}}));
        QCOMPARE(marks("aa", "aaa"), (Marks{{0, 2}}));
        QCOMPARE(marks("/[0-9]+/", "\xc3\xa4/12"), (Marks{{3, 2}}));
        QCOMPARE(marks("-imu a/+ rate:>1", "a/imu"), Marks{});
    }

    void tellsWhatCannotBeUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("pattern") << QStringLiteral("/(/");
        QTest::newRow("filter") << QStringLiteral("a/b+");
        QTest::newRow("hash inside") << QStringLiteral("a/#/b");
        QTest::newRow("rate") << QStringLiteral("rate:fast");
        QTest::newRow("age") << QStringLiteral("age:>5parsecs");
        QTest::newRow("retained") << QStringLiteral("retained:maybe");
        QTest::newRow("nothing behind") << QStringLiteral("payload:");
    }
    void tellsWhatCannotBeUnderstood()
    {
        QFETCH(QString, text);
        const TopicQuery query = TopicQuery::parse(text);
        QVERIFY(!query.problem().isEmpty());
        TopicModel model;
        fill(model, {"a", "b"});
        model.setQuery(TopicQuery::parse(QStringLiteral("b")));
        model.setQuery(query);
        QCOMPARE(model.shownCount(), 1); // what was set stays
    }

    void newTopicsComeIntoAFilteredTree()
    {
        TopicModel model;
        StrictTester tester(&model);
        fill(model, {"a/x", "b/y"});
        model.setQuery(TopicQuery::parse(QStringLiteral("x")));
        QCOMPARE(everyRow(model), (QList<QByteArray>{"a", "a/x"}));
        fill(model, {"c/y"});
        QVERIFY(!model.wantsArrange());
        fill(model, {"b/x", "a/x2"});
        QVERIFY(model.wantsArrange());
        model.arrange(false);
        QCOMPARE(everyRow(model), (QList<QByteArray>{"a", "a/x", "a/x2", "b", "b/x"}));
    }

    void sortsByWhatChanges()
    {
        TopicModel model;
        StrictTester tester(&model);
        model.apply(delta({row("a", 1), row("b", 3), row("c", 2)}));
        model.flush(1000);
        const QPersistentModelIndex a(model.index(0, 0));
        model.sort(TopicModel::Rate, Qt::DescendingOrder);
        QCOMPARE(everyRow(model), (QList<QByteArray>{"b", "c", "a"}));
        QCOMPARE(a.row(), 2);
        model.apply(delta({row("a", 9)}));
        model.arrange(false);
        QCOMPARE(everyRow(model), (QList<QByteArray>{"a", "b", "c"}));
        model.sort(TopicModel::Name, Qt::DescendingOrder);
        QCOMPARE(everyRow(model), (QList<QByteArray>{"c", "b", "a"}));
        model.sort(TopicModel::Name, Qt::AscendingOrder);
        QCOMPARE(everyRow(model), (QList<QByteArray>{"a", "b", "c"}));
    }

    void aLargeBranchIsSortedOnlyWhenAsked()
    {
        TopicModel model;
        std::vector<TopicRow> rows;
        for (int i = 0; i < 6'000; ++i)
            rows.push_back(row("t" + QByteArray::number(i), 1));
        model.apply(delta(std::move(rows)));
        model.flush(10'000);
        model.sort(TopicModel::Rate, Qt::DescendingOrder);
        QVERIFY(!model.hasStaleOrder());
        model.apply(delta({row("t5999", 50), row("new", 70)}));
        model.flush(1000);
        model.arrange(false);
        QVERIFY(model.hasStaleOrder());
        QCOMPARE(model.rowCount(), 6'001);
        QCOMPARE(model.pathOf(model.index(6'000, 0)), QByteArray("new"));
        model.arrange(true);
        QVERIFY(!model.hasStaleOrder());
        QCOMPARE(model.pathOf(model.index(0, 0)), QByteArray("new"));
        QCOMPARE(model.pathOf(model.index(1, 0)), QByteArray("t5999"));
    }

    // Everything that can happen, in any order, while a strict tester and a view watch.
    void survivesAStorm()
    {
        QRandomGenerator random(20261);
        TopicModel model;
        StrictTester tester(&model);
        TopicTreeView view;
        view.setModel(&model);
        view.resize(600, 400);
        view.show();
        QSet<QByteArray> known;
        const auto name = [&] {
            QByteArray topic = QByteArray::number(random.bounded(8));
            for (int level = random.bounded(4); level > 0; --level)
                topic += '/' + QByteArray::number(random.bounded(random.bounded(10) == 0 ? 300 : 4));
            return random.bounded(20) == 0 ? "$" + topic : topic;
        };
        const QStringList queries{QString(), QString(), QStringLiteral("1"), QStringLiteral("2/+/#"), QStringLiteral("rate:>5"),
                                  QStringLiteral("-3"), QStringLiteral("nothing at all")};
        for (int round = 0; round < 400; ++round) {
            std::vector<TopicRow> rows;
            std::vector<QByteArray> gone;
            for (int i = random.bounded(random.bounded(10) == 0 ? 400 : 20); i > 0; --i) {
                const QByteArray topic = name();
                rows.push_back(row(topic, random.bounded(20)));
            }
            for (int i = random.bounded(12); i > 0 && !known.isEmpty(); --i) {
                const QByteArray topic = *std::next(known.cbegin(), random.bounded(known.size()));
                gone.push_back(topic);
                known.remove(topic);
            }
            model.apply(delta({}, gone, startMs + round * 100));
            for (const TopicRow &row : rows)
                known.insert(row.topic);
            model.apply(delta(std::move(rows), {}, startMs + round * 100));
            model.flush(random.bounded(3) == 0 ? 0 : 100);
            const QModelIndexList visible = view.visibleRows();
            if (!visible.isEmpty()) {
                const QModelIndex index = visible[random.bounded(visible.size())];
                view.setExpanded(index, random.bounded(3) != 0);
                view.setCurrentIndex(index);
            }
            model.proceed(0);
            switch (random.bounded(14)) {
            case 12:
                model.startQuery(TopicQuery::parse(queries[random.bounded(queries.size())]));
                break;
            case 13:
                model.startArrange();
                break;
            case 0:
                model.setQuery(TopicQuery::parse(queries[random.bounded(queries.size())]));
                break;
            case 1:
                model.sort(random.bounded(int(TopicModel::ColumnCount)), Qt::SortOrder(random.bounded(2)));
                break;
            case 2:
                model.setShowsSystem(!model.showsSystem());
                break;
            case 3:
                model.arrange(random.bounded(2) == 0);
                break;
            case 4:
                if (random.bounded(20) == 0) {
                    model.clear();
                    known.clear();
                }
                break;
            default:
                model.refresh(visible, startMs + round * 100);
            }
            if (round % 20 == 0)
                QTest::qWait(0);
        }
        while (model.pending() > 0)
            model.flush(100);
        model.setQuery({});
        model.setShowsSystem(true);
        model.sort(TopicModel::Name, Qt::AscendingOrder);
        QCOMPARE(model.topicCount(), known.size());
        QSet<QByteArray> rows;
        for (const QByteArray &path : everyRow(model)) {
            if (model.valueOf(path))
                rows.insert(path);
        }
        QCOMPARE(rows, known);
        // The sums are those of what is there.
        quint64 rate = 0;
        for (const QByteArray &topic : known)
            rate += model.valueOf(topic)->rateMilliHz;
        quint64 told = 0;
        for (int i = 0; i < model.rowCount(); ++i) {
            const QByteArray path = model.pathOf(model.index(i, 0));
            quint64 sum = 0;
            model.forEachTopic(path, false, [&](const QByteArray &, const TopicValue &value) { sum += value.rateMilliHz; });
            told += sum;
        }
        QCOMPARE(told, rate);
    }

    // A18
    void theReadersPlaceStays()
    {
        TopicModel model;
        TopicTreeView view;
        view.setModel(&model);
        view.resize(600, 300);
        QList<QByteArray> topics;
        for (int i = 0; i < 500; ++i)
            topics << "m/" + QByteArray::number(i);
        fill(model, topics);
        view.show();
        view.expand(model.index(0, 0));
        view.verticalScrollBar()->setValue(3'000);
        const QByteArray top = model.pathOf(view.visibleRows().constFirst());
        const int y = view.visualRect(view.visibleRows().constFirst()).top();
        QVERIFY(top != "m");

        QList<QByteArray> above;
        for (int i = 0; i < 1'000; ++i)
            above << "a" + QByteArray::number(i);
        const auto place = view.place();
        fill(model, above);
        view.restore(place);
        QCOMPARE(model.pathOf(view.visibleRows().constFirst()), top);
        QCOMPARE(view.visualRect(view.visibleRows().constFirst()).top(), y);
    }

    void expandingASubtreeHasAnEnd()
    {
        TopicModel model;
        QList<QByteArray> topics;
        for (int i = 0; i < 5'000; ++i)
            topics << "r/" + QByteArray::number(i % 100) + '/' + QByteArray::number(i);
        fill(model, topics);
        TopicTreeView view;
        view.setModel(&model);
        QVERIFY(!view.expandBelow(model.index(0, 0), 2'000));
        QVERIFY(view.isExpanded(model.index(0, 0)));
        QVERIFY(view.expandBelow(model.index(0, 0), 100'000));
    }

    void previewsNeverDeceive_data()
    {
        QTest::addColumn<QByteArray>("preview");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << QByteArray("21.5") << qint64(4) << QStringLiteral("21.5");
        QTest::newRow("lines") << QByteArray("a\nb") << qint64(3) << QStringLiteral("a\u240ab");
        QTest::newRow("bytes") << QByteArray("\x00\xff", 2) << qint64(2) << QStringLiteral("00 ff");
        QTest::newRow("cut inside a character") << QByteArray("abc\xe4\xb8") << qint64(300) << QStringLiteral("abc…");
        QTest::newRow("no text") << QByteArray("abc\xe4\xb8") << qint64(5) << QStringLiteral("61 62 63 e4 b8");
    }
    void previewsNeverDeceive()
    {
        QFETCH(QByteArray, preview);
        QFETCH(qint64, size);
        QFETCH(QString, text);
        QCOMPARE(previewText(preview, size), text);
    }
};

QTEST_MAIN(TopicModelTest)
#include "tst_topicmodel.moc"
