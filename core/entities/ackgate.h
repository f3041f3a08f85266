#pragma once

#include <QtGlobal>

namespace deepros {

/// Holds back the acknowledgement of one message until everybody who must take it has room (and, for durable messages,
/// until it is on disk). Reference counted by hand: the publisher's connection holds one reference, each holder of the
/// message one more. Broker thread.
class AckGate
{
public:
    class Waiter
    {
    public:
        /// The gate opened. May be called from anywhere in the broker: do the work, change no subscription.
        virtual void gateOpened() = 0;

    protected:
        ~Waiter() = default;
    };

    explicit AckGate(Waiter *waiter) : m_waiter(waiter) {}

    bool isOpen() const { return m_blockers == 0; }

    /// A taker had to refuse the message after all (queue policy "reject").
    void setRejected() { m_rejected = true; }
    bool isRejected() const { return m_rejected; }

    /// A taker of the message is not ready yet.
    void block()
    {
        ++m_blockers;
        ++m_references;
    }
    /// It is now.
    void unblock()
    {
        Q_ASSERT(m_blockers > 0);
        if (--m_blockers == 0 && m_waiter)
            m_waiter->gateOpened();
        release();
    }

    /// The publisher's connection lets go: nobody waits any more.
    void abandon()
    {
        m_waiter = nullptr;
        release();
    }

private:
    ~AckGate() = default;
    Q_DISABLE_COPY_MOVE(AckGate)
    void release()
    {
        if (--m_references == 0)
            delete this;
    }

    Waiter *m_waiter;
    int m_blockers = 0;
    int m_references = 1;
    bool m_rejected = false;
};

} // namespace deepros
