#pragma once

#include <QByteArray>
#include <QHash>

#include <algorithm>
#include <memory>
#include <vector>

namespace deepros {

/// Where an entry of a ClockTable stands: a slot, and a stamp that tells whether the entry is still the same one.
struct TableHandle
{
    quint32 slot = 0;
    quint32 stamp = 0; ///< 0 = no entry
};

/// Entries by name, at most `capacity` of them: who is not seen again makes room first (CLOCK, second chance). Entries
/// keep their address. An entry that came once is the first to go, so that a flood of names used once pushes out itself
/// and not what is in use. One thread.
template <typename Entry>
class ClockTable
{
public:
    explicit ClockTable(quint32 capacity) : m_capacity(std::max(1u, capacity)) {}
    Q_DISABLE_COPY_MOVE(ClockTable)

    quint32 capacity() const { return m_capacity; }
    qsizetype size() const { return m_byName.size(); }
    quint64 evictions() const { return m_evictions; }

    /// The entry, marked as seen; null when it has gone.
    Entry *resolve(TableHandle handle)
    {
        Entry *entry = peek(handle);
        if (entry)
            m_slots[handle.slot].seen = true;
        return entry;
    }
    /// The entry; null when it has gone.
    Entry *peek(TableHandle handle) const
    {
        if (handle.slot >= m_slots.size() || m_slots[handle.slot].stamp != handle.stamp || !handle.stamp)
            return nullptr;
        return m_slots[handle.slot].entry.get();
    }
    /// Null when there is none. Does not count as seen.
    Entry *find(const QByteArray &name) const
    {
        const auto found = m_byName.constFind(name);
        return found == m_byName.cend() ? nullptr : m_slots[*found].entry.get();
    }
    TableHandle handleOf(const QByteArray &name) const
    {
        const auto found = m_byName.constFind(name);
        return found == m_byName.cend() ? TableHandle{} : TableHandle{*found, m_slots[*found].stamp};
    }
    void markSeen(TableHandle handle) { resolve(handle); }

    /// A new entry under a name that is not in the table. `evicted(Entry &)` is called before another one goes for it.
    template <typename Evicted>
    std::pair<Entry *, TableHandle> insert(const QByteArray &name, std::unique_ptr<Entry> entry, Evicted &&evicted)
    {
        while (m_byName.size() >= qsizetype(m_capacity))
            evictOne(evicted);
        quint32 index;
        if (m_free.empty()) {
            index = quint32(m_slots.size());
            m_slots.emplace_back();
        } else {
            index = m_free.back();
            m_free.pop_back();
        }
        Slot &slot = m_slots[index];
        slot.entry = std::move(entry);
        slot.name = name;
        if (++m_lastStamp == 0)
            ++m_lastStamp;
        slot.stamp = m_lastStamp;
        slot.seen = false;
        m_byName.insert(name, index);
        return {slot.entry.get(), {index, slot.stamp}};
    }

    /// False when there is none.
    bool remove(const QByteArray &name)
    {
        const auto found = m_byName.constFind(name);
        if (found == m_byName.cend())
            return false;
        const quint32 index = *found;
        m_byName.erase(found);
        release(index);
        return true;
    }
    void clear()
    {
        m_byName.clear();
        m_slots.clear();
        m_slots.shrink_to_fit();
        m_free.clear();
        m_hand = 0;
    }

    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        for (const Slot &slot : m_slots) {
            if (slot.entry)
                visit(*slot.entry);
        }
    }

private:
    struct Slot
    {
        std::unique_ptr<Entry> entry;
        quint32 stamp = 0;
        bool seen = false;
        QByteArray name;
    };

    template <typename Evicted>
    void evictOne(Evicted &&evicted)
    {
        for (;;) {
            m_hand = m_hand + 1 < m_slots.size() ? m_hand + 1 : 0;
            Slot &slot = m_slots[m_hand];
            if (!slot.entry)
                continue;
            if (std::exchange(slot.seen, false))
                continue;
            ++m_evictions;
            const QByteArray name = slot.name;
            evicted(*slot.entry);
            remove(name);
            return;
        }
    }
    void release(quint32 index)
    {
        Slot &slot = m_slots[index];
        slot.entry.reset();
        slot.name = QByteArray();
        slot.stamp = 0;
        m_free.push_back(index);
    }

    const quint32 m_capacity;
    std::vector<Slot> m_slots;
    std::vector<quint32> m_free;
    QHash<QByteArray, quint32> m_byName;
    size_t m_hand = 0;
    quint32 m_lastStamp = 0;
    quint64 m_evictions = 0;
};

} // namespace deepros
