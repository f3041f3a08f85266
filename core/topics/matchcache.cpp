#include "topics/matchcache.h"

namespace deepros {

const MatchResult *MatchCache::lookUp(QByteArrayView topic, TopicFault &fault)
{
    // No allocation: the key only borrows the bytes.
    const QByteArray key = QByteArray::fromRawData(topic.data(), topic.size());
    MatchResult *result = nullptr;
    if (const auto young = m_young.constFind(key); young != m_young.cend()) {
        result = young->get();
    } else if (const auto old = m_old.constFind(key); old != m_old.cend()) {
        result = insert(*old);
    } else {
        fault = checkTopicName(topic, m_limits);
        if (fault)
            return nullptr;
        if (!seenBefore(key)) {
            m_once.topic = topic.toByteArray();
            m_once.mark = {};
            m_index.match(m_once.topic, m_once);
            return &m_once;
        }
        auto made = std::make_shared<MatchResult>();
        made->topic = topic.toByteArray();
        result = insert(std::move(made));
    }
    if (result->generation != m_index.generation())
        m_index.match(result->topic, *result);
    return result;
}

bool MatchCache::seenBefore(const QByteArray &topic)
{
    const size_t hash = qHash(topic, QHashSeed::globalSeed());
    quint32 &slot = m_seen[hash % seenSlots];
    const auto mark = quint32(hash >> 16) | 1;
    return std::exchange(slot, mark) == mark;
}

MatchResult *MatchCache::insert(std::shared_ptr<MatchResult> result)
{
    if (m_young.size() >= m_capacity)
        m_old = std::exchange(m_young, {});
    MatchResult *raw = result.get();
    m_young.insert(raw->topic, std::move(result));
    return raw;
}

} // namespace deepros
