#include "broker/brokercontrol.h"
#include "broker/brokerthread.h"
#include "broker/monitorlink.h"
#include "broker/mqttbroker.h"
#include "mqtt/property.h"
#include "mqtt/serializer.h"
#include "support/brokerprocess.h"
#include "support/mqttclient.h"
#include "topics/topicmanager.h"

#include <QDateTime>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

#include <sys/resource.h>

using namespace deepros;
using mqtt::ProtocolVersion;
using mqtt::QoS;
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

BrokerConfig keepingConfig(const QString &directory)
{
    BrokerConfig config = quietConfig();
    config.persistence = true;
    config.dataDir = directory;
    return config;
}

/// A broker in its thread.
struct Rig
{
    explicit Rig(const BrokerConfig &config = quietConfig()) : broker(config)
    {
        if (const auto started = broker.start())
            port = started->value(0).port;
    }

    BrokerControl &control() { return broker.control(); }
    template <typename T>
    T wait(QFuture<T> future)
    {
        future.waitForFinished();
        return future.isCanceled() ? T() : future.result();
    }
    /// Retained messages "{prefix}/0", "{prefix}/1", …
    void retain(const QString &prefix, int count, const QByteArray &payload = "value")
    {
        wait(control().post<int>([=](MQTTBroker &running) {
            for (int i = 0; i < count; ++i)
                (void)running.publish(prefix + u'/' + QString::number(i), payload, 0, true);
            return 0;
        }));
    }
    qsizetype retained() { return wait(control().previewClearRetained(QStringLiteral("#"))).count; }

    BrokerThread broker;
    quint16 port = 0;
};

ClearRequest matching(const char *filter)
{
    ClearRequest request;
    request.filter = filter;
    return request;
}

/// CONNECT of a session that stays, MQTT 5.0.
QByteArray keepSession()
{
    return mqtt::PropertyWriter().add(mqtt::PropertyId::SessionExpiryInterval, 3600).take();
}

} // namespace

class TestBrokerCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void othersAreServedWhileManyAreCleared();
    void clearingCanBeStopped();
    void listedTopicsAloneAreCleared();
    void filtersThatAreNoneClearNothing();
    void copiesComeBackAsTheyWere();
    void whatCameLaterIsLeftAlone();
    void whatIsPutBackSurvivesARestart();
    void aViewerSeesWhatIsPutBack();
    void aBrokerThatStopsCancels();
    void subscribersOfATopicAreNamed();
    void deniedSubscribersAreNotNamed();
    void topicsThatMatchAreCounted();
    void expectedRatesOfRosTopicsAreGiven();
    void latencyFieldsOfRosTopicsAreGiven();
    void queuesAreShownAndEmptied();
    void aLongQueueIsEmptiedInSlices();
    void subscriptionsAreEnded();
    void subscriptionsSayWhatTheyBrought();
    void oneRetainedMessageIsWhole();
    void whileTheStoreIsFullNothingIsAddedToIt();
};

void TestBrokerCommands::othersAreServedWhileManyAreCleared()
{
    Rig rig;
    constexpr int many = 30'000;
    rig.retain(QStringLiteral("a"), many);
    rig.retain(QStringLiteral("b"), 5);
    QCOMPARE(rig.retained(), many + 5);

    struct Seen
    {
        int slices = 0;
        int done = 0;
        int total = 0;
        bool grows = true;
        QFuture<ClearedRetained> clearing;
        QFuture<bool> between;
    } seen;
    ClearRequest request = matching("a/#");
    request.progress = [&](int done, int total) {
        seen.grows = seen.grows && done >= seen.done && total == many;
        seen.done = done;
        seen.total = total;
        if (seen.slices++ == 0) // another's question, asked while it goes on
            seen.between =
                rig.control().post<bool>([&](MQTTBroker &) { return !seen.clearing.isFinished(); });
    };
    // From the broker's thread: the future stands before the first slice.
    rig.wait(rig.control().post<int>([&](MQTTBroker &) {
        seen.clearing = rig.control().clearRetained(request);
        return 0;
    }));
    const ClearedRetained cleared = rig.wait(seen.clearing);
    QCOMPARE(cleared.summary.count, many);
    QCOMPARE(cleared.summary.bytes, many * 5);
    QVERIFY(cleared.summary.newestMs > 0);
    QVERIFY(cleared.copies.isEmpty());
    QVERIFY(!cleared.stopped);
    QVERIFY(seen.grows);
    QCOMPARE(seen.done, many);
    QVERIFY(seen.slices > 1);
    QVERIFY(rig.wait(seen.between));
    QCOMPARE(rig.retained(), 5);
}

void TestBrokerCommands::clearingCanBeStopped()
{
    Rig rig;
    rig.retain(QStringLiteral("a"), 30'000);
    ClearRequest request;
    request.stop = std::make_shared<std::atomic<bool>>(false);
    request.progress = [stop = request.stop](int done, int) { *stop = done > 0; };
    const ClearedRetained cleared = rig.wait(rig.control().clearRetained(request));
    QVERIFY(cleared.stopped);
    QVERIFY(cleared.summary.count > 0 && cleared.summary.count < 30'000);
    QCOMPARE(rig.retained(), 30'000 - cleared.summary.count);
}

void TestBrokerCommands::listedTopicsAloneAreCleared()
{
    Rig rig;
    rig.retain(QStringLiteral("a"), 10);
    ClearRequest request;
    request.topics = {"a/3", "a/5", "nothing", "a/3", ""};
    std::pair<int, int> last;
    request.progress = [&](int done, int total) { last = {done, total}; };
    const ClearedRetained cleared = rig.wait(rig.control().clearRetained(request));
    QCOMPARE(cleared.summary.count, 2);
    QCOMPARE(last, std::pair(5, 5));
    QCOMPARE(rig.retained(), 8);
    QVERIFY(!rig.wait(rig.control().retainedMessage("a/3")));
}

void TestBrokerCommands::filtersThatAreNoneClearNothing()
{
    Rig rig;
    rig.retain(QStringLiteral("a"), 3);
    for (const char *filter : {"", "a/#/b", "a+", "\xff"})
        QCOMPARE(rig.wait(rig.control().clearRetained(matching(filter))).summary.count, 0);
    QCOMPARE(rig.retained(), 3);
}

void TestBrokerCommands::copiesComeBackAsTheyWere()
{
    Rig rig;
    MqttClient robot(ProtocolVersion::V5);
    robot.connect(rig.port, "robot");
    const QByteArray properties = mqtt::PropertyWriter().addUser("unit", "m").take();
    QByteArray packet;
    mqtt::PublishPacket publish;
    publish.topic = "map";
    publish.payload = QByteArrayView("\x00\xff tile", 7);
    publish.qos = QoS::AtLeastOnce;
    publish.retain = true;
    publish.packetId = 1;
    publish.properties = mqtt::PropertyView::trusted(properties);
    mqtt::appendPublish(packet, publish, ProtocolVersion::V5);
    robot.send(packet);
    QVERIFY(robot.next().startsWith("PUBACK"));
    robot.subscribe("#", 0);
    QVERIFY(robot.next().startsWith("PUBLISH")); // the retained one
    const auto before = rig.wait(rig.control().retainedMessage("map"));
    QVERIFY(before);

    ClearRequest request;
    request.keepCopies = true;
    const ClearedRetained cleared = rig.wait(rig.control().clearRetained(request));
    QCOMPARE(cleared.copies.size(), 1);
    QCOMPARE(rig.retained(), 0);
    QCOMPARE(rig.wait(rig.control().restoreRetained(cleared.copies)), 1);
    QCOMPARE(rig.wait(rig.control().restoreRetained(cleared.copies)), 0); // it is there already
    const auto after = rig.wait(rig.control().retainedMessage("map"));
    QVERIFY(after);
    QCOMPARE((*after)->payload, QByteArray("\x00\xff tile", 7));
    QCOMPARE((*after)->qos, QoS::AtLeastOnce);
    QVERIFY((*after)->retain);
    QCOMPARE((*after)->properties, (*before)->properties);
    QVERIFY(!(*after)->properties.isEmpty());
    QCOMPARE((*after)->publisherId, QByteArray("robot"));
    QCOMPARE((*after)->timestampMs, (*before)->timestampMs);
    // Nobody was sent anything, and who subscribes now gets it.
    robot.publish("marker", "1");
    QVERIFY(robot.next().contains("topic='marker'"));
    robot.subscribe("map", 0);
    QVERIFY(robot.next().contains("topic='map'"));
}

void TestBrokerCommands::whatCameLaterIsLeftAlone()
{
    Rig rig;
    rig.retain(QStringLiteral("a"), 3, "old");
    ClearRequest request;
    request.keepCopies = true;
    QList<Message> copies = rig.wait(rig.control().clearRetained(request)).copies;
    rig.retain(QStringLiteral("a"), 1, "new");
    copies.append(Message()); // what nobody could have retained
    copies.append(Message(QStringLiteral("wild/+"), "x"));
    copies.append(Message(QStringLiteral("empty")));
    QCOMPARE(rig.wait(rig.control().restoreRetained(copies)), 2);
    QCOMPARE((*rig.wait(rig.control().retainedMessage("a/0")))->payload, QByteArray("new"));
    QCOMPARE((*rig.wait(rig.control().retainedMessage("a/2")))->payload, QByteArray("old"));
    QCOMPARE(rig.retained(), 3);
}

void TestBrokerCommands::whatIsPutBackSurvivesARestart()
{
    const QTemporaryDir directory;
    qint64 published = 0;
    {
        Rig rig(keepingConfig(directory.path()));
        MqttClient robot(ProtocolVersion::V311);
        robot.connect(rig.port, "robot");
        robot.publish("map", "tile", 1, true);
        QVERIFY(robot.next().startsWith("PUBACK"));
        rig.retain(QStringLiteral("gone"), 3);
        ClearRequest request;
        request.keepCopies = true;
        QList<Message> copies = rig.wait(rig.control().clearRetained(request)).copies;
        QCOMPARE(copies.size(), 4);
        copies.removeIf([](const Message &copy) { return copy->topic != "map"; });
        published = copies[0]->timestampMs;
        QTest::qWait(20); // the time of putting back is another
        QCOMPARE(rig.wait(rig.control().restoreRetained(copies)), 1);
    }
    Rig rig(keepingConfig(directory.path()));
    QCOMPARE(rig.retained(), 1);
    const auto found = rig.wait(rig.control().retainedMessage("map"));
    QVERIFY(found);
    QCOMPARE((*found)->payload, QByteArray("tile"));
    QCOMPARE((*found)->publisherId, QByteArray("robot"));
    QCOMPARE((*found)->timestampMs, published);
    QCOMPARE((*found)->qos, QoS::AtLeastOnce);
}

void TestBrokerCommands::aViewerSeesWhatIsPutBack()
{
    Rig rig;
    QHash<QByteArray, TopicRow> topics;
    MonitorLink link(rig.control(), {});
    QObject::connect(&link, &MonitorLink::deltaReceived, this, [&](const MonitorDeltaPointer &delta) {
        for (const TopicRow &row : delta->topics)
            topics.insert(row.topic, row);
        link.returnCredit();
    });
    rig.retain(QStringLiteral("a"), 1);
    QVERIFY(test::waitUntil([&] { return topics.value("a/0").hasRetained; }));
    ClearRequest request;
    request.keepCopies = true;
    const QList<Message> copies = rig.wait(rig.control().clearRetained(request)).copies;
    QVERIFY(test::waitUntil([&] { return !topics.value("a/0").hasRetained; }));
    rig.wait(rig.control().restoreRetained(copies));
    QVERIFY(test::waitUntil([&] { return topics.value("a/0").hasRetained; }));
}

void TestBrokerCommands::aBrokerThatStopsCancels()
{
    Rig rig;
    rig.retain(QStringLiteral("a"), 30'000);
    QFuture<ClearedRetained> clearing;
    rig.wait(rig.control().post<int>([&](MQTTBroker &running) {
        clearing = rig.control().clearRetained({});
        // Behind the command, before its first slice.
        QMetaObject::invokeMethod(
            &running, [&running] { running.stop(); }, Qt::QueuedConnection);
        return 0;
    }));
    clearing.waitForFinished();
    QVERIFY(clearing.isCanceled());
    QFuture<int> late = rig.control().restoreRetained({});
    late.waitForFinished();
    QVERIFY(late.isCanceled());
    rig.broker.stop();
    QFuture<int> never = rig.control().emptyQueue(QStringLiteral("robot"));
    never.waitForFinished();
    QVERIFY(never.isCanceled());
}

void TestBrokerCommands::subscribersOfATopicAreNamed()
{
    Rig rig;
    MqttClient screen(ProtocolVersion::V5);
    screen.connect(rig.port, "screen");
    screen.subscribe("ros/#", 1);
    screen.subscribe("ros/+/arm", 0);
    screen.subscribe("other", 0);
    MqttClient away(ProtocolVersion::V5);
    away.connect(rig.port, "away", {}, keepSession());
    away.subscribe("$share/g/ros/cell/arm", 2);
    away.disconnect();
    QVERIFY(away.waitClosed());
    rig.wait(rig.control().publish(QStringLiteral("ros/cell/arm"), "1", 1)); // waits for the one that is away

    const auto rows = rig.wait(rig.control().subscribersOf("ros/cell/arm"));
    QCOMPARE(rows.size(), size_t(3));
    QCOMPARE(rows[0].clientId, QByteArray("away"));
    QCOMPARE(rows[0].filter, QByteArray("$share/g/ros/cell/arm"));
    QCOMPARE(rows[0].qos, QoS::ExactlyOnce);
    QVERIFY(!rows[0].isConnected);
    QCOMPARE(rows[0].queued, 1);
    QCOMPARE(rows[0].maxQueued, 100);
    QCOMPARE(rows[1].clientId, QByteArray("screen"));
    QCOMPARE(rows[1].filter, QByteArray("ros/#"));
    QCOMPARE(rows[1].qos, QoS::AtLeastOnce);
    QVERIFY(rows[1].isConnected);
    QCOMPARE(rows[2].filter, QByteArray("ros/+/arm"));
    QVERIFY(rig.wait(rig.control().subscribersOf("nobody")).empty());
    QVERIFY(rig.wait(rig.control().subscribersOf("ros/#")).empty());
    QVERIFY(rig.wait(rig.control().subscribersOf({})).empty());
}

void TestBrokerCommands::deniedSubscribersAreNotNamed()
{
    const QTemporaryDir directory;
    QFile rules(directory.filePath(QStringLiteral("acl")));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write("topic read open/#\npattern read own/%c\n");
    rules.close();
    BrokerConfig config = quietConfig();
    config.aclFile = rules.fileName();
    Rig rig(config);
    std::vector<std::unique_ptr<MqttClient>> clients;
    for (const char *id : {"a", "b"}) {
        clients.push_back(std::make_unique<MqttClient>(ProtocolVersion::V5));
        clients.back()->connect(rig.port, id);
        clients.back()->subscribe("#", 0);
        clients.back()->subscribe("$share/g/#", 0);
    }
    QCOMPARE(rig.wait(rig.control().subscribersOf("open/x")).size(), size_t(4));
    const auto rows = rig.wait(rig.control().subscribersOf("own/b"));
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].clientId, QByteArray("b"));
    QCOMPARE(rows[1].clientId, QByteArray("b"));
}

void TestBrokerCommands::topicsThatMatchAreCounted()
{
    Rig rig;
    const QList<QByteArray> filters{"many/#", "many/+", "many/7", "$share/group/many/#", "#", "many/#/x", "nothing/#"};
    QCOMPARE(rig.wait(rig.control().matchingTopics(filters)), std::vector<qsizetype>(7)); // nobody looks
    rig.retain(QStringLiteral("many"), 3'000);
    MonitorLink viewer(rig.control());
    connect(&viewer, &MonitorLink::deltaReceived, &viewer, [&](const MonitorDeltaPointer &) { viewer.returnCredit(); });
    QTRY_COMPARE(rig.wait(rig.control().matchingTopics(filters)),
                 (std::vector<qsizetype>{3'000, 3'000, 1, 3'000, 3'000, 0, 0}));
    QVERIFY(rig.wait(rig.control().matchingTopics({})).empty());
}

void TestBrokerCommands::latencyFieldsOfRosTopicsAreGiven()
{
    BrokerConfig config = quietConfig();
    config.rosLatencyFields = QStringLiteral("ros/cell/#=made, ros/lift/#=sent");
    Rig rig(config);
    QCOMPARE(rig.wait(rig.control().setRosLatencyFields({{"ros/cell/#", "sent"}})), QString());
    QVERIFY(rig.wait(rig.control().setRosLatencyFields({{"ros/#/x", "sent"}})).startsWith(QStringLiteral("'ros/#/x'")));
    const QByteArray payload =
        "{\"sent\":" + QByteArray::number(QDateTime::currentMSecsSinceEpoch() - 20'000) + '}';
    const auto latency = [&](const char *topic) {
        rig.wait(rig.control().publish(QString::fromLatin1(topic), payload));
        for (const RosRow &row : rig.wait(rig.control().rosRows())) {
            if (row.topic == topic)
                return row.latencyMs.value_or(-1);
        }
        return -2.0;
    };
    QVERIFY(latency("ros/cell/arm/state") >= 20'000); // what is given goes before what is configured
    QVERIFY(latency("ros/lift/arm/state") >= 20'000);
    QCOMPARE(latency("ros/car/arm/state"), -1.0);
    QCOMPARE(rig.wait(rig.control().setRosSilentAfter(86'400)), QString());
    QVERIFY(rig.wait(rig.control().setRosSilentAfter(-1)).startsWith(QStringLiteral("'-1'")));
}

void TestBrokerCommands::expectedRatesOfRosTopicsAreGiven()
{
    BrokerConfig config = quietConfig();
    config.rosExpectedRates = QStringLiteral("ros/cell/#=2, ros/+/arm/#=3");
    Rig rig(config);
    const auto expected = [&](const char *topic) {
        for (const RosRow &row : rig.wait(rig.control().rosRows())) {
            if (row.topic == topic)
                return row.expectedHz;
        }
        return -1.0;
    };
    for (const char *topic : {"ros/cell/arm/state", "ros/car/arm/state", "ros/car/base/state"})
        rig.wait(rig.control().publish(QString::fromLatin1(topic), "x"));
    QCOMPARE(expected("ros/cell/arm/state"), 2.0);
    QCOMPARE(expected("ros/car/arm/state"), 3.0);
    QCOMPARE(expected("ros/car/base/state"), 0.0);
    // What is given goes before what is configured, and takes the place of what was given before.
    QCOMPARE(rig.wait(rig.control().setRosExpectedRates({{"ros/cell/arm/+", 20}})), QString());
    QTRY_COMPARE(expected("ros/cell/arm/state"), 20.0);
    QCOMPARE(expected("ros/car/arm/state"), 3.0);
    QCOMPARE(rig.wait(rig.control().setRosExpectedRates({{"ros/car/arm/+", 0}})), QString());
    QTRY_COMPARE(expected("ros/cell/arm/state"), 2.0);
    QCOMPARE(expected("ros/car/arm/state"), 0.0);
    QVERIFY(rig.wait(rig.control().setRosExpectedRates({{"ros/#/x", 1}})).startsWith(QStringLiteral("'ros/#/x'")));
    // A configuration that cannot be read is no start.
    config.rosExpectedRates = QStringLiteral("ros/#/x=1");
    BrokerThread other(config);
    const auto started = other.start();
    QVERIFY(!started);
    QVERIFY(started.error().message.startsWith(QStringLiteral("BROKER_ROS_EXPECTED_RATES: 'ros/#/x'")));
}

void TestBrokerCommands::queuesAreShownAndEmptied()
{
    const QTemporaryDir directory;
    BrokerConfig config = keepingConfig(directory.path());
    config.maxInflightMessages = 2;
    {
        Rig rig(config);
        QByteArrayList dropped;
        MonitorLink link(rig.control(), {});
        connect(&link, &MonitorLink::deltaReceived, this, [&](const MonitorDeltaPointer &delta) {
            for (const MonitorEvent &event : delta->events) {
                if (event.kind == MonitorEvent::Kind::Dropped)
                    dropped.append(event.clientId + ' ' + QByteArray::number(event.count) + ' ' + event.text);
            }
            link.returnCredit();
        });
        MqttClient robot(ProtocolVersion::V5);
        robot.connect(rig.port, "robot", {}, keepSession());
        robot.subscribe("a/#", 1);
        for (int i = 0; i < 5; ++i)
            rig.wait(rig.control().publish(QStringLiteral("a/%1").arg(i), QByteArray(10 + i, 'x'), 1));
        const auto rows = rig.wait(rig.control().queueOf(QStringLiteral("robot")));
        QCOMPARE(rows.size(), size_t(5));
        for (size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].topic, "a/" + QByteArray::number(int(i)));
            QCOMPARE(rows[i].payloadSize, 10 + qsizetype(i));
            QCOMPARE(rows[i].qos, QoS::AtLeastOnce);
            QVERIFY(!rows[i].retain);
            QVERIFY(rows[i].receivedMs > 0);
            QCOMPARE(rows[i].isInflight, i < 2);
            QCOMPARE(rows[i].packetId, quint16(i < 2 ? i + 1 : 0));
        }
        QCOMPARE(rig.wait(rig.control().queueOf(QStringLiteral("robot"), 3)).size(), size_t(3));
        QVERIFY(rig.wait(rig.control().queueOf(QStringLiteral("robot"), 0)).empty());
        QVERIFY(rig.wait(rig.control().queueOf(QStringLiteral("nobody"))).empty());

        QCOMPARE(rig.wait(rig.control().emptyQueue(QStringLiteral("robot"))), 3);
        QCOMPARE(rig.wait(rig.control().emptyQueue(QStringLiteral("robot"))), 0);
        QCOMPARE(rig.wait(rig.control().emptyQueue(QStringLiteral("nobody"))), -1);
        QCOMPARE(rig.wait(rig.control().queueOf(QStringLiteral("robot"))).size(), size_t(2));
        const Figures figures = rig.wait(rig.control().figures());
        QCOMPARE(figures.counters.dropped[size_t(DropCause::ByAdministrator)], 3u);
        QCOMPARE(figures.queuedMessages, 0);
        const auto row = rig.wait(rig.control().client("robot"));
        QCOMPARE(row->drops[size_t(DropCause::ByAdministrator)], 3u);
        QVERIFY(test::waitUntil([&] { return !dropped.isEmpty(); }));
        QVERIFY2(dropped[0].startsWith("robot 3 ") && dropped[0].contains("administrator"),
                 dropped[0].constData());
        // What is in flight is acknowledged as ever, and new messages follow.
        QVERIFY(robot.next().contains("topic='a/0'"));
        QVERIFY(robot.next().contains("topic='a/1'"));
        robot.puback(1);
        rig.wait(rig.control().publish(QStringLiteral("a/new"), "1", 1));
        QVERIFY(robot.next().contains("topic='a/new'"));
    }
    Rig rig(config); // what was dropped has left the disk
    QCOMPARE(rig.wait(rig.control().queueOf(QStringLiteral("robot"))).size(), size_t(2));
}

void TestBrokerCommands::aLongQueueIsEmptiedInSlices()
{
    BrokerConfig config = quietConfig();
    config.maxQueuedMessages = 100'000;
    Rig rig(config);
    MqttClient robot(ProtocolVersion::V5);
    robot.connect(rig.port, "robot", {}, keepSession());
    robot.subscribe("a/#", 1);
    robot.disconnect();
    QVERIFY(robot.waitClosed());
    rig.wait(rig.control().post<int>([](MQTTBroker &broker) {
        for (int i = 0; i < 50'000; ++i)
            (void)broker.publish(QStringLiteral("a/b"), "1", 1);
        return 0;
    }));
    bool wasBetween = false;
    QFuture<int> emptying;
    rig.wait(rig.control().post<int>([&](MQTTBroker &broker) {
        emptying = rig.control().emptyQueue(QStringLiteral("robot"));
        QTimer::singleShot(0, &broker,
                           [&] { wasBetween = !emptying.isFinished(); }); // behind the first slice
        return 0;
    }));
    QCOMPARE(rig.wait(emptying), 50'000);
    QVERIFY(rig.wait(rig.control().post<bool>([&](MQTTBroker &) { return wasBetween; })));
    QVERIFY(rig.wait(rig.control().queueOf(QStringLiteral("robot"))).empty());
}

void TestBrokerCommands::subscriptionsAreEnded()
{
    const QTemporaryDir directory;
    {
        Rig rig(keepingConfig(directory.path()));
        MqttClient robot(ProtocolVersion::V5);
        robot.connect(rig.port, "robot", {}, keepSession());
        robot.subscribe("a", 0);
        robot.subscribe("b", 0);
        robot.subscribe("$share/g/c", 0);
        QVERIFY(rig.wait(rig.control().unsubscribe(QStringLiteral("robot"), QStringLiteral("a"))));
        QVERIFY(rig.wait(rig.control().unsubscribe(QStringLiteral("robot"), QStringLiteral("$share/g/c"))));
        QVERIFY(!rig.wait(rig.control().unsubscribe(QStringLiteral("robot"), QStringLiteral("a"))));
        QVERIFY(!rig.wait(rig.control().unsubscribe(QStringLiteral("nobody"), QStringLiteral("b"))));
        for (const char *topic : {"a", "c", "b"})
            rig.wait(rig.control().publish(QString::fromLatin1(topic), "1"));
        QVERIFY(robot.next().contains("topic='b'"));
    }
    Rig rig(keepingConfig(directory.path()));
    const auto rows = rig.wait(rig.control().subscriptions(QStringLiteral("robot")));
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows[0].filter, QByteArray("b"));
}

void TestBrokerCommands::subscriptionsSayWhatTheyBrought()
{
    Rig rig;
    const auto brought = [&rig](const char *client) {
        QMap<QByteArray, quint64> messages;
        for (const SubscriptionRow &row : rig.wait(rig.control().subscriptions(QString::fromLatin1(client))))
            messages.insert(row.filter, row.messages);
        return messages;
    };
    MqttClient robot(ProtocolVersion::V5), other(ProtocolVersion::V5);
    robot.connect(rig.port, "robot");
    robot.subscribe("arm/#", 0);
    robot.subscribe("arm/+", 1);
    robot.subscribe("never", 1);
    robot.subscribe("$share/g/job", 0);
    other.connect(rig.port, "other");
    other.subscribe("$share/g/job", 0);
    for (const char *topic : {"arm/a", "arm/a", "arm/a/deep", "leg", "job", "job"})
        rig.wait(rig.control().publish(QString::fromLatin1(topic), "1"));

    // Overlapping ones each brought the message that came once.
    const QMap<QByteArray, quint64> expected{{"arm/#", 3}, {"arm/+", 2}, {"never", 0}, {"$share/g/job", 1}};
    QCOMPARE(brought("robot"), expected);
    QCOMPARE(brought("other"), (QMap<QByteArray, quint64>{{"$share/g/job", 1}}));

    robot.subscribe("arm/+", 0); // replaced, not made anew
    QCOMPARE(brought("robot"), expected);
}

void TestBrokerCommands::oneRetainedMessageIsWhole()
{
    Rig rig;
    const QByteArray large(1'000'000, 'm');
    rig.wait(rig.control().publish(QStringLiteral("map"), large, 1, true));
    const auto found = rig.wait(rig.control().retainedMessage("map"));
    QVERIFY(found);
    QCOMPARE((*found)->payload, large);
    QVERIFY(!rig.wait(rig.control().retainedMessage("map/")));
    QVERIFY(!rig.wait(rig.control().retainedMessage("#")));
}

void TestBrokerCommands::whileTheStoreIsFullNothingIsAddedToIt()
{
    const QTemporaryDir directory;
    Rig rig(keepingConfig(directory.path()));
    // A limit on the size of files stands for the disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit full{4096, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const auto lift = qScopeGuard([&before] { setrlimit(RLIMIT_FSIZE, &before); });
    rig.retain(QStringLiteral("first"), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!rig.wait(rig.control().figures()).storeHealthy, int(test::patience().count()));
    rig.retain(QStringLiteral("a"), 80, QByteArray(1'000'000, 'x')); // more than may wait for the disk

    ClearRequest request;
    request.stop = std::make_shared<std::atomic<bool>>(false);
    QFuture<ClearedRetained> clearing = rig.control().clearRetained(request);
    for (int i = 0; i < 20; ++i) // others are answered, turn by turn
        QVERIFY(rig.wait(rig.control().figures()).running);
    QVERIFY(!clearing.isFinished());
    *request.stop = true;
    const ClearedRetained cleared = rig.wait(clearing);
    QVERIFY(cleared.stopped);
    QCOMPARE(cleared.summary.count, 0);

    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(rig.wait(rig.control().clearRetained({})).summary.count, 81);
    QCOMPARE(rig.retained(), 0);
}

QTEST_GUILESS_MAIN(TestBrokerCommands)
#include "tst_brokercommands.moc"
