#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <chrono>
#include <unordered_map>

namespace deepros {

/// Slows down who guesses passwords: the more failures come from an address, the later each refusal is sent,
/// and only so many attempts of such an address are open at a time. A right password is never delayed. Holds
/// a bounded number of addresses; those beyond share one record. Broker thread.
class FailureThrottle
{
public:
    struct Limits
    {
        int freeFailures = 3;                      ///< a mistyped password costs nothing
        std::chrono::milliseconds first{250};      ///< delay after those; doubles with each further failure
        std::chrono::milliseconds longest{4'000};  ///< and ends here
        int openAttempts = 32;                     ///< at a time, of an address past its free failures
        std::chrono::milliseconds memory{300'000}; ///< an address is forgiven after so long without a failure
        std::size_t addresses = 4096;
    };

    explicit FailureThrottle(Limits limits) : m_limits(limits) {}

    /// Whether an attempt may begin; if so exactly one call of passed(), or of failed() and then closed(),
    /// must follow.
    bool begin(QByteArrayView address, qint64 nowMs);
    void passed(QByteArrayView address) { closed(address); }
    /// How long to hold the refusal.
    std::chrono::milliseconds failed(QByteArrayView address, qint64 nowMs);
    /// The longest delay from now on.
    void setLongest(std::chrono::milliseconds longest) { m_limits.longest = longest; }
    /// The refusal went out.
    void closed(QByteArrayView address);

    std::size_t size() const { return m_records.size(); }

private:
    struct Record
    {
        int failures = 0;
        int open = 0;
        qint64 lastFailureMs = 0;
    };
    struct Hash
    {
        std::size_t operator()(const QByteArray &text) const { return qHash(text, 0); }
    };

    Record &recordOf(QByteArrayView address, qint64 nowMs);
    void forgive(Record &record, qint64 nowMs) const;
    void sweep(qint64 nowMs);

    Limits m_limits;
    std::unordered_map<QByteArray, Record, Hash> m_records;
    Record m_overflow; ///< of all addresses that found no place
    qint64 m_lastSweepMs = 0;
};

} // namespace deepros
