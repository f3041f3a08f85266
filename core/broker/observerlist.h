#pragma once

#include "entities/brokerobserver.h"

#include <vector>

namespace deepros {

/// Tells every observer. Broker thread.
class ObserverList final : public BrokerObserver
{
public:
    /// Who does not want messages costs nothing per message.
    void add(BrokerObserver *observer, bool wantsMessages = true)
    {
        m_observers.push_back(observer);
        if (wantsMessages)
            m_messageObservers.push_back(observer);
    }

    void remove(BrokerObserver *observer)
    {
        std::erase(m_observers, observer);
        std::erase(m_messageObservers, observer);
    }

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
        for (BrokerObserver *observer : m_messageObservers)
            observer->messagePublished(publication, receivers);
    }
    void messageDropped(QByteArrayView clientId, QByteArrayView topic, DropCause cause) override
    {
        for (BrokerObserver *observer : m_observers)
            observer->messageDropped(clientId, topic, cause);
    }

private:
    std::vector<BrokerObserver *> m_observers;
    std::vector<BrokerObserver *> m_messageObservers;
};

} // namespace deepros
