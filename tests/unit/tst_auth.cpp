#include "auth/passwordauthenticator.h"
#include "stats/counters.h"
#include "util/clock.h"

#include <QDebug>
#include <QTest>

#include <type_traits>

using namespace deepros;
using mqtt::ReasonCode;

namespace {

template <typename T>
concept CanBeLogged = requires(QDebug debug, T value) { debug << value; };

static_assert(CanBeLogged<QByteArray>);
static_assert(!CanBeLogged<SecretString>);
static_assert(!std::is_convertible_v<SecretString, QByteArray> && !std::is_convertible_v<SecretString, QString>);

using MaybeText = std::optional<QByteArray>;

} // namespace

Q_DECLARE_METATYPE(MaybeText)

class TestAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretMatchesOnlyItself_data();
    void secretMatchesOnlyItself();
    void password_data();
    void password();
    void textsTellNothingOfTheSecret();
    void nobodyIsAskedWithoutNeed();
    void methodsAreFoundByName();
    void loginsHoldWhileTheirProofStands();

private:
    static PasswordAuthenticator::Settings withPair(bool required)
    {
        PasswordAuthenticator::Settings settings;
        settings.required = required;
        settings.pair = PasswordAuthenticator::Pair{SecretString("admin"), SecretString("geheim")};
        return settings;
    }

    ManualClock m_clock;
    Counters m_counters;
};

void TestAuth::secretMatchesOnlyItself_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("candidate");
    QTest::addColumn<bool>("matches");
    QTest::newRow("equal") << QByteArray("pässword") << QByteArray("pässword") << true;
    QTest::newRow("last byte differs") << QByteArray("password") << QByteArray("passwore") << false;
    QTest::newRow("first byte differs") << QByteArray("password") << QByteArray("Password") << false;
    QTest::newRow("a beginning") << QByteArray("password") << QByteArray("pass") << false;
    QTest::newRow("longer") << QByteArray("password") << QByteArray("passwords") << false;
    QTest::newRow("twice") << QByteArray("pass") << QByteArray("passpass") << false;
    QTest::newRow("empty candidate") << QByteArray("password") << QByteArray() << false;
    QTest::newRow("empty secret") << QByteArray() << QByteArray("x") << false;
    QTest::newRow("nul bytes and an empty secret") << QByteArray() << QByteArray(4, '\0') << false;
    QTest::newRow("both empty") << QByteArray() << QByteArray() << true;
    QTest::newRow("behind a nul") << QByteArray("a\0b", 3) << QByteArray("a\0c", 3) << false;
}

void TestAuth::secretMatchesOnlyItself()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, candidate);
    QFETCH(bool, matches);
    const SecretString kept(secret);
    QCOMPARE(kept.matches(candidate), matches);
    QCOMPARE(kept == SecretString(candidate), matches);
    QCOMPARE(kept.isEmpty(), secret.isEmpty());
    QCOMPARE(kept.reveal(), secret);
}

void TestAuth::password_data()
{
    QTest::addColumn<MaybeText>("userName");
    QTest::addColumn<MaybeText>("password");
    QTest::addColumn<int>("code");
    const int wrong = int(ReasonCode::BadUserNameOrPassword);
    QTest::newRow("right") << MaybeText("admin") << MaybeText("geheim") << 0;
    QTest::newRow("wrong password") << MaybeText("admin") << MaybeText("geheim ") << wrong;
    QTest::newRow("wrong user") << MaybeText("Admin") << MaybeText("geheim") << wrong;
    QTest::newRow("no password") << MaybeText("admin") << MaybeText() << wrong;
    QTest::newRow("empty password") << MaybeText("admin") << MaybeText("") << wrong;
    QTest::newRow("empty user") << MaybeText("") << MaybeText("geheim") << wrong;
    QTest::newRow("nobody") << MaybeText() << MaybeText() << int(ReasonCode::NotAuthorized);
    QTest::newRow("only a password (5.0)") << MaybeText() << MaybeText("geheim") << int(ReasonCode::NotAuthorized);
}

void TestAuth::password()
{
    QFETCH(MaybeText, userName);
    QFETCH(MaybeText, password);
    QFETCH(int, code);
    PasswordAuthenticator authenticator(withPair(true), m_clock, m_counters);
    int answers = 0;
    authenticator.authenticate({"c", userName, password, "127.0.0.1:1"}, [&](const AuthDecision &decision) {
        ++answers;
        QCOMPARE(int(decision.code), code);
        QCOMPARE(decision.text.isEmpty(), code == 0);
    });
    QCOMPARE(answers, 1);
}

void TestAuth::textsTellNothingOfTheSecret()
{
    PasswordAuthenticator authenticator(withPair(true), m_clock, m_counters);
    QByteArrayList texts;
    for (const auto &[user, password] : {std::pair("admin", "falsch"), std::pair("falsch", "geheim")}) {
        authenticator.authenticate({"c", user, password, {}},
                                   [&](const AuthDecision &decision) { texts.append(decision.text); });
    }
    QCOMPARE(texts[0], texts[1]); // not even which of both was wrong
    QVERIFY(!texts[0].contains("admin") && !texts[0].contains("geheim") && !texts[0].contains("falsch"));
}

void TestAuth::nobodyIsAskedWithoutNeed()
{
    PasswordAuthenticator authenticator(withPair(false), m_clock, m_counters);
    for (const MaybeText &user : {MaybeText(), MaybeText("somebody")}) {
        std::optional<ReasonCode> code;
        authenticator.authenticate({"c", user, "anything", {}},
                                   [&](const AuthDecision &decision) { code = decision.code; });
        QCOMPARE(code, std::optional(ReasonCode::Success));
    }
}

void TestAuth::loginsHoldWhileTheirProofStands()
{
    PasswordAuthenticator authenticator(withPair(true), m_clock, m_counters);
    quint64 voucher = 0;
    authenticator.authenticate({"c", "admin", "geheim", "127.0.0.1:1"},
                               [&](const AuthDecision &decision) { voucher = decision.voucher; });
    QVERIFY(voucher != 0);
    QVERIFY(authenticator.stillHolds("admin", voucher, std::nullopt));
    QVERIFY(!authenticator.stillHolds("admin", 0, std::nullopt));
    QVERIFY(!authenticator.stillHolds("admin", voucher + 2, std::nullopt));
    // A listener may ask nobody, or ask where the broker does not.
    QVERIFY(authenticator.stillHolds("admin", 0, false));
    PasswordAuthenticator::Settings settings = withPair(false);
    authenticator.setSettings(settings);
    QVERIFY(authenticator.stillHolds("admin", 0, std::nullopt));
    QVERIFY(!authenticator.stillHolds("admin", 0, true));
    QVERIFY(authenticator.stillHolds("admin", voucher, true));
    settings.pair->password = SecretString("neu");
    authenticator.setSettings(settings);
    QVERIFY(!authenticator.stillHolds("admin", voucher, true));
}

void TestAuth::methodsAreFoundByName()
{
    class Method final : public AuthMethod
    {
    public:
        explicit Method(QByteArray name) : m_name(std::move(name)) {}
        QByteArray name() const override { return m_name; }
        std::unique_ptr<AuthExchange> begin(const QByteArray &) override { return nullptr; }

    private:
        QByteArray m_name;
    };
    PasswordAuthenticator authenticator({}, m_clock, m_counters);
    QVERIFY(!authenticator.method("SCRAM-SHA-256"));
    authenticator.addMethod(std::make_unique<Method>("one"));
    authenticator.addMethod(std::make_unique<Method>("SCRAM-SHA-256"));
    QCOMPARE(authenticator.method("SCRAM-SHA-256")->name(), QByteArray("SCRAM-SHA-256"));
    QVERIFY(!authenticator.method("scram-sha-256"));
    QVERIFY(!authenticator.method(""));
}

QTEST_GUILESS_MAIN(TestAuth)
#include "tst_auth.moc"
