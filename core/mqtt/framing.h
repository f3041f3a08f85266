#pragma once

#include "mqtt/decodeerror.h"

#include <QByteArrayView>

namespace deepros::mqtt {

/// A fixed header (2.1): known before any byte of the body is kept, so that limits are checked on it.
struct FrameHeader
{
    PacketType type{};
    quint8 flags = 0; ///< low nibble of byte 1
    quint32 remainingLength = 0; ///< bytes
    quint8 headerSize = 0; ///< 2..5 bytes

    quint64 packetSize() const { return quint64(headerSize) + remainingLength; }
};

enum class FrameStatus : quint8 { Complete, NeedMore, Malformed };

/// Reads one fixed header from the front of `input`. Judges the packet type (0 is reserved; AUTH is judged by the
/// state machine, which knows the version), reserved flag bits [MQTT-2.1.3-1], PUBLISH QoS 3 [MQTT-3.3.1-4] and
/// the Variable Byte Integer, which must use at most four bytes and the fewest that hold it [MQTT-1.5.5-1].
/// `error` is written only when the answer is Malformed. Inline: it runs once per packet.
FrameStatus readFrameHeader(QByteArrayView input, FrameHeader &header, DecodeError &error);

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
