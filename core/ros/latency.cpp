#include "ros/latency.h"

#include <algorithm>
#include <limits>

namespace deepros {

void Latency::add(qint64 sentUs, qint64 receivedUs)
{
    const qint64 most = std::numeric_limits<qint32>::max();
    m_samples[m_next] = qint32(std::clamp(receivedUs - sentUs, -most, most));
    m_next = quint8((m_next + 1) % m_samples.size());
    m_count = quint8(std::min<size_t>(m_count + 1u, m_samples.size()));
}

bool Latency::isSkewed() const
{
    if (!m_count)
        return false;
    const qint32 fastest = *std::min_element(m_samples.begin(), m_samples.begin() + m_count);
    // A message from the future, or none that was fast.
    return fastest < -tolerance || fastest > absurd;
}

std::optional<double> Latency::percentile(double share) const
{
    if (!m_count || isSkewed())
        return {};
    std::array<qint32, 32> sorted = m_samples;
    std::sort(sorted.begin(), sorted.begin() + m_count);
    const auto index = size_t(std::clamp(share, 0.0, 1.0) * (m_count - 1) + 0.5);
    return std::max(0.0, double(sorted[index]) / 1000);
}

} // namespace deepros
