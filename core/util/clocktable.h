#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <algorithm>
#include <iterator>
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
/// keep their address, and have a name, `const QByteArray &tableName() const`, that never changes. An entry that came once is the first to go, so that a flood of names used once pushes out itself
/// and not what is in use. Growing is cheap at every size, about ten nanoseconds per entry that is there: slots stand in
/// chunks and never move, and know their hashes. One thread.
template <typename Entry>
class ClockTable
{
    static constexpr quint32 chunkBits = 8;
    static constexpr quint32 chunkSize = 1u << chunkBits;
    struct Slot;

public:
    /// Entries that have left a table all at once, to be freed a few at a time.
    class Remains
    {
    public:
        bool isEmpty() const { return m_chunks.empty(); }
        /// Frees about so many of them, at least one and at most all.
        void free(quint32 entries)
        {
            const size_t chunks = std::min<size_t>((entries + chunkSize - 1) / chunkSize, m_chunks.size());
            m_chunks.resize(m_chunks.size() - chunks);
        }

    private:
        friend class ClockTable;
        std::vector<std::unique_ptr<Slot[]>> m_chunks;
    };

    explicit ClockTable(quint32 capacity) : m_capacity(std::max(1u, capacity)) {}
    Q_DISABLE_COPY_MOVE(ClockTable)

    quint32 capacity() const { return m_capacity; }
    qsizetype size() const { return m_size; }
    quint64 evictions() const { return m_evictions; }

    /// The entry, marked as seen; null when it has gone.
    Entry *resolve(TableHandle handle)
    {
        Entry *entry = peek(handle);
        if (entry)
            at(handle.slot).seen = true;
        return entry;
    }
    /// The entry; null when it has gone.
    Entry *peek(TableHandle handle) const
    {
        if (handle.slot >= m_slots || !handle.stamp || at(handle.slot).stamp != handle.stamp)
            return nullptr;
        return at(handle.slot).entry.get();
    }
    /// Null when there is none. Does not count as seen.
    Entry *find(const QByteArray &name) const
    {
        const quint32 index = indexOf(name);
        return index == nowhere ? nullptr : at(index).entry.get();
    }
    TableHandle handleOf(const QByteArray &name) const
    {
        const quint32 index = indexOf(name);
        return index == nowhere ? TableHandle{} : TableHandle{index, at(index).stamp};
    }
    void markSeen(TableHandle handle) { resolve(handle); }

    /// A new entry, whose name is not in the table. `evicted(Entry &)` is called before another one goes for it.
    template <typename Evicted>
    std::pair<Entry *, TableHandle> insert(std::unique_ptr<Entry> entry, Evicted &&evicted)
    {
        while (m_size >= qsizetype(m_capacity))
            evictOne(evicted);
        if (size_t(m_size) >= m_buckets.size())
            growBuckets();
        const quint32 index = takeSlot();
        Slot &slot = at(index);
        slot.entry = std::move(entry);
        slot.hash = hashOf(slot.entry->tableName());
        if (++m_lastStamp == 0)
            ++m_lastStamp;
        slot.stamp = m_lastStamp;
        slot.seen = false;
        link(slot, index);
        ++m_size;
        return {slot.entry.get(), {index, slot.stamp}};
    }

    /// When the table is full: the next entry goes that has not been seen since the last look at it and for which
    /// `isReplaceable(const Entry &)` holds; `evicted(Entry &)` is called before. False: none among the next `looks` slots.
    template <typename Replaceable, typename Evicted>
    bool makeRoom(quint32 looks, Replaceable &&isReplaceable, Evicted &&evicted)
    {
        if (m_size < qsizetype(m_capacity))
            return true;
        for (; looks > 0; --looks) {
            Slot &slot = nextSlot();
            if (!slot.entry || std::exchange(slot.seen, false) || !isReplaceable(*slot.entry))
                continue;
            evict(slot, evicted);
            return true;
        }
        return false;
    }

    /// False when there is none.
    bool remove(const QByteArray &name) { return take(name) != nullptr; }
    /// The entry leaves the table and is the caller's; null when there is none.
    std::unique_ptr<Entry> take(const QByteArray &name)
    {
        const quint32 index = indexOf(name);
        if (index == nowhere)
            return nullptr;
        Slot &slot = at(index);
        quint32 *place = &m_buckets[bucketOf(slot.hash)];
        while (*place != index)
            place = &at(*place).next;
        *place = slot.next;
        slot.stamp = 0;
        m_free.push_back(index);
        --m_size;
        return std::move(slot.entry);
    }
    /// Empties the table at a cost that does not depend on its size: the entries go to `remains`.
    void clear(Remains &remains)
    {
        std::move(m_chunks.begin(), m_chunks.end(), std::back_inserter(remains.m_chunks));
        m_chunks.clear();
        std::vector<quint32>().swap(m_free);
        std::vector<quint32>().swap(m_buckets);
        m_slots = m_hand = 0;
        m_size = 0;
    }

    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        for (quint32 i = 0; i < m_slots; ++i) {
            if (Entry *entry = entryAt(i))
                visit(*entry);
        }
    }
    /// To walk all entries a few at a time: entryAt(0) to entryAt(slotCount() - 1), null where none stands.
    quint32 slotCount() const { return m_slots; }
    Entry *entryAt(quint32 slot) const { return at(slot).entry.get(); }

private:
    static constexpr quint32 nowhere = 0xFFFFFFFF;
    struct Slot
    {
        std::unique_ptr<Entry> entry;
        quint32 stamp = 0;
        quint32 hash = 0;
        quint32 next = nowhere; ///< in the same bucket
        bool seen = false;
    };

    Slot &at(quint32 index) const { return m_chunks[index >> chunkBits][index & (chunkSize - 1)]; }
    static quint32 hashOf(const QByteArray &name)
    {
        // Seeded per process: peers choose the names and must not be able to choose the bucket.
        const size_t hash = qHash(name, QHashSeed::globalSeed());
        return quint32(hash ^ (quint64(hash) >> 32));
    }
    size_t bucketOf(quint32 hash) const { return hash & (m_buckets.size() - 1); }
    quint32 indexOf(const QByteArray &name) const
    {
        if (m_buckets.empty())
            return nowhere;
        const quint32 hash = hashOf(name);
        quint32 index = m_buckets[bucketOf(hash)];
        while (index != nowhere && (at(index).hash != hash || at(index).entry->tableName() != name))
            index = at(index).next;
        return index;
    }
    void link(Slot &slot, quint32 index)
    {
        quint32 &bucket = m_buckets[bucketOf(slot.hash)];
        slot.next = bucket;
        bucket = index;
    }
    void growBuckets()
    {
        m_buckets.assign(std::max<size_t>(64, m_buckets.size() * 2), nowhere);
        for (quint32 i = 0; i < m_slots; ++i) {
            if (Slot &slot = at(i); slot.entry)
                link(slot, i);
        }
    }
    quint32 takeSlot()
    {
        if (!m_free.empty()) {
            const quint32 index = m_free.back();
            m_free.pop_back();
            return index;
        }
        if (m_slots >> chunkBits == m_chunks.size())
            m_chunks.push_back(std::make_unique<Slot[]>(chunkSize));
        return m_slots++;
    }

    Slot &nextSlot()
    {
        m_hand = m_hand + 1 < m_slots ? m_hand + 1 : 0;
        return at(m_hand);
    }
    template <typename Evicted>
    void evict(Slot &slot, Evicted &&evicted)
    {
        ++m_evictions;
        const QByteArray name = slot.entry->tableName();
        evicted(*slot.entry);
        remove(name);
    }
    template <typename Evicted>
    void evictOne(Evicted &&evicted)
    {
        for (;;) {
            Slot &slot = nextSlot();
            if (!slot.entry || std::exchange(slot.seen, false))
                continue;
            evict(slot, evicted);
            return;
        }
    }

    const quint32 m_capacity;
    std::vector<std::unique_ptr<Slot[]>> m_chunks;
    std::vector<quint32> m_free;
    std::vector<quint32> m_buckets; ///< the first slot of each; a power of two of them
    quint32 m_slots = 0; ///< ever used
    quint32 m_hand = 0;
    qsizetype m_size = 0;
    quint32 m_lastStamp = 0;
    quint64 m_evictions = 0;
};

} // namespace deepros
