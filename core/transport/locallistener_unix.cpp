#include "transport/locallistener_unix.h"

#include "logging/categories.h"

#include <QFile>
#include <QTimer>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace deepros {

namespace {

constexpr int backlog = 4096;
constexpr int acceptsPerTurn = 64;
/// After an accept() that failed for lack of descriptors, wait this long before the next.
constexpr int acceptPauseMs = 200;

int newSocket()
{
    const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
    if (descriptor >= 0) {
        fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        fcntl(descriptor, F_SETFL, O_NONBLOCK);
    }
    return descriptor;
}

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(),
                std::min(size_t(path.size()), sizeof address.sun_path - 1));
    return address;
}

/// Whether the file is a socket that nobody listens on.
bool isLeftOver(const QByteArray &path)
{
    struct stat status
    {};
    if (lstat(path.constData(), &status) != 0 || !S_ISSOCK(status.st_mode))
        return false;
    const int probe = newSocket();
    const sockaddr_un address = addressOf(path);
    const bool refused = connect(probe, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 &&
                         errno == ECONNREFUSED;
    ::close(probe);
    return refused;
}

} // namespace

Result<ListenerInfo, QString> LocalListener::bind()
{
    if (auto bound = bindFile(); !bound) {
        const QString why = bound.error();
        close();
        return Failure{QStringLiteral("cannot listen on the local socket '%1': %2").arg(spec().path, why)};
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &LocalListener::acceptSome);
    return ListenerInfo{spec().name, QStringLiteral("local:") + spec().path, {}, 0, false, false};
}

Result<void, QString> LocalListener::bindFile()
{
    const auto systemError = [] { return Failure{QString::fromLocal8Bit(std::strerror(errno))}; };
    const QByteArray path = QFile::encodeName(spec().path);
    m_descriptor = newSocket();
    const sockaddr_un address = addressOf(path);
    const auto bindHere = [&] {
        return ::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    };
    if (!bindHere()) {
        if (errno != EADDRINUSE)
            return systemError();
        if (!isLeftOver(path))
            return Failure{QStringLiteral("the file exists, and it is in use or no socket")};
        unlink(path.constData());
        if (!bindHere())
            return systemError();
    }
    struct stat status
    {};
    if (lstat(path.constData(), &status) == 0)
        m_inode = status.st_ino;
    // Before listen(): until then nobody can connect, whatever the mode.
    if (chmod(path.constData(), mode_t(spec().mode)) != 0 || ::listen(m_descriptor, backlog) != 0)
        return systemError();
    return {};
}

void LocalListener::acceptSome()
{
    for (int i = 0; i < acceptsPerTurn; ++i) {
        const int peer = accept(m_descriptor, nullptr, nullptr);
        if (peer >= 0) {
            fcntl(peer, F_SETFD, FD_CLOEXEC);
            fcntl(peer, F_SETFL, O_NONBLOCK);
            accepted(peer);
            continue;
        }
        if (errno == ECONNABORTED || errno == EINTR)
            continue;
        if (errno != EAGAIN) {
            qCWarning(lcTransport) << "cannot accept connections:" << std::strerror(errno)
                                   << "- trying again";
            m_notifier->setEnabled(false);
            QTimer::singleShot(acceptPauseMs, m_notifier.get(), [this] { m_notifier->setEnabled(true); });
        }
        return;
    }
}

void LocalListener::close()
{
    m_notifier.reset();
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    m_descriptor = -1;
    struct stat status
    {};
    const QByteArray path = QFile::encodeName(spec().path);
    if (m_inode && lstat(path.constData(), &status) == 0 && quint64(status.st_ino) == m_inode)
        unlink(path.constData());
}

} // namespace deepros
