#pragma once

#include "topics/subscriptionindex.h"

#include <QHash>

#include <memory>

namespace deepros {

/// The receivers of topics that are published again and again. A topic found here has been judged valid before. A topic
/// enters when it is seen for the second time, so that names used once cost no memory. Bounded: two halves of `capacity`
/// topics; when the young half is full it becomes the old one and the old one is forgotten. Broker thread.
class MatchCache
{
public:
    MatchCache(const SubscriptionIndex &index, const TopicLimits &limits, int capacity = 32'768)
        : m_index(index), m_limits(limits), m_capacity(capacity), m_seen(seenSlots, 0)
    {
    }
    Q_DISABLE_COPY_MOVE(MatchCache)

    /// The receivers of `topic`, or null and `fault` when it is no valid topic name. Valid until a subscription changes
    /// or the next call.
    const MatchResult *lookUp(QByteArrayView topic, TopicFault &fault);

    qsizetype size() const { return m_young.size() + m_old.size(); }

private:
    static constexpr size_t seenSlots = 65'536;
    using Half = QHash<QByteArray, std::shared_ptr<MatchResult>>;

    MatchResult *insert(std::shared_ptr<MatchResult> result);
    bool seenBefore(const QByteArray &topic);

    const SubscriptionIndex &m_index;
    const TopicLimits m_limits;
    const int m_capacity;
    Half m_young;
    Half m_old;
    std::vector<quint32> m_seen; ///< hashes of topics seen once; a stranger in the slot only costs an early entry
    MatchResult m_once; ///< for a topic that is not kept
};

} // namespace deepros
