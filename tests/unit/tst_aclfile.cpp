#include "auth/accesscache.h"
#include "auth/accesscheck.h"
#include "auth/aclfile.h"
#include "broker/brokerthread.h"
#include "topics/filterrelation.h"
#include "topics/topicfilter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace deepros;

namespace {

using Rules = std::shared_ptr<const AclRules>;

constexpr char common[] = "# rules of the laboratory\n" // 1
                          "topic read public/#\n" // 2
                          "topic open\n" // 3
                          "\n"
                          "user ada\n" // 5
                          "topic readwrite ada/#\n" // 6
                          "topic deny ada/secret/#\n" // 7
                          "topic read +/status\n" // 8
                          "topic write in/ada x/y z\n" // 9
                          "topic read $SYS/broker/#\n" // 10
                          "topic read\n" // 11
                          "user Grace Hopper\n" // 12
                          "topic read #\n" // 13
                          "topic deny #\n" // 14
                          "user ada\n" // 15
                          "topic write later\n" // 16
                          "pattern deny dev/%c/private\n" // 17
                          "pattern readwrite dev/%c/#\n" // 18
                          "pattern write home/%u\n" // 19
                          "pattern read all\n" // 20
                          "pattern read %u/mine/%c\n" // 21
                          "pattern deny ada/x\n"; // 22

Rules rulesOf(const QByteArray &text)
{
    const auto rules = parseAclText(text, QStringLiteral("acl.conf"), "acl.conf");
    if (!rules)
        qWarning("%s", qPrintable(rules.error().join(u'\n')));
    return rules ? *rules : nullptr;
}

/// "ada" is a user name, "-" none.
AccessSubject subjectOf(const QByteArray &user, const QByteArray &client)
{
    return {client, user == "-" ? std::nullopt : std::optional(user)};
}

QString writeFile(const QTemporaryDir &directory, const QByteArray &text)
{
    QFile file(directory.filePath(QStringLiteral("acl.conf")));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

/// Any free port of the loopback interface.
BrokerConfig quietConfig()
{
    BrokerConfig config;
    config.persistence = false;
    config.mqttHost = QStringLiteral("127.0.0.1");
    config.mqttPort = 0;
    config.websocketEnabled = false;
    return config;
}

AccessAction actionOf(const QByteArray &word)
{
    return word == "publish" ? AccessAction::Publish : word == "receive" ? AccessAction::Receive : AccessAction::Subscribe;
}

} // namespace

class TestAclFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisions_data();
    void decisions();
    void namesThatAreNoneOfTheirOwn_data();
    void namesThatAreNoneOfTheirOwn();
    void formsOfALine_data();
    void formsOfALine();
    void damagedFiles_data();
    void damagedFiles();
    void allErrorsComeAtOnce();
    void aFileThatIsNoneDoesNotFloodTheLog();
    void filesThatCannotBeRead();
    void decisionsNameTheFileWithoutItsFolder();
    void filterRelations_data();
    void filterRelations();
    void relationsAgreeWithMatching();
    void cacheRemembersAndStaysBounded();
    void runningBrokerAnswersTheSame();
    void brokerDoesNotStartWithABrokenFile();
};

void TestAclFile::decisions_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<int>("line");
    const auto row = [](const char *user, const char *action, const char *topic, bool allowed, int line) {
        QTest::addRow("%s %s %s", user, action, topic)
            << QByteArray(user) << QByteArray(action) << QByteArray(topic) << allowed << line;
    };
    row("-", "receive", "public/a", true, 2);
    row("-", "receive", "public", true, 2);
    row("-", "publish", "public/a", false, 0);
    row("-", "publish", "open", true, 3);
    row("-", "receive", "open", true, 3);
    row("-", "receive", "ada/x1", false, 0);
    row("-", "receive", "all", true, 20);
    row("-", "publish", "home/", false, 0); // %u never applies to an anonymous client
    row("ada", "receive", "public/a", false, 0); // the rules at the top are for anonymous clients only
    row("ada", "publish", "ada/x", true, 6); // a grant of the user stands above a pattern that denies
    row("ada", "receive", "ada/secret", false, 7);
    row("ada", "publish", "ada/secret/deep", false, 7);
    row("ada", "receive", "robot/status", true, 8);
    row("ada", "publish", "robot/status", false, 0);
    row("ada", "receive", "$SYS/status", false, 0); // a wildcard at the front is not for $ names
    row("ada", "publish", "in/ada x/y z", true, 9);
    row("ada", "receive", "$SYS/broker/uptime", true, 10);
    row("ada", "publish", "read", true, 11); // one word is a topic
    row("ada", "publish", "later", true, 16); // a user may come twice
    row("ada", "publish", "dev/c1/x", true, 18);
    row("ada", "publish", "dev/c1/private", false, 17);
    row("ada", "publish", "dev/c2/x", false, 0);
    row("ada", "publish", "dev/%c/x", false, 0);
    row("ada", "publish", "home/ada", true, 19);
    row("ada", "receive", "home/ada", false, 0);
    row("ada", "publish", "home/grace", false, 0);
    row("ada", "receive", "ada/mine/c1", true, 6);
    row("eve", "receive", "eve/mine/c1", true, 21);
    row("eve", "receive", "eve/mine/c2", false, 0);
    row("eve", "receive", "all", true, 20);
    row("eve", "publish", "all", false, 0);
    row("Grace Hopper", "receive", "a", false, 14); // deny wins
    row("Grace Hopper", "receive", "all", false, 14);
    row("Grace Hopper", "receive", "$SYS/x", false, 0);
    row("", "receive", "public/a", false, 0); // an empty name is a name

    row("ada", "subscribe", "ada/#", true, 6);
    row("ada", "subscribe", "#", true, 6);
    row("ada", "subscribe", "ada/secret/#", false, 7);
    row("ada", "subscribe", "ada/+", true, 6);
    row("ada", "subscribe", "+/status", true, 6);
    row("ada", "subscribe", "robot/+", true, 8);
    row("ada", "subscribe", "robot/+/x", false, 0);
    row("ada", "subscribe", "later", false, 0); // may only write it
    row("ada", "subscribe", "$SYS/#", true, 10);
    row("ada", "subscribe", "dev/+/private", false, 17);
    row("ada", "subscribe", "dev/c1/+", true, 18);
    row("ada", "subscribe", "dev/c2/#", false, 0);
    row("eve", "subscribe", "ada/#", false, 0);
    row("eve", "subscribe", "+", true, 20);
    row("Grace Hopper", "subscribe", "#", false, 14);
    row("-", "subscribe", "#", true, 2);
    row("-", "subscribe", "+/mine/+", true, 2); // "public/mine/x"
    row("-", "subscribe", "x/mine/+", false, 0);
}

void TestAclFile::decisions()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, topic);
    QFETCH(bool, allowed);
    QFETCH(int, line);
    const Rules rules = rulesOf(common);
    QVERIFY(rules);
    const AccessDecision decision = rules->decide(subjectOf(user, "c1"), actionOf(action), topic);
    QCOMPARE(decision.allowed, allowed);
    QCOMPARE(decision.line, line);
    QCOMPARE(rules->describe(decision),
             line ? "acl.conf:" + QByteArray::number(line) : QByteArray("no rule of acl.conf matches"));
}

void TestAclFile::namesThatAreNoneOfTheirOwn_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const char *user, const char *client, const char *topic, bool allowed) {
        QTest::newRow(name) << QByteArray(user) << QByteArray(client) << QByteArray(topic) << allowed;
    };
    row("plain", "u", "c", "dev/c/u", true);
    row("plus as client", "u", "+", "dev/x/u", false);
    row("hash as client", "u", "#", "dev/c/u", false);
    row("hash inside", "u", "c#", "dev/c#/u", false);
    row("levels as client", "u", "c/u", "dev/c/u/u", false);
    row("plus as user", "+", "c", "dev/c/u", false);
    row("levels as user", "u/x", "c", "dev/c/u/x", false);
    row("even for patterns without names", "+", "c", "free", false);
    row("free for others", "u", "c", "free", true);
    row("a placeholder as client", "u", "%u", "dev/u/u", false);
    row("is itself", "u", "%u", "dev/%u/u", true);
    row("dollar as user", "$SYS", "c", "$SYS/x", false);
    row("the same in the middle", "$SYS", "c", "dev/c/$SYS", true);
    row("own topic rules hold", "a/b", "+", "own", true);
}

void TestAclFile::namesThatAreNoneOfTheirOwn()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, topic);
    QFETCH(bool, allowed);
    const Rules rules = rulesOf("user a/b\ntopic own\npattern dev/%c/%u\npattern free\npattern %u/#\n");
    QVERIFY(rules);
    for (const auto action : {AccessAction::Publish, AccessAction::Receive, AccessAction::Subscribe}) {
        const AccessDecision decision = rules->decide(subjectOf(user, client), action, topic);
        QCOMPARE(decision.allowed, allowed);
        const bool special = user.contains('+') || user.contains('/') || client.contains('+') || client.contains('#')
            || client.contains('/');
        QCOMPARE(decision.unsafeName, special && !allowed);
        QCOMPARE(rules->describe(decision).contains("patterns do not apply"), decision.unsafeName);
    }
}

void TestAclFile::formsOfALine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("readable");
    QTest::newRow("plain") << QByteArray("topic read a") << QByteArray("a");
    QTest::newRow("carriage returns") << QByteArray("topic read a\r\n\r\n") << QByteArray("a");
    QTest::newRow("blanks around") << QByteArray("  topic   read   a  \t\n") << QByteArray("a");
    QTest::newRow("tabs") << QByteArray("topic\tread\ta\n") << QByteArray("a");
    QTest::newRow("comment further in") << QByteArray("   # topic\ntopic a") << QByteArray("a");
    QTest::newRow("number sign in the filter") << QByteArray("topic read #") << QByteArray("x/y");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFtopic a") << QByteArray("a");
    QTest::newRow("spaces in the filter") << QByteArray("topic read a  b c") << QByteArray("a  b c");
    QTest::newRow("the words as topics") << QByteArray("topic read deny") << QByteArray("deny");
    QTest::newRow("UTF-8") << QByteArray("topic read Büro/+") << QByteArray("Büro/x");
    QTest::newRow("two hundred levels") << "topic read " + QByteArray(199, '/') << QByteArray(199, '/');
}

void TestAclFile::formsOfALine()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, readable);
    const Rules rules = rulesOf(text);
    QVERIFY(rules);
    QVERIFY(rules->decide(subjectOf("-", "c"), AccessAction::Receive, readable).allowed);
}

void TestAclFile::damagedFiles_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("error");
    const auto row = [](const QByteArray &line, const char *error) {
        QTest::addRow("%s", line.constData()) << line << QString::fromUtf8(error);
    };
    row("tpic read a", "acl.conf:2: 'tpic': expected a line that begins with user, topic, pattern or #");
    row("Topic read a", "acl.conf:2: 'Topic': expected a line that begins with user, topic, pattern or #");
    row("topic", "acl.conf:2: 'topic': expected a topic filter behind it");
    row("pattern  ", "acl.conf:2: 'pattern': expected a topic filter behind it");
    row("user", "acl.conf:2: 'user': expected a user name behind it");
    row("user \xFF", "acl.conf:2: user '\uFFFD': expected a name in UTF-8");
    row("topic raed a/b", "acl.conf:2: topic 'raed …': expected read, write, readwrite or deny before a topic filter");
    row("topic READ a/b", "acl.conf:2: topic 'READ …': expected read, write, readwrite or deny before a topic filter");
    row("topic a/#/b",
        "acl.conf:2: topic 'a/#/b': expected a topic filter: the multi-level wildcard is not the last character "
        "[MQTT-4.7.1-1]");
    row("pattern write a+/%c",
        "acl.conf:2: pattern 'a+/%c': expected a topic filter: a wildcard shares its level with other characters "
        "[MQTT-4.7.1-2]");
    row("topic read $share/g/a", "acl.conf:2: topic '$share/g/a': expected the topics themselves, without $share/NAME/");
    row("\x1b[2Jx", "acl.conf:2: '\\x1b[2Jx': expected a line that begins with user, topic, pattern or #");
}

void TestAclFile::damagedFiles()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, error);
    const auto rules = parseAclText("topic a\n" + line + "\ntopic b\n", QStringLiteral("acl.conf"), "acl.conf");
    QVERIFY(!rules);
    QCOMPARE(rules.error(), QStringList{error});
}

void TestAclFile::allErrorsComeAtOnce()
{
    const auto rules =
        parseAclText("user\ntopic a+\n\npattern\nnonsense\ntopic read ok\n", QStringLiteral("f"), "f");
    QVERIFY(!rules);
    QCOMPARE(rules.error().size(), 4);
    for (const auto &[index, start] : {std::pair(0, "f:1: "), {1, "f:2: "}, {2, "f:4: "}, {3, "f:5: "}})
        QVERIFY2(rules.error().at(index).startsWith(QLatin1String(start)), qPrintable(rules.error().at(index)));
}

void TestAclFile::aFileThatIsNoneDoesNotFloodTheLog()
{
    const auto rules = parseAclText(QByteArray("\x7f\x00\x01" "ELF\n", 7).repeated(10'000), QStringLiteral("f"), "f");
    QVERIFY(!rules);
    QCOMPARE(rules.error().size(), 51);
    QCOMPARE(rules.error().last(), QStringLiteral("f: 9950 more lines are wrong"));
}

void TestAclFile::filesThatCannotBeRead()
{
    const QTemporaryDir directory;
    const auto missing = readAclFile(directory.filePath(QStringLiteral("missing")));
    QVERIFY(!missing && missing.error().size() == 1);
    QVERIFY(missing.error()[0].contains(QStringLiteral("cannot be read")));
    const auto folder = readAclFile(directory.path());
    QVERIFY(!folder && folder.error()[0].endsWith(QStringLiteral("expected a regular file")));
    const auto device = readAclFile(QStringLiteral("/dev/zero")); // would never end
    QVERIFY(!device && device.error()[0].endsWith(QStringLiteral("expected a regular file")));
}

void TestAclFile::decisionsNameTheFileWithoutItsFolder()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("my.acl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\ntopic a\n");
    file.close();
    const auto rules = readAclFile(file.fileName());
    QVERIFY(rules.ok());
    QCOMPARE((*rules)->describe((*rules)->decide({"c", {}}, AccessAction::Publish, "a")), QByteArray("my.acl:2"));
    const AccessAnswer wrong = checkAccess(**rules, {"c", {}}, AccessAction::Publish, "a/#");
    QVERIFY(!wrong.valid && !wrong.allowed);
    QVERIFY(checkAccess(**rules, {"c", {}}, AccessAction::Subscribe, "$share/g/a").allowed);
}

void TestAclFile::filterRelations_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArray>("common"); // "-": none
    const auto row = [](const char *a, const char *b, const char *common) {
        QTest::addRow("%s and %s", a, b) << QByteArray(a) << QByteArray(b) << QByteArray(common);
    };
    row("a", "a", "a");
    row("a", "b", "-");
    row("#", "a/+", "a/+");
    row("a/#", "+/b", "a/b");
    row("a/#", "a", "a");
    row("a/#", "+", "a");
    row("a/#", "+/#", "a/#");
    row("a/+/c", "a/b/+", "a/b/c");
    row("a/+", "a", "-");
    row("+/x", "$SYS/x", "-");
    row("#", "$SYS/#", "-");
    row("$SYS/#", "$SYS/+/x", "$SYS/+/x");
    row("/+", "+/a", "/a");
    row("#", "#", "#");
    row("a//+", "a/+/b", "a//b");
}

void TestAclFile::filterRelations()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QByteArray, common);
    QCOMPARE(filterIntersection(a, b).value_or("-"), common);
    QCOMPARE(filterIntersection(b, a).value_or("-"), common);
}

void TestAclFile::relationsAgreeWithMatching()
{
    // All filters of up to three levels over a small alphabet, against all names of up to four.
    const QByteArrayList levels{"", "a", "$b", "+", "#"};
    QByteArrayList filters;
    QByteArrayList names;
    for (const QByteArray &one : levels) {
        filters.append(one);
        for (const QByteArray &two : levels) {
            filters.append(one + '/' + two);
            for (const QByteArray &three : levels)
                filters.append(one + '/' + two + '/' + three);
        }
    }
    filters.removeIf([](const QByteArray &text) { return !TopicFilter::parse(text); });
    for (const QByteArray &filter : std::as_const(filters)) {
        for (const QByteArray &name : {filter, QByteArray(filter + "/a")}) {
            QByteArray plain = name;
            plain.replace('+', 'x').replace('#', 'y');
            if (!checkTopicName(plain))
                names.append(plain);
        }
    }
    for (const QByteArray &a : std::as_const(filters)) {
        for (const QByteArray &b : std::as_const(filters)) {
            const auto common = filterIntersection(a, b);
            QVERIFY(!common || TopicFilter::parse(*common));
            bool covered = true;
            for (const QByteArray &name : std::as_const(names)) {
                const bool both = topicMatches(a, name) && topicMatches(b, name);
                QVERIFY2(both == (common && topicMatches(*common, name)), (a + " and " + b + " at " + name).constData());
                covered &= topicMatches(a, name) || !topicMatches(b, name);
            }
            // Not seen: "#" is within "+/#" and "/#" within "/+/#", since the empty name is none.
            QVERIFY2(filterCovers(a, b) == covered || b == "#" || b == "/#", (a + " covers " + b).constData());
            QVERIFY2(covered || !filterCovers(a, b), (a + " covers " + b).constData());
        }
    }
}

void TestAclFile::cacheRemembersAndStaysBounded()
{
    AccessCache cache;
    int asked = 0;
    const auto look = [&](const QByteArray &topic) {
        return cache.lookUp(topic, [&] {
            ++asked;
            return AccessDecision{topic.endsWith('0'), false, int(topic.size())};
        });
    };
    for (int round = 0; round < 3; ++round) {
        QVERIFY(look("t/0").allowed);
        QVERIFY(!look("t/1").allowed);
    }
    QCOMPARE(asked, 2);
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(look("t/" + QByteArray::number(i)).allowed, i % 10 == 0);
    QCOMPARE(cache.slots(), qsizetype(AccessCache::maxSlots));
    asked = 0;
    const QByteArray large(AccessCache::maxTopicSize + 1, 'x');
    look(large);
    look(large);
    QCOMPARE(asked, 2);
}

void TestAclFile::runningBrokerAnswersTheSame()
{
    const QTemporaryDir directory;
    BrokerConfig config = quietConfig();
    QVERIFY(BrokerThread(config).start());
    config.aclFile = writeFile(directory, common);
    BrokerThread broker(config);
    QVERIFY(broker.start());
    const auto ask = [&](const std::optional<QString> &user, AccessAction action, const QString &topic) {
        const AccessAnswer answer = broker.control().aclCheck(user, QStringLiteral("c1"), action, topic).result();
        return QString::fromLatin1(answer.allowed ? "allow " : "deny ") + answer.reason;
    };
    const QString ada = QStringLiteral("ada");
    QCOMPARE(ask(ada, AccessAction::Publish, QStringLiteral("ada/secret/x")), QStringLiteral("deny acl.conf:7"));
    QCOMPARE(ask(ada, AccessAction::Receive, QStringLiteral("dev/c1/x")), QStringLiteral("allow acl.conf:18"));
    QCOMPARE(ask({}, AccessAction::Subscribe, QStringLiteral("public/#")), QStringLiteral("allow acl.conf:2"));
    QCOMPARE(ask({}, AccessAction::Publish, QStringLiteral("x")), QStringLiteral("deny no rule of acl.conf matches"));
    QVERIFY(ask({}, AccessAction::Publish, QStringLiteral("x/#")).startsWith(QStringLiteral("deny the topic name")));
    broker.stop();

    BrokerThread open(quietConfig());
    QVERIFY(open.start());
    const AccessAnswer answer =
        open.control().aclCheck(ada, QStringLiteral("c1"), AccessAction::Publish, QStringLiteral("x")).result();
    QVERIFY(answer.allowed);
    QCOMPARE(answer.reason, QStringLiteral("no ACL file is in use"));
}

void TestAclFile::brokerDoesNotStartWithABrokenFile()
{
    const QTemporaryDir directory;
    BrokerConfig config = quietConfig();
    config.aclFile = writeFile(directory, "topic\nuser\n");
    const auto started = BrokerThread(config).start();
    QVERIFY(!started);
    QCOMPARE(started.error().message.count(u'\n'), 1);
    QVERIFY(started.error().message.contains(QStringLiteral("acl.conf:2: 'user': expected a user name")));
}

QTEST_GUILESS_MAIN(TestAclFile)
#include "tst_aclfile.moc"
