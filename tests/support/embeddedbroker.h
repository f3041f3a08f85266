#pragma once

#include "broker/mqttbroker.h"
#include "session/sessionmanager.h"
#include "support/loopthread.h"

#include <QSignalSpy>

namespace deepros::test {

/// A configuration on loopback and free ports.
inline BrokerConfig anyPorts()
{
    BrokerConfig config;
    config.persistence = false;
    config.mqttHost = QStringLiteral("127.0.0.1");
    config.mqttPort = 0;
    config.websocketHost = QStringLiteral("127.0.0.1");
    config.websocketPort = 0;
    return config;
}

/// A broker in the thread of the test, as an embedding program has it.
struct Embedded
{
    explicit Embedded(BrokerConfig config = anyPorts()) : broker(std::move(config)) {}
    ~Embedded() { stop(); }

    bool start() { return bool(broker.start()); }
    quint16 port() const { return broker.listeners().value(0).port; }
    bool stop(int goodbyeMs = 2000)
    {
        if (!broker.isRunning())
            return true;
        QSignalSpy stopped(&broker, &MQTTBroker::stopped);
        broker.stop(goodbyeMs);
        return waitUntil([&] { return stopped.count() == 1; });
    }
    int clients() { return int(broker.sessions().connectedClients()); }
    /// A number of statistics(): `count("limits", "connections")`.
    qint64 count(const char *group, const char *key) const
    {
        return broker.statistics()
            .value(QString::fromLatin1(group))
            .toMap()
            .value(QString::fromLatin1(key), -1)
            .toLongLong();
    }

    MQTTBroker broker;
};

} // namespace deepros::test
