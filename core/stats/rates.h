#pragma once

#include "stats/counters.h"

#include <array>

namespace deepros {

/// What rates are kept of.
enum class Flow : quint8 {
    PacketsIn,
    PacketsOut,
    PublishIn,
    PublishOut,
    PublishDropped,
    PayloadIn, ///< bytes
    PayloadOut, ///< bytes
    BytesIn,
    BytesOut,
    Sockets, ///< accepted
    Connections, ///< CONNECT accepted
    Count
};

/// Averages of one flow, per second. Those over minutes are exponentially damped, as a system's load averages, and start with
/// the average since the start.
struct Rate
{
    double lastSecond = 0;
    double oneMinute = 0;
    double fiveMinutes = 0;
    double fifteenMinutes = 0;
};

/// Derives every rate once, from counters and measured time. Broker thread.
class Sampler
{
public:
    explicit Sampler(qint64 nowUs) : m_lastUs(nowUs) {}

    /// Once a second or so. `nowUs`: steady microseconds.
    void sample(const Counters &counters, qint64 nowUs);
    const Rate &rate(Flow flow) const { return m_rates[size_t(flow)]; }

private:
    std::array<Rate, size_t(Flow::Count)> m_rates{};
    std::array<quint64, size_t(Flow::Count)> m_last{};
    qint64 m_lastUs;
    double m_elapsed = 0; ///< s, since the first sample
};

} // namespace deepros
