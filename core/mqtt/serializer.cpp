#include "mqtt/serializer.h"

#include "mqtt/framing.h"
#include "mqtt/publishencoder.h"

#include <cstring>

namespace deepros::mqtt {

namespace {

/// Writes into space that was sized exactly; the owner asserts that both agree.
class Writer
{
public:
    explicit Writer(char *out) : m_out(out) {}

    void byte(quint8 value) { *m_out++ = char(value); }
    void uint16(quint16 value) { m_out = writeUint16(m_out, value); }
    void raw(QByteArrayView bytes)
    {
        if (!bytes.isEmpty())
            std::memcpy(m_out, bytes.data(), std::size_t(bytes.size()));
        m_out += bytes.size();
    }
    void prefixed(QByteArrayView bytes)
    {
        Q_ASSERT(bytes.size() <= 0xFFFF);
        uint16(quint16(bytes.size()));
        raw(bytes);
    }
    void properties(PropertyView properties)
    {
        m_out = writeVarInt(m_out, quint32(properties.bytes().size()));
        raw(properties.bytes());
    }
    char *position() const { return m_out; }

private:
    char *m_out;
};

qsizetype prefixedSize(QByteArrayView bytes)
{
    return 2 + bytes.size();
}

qsizetype propertiesSize(PropertyView properties)
{
    return varIntSize(quint32(properties.bytes().size())) + properties.bytes().size();
}

/// Appends the fixed header and `remaining` bytes that `writeBody(Writer &)` fills.
template <typename WriteBody>
void appendPacket(QByteArray &out, PacketType type, int flags, qsizetype remaining, WriteBody writeBody)
{
    Q_ASSERT(remaining <= qsizetype(maxRemainingLength));
    const qsizetype before = out.size();
    out.resize(before + 1 + varIntSize(quint32(remaining)) + remaining);
    char *position = out.data() + before;
    *position++ = char(static_cast<int>(type) << 4 | flags);
    position = writeVarInt(position, quint32(remaining));
    Writer writer(position);
    writeBody(writer);
    Q_ASSERT(writer.position() == out.constData() + out.size());
}

quint8 connectFlags(const ConnectPacket &packet)
{
    quint8 flags = packet.cleanStart ? 0x02 : 0;
    if (packet.will)
        flags |= quint8(0x04 | toInt(packet.will->qos) << 3 | (packet.will->retain ? 0x20 : 0));
    if (packet.password)
        flags |= 0x40;
    if (packet.userName)
        flags |= 0x80;
    return flags;
}

quint8 subscriptionOptions(const SubscriptionRequest &request, bool v5)
{
    auto options = quint8(toInt(request.qos));
    if (v5)
        options |= quint8((request.noLocal ? 0x04 : 0) | (request.retainAsPublished ? 0x08 : 0) |
                          static_cast<int>(request.retainHandling) << 4);
    return options;
}

/// SUBACK and UNSUBACK.
void appendCodes(QByteArray &out, PacketType type, const SubackPacket &packet, bool v5, bool hasCodes)
{
    const qsizetype remaining =
        2 + (v5 ? propertiesSize(packet.properties) : 0) + (hasCodes ? packet.codes.size() : 0);
    appendPacket(out, type, 0, remaining, [&](Writer &writer) {
        writer.uint16(packet.packetId);
        if (v5)
            writer.properties(packet.properties);
        if (hasCodes)
            writer.raw(packet.codes);
    });
}

} // namespace

void appendConnect(QByteArray &out, const ConnectPacket &packet)
{
    const bool v5 = isV5(packet.version);
    const QByteArrayView name = packet.version == ProtocolVersion::V31 ? "MQIsdp" : "MQTT";
    qsizetype remaining = prefixedSize(name) + 4 + prefixedSize(packet.clientId);
    if (v5)
        remaining += propertiesSize(packet.properties);
    if (packet.will) {
        remaining += prefixedSize(packet.will->topic) + prefixedSize(packet.will->payload);
        if (v5)
            remaining += propertiesSize(packet.will->properties);
    }
    if (packet.userName)
        remaining += prefixedSize(*packet.userName);
    if (packet.password)
        remaining += prefixedSize(*packet.password);

    appendPacket(out, PacketType::Connect, 0, remaining, [&](Writer &writer) {
        writer.prefixed(name);
        writer.byte(static_cast<quint8>(packet.version));
        writer.byte(connectFlags(packet));
        writer.uint16(packet.keepAliveSecs);
        if (v5)
            writer.properties(packet.properties);
        writer.prefixed(packet.clientId);
        if (packet.will) {
            if (v5)
                writer.properties(packet.will->properties);
            writer.prefixed(packet.will->topic);
            writer.prefixed(packet.will->payload);
        }
        if (packet.userName)
            writer.prefixed(*packet.userName);
        if (packet.password)
            writer.prefixed(*packet.password);
    });
}

void appendConnack(QByteArray &out, const ConnackPacket &packet, ProtocolVersion version)
{
    const bool v5 = isV5(version);
    const qsizetype remaining = 2 + (v5 ? propertiesSize(packet.properties) : 0);
    appendPacket(out, PacketType::Connack, 0, remaining, [&](Writer &writer) {
        // In 3.1 the first byte is reserved; only 3.1.1 gave it the Session Present bit.
        writer.byte(packet.sessionPresent && version != ProtocolVersion::V31 ? 1 : 0);
        writer.byte(packet.code);
        if (v5)
            writer.properties(packet.properties);
    });
}

void appendPublish(QByteArray &out, const PublishPacket &packet, ProtocolVersion version)
{
    // All properties stand in `properties` already, alias and expiry among them, in the order they shall
    // have.
    PublishHead head;
    head.topic = packet.topic;
    head.forwardProperties = packet.properties.bytes();
    head.payloadSize = quint32(packet.payload.size());
    head.packetId = packet.packetId;
    head.qos = packet.qos;
    head.retain = packet.retain;
    head.dup = packet.dup;

    const qsizetype before = out.size();
    const qsizetype headSize = publishHeadSize(head, version);
    out.resize(before + headSize + packet.payload.size());
    char *position = writePublishHead(out.data() + before, head, version);
    Q_ASSERT(position == out.constData() + before + headSize);
    Writer(position).raw(packet.payload);
}

void appendAck(QByteArray &out, PacketType type, const AckPacket &packet, ProtocolVersion version)
{
    const bool hasProperties = isV5(version) && !packet.properties.isEmpty();
    const bool hasCode = isV5(version) && (hasProperties || packet.code != ReasonCode::Success);
    const qsizetype remaining =
        2 + (hasCode ? 1 : 0) + (hasProperties ? propertiesSize(packet.properties) : 0);
    const int flags = type == PacketType::Pubrel ? 2 : 0;
    appendPacket(out, type, flags, remaining, [&](Writer &writer) {
        writer.uint16(packet.packetId);
        if (hasCode)
            writer.byte(static_cast<quint8>(packet.code));
        if (hasProperties)
            writer.properties(packet.properties);
    });
}

void appendSubscribe(QByteArray &out, const SubscribePacket &packet, ProtocolVersion version)
{
    const bool v5 = isV5(version);
    qsizetype remaining = 2 + (v5 ? propertiesSize(packet.properties) : 0);
    for (const SubscriptionRequest &request : packet.requests)
        remaining += prefixedSize(request.filter) + 1;
    appendPacket(out, PacketType::Subscribe, 2, remaining, [&](Writer &writer) {
        writer.uint16(packet.packetId);
        if (v5)
            writer.properties(packet.properties);
        for (const SubscriptionRequest &request : packet.requests) {
            writer.prefixed(request.filter);
            writer.byte(subscriptionOptions(request, v5));
        }
    });
}

void appendSuback(QByteArray &out, const SubackPacket &packet, ProtocolVersion version)
{
    appendCodes(out, PacketType::Suback, packet, isV5(version), true);
}

void appendUnsubscribe(QByteArray &out, const UnsubscribePacket &packet, ProtocolVersion version)
{
    const bool v5 = isV5(version);
    qsizetype remaining = 2 + (v5 ? propertiesSize(packet.properties) : 0);
    for (const QByteArrayView filter : packet.filters)
        remaining += prefixedSize(filter);
    appendPacket(out, PacketType::Unsubscribe, 2, remaining, [&](Writer &writer) {
        writer.uint16(packet.packetId);
        if (v5)
            writer.properties(packet.properties);
        for (const QByteArrayView filter : packet.filters)
            writer.prefixed(filter);
    });
}

void appendUnsuback(QByteArray &out, const UnsubackPacket &packet, ProtocolVersion version)
{
    appendCodes(out, PacketType::Unsuback, packet, isV5(version), isV5(version));
}

void appendReason(QByteArray &out, PacketType type, const ReasonPacket &packet, ProtocolVersion version)
{
    Q_ASSERT(type == PacketType::Disconnect || isV5(version));
    const bool hasProperties = isV5(version) && !packet.properties.isEmpty();
    const bool hasCode = isV5(version) && (hasProperties || packet.code != ReasonCode::Success);
    // 3.15.2.1 lets AUTH drop its property length only together with its code; DISCONNECT may drop it alone.
    const bool hasLength = hasProperties || (hasCode && type == PacketType::Auth);
    const qsizetype remaining = (hasCode ? 1 : 0) + (hasLength ? propertiesSize(packet.properties) : 0);
    appendPacket(out, type, 0, remaining, [&](Writer &writer) {
        if (hasCode)
            writer.byte(static_cast<quint8>(packet.code));
        if (hasLength)
            writer.properties(packet.properties);
    });
}

void appendEmpty(QByteArray &out, PacketType type)
{
    appendPacket(out, type, 0, 0, [](Writer &) {});
}

} // namespace deepros::mqtt
