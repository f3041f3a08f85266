#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace deepros {

class BrokerControl;

/// Asks the broker thread at an interval whether it still answers. A broker that hangs is asked once and no
/// more, so that its questions do not pile up. Lives in the main thread; may go while a question is under
/// way (a continuation of QFuture may not).
class Watchdog : public QObject
{
    Q_OBJECT

public:
    /// An interval of zero asks nothing.
    Watchdog(BrokerControl &control, std::chrono::milliseconds interval, QObject *parent = nullptr);

Q_SIGNALS:
    void brokerAnswered();

private:
    void ask();

    BrokerControl &m_control;
    QTimer m_timer;
    QFutureWatcher<bool> m_answer;
};

} // namespace deepros
