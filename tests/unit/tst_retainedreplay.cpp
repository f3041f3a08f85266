#include "support/sessionrig.h"

#include <QTest>

#include <algorithm>

using namespace deepros;
using namespace std::chrono_literals;
using mqtt::QoS;
using test::FakeSink;
using test::SessionRig;

namespace {

constexpr int many = 10'000;

QByteArray topicOf(int i)
{
    return "r/" + QByteArray::number(i % 100) + '/' + QByteArray::number(i);
}

SubscriptionOptions withQos(int qos, quint32 identifier = 0)
{
    SubscriptionOptions options;
    options.qos = static_cast<QoS>(qos);
    options.identifier = identifier;
    return options;
}

} // namespace

/// The retained messages a SUBSCRIBE is answered with, paced by the client's reading.
class TestRetainedReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRetainedMessageComesOnce_data();
    void everyRetainedMessageComesOnce();
    void replayIsPacedByTheWindow();
    void replayIsPacedByTheOutput();
    void oneTurnSendsABoundedNumber();
    void replacedMeanwhileComesOnceAndNewestLast_data();
    void replacedMeanwhileComesOnceAndNewestLast();
    void clearedMeanwhileIsNotSent();
    void expiredWhileItWaitsIsNotSent();
    void qosIsTheLowerOfBoth();
    void severalSubscriptionsAreAnsweredInTurn();
    void unsubscribingEndsTheReplay();
    void lostConnectionEndsTheReplay();
    void tooLargeIsCountedAndLeftOut();
};

void TestRetainedReplay::everyRetainedMessageComesOnce_data()
{
    QTest::addColumn<int>("qos");
    QTest::addColumn<int>("receiveMaximum");
    for (const int qos : {0, 1, 2}) {
        QTest::addRow("QoS %d", qos) << qos << 65'535;
        QTest::addRow("QoS %d, one at a time", qos) << qos << 1;
    }
}

void TestRetainedReplay::everyRetainedMessageComesOnce()
{
    QFETCH(int, qos);
    QFETCH(int, receiveMaximum);
    SessionRig rig;
    for (int i = 0; i < many; ++i)
        rig.publish({.topic = topicOf(i), .payload = QByteArray::number(i), .qos = 2, .retain = true});
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.receiveMaximum = quint16(receiveMaximum)});
    rig.subscribe(session, "r/#", withQos(qos, 9));
    session.replay(rig.topics.retained(), "r/#", withQos(qos, 9));
    for (int turn = 0; turn < 2 * many && int(sink.sent.size()) < many; ++turn) {
        sink.acknowledgeAll(session);
        rig.sessions.runWork();
    }
    sink.acknowledgeAll(session);
    rig.sessions.runWork();
    QSet<QByteArray> topics;
    for (const FakeSink::Sent &sent : sink.sent) {
        QVERIFY(!topics.contains(sent.topic));
        topics.insert(sent.topic);
        QVERIFY(sent.retain); // [MQTT-3.3.1-8]
        QVERIFY(!sent.dup);
        QCOMPARE(int(sent.qos), qos);
        QCOMPARE(sent.subscriptionIds, std::vector<quint32>{9});
    }
    QCOMPARE(topics.size(), many);
    QCOMPARE(sink.complaints, QByteArrayList());
    QVERIFY(rig.context.work.empty());
    QCOMPARE(session.queued(), 0); // it never went through the queue
    QCOMPARE(rig.dropped.size(), 0);
}

void TestRetainedReplay::replayIsPacedByTheWindow()
{
    SessionRig rig;
    for (int i = 0; i < 100; ++i)
        rig.publish({.topic = topicOf(i), .payload = QByteArray::number(i), .retain = true});
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.receiveMaximum = 5});
    session.replay(rig.topics.retained(), "#", withQos(1));
    QCOMPARE(int(sink.sent.size()), 5);
    rig.sessions.runWork();
    QCOMPARE(int(sink.sent.size()), 5);
    for (int i = 6; i <= 100; ++i) {
        sink.acknowledgeNext(session);
        QCOMPARE(int(sink.sent.size()), i);
    }
    QCOMPARE(sink.complaints, QByteArrayList());
}

void TestRetainedReplay::replayIsPacedByTheOutput()
{
    SessionRig rig;
    for (int i = 0; i < 100; ++i)
        rig.publish({.topic = topicOf(i), .payload = QByteArray::number(i), .qos = 0, .retain = true});
    FakeSink sink(rig.clock);
    sink.drained = false;
    Session &session = rig.connect("c", sink);
    session.replay(rig.topics.retained(), "#", withQos(0));
    QCOMPARE(sink.sent.size(), size_t(0));
    QVERIFY(session.isWaitingForRoom()); // the connection asks for another turn when it has drained
    QVERIFY(rig.context.work.empty()); // until then nothing spins
    sink.drained = true;
    session.pump();
    QCOMPARE(int(sink.sent.size()), 100);
    QVERIFY(!session.isWaitingForRoom());
}

void TestRetainedReplay::oneTurnSendsABoundedNumber()
{
    SessionRig rig;
    for (int i = 0; i < 3000; ++i)
        rig.publish({.topic = topicOf(i), .payload = "x", .qos = 0, .retain = true});
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    session.replay(rig.topics.retained(), "#", withQos(0));
    for (size_t before = 0; before != sink.sent.size();) {
        QVERIFY(sink.sent.size() - before <= 256);
        before = sink.sent.size();
        QCOMPARE(rig.context.work.size(), size_t(before < 3000 ? 1 : 0));
        rig.sessions.runWork();
    }
    QCOMPARE(int(sink.sent.size()), 3000);
}

void TestRetainedReplay::replacedMeanwhileComesOnceAndNewestLast_data()
{
    QTest::addColumn<int>("qos");
    QTest::addColumn<int>("liveQos");
    QTest::newRow("QoS 0") << 0 << 0;
    QTest::newRow("QoS 1") << 1 << 1;
    QTest::newRow("QoS 2") << 2 << 2;
    QTest::newRow("QoS 1, replaced with QoS 0") << 1 << 0;
}

void TestRetainedReplay::replacedMeanwhileComesOnceAndNewestLast()
{
    QFETCH(int, qos);
    QFETCH(int, liveQos);
    SessionLimits limits;
    limits.maxQueued = 2 * many;
    SessionRig rig(limits);
    for (int i = 0; i < many; ++i)
        rig.publish({.topic = topicOf(i), .payload = "old", .qos = 2, .retain = true});
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.receiveMaximum = 7});
    rig.subscribe(session, "r/#", withQos(qos));
    session.replay(rig.topics.retained(), "r/#", withQos(qos));
    // Everything is replaced, in an order that has nothing to do with that of the replay, while that goes on.
    for (int i = 0; i < many; ++i) {
        const int topic = int(qint64(i) * 7919 % many);
        rig.publish({.topic = topicOf(topic), .payload = "new", .qos = liveQos, .retain = true});
        if (i % 3 == 0) {
            if (sink.unacknowledged() > 0)
                sink.acknowledgeNext(session);
            rig.sessions.runWork();
        }
    }
    for (int turn = 0; turn < many && (sink.unacknowledged() > 0 || !rig.context.work.empty()); ++turn) {
        sink.acknowledgeAll(session);
        rig.sessions.runWork();
    }
    QHash<QByteArray, QByteArrayList> got;
    for (const FakeSink::Sent &sent : sink.sent)
        got[sent.topic].append(sent.payload);
    QCOMPARE(got.size(), many);
    int both = 0;
    for (auto it = got.cbegin(); it != got.cend(); ++it) {
        const bool isRight = *it == QByteArrayList{"new"} || *it == QByteArrayList{"old", "new"};
        QVERIFY2(isRight, qPrintable(QString::fromUtf8(it.key() + ": " + it->join(' '))));
        both += it->size() == 2 ? 1 : 0;
    }
    QVERIFY(both > 0 && both < many); // else this test has tested nothing
    QCOMPARE(sink.complaints, QByteArrayList());
    QCOMPARE(rig.dropped.size(), 0);
}

void TestRetainedReplay::clearedMeanwhileIsNotSent()
{
    SessionRig rig;
    for (int i = 0; i < 3; ++i)
        rig.publish({.topic = topicOf(i), .payload = QByteArray::number(i), .retain = true});
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.receiveMaximum = 1});
    session.replay(rig.topics.retained(), "#", withQos(1));
    QCOMPARE(int(sink.sent.size()), 1);
    for (int i = 0; i < 3; ++i)
        rig.publish({.topic = topicOf(i), .payload = "", .retain = true});
    sink.acknowledgeAll(session);
    QCOMPARE(int(sink.sent.size()), 1);
}

void TestRetainedReplay::expiredWhileItWaitsIsNotSent()
{
    SessionRig rig;
    for (int i = 0; i < 3; ++i)
        rig.publish({.topic = topicOf(i), .payload = QByteArray::number(i), .retain = true, .expirySecs = 10});
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.receiveMaximum = 1});
    rig.clock.advance(4s);
    session.replay(rig.topics.retained(), "#", withQos(1));
    QCOMPARE(int(sink.sent.size()), 1);
    QCOMPARE(sink.sent[0].expirySecs, std::optional<quint32>(6));
    rig.clock.advance(6s);
    sink.acknowledgeAll(session);
    QCOMPARE(int(sink.sent.size()), 1); // [MQTT-3.3.2-5]
}

void TestRetainedReplay::qosIsTheLowerOfBoth()
{
    SessionRig rig;
    for (int qos = 0; qos <= 2; ++qos)
        rig.publish({.topic = "q/" + QByteArray::number(qos), .payload = "x", .qos = qos, .retain = true});
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    session.replay(rig.topics.retained(), "q/+", withQos(1));
    QCOMPARE(int(sink.sent.size()), 3);
    for (const FakeSink::Sent &sent : sink.sent)
        QCOMPARE(int(sent.qos), std::min(1, sent.topic.back() - '0'));
}

void TestRetainedReplay::severalSubscriptionsAreAnsweredInTurn()
{
    SessionRig rig;
    rig.publish({.topic = "a/x", .payload = "1", .retain = true});
    rig.publish({.topic = "b/x", .payload = "2", .retain = true});
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.receiveMaximum = 1});
    session.replay(rig.topics.retained(), "a/#", withQos(1, 11));
    session.replay(rig.topics.retained(), "b/#", withQos(1, 12));
    session.replay(rig.topics.retained(), "+/x", withQos(0));
    sink.acknowledgeAll(session);
    QCOMPARE(int(sink.sent.size()), 4);
    QCOMPARE(sink.sent[0].subscriptionIds, std::vector<quint32>{11});
    QCOMPARE(sink.sent[1].subscriptionIds, std::vector<quint32>{12});
    QCOMPARE(sink.sent[3].subscriptionIds, std::vector<quint32>{});
}

void TestRetainedReplay::unsubscribingEndsTheReplay()
{
    SessionRig rig;
    for (int i = 0; i < 10; ++i)
        rig.publish({.topic = "a/" + QByteArray::number(i), .payload = "a", .retain = true});
    rig.publish({.topic = "b/x", .payload = "b", .retain = true});
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.receiveMaximum = 2});
    session.replay(rig.topics.retained(), "a/#", withQos(1));
    session.replay(rig.topics.retained(), "b/#", withQos(1));
    session.cancelReplay("a/#");
    sink.acknowledgeAll(session);
    QCOMPARE(sink.payloads(), (QByteArrayList{"a", "a", "b"}));
}

void TestRetainedReplay::lostConnectionEndsTheReplay()
{
    SessionRig rig;
    for (int i = 0; i < 10; ++i)
        rig.publish({.topic = topicOf(i), .payload = QByteArray::number(i), .retain = true});
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.receiveMaximum = 2});
    session.replay(rig.topics.retained(), "#", withQos(1));
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    // The walker that stood in the tree is gone: what is cleared now leaves nothing behind.
    for (int i = 0; i < 10; ++i)
        rig.publish({.topic = topicOf(i), .payload = "", .retain = true});
    QCOMPARE(rig.topics.retained().count(), 0);
    FakeSink again(rig.clock);
    rig.connect("c", again);
    again.acknowledgeAll(session);
    QCOMPARE(again.payloads(), sink.payloads()); // only what was in flight
}

void TestRetainedReplay::tooLargeIsCountedAndLeftOut()
{
    SessionRig rig;
    for (const char *payload : {"1", "too large", "2"})
        rig.publish({.topic = QByteArray("x/") + payload, .payload = payload, .retain = true});
    for (const int qos : {0, 1}) {
        FakeSink sink(rig.clock);
        sink.maxPayload = 3;
        Session &session = rig.connect("c", sink);
        session.replay(rig.topics.retained(), "x/#", withQos(qos));
        sink.acknowledgeAll(session);
        QCOMPARE(int(sink.sent.size()), 2);
        QCOMPARE(rig.drops(DropCause::TooLargeForClient), quint64(qos + 1));
        rig.sessions.close(session, SessionManager::Goodbye::Clean);
    }
}

QTEST_GUILESS_MAIN(TestRetainedReplay)
#include "tst_retainedreplay.moc"
