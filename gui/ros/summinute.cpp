#include "ros/summinute.h"

namespace deepros::gui {

void SumMinute::add(qint64 atMs, const std::array<float, SeriesCount> &values)
{
    const qint64 second = atMs / 1000;
    m_values[size_t(second % length)] = values;
    m_seconds[size_t(second % length)] = second;
}

std::vector<float> SumMinute::values(Series series, qint64 nowMs) const
{
    const qint64 now = nowMs / 1000;
    std::vector<float> values;
    values.reserve(length);
    for (qint64 second = now - length + 1; second <= now; ++second) {
        const auto at = size_t(second % length);
        values.push_back(m_seconds[at] == second ? m_values[at][series] : -1);
    }
    return values;
}

} // namespace deepros::gui
