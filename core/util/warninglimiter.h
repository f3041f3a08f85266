#pragma once

#include <QtGlobal>

#include <chrono>
#include <cstddef>
#include <optional>
#include <unordered_map>

namespace deepros {

/// Keeps a peer that misbehaves a thousand times a second from filling the log: of each key (a hash of who
/// and what) it lets `burst` warnings per interval through and counts the others. One thread at a time; never
/// allocates for more than `maximumKeys` keys: what comes beyond shares one further key until others have
/// been quiet for an interval.
class WarningLimiter
{
public:
    static constexpr std::size_t maximumKeys = 1024;

    /// `burst` is at least 1.
    WarningLimiter(std::chrono::milliseconds interval, int burst);

    /// Nothing: do not log. Otherwise log, and say how many warnings of this key were held back since the
    /// last that was let through. `now` never goes backwards.
    std::optional<quint64> admit(std::size_t keyHash, std::chrono::steady_clock::time_point now);

    /// All warnings held back so far.
    quint64 suppressed() const { return m_suppressed; }

private:
    struct Entry
    {
        std::chrono::steady_clock::time_point windowStart;
        int admitted = 0;       // since windowStart
        quint64 suppressed = 0; // since the last that was admitted
    };

    Entry &entryOf(std::size_t keyHash, std::chrono::steady_clock::time_point now);
    void dropQuietKeys(std::chrono::steady_clock::time_point now);

    const std::chrono::milliseconds m_interval;
    const int m_burst;
    std::unordered_map<std::size_t, Entry> m_entries;
    Entry m_overflow; // of all keys that found no place
    std::chrono::steady_clock::time_point m_lastSweep;
    quint64 m_suppressed = 0;
};

} // namespace deepros
