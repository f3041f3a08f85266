#include "support/storerig.h"

#include <QTemporaryDir>
#include <QTest>

using namespace deepros;
using namespace std::chrono_literals;
using mqtt::QoS;
using test::FakePublisher;
using test::FakeSink;
using test::rowsOf;
using test::StoreRig;

namespace {

SessionManager::Goodbye lost = SessionManager::Goodbye::Lost;

} // namespace

/// What is kept, when it counts as kept, and what comes back.
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void queuedMessagesComeBack();
    void subscriptionsComeBackWithTheirOptions();
    void timeAwayCounts();
    void whatCameAfterTheClientLeftWasNeverSent_data();
    void whatCameAfterTheClientLeftWasNeverSent();
    void acknowledgementWaitsForTheCommit();
    void severalSessionsShareOneMessage();
    void whatIsAcknowledgedAtOnceNeverReachesTheDisk();
    void exactlyOnceLeavesAfterItsCommit();
    void releaseLeavesAfterItsCommit();
    void releasedIdentifierComesBack();
    void receivedIdentifiersComeBack();
    void droppedIdentifiersLeaveAGap();
    void wideGapsNeverShareAnIdentifier();
    void whoWaitsForWhatIsOvertakenGoesOn();
    void everythingThatEndsLeavesTheDisk_data();
    void everythingThatEndsLeavesTheDisk();
    void sessionsWithoutExpiryNeverTouchTheStore();
    void willOfAClientThatWasConnectedIsPublished();
    void expiredMessagesAreCleanedUp();
    void gracefulStopLeavesOneFile();

private:
    QString folder() const { return m_folder->path(); }
    /// A client that subscribed to `filter` and went.
    void makeAway(StoreRig &rig, const QByteArray &clientId, const QByteArray &filter = "t/#", int qos = 2)
    {
        FakeSink sink(rig.rig.clock);
        Session &session = rig.rig.connect(clientId, sink);
        rig.rig.subscribe(session, filter, qos);
        rig.rig.sessions.close(session, SessionManager::Goodbye::Clean);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStore::queuedMessagesComeBack()
{
    {
        StoreRig before(folder());
        QVERIFY2(before.store, qPrintable(before.error));
        makeAway(before, "robot");
        for (int i = 0; i < 50; ++i)
            before.rig.publish(
                {"t/" + QByteArray::number(i), "payload " + QByteArray::number(i), i % 2 + 1, false, 100u});
        QVERIFY(before.commit());
    }
    StoreRig after(folder());
    FakeSink sink(after.rig.clock);
    bool present = false;
    Session &session = after.rig.connect("robot", sink, {}, &present);
    QVERIFY(present);
    QVERIFY(after.commit());
    for (int i = 0; i < 50; ++i) {
        sink.acknowledgeNext(session);
        QVERIFY(after.commit());
    }
    QCOMPARE(sink.sent.size(), size_t(50));
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(sink.sent[size_t(i)].topic, "t/" + QByteArray::number(i));
        QCOMPARE(sink.sent[size_t(i)].payload, "payload " + QByteArray::number(i));
        QCOMPARE(mqtt::toInt(sink.sent[size_t(i)].qos), i % 2 + 1);
        QCOMPARE(sink.sent[size_t(i)].expirySecs, 100u);
    }
    QCOMPARE(sink.complaints, QByteArrayList());
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, subscriptions: 1"));
    after.rig.sessions.close(session, lost);
}

void TestStore::subscriptionsComeBackWithTheirOptions()
{
    const SubscriptionOptions options{QoS::AtLeastOnce, true, true, mqtt::RetainHandling::SendIfNew, 4711};
    {
        StoreRig before(folder());
        FakeSink sink(before.rig.clock);
        Session &session = before.rig.connect("robot", sink);
        before.rig.subscribe(session, "a/+/c", 0);
        before.rig.subscribe(session, "a/+/c", options); // replaces
        before.rig.subscribe(session, "$share/group/b/#", 2);
        before.rig.subscribe(session, "gone", 2);
        before.rig.topics.index().remove(session, *TopicFilter::parse("gone"));
        QVERIFY(before.commit());
    }
    StoreRig after(folder());
    QMap<QByteArray, SubscriptionOptions> found;
    SubscriptionIndex::forEach(*after.rig.sessions.find("robot"), [&](const Subscription &subscription) {
        found.insert(SubscriptionIndex::filterText(subscription), subscription.options);
    });
    QCOMPARE(found.keys(), QByteArrayList({"$share/group/b/#", "a/+/c"}));
    QVERIFY(found.value("a/+/c") == options);
    QCOMPARE(found.value("$share/group/b/#").qos, QoS::ExactlyOnce);
}

void TestStore::timeAwayCounts()
{
    {
        StoreRig before(folder());
        FakeSink sink(before.rig.clock);
        Session &session = before.rig.connect("short", sink, {.expirySecs = 100});
        before.rig.sessions.close(session, lost);
        makeAway(before, "robot");
        before.rig.clock.advance(1s);
        before.rig.publish({"t/short", "x", 1, true, 30u});
        before.rig.publish({"t/long", "x", 1, true, 300u});
        QVERIFY(before.commit());
    }
    {
        StoreRig meanwhile(folder(), {.away = 61s});
        QVERIFY(meanwhile.rig.sessions.find("short"));
        QCOMPARE(meanwhile.rig.topics.retainedMessages(QStringLiteral("#")).size(), 1);
        FakeSink sink(meanwhile.rig.clock);
        Session &session = meanwhile.rig.connect("robot", sink);
        QVERIFY(meanwhile.commit());
        QCOMPARE(sink.payloads().size(), 1); // it had left before they came: the other one was never sent [MQTT-3.3.2-5]
        QVERIFY(!sink.sent[0].dup);
        QCOMPARE(sink.sent[0].expirySecs, 240u);
        meanwhile.rig.sessions.close(session, lost);
    }
    StoreRig after(folder(), {.away = 101s});
    after.rig.clock.advance(1s);
    after.rig.sessions.tick();
    QVERIFY(!after.rig.sessions.find("short"));
}

void TestStore::whatCameAfterTheClientLeftWasNeverSent_data()
{
    QTest::addColumn<bool>("isKilled"); // while the client is connected
    QTest::newRow("left before") << false;
    QTest::newRow("cut off") << true;
}

void TestStore::whatCameAfterTheClientLeftWasNeverSent()
{
    QFETCH(bool, isKilled);
    {
        StoreRig before(folder());
        FakeSink sink(before.rig.clock);
        Session &session = before.rig.connect("robot", sink, {.receiveMaximum = 1});
        before.rig.subscribe(session, "t/#", 1);
        before.rig.clock.advance(1ms);
        before.rig.publish({"t/x", "sent", 1, false, 30u});
        QCOMPARE(sink.payloads(), QByteArrayList({"sent"}));
        before.rig.clock.advance(1ms);
        if (!isKilled)
            before.rig.sessions.close(session, lost);
        before.rig.publish({"t/x", "short", 1, false, 30u});
        before.rig.publish({"t/x", "long", 1, false, 300u});
        QVERIFY(before.commit());
    }
    StoreRig after(folder(), {.away = 60s});
    FakeSink sink(after.rig.clock);
    Session &session = after.rig.connect("robot", sink);
    QVERIFY(after.commit());
    // What may have been under way is sent again however old it is: the client may have its identifier open.
    QCOMPARE(sink.payloads(),
             isKilled ? QByteArrayList({"sent", "short", "long"}) : QByteArrayList({"sent", "long"}));
    QVERIFY(sink.sent.front().dup);
    QCOMPARE(sink.sent.back().dup, isKilled);
    after.rig.sessions.close(session, lost);
}

void TestStore::acknowledgementWaitsForTheCommit()
{
    StoreRig rig(folder());
    makeAway(rig, "robot");
    QVERIFY(rig.commit());
    FakePublisher publisher;
    rig.rig.publish({"t", "x", 1, false, {}, &publisher});
    QCOMPARE(publisher.acknowledged, 0); // "t/#" matches "t"
    rig.rig.publish({"elsewhere", "x", 1, false, {}, &publisher});
    QCOMPARE(publisher.acknowledged, 1);
    QCOMPARE(publisher.held(), 1);
    QVERIFY(rig.commit());
    QCOMPARE(publisher.acknowledged, 2);
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, subscriptions: 1, messages: 1, deliveries: 1"));
}

void TestStore::severalSessionsShareOneMessage()
{
    StoreRig rig(folder());
    for (const char *name : {"one", "two", "three"})
        makeAway(rig, name);
    rig.rig.publish({"t/x", "shared", 1, true});
    QVERIFY(rig.commit());
    QCOMPARE(rowsOf(folder()),
             QStringLiteral("sessions: 3, subscriptions: 3, messages: 1, deliveries: 3, retained: 1"));
    rig.rig.sessions.removeClient(QStringLiteral("one"));
    rig.rig.sessions.removeClient(QStringLiteral("two"));
    rig.rig.publish({"t/x", {}, 0, true});
    QVERIFY(rig.commit());
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, subscriptions: 1, messages: 1, deliveries: 1"));
    rig.rig.sessions.removeClient(QStringLiteral("three"));
    QVERIFY(rig.commit());
    QCOMPARE(rowsOf(folder()), QStringLiteral("none"));
}

void TestStore::whatIsAcknowledgedAtOnceNeverReachesTheDisk()
{
    StoreRig rig(folder());
    FakeSink sink(rig.rig.clock);
    Session &session = rig.rig.connect("robot", sink);
    rig.rig.subscribe(session, "t/#", 1);
    QVERIFY(rig.commit());
    const quint64 commits = rig.store->status().commits;
    FakePublisher publisher;
    for (int i = 0; i < 1000; ++i) {
        rig.rig.publish({"t/x", "x", 1, false, {}, &publisher});
        QCOMPARE(publisher.acknowledged, i);
        sink.acknowledgeNext(session);
        QCOMPARE(publisher.acknowledged, i + 1);
    }
    QVERIFY(rig.commit());
    QCOMPARE(rig.store->status().commits, commits);
    rig.rig.sessions.close(session, lost);
}

void TestStore::exactlyOnceLeavesAfterItsCommit()
{
    StoreRig rig(folder());
    FakeSink sink(rig.rig.clock);
    Session &session = rig.rig.connect("robot", sink);
    rig.rig.subscribe(session, "t/#", 2);
    QVERIFY(rig.commit());
    rig.rig.publish("t/x", "two", 2);
    rig.rig.publish("t/x", "one", 1); // keeps its place
    rig.rig.sessions.runWork();
    QCOMPARE(sink.payloads(), QByteArrayList());
    rig.handOver();
    rig.rig.publish("t/x", "later", 2);
    bool isCommitted = false;
    QTRY_VERIFY(isCommitted = isCommitted || rig.store->beginTurn());
    rig.rig.sessions.commitDone();
    QCOMPARE(sink.payloads(), QByteArrayList({"two", "one"}));
    QVERIFY(rig.commit());
    QCOMPARE(sink.payloads(), QByteArrayList({"two", "one", "later"}));
    QCOMPARE(sink.complaints, QByteArrayList());
    rig.rig.sessions.close(session, lost);
}

void TestStore::releaseLeavesAfterItsCommit()
{
    StoreRig rig(folder());
    FakeSink sink(rig.rig.clock);
    Session &session = rig.rig.connect("robot", sink);
    rig.rig.subscribe(session, "t/#", 2);
    rig.rig.publish("t/x", "two", 2);
    QVERIFY(rig.commit());
    QCOMPARE(sink.sent.size(), size_t(1));
    const quint16 id = sink.sent[0].packetId;
    sink.pubrec(session, id);
    QVERIFY(sink.pubrels.empty());
    sink.pubrec(session, id); // a second one is no second release before the commit either
    QVERIFY(sink.pubrels.empty());
    QVERIFY(rig.commit());
    QCOMPARE(sink.pubrels, std::vector<quint16>({id, id}));
    sink.pubcomp(session, id);
    QVERIFY(rig.commit());
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, subscriptions: 1"));
    rig.rig.sessions.close(session, lost);
}

void TestStore::releasedIdentifierComesBack()
{
    quint16 released = 0;
    {
        StoreRig before(folder());
        FakeSink sink(before.rig.clock);
        Session &session = before.rig.connect("robot", sink);
        before.rig.subscribe(session, "t/#", 2);
        for (const char *payload : {"one", "two", "three"})
            before.rig.publish("t/x", payload, 2);
        QVERIFY(before.commit());
        released = sink.sent[1].packetId;
        sink.pubrec(session, released);
        QVERIFY(before.commit());
    }
    StoreRig after(folder());
    FakeSink sink(after.rig.clock);
    Session &session = after.rig.connect("robot", sink);
    QVERIFY(after.commit());
    QCOMPARE(sink.order, QByteArrayList({"one", "pubrel", "three"}));
    QCOMPARE(sink.pubrels, std::vector<quint16>({released}));
    QVERIFY(sink.sent[0].dup && sink.sent[1].dup);
    QCOMPARE(sink.packetIds(), QList<int>({released - 1, released + 1}));
    sink.pubcomp(session, released);
    after.rig.publish("t/x", "four", 2);
    QVERIFY(after.commit());
    QCOMPARE(sink.packetIds().last(), released + 2);
    QVERIFY(!sink.sent.back().dup);
    after.rig.sessions.close(session, lost);
}

void TestStore::receivedIdentifiersComeBack()
{
    {
        StoreRig before(folder());
        FakeSink sink(before.rig.clock);
        Session &session = before.rig.connect("robot", sink);
        for (const quint16 id : {1, 77, 65'535})
            session.addIncomingId(id);
        QVERIFY(session.removeIncomingId(77));
        QVERIFY(before.commit());
    }
    StoreRig after(folder());
    const PacketIdSet &ids = after.rig.sessions.find("robot")->incomingIds();
    QVERIFY(ids.contains(1) && ids.contains(65'535) && !ids.contains(77));
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, received: 2"));
}

void TestStore::droppedIdentifiersLeaveAGap()
{
    // Messages have their identifiers while they wait: what is dropped leaves a hole between those in flight.
    SessionLimits limits;
    limits.maxQueued = 2;
    StoreRig rig(folder(), {.limits = limits});
    FakeSink first(rig.rig.clock);
    Session &session = rig.rig.connect("robot", first, {.receiveMaximum = 1});
    rig.rig.subscribe(session, "t/#", 1);
    for (int i = 0; i < 40; ++i) {
        rig.rig.publish("t/x", QByteArray::number(i));
        if (i == 0)
            rig.rig.sessions.close(session, lost);
    }
    QVERIFY(rig.commit());
    FakeSink second(rig.rig.clock);
    rig.rig.connect("robot", second);
    QVERIFY(rig.commit());
    QCOMPARE(second.payloads(), QByteArrayList({"0", "38", "39"}));
    QCOMPARE(second.packetIds(), QList<int>({1, 39, 40}));
    second.puback(session, 39);
    QVERIFY(!session.puback(20));
    QVERIFY(!session.puback(39));
    second.puback(session, 40);
    second.puback(session, 1);
    QCOMPARE(session.inflight(), 0);
    QCOMPARE(second.complaints, QByteArrayList());
    QVERIFY(rig.commit());
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, subscriptions: 1"));
    rig.rig.sessions.close(session, lost);
}

void TestStore::wideGapsNeverShareAnIdentifier()
{
    // Between the one in flight and those that wait as many were dropped as there are identifiers.
    SessionLimits limits;
    limits.maxQueued = 3;
    {
        StoreRig before(folder(), {.limits = limits});
        FakeSink sink(before.rig.clock);
        Session &session = before.rig.connect("robot", sink, {.receiveMaximum = 1});
        before.rig.subscribe(session, "t", 1);
        before.rig.publish("t", "in flight");
        before.rig.sessions.close(session, lost);
        for (int i = 0; i < 65'536; ++i)
            before.rig.publish("t", QByteArray::number(i));
        QVERIFY(before.commit());
    }
    StoreRig after(folder(), {.limits = limits});
    FakeSink sink(after.rig.clock);
    Session &session = after.rig.connect("robot", sink);
    QCOMPARE(sink.payloads(), QByteArrayList({"in flight"}));
    sink.acknowledgeAll(session);
    QCOMPARE(sink.payloads(), QByteArrayList({"in flight", "65533", "65534", "65535"}));
    QCOMPARE(sink.complaints, QByteArrayList());
    after.rig.sessions.close(session, lost);
}

void TestStore::whoWaitsForWhatIsOvertakenGoesOn()
{
    // The only change of a batch is taken back while somebody waits for the batch.
    StoreRig rig(folder());
    FakeSink sink(rig.rig.clock);
    Session &session = rig.rig.connect("robot", sink);
    rig.rig.subscribe(session, "t", 1);
    QVERIFY(rig.commit());
    const quint64 commits = rig.store->status().commits;
    rig.rig.publish("t", "x");
    FakePublisher waiter;
    auto *gate = new AckGate(&waiter);
    gate->block();
    rig.store->waitForCommit(gate);
    sink.acknowledgeAll(session);
    QVERIFY(!gate->isOpen());
    rig.rig.clock.advance(10ms);
    QCOMPARE(rig.store->endTurn(), 0); // wants a turn
    QVERIFY(gate->isOpen());
    QVERIFY(rig.store->beginTurn());
    QVERIFY(!rig.store->beginTurn());
    QCOMPARE(rig.store->status().commits, commits);
    gate->abandon();
    rig.rig.sessions.close(session, lost);
}

void TestStore::everythingThatEndsLeavesTheDisk_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"remove", "clean start", "expires", "no expiry any more", "dropped", "handed on"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestStore::everythingThatEndsLeavesTheDisk()
{
    QFETCH(QString, how);
    SessionLimits limits;
    limits.maxQueued = 3;
    StoreRig rig(folder(), {.limits = limits});
    FakeSink sink(rig.rig.clock);
    Session &session = rig.rig.connect("robot", sink, {.expirySecs = 100, .receiveMaximum = 2});
    rig.rig.subscribe(session, "$share/g/t/#", 2);
    session.addIncomingId(5);
    for (int i = 0; i < 4; ++i)
        rig.rig.publish("t/x", "x", i % 2 + 1);
    QVERIFY(rig.commit());
    for (const auto &one : sink.sent) {
        if (one.qos == QoS::ExactlyOnce)
            sink.pubrec(session, one.packetId);
    }
    rig.rig.sessions.close(session, lost);
    QVERIFY(rig.commit());
    if (how == QLatin1String("remove")) {
        rig.rig.sessions.removeClient(QStringLiteral("robot"));
    } else if (how == QLatin1String("clean start")) {
        FakeSink next(rig.rig.clock);
        Session &fresh = rig.rig.connect("robot", next, {.cleanStart = true, .expirySecs = 0});
        rig.rig.sessions.close(fresh, lost);
    } else if (how == QLatin1String("expires")) {
        rig.rig.clock.advance(101s);
        rig.rig.sessions.tick();
    } else if (how == QLatin1String("no expiry any more")) {
        FakeSink next(rig.rig.clock);
        Session &again = rig.rig.connect("robot", next, {.expirySecs = 0});
        QVERIFY(rig.commit());
        QCOMPARE(rowsOf(folder()), QStringLiteral("none")); // while it is connected
        QVERIFY(!next.sent.empty());
        rig.rig.sessions.close(again, lost);
    } else if (how == QLatin1String("dropped")) {
        for (int i = 0; i < 10; ++i)
            rig.rig.publish("t/x", "y");
        rig.rig.sessions.removeClient(QStringLiteral("robot"));
    } else {
        FakeSink other(rig.rig.clock);
        Session &member = rig.rig.connect("other", other, {.expirySecs = 100});
        rig.rig.subscribe(member, "$share/g/t/#", 2);
        rig.rig.sessions.removeClient(QStringLiteral("robot"));
        QVERIFY(rig.commit());
        QVERIFY(rowsOf(folder()).startsWith(QStringLiteral("sessions: 1, subscriptions: 1, messages: ")));
        QVERIFY(!other.sent.empty());
        rig.rig.sessions.removeClient(QStringLiteral("other"));
    }
    QVERIFY(rig.commit());
    QCOMPARE(rowsOf(folder()), QStringLiteral("none"));
}

void TestStore::sessionsWithoutExpiryNeverTouchTheStore()
{
    StoreRig rig(folder());
    FakeSink sink(rig.rig.clock);
    Session &session = rig.rig.connect("robot", sink, {.cleanStart = true, .expirySecs = 0});
    rig.rig.subscribe(session, "t/#", 2);
    FakePublisher publisher;
    rig.rig.publish({"t/x", "x", 1, false, {}, &publisher});
    rig.rig.publish({"t/x", "x", 2, false, {}, &publisher});
    session.addIncomingId(3);
    QCOMPARE(publisher.acknowledged, 2);
    QCOMPARE(sink.sent.size(), size_t(2));
    sink.acknowledgeAll(session);
    rig.rig.sessions.close(session, lost);
    QCOMPARE(rig.store->lastChange(), SessionStore::Change(1));
    QVERIFY(rig.commit());
    QCOMPARE(rig.store->status().commits, 0u);
}

void TestStore::willOfAClientThatWasConnectedIsPublished()
{
    {
        StoreRig before(folder());
        FakeSink sinks[3]{FakeSink(before.rig.clock), FakeSink(before.rig.clock), FakeSink(before.rig.clock)};
        before.rig.connect("at once", sinks[0], {.will = test::SessionRig::will("will/1", 0)});
        before.rig.connect("later", sinks[1], {.will = test::SessionRig::will("will/2", 30)});
        Session &third = before.rig.connect("gone", sinks[2], {.will = test::SessionRig::will("will/3", 60)});
        before.rig.sessions.close(third, lost);
        QVERIFY(before.commit());
    }
    {
        StoreRig after(folder(), {.away = 40s});
        after.rig.clock.advance(10ms);
        after.rig.sessions.tick();
        QCOMPARE(after.rig.published, QByteArrayList({"will/1"}));
        after.rig.clock.advance(20s); // the interval of who had left went on
        after.rig.sessions.tick();
        QCOMPARE(after.rig.published, QByteArrayList({"will/1", "will/3"}));
        FakeSink sink(after.rig.clock);
        after.rig.connect("later", sink); // came back in time
        after.rig.clock.advance(60s);
        after.rig.sessions.tick();
        QCOMPARE(after.rig.published.size(), 2);
        QVERIFY(after.stop());
    }
    StoreRig again(folder(), {.away = 200s});
    again.rig.clock.advance(100s);
    again.rig.sessions.tick();
    QCOMPARE(again.rig.published, QByteArrayList());
}

void TestStore::expiredMessagesAreCleanedUp()
{
    StoreRig rig(folder());
    makeAway(rig, "robot");
    for (int i = 0; i < 10; ++i)
        rig.rig.publish({"t/x", "x", 1, false, 60u});
    QVERIFY(rig.commit());
    rig.rig.clock.advance(61s);
    rig.rig.sessions.tick();
    QVERIFY(rig.commit());
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, subscriptions: 1"));
    QCOMPARE(rig.rig.drops(DropCause::Expired), 10u);
}

void TestStore::gracefulStopLeavesOneFile()
{
    {
        StoreRig rig(folder());
        FakeSink sink(rig.rig.clock);
        Session &session = rig.rig.connect("robot", sink);
        rig.rig.subscribe(session, "t/#", 1);
        rig.rig.publish("t/x", "x");
        QVERIFY(rig.stop());
    }
    QCOMPARE(QDir(folder()).entryList(QDir::Files),
             QStringList({QStringLiteral("deepros.db"), QStringLiteral("lock")}));
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, subscriptions: 1, messages: 1, deliveries: 1"));
    QCOMPARE(test::query(folder(), "SELECT count(*) FROM sessions WHERE ended_ms IS NULL"), QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
