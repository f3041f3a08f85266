#include "util/outputbuffer.h"

#include <algorithm>
#include <cstring>

namespace deepros {

BlockPool::~BlockPool()
{
    for (char *block : m_spare)
        delete[] block;
}

char *BlockPool::take()
{
    if (m_spare.empty())
        return new char[blockSize];
    char *block = m_spare.back();
    m_spare.pop_back();
    return block;
}

void BlockPool::give(char *block)
{
    if (m_spare.size() < maxSpare)
        m_spare.push_back(block);
    else
        delete[] block;
}

char *OutputBuffer::appendSegment(qsizetype bytes)
{
    auto *segment = new Segment;
    if (bytes <= BlockPool::blockSize) {
        segment->block = m_pool.take();
        segment->capacity = quint32(BlockPool::blockSize);
    } else {
        segment->block = new char[size_t(bytes)];
        segment->capacity = quint32(bytes);
    }
    segment->end = quint32(bytes);
    link(segment);
    return segment->block;
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
    auto *segment = new Segment;
    segment->shared = payload;
    segment->end = quint32(payload.size());
    segment->capacity = segment->end; // full: the next append opens a block of its own
    link(segment);
}

void OutputBuffer::link(Segment *segment)
{
    if (m_tail)
        m_tail->next = segment;
    else
        m_head = segment;
    m_tail = segment;
}

int OutputBuffer::chunks(Chunk *out, int max) const
{
    int count = 0;
    for (const Segment *segment = m_head; segment && count < max; segment = segment->next) {
        const char *data = segment->block ? segment->block : segment->shared.constData();
        out[count++] = {data + segment->begin, segment->end - segment->begin};
    }
    return count;
}

void OutputBuffer::consume(qint64 bytes)
{
    Q_ASSERT(bytes <= m_size);
    m_size -= bytes;
    while (bytes > 0) {
        const qint64 here = std::min<qint64>(bytes, m_head->end - m_head->begin);
        m_head->begin += quint32(here);
        if (m_head->block)
            m_pool.m_bufferedBytes -= here;
        bytes -= here;
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
    if (segment->block) {
        if (segment->capacity == BlockPool::blockSize)
            m_pool.give(segment->block);
        else
            delete[] segment->block;
    }
    delete segment;
}

void OutputBuffer::clear()
{
    consume(m_size);
}

} // namespace deepros
