#include "support/sessionrig.h"

#include <QRandomGenerator>
#include <QTest>

using namespace deepros;
using namespace std::chrono_literals;
using mqtt::QoS;
using mqtt::ReasonCode;
using test::FakePublisher;
using test::FakeSink;
using test::SessionRig;

namespace {

QByteArrayList numbers(int from, int to)
{
    QByteArrayList list;
    for (int i = from; i <= to; ++i)
        list.append(QByteArray::number(i));
    return list;
}

SessionLimits limits(int maxInflight, int maxQueued, QueuePolicy policy = QueuePolicy::DropOldest)
{
    SessionLimits made;
    made.maxInflight = maxInflight;
    made.maxQueued = maxQueued;
    made.queuePolicy = policy;
    return made;
}

void policyRows()
{
    QTest::addColumn<QueuePolicy>("policy");
    QTest::newRow("drop oldest") << QueuePolicy::DropOldest;
    QTest::newRow("drop newest") << QueuePolicy::DropNewest;
    QTest::newRow("reject") << QueuePolicy::Reject;
}

/// A client with a memory of its own: at least once for QoS 1, exactly once for QoS 2, over any number of connections.
class RememberingClient final : public PacketSink
{
public:
    struct Answer
    {
        mqtt::PacketType type;
        quint16 packetId;
    };

    QByteArrayList received; ///< what the application got
    QByteArrayList repeated; ///< QoS 1 messages that came twice
    std::deque<Answer> answers; ///< on their way to the broker

    SendResult sendPublication(Publication &publication, QoS qos, bool, quint16 packetId, std::span<const quint32>) override
    {
        take(publication.payload().toByteArray(), qos, false, packetId);
        return SendResult::Sent;
    }
    SendResult sendMessage(const Message &message, QoS qos, bool, bool dup, quint16 packetId,
                           std::span<const quint32>) override
    {
        take(message->payload, qos, dup, packetId);
        return SendResult::Sent;
    }
    void sendPubrel(quint16 packetId, ReasonCode) override
    {
        m_notReleased.remove(packetId);
        answers.push_back({mqtt::PacketType::Pubcomp, packetId});
    }
    bool hasRoom() const override { return true; }
    bool isDrained() const override { return true; }
    mqtt::ProtocolVersion version() const override { return mqtt::ProtocolVersion::V5; }
    void closedBySession(ReasonCode, QByteArrayView) override {}

    /// Lets the next answer arrive at `session`.
    bool answer(Session &session)
    {
        const Answer next = answers.front();
        answers.pop_front();
        switch (next.type) {
        case mqtt::PacketType::Puback:
            return session.puback(next.packetId);
        case mqtt::PacketType::Pubrec:
            return session.pubrec(next.packetId, ReasonCode::Success);
        default:
            return session.pubcomp(next.packetId);
        }
    }

private:
    void take(const QByteArray &payload, QoS qos, bool dup, quint16 packetId)
    {
        if (qos == QoS::AtLeastOnce) {
            if (dup && received.contains(payload))
                repeated.append(payload);
            else
                received.append(payload);
            answers.push_back({mqtt::PacketType::Puback, packetId});
            return;
        }
        // [MQTT-4.3.3-10]: known identifiers are not handed to the application again.
        if (!m_notReleased.contains(packetId)) {
            m_notReleased.insert(packetId);
            received.append(payload);
        }
        answers.push_back({mqtt::PacketType::Pubrec, packetId});
    }

    QSet<quint16> m_notReleased;
};

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qos0GoesOutAtOnceOrIsCounted();
    void windowBoundsWhatIsInFlight_data();
    void windowBoundsWhatIsInFlight();
    void orderIsKeptWhateverTheQos();
    void fullQueueOfAnAbsentClient_data();
    void fullQueueOfAnAbsentClient();
    void fullQueueHoldsAcknowledgementsBack_data();
    void fullQueueHoldsAcknowledgementsBack();
    void stalledReceiverHoldsNobodyBack_data();
    void stalledReceiverHoldsNobodyBack();
    void receiverThatGoesOnMayTakeItsTime();
    void receiverThatLeavesReleasesWhatItHeld_data();
    void receiverThatLeavesReleasesWhatItHeld();
    void publisherThatLeavesIsForgotten();
    void acknowledgementWaitsForTheSlowestReceiver();
    void unacknowledgedIsSentAgainInOrder();
    void pubrelIsSentAgain();
    void smallerReceiveMaximumIsNeverExceeded_data();
    void smallerReceiveMaximumIsNeverExceeded();
    void identifiersWrapAndAreNeverZero();
    void acknowledgementsMayComeOutOfOrder();
    void oneMissingAcknowledgementCannotGrowTheWindow();
    void acknowledgementsThatFitNothingAreRefused();
    void refusedMessageIsNotSentAgain();
    void remainingIntervalIsForwarded();
    void expiredMessagesLeaveTheQueue();
    void tooLargeIsCountedAndSpendsNoIdentifier();
    void tooLargeForTheNextConnectionIsGivenUp();
    void fullOutputBufferMakesMessagesWait();
    void memoryLimitHolds_data();
    void memoryLimitHolds();
    void totalsReturnToZero();
    void nothingIsLostOrDoubledOverManyConnections_data();
    void nothingIsLostOrDoubledOverManyConnections();
};

void TestSession::qos0GoesOutAtOnceOrIsCounted()
{
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 2);
    rig.publish("t", "1", 0);
    QCOMPARE(sink.payloads(), numbers(1, 1));
    QCOMPARE(session.inflight(), 0);

    sink.room = false;
    rig.publish("t", "2", 0);
    QCOMPARE(rig.drops(DropCause::ClientTooSlow), quint64(1));
    sink.room = true;
    sink.maxPayload = 3;
    rig.publish("t", "long", 0);
    QCOMPARE(rig.drops(DropCause::TooLargeForClient), quint64(1));
    rig.publish("t", "3", 0);
    QCOMPARE(sink.payloads(), (QByteArrayList{"1", "3"}));

    rig.sessions.close(session, SessionManager::Goodbye::Clean);
    rig.publish("t", "4", 0);
    QCOMPARE(rig.drops(DropCause::ClientAway), quint64(1));
    QCOMPARE((*session.drops())[size_t(DropCause::ClientAway)], quint64(1));
    QCOMPARE(rig.dropped.size(), 3);
    QCOMPARE(rig.dropped.last(), (std::pair<QByteArray, DropCause>("t", DropCause::ClientAway)));
    QCOMPARE(session.queued(), 0);
}

void TestSession::windowBoundsWhatIsInFlight_data()
{
    QTest::addColumn<int>("qos");
    QTest::addColumn<int>("receiveMaximum");
    QTest::addColumn<int>("window");
    for (const int qos : {1, 2}) {
        QTest::addRow("QoS %d, client takes 1", qos) << qos << 1 << 1;
        QTest::addRow("QoS %d, client takes 3", qos) << qos << 3 << 3;
        QTest::addRow("QoS %d, client takes as many as we send", qos) << qos << 20 << 20;
        QTest::addRow("QoS %d, client takes more", qos) << qos << 65'535 << 20;
    }
}

void TestSession::windowBoundsWhatIsInFlight()
{
    QFETCH(int, qos);
    QFETCH(int, receiveMaximum);
    QFETCH(int, window);
    SessionRig rig(limits(20, 100));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.receiveMaximum = quint16(receiveMaximum)});
    rig.subscribe(session, "t", 2);
    for (int i = 1; i <= 60; ++i)
        rig.publish("t", QByteArray::number(i), qos);
    QCOMPARE(int(sink.sent.size()), window);
    QCOMPARE(session.inflight(), window);
    QCOMPARE(session.queued(), 60 - window);
    QCOMPARE(rig.context.queuedMessages, qint64(60 - window));

    // One out, one in. With QoS 2 it is PUBCOMP that makes room, not PUBREC.
    if (qos == 1) {
        sink.puback(session, 1);
    } else {
        sink.pubrec(session, 1);
        QCOMPARE(int(sink.sent.size()), window);
        QCOMPARE(sink.pubrels, std::vector<quint16>{1});
        sink.pubcomp(session, 1);
    }
    QCOMPARE(int(sink.sent.size()), window + 1);
    sink.acknowledgeAll(session);
    QCOMPARE(sink.payloads(), numbers(1, 60));
    QCOMPARE(sink.complaints, QByteArrayList());
    QCOMPARE(session.inflight(), 0);
    QCOMPARE(rig.dropped.size(), 0);
}

void TestSession::orderIsKeptWhateverTheQos()
{
    SessionRig rig(limits(4, 100));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 2);
    for (int i = 1; i <= 40; ++i) {
        rig.publish("t", QByteArray::number(i), i % 2 + 1);
        if (i % 7 == 0) // in between: what is new must not overtake what waits
            sink.acknowledgeNext(session);
    }
    sink.acknowledgeAll(session);
    QCOMPARE(sink.payloads(), numbers(1, 40));
    QCOMPARE(sink.complaints, QByteArrayList());
}

void TestSession::fullQueueOfAnAbsentClient_data()
{
    QTest::addColumn<QueuePolicy>("policy");
    QTest::addColumn<QByteArrayList>("kept");
    QTest::addColumn<int>("rejections");
    QTest::newRow("drop oldest") << QueuePolicy::DropOldest << numbers(6, 15) << 0;
    QTest::newRow("drop newest") << QueuePolicy::DropNewest << numbers(1, 10) << 0;
    QTest::newRow("reject") << QueuePolicy::Reject << numbers(1, 10) << 5;
}

void TestSession::fullQueueOfAnAbsentClient()
{
    QFETCH(QueuePolicy, policy);
    QFETCH(QByteArrayList, kept);
    QFETCH(int, rejections);
    SessionRig rig(limits(20, 10, policy));
    FakeSink first(rig.clock);
    Session &session = rig.connect("c", first);
    rig.subscribe(session, "t", 1);
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    FakePublisher publisher;
    int rejected = 0;
    for (int i = 1; i <= 15; ++i)
        rejected += rig.publish({.topic = "t", .payload = QByteArray::number(i), .publisher = &publisher}).rejections;
    QCOMPARE(session.queued(), 10);
    QCOMPARE(rejected, rejections);
    QCOMPARE(publisher.held(), 0); // nobody waits for a client that is away
    QCOMPARE(rig.drops(DropCause::QueueFull), quint64(5));
    QCOMPARE((*session.drops())[size_t(DropCause::QueueFull)], quint64(5));

    FakeSink second(rig.clock);
    rig.connect("c", second);
    second.acknowledgeAll(session);
    QCOMPARE(second.payloads(), kept);
}

void TestSession::fullQueueHoldsAcknowledgementsBack_data()
{
    policyRows();
}

void TestSession::fullQueueHoldsAcknowledgementsBack()
{
    QFETCH(QueuePolicy, policy);
    SessionRig rig(limits(2, 3, policy));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    FakePublisher publisher;
    for (int i = 1; i <= 10; ++i) {
        const auto published = rig.publish({.topic = "t", .payload = QByteArray::number(i), .publisher = &publisher});
        QCOMPARE(published.rejections, 0);
    }
    QCOMPARE(publisher.acknowledged, 5); // two in flight, three in the queue
    QCOMPARE(publisher.held(), 5);
    QCOMPARE(rig.counters.heldAcks, quint64(5));
    QVERIFY(!session.isReady());
    for (int i = 1; i <= 5; ++i) {
        sink.puback(session, quint16(i));
        QCOMPARE(publisher.acknowledged, 5 + i);
    }
    sink.acknowledgeAll(session);
    QCOMPARE(sink.payloads(), numbers(1, 10));
    QCOMPARE(publisher.rejected, 0);
    QCOMPARE(rig.dropped.size(), 0);
    rig.sessions.tick();
    QVERIFY(rig.context.congested.empty());
}

void TestSession::stalledReceiverHoldsNobodyBack_data()
{
    policyRows();
}

void TestSession::stalledReceiverHoldsNobodyBack()
{
    QFETCH(QueuePolicy, policy);
    SessionRig rig(limits(2, 3, policy));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    FakePublisher publisher;
    for (int i = 1; i <= 8; ++i)
        rig.publish({.topic = "t", .payload = QByteArray::number(i), .publisher = &publisher});
    QCOMPARE(publisher.held(), 3);
    rig.clock.advance(4999ms);
    rig.sessions.tick();
    QCOMPARE(publisher.held(), 3);
    rig.clock.advance(1ms);
    rig.sessions.tick();
    QCOMPARE(publisher.held(), 0);
    QCOMPARE(publisher.rejected, policy == QueuePolicy::Reject ? 3 : 0);
    QCOMPARE(rig.counters.stalledClients, quint64(1));
    QCOMPARE(rig.drops(DropCause::QueueFull), quint64(3));
    QCOMPARE(session.queued(), 3);

    // While it does not acknowledge, its queue follows the policy at once.
    rig.publish({.topic = "t", .payload = "9", .publisher = &publisher});
    QCOMPARE(publisher.held(), 0);
    QCOMPARE(rig.drops(DropCause::QueueFull), quint64(4));
    const QByteArrayList kept = policy == QueuePolicy::DropOldest ? QByteArrayList{"7", "8", "9"} : numbers(3, 5);

    // It recovers, and may hold others again.
    sink.puback(session, 1);
    for (int i = 10; i <= 11; ++i)
        rig.publish({.topic = "t", .payload = QByteArray::number(i), .publisher = &publisher});
    QCOMPARE(publisher.held(), 1);
    sink.acknowledgeAll(session);
    QCOMPARE(publisher.held(), 0);
    QCOMPARE(sink.payloads(), numbers(1, 2) + kept + numbers(10, 11));
}

void TestSession::receiverThatGoesOnMayTakeItsTime()
{
    SessionRig rig(limits(1, 1));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    FakePublisher publisher;
    for (int i = 1; i <= 10; ++i)
        rig.publish({.topic = "t", .payload = QByteArray::number(i), .publisher = &publisher});
    for (int i = 1; i <= 10; ++i) {
        rig.clock.advance(4900ms);
        rig.sessions.tick();
        sink.puback(session, quint16(i));
    }
    QCOMPARE(sink.payloads(), numbers(1, 10));
    QCOMPARE(publisher.held(), 0);
    QCOMPARE(rig.counters.stalledClients, quint64(0));
    QCOMPARE(rig.dropped.size(), 0);
}

void TestSession::receiverThatLeavesReleasesWhatItHeld_data()
{
    policyRows();
}

void TestSession::receiverThatLeavesReleasesWhatItHeld()
{
    QFETCH(QueuePolicy, policy);
    SessionRig rig(limits(2, 3, policy));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    FakePublisher publisher;
    for (int i = 1; i <= 9; ++i)
        rig.publish({.topic = "t", .payload = QByteArray::number(i), .publisher = &publisher});
    QCOMPARE(publisher.held(), 4);
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    QCOMPARE(publisher.held(), 0);
    QCOMPARE(publisher.acknowledged, 9);
    QCOMPARE(publisher.rejected, policy == QueuePolicy::Reject ? 4 : 0);
    QCOMPARE(rig.drops(DropCause::QueueFull), quint64(4));
    QCOMPARE(session.queued(), 3);
    FakeSink again(rig.clock);
    rig.connect("c", again);
    again.acknowledgeAll(session);
    QCOMPARE(again.payloads(), numbers(1, 2) + (policy == QueuePolicy::DropOldest ? numbers(7, 9) : numbers(3, 5)));

    // And when its session ends with it.
    FakeSink shortLived(rig.clock);
    Session &other = rig.connect("d", shortLived, {.cleanStart = true, .expirySecs = 0});
    rig.subscribe(other, "u", 1);
    for (int i = 1; i <= 9; ++i)
        rig.publish({.topic = "u", .payload = "x", .publisher = &publisher});
    QCOMPARE(publisher.held(), 4);
    rig.sessions.close(other, SessionManager::Goodbye::Clean);
    QCOMPARE(publisher.held(), 0);
}

void TestSession::publisherThatLeavesIsForgotten()
{
    SessionRig rig(limits(2, 3));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    FakePublisher publisher;
    for (int i = 1; i <= 9; ++i)
        rig.publish({.topic = "t", .payload = QByteArray::number(i), .publisher = &publisher});
    publisher.leave();
    sink.acknowledgeAll(session);
    QCOMPARE(sink.payloads(), numbers(1, 9));
    QCOMPARE(publisher.acknowledged, 5);
}

void TestSession::acknowledgementWaitsForTheSlowestReceiver()
{
    SessionRig rig(limits(1, 1));
    FakeSink slowSink(rig.clock);
    FakeSink slowerSink(rig.clock);
    Session &slow = rig.connect("slow", slowSink);
    Session &slower = rig.connect("slower", slowerSink);
    rig.subscribe(slow, "t", 1);
    rig.subscribe(slower, "t", 1);
    FakePublisher publisher;
    for (int i = 1; i <= 3; ++i)
        rig.publish({.topic = "t", .payload = QByteArray::number(i), .publisher = &publisher});
    QCOMPARE(publisher.held(), 1);
    slowSink.puback(slow, 1);
    QCOMPARE(publisher.held(), 1);
    slowerSink.puback(slower, 1);
    QCOMPARE(publisher.held(), 0);
}

void TestSession::unacknowledgedIsSentAgainInOrder()
{
    SessionRig rig(limits(20, 100));
    FakeSink first(rig.clock);
    Session &session = rig.connect("c", first);
    SubscriptionOptions options;
    options.qos = QoS::ExactlyOnce;
    options.retainAsPublished = true;
    options.identifier = 7;
    rig.subscribe(session, "t", options);
    for (int i = 1; i <= 6; ++i)
        rig.publish({.topic = "t", .payload = QByteArray::number(i), .qos = i % 2 + 1, .retain = i == 4});
    first.puback(session, 2); // of 1..6, QoS 2 1 2 1 2 1
    first.pubrec(session, 3);
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    rig.publish("t", "7", 1);
    FakeSink second(rig.clock);
    bool present = false;
    rig.connect("c", second, {}, &present);
    QVERIFY(present);

    QCOMPARE(second.order, (QByteArrayList{"1", "pubrel", "4", "5", "6", "7"}));
    QCOMPARE(second.packetIds(), (QList<int>{1, 4, 5, 6, 7}));
    for (const FakeSink::Sent &sent : second.sent) {
        QCOMPARE(sent.dup, sent.payload != "7"); // [MQTT-3.3.1-1]
        QCOMPARE(sent.retain, sent.payload == "4");
        QCOMPARE(sent.subscriptionIds, std::vector<quint32>{7});
    }
    QCOMPARE(second.pubrels, std::vector<quint16>{3});
    second.pubcomp(session, 3);
    second.acknowledgeAll(session);
    QCOMPARE(second.complaints, QByteArrayList());
    QCOMPARE(session.inflight(), 0);
}

void TestSession::pubrelIsSentAgain()
{
    SessionRig rig;
    FakeSink first(rig.clock);
    Session &session = rig.connect("c", first);
    rig.subscribe(session, "t", 2);
    rig.publish("t", "1", 2);
    first.pubrec(session, 1);
    for (int i = 0; i < 3; ++i) {
        rig.sessions.close(session, SessionManager::Goodbye::Lost);
        FakeSink again(rig.clock);
        rig.connect("c", again);
        QCOMPARE(again.pubrels, std::vector<quint16>{1});
        QCOMPARE(again.sent.size(), size_t(0)); // [MQTT-4.3.3-6]
    }
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    FakeSink last(rig.clock);
    rig.connect("c", last);
    last.pubcomp(session, 1);
    QCOMPARE(last.complaints, QByteArrayList());
    QCOMPARE(rig.context.inflightMessages, qint64(0));
}

void TestSession::smallerReceiveMaximumIsNeverExceeded_data()
{
    QTest::addColumn<int>("qos");
    QTest::newRow("QoS 1") << 1;
    QTest::newRow("QoS 2") << 2;
}

void TestSession::smallerReceiveMaximumIsNeverExceeded()
{
    QFETCH(int, qos);
    SessionRig rig(limits(20, 100));
    FakeSink first(rig.clock);
    Session &session = rig.connect("c", first);
    rig.subscribe(session, "t", 2);
    for (int i = 1; i <= 50; ++i)
        rig.publish("t", QByteArray::number(i), qos);
    QCOMPARE(int(first.sent.size()), 20);
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    FakeSink second(rig.clock);
    rig.connect("c", second, {.receiveMaximum = 3});
    QCOMPARE(second.payloads(), numbers(1, 3));
    second.acknowledgeAll(session);
    QCOMPARE(second.payloads(), numbers(1, 50));
    QCOMPARE(second.complaints, QByteArrayList());
    for (size_t i = 0; i < second.sent.size(); ++i)
        QCOMPARE(second.sent[i].dup, i < 20);
}

void TestSession::identifiersWrapAndAreNeverZero()
{
    SessionRig rig(limits(20, 100));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 2);
    rig.publish("t", "first", 2); // stays unacknowledged while the others go round
    for (int i = 2; i <= 65'535 + 10; ++i) {
        rig.publish("t", "x", 1);
        if (i == 900) {
            sink.pubrec(session, 1);
            sink.pubcomp(session, 1);
        }
        const quint16 id = sink.sent.back().packetId;
        QCOMPARE(int(id), (i - 1) % 65'535 + 1);
        sink.puback(session, id);
    }
    QCOMPARE(sink.complaints, QByteArrayList());
    QCOMPARE(session.inflight(), 0);
}

void TestSession::acknowledgementsMayComeOutOfOrder()
{
    SessionRig rig(limits(4, 100));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    for (int i = 1; i <= 12; ++i)
        rig.publish("t", QByteArray::number(i));
    for (const int id : {3, 1, 4, 6, 2, 5, 8, 7, 10, 9, 12, 11})
        sink.puback(session, quint16(id));
    QCOMPARE(sink.payloads(), numbers(1, 12));
    QCOMPARE(sink.complaints, QByteArrayList());
    QCOMPARE(session.inflight(), 0);

    // What was acknowledged behind a gap is not sent again.
    for (int i = 13; i <= 16; ++i)
        rig.publish("t", QByteArray::number(i));
    sink.puback(session, 15);
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    FakeSink again(rig.clock);
    rig.connect("c", again);
    QCOMPARE(again.packetIds(), (QList<int>{13, 14, 16}));
}

void TestSession::oneMissingAcknowledgementCannotGrowTheWindow()
{
    SessionRig rig(limits(4, 100'000));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    rig.publish("t", "skipped");
    for (int i = 0; i < 70'000; ++i) {
        rig.publish("t", "x");
        if (sink.sent.back().packetId != 1 && sink.unacknowledged() > 1)
            sink.puback(session, sink.sent.back().packetId);
    }
    // It stops instead of using the identifier of the first one again or keeping ever more.
    QVERIFY(sink.sent.size() < 5000);
    QCOMPARE(sink.complaints, QByteArrayList());
    sink.acknowledgeAll(session);
    QCOMPARE(int(sink.sent.size()), 70'001);
    QCOMPARE(sink.complaints, QByteArrayList());
}

void TestSession::acknowledgementsThatFitNothingAreRefused()
{
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 2);
    rig.publish("t", "1", 1);
    rig.publish("t", "2", 2);
    QVERIFY(!session.puback(0));
    QVERIFY(!session.puback(3));
    QVERIFY(!session.puback(65'535));
    QVERIFY(!session.puback(2)); // QoS 2
    QVERIFY(!session.pubrec(1, ReasonCode::Success)); // QoS 1
    QVERIFY(!session.pubcomp(1));
    QVERIFY(!session.pubcomp(2)); // before PUBREC
    QCOMPARE(session.inflight(), 2);
    QVERIFY(session.puback(1));
    QVERIFY(!session.puback(1));
    QVERIFY(session.pubrec(2, ReasonCode::Success));
    QVERIFY(session.pubrec(2, ReasonCode::Success)); // it lost our PUBREL
    QCOMPARE(sink.pubrels, (std::vector<quint16>{2, 2}));
    QVERIFY(session.pubcomp(2));
    QVERIFY(!session.pubcomp(2));
    QCOMPARE(session.inflight(), 0);
}

void TestSession::refusedMessageIsNotSentAgain()
{
    SessionRig rig(limits(1, 10));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 2);
    rig.publish("t", "1", 2);
    rig.publish("t", "2", 2);
    sink.pubrec(session, 1, ReasonCode::QuotaExceeded);
    QCOMPARE(sink.order, (QByteArrayList{"1", "2"})); // no PUBREL [MQTT-4.3.3-4], and room for the next
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    FakeSink again(rig.clock);
    rig.connect("c", again);
    QCOMPARE(again.order, QByteArrayList{"2"});
}

void TestSession::remainingIntervalIsForwarded()
{
    SessionRig rig(limits(1, 10));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    rig.publish({.topic = "t", .payload = "at once", .expirySecs = 100});
    rig.publish({.topic = "t", .payload = "waits", .expirySecs = 100});
    rig.publish({.topic = "t", .payload = "no interval"});
    rig.clock.advance(30'500ms);
    sink.acknowledgeAll(session);
    QCOMPARE(sink.payloads(), (QByteArrayList{"at once", "waits", "no interval"}));
    QCOMPARE(sink.sent[0].expirySecs, std::optional<quint32>(100));
    QCOMPARE(sink.sent[1].expirySecs, std::optional<quint32>(70)); // [MQTT-3.3.2-6]
    QVERIFY(!sink.sent[2].expirySecs);
}

void TestSession::expiredMessagesLeaveTheQueue()
{
    SessionRig rig(limits(1, 10));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    rig.publish({.topic = "t", .payload = "1", .expirySecs = 5}); // on its way: delivered to the end
    rig.publish({.topic = "t", .payload = "2", .expirySecs = 5});
    rig.publish({.topic = "t", .payload = "3", .expirySecs = 6});
    rig.clock.advance(5000ms);
    sink.acknowledgeAll(session);
    QCOMPARE(sink.payloads(), (QByteArrayList{"1", "3"})); // [MQTT-3.3.2-5]
    QCOMPARE(rig.drops(DropCause::Expired), quint64(1));

    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    rig.publish({.topic = "t", .payload = "4", .expirySecs = 1});
    rig.clock.advance(1000ms);
    FakeSink again(rig.clock);
    rig.connect("c", again);
    QCOMPARE(again.sent.size(), size_t(0));
    QCOMPARE(rig.drops(DropCause::Expired), quint64(2));
}

void TestSession::tooLargeIsCountedAndSpendsNoIdentifier()
{
    SessionRig rig(limits(1, 10));
    FakeSink sink(rig.clock);
    sink.maxPayload = 3;
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 2);
    rig.publish("t", "long1", 1);
    rig.publish("t", "1", 2);
    rig.publish("t", "long2", 1); // waits
    rig.publish("t", "2", 1);
    sink.acknowledgeAll(session);
    QCOMPARE(sink.payloads(), numbers(1, 2));
    QCOMPARE(sink.packetIds(), (QList<int>{1, 2}));
    QCOMPARE(rig.drops(DropCause::TooLargeForClient), quint64(2));
    QCOMPARE(session.inflight(), 0);
}

void TestSession::tooLargeForTheNextConnectionIsGivenUp()
{
    SessionRig rig(limits(5, 10));
    FakeSink first(rig.clock);
    Session &session = rig.connect("c", first);
    rig.subscribe(session, "t", 2);
    for (const char *payload : {"long", "1", "longer", "2", "3", "4"})
        rig.publish("t", payload, 2);
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    FakeSink second(rig.clock);
    second.maxPayload = 3;
    rig.connect("c", second, {.receiveMaximum = 2});
    second.acknowledgeAll(session);
    QCOMPARE(second.payloads(), numbers(1, 4));
    QCOMPARE(second.packetIds(), (QList<int>{2, 4, 5, 6}));
    QCOMPARE(second.complaints, QByteArrayList());
    QCOMPARE(rig.drops(DropCause::TooLargeForClient), quint64(2));
    QCOMPARE(rig.context.inflightMessages, qint64(0));
}

void TestSession::fullOutputBufferMakesMessagesWait()
{
    SessionRig rig(limits(20, 10));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    sink.room = false;
    for (int i = 1; i <= 5; ++i)
        rig.publish("t", QByteArray::number(i));
    QCOMPARE(session.queued(), 5);
    QVERIFY(session.isWaitingForRoom());
    QVERIFY(!session.isReady());
    sink.room = true;
    sink.roomFor = 3;
    session.pump();
    QCOMPARE(sink.payloads(), numbers(1, 3));
    QVERIFY(session.isWaitingForRoom());
    sink.room = true;
    session.wantTurn();
    session.wantTurn(); // once is enough
    QCOMPARE(rig.context.work.size(), size_t(1));
    rig.sessions.runWork();
    QCOMPARE(sink.payloads(), numbers(1, 5));
    QVERIFY(!session.isWaitingForRoom());
    QVERIFY(rig.context.work.empty());

    // The same for what is sent again.
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    FakeSink again(rig.clock);
    again.roomFor = 2;
    rig.connect("c", again);
    QCOMPARE(again.payloads(), numbers(1, 2));
    QVERIFY(session.isWaitingForRoom());
    again.room = true;
    session.pump();
    QCOMPARE(again.payloads(), numbers(1, 5));
}

void TestSession::memoryLimitHolds_data()
{
    policyRows();
}

void TestSession::memoryLimitHolds()
{
    QFETCH(QueuePolicy, policy);
    SessionLimits bounds = limits(20, 1000, policy);
    bounds.maxTotalBuffer = 1'000'000;
    SessionRig rig(bounds);
    QCOMPARE(rig.context.bufferedBytes(), qint64(0));
    FakeSink sink(rig.clock);
    Session &away = rig.connect("away", sink);
    rig.subscribe(away, "t", 1);
    rig.sessions.close(away, SessionManager::Goodbye::Lost);
    FakeSink slowSink(rig.clock);
    Session &slow = rig.connect("slow", slowSink, {.receiveMaximum = 1});
    rig.subscribe(slow, "t", 1);
    FakePublisher publisher;
    // Small ones first: giving up a small one must not make room for a large one.
    for (int i = 0; i < 500; ++i)
        rig.publish({.topic = "t", .payload = QByteArray(100, 's'), .publisher = &publisher});
    for (int i = 0; i < 500; ++i) {
        rig.publish({.topic = "t", .payload = QByteArray(50'000, 'l'), .publisher = &publisher});
        QVERIFY2(rig.context.bufferedBytes() <= 1'051'000,
                 qPrintable(QString::number(rig.context.bufferedBytes())));
    }
    QVERIFY(rig.drops(DropCause::MemoryLimit) > 0);
    QCOMPARE(publisher.held(), 0); // waiting would not help
    QCOMPARE(publisher.acknowledged, 1000);

    // When the hoarder goes, the others are served as before.
    QVERIFY(rig.sessions.removeClient(QStringLiteral("away")));
    slowSink.acknowledgeAll(slow);
    QVERIFY(rig.context.bufferedBytes() < 1000);
    const quint64 before = rig.drops(DropCause::MemoryLimit);
    rig.publish("t", "after");
    QCOMPARE(slowSink.sent.back().payload, QByteArray("after"));
    QCOMPARE(rig.drops(DropCause::MemoryLimit), before);
}

void TestSession::totalsReturnToZero()
{
    SessionRig rig(limits(3, 10));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.expirySecs = 10});
    rig.subscribe(session, "t", 2);
    for (int i = 1; i <= 9; ++i)
        rig.publish("t", "x", i % 2 + 1);
    QCOMPARE(rig.context.queuedMessages, qint64(6));
    QCOMPARE(rig.context.inflightMessages, qint64(3));
    QVERIFY(rig.context.bufferedBytes() > 0);
    rig.sessions.close(session, SessionManager::Goodbye::Clean);
    rig.clock.advance(10s);
    rig.sessions.tick();
    QCOMPARE(rig.sessions.totalClients(), 0);
    QCOMPARE(rig.context.queuedMessages, qint64(0));
    QCOMPARE(rig.context.inflightMessages, qint64(0));
    QCOMPARE(rig.drops(DropCause::SessionEnded), quint64(6));
    QCOMPARE(rig.context.bufferedBytes(), qint64(0));
}

void TestSession::nothingIsLostOrDoubledOverManyConnections_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSession::nothingIsLostOrDoubledOverManyConnections()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    SessionRig rig(limits(8, 1'000'000));
    RememberingClient client;
    Session *session = nullptr;
    const auto reconnect = [&] {
        client.answers.clear(); // lost with the connection
        const auto opened = rig.sessions.open(Client(QStringLiteral("c")), false, Session::neverExpires, nullptr);
        session = opened.session;
        session->attach(client, quint16(random.bounded(1, 12)));
        session->resume();
    };
    reconnect();
    rig.subscribe(*session, "t", 2);
    QByteArrayList expected;
    for (int step = 0; step < 4000; ++step) {
        const quint32 dice = random.bounded(100u);
        if (dice < 45) {
            expected.append(QByteArray::number(expected.size()));
            rig.publish("t", expected.last(), int(random.bounded(1, 3)));
        } else if (dice < 97) {
            if (!client.answers.empty())
                QVERIFY(client.answer(*session));
        } else if (session->isConnected()) {
            rig.sessions.close(*session, SessionManager::Goodbye::Lost);
            if (dice == 97)
                reconnect();
        }
        if (!session->isConnected() && random.bounded(10u) == 0)
            reconnect();
        if (!session->isConnected())
            client.answers.clear();
    }
    if (!session->isConnected())
        reconnect();
    while (!client.answers.empty())
        QVERIFY(client.answer(*session));
    QCOMPARE(client.received, expected);
    QCOMPARE(session->inflight(), 0);
    QCOMPARE(rig.context.queuedMessages, qint64(0));
    QCOMPARE(rig.context.inflightMessages, qint64(0));
    rig.sessions.close(*session, SessionManager::Goodbye::Clean);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
