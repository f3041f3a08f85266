#include "watchdog.h"

#include "broker/brokercontrol.h"

namespace deepros {

Watchdog::Watchdog(BrokerControl &control, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent), m_control(control)
{
    if (interval <= std::chrono::milliseconds::zero())
        return;
    connect(&m_timer, &QTimer::timeout, this, &Watchdog::ask);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.start(interval);
}

void Watchdog::ask()
{
    if (m_isWaiting)
        return;
    m_isWaiting = true;
    m_control.post<bool>([](MQTTBroker &) { return true; })
        .then(this,
              [this](bool) {
                  m_isWaiting = false;
                  Q_EMIT brokerAnswered();
              })
        .onCanceled(this, [this] { m_isWaiting = false; }); // no broker runs
}

} // namespace deepros
