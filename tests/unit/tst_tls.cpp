#include "broker/mqttbroker.h"
#include "session/session.h"
#include "session/sessionmanager.h"
#include "stats/counters.h"
#include "support/loopthread.h"
#include "support/mqttclient.h"
#include "support/testcertificates.h"
#include "transport/sockettransport.h"
#include "transport/tlscontext.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/ssl.h>

using namespace deepros;
using mqtt::ProtocolVersion;
using test::CertificateWish;
using test::MqttClient;
using test::TestCertificate;
using test::waitUntil;

/// Certificates, their reload and what they say of clients, with a broker in the thread of the test.
class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesAreJudged_data();
    void filesAreJudged();
    void allMistakesAtOnce();
    void speaksMqtt_data();
    void speaksMqtt();
    void largeMessagesPass();
    void reloadTakesNewFilesAndKeepsClients();
    void reloadKeepsTheOldWhenSomethingIsBroken();
    void revokedClientIsRefusedAfterReload();
    void certificateNamesTheUser_data();
    void certificateNamesTheUser();
    void certificateAndAnotherMethodExclude();
    void withoutCertificateThePasswordCounts();
    void plainPeerIsTurnedAway();
    void silentHandshakeEndsInTime();
    void answersThatNobodyReadsAreBounded();
    void stopsWithHandshakesUnderWay();

private:
    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a file of the test");
        return file.fileName();
    }
    QString path(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    BrokerConfig config(const char *query = "") const
    {
        BrokerConfig made;
        made.persistence = false;
        made.listeners = {QStringLiteral("mqtts://127.0.0.1:0") + QString::fromLatin1(query)};
        made.tlsCertFile = path("server.pem");
        made.tlsKeyFile = path("server.key");
        made.tlsCaFile = path("ca.pem");
        return made;
    }
    QSslConfiguration clientTls(const TestCertificate *certificate = nullptr) const
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(m_authority.pem()));
        if (certificate) {
            tls.setLocalCertificate(QSslCertificate(certificate->pem()));
            tls.setPrivateKey(QSslKey(certificate->keyPem(), QSsl::Ec));
        }
        return tls;
    }
    void writeServer(const TestCertificate &certificate) const
    {
        write("server.pem", certificate.pem());
        write("server.key", certificate.keyPem());
    }

    QTemporaryDir m_directory;
    TestCertificate m_authority{{"Test CA", {}, -1, 30, true}};
    TestCertificate m_server{{"first", "DNS:localhost,IP:127.0.0.1"}, &m_authority};
};

namespace {

struct Embedded
{
    explicit Embedded(BrokerConfig config) : broker(std::move(config)) {}
    ~Embedded()
    {
        QSignalSpy stopped(&broker, &MQTTBroker::stopped);
        broker.stop(500);
        waitUntil([&] { return stopped.count() == 1; });
    }
    bool start()
    {
        const auto started = broker.start();
        if (!started)
            qWarning().noquote() << started.error().message;
        return bool(started);
    }
    quint16 port() const { return broker.listeners().value(0).port; }

    MQTTBroker broker;
};

class Listening final : public Transport::Handler
{
public:
    QByteArray closedBecause;

    qsizetype bytesReceived(QByteArrayView bytes, quint64 &) override { return bytes.size(); }
    void packetReceived(QByteArray) override {}
    void largePacketProgress() override {}
    void transportClosed(const char *why) override { closedBecause = why; }
    void transportWritable() override {}
};

} // namespace

void TestTls::initTestCase()
{
    QVERIFY(m_directory.isValid());
    writeServer(m_server);
    write("ca.pem", m_authority.pem());
}

void TestTls::filesAreJudged_data()
{
    QTest::addColumn<TlsSettings>("settings");
    QTest::addColumn<QString>("words");
    const TestCertificate other({"other", {}}, &m_authority);
    const TestCertificate expired({"late", {}, -20, -10}, &m_authority);
    const TestCertificate early({"early", {}, 10, 20}, &m_authority);
    const QByteArray pem = m_server.pem();
    const TlsSettings good{
        path("server.pem"), path("server.key"), path("ca.pem"), {}, ClientCertificates::Require, {}};
    const auto row = [&](const char *name, QString TlsSettings::*file, const QString &value,
                         const char *words) {
        TlsSettings settings = good;
        settings.*file = value;
        QTest::newRow(name) << settings << QString::fromUtf8(words);
    };
    row("good", &TlsSettings::certFile, good.certFile, "");
    row("chain", &TlsSettings::certFile, write("chain.pem", pem + m_authority.pem()), "");
    row("good list", &TlsSettings::crlFile, write("good.crl", m_authority.revocationList({})), "");
    row("absent", &TlsSettings::certFile, path("none.pem"),
        "certificate file '%1': cannot be read: No such file");
    row("directory", &TlsSettings::certFile, m_directory.path(),
        "certificate file '%1': expected a regular file");
    row("empty", &TlsSettings::certFile, write("empty.pem", ""), "certificate file '%1': is empty");
    row("no certificate", &TlsSettings::certFile, good.keyFile,
        "certificate file '%1': holds no certificate in PEM form");
    row("broken", &TlsSettings::certFile, write("broken.pem", pem.left(200) + "!!" + pem.mid(202)),
        "certificate file '%1': holds a broken certificate");
    row("expired", &TlsSettings::certFile, write("expired.pem", expired.pem()),
        "certificate file '%1': the certificate expired on 20");
    row("not yet", &TlsSettings::certFile, write("early.pem", early.pem()),
        "certificate file '%1': the certificate is not valid before 20");
    row("expired in the chain", &TlsSettings::certFile, write("chain2.pem", pem + expired.pem()),
        "certificate file '%1': certificate 2 in it expired on");
    row("other key", &TlsSettings::keyFile, write("other.key", other.keyPem()),
        "key file '%1': is not the key of the certificate");
    row("no key", &TlsSettings::keyFile, good.certFile, "key file '%1': holds no private key in PEM form");
    row("encrypted key", &TlsSettings::keyFile, write("locked.key", m_server.keyPem("secret")),
        "key file '%1': is encrypted");
    row("no authorities", &TlsSettings::caFile, good.keyFile,
        "CA file '%1': holds no certificate in PEM form");
    row("no list", &TlsSettings::crlFile, good.caFile,
        "revocation list '%1': holds no revocation list in PEM form");
    row("old list", &TlsSettings::crlFile, write("old.crl", m_authority.revocationList({}, -1)),
        "revocation list '%1': is out of date since");
}

void TestTls::filesAreJudged()
{
    QFETCH(TlsSettings, settings);
    QFETCH(QString, words);
    const auto context = TlsContext::load(settings);
    if (words.isEmpty()) {
        QVERIFY2(context, context ? "" : qPrintable(context.error().join(u'\n')));
        return;
    }
    QVERIFY(!context);
    const QString all = context.error().join(u'\n');
    bool isFound = false;
    for (const QString &file : {settings.certFile, settings.keyFile, settings.caFile, settings.crlFile})
        isFound = isFound || all.contains(QString(words).replace(QLatin1String("%1"), file));
    QVERIFY2(isFound, qPrintable(all));
    QVERIFY2(!all.contains(QLatin1String("unknown error")), qPrintable(all));
}

void TestTls::allMistakesAtOnce()
{
    const auto context = TlsContext::load({path("none.pem"),
                                           path("server.pem"),
                                           path("server.key"),
                                           path("none.crl"),
                                           ClientCertificates::Optional,
                                           {}});
    QVERIFY(!context);
    QCOMPARE(context.error().size(), 4);
}

void TestTls::speaksMqtt_data()
{
    QTest::addColumn<int>("protocol");
    QTest::newRow("TLS 1.2") << int(QSsl::TlsV1_2);
    QTest::newRow("TLS 1.3") << int(QSsl::TlsV1_3);
}

void TestTls::speaksMqtt()
{
    QFETCH(int, protocol);
    Embedded embedded(config());
    QVERIFY(embedded.start());
    QCOMPARE(embedded.broker.listeners().first().url,
             QStringLiteral("mqtts://127.0.0.1:%1").arg(embedded.port()));
    QSslConfiguration tls = clientTls();
    tls.setProtocol(QSsl::SslProtocol(protocol));
    MqttClient client(ProtocolVersion::V5, tls);
    QVERIFY(client.connect(embedded.port(), "c").startsWith("CONNACK"));
    QVERIFY(client.subscribe("a", 1).startsWith("SUBACK"));
    client.publish("a", "b", 1, false, 7);
    const QByteArray got = client.next() + '\n' + client.next();
    QVERIFY2(got.contains("PUBLISH") && got.contains("PUBACK"), got.constData());
    client.disconnect();
    QVERIFY(client.waitClosed());
    QCOMPARE(embedded.broker.counters().tlsHandshakes, 1u);
}

void TestTls::largeMessagesPass()
{
    Embedded embedded(config());
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V311, clientTls());
    QVERIFY(client.connect(embedded.port(), "c").startsWith("CONNACK"));
    QVERIFY(client.subscribe("big/#", 0).startsWith("SUBACK"));
    for (const int size : {10, 16'000, 70'000, 300'000, 5'000'000}) {
        client.publish("big/" + QByteArray::number(size), QByteArray(size, 'x'));
        client.publish("big/behind", "y"); // in the same records as the end of the one before
        const QByteArray large = client.next();
        QVERIFY2(large.contains("big/" + QByteArray::number(size)), large.left(200).constData());
        QVERIFY(client.next().contains("big/behind"));
    }
}

void TestTls::reloadTakesNewFilesAndKeepsClients()
{
    Embedded embedded(config());
    QVERIFY(embedded.start());
    MqttClient before(ProtocolVersion::V5, clientTls());
    QVERIFY(before.connect(embedded.port(), "before").startsWith("CONNACK"));
    QCOMPARE(before.socket().peerCertificate().subjectInfo(QSslCertificate::CommonName),
             QStringList{QStringLiteral("first")});

    const TestCertificate second({"second", "IP:127.0.0.1"}, &m_authority);
    writeServer(second);
    const auto reloaded = embedded.broker.reloadTls();
    writeServer(m_server);
    QVERIFY2(reloaded, reloaded ? "" : qPrintable(reloaded.error()));
    MqttClient after(ProtocolVersion::V5, clientTls());
    QVERIFY(after.connect(embedded.port(), "after").startsWith("CONNACK"));
    QCOMPARE(after.socket().peerCertificate().subjectInfo(QSslCertificate::CommonName),
             QStringList{QStringLiteral("second")});
    QVERIFY(before.subscribe("x", 0).startsWith("SUBACK"));
}

void TestTls::reloadKeepsTheOldWhenSomethingIsBroken()
{
    Embedded embedded(config());
    QVERIFY(embedded.start());
    const TestCertificate other({"other", "IP:127.0.0.1"}, &m_authority);
    write("server.pem", other.pem()); // the key is still that of the first one
    const auto reloaded = embedded.broker.reloadTls();
    writeServer(m_server);
    QVERIFY(!reloaded);
    QVERIFY2(reloaded.error().contains(path("server.key")), qPrintable(reloaded.error()));
    MqttClient client(ProtocolVersion::V5, clientTls());
    QVERIFY(client.connect(embedded.port(), "c").startsWith("CONNACK"));
    QCOMPARE(client.socket().peerCertificate().subjectInfo(QSslCertificate::CommonName),
             QStringList{QStringLiteral("first")});
}

void TestTls::revokedClientIsRefusedAfterReload()
{
    BrokerConfig settings = config("?client-cert=require");
    settings.tlsCrlFile = write("clients.crl", m_authority.revocationList({}));
    Embedded embedded(settings);
    QVERIFY(embedded.start());
    const TestCertificate arm({"arm1", {}}, &m_authority);
    MqttClient before(ProtocolVersion::V5, clientTls(&arm));
    QVERIFY(before.connect(embedded.port(), "before").startsWith("CONNACK"));

    write("clients.crl", m_authority.revocationList({&arm}));
    QVERIFY(embedded.broker.reloadTls());
    MqttClient after(ProtocolVersion::V5, clientTls(&arm));
    QVERIFY(!after.open(embedded.port()) ||
            after.waitClosed()); // TLS 1.3: the client is told behind its own handshake
    QCOMPARE(embedded.broker.counters().tlsHandshakesFailed, 1u);
    QVERIFY(before.subscribe("x", 0).startsWith("SUBACK"));

    const TestCertificate stranger({"arm1", {}}); // signed by itself
    MqttClient alien(ProtocolVersion::V5, clientTls(&stranger));
    QVERIFY(!alien.open(embedded.port()) || alien.waitClosed());
    QCOMPARE(embedded.broker.counters().tlsHandshakesFailed, 2u);
}

void TestTls::certificateNamesTheUser_data()
{
    QTest::addColumn<QByteArray>("commonName");
    QTest::addColumn<QByteArray>("alternative");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("userName"); ///< in CONNECT; empty = none
    QTest::addColumn<QByteArray>("answer");   ///< the user, or what the CONNACK says
    const QByteArray cn = "?client-cert=require&username-from=cn&auth=on";
    const QByteArray san = "?client-cert=require&username-from=san&auth=on";
    const QByteArray names = "IP:10.0.0.1,email:arm@lab.example,DNS:arm.lab.example";
    QTest::newRow("common name") << QByteArray("arm1") << QByteArray() << cn << QByteArray()
                                 << QByteArray("arm1");
    QTest::newRow("the same in CONNECT")
        << QByteArray("arm1") << QByteArray() << cn << QByteArray("arm1") << QByteArray("arm1");
    QTest::newRow("another in CONNECT") << QByteArray("arm1") << QByteArray() << cn << QByteArray("arm2")
                                        << QByteArray("the user name is not that of the certificate");
    QTest::newRow("alternative name")
        << QByteArray("arm1") << names << san << QByteArray() << QByteArray("arm@lab.example");
    QTest::newRow("no common name") << QByteArray() << names << cn << QByteArray()
                                    << QByteArray("the certificate names no user");
    QTest::newRow("no alternative name") << QByteArray("arm1") << QByteArray("IP:10.0.0.1") << san
                                         << QByteArray() << QByteArray("the certificate names no user");
}

void TestTls::certificateNamesTheUser()
{
    QFETCH(QByteArray, commonName);
    QFETCH(QByteArray, alternative);
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, userName);
    QFETCH(QByteArray, answer);
    Embedded embedded(config(query.constData()));
    QVERIFY(embedded.start());
    const TestCertificate own({commonName, alternative}, &m_authority);
    MqttClient client(ProtocolVersion::V5, clientTls(&own));
    mqtt::ConnectPacket packet;
    if (!userName.isEmpty())
        packet.userName = userName;
    const QByteArray connack = client.connect(embedded.port(), "c", packet);
    const Session *session = embedded.broker.sessions().find("c");
    if (session)
        QCOMPARE(session->client().usernameUtf8(), answer);
    else
        QVERIFY2(connack.contains(answer), connack.constData());
}

void TestTls::certificateAndAnotherMethodExclude()
{
    Embedded embedded(config("?client-cert=require&username-from=cn"));
    QVERIFY(embedded.start());
    const TestCertificate own({"arm1", {}}, &m_authority);
    MqttClient client(ProtocolVersion::V5, clientTls(&own));
    mqtt::PropertyWriter properties;
    properties.add(mqtt::PropertyId::AuthenticationMethod, QByteArray("SCRAM"));
    QVERIFY(client.connect(embedded.port(), "c", {}, properties.take()).contains("no other method"));
}

void TestTls::withoutCertificateThePasswordCounts()
{
    BrokerConfig settings = config("?client-cert=optional&username-from=cn");
    settings.enableAuth = true;
    Embedded embedded(settings);
    QVERIFY(embedded.start());
    MqttClient nobody(ProtocolVersion::V5, clientTls());
    QVERIFY(nobody.connect(embedded.port(), "nobody").contains("asks for a user name"));
    MqttClient user(ProtocolVersion::V5, clientTls());
    mqtt::ConnectPacket packet;
    packet.userName = "admin";
    packet.password = "password";
    user.connect(embedded.port(), "user", packet);
    QCOMPARE(embedded.broker.sessions().connectedClients(), 1);
}

void TestTls::plainPeerIsTurnedAway()
{
    Embedded embedded(config());
    QVERIFY(embedded.start());
    MqttClient plain(ProtocolVersion::V5);
    QVERIFY(plain.open(embedded.port()));
    plain.sendConnect("plain");
    QVERIFY(plain.waitClosed());
    QCOMPARE(embedded.broker.counters().tlsHandshakesFailed, 1u);
}

void TestTls::silentHandshakeEndsInTime()
{
    BrokerConfig settings = config();
    settings.connectTimeout = std::chrono::seconds(1);
    Embedded embedded(settings);
    QVERIFY(embedded.start());
    MqttClient silent(ProtocolVersion::V5);
    QVERIFY(silent.open(embedded.port()));
    MqttClient halfway(ProtocolVersion::V5);
    QVERIFY(halfway.open(embedded.port()));
    halfway.send(QByteArray::fromHex("16030102000100"));
    QVERIFY(silent.waitClosed());
    QVERIFY(halfway.waitClosed());
    QCOMPARE(embedded.broker.counters().limitHits(Limit::ConnectTimeout), 2u);
}

void TestTls::answersThatNobodyReadsAreBounded()
{
    const auto context = TlsContext::load({path("server.pem"), path("server.key"), {}, {}, {}, {}});
    QVERIFY(context);
    test::SocketPair pair;
    pair.setSmallBuffers(8192);
    ReadBuffer readBuffer;
    BlockPool pool;
    Counters counters;
    SystemClock clock;
    TransportServices services{readBuffer, pool, counters, clock};
    SocketTransport transport(pair.takeNear(), "127.0.0.1:7", readBuffer);
    transport.setListener(std::make_shared<ListenerState>(ListenerSpec(), services));
    transport.useTls(**context);
    Listening handler;
    transport.setHandler(&handler);
    transport.start();

    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> rules(SSL_CTX_new(TLS_client_method()),
                                                                  SSL_CTX_free);
    const std::unique_ptr<SSL, decltype(&SSL_free)> client(SSL_new(rules.get()), SSL_free);
    SSL_set_bio(client.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_connect_state(client.get());
    const auto sendWhatIsDue = [&] {
        char *data = nullptr;
        const long size = BIO_get_mem_data(SSL_get_wbio(client.get()), &data);
        const bool sent = pair.send(QByteArray(data, size));
        (void)BIO_reset(SSL_get_wbio(client.get()));
        test::turn(3);
        return sent;
    };
    QVERIFY(waitUntil([&] {
        const QByteArray answer = pair.receive();
        BIO_write(SSL_get_rbio(client.get()), answer.constData(), int(answer.size()));
        const bool isDone = SSL_do_handshake(client.get()) == 1;
        sendWhatIsDue();
        return isDone;
    }));
    for (int i = 0; i < 100'000 && handler.closedBecause.isEmpty(); ++i) {
        SSL_key_update(client.get(), SSL_KEY_UPDATE_REQUESTED);
        SSL_do_handshake(client.get());
        if (i % 100 == 99 && !sendWhatIsDue())
            break;
    }
    QCOMPARE(handler.closedBecause, QByteArray("TLS abused"));
    QCOMPARE(counters.tlsHandshakesFailed, 1u);
}

void TestTls::stopsWithHandshakesUnderWay()
{
    MqttClient silent(ProtocolVersion::V5);
    {
        Embedded embedded(config());
        QVERIFY(embedded.start());
        QVERIFY(silent.open(embedded.port()));
        silent.send(QByteArray::fromHex("160301"));
        QVERIFY(waitUntil([&] { return embedded.broker.counters().connectionsAccepted == 1; }));
    }
    QVERIFY(silent.waitClosed());
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
