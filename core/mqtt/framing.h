#pragma once

#include "mqtt/decodeerror.h"

#include <QByteArrayView>

namespace deepros::mqtt {

/// A fixed header (2.1): known before any byte of the body is kept, so that limits are checked on it.
struct FrameHeader
{
    PacketType type{};
    quint8 flags = 0;            ///< low nibble of byte 1
    quint32 remainingLength = 0; ///< bytes
    quint8 headerSize = 0;       ///< 2..5 bytes

    quint64 packetSize() const { return quint64(headerSize) + remainingLength; }
};

enum class FrameStatus : quint8 { Complete, NeedMore, Malformed };

namespace detail {

/// Flags each packet type must carry [MQTT-2.2.2-2] (3.1.1), [MQTT-2.1.3-1] (5.0). PUBLISH has its own rules.
inline constexpr quint8 requiredFlags[16] = {0, 0, 0, 0, 0, 0, 2, 0, 2, 0, 2, 0, 0, 0, 0, 0};

/// Judges byte 1; returns false and writes `error` when it cannot start a packet.
inline bool judgeFirstByte(quint8 byte, ProtocolVersion version, DecodeError &error)
{
    const int type = byte >> 4;
    const int flags = byte & 0x0F;
    if (type == static_cast<int>(PacketType::Publish)) {
        if ((flags & 0x06) != 0x06)
            return true;
        error = {ReasonCode::MalformedPacket, "PUBLISH has QoS 3", "MQTT-3.3.1-4", 0};
        return false;
    }
    if (type == 0) {
        error = {ReasonCode::MalformedPacket, "packet type 0 is reserved", isV5(version) ? "2.1.2" : "2.2.1",
                 0};
        return false;
    }
    // MQTT 3.1 lets a client set DUP on a repeated SUBSCRIBE, UNSUBSCRIBE or PUBREL and says nothing of the
    // others.
    if (flags == requiredFlags[type] || version == ProtocolVersion::V31)
        return true;
    error = {ReasonCode::MalformedPacket, "reserved flag bits of the fixed header are wrong",
             isV5(version) ? "MQTT-2.1.3-1" : "MQTT-2.2.2-2", 0};
    return false;
}

} // namespace detail

/// Reads one fixed header from the front of `input`. Judges the packet type (0 is reserved; AUTH is judged by
/// the state machine, which knows the version), reserved flag bits, PUBLISH QoS 3 [MQTT-3.3.1-4] and the
/// Variable Byte Integer: at most four bytes, and in 5.0 the fewest that hold it [MQTT-1.5.5-1]. Byte 1 is
/// judged as soon as it is there. `version` is the connection's, once CONNECT has told it; the default is the
/// strictest. `error` is written only when the answer is Malformed. Inline: it runs once per packet.
inline FrameStatus readFrameHeader(QByteArrayView input, FrameHeader &header, DecodeError &error,
                                   ProtocolVersion version = ProtocolVersion::V5)
{
    const qsizetype size = input.size();
    if (size == 0)
        return FrameStatus::NeedMore;
    const auto *bytes = reinterpret_cast<const quint8 *>(input.data());
    if (!detail::judgeFirstByte(bytes[0], version, error))
        return FrameStatus::Malformed;

    quint32 length = 0;
    for (int i = 1; i < maxFixedHeaderSize; ++i) {
        if (i >= size)
            return FrameStatus::NeedMore;
        const quint8 byte = bytes[i];
        length |= quint32(byte & 0x7F) << (7 * (i - 1));
        if (byte >= 0x80)
            continue;
        if (byte == 0 && i > 1 && isV5(version)) {
            error = {ReasonCode::MalformedPacket, "the Remaining Length is not in its shortest form",
                     "MQTT-1.5.5-1", i};
            return FrameStatus::Malformed;
        }
        header.type = static_cast<PacketType>(bytes[0] >> 4);
        header.flags = bytes[0] & 0x0F;
        header.remainingLength = length;
        header.headerSize = quint8(i + 1);
        return FrameStatus::Complete;
    }
    error = {ReasonCode::MalformedPacket, "the Remaining Length takes more than four bytes",
             isV5(version) ? "1.5.5" : "2.2.3", maxFixedHeaderSize - 1};
    return FrameStatus::Malformed;
}

/// Bytes a Variable Byte Integer takes; value ≤ maxRemainingLength.
constexpr int varIntSize(quint32 value)
{
    return value < 128 ? 1 : value < 16'384 ? 2 : value < 2'097'152 ? 3 : 4;
}

/// Writes a Variable Byte Integer and returns the position behind it.
inline char *writeVarInt(char *out, quint32 value)
{
    while (value >= 128) {
        *out++ = char(value | 0x80);
        value >>= 7;
    }
    *out++ = char(value);
    return out;
}

inline char *writeUint16(char *out, quint16 value)
{
    out[0] = char(value >> 8);
    out[1] = char(value);
    return out + 2;
}

inline char *writeUint32(char *out, quint32 value)
{
    out = writeUint16(out, quint16(value >> 16));
    return writeUint16(out, quint16(value));
}

} // namespace deepros::mqtt
