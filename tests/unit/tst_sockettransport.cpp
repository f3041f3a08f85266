#include "support/loopthread.h"
#include "transport/sockettransport.h"

#include <QAbstractEventDispatcher>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
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

/// Packets of this test: four bytes that say how many follow.
QByteArray packet(int size, char fill)
{
    QByteArray bytes(4 + size, fill);
    const quint32 length = quint32(size);
    std::memcpy(bytes.data(), &length, 4);
    return bytes;
}

class Receiver final : public Transport::Handler
{
public:
    QByteArrayList packets; ///< whole ones
    QByteArrayList inOnePiece; ///< those that came by packetReceived()
    QByteArray closedBecause;
    int progress = 0;
    int writable = 0;
    int callsAfterAbort = 0;
    bool isAborted = false;
    int stopAfter = -1; ///< consume so many packets, then none
    std::function<void()> onPacket;
    std::function<void()> onProgress;
    std::function<void()> onWritable;

    qsizetype bytesReceived(QByteArrayView bytes, quint64 &wanted) override
    {
        note();
        qsizetype position = 0;
        while (stopAfter != 0 && !isAborted && bytes.size() - position >= 4) {
            quint32 size = 0;
            std::memcpy(&size, bytes.data() + position, 4);
            if (bytes.size() - position < qsizetype(size) + 4) {
                wanted = quint64(size) + 4;
                break;
            }
            packets.append(bytes.sliced(position, qsizetype(size) + 4).toByteArray());
            position += qsizetype(size) + 4;
            --stopAfter;
            if (onPacket)
                onPacket();
        }
        return position;
    }
    void packetReceived(QByteArray received) override
    {
        note();
        inOnePiece.append(received);
        packets.append(std::move(received));
        if (onPacket)
            onPacket();
    }
    void largePacketProgress() override
    {
        note();
        ++progress;
        if (onProgress)
            onProgress();
    }
    void transportClosed(const char *why) override
    {
        note();
        closedBecause = why;
    }
    void transportWritable() override
    {
        note();
        ++writable;
        if (onWritable)
            onWritable();
    }

private:
    void note() { callsAfterAbort += isAborted ? 1 : 0; }
};

/// A transport on the near end of a pair of sockets.
struct Bench
{
    Bench() : transport(pair.takeNear(), "peer", readBuffer)
    {
        transport.setHandler(&receiver);
        transport.start();
    }
    SocketPair pair;
    ReadBuffer readBuffer;
    BlockPool pool;
    OutputBuffer output{pool};
    Receiver receiver;
    SocketTransport transport;

    /// Sends all of it from the far side while the near side reads.
    bool feed(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const ssize_t sent = ::send(pair.far(), bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
            if (sent > 0)
                bytes = bytes.sliced(sent);
            else if (errno != EAGAIN)
                return false;
            turn();
        }
        return true;
    }
};

} // namespace

class TestSocketTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packetsCutAtEveryByte_data() { test::loopRows(); }
    void packetsCutAtEveryByte();
    void largePacketsComeInOnePiece_data() { test::loopRows(); }
    void largePacketsComeInOnePiece();
    void largePacketReservesNoMoreThanCame();
    void largeAndSmallPacketsMix();
    void pauseKeepsTheBytes_data() { test::loopRows(); }
    void pauseKeepsTheBytes();
    void pauseSlowsThePeerDown();
    void pausedTransportLearnsOfAReset();
    void pausedTransportDoesNotSpinAfterAHangUp();
    void writeGoesOnWhenThePeerReads_data() { test::loopRows(); }
    void writeGoesOnWhenThePeerReads();
    void writeSharesLargePayloads();
    void writeToALostPeerTells();
    void closedByThePeer_data() { test::loopRows(); }
    void closedByThePeer();
    void finishDeliversTheLastBytes_data() { test::loopRows(); }
    void finishDeliversTheLastBytes();
    void abortInACallbackIsTheEnd_data();
    void abortInACallbackIsTheEnd();
};

void TestSocketTransport::packetsCutAtEveryByte()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        const QByteArray stream = packet(5, 'a') + packet(0, 'b') + packet(9, 'c') + packet(1, 'd');
        const QByteArrayList expected{packet(5, 'a'), packet(0, 'b'), packet(9, 'c'), packet(1, 'd')};
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            Bench bench;
            found.check(bench.pair.send(stream.first(cut)));
            turn(2);
            found.check(bench.pair.send(stream.sliced(cut)));
            found.check(waitUntil([&] { return bench.receiver.packets.size() == 4; }), QByteArray::number(cut));
            found.check(bench.receiver.packets == expected, QByteArray::number(cut));
        }
        Bench bench; // and one byte at a time
        for (const char byte : stream)
            bench.feed(QByteArrayView(&byte, 1));
        found.check(waitUntil([&] { return bench.receiver.packets.size() == 4; }));
        found.check(bench.receiver.packets == expected);
    });
}

void TestSocketTransport::largePacketsComeInOnePiece()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        for (const int size : {64 * 1024 - 4, 64 * 1024 - 3, 256 * 1024, 300'000, 5'000'000}) {
            Bench bench;
            const QByteArray sent = packet(size, 'x');
            found.check(bench.feed(sent));
            found.check(waitUntil([&] { return !bench.receiver.packets.isEmpty(); }), QByteArray::number(size));
            found.check(bench.receiver.packets == QByteArrayList{sent}, QByteArray::number(size));
            if (size >= 300'000) { // larger than one read
                found.check(bench.receiver.inOnePiece.size() == 1, QByteArray::number(size));
                found.check(size < 1'000'000 || bench.receiver.progress > 0);
            }
            // What follows is read as before.
            found.check(bench.feed(packet(3, 'y')));
            found.check(waitUntil([&] { return bench.receiver.packets.size() == 2; }));
        }
    });
}

void TestSocketTransport::largePacketReservesNoMoreThanCame()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        // Announces the largest thing there is and sends little: memory must not be taken for the promise. (An
        // allocation of this size would show in the resident set only when touched; so it is the address space.)
        Bench bench;
        const auto virtualPages = [] {
            QByteArray line(200, '\0');
            FILE *file = fopen("/proc/self/statm", "r");
            const size_t size = fread(line.data(), 1, 199, file);
            fclose(file);
            return line.first(qsizetype(size)).split(' ').first().toLongLong();
        };
        QByteArray head(4, '\0');
        const quint32 length = 1'000'000'000;
        std::memcpy(head.data(), &length, 4);
        const qint64 before = virtualPages();
        found.check(bench.feed(head + QByteArray(1000, 'x')));
        turn(3);
        const qint64 grownBytes = (virtualPages() - before) * sysconf(_SC_PAGESIZE);
        found.check(grownBytes < 100'000'000, QByteArray::number(grownBytes));
    });
}

void TestSocketTransport::largeAndSmallPacketsMix()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        QByteArrayList expected;
        QByteArray stream;
        for (int i = 0; i < 60; ++i) {
            expected.append(packet(i % 7 == 0 ? 100'000 + i : i * 37, char('a' + i % 26)));
            stream += expected.last();
        }
        found.check(bench.feed(stream));
        found.check(waitUntil([&] { return bench.receiver.packets.size() == expected.size(); }));
        found.check(bench.receiver.packets == expected);
    });
}

void TestSocketTransport::pauseKeepsTheBytes()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        Bench bench;
        bench.receiver.stopAfter = 2;
        bench.receiver.onPacket = [&] {
            if (bench.receiver.stopAfter == 0)
                bench.transport.setReading(false);
        };
        QByteArrayList expected;
        for (int i = 0; i < 10; ++i)
            expected.append(packet(i * 1000, char('a' + i)));
        found.check(bench.pair.send(expected.mid(0, 6).join()));
        found.check(waitUntil([&] { return bench.receiver.packets.size() == 2; }));
        found.check(bench.pair.send(expected.mid(6).join()));
        turn(5);
        found.check(bench.receiver.packets.size() == 2);
        bench.transport.offerAgain(); // still paused
        found.check(bench.receiver.packets.size() == 2);

        // On, one packet, and paused again.
        bench.receiver.stopAfter = 1;
        bench.transport.setReading(true);
        bench.transport.offerAgain();
        found.check(bench.receiver.packets.size() == 3);
        turn(5);
        found.check(bench.receiver.packets.size() == 3);
        bench.receiver.stopAfter = -1;
        bench.transport.setReading(true);
        bench.transport.offerAgain();
        found.check(waitUntil([&] { return bench.receiver.packets.size() == 10; }));
        found.check(bench.receiver.packets == expected);
    });
}

void TestSocketTransport::pauseSlowsThePeerDown()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        bench.transport.setReading(false);
        const QByteArray block(100'000, 'x');
        qint64 taken = 0;
        for (int i = 0; i < 1000; ++i) {
            const ssize_t sent = ::send(bench.pair.far(), block.data(), size_t(block.size()), MSG_NOSIGNAL);
            taken += std::max<ssize_t>(sent, 0);
            turn();
        }
        found.check(taken < 10'000'000, QByteArray::number(taken)); // what the system keeps, and no more
    });
}

void TestSocketTransport::pausedTransportLearnsOfAReset()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        bench.transport.setReading(false);
        bench.pair.closeFar();
        found.check(waitUntil([&] { return !bench.receiver.closedBecause.isEmpty(); }));
    });
}

void TestSocketTransport::pausedTransportDoesNotSpinAfterAHangUp()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        bench.transport.setReading(false);
        found.check(bench.pair.send(packet(100, 'a')));
        bench.pair.closeFar(); // with bytes that nobody has read: a local socket reports a hang-up again and again
        int turns = 0;
        QObject counter;
        QObject::connect(QThread::currentThread()->eventDispatcher(), &QAbstractEventDispatcher::awake, &counter,
                         [&] { ++turns; });
        bool isOver = false;
        QTimer::singleShot(100, &counter, [&] { isOver = true; });
        found.check(waitUntil([&] { return isOver; }));
        found.check(turns < 200, QByteArray::number(turns));
        found.check(bench.receiver.closedBecause.isEmpty());

        bench.transport.setReading(true);
        found.check(waitUntil([&] { return !bench.receiver.closedBecause.isEmpty(); }));
        found.check(bench.receiver.packets == QByteArrayList{packet(100, 'a')});
    });
}

void TestSocketTransport::writeGoesOnWhenThePeerReads()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        Bench bench;
        bench.pair.setSmallBuffers(8192);
        QByteArray expected;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray piece(1 + i % 1500, char('a' + i % 26));
            bench.output.append(piece);
            expected += piece;
        }
        qint64 written = bench.transport.write(bench.output);
        found.check(written < expected.size());
        found.check(bench.transport.isBlocked());
        turn(3);
        found.check(bench.receiver.writable == 0); // not before the peer reads
        bench.receiver.onWritable = [&] { written += bench.transport.write(bench.output); };
        QByteArray received;
        found.check(waitUntil([&] {
            received += bench.pair.receive();
            return received.size() == expected.size();
        }));
        found.check(received == expected);
        found.check(written == expected.size(), QByteArray::number(written));
        found.check(bench.output.isEmpty());
        turn(3);
        const int calls = bench.receiver.writable;
        turn(5);
        found.check(!bench.transport.isBlocked());
        found.check(bench.receiver.writable == calls); // nothing left: no more calls
    });
}

void TestSocketTransport::writeSharesLargePayloads()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        const QByteArray payload(1'000'000, 'p');
        QByteArray expected;
        for (int i = 0; i < 100; ++i) { // more pieces than one write takes
            bench.output.append(QByteArray("head"));
            bench.output.appendShared(payload);
            expected += "head" + payload;
        }
        bench.receiver.onWritable = [&] { bench.transport.write(bench.output); };
        bench.transport.write(bench.output);
        QByteArray received;
        found.check(waitUntil([&] {
            received += bench.pair.receive();
            return received.size() == expected.size();
        }));
        found.check(received == expected);
    });
}

void TestSocketTransport::writeToALostPeerTells()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        bench.pair.closeFar();
        bench.output.append(QByteArray("x"));
        bench.transport.write(bench.output);
        found.check(bench.receiver.closedBecause == "connection reset by the peer");
        found.check(bench.transport.write(bench.output) == 0);
    });
}

void TestSocketTransport::closedByThePeer()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        for (const bool isLarge : {false, true}) {
            Bench bench;
            found.check(bench.pair.send(packet(3, 'a')));
            found.check(bench.pair.send((isLarge ? packet(100'000, 'b') : packet(50, 'b')).first(40))); // cut off
            bench.pair.closeFar();
            found.check(waitUntil([&] { return !bench.receiver.closedBecause.isEmpty(); }));
            found.check(bench.receiver.packets == QByteArrayList{packet(3, 'a')}); // what came before counts
        }
    });
}

void TestSocketTransport::finishDeliversTheLastBytes()
{
    QFETCH(Loop, loop);
    runOnLoop(loop, [](Findings &found) {
        Bench bench;
        // The peer has sent much that nobody has read: a plain close would reset the connection and lose our answer.
        bench.transport.setReading(false);
        found.check(bench.pair.send(packet(50'000, 'u')));
        bench.output.append(QByteArray("the reason"));
        bench.transport.write(bench.output);
        bench.transport.finish();
        found.check(bench.pair.receive() == "the reason");
        found.check(bench.pair.isAtEnd());
        found.check(bench.pair.send(packet(100'000, 'v'))); // it goes on for a while: discarded
        turn(5);
        found.check(bench.receiver.packets.isEmpty());
        found.check(bench.receiver.closedBecause.isEmpty());
        bench.pair.closeFar();
        found.check(waitUntil([&] { return bench.receiver.closedBecause == "closed"; }));
    });
}

void TestSocketTransport::abortInACallbackIsTheEnd_data()
{
    QTest::addColumn<QString>("where");
    for (const char *where : {"packet", "large packet", "progress", "writable"})
        QTest::newRow(where) << QString::fromLatin1(where);
}

void TestSocketTransport::abortInACallbackIsTheEnd()
{
    QFETCH(QString, where);
    runOnLoop(Loop::Epoll, [&](Findings &found) {
        Bench bench;
        Receiver &receiver = bench.receiver;
        const auto abort = [&] {
            bench.transport.abort();
            receiver.isAborted = true;
        };
        if (where == QLatin1String("packet") || where == QLatin1String("large packet"))
            receiver.onPacket = abort;
        else if (where == QLatin1String("progress"))
            receiver.onProgress = abort;
        else
            receiver.onWritable = abort;
        if (where == QLatin1String("writable")) {
            bench.pair.setSmallBuffers(8192);
            bench.output.append(QByteArray(1'000'000, 'x'));
            bench.transport.write(bench.output);
            found.check(bench.pair.send(packet(3, 'a'))); // readable in the same turn
            found.check(waitUntil([&] {
                bench.pair.receive();
                return receiver.isAborted;
            }));
        } else if (where == QLatin1String("packet")) {
            found.check(bench.pair.send(packet(3, 'a') + packet(4, 'b')));
        } else {
            bench.feed(packet(3'000'000, 'l'));
        }
        found.check(waitUntil([&] { return receiver.isAborted; }));
        turn(3);
        found.check(receiver.callsAfterAbort == 0, QByteArray::number(receiver.callsAfterAbort));
        bench.pair.receive();
        found.check(bench.pair.isAtEnd() || errno == ECONNRESET); // the latter when something was not read
        bench.transport.abort(); // twice does no harm
        bench.transport.finish();
        bench.transport.setReading(true);
        bench.transport.offerAgain();
        found.check(bench.transport.write(bench.output) == 0);
        found.check(receiver.callsAfterAbort == 0);
    });
}

QTEST_GUILESS_MAIN(TestSocketTransport)
#include "tst_sockettransport.moc"
