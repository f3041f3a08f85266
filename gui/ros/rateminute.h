#pragma once

#include <QFloat16>

#include <array>
#include <vector>

namespace deepros::gui {

/// The rate of one topic in each of the last sixty seconds, to a thousandth and up to 65,000 Hz. A plain value.
class RateMinute
{
public:
    static constexpr int length = 60;

    /// Hz at this time, UTC ms since 1970. Seconds in between, in which nothing was told, get what can have
    /// been the rate then at most.
    void add(qint64 atMs, double rateHz);
    /// Oldest first, the last one is now; negative: not known. A topic that fell silent decays.
    std::vector<float> values(qint64 nowMs) const;

private:
    // Tens of thousands of topics have one each: half a float is as exact as a chart can be.
    std::array<qfloat16, length> m_values{};
    quint32 m_first = 0; ///< second of the first value, since 1970; 0: none yet
    quint32 m_last = 0; ///< second of the last one
};

} // namespace deepros::gui
