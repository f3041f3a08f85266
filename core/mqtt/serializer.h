#pragma once

#include "mqtt/packets.h"

#include <QByteArray>

#include <array>

/// Packets to bytes: each call appends one whole packet to `out`. Pure; thread-safe. The caller has judged the values
/// (asserted): strings ≤ 65,535 bytes, total ≤ maxRemainingLength. For 3.x, properties and codes that the version
/// does not know are left out.
namespace deepros::mqtt {

void appendConnect(QByteArray &out, const ConnectPacket &packet);
void appendConnack(QByteArray &out, const ConnackPacket &packet, ProtocolVersion version);
void appendPublish(QByteArray &out, const PublishPacket &packet, ProtocolVersion version);
/// In 5.0 the shortest form: no code when it is 0x00 and there are no properties.
void appendAck(QByteArray &out, PacketType type, const AckPacket &packet, ProtocolVersion version);
void appendSubscribe(QByteArray &out, const SubscribePacket &packet, ProtocolVersion version);
void appendSuback(QByteArray &out, const SubackPacket &packet, ProtocolVersion version);
void appendUnsubscribe(QByteArray &out, const UnsubscribePacket &packet, ProtocolVersion version);
void appendUnsuback(QByteArray &out, const UnsubackPacket &packet, ProtocolVersion version);
/// DISCONNECT or AUTH.
void appendReason(QByteArray &out, PacketType type, const ReasonPacket &packet, ProtocolVersion version);
/// PINGREQ or PINGRESP.
void appendEmpty(QByteArray &out, PacketType type);

/// A successful PUBACK, PUBREC, PUBREL or PUBCOMP: the same four bytes in every version.
constexpr std::array<char, 4> shortAck(PacketType type, quint16 packetId)
{
    const int flags = type == PacketType::Pubrel ? 2 : 0;
    return {char((static_cast<int>(type) << 4) | flags), 2, char(packetId >> 8), char(packetId)};
}

} // namespace deepros::mqtt
