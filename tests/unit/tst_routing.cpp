#include "support/sessionrig.h"

#include <QTest>

using namespace deepros;
using namespace std::chrono_literals;
using mqtt::QoS;
using test::FakeSink;
using test::SessionRig;

class TestRouting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qosIsTheLowerOfBoth_data();
    void qosIsTheLowerOfBoth();
    void overlappingSubscriptionsGetOneCopy();
    void noLocal_data();
    void noLocal();
    void retainFlagOnLiveMessages_data();
    void retainFlagOnLiveMessages();
    void retainedIsSetReplacedAndCleared();
    void invalidTopicsReachNobody_data();
    void invalidTopicsReachNobody();
    void sharedGroupsTakeTurns();
    void sharedGroupsPreferWhoIsReady();
    void sharedGroupsPassOverWhoKeepsNothing();
    void qos0MakesNoMessageObject();
    void observersAreToldOncePerMessage();
};

void TestRouting::qosIsTheLowerOfBoth_data()
{
    QTest::addColumn<int>("published");
    QTest::addColumn<int>("granted");
    for (int published = 0; published <= 2; ++published) {
        for (int granted = 0; granted <= 2; ++granted)
            QTest::addRow("published %d, granted %d", published, granted) << published << granted;
    }
}

void TestRouting::qosIsTheLowerOfBoth()
{
    QFETCH(int, published);
    QFETCH(int, granted);
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", granted);
    QCOMPARE(rig.publish("t", "x", published).receivers, 1);
    QCOMPARE(int(sink.sent[0].qos), std::min(published, granted)); // [MQTT-3.8.4-8]
    QCOMPARE(sink.sent[0].packetId != 0, std::min(published, granted) > 0);
}

void TestRouting::overlappingSubscriptionsGetOneCopy()
{
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    int identifier = 1;
    for (const char *filter : {"a/b", "a/+", "#"}) {
        SubscriptionOptions options;
        options.qos = identifier == 2 ? QoS::ExactlyOnce : QoS::AtMostOnce;
        options.identifier = quint32(identifier++);
        rig.subscribe(session, filter, options);
    }
    QCOMPARE(rig.publish("a/b", "x", 2).receivers, 1);
    QCOMPARE(sink.sent.size(), size_t(1));
    QCOMPARE(sink.sent[0].qos, QoS::ExactlyOnce); // [MQTT-3.3.4-2]
    auto identifiers = sink.sent[0].subscriptionIds;
    std::sort(identifiers.begin(), identifiers.end());
    QCOMPARE(identifiers, (std::vector<quint32>{1, 2, 3})); // [MQTT-3.3.4-4]
}

void TestRouting::noLocal_data()
{
    QTest::addColumn<bool>("alsoWithout");
    QTest::addColumn<int>("own");
    QTest::newRow("its only subscription") << false << 0;
    QTest::newRow("another one overlaps") << true << 1;
}

void TestRouting::noLocal()
{
    QFETCH(bool, alsoWithout);
    QFETCH(int, own);
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    SubscriptionOptions options;
    options.qos = QoS::ExactlyOnce;
    options.noLocal = true;
    options.identifier = 1;
    rig.subscribe(session, "t", options);
    if (alsoWithout) {
        options.noLocal = false;
        options.qos = QoS::AtLeastOnce;
        options.identifier = 2;
        rig.subscribe(session, "+", options);
    }
    QCOMPARE(rig.publish({.topic = "t", .payload = "own", .qos = 2, .from = &session}).receivers, own);
    QCOMPARE(int(sink.sent.size()), own); // [MQTT-3.8.3-3]
    if (own) {
        QCOMPARE(sink.sent[0].qos, QoS::AtLeastOnce);
        QCOMPARE(sink.sent[0].subscriptionIds, std::vector<quint32>{2});
    }
    QCOMPARE(rig.publish({.topic = "t", .payload = "from another", .qos = 2}).receivers, 1);
    QCOMPARE(sink.sent.back().qos, QoS::ExactlyOnce);
}

void TestRouting::retainFlagOnLiveMessages_data()
{
    QTest::addColumn<bool>("retainAsPublished");
    QTest::addColumn<int>("qos");
    for (const int qos : {0, 1}) {
        QTest::addRow("cleared [MQTT-3.3.1-12], QoS %d", qos) << false << qos;
        QTest::addRow("as published [MQTT-3.3.1-13], QoS %d", qos) << true << qos;
    }
}

void TestRouting::retainFlagOnLiveMessages()
{
    QFETCH(bool, retainAsPublished);
    QFETCH(int, qos);
    SessionLimits limits;
    limits.maxInflight = 1;
    SessionRig rig(limits);
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    SubscriptionOptions options;
    options.qos = QoS::AtLeastOnce;
    options.retainAsPublished = retainAsPublished;
    rig.subscribe(session, "t", options);
    rig.publish({.topic = "t", .payload = "1", .qos = qos, .retain = true});
    rig.publish({.topic = "t", .payload = "2", .qos = qos, .retain = false});
    rig.publish({.topic = "t", .payload = "3", .qos = qos, .retain = true}); // with QoS 1 this one has waited
    sink.acknowledgeAll(session);
    QCOMPARE(sink.payloads(), (QByteArrayList{"1", "2", "3"}));
    QCOMPARE(sink.sent[0].retain, retainAsPublished);
    QCOMPARE(sink.sent[1].retain, false);
    QCOMPARE(sink.sent[2].retain, retainAsPublished);
}

void TestRouting::retainedIsSetReplacedAndCleared()
{
    SessionRig rig;
    const auto retained = [&] { return rig.topics.retainedMessages(QStringLiteral("#")); };
    rig.publish({.topic = "t", .payload = "1", .retain = true});
    rig.publish({.topic = "t", .payload = "2", .retain = true});
    rig.publish({.topic = "t", .payload = "not retained"});
    QCOMPARE(retained().size(), 1);
    QCOMPARE(retained().first().payload(), QByteArray("2"));
    // What is retained is no backlog.
    QVERIFY(rig.context.retainedBytes > 0);
    QVERIFY(rig.context.bufferedBytes() <= 0);

    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    rig.publish({.topic = "t", .payload = "", .retain = true});
    QCOMPARE(retained().size(), 0); // [MQTT-3.3.1-6]
    QCOMPARE(rig.context.retainedBytes, qint64(0));
    QCOMPARE(sink.payloads(), QByteArrayList{""}); // and receivers are told
    QCOMPARE(rig.topics.totalTopics(), 1); // the subscription
}

void TestRouting::invalidTopicsReachNobody_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("wildcard") << QByteArray("a/+");
    QTest::newRow("nul") << QByteArray("a\0b", 3);
    QTest::newRow("bad UTF-8") << QByteArray("\xFF");
}

void TestRouting::invalidTopicsReachNobody()
{
    QFETCH(QByteArray, topic);
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "#", 1);
    mqtt::PublishPacket packet;
    packet.topic = topic;
    packet.payload = "x";
    packet.retain = true;
    Publication publication(packet, {});
    QVERIFY(rig.router.publish(publication).fault);
    QCOMPARE(sink.sent.size(), size_t(0));
    QCOMPARE(rig.topics.totalRetainedMessages(), 0);
    QCOMPARE(rig.published, QByteArrayList());
}

void TestRouting::sharedGroupsTakeTurns()
{
    SessionRig rig;
    std::vector<std::unique_ptr<FakeSink>> sinks;
    for (const char *id : {"a", "b", "c"}) {
        sinks.push_back(std::make_unique<FakeSink>(rig.clock));
        rig.subscribe(rig.connect(id, *sinks.back()), "$share/g/t", 1);
    }
    FakeSink other(rig.clock);
    rig.subscribe(rig.connect("other", other), "$share/h/t", 1);
    FakeSink plain(rig.clock);
    rig.subscribe(rig.connect("plain", plain), "t", 1);
    for (int i = 0; i < 12; ++i)
        QCOMPARE(rig.publish("t", QByteArray::number(i), 0).receivers, 3);
    for (const auto &sink : sinks)
        QCOMPARE(int(sink->sent.size()), 4);
    QCOMPARE(int(other.sent.size()), 12);
    QCOMPARE(int(plain.sent.size()), 12);
}

void TestRouting::sharedGroupsPreferWhoIsReady()
{
    SessionLimits limits;
    limits.maxInflight = 1;
    limits.maxQueued = 1;
    SessionRig rig(limits);
    FakeSink busySink(rig.clock);
    Session &busy = rig.connect("busy", busySink);
    rig.subscribe(busy, "$share/g/t", 1);
    rig.subscribe(busy, "fill", 1);
    rig.publish("fill", "1");
    rig.publish("fill", "2");
    QVERIFY(!busy.isReady());
    FakeSink awaySink(rig.clock);
    Session &away = rig.connect("away", awaySink);
    rig.subscribe(away, "$share/g/t", 1);
    rig.sessions.close(away, SessionManager::Goodbye::Lost);
    FakeSink readySink(rig.clock);
    Session &ready = rig.connect("ready", readySink);
    rig.subscribe(ready, "$share/g/t", 1);
    for (int i = 0; i < 5; ++i) {
        rig.publish("t", QByteArray::number(i));
        readySink.acknowledgeAll(ready);
    }
    QCOMPARE(int(readySink.sent.size()), 5);
    QCOMPARE(away.queued(), 0);

    // Nobody is ready: somebody keeps it.
    rig.sessions.removeClient(QStringLiteral("ready"));
    rig.sessions.removeClient(QStringLiteral("busy"));
    QCOMPARE(rig.publish("t", "kept").receivers, 1);
    QCOMPARE(away.queued(), 1);
}

void TestRouting::sharedGroupsPassOverWhoKeepsNothing()
{
    SessionLimits limits;
    limits.maxInflight = 1;
    limits.maxQueued = 1;
    SessionRig rig(limits);
    // A client id the program subscribed and that never connected.
    QVERIFY(rig.topics.subscribe(QStringLiteral("nobody"), QStringLiteral("$share/g/t"), 1));
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.expirySecs = 0});
    rig.subscribe(session, "$share/g/t", 1);
    test::FakePublisher publisher;
    for (int i = 1; i <= 8; ++i) {
        rig.publish({.topic = "t", .payload = QByteArray::number(i), .publisher = &publisher});
    }
    sink.acknowledgeAll(session);
    QCOMPARE(int(sink.sent.size()), 8);
    QCOMPARE(rig.dropped.size(), 0);
}

void TestRouting::qos0MakesNoMessageObject()
{
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    mqtt::PublishPacket packet;
    packet.topic = "t";
    packet.payload = "payload";
    Publication publication(packet, {});
    const qint64 before = Message::liveBytes();
    QCOMPARE(rig.router.publish(publication).receivers, 1);
    QCOMPARE(Message::liveBytes(), before);
    // Who must keep it makes it, and everybody else shares it.
    const Message first = publication.message();
    QVERIFY(Message::liveBytes() > before);
    QCOMPARE(publication.message(), first);
    QCOMPARE(first.topic(), QStringLiteral("t"));
    QCOMPARE(first.payload(), QByteArray("payload"));
}

void TestRouting::observersAreToldOncePerMessage()
{
    SessionRig rig;
    FakeSink first(rig.clock);
    FakeSink second(rig.clock);
    rig.subscribe(rig.connect("a", first), "#", 1);
    rig.subscribe(rig.connect("b", second), "#", 1);
    rig.publish("t", "x");
    rig.publish({.topic = "u", .payload = "", .retain = true});
    QCOMPARE(rig.published, (QByteArrayList{"t", "u"}));
}

QTEST_GUILESS_MAIN(TestRouting)
#include "tst_routing.moc"
