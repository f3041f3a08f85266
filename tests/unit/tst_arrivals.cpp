#include "stats/arrivals.h"

#include <QTest>

using namespace deepros;

namespace {

constexpr qint64 start = 5'000'000;

bool isNear(double value, double wanted, double share)
{
    return std::abs(value - wanted) <= share * wanted;
}

} // namespace

class TestArrivals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRateIsRight_data();
    void theRateIsRight();
    void burstsAreNoJitterOfTheRate();
    void theRateFallsWhenNothingComes();
    void aPauseIsNotLearned();
    void aSlowerRateIsLearned();
    void jitterIsTheSpreadOfThePeriod();
    void shortestAndLongestForget();
    void nothingIsKnownAtFirst();
};

void TestArrivals::theRateIsRight_data()
{
    QTest::addColumn<double>("hz");
    for (const double hz : {0.2, 1.0, 7.3, 10.0, 40.0, 100.0, 1000.0})
        QTest::newRow(QByteArray::number(hz).constData()) << hz;
}

void TestArrivals::theRateIsRight()
{
    QFETCH(const double, hz);
    Arrivals arrivals;
    qint64 now = start;
    for (int i = 0; i < 40 * std::max(1.0, hz / 10); ++i) {
        now = start + qint64(i * 1e6 / hz);
        arrivals.add(now, 100);
    }
    QVERIFY2(isNear(arrivals.rateHz(now), hz, 0.02), QByteArray::number(arrivals.rateHz(now)).constData());
    QVERIFY(isNear(arrivals.bytesPerSecond(now), hz * 100, 0.02));
    QVERIFY(isNear(arrivals.period(), 1 / hz, 0.02));
    QVERIFY(arrivals.jitter() < 0.02 / hz);
}

void TestArrivals::burstsAreNoJitterOfTheRate()
{
    // Ten messages at once, ten times a second: what a network does to 100 Hz.
    Arrivals arrivals;
    qint64 now = start;
    for (int burst = 0; burst < 60; ++burst) {
        now = start + burst * 100'000;
        for (int i = 0; i < 10; ++i)
            arrivals.add(now, 50);
    }
    QVERIFY2(isNear(arrivals.rateHz(now), 100, 0.02), QByteArray::number(arrivals.rateHz(now)).constData());
    QVERIFY(isNear(arrivals.period(), 0.01, 0.02));
}

void TestArrivals::theRateFallsWhenNothingComes()
{
    Arrivals arrivals;
    qint64 now = start;
    for (int i = 0; i < 300; ++i)
        arrivals.add(now = start + i * 10'000, 10);
    QVERIFY(isNear(arrivals.rateHz(now + 100'000), 100, 0.05)); // a hiccup of the network
    for (const double secs : {1.0, 4.0, 60.0})
        QVERIFY(arrivals.rateHz(now + qint64(secs * 1e6)) <= 1 / secs);
    QVERIFY(arrivals.bytesPerSecond(now + 10'000'000) <= 1.0);
}

void TestArrivals::aPauseIsNotLearned()
{
    Arrivals arrivals;
    qint64 now = start;
    for (int i = 0; i < 50; ++i)
        arrivals.add(now += 100'000, 10);
    now += 60'000'000;
    for (int i = 0; i < 5; ++i)
        arrivals.add(now += 100'000, 10);
    QVERIFY(isNear(arrivals.period(), 0.1, 0.01));
    QVERIFY2(isNear(arrivals.rateHz(now), 10, 0.05), QByteArray::number(arrivals.rateHz(now)).constData());
    QVERIFY(arrivals.longest() < 0.11);
}

void TestArrivals::aSlowerRateIsLearned()
{
    Arrivals arrivals;
    qint64 now = start;
    for (int i = 0; i < 50; ++i)
        arrivals.add(now += 10'000, 10);
    for (int i = 0; i < 8; ++i)
        arrivals.add(now += 1'000'000, 10);
    QVERIFY2(isNear(arrivals.period(), 1, 0.02), QByteArray::number(arrivals.period()).constData());
    QVERIFY(isNear(arrivals.rateHz(now), 1, 0.05));
}

void TestArrivals::jitterIsTheSpreadOfThePeriod()
{
    Arrivals arrivals;
    qint64 now = start;
    for (int i = 0; i < 500; ++i)
        arrivals.add(now += 20'000 + (i % 2 ? 2'000 : -2'000), 10); // 22 ms, 18 ms, …: a standard deviation of 2 ms
    QVERIFY2(isNear(arrivals.jitter(), 0.002, 0.1), QByteArray::number(arrivals.jitter()).constData());
    QVERIFY(isNear(arrivals.shortest(), 0.018, 0.001));
    QVERIFY(isNear(arrivals.longest(), 0.022, 0.001));
}

void TestArrivals::shortestAndLongestForget()
{
    Arrivals arrivals;
    qint64 now = start;
    for (int i = 0; i < 10; ++i)
        arrivals.add(now += i == 7 ? 30'000 : 10'000, 1);
    QVERIFY(isNear(arrivals.longest(), 0.03, 0.001));
    for (int i = 0; i < 120; ++i)
        arrivals.add(now += 10'000, 1);
    QVERIFY(isNear(arrivals.longest(), 0.01, 0.001));
}

void TestArrivals::nothingIsKnownAtFirst()
{
    Arrivals arrivals;
    QCOMPARE(arrivals.rateHz(start), 0.0);
    arrivals.add(start, 10);
    QCOMPARE(arrivals.rateHz(start), 0.0);
    QCOMPARE(arrivals.period(), 0.0);
    QCOMPARE(arrivals.jitter(), 0.0);
    QCOMPARE(arrivals.intervals(), 0u);
}

QTEST_APPLESS_MAIN(TestArrivals)
#include "tst_arrivals.moc"
