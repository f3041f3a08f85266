#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace deepros::gui {

/// The sums of a domain or node in each of the last sixty seconds, as far as somebody looked then. A plain value.
class SumMinute
{
public:
    static constexpr int length = 60;
    enum Series { Rate, Bandwidth, Latency, Late, SeriesCount };

    /// In the order of Series, at this time, UTC ms since 1970. A negative value is a gap.
    void add(qint64 atMs, const std::array<float, SeriesCount> &values);
    /// Oldest first, the last one is now; negative: not known.
    std::vector<float> values(Series series, qint64 nowMs) const;

private:
    std::array<std::array<float, SeriesCount>, length> m_values{};
    std::array<qint64, length> m_seconds{}; ///< that the values are of; 0: none
};

} // namespace deepros::gui
