#include "util/outputbuffer.h"
#include "util/packetidset.h"
#include "util/ringqueue.h"

#include <QRandomGenerator>
#include <QTest>

#include <deque>
#include <memory>
#include <set>

using namespace deepros;

class TestContainers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ringQueueIsAQueue();
    void ringQueueOwnsNothingWhenEmpty();
    void packetIdSetIsASet();
    void outputBufferKeepsTheBytesInOrder();
    void outputBufferSharesPayloads();
    void poolCountsWhatWaits();
};

void TestContainers::ringQueueIsAQueue()
{
    RingQueue<std::unique_ptr<int>> queue;
    std::deque<int> model;
    QRandomGenerator random(1);
    for (int step = 0; step < 20'000; ++step) {
        if (model.empty() || random.bounded(100) < 52) {
            queue.emplaceBack(new int(step));
            model.push_back(step);
        } else if (random.bounded(4) == 0) {
            QCOMPARE(**(&queue.back()), model.back());
            queue.popBack();
            model.pop_back();
        } else {
            QCOMPARE(*queue.takeFront(), model.front());
            model.pop_front();
        }
        QCOMPARE(queue.size(), qsizetype(model.size()));
        if (!model.empty()) {
            const auto index = random.bounded(qsizetype(model.size()));
            QCOMPARE(*queue[index], model[size_t(index)]);
        }
    }
}

void TestContainers::ringQueueOwnsNothingWhenEmpty()
{
    auto token = std::make_shared<int>(1);
    RingQueue<std::shared_ptr<int>> queue;
    for (int i = 0; i < 100; ++i)
        queue.emplaceBack(token);
    RingQueue<std::shared_ptr<int>> moved(std::move(queue));
    QVERIFY(queue.isEmpty());
    QCOMPARE(moved.size(), 100);
    moved.clear();
    QCOMPARE(token.use_count(), 1);
}

void TestContainers::packetIdSetIsASet()
{
    PacketIdSet set;
    std::set<quint16> model;
    QRandomGenerator random(2);
    for (int step = 0; step < 50'000; ++step) {
        const auto id = quint16(random.bounded(1, 65'536));
        if (random.bounded(2))
            QCOMPARE(set.insert(id), model.insert(id).second);
        else
            QCOMPARE(set.remove(id), model.erase(id) > 0);
    }
    QCOMPARE(set.size(), int(model.size()));
    std::vector<quint16> listed;
    set.forEach([&](quint16 id) { listed.push_back(id); });
    QVERIFY(std::equal(listed.begin(), listed.end(), model.begin(), model.end()));
    for (const quint16 id : listed)
        QVERIFY(set.remove(id));
    QVERIFY(!set.contains(1));
    QCOMPARE(set.size(), 0);
}

void TestContainers::outputBufferKeepsTheBytesInOrder()
{
    BlockPool pool;
    OutputBuffer buffer(pool);
    QByteArray expected;
    QByteArray written;
    QRandomGenerator random(3);
    for (int step = 0; step < 3000; ++step) {
        const int kind = random.bounded(10);
        if (kind < 7) {
            // Around the sizes of both blocks.
            const int sizes[] = {1, 40, 900, 1024, 5000, 16'000, 16'384, 40'000};
            const QByteArray bytes(sizes[random.bounded(8)], char('a' + step % 26));
            if (kind == 0)
                buffer.appendShared(bytes);
            else
                buffer.append(bytes);
            expected += bytes;
        } else {
            OutputBuffer::Chunk chunks[8];
            const int count = buffer.chunks(chunks, 8);
            qint64 take = 0;
            for (int i = 0; i < count; ++i) {
                // Sometimes only a part, as a socket does.
                const auto part = random.bounded(3) ? qint64(chunks[i].size) : qint64(chunks[i].size) / 2;
                written += QByteArray(chunks[i].data, part);
                take += part;
                if (part < qint64(chunks[i].size))
                    break;
            }
            buffer.consume(take);
        }
        QCOMPARE(buffer.size(), expected.size() - written.size());
    }
    while (!buffer.isEmpty()) {
        OutputBuffer::Chunk chunk{};
        buffer.chunks(&chunk, 1);
        written += QByteArray(chunk.data, qsizetype(chunk.size));
        buffer.consume(qint64(chunk.size));
    }
    QVERIFY(written == expected);
    QCOMPARE(pool.bufferedBytes(), 0);
}

void TestContainers::outputBufferSharesPayloads()
{
    BlockPool pool;
    OutputBuffer buffer(pool);
    const QByteArray payload(100'000, 'p');
    buffer.append("head");
    buffer.appendShared(payload);
    OutputBuffer::Chunk chunks[2];
    QCOMPARE(buffer.chunks(chunks, 2), 2);
    QCOMPARE(static_cast<const void *>(chunks[1].data), static_cast<const void *>(payload.constData()));
}

void TestContainers::poolCountsWhatWaits()
{
    BlockPool pool;
    {
        OutputBuffer one(pool);
        OutputBuffer two(pool);
        one.append(QByteArray(5000, 'x'));
        two.append(QByteArray(30'000, 'x'));
        two.appendShared(QByteArray(70'000, 'x'));
        QCOMPARE(pool.bufferedBytes(), 35'000);
        QCOMPARE(two.size(), 100'000);
        one.consume(1000);
        QCOMPARE(pool.bufferedBytes(), 34'000);
    }
    QCOMPARE(pool.bufferedBytes(), 0);
}

QTEST_GUILESS_MAIN(TestContainers)
#include "tst_containers.moc"
