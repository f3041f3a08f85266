#pragma once

#include "mqtt/types.h"

#include <QByteArrayView>

#include <optional>
#include <span>

/// Writes what stands before the payload of a PUBLISH, so that one image can serve every receiver that shares
/// a layout and the payload itself is never copied. Pure; thread-safe; allocates nothing.
namespace deepros::mqtt {

/// Receivers with equal layouts (and no own alias or subscription identifier) get the same bytes but for the
/// packet identifier. 3.1 and 3.1.1 write a PUBLISH alike: make layouts with `of`.
struct PublishLayout
{
    ProtocolVersion version = ProtocolVersion::V311;
    bool hasPacketId = false;

    static constexpr PublishLayout of(ProtocolVersion version, QoS qos)
    {
        return {isV5(version) ? ProtocolVersion::V5 : ProtocolVersion::V311, qos != QoS::AtMostOnce};
    }

    /// 0..3, for arrays with one image per layout.
    static constexpr int count = 4;
    constexpr int index() const { return (isV5(version) ? 2 : 0) + (hasPacketId ? 1 : 0); }

    friend constexpr bool operator==(PublishLayout, PublishLayout) = default;
};

/// A PUBLISH without its payload. The caller has judged the values (asserted): topic ≤ 65,535 bytes, empty
/// only with an alias in 5.0. What the version does not know is left out.
struct PublishHead
{
    QByteArrayView topic;
    QByteArrayView
        forwardProperties;   ///< encoded, see forwardableProperties(); written unaltered, before ours
    quint32 payloadSize = 0; ///< bytes
    std::optional<quint32> expirySecs; ///< what is left of the Message Expiry Interval
    quint16 topicAlias = 0;            ///< 0 = none
    std::span<const quint32> subscriptionIds;
    quint16 packetId = 0; ///< written for QoS 1 and 2 only
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    bool dup = false;
};

/// Bytes of the head.
quint32 publishHeadSize(const PublishHead &head, ProtocolVersion version);

/// Bytes of the whole packet, to compare with the receiver's Maximum Packet Size before anything is written.
/// May exceed what a packet can be: a head must be written only when the answer is at most
/// maxPublishPacketSize.
quint64 publishPacketSize(const PublishHead &head, ProtocolVersion version);
inline constexpr quint64 maxPublishPacketSize = quint64(maxRemainingLength) + maxFixedHeaderSize;

/// Writes publishHeadSize() bytes and returns the position behind them.
char *writePublishHead(char *out, const PublishHead &head, ProtocolVersion version);

/// Where the two bytes of the packet identifier stand in the head; -1 for QoS 0.
qsizetype packetIdOffset(const PublishHead &head, ProtocolVersion version);

/// Byte 1 of a PUBLISH.
constexpr char publishFirstByte(QoS qos, bool retain, bool dup)
{
    return char(0x30 | (dup ? 8 : 0) | toInt(qos) << 1 | (retain ? 1 : 0));
}

} // namespace deepros::mqtt
