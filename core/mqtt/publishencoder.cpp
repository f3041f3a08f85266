#include "mqtt/publishencoder.h"

#include "mqtt/framing.h"
#include "mqtt/property.h"

#include <cstring>

namespace deepros::mqtt {

namespace {

/// The lengths that a head is made of. 64 bits: what does not fit must be seen, not wrap.
struct Sizes
{
    quint64 properties = 0; ///< without their length
    quint64 remaining = 0;
    int fixedHeader = 0;
};

int varIntSizeOf(quint64 value)
{
    return varIntSize(quint32(qMin<quint64>(value, maxRemainingLength)));
}

Sizes sizesOf(const PublishHead &head, ProtocolVersion version)
{
    Sizes sizes;
    sizes.remaining =
        2 + quint64(head.topic.size()) + (head.qos == QoS::AtMostOnce ? 0 : 2) + head.payloadSize;
    if (isV5(version)) {
        sizes.properties = quint64(head.forwardProperties.size());
        if (head.expirySecs)
            sizes.properties += 5;
        if (head.topicAlias != 0)
            sizes.properties += 3;
        for (const quint32 id : head.subscriptionIds)
            sizes.properties += 1 + quint64(varIntSize(id));
        sizes.remaining += quint64(varIntSizeOf(sizes.properties)) + sizes.properties;
    }
    sizes.fixedHeader = 1 + varIntSizeOf(sizes.remaining);
    return sizes;
}

char *writeBytes(char *out, QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(out, bytes.data(), std::size_t(bytes.size()));
    return out + bytes.size();
}

char *writeId(char *out, PropertyId id)
{
    *out = char(id);
    return out + 1;
}

} // namespace

quint32 publishHeadSize(const PublishHead &head, ProtocolVersion version)
{
    const Sizes sizes = sizesOf(head, version);
    Q_ASSERT(sizes.remaining <= maxRemainingLength);
    return quint32(quint64(sizes.fixedHeader) + sizes.remaining - head.payloadSize);
}

quint64 publishPacketSize(const PublishHead &head, ProtocolVersion version)
{
    const Sizes sizes = sizesOf(head, version);
    return quint64(sizes.fixedHeader) + sizes.remaining;
}

char *writePublishHead(char *out, const PublishHead &head, ProtocolVersion version)
{
    const Sizes sizes = sizesOf(head, version);
    Q_ASSERT(sizes.remaining <= maxRemainingLength);
    Q_ASSERT(head.topic.size() <= 0xFFFF);
    *out++ = publishFirstByte(head.qos, head.retain, head.dup);
    out = writeVarInt(out, quint32(sizes.remaining));
    out = writeUint16(out, quint16(head.topic.size()));
    out = writeBytes(out, head.topic);
    if (head.qos != QoS::AtMostOnce)
        out = writeUint16(out, head.packetId);
    if (!isV5(version))
        return out;

    out = writeVarInt(out, quint32(sizes.properties));
    out = writeBytes(out, head.forwardProperties);
    if (head.expirySecs)
        out = writeUint32(writeId(out, PropertyId::MessageExpiryInterval), *head.expirySecs);
    if (head.topicAlias != 0)
        out = writeUint16(writeId(out, PropertyId::TopicAlias), head.topicAlias);
    for (const quint32 id : head.subscriptionIds)
        out = writeVarInt(writeId(out, PropertyId::SubscriptionIdentifier), id);
    return out;
}

qsizetype packetIdOffset(const PublishHead &head, ProtocolVersion version)
{
    if (head.qos == QoS::AtMostOnce)
        return -1;
    return sizesOf(head, version).fixedHeader + 2 + head.topic.size();
}

} // namespace deepros::mqtt
