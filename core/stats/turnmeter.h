#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace deepros {

/// How long the turns of the event loop take: while one lasts, everybody else waits. One clock reading per turn. Broker thread.
class TurnMeter
{
public:
    /// A turn that began at `startUs` (steady microseconds) ends now; how many microseconds it took.
    qint64 end(qint64 startUs)
    {
        using namespace std::chrono;
        const qint64 us = duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count() - startUs;
        m_longestUs = std::max(m_longestUs, us);
        m_busyUs += us;
        return us;
    }
    /// Ends the present period of measurement and begins the next.
    void sample(qint64 nowUs)
    {
        if (m_sampledUs && nowUs > m_sampledUs)
            m_share = std::min(1.0, double(m_busyUs) / double(nowUs - m_sampledUs));
        m_lastLongestUs = m_longestUs;
        m_longestUs = m_busyUs = 0;
        m_sampledUs = nowUs;
    }

    /// Of the last whole period.
    double longestMs() const { return double(m_lastLongestUs) / 1000; }
    /// 0..1, of the last whole period.
    double busyShare() const { return m_share; }

private:
    qint64 m_longestUs = 0;
    qint64 m_busyUs = 0;
    qint64 m_lastLongestUs = 0;
    qint64 m_sampledUs = 0;
    double m_share = 0;
};

} // namespace deepros
