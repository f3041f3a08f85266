#include "stats/deliverytimes.h"

namespace deepros {

void DeliveryTimes::sample()
{
    m_medianMs = quantileMs(0.5);
    m_p99Ms = quantileMs(0.99);
    m_longestMs = double(m_longestUs) / 1000;
    if (m_total)
        m_counts.fill(0);
    m_total = 0;
    m_longestUs = 0;
}

double DeliveryTimes::middleUs(size_t bucket)
{
    if (bucket < 4)
        return double(bucket);
    const quint64 width = quint64(1) << (bucket / 4 - 1);
    return double((4 + bucket % 4) * width) + double(width) / 2;
}

double DeliveryTimes::quantileMs(double share) const
{
    if (!m_total)
        return 0;
    const double wanted = share * double(m_total);
    quint64 seen = 0;
    for (size_t bucket = 0; bucket < m_counts.size(); ++bucket) {
        seen += m_counts[bucket];
        if (double(seen) >= wanted)
            return std::min(middleUs(bucket), double(m_longestUs)) / 1000;
    }
    return double(m_longestUs) / 1000;
}

} // namespace deepros
