#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

namespace deepros {

/// Latencies of one topic from the times its payloads carry: the last 32 samples. A sender whose clock runs ahead of ours,
/// or is hours away, makes them meaningless: that is flagged, and no latency is given.
class Latency
{
public:
    /// Both UTC, microseconds.
    void add(qint64 sentUs, qint64 receivedUs);

    bool isEmpty() const { return m_count == 0; }
    /// The sender's clock and ours disagree.
    bool isSkewed() const;
    /// Milliseconds; `share` 0..1, 0.5 = median. Nothing when skewed or empty.
    std::optional<double> percentile(double share) const;

private:
    static constexpr qint64 tolerance = 5'000; ///< µs: our own clock is read once per turn of the event loop
    static constexpr qint64 absurd = 60'000'000; ///< µs

    std::array<qint32, 32> m_samples{}; ///< µs, clamped
    quint8 m_next = 0;
    quint8 m_count = 0;
};

} // namespace deepros
