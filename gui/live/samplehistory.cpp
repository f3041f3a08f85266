#include "live/samplehistory.h"

#include <algorithm>

namespace deepros::gui {

namespace {

struct Scale
{
    qint64 lengthMs;
    qint64 bucketMs;
};

constexpr std::array<Scale, size_t(SampleHistory::Range::Count)> scales{{
    {60'000, 1'000},
    {300'000, 1'000},
    {1'800'000, 5'000},
    {21'600'000, 30'000},
    {86'400'000, 120'000},
}};

} // namespace

qint64 SampleHistory::lengthMs(Range range)
{
    return scales[size_t(range)].lengthMs;
}

qint64 SampleHistory::bucketMs(Range range)
{
    return scales[size_t(range)].bucketMs;
}

double SampleHistory::valueOf(Curve curve, const Figures &figures)
{
    switch (curve) {
    case Curve::MessagesIn:
        return figures.rate(Flow::PublishIn).lastSecond;
    case Curve::MessagesOut:
        return figures.rate(Flow::PublishOut).lastSecond;
    case Curve::BytesIn:
        return figures.rate(Flow::BytesIn).lastSecond;
    case Curve::BytesOut:
        return figures.rate(Flow::BytesOut).lastSecond;
    case Curve::Clients:
        return double(figures.clientsConnected);
    case Curve::Topics:
        return double(figures.monitoredTopics);
    case Curve::Retained:
        return double(figures.retainedMessages);
    case Curve::Dropped:
        return figures.rate(Flow::PublishDropped).lastSecond;
    case Curve::Queued:
        return double(figures.queuedMessages);
    case Curve::DeliveryMedianMs:
        return figures.deliveryMedianMs;
    case Curve::DeliveryP99Ms:
        return figures.deliveryP99Ms;
    case Curve::BusyPercent:
        return figures.busyShare * 100;
    case Curve::Count:
        break;
    }
    return 0;
}

void SampleHistory::add(const Figures &figures)
{
    std::array<float, size_t(Curve::Count)> values{};
    for (size_t curve = 0; curve < values.size(); ++curve) {
        values[curve] = float(valueOf(Curve(curve), figures));
        m_peaks[curve] = std::max(m_peaks[curve], double(values[curve]));
    }
    m_lastMs = figures.atMs;
    for (size_t range = 0; range < scales.size(); ++range) {
        const Scale &scale = scales[range];
        std::deque<Bucket> &buckets = m_buckets[range];
        // A second's samples come a little early or late: each is a bucket of its own where buckets are seconds.
        const bool fits = !buckets.empty() && scale.bucketMs > 1'000 && figures.atMs < buckets.back().atMs + scale.bucketMs;
        if (fits) {
            Bucket &bucket = buckets.back();
            ++bucket.samples;
            for (size_t curve = 0; curve < values.size(); ++curve) {
                bucket.sum[curve] += values[curve];
                bucket.least[curve] = std::min(bucket.least[curve], values[curve]);
                bucket.most[curve] = std::max(bucket.most[curve], values[curve]);
            }
        } else {
            buckets.push_back({figures.atMs, 1, values, values, values});
        }
        while (!buckets.empty() && buckets.front().atMs < figures.atMs - scale.lengthMs - scale.bucketMs)
            buckets.pop_front();
    }
}

void SampleHistory::clear()
{
    *this = {};
}

std::vector<CurvePoint> SampleHistory::points(Range range, Curve curve) const
{
    const std::deque<Bucket> &buckets = m_buckets[size_t(range)];
    std::vector<CurvePoint> points;
    points.reserve(buckets.size());
    for (const Bucket &bucket : buckets) {
        const size_t at = size_t(curve);
        points.push_back({bucket.atMs, bucket.sum[at] / float(bucket.samples), bucket.least[at], bucket.most[at]});
    }
    return points;
}

} // namespace deepros::gui
