#include "broker/brokercontrol.h"
#include "broker/brokerthread.h"
#include "broker/monitorlink.h"
#include "broker/mqttbroker.h"
#include "monitor/json.h"
#include "session/sessionmanager.h"
#include "support/brokerprocess.h"
#include "support/mqttclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace deepros;
using mqtt::ProtocolVersion;
using test::MqttClient;

namespace {

BrokerConfig quietConfig()
{
    BrokerConfig config;
    config.mqttHost = QStringLiteral("127.0.0.1");
    config.mqttPort = 0;
    config.websocketEnabled = false;
    config.persistence = false;
    config.sysInterval = std::chrono::seconds(0);
    return config;
}

/// A broker in its thread, and what a viewer of it has seen.
class Rig : public QObject
{
public:
    explicit Rig(BrokerConfig config = quietConfig()) : broker(std::move(config))
    {
        const auto started = broker.start();
        if (started)
            port = started->value(0).port;
    }

    BrokerControl &control() { return broker.control(); }
    void look(const MonitorWishes &wishes = {})
    {
        link = std::make_unique<MonitorLink>(control(), wishes);
        QObject::connect(link.get(), &MonitorLink::deltaReceived, this, [this](const MonitorDeltaPointer &delta) {
            apply(*delta);
            if (returnsCredit)
                link->returnCredit();
        });
    }
    void apply(const MonitorDelta &delta)
    {
        ++deltas;
        if (delta.sequence != lastSequence + 1)
            ++gaps;
        lastSequence = delta.sequence;
        if (delta.isFull) {
            clients.clear();
            topics.clear();
            ros.clear();
        }
        complete = complete || delta.isComplete;
        for (const QByteArray &id : delta.clientsGone)
            clients.remove(id);
        for (const ClientRow &row : delta.clients)
            clients.insert(row.id, row);
        for (const QByteArray &name : delta.topicsGone)
            topics.remove(name);
        for (const TopicRow &row : delta.topics)
            topics.insert(row.topic, row);
        largest = std::max(largest, delta.topics.size());
        for (const QByteArray &name : delta.rosGone)
            ros.remove(name);
        rosGone += delta.rosGone.size();
        for (const RosRow &row : delta.ros)
            ros.insert(row.topic, row);
        events.insert(events.end(), delta.events.begin(), delta.events.end());
        for (const auto &sample : delta.samples)
            lastSample = sample;
        for (const TailBatch &batch : delta.tails) {
            matched += batch.matched;
            skipped += batch.skipped;
            tail.insert(tail.end(), batch.messages.begin(), batch.messages.end());
        }
    }
    template <typename T>
    T wait(QFuture<T> future)
    {
        future.waitForFinished();
        return future.isCanceled() ? T() : future.result();
    }

    BrokerThread broker;
    quint16 port = 0;
    std::unique_ptr<MonitorLink> link;
    QHash<QByteArray, ClientRow> clients;
    QHash<QByteArray, TopicRow> topics;
    QHash<QByteArray, RosRow> ros;
    std::vector<MonitorEvent> events;
    std::shared_ptr<const Figures> lastSample;
    std::vector<TailMessage> tail;
    quint64 matched = 0;
    quint64 skipped = 0;
    quint64 lastSequence = 0;
    size_t largest = 0;
    size_t rosGone = 0;
    int deltas = 0;
    int gaps = 0;
    bool complete = false;
    bool returnsCredit = true;
};

/// What the broker's thread does wakes nobody here.
bool eventually(const std::function<bool()> &holds)
{
    QElapsedTimer time;
    time.start();
    while (!holds()) {
        if (std::chrono::milliseconds(time.elapsed()) > test::patience())
            return false;
        QTest::qWait(5);
    }
    return true;
}

BrokerConfig withSys()
{
    BrokerConfig config = quietConfig();
    config.sysInterval = std::chrono::seconds(1);
    return config;
}

struct Publisher : MqttClient
{
    Publisher(quint16 port, const QByteArray &id) : MqttClient(ProtocolVersion::V5) { connect(port, id); }
    void flush()
    {
        test::waitUntil([this] { return socket().bytesToWrite() == 0; });
    }
};

bool hasEvent(const Rig &rig, MonitorEvent::Kind kind, const QByteArray &client)
{
    return std::any_of(rig.events.begin(), rig.events.end(),
                       [&](const MonitorEvent &event) { return event.kind == kind && event.clientId == client; });
}

} // namespace

class TestMonitor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aViewerSeesWhoDoesWhat();
    void aLateViewerGetsASnapshot();
    void threePublishersAreThreeRates();
    void aViewerThatSleepsCostsOnlyKeys();
    void aFloodOfTopicsIsBounded();
    void tailsShowWhatMatchesAndCountTheRest();
    void historiesAreKeptForLaterViewers();
    void historiesStayWithinTheirBytes();
    void aRosTopicThatComesBackAtOnceIsTold();
    void viewersComeAndGo();
    void everySourceTellsTheSameFigures();
    void systemTopicsChangeOnlyWhenTheyDo();
    void bannedClientsStayOut();
    void retainedMessagesAreClearedByFilter();
    void retainedMessagesThatExpireAreTold();
    void theSnapshotIsWholeJson();
    void aRestartKeepsWhoPublishedAndWhen();
    void retainedFiguresLeaveOutTheBrokersOwn();
};

void TestMonitor::aViewerSeesWhoDoesWhat()
{
    Rig rig;
    rig.look();
    Publisher robot(rig.port, "robot");
    MqttClient screen(ProtocolVersion::V311);
    screen.connect(rig.port, "screen");
    screen.subscribe("ros/#", 1);
    for (int i = 0; i < 10; ++i)
        robot.publish("ros/cell/arm/state", "idle", 0);
    QVERIFY(eventually([&] { return rig.topics.value("ros/cell/arm/state").messages == 10; }));
    const TopicRow topic = rig.topics.value("ros/cell/arm/state");
    QCOMPARE(topic.publisher, QByteArray("robot"));
    QCOMPARE(topic.preview, QByteArray("idle"));
    QCOMPARE(topic.bytes, 40u);
    QCOMPARE(topic.subscribers, 1);
    QVERIFY(eventually([&] { return rig.clients.value("robot").traffic.messagesIn == 10; }));
    QVERIFY(eventually([&] { return rig.clients.value("screen").traffic.messagesOut == 10; }));
    QCOMPARE(rig.clients.value("screen").subscriptions, 1);
    QCOMPARE(rig.clients.value("screen").version, ProtocolVersion::V311);
    QVERIFY(rig.clients.value("robot").address.startsWith("127.0.0.1:"));
    QCOMPARE(rig.clients.value("robot").listener, QByteArray("mqtt"));
    QVERIFY(rig.clients.value("robot").traffic.lastHeardMs > 0);
    QVERIFY(eventually([&] { return rig.ros.contains("ros/cell/arm/state"); }));
    QCOMPARE(rig.ros.value("ros/cell/arm/state").lastPayload, QByteArray("idle"));
    QVERIFY(eventually([&] { return hasEvent(rig, MonitorEvent::Kind::Connected, "screen"); }));

    screen.disconnect();
    QVERIFY(eventually([&] { return !rig.clients.contains("screen"); }));
    QVERIFY(eventually([&] { return hasEvent(rig, MonitorEvent::Kind::Disconnected, "screen"); }));
    QCOMPARE(rig.gaps, 0);
}

void TestMonitor::aLateViewerGetsASnapshot()
{
    Rig rig;
    Publisher robot(rig.port, "robot");
    for (int i = 0; i < 5000; ++i)
        robot.publish("store/" + QByteArray::number(i), QByteArray::number(i), 0, true);
    robot.publish("gone", "not retained");
    robot.publish("ros/d/n/t", "x");
    robot.flush();
    QVERIFY(eventually([&] {
        return rig.wait(rig.control().statistics())[QStringLiteral("topics")].toMap()[QStringLiteral("total_retained_messages")] == 5000;
    }));
    rig.look();
    QVERIFY(eventually([&] { return rig.complete; }));
    QCOMPARE(rig.topics.size(), 5000);
    QVERIFY(rig.largest <= 2000);
    const TopicRow row = rig.topics.value("store/4711");
    QVERIFY(row.hasRetained);
    QCOMPARE(row.preview, QByteArray("4711"));
    QCOMPARE(row.publisher, QByteArray("robot"));
    QVERIFY(QDateTime::currentMSecsSinceEpoch() - row.lastSeenMs < 60'000);
    QVERIFY(rig.clients.contains("robot"));
    QVERIFY(rig.ros.contains("ros/d/n/t"));
    rig.complete = false;
    rig.link->requestSnapshot();
    QVERIFY(eventually([&] { return rig.complete; }));
    QCOMPARE(rig.topics.size(), 5000);
}

void TestMonitor::threePublishersAreThreeRates()
{
    Rig rig;
    std::array<std::unique_ptr<Publisher>, 3> clients;
    const std::array<int, 3> periods{1000, 100, 10};
    for (size_t i = 0; i < 3; ++i)
        clients[i] = std::make_unique<Publisher>(rig.port, "p" + QByteArray::number(periods[i]));
    QElapsedTimer time;
    time.start();
    std::array<qint64, 3> due{};
    std::array<quint64, 3> sent{};
    while (time.elapsed() < 5200) {
        for (size_t i = 0; i < 3; ++i) {
            if (time.elapsed() >= due[i]) {
                clients[i]->publish("ros/d/n/t", "x");
                clients[i]->socket().flush();
                due[i] += periods[i];
                ++sent[i];
            }
        }
        QTest::qWait(1);
    }
    const auto rows = rig.wait(rig.control().rosRows());
    QCOMPARE(rows.size(), 3u);
    QCOMPARE(rows[2].publishers.size(), 3);
    for (const RosPublisherRow &row : rows[2].publishers) {
        // Loosely: this process does not always get to send in time. How exact rates are is tst_arrivals' matter.
        const double hz = 1000.0 / row.clientId.mid(1).toInt();
        QVERIFY2(std::abs(row.rateHz - hz) <= 0.3 * hz, (row.clientId + ' ' + QByteArray::number(row.rateHz)).constData());
    }
}

void TestMonitor::aViewerThatSleepsCostsOnlyKeys()
{
    Rig rig;
    rig.returnsCredit = false;
    rig.look();
    Publisher robot(rig.port, "robot");
    QVERIFY(eventually([&] { return rig.deltas == 1; }));
    for (int round = 0; round < 50; ++round) {
        for (int i = 0; i < 200; ++i)
            robot.publish("t/" + QByteArray::number(i), QByteArray::number(round));
    }
    robot.flush();
    QTest::qWait(500);
    QCOMPARE(rig.deltas, 1); // no credit, no delta
    rig.returnsCredit = true;
    rig.link->returnCredit();
    QVERIFY(eventually([&] { return rig.topics.value("t/199").messages == 50; }));
    QCOMPARE(rig.topics.size(), 200); // one row per topic, with the last value
    QCOMPARE(rig.topics.value("t/7").preview, QByteArray("49"));
    QCOMPARE(rig.gaps, 0);
}

void TestMonitor::aFloodOfTopicsIsBounded()
{
    BrokerConfig config = quietConfig();
    config.monitorMaxTopics = 1000;
    config.rosMaxTopics = 100;
    Rig rig(config);
    rig.look();
    QVERIFY(eventually([&] { return rig.complete; }));
    Publisher robot(rig.port, "robot");
    for (int i = 0; i < 30'000; ++i) {
        robot.publish("ros/flood/n/" + QByteArray::number(i), "x");
        if (i % 1000 == 0)
            robot.publish("ros/d/n/used", QByteArray::number(i));
    }
    robot.flush();
    const auto figure = [&](const char *group, const char *key) {
        return rig.wait(rig.control().statistics())[QString::fromLatin1(group)].toMap()[QString::fromLatin1(key)].toLongLong();
    };
    QVERIFY(eventually([&] { return figure("broker", "messages_received") == 30'030; }));
    QVERIFY(figure("monitor", "topics") <= 1000);
    QVERIFY(figure("ros", "topics") <= 100);
    QVERIFY2(figure("monitor", "topic_evictions") >= 29'000, QByteArray::number(figure("monitor", "topic_evictions")).constData());
    QVERIFY(figure("ros", "evictions") + figure("ros", "unlisted") >= 29'900);
    QVERIFY(eventually([&] { return rig.topics.contains("ros/flood/n/29999"); }));
    QVERIFY(eventually([&] { return rig.topics.size() <= 1000; })); // the viewer was told who went
    QVERIFY(eventually([&] { return rig.ros.size() <= 100; }));
}

void TestMonitor::tailsShowWhatMatchesAndCountTheRest()
{
    Rig rig;
    rig.look();
    TailRequest request;
    request.include = {"a/#"};
    request.exclude = {"a/noise/#"};
    request.maxMessages = 50;
    request.payloadBytes = 4;
    const int tail = rig.wait(rig.link->startTail(request));
    QVERIFY(tail > 0);
    Publisher robot(rig.port, "robot");
    for (int i = 0; i < 1000; ++i) {
        robot.publish("a/x", "payload");
        robot.publish("a/noise/y", "payload");
        robot.publish("b", "payload");
    }
    QVERIFY(eventually([&] { return rig.matched == 1000; }));
    QCOMPARE(quint64(rig.tail.size()) + rig.skipped, 1000u);
    QVERIFY(!rig.tail.empty());
    for (const TailMessage &message : rig.tail) {
        QCOMPARE(message.topic, QByteArray("a/x"));
        QCOMPARE(message.payload, QByteArray("payl"));
        QCOMPARE(message.payloadSize, 7);
        QCOMPARE(message.publisher, QByteArray("robot"));
    }
    rig.link->stopTail(tail);
    robot.publish("a/x", "after");
    robot.publish("a/last", "after");
    QVERIFY(eventually([&] { return rig.topics.contains("a/last"); }));
    QCOMPARE(rig.matched, 1000u);
    TailRequest invalid;
    invalid.include = {"a/#/b"};
    QCOMPARE(rig.wait(rig.link->startTail(invalid)), 0);
}

void TestMonitor::historiesAreKeptForLaterViewers()
{
    BrokerConfig config = quietConfig();
    config.historyTopics = QStringLiteral("ros/+/pose/#, state/#");
    config.historyDepth = 5;
    Rig rig(config);
    Publisher robot(rig.port, "robot");
    for (int i = 0; i < 20; ++i) {
        robot.publish("state/battery", QByteArray::number(i));
        robot.publish("other", QByteArray::number(i));
    }
    robot.publish("ros/d/pose/t", "p", 1);
    robot.next();
    const QList<Message> history = rig.wait(rig.control().history(QStringLiteral("state/battery")));
    QCOMPARE(history.size(), 5);
    QCOMPARE(history.first().payload(), QByteArray("15"));
    QCOMPARE(history.last().payload(), QByteArray("19"));
    QCOMPARE(history.last().clientId(), QStringLiteral("robot"));
    QCOMPARE(rig.wait(rig.control().history(QStringLiteral("ros/d/pose/t"))).size(), 1);
    QVERIFY(rig.wait(rig.control().history(QStringLiteral("other"))).isEmpty());
    // A viewer that comes and goes takes nothing with it.
    rig.look();
    QVERIFY(eventually([&] { return rig.topics.contains("state/battery"); }));
    rig.link.reset();
    QCOMPARE(rig.wait(rig.control().history(QStringLiteral("state/battery"))).size(), 5);
}

void TestMonitor::historiesStayWithinTheirBytes()
{
    BrokerConfig config = quietConfig();
    config.historyTopics = QStringLiteral("#");
    config.historyDepth = 1000;
    config.historyMaxBytes = 100'000;
    Rig rig(config);
    Publisher robot(rig.port, "robot");
    for (int i = 0; i < 500; ++i)
        robot.publish("t/" + QByteArray::number(i % 20), QByteArray(1000, 'x'));
    robot.publish("t/too_large", QByteArray(200'000, 'x'), 1);
    robot.next();
    const QVariantMap monitor = rig.wait(rig.control().statistics())[QStringLiteral("monitor")].toMap();
    QVERIFY(monitor[QStringLiteral("history_bytes")].toLongLong() <= 100'000);
    QVERIFY(monitor[QStringLiteral("history_bytes")].toLongLong() > 90'000);
    QVERIFY(rig.wait(rig.control().history(QStringLiteral("t/too_large"))).isEmpty());
    QVERIFY(!rig.wait(rig.control().history(QStringLiteral("t/19"))).isEmpty());
}

void TestMonitor::aRosTopicThatComesBackAtOnceIsTold()
{
    BrokerConfig config = quietConfig();
    config.rosMaxTopics = 1;
    Rig rig(config);
    rig.look();
    QVERIFY(eventually([&] { return rig.complete; }));
    // Within one turn: the second makes the first forgotten, and the third brings it back.
    rig.wait(rig.control().post<int>([](MQTTBroker &broker) {
        for (const char *topic : {"ros/d/n/a", "ros/d/n/b", "ros/d/n/a"})
            (void)broker.publish(QString::fromLatin1(topic), "x");
        return 0;
    }));
    QVERIFY(eventually([&] { return rig.topics.contains("ros/d/n/b"); })); // in the same delta
    QVERIFY(rig.ros.contains("ros/d/n/a"));
    QVERIFY(!rig.ros.contains("ros/d/n/b"));
    QCOMPARE(rig.rosGone, 0u); // nobody had been told of what was forgotten
    rig.wait(rig.control().publish(QStringLiteral("ros/d/n/c"), "x"));
    QVERIFY(eventually([&] { return rig.ros.contains("ros/d/n/c"); }));
    QCOMPARE(rig.ros.size(), 1);
    QCOMPARE(rig.rosGone, 1u);
}

void TestMonitor::viewersComeAndGo()
{
    Rig rig;
    Publisher robot(rig.port, "robot");
    std::vector<std::unique_ptr<MonitorLink>> links;
    int refused = 0;
    for (int i = 0; i < 9; ++i) {
        links.push_back(std::make_unique<MonitorLink>(rig.control()));
        connect(links.back().get(), &MonitorLink::refused, this, [&refused] { ++refused; });
    }
    QVERIFY(eventually([&] { return refused == 1; })); // the ninth
    for (int i = 0; i < 100; ++i)
        robot.publish("t", QByteArray::number(i));
    links.clear();
    robot.publish("t", "last", 1);
    robot.next();
    // Nobody looks: nothing is followed any more.
    QVERIFY(eventually([&] {
        return rig.wait(rig.control().statistics())[QStringLiteral("monitor")].toMap()[QStringLiteral("topics")] == 0;
    }));
    rig.look();
    QVERIFY(eventually([&] { return rig.complete; }));
    rig.broker.stop();
    MonitorLink late(rig.control());
    QSignalSpy spy(&late, &MonitorLink::refused);
    QVERIFY(eventually([&] { return spy.count() == 1; }));
}

void TestMonitor::everySourceTellsTheSameFigures()
{
    Rig rig(withSys());
    rig.look();
    Publisher robot(rig.port, "robot");
    MqttClient reader(ProtocolVersion::V5);
    reader.connect(rig.port, "reader");
    reader.subscribe("t/#", 1);
    for (int i = 0; i < 300; ++i)
        robot.publish("t/" + QByteArray::number(i % 3), "12345678", 0, i < 3);
    for (int i = 0; i < 300; ++i)
        QVERIFY(reader.next().startsWith("PUBLISH"));
    // Nothing moves any more but the clock.
    quint64 bytes = 0;
    QVERIFY(eventually([&] {
        if (!rig.lastSample || rig.lastSample->counters.messagesOut[0] != 300)
            return false;
        return std::exchange(bytes, rig.lastSample->counters.bytesOut) == rig.lastSample->counters.bytesOut;
    }));
    const QVariantMap statistics = rig.wait(rig.control().statistics());
    const Figures figures = rig.wait(rig.control().post<Figures>([](MQTTBroker &broker) { return broker.figures(); }));
    const QByteArray metrics = toPrometheus(figures);
    const auto statistic = [&](const char *group, const char *key) {
        return statistics[QString::fromLatin1(group)].toMap()[QString::fromLatin1(key)].toLongLong();
    };
    QTest::qWait(1100); // the next look at $SYS
    const auto system = [&](const QByteArray &name) {
        const auto found =
            rig.wait(rig.control().retainedMessages(QStringLiteral("$SYS/broker/") + QString::fromUtf8(name)));
        return found.isEmpty() ? -1 : found.first().payload().toLongLong();
    };
    QCOMPARE(statistic("broker", "messages_received"), 300);
    QCOMPARE(system("publish/messages/received"), 300);
    QVERIFY(metrics.contains("deepros_messages_received_total{qos=\"0\"} 300\n"));
    QCOMPARE(rig.lastSample->counters.messagesIn[0], 300u);
    QCOMPARE(statistic("topics", "total_retained_messages"), 3);
    QCOMPARE(system("retained messages/count"), 3);
    QVERIFY(metrics.contains("deepros_retained_messages 3\n"));
    QCOMPARE(rig.lastSample->retainedMessages, 3);
    QCOMPARE(statistic("session", "connected_clients"), 2);
    QCOMPARE(system("clients/connected"), 2);
    QVERIFY(metrics.contains("deepros_clients_connected 2\n"));
    QCOMPARE(rig.lastSample->clientsConnected, 2);
    QCOMPARE(statistic("broker", "bytes_sent"), qint64(rig.lastSample->counters.bytesOut));
    QCOMPARE(system("bytes/sent"), qint64(rig.lastSample->counters.bytesOut));
    QCOMPARE(statistic("session", "total_subscriptions"), 1);
    QCOMPARE(system("subscriptions/count"), 1);
    // The keys of the seed.
    for (const auto &[group, key] : {std::pair("broker", "running"), std::pair("broker", "mqtt_server_active"),
                                     std::pair("session", "total_clients"), std::pair("topics", "total_topics"),
                                     std::pair("topics", "total_subscribers")})
        QVERIFY2(statistics[QString::fromLatin1(group)].toMap().contains(QString::fromLatin1(key)), key);
}

void TestMonitor::systemTopicsChangeOnlyWhenTheyDo()
{
    Rig rig(withSys());
    MqttClient reader(ProtocolVersion::V311);
    reader.connect(rig.port, "reader");
    QVERIFY(eventually([&] {
        return !rig.wait(rig.control().retainedMessages(QStringLiteral("$SYS/broker/version"))).isEmpty();
    }));
    reader.subscribe("end", 0);
    reader.subscribe("$SYS/broker/clients/#", 0);
    QTest::qWait(2500); // two more looks
    Publisher robot(rig.port, "robot");
    robot.publish("end", "");
    QByteArrayList seen;
    for (QByteArray packet = reader.next(); !packet.contains("topic='end'"); packet = reader.next()) {
        QVERIFY2(packet.startsWith("PUBLISH"), packet.constData());
        seen.append(packet);
    }
    const auto live = std::count_if(seen.begin(), seen.end(), [](const QByteArray &packet) {
        return !packet.contains("retain"); // the value had changed
    });
    QVERIFY(seen.size() - live >= 8);
    QVERIFY2(live <= 6, seen.join('\n').constData());
    // '#' does not show them [MQTT-4.7.2-1].
    MqttClient all(ProtocolVersion::V5);
    all.connect(rig.port, "all");
    all.subscribe("#", 0);
    robot.publish("t", "1");
    QVERIFY(all.next().contains("topic='t'"));
}

void TestMonitor::bannedClientsStayOut()
{
    Rig rig;
    rig.look();
    MqttClient robot(ProtocolVersion::V5);
    robot.connect(rig.port, "robot");
    auto answer = rig.control().ban(Ban::Kind::ClientId, QStringLiteral("robot"), 600, QStringLiteral("it shakes"));
    QVERIFY(eventually([&] { return answer.isFinished(); }));
    QVERIFY(answer.result().ok());
    QVERIFY(robot.next().contains("DISCONNECT"));
    MqttClient again(ProtocolVersion::V5);
    const QByteArray connack = again.connect(rig.port, "robot");
    QVERIFY2(connack.contains("0x8A") && connack.contains("it shakes"), connack.constData());
    QVERIFY(eventually([&] { return hasEvent(rig, MonitorEvent::Kind::Refused, "robot"); }));
    const QList<Ban> bans = rig.wait(rig.control().bans());
    QCOMPARE(bans.size(), 1);
    QVERIFY(rig.wait(rig.control().liftBan(bans[0].id)));
    QVERIFY(!rig.wait(rig.control().liftBan(bans[0].id)));
    MqttClient third(ProtocolVersion::V5);
    QVERIFY(third.connect(rig.port, "robot").startsWith("CONNACK"));
    QVERIFY(rig.wait(rig.control().clients()).at(0).isConnected);

    answer = rig.control().ban(Ban::Kind::Address, QStringLiteral("127.0.0.0/8"), 0);
    QVERIFY(eventually([&] { return answer.isFinished(); }));
    MqttClient local(ProtocolVersion::V311);
    QVERIFY(local.connect(rig.port, "local").contains("5"));
    answer = rig.control().ban(Ban::Kind::Address, QStringLiteral("not an address"), 0);
    QVERIFY(eventually([&] { return answer.isFinished(); }));
    QVERIFY(!answer.result().ok());
}

void TestMonitor::retainedMessagesAreClearedByFilter()
{
    Rig rig;
    rig.look();
    Publisher robot(rig.port, "robot");
    for (int i = 0; i < 10; ++i)
        robot.publish(i % 2 ? "a/" + QByteArray::number(i) : "b/" + QByteArray::number(i), "1234", 1, true, quint16(i + 1));
    for (int i = 0; i < 10; ++i)
        robot.next();
    QVERIFY(eventually([&] { return rig.topics.size() >= 10; }));
    const RetainedSummary preview = rig.wait(rig.control().previewClearRetained(QStringLiteral("a/#")));
    QCOMPARE(preview.count, 5);
    QCOMPARE(preview.bytes, 20);
    QVERIFY(preview.newestMs > 0);
    const RetainedSummary cleared = rig.wait(rig.control().clearRetained({.filter = "a/#"})).summary;
    QCOMPARE(cleared.count, 5);
    QCOMPARE(rig.wait(rig.control().retainedMessages(QStringLiteral("#"))).size(), 5);
    QCOMPARE(rig.wait(rig.control().previewClearRetained(QStringLiteral("a/#"))).count, 0);
    QVERIFY(eventually([&] { return !rig.topics.value("a/1").hasRetained; })); // still shown, without the mark
    QVERIFY(rig.topics.value("b/2").hasRetained);
}

void TestMonitor::retainedMessagesThatExpireAreTold()
{
    Rig rig;
    rig.look();
    Publisher robot(rig.port, "robot");
    robot.send(QByteArray::fromHex("310a 000161 05 0200000001 78")); // "x" on "a", gone after a second
    robot.publish("b", "x", 0, true);
    QVERIFY(eventually([&] { return rig.topics.value("a").hasRetained && rig.topics.value("b").hasRetained; }));
    QVERIFY(eventually([&] { return !rig.topics.value("a").hasRetained; }));
    QVERIFY(rig.topics.value("b").hasRetained);
    QCOMPARE(rig.topics.value("a").messages, 1u);
}

void TestMonitor::theSnapshotIsWholeJson()
{
    Rig rig;
    Publisher robot(rig.port, "robot \u00e4");
    robot.subscribe("a/#", 2);
    robot.publish("ros/d/n/t", QByteArray("\xff\x00", 2), 1);
    QByteArray answer = robot.next();
    const BrokerSnapshot snapshot = rig.wait(rig.control().snapshot());
    const QByteArray text = QJsonDocument(snapshot.toJson()).toJson();
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const QJsonObject client = json[QLatin1StringView("clients")].toArray().at(0).toObject();
    QCOMPARE(client[QLatin1StringView("client_id")].toString(), QStringLiteral("robot \u00e4"));
    QCOMPARE(client[QLatin1StringView("subscription_list")].toArray().at(0).toObject()[QLatin1StringView("filter")].toString(),
             QStringLiteral("a/#"));
    QCOMPARE(json[QLatin1StringView("ros")].toArray().size(), 3);
    QVERIFY(json[QLatin1StringView("statistics")].toObject().contains(QLatin1StringView("session")));
    QVERIFY(!json[QLatin1StringView("events")].toArray().isEmpty());
}

void TestMonitor::aRestartKeepsWhoPublishedAndWhen()
{
    const QTemporaryDir directory;
    BrokerConfig config = quietConfig();
    config.persistence = true;
    config.dataDir = directory.path();
    config.sysInterval = std::chrono::seconds(1);
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    qint64 after = 0;
    {
        Rig rig(config);
        Publisher robot(rig.port, "robot");
        robot.publish("map", "tile", 1, true);
        QVERIFY(robot.next().startsWith("PUBACK"));
        after = QDateTime::currentMSecsSinceEpoch();
    }
    QTest::qWait(50);
    Rig rig(config);
    rig.look();
    QVERIFY(eventually([&] { return rig.topics.contains("map"); }));
    const TopicRow row = rig.topics.value("map");
    QVERIFY(row.hasRetained);
    QCOMPARE(row.publisher, QByteArray("robot"));
    QVERIFY2(row.lastSeenMs >= before && row.lastSeenMs <= after, QByteArray::number(row.lastSeenMs - after).constData());
    const auto store = [&rig](const char *name) {
        const auto found = rig.wait(
            rig.control().retainedMessages(QStringLiteral("$SYS/broker/store/") + QString::fromLatin1(name)));
        return found.isEmpty() ? QByteArray() : found.first().payload();
    };
    QVERIFY(eventually([&] { return store("healthy") == "1"; }));
    QCOMPARE(store("rows_lost"), QByteArray("0"));
}

void TestMonitor::retainedFiguresLeaveOutTheBrokersOwn()
{
    Rig rig(withSys());
    QVERIFY(eventually([&] { return !rig.wait(rig.control().retainedMessages(QStringLiteral("$SYS/#"))).isEmpty(); }));
    QTest::qWait(1200); // values that change
    const auto figures = [&rig] { return rig.wait(rig.control().figures()); };
    QCOMPARE(figures().retainedMessages, 0);
    QCOMPARE(figures().retainedBytes, 0);
    Publisher robot(rig.port, "robot");
    robot.publish("map", "tile", 1, true);
    QVERIFY(robot.next().startsWith("PUBACK"));
    QCOMPARE(figures().retainedMessages, 1);
    QVERIFY(figures().retainedBytes > 7 && figures().retainedBytes < 1000);
}

QTEST_GUILESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
