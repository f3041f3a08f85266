#pragma once

#include "auth/accesspolicy.h"

#include <QHashFunctions>

#include <vector>

namespace deepros {

/// What was decided for the topics that one client publishes to: a look-up instead of a walk through the rules. Each topic
/// has one slot by its hash; another topic that needs the slot takes it. Grows with the number of topics in use up to
/// `maxSlots`; long topics are not kept. Broker thread.
class AccessCache
{
public:
    /// The decision for `topic`; `decide()` is asked when it is not known.
    template <typename Decide>
    AccessDecision lookUp(QByteArrayView topic, Decide &&decide)
    {
        if (m_slots.empty())
            m_slots.resize(minSlots);
        const size_t hash = qHash(topic, QHashSeed::globalSeed());
        Slot &slot = m_slots[hash & (m_slots.size() - 1)];
        if (slot.hash == hash && QByteArrayView(slot.topic) == topic && !slot.topic.isEmpty()) [[likely]]
            return slot.decision;
        const AccessDecision decision = decide();
        if (topic.size() <= maxTopicSize)
            store(hash, topic, decision);
        return decision;
    }

    void clear() { m_slots.clear(); }
    qsizetype slots() const { return qsizetype(m_slots.size()); }

    static constexpr size_t minSlots = 4;
    static constexpr size_t maxSlots = 256;
    static constexpr qsizetype maxTopicSize = 512; ///< bytes

private:
    struct Slot
    {
        QByteArray topic;
        size_t hash = 0;
        AccessDecision decision;
    };

    void store(size_t hash, QByteArrayView topic, const AccessDecision &decision)
    {
        Slot *slot = &m_slots[hash & (m_slots.size() - 1)];
        while (!slot->topic.isEmpty() && slot->hash != hash && m_slots.size() < maxSlots) {
            std::vector<Slot> wider(m_slots.size() * 2);
            for (Slot &old : m_slots) {
                if (!old.topic.isEmpty())
                    wider[old.hash & (wider.size() - 1)] = std::move(old);
            }
            m_slots.swap(wider);
            slot = &m_slots[hash & (m_slots.size() - 1)];
        }
        *slot = {topic.toByteArray(), hash, decision};
    }

    std::vector<Slot> m_slots;
};

} // namespace deepros
