#include "auth/failurethrottle.h"
#include "auth/hashpool.h"
#include "auth/passwordauthenticator.h"
#include "auth/passwordfile.h"

#include <QFile>
#include <QProcess>
#include <QSemaphore>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace deepros;
using namespace std::chrono_literals;

namespace {

// Of the password "secret", made by mosquitto_passwd 2.0.11.
const QByteArray pbkdf2Line = "$7$101$95TTZCvgNFT0nsS2$w9UaCUuTjH+ZiEP+EfZ/5HdIjsKfuw3gaF6e688fRKJkBdP8T/"
                              "Q423Wi3Aag4j7NJDbO58enfNhupNY/yuK0Xw==";
const QByteArray sha512Line = "$6$PzJopyDoD262XHyp$vG3qgDjyPEJoCZHNzyMfDzIVuQdIKBBk7+tLGzP9tn73xj+"
                              "sUMdxZVCKeZ+eUZtrTPRakxQwxyBJIwK//stx2Q==";
// Of "password", from the tests of the reference implementation of Argon2.
const QByteArray argonLine =
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
// Two lanes; of "password" as well.
const QByteArray argonTwoLanes =
    "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc";

QString mosquittoPasswd()
{
    return QStandardPaths::findExecutable(QStringLiteral("mosquitto_passwd"));
}

const char *const name = "passwords";

} // namespace

class TestPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownHashes_data();
    void knownHashes();
    void hashesReadBack();
    void saltsDiffer();
    void decoyMatchesNothingAndCostsTheSame();
    void damagedHashes_data();
    void damagedHashes();
    void everyTruncationIsAnError_data();
    void everyTruncationIsAnError();
    void anyByteMayBeWrong();
    void fileOfAllKinds();
    void allErrorsOfAFileComeAtOnce();
    void errorsShowNoHash();
    void userNames_data();
    void userNames();
    void editingKeepsOtherLines();
    void unreadableFiles();

    void poolAnswersInTheOwnersThread();
    void poolRefusesWhenFull();
    void poolDropsWhatWaitedForTooLong();
    void poolEndsWithWorkLeft();

    void throttleDelaysGrowAndEnd();
    void throttleForgives();
    void throttleBoundsOpenAttempts();
    void throttleHoldsABoundedNumberOfAddresses();

    void decisions_data();
    void decisions();
    void answersThatAreNotFetchedDoNoHarm();
    void fullQueueIsServerBusy();
    void manyFailuresAreServerBusy();

    // Last: ThreadSanitizer lets no thread start once another program was.
    void mosquittoWritesWhatWeRead_data();
    void mosquittoWritesWhatWeRead();

private:
    static std::shared_ptr<const PasswordFile> users(const QByteArray &text)
    {
        const auto file = PasswordFile::parse(text, QString::fromLatin1(name));
        return std::make_shared<const PasswordFile>(file ? *file : PasswordFile());
    }
};

void TestPasswords::knownHashes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("pbkdf2") << pbkdf2Line << QByteArray("secret");
    QTest::newRow("sha512") << sha512Line << QByteArray("secret");
    QTest::newRow("argon2id") << argonLine << QByteArray("password");
    QTest::newRow("argon2id, two lanes") << argonTwoLanes << QByteArray("password");
}

void TestPasswords::knownHashes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, password);
    const auto hash = PasswordHash::parse(text);
    QVERIFY2(hash.ok(), hash ? "" : qPrintable(hash.error()));
    QCOMPARE(hash->toText(), text);
    QCOMPARE(hash->verify(password), std::optional(true));
    for (const QByteArray &wrong :
         {QByteArray(), password.chopped(1), password + 'x', password.toUpper(), password + ' '})
        QCOMPARE(hash->verify(wrong), std::optional(false));
}

void TestPasswords::hashesReadBack()
{
    for (const QByteArray &password :
         {QByteArray("x"), QByteArray("p\xC3\xA4ss: $w\0rd", 12), QByteArray(65'535, 'p')}) {
        for (const auto &made :
             {PasswordHash::makeArgon2id(password), PasswordHash::makePbkdf2(password, 3)}) {
            QVERIFY(made.has_value());
            const auto read = PasswordHash::parse(made->toText());
            QVERIFY2(read.ok(), read ? "" : qPrintable(read.error()));
            QCOMPARE(read->verify(password), std::optional(true));
            QCOMPARE(read->verify(password.chopped(1)), std::optional(false));
        }
    }
}

void TestPasswords::saltsDiffer()
{
    QVERIFY(PasswordHash::makePbkdf2("a", 1)->toText() != PasswordHash::makePbkdf2("a", 1)->toText());
    QVERIFY(PasswordHash::makeArgon2id("a")->toText() != PasswordHash::makeArgon2id("a")->toText());
}

void TestPasswords::decoyMatchesNothingAndCostsTheSame()
{
    for (const QByteArray &text : {pbkdf2Line, sha512Line, argonLine}) {
        const auto hash = PasswordHash::parse(text);
        const PasswordHash decoy = hash->decoy();
        QCOMPARE(decoy.verify("secret"), std::optional(false));
        QCOMPARE(decoy.verify("password"), std::optional(false));
        QCOMPARE(decoy.toText().size(), text.size());
        const qsizetype costs = text.lastIndexOf('$', text.lastIndexOf('$') - 1);
        QCOMPARE(decoy.toText().first(costs), text.first(costs));
        QVERIFY(decoy.toText().sliced(costs) != text.sliced(costs));
    }
}

void TestPasswords::damagedHashes_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const QByteArray &text) { QTest::newRow(text.left(60).constData()) << text; };
    row("");
    row("secret");
    row("$");
    row("$5$abc$def");
    row("$7$0" + pbkdf2Line.sliced(6));
    row("$7$-1" + pbkdf2Line.sliced(6));
    row("$7$10000001" + pbkdf2Line.sliced(6));
    row("$7$99999999999999999999" + pbkdf2Line.sliced(6));
    row("$7$ 101" + pbkdf2Line.sliced(6));
    row("$7$" + pbkdf2Line.sliced(7));
    row(pbkdf2Line + "$");
    row(pbkdf2Line + "A");
    row("$6$$" + sha512Line.sliced(20));
    row("$6$AAAA" + sha512Line.sliced(19));
    row(QByteArray(sha512Line).replace('+', '-'));
    row("$6$" + QByteArray(200, 'A') + sha512Line.sliced(19));
    row(QByteArray(argonLine).replace("v=19", "v=16"));
    row(QByteArray(argonLine).replace("$v=19", ""));
    row(QByteArray(argonLine).replace("argon2id", "argon2i"));
    row(QByteArray(argonLine).replace("m=256", "m=4294967295"));
    row(QByteArray(argonLine).replace("m=256", "m=1048577"));
    row(QByteArray(argonLine).replace("m=256", "m=7"));
    row(QByteArray(argonLine).replace("m=256,", ""));
    row(QByteArray(argonLine).replace("t=2", "t=0"));
    row(QByteArray(argonLine).replace("t=2", "t=101"));
    row(QByteArray(argonLine).replace("p=1", "p=0"));
    row(QByteArray(argonLine).replace("p=1", "p=33")); // 8 KiB a lane
    row(QByteArray(argonLine).replace("p=1", "p=1,keyid=x"));
    row(QByteArray(argonLine).replace("t=2,p=1", "p=1,t=2"));
    row(argonLine + '=');
    row(argonLine.chopped(1) + '5'); // bits beyond the last byte
}

void TestPasswords::damagedHashes()
{
    QFETCH(QByteArray, text);
    const auto hash = PasswordHash::parse(text);
    QVERIFY(!hash.ok());
    QVERIFY2(hash.error().startsWith(QLatin1String("expected ")), qPrintable(hash.error()));
}

void TestPasswords::everyTruncationIsAnError_data()
{
    knownHashes_data();
}

void TestPasswords::everyTruncationIsAnError()
{
    QFETCH(QByteArray, text);
    for (qsizetype size = 0; size < text.size(); ++size) {
        QVERIFY2(!PasswordHash::parse(text.first(size)).ok(), QByteArray::number(size).constData());
        const QByteArray line = "user:" + text.first(size);
        const auto file = PasswordFile::parse(line, QString::fromLatin1(name));
        QVERIFY2(!file.ok(), line.constData());
        QCOMPARE(file.error().size(), 1);
        QVERIFY(file.error().first().startsWith(QLatin1String("passwords:1: ")));
    }
    const QByteArray line = "user:" + text;
    for (qsizetype size = 1; size < 5; ++size)
        QVERIFY(!PasswordFile::parse(line.first(size), QString::fromLatin1(name)).ok());
}

void TestPasswords::anyByteMayBeWrong()
{
    const QByteArray text = "# users\na:" + pbkdf2Line + "\nb:" + sha512Line + "\nc:" + argonLine + '\n';
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (const int byte : {0x00, 0x0A, 0x20, 0x24, 0x3A, 0x3D, 0x80, 0xFF}) {
            QByteArray damaged = text;
            damaged[at] = char(byte);
            const auto file = PasswordFile::parse(damaged, QString::fromLatin1(name));
            if (!file)
                QVERIFY(!file.error().isEmpty());
        }
    }
}

void TestPasswords::fileOfAllKinds()
{
    const auto file = PasswordFile::parse("# the lab\r\n\r\nann:" + pbkdf2Line + "\r\n  bob :" + sha512Line +
                                              "\n\n#x:y\nj\xC3\xB6rg:" + argonLine,
                                          QString::fromLatin1(name));
    QVERIFY2(file.ok(), file ? "" : qPrintable(file.error().join(u'\n')));
    QCOMPARE(file->users(), (QList<QByteArray>{"ann", "bob", "j\xC3\xB6rg"}));
    QVERIFY(*file->find("ann")->verify("secret"));
    QVERIFY(*file->find("bob")->verify("secret"));
    QVERIFY(*file->find("j\xC3\xB6rg")->verify("password"));
    QCOMPARE(file->find("Ann"), nullptr);
    QCOMPARE(file->find(""), nullptr);
    QCOMPARE(file->decoy().kind(), PasswordHash::Kind::Pbkdf2Sha512);
    QCOMPARE(PasswordFile::parse("", QString::fromLatin1(name))->users().size(), 0);
    QCOMPARE(PasswordFile().decoy().kind(), PasswordHash::Kind::Argon2id);
}

void TestPasswords::allErrorsOfAFileComeAtOnce()
{
    const auto file = PasswordFile::parse("ann:" + pbkdf2Line + "\nbob\n:" + pbkdf2Line +
                                              "\ncarl:secret\n\xFF:" + pbkdf2Line + "\n#\nann:" + sha512Line +
                                              "\na\tb:" + sha512Line + '\n',
                                          QString::fromLatin1(name));
    QVERIFY(!file.ok());
    const QStringList errors = file.error();
    QCOMPARE(errors.size(), 6);
    QCOMPARE(errors.at(0), QStringLiteral("passwords:2: expected USER:HASH"));
    QCOMPARE(errors.at(1),
             QStringLiteral("passwords:3: expected a user name of 1 to 65535 bytes of UTF-8 text"));
    QCOMPARE(
        errors.at(2),
        QStringLiteral("passwords:4: user 'carl': expected a hash that begins with $argon2id$, $7$ or $6$, "
                       "as 'deepros-broker passwd' and mosquitto_passwd write it"));
    QVERIFY(errors.at(3).startsWith(QLatin1String("passwords:5: ")));
    QCOMPARE(
        errors.at(4),
        QStringLiteral("passwords:7: user 'ann': expected one line a user; line 1 has this user already"));
    QVERIFY(errors.at(5).startsWith(QLatin1String("passwords:8: ")));

    const auto many = PasswordFile::parse(QByteArray("x\n").repeated(150), QString::fromLatin1(name));
    QCOMPARE(many.error().size(), 101);
    QCOMPARE(many.error().last(), QStringLiteral("passwords: 50 more errors"));
}

void TestPasswords::errorsShowNoHash()
{
    const auto file =
        PasswordFile::parse("ann:hunter2\nhunter2\nbob:$7$hunter2$hunter2$hunter2\nc:$argon2id$hunter2\n",
                            QString::fromLatin1(name));
    QCOMPARE(file.error().size(), 4);
    QVERIFY(!file.error().join(u'\n').contains(QLatin1String("hunter2")));
}

void TestPasswords::userNames_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << QByteArray("robot-1") << true;
    QTest::newRow("umlaut and blank") << QByteArray("j\xC3\xB6rg m") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("colon") << QByteArray("a:b") << false;
    QTest::newRow("line feed") << QByteArray("a\nb") << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("comment") << QByteArray("#a") << false;
    QTest::newRow("blank before") << QByteArray(" a") << false;
    QTest::newRow("not UTF-8") << QByteArray("\xFF") << false;
    QTest::newRow("too long") << QByteArray(65'536, 'a') << false;
}

void TestPasswords::userNames()
{
    QFETCH(QByteArray, user);
    QFETCH(bool, good);
    QCOMPARE(PasswordFile::nameFault(user).isEmpty(), good);
}

void TestPasswords::editingKeepsOtherLines()
{
    const PasswordHash hash = *PasswordHash::parse(sha512Line);
    const QByteArray text = "# lab\r\n\nann:old\nbob:kept\r\nann:older\n#ann:x";
    QCOMPARE(PasswordFile::withUser(text, "ann", hash),
             "# lab\r\n\nann:" + sha512Line + "\nbob:kept\r\n#ann:x");
    QCOMPARE(PasswordFile::withUser(text, "carl", hash), text + "\ncarl:" + sha512Line + '\n');
    QCOMPARE(PasswordFile::withUser("", "carl", hash), "carl:" + sha512Line + '\n');
    QCOMPARE(PasswordFile::withoutUser(text, "ann"),
             std::optional<QByteArray>("# lab\r\n\nbob:kept\r\n#ann:x"));
    QCOMPARE(PasswordFile::withoutUser(text, "an"), std::nullopt);
    QCOMPARE(PasswordFile::withoutUser(text, ""), std::nullopt);
}

void TestPasswords::unreadableFiles()
{
    const QTemporaryDir directory;
    const auto missing = PasswordFile::read(directory.filePath(QStringLiteral("none")));
    QCOMPARE(missing.error().size(), 1);
    QVERIFY(missing.error().first().contains(QLatin1String("cannot be read: ")));
    const auto folder = PasswordFile::read(directory.path());
    QVERIFY(folder.error().first().endsWith(QLatin1String("expected a regular file")));
}

void TestPasswords::mosquittoWritesWhatWeRead_data()
{
    QTest::addColumn<QString>("hash");
    QTest::newRow("pbkdf2") << QStringLiteral("sha512-pbkdf2");
    QTest::newRow("sha512") << QStringLiteral("sha512");
}

void TestPasswords::mosquittoWritesWhatWeRead()
{
    QFETCH(QString, hash);
    const QString program = mosquittoPasswd();
    if (program.isEmpty())
        QSKIP("mosquitto_passwd is not installed");
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("passwords"));
    QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    const QList<QByteArray> passwords{"secret", "a b$c:d", "p\xC3\xA4ss"};
    for (qsizetype i = 0; i < passwords.size(); ++i) {
        QProcess process;
        process.start(program, {QStringLiteral("-H"), hash, QStringLiteral("-b"), path,
                                QStringLiteral("user%1").arg(i), QString::fromUtf8(passwords.at(i))});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }
    const auto file = PasswordFile::read(path);
    QVERIFY2(file.ok(), file ? "" : qPrintable(file.error().join(u'\n')));
    for (qsizetype i = 0; i < passwords.size(); ++i) {
        const PasswordHash *known = file->find("user" + QByteArray::number(i));
        QVERIFY(known);
        QCOMPARE(known->verify(passwords.at(i)), std::optional(true));
        QCOMPARE(known->verify(passwords.at(i) + 'x'), std::optional(false));
    }
}

void TestPasswords::poolAnswersInTheOwnersThread()
{
    HashPool pool({2, 100, 60s});
    int answers = 0;
    for (int i = 0; i < 50; ++i) {
        QVERIFY(pool.submit([i] { return std::optional(i % 2 == 0); },
                            [&answers, i](std::optional<bool> value) {
                                QCOMPARE(value, std::optional(i % 2 == 0));
                                ++answers;
                            }));
    }
    QCOMPARE(answers, 0); // never within submit()
    QTRY_COMPARE(answers, 50);
}

void TestPasswords::poolRefusesWhenFull()
{
    QSemaphore go;
    QSemaphore begun;
    HashPool pool({1, 3, 60s});
    int answers = 0;
    const auto work = [&go, &begun] {
        begun.release();
        go.acquire();
        return std::optional(true);
    };
    const auto done = [&answers](std::optional<bool>) { ++answers; };
    QVERIFY(pool.submit(work, done));
    begun.acquire();
    for (int i = 0; i < 3; ++i)
        QVERIFY(pool.submit(work, done));
    QVERIFY(!pool.submit(work, done));
    go.release(4);
    QTRY_COMPARE(answers, 4);
    go.release();
    QVERIFY(pool.submit(work, done));
    QTRY_COMPARE(answers, 5);
}

void TestPasswords::poolDropsWhatWaitedForTooLong()
{
    HashPool pool({1, 10, -1ms}); // everything has waited for longer than that
    bool hasRun = false;
    bool isAnswered = false;
    QVERIFY(pool.submit(
        [&hasRun] {
            hasRun = true;
            return std::optional(true);
        },
        [&isAnswered](std::optional<bool> value) { isAnswered = !value.has_value(); }));
    QTRY_VERIFY(isAnswered);
    QVERIFY(!hasRun);
}

void TestPasswords::poolEndsWithWorkLeft()
{
    bool isAnswered = false;
    {
        HashPool pool({2, 100, 60s});
        for (int i = 0; i < 100; ++i)
            static_cast<void>(
                pool.submit([] { return std::optional(true); }, [&isAnswered](auto) { isAnswered = true; }));
    }
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

void TestPasswords::throttleDelaysGrowAndEnd()
{
    FailureThrottle throttle({});
    QList<qint64> delays;
    for (int i = 0; i < 10; ++i) {
        QVERIFY(throttle.begin("10.0.0.1", 1000));
        delays += throttle.failed("10.0.0.1", 1000).count();
        throttle.closed("10.0.0.1");
    }
    QCOMPARE(delays, (QList<qint64>{0, 0, 0, 250, 500, 1000, 2000, 4000, 4000, 4000}));
    QVERIFY(throttle.begin("10.0.0.2", 1000));
    QCOMPARE(throttle.failed("10.0.0.2", 1000).count(), 0); // others are not concerned
}

void TestPasswords::throttleForgives()
{
    FailureThrottle throttle({});
    qint64 now = 1'000'000;
    for (int i = 0; i < 8; ++i) {
        QVERIFY(throttle.begin("a", now));
        static_cast<void>(throttle.failed("a", now));
        throttle.closed("a");
    }
    now += 300'000;
    QVERIFY(throttle.begin("a", now));
    QCOMPARE(throttle.failed("a", now).count(), 0);
    throttle.closed("a");

    // Who never failed leaves no trace.
    QVERIFY(throttle.begin("b", now));
    throttle.passed("b");
    QCOMPARE(throttle.size(), std::size_t(1));
}

void TestPasswords::throttleBoundsOpenAttempts()
{
    FailureThrottle::Limits limits;
    limits.openAttempts = 5;
    FailureThrottle throttle(limits);
    for (int i = 0; i < 100; ++i)
        QVERIFY(throttle.begin("a", 1000)); // no failure yet: a lab behind one address
    for (int i = 0; i < 4; ++i) {
        static_cast<void>(throttle.failed("a", 1000));
        throttle.closed("a");
    }
    QVERIFY(!throttle.begin("a", 1000));
    QVERIFY(throttle.begin("b", 1000));
    for (int i = 0; i < 92; ++i)
        throttle.passed("a");
    QVERIFY(throttle.begin("a", 1000));
    QVERIFY(!throttle.begin("a", 1000));
    throttle.closed("a");
    QVERIFY(throttle.begin("a", 1000));
}

void TestPasswords::throttleHoldsABoundedNumberOfAddresses()
{
    FailureThrottle::Limits limits;
    limits.addresses = 10;
    FailureThrottle throttle(limits);
    std::chrono::milliseconds last{0};
    for (int i = 0; i < 100; ++i) {
        const QByteArray address = QByteArray::number(i);
        QVERIFY(throttle.begin(address, 1'000'000));
        last = throttle.failed(address, 1'000'000);
        throttle.closed(address);
    }
    QCOMPARE(throttle.size(), std::size_t(10));
    QCOMPARE(last.count(), 4000); // the others share one record
    QVERIFY(throttle.begin("later", 2'000'000));
    QCOMPARE(throttle.failed("later", 2'000'000).count(), 0);
    QVERIFY(throttle.size() <= 10);
}

void TestPasswords::decisions_data()
{
    using Text = std::optional<QByteArray>;
    using mqtt::ReasonCode;
    QTest::addColumn<bool>("withPair");
    QTest::addColumn<bool>("withFile");
    QTest::addColumn<Text>("user");
    QTest::addColumn<Text>("password");
    QTest::addColumn<ReasonCode>("code");
    const auto bad = ReasonCode::BadUserNameOrPassword;
    const auto good = ReasonCode::Success;
    QTest::newRow("file, right") << false << true << Text("ann") << Text("secret") << good;
    QTest::newRow("file, wrong") << false << true << Text("ann") << Text("Secret") << bad;
    QTest::newRow("file, unknown") << false << true << Text("eve") << Text("secret") << bad;
    QTest::newRow("file, empty") << false << true << Text("ann") << Text("") << bad;
    QTest::newRow("file, none") << false << true << Text("ann") << Text() << bad;
    QTest::newRow("file, empty user") << false << true << Text("") << Text("secret") << bad;
    QTest::newRow("file, no user") << false << true << Text() << Text() << ReasonCode::NotAuthorized;
    QTest::newRow("file, the pair is off") << false << true << Text("admin") << Text("password") << bad;
    QTest::newRow("both, pair") << true << true << Text("admin") << Text("password") << good;
    QTest::newRow("both, pair wrong") << true << true << Text("admin") << Text("secret") << bad;
    QTest::newRow("both, file") << true << true << Text("ann") << Text("secret") << good;
    QTest::newRow("both, mixed up") << true << true << Text("ann") << Text("password") << bad;
    QTest::newRow("pair, right") << true << false << Text("admin") << Text("password") << good;
    QTest::newRow("pair, wrong") << true << false << Text("admin") << Text("x") << bad;
    QTest::newRow("neither") << false << false << Text("admin") << Text("password") << bad;
}

void TestPasswords::decisions()
{
    QFETCH(bool, withPair);
    QFETCH(bool, withFile);
    QFETCH(std::optional<QByteArray>, user);
    QFETCH(std::optional<QByteArray>, password);
    QFETCH(mqtt::ReasonCode, code);
    const ManualClock clock;
    Counters counters;
    PasswordAuthenticator::Settings settings;
    settings.required = true;
    if (withPair)
        settings.pair = {SecretString("admin"), SecretString("password")};
    PasswordAuthenticator authenticator(settings, clock, counters);
    if (withFile)
        authenticator.setUsers(users("ann:" + pbkdf2Line + '\n'));
    std::optional<AuthDecision> decision;
    authenticator.authenticate({"client", user, password, "10.0.0.1:5"},
                               [&decision](const AuthDecision &made) { decision = made; });
    QTRY_VERIFY(decision.has_value());
    QCOMPARE(decision->code, code);
    QCOMPARE(counters.authFailures, quint64(code == mqtt::ReasonCode::BadUserNameOrPassword));
    if (code == mqtt::ReasonCode::BadUserNameOrPassword)
        QCOMPARE(decision->text, QByteArray("the user name or the password is wrong"));
}

void TestPasswords::answersThatAreNotFetchedDoNoHarm()
{
    const ManualClock clock;
    Counters counters;
    int answers = 0;
    {
        PasswordAuthenticator::Settings settings;
        settings.required = true;
        settings.throttle.freeFailures = 0;
        PasswordAuthenticator authenticator(settings, clock, counters);
        authenticator.setUsers(users("ann:" + argonLine + '\n'));
        for (int i = 0; i < 20; ++i)
            authenticator.authenticate({"c", "ann", "wrong", "10.0.0.1:5"},
                                       [&answers](const auto &) { ++answers; });
        QTRY_VERIFY(counters.authDelayed > 0);
    }
    QTest::qWait(1);
    QCOMPARE(answers, 0);
}

void TestPasswords::fullQueueIsServerBusy()
{
    const ManualClock clock;
    Counters counters;
    PasswordAuthenticator::Settings settings;
    settings.required = true;
    settings.pool.queued = 2;
    PasswordAuthenticator authenticator(settings, clock, counters);
    authenticator.setUsers(users("ann:" + PasswordHash::makeArgon2id("secret")->toText() + '\n'));
    int good = 0;
    int busy = 0;
    for (int i = 0; i < 50; ++i) {
        authenticator.authenticate({"c", "ann", "secret", "10.0.0.1:5"}, [&](const AuthDecision &decision) {
            good += decision.code == mqtt::ReasonCode::Success;
            busy += decision.code == mqtt::ReasonCode::ServerBusy;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(good + busy, 50, 60'000);
    QVERIFY(good >= 2);
    QVERIFY(busy > 0);
    QCOMPARE(counters.authBusy, quint64(busy));
    QCOMPARE(counters.authFailures, quint64(0));
}

void TestPasswords::manyFailuresAreServerBusy()
{
    ManualClock clock;
    Counters counters;
    PasswordAuthenticator::Settings settings;
    settings.required = true;
    settings.pair = {SecretString("admin"), SecretString("password")};
    settings.throttle.freeFailures = 1;
    settings.throttle.openAttempts = 2;
    settings.throttle.first = 1ms;
    settings.throttle.longest = 1ms;
    PasswordAuthenticator authenticator(settings, clock, counters);
    QList<mqtt::ReasonCode> codes;
    const auto attempt = [&](const char *address, const char *password) {
        authenticator.authenticate({"c", "admin", password, address},
                                   [&codes](const AuthDecision &decision) { codes += decision.code; });
    };
    for (int i = 0; i < 4; ++i)
        attempt("10.0.0.1:5", "wrong");
    using mqtt::ReasonCode;
    QCOMPARE(codes, (QList<ReasonCode>{ReasonCode::BadUserNameOrPassword, ReasonCode::ServerBusy}));
    attempt("10.0.0.2:5", "password");
    QCOMPARE(codes.last(), ReasonCode::Success);
    QTRY_COMPARE(codes.size(), 5);
    QCOMPARE(counters.authThrottled, quint64(1));
    QCOMPARE(counters.authDelayed, quint64(2));
    attempt("10.0.0.1:5", "password"); // a right one is not delayed
    QCOMPARE(codes.last(), ReasonCode::Success);
}

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
