#pragma once

#include <QtGlobal>

#include <chrono>

namespace deepros {

/// Where time comes from. Broker thread. Two scales: steady milliseconds for intervals and deadlines, UTC milliseconds
/// since the epoch for what people and stores read.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Steady milliseconds; only differences mean something.
    qint64 nowMs() const { return m_nowMs; }
    /// The same scale in microseconds: for periods and jitter.
    qint64 nowUs() const { return m_nowUs; }
    /// UTC milliseconds since 1970.
    qint64 wallMs() const { return m_wallMs; }
    std::chrono::steady_clock::time_point now() const
    {
        return std::chrono::steady_clock::time_point(std::chrono::milliseconds(m_nowMs));
    }

    /// Reads the system's clocks: once per turn of the event loop, so that the hot path reads a variable.
    virtual void refresh() = 0;

protected:
    qint64 m_nowMs = 0;
    qint64 m_nowUs = 0;
    qint64 m_wallMs = 0;
};

class SystemClock final : public Clock
{
public:
    SystemClock() { SystemClock::refresh(); }

    void refresh() override
    {
        using namespace std::chrono;
        m_nowUs = duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
        m_nowMs = m_nowUs / 1000;
        m_wallMs = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
};

/// Moves only when told to: for tests.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(qint64 wallMs = 1'700'000'000'000)
    {
        m_nowMs = 1'000'000;
        m_nowUs = m_nowMs * 1000;
        m_wallMs = wallMs;
    }

    void refresh() override {}
    void advance(std::chrono::microseconds by)
    {
        const qint64 before = m_nowUs / 1000;
        m_nowUs += by.count();
        m_nowMs = m_nowUs / 1000;
        m_wallMs += m_nowMs - before;
    }
};

} // namespace deepros
