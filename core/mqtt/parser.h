#pragma once

#include "mqtt/packets.h"
#include "util/result.h"

/// Bytes to packets. Pure functions: no socket, no session, no logger; thread-safe. `body` is what follows the
/// fixed header, complete. Each returns the packet or a DecodeError with the broken clause.
namespace deepros::mqtt {

/// Whether the topic of a PUBLISH is judged here (UTF-8, length, no wildcards, no U+0000), or by the caller, which
/// may have judged these very bytes before (the router's match cache has).
enum class TopicCheck : quint8 { Now, Deferred };

/// The version a CONNECT asks for, as soon as its name and level are readable and known: tells in which format a
/// CONNECT that parseConnect refuses is to be answered. Nothing when they are not; answer then as 3.1.1 does.
std::optional<ProtocolVersion> connectVersion(QByteArrayView body);

/// Wrong names and levels are refused with UnsupportedProtocolVersion, and so is the bit some bridges set in the level
/// (0x83, 0x84): they fall back to the plain level when refused.
Result<ConnectPacket, DecodeError> parseConnect(QByteArrayView body);
Result<ConnackPacket, DecodeError> parseConnack(QByteArrayView body, ProtocolVersion version);
/// `flags` is the low nibble of byte 1. Fast: no allocation; a 5.0 PUBLISH without properties costs one byte.
Result<PublishPacket, DecodeError> parsePublish(quint8 flags, QByteArrayView body, ProtocolVersion version,
                                                TopicCheck check = TopicCheck::Now);
/// PUBACK, PUBREC, PUBREL or PUBCOMP.
Result<AckPacket, DecodeError> parseAck(PacketType type, QByteArrayView body, ProtocolVersion version);
Result<SubscribePacket, DecodeError> parseSubscribe(QByteArrayView body, ProtocolVersion version);
Result<SubackPacket, DecodeError> parseSuback(QByteArrayView body, ProtocolVersion version);
Result<UnsubscribePacket, DecodeError> parseUnsubscribe(QByteArrayView body, ProtocolVersion version);
Result<UnsubackPacket, DecodeError> parseUnsuback(QByteArrayView body, ProtocolVersion version);
/// DISCONNECT, or AUTH (always 5.0).
Result<ReasonPacket, DecodeError> parseReason(PacketType type, QByteArrayView body, ProtocolVersion version);
/// PINGREQ and PINGRESP: the body must be empty.
Result<void, DecodeError> parseEmpty(PacketType type, QByteArrayView body);

} // namespace deepros::mqtt
