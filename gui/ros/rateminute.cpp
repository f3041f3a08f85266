#include "ros/rateminute.h"

#include <algorithm>

namespace deepros::gui {

namespace {

/// Nothing came for so many seconds: there cannot have been more than one message in them.
qfloat16 decayed(qfloat16 rate, qint64 seconds)
{
    return seconds <= 1 ? rate : std::min(rate, qfloat16(1.0F / float(seconds)));
}

constexpr double highest = 65'000;

} // namespace

void RateMinute::add(qint64 atMs, double rateHz)
{
    const qint64 second = atMs / 1000;
    if (second < m_last)
        return; // the clock was set back
    if (m_first == 0) {
        m_first = quint32(second);
    } else {
        const qfloat16 before = m_values[m_last % length];
        for (qint64 gap = std::max<qint64>(m_last + 1, second - length); gap < second; ++gap)
            m_values[size_t(gap % length)] = decayed(before, gap - m_last);
    }
    m_values[size_t(second % length)] = qfloat16(float(std::min(rateHz, highest)));
    m_last = quint32(second);
}

std::vector<float> RateMinute::values(qint64 nowMs) const
{
    const qint64 now = std::max<qint64>(nowMs / 1000, m_last);
    std::vector<float> values;
    values.reserve(length);
    for (qint64 second = now - length + 1; second <= now; ++second) {
        if (m_first == 0 || second < m_first || second <= qint64(m_last) - length)
            values.push_back(-1);
        else if (second <= m_last)
            values.push_back(m_values[size_t(second % length)]);
        else
            values.push_back(decayed(m_values[m_last % length], second - m_last));
    }
    return values;
}

} // namespace deepros::gui
