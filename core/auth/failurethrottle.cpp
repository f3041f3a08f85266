#include "auth/failurethrottle.h"

#include <algorithm>

namespace deepros {

namespace {

constexpr qint64 sweepEveryMs = 1'000;

} // namespace

bool FailureThrottle::begin(QByteArrayView address, qint64 nowMs)
{
    Record &record = recordOf(address, nowMs);
    if (record.failures > m_limits.freeFailures && record.open >= m_limits.openAttempts)
        return false;
    ++record.open;
    return true;
}

std::chrono::milliseconds FailureThrottle::failed(QByteArrayView address, qint64 nowMs)
{
    Record &record = recordOf(address, nowMs);
    record.failures = std::min(record.failures + 1, 1'000'000);
    record.lastFailureMs = nowMs;
    const int beyond = record.failures - m_limits.freeFailures;
    if (beyond <= 0)
        return std::chrono::milliseconds(0);
    return std::min(m_limits.longest, m_limits.first * (1 << std::min(beyond - 1, 16)));
}

void FailureThrottle::closed(QByteArrayView address)
{
    const auto found = m_records.find(address.toByteArray());
    if (found == m_records.end() || found->second.open == 0) {
        m_overflow.open = std::max(m_overflow.open - 1, 0);
        return;
    }
    if (--found->second.open == 0 && found->second.failures == 0)
        m_records.erase(found);
}

FailureThrottle::Record &FailureThrottle::recordOf(QByteArrayView address, qint64 nowMs)
{
    const QByteArray key = address.toByteArray();
    if (const auto found = m_records.find(key); found != m_records.end()) {
        forgive(found->second, nowMs);
        return found->second;
    }
    if (m_records.size() >= m_limits.addresses)
        sweep(nowMs);
    if (m_records.size() >= m_limits.addresses) {
        forgive(m_overflow, nowMs);
        return m_overflow;
    }
    return m_records[key];
}

void FailureThrottle::forgive(Record &record, qint64 nowMs) const
{
    if (nowMs - record.lastFailureMs >= m_limits.memory.count())
        record.failures = 0;
}

void FailureThrottle::sweep(qint64 nowMs)
{
    // Not at every call: somebody with many addresses must not make us look through the whole table each
    // time.
    if (nowMs - m_lastSweepMs < sweepEveryMs)
        return;
    m_lastSweepMs = nowMs;
    std::erase_if(m_records, [this, nowMs](const auto &entry) {
        return entry.second.open == 0 && nowMs - entry.second.lastFailureMs >= m_limits.memory.count();
    });
}

} // namespace deepros
