#pragma once

#include "entities/client.h"
#include "mqtt/reasoncode.h"

#include <QByteArrayView>

namespace deepros {

class Publication;

/// Why a message did not reach somebody.
enum class DropCause : quint8 {
    ClientAway, ///< QoS 0 for a session whose client is not connected
    ClientTooSlow, ///< QoS 0, the client's output buffer is full
    QueueFull, ///< QoS 1/2, the session's queue is full
    TooLargeForClient, ///< over the client's Maximum Packet Size
    Expired, ///< Message Expiry Interval passed while it waited
    SessionEnded, ///< still queued when the session expired or was discarded
    MemoryLimit, ///< the broker's total buffer limit is reached
    Denied, ///< the access rules do not let its client publish it, or not receive it any more
    ByAdministrator, ///< its queue was emptied by an administrator
    Count
};

/// Watches the broker without being included by anybody. All calls come from the broker thread, must not block and must
/// not call back into the broker.
class BrokerObserver
{
public:
    virtual ~BrokerObserver() = default;

    virtual void clientConnected(const Client &client) { Q_UNUSED(client) }
    /// `reason` is the broker's (error) or the client's own; `text` says it in words.
    virtual void clientDisconnected(const Client &client, mqtt::ReasonCode reason, QByteArrayView text)
    {
        Q_UNUSED(client)
        Q_UNUSED(reason)
        Q_UNUSED(text)
    }
    virtual void connectionRefused(QByteArrayView clientId, QByteArrayView address, mqtt::ReasonCode reason,
                                   QByteArrayView text)
    {
        Q_UNUSED(clientId)
        Q_UNUSED(address)
        Q_UNUSED(reason)
        Q_UNUSED(text)
    }
    /// Once per PUBLISH accepted. `receivers` = sessions it was handed to.
    virtual void messagePublished(const Publication &publication, int receivers)
    {
        Q_UNUSED(publication)
        Q_UNUSED(receivers)
    }
    virtual void messageDropped(QByteArrayView clientId, QByteArrayView topic, DropCause cause)
    {
        Q_UNUSED(clientId)
        Q_UNUSED(topic)
        Q_UNUSED(cause)
    }
};

} // namespace deepros
