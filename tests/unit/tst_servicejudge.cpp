#include "auth/servicejudge.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace deepros;
using mqtt::ProtocolVersion;
using mqtt::ReasonCode;

namespace {

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
    {}
    /// The code of the decision; nothing: it is not made yet.
    std::optional<ReasonCode> ask(const Credentials &credentials)
    {
        // The answer may come when nobody waits here any more.
        const auto code = std::make_shared<std::optional<ReasonCode>>();
        judge.judge(credentials, [code](const AuthDecision &decision) { *code = decision.code; });
        return *code;
    }

    ManualClock clock;
    Counters counters;
    Fake::State state;
    ServiceJudge judge;
};

const Credentials ann{"c", "ann", "geheim", "10.0.0.1:5000", "mqtt", ProtocolVersion::V5};

} // namespace

/// The judge without a network; tst_authservice has one.
class TestServiceJudge : public QObject
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
};

void TestServiceJudge::questionHasWhatIsKnown()
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
    other.address = "[fe80::1]:1883";
    QCOMPARE(object(other)[QStringLiteral("address")].toString(), QStringLiteral("fe80::1"));
    other.password = QByteArray("");
    QCOMPARE(object(other)[QStringLiteral("password")], QJsonValue(QString(QLatin1String(""))));
}

void TestServiceJudge::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, int status, const QByteArray &body, ReasonCode code,
                        const QByteArray &text) {
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

void TestServiceJudge::answers()
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

void TestServiceJudge::answersAreRemembered()
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
             [](Credentials &c) { c.address = "10.0.0.2:5000"; },
             [](Credentials &c) { c.listener = "websocket"; },
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

void TestServiceJudge::whatIsUnclearIsNotRemembered()
{
    JudgeRig rig;
    rig.state.reply = {503, {}, {}};
    QCOMPARE(rig.ask(ann), ReasonCode::ServerUnavailable);
    rig.state.reply = {200, R"({"allow":true})", {}};
    QCOMPARE(rig.ask(ann), ReasonCode::Success);
    QCOMPARE(rig.counters.authServiceFailures, quint64(1));
}

void TestServiceJudge::rememberedAnswersAreBounded()
{
    JudgeRig rig;
    Credentials other = ann;
    for (int i = 0; i < ServiceJudge::maxRemembered + 100; ++i) {
        other.clientId = QByteArray::number(i);
        rig.ask(other);
    }
    QVERIFY(rig.judge.remembered() <= std::size_t(ServiceJudge::maxRemembered));
}

void TestServiceJudge::questionsUnderWayAreBounded()
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

void TestServiceJudge::judgeThatEndsRefusesWhatIsOpen()
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

QTEST_GUILESS_MAIN(TestServiceJudge)
#include "tst_servicejudge.moc"
