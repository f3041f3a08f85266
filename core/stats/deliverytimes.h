#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>

namespace deepros {

/// How long messages take from the socket of the publisher to that of a receiver, within this broker: over the last second,
/// with an error of 12 % at most. What leaves in the turn in which it came has taken that turn, so most messages cost nothing
/// here: the turn is counted for all of them at its end. Not counted: what a receiver was sent for another reason
/// (retained messages of a new subscription, messages sent again), and the time in the sockets. Broker thread.
class DeliveryTimes
{
public:
    /// A PUBLISH sent now had waited this long in a queue, its receiver being connected.
    void waited(qint64 us)
    {
        ++m_othersInTurn;
        add(us, 1);
    }
    /// A PUBLISH sent now is no delivery of a new message, or waited for its receiver to come back.
    void other() { ++m_othersInTurn; }

    /// The turn ends, after `us` microseconds. `sent`: PUBLISH packets since the start.
    void endTurn(quint64 sent, qint64 us)
    {
        const quint64 fresh = sent - m_sent - m_othersInTurn;
        m_sent = sent;
        m_othersInTurn = 0;
        if (fresh)
            add(us, fresh);
    }
    /// Ends the present period of measurement and begins the next.
    void sample();

    /// Milliseconds, of the last whole period; 0 when nothing was delivered.
    double medianMs() const { return m_medianMs; }
    double p99Ms() const { return m_p99Ms; }
    double longestMs() const { return m_longestMs; }

private:
    static constexpr size_t bucketCount = 4 * 40;

    /// Four buckets for each power of two.
    static size_t bucketOf(quint64 us)
    {
        if (us < 4)
            return us;
        const int power = std::bit_width(us) - 1;
        return std::min(size_t(power - 1) * 4 + size_t((us >> (power - 2)) & 3), bucketCount - 1);
    }
    static double middleUs(size_t bucket);
    double quantileMs(double share) const;

    void add(qint64 us, quint64 count)
    {
        m_counts[bucketOf(quint64(std::max<qint64>(us, 0)))] += count;
        m_total += count;
        m_longestUs = std::max(m_longestUs, us);
    }

    std::array<quint64, bucketCount> m_counts{};
    quint64 m_total = 0;
    quint64 m_sent = 0; ///< until the end of the last turn
    quint64 m_othersInTurn = 0;
    qint64 m_longestUs = 0;
    double m_medianMs = 0;
    double m_p99Ms = 0;
    double m_longestMs = 0;
};

} // namespace deepros
