#pragma once

#include <QtGlobal>

#include <algorithm>

namespace deepros {

/// Bounds a rate: a bucket that fills by so many tokens a second up to its capacity, from which each event takes some.
/// It starts full. Rate and capacity are given with each call, so that they may change meanwhile. A value of one thread;
/// `nowMs` never goes backwards.
class TokenBucket
{
public:
    struct Rate
    {
        double perSec = 0;   ///< tokens; 0 = no limit
        double capacity = 0; ///< tokens

        explicit operator bool() const { return perSec > 0; }
    };

    /// Takes `amount` if at least so much is there.
    bool take(Rate rate, qint64 nowMs, double amount = 1)
    {
        refill(rate, nowMs);
        if (m_level < amount)
            return false;
        m_level -= amount;
        return true;
    }
    /// Takes `amount` whatever is there: the bucket may then be in debt.
    void charge(Rate rate, qint64 nowMs, double amount)
    {
        refill(rate, nowMs);
        m_level -= amount;
    }
    /// Whether more was charged than there was.
    bool isInDebt(Rate rate, qint64 nowMs)
    {
        refill(rate, nowMs);
        return m_level < 0;
    }
    bool isFull(Rate rate, qint64 nowMs)
    {
        refill(rate, nowMs);
        return m_level >= rate.capacity;
    }

private:
    void refill(Rate rate, qint64 nowMs)
    {
        m_level = m_sinceMs < 0 ? rate.capacity
                                : std::min(rate.capacity, m_level + rate.perSec * double(nowMs - m_sinceMs) / 1000);
        m_sinceMs = nowMs;
    }

    double m_level = 0;
    qint64 m_sinceMs = -1; ///< -1: not used yet
};

} // namespace deepros
