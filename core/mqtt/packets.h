#pragma once

#include "mqtt/property.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

/// The fifteen control packets as plain values. Views point into the bytes parsed (or, when serializing, into
/// the caller's): a packet never outlives its turn. What must live longer is copied into an entity.
namespace deepros::mqtt {

struct WillFields
{
    QByteArrayView topic;
    QByteArrayView payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    PropertyView properties; ///< 5.0, context Will
};

struct ConnectPacket
{
    ProtocolVersion version = ProtocolVersion::V311;
    bool cleanStart = true; ///< Clean Session in 3.x
    quint16 keepAliveSecs = 0;
    QByteArrayView clientId;
    std::optional<WillFields> will;
    std::optional<QByteArrayView> userName;
    std::optional<QByteArrayView> password;
    PropertyView properties; ///< 5.0
};

struct ConnackPacket
{
    bool sessionPresent = false;
    quint8 code = 0; ///< ReasonCode for 5.0, return code 0..5 for 3.x
    PropertyView properties; ///< 5.0
};

struct PublishPacket
{
    QByteArrayView topic; ///< empty when a topic alias stands for it
    QByteArrayView payload;
    quint16 packetId = 0; ///< 0 for QoS 0
    QoS qos = QoS::AtMostOnce;
    bool dup = false;
    bool retain = false;
    quint16 topicAlias = 0; ///< 0 = none
    bool hasSubscriptionId = false; ///< a server refuses it from a client [MQTT-3.3.4-6]
    std::optional<quint32> expirySecs; ///< Message Expiry Interval
    PropertyView properties; ///< 5.0, all of them, wire order
};

/// PUBACK, PUBREC, PUBREL, PUBCOMP.
struct AckPacket
{
    quint16 packetId = 0;
    ReasonCode code = ReasonCode::Success;
    PropertyView properties; ///< 5.0
};

struct SubscriptionRequest
{
    QByteArrayView filter; ///< valid UTF-8; not yet judged as a topic filter
    QoS qos = QoS::AtMostOnce;
    bool noLocal = false;
    bool retainAsPublished = false;
    RetainHandling retainHandling = RetainHandling::Send;
};

struct SubscribePacket
{
    quint16 packetId = 0;
    std::vector<SubscriptionRequest> requests; ///< at least one
    quint32 subscriptionId = 0; ///< 5.0; 0 = none
    PropertyView properties;
};

struct SubackPacket
{
    quint16 packetId = 0;
    QByteArrayView codes; ///< one byte per request: granted QoS or 0x80.. as on the wire
    PropertyView properties;
};

struct UnsubscribePacket
{
    quint16 packetId = 0;
    std::vector<QByteArrayView> filters; ///< at least one; valid UTF-8
    PropertyView properties;
};

/// `codes` is empty in 3.x.
using UnsubackPacket = SubackPacket;

/// DISCONNECT (5.0: with code and properties) and AUTH (5.0 only).
struct ReasonPacket
{
    ReasonCode code = ReasonCode::Success;
    PropertyView properties;
};

} // namespace deepros::mqtt
