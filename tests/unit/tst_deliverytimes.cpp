#include "stats/deliverytimes.h"
#include "support/sessionrig.h"

#include <QTest>

using namespace deepros;
using namespace std::chrono_literals;
using test::FakeSink;
using test::SessionRig;

class TestDeliveryTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingDeliveredIsZero();
    void aTurnCountsForAllThatLeftInIt();
    void quantilesAreWithinTheirError_data();
    void quantilesAreWithinTheirError();
    void aPeriodBeginsAfresh();
    void waitingInTheQueueCounts();
    void waitingForTheReceiverDoesNot();
    void retainedAndRepeatedMessagesDoNot();
};

void TestDeliveryTimes::nothingDeliveredIsZero()
{
    DeliveryTimes times;
    times.endTurn(0, 5000);
    times.sample();
    QCOMPARE(times.medianMs(), 0.0);
    QCOMPARE(times.p99Ms(), 0.0);
    QCOMPARE(times.longestMs(), 0.0);
}

void TestDeliveryTimes::aTurnCountsForAllThatLeftInIt()
{
    DeliveryTimes times;
    times.endTurn(980, 100); // microseconds
    times.endTurn(980, 70'000); // nothing left in this one
    times.endTurn(1000, 9000);
    times.sample();
    QVERIFY2(std::abs(times.medianMs() - 0.1) <= 0.0125, qPrintable(QString::number(times.medianMs())));
    QVERIFY2(std::abs(times.p99Ms() - 9) <= 1.125, qPrintable(QString::number(times.p99Ms())));
    QCOMPARE(times.longestMs(), 9.0);
}

void TestDeliveryTimes::quantilesAreWithinTheirError_data()
{
    QTest::addColumn<qint64>("us");
    for (const qint64 us : {0ll, 1ll, 3ll, 4ll, 5ll, 7ll, 8ll, 63ll, 100ll, 1023ll, 1024ll, 65'537ll, 3'600'000'000ll, 400'000'000'000ll})
        QTest::newRow(QByteArray::number(us).constData()) << us;
}

void TestDeliveryTimes::quantilesAreWithinTheirError()
{
    QFETCH(qint64, us);
    DeliveryTimes times;
    times.waited(us);
    times.waited(us * 3); // so that the longest does not bound the median
    times.sample();
    QVERIFY2(std::abs(times.medianMs() * 1000 - double(us)) <= double(us) / 8, qPrintable(QString::number(times.medianMs() * 1000)));
    QCOMPARE(times.longestMs(), double(us * 3) / 1000);
}

void TestDeliveryTimes::aPeriodBeginsAfresh()
{
    DeliveryTimes times;
    times.endTurn(10, 50'000);
    times.sample();
    QCOMPARE(times.longestMs(), 50.0);
    times.endTurn(11, 2000);
    times.sample();
    QCOMPARE(times.longestMs(), 2.0);
    QVERIFY(times.p99Ms() <= 2.0);
    times.sample();
    QCOMPARE(times.longestMs(), 0.0);
}

void TestDeliveryTimes::waitingInTheQueueCounts()
{
    SessionLimits limits;
    limits.maxInflight = 1;
    SessionRig rig(limits);
    FakeSink sink(rig.clock);
    Session &session = rig.connect("c", sink);
    rig.subscribe(session, "t", 1);
    rig.publish("t", "1");
    rig.publish("t", "2");
    rig.context.deliveryTimes.endTurn(sink.sent.size(), 200);
    rig.clock.advance(40ms);
    sink.acknowledgeNext(session);
    QCOMPARE(sink.payloads(), (QByteArrayList{"1", "2"}));
    rig.context.deliveryTimes.endTurn(sink.sent.size(), 300);
    rig.context.deliveryTimes.sample();
    QCOMPARE(rig.context.deliveryTimes.longestMs(), 40.0);
    QVERIFY(rig.context.deliveryTimes.medianMs() < 0.25); // the first: two messages in all
}

void TestDeliveryTimes::waitingForTheReceiverDoesNot()
{
    SessionRig rig;
    FakeSink first(rig.clock);
    Session &session = rig.connect("c", first);
    rig.subscribe(session, "t", 1);
    rig.sessions.close(session, SessionManager::Goodbye::Lost);
    rig.publish("t", "1");
    rig.clock.advance(1h);
    FakeSink second(rig.clock);
    Session &back = rig.connect("c", second);
    back.pump();
    QCOMPARE(second.payloads(), QByteArrayList{"1"});
    rig.context.deliveryTimes.endTurn(second.sent.size(), 300);
    rig.context.deliveryTimes.sample();
    QCOMPARE(rig.context.deliveryTimes.longestMs(), 0.0);
}

void TestDeliveryTimes::retainedAndRepeatedMessagesDoNot()
{
    for (const int qos : {0, 1}) {
        SessionRig rig;
        FakeSink first(rig.clock);
        Session &session = rig.connect("c", first);
        rig.publish({.topic = "r", .payload = "kept", .retain = true});
        rig.clock.advance(1min);
        SubscriptionOptions options;
        options.qos = mqtt::QoS(qos);
        session.replay(rig.topics.retained(), "r", options);
        QCOMPARE(first.payloads(), QByteArrayList{"kept"});
        rig.context.deliveryTimes.endTurn(first.sent.size(), 300);

        FakeSink second(rig.clock);
        rig.sessions.close(session, SessionManager::Goodbye::Lost);
        Session &back = rig.connect("c", second);
        back.pump();
        QCOMPARE(second.sent.size(), size_t(qos)); // what was not acknowledged
        rig.context.deliveryTimes.endTurn(first.sent.size() + second.sent.size(), 300);
        rig.context.deliveryTimes.sample();
        QCOMPARE(rig.context.deliveryTimes.longestMs(), 0.0);
    }
}

QTEST_APPLESS_MAIN(TestDeliveryTimes)
#include "tst_deliverytimes.moc"
