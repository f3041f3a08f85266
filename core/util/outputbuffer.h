#pragma once

#include <QByteArray>

#include <vector>

namespace deepros {

/// Blocks of memory shared by all output buffers of a thread, so that an idle connection holds none and a busy one writes
/// into memory that is still warm. Not thread-safe.
class BlockPool
{
public:
    static constexpr qsizetype blockSize = 16 * 1024;

    BlockPool() = default;
    ~BlockPool();
    Q_DISABLE_COPY_MOVE(BlockPool)

    char *take();
    void give(char *block);

    /// Bytes waiting in all output buffers that use this pool, without payloads that are shared.
    qint64 bufferedBytes() const { return m_bufferedBytes; }

private:
    friend class OutputBuffer;
    static constexpr size_t maxSpare = 512;

    std::vector<char *> m_spare;
    qint64 m_bufferedBytes = 0;
};

/// Bytes on their way to one peer: small packets are packed into pooled blocks, large payloads are shared by reference. A
/// transport drains it with scatter writes. Broker thread; the pool must outlive it.
class OutputBuffer
{
public:
    struct Chunk
    {
        const char *data;
        size_t size;
    };

    explicit OutputBuffer(BlockPool &pool) : m_pool(pool) {}
    ~OutputBuffer() { clear(); }
    Q_DISABLE_COPY_MOVE(OutputBuffer)

    bool isEmpty() const { return m_size == 0; }
    qint64 size() const { return m_size; }

    /// `bytes` of contiguous room; the caller fills all of it. Valid until the next call.
    char *append(qsizetype bytes)
    {
        m_size += bytes;
        m_pool.m_bufferedBytes += bytes;
        if (m_tail && m_tail->capacity - m_tail->end >= quint32(bytes)) [[likely]] {
            char *room = m_tail->block + m_tail->end;
            m_tail->end += quint32(bytes);
            return room;
        }
        return appendSegment(bytes);
    }
    void append(QByteArrayView bytes);
    /// Shares `payload`: no copy.
    void appendShared(const QByteArray &payload);

    /// Up to `max` chunks from the front, for a scatter write; returns how many were filled in.
    int chunks(Chunk *out, int max) const;
    /// Drops `bytes` from the front: they have been written.
    void consume(qint64 bytes);
    void clear();

private:
    struct Segment
    {
        Segment *next = nullptr;
        char *block = nullptr; ///< pooled when capacity == BlockPool::blockSize, else own; null when shared
        quint32 begin = 0;
        quint32 end = 0;
        quint32 capacity = 0;
        QByteArray shared;
    };

    char *appendSegment(qsizetype bytes);
    void link(Segment *segment);
    void dropFront();

    BlockPool &m_pool;
    Segment *m_head = nullptr;
    Segment *m_tail = nullptr;
    qint64 m_size = 0;
};

} // namespace deepros
