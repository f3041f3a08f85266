#include "auth/authenticator.h"
#include "broker/brokerthread.h"
#include "broker/mqttbroker.h"
#include "session/session.h"
#include "session/sessionmanager.h"
#include "stats/counters.h"
#include "support/embeddedbroker.h"
#include "support/loopthread.h"
#include "support/mqttclient.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace deepros;
using mqtt::ProtocolVersion;
using mqtt::ReasonCode;
using test::anyPorts;
using test::Embedded;
using test::MqttClient;
using test::waitUntil;

Q_DECLARE_METATYPE(ProtocolVersion)

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

mqtt::ConnectPacket persistent()
{
    mqtt::ConnectPacket packet;
    packet.cleanStart = false;
    return packet;
}

QByteArray sessionExpiry(ProtocolVersion version, quint32 secs)
{
    mqtt::PropertyWriter writer;
    if (mqtt::isV5(version))
        writer.add(mqtt::PropertyId::SessionExpiryInterval, secs);
    return writer.take();
}

/// The client must answer the challenge with its reverse.
class ReverseMethod final : public AuthMethod
{
public:
    QByteArray name() const override { return "REVERSE"; }
    std::unique_ptr<AuthExchange> begin(const QByteArray &clientId) override
    {
        return std::make_unique<Exchange>(clientId);
    }

private:
    class Exchange final : public AuthExchange
    {
    public:
        explicit Exchange(QByteArray clientId) : m_clientId(std::move(clientId)) {}
        Step next(std::optional<QByteArray> data) override
        {
            if (++m_step == 1)
                return {ReasonCode::ContinueAuthentication, "abc" + data.value_or(QByteArray()), {}, {}};
            if (data == "cba")
                return {ReasonCode::Success, "welcome " + m_clientId, "user of " + m_clientId, {}};
            return {ReasonCode::NotAuthorized, {}, {}, "wrong answer"};
        }

    private:
        QByteArray m_clientId;
        int m_step = 0;
    };
};

QByteArray authProperties(const QByteArray &method, const QByteArray &data = {})
{
    mqtt::PropertyWriter writer;
    writer.add(mqtt::PropertyId::AuthenticationMethod, method);
    if (!data.isEmpty())
        writer.add(mqtt::PropertyId::AuthenticationData, data);
    return writer.take();
}

class Watcher final : public BrokerObserver
{
public:
    QByteArrayList seen;

    void clientConnected(const Client &client) override { seen.append("connected " + client.id()); }
    void clientDisconnected(const Client &client, ReasonCode reason, QByteArrayView) override
    {
        seen.append("disconnected " + client.id() + ' ' + QByteArray::number(int(reason), 16));
    }
    void connectionRefused(QByteArrayView, QByteArrayView address, ReasonCode reason, QByteArrayView) override
    {
        seen.append("refused " + address.toByteArray().left(9) + ' ' + QByteArray::number(int(reason), 16));
    }
    void messagePublished(const Publication &publication, int receivers) override
    {
        seen.append("published " + publication.topic().toByteArray() + ' ' + QByteArray::number(receivers));
    }
    void messageDropped(QByteArrayView clientId, QByteArrayView topic, DropCause cause) override
    {
        seen.append("dropped " + clientId.toByteArray() + ' ' + topic.toByteArray() + ' '
                    + QByteArray::number(int(cause)));
    }
};

} // namespace

class TestBroker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsOnFreePorts();
    void startingTwiceIsAnError();
    void nothingStaysBoundWhenAPortIsInUse();
    void hopelessAddressesAreErrors();
    void messagesGoFromClientToClient_data() { test::versionRows(); }
    void messagesGoFromClientToClient();
    void programPublishesAndSubscribes();
    void statisticsHaveTheDocumentedKeys();
    void stopSaysGoodbye_data() { test::versionRows(); }
    void stopSaysGoodbye();
    void stopEndsAlthoughAPeerStays();
    void restartKeepsWhatIsPersistent_data() { test::versionRows(); }
    void restartKeepsWhatIsPersistent();
    void destroyedWhileClientsAreConnected();
    void administratorDisconnects_data() { test::versionRows(); }
    void administratorDisconnects();
    void aHoarderStopsNobodyElse();
    void enhancedAuthentication();
    void enhancedAuthenticationRefuses();
    void unknownMethodIsRefused();
    void reAuthentication();
    void anotherMethodIsAProtocolError();
    void authWithoutMethodIsAProtocolError();
    void observersAreTold();
    void threadStartsStopsAndStartsAgain();
    void threadSaysWhyItCannotStart();
    void controlWorksFromAnyThread();
    void controlWithoutBrokerIsCancelled();
    void noFutureIsForgottenWhenTheBrokerStops();
};

void TestBroker::startsOnFreePorts()
{
    Embedded embedded;
    MQTTBroker &broker = embedded.broker;
    QVERIFY(!broker.isRunning());
    QVERIFY(broker.listeners().isEmpty());
    QVERIFY(embedded.start());
    QVERIFY(broker.isRunning());
    const QList<ListenerInfo> listeners = broker.listeners();
    QCOMPARE(listeners.size(), 2);
    QCOMPARE(listeners[0].name, QStringLiteral("mqtt"));
    QVERIFY(listeners[0].port != 0);
    QCOMPARE(listeners[0].url, QStringLiteral("mqtt://127.0.0.1:%1").arg(listeners[0].port));
    QCOMPARE(listeners[1].name, QStringLiteral("websocket"));
    QVERIFY(listeners[1].port != 0 && listeners[1].port != listeners[0].port);
    QCOMPARE(listeners[1].url, QStringLiteral("ws://127.0.0.1:%1").arg(listeners[1].port));
    QVERIFY(embedded.stop());
    QVERIFY(!broker.isRunning());
    QVERIFY(broker.listeners().isEmpty());

    BrokerConfig config = anyPorts();
    config.websocketEnabled = false;
    Embedded without(config);
    QVERIFY(without.start());
    QCOMPARE(without.broker.listeners().size(), 1);
}

void TestBroker::startingTwiceIsAnError()
{
    Embedded embedded;
    QVERIFY(embedded.start());
    const quint16 port = embedded.port();
    QVERIFY(!embedded.start());
    QCOMPARE(embedded.port(), port);
    MqttClient client(ProtocolVersion::V311);
    QVERIFY(client.open(port));
}

void TestBroker::nothingStaysBoundWhenAPortIsInUse()
{
    QTcpServer inTheWay;
    QVERIFY(inTheWay.listen(QHostAddress::LocalHost, 0));
    BrokerConfig config = anyPorts();
    config.mqttPort = freePort();
    config.websocketPort = inTheWay.serverPort();
    Embedded embedded(config);
    const auto started = embedded.broker.start();
    QVERIFY(!started);
    const QString &message = started.error().message;
    QVERIFY2(message.contains(QStringLiteral("websocket")), qPrintable(message));
    QVERIFY2(message.contains(QString::number(config.websocketPort)), qPrintable(message));
    QVERIFY(!embedded.broker.isRunning());
    QVERIFY(embedded.broker.listeners().isEmpty());
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, config.mqttPort));
    other.close();

    inTheWay.close();
    QVERIFY(embedded.start());
    QCOMPARE(embedded.port(), config.mqttPort);
}

void TestBroker::hopelessAddressesAreErrors()
{
    BrokerConfig config = anyPorts();
    config.mqttHost = QStringLiteral("192.0.2.1"); // for documentation only: nobody has it
    Embedded embedded(config);
    const auto started = embedded.broker.start();
    QVERIFY(!started);
    QVERIFY2(started.error().message.contains(config.mqttHost), qPrintable(started.error().message));
    QVERIFY(!embedded.broker.isRunning());
}

void TestBroker::messagesGoFromClientToClient()
{
    QFETCH(ProtocolVersion, version);
    Embedded embedded;
    QVERIFY(embedded.start());
    MqttClient subscriber(version);
    QVERIFY(subscriber.connect(embedded.port(), "sub").startsWith("CONNACK present=0 code=0"));
    QVERIFY(subscriber.subscribe("ros/#", 1).startsWith("SUBACK id=1 0x01"));
    MqttClient publisher(version);
    QVERIFY(publisher.connect(embedded.port(), "pub").startsWith("CONNACK"));
    const QByteArray topic = "ros/autonomous_vehicle/sensor_fusion/sensor_data";
    publisher.publish(topic, "{}", 1);
    QVERIFY(publisher.next().startsWith("PUBACK id=1"));
    QCOMPARE(subscriber.next(), "PUBLISH topic='" + topic + "' qos=1 dup=0 retain=0 id=1 payload='{}'");
    const QByteArray large(300'000, 'x');
    publisher.publish("ros/large", large);
    QVERIFY(subscriber.next().endsWith("(300000 bytes)"));
    subscriber.disconnect();
    QVERIFY(subscriber.waitClosed());
    QVERIFY(waitUntil([&] { return embedded.clients() == 1; }));
}

void TestBroker::programPublishesAndSubscribes()
{
    Embedded embedded;
    MQTTBroker &broker = embedded.broker;
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(client.connect(embedded.port(), "c").startsWith("CONNACK"));
    QCOMPARE(broker.publish(QStringLiteral("t"), "nobody").value(), 0);
    QVERIFY(broker.subscribe(QStringLiteral("c"), QStringLiteral("t/+"), 2));
    QCOMPARE(broker.publish(QStringLiteral("t/ä"), "hello", 1).value(), 1);
    QCOMPARE(client.next(), QByteArray("PUBLISH topic='t/\\xc3\\xa4' qos=1 dup=0 retain=0 id=1 payload='hello'"));
    QVERIFY(broker.unsubscribe(QStringLiteral("c"), QStringLiteral("t/+")));
    QVERIFY(!broker.unsubscribe(QStringLiteral("c"), QStringLiteral("t/+")));
    QCOMPARE(broker.publish(QStringLiteral("t/ä"), "hello").value(), 0);
    QCOMPARE(broker.publish(QStringLiteral("r"), "kept", 1, true).value(), 0);
    QVERIFY(client.subscribe("r", 0).startsWith("SUBACK"));
    QCOMPARE(client.next(), QByteArray("PUBLISH topic='r' qos=0 dup=0 retain=1 payload='kept'"));

    for (const char *invalid : {"", "a/#", "+"}) {
        const auto result = broker.publish(QString::fromLatin1(invalid), "x");
        QVERIFY(!result);
        QVERIFY(!result.error().isEmpty());
    }
    const auto refused = broker.subscribe(QStringLiteral("c"), QStringLiteral("a/#/b"), 0);
    QVERIFY(!refused);
    QVERIFY(!refused.error().isEmpty());
}

void TestBroker::statisticsHaveTheDocumentedKeys()
{
    Embedded embedded;
    const auto value = [&](const char *group, const char *key) {
        const QVariantMap statistics = embedded.broker.getStatistics();
        return statistics.value(QString::fromLatin1(group)).toMap().value(QString::fromLatin1(key));
    };
    QCOMPARE(value("broker", "running"), QVariant(false));
    QCOMPARE(value("broker", "mqtt_server_active"), QVariant(false));
    QVERIFY(embedded.start());
    QCOMPARE(value("broker", "running"), QVariant(true));
    QCOMPARE(value("broker", "mqtt_server_active"), QVariant(true));
    QCOMPARE(value("broker", "websocket_server_active"), QVariant(true));
    QVERIFY(value("broker", "uptime_seconds").isValid());
    for (const char *key : {"total_clients", "connected_clients", "total_subscriptions"})
        QCOMPARE(value("session", key).toInt(), 0);
    for (const char *key : {"total_topics", "total_subscribers", "total_retained_messages"})
        QCOMPARE(value("topics", key).toInt(), 0);

    const auto v5 = ProtocolVersion::V5;
    MqttClient stays(v5);
    QVERIFY(stays.connect(embedded.port(), "stays").startsWith("CONNACK"));
    MqttClient leaves(v5);
    QVERIFY(leaves.connect(embedded.port(), "leaves", persistent(), sessionExpiry(v5, 100)).startsWith("CONNACK"));
    QVERIFY(leaves.subscribe("t", 1).startsWith("SUBACK"));
    leaves.disconnect();
    QVERIFY(leaves.waitClosed());
    QVERIFY(waitUntil([&] { return embedded.clients() == 1; }));
    stays.publish("t", "12345", 1, true);
    QVERIFY(stays.next().startsWith("PUBACK"));
    QCOMPARE(value("session", "total_clients").toInt(), 2);
    QCOMPARE(value("session", "connected_clients").toInt(), 1);
    QCOMPARE(value("session", "total_subscriptions").toInt(), 1);
    QCOMPARE(value("session", "queued_messages").toInt(), 1);
    QCOMPARE(value("topics", "total_topics").toInt(), 2); // a filter and a retained message
    QCOMPARE(value("topics", "total_subscribers").toInt(), 1);
    QCOMPARE(value("topics", "total_retained_messages").toInt(), 1);
    QCOMPARE(value("broker", "messages_received").toInt(), 1);
    QVERIFY(value("broker", "bytes_received").toInt() > 0);
    QVERIFY(value("broker", "bytes_sent").toInt() > 0);
}

void TestBroker::stopSaysGoodbye()
{
    QFETCH(ProtocolVersion, version);
    Embedded embedded;
    QVERIFY(embedded.start());
    const quint16 port = embedded.port();
    MqttClient watcher(version);
    QVERIFY(watcher.connect(port, "watcher", persistent(), sessionExpiry(version, 100)).startsWith("CONNACK"));
    QVERIFY(watcher.subscribe("will", 0).startsWith("SUBACK"));
    MqttClient client(version);
    mqtt::ConnectPacket packet;
    packet.will = mqtt::WillFields{"will", "gone", mqtt::QoS::AtMostOnce, false, {}};
    QVERIFY(client.connect(port, "client", std::move(packet)).startsWith("CONNACK"));
    QVERIFY(embedded.stop());
    for (MqttClient *each : {&watcher, &client}) { // and no will
        if (mqtt::isV5(version))
            QVERIFY(each->next().startsWith("DISCONNECT code=0x8B"));
        QCOMPARE(each->next(), QByteArray("closed"));
    }
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, port));
}

void TestBroker::stopEndsAlthoughAPeerStays()
{
    Embedded embedded;
    QVERIFY(embedded.start());
    // A peer that neither reads nor closes, nor sends a packet.
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(embedded.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    QVERIFY(waitUntil([&] { return embedded.broker.counters().connectionsAccepted == 1; }));
    QVERIFY(embedded.stop(50));
    // Its socket is closed for good: what it sends is answered with a reset.
    char byte = 0;
    QCOMPARE(recv(descriptor, &byte, 1, 0), ssize_t(0));
    QCOMPARE(send(descriptor, "x", 1, MSG_NOSIGNAL), ssize_t(1));
    int error = 0;
    QVERIFY(QTest::qWaitFor([&] {
        error = send(descriptor, "x", 1, MSG_NOSIGNAL) < 0 ? errno : 0;
        return error != 0;
    }, 5000));
    QVERIFY(error == EPIPE || error == ECONNRESET);
    close(descriptor);
}

void TestBroker::restartKeepsWhatIsPersistent()
{
    QFETCH(ProtocolVersion, version);
    Embedded embedded;
    QVERIFY(embedded.start());
    MqttClient keeps(version);
    QVERIFY(keeps.connect(embedded.port(), "keeps", persistent(), sessionExpiry(version, 100)).startsWith("CONNACK"));
    QVERIFY(keeps.subscribe("t", 1).startsWith("SUBACK"));
    MqttClient forgets(version);
    QVERIFY(forgets.connect(embedded.port(), "forgets").startsWith("CONNACK"));
    QVERIFY(forgets.subscribe("t", 1).startsWith("SUBACK"));
    QCOMPARE(embedded.broker.publish(QStringLiteral("r"), "retained", 1, true).value(), 0);
    QVERIFY(embedded.stop());
    QCOMPARE(embedded.broker.sessions().totalClients(), 1);

    QVERIFY(embedded.start());
    QCOMPARE(embedded.broker.publish(QStringLiteral("t"), "waits", 1).value(), 1);
    MqttClient again(version);
    QVERIFY(again.connect(embedded.port(), "keeps", persistent(), sessionExpiry(version, 100))
                .startsWith("CONNACK present=1"));
    QVERIFY(again.next().startsWith("PUBLISH topic='t' qos=1"));
    QVERIFY(again.subscribe("r", 0).startsWith("SUBACK"));
    QVERIFY(again.next().contains("payload='retained'"));
}

void TestBroker::destroyedWhileClientsAreConnected()
{
    MqttClient subscriber(ProtocolVersion::V5);
    MqttClient silent(ProtocolVersion::V5);
    {
        MQTTBroker broker(anyPorts());
        QVERIFY(broker.start());
        const quint16 port = broker.listeners().first().port;
        QVERIFY(subscriber.connect(port, "c", persistent(), sessionExpiry(ProtocolVersion::V5, 100)).startsWith("CONNACK"));
        QVERIFY(subscriber.subscribe("t", 2).startsWith("SUBACK"));
        QVERIFY(silent.open(port));
        QCOMPARE(broker.publish(QStringLiteral("t"), "x", 2).value(), 1);
    }
    QVERIFY(subscriber.waitClosed());
    QVERIFY(silent.waitClosed());
}

void TestBroker::administratorDisconnects()
{
    QFETCH(ProtocolVersion, version);
    Embedded embedded;
    QVERIFY(embedded.start());
    MqttClient client(version);
    QVERIFY(client.connect(embedded.port(), "c").startsWith("CONNACK"));
    QVERIFY(embedded.broker.sessions().disconnectClient(QStringLiteral("c")));
    if (mqtt::isV5(version))
        QVERIFY(client.next().startsWith("DISCONNECT code=0x98"));
    QCOMPARE(client.next(), QByteArray("closed"));
    QVERIFY(!embedded.broker.sessions().disconnectClient(QStringLiteral("c")));
    QCOMPARE(embedded.clients(), 0);
}

void TestBroker::aHoarderStopsNobodyElse()
{
    BrokerConfig config = anyPorts();
    config.maxTotalBuffer = 1'000'000;
    Embedded embedded(config);
    MQTTBroker &broker = embedded.broker;
    QVERIFY(embedded.start());
    const auto v5 = ProtocolVersion::V5;
    MqttClient client(v5);
    mqtt::PropertyWriter properties;
    properties.add(mqtt::PropertyId::ReceiveMaximum, 1);
    QVERIFY(client.connect(embedded.port(), "reads", {}, properties.bytes()).startsWith("CONNACK"));
    QVERIFY(client.subscribe("t", 1).startsWith("SUBACK"));
    for (const char *payload : {"1", "2", "3"}) // one in flight, two in the queue
        QCOMPARE(broker.publish(QStringLiteral("t"), payload, 1).value(), 1);
    MqttClient hoarder(v5);
    QVERIFY(hoarder.connect(embedded.port(), "hoards", persistent(), sessionExpiry(v5, 1000)).startsWith("CONNACK"));
    QVERIFY(hoarder.subscribe("h", 1).startsWith("SUBACK"));
    hoarder.disconnect();
    QVERIFY(hoarder.waitClosed());
    QVERIFY(waitUntil([&] { return embedded.clients() == 1; }));
    MqttClient publisher(v5);
    QVERIFY(publisher.connect(embedded.port(), "publishes").startsWith("CONNACK"));
    for (int i = 0; i < 50; ++i) {
        publisher.publish("h", QByteArray(50'000, 'x'), 1);
        QVERIFY(publisher.next().startsWith("PUBACK"));
    }
    const auto buffered = broker.statistics().value(QStringLiteral("broker")).toMap();
    QVERIFY(buffered.value(QStringLiteral("buffered_bytes")).toLongLong() > config.maxTotalBuffer);

    // Who reads what it is sent is served as ever: it adds nothing to the backlog.
    QCOMPARE(broker.publish(QStringLiteral("t"), "now", 0).value(), 1);
    QVERIFY(client.next().contains("payload='1'"));
    QVERIFY(client.next().contains("payload='now'"));
    for (const quint16 id : {1, 2, 3}) {
        client.puback(id);
        if (id < 3)
            QVERIFY(client.next().endsWith("payload='" + QByteArray::number(id + 1) + "'"));
    }
    QVERIFY(waitUntil([&] { return broker.sessions().find("reads")->inflight() == 0; }));
    QCOMPARE(broker.publish(QStringLiteral("t"), "4", 1).value(), 1);
    QVERIFY(client.next().endsWith("payload='4'"));
}

void TestBroker::enhancedAuthentication()
{
    BrokerConfig config = anyPorts();
    config.enableAuth = true; // the method takes the place of user name and password
    Embedded embedded(config);
    embedded.broker.addAuthMethod(std::make_unique<ReverseMethod>());
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QCOMPARE(client.connect(embedded.port(), "c", {}, authProperties("REVERSE", "!")),
             QByteArray("AUTH code=0x18 (Continue authentication) {Authentication Method='REVERSE'} "
                        "{Authentication Data='abc!'}"));
    QCOMPARE(embedded.clients(), 0);
    client.auth(ReasonCode::ContinueAuthentication, "REVERSE", "cba");
    const QByteArray connack = client.next();
    QVERIFY2(connack.startsWith("CONNACK present=0 code=0x00"), connack.constData());
    QVERIFY(connack.contains("{Authentication Method='REVERSE'}")); // [MQTT-4.12.0-5]
    QVERIFY(connack.contains("{Authentication Data='welcome c'}"));
    QCOMPARE(embedded.clients(), 1);
    QCOMPARE(embedded.broker.sessions().clientInfo(QStringLiteral("c")).value(QStringLiteral("username")).toString(),
             QStringLiteral("user of c"));
    QVERIFY(client.subscribe("t", 0).startsWith("SUBACK"));
}

void TestBroker::enhancedAuthenticationRefuses()
{
    Embedded embedded;
    embedded.broker.addAuthMethod(std::make_unique<ReverseMethod>());
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(client.connect(embedded.port(), "c", {}, authProperties("REVERSE")).startsWith("AUTH code=0x18"));
    client.auth(ReasonCode::ContinueAuthentication, "REVERSE", "abc");
    QCOMPARE(client.next(), QByteArray("CONNACK present=0 code=0x87 (Not authorized) {Reason String='wrong answer'}"));
    QCOMPARE(client.next(), QByteArray("closed"));
    QCOMPARE(embedded.broker.sessions().totalClients(), 0);
    QCOMPARE(embedded.broker.counters().refused[size_t(ReasonCode::NotAuthorized)], quint64(1));

    // Anything but AUTH or DISCONNECT meanwhile ends it [MQTT-4.12.0-2 and 3.1.4].
    MqttClient impatient(ProtocolVersion::V5);
    QVERIFY(impatient.connect(embedded.port(), "c", {}, authProperties("REVERSE")).startsWith("AUTH"));
    impatient.publish("t", "x");
    QCOMPARE(impatient.next(), QByteArray("closed"));
}

void TestBroker::unknownMethodIsRefused()
{
    Embedded embedded;
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(client.connect(embedded.port(), "c", {}, authProperties("REVERSE")).startsWith("CONNACK present=0 code=0x8C"));
    QCOMPARE(client.next(), QByteArray("closed"));
}

void TestBroker::reAuthentication()
{
    Embedded embedded;
    embedded.broker.addAuthMethod(std::make_unique<ReverseMethod>());
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    const auto connect = [&](MqttClient &who) {
        QVERIFY(who.connect(embedded.port(), "c", {}, authProperties("REVERSE")).startsWith("AUTH"));
        who.auth(ReasonCode::ContinueAuthentication, "REVERSE", "cba");
        QVERIFY(who.next().startsWith("CONNACK present=0 code=0x00"));
    };
    connect(client);
    for (int round = 0; round < 2; ++round) {
        client.auth(ReasonCode::ReAuthenticate, "REVERSE", "?");
        QVERIFY(client.next().startsWith("AUTH code=0x18"));
        // The connection serves as before while it lasts.
        QVERIFY(client.subscribe("t", 0).startsWith("SUBACK"));
        client.auth(ReasonCode::ContinueAuthentication, "REVERSE", "cba");
        QVERIFY(client.next().startsWith("AUTH code=0x00"));
    }
    // AUTH 0x18 when nothing is going on.
    client.auth(ReasonCode::ContinueAuthentication, "REVERSE", "cba");
    QVERIFY(client.next().startsWith("DISCONNECT code=0x82"));
    QCOMPARE(client.next(), QByteArray("closed"));

    MqttClient fails(ProtocolVersion::V5);
    connect(fails);
    fails.auth(ReasonCode::ReAuthenticate, "REVERSE");
    QVERIFY(fails.next().startsWith("AUTH code=0x18"));
    fails.auth(ReasonCode::ContinueAuthentication, "REVERSE", "wrong");
    QCOMPARE(fails.next(), QByteArray("DISCONNECT code=0x87 (Not authorized) {Reason String='wrong answer'}"));
    QCOMPARE(fails.next(), QByteArray("closed"));
}

void TestBroker::anotherMethodIsAProtocolError()
{
    Embedded embedded;
    embedded.broker.addAuthMethod(std::make_unique<ReverseMethod>());
    QVERIFY(embedded.start());
    MqttClient before(ProtocolVersion::V5);
    QVERIFY(before.connect(embedded.port(), "c", {}, authProperties("REVERSE")).startsWith("AUTH"));
    before.auth(ReasonCode::ContinueAuthentication, "FORWARD", "cba");
    QCOMPARE(before.next(), QByteArray("closed"));

    MqttClient after(ProtocolVersion::V5);
    QVERIFY(after.connect(embedded.port(), "c", {}, authProperties("REVERSE")).startsWith("AUTH"));
    after.auth(ReasonCode::ContinueAuthentication, "REVERSE", "cba");
    QVERIFY(after.next().startsWith("CONNACK present=0 code=0x00"));
    after.auth(ReasonCode::ReAuthenticate, "FORWARD");
    QVERIFY(after.next().startsWith("DISCONNECT code=0x82")); // [MQTT-4.12.1-1]
    QCOMPARE(after.next(), QByteArray("closed"));
    QCOMPARE(embedded.broker.counters().refused[size_t(ReasonCode::ProtocolError)], quint64(2));
}

void TestBroker::authWithoutMethodIsAProtocolError()
{
    Embedded embedded;
    embedded.broker.addAuthMethod(std::make_unique<ReverseMethod>());
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(client.connect(embedded.port(), "c").startsWith("CONNACK"));
    client.auth(ReasonCode::ReAuthenticate, "REVERSE"); // [MQTT-4.12.0-7]: CONNECT had no method
    QVERIFY(client.next().startsWith("DISCONNECT code=0x82"));
    QCOMPARE(client.next(), QByteArray("closed"));
}

void TestBroker::observersAreTold()
{
    Watcher first;
    Watcher second;
    {
        BrokerConfig config = anyPorts();
        config.enableAuth = true;
        config.password = SecretString("geheim");
        Embedded embedded(config);
        embedded.broker.addObserver(&first);
        embedded.broker.addObserver(&second);
        QVERIFY(embedded.start());
        MqttClient refused(ProtocolVersion::V311);
        QVERIFY(refused.connect(embedded.port(), "r").startsWith("CONNACK present=0 code=5"));
        mqtt::ConnectPacket packet = persistent();
        packet.userName = "admin";
        packet.password = "geheim";
        MqttClient client(ProtocolVersion::V311);
        QVERIFY(client.connect(embedded.port(), "c", packet).startsWith("CONNACK present=0 code=0"));
        QVERIFY(client.subscribe("t", 0).startsWith("SUBACK"));
        client.publish("t", "x");
        QVERIFY(client.next().startsWith("PUBLISH"));
        client.disconnect();
        QVERIFY(client.waitClosed());
        QVERIFY(waitUntil([&] { return embedded.clients() == 0; }));
        QCOMPARE(embedded.broker.publish(QStringLiteral("t"), "y").value(), 1);
    }
    QCOMPARE(first.seen, (QByteArrayList{"refused 127.0.0.1 87", "connected c", "published t 1", "disconnected c 0",
                                         "dropped c t 0", "published t 1"}));
    QCOMPARE(second.seen, first.seen);
}

void TestBroker::threadStartsStopsAndStartsAgain()
{
    BrokerThread thread(anyPorts());
    for (int round = 0; round < 3; ++round) {
        const auto started = thread.start();
        QVERIFY(started);
        QCOMPARE(started->size(), 2);
        QVERIFY(!thread.start()); // it runs
        MqttClient client(ProtocolVersion::V5);
        QVERIFY(client.connect(started->first().port, "c").startsWith("CONNACK present=0"));
        QVERIFY(client.subscribe("t", 1).startsWith("SUBACK"));
        client.publish("t", "x", 1);
        QVERIFY(client.next().startsWith("PUB"));
        QVERIFY(client.next().startsWith("PUB"));
        const bool goesFirst = round < 2;
        if (goesFirst) {
            client.disconnect();
            QVERIFY(client.waitClosed());
        }
        thread.stop(); // with a client that cannot answer, since this thread is busy here: bounded all the same
        thread.stop();
        if (!goesFirst)
            QVERIFY(client.next().startsWith("DISCONNECT code=0x8B"));
        QCOMPARE(client.next(), QByteArray("closed"));
    }
}

void TestBroker::threadSaysWhyItCannotStart()
{
    QTcpServer inTheWay;
    QVERIFY(inTheWay.listen(QHostAddress::LocalHost, 0));
    BrokerConfig config = anyPorts();
    config.mqttPort = inTheWay.serverPort();
    BrokerThread thread(config);
    const auto started = thread.start();
    QVERIFY(!started);
    QVERIFY2(started.error().message.contains(QString::number(config.mqttPort)), qPrintable(started.error().message));
    QVERIFY(thread.control().statistics().isCanceled());
    inTheWay.close();
    QVERIFY(thread.start());
}

void TestBroker::controlWorksFromAnyThread()
{
    BrokerThread thread(anyPorts());
    const auto started = thread.start();
    QVERIFY(started);
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(client.connect(started->first().port, "c").startsWith("CONNACK"));
    QVERIFY(client.subscribe("t", 0).startsWith("SUBACK"));

    constexpr int each = 200;
    std::atomic<int> receivers{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < each; ++n)
                receivers += thread.control().publish(QStringLiteral("t"), "x").result();
        });
    }
    for (int n = 0; n < 3 * each; ++n)
        QVERIFY(client.next().startsWith("PUBLISH topic='t'"));
    for (std::thread &one : threads)
        one.join();
    QCOMPARE(receivers.load(), 3 * each);

    BrokerControl &control = thread.control();
    QCOMPARE(control.publish(QStringLiteral("a/#"), "x").result(), -1);
    const QVariantMap statistics = control.statistics().result();
    QCOMPARE(statistics.value(QStringLiteral("session")).toMap().value(QStringLiteral("connected_clients")).toInt(), 1);
    QVERIFY(!control.disconnectClient(QStringLiteral("nobody")).result());
    QVERIFY(control.disconnectClient(QStringLiteral("c")).result());
    QVERIFY(client.next().startsWith("DISCONNECT code=0x98"));
    QVERIFY(!control.removeClient(QStringLiteral("nobody")).result());
    MqttClient again(ProtocolVersion::V5);
    QVERIFY(again.connect(started->first().port, "c", persistent(), sessionExpiry(ProtocolVersion::V5, 100))
                .startsWith("CONNACK"));
    QVERIFY(control.removeClient(QStringLiteral("c")).result());
    QVERIFY(again.next().startsWith("DISCONNECT code=0x98"));
    const int clients =
        control.post<int>([](MQTTBroker &broker) { return int(broker.sessions().totalClients()); }).result();
    QCOMPARE(clients, 0);
}

void TestBroker::controlWithoutBrokerIsCancelled()
{
    BrokerThread thread(anyPorts());
    const auto judge = [&] {
        const auto statistics = thread.control().statistics();
        QVERIFY(statistics.isCanceled() && statistics.isFinished());
        QVERIFY(thread.control().publish(QStringLiteral("t"), "x").isCanceled());
        QVERIFY(thread.control().disconnectClient(QStringLiteral("c")).isCanceled());
        QVERIFY(thread.control().removeClient(QStringLiteral("c")).isCanceled());
    };
    judge();
    QVERIFY(thread.start());
    QVERIFY(!thread.control().statistics().result().isEmpty());
    thread.stop();
    judge();
}

void TestBroker::noFutureIsForgottenWhenTheBrokerStops()
{
    for (int round = 0; round < 20; ++round) {
        BrokerThread thread(anyPorts());
        QVERIFY(thread.start());
        std::atomic<bool> isStopped{false};
        QList<QFuture<int>> futures;
        std::thread asker([&] {
            for (int i = 0; i < 2000 || !isStopped; ++i) {
                if (i < 5000)
                    futures.append(thread.control().post<int>([](MQTTBroker &broker) { return int(broker.listeners().size()); }));
                else
                    std::this_thread::yield();
            }
        });
        thread.stop();
        isStopped = true;
        asker.join();
        for (auto &future : futures) {
            future.waitForFinished();
            QVERIFY(future.isFinished());
            QVERIFY(future.isCanceled() || future.resultCount() == 1);
        }
    }
}

QTEST_GUILESS_MAIN(TestBroker)
#include "tst_broker.moc"
