#pragma once

#include <QByteArrayList>

#include <array>
#include <functional>
#include <source_location>

/// Runs a test in a thread of its own, on the event loop it is about. Qt Test reports from the main thread only: what the
/// test finds is noted and judged afterwards.
namespace deepros::test {

enum class Loop { Epoll, Qt };

class Findings
{
public:
    /// Notes `what` with its line unless `isTrue`.
    bool check(bool isTrue, const QByteArray &what = {}, std::source_location where = std::source_location::current());
    const QByteArrayList &all() const { return m_all; }

private:
    QByteArrayList m_all;
};

/// Runs `body` in a new thread and fails the present test with what it found. `body` drives the loop by waitUntil().
void runOnLoop(Loop loop, const std::function<void(Findings &)> &body);

/// Lets the present thread's loop run until `isTrue`, really blocking in between; false after ten seconds.
bool waitUntil(const std::function<bool()> &isTrue);
/// One turn that does not wait, then `turns` - 1 more.
void turn(int turns = 1);

/// Rows "epoll" and "Qt's own", column `loop`.
void loopRows();

/// Two connected, non-blocking stream sockets; closes what was not taken.
class SocketPair
{
public:
    SocketPair();
    ~SocketPair();
    SocketPair(const SocketPair &) = delete;
    SocketPair &operator=(const SocketPair &) = delete;

    int near() const { return m_descriptors[0]; }
    int far() const { return m_descriptors[1]; }
    int takeNear();
    void closeNear();
    void closeFar();
    /// Bounds what the kernel keeps for the near side's writes, bytes (roughly).
    void setSmallBuffers(int bytes);

    bool send(QByteArrayView bytes) const; ///< from the far side, all of it
    QByteArray receive() const; ///< at the far side, what is there
    bool isAtEnd() const; ///< the far side has read everything and no more will come

private:
    std::array<int, 2> m_descriptors{-1, -1};
};

} // namespace deepros::test
