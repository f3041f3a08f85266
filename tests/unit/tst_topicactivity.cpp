#include "entities/publication.h"
#include "monitor/topicactivity.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace deepros;
using namespace std::chrono_literals;

namespace {

/// Topics on a clock that moves when it is told to.
struct Rig
{
    explicit Rig(quint32 capacity = 100, HistoryLimits history = {}) : activity(clock, capacity, std::move(history))
    {
        activity.attach(0);
    }

    void publish(const QByteArray &topic, const QByteArray &payload = "1234567890")
    {
        auto *data = new MessageData;
        data->topic = topic;
        data->payload = payload;
        data->timestampMs = clock.wallMs();
        Publication publication{Message(data)};
        activity.record(handles[topic], publication, 0);
    }
    double rate(const QByteArray &topic) { return activity.row(topic)->rateHz; }

    ManualClock clock;
    TopicActivity activity;
    QHash<QByteArray, TableHandle> handles;
};

bool isNear(double value, double expected)
{
    return std::abs(value - expected) <= 0.05 * expected;
}

} // namespace

class TestTopicActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneReaderDoesNotSpoilTheRateOfAnother();
    void ratesAreThoseOfTheTopic_data();
    void ratesAreThoseOfTheTopic();
    void aRateFallsWhenNothingComes();
    void aChangeIsSeenSoon();
    void everyTopicIsToldWhateverElseGoesOn();
    void whenTheLastViewerLeavesTopicsGoAFewAtATime();
    void aRowIsTheLastMessageWhateverCameBefore();
};

// Messages like the one before take a shorter way: the row must not show which.
void TestTopicActivity::aRowIsTheLastMessageWhateverCameBefore()
{
    Rig rig;
    QRandomGenerator random(11);
    const QList<QByteArray> publishers{"robot", "arm"};
    const QList<QByteArray> payloads{"", "12345", "abcde", "1234567", QByteArray(400, 'x'), QByteArray(400, 'y')};
    quint64 messages = 0;
    quint64 bytes = 0;
    bool hasRetained = false;
    for (int i = 0; i < 3'000; ++i) {
        auto *data = new MessageData;
        data->topic = "t";
        data->payload = payloads[random.bounded(10) < 6 ? 1 + random.bounded(2) : random.bounded(6)];
        data->publisherId = publishers[random.bounded(8) == 0];
        data->retain = random.bounded(6) == 0;
        data->qos = mqtt::QoS(random.bounded(3));
        rig.clock.advance(std::chrono::milliseconds(random.bounded(3)));
        data->timestampMs = rig.clock.wallMs();
        const Message message(data);
        Publication publication(message);
        const int receivers = int(random.bounded(5));
        rig.activity.record(rig.handles["t"], publication, receivers);
        if (message->retain)
            hasRetained = !message->payload.isEmpty();
        const auto row = rig.activity.row("t");
        QVERIFY(row);
        QCOMPARE(row->preview, message->payload.first(std::min<qsizetype>(256, message->payload.size())));
        QCOMPARE(row->payloadSize, message->payload.size());
        QCOMPARE(row->publisher, message->publisherId);
        QCOMPARE(row->qos, message->qos);
        QCOMPARE(row->retain, message->retain);
        QCOMPARE(row->hasRetained, hasRetained);
        QCOMPARE(row->subscribers, receivers);
        QCOMPARE(row->lastSeenMs, message->timestampMs);
        QCOMPARE(row->messages, ++messages);
        QCOMPARE(row->bytes, bytes += quint64(message->payload.size()));
        if (random.bounded(20) == 0) // what a viewer holds stays as it was
            QCOMPARE(rig.activity.takeChanged(0, 10).size(), size_t(1));
    }
}

void TestTopicActivity::oneReaderDoesNotSpoilTheRateOfAnother()
{
    Rig rig;
    rig.activity.attach(1);
    // Once a second; a viewer that is told of every change, one that asks often, and one that asks seldom.
    for (int second = 0; second < 20; ++second) {
        rig.publish("slow");
        const auto rows = rig.activity.takeChanged(0, 10);
        QCOMPARE(rows.size(), size_t(1));
        if (second >= 2) {
            QVERIFY2(isNear(rows[0].rateHz, 1), QByteArray::number(rows[0].rateHz).constData());
            QVERIFY(isNear(rows[0].bytesPerSecond, 10));
        }
        rig.clock.advance(600ms);
        if (second >= 2)
            QVERIFY2(isNear(rig.rate("slow"), 1), QByteArray::number(rig.rate("slow")).constData());
        rig.clock.advance(50ms);
        if (second >= 2)
            QVERIFY(isNear(rig.rate("slow"), 1));
        rig.clock.advance(350ms);
        if (second > 2 && second % 7 == 0)
            QVERIFY(isNear(rig.activity.takeChanged(1, 10).at(0).rateHz, 1));
    }
}

void TestTopicActivity::ratesAreThoseOfTheTopic_data()
{
    QTest::addColumn<int>("periodMs");
    for (const int period : {1, 7, 100, 500, 1000, 1700, 10'000})
        QTest::addRow("every %d ms", period) << period;
}

void TestTopicActivity::ratesAreThoseOfTheTopic()
{
    QFETCH(int, periodMs);
    Rig rig;
    for (int i = 0; i * periodMs <= 3000 || i < 4; ++i) {
        rig.publish("t");
        rig.clock.advance(std::chrono::milliseconds(periodMs));
    }
    const auto row = rig.activity.row("t");
    QVERIFY2(isNear(row->rateHz, 1000.0 / periodMs), QByteArray::number(row->rateHz).constData());
    QVERIFY(isNear(row->bytesPerSecond, 10'000.0 / periodMs));
}

void TestTopicActivity::aRateFallsWhenNothingComes()
{
    Rig rig;
    for (int i = 0; i < 300; ++i) {
        rig.publish("t");
        rig.clock.advance(10ms);
    }
    QVERIFY(isNear(rig.rate("t"), 100));
    for (int seconds = 1; seconds < 5; ++seconds) {
        rig.clock.advance(1s);
        QVERIFY(rig.rate("t") <= 1.0 / seconds);
        QVERIFY(rig.activity.row("t")->bytesPerSecond <= 10.0 / seconds);
    }
}

void TestTopicActivity::aChangeIsSeenSoon()
{
    Rig rig;
    rig.publish("t");
    QCOMPARE(rig.rate("t"), 0.0); // one message has no rate
    for (int i = 0; i < 60; ++i) {
        rig.clock.advance(10ms);
        rig.publish("t");
    }
    QVERIFY2(isNear(rig.rate("t"), 100), QByteArray::number(rig.rate("t")).constData()); // before the first second is over
    for (int i = 0; i < 2500; ++i) {
        rig.clock.advance(1ms);
        rig.publish("t");
    }
    QVERIFY(isNear(rig.rate("t"), 1000));
    rig.clock.advance(60s); // a pause
    for (int i = 0; i < 250; ++i) {
        rig.publish("t");
        rig.clock.advance(10ms);
    }
    QVERIFY2(isNear(rig.rate("t"), 100), QByteArray::number(rig.rate("t")).constData());
}

void TestTopicActivity::everyTopicIsToldWhateverElseGoesOn()
{
    Rig rig;
    for (int i = 0; i < 50; ++i)
        rig.publish("old/" + QByteArray::number(i));
    rig.activity.takeChanged(0, 1000);
    rig.activity.restart(0);
    QHash<QByteArray, int> told;
    int calls = 0;
    for (; rig.activity.hasChanges(0) && calls < 100; ++calls) {
        if (calls < 20) { // more changes at every call than are told
            for (int i = 0; i < 10; ++i)
                rig.publish("busy/" + QByteArray::number(i));
        }
        const auto rows = rig.activity.takeChanged(0, 8);
        QVERIFY(rows.size() <= 8);
        for (const TopicRow &row : rows)
            ++told[row.topic];
    }
    QVERIFY(calls < 40);
    QCOMPARE(told.size(), 60);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(told["old/" + QByteArray::number(i)], 1);
    QVERIFY(rig.activity.takeChanged(0, 8).empty());
}

void TestTopicActivity::whenTheLastViewerLeavesTopicsGoAFewAtATime()
{
    Rig rig(50'000, {{"kept/#"}, 5});
    rig.activity.attach(1);
    for (int i = 0; i < 20'000; ++i)
        rig.publish("t/" + QByteArray::number(i));
    rig.publish("kept/a");
    rig.publish("kept/a");

    rig.activity.detach(0);
    QCOMPARE(rig.activity.count(), 20'001); // somebody looks
    rig.activity.detach(1);
    QCOMPARE(rig.activity.count(), 1);
    QCOMPARE(rig.activity.history("kept/a").size(), 2);

    int steps = 0;
    for (; rig.activity.hasRemains(); ++steps)
        rig.activity.freeRemains();
    QVERIFY2(steps >= 5, qPrintable(QString::number(steps)));

    rig.activity.attach(0);
    rig.publish("t/7"); // with the handle of the one that has gone
    rig.publish("kept/a");
    QCOMPARE(rig.activity.row("t/7")->messages, 1u);
    QCOMPARE(rig.activity.row("kept/a")->messages, 3u);
    QCOMPARE(rig.activity.takeChanged(0, 10).size(), size_t(2));
    QCOMPARE(rig.activity.history("kept/a").size(), 3);
}

QTEST_GUILESS_MAIN(TestTopicActivity)
#include "tst_topicactivity.moc"
