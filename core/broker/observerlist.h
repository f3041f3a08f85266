#pragma once

#include "entities/brokerobserver.h"

#include <vector>

namespace deepros {

/// Tells every observer. Broker thread.
class ObserverList final : public BrokerObserver
{
public:
    void add(BrokerObserver *observer) { m_observers.push_back(observer); }

    void clientConnected(const Client &client) override
    {
        for (BrokerObserver *observer : m_observers)
            observer->clientConnected(client);
    }
    void clientDisconnected(const Client &client, mqtt::ReasonCode reason, QByteArrayView text) override
    {
        for (BrokerObserver *observer : m_observers)
            observer->clientDisconnected(client, reason, text);
    }
    void connectionRefused(QByteArrayView clientId, QByteArrayView address, mqtt::ReasonCode reason,
                           QByteArrayView text) override
    {
        for (BrokerObserver *observer : m_observers)
            observer->connectionRefused(clientId, address, reason, text);
    }
    void messagePublished(const Publication &publication, int receivers) override
    {
        for (BrokerObserver *observer : m_observers)
            observer->messagePublished(publication, receivers);
    }
    void messageDropped(QByteArrayView clientId, QByteArrayView topic, DropCause cause) override
    {
        for (BrokerObserver *observer : m_observers)
            observer->messageDropped(clientId, topic, cause);
    }

private:
    std::vector<BrokerObserver *> m_observers;
};

} // namespace deepros
