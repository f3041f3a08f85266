#include "util/warninglimiter.h"

#include <algorithm>
#include <utility>

namespace deepros {

WarningLimiter::WarningLimiter(std::chrono::milliseconds interval, int burst)
    : m_interval(interval), m_burst(std::max(burst, 1))
{}

std::optional<quint64> WarningLimiter::admit(std::size_t keyHash, std::chrono::steady_clock::time_point now)
{
    Entry &entry = entryOf(keyHash, now);
    if (now - entry.windowStart >= m_interval) {
        entry.windowStart = now;
        entry.admitted = 0;
    }
    if (entry.admitted >= m_burst) {
        ++entry.suppressed;
        ++m_suppressed;
        return std::nullopt;
    }
    ++entry.admitted;
    return std::exchange(entry.suppressed, 0);
}

WarningLimiter::Entry &WarningLimiter::entryOf(std::size_t keyHash, std::chrono::steady_clock::time_point now)
{
    if (const auto found = m_entries.find(keyHash); found != m_entries.end())
        return found->second;
    // Looking through all keys for each new one would itself be a way to keep us busy: once per interval is
    // enough.
    if (m_entries.size() >= maximumKeys && now - m_lastSweep >= m_interval)
        dropQuietKeys(now);
    if (m_entries.size() >= maximumKeys)
        return m_overflow;
    return m_entries.try_emplace(keyHash, Entry{.windowStart = now, .admitted = 0, .suppressed = 0})
        .first->second;
}

void WarningLimiter::dropQuietKeys(std::chrono::steady_clock::time_point now)
{
    m_lastSweep = now;
    std::erase_if(m_entries, [&](const auto &row) { return now - row.second.windowStart >= m_interval; });
}

} // namespace deepros
