#pragma once

#include "broker/brokercontrol.h"
#include "broker/mqttbroker.h"

#include <QThread>

#include <atomic>

namespace deepros {

/// Runs an MQTTBroker in a thread of its own, on the fastest event loop the platform has. Made and used by one thread
/// (the program's main thread); `control()` may be used from any.
class BrokerThread
{
public:
    explicit BrokerThread(BrokerConfig config);
    /// Stops the broker if it runs.
    ~BrokerThread();
    Q_DISABLE_COPY_MOVE(BrokerThread)

    /// For the next start; while it does not run.
    void setConfig(BrokerConfig config);
    bool isRunning() const { return m_thread.isRunning(); }

    /// Blocks until all listeners are bound, or says why the broker cannot start.
    Result<QList<ListenerInfo>, StartError> start();
    /// Says goodbye to all clients and ends the thread; blocks until it has ended. Clients have two seconds
    /// for their goodbyes; the last commit and questions under way take what they take (a program that must not wait longer sets
    /// itself a limit, as `deepros-broker` does).
    void stop();

    BrokerControl &control() { return m_control; }

private:
    BrokerConfig m_config;
    QThread m_thread;
    MQTTBroker *m_broker = nullptr; ///< lives in m_thread
    /// What the broker did comes before the return of stop(). QThread::wait() says so too; ThreadSanitizer does not see into it.
    std::atomic<bool> m_ended{false};
    BrokerControl m_control;
};

} // namespace deepros
