#pragma once

#include "stats/figures.h"

#include <array>
#include <deque>
#include <vector>

namespace deepros::gui {

/// What the charts show.
enum class Curve : quint8 {
    MessagesIn, ///< per second
    MessagesOut,
    BytesIn,
    BytesOut,
    Clients,
    Topics,
    Retained,
    Dropped, ///< per second
    Queued,
    DeliveryMedianMs,
    DeliveryP99Ms,
    BusyPercent,
    Count
};

/// One bucket of time.
struct CurvePoint
{
    qint64 atMs = 0; ///< its beginning, UTC ms since 1970
    float mean = 0;
    float least = 0;
    float most = 0;
};

/// A day of samples in little memory: each range keeps at most 1,440 buckets, with mean, least and greatest value of each. A
/// plain value of one thread.
class SampleHistory
{
public:
    enum class Range : quint8 { Minute, FiveMinutes, HalfHour, SixHours, Day, Count };

    static qint64 lengthMs(Range range);
    static qint64 bucketMs(Range range);
    static double valueOf(Curve curve, const Figures &figures);

    void add(const Figures &figures);
    void clear();
    /// Oldest first; the last one is still growing.
    std::vector<CurvePoint> points(Range range, Curve curve) const;
    double peak(Curve curve) const { return m_peaks[size_t(curve)]; }
    qint64 lastMs() const { return m_lastMs; }

private:
    struct Bucket
    {
        qint64 atMs = 0;
        int samples = 0;
        std::array<float, size_t(Curve::Count)> sum{};
        std::array<float, size_t(Curve::Count)> least{};
        std::array<float, size_t(Curve::Count)> most{};
    };

    std::array<std::deque<Bucket>, size_t(Range::Count)> m_buckets;
    std::array<double, size_t(Curve::Count)> m_peaks{};
    qint64 m_lastMs = 0;
};

} // namespace deepros::gui
