#pragma once

#include <QtGlobal>

#include <algorithm>

namespace deepros {

/// Messages and bytes per second of one topic, taken over windows that the messages themselves begin and end: at least a
/// second, or from one message to the next when they come more seldom. Reading changes nothing, so that any number of
/// readers, however often they ask, get the same answer. Times are microseconds of one steady clock. One thread.
class RateWindow
{
public:
    struct Rates
    {
        double messages = 0; ///< per second
        double bytes = 0; ///< per second
    };

    /// A message has arrived; it is part of the totals.
    void add(qint64 nowUs, quint64 messages, quint64 bytes)
    {
        if (!m_lastUs || nowUs - m_startUs >= windowUs) [[unlikely]] {
            if (m_lastUs)
                m_rates = since(nowUs, messages, bytes);
            m_startUs = nowUs;
            m_startMessages = messages;
            m_startBytes = bytes;
        }
        m_lastUs = nowUs;
    }

    /// With the totals of the last add(). Falls when nothing comes: never above one message per time waited.
    Rates at(qint64 nowUs, quint64 messages, quint64 bytes) const
    {
        Rates rates = m_rates;
        if (rates.messages == 0 && nowUs - m_startUs >= windowUs / 2)
            rates = since(nowUs, messages, bytes); // the first window
        const double waited = double(nowUs - m_lastUs) / 1e6;
        if (waited > patience && waited * rates.messages > 2) {
            rates.bytes /= waited * rates.messages;
            rates.messages = 1 / waited;
        }
        return rates;
    }

private:
    static constexpr qint64 windowUs = 1'000'000;
    static constexpr double patience = 0.25; ///< a hiccup of the network is no change of rate, seconds

    Rates since(qint64 nowUs, quint64 messages, quint64 bytes) const
    {
        const double seconds = double(nowUs - m_startUs) / 1e6;
        return {double(messages - m_startMessages) / seconds, double(bytes - m_startBytes) / seconds};
    }

    qint64 m_startUs = 0;
    qint64 m_lastUs = 0; ///< 0: nothing has arrived
    quint64 m_startMessages = 0;
    quint64 m_startBytes = 0;
    Rates m_rates; ///< of the last whole window
};

} // namespace deepros
