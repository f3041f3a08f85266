#include "support/sessionrig.h"

#include <QTest>

using namespace deepros;
using namespace std::chrono_literals;
using mqtt::QoS;
using mqtt::ReasonCode;
using test::FakePublisher;
using test::FakeSink;
using test::SessionRig;
using Goodbye = SessionManager::Goodbye;

class TestSessionManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionPresent_data();
    void sessionPresent();
    void takeOverEndsTheOldConnection();
    void sessionExpires_data();
    void sessionExpires();
    void reconnectCancelsTheExpiry();
    void willOfALostConnection_data();
    void willOfALostConnection();
    void removingAClientPublishesItsWill();
    void reconnectInTimeCancelsTheWill();
    void cleanStartEndsTheSessionAndPublishesItsWill();
    void takeOverAndTheWill_data();
    void takeOverAndTheWill();
    void willIsAMessageLikeOthers();
    void shutdownKeepsSessionsAndPublishesNoWill();
    void shutdownEndsSessionsThatDoNotOutliveTheirConnection();
    void sharedMessagesAreHandedOn();
    void handedOnMessagesAreNoDrops();
    void qos2InFlightIsNotHandedOn();
    void handedOnIntervalIsTheRemainingOne();
    void programsUseClientsByTheirId();
    void administratorDisconnectsAndRemoves();
};

void TestSessionManager::sessionPresent_data()
{
    QTest::addColumn<quint32>("expirySecs");
    QTest::addColumn<bool>("cleanStart");
    QTest::addColumn<bool>("present");
    QTest::newRow("kept") << Session::neverExpires << false << true;
    QTest::newRow("clean start [MQTT-3.1.2-4]") << Session::neverExpires << true << false;
    QTest::newRow("ended with its connection") << 0u << false << false;
    QTest::newRow("ended, clean start") << 0u << true << false;
}

void TestSessionManager::sessionPresent()
{
    QFETCH(quint32, expirySecs);
    QFETCH(bool, cleanStart);
    QFETCH(bool, present);
    SessionRig rig;
    FakeSink first(rig.clock);
    bool known = true;
    Session &session = rig.connect("c", first, {.expirySecs = expirySecs}, &known);
    QVERIFY(!known);
    rig.subscribe(session, "t", 1);
    rig.publish("t", "in flight");
    rig.sessions.close(session, Goodbye::Clean);
    rig.publish("t", "queued");

    FakeSink second(rig.clock);
    Session &next = rig.connect("c", second, {.cleanStart = cleanStart}, &known);
    QCOMPARE(known, present);
    QCOMPARE(second.payloads(), present ? (QByteArrayList{"in flight", "queued"}) : QByteArrayList());
    QCOMPARE(next.subscriptionCount(), present ? 1 : 0);
    QCOMPARE(rig.topics.index().subscriptionCount(), present ? 1 : 0);
    QCOMPARE(rig.sessions.totalClients(), 1);
    QCOMPARE(rig.sessions.connectedClients(), 1);
}

void TestSessionManager::takeOverEndsTheOldConnection()
{
    SessionRig rig;
    FakeSink first(rig.clock);
    Session &session = rig.connect("c", first);
    rig.subscribe(session, "t", 1);
    rig.publish("t", "1");
    FakeSink second(rig.clock);
    bool present = false;
    rig.connect("c", second, {}, &present);
    QCOMPARE(first.closedWith, std::optional(ReasonCode::SessionTakenOver)); // [MQTT-3.1.4-3]
    QVERIFY(present);
    QCOMPARE(second.payloads(), QByteArrayList{"1"});
    QVERIFY(second.sent[0].dup);
    rig.publish("t", "2");
    QCOMPARE(first.sent.size(), size_t(1));
    QCOMPARE(second.sent.size(), size_t(2));
    QCOMPARE(rig.counters.sessionsTakenOver, quint64(1));
    QCOMPARE(rig.sessions.connectedClients(), 1);
    QCOMPARE(rig.sessions.totalClients(), 1);
}

void TestSessionManager::sessionExpires_data()
{
    QTest::addColumn<quint32>("expirySecs");
    QTest::addColumn<qint64>("lastMs"); // alive after this long; -1 = for ever
    QTest::newRow("after its interval") << 30u << qint64(29'999);
    QTest::newRow("at once") << 0u << qint64(-2);
    QTest::newRow("never") << Session::neverExpires << qint64(-1);
    QTest::newRow("the longest that ends") << 0xFFFFFFFEu << qint64(0xFFFFFFFELL * 1000 - 1);
}

void TestSessionManager::sessionExpires()
{
    QFETCH(quint32, expirySecs);
    QFETCH(qint64, lastMs);
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.expirySecs = expirySecs});
    rig.subscribe(session, "t", 1);
    // Connected it does not expire.
    rig.clock.advance(100h);
    rig.sessions.tick();
    QCOMPARE(rig.sessions.totalClients(), 1);
    rig.sessions.close(session, Goodbye::Lost);
    if (lastMs == -2) {
        QCOMPARE(rig.sessions.totalClients(), 0);
        return;
    }
    rig.clock.advance(std::chrono::milliseconds(lastMs < 0 ? 1'000'000'000'000 : lastMs));
    rig.sessions.tick();
    QCOMPARE(rig.sessions.totalClients(), 1);
    if (lastMs < 0)
        return;
    rig.clock.advance(1ms);
    rig.sessions.tick();
    QCOMPARE(rig.sessions.totalClients(), 0);
    QCOMPARE(rig.topics.index().subscriptionCount(), 0);
    QCOMPARE(rig.counters.sessionsExpired, quint64(1));
}

void TestSessionManager::reconnectCancelsTheExpiry()
{
    SessionRig rig;
    FakeSink first(rig.clock);
    Session &session = rig.connect("c", first, {.expirySecs = 10, .will = SessionRig::will("w", 5)});
    rig.sessions.close(session, Goodbye::Clean);
    rig.clock.advance(9s);
    FakeSink second(rig.clock);
    bool present = false;
    rig.connect("c", second, {.expirySecs = 10}, &present);
    QVERIFY(present);
    rig.clock.advance(20s);
    rig.sessions.tick();
    QCOMPARE(rig.sessions.totalClients(), 1);
    QVERIFY(!second.closedWith);
    rig.sessions.close(session, Goodbye::Clean);
    rig.clock.advance(9s);
    rig.sessions.tick();
    QCOMPARE(rig.sessions.totalClients(), 1);
    rig.clock.advance(1s);
    rig.sessions.tick();
    QCOMPARE(rig.sessions.totalClients(), 0);
}

void TestSessionManager::willOfALostConnection_data()
{
    QTest::addColumn<quint32>("expirySecs");
    QTest::addColumn<quint32>("delaySecs");
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("afterSecs"); // -1 = never
    const int lost = int(Goodbye::Lost);
    QTest::newRow("without delay [MQTT-3.1.2-8]") << 100u << 0u << lost << 0;
    QTest::newRow("after its delay") << 100u << 10u << lost << 10;
    QTest::newRow("when the session ends first") << 10u << 100u << lost << 10;
    QTest::newRow("session ends with the connection") << 0u << 100u << lost << 0;
    QTest::newRow("session never ends") << Session::neverExpires << 10u << lost << 10;
    QTest::newRow("goodbye [MQTT-3.14.4-3]") << 100u << 0u << int(Goodbye::Clean) << -1;
    QTest::newRow("goodbye, delay") << 100u << 10u << int(Goodbye::Clean) << -1;
    QTest::newRow("goodbye, session ends") << 0u << 10u << int(Goodbye::Clean) << -1;
    QTest::newRow("shutdown") << 100u << 0u << int(Goodbye::Shutdown) << -1;
    QTest::newRow("shutdown, delay") << 100u << 10u << int(Goodbye::Shutdown) << -1;
    QTest::newRow("shutdown, session ends") << 0u << 0u << int(Goodbye::Shutdown) << -1;
}

void TestSessionManager::removingAClientPublishesItsWill()
{
    SessionRig rig;
    FakeSink watcherSink(rig.clock);
    rig.subscribe(rig.connect("watcher", watcherSink), "will/#", 1);
    // Connected: the connection ends without DISCONNECT. Away: the session ends before the delay has passed.
    FakeSink here(rig.clock);
    rig.connect("here", here, {.will = SessionRig::will("will/here", 0)});
    FakeSink away(rig.clock);
    rig.sessions.close(rig.connect("away", away, {.will = SessionRig::will("will/away", 1000)}), Goodbye::Lost);
    QVERIFY(watcherSink.sent.empty());
    QVERIFY(rig.sessions.removeClient(QStringLiteral("here")));
    QCOMPARE(here.closedWith, std::optional(ReasonCode::AdministrativeAction));
    QVERIFY(rig.sessions.removeClient(QStringLiteral("away")));
    QCOMPARE(watcherSink.sent.size(), size_t(2));
    QCOMPARE(watcherSink.sent[0].topic, QByteArray("will/here"));
    QCOMPARE(watcherSink.sent[1].topic, QByteArray("will/away"));
    QCOMPARE(rig.sessions.totalClients(), 1);
}

void TestSessionManager::willOfALostConnection()
{
    QFETCH(quint32, expirySecs);
    QFETCH(quint32, delaySecs);
    QFETCH(int, how);
    QFETCH(int, afterSecs);
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session =
        rig.connect("c", sink, {.expirySecs = expirySecs, .will = SessionRig::will("w", delaySecs)});
    rig.sessions.close(session, Goodbye(how));
    if (afterSecs > 0) {
        QCOMPARE(rig.published, QByteArrayList());
        rig.clock.advance(std::chrono::seconds(afterSecs) - 1ms);
        rig.sessions.tick();
        QCOMPARE(rig.published, QByteArrayList());
        rig.clock.advance(1ms);
        rig.sessions.tick();
    }
    QCOMPARE(rig.published, afterSecs < 0 ? QByteArrayList() : QByteArrayList{"w"});
    // Once.
    rig.clock.advance(1000s);
    rig.sessions.tick();
    QCOMPARE(rig.published.size(), afterSecs < 0 ? 0 : 1);
}

void TestSessionManager::reconnectInTimeCancelsTheWill()
{
    SessionRig rig;
    FakeSink first(rig.clock);
    Session &session = rig.connect("c", first, {.will = SessionRig::will("w", 10)});
    rig.sessions.close(session, Goodbye::Lost);
    rig.clock.advance(9s);
    rig.sessions.tick();
    FakeSink second(rig.clock);
    rig.connect("c", second); // without a will
    rig.clock.advance(20s);
    rig.sessions.tick();
    rig.sessions.close(session, Goodbye::Lost);
    rig.clock.advance(20s);
    rig.sessions.tick();
    QCOMPARE(rig.published, QByteArrayList()); // [MQTT-3.1.3-9]
}

void TestSessionManager::cleanStartEndsTheSessionAndPublishesItsWill()
{
    SessionRig rig;
    FakeSink first(rig.clock);
    Session &session = rig.connect("c", first, {.will = SessionRig::will("w", 10)});
    rig.sessions.close(session, Goodbye::Lost);
    FakeSink second(rig.clock);
    rig.connect("c", second, {.cleanStart = true});
    // The delay or the end of the session, whichever comes first (3.1.3.2.2).
    QCOMPARE(rig.published, QByteArrayList{"w"});
}

void TestSessionManager::takeOverAndTheWill_data()
{
    QTest::addColumn<quint32>("expirySecs");
    QTest::addColumn<quint32>("delaySecs");
    QTest::addColumn<bool>("cleanStart");
    QTest::addColumn<bool>("published");
    QTest::newRow("no delay: the connection is closed") << 100u << 0u << false << true;
    QTest::newRow("delay: the session goes on") << 100u << 10u << false << false;
    QTest::newRow("delay, clean start: the session ends") << 100u << 10u << true << true;
    QTest::newRow("delay, no interval: the session ends") << 0u << 10u << false << true;
}

void TestSessionManager::takeOverAndTheWill()
{
    QFETCH(quint32, expirySecs);
    QFETCH(quint32, delaySecs);
    QFETCH(bool, cleanStart);
    QFETCH(bool, published);
    SessionRig rig;
    FakeSink first(rig.clock);
    rig.connect("c", first, {.expirySecs = expirySecs, .will = SessionRig::will("w", delaySecs)});
    FakeSink second(rig.clock);
    rig.connect("c", second, {.cleanStart = cleanStart});
    QCOMPARE(rig.published, published ? QByteArrayList{"w"} : QByteArrayList());
    rig.clock.advance(100s);
    rig.sessions.tick();
    QCOMPARE(rig.published.size(), published ? 1 : 0);
}

void TestSessionManager::willIsAMessageLikeOthers()
{
    SessionRig rig;
    FakeSink watcherSink(rig.clock);
    Session &watcher = rig.connect("watcher", watcherSink);
    rig.subscribe(watcher, "w", 2);
    auto *data = new MessageData;
    data->topic = "w";
    data->payload = "gone";
    data->qos = QoS::AtLeastOnce;
    data->retain = true;
    data->expirySecs = 60;
    FakeSink sink(rig.clock);
    Session &session =
        rig.connect("c", sink, {.will = std::make_unique<Will>(Will{Message(data), 0})});
    rig.clock.advance(1h); // connected for longer than the will's interval: it begins when the will is published
    rig.sessions.close(session, Goodbye::Lost);
    QCOMPARE(watcherSink.payloads(), QByteArrayList{"gone"});
    QCOMPARE(watcherSink.sent[0].qos, QoS::AtLeastOnce);
    QCOMPARE(watcherSink.sent[0].expirySecs, std::optional<quint32>(60));
    QCOMPARE(rig.topics.retainedMessages(QStringLiteral("w")).size(), 1);
    QCOMPARE(rig.topics.retainedMessages(QStringLiteral("w")).first().clientId(), QStringLiteral("c"));
    rig.clock.advance(61s);
    QCOMPARE(rig.topics.retainedMessages(QStringLiteral("w")).size(), 0);
}

void TestSessionManager::shutdownKeepsSessionsAndPublishesNoWill()
{
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.expirySecs = 60, .will = SessionRig::will("w", 0)});
    rig.subscribe(session, "t", 1);
    rig.publish("t", "1");
    rig.sessions.close(session, Goodbye::Shutdown);
    QCOMPARE(rig.sessions.connectedClients(), 0);
    FakeSink again(rig.clock);
    bool present = false;
    rig.connect("c", again, {.expirySecs = 60}, &present);
    QVERIFY(present);
    QCOMPARE(again.payloads(), QByteArrayList{"1"});
    rig.sessions.close(session, Goodbye::Shutdown);
    // The interval goes on while the broker stands still.
    rig.clock.advance(60s);
    rig.sessions.tick();
    QCOMPARE(rig.sessions.totalClients(), 0);
    QCOMPARE(rig.published, QByteArrayList{"t"});
}

void TestSessionManager::shutdownEndsSessionsThatDoNotOutliveTheirConnection()
{
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.cleanStart = true, .expirySecs = 0, .will = SessionRig::will("w", 0)});
    rig.subscribe(session, "t", 1);
    rig.sessions.close(session, Goodbye::Shutdown);
    QCOMPARE(rig.sessions.totalClients(), 0);
    QCOMPARE(rig.topics.index().subscriptionCount(), 0);
    QCOMPARE(rig.published, QByteArrayList());
}

void TestSessionManager::sharedMessagesAreHandedOn()
{
    SessionLimits limits;
    limits.maxInflight = 2;
    SessionRig rig(limits);
    FakeSink leavingSink(rig.clock);
    Session &leaving = rig.connect("leaving", leavingSink, {.expirySecs = 30});
    rig.subscribe(leaving, "$share/g/t", 1);
    rig.subscribe(leaving, "own", 1);
    for (int i = 1; i <= 4; ++i)
        rig.publish("t", QByteArray::number(i));
    rig.publish("own", "own");
    FakeSink stayingSink(rig.clock);
    Session &staying = rig.connect("staying", stayingSink);
    SubscriptionOptions options;
    options.qos = QoS::ExactlyOnce;
    options.identifier = 5;
    rig.subscribe(staying, "$share/g/t", options);
    FakeSink strangerSink(rig.clock);
    Session &stranger = rig.connect("stranger", strangerSink);
    rig.subscribe(stranger, "$share/other/t", 1);
    leavingSink.puback(leaving, 1);

    rig.sessions.close(leaving, Goodbye::Lost);
    QCOMPARE(stayingSink.sent.size(), size_t(0)); // it may come back
    rig.clock.advance(30s);
    rig.sessions.tick();
    stayingSink.acknowledgeAll(staying);
    QCOMPARE(stayingSink.payloads(), (QByteArrayList{"2", "3", "4"}));
    QCOMPARE(stayingSink.sent[0].qos, QoS::AtLeastOnce);
    QCOMPARE(stayingSink.sent[0].subscriptionIds, std::vector<quint32>{5});
    QCOMPARE(strangerSink.sent.size(), size_t(0));
    QCOMPARE(rig.context.queuedMessages, qint64(0));
}

void TestSessionManager::handedOnMessagesAreNoDrops()
{
    SessionLimits limits;
    limits.maxInflight = 1;
    SessionRig rig(limits);
    FakeSink leavingSink(rig.clock);
    Session &leaving = rig.connect("leaving", leavingSink, {.expirySecs = 0});
    rig.subscribe(leaving, "$share/g/t", 1);
    rig.subscribe(leaving, "own", 1);
    for (int i = 1; i <= 3; ++i)
        rig.publish("t", QByteArray::number(i));
    rig.publish("own", "own");
    FakeSink stayingSink(rig.clock);
    Session &staying = rig.connect("staying", stayingSink);
    rig.subscribe(staying, "$share/g/t", 1);
    rig.sessions.close(leaving, Goodbye::Lost);
    stayingSink.acknowledgeAll(staying);
    QCOMPARE(stayingSink.sent.size(), size_t(3));
    QCOMPARE(rig.drops(DropCause::SessionEnded), quint64(1)); // "own"

    // Nobody left: these are lost.
    rig.publish("t", "4");
    rig.publish("t", "5");
    rig.sessions.removeClient(QStringLiteral("staying"));
    QCOMPARE(rig.drops(DropCause::SessionEnded), quint64(2)); // "5"; "4" may have arrived
}

void TestSessionManager::qos2InFlightIsNotHandedOn()
{
    SessionLimits limits;
    limits.maxInflight = 2;
    SessionRig rig(limits);
    FakeSink leavingSink(rig.clock);
    Session &leaving = rig.connect("leaving", leavingSink, {.expirySecs = 0});
    rig.subscribe(leaving, "$share/g/t", 2);
    for (int i = 1; i <= 4; ++i)
        rig.publish("t", QByteArray::number(i), 2);
    FakeSink stayingSink(rig.clock);
    Session &staying = rig.connect("staying", stayingSink);
    rig.subscribe(staying, "$share/g/t", 2);
    leavingSink.pubrec(leaving, 1);
    rig.sessions.close(leaving, Goodbye::Lost);
    stayingSink.acknowledgeAll(staying);
    QCOMPARE(stayingSink.payloads(), (QByteArrayList{"3", "4"})); // [MQTT-4.8.2-5]
}

void TestSessionManager::handedOnIntervalIsTheRemainingOne()
{
    SessionLimits limits;
    limits.maxInflight = 1;
    SessionRig rig(limits);
    FakeSink leavingSink(rig.clock);
    Session &leaving = rig.connect("leaving", leavingSink, {.expirySecs = 30});
    rig.subscribe(leaving, "$share/g/t", 1);
    for (const quint32 expirySecs : {100u, 50u, 20u})
        rig.publish({.topic = "t", .payload = QByteArray::number(expirySecs), .expirySecs = expirySecs});
    rig.sessions.close(leaving, Goodbye::Lost);
    FakeSink stayingSink(rig.clock);
    Session &staying = rig.connect("staying", stayingSink);
    rig.subscribe(staying, "$share/g/t", 1);
    rig.clock.advance(30s);
    rig.sessions.tick();
    QCOMPARE(stayingSink.payloads(), QByteArrayList{"100"});
    QCOMPARE(stayingSink.sent[0].expirySecs, std::optional<quint32>(70)); // [MQTT-3.3.2-6]
    rig.clock.advance(5s);
    stayingSink.acknowledgeAll(staying);
    QCOMPARE(stayingSink.payloads(), (QByteArrayList{"100", "50"}));
    QCOMPARE(stayingSink.sent[1].expirySecs, std::optional<quint32>(15));
    QCOMPARE(rig.drops(DropCause::Expired), quint64(1)); // [MQTT-3.3.2-5]
}

void TestSessionManager::programsUseClientsByTheirId()
{
    SessionRig rig;
    QVERIFY(!rig.sessions.createClient(QString()));
    const Client *client = rig.sessions.createClient(QStringLiteral("büro"), QStringLiteral("user"));
    QVERIFY(client);
    QCOMPARE(client->username(), QStringLiteral("user"));
    QVERIFY(!client->isConnected());
    QCOMPARE(rig.sessions.createClient(QStringLiteral("büro"), QStringLiteral("other")), client);
    QVERIFY(rig.topics.subscribe(QStringLiteral("büro"), QStringLiteral("t"), 1));
    rig.publish("t", "1");

    FakeSink sink(rig.clock);
    QVERIFY(!rig.sessions.connectClient(QStringLiteral("nobody"), sink, mqtt::ProtocolVersion::V5));
    QVERIFY(rig.sessions.connectClient(QStringLiteral("büro"), sink, mqtt::ProtocolVersion::V5));
    QCOMPARE(sink.payloads(), QByteArrayList{"1"});
    const QVariantMap info = rig.sessions.getClientInfo(QStringLiteral("büro"));
    QCOMPARE(info.value(QStringLiteral("client_id")).toString(), QStringLiteral("büro"));
    QVERIFY(info.value(QStringLiteral("connected")).toBool());
    QCOMPARE(info.value(QStringLiteral("inflight")).toInt(), 1);
    QCOMPARE(info.value(QStringLiteral("queued")).toInt(), 0);
    QCOMPARE(info.value(QStringLiteral("session_expiry")).toUInt(), Session::neverExpires);
    const QVariantMap subscription = info.value(QStringLiteral("subscriptions")).toList().value(0).toMap();
    QCOMPARE(subscription.value(QStringLiteral("filter")).toString(), QStringLiteral("t"));
    QCOMPARE(subscription.value(QStringLiteral("qos")).toInt(), 1);
    QVERIFY(rig.sessions.clientInfo(QStringLiteral("nobody")).isEmpty());
}

void TestSessionManager::administratorDisconnectsAndRemoves()
{
    SessionRig rig;
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink, {.will = SessionRig::will("w", 0)});
    rig.subscribe(session, "t", 1);
    QVERIFY(!rig.sessions.disconnectClient(QStringLiteral("nobody")));
    QVERIFY(rig.sessions.disconnectClient(QStringLiteral("c")));
    QCOMPARE(sink.closedWith, std::optional(ReasonCode::AdministrativeAction));
    QCOMPARE(rig.published, QByteArrayList{"w"});
    QVERIFY(!rig.sessions.disconnectClient(QStringLiteral("c")));
    QCOMPARE(rig.sessions.totalClients(), 1);
    QCOMPARE(rig.sessions.connectedClients(), 0);

    FakeSink again(rig.clock);
    rig.connect("c", again);
    QVERIFY(rig.sessions.removeClient(QStringLiteral("c")));
    QCOMPARE(again.closedWith, std::optional(ReasonCode::AdministrativeAction));
    QVERIFY(!rig.sessions.removeClient(QStringLiteral("c")));
    QCOMPARE(rig.sessions.totalClients(), 0);
    QCOMPARE(rig.topics.index().subscriptionCount(), 0);

    // A session that ends with its connection ends here too.
    FakeSink shortLived(rig.clock);
    rig.connect("d", shortLived, {.expirySecs = 0});
    QVERIFY(rig.sessions.disconnectClient(QStringLiteral("d")));
    QCOMPARE(rig.sessions.totalClients(), 0);
}

QTEST_GUILESS_MAIN(TestSessionManager)
#include "tst_sessionmanager.moc"
