#pragma once

#include <cstdint>
#include <set>
#include <vector>

namespace loadgen {

/// What stands in the first 16 bytes of every payload (host byte order: only this program reads it).
struct Stamp
{
    uint32_t publisher;
    uint32_t sequence;
    int64_t sentNs;
};
static_assert(sizeof(Stamp) == 16);

/// What became of the messages of one publisher on their way to one subscriber.
class Stream
{
public:
    enum class Verdict { InOrder, Late, Duplicate };

    /// `skipped` becomes the number of messages that this one overtook.
    Verdict arrived(uint32_t sequence, uint32_t &skipped)
    {
        skipped = 0;
        if (sequence == m_next) {
            ++m_next;
            return Verdict::InOrder;
        }
        if (sequence > m_next) {
            skipped = sequence - m_next;
            for (uint32_t missing = m_next; missing < sequence; ++missing)
                m_missing.insert(missing);
            m_next = sequence + 1;
            return Verdict::InOrder;
        }
        return m_missing.erase(sequence) ? Verdict::Late : Verdict::Duplicate;
    }
    uint32_t next() const { return m_next; }

private:
    uint32_t m_next = 0;
    std::set<uint32_t> m_missing;
};

} // namespace loadgen
