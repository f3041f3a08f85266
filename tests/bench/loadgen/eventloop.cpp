#include "eventloop.h"

#include "connection.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>

#include <sys/epoll.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace loadgen {

int64_t nowNs()
{
    timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return int64_t(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

EventLoop::EventLoop() : m_epoll(epoll_create1(EPOLL_CLOEXEC)), m_buffer(headroom + readSize)
{
    if (m_epoll < 0)
        std::abort();
    prctl(PR_SET_TIMERSLACK, 1); // the open loop must not be late by the default slack of 50 µs
}

EventLoop::~EventLoop()
{
    close(m_epoll);
}

void EventLoop::add(Connection &connection)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = &connection;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, connection.descriptor(), &event);
}

void EventLoop::setWantsWrite(Connection &connection, bool wants)
{
    epoll_event event{};
    event.events = EPOLLIN | (wants ? unsigned(EPOLLOUT) : 0u);
    event.data.ptr = &connection;
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, connection.descriptor(), &event);
}

void EventLoop::remove(Connection &connection)
{
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, connection.descriptor(), nullptr);
    std::erase(m_touched, &connection);
    m_removed.push_back(&connection);
}

void EventLoop::touch(Connection &connection)
{
    m_touched.push_back(&connection);
}

void EventLoop::flush()
{
    // A failing write may close a connection and so change the list.
    std::vector<Connection *> touched;
    touched.swap(m_touched);
    for (Connection *connection : touched)
        connection->flush();
    if (m_touched.empty()) {
        touched.clear();
        m_touched.swap(touched); // keeps the capacity
    }
}

void EventLoop::turn(int64_t timeoutNs)
{
    flush();
    m_removed.clear();
    std::array<epoll_event, 256> events;
    timeoutNs = std::max<int64_t>(timeoutNs, 0);
    const timespec timeout{timeoutNs / 1'000'000'000, long(timeoutNs % 1'000'000'000)};
    const int n = epoll_pwait2(m_epoll, events.data(), int(events.size()), &timeout, nullptr);
    for (int i = 0; i < n; ++i) {
        auto *connection = static_cast<Connection *>(events[size_t(i)].data.ptr);
        const auto isStale = [&] {
            return !m_removed.empty() &&
                   std::find(m_removed.begin(), m_removed.end(), connection) != m_removed.end();
        };
        if ((events[size_t(i)].events & EPOLLOUT) && !isStale())
            connection->writable();
        if ((events[size_t(i)].events & (EPOLLIN | EPOLLERR | EPOLLHUP)) && !isStale())
            connection->readable();
    }
}

} // namespace loadgen
