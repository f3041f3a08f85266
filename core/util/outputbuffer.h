#pragma once

#include <QByteArray>

#include <vector>

namespace deepros {

/// Memory shared by all output buffers of a thread, so that an idle connection holds none and a busy one writes into memory
/// that is still warm. Blocks come in two sizes: most turns owe a client little. Not thread-safe.
class BlockPool
{
public:
    static constexpr qsizetype smallBlock = 1024;
    static constexpr qsizetype largeBlock = 16 * 1024;

    BlockPool() = default;
    ~BlockPool();
    Q_DISABLE_COPY_MOVE(BlockPool)

    /// Bytes waiting in all output buffers that use this pool, without payloads that are shared.
    qint64 bufferedBytes() const { return m_bufferedBytes; }

private:
    friend class OutputBuffer;
    static constexpr size_t maxSpare = 512; ///< of each size

    /// `size` is rounded up to a block where one is large enough.
    void *take(qsizetype &size);
    void give(void *block, qsizetype size);

    std::vector<void *> m_spareSmall;
    std::vector<void *> m_spareLarge;
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

    /// `bytes` (> 0) of contiguous room; the caller fills all of it. Valid until the next call.
    char *append(qsizetype bytes)
    {
        m_size += bytes;
        m_pool.m_bufferedBytes += bytes;
        if (m_tail && qsizetype(m_tail->end) + bytes <= qsizetype(m_tail->capacity)) [[likely]] {
            char *room = m_tail->data() + m_tail->end;
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
    /// Stands at the front of its own block; the bytes follow. A shared payload has no capacity of its own.
    struct Segment
    {
        Segment *next = nullptr;
        quint32 begin = 0;
        quint32 end = 0;
        quint32 capacity = 0; ///< bytes behind this header; 0 = `shared`
        QByteArray shared;

        char *data() { return reinterpret_cast<char *>(this + 1); }
        const char *bytes() const
        {
            return capacity ? reinterpret_cast<const char *>(this + 1) : shared.constData();
        }
    };

    char *appendSegment(qsizetype bytes);
    Segment *newSegment(qsizetype bytes);
    void dropFront();

    BlockPool &m_pool;
    Segment *m_head = nullptr;
    Segment *m_tail = nullptr;
    qint64 m_size = 0;
};

} // namespace deepros
