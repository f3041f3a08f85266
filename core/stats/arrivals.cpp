#include "stats/arrivals.h"

#include <algorithm>
#include <cmath>

namespace deepros {

namespace {

constexpr double smoothing = 1.0 / 16;
/// An interval this many times the learned period is a pause, unless pauses become the rule.
constexpr double pauseFactor = 8;
constexpr quint8 pausesThatAreTheRule = 3;
constexpr quint8 blockSize = 50;
/// A burst on the network is no change of rate, seconds.
constexpr double patience = 0.25;

} // namespace

void Arrivals::addLater(qint64 nowUs, quint32 bytes)
{
    if (m_count) {
        // What arrived together came in since the time before: its period is the share of each.
        if (!learn(double(nowUs - m_lastUs) / 1e6 / m_burst)) {
            m_count = 1; // the window starts anew behind a pause
            beginBucket(nowUs);
        } else if (nowUs - m_newestUs >= bucketUs) {
            m_buckets[m_newest].seconds = float(double(nowUs - m_newestUs) / 1e6);
            m_newest = quint8((m_newest + 1) % bucketCount);
            m_count = std::min<quint8>(m_count + 1, bucketCount);
            beginBucket(nowUs);
        }
    } else {
        m_count = 1;
        beginBucket(nowUs);
    }
    m_lastUs = nowUs;
    m_burst = 1;
    ++m_buckets[m_newest].count;
    m_buckets[m_newest].add(bytes);
}

void Arrivals::beginBucket(qint64 nowUs)
{
    m_newestUs = nowUs;
    m_buckets[m_newest] = {};
}

bool Arrivals::learn(double interval)
{
    if (m_intervals >= 4 && interval > pauseFactor * m_mean && ++m_pauses < pausesThatAreTheRule)
        return false;
    if (m_pauses >= pausesThatAreTheRule) {
        m_intervals = 0; // it has become slower for good
        m_inBlock = 0;
    }
    m_pauses = 0;
    ++m_intervals;
    if (m_intervals == 1) {
        m_mean = interval;
        m_variance = 0;
        m_shortest = m_longest = m_blockShortest = m_blockLongest = float(interval);
        return true;
    }
    const double weight = std::max(smoothing, 1.0 / m_intervals);
    const double difference = interval - m_mean;
    m_mean += weight * difference;
    m_variance = (1 - weight) * (m_variance + weight * difference * difference);
    m_blockShortest = std::min(m_blockShortest, float(interval));
    m_blockLongest = std::max(m_blockLongest, float(interval));
    if (++m_inBlock == blockSize) {
        m_inBlock = 0;
        m_shortest = m_blockShortest;
        m_longest = m_blockLongest;
        m_blockShortest = m_blockLongest = float(interval);
    }
    return true;
}

double Arrivals::perSecond(qint64 nowUs, double sum, double last) const
{
    double span = 0; // from the beginning of the oldest bucket to that of the newest
    for (quint32 i = 1; i < m_count; ++i)
        span += double(m_buckets[(m_newest + bucketCount - i) % bucketCount].seconds);
    const double age = double(nowUs - m_lastUs) / 1e6;
    double rate = 0;
    if (m_count >= 2 && span > 0)
        rate = (sum - last) / span;
    else if (m_count && m_intervals && m_mean > 0) // all within one bucket
        rate = sum / m_buckets[m_newest].count / m_mean;
    if (age > patience && m_count && sum > 0) {
        const double perArrival = sum / [this] {
            double count = 0;
            for (quint32 i = 0; i < m_count; ++i)
                count += m_buckets[(m_newest + bucketCount - i) % bucketCount].count;
            return count;
        }();
        if (age > 2 * m_mean)
            rate = std::min(rate, perArrival / age);
    }
    return rate;
}

double Arrivals::rateHz(qint64 nowUs) const
{
    double sum = 0;
    for (quint32 i = 0; i < m_count; ++i)
        sum += m_buckets[(m_newest + bucketCount - i) % bucketCount].count;
    return perSecond(nowUs, sum, m_buckets[m_newest].count);
}

double Arrivals::bytesPerSecond(qint64 nowUs) const
{
    double sum = 0;
    for (quint32 i = 0; i < m_count; ++i)
        sum += double(m_buckets[(m_newest + bucketCount - i) % bucketCount].bytes);
    return perSecond(nowUs, sum, double(m_buckets[m_newest].bytes));
}

double Arrivals::jitter() const
{
    return m_intervals >= 2 ? std::sqrt(m_variance) : 0;
}

} // namespace deepros
