#include "support/loopthread.h"
#include "transport/eventloop.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <memory>
#include <thread>

#include <unistd.h>

using namespace deepros;
using test::Findings;
using test::Loop;
using test::runOnLoop;
using test::SocketPair;
using test::turn;
using test::waitUntil;

Q_DECLARE_METATYPE(Loop)

namespace {

class Handler final : public IoHandler
{
public:
    std::function<void()> then;
    int readable = 0;
    int writable = 0;
    bool drains = true;
    int descriptor = -1;

    void ioReady(bool canRead, bool canWrite) override
    {
        readable += canRead ? 1 : 0;
        writable += canWrite ? 1 : 0;
        char buffer[64];
        if (canRead && drains)
            [[maybe_unused]] const ssize_t got = read(descriptor, buffer, sizeof buffer);
        if (then)
            then();
    }
};

} // namespace

/// The epoll dispatcher, and Qt's own, which has to do where that is missing.
class TestEventLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void singleShotFiresOnceAndNotEarly_data() { test::loopRows(); }
    void singleShotFiresOnceAndNotEarly();
    void repeatingTimerKeepsItsPace_data() { test::loopRows(); }
    void repeatingTimerKeepsItsPace();
    void zeroTimersFireEveryTurnAndStarveNobody_data() { test::loopRows(); }
    void zeroTimersFireEveryTurnAndStarveNobody();
    void timersMayBeRemovedInHandlers_data() { test::loopRows(); }
    void timersMayBeRemovedInHandlers();
    void timersStartedInHandlersWaitTheirTime_data() { test::loopRows(); }
    void timersStartedInHandlersWaitTheirTime();
    void timersFireOnceInNestedLoops_data() { test::loopRows(); }
    void timersFireOnceInNestedLoops();
    void timersCanBeAskedFor_data() { test::loopRows(); }
    void timersCanBeAskedFor();
    void socketNotifiers_data() { test::loopRows(); }
    void socketNotifiers();
    void watchTellsWhatIsReady_data() { test::loopRows(); }
    void watchTellsWhatIsReady();
    void watchTellsTheEnd_data() { test::loopRows(); }
    void watchTellsTheEnd();
    void watchMayBeStoppedInItsHandler_data() { test::loopRows(); }
    void watchMayBeStoppedInItsHandler();
    void pendingEventOfAClosedDescriptorIsForgotten_data() { test::loopRows(); }
    void pendingEventOfAClosedDescriptorIsForgotten();
    void manyDescriptorsAreServedInOneTurn_data() { test::loopRows(); }
    void manyDescriptorsAreServedInOneTurn();
    void postedEventsOfManyThreadsAllArrive_data() { test::loopRows(); }
    void postedEventsOfManyThreadsAllArrive();
    void wakeUpIsNeverLost_data() { test::loopRows(); }
    void wakeUpIsNeverLost();
    void waitingEndsWithPostedEvents_data() { test::loopRows(); }
    void waitingEndsWithPostedEvents();
    void quitFromAnotherThreadEndsTheLoop_data() { test::loopRows(); }
    void quitFromAnotherThreadEndsTheLoop();
    void everyTurnIsAnnounced();
    void tcpRoundTrip_data() { test::loopRows(); }
    void tcpRoundTrip();
};

void TestEventLoop::singleShotFiresOnceAndNotEarly()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        QElapsedTimer elapsed;
        elapsed.start();
        int fired = 0;
        QTimer timer;
        timer.setSingleShot(true);
        timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] { ++fired; });
        timer.start(30);
        found.check(waitUntil([&] { return fired > 0; }));
        found.check(elapsed.elapsed() >= 29);
        found.check(!timer.isActive());
        // A later timer has come and the first has not come again.
        bool later = false;
        QTimer::singleShot(40, Qt::PreciseTimer, &timer, [&] { later = true; });
        found.check(waitUntil([&] { return later; }));
        found.check(fired == 1);
    });
}

void TestEventLoop::repeatingTimerKeepsItsPace()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        QElapsedTimer elapsed;
        elapsed.start();
        int fired = 0;
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] { ++fired; });
        timer.start(5);
        found.check(waitUntil([&] { return fired == 20; }));
        found.check(elapsed.elapsed() >= 99);
        timer.stop();
        const int before = fired;
        bool later = false;
        QTimer::singleShot(20, Qt::PreciseTimer, &timer, [&] { later = true; });
        found.check(waitUntil([&] { return later; }));
        found.check(fired == before);
    });
}

void TestEventLoop::zeroTimersFireEveryTurnAndStarveNobody()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        int fired = 0;
        QTimer zero;
        QObject::connect(&zero, &QTimer::timeout, &zero, [&] { ++fired; });
        zero.start(0);
        SocketPair pair;
        Handler handler;
        handler.descriptor = pair.near();
        SocketWatch watch(pair.near(), handler);
        watch.setInterest(true, false);
        bool slow = false;
        QTimer::singleShot(10, Qt::PreciseTimer, &zero, [&] { slow = true; });
        found.check(pair.send("x"));
        found.check(waitUntil([&] { return fired >= 100 && handler.readable == 1 && slow; }));
    });
}

void TestEventLoop::timersMayBeRemovedInHandlers()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        int own = 0;
        QTimer stopsItself;
        QObject::connect(&stopsItself, &QTimer::timeout, &stopsItself, [&] {
            ++own;
            stopsItself.stop();
        });
        stopsItself.start(1);
        auto destroysItself = new QTimer;
        int destroyed = 0;
        QObject::connect(destroysItself, &QTimer::timeout, &stopsItself, [&] {
            ++destroyed;
            destroysItself->deleteLater();
            destroysItself->stop();
        });
        destroysItself->start(1);

        // Both due in the same turn: whichever comes first removes the other.
        QTimer first;
        QTimer second;
        int either = 0;
        for (QTimer *timer : {&first, &second}) {
            timer->setTimerType(Qt::PreciseTimer);
            QObject::connect(timer, &QTimer::timeout, timer, [&] {
                ++either;
                first.stop();
                second.stop();
            });
            timer->start(5);
        }
        QThread::msleep(10); // both are overdue now
        found.check(waitUntil([&] { return own && destroyed && either; }));
        bool later = false;
        QTimer::singleShot(20, Qt::PreciseTimer, &first, [&] { later = true; });
        found.check(waitUntil([&] { return later; }));
        found.check(own == 1);
        found.check(destroyed == 1);
        found.check(either == 1);
    });
}

void TestEventLoop::timersStartedInHandlersWaitTheirTime()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        QElapsedTimer elapsed;
        QTimer outer;
        QTimer inner;
        qint64 waitedMs = -1;
        inner.setTimerType(Qt::PreciseTimer);
        inner.setSingleShot(true);
        QObject::connect(&inner, &QTimer::timeout, &inner, [&] { waitedMs = elapsed.elapsed(); });
        QObject::connect(&outer, &QTimer::timeout, &outer, [&] {
            outer.stop();
            elapsed.start();
            inner.start(20);
        });
        outer.start(1);
        found.check(waitUntil([&] { return waitedMs >= 0; }));
        found.check(waitedMs >= 19);

        // One that starts itself anew.
        int rounds = 0;
        QObject::connect(&outer, &QTimer::timeout, &outer, [&] {
            if (++rounds < 5)
                outer.start(1);
        });
        inner.disconnect();
        outer.start(1);
        found.check(waitUntil([&] { return rounds == 5; }));
    });
}

void TestEventLoop::timersFireOnceInNestedLoops()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        QElapsedTimer elapsed;
        elapsed.start();
        QTimer first;
        QTimer second;
        std::vector<qint64> fired;
        for (QTimer *timer : {&first, &second}) {
            timer->setTimerType(Qt::PreciseTimer);
            QObject::connect(timer, &QTimer::timeout, timer, [&] {
                fired.push_back(elapsed.elapsed());
                if (fired.size() == 1)
                    found.check(waitUntil([&] { return fired.size() == 2; }), "the other one, in the nested loop");
            });
            timer->start(200);
        }
        QThread::msleep(210); // both are due in one turn
        found.check(waitUntil([&] { return fired.size() >= 2; }));
        turn(3);
        found.check(fired.size() == 2 || fired[2] - fired[0] >= 150, "fired again at once");
    });
}

void TestEventLoop::timersCanBeAskedFor()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        QObject owner;
        auto *dispatcher = QThread::currentThread()->eventDispatcher();
        const int id = owner.startTimer(60'000, Qt::PreciseTimer);
        const int left = dispatcher->remainingTime(id);
        found.check(left > 50'000 && left <= 60'000, QByteArray::number(left));
        const auto timers = dispatcher->registeredTimers(&owner);
        found.check(timers.size() == 1 && timers[0].timerId == id && timers[0].interval == 60'000);
        owner.killTimer(id);
        found.check(dispatcher->remainingTime(id) == -1);
        found.check(dispatcher->registeredTimers(&owner).isEmpty());
    });
}

void TestEventLoop::socketNotifiers()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        SocketPair pair;
        int readable = 0;
        int writable = 0;
        QSocketNotifier reader(pair.near(), QSocketNotifier::Read);
        QSocketNotifier writer(pair.near(), QSocketNotifier::Write);
        QObject::connect(&reader, &QSocketNotifier::activated, &reader, [&] { ++readable; });
        QObject::connect(&writer, &QSocketNotifier::activated, &writer, [&] { ++writable; });
        found.check(waitUntil([&] { return writable > 2; })); // level-triggered
        found.check(readable == 0);
        writer.setEnabled(false);
        const int before = writable;
        found.check(pair.send("x"));
        found.check(waitUntil([&] { return readable > 2; }));
        found.check(writable == before);
        reader.setEnabled(false);
        const int readBefore = readable;
        turn(5);
        found.check(readable == readBefore);
        reader.setEnabled(true);
        found.check(waitUntil([&] { return readable > readBefore; }));

        // One handler removes the other, which has an event pending in the same turn.
        auto other = std::make_unique<QSocketNotifier>(pair.near(), QSocketNotifier::Write);
        int fromOther = 0;
        QObject::connect(other.get(), &QSocketNotifier::activated, &reader, [&] { ++fromOther; });
        QObject::connect(&reader, &QSocketNotifier::activated, &reader, [&] { other.reset(); });
        found.check(waitUntil([&] { return !other; }));
        const int othersBefore = fromOther;
        turn(3);
        found.check(fromOther == othersBefore);
    });
}

void TestEventLoop::watchTellsWhatIsReady()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        SocketPair pair;
        Handler handler;
        handler.descriptor = pair.near();
        SocketWatch watch(pair.near(), handler);
        turn(3);
        found.check(handler.readable == 0 && handler.writable == 0, "before it is asked for anything");
        watch.setInterest(true, false);
        found.check(pair.send("1"));
        found.check(waitUntil([&] { return handler.readable == 1; }));
        turn(3);
        found.check(handler.readable == 1 && handler.writable == 0);

        watch.setInterest(false, false); // paused: what comes waits
        found.check(pair.send("2"));
        turn(3);
        found.check(handler.readable == 1);
        watch.setInterest(true, false);
        found.check(waitUntil([&] { return handler.readable == 2; }));

        watch.setInterest(true, true);
        found.check(waitUntil([&] { return handler.writable >= 3; })); // level-triggered
        watch.setInterest(true, false);
        const int before = handler.writable;
        turn(3);
        found.check(handler.writable == before);
        watch.stop();
        watch.stop();
        watch.setInterest(true, true);
        found.check(pair.send("3"));
        turn(3);
        found.check(handler.readable == 2 && handler.writable == before);
    });
}

void TestEventLoop::watchTellsTheEnd()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        SocketPair pair;
        Handler handler;
        handler.descriptor = pair.near();
        SocketWatch watch(pair.near(), handler);
        watch.setInterest(true, false);
        pair.closeFar();
        found.check(waitUntil([&] { return handler.readable > 0; }));
    });
}

void TestEventLoop::watchMayBeStoppedInItsHandler()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        SocketPair pair;
        Handler handler;
        handler.descriptor = pair.near();
        SocketWatch watch(pair.near(), handler);
        handler.drains = false;
        handler.then = [&] { watch.stop(); };
        watch.setInterest(true, true);
        found.check(pair.send("x"));
        found.check(waitUntil([&] { return handler.readable + handler.writable > 0; }));
        const int before = handler.readable + handler.writable;
        turn(3);
        found.check(handler.readable + handler.writable == before);
    });
}

void TestEventLoop::pendingEventOfAClosedDescriptorIsForgotten()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        // Two are readable in the same turn. Whichever is served first closes the other and takes its number for a new
        // socket, which is silent.
        SocketPair pairs[2];
        Handler handlers[2];
        Handler successor;
        std::unique_ptr<SocketWatch> watches[2];
        std::unique_ptr<SocketPair> newPair;
        std::unique_ptr<SocketWatch> newWatch;
        bool isSameNumber = false;
        for (int i = 0; i < 2; ++i) {
            handlers[i].descriptor = pairs[i].near();
            watches[i] = std::make_unique<SocketWatch>(pairs[i].near(), handlers[i]);
            watches[i]->setInterest(true, false);
            handlers[i].then = [&, i] {
                const int other = 1 - i;
                if (newPair)
                    return;
                const int number = pairs[other].near();
                watches[other]->stop();
                pairs[other].closeNear();
                newPair = std::make_unique<SocketPair>();
                isSameNumber = newPair->near() == number;
                successor.descriptor = newPair->near();
                newWatch = std::make_unique<SocketWatch>(newPair->near(), successor);
                newWatch->setInterest(true, false);
            };
        }
        found.check(pairs[0].send("x") && pairs[1].send("x"));
        found.check(waitUntil([&] { return newPair != nullptr; }));
        found.check(isSameNumber, "the system gave another number: this tests nothing");
        turn(3);
        found.check(successor.readable == 0, "the event of its predecessor");
        found.check(handlers[0].readable + handlers[1].readable == 1);
        found.check(newPair->send("y"));
        found.check(waitUntil([&] { return successor.readable == 1; }));
    });
}

void TestEventLoop::manyDescriptorsAreServedInOneTurn()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        constexpr size_t count = 300;
        std::vector<std::unique_ptr<SocketPair>> pairs;
        std::vector<std::unique_ptr<Handler>> handlers;
        std::vector<std::unique_ptr<SocketWatch>> watches;
        for (size_t i = 0; i < count; ++i) {
            pairs.push_back(std::make_unique<SocketPair>());
            handlers.push_back(std::make_unique<Handler>());
            handlers.back()->descriptor = pairs.back()->near();
            watches.push_back(std::make_unique<SocketWatch>(pairs.back()->near(), *handlers.back()));
            watches.back()->setInterest(true, false);
        }
        for (const auto &pair : pairs)
            found.check(pair->send("x"));
        found.check(waitUntil([&] {
            return std::all_of(handlers.begin(), handlers.end(), [](const auto &handler) { return handler->readable == 1; });
        }));
    });
}

void TestEventLoop::postedEventsOfManyThreadsAllArrive()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        constexpr int threads = 4;
        constexpr int each = 5000;
        QObject receiver;
        int arrived = 0;
        QList<int> last(threads, -1);
        bool inOrder = true;
        std::vector<std::thread> senders;
        for (int thread = 0; thread < threads; ++thread) {
            senders.emplace_back([&, thread] {
                for (int i = 0; i < each; ++i) {
                    QMetaObject::invokeMethod(&receiver, [&, thread, i] {
                        ++arrived;
                        inOrder = inOrder && last[thread] == i - 1;
                        last[thread] = i;
                    }, Qt::QueuedConnection);
                }
            });
        }
        const bool all = waitUntil([&] { return arrived == threads * each; });
        for (std::thread &sender : senders)
            sender.join();
        found.check(all, QByteArray::number(arrived));
        found.check(inOrder);
    });
}

void TestEventLoop::wakeUpIsNeverLost()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        // One event at a time, each sent only after the one before was taken: a wake-up that is lost leaves the loop
        // asleep.
        constexpr int rounds = 10'000;
        QObject receiver;
        QSemaphore taken;
        int arrived = 0;
        std::atomic<bool> isGivenUp{false};
        std::thread sender([&] {
            for (int i = 0; i < rounds && !isGivenUp; ++i) {
                QMetaObject::invokeMethod(&receiver, [&] {
                    ++arrived;
                    taken.release();
                }, Qt::QueuedConnection);
                taken.acquire();
            }
        });
        const bool all = waitUntil([&] { return arrived == rounds; });
        isGivenUp = true;
        taken.release(); // in case it still waits
        sender.join();
        found.check(all, QByteArray::number(arrived));
    });
}

void TestEventLoop::waitingEndsWithPostedEvents()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        QObject receiver;
        QTimer guard;
        guard.setSingleShot(true);
        guard.start(5000);
        turn(3);
        bool arrived = false;
        QMetaObject::invokeMethod(&receiver, [&] { arrived = true; }, Qt::QueuedConnection);
        while (!arrived && guard.isActive())
            QThread::currentThread()->eventDispatcher()->processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        found.check(arrived);
        found.check(guard.isActive(), "it slept although there was something to tell");
    });
}

void TestEventLoop::quitFromAnotherThreadEndsTheLoop()
{
    QFETCH(Loop, loop);
    for (int i = 0; i < 200; ++i) {
        QThread thread;
        if (loop == Loop::Epoll) {
            if (auto dispatcher = makeBrokerEventDispatcher())
                thread.setEventDispatcher(dispatcher.release());
        }
        thread.start();
        if (i % 2)
            std::this_thread::yield();
        thread.quit();
        QVERIFY(thread.wait(10'000));
    }
}

void TestEventLoop::everyTurnIsAnnounced()
{
    // The broker writes its output there: also when the loop is not going to wait.
    runOnLoop(Loop::Epoll, [](Findings &found) {
        auto *dispatcher = QThread::currentThread()->eventDispatcher();
        QObject receiver;
        QByteArrayList order;
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &receiver, [&] { order.append("end"); });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &receiver, [&] { order.append("begin"); });
        QMetaObject::invokeMethod(&receiver, [&] { order.append("posted"); }, Qt::QueuedConnection);
        turn(2);
        found.check(order == QByteArrayList{"posted", "end", "begin", "end", "begin"}, order.join(' '));

        // What asks for another turn while this one ends gets it at once.
        order.clear();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &receiver, [&] { dispatcher->wakeUp(); });
        dispatcher->processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        found.check(order == QByteArrayList{"end", "begin"}, order.join(' '));
    });
}

void TestEventLoop::tcpRoundTrip()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        QTcpServer server;
        found.check(server.listen(QHostAddress::LocalHost, 0));
        QByteArray echoed;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *peer = server.nextPendingConnection();
            QObject::connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
            QObject::connect(peer, &QTcpSocket::disconnected, peer, &QObject::deleteLater);
        });
        QTcpSocket client;
        const QByteArray payload = QByteArray("0123456789abcdef").repeated(128 * 1024); // 2 MiB: both sides block
        QObject::connect(&client, &QTcpSocket::connected, &client, [&] { client.write(payload); });
        QObject::connect(&client, &QTcpSocket::readyRead, &client, [&] { echoed += client.readAll(); });
        client.connectToHost(QHostAddress::LocalHost, server.serverPort());
        found.check(waitUntil([&] { return echoed.size() >= payload.size(); }), QByteArray::number(echoed.size()));
        found.check(echoed == payload);
        bool isClosed = false;
        QObject::connect(&client, &QTcpSocket::disconnected, &client, [&] { isClosed = true; });
        client.disconnectFromHost();
        found.check(waitUntil([&] { return isClosed; }));

        QTcpSocket refused;
        const quint16 port = server.serverPort();
        server.close();
        bool failed = false;
        QObject::connect(&refused, &QTcpSocket::errorOccurred, &refused, [&] { failed = true; });
        refused.connectToHost(QHostAddress::LocalHost, port);
        found.check(waitUntil([&] { return failed; }));
    });
}

QTEST_GUILESS_MAIN(TestEventLoop)
#include "tst_eventloop.moc"
