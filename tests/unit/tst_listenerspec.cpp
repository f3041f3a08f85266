#include "config/listenerspec.h"

#include <QTest>

using namespace deepros;

class TestListenerSpec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void errors_data();
    void errors();
    void allErrorsAtOnce();
    void queryOverridesTheConfiguration();
    void classicVariables();
    void collisions();
    void privateListeners();
};

namespace {

BrokerConfig withTls()
{
    BrokerConfig config;
    config.tlsCertFile = QStringLiteral("c.pem");
    config.tlsKeyFile = QStringLiteral("k.pem");
    return config;
}

ListenerSpec parsed(const char *url, const BrokerConfig &config = withTls())
{
    const auto spec = parseListener(QString::fromUtf8(url), config);
    if (!spec)
        qWarning() << url << spec.error();
    return spec ? *spec : ListenerSpec();
}

} // namespace

void TestListenerSpec::reads()
{
    const ListenerSpec plain = parsed("mqtt://0.0.0.0:1884");
    QCOMPARE(plain.host, QStringLiteral("0.0.0.0"));
    QCOMPARE(plain.port, quint16(1884));
    QCOMPARE(plain.name, QStringLiteral("mqtt"));
    QVERIFY(!plain.isTls && !plain.isLocal && plain.layer == ListenerSpec::Layer::Mqtt &&
            !plain.asksForPassword);

    const ListenerSpec v6 = parsed("mqtts://[2001:db8::1]");
    QCOMPARE(v6.host, QStringLiteral("2001:db8::1"));
    QCOMPARE(v6.port, quint16(8883));
    QVERIFY(v6.isTls);
    QCOMPARE(v6.tls.certFile, QStringLiteral("c.pem"));

    const ListenerSpec web =
        parsed("wss://*:9443/mqtt?origin=https://a.example&origin=https://b.example&max-connections=50");
    QCOMPARE(web.host, QStringLiteral("*"));
    QCOMPARE(web.path, QStringLiteral("/mqtt"));
    QCOMPARE(web.origins,
             QStringList({QStringLiteral("https://a.example"), QStringLiteral("https://b.example")}));
    QCOMPARE(web.maxConnections, 50);
    QVERIFY(web.isTls && web.layer == ListenerSpec::Layer::WebSocket);
    QVERIFY(parsed("ws://localhost:1/").path.isEmpty());

    for (const char *url :
         {"local:/run/a%20b.sock?mode=0600&auth=off", "local:///run/a%20b.sock?mode=0600&auth=off"}) {
        const ListenerSpec local = parsed(url);
        QVERIFY(local.isLocal);
        QCOMPARE(local.path, QStringLiteral("/run/a b.sock"));
        QCOMPARE(local.mode, 0600);
        QVERIFY(local.asksForPassword == std::optional(false));
    }
    const ListenerSpec proxied = parsed("mqtt://*:1?proxy=on&proxy-from=10.0.0.0/8&proxy-from=::1");
    QVERIFY(proxied.expectsProxy);
    QCOMPARE(proxied.trustedProxies, QStringList({QStringLiteral("10.0.0.0/8"), QStringLiteral("::1")}));
}

void TestListenerSpec::errors_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *url, const char *words) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(words);
    };
    row("", "expected mqtt://HOST:PORT");
    row("1883", "expected mqtt://HOST:PORT");
    row("mqtt://", "expected mqtt://HOST:PORT");
    row("http://x:1", "expected mqtt://HOST:PORT");
    row("mqtt://u:p@x:1", "expected mqtt://HOST:PORT");
    row("mqtt://::1:1883", "expected mqtt://HOST:PORT");
    row("mqtt://x:65536", "port '65536'");
    row("mqtt://x:1/path", "path has no meaning");
    row("local:", "expected the path of a socket");
    row("mqtt://x:1?auth=maybe", "option auth='maybe': expected on or off");
    row("mqtt://x:1?max-connections=0", "option max-connections='0'");
    row("mqtt://x:1?auth=on&auth=off", "option 'auth' is given twice");
    row("mqtt://x:1?cert=a.pem", "option 'cert' needs TLS");
    row("mqtt://x:1?client-cert=require", "option 'client-cert' needs TLS");
    row("mqtt://x:1?mode=0600", "option 'mode' needs a local socket");
    row("local:/x?mode=9", "option mode='9': expected an octal number");
    row("mqtt://x:1?origin=a", "option 'origin' needs WebSocket");
    row("mqtt://x:1?proxy-from=10.0.0.1", "needs proxy=on");
    row("mqtt://x:1?proxy=on&proxy-from=lab", "expected an address or a subnet");
    row("mqtts://x:1?client-cert=require", "need the authorities that sign them");
    row("mqtts://x:1?client-cert=some", "expected off, optional or require");
    row("mqtts://x:1?username-from=cn", "needs client-cert");
    row("mqtts://x:1?crl=r.pem", "needs client-cert");
    row("mqtts://x:1?cert=", "option cert='': expected the path of a file");
}

void TestListenerSpec::errors()
{
    QFETCH(QString, url);
    QFETCH(QString, words);
    const auto spec = parseListener(url, withTls());
    QVERIFY(!spec);
    QCOMPARE(spec.error().size(), 1);
    QVERIFY2(spec.error().first().startsWith(QStringLiteral("'%1': ").arg(url)),
             qPrintable(spec.error().first()));
    QVERIFY2(spec.error().first().contains(words), qPrintable(spec.error().first()));
}

void TestListenerSpec::allErrorsAtOnce()
{
    BrokerConfig config;
    config.listeners = {QStringLiteral("mqtts://x:1"), QStringLiteral("mqtt://x:1?a=1&b=2"),
                        QStringLiteral("nonsense")};
    const auto specs = listenerSpecs(config);
    QVERIFY(!specs);
    QCOMPARE(specs.error().size(), 4);
    QVERIFY(specs.error().first().contains(QLatin1String("BROKER_TLS_CERT_FILE")));
}

void TestListenerSpec::queryOverridesTheConfiguration()
{
    BrokerConfig config = withTls();
    config.tlsCaFile = QStringLiteral("ca.pem");
    config.tlsClientCert = ClientCertificates::Require;
    config.tlsUserName = CertificateUser::CommonName;
    const ListenerSpec inherited = parsed("mqtts://x:1", config);
    QVERIFY(inherited.tls.clientCertificates == ClientCertificates::Require);
    QVERIFY(inherited.tls.userName == CertificateUser::CommonName);
    const ListenerSpec own = parsed(
        "mqtts://x:1?cert=own.pem&key=own.key&client-cert=optional&username-from=san&ca=o.pem&crl=r.pem",
        config);
    QCOMPARE(own.tls, (TlsSettings{QStringLiteral("own.pem"), QStringLiteral("own.key"),
                                   QStringLiteral("o.pem"), QStringLiteral("r.pem"),
                                   ClientCertificates::Optional, CertificateUser::AlternativeName}));
}

void TestListenerSpec::classicVariables()
{
    BrokerConfig config = withTls();
    config.mqttHost = QStringLiteral("::1");
    auto specs = listenerSpecs(config);
    QVERIFY(specs);
    QCOMPARE(specs->size(), 2);
    QCOMPARE(specs->at(0).name, QStringLiteral("mqtt"));
    QCOMPARE(specs->at(0).host, QStringLiteral("::1"));
    QCOMPARE(specs->at(1).name, QStringLiteral("websocket"));
    QVERIFY(!specs->at(0).isTls);

    config.enableTls = true;
    config.websocketOrigins = {QStringLiteral("https://lab.example")};
    specs = listenerSpecs(config);
    QVERIFY(specs->at(0).isTls && specs->at(1).isTls);
    QCOMPARE(specs->at(1).origins, config.websocketOrigins);
    config.websocketEnabled = false;
    QCOMPARE(listenerSpecs(config)->size(), 1);
}

void TestListenerSpec::collisions()
{
    const auto errors = [](const QStringList &urls) {
        BrokerConfig config;
        config.listeners = urls;
        const auto specs = listenerSpecs(config);
        return specs ? 0 : int(specs.error().size());
    };
    QCOMPARE(errors({QStringLiteral("mqtt://a:1"), QStringLiteral("ws://a:1")}), 1);
    QCOMPARE(errors({QStringLiteral("mqtt://a:1"), QStringLiteral("ws://*:1")}), 1);
    QCOMPARE(errors({QStringLiteral("local:/x"), QStringLiteral("local:///x")}), 1);
    QCOMPARE(errors({QStringLiteral("mqtt://a:0"), QStringLiteral("ws://a:0")}), 0);
    QCOMPARE(errors({QStringLiteral("mqtt://a:1"), QStringLiteral("ws://b:1")}), 0);
}

void TestListenerSpec::privateListeners()
{
    for (const char *url :
         {"mqtt://127.0.0.1:1", "mqtt://127.1.2.3:1", "mqtt://[::1]:1", "mqtt://LocalHost:1", "local:/x"})
        QVERIFY2(parsed(url).isPrivate(), url);
    for (const char *url : {"mqtt://*:1", "mqtt://0.0.0.0:1", "mqtt://[::]:1", "mqtt://127.0.0.1.example:1",
                            "mqtt://10.0.0.1:1"})
        QVERIFY2(!parsed(url).isPrivate(), url);
}

QTEST_GUILESS_MAIN(TestListenerSpec)
#include "tst_listenerspec.moc"
