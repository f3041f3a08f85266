#include "protocol/peertable.h"
#include "stats/counters.h"
#include "support/embeddedbroker.h"
#include "support/mqttclient.h"
#include "util/tokenbucket.h"

#include <QTest>

#include <tuple>

using namespace deepros;
using mqtt::ProtocolVersion;
using test::Embedded;
using test::MqttClient;
using test::waitUntil;

namespace {

using Clients = std::vector<std::unique_ptr<MqttClient>>;

MqttClient &add(Clients &clients)
{
    clients.push_back(std::make_unique<MqttClient>(ProtocolVersion::V5));
    return *clients.back();
}

mqtt::ConnectPacket named(const char *user)
{
    mqtt::ConnectPacket packet;
    packet.userName = QByteArrayView(user);
    return packet;
}

/// What reaches a limit, and the code that a client is told; no code: nobody is told anything.
struct Reached
{
    Limit limit;
    std::function<void(BrokerConfig &)> configure;
    /// Answers what the client was told last.
    std::function<QByteArray(Embedded &, Clients &)> reach;
    QByteArray code;
};

QByteArray secondConnect(Embedded &embedded, Clients &clients)
{
    add(clients).connect(embedded.port(), "a", named("ada"));
    return add(clients).connect(embedded.port(), "b", named("ada"));
}

/// One client, subscribed to its own messages.
MqttClient &own(Embedded &embedded, Clients &clients)
{
    MqttClient &client = add(clients);
    client.connect(embedded.port(), "c");
    client.subscribe("t", 1);
    return client;
}

/// A session without its client gets messages of `size` bytes until `count` of them came.
QByteArray fillOffline(Embedded &embedded, Clients &clients, int count, int size)
{
    MqttClient &client = add(clients);
    mqtt::PropertyWriter properties;
    properties.add(mqtt::PropertyId::SessionExpiryInterval, 100);
    client.connect(embedded.port(), "c", {}, properties.bytes());
    client.subscribe("t", 1);
    client.disconnect();
    waitUntil([&] { return embedded.clients() == 0; });
    MqttClient &publisher = add(clients);
    publisher.connect(embedded.port(), "p");
    QByteArray answer;
    for (int i = 0; i < count; ++i) {
        publisher.publish("t", QByteArray(size, 'x'), 1);
        answer = publisher.next();
    }
    return answer;
}

const std::vector<Reached> &table()
{
    static const std::vector<Reached> rows{
        {Limit::Connections, [](BrokerConfig &c) { c.maxConnections = 1; }, secondConnect, "0x97"},
        {Limit::ConnectionsPerUser, [](BrokerConfig &c) { c.maxConnectionsPerUser = 1; }, secondConnect,
         "0x97"},
        {Limit::ConnectionsPerAddress, [](BrokerConfig &c) { c.maxConnectionsPerAddress = 1; }, secondConnect,
         "0x97"},
        {Limit::ConnectionRate, [](BrokerConfig &c) { c.maxConnectionRate = 1; }, secondConnect, "0x9F"},
        {Limit::ConnectionRatePerAddress, [](BrokerConfig &c) { c.maxConnectionRatePerAddress = 1; },
         secondConnect, "0x9F"},
        {Limit::ConnectTimeout,
         [](BrokerConfig &c) { c.connectTimeout = std::chrono::seconds(1); },
         [](Embedded &embedded, Clients &clients) {
             MqttClient &client = add(clients);
             client.open(embedded.port());
             return client.next();
         },
         {}},
        {Limit::PacketSize, [](BrokerConfig &c) { c.maxMessageSize = 1000; },
         [](Embedded &embedded, Clients &clients) {
             MqttClient &client = own(embedded, clients);
             client.publish("t", QByteArray(1000, 'x'));
             return client.next();
         },
         "0x95"},
        {Limit::Inflight,
         [](BrokerConfig &c) {
             c.maxInflightMessages = 2;
             c.maxInflightIsSet = true;
         },
         [](Embedded &embedded, Clients &clients) {
             MqttClient &client = add(clients);
             client.connect(embedded.port(), "c");
             for (quint16 id = 1; id <= 3; ++id)
                 client.publish("u", "x", 2, false, id);
             client.next();
             client.next();
             return client.next();
         },
         "0x93"},
        {Limit::TopicAlias, [](BrokerConfig &c) { c.maxTopicAlias = 2; },
         [](Embedded &embedded, Clients &clients) {
             MqttClient &client = own(embedded, clients);
             client.send(QByteArray::fromHex("300700017403230003")); // alias 3
             return client.next();
         },
         "0x94"},
        {Limit::TopicSize, [](BrokerConfig &c) { c.maxTopicLevels = 2; },
         [](Embedded &embedded, Clients &clients) {
             MqttClient &client = own(embedded, clients);
             client.publish("a/b/c", "x", 1);
             return client.next();
         },
         "0x97"},
        {Limit::Subscriptions, [](BrokerConfig &c) { c.maxSubscriptionsPerClient = 1; },
         [](Embedded &embedded, Clients &clients) { return own(embedded, clients).subscribe("u", 0); },
         "0x97"},
        {Limit::PublishRate,
         [](BrokerConfig &c) { c.maxPublishRate = 1; },
         [](Embedded &embedded, Clients &clients) {
             MqttClient &client = own(embedded, clients);
             client.publish("t", "1");
             client.publish("t", "2");
             client.next();
             return client.next();
         },
         {}},
        {Limit::PublishByteRate,
         [](BrokerConfig &c) { c.maxPublishByteRate = 10; },
         [](Embedded &embedded, Clients &clients) {
             MqttClient &client = own(embedded, clients);
             client.publish("t", "more than ten bytes");
             return client.next();
         },
         {}},
        {Limit::Queue,
         [](BrokerConfig &c) {
             c.maxQueuedMessages = 2;
             c.queuePolicy = QueuePolicy::Reject;
         },
         [](Embedded &embedded, Clients &clients) { return fillOffline(embedded, clients, 3, 1); }, "0x97"},
        {Limit::TotalBuffer,
         [](BrokerConfig &c) {
             c.maxTotalBuffer = 100'000;
             c.queuePolicy = QueuePolicy::Reject;
         },
         [](Embedded &embedded, Clients &clients) { return fillOffline(embedded, clients, 4, 50'000); },
         "0x97"},
        {Limit::ClientBuffer,
         [](BrokerConfig &c) { c.maxClientBuffer = 65'536; },
         [](Embedded &embedded, Clients &clients) {
             MqttClient &client = add(clients);
             client.socket().setReadBufferSize(1024);
             client.connect(embedded.port(), "c");
             client.subscribe("t", 0);
             for (int i = 0; i < 1000 && embedded.count("limits", "client_buffer") == 0; ++i)
                 std::ignore = embedded.broker.publish(QStringLiteral("t"), QByteArray(100'000, 'x'));
             return QByteArray();
         },
         {}},
    };
    return rows;
}

QByteArrayList logged;

void takeLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged.append(text.toUtf8());
}

} // namespace

class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLimitIsCountedLoggedAndTold_data();
    void eachLimitIsCountedLoggedAndTold();
    void whoComesFarTooFastIsClosedWithoutAWord();
    void halfOpenConnectionsOfAnAddressAreBounded();
    void bucketKeepsItsRate();
    void bucketPaysItsDebt();
    void usersAreCounted();
    void addressesAreForgotten();
    void rateOfAnAddressOutlivesItsConnections();
};

void TestLimits::eachLimitIsCountedLoggedAndTold_data()
{
    QTest::addColumn<int>("row");
    // In tst_authservice, and in tests/security/test_listeners.py.
    QSet<Limit> seen{Limit::AuthRequests, Limit::ConnectionsPerListener};
    for (size_t i = 0; i < table().size(); ++i) {
        QTest::newRow(limitKey(table()[i].limit)) << int(i);
        seen.insert(table()[i].limit);
    }
    QCOMPARE(seen.size(), qsizetype(Limit::Count));
}

void TestLimits::eachLimitIsCountedLoggedAndTold()
{
    QFETCH(int, row);
    const Reached &reached = table()[size_t(row)];
    BrokerConfig config = test::anyPorts();
    reached.configure(config);
    Embedded embedded(config);
    QVERIFY(embedded.start());
    QCOMPARE(embedded.count("limits", limitKey(reached.limit)), 0);
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(takeLog);
    Clients clients;
    const QByteArray told = reached.reach(embedded, clients);
    qInstallMessageHandler(before);
    QVERIFY2(reached.code.isEmpty() || told.contains(reached.code), told.constData());
    QVERIFY(embedded.count("limits", limitKey(reached.limit)) > 0);
    const QByteArray variable = QByteArray(limitVariable(reached.limit)).split(',').first();
    const bool isLogged = std::any_of(logged.cbegin(), logged.cend(),
                                      [&](const QByteArray &line) { return line.contains(variable); });
    QVERIFY2(isLogged, logged.join('\n').constData());
}

void TestLimits::whoComesFarTooFastIsClosedWithoutAWord()
{
    BrokerConfig config = test::anyPorts();
    config.maxConnectionRatePerAddress = 1;
    Embedded embedded(config);
    QVERIFY(embedded.start());
    // One is welcome, ten are told why not.
    Clients clients;
    for (int i = 0; i < 20; ++i)
        add(clients).socket().connectToHost(QStringLiteral("127.0.0.1"), embedded.port());
    QVERIFY(waitUntil([&] { return embedded.broker.counters().connectionsAccepted == 20; }));
    const auto open = [&] {
        return std::count_if(clients.begin(), clients.end(), [](const auto &client) {
            return client->socket().state() == QAbstractSocket::ConnectedState;
        });
    };
    QVERIFY(waitUntil([&] { return open() <= 12; }));
    QVERIFY(open() >= 10);
    QVERIFY(embedded.count("limits", "connection_rate_per_address") >= 18);
}

void TestLimits::halfOpenConnectionsOfAnAddressAreBounded()
{
    BrokerConfig config = test::anyPorts();
    config.maxConnectionsPerAddress = 1;
    Embedded embedded(config);
    QVERIFY(embedded.start());
    Clients clients;
    for (int i = 0; i < 30; ++i)
        add(clients).socket().connectToHost(QStringLiteral("127.0.0.1"), embedded.port());
    QVERIFY(waitUntil([&] { return embedded.broker.counters().connectionsAccepted == 30; }));
    QCOMPARE(embedded.count("limits", "connections_per_address"), 30 - 1 - PeerTable::politeExcess);
}

void TestLimits::bucketKeepsItsRate()
{
    const TokenBucket::Rate rate{10, 20};
    TokenBucket bucket;
    int taken = 0;
    for (qint64 now = 5'000; now <= 15'000; now += 7)
        taken += bucket.take(rate, now) ? 1 : 0;
    QCOMPARE(taken, 20 + 99); // what was in it, and ten seconds' worth
    int afterRest = 0;
    for (int i = 0; i < 100; ++i)
        afterRest += bucket.take(rate, 1'000'000) ? 1 : 0;
    QCOMPARE(afterRest, 20);
}

void TestLimits::bucketPaysItsDebt()
{
    const TokenBucket::Rate rate{100, 100};
    TokenBucket bucket;
    bucket.charge(rate, 1000, 350);
    QVERIFY(bucket.isInDebt(rate, 1000));
    QVERIFY(bucket.isInDebt(rate, 3400));
    QVERIFY(!bucket.isInDebt(rate, 3500));
    QVERIFY(!bucket.isFull(rate, 3600));
    QVERIFY(bucket.isFull(rate, 4500));
}

void TestLimits::usersAreCounted()
{
    PeerTable table;
    PeerTable::User *first = table.enterUser("ada", 2);
    PeerTable::User *second = table.enterUser("ada", 2);
    QVERIFY(first && second);
    QVERIFY(!table.enterUser("ada", 2));
    QVERIFY(table.enterUser("bob", 1));
    PeerTable::User *beyond = table.enterUser("ada", 0); // no limit any more
    QVERIFY(beyond);
    for (PeerTable::User *user : {first, second, beyond})
        table.leaveUser(*user);
    QCOMPARE(table.users(), std::size_t(1));
}

void TestLimits::addressesAreForgotten()
{
    PeerTable table;
    const PeerTable::Limits none;
    for (int i = 0; i < 100; ++i) {
        const auto arrival = table.arrive(QByteArray::number(i), none, 1000);
        QVERIFY(arrival.address && !arrival.refusal);
        table.leave(*arrival.address);
    }
    QCOMPARE(table.addresses(), std::size_t(0));
}

void TestLimits::rateOfAnAddressOutlivesItsConnections()
{
    PeerTable table;
    PeerTable::Limits limits;
    limits.ratePerSecOfAddress = 1;
    qint64 now = 1000;
    const auto comeAndGo = [&](const QByteArray &host) {
        const auto arrival = table.arrive(host, limits, now);
        if (arrival.address)
            table.leave(*arrival.address);
        return !arrival.refusal;
    };
    QVERIFY(comeAndGo("a"));
    QVERIFY(!comeAndGo("a"));
    QVERIFY(comeAndGo("b"));
    now += 1000;
    QVERIFY(comeAndGo("a"));
    // Quiet addresses are forgotten once their bucket is full, and there are never too many of them.
    for (int i = 0; i < 10'000; ++i)
        comeAndGo("n" + QByteArray::number(i));
    QVERIFY(table.addresses() <= PeerTable::maxRemembered);
    now += 1000;
    table.tick(limits, now);
    QCOMPARE(table.addresses(), std::size_t(0));
    // The limit is gone: so is what was remembered for it.
    QVERIFY(comeAndGo("a"));
    limits.ratePerSecOfAddress = 0;
    table.tick(limits, now);
    QCOMPARE(table.addresses(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
