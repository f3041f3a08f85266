#include "ros/rateminute.h"

#include <algorithm>

namespace deepros::gui {

namespace {

/// Nothing came for so many seconds: there cannot have been more than one message in them.
float decayed(float rate, qint64 seconds)
{
    return seconds <= 1 ? rate : std::min(rate, 1.0F / float(seconds));
}

} // namespace

void RateMinute::add(qint64 atMs, double rateHz)
{
    const qint64 second = atMs / 1000;
    if (second < m_last)
        return; // the clock was set back
    if (m_first == 0) {
        m_first = second;
    } else {
        const float before = m_values[size_t(m_last % length)];
        for (qint64 gap = std::max(m_last + 1, second - length); gap < second; ++gap)
            m_values[size_t(gap % length)] = decayed(before, gap - m_last);
    }
    m_values[size_t(second % length)] = float(rateHz);
    m_last = second;
}

std::vector<float> RateMinute::values(qint64 nowMs) const
{
    const qint64 now = std::max(nowMs / 1000, m_last);
    std::vector<float> values;
    values.reserve(length);
    for (qint64 second = now - length + 1; second <= now; ++second) {
        if (m_first == 0 || second < m_first || second <= m_last - length)
            values.push_back(-1);
        else if (second <= m_last)
            values.push_back(m_values[size_t(second % length)]);
        else
            values.push_back(decayed(m_values[size_t(m_last % length)], second - m_last));
    }
    return values;
}

} // namespace deepros::gui
