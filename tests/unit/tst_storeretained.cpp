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

/// Retained messages on disk, and what is kept in memory only.
class TestStoreRetained : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void retainedMessagesComeBack();
    void retainedReplayAtExactlyOnce();
    void retainedWaitsForTheCommit();
    void volatileTopicsAreNotKept();
    void figuresOfTheBrokerAreNotKept();

private:
    QString folder() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreRetained::retainedMessagesComeBack()
{
    {
        StoreRig before(folder());
        before.rig.publish({"r/1", "old", 1, true});
        before.rig.publish({"r/1", "new", 2, true, 50u});
        before.rig.publish({"r/2", "stays", 0, true});
        before.rig.publish({"r/3", "goes", 1, true});
        QVERIFY(before.commit());
        before.rig.publish({"r/3", {}, 1, true});
        before.rig.publish({"r/2", "stays longer", 0, true});
        QVERIFY(before.commit());
        QCOMPARE(rowsOf(folder()), QStringLiteral("messages: 2, retained: 2"));
    }
    StoreRig after(folder(), {.away = 20s});
    const auto found = after.rig.topics.retainedMessages(QStringLiteral("#"));
    QCOMPARE(found.size(), 2);
    const Message one = after.rig.topics.retained().find("r/1", after.rig.clock.nowMs());
    QCOMPARE(one.payload(), QByteArray("new"));
    QCOMPARE(one.qos(), 2);
    QCOMPARE(one.remainingExpirySecs(after.rig.clock.nowMs()), 30u);
    QCOMPARE(after.rig.topics.retained().find("r/2", 0).payload(), QByteArray("stays longer"));
    after.rig.clock.advance(31s);
    after.rig.topics.retained().sweepExpired(after.rig.clock.nowMs(), 100, [](const QByteArray &) {});
    QVERIFY(after.commit());
    QCOMPARE(rowsOf(folder()), QStringLiteral("messages: 1, retained: 1"));
}

void TestStoreRetained::retainedReplayAtExactlyOnce()
{
    StoreRig rig(folder());
    for (int i = 0; i < 100; ++i)
        rig.rig.publish({"r/" + QByteArray::number(i), "x", 2, true});
    QVERIFY(rig.commit());
    FakeSink sink(rig.rig.clock);
    Session &session = rig.rig.connect("robot", sink);
    rig.rig.subscribe(session, "r/#", 2);
    SubscriptionOptions options;
    options.qos = QoS::ExactlyOnce;
    session.replay(rig.rig.topics.retained(), "r/#", options);
    QCOMPARE(sink.sent.size(), size_t(0));
    for (int i = 0; i < 100; ++i) {
        QVERIFY(rig.commit());
        QVERIFY(int(sink.sent.size()) > i);
        sink.pubrec(session, sink.sent[size_t(i)].packetId);
        QVERIFY(rig.commit());
        sink.pubcomp(session, sink.sent[size_t(i)].packetId);
    }
    QVERIFY(rig.commit());
    QCOMPARE(sink.sent.size(), size_t(100));
    QCOMPARE(sink.complaints, QByteArrayList());
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, subscriptions: 1, messages: 100, retained: 100"));
    rig.rig.sessions.close(session, lost);
}

void TestStoreRetained::retainedWaitsForTheCommit()
{
    StoreRig rig(folder());
    FakePublisher publisher;
    rig.rig.publish({"r", "x", 1, true, {}, &publisher});
    rig.rig.publish({"r", "y", 1, true, {}, &publisher});
    rig.rig.publish({"r", {}, 1, true, {}, &publisher});
    rig.rig.publish(
        {"never was", {}, 1, true, {}, &publisher}); // clears nothing: only waits for those before it
    QCOMPARE(publisher.acknowledged, 1);
    QVERIFY(rig.commit());
    QCOMPARE(publisher.acknowledged, 4);
    QCOMPARE(rowsOf(folder()), QStringLiteral("none"));
}

void TestStoreRetained::volatileTopicsAreNotKept()
{
    {
        StoreRig rig(folder(), {.volatileTopics = {"fast/#", "+/state"}});
        FakeSink sink(rig.rig.clock);
        Session &session = rig.rig.connect("robot", sink);
        rig.rig.subscribe(session, "#", 2);
        QVERIFY(rig.commit());
        const quint64 commits = rig.store->status().commits;
        FakePublisher publisher;
        rig.rig.publish({"fast/x", "1", 1, true, {}, &publisher});
        rig.rig.publish({"arm/state", "2", 2, true, {}, &publisher});
        QCOMPARE(publisher.acknowledged, 2);
        rig.rig.sessions.runWork();
        QCOMPARE(sink.payloads(), QByteArrayList({"1", "2"})); // QoS 2 does not wait
        sink.acknowledgeAll(session);
        QVERIFY(rig.commit());
        QCOMPARE(rig.store->status().commits, commits);
        QCOMPARE(rig.rig.topics.totalRetainedMessages(), 2);
        QCOMPARE(sink.complaints, QByteArrayList());
        rig.rig.sessions.close(session, lost);
        rig.rig.publish("fast/x", "3");
        QVERIFY(rig.commit());
    }
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, subscriptions: 1"));
}

void TestStoreRetained::figuresOfTheBrokerAreNotKept()
{
    StoreRig rig(folder());
    rig.rig.publish({"$SYS/broker/uptime", "1", 0, true});
    QCOMPARE(rig.store->lastChange(), SessionStore::Change(1));
    rig.rig.publish({"$other/x", "1", 0, true});
    QCOMPARE(rig.store->lastChange(), SessionStore::Change(2));
}

QTEST_GUILESS_MAIN(TestStoreRetained)
#include "tst_storeretained.moc"
