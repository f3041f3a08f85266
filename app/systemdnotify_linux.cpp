#include "systemdnotify.h"

#ifdef Q_OS_LINUX

#include "logging/categories.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <ctime>

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace deepros {

namespace {

/// A connected socket, or -1 and errno.
int connectedSocket(const QByteArray &name)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const bool isKnownKind = name.startsWith('/') || name.startsWith('@');
    if (!isKnownKind || size_t(name.size()) >= sizeof(address.sun_path)) {
        errno = EAFNOSUPPORT;
        return -1;
    }
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    if (name.startsWith('@'))
        address.sun_path[0] = '\0'; // the abstract namespace, where the length ends the name
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size()));

    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return -1;
    const timeval second{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &second, sizeof(second));
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), length) == 0)
        return socket;
    const int error = errno;
    ::close(socket);
    errno = error;
    return -1;
}

std::chrono::microseconds watchdogTimeOfEnvironment()
{
    // Variables meant for another process may have been passed on.
    const QByteArray process = qgetenv("WATCHDOG_PID");
    if (!process.isEmpty() && process.toLongLong() != ::getpid())
        return {};
    return std::chrono::microseconds(qgetenv("WATCHDOG_USEC").toULongLong());
}

} // namespace

SystemdNotify::SystemdNotify()
{
    const QByteArray name = qgetenv("NOTIFY_SOCKET");
    if (name.isEmpty())
        return;
    m_socket = connectedSocket(name);
    if (m_socket >= 0) {
        m_watchdogTime = watchdogTimeOfEnvironment();
    } else {
        qCWarning(lcBroker).noquote().nospace()
            << "NOTIFY_SOCKET='" << name
            << "': the service manager cannot be told anything: " << std::strerror(errno);
    }
}

SystemdNotify::~SystemdNotify()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

void SystemdNotify::ready(const QString &status)
{
    send("READY=1\nSTATUS=" + status.toUtf8().replace('\n', ' '));
}

void SystemdNotify::reloading()
{
    // systemd wants to know which of its requests this answers.
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const qint64 microseconds = qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1'000;
    send("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(microseconds) +
         "\nSTATUS=reading the configuration anew");
}

void SystemdNotify::stopping()
{
    send("STOPPING=1\nSTATUS=stopping");
}

void SystemdNotify::alive()
{
    send("WATCHDOG=1");
}

void SystemdNotify::send(const QByteArray &text)
{
    if (m_socket < 0)
        return;
    if (::send(m_socket, text.constData(), size_t(text.size()), MSG_NOSIGNAL) >= 0 || m_hasFailed)
        return;
    m_hasFailed = true;
    qCWarning(lcBroker).noquote() << "the service manager does not take what it is told:"
                                  << std::strerror(errno);
}

} // namespace deepros

#else

namespace deepros {

SystemdNotify::SystemdNotify() = default;
SystemdNotify::~SystemdNotify() = default;
void SystemdNotify::ready(const QString &) {}
void SystemdNotify::reloading() {}
void SystemdNotify::stopping() {}
void SystemdNotify::alive() {}
void SystemdNotify::send(const QByteArray &) {}

} // namespace deepros

#endif
