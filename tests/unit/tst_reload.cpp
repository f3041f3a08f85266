#include "broker/brokerthread.h"
#include "monitor/monitor.h"
#include "stats/counters.h"
#include "support/embeddedbroker.h"
#include "support/mqttclient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace deepros;
using mqtt::ProtocolVersion;
using test::Embedded;
using test::isWelcome;
using test::MqttClient;
using test::waitUntil;

Q_DECLARE_METATYPE(ProtocolVersion)

namespace {

// Both of the password "secret", made by mosquitto_passwd 2.0.11; cheap to check.
const QByteArray hash = "$7$101$95TTZCvgNFT0nsS2$w9UaCUuTjH+ZiEP+EfZ/5HdIjsKfuw3gaF6e688fRKJkBdP8T/"
                        "Q423Wi3Aag4j7NJDbO58enfNhupNY/yuK0Xw==";
const QByteArray otherHash = "$6$PzJopyDoD262XHyp$vG3qgDjyPEJoCZHNzyMfDzIVuQdIKBBk7+tLGzP9tn73xj+"
                             "sUMdxZVCKeZ+eUZtrTPRakxQwxyBJIwK//stx2Q==";

mqtt::ConnectPacket login(const char *user, const char *password = "secret")
{
    mqtt::ConnectPacket packet;
    packet.userName = QByteArrayView(user);
    packet.password = QByteArrayView(password);
    return packet;
}

mqtt::ConnectPacket persistent(const char *user)
{
    mqtt::ConnectPacket packet = login(user);
    packet.cleanStart = false;
    return packet;
}

QByteArray sessionExpiry(ProtocolVersion version)
{
    mqtt::PropertyWriter writer;
    if (mqtt::isV5(version))
        writer.add(mqtt::PropertyId::SessionExpiryInterval, 1000);
    return writer.take();
}

} // namespace

class TestReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoLeftThePasswordFileIsDisconnected_data() { test::versionRows(); }
    void whoLeftThePasswordFileIsDisconnected();
    void switchingAuthenticationOnEndsAnonymousClients_data() { test::versionRows(); }
    void switchingAuthenticationOnEndsAnonymousClients();
    void anotherPairEndsItsClients();
    void loginsUnderWayAreJudgedByTheNewFile();
    void subscriptionsThatAreNotAllowedEnd_data() { test::versionRows(); }
    void subscriptionsThatAreNotAllowedEnd();
    void offlineSessionsLoseThemToo_data() { test::versionRows(); }
    void offlineSessionsLoseThemToo();
    void retainedMessagesOnTheirWayAreCheckedAgain();
    void rightsThatAreNewTakeEffectAtOnce();
    void noRulesAnyMore();
    void brokenFilesChangeNothing();
    void tellsWhatChangedAndWhatNeedsARestart();
    void limitsHoldAtOnce();
    void expectedRatesAreTakenOverOrRefused();
    void connectedClientsKeepWhatTheyWereTold();
    void offlineQueuesAreTrimmed();
    void controlReloads();
    void controlWithoutSourceReadsTheFiles();
    void controlWithoutBrokerIsCancelled();

private:
    void write(const char *name, const QByteArray &text) const
    {
        QFile file(m_directory->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text), text.size());
    }
    QString path(const char *name) const { return m_directory->filePath(QString::fromLatin1(name)); }
    BrokerConfig withUsers() const
    {
        BrokerConfig config = test::anyPorts();
        config.enableAuth = true;
        config.passwordFile = path("users");
        return config;
    }
    BrokerConfig withRules() const
    {
        BrokerConfig config = test::anyPorts();
        config.aclFile = path("acl");
        return config;
    }
    /// What a reload does once the configuration is made.
    static ReloadReport reload(Embedded &embedded, const BrokerConfig &config)
    {
        const auto files = readBrokerFiles(config);
        if (files)
            return embedded.broker.reconfigure(config, *files);
        ReloadReport report;
        report.errors = files.error();
        return report;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestReload::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void TestReload::whoLeftThePasswordFileIsDisconnected()
{
    QFETCH(ProtocolVersion, version);
    write("users", "ann:" + hash + "\nbob:" + hash + "\neve:" + hash + "\n");
    const BrokerConfig config = withUsers();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient ann(version);
    MqttClient bob(version);
    MqttClient eve(version);
    QVERIFY(isWelcome(ann.connect(embedded.port(), "a", login("ann"))));
    QVERIFY(isWelcome(bob.connect(embedded.port(), "b", login("bob"))));
    QVERIFY(isWelcome(eve.connect(embedded.port(), "e", login("eve"))));

    // Bob is gone, Eve has another line, Ann has the same in another place.
    write("users", "# changed\neve:" + otherHash + "\nann:" + hash + "\n");
    const ReloadReport report = reload(embedded, config);
    QVERIFY(report.ok());
    QCOMPARE(report.clientsDisconnected, 2);
    for (MqttClient *gone : {&bob, &eve}) {
        if (mqtt::isV5(version))
            QVERIFY(gone->next().startsWith("DISCONNECT code=0x87"));
        QVERIFY(gone->waitClosed());
    }
    QVERIFY(ann.subscribe("t", 0).startsWith("SUBACK"));
    QCOMPARE(embedded.clients(), 1);
    QCOMPARE(embedded.count("broker", "logins_revoked"), 2);
    MqttClient again(version);
    QVERIFY(isWelcome(again.connect(embedded.port(), "e", login("eve"))));
    MqttClient never(version);
    QVERIFY(!isWelcome(never.connect(embedded.port(), "b", login("bob"))));
    QCOMPARE(embedded.clients(), 2);
}

void TestReload::switchingAuthenticationOnEndsAnonymousClients()
{
    QFETCH(ProtocolVersion, version);
    write("users", "ann:" + hash + "\n");
    BrokerConfig config = test::anyPorts();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(version);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c")));
    config.enableAuth = true;
    config.passwordFile = path("users");
    QCOMPARE(reload(embedded, config).clientsDisconnected, 1);
    if (mqtt::isV5(version))
        QVERIFY(client.next().startsWith("DISCONNECT code=0x87"));
    QVERIFY(client.waitClosed());
    MqttClient ann(version);
    QVERIFY(isWelcome(ann.connect(embedded.port(), "a", login("ann"))));

    // Off again: nobody has to go.
    QCOMPARE(reload(embedded, test::anyPorts()).clientsDisconnected, 0);
    QVERIFY(ann.subscribe("t", 0).startsWith("SUBACK"));
    MqttClient anonymous(version);
    QVERIFY(isWelcome(anonymous.connect(embedded.port(), "c")));
}

void TestReload::anotherPairEndsItsClients()
{
    BrokerConfig config = test::anyPorts();
    config.enableAuth = true;
    config.password = SecretString("first");
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c", login("admin", "first"))));
    QCOMPARE(reload(embedded, config).clientsDisconnected, 0);
    config.password = SecretString("second");
    const ReloadReport report = reload(embedded, config);
    QCOMPARE(report.clientsDisconnected, 1);
    QCOMPARE(report.changed, QStringList{QStringLiteral("BROKER_PASSWORD")}); // and no word of what it is
    QVERIFY(client.next().startsWith("DISCONNECT code=0x87"));
    MqttClient again(ProtocolVersion::V5);
    QVERIFY(isWelcome(again.connect(embedded.port(), "c", login("admin", "second"))));
}

void TestReload::loginsUnderWayAreJudgedByTheNewFile()
{
    write("users", "ann:" + hash + "\n");
    const BrokerConfig config = withUsers();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(client.open(embedded.port()));
    client.sendConnect("c", login("ann"));
    // Sent, perhaps being checked: whatever the order, the file without her decides.
    QVERIFY(waitUntil([&] { return embedded.broker.counters().packetsIn == 1; }));
    write("users", "bob:" + hash + "\n");
    QVERIFY(reload(embedded, config).ok());
    const QByteArray answer = client.next();
    QVERIFY2(answer.contains("code=0x86") || answer.startsWith("DISCONNECT code=0x87"), answer.constData());
    QVERIFY(client.waitClosed());
}

void TestReload::subscriptionsThatAreNotAllowedEnd()
{
    QFETCH(ProtocolVersion, version);
    write("acl", "topic a/#\ntopic b/#\nuser root\ntopic #\n");
    const BrokerConfig config = withRules();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(version);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c")));
    for (const char *filter : {"a/#", "b/+", "$share/g/a/x", "$share/g/b/x"})
        QVERIFY(client.subscribe(filter, 1).startsWith("SUBACK id=1 0x01"));
    MqttClient root(version);
    QVERIFY(isWelcome(root.connect(embedded.port(), "r", login("root"))));
    QVERIFY(root.subscribe("a/#", 0).startsWith("SUBACK id=1 0x00"));
    // In its cache of decisions, and in the cache of matches.
    for (int i = 0; i < 3; ++i) {
        client.publish("a/1", "x", 0);
        QVERIFY(client.next().startsWith("PUBLISH topic='a/1'"));
        QVERIFY(root.next().startsWith("PUBLISH topic='a/1'"));
    }

    write("acl", "topic b/#\nuser root\ntopic #\n");
    const ReloadReport report = reload(embedded, config);
    QCOMPARE(report.subscriptionsRevoked, 2);
    QCOMPARE(report.clientsDisconnected, 0);
    QCOMPARE(embedded.count("broker", "subscriptions_revoked"), 2);
    QCOMPARE(embedded.broker.sessions().find("c")->subscriptionCount(), 2);
    QCOMPARE(embedded.broker.sessions().find("r")->subscriptionCount(), 1);
    root.publish("a/1", "nobody but root", 0);
    QVERIFY(root.next().contains("nobody but root"));
    client.publish("a/1", "denied now", 0);
    client.publish("b/1", "still allowed", 0);
    QVERIFY(client.next().contains("still allowed"));
    QCOMPARE(embedded.count("broker", "publishes_denied"), 1);
    QVERIFY(client.subscribe("a/#", 1).contains(mqtt::isV5(version) ? "0x87" : "0x80"));
}

void TestReload::offlineSessionsLoseThemToo()
{
    QFETCH(ProtocolVersion, version);
    write("acl", "user ann\ntopic a/#\ntopic b/#\n");
    const BrokerConfig config = withRules();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(version);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c", persistent("ann"), sessionExpiry(version))));
    QVERIFY(client.subscribe("a/#", 1).startsWith("SUBACK id=1 0x01"));
    QVERIFY(client.subscribe("b/#", 1).startsWith("SUBACK id=1 0x01"));
    client.disconnect();
    QVERIFY(client.waitClosed());
    QVERIFY(waitUntil([&] { return embedded.clients() == 0; }));
    QCOMPARE(embedded.broker.publish(QStringLiteral("a/1"), "forbidden by then", 1).value(), 1);
    QCOMPARE(embedded.broker.publish(QStringLiteral("b/1"), "waits", 1).value(), 1);

    write("acl", "user ann\ntopic b/#\n");
    QCOMPARE(reload(embedded, config).subscriptionsRevoked, 1);
    QCOMPARE(embedded.broker.publish(QStringLiteral("a/1"), "too late", 1).value(), 0);
    MqttClient again(version);
    QVERIFY(
        again.connect(embedded.port(), "c", persistent("ann"), sessionExpiry(version)).contains("present=1"));
    QVERIFY(again.next().contains("payload='waits'"));
    QCOMPARE(embedded.broker.counters().dropped[size_t(DropCause::Denied)], quint64(1));
}

void TestReload::retainedMessagesOnTheirWayAreCheckedAgain()
{
    write("acl", "topic #\n");
    const BrokerConfig config = withRules();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    constexpr int messages = 5000; // 20 MB: more than fits into the buffers between broker and client
    for (int i = 0; i < messages; ++i)
        QVERIFY(embedded.broker.publish(QStringLiteral("a/%1").arg(i), QByteArray(4096, 'x'), 0, true));
    MqttClient client(ProtocolVersion::V5);
    client.socket().setReadBufferSize(8192);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c")));
    QVERIFY(client.subscribe("a/#", 0).startsWith("SUBACK"));
    QVERIFY(client.next().startsWith("PUBLISH"));
    write("acl", "topic b/#\n");
    QCOMPARE(reload(embedded, config).subscriptionsRevoked, 1);
    int received = 1;
    QByteArray packet = client.subscribe("b/#", 0);
    for (; packet.startsWith("PUBLISH topic='a/"); packet = client.next())
        ++received;
    QVERIFY2(packet.startsWith("SUBACK id=1 0x00"), packet.constData());
    QVERIFY(embedded.broker.publish(QStringLiteral("b/last"), "end"));
    QVERIFY(client.next().contains("payload='end'"));
    QVERIFY2(received < messages, qPrintable(QString::number(received)));
}

void TestReload::rightsThatAreNewTakeEffectAtOnce()
{
    write("acl", "topic read a/#\n");
    const BrokerConfig config = withRules();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c")));
    QVERIFY(client.subscribe("#", 0).startsWith("SUBACK id=1 0x00"));
    for (int i = 0; i < 3; ++i) { // so that the match without the client is in the cache
        client.publish("b/1", "no", 1);
        QVERIFY(client.next().startsWith("PUBACK id=1 code=0x87"));
        QCOMPARE(embedded.broker.publish(QStringLiteral("b/1"), "no").value(), 0);
    }
    write("acl", "topic #\n");
    QVERIFY(reload(embedded, config).ok());
    client.publish("b/1", "yes", 0);
    QVERIFY(client.next().contains("payload='yes'"));
}

void TestReload::noRulesAnyMore()
{
    write("acl", "topic read a/#\n");
    Embedded embedded(withRules());
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V311);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c")));
    QVERIFY(client.subscribe("#", 0).startsWith("SUBACK id=1 0x00"));
    const ReloadReport report = reload(embedded, test::anyPorts());
    QCOMPARE(report.changed.size(), 1);
    QVERIFY(report.changed.first().startsWith(QStringLiteral("BROKER_ACL_FILE= (was ")));
    client.publish("b", "yes", 0);
    QVERIFY(client.next().contains("payload='yes'"));
}

void TestReload::brokenFilesChangeNothing()
{
    write("users", "ann:" + hash + "\n");
    write("acl", "user ann\ntopic a/#\n");
    BrokerConfig config = withUsers();
    config.aclFile = path("acl");
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c", login("ann"))));
    QVERIFY(client.subscribe("a/#", 0).startsWith("SUBACK id=1 0x00"));
    write("users", "bob:" + hash + "\n");
    write("acl", "user ann\ntopic b/#\nnonsense\n");
    const ReloadReport report = reload(embedded, config);
    QVERIFY(!report.ok());
    QVERIFY(report.errors.first().contains(QStringLiteral("acl:3")));
    client.publish("a/1", "as before", 0);
    QVERIFY(client.next().contains("as before"));
    MqttClient again(ProtocolVersion::V5);
    QVERIFY(isWelcome(again.connect(embedded.port(), "d", login("ann"))));
}

void TestReload::tellsWhatChangedAndWhatNeedsARestart()
{
    BrokerConfig config = test::anyPorts();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    QCOMPARE(reload(embedded, config).changed, QStringList());
    config.maxQueuedMessages = 7;
    config.maxTopicLevels = 9;
    config.websocketPort = 4711;
    config.keepAliveIsSet = true; // the value of the default, which now binds clients
    const ReloadReport report = reload(embedded, config);
    QCOMPARE(report.changed, (QStringList{QStringLiteral("BROKER_MQTT_KEEPALIVE=60 (was 60)"),
                                          QStringLiteral("BROKER_MAX_QUEUED_MESSAGES=7 (was 100)")}));
    QCOMPARE(report.needRestart, (QStringList{QStringLiteral("BROKER_WEBSOCKET_PORT=4711 (was 0)"),
                                              QStringLiteral("BROKER_MAX_TOPIC_LEVELS=9 (was 256)")}));
    QCOMPARE(report.config.maxQueuedMessages, 7);
    QCOMPARE(report.config.maxTopicLevels, 256);
    // What waits for a restart is told every time.
    QCOMPARE(reload(embedded, config).needRestart.size(), 2);
    QCOMPARE(reload(embedded, config).changed.size(), 0);
}

void TestReload::limitsHoldAtOnce()
{
    BrokerConfig config = test::anyPorts();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c")));
    QVERIFY(client.subscribe("t", 0).startsWith("SUBACK"));
    config.maxPublishRate = 10;
    config.maxSubscriptionsPerClient = 1;
    config.maxConnections = 1;
    QVERIFY(reload(embedded, config).ok());
    QVERIFY(client.subscribe("u", 0).contains("0x97"));
    MqttClient second(ProtocolVersion::V5);
    QVERIFY(second.connect(embedded.port(), "d").contains("code=0x97"));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 16; ++i)
        client.publish("t", QByteArray::number(i));
    for (int i = 0; i < 16; ++i)
        QVERIFY(client.next().contains("payload='" + QByteArray::number(i) + '\''));
    QVERIFY2(timer.elapsed() >= 450, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(embedded.count("limits", "publish_rate") > 0, true);

    // And go at once, also for who is being held back.
    for (int i = 0; i < 200; ++i)
        client.publish("t", "y");
    QVERIFY(client.next().contains("payload='y'"));
    config.maxPublishRate = 0;
    QVERIFY(reload(embedded, config).ok());
    for (int i = 1; i < 200; ++i)
        QVERIFY(client.next().contains("payload='y'"));
    QVERIFY2(timer.elapsed() < 10'000, "200 messages at 10 a second would take 20 seconds");
}

void TestReload::expectedRatesAreTakenOverOrRefused()
{
    BrokerConfig config = test::anyPorts();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    QVERIFY(embedded.broker.publish(QStringLiteral("ros/d/n/t"), "x"));
    const auto expected = [&] { return embedded.broker.monitor().rosRows().back().expectedHz; };
    config.rosExpectedRates = QStringLiteral("ros/#/t=5");
    const ReloadReport refused = reload(embedded, config);
    QVERIFY(!refused.ok());
    QVERIFY(refused.errors.first().startsWith(QStringLiteral("BROKER_ROS_EXPECTED_RATES: 'ros/#/t'")));
    QCOMPARE(embedded.broker.config().rosExpectedRates, QString());
    config.rosExpectedRates = QStringLiteral("ros/d/#=5");
    QVERIFY(reload(embedded, config).ok());
    QTRY_COMPARE(expected(), 5.0);
}

void TestReload::connectedClientsKeepWhatTheyWereTold()
{
    BrokerConfig config = test::anyPorts();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient before(ProtocolVersion::V5);
    QVERIFY(isWelcome(before.connect(embedded.port(), "c")));
    QVERIFY(before.subscribe("t", 0).startsWith("SUBACK"));
    config.maxMessageSize = 1000;
    QVERIFY(reload(embedded, config).ok());
    before.publish("t", QByteArray(5000, 'x'));
    QVERIFY(before.next().startsWith("PUBLISH topic='t'"));
    MqttClient after(ProtocolVersion::V5);
    QVERIFY(isWelcome(after.connect(embedded.port(), "d")));
    after.publish("t", QByteArray(5000, 'x'));
    QVERIFY(after.next().startsWith("DISCONNECT code=0x95"));
}

void TestReload::offlineQueuesAreTrimmed()
{
    BrokerConfig config = test::anyPorts();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V311);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c", persistent("c"))));
    QVERIFY(client.subscribe("t", 1).startsWith("SUBACK"));
    client.disconnect();
    QVERIFY(waitUntil([&] { return embedded.clients() == 0; }));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(embedded.broker.publish(QStringLiteral("t"), QByteArray::number(i), 1).value(), 1);
    config.maxQueuedMessages = 3;
    QVERIFY(reload(embedded, config).ok());
    QCOMPARE(embedded.broker.sessions().find("c")->queued(), 3);
    QCOMPARE(embedded.count("limits", "queued_messages"), 7);
    MqttClient again(ProtocolVersion::V311);
    QVERIFY(again.connect(embedded.port(), "c", persistent("c")).contains("present=1"));
    for (const char *payload : {"7", "8", "9"})
        QVERIFY(again.next().contains("payload='" + QByteArray(payload) + '\''));
}

void TestReload::controlReloads()
{
    write("users", "ann:" + hash + "\n");
    BrokerThread thread(withUsers());
    BrokerConfig next = withUsers();
    next.maxQueuedMessages = 7;
    LoadedConfig loaded;
    loaded.config = next;
    loaded.warnings = QStringList{QStringLiteral("mind this")};
    thread.control().setConfigSource([&loaded] { return loaded; });
    const auto started = thread.start();
    QVERIFY(started);
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(isWelcome(client.connect(started->first().port, "c", login("ann"))));
    write("users", "bob:" + hash + "\n");
    const ReloadReport report = thread.control().reload().result();
    QVERIFY(report.ok());
    QCOMPARE(report.changed.size(), 1);
    QCOMPARE(report.warnings, loaded.warnings);
    QCOMPARE(report.clientsDisconnected, 1);
    QVERIFY(client.next().startsWith("DISCONNECT code=0x87"));

    // A configuration that cannot be read, and a file that cannot: nothing has changed.
    loaded.errors = QStringList{QStringLiteral(".env:3: wrong")};
    loaded.config.maxQueuedMessages = 8;
    const ReloadReport refused = thread.control().reload().result();
    QCOMPARE(refused.errors, loaded.errors);
    loaded.errors.clear();
    QVERIFY(QFile::remove(path("users")));
    QVERIFY(!thread.control().reload().result().ok());
    const int queued = thread.control()
                           .post<int>([](MQTTBroker &broker) { return broker.config().maxQueuedMessages; })
                           .result();
    QCOMPARE(queued, 7);
}

void TestReload::controlWithoutSourceReadsTheFiles()
{
    write("acl", "topic read a\n");
    BrokerThread thread(withRules());
    QVERIFY(thread.start());
    const auto answer = [&] {
        return thread.control()
            .aclCheck(std::nullopt, QStringLiteral("c"), AccessAction::Receive, QStringLiteral("b"))
            .result()
            .allowed;
    };
    QVERIFY(!answer());
    write("acl", "topic read b\n");
    QVERIFY(thread.control().reload().result().ok());
    QVERIFY(answer());
}

void TestReload::controlWithoutBrokerIsCancelled()
{
    BrokerThread thread(test::anyPorts());
    auto future = thread.control().reload();
    future.waitForFinished();
    QVERIFY(future.isCanceled());
}

QTEST_GUILESS_MAIN(TestReload)
#include "tst_reload.moc"
