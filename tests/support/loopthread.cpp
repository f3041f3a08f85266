#include "support/loopthread.h"

#include "transport/eventloop.h"

#include <QAbstractEventDispatcher>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace deepros::test {

namespace {

class LoopThread final : public QThread
{
public:
    explicit LoopThread(const std::function<void(Findings &)> &body) : m_body(body) {}
    Findings findings;

    /// Waits for the end; what the thread wrote is then ours, for ThreadSanitizer too, which does not see into Qt.
    void join()
    {
        wait();
        m_done.load(std::memory_order_acquire);
    }

protected:
    void run() override
    {
        m_body(findings);
        m_done.store(true, std::memory_order_release);
    }

private:
    const std::function<void(Findings &)> &m_body;
    std::atomic<bool> m_done{false};
};

} // namespace

bool Findings::check(bool isTrue, const QByteArray &what, std::source_location where)
{
    if (!isTrue)
        m_all.append("line " + QByteArray::number(where.line()) + ' ' + what);
    return isTrue;
}

void runOnLoop(Loop loop, const std::function<void(Findings &)> &body)
{
    LoopThread thread(body);
    if (loop == Loop::Epoll) {
        auto dispatcher = makeBrokerEventDispatcher();
        if (!dispatcher)
            QSKIP("this platform has no dispatcher of ours");
        thread.setEventDispatcher(dispatcher.release());
    }
    thread.start();
    thread.join();
    const QByteArrayList &all = thread.findings.all();
    if (!all.isEmpty())
        QFAIL(all.mid(0, 10).join("; ").constData());
}

bool waitUntil(const std::function<bool()> &isTrue)
{
    QTimer guard;
    guard.setSingleShot(true);
    guard.start(10'000);
    auto *dispatcher = QThread::currentThread()->eventDispatcher();
    // What becomes true while the turn ends must not wait for the next event.
    QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &guard, [&] {
        if (isTrue())
            dispatcher->wakeUp();
    });
    while (!isTrue() && guard.isActive())
        dispatcher->processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    // Woken by the guard alone, the loop has slept through something.
    return guard.isActive();
}

void turn(int turns)
{
    for (int i = 0; i < turns; ++i)
        QThread::currentThread()->eventDispatcher()->processEvents(QEventLoop::AllEvents);
}

void loopRows()
{
    QTest::addColumn<Loop>("loop");
    QTest::newRow("epoll") << Loop::Epoll;
    QTest::newRow("Qt's own") << Loop::Qt;
}

SocketPair::SocketPair()
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, m_descriptors.data()) != 0)
        qFatal("socketpair: errno %d", errno);
}

SocketPair::~SocketPair()
{
    closeNear();
    closeFar();
}

int SocketPair::takeNear()
{
    return std::exchange(m_descriptors[0], -1);
}

void SocketPair::closeNear()
{
    if (m_descriptors[0] >= 0)
        close(takeNear());
}

void SocketPair::closeFar()
{
    if (m_descriptors[1] >= 0)
        close(std::exchange(m_descriptors[1], -1));
}

void SocketPair::setSmallBuffers(int bytes)
{
    for (const int descriptor : m_descriptors) {
        setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
        setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
    }
}

bool SocketPair::send(QByteArrayView bytes) const
{
    return ::send(far(), bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

QByteArray SocketPair::receive() const
{
    QByteArray all;
    char buffer[16 * 1024];
    for (ssize_t got = 0; (got = recv(far(), buffer, sizeof buffer, 0)) > 0;)
        all.append(buffer, qsizetype(got));
    return all;
}

bool SocketPair::isAtEnd() const
{
    char byte;
    return recv(far(), &byte, 1, MSG_PEEK) == 0;
}

} // namespace deepros::test
