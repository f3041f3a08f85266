#pragma once

#include "topics/subscriptionindex.h"

#include <QHash>

#include <memory>

namespace deepros {

/// The receivers of recently published topics. A topic found here has been judged valid before. Bounded: two halves of
/// `capacity` topics; when the young half is full it becomes the old one and the old one is forgotten. Broker thread.
class MatchCache
{
public:
    MatchCache(const SubscriptionIndex &index, const TopicLimits &limits, int capacity = 32'768)
        : m_index(index), m_limits(limits), m_capacity(capacity)
    {
    }
    Q_DISABLE_COPY_MOVE(MatchCache)

    /// The receivers of `topic`, or null and `fault` when it is no valid topic name. Valid until a subscription changes
    /// or the next call.
    const MatchResult *lookUp(QByteArrayView topic, TopicFault &fault);

    qsizetype size() const { return m_young.size() + m_old.size(); }

private:
    using Half = QHash<QByteArray, std::shared_ptr<MatchResult>>;

    MatchResult *insert(std::shared_ptr<MatchResult> result);

    const SubscriptionIndex &m_index;
    const TopicLimits m_limits;
    const int m_capacity;
    Half m_young;
    Half m_old;
};

} // namespace deepros
