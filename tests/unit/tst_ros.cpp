#include "entities/publication.h"
#include "ros/topicrules.h"
#include "ros/latency.h"
#include "ros/payloadtime.h"
#include "ros/rosregistry.h"
#include "topics/topicfilter.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace deepros;
using namespace std::chrono_literals;

namespace {

/// A registry, a clock that is moved by hand, and clients that are connected or not.
class Rig final : public RosRegistry::Listener
{
public:
    explicit Rig(const RosLimits &limits = {}, const char *prefixes = "ros/")
        : registry(clock, RosPrefixes(prefixes), limits, [this](const QByteArray &id) { return connected.contains(id); })
    {
        registry.setListener(this);
        registry.setCommandTypes({"cmd_vel", "command"});
        registry.setCollectsChanges(true);
        registry.setKeepsPayloads(true);
    }

    void publish(const QByteArray &client, const QByteArray &topic, const QByteArray &payload = "x")
    {
        connected.insert(client);
        auto *data = new MessageData;
        data->topic = topic;
        data->payload = payload;
        data->publisherId = client;
        data->timestampMs = clock.wallMs();
        data->receivedMs = clock.nowMs();
        Publication publication{Message(data)};
        registry.record(handles[topic], publication, 1);
    }
    /// `hz` for `secs`; every client of `clients` on the same topic.
    void run(const QMap<QByteArray, double> &clients, const QByteArray &topic, double secs)
    {
        QMap<QByteArray, double> due;
        for (auto client = clients.cbegin(); client != clients.cend(); ++client)
            due[client.key()] = 0;
        for (double at = 0; at < secs; at += 0.001) {
            for (auto client = clients.cbegin(); client != clients.cend(); ++client) {
                if (at + 1e-9 >= due[client.key()]) {
                    publish(client.key(), topic);
                    due[client.key()] += 1 / client.value();
                }
            }
            pass(1ms);
        }
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        m_sinceTick += time;
        if (m_sinceTick >= 500ms) {
            m_sinceTick = 0ms;
            registry.tick();
        }
    }
    RosState state(const QByteArray &topic) { return registry.row(topic)->state; }

    void conflictFound(const RosConflict &conflict) override { conflicts.append(conflict); }
    void stateChanged(const QByteArray &topic, RosState, RosState now) override
    {
        states.append(topic + ' ' + nameOf(now));
    }

    ManualClock clock;
    QSet<QByteArray> connected;
    QHash<QByteArray, TableHandle> handles;
    RosRegistry registry;
    QList<RosConflict> conflicts;
    QByteArrayList states;

private:
    std::chrono::milliseconds m_sinceTick{0};
};

} // namespace

class TestRos : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void topicsAreRead_data();
    void topicsAreRead();
    void threePublishersHaveThreeRates();
    void aTopicThatStopsIsLateAndRecovers();
    void silentAndGoneAreTwoThings();
    void howLongUntilSilentCanBeSet();
    void irregularTopicsAreNotLate();
    void anExpectedRateIsWhatATopicIsJudgedBy();
    void aTopicBelowItsExpectedRateIsLateAllTheTime();
    void knownTopicsLearnOfExpectedRates();
    void expectedRatesAreRead_data();
    void expectedRatesAreRead();
    void latencyFieldsAreRead();
    void severalPrefixesAreSeveralDomains();
    void parentsHaveTheWorstOfTheirParts();
    void twoCommandersAreAConflict();
    void oneNodeNameUnderTwoClients();
    void aRestartedNodeIsNoConflict();
    void conflictsAreCountedUntilTheyGo();
    void whatIsInUseStaysWhenThereIsNoRoom();
    void boundsHold();
    void aNewNodeInTheOnlyDomainKeepsIt();
    void rowsCarryWhatWasSeen();
    void shortPayloadsMayBeKeptElsewhere();
    void changesAreToldOnce();
    void payloadTimes_data();
    void payloadTimes();
    void payloadTimesOfAField_data();
    void payloadTimesOfAField();
    void latencyAndSkew();
    void latencyComesFromTheChosenField();
    void latencyFieldsAreJudged();
};

void TestRos::topicsAreRead_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<bool>("isRos");
    QTest::newRow("documented") << QByteArray("ros/autonomous_vehicle/path_planner/path_update") << true;
    QTest::newRow("further levels") << QByteArray("ros/d/n/a/b/c") << true;
    QTest::newRow("too short") << QByteArray("ros/d/n") << false;
    QTest::newRow("empty node") << QByteArray("ros/d//t") << false;
    QTest::newRow("another prefix") << QByteArray("robot/d/n/t") << false;
}

void TestRos::topicsAreRead()
{
    QFETCH(const QByteArray, topic);
    QFETCH(const bool, isRos);
    Rig rig;
    QCOMPARE(rig.registry.isRosTopic(topic), isRos);
}

void TestRos::threePublishersHaveThreeRates()
{
    Rig rig;
    rig.run({{"slow", 1}, {"middle", 10}, {"fast", 100}}, "ros/d/n/t", 12);
    const auto row = rig.registry.row("ros/d/n/t");
    QVERIFY(row);
    QCOMPARE(row->publishers.size(), 3);
    const QMap<QByteArray, double> wanted{{"slow", 1}, {"middle", 10}, {"fast", 100}};
    for (const RosPublisherRow &publisher : row->publishers) {
        const double hz = wanted.value(publisher.clientId);
        QVERIFY2(std::abs(publisher.rateHz - hz) <= 0.05 * hz, QByteArray::number(publisher.rateHz).constData());
    }
    QVERIFY(std::abs(row->rateHz - 111) < 0.05 * 111);
}

void TestRos::aTopicThatStopsIsLateAndRecovers()
{
    Rig rig;
    const QByteArray topic = "ros/d/n/t";
    QVERIFY(!rig.registry.row(topic));
    rig.publish("c", topic);
    QCOMPARE(rig.state(topic), RosState::New);
    rig.pass(500ms);
    rig.run({{"c", 2}}, topic, 9.9); // the last one 400 ms ago
    QCOMPARE(rig.state(topic), RosState::Live);
    rig.pass(1000ms);
    QCOMPARE(rig.state(topic), RosState::Live); // 2.8 periods
    rig.pass(200ms);
    QCOMPARE(rig.state(topic), RosState::Late);
    rig.pass(500ms);
    QCOMPARE(rig.states, (QByteArrayList{topic + " live", topic + " late"}));
    QCOMPARE(rig.registry.count(RosState::Late), 1);
    rig.publish("c", topic);
    QCOMPARE(rig.state(topic), RosState::Live);
    QCOMPARE(rig.states.last(), topic + " live");
    QCOMPARE(rig.registry.count(RosState::Late), 0);
}

void TestRos::silentAndGoneAreTwoThings()
{
    Rig rig;
    rig.run({{"c", 10}}, "ros/d/n/t", 3);
    rig.pass(4s);
    QCOMPARE(rig.state("ros/d/n/t"), RosState::Late);
    rig.pass(2s);
    QCOMPARE(rig.state("ros/d/n/t"), RosState::Silent);
    rig.connected.clear();
    rig.pass(1s);
    QCOMPARE(rig.state("ros/d/n/t"), RosState::Gone);
    QCOMPARE(rig.registry.row("ros/d/n/t")->rateHz < 0.2, true);
    // Two messages only, and nobody is there any more.
    rig.publish("other", "ros/d/n/rare");
    rig.connected.clear();
    rig.pass(6s);
    QCOMPARE(rig.state("ros/d/n/rare"), RosState::Gone);
}

void TestRos::howLongUntilSilentCanBeSet()
{
    Rig rig;
    rig.run({{"fast", 10}}, "ros/d/n/fast", 3);
    rig.run({{"slow", 0.5}}, "ros/d/n/slow", 20);
    rig.publish("fast", "ros/d/n/fast");
    rig.registry.setSilentAfter(1);
    rig.pass(900ms);
    QCOMPARE(rig.state("ros/d/n/fast"), RosState::Late);
    rig.pass(400ms);
    QCOMPARE(rig.state("ros/d/n/fast"), RosState::Silent);
    QCOMPARE(rig.state("ros/d/n/slow"), RosState::Silent); // whatever its period is
    rig.registry.setSilentAfter(60);
    rig.pass(30s);
    QCOMPARE(rig.state("ros/d/n/fast"), RosState::Late);
    rig.registry.setSilentAfter(0);
    rig.pass(1s);
    QCOMPARE(rig.state("ros/d/n/fast"), RosState::Silent);
}

void TestRos::irregularTopicsAreNotLate()
{
    Rig rig;
    for (int i = 0; i < 60; ++i) {
        rig.publish("c", "ros/d/n/event");
        rig.pass(std::chrono::milliseconds(i % 3 ? 100 : 1500));
    }
    rig.pass(2s); // more than three of its mean periods
    QCOMPARE(rig.state("ros/d/n/event"), RosState::Live);
}

void TestRos::anExpectedRateIsWhatATopicIsJudgedBy()
{
    Rig rig;
    rig.registry.setExpectedRates({{"ros/+/n/own", 0}, {"ros/d/n/+", 1}});
    // Once a second is expected: half a second of silence after ten messages a second is nothing.
    rig.run({{"c", 10}}, "ros/d/n/t", 2);
    rig.run({{"c", 10}}, "ros/d/n/own", 2); // the first that matches counts: this one learns
    QCOMPARE(rig.registry.row("ros/d/n/t")->expectedHz, 1.0);
    QCOMPARE(rig.registry.row("ros/d/n/own")->expectedHz, 0.0);
    rig.publish("c", "ros/d/n/t");
    rig.pass(1s);
    QCOMPARE(rig.state("ros/d/n/t"), RosState::Live);
    QCOMPARE(rig.state("ros/d/n/own"), RosState::Late);
    rig.pass(2500ms);
    QCOMPARE(rig.state("ros/d/n/t"), RosState::Late);
    rig.pass(7s);
    QCOMPARE(rig.state("ros/d/n/t"), RosState::Silent);
    // One message is enough to expect the next: there is nothing to learn.
    rig.publish("c", "ros/d/n/once");
    QCOMPARE(rig.state("ros/d/n/once"), RosState::Live);
    rig.pass(3500ms);
    QCOMPARE(rig.state("ros/d/n/once"), RosState::Late);
}

void TestRos::aTopicBelowItsExpectedRateIsLateAllTheTime()
{
    Rig rig;
    rig.registry.setExpectedRates({{"ros/#", 10}});
    rig.run({{"c", 1}}, "ros/d/n/slow", 8);
    rig.run({{"c", 5}}, "ros/d/n/half", 8);
    rig.publish("c", "ros/d/n/slow");
    rig.publish("c", "ros/d/n/half");
    QCOMPARE(rig.state("ros/d/n/slow"), RosState::Late); // just seen, and late for all that
    QCOMPARE(rig.state("ros/d/n/half"), RosState::Live);
    const auto told = rig.states.size();
    for (int i = 0; i < 5; ++i) {
        rig.publish("c", "ros/d/n/slow");
        rig.run({{"c", 5}}, "ros/d/n/half", 1);
    }
    QCOMPARE(rig.states.size(), told); // it does not flicker
}

void TestRos::knownTopicsLearnOfExpectedRates()
{
    Rig rig;
    rig.run({{"c", 10}}, "ros/d/n/t", 2);
    rig.publish("c", "ros/d/n/t");
    rig.registry.takeChanged();
    rig.registry.setExpectedRates({{"ros/d/#", 0.1}});
    rig.pass(500ms);
    QCOMPARE(rig.registry.row("ros/d/n/t")->expectedHz, 0.1);
    QCOMPARE(rig.registry.takeChanged(), std::vector<QByteArray>{"ros/d/n/t"});
    rig.pass(3s);
    QCOMPARE(rig.state("ros/d/n/t"), RosState::Live);
    rig.registry.setExpectedRates({});
    rig.pass(500ms);
    QCOMPARE(rig.state("ros/d/n/t"), RosState::Late); // its own rate again
    // More filters than one tick looks at: all topics have learned of them some ticks later.
    for (int i = 0; i < 2'000; ++i)
        rig.publish("c", "ros/d/n/" + QByteArray::number(i));
    RosExpectedRates many(100, {"ros/nobody/#", 5});
    many.push_back({"ros/#", 7});
    rig.registry.setExpectedRates(many);
    rig.pass(500ms);
    QCOMPARE(rig.registry.row("ros/d/n/1999")->expectedHz, 0.0);
    for (int tick = 0; tick < 5; ++tick)
        rig.pass(500ms);
    QCOMPARE(rig.registry.row("ros/d/n/1999")->expectedHz, 7.0);
}

void TestRos::expectedRatesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RosExpectedRates>("rates");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *text, const RosExpectedRates &rates, const char *error = "") {
        QTest::newRow(text) << QString::fromLatin1(text) << rates << QString::fromLatin1(error);
    };
    row("", {});
    row("ros/+/lidar/#=10, ros/a=b/c/d=0.5,", {{"ros/+/lidar/#", 10}, {"ros/a=b/c/d", 0.5}});
    row("ros/#=0", {{"ros/#", 0}});
    row("ros/#", {}, "'ros/#': expected FILTER=HZ");
    row("ros/#=fast", {}, "'ros/#=fast': expected FILTER=HZ");
    row("ros/#=-1", {}, "'ros/#': expected a rate of 0 to 100000 Hz");
    row("ros/#=nan", {}, "'ros/#': expected a rate of 0 to 100000 Hz");
    row("$share/g/ros/#=1", {}, "'$share/g/ros/#': a shared subscription is no topic filter");
    const auto fault = TopicFilter::parse("ros/#/x");
    row("ros/#/x=1", {}, ("'ros/#/x': " + fault.error().toText()).constData());
}

void TestRos::expectedRatesAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const RosExpectedRates, rates);
    QFETCH(const QString, error);
    const auto read = readExpectedRates(text);
    QCOMPARE(read ? QString() : read.error(), error);
    if (read)
        QVERIFY(*read == rates);
    QVERIFY(!objectionTo(RosExpectedRates(mostExpectedRates + 1, {"ros/#", 1})).isEmpty());
}

void TestRos::latencyFieldsAreRead()
{
    const auto read = readLatencyFields(QStringLiteral("ros/+/lidar/#=header.stamp, ros/a=b/# = sent ,ros/quiet/#=,"));
    QVERIFY(read);
    QVERIFY(*read == (RosLatencyFields{{"ros/+/lidar/#", "header.stamp"}, {"ros/a=b/#", "sent"}, {"ros/quiet/#", ""}}));
    QVERIFY(readLatencyFields({})->empty());
    QCOMPARE(readLatencyFields(QStringLiteral("ros/#")).error(), QStringLiteral("'ros/#': expected FILTER=FIELD"));
    QCOMPARE(readLatencyFields(QStringLiteral("=sent")).error(), QStringLiteral("'=sent': expected FILTER=FIELD"));
    QVERIFY(readLatencyFields(QStringLiteral("ros/#/x=sent")).error().startsWith(QStringLiteral("'ros/#/x': ")));
    BrokerConfig config;
    config.rosExpectedRates = QStringLiteral("ros/#/x=1");
    config.rosLatencyFields = QStringLiteral("ros/#/y=sent");
    const auto rules = readTopicRules(config);
    QVERIFY(!rules);
    QCOMPARE(rules.error().size(), 2);
    QVERIFY(rules.error().at(0).startsWith(QStringLiteral("BROKER_ROS_EXPECTED_RATES: 'ros/#/x': ")));
    QVERIFY(rules.error().at(1).startsWith(QStringLiteral("BROKER_ROS_LATENCY_FIELDS: 'ros/#/y': ")));
}

void TestRos::severalPrefixesAreSeveralDomains()
{
    Rig rig({}, "ros/, lab/, lab/ros/");
    rig.publish("one", "ros/car/lidar/scan");
    rig.publish("two", "lab/car/lidar/scan"); // the same names, another robot: no conflict
    rig.publish("two", "lab/ros/car/lidar/scan");
    QVERIFY(rig.conflicts.isEmpty());
    QVERIFY(!rig.registry.isRosTopic("lab/ros/car/lidar")); // the longest prefix counts: no type
    QVERIFY(!rig.registry.isRosTopic("robots/car/lidar/scan"));
    QByteArrayList domains;
    for (const RosRow &row : rig.registry.rows()) {
        if (row.kind == RosRow::Kind::Domain)
            domains << row.domain;
    }
    QCOMPARE(domains, (QByteArrayList{"lab/car", "lab/ros/car", "ros/car"}));
    const auto row = rig.registry.row("lab/ros/car/lidar/scan");
    QCOMPARE(row->node, QByteArray("lidar"));
    QCOMPARE(row->messageType, QByteArray("scan"));
}

void TestRos::parentsHaveTheWorstOfTheirParts()
{
    Rig rig;
    rig.run({{"a", 20}}, "ros/d/good/t", 1);
    rig.run({{"b", 20}}, "ros/d/bad/t", 1);
    rig.run({{"a", 20}}, "ros/d/good/t", 1);
    const std::vector<RosRow> rows = rig.registry.rows();
    QCOMPARE(rows.size(), 5u);
    QCOMPARE(rows[0].kind, RosRow::Kind::Domain);
    QCOMPARE(rows[0].state, RosState::Late);
    QCOMPARE(rows[1].node, QByteArray("bad"));
    QCOMPARE(rows[1].state, RosState::Late);
    QCOMPARE(rows[2].topic, QByteArray("ros/d/bad/t"));
    QCOMPARE(rows[3].node, QByteArray("good"));
    QCOMPARE(rows[3].state, RosState::Live);
    QCOMPARE(rows[0].messages, rows[1].messages + rows[3].messages);
}

void TestRos::twoCommandersAreAConflict()
{
    Rig rig;
    rig.publish("teleop", "ros/car/base/cmd_vel");
    rig.publish("teleop", "ros/car/base/odom");
    rig.pass(100ms);
    QVERIFY(rig.conflicts.isEmpty());
    rig.publish("planner", "ros/car/base/cmd_vel");
    QCOMPARE(rig.conflicts.value(0).kind, RosConflict::Kind::Command);
    QCOMPARE(rig.conflicts.value(0).subject, QByteArray("ros/car/base/cmd_vel"));
    QCOMPARE(rig.conflicts.value(0).firstClient, QByteArray("teleop"));
    QCOMPARE(rig.conflicts.value(0).secondClient, QByteArray("planner"));
    QVERIFY(rig.registry.row("ros/car/base/cmd_vel")->commandConflict);
    const qsizetype told = rig.conflicts.size();
    for (int i = 0; i < 20; ++i) {
        rig.publish(i % 2 ? "planner" : "teleop", "ros/car/base/cmd_vel");
        rig.pass(100ms);
    }
    QCOMPARE(rig.conflicts.size(), told); // once, not with every message
    rig.run({{"teleop", 1}}, "ros/car/base/cmd_vel", 32);
    QVERIFY(!rig.registry.row("ros/car/base/cmd_vel")->commandConflict);
    QCOMPARE(rig.registry.conflictCount(), 0);
}

void TestRos::oneNodeNameUnderTwoClients()
{
    Rig rig;
    rig.run({{"one", 10}}, "ros/car/lidar/scan", 1);
    rig.publish("two", "ros/car/lidar/status");
    QCOMPARE(rig.conflicts.size(), 1);
    QCOMPARE(rig.conflicts[0].kind, RosConflict::Kind::NodeIdentity);
    QCOMPARE(rig.conflicts[0].subject, QByteArray("car/lidar"));
    QVERIFY(rig.registry.row("ros/car/lidar/scan")->identityConflict);
    QCOMPARE(rig.registry.conflictCount(), 1);
    rig.connected.remove("two");
    rig.pass(1s);
    QCOMPARE(rig.registry.conflictCount(), 0);
}

void TestRos::aRestartedNodeIsNoConflict()
{
    Rig rig;
    rig.run({{"lidar_1", 10}}, "ros/car/lidar/scan", 1);
    rig.connected.remove("lidar_1");
    rig.publish("lidar_2", "ros/car/lidar/scan");
    QVERIFY(rig.conflicts.isEmpty());
    rig.run({{"lidar_2", 10}}, "ros/car/lidar/scan", 1);
    rig.publish("lidar_3", "ros/car/lidar/scan"); // but now there are two
    QCOMPARE(rig.conflicts.size(), 1);
}

void TestRos::conflictsAreCountedUntilTheyGo()
{
    RosLimits limits;
    limits.maxDomains = 3;
    limits.maxNodes = 8;
    limits.maxTopics = 20;
    Rig rig(limits);
    const auto isCounted = [&] { return rig.registry.conflictCount() == qsizetype(rig.registry.conflicts().size()); };
    qsizetype most = 0;
    for (int i = 0; i < 60; ++i) {
        const QByteArray node = "ros/" + QByteArray::number(i / 12) + '/' + QByteArray::number(i / 2) + '/';
        rig.publish("one", node + QByteArray::number(i) + "/cmd_vel"); // both a command and a node under two clients
        rig.publish("two", node + QByteArray::number(i) + "/cmd_vel");
        QVERIFY(isCounted());
        most = std::max(most, rig.registry.conflictCount());
        if (i % 20 == 19)
            rig.pass(11s); // they give way to others
    }
    QVERIFY(most > 20); // of 20 topics and up to 8 nodes
    QVERIFY(rig.registry.evictions() > 0);
    rig.pass(31s);
    rig.pass(1s);
    QCOMPARE(rig.registry.conflictCount(), 0);
    QVERIFY(isCounted());
}

void TestRos::whatIsInUseStaysWhenThereIsNoRoom()
{
    RosLimits limits;
    limits.maxTopics = 50;
    Rig rig(limits);
    const auto publishAll = [&](int topics) {
        for (int i = 0; i < topics; ++i)
            rig.publish("robot", "ros/d/n/t" + QByteArray::number(i));
    };
    // Twice as many as there is room for, again and again.
    for (int round = 0; round < 3; ++round) {
        publishAll(50);
        rig.pass(1s);
    }
    for (int round = 0; round < 20; ++round) {
        publishAll(100);
        rig.pass(1s);
    }
    QCOMPARE(rig.registry.evictions(), 0u);
    QCOMPARE(rig.registry.unlisted(), 20u * 50u);
    QVERIFY(rig.registry.row("ros/d/n/t49"));
    // When they stop, the others have their turn.
    for (int round = 0; round < 20; ++round) {
        for (int i = 50; i < 100; ++i)
            rig.publish("robot", "ros/d/n/t" + QByteArray::number(i));
        rig.pass(1s);
    }
    QVERIFY(rig.registry.row("ros/d/n/t99"));
    QVERIFY(!rig.registry.row("ros/d/n/t0"));
}

void TestRos::boundsHold()
{
    RosLimits limits;
    limits.maxDomains = 5;
    limits.maxNodes = 20;
    limits.maxTopics = 50;
    limits.maxPublishers = 3;
    Rig rig(limits);
    for (int i = 0; i < 5'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        rig.publish("flood", "ros/d" + n + "/n/t");
        rig.publish("flood", "ros/same/n" + n + "/t");
        rig.publish("flood", "ros/same/n/t" + n);
        rig.publish("client" + n, "ros/same/n/kept");
        rig.pass(1ms);
    }
    QVERIFY(rig.registry.domainCount() <= 5);
    QVERIFY(rig.registry.nodeCount() <= 20);
    QVERIFY(rig.registry.topicCount() <= 50);
    QVERIFY(quint64(rig.registry.topicCount()) + rig.registry.evictions() + rig.registry.unlisted() >= 15'001u);
    QVERIFY2(rig.registry.unlisted() > 14'000, qPrintable(QString::number(rig.registry.unlisted())));
    QVERIFY(rig.registry.evictions() > 50);
    qsizetype byState = 0;
    for (size_t state = 0; state < size_t(RosState::Count); ++state)
        byState += rig.registry.count(RosState(state));
    QCOMPARE(byState, rig.registry.topicCount());
    const auto kept = rig.registry.row("ros/same/n/kept");
    QVERIFY(kept); // in use all the time
    QCOMPARE(kept->publishers.size(), 3);
    // The tree is whole: every topic is found below its parents.
    qsizetype topics = 0;
    for (const RosRow &row : rig.registry.rows())
        topics += row.kind == RosRow::Kind::Topic;
    QCOMPARE(topics, rig.registry.topicCount());
}

void TestRos::aNewNodeInTheOnlyDomainKeepsIt()
{
    RosLimits limits;
    limits.maxDomains = limits.maxNodes = limits.maxTopics = 1;
    Rig rig(limits);
    for (int i = 0; i < 100; ++i) {
        rig.publish("c", "ros/d/n" + QByteArray::number(i) + "/t");
        rig.publish("c", "ros/d/n" + QByteArray::number(i) + "/u");
        QCOMPARE(rig.registry.rows().size(), 3u);
    }
}

void TestRos::rowsCarryWhatWasSeen()
{
    Rig rig;
    const qint64 first = rig.clock.wallMs();
    rig.publish("c", "ros/d/n/a/b", "12345");
    rig.pass(2s);
    rig.publish("c", "ros/d/n/a/b", QByteArray(10'000, 'z'));
    const auto row = rig.registry.row("ros/d/n/a/b");
    QCOMPARE(row->domain, QByteArray("d"));
    QCOMPARE(row->node, QByteArray("n"));
    QCOMPARE(row->messageType, QByteArray("a/b"));
    QCOMPARE(row->messages, 2u);
    QCOMPARE(row->bytes, 10'005u);
    QCOMPARE(row->payloadSize, 10'000);
    QCOMPARE(row->lastPayload.size(), 4096);
    QCOMPARE(row->firstSeenMs, first);
    QCOMPARE(row->lastSeenMs, first + 2000);
    QCOMPARE(row->subscribers, 1);
    QCOMPARE(row->publishers.value(0).clientId, QByteArray("c"));
}

void TestRos::shortPayloadsMayBeKeptElsewhere()
{
    Rig rig;
    rig.registry.setKeepsPayloads(true, 5);
    const auto last = [&] { return rig.registry.row("ros/d/n/t")->lastPayload; };
    rig.publish("c", "ros/d/n/t", "longer");
    QCOMPARE(last(), QByteArray("longer"));
    rig.publish("c", "ros/d/n/t", "short");
    QCOMPARE(last(), QByteArray()); // not the one before
    QCOMPARE(rig.registry.row("ros/d/n/t")->payloadSize, 5);
}

void TestRos::changesAreToldOnce()
{
    Rig rig;
    for (int i = 0; i < 10; ++i)
        rig.publish("c", "ros/d/n/t");
    QCOMPARE(rig.registry.takeChanged(), std::vector<QByteArray>{"ros/d/n/t"});
    QVERIFY(rig.registry.takeChanged().empty());
    rig.publish("c", "ros/d/n/t");
    QCOMPARE(rig.registry.takeChanged().size(), 1u);
}

void TestRos::payloadTimes_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<qint64>("us"); // 0 = none
    const qint64 us = 1'704'110'400'250'000;
    QTest::newRow("ISO 8601 of the seed") << QByteArray(R"({"timestamp": "2024-01-01T12:00:00Z"})") << us - 250'000;
    QTest::newRow("with milliseconds") << QByteArray(R"({"a":1,"timestamp":"2024-01-01T12:00:00.250Z"})") << us;
    QTest::newRow("with a zone") << QByteArray(R"({"timestamp":"2024-01-01T13:00:00.250+01:00"})") << us;
    QTest::newRow("stamp in the header")
        << QByteArray(R"({"header":{"stamp":{"sec":1704110400,"nanosec":250000000},"frame_id":"x"}})") << us;
    QTest::newRow("ROS 1") << QByteArray(R"({"header":{"seq":3,"stamp":{"secs":1704110400,"nsecs":250000000}}})") << us;
    QTest::newRow("stamp alone") << QByteArray(R"( {"stamp":{"nanosec":250000000,"sec":1704110400}})") << us;
    QTest::newRow("seconds") << QByteArray(R"({"timestamp":1704110400.25})") << us;
    QTest::newRow("milliseconds") << QByteArray(R"({"timestamp": 1704110400250})") << us;
    QTest::newRow("microseconds") << QByteArray(R"({"timestamp":1704110400250000})") << us;
    QTest::newRow("nanoseconds") << QByteArray(R"({"timestamp":1704110400250000000})") << us;
    QTest::newRow("a value, not a key") << QByteArray(R"({"field":"timestamp"})") << qint64(0);
    QTest::newRow("nonsense") << QByteArray(R"({"timestamp":"yesterday"})") << qint64(0);
    QTest::newRow("cut off") << QByteArray(R"({"timestamp":"2024-01-01T12)") << qint64(0);
    QTest::newRow("no object") << QByteArray("[1,2]") << qint64(0);
    QTest::newRow("binary") << QByteArray("\x00\x01{\"stamp\":", 11) << qint64(0);
    QTest::newRow("empty") << QByteArray() << qint64(0);
    QTest::newRow("negative") << QByteArray(R"({"header":{"stamp":{"sec":-5,"nanosec":1}}})") << qint64(0);
    QTest::newRow("ends after the colon") << QByteArray(R"({"stamp":)") << qint64(0);
}

void TestRos::payloadTimes()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const qint64, us);
    QCOMPARE(payloadTimeUs(payload).value_or(0), us);
}

void TestRos::payloadTimesOfAField_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<qint64>("us"); // 0 = none
    const qint64 us = 1'704'110'400'250'000;
    const QByteArray payload = R"({"timestamp":5,"t":1704110400.25,"meta":{"made":"2024-01-01T12:00:00.250Z",)"
                               R"("at":{"sec":1704110400,"nanosec":250000000}},"list":[1]})";
    QTest::newRow("number") << payload << QByteArray("t") << us;
    QTest::newRow("text below") << payload << QByteArray("meta.made") << us;
    QTest::newRow("object below") << payload << QByteArray("meta.at") << us;
    QTest::newRow("not there") << payload << QByteArray("meta.else") << qint64(0);
    QTest::newRow("no object") << payload << QByteArray("list.t") << qint64(0);
    QTest::newRow("empty level") << payload << QByteArray("meta.") << qint64(0);
    QTest::newRow("no JSON") << QByteArray("t:1") << QByteArray("t") << qint64(0);
    QTest::newRow("cut off") << QByteArray(R"({"t":)") << QByteArray("t") << qint64(0);
}

void TestRos::payloadTimesOfAField()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QByteArray, field);
    QFETCH(const qint64, us);
    QCOMPARE(payloadTimeUs(payload, field).value_or(0), us);
}

void TestRos::latencyAndSkew()
{
    Rig rig;
    const auto stamped = [&](qint64 agoMs) {
        const qint64 ms = rig.clock.wallMs() - agoMs;
        return QByteArray(R"({"header":{"stamp":{"sec":)") + QByteArray::number(ms / 1000) + R"(,"nanosec":)"
            + QByteArray::number(ms % 1000 * 1'000'000) + "}}}";
    };
    for (int i = 0; i < 20; ++i) {
        rig.publish("c", "ros/d/n/t", stamped(12));
        rig.publish("ahead", "ros/d/ahead/t", stamped(-700));
        rig.publish("zone", "ros/d/zone/t", stamped(2 * 3'600'000));
        rig.publish("none", "ros/d/none/t", "{}");
        rig.pass(150ms);
    }
    QCOMPARE(rig.registry.row("ros/d/n/t")->latencyMs, std::optional(12.0));
    QVERIFY(!rig.registry.row("ros/d/n/t")->clockSkewed);
    for (const char *topic : {"ros/d/ahead/t", "ros/d/zone/t"}) {
        QVERIFY(rig.registry.row(topic)->clockSkewed);
        QVERIFY(!rig.registry.row(topic)->latencyMs);
    }
    QVERIFY(!rig.registry.row("ros/d/none/t")->latencyMs);
    QVERIFY(!rig.registry.row("ros/d/none/t")->clockSkewed);
}

void TestRos::latencyComesFromTheChosenField()
{
    Rig rig;
    const auto publish = [&](const char *topic) {
        for (int i = 0; i < 10; ++i) {
            rig.publish("c", topic, "{\"timestamp\":" + QByteArray::number(rig.clock.wallMs() - 12) +
                                        ",\"sent\":" + QByteArray::number(rig.clock.wallMs() - 40) + '}');
            rig.pass(150ms);
        }
        return rig.registry.row(topic)->latencyMs;
    };
    QCOMPARE(publish("ros/d/n/t"), std::optional(12.0));
    // A topic that is known follows; what was measured by the other field is forgotten.
    rig.registry.setLatencyFields({{"ros/d/n/+", "sent"}, {"ros/#", ""}});
    rig.registry.tick();
    QCOMPARE(rig.registry.row("ros/d/n/t")->latencyMs, std::optional<double>());
    QCOMPARE(publish("ros/d/n/t"), std::optional(40.0));
    // So does a new one, and one that is to have none.
    QCOMPARE(publish("ros/d/n/new"), std::optional(40.0));
    QCOMPARE(publish("ros/d/other/t"), std::optional<double>());
    rig.registry.setLatencyFields({});
    rig.registry.tick();
    QCOMPARE(publish("ros/d/other/t"), std::optional(12.0));
}

void TestRos::latencyFieldsAreJudged()
{
    QCOMPARE(objectionTo(RosLatencyFields{{"ros/#", "header.stamp"}, {"ros/+/b/#", ""}}), QString());
    QVERIFY(objectionTo(RosLatencyFields{{"ros/#/x", "t"}}).startsWith(QStringLiteral("'ros/#/x'")));
    QVERIFY(!objectionTo(RosLatencyFields{{"$share/g/ros/#", "t"}}).isEmpty());
    QVERIFY(!objectionTo(RosLatencyFields{{"ros/#", QByteArray(257, 'x')}}).isEmpty());
    QVERIFY(!objectionTo(RosLatencyFields(mostLatencyFields + 1, {"ros/#", "t"})).isEmpty());
}

QTEST_APPLESS_MAIN(TestRos)
#include "tst_ros.moc"
