#pragma once

#include <QtGlobal>

namespace deepros::mqtt {

/// MQTT Control Packet types, 2.1.2 (5.0) / 2.2.1 (3.1.1).
enum class PacketType : quint8 {
    Connect = 1,
    Connack = 2,
    Publish = 3,
    Puback = 4,
    Pubrec = 5,
    Pubrel = 6,
    Pubcomp = 7,
    Subscribe = 8,
    Suback = 9,
    Unsubscribe = 10,
    Unsuback = 11,
    Pingreq = 12,
    Pingresp = 13,
    Disconnect = 14,
    Auth = 15,
};

/// Protocol levels as they stand in CONNECT. 3.1 calls itself "MQIsdp", the later ones "MQTT".
enum class ProtocolVersion : quint8 { V31 = 3, V311 = 4, V5 = 5 };

enum class QoS : quint8 { AtMostOnce = 0, AtLeastOnce = 1, ExactlyOnce = 2 };

/// 3.8.3.1 (5.0): whether a SUBSCRIBE is answered with the retained messages.
enum class RetainHandling : quint8 { Send = 0, SendIfNew = 1, DoNotSend = 2 };

/// Largest Remaining Length a Variable Byte Integer can express, bytes (1.5.5).
inline constexpr quint32 maxRemainingLength = 268'435'455;
/// A fixed header is at most one type byte and four length bytes.
inline constexpr int maxFixedHeaderSize = 5;

constexpr bool isV5(ProtocolVersion version) { return version == ProtocolVersion::V5; }
constexpr int toInt(QoS qos) { return static_cast<int>(qos); }
constexpr QoS lower(QoS a, QoS b) { return a < b ? a : b; }
constexpr QoS higher(QoS a, QoS b) { return a < b ? b : a; }

/// The name the specification uses, e.g. "PUBLISH".
const char *packetName(PacketType type);
/// "3.1", "3.1.1" or "5.0".
const char *versionName(ProtocolVersion version);

} // namespace deepros::mqtt
