#include "transport/eventloop.h"

#include <QSocketNotifier>
#include <QThread>

#ifdef Q_OS_LINUX
#include "transport/epolldispatcher_linux.h"
#endif

namespace deepros {

/// The portable way: two Qt notifiers.
class SocketWatch::Notifiers
{
public:
    Notifiers(int descriptor, IoHandler &handler)
        : read(descriptor, QSocketNotifier::Read), write(descriptor, QSocketNotifier::Write)
    {
        read.setEnabled(false);
        write.setEnabled(false);
        QObject::connect(&read, &QSocketNotifier::activated, &read, [&handler] { handler.ioReady(true, false); });
        QObject::connect(&write, &QSocketNotifier::activated, &write, [&handler] { handler.ioReady(false, true); });
    }

    QSocketNotifier read;
    QSocketNotifier write;
};

namespace {

#ifdef Q_OS_LINUX
EpollDispatcher *epollOfThisThread()
{
    return qobject_cast<EpollDispatcher *>(QThread::currentThread()->eventDispatcher());
}
#endif

} // namespace

SocketWatch::SocketWatch(int descriptor, IoHandler &handler) : m_handler(handler), m_descriptor(descriptor)
{
#ifdef Q_OS_LINUX
    m_direct = epollOfThisThread() != nullptr;
#endif
    if (!m_direct)
        m_notifiers = std::make_unique<Notifiers>(descriptor, handler);
}

SocketWatch::~SocketWatch()
{
    stop();
}

void SocketWatch::setInterest(bool read, bool write)
{
    if (m_descriptor < 0 || (read == m_read && write == m_write && !m_suspended))
        return;
    m_suspended = false;
    m_read = read;
    m_write = write;
#ifdef Q_OS_LINUX
    if (m_direct) {
        epollOfThisThread()->watch(m_descriptor, &m_handler, read, write);
        return;
    }
#endif
    m_notifiers->read.setEnabled(read);
    m_notifiers->write.setEnabled(write);
}

void SocketWatch::suspend()
{
    if (m_descriptor < 0)
        return;
    m_suspended = true;
#ifdef Q_OS_LINUX
    if (m_direct) {
        epollOfThisThread()->unwatch(m_descriptor);
        return;
    }
#endif
    m_notifiers->read.setEnabled(false);
    m_notifiers->write.setEnabled(false);
}

void SocketWatch::stop()
{
    if (m_descriptor < 0)
        return;
#ifdef Q_OS_LINUX
    if (m_direct) {
        if (EpollDispatcher *dispatcher = epollOfThisThread())
            dispatcher->unwatch(m_descriptor);
    }
#endif
    m_notifiers.reset();
    m_descriptor = -1;
}

std::unique_ptr<QAbstractEventDispatcher> makeBrokerEventDispatcher()
{
#ifdef Q_OS_LINUX
    return std::make_unique<EpollDispatcher>();
#else
    return nullptr;
#endif
}

} // namespace deepros
