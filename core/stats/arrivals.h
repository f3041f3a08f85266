#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace deepros {

/// How regularly something arrives: rate and bandwidth over a sliding window, period and jitter learned from the
/// intervals. Times are microseconds of one steady clock and never go back. Fixed size, no allocation; adding an arrival
/// at the same instant as the one before costs three additions.
class Arrivals
{
public:
    void add(qint64 nowUs, quint32 bytes)
    {
        if (nowUs == m_lastUs && m_count) [[likely]]
            addAgain(bytes);
        else
            addLater(nowUs, bytes);
    }
    /// One more at the instant of the last, which there must have been.
    void addAgain(quint32 bytes)
    {
        ++m_burst;
        Bucket &bucket = m_buckets[m_newest];
        ++bucket.count;
        bucket.add(bytes);
    }

    /// Messages per second. Falls towards zero when nothing comes: never above one per time waited.
    double rateHz(qint64 nowUs) const;
    double bytesPerSecond(qint64 nowUs) const;
    /// Seconds between two arrivals, learned; 0 until two intervals have been seen. A pause does not change it.
    double period() const { return m_intervals >= 2 ? m_mean : 0; }
    /// Standard deviation of the period, seconds.
    double jitter() const;
    /// Shortest and longest period among the last 50 to 100, seconds; 0 before.
    double shortest() const { return m_intervals ? double(std::min(m_shortest, m_blockShortest)) : 0; }
    double longest() const { return m_intervals ? double(std::max(m_longest, m_blockLongest)) : 0; }
    qint64 lastUs() const { return m_lastUs; }
    /// Intervals learned from.
    quint32 intervals() const { return m_intervals; }

private:
    struct Bucket
    {
        float seconds = 0; ///< until the next one began; of no meaning in the newest
        quint32 count = 0;
        quint32 bytes = 0; ///< at most 4 GiB

        void add(quint32 more) { bytes = bytes + more < bytes ? ~quint32(0) : bytes + more; }
    };
    static constexpr quint8 bucketCount = 12;
    static constexpr qint64 bucketUs = 170'000; ///< fast topics are seen over two seconds, slow ones over twelve messages

    void addLater(qint64 nowUs, quint32 bytes);
    void beginBucket(qint64 nowUs);
    /// False: a pause, nothing is learned from it.
    bool learn(double interval);
    double perSecond(qint64 nowUs, double sum, double last) const;

    qint64 m_lastUs = 0;
    qint64 m_newestUs = 0; ///< when the newest bucket began: an arrival's instant
    std::array<Bucket, bucketCount> m_buckets;
    double m_mean = 0;
    double m_variance = 0;
    float m_shortest = 0; ///< of the block of intervals before
    float m_longest = 0;
    float m_blockShortest = 0;
    float m_blockLongest = 0;
    quint32 m_burst = 0; ///< arrivals at m_lastUs
    quint32 m_intervals = 0;
    quint8 m_newest = 0;
    quint8 m_count = 0; ///< buckets in use
    quint8 m_inBlock = 0;
    quint8 m_pauses = 0; ///< in a row
};

} // namespace deepros
