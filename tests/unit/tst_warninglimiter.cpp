#include "util/warninglimiter.h"

#include <QTest>

using namespace std::chrono_literals;
using deepros::WarningLimiter;

class TestWarningLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admitsTheBurstAndHoldsBackTheRest();
    void tellsHowManyWereHeldBack();
    void keysDoNotDisturbEachOther();
    void holdsABoundedNumberOfKeys();

private:
    const std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::time_point(100s);
};

void TestWarningLimiter::admitsTheBurstAndHoldsBackTheRest()
{
    WarningLimiter limiter(10s, 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(limiter.admit(1, m_start), std::optional<quint64>(0));
    QVERIFY(!limiter.admit(1, m_start));
    QVERIFY(!limiter.admit(1, m_start + 9999ms));
    QCOMPARE(limiter.suppressed(), quint64(2));
}

void TestWarningLimiter::tellsHowManyWereHeldBack()
{
    WarningLimiter limiter(10s, 1);
    QCOMPARE(limiter.admit(1, m_start), std::optional<quint64>(0));
    for (int i = 0; i < 5; ++i)
        QVERIFY(!limiter.admit(1, m_start + 1s));
    QCOMPARE(limiter.admit(1, m_start + 10s), std::optional<quint64>(5));
    QVERIFY(!limiter.admit(1, m_start + 11s));
    QCOMPARE(limiter.admit(1, m_start + 30s), std::optional<quint64>(1));
    QCOMPARE(limiter.admit(1, m_start + 60s), std::optional<quint64>(0));
}

void TestWarningLimiter::keysDoNotDisturbEachOther()
{
    WarningLimiter limiter(10s, 1);
    QVERIFY(limiter.admit(1, m_start));
    QVERIFY(limiter.admit(2, m_start));
    QVERIFY(!limiter.admit(1, m_start));
    QVERIFY(!limiter.admit(2, m_start));
}

void TestWarningLimiter::holdsABoundedNumberOfKeys()
{
    WarningLimiter limiter(10s, 1);
    for (std::size_t key = 0; key < WarningLimiter::maximumKeys; ++key)
        QVERIFY(limiter.admit(key, m_start));

    // All keys beyond share one budget...
    QVERIFY(limiter.admit(100'000, m_start + 1s));
    int admitted = 0;
    for (std::size_t key = 200'000; key < 300'000; ++key)
        admitted += limiter.admit(key, m_start + 2s) ? 1 : 0;
    QCOMPARE(admitted, 0);

    // ...and known keys keep theirs; once they have been quiet, a new key gets its own again.
    QVERIFY(!limiter.admit(5, m_start + 3s));
    QVERIFY(limiter.admit(400'000, m_start + 30s));
    QVERIFY(limiter.admit(400'001, m_start + 30s));
}

QTEST_GUILESS_MAIN(TestWarningLimiter)
#include "tst_warninglimiter.moc"
