#include "transport/epolldispatcher_linux.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <limits>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace deepros {

namespace {

constexpr int eventsPerTurn = 512;

} // namespace

EpollDispatcher::EpollDispatcher()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC)), m_wakeDescriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_epoll < 0 || m_wakeDescriptor < 0)
        qFatal("cannot create the event loop's descriptors: errno %d", errno);
    m_elapsed.start();
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = quint64(m_wakeDescriptor);
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeDescriptor, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    // Whoever ends this thread from another may still be on the way out of the wakeUp() that ended it.
    while (m_wakers.load(std::memory_order_acquire) > 0)
        QThread::yieldCurrentThread();
    close(m_wakeDescriptor);
    close(m_epoll);
}

EpollDispatcher::Watched &EpollDispatcher::entry(int descriptor)
{
    if (size_t(descriptor) >= m_watched.size())
        m_watched.resize(std::max<size_t>(size_t(descriptor) + 1, m_watched.size() * 2));
    return m_watched[size_t(descriptor)];
}

bool EpollDispatcher::update(int descriptor, quint32 events)
{
    Watched &watched = entry(descriptor);
    epoll_event event{};
    event.events = events;
    event.data.u64 = quint64(descriptor) | (quint64(watched.generation) << 32);
    // A descriptor that was closed while watched has left epoll by itself; its number may be a new one now.
    int result = epoll_ctl(m_epoll, watched.events ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, descriptor, &event);
    if (result != 0 && watched.events && errno == ENOENT)
        result = epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
    if (result == 0)
        watched.events = events;
    return result == 0;
}

bool EpollDispatcher::watch(int descriptor, IoHandler *handler, bool read, bool write)
{
    entry(descriptor).handler = handler;
    // Without interest the descriptor stays: errors and hang-ups are always reported.
    return update(descriptor, (read ? quint32(EPOLLIN | EPOLLRDHUP) : 0u) | (write ? quint32(EPOLLOUT) : 0u) | EPOLLERR);
}

void EpollDispatcher::unwatch(int descriptor)
{
    Watched &watched = entry(descriptor);
    if (watched.events)
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    watched.handler = nullptr;
    watched.events = 0;
    ++watched.generation;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    entry(descriptor).notifiers[notifier->type()] = notifier;
    updateNotifiers(descriptor);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    QSocketNotifier *&known = entry(descriptor).notifiers[notifier->type()];
    if (known != notifier)
        return;
    known = nullptr;
    updateNotifiers(descriptor);
}

void EpollDispatcher::updateNotifiers(int descriptor)
{
    const Watched &watched = entry(descriptor);
    const quint32 events = (watched.notifiers[QSocketNotifier::Read] ? quint32(EPOLLIN) : 0u)
        | (watched.notifiers[QSocketNotifier::Write] ? quint32(EPOLLOUT) : 0u)
        | (watched.notifiers[QSocketNotifier::Exception] ? quint32(EPOLLPRI) : 0u);
    if (events)
        update(descriptor, events);
    else
        unwatch(descriptor);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    m_timers.push_back({timerId, interval, nowMs() + interval, timerType, object, false});
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return std::erase_if(m_timers, [timerId](const Timer &timer) { return timer.id == timerId; }) > 0;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return std::erase_if(m_timers, [object](const Timer &timer) { return timer.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> result;
    for (const Timer &timer : m_timers) {
        if (timer.object == object)
            result.append(TimerInfo(timer.id, int(timer.intervalMs), timer.type));
    }
    return result;
}

int EpollDispatcher::remainingTime(int timerId)
{
    for (const Timer &timer : m_timers) {
        if (timer.id == timerId)
            return int(std::max<qint64>(timer.dueMs - nowMs(), 0));
    }
    return -1;
}

void EpollDispatcher::wakeUp()
{
    m_wakers.fetch_add(1, std::memory_order_relaxed);
    m_wokenSinceTurn.store(true, std::memory_order_release);
    if (!m_woken.exchange(true, std::memory_order_acq_rel)) {
        const uint64_t one = 1;
        [[maybe_unused]] const auto written = write(m_wakeDescriptor, &one, sizeof one);
    }
    m_wakers.fetch_sub(1, std::memory_order_release);
}

void EpollDispatcher::interrupt()
{
    m_interrupted.store(true, std::memory_order_release);
    wakeUp();
}

int EpollDispatcher::waitTimeoutMs() const
{
    qint64 next = std::numeric_limits<int>::max();
    bool any = false;
    for (const Timer &timer : m_timers) {
        if (!timer.firing) {
            next = std::min(next, timer.dueMs);
            any = true;
        }
    }
    return any ? int(std::clamp<qint64>(next - nowMs(), 0, std::numeric_limits<int>::max())) : -1;
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted.store(false, std::memory_order_release);
    // Whoever asks for events and waits for them must come back after posted ones: they wake before they are sent.
    const bool hadPosted = m_wokenSinceTurn.exchange(false, std::memory_order_acq_rel);
    QCoreApplication::sendPostedEvents();
    if (m_interrupted.load(std::memory_order_acquire))
        return true;

    // Always announced: what was collected in this turn is written before the next one, waiting or not.
    Q_EMIT aboutToBlock();
    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !hadPosted
        && !m_woken.load(std::memory_order_acquire);
    int handled = 0;
    if (flags.testFlag(QEventLoop::ExcludeSocketNotifiers)) {
        if (mayWait)
            QThread::msleep(1);
        Q_EMIT awake();
    } else {
        handled = handleIo(mayWait ? waitTimeoutMs() : 0);
    }
    handled += fireTimers();
    return handled > 0 || hadPosted;
}

int EpollDispatcher::handleIo(int timeoutMs)
{
    epoll_event events[eventsPerTurn];
    int count = epoll_wait(m_epoll, events, eventsPerTurn, timeoutMs);
    if (count < 0)
        count = 0; // EINTR: the next turn looks again
    Q_EMIT awake();
    for (int i = 0; i < count; ++i) {
        const int descriptor = int(events[i].data.u64 & 0xFFFFFFFF);
        const auto generation = quint32(events[i].data.u64 >> 32);
        if (descriptor == m_wakeDescriptor) {
            // Emptied first, then declared awake: a wakeUp() in between is covered by the posted events of the next turn.
            uint64_t value = 0;
            [[maybe_unused]] const auto size = read(m_wakeDescriptor, &value, sizeof value);
            m_woken.store(false, std::memory_order_release);
            continue;
        }
        const Watched watched = entry(descriptor);
        if (watched.generation != generation)
            continue; // closed by an earlier event of this turn
        const quint32 ready = events[i].events;
        const bool trouble = ready & (EPOLLERR | EPOLLHUP);
        const bool readable = (ready & (EPOLLIN | EPOLLRDHUP)) || trouble;
        const bool writable = (ready & EPOLLOUT) || trouble;
        if (watched.handler) {
            watched.handler->ioReady(readable, writable);
            continue;
        }
        const bool active[3] = {readable, writable, (ready & EPOLLPRI) != 0};
        for (int type = 0; type < 3; ++type) {
            // A notifier may have been removed by the one before it.
            QSocketNotifier *notifier = entry(descriptor).notifiers[type];
            if (active[type] && notifier && notifier == watched.notifiers[type]) {
                QEvent event(QEvent::SockAct);
                QCoreApplication::sendEvent(notifier, &event);
            }
        }
    }
    return count;
}

int EpollDispatcher::fireTimers()
{
    const qint64 now = nowMs();
    std::vector<int> due;
    for (const Timer &timer : m_timers) {
        if (!timer.firing && timer.dueMs <= now)
            due.push_back(timer.id);
    }
    for (const int id : due) {
        // By id each time: a handler may remove or add timers.
        const auto find = [this, id] {
            return std::find_if(m_timers.begin(), m_timers.end(), [id](const Timer &timer) { return timer.id == id; });
        };
        auto timer = find();
        if (timer == m_timers.end() || timer->firing || timer->dueMs > now)
            continue; // removed, or served by a loop inside an earlier handler
        timer->firing = true;
        timer->dueMs = std::max(timer->dueMs + timer->intervalMs, now);
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer->object, &event);
        timer = find();
        if (timer != m_timers.end())
            timer->firing = false;
    }
    return int(due.size());
}

} // namespace deepros
