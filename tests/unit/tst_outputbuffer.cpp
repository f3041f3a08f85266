#include "util/outputbuffer.h"

#include <QTest>

#include <array>
#include <cstring>

using namespace deepros;

class TestOutputBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packsSmallOnesIntoOneChunk();
    void keepsOrderAroundSharedPayloads();
    void consumesAcrossChunks();
    void countsWhatItCopied();

private:
    static QByteArray contents(const OutputBuffer &buffer);
};

QByteArray TestOutputBuffer::contents(const OutputBuffer &buffer)
{
    std::array<OutputBuffer::Chunk, 64> chunks;
    const int count = buffer.chunks(chunks.data(), int(chunks.size()));
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all.append(chunks[size_t(i)].data, qsizetype(chunks[size_t(i)].size));
    return all;
}

void TestOutputBuffer::packsSmallOnesIntoOneChunk()
{
    BlockPool pool;
    OutputBuffer buffer(pool);
    for (int i = 0; i < 10; ++i)
        buffer.append(QByteArrayView("packet"));
    std::array<OutputBuffer::Chunk, 2> chunks;
    QCOMPARE(buffer.chunks(chunks.data(), 2), 1);
    QCOMPARE(contents(buffer), QByteArray("packet").repeated(10));
}

void TestOutputBuffer::keepsOrderAroundSharedPayloads()
{
    BlockPool pool;
    OutputBuffer buffer(pool);
    const QByteArray payload(5000, 'p');
    QByteArray expected;
    for (int i = 0; i < 5; ++i) {
        const QByteArray head = "head" + QByteArray::number(i);
        buffer.append(head);
        buffer.appendShared(payload);
        expected += head + payload;
    }
    // What follows a shared payload gets room of its own.
    buffer.append(QByteArrayView("tail"));
    expected += "tail";
    QCOMPARE(buffer.size(), expected.size());
    QCOMPARE(contents(buffer), expected);
    QCOMPARE(payload, QByteArray(5000, 'p'));
}

void TestOutputBuffer::consumesAcrossChunks()
{
    BlockPool pool;
    OutputBuffer buffer(pool);
    QByteArray expected;
    for (int i = 0; i < 8; ++i) {
        const QByteArray small(700, char('a' + i));
        const QByteArray large(6000, char('A' + i));
        buffer.append(small);
        buffer.appendShared(large);
        expected += small + large;
    }
    while (!buffer.isEmpty()) {
        QCOMPARE(contents(buffer), expected);
        const qsizetype step = std::min<qsizetype>(expected.size(), 1777);
        buffer.consume(step);
        expected.remove(0, step);
    }
    QVERIFY(expected.isEmpty());
    buffer.append(QByteArrayView("used again"));
    QCOMPARE(contents(buffer), QByteArray("used again"));
}

void TestOutputBuffer::countsWhatItCopied()
{
    BlockPool pool;
    {
        OutputBuffer buffer(pool);
        buffer.append(QByteArrayView("0123456789"));
        buffer.appendShared(QByteArray(9000, 'x'));
        QCOMPARE(pool.bufferedBytes(), 10);
        std::memset(buffer.append(100'000), 'y', 100'000); // larger than any pooled block
        QCOMPARE(pool.bufferedBytes(), 100'010);
        buffer.consume(10 + 9000);
        QCOMPARE(pool.bufferedBytes(), 100'000);
    }
    QCOMPARE(pool.bufferedBytes(), 0);
}

QTEST_GUILESS_MAIN(TestOutputBuffer)
#include "tst_outputbuffer.moc"
