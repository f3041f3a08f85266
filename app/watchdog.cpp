#include "watchdog.h"

#include "broker/brokercontrol.h"

namespace deepros {

Watchdog::Watchdog(BrokerControl &control, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent), m_control(control)
{
    if (interval <= std::chrono::milliseconds::zero())
        return;
    connect(&m_answer, &QFutureWatcher<bool>::finished, this, [this] {
        if (!m_answer.isCanceled()) // then no broker runs
            Q_EMIT brokerAnswered();
    });
    connect(&m_timer, &QTimer::timeout, this, &Watchdog::ask);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(interval);
}

void Watchdog::ask()
{
    if (m_answer.isRunning())
        return;
    m_answer.setFuture(m_control.post<bool>([](MQTTBroker &) { return true; }));
}

} // namespace deepros
