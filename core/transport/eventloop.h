#pragma once

#include <QAbstractEventDispatcher>

#include <memory>

namespace deepros {

/// Told when a watched descriptor can be read or written.
class IoHandler
{
public:
    virtual void ioReady(bool readable, bool writable) = 0;

protected:
    ~IoHandler() = default;
};

/// Watches one descriptor for one handler in the thread that made it: directly on the epoll dispatcher where that runs,
/// through QSocketNotifier on any other. Close the descriptor after `stop()`.
class SocketWatch
{
public:
    SocketWatch(int descriptor, IoHandler &handler);
    ~SocketWatch();
    Q_DISABLE_COPY_MOVE(SocketWatch)

    void setInterest(bool read, bool write);
    /// Reports nothing more, not even a hang-up, until setInterest() is called.
    void suspend();
    void stop();

private:
    class Notifiers;

    IoHandler &m_handler;
    std::unique_ptr<Notifiers> m_notifiers;
    int m_descriptor;
    bool m_read = false;
    bool m_write = false;
    bool m_direct = false;
    bool m_suspended = false;
};

/// The dispatcher for the broker thread: epoll on Linux; null elsewhere, where Qt's own serves. Set it with
/// QThread::setEventDispatcher before the thread starts.
std::unique_ptr<QAbstractEventDispatcher> makeBrokerEventDispatcher();

} // namespace deepros
