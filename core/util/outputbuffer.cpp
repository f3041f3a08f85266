#include "util/outputbuffer.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace deepros {

BlockPool::~BlockPool()
{
    for (void *block : m_spareSmall)
        ::operator delete(block);
    for (void *block : m_spareLarge)
        ::operator delete(block);
}

void *BlockPool::take(qsizetype &size)
{
    if (size > largeBlock)
        return ::operator new(size_t(size));
    auto &spare = size <= smallBlock ? m_spareSmall : m_spareLarge;
    size = size <= smallBlock ? smallBlock : largeBlock;
    if (spare.empty())
        return ::operator new(size_t(size));
    void *block = spare.back();
    spare.pop_back();
    return block;
}

void BlockPool::give(void *block, qsizetype size)
{
    auto &spare = size == smallBlock ? m_spareSmall : m_spareLarge;
    if ((size == smallBlock || size == largeBlock) && spare.size() < maxSpare)
        spare.push_back(block);
    else
        ::operator delete(block);
}

OutputBuffer::Segment *OutputBuffer::newSegment(qsizetype bytes)
{
    // Little at first; who has filled a small block gets large ones.
    const qsizetype least = m_head && bytes ? BlockPool::largeBlock : 0;
    qsizetype size = std::max(least, qsizetype(sizeof(Segment)) + bytes);
    auto *segment = new (m_pool.take(size)) Segment;
    segment->capacity = bytes ? quint32(size - qsizetype(sizeof(Segment))) : 0;
    (m_tail ? m_tail->next : m_head) = segment;
    m_tail = segment;
    return segment;
}

char *OutputBuffer::appendSegment(qsizetype bytes)
{
    Segment *segment = newSegment(bytes);
    segment->end = quint32(bytes);
    return segment->data();
}

void OutputBuffer::append(QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(append(bytes.size()), bytes.data(), size_t(bytes.size()));
}

void OutputBuffer::appendShared(const QByteArray &payload)
{
    if (payload.isEmpty())
        return;
    m_size += payload.size();
    Segment *segment = newSegment(0);
    segment->shared = payload;
    segment->end = quint32(payload.size());
}

int OutputBuffer::chunks(Chunk *out, int max) const
{
    int count = 0;
    for (const Segment *segment = m_head; segment && count < max; segment = segment->next)
        out[count++] = {segment->bytes() + segment->begin, segment->end - segment->begin};
    return count;
}

void OutputBuffer::consume(qint64 bytes)
{
    Q_ASSERT(bytes <= m_size);
    m_size -= bytes;
    while (bytes > 0) {
        const qint64 here = std::min<qint64>(bytes, m_head->end - m_head->begin);
        m_head->begin += quint32(here);
        bytes -= here;
        if (m_head->capacity)
            m_pool.m_bufferedBytes -= here;
        if (m_head->begin == m_head->end)
            dropFront();
    }
}

void OutputBuffer::dropFront()
{
    Segment *segment = m_head;
    m_head = segment->next;
    if (!m_head)
        m_tail = nullptr;
    const qsizetype capacity = segment->capacity;
    segment->~Segment();
    // A shared payload's header came from the smallest block.
    m_pool.give(segment, capacity ? qsizetype(sizeof(Segment)) + capacity : BlockPool::smallBlock);
}

void OutputBuffer::clear()
{
    consume(m_size);
}

} // namespace deepros
