#include "topics/topicmanager.h"

#include <QTest>

using namespace deepros;

namespace {

/// Notes what it is given.
class Receiver final : public Subscriber
{
public:
    using Subscriber::Subscriber;
    void deliver(const Delivery &) override {}
    bool isReady() const override { return true; }
    bool keepsForLater() const override { return false; }
};

TopicFilter filter(QByteArrayView text)
{
    auto parsed = TopicFilter::parse(text);
    Q_ASSERT(parsed);
    return std::move(parsed).value();
}

QByteArrayList names(const std::vector<Message> &messages)
{
    QByteArrayList list;
    for (const Message &message : messages)
        list.append(message->topic);
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace

class TestTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topicNames_data();
    void topicNames();
    void filters_data();
    void filters();
    void shareNameIsTakenApart();
    void matching_data();
    void matching();
    void indexAgreesWithPlainMatching();
    void resubscribingReplacesTheOptions();
    void overlappingSubscriptionsAreMerged();
    void removingTheLastSubscriptionPrunesTheTree();
    void subscriberLeavesWithEverything();
    void cacheSeesEveryChange();
    void cacheStaysBounded();
    void invalidTopicsAreNotCached();
    void retainedIsReplacedAndCleared();
    void retainedMatchesLikeSubscriptions_data();
    void retainedMatchesLikeSubscriptions();
    void retainedExpires();
    void cursorSurvivesChangesOfTheStore();
    void cursorLeavesOutWhatIsNewer();
    void managerByClientId();
};

void TestTopics::topicNames_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<int>("code"); // -1 = valid
    QTest::newRow("plain") << QByteArray("a/b/c") << -1;
    QTest::newRow("only a slash [MQTT-4.7.1-3]") << QByteArray("/") << -1;
    QTest::newRow("spaces and umlauts") << QByteArray("ros/Büro 1/x y") << -1;
    QTest::newRow("longest") << QByteArray(65'535, 'x') << -1;
    QTest::newRow("empty [MQTT-4.7.3-1]") << QByteArray("") << 0x90;
    QTest::newRow("plus [MQTT-3.3.2-2]") << QByteArray("a/+/b") << 0x90;
    QTest::newRow("hash [MQTT-3.3.2-2]") << QByteArray("a/#") << 0x90;
    QTest::newRow("nul [MQTT-4.7.3-2]") << QByteArray("a\0b", 3) << 0x81;
    QTest::newRow("bad UTF-8") << QByteArray("a/\xC3\x28") << 0x81;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0x81;
    QTest::newRow("128 levels") << QByteArray(127, '/') << -1;
    QTest::newRow("129 levels") << QByteArray(128, '/') << 0x97;
}

void TestTopics::topicNames()
{
    QFETCH(QByteArray, topic);
    QFETCH(int, code);
    const TopicFault fault = checkTopicName(topic);
    QCOMPARE(fault ? int(fault->code) : -1, code);
}

void TestTopics::filters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    for (const char *valid : {"a", "/", "+", "#", "a/+/b", "+/+", "/+", "a/b/#", "+/#", "$SYS/#", "$share/g/a/#",
                              "$share/g/#", "$share/g//a", "$shared/x", "a b"})
        QTest::newRow(valid) << QByteArray(valid) << -1;
    for (const char *invalid : {"", "a#", "a/#/b", "#/", "a+", "+a/b", "a/b+/c", "##", "$share/", "$share", "$share/g",
                                "$share/g/", "$share//a", "$share/+/a", "$share/#/a"})
        QTest::addRow("invalid '%s'", invalid) << QByteArray(invalid) << 0x8F;
    QTest::newRow("bad UTF-8") << QByteArray("a/\xFF") << 0x81;
    QTest::newRow("too deep") << QByteArray(200, '/') << 0x97;
}

void TestTopics::filters()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    const auto parsed = TopicFilter::parse(text);
    QCOMPARE(parsed ? -1 : int(parsed.error().code), code);
}

void TestTopics::shareNameIsTakenApart()
{
    const TopicFilter shared = filter("$share/workers/ros/+/x");
    QVERIFY(shared.isShared());
    QCOMPARE(shared.shareName(), QByteArrayView("workers"));
    QCOMPARE(shared.filter(), QByteArrayView("ros/+/x"));
    QVERIFY(!filter("$shares/workers/x").isShared());
}

void TestTopics::matching_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *text, const char *topic, bool matches) {
        QTest::addRow("%s %s %s", text, matches ? "matches" : "not", topic) << QByteArray(text) << QByteArray(topic) << matches;
    };
    row("sport/tennis/player1/#", "sport/tennis/player1", true);
    row("sport/tennis/player1/#", "sport/tennis/player1/score/wimbledon", true);
    row("sport/tennis/player1/#", "sport/tennis/player10", false);
    row("#", "a", true);
    row("#", "/", true);
    row("#", "$SYS/x", false);
    row("+/x", "$SYS/x", false);
    row("$SYS/#", "$SYS/x", true);
    row("$SYS/+", "$SYS/x", true);
    row("+", "a", true);
    row("+", "/a", false);
    row("+/+", "/a", true);
    row("/+", "/a", true);
    row("sport/+", "sport", false);
    row("sport/+", "sport/", true);
    row("sport/+/p", "sport//p", true);
    row("a", "a/", false);
    row("a/", "a", false);
    row("A", "a", false);
    row("a/+/c/#", "a/b/c", true);
    row("a/+/c/#", "a/b/d", false);
    row("/", "/", true);
    row("+/", "/", true);
}

void TestTopics::matching()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, topic);
    QFETCH(bool, matches);
    QCOMPARE(topicMatches(text, topic), matches);

    SubscriptionIndex index;
    Receiver receiver("c");
    index.add(receiver, filter(text), {});
    MatchResult result;
    index.match(topic, result);
    QCOMPARE(!result.isEmpty(), matches);

    TopicManager topics(SystemClock{});
    topics.retained().set(Message(QString::fromUtf8(topic), "x", 0, true));
    QCOMPARE(!topics.retained().match(text, 0).empty(), matches);
    index.removeAll(receiver);
}

void TestTopics::indexAgreesWithPlainMatching()
{
    // Every filter of up to four levels over a small alphabet against every such name.
    const QByteArrayList levels{"", "a", "b", "+", "#"};
    QByteArrayList all;
    for (const QByteArray &one : levels) {
        all.append(one);
        for (const QByteArray &two : levels) {
            all.append(one + '/' + two);
            for (const QByteArray &three : levels)
                all.append(one + '/' + two + '/' + three);
        }
    }
    SubscriptionIndex index;
    std::vector<std::unique_ptr<Receiver>> receivers;
    for (const QByteArray &text : all) {
        if (const auto parsed = TopicFilter::parse(text)) {
            receivers.push_back(std::make_unique<Receiver>(text));
            index.add(*receivers.back(), *parsed, {});
        }
    }
    QVERIFY(receivers.size() > 60);
    int compared = 0;
    MatchResult result;
    for (const QByteArray &topic : all) {
        if (checkTopicName(topic))
            continue;
        index.match(topic, result);
        QByteArrayList found;
        for (const MatchEntry &entry : result.entries)
            found.append(entry.subscriber->subscriberId());
        QByteArrayList expected;
        for (const auto &receiver : receivers) {
            if (topicMatches(receiver->subscriberId(), topic))
                expected.append(receiver->subscriberId());
        }
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(found, expected);
        ++compared;
    }
    QVERIFY(compared > 30);
    for (const auto &receiver : receivers)
        index.removeAll(*receiver);
    QCOMPARE(index.filterCount(), 0);
}

void TestTopics::resubscribingReplacesTheOptions()
{
    SubscriptionIndex index;
    Receiver receiver("c");
    QVERIFY(index.add(receiver, filter("a/b"), {mqtt::QoS::AtMostOnce}));
    QVERIFY(!index.add(receiver, filter("a/b"), {mqtt::QoS::ExactlyOnce}));
    QCOMPARE(index.subscriptionCount(), 1);
    QCOMPARE(index.find(receiver, filter("a/b"))->options.qos, mqtt::QoS::ExactlyOnce);
    QVERIFY(!index.find(receiver, filter("$share/g/a/b")));
    QVERIFY(index.remove(receiver, filter("a/b")));
    QVERIFY(!index.remove(receiver, filter("a/b")));
}

void TestTopics::overlappingSubscriptionsAreMerged()
{
    SubscriptionIndex index;
    Receiver one("one");
    Receiver two("two");
    SubscriptionOptions options;
    options.identifier = 7;
    index.add(one, filter("a/#"), options);
    options = {};
    options.qos = mqtt::QoS::ExactlyOnce;
    options.identifier = 3;
    options.retainAsPublished = true;
    index.add(one, filter("a/+"), options);
    index.add(two, filter("a/b"), {mqtt::QoS::AtLeastOnce});

    MatchResult result;
    index.match("a/b", result);
    QCOMPARE(result.entries.size(), 2u);
    const MatchEntry &entry = result.entries[result.entries[0].subscriber == &one ? 0 : 1];
    QCOMPARE(entry.qos, mqtt::QoS::ExactlyOnce);
    QVERIFY(entry.retainAsPublished);
    QCOMPARE(entry.identifierCount, 2u);
    const std::vector<quint32> ids(result.identifiers.begin() + entry.firstIdentifier,
                                   result.identifiers.begin() + entry.firstIdentifier + 2);
    QCOMPARE(ids, (std::vector<quint32>{3, 7}));
    index.removeAll(one);
    index.removeAll(two);
}

void TestTopics::removingTheLastSubscriptionPrunesTheTree()
{
    SubscriptionIndex index;
    Receiver receiver("c");
    for (int i = 0; i < 1000; ++i)
        index.add(receiver, filter("deep/" + QByteArray::number(i) + "/+/#"), {});
    QCOMPARE(receiver.subscriptionCount(), 1000);
    for (int i = 999; i >= 0; --i)
        QVERIFY(index.remove(receiver, filter("deep/" + QByteArray::number(i) + "/+/#")));
    QCOMPARE(index.filterCount(), 0);
    QCOMPARE(index.subscriptionCount(), 0);
    MatchResult result;
    index.match("deep/1/x", result);
    QVERIFY(result.isEmpty());
}

void TestTopics::subscriberLeavesWithEverything()
{
    SubscriptionIndex index;
    Receiver leaving("leaving");
    Receiver staying("staying");
    for (Receiver *receiver : {&leaving, &staying}) {
        index.add(*receiver, filter("a"), {});
        index.add(*receiver, filter("$share/g/a"), {});
    }
    index.removeAll(leaving);
    QCOMPARE(leaving.subscriptionCount(), 0);
    MatchResult result;
    index.match("a", result);
    QCOMPARE(result.entries.size(), 1u);
    QCOMPARE(result.groups.size(), 1u);
    QCOMPARE(result.groups[0]->members.size(), 1u);
    QCOMPARE(result.groups[0]->members[0]->subscriber, &staying);
    index.removeAll(staying);
    index.match("a", result);
    QVERIFY(result.isEmpty());
}

void TestTopics::cacheSeesEveryChange()
{
    SubscriptionIndex index;
    MatchCache cache(index, {});
    Receiver receiver("c");
    TopicFault fault;
    for (int seen = 0; seen < 3; ++seen)
        QVERIFY(cache.lookUp("a/b", fault)->isEmpty());
    index.add(receiver, filter("a/+"), {});
    QCOMPARE(cache.lookUp("a/b", fault)->entries.size(), 1u);
    index.add(receiver, filter("a/+"), {mqtt::QoS::AtLeastOnce});
    QCOMPARE(cache.lookUp("a/b", fault)->entries[0].qos, mqtt::QoS::AtLeastOnce);
    index.removeAll(receiver);
    QVERIFY(cache.lookUp("a/b", fault)->isEmpty());
}

void TestTopics::cacheStaysBounded()
{
    SubscriptionIndex index;
    MatchCache cache(index, {}, 100);
    TopicFault fault;
    // Names used once stay outside; names used again are bounded.
    for (int i = 0; i < 1000; ++i)
        QVERIFY(cache.lookUp("once/" + QByteArray::number(i), fault));
    QVERIFY(cache.size() < 100);
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 5000; ++i)
            QCOMPARE(cache.lookUp("twice/" + QByteArray::number(i), fault)->topic, "twice/" + QByteArray::number(i));
    }
    QVERIFY(cache.size() <= 200);
}

void TestTopics::invalidTopicsAreNotCached()
{
    SubscriptionIndex index;
    MatchCache cache(index, {});
    for (int seen = 0; seen < 3; ++seen) {
        TopicFault fault;
        QVERIFY(!cache.lookUp("a/#", fault));
        QVERIFY(fault.has_value());
    }
    QCOMPARE(cache.size(), 0);
}

void TestTopics::retainedIsReplacedAndCleared()
{
    RetainedStore store;
    store.set(Message(QStringLiteral("a/b"), "one", 0, true));
    store.set(Message(QStringLiteral("a/b"), "two", 1, true));
    QCOMPARE(store.count(), 1);
    QCOMPARE(store.find("a/b", 0)->payload, QByteArray("two"));
    QVERIFY(store.find("a", 0).isNull());
    store.set(Message(QStringLiteral("a/b"), "", 0, true));
    QCOMPARE(store.count(), 0);
    QCOMPARE(store.bytes(), 0);
    QVERIFY(!store.clear("a/b"));
}

void TestTopics::retainedMatchesLikeSubscriptions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("#") << QByteArray("#") << QByteArrayList{"/", "a", "a/b", "a/b/c", "a/c", "b/b"};
    QTest::newRow("a/#") << QByteArray("a/#") << QByteArrayList{"a", "a/b", "a/b/c", "a/c"};
    QTest::newRow("+") << QByteArray("+") << QByteArrayList{"a"};
    QTest::newRow("+/b") << QByteArray("+/b") << QByteArrayList{"a/b", "b/b"};
    QTest::newRow("+/b/#") << QByteArray("+/b/#") << QByteArrayList{"a/b", "a/b/c", "b/b"};
    QTest::newRow("+/+") << QByteArray("+/+") << QByteArrayList{"/", "a/b", "a/c", "b/b"};
    QTest::newRow("a/+/c") << QByteArray("a/+/c") << QByteArrayList{"a/b/c"};
    QTest::newRow("$x/#") << QByteArray("$x/#") << QByteArrayList{"$x/y"};
    QTest::newRow("literal") << QByteArray("a/c") << QByteArrayList{"a/c"};
    QTest::newRow("none") << QByteArray("z/#") << QByteArrayList{};
}

void TestTopics::retainedMatchesLikeSubscriptions()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, expected);
    RetainedStore store;
    for (const char *topic : {"a", "a/b", "a/b/c", "a/c", "b/b", "/", "$x/y"})
        store.set(Message(QString::fromLatin1(topic), "x", 0, true));
    QCOMPARE(names(store.match(text, 0)), expected);
}

void TestTopics::retainedExpires()
{
    ManualClock clock;
    RetainedStore store;
    auto *data = new MessageData;
    data->topic = "a";
    data->payload = "x";
    data->receivedMs = clock.nowMs();
    data->expirySecs = 5;
    store.set(Message(data));
    clock.advance(std::chrono::milliseconds(4999));
    QVERIFY(!store.find("a", clock.nowMs()).isNull());
    QList<QByteArray> dropped;
    const auto sweep = [&] { store.sweepExpired(clock.nowMs(), 10, [&](const QByteArray &topic) { dropped << topic; }); };
    sweep();
    QCOMPARE(dropped, QList<QByteArray>());
    clock.advance(std::chrono::milliseconds(1));
    QVERIFY(store.find("a", clock.nowMs()).isNull());
    QVERIFY(store.match("#", clock.nowMs()).empty());
    sweep();
    QCOMPARE(dropped, QList<QByteArray>{"a"});
    QCOMPARE(store.count(), 0);
}

void TestTopics::cursorSurvivesChangesOfTheStore()
{
    RetainedStore store;
    for (int i = 0; i < 100; ++i)
        store.set(Message(QStringLiteral("t/%1").arg(i), "x", 0, true));
    RetainedCursor cursor(store, "t/#");
    Message message;
    QSet<QByteArray> seen;
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(cursor.next(message, 0), RetainedCursor::Step::Found);
        seen.insert(message->topic);
    }
    // Removes what was seen and what was not, the place where the cursor stands included.
    for (int i = 0; i < 100; i += 2)
        store.clear(QByteArray("t/" + QByteArray::number(i)));
    store.clear(message->topic);
    int left = 0;
    while (cursor.next(message, 0) == RetainedCursor::Step::Found) {
        QVERIFY(!seen.contains(message->topic));
        seen.insert(message->topic);
        ++left;
    }
    QVERIFY(left >= 39);
    for (int i = 1; i < 100; i += 2)
        QVERIFY(seen.contains("t/" + QByteArray::number(i)));
}

void TestTopics::cursorLeavesOutWhatIsNewer()
{
    RetainedStore store;
    store.set(Message(QStringLiteral("old"), "x", 0, true));
    store.set(Message(QStringLiteral("replaced"), "x", 0, true));
    RetainedCursor cursor(store, "#");
    // Stored after the subscription: its holder gets these as live messages.
    store.set(Message(QStringLiteral("replaced"), "y", 0, true));
    store.set(Message(QStringLiteral("new"), "x", 0, true));
    Message message;
    QCOMPARE(cursor.next(message, 0), RetainedCursor::Step::Found);
    QCOMPARE(message->topic, QByteArray("old"));
    QCOMPARE(cursor.next(message, 0), RetainedCursor::Step::Done);
}

void TestTopics::managerByClientId()
{
    ManualClock clock;
    TopicManager topics(clock);
    QVERIFY(topics.subscribe(QStringLiteral("c1"), QStringLiteral("sensors/+"), 1).ok());
    QVERIFY(topics.subscribe(QStringLiteral("c2"), QStringLiteral("sensors/temperature"), 2).ok());
    QVERIFY(!topics.subscribe(QStringLiteral("c2"), QStringLiteral("a#"), 2).ok());

    const Message message(QStringLiteral("sensors/temperature"), "25.5", 1, true, QStringLiteral("p"));
    const auto receivers = topics.publishMessage(message);
    QVERIFY(receivers.ok());
    QCOMPARE(*receivers, (QMap<QString, int>{{QStringLiteral("c1"), 1}, {QStringLiteral("c2"), 1}}));
    QVERIFY(!topics.publishMessage(Message(QStringLiteral("a/#"))).ok());

    const QVariantMap info = topics.getTopicInfo(QStringLiteral("sensors/temperature"));
    QCOMPARE(info.value(QStringLiteral("subscriber_count")).toInt(), 2);
    QVERIFY(info.value(QStringLiteral("has_retained")).toBool());
    QCOMPARE(topics.retainedMessages(QStringLiteral("#")).size(), 1);

    // A session that comes later takes the subscriptions over.
    Receiver session("c1");
    topics.attach(session);
    QCOMPARE(session.subscriptionCount(), 1);
    QVERIFY(topics.unsubscribe(QStringLiteral("c1"), QStringLiteral("sensors/+")));
    topics.detach(session);
    topics.unsubscribeAll(QStringLiteral("c2"));
    QCOMPARE(topics.totalSubscribers(), 0);
}

QTEST_GUILESS_MAIN(TestTopics)
#include "tst_topics.moc"
