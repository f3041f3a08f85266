#pragma once

#include "entities/publication.h"

#include <span>

namespace deepros {

/// What a session needs of the connection it is bound to. Implemented by protocol::Connection. Broker thread.
class PacketSink
{
public:
    enum class SendResult : quint8 { Sent, NoRoom, TooLarge };

    /// Sends a message in the turn it arrived. `packetId` is 0 for QoS 0. NoRoom is answered for QoS 0 only: a session asks
    /// hasRoom() before it spends a packet identifier. TooLarge: over the client's Maximum Packet Size.
    virtual SendResult sendPublication(Publication &publication, mqtt::QoS qos, bool retain, quint16 packetId,
                                       std::span<const quint32> subscriptionIds) = 0;
    /// Sends a message that waited.
    virtual SendResult sendMessage(const Message &message, mqtt::QoS qos, bool retain, bool dup, quint16 packetId,
                                   std::span<const quint32> subscriptionIds) = 0;
    virtual void sendPubrel(quint16 packetId, mqtt::ReasonCode code) = 0;

    /// Whether the output buffer is below its limit.
    virtual bool hasRoom() const = 0;
    /// Whether little enough is waiting that bulk work (retained messages) should go on.
    virtual bool isDrained() const = 0;
    virtual mqtt::ProtocolVersion version() const = 0;

    /// The session ends this connection: take-over, administrative action. The sink is detached already.
    virtual void closedBySession(mqtt::ReasonCode code, QByteArrayView text) = 0;

protected:
    ~PacketSink() = default;
};

} // namespace deepros
