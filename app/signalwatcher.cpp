#include "signalwatcher.h"

#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace deepros {

namespace {

// A handler may touch little more than atomics and write(): the byte in the pipe is the number of the signal.
std::atomic<int> writeEnd{-1};
std::atomic<bool> isStopping{false};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void handleSignal(int number)
{
    if (number != SIGHUP && isStopping.exchange(true))
        ::_exit(128 + number);
    const int error = errno;
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const ssize_t ignored = ::write(writeEnd.load(), &byte, 1);
    errno = error;
}

void install(int number)
{
    struct sigaction action = {};
    action.sa_handler = handleSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    ::sigaction(number, &action, nullptr);
}

} // namespace

SignalWatcher::SignalWatcher(QObject *parent) : QObject(parent)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_readEnd = ends[0];
    writeEnd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatcher::readPipe);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        install(number);
}

SignalWatcher::~SignalWatcher()
{
    if (!m_notifier)
        return;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    ::close(m_readEnd);
    ::close(writeEnd.exchange(-1));
}

void SignalWatcher::readPipe()
{
    unsigned char number = 0;
    while (::read(m_readEnd, &number, 1) == 1) {
        if (number == SIGHUP)
            Q_EMIT hangupReceived();
        else
            Q_EMIT stopRequested(number == SIGINT ? QStringLiteral("SIGINT") : QStringLiteral("SIGTERM"));
    }
}

} // namespace deepros
