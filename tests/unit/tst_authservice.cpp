#include "auth/passwordauthenticator.h"
#include "broker/httpauthservice.h"
#include "session/session.h"
#include "support/embeddedbroker.h"
#include "support/mqttclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace deepros;
using mqtt::ProtocolVersion;
using mqtt::ReasonCode;
using test::Embedded;
using test::isWelcome;
using test::MqttClient;
using test::waitUntil;

Q_DECLARE_METATYPE(ProtocolVersion)

namespace {

/// A service that judges logins: small, over HTTP or HTTPS, in the thread of the test.
class Service
{
public:
    /// A whole answer, head and all; empty: none comes.
    using Answer = std::function<QByteArray(const QJsonObject &question)>;

    explicit Service(Answer answer, std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_answer(std::move(answer)), m_server(std::move(server))
    {
        m_server->listen(QHostAddress::LocalHost, 0);
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] { serve(); });
    }

    QString url(const char *scheme = "http") const
    {
        return QStringLiteral("%1://localhost:%2/login").arg(QLatin1String(scheme)).arg(m_server->serverPort());
    }
    void close() { m_server->close(); }

    QList<QJsonObject> questions;
    QByteArray head; ///< of the last question

    static QByteArray ok(const QByteArray &body) { return status("200 OK", body); }
    static QByteArray status(const QByteArray &line, const QByteArray &body)
    {
        return "HTTP/1.1 " + line + "\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }

private:
    void serve()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            QObject::connect(socket, &QIODevice::readyRead, socket, [this, socket, input = QByteArray()]() mutable {
                input += socket->readAll();
                const qsizetype end = input.indexOf("\r\n\r\n");
                const qsizetype length = input.toLower().indexOf("content-length:");
                if (end < 0 || length < 0)
                    return;
                const qsizetype size = input.sliced(length + 15, input.indexOf('\r', length) - length - 15).toInt();
                if (input.size() < end + 4 + size)
                    return;
                head = input.first(end);
                const QJsonObject question = QJsonDocument::fromJson(input.sliced(end + 4)).object();
                questions.append(question);
                input.clear();
                if (const QByteArray answer = m_answer(question); !answer.isEmpty()) {
                    socket->write(answer);
                    socket->disconnectFromHost();
                }
            });
        }
    }

    Answer m_answer;
    std::unique_ptr<QTcpServer> m_server;
};

QByteArray allowing(const QJsonObject &)
{
    return Service::ok(R"({"allow": true})");
}

mqtt::ConnectPacket login(const char *user, const char *password = "geheim")
{
    mqtt::ConnectPacket packet;
    packet.userName = QByteArrayView(user);
    packet.password = QByteArrayView(password);
    return packet;
}

BrokerConfig asking(const QString &url)
{
    BrokerConfig config = test::anyPorts();
    config.enableAuth = true;
    config.authHttpUrl = url;
    config.authHttpTimeout = std::chrono::seconds(1);
    return config;
}

QByteArrayList logged;

void takeLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged.append(text.toUtf8());
}

/// Answers at once what it is told to; counts.
class Fake final : public AuthService
{
public:
    struct State
    {
        Reply reply{200, R"({"allow": true})", {}};
        QByteArrayList questions;
        std::vector<Done> held;
        bool holds = false;
    };
    explicit Fake(State &state) : m_state(state) {}
    void ask(const QByteArray &question, Done done) override
    {
        m_state.questions.append(question);
        if (m_state.holds)
            m_state.held.push_back(std::move(done));
        else
            done(m_state.reply);
    }

private:
    State &m_state;
};

struct JudgeRig
{
    explicit JudgeRig(ServiceJudge::Settings settings = {})
        : judge(std::make_unique<Fake>(state), settings, clock, counters)
    {
    }
    /// The code of the decision; nothing: it is not made yet.
    std::optional<ReasonCode> ask(const Credentials &credentials)
    {
        std::optional<ReasonCode> code;
        judge.judge(credentials, [&code](const AuthDecision &decision) { code = decision.code; });
        return code;
    }

    ManualClock clock;
    Counters counters;
    Fake::State state;
    ServiceJudge judge;
};

const Credentials ann{"c", "ann", "geheim", "10.0.0.1:5000", "mqtt", ProtocolVersion::V5};

} // namespace

class TestAuthService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionHasWhatIsKnown();
    void answers_data();
    void answers();
    void answersAreRemembered();
    void whatIsUnclearIsNotRemembered();
    void rememberedAnswersAreBounded();
    void questionsUnderWayAreBounded();
    void judgeThatEndsRefusesWhatIsOpen();
    void clientsGetIn_data() { test::versionRows(); }
    void clientsGetIn();
    void clientsAreRefused_data() { test::versionRows(); }
    void clientsAreRefused();
    void noClearAnswerIsARefusal_data();
    void noClearAnswerIsARefusal();
    void redirectionsAreNotFollowed();
    void hangingServiceStopsNobody();
    void localUsersAreJudgedHere();
    void anonymousClientsAreAskedAbout();
    void passwordsAreNotLogged();
    void reloadsFollowTheService();
    void httpsNeedsATrustedCertificate();
};

void TestAuthService::questionHasWhatIsKnown()
{
    const auto object = [](const Credentials &credentials) {
        return QJsonDocument::fromJson(ServiceJudge::questionOf(credentials)).object();
    };
    QCOMPARE(object(ann), (QJsonObject{{QStringLiteral("client_id"), QStringLiteral("c")},
                                       {QStringLiteral("username"), QStringLiteral("ann")},
                                       {QStringLiteral("password"), QStringLiteral("geheim")},
                                       {QStringLiteral("address"), QStringLiteral("10.0.0.1")},
                                       {QStringLiteral("listener"), QStringLiteral("mqtt")},
                                       {QStringLiteral("protocol"), QStringLiteral("5.0")}}));
    Credentials other = ann;
    other.userName.reset();
    other.password = QByteArray("\xff\x00", 2);
    const QJsonObject question = object(other);
    QVERIFY(question[QStringLiteral("username")].isNull());
    QVERIFY(question[QStringLiteral("password")].isNull());
    QCOMPARE(question[QStringLiteral("password_base64")].toString(), QStringLiteral("/wA="));
    other.password = QByteArray("");
    QCOMPARE(object(other)[QStringLiteral("password")], QJsonValue(QString(QLatin1String(""))));
}

void TestAuthService::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, int status, const QByteArray &body, ReasonCode code, const QByteArray &text) {
        QTest::newRow(name) << status << body << int(code) << text;
    };
    row("allow", 200, R"({"allow":true})", ReasonCode::Success, {});
    row("allow as somebody", 200, R"({"allow":true,"username":"bob"})", ReasonCode::Success, "bob");
    row("nulls", 200, R"({"allow":true,"username":null,"reason":null})", ReasonCode::Success, {});
    row("deny", 200, R"({"allow":false})", ReasonCode::NotAuthorized, "not authorized");
    row("deny with a reason", 200, R"({"allow":false,"reason":"battery\nlow"})", ReasonCode::NotAuthorized,
        "battery\\nlow");
    row("no allow", 200, "{}", ReasonCode::ServerUnavailable, {});
    row("a text for a truth", 200, R"({"allow":"true"})", ReasonCode::ServerUnavailable, {});
    row("a number for a truth", 200, R"({"allow":1})", ReasonCode::ServerUnavailable, {});
    row("no object", 200, "true", ReasonCode::ServerUnavailable, {});
    row("garbage", 200, "allow", ReasonCode::ServerUnavailable, {});
    row("nothing", 200, "", ReasonCode::ServerUnavailable, {});
    row("empty name", 200, R"({"allow":true,"username":""})", ReasonCode::ServerUnavailable, {});
    row("a number for a name", 200, R"({"allow":true,"username":7})", ReasonCode::ServerUnavailable, {});
    row("a number for a reason", 200, R"({"allow":false,"reason":7})", ReasonCode::ServerUnavailable, {});
    row("created", 201, R"({"allow":true})", ReasonCode::ServerUnavailable, {});
    row("forbidden", 403, R"({"allow":true})", ReasonCode::ServerUnavailable, {});
    row("no answer", 0, "", ReasonCode::ServerUnavailable, {});
}

void TestAuthService::answers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    QFETCH(QByteArray, text);
    const AuthDecision decision = ServiceJudge::decisionOf({status, body, "why"});
    QCOMPARE(int(decision.code), code);
    if (decision.code == ReasonCode::Success)
        QCOMPARE(decision.userName, text);
    else if (decision.code == ReasonCode::NotAuthorized)
        QCOMPARE(decision.text, text);
    else
        QVERIFY(decision.userName.isNull());
}

void TestAuthService::answersAreRemembered()
{
    JudgeRig rig({std::chrono::seconds(10), 64});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rig.ask(ann), ReasonCode::Success);
    QCOMPARE(rig.state.questions.size(), 1);
    QCOMPARE(rig.counters.authServiceCached, quint64(2));
    // Another port is the same peer; anything else is another question.
    Credentials other = ann;
    other.address = "10.0.0.1:5001";
    rig.ask(other);
    QCOMPARE(rig.state.questions.size(), 1);
    int asked = 1;
    for (const auto &change : std::initializer_list<std::function<void(Credentials &)>>{
             [](Credentials &c) { c.password = "falsch"; }, [](Credentials &c) { c.password.reset(); },
             [](Credentials &c) { c.userName = "bob"; }, [](Credentials &c) { c.clientId = "d"; },
             [](Credentials &c) { c.address = "10.0.0.2:5000"; }, [](Credentials &c) { c.listener = "websocket"; },
             [](Credentials &c) { c.protocol = ProtocolVersion::V311; }}) {
        other = ann;
        change(other);
        rig.ask(other);
        QCOMPARE(rig.state.questions.size(), ++asked);
    }
    rig.clock.advance(std::chrono::seconds(9));
    rig.ask(ann);
    QCOMPARE(rig.state.questions.size(), asked);
    rig.clock.advance(std::chrono::seconds(1));
    rig.state.reply.body = R"({"allow":false})";
    QCOMPARE(rig.ask(ann), ReasonCode::NotAuthorized);
    QCOMPARE(rig.ask(ann), ReasonCode::NotAuthorized);
    QCOMPARE(rig.state.questions.size(), ++asked);
    rig.judge.forget();
    rig.ask(ann);
    QCOMPARE(rig.state.questions.size(), ++asked);
    rig.judge.setSettings({std::chrono::seconds(0), 64});
    rig.judge.forget();
    rig.ask(ann);
    rig.ask(ann);
    QCOMPARE(rig.state.questions.size(), asked + 2);
}

void TestAuthService::whatIsUnclearIsNotRemembered()
{
    JudgeRig rig;
    rig.state.reply = {503, {}, {}};
    QCOMPARE(rig.ask(ann), ReasonCode::ServerUnavailable);
    rig.state.reply = {200, R"({"allow":true})", {}};
    QCOMPARE(rig.ask(ann), ReasonCode::Success);
    QCOMPARE(rig.counters.authServiceFailures, quint64(1));
}

void TestAuthService::rememberedAnswersAreBounded()
{
    JudgeRig rig;
    Credentials other = ann;
    for (int i = 0; i < ServiceJudge::maxRemembered + 100; ++i) {
        other.clientId = QByteArray::number(i);
        rig.ask(other);
    }
    QVERIFY(rig.judge.remembered() <= std::size_t(ServiceJudge::maxRemembered));
}

void TestAuthService::questionsUnderWayAreBounded()
{
    JudgeRig rig({std::chrono::seconds(10), 2});
    rig.state.holds = true;
    Credentials other = ann;
    QVERIFY(!rig.ask(ann));
    other.clientId = "d";
    std::optional<ReasonCode> second;
    rig.judge.judge(other, [&second](const AuthDecision &decision) { second = decision.code; });
    other.clientId = "e";
    QCOMPARE(rig.ask(other), ReasonCode::ServerBusy);
    QCOMPARE(rig.counters.limitHits(Limit::AuthRequests), quint64(1));
    rig.state.held[1](rig.state.reply);
    QCOMPARE(second, ReasonCode::Success);
    rig.state.holds = false;
    QCOMPARE(rig.ask(other), ReasonCode::Success);
    rig.state.held.clear();
}

void TestAuthService::judgeThatEndsRefusesWhatIsOpen()
{
    std::optional<ReasonCode> code;
    {
        JudgeRig rig;
        rig.state.holds = true;
        rig.judge.judge(ann, [&code](const AuthDecision &decision) { code = decision.code; });
        QVERIFY(!code);
    }
    QCOMPARE(code, ReasonCode::ServerUnavailable);
}

void TestAuthService::clientsGetIn()
{
    QFETCH(ProtocolVersion, version);
    Service service([](const QJsonObject &) { return Service::ok(R"({"allow": true, "username": "robot 7"})"); });
    Embedded embedded(asking(service.url()));
    QVERIFY(embedded.start());
    MqttClient client(version);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c", login("ann"))));
    QCOMPARE(embedded.broker.sessions().find("c")->client().username(), QStringLiteral("robot 7"));
    QCOMPARE(service.questions.size(), 1);
    const QJsonObject question = service.questions.first();
    QCOMPARE(question[QStringLiteral("password")].toString(), QStringLiteral("geheim"));
    QCOMPARE(question[QStringLiteral("address")].toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(question[QStringLiteral("listener")].toString(), QStringLiteral("mqtt"));
    QCOMPARE(question[QStringLiteral("protocol")].toString(), QString::fromLatin1(mqtt::versionName(version)));
    QVERIFY(service.head.startsWith("POST /login HTTP/1.1"));
    QVERIFY(service.head.toLower().contains("content-type: application/json"));
    // The same again is not asked again.
    client.disconnect();
    MqttClient again(version);
    QVERIFY(isWelcome(again.connect(embedded.port(), "c", login("ann"))));
    QCOMPARE(service.questions.size(), 1);
    QCOMPARE(embedded.count("broker", "auth_service_requests"), 1);
    QCOMPARE(embedded.count("broker", "auth_service_cached"), 1);
}

void TestAuthService::clientsAreRefused()
{
    QFETCH(ProtocolVersion, version);
    Service service([](const QJsonObject &) { return Service::ok(R"({"allow": false, "reason": "not today"})"); });
    Embedded embedded(asking(service.url()));
    QVERIFY(embedded.start());
    MqttClient client(version);
    const QByteArray answer = client.connect(embedded.port(), "c", login("ann"));
    if (mqtt::isV5(version))
        QVERIFY2(answer.contains("code=0x87") && answer.contains("not today"), answer.constData());
    else
        QVERIFY2(answer.contains("code=5"), answer.constData());
    QVERIFY(client.waitClosed());
    QCOMPARE(embedded.count("broker", "authentication_failures"), 1);
}

void TestAuthService::noClearAnswerIsARefusal_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("503") << Service::status("503 Service Unavailable", R"({"allow": true})");
    QTest::newRow("garbage") << Service::ok("yes");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n");
    QTest::newRow("cut off") << Service::ok(R"({"allow": true})").replace("Length: 15", "Length: 99");
    QTest::newRow("too long") << Service::ok(R"({"allow": true})" + QByteArray(200'000, ' '));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("nobody there") << QByteArray("closed");
}

void TestAuthService::noClearAnswerIsARefusal()
{
    QFETCH(QByteArray, answer);
    Service service([&answer](const QJsonObject &) { return answer; });
    if (answer == "closed")
        service.close();
    Embedded embedded(asking(service.url()));
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    MqttClient old(ProtocolVersion::V311);
    QVERIFY(old.open(embedded.port()));
    old.sendConnect("old", login("ann"));
    const QByteArray told = client.connect(embedded.port(), "c", login("ann"));
    QVERIFY2(told.contains("code=0x88"), told.constData());
    QVERIFY(old.next().contains("code=3"));
    QCOMPARE(embedded.clients(), 0);
    QCOMPARE(embedded.count("broker", "auth_service_failures"), 2);
    QCOMPARE(embedded.count("broker", "authentication_failures"), 0);
}

void TestAuthService::redirectionsAreNotFollowed()
{
    Service target(allowing);
    Service service([&target](const QJsonObject &) {
        return "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + target.url().toLatin1() +
            "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    });
    Embedded embedded(asking(service.url()));
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(client.connect(embedded.port(), "c", login("ann")).contains("code=0x88"));
    QCOMPARE(target.questions.size(), 0);
}

void TestAuthService::hangingServiceStopsNobody()
{
    Service service([](const QJsonObject &question) {
        return question[QStringLiteral("username")].toString() == QLatin1String("slow") ? QByteArray() : allowing({});
    });
    BrokerConfig config = asking(service.url());
    config.authHttpMaxRequests = 3;
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient witness(ProtocolVersion::V5);
    QVERIFY(isWelcome(witness.connect(embedded.port(), "w", login("quick"))));
    QVERIFY(witness.subscribe("t", 0).startsWith("SUBACK"));
    std::vector<std::unique_ptr<MqttClient>> waiting;
    QElapsedTimer total;
    total.start();
    for (int i = 0; i < 3; ++i) {
        waiting.push_back(std::make_unique<MqttClient>(ProtocolVersion::V5));
        QVERIFY(waiting.back()->open(embedded.port()));
        waiting.back()->sendConnect("s" + QByteArray::number(i), login("slow"));
    }
    QVERIFY(waitUntil([&] { return service.questions.size() == 4; }));
    MqttClient beyond(ProtocolVersion::V5);
    QVERIFY(beyond.connect(embedded.port(), "s9", login("slow")).contains("code=0x89"));
    QCOMPARE(embedded.count("limits", "auth_http_requests"), 1);
    qint64 worstMs = 0;
    while (total.elapsed() < 700) {
        QElapsedTimer one;
        one.start();
        witness.publish("t", "x");
        QVERIFY(witness.next().startsWith("PUBLISH"));
        worstMs = std::max(worstMs, one.elapsed());
    }
    QVERIFY2(worstMs < 300, qPrintable(QString::number(worstMs)));
    for (const auto &client : waiting)
        QVERIFY(client->next().contains("code=0x88"));
}

void TestAuthService::localUsersAreJudgedHere()
{
    Service service(allowing);
    QTemporaryDir directory;
    BrokerConfig config = asking(service.url());
    config.passwordFile = directory.filePath(QStringLiteral("users"));
    config.username = QStringLiteral("boss");
    config.password = SecretString("chef");
    config.passwordIsSet = true;
    QFile file(config.passwordFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("local:$7$101$95TTZCvgNFT0nsS2$w9UaCUuTjH+ZiEP+EfZ/5HdIjsKfuw3gaF6e688fRKJkBdP8T/"
               "Q423Wi3Aag4j7NJDbO58enfNhupNY/yuK0Xw==\n"); // secret
    file.close();
    Embedded embedded(config);
    QVERIFY(embedded.start());
    const auto code = [&embedded](const char *user, const char *password) {
        MqttClient client(ProtocolVersion::V5);
        const QByteArray answer = client.connect(embedded.port(), "c", login(user, password));
        return answer.mid(answer.indexOf("code=") + 5, 4);
    };
    QCOMPARE(code("local", "secret"), QByteArray("0x00"));
    QCOMPARE(code("local", "wrong"), QByteArray("0x86"));
    QCOMPARE(code("boss", "chef"), QByteArray("0x00"));
    QCOMPARE(code("boss", "wrong"), QByteArray("0x86"));
    QCOMPARE(service.questions.size(), 0);
    QCOMPARE(code("other", "whatever"), QByteArray("0x00"));
    QCOMPARE(service.questions.size(), 1);
}

void TestAuthService::anonymousClientsAreAskedAbout()
{
    Service service([](const QJsonObject &question) {
        return Service::ok(question[QStringLiteral("client_id")].toString() == QLatin1String("sensor")
                               ? R"({"allow": true})"
                               : R"({"allow": false})");
    });
    Embedded embedded(asking(service.url()));
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(isWelcome(client.connect(embedded.port(), "sensor")));
    QVERIFY(service.questions.first()[QStringLiteral("username")].isNull());
    MqttClient other(ProtocolVersion::V5);
    QVERIFY(other.connect(embedded.port(), "other").contains("code=0x87"));
}

void TestAuthService::passwordsAreNotLogged()
{
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(takeLog);
    QLoggingCategory::setFilterRules(QStringLiteral("deepros.*.debug=true"));
    {
        Service service([](const QJsonObject &question) {
            return question[QStringLiteral("username")].toString() == QLatin1String("ann") ? allowing({})
                                                                                         : Service::ok("nonsense");
        });
        Embedded embedded(asking(service.url()));
        QVERIFY(embedded.start());
        MqttClient client(ProtocolVersion::V5);
        QVERIFY(isWelcome(client.connect(embedded.port(), "c", login("ann", "geheim-4711"))));
        MqttClient other(ProtocolVersion::V5);
        QVERIFY(other.connect(embedded.port(), "d", login("bob", "geheim-4711")).contains("code=0x88"));
    }
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(before);
    const QByteArray log = logged.join('\n');
    QVERIFY(log.contains("client c connected") && log.contains("BROKER_AUTH_HTTP_URL gave no answer"));
    QVERIFY2(!log.contains("4711"), log.constData());
}

void TestAuthService::reloadsFollowTheService()
{
    Service first(allowing);
    Service second([](const QJsonObject &) { return Service::ok(R"({"allow": false})"); });
    BrokerConfig config = asking(first.url());
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c", login("ann"))));
    // Another timeout and another cache time are nobody's business.
    config.authHttpTimeout = std::chrono::seconds(2);
    QCOMPARE(embedded.broker.reconfigure(config, {}).clientsDisconnected, 0);
    config.authHttpCacheTime = std::chrono::seconds(1);
    QCOMPARE(embedded.broker.reconfigure(config, {}).clientsDisconnected, 0);
    // What was remembered is forgotten with every reload.
    MqttClient again(ProtocolVersion::V5);
    QVERIFY(isWelcome(again.connect(embedded.port(), "c", login("ann"))));
    QCOMPARE(first.questions.size(), 2);
    config.authHttpUrl = second.url();
    QCOMPARE(embedded.broker.reconfigure(config, {}).clientsDisconnected, 1);
    QVERIFY(client.waitClosed());
    MqttClient later(ProtocolVersion::V5);
    QVERIFY(later.connect(embedded.port(), "c", login("ann")).contains("code=0x87"));
}

void TestAuthService::httpsNeedsATrustedCertificate()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS");
    QTemporaryDir directory;
    QProcess program;
    program.start(QStringLiteral(DEEPROS_BROKER_PROGRAM), {QStringLiteral("make-certs"), directory.path()});
    QVERIFY(program.waitForFinished() && program.exitCode() == 0);
    const auto file = [&directory](const char *name) {
        QFile opened(directory.filePath(QLatin1String(name)));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    };
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(file("server.crt")));
    tls.setPrivateKey(QSslKey(file("server.key"), QSsl::Ec));
    server->setSslConfiguration(tls);
    Service service(allowing, std::move(server));
    BrokerConfig config = asking(service.url("https"));
    {
        Embedded embedded(config);
        QVERIFY(embedded.start());
        MqttClient client(ProtocolVersion::V5);
        QVERIFY(client.connect(embedded.port(), "c", login("ann")).contains("code=0x88"));
        QCOMPARE(service.questions.size(), 0);
    }
    config.authHttpCaFile = directory.filePath(QStringLiteral("ca.crt"));
    Embedded embedded(config);
    QVERIFY(embedded.start());
    MqttClient client(ProtocolVersion::V5);
    QVERIFY(isWelcome(client.connect(embedded.port(), "c", login("ann"))));
    QCOMPARE(service.questions.size(), 1);
    config.authHttpCaFile = directory.filePath(QStringLiteral("server.key"));
    QVERIFY(!readBrokerFiles(config));
}

QTEST_GUILESS_MAIN(TestAuthService)
#include "tst_authservice.moc"
