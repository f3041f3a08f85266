#pragma once

#include "transport/eventloop.h"

#include <QElapsedTimer>

#include <atomic>
#include <vector>

namespace deepros {

/// An event dispatcher over epoll. Qt's own polls every descriptor at every turn, which makes each turn as expensive as
/// there are connections; here a turn costs what happens in it. Level-triggered. Beside QSocketNotifier it serves
/// IoHandlers, which cost no object per connection. One thread; wakeUp() and interrupt() from any.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT
public:
    EpollDispatcher();
    ~EpollDispatcher() override;

    /// False when the descriptor cannot be watched (not open, a plain file).
    bool watch(int descriptor, IoHandler *handler, bool read, bool write);
    void unwatch(int descriptor);

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;

private:
    struct Watched
    {
        IoHandler *handler = nullptr;
        QSocketNotifier *notifiers[3] = {}; ///< by QSocketNotifier::Type
        quint32 generation = 0; ///< tells events of a closed descriptor from those of its successor
        quint32 events = 0; ///< as registered with epoll
    };
    struct Timer
    {
        int id;
        qint64 intervalMs;
        qint64 dueMs;
        Qt::TimerType type;
        QObject *object;
        bool firing;
    };

    Watched &entry(int descriptor);
    bool update(int descriptor, quint32 events);
    void updateNotifiers(int descriptor);
    int waitTimeoutMs() const;
    int handleIo(int timeoutMs);
    int fireTimers();
    qint64 nowMs() const { return m_elapsed.elapsed(); }

    std::vector<Watched> m_watched; ///< by descriptor
    std::vector<Timer> m_timers; ///< few: scanned
    QElapsedTimer m_elapsed;
    int m_epoll;
    int m_wakeDescriptor;
    std::atomic<bool> m_woken{false}; ///< the wake descriptor is written and not read yet
    std::atomic<bool> m_wokenSinceTurn{false}; ///< since posted events were sent last
    std::atomic<bool> m_interrupted{false};
    std::atomic<int> m_wakers{0}; ///< threads within wakeUp()
};

} // namespace deepros
