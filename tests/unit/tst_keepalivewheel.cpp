#include "session/keepalivewheel.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>
#include <memory>

using deepros::KeepAliveWheel;

namespace {

class Watched final : public KeepAliveWheel::Item
{
public:
    std::function<void()> then;
    int timeouts = 0;

private:
    void timedOut() override
    {
        ++timeouts;
        if (then)
            then();
    }
};

constexpr qint64 start = 1'000'000;
constexpr qint64 grainMs = 500;

} // namespace

class TestKeepAliveWheel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverEarlyAndHardlyLate_data();
    void neverEarlyAndHardlyLate();
    void movedDeadlinesCostNothing();
    void zeroIsNever();
    void earlierDeadlinesNeedANewWatch();
    void timedOutItemsMayWatchAgain();
    void timedOutItemsMayRemoveOthers();
    void timedOutItemsMayDestroyThemselves();
    void destroyedItemsAreForgotten();
    void aLongPauseIsCaughtUp();
    void manyItemsAllTimeOutOnce();
};

void TestKeepAliveWheel::neverEarlyAndHardlyLate_data()
{
    QTest::addColumn<qint64>("afterMs");
    for (const qint64 ms : {1, 499, 500, 501, 1499, 1500, 15'000, 90'000, 98'302'500 /* 65,535 s and a half */})
        QTest::addRow("%lld ms", ms) << ms;
    // Around the circumference of the wheel.
    for (const qint64 ms : {511'499, 511'500, 512'000, 512'001, 1'024'000})
        QTest::addRow("%lld ms", ms) << ms;
}

void TestKeepAliveWheel::neverEarlyAndHardlyLate()
{
    QFETCH(qint64, afterMs);
    KeepAliveWheel wheel(start);
    Watched item;
    item.setDeadline(start + afterMs);
    wheel.watch(item);
    qint64 now = start;
    while (item.timeouts == 0) {
        now += 250;
        wheel.advance(now);
        QVERIFY(now <= start + afterMs + 2 * grainMs);
    }
    QVERIFY(now >= start + afterMs);
    wheel.advance(now + 10'000'000);
    QCOMPARE(item.timeouts, 1);
}

void TestKeepAliveWheel::movedDeadlinesCostNothing()
{
    KeepAliveWheel wheel(start);
    Watched item;
    item.setDeadline(start + 1500);
    wheel.watch(item);
    qint64 now = start;
    for (int i = 0; i < 2000; ++i) { // a client that is heard every second, for longer than the wheel is round
        now += 1000;
        item.setDeadline(now + 1500);
        wheel.advance(now);
    }
    QCOMPARE(item.timeouts, 0);
    wheel.advance(now + 1499);
    QCOMPARE(item.timeouts, 0);
    wheel.advance(now + 1500 + 2 * grainMs);
    QCOMPARE(item.timeouts, 1);
}

void TestKeepAliveWheel::zeroIsNever()
{
    KeepAliveWheel wheel(start);
    Watched never;
    wheel.watch(never);
    Watched noLonger;
    noLonger.setDeadline(start + 1000);
    wheel.watch(noLonger);
    noLonger.setDeadline(0);
    wheel.advance(start + 100'000'000);
    QCOMPARE(never.timeouts, 0);
    QCOMPARE(noLonger.timeouts, 0);
    // It can be watched again.
    noLonger.setDeadline(start + 100'001'000);
    wheel.watch(noLonger);
    wheel.advance(start + 100'003'000);
    QCOMPARE(noLonger.timeouts, 1);
}

void TestKeepAliveWheel::earlierDeadlinesNeedANewWatch()
{
    KeepAliveWheel wheel(start);
    Watched item;
    item.setDeadline(start + 60'000);
    wheel.watch(item);
    item.setDeadline(start + 2000);
    wheel.watch(item);
    wheel.advance(start + 3000);
    QCOMPARE(item.timeouts, 1);
    wheel.advance(start + 100'000);
    QCOMPARE(item.timeouts, 1);
}

void TestKeepAliveWheel::timedOutItemsMayWatchAgain()
{
    KeepAliveWheel wheel(start);
    Watched item;
    item.then = [&] {
        if (item.timeouts < 3) {
            item.setDeadline(item.deadline() + 1000);
            wheel.watch(item);
        }
    };
    item.setDeadline(start + 1000);
    wheel.watch(item);
    wheel.advance(start + 1500);
    QCOMPARE(item.timeouts, 1);
    wheel.advance(start + 10'000); // what is due again comes in the same call or the next
    wheel.advance(start + 10'500);
    QCOMPARE(item.timeouts, 3);

    Watched inThePast; // overdue already: in the next round of this very call, not for ever
    inThePast.then = [&] {
        if (inThePast.timeouts < 2)
            wheel.watch(inThePast);
    };
    inThePast.setDeadline(start);
    wheel.watch(inThePast);
    wheel.advance(start + 11'000);
    wheel.advance(start + 12'000);
    QCOMPARE(inThePast.timeouts, 2);
}

void TestKeepAliveWheel::timedOutItemsMayRemoveOthers()
{
    KeepAliveWheel wheel(start);
    Watched first;
    auto second = std::make_unique<Watched>();
    auto third = std::make_unique<Watched>();
    for (Watched *item : {&first, second.get(), third.get()}) {
        item->setDeadline(start + 1000);
        wheel.watch(*item);
    }
    Watched *left = third.get();
    first.then = [&] {
        second.reset(); // of the same slot
        left->leave();
    };
    wheel.advance(start + 2000);
    QCOMPARE(first.timeouts, 1);
    QCOMPARE(third->timeouts, 0);
}

void TestKeepAliveWheel::timedOutItemsMayDestroyThemselves()
{
    KeepAliveWheel wheel(start);
    auto *item = new Watched;
    int destroyed = 0;
    // Moved out first: the function must not be destroyed while it runs.
    item->then = [&] {
        ++destroyed;
        const auto keepAlive = std::move(item->then);
        delete item;
    };
    item->setDeadline(start + 1000);
    Watched other;
    other.setDeadline(start + 1000);
    wheel.watch(*item);
    wheel.watch(other);
    wheel.advance(start + 2000);
    QCOMPARE(destroyed, 1);
    QCOMPARE(other.timeouts, 1);
}

void TestKeepAliveWheel::destroyedItemsAreForgotten()
{
    KeepAliveWheel wheel(start);
    Watched stays;
    stays.setDeadline(start + 1000);
    {
        Watched goes;
        goes.setDeadline(start + 1000);
        wheel.watch(goes);
        wheel.watch(stays);
    }
    wheel.advance(start + 2000);
    QCOMPARE(stays.timeouts, 1);
}

void TestKeepAliveWheel::aLongPauseIsCaughtUp()
{
    KeepAliveWheel wheel(start);
    std::array<Watched, 100> items;
    for (size_t i = 0; i < items.size(); ++i) {
        items[i].setDeadline(start + qint64(i) * 10'000);
        wheel.watch(items[i]);
    }
    wheel.advance(start + 500'000'000); // a machine that slept for days
    for (const Watched &item : items)
        QCOMPARE(item.timeouts, 1);
}

void TestKeepAliveWheel::manyItemsAllTimeOutOnce()
{
    KeepAliveWheel wheel(start);
    QRandomGenerator random(7);
    std::vector<std::unique_ptr<Watched>> items;
    qint64 now = start;
    for (int i = 0; i < 5000; ++i) {
        items.push_back(std::make_unique<Watched>());
        Watched &item = *items.back();
        item.setDeadline(now + random.bounded(1, 2'000'000));
        item.then = [&item, &now] { QVERIFY(item.deadline() <= now); };
        wheel.watch(item);
        now += random.bounded(0, 100);
        wheel.advance(now);
    }
    while (now < start + 3'000'000) {
        now += random.bounded(1, 3000);
        wheel.advance(now);
        if (items[size_t(random.bounded(5000))]->timeouts > 1)
            QFAIL("timed out twice");
    }
    for (const auto &item : items)
        QCOMPARE(item->timeouts, 1);
}

QTEST_GUILESS_MAIN(TestKeepAliveWheel)
#include "tst_keepalivewheel.moc"
