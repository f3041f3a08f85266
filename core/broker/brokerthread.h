#pragma once

#include "broker/brokercontrol.h"
#include "broker/mqttbroker.h"

#include <QThread>

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

    /// Blocks until all listeners are bound, or says why the broker cannot start.
    Result<QList<ListenerInfo>, StartError> start();
    /// Says goodbye to all clients and ends the thread; blocks for at most six seconds, two when the disk is quick.
    void stop();

    BrokerControl &control() { return m_control; }

private:
    const BrokerConfig m_config;
    QThread m_thread;
    MQTTBroker *m_broker = nullptr; ///< lives in m_thread
    BrokerControl m_control;
};

} // namespace deepros
