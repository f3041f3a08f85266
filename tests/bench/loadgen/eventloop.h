#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace loadgen {

class Connection;

/// Monotonic nanoseconds.
int64_t nowNs();

/// A level-triggered epoll loop. Output is collected during a turn and written once at its end.
class EventLoop
{
public:
    EventLoop();
    ~EventLoop();
    EventLoop(const EventLoop &) = delete;
    EventLoop &operator=(const EventLoop &) = delete;

    void add(Connection &connection);
    void setWantsWrite(Connection &connection, bool wants);
    void remove(Connection &connection);

    /// Remembers that the connection has output.
    void touch(Connection &connection);

    /// Writes what is pending, waits at most timeoutNs (0 = only look), and reads what has come.
    void turn(int64_t timeoutNs);
    void flush();

    /// When the bytes being parsed came: one look at the clock per read, not per message.
    int64_t readNs() const { return m_readNs; }
    void noteRead() { m_readNs = nowNs(); }

    /// Shared by all connections: `headroom` bytes before readBuffer() may hold a rest of earlier bytes.
    char *readBuffer() { return m_buffer.data() + headroom; }
    static constexpr size_t headroom = 128 * 1024;
    static constexpr size_t readSize = 512 * 1024;

private:
    int m_epoll;
    int64_t m_readNs = 0;
    std::vector<char> m_buffer;
    std::vector<Connection *> m_touched;
    std::vector<Connection *> m_removed; ///< during this turn: events of theirs are stale
};

} // namespace loadgen
