#include "stats/rates.h"

#include <algorithm>
#include <cmath>

namespace deepros {

namespace {

std::array<quint64, size_t(Flow::Count)> totals(const Counters &counters)
{
    std::array<quint64, size_t(Flow::Count)> all{};
    const auto set = [&all](Flow flow, quint64 value) { all[size_t(flow)] = value; };
    set(Flow::PacketsIn, counters.packetsIn);
    set(Flow::PacketsOut, counters.packetsOut);
    set(Flow::PublishIn, total(counters.messagesIn));
    set(Flow::PublishOut, total(counters.messagesOut));
    set(Flow::PublishDropped, total(counters.dropped));
    set(Flow::PayloadIn, counters.payloadBytesIn);
    set(Flow::PayloadOut, counters.payloadBytesOut);
    set(Flow::BytesIn, counters.bytesIn);
    set(Flow::BytesOut, counters.bytesOut);
    set(Flow::Sockets, counters.connectionsAccepted);
    set(Flow::Connections, counters.clientsAccepted);
    return all;
}

} // namespace

void Sampler::sample(const Counters &counters, qint64 nowUs)
{
    const double seconds = double(nowUs - m_lastUs) / 1e6;
    if (seconds <= 0)
        return;
    m_lastUs = nowUs;
    m_elapsed += seconds;
    const auto now = totals(counters);
    const auto damp = [&](double &average, double value, double period) {
        // Until a whole period has passed: the plain average since the start.
        const double weight = m_elapsed < period ? seconds / m_elapsed : 1 - std::exp(-seconds / period);
        average += weight * (value - average);
    };
    for (size_t i = 0; i < now.size(); ++i) {
        const double perSecond = double(now[i] - m_last[i]) / seconds;
        Rate &rate = m_rates[i];
        rate.lastSecond = perSecond;
        damp(rate.oneMinute, perSecond, 60);
        damp(rate.fiveMinutes, perSecond, 300);
        damp(rate.fifteenMinutes, perSecond, 900);
    }
    m_last = now;
}

} // namespace deepros
