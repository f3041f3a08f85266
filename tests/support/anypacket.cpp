#include "support/anypacket.h"

#include "mqtt/serializer.h"

using namespace deepros::mqtt;

namespace deepros::test {

namespace {

template <typename Packet>
Result<AnyPacket, DecodeError> wrap(PacketType type, Result<Packet, DecodeError> &&result)
{
    if (!result)
        return Failure{result.error()};
    return AnyPacket{type, std::move(result).value()};
}

QByteArray number(const char *name, qint64 value)
{
    return QByteArray(" ") + name + '=' + QByteArray::number(value);
}

QByteArray field(const char *name, QByteArrayView value)
{
    return QByteArray(" ") + name + '=' + quoted(value);
}

QByteArray codeText(quint8 code)
{
    return "0x" + QByteArray::number(code, 16).rightJustified(2, '0').toUpper();
}

QByteArray connectText(const ConnectPacket &packet)
{
    QByteArray text = QByteArray(" v=") + versionName(packet.version) + field("id", packet.clientId) +
                      number("clean", packet.cleanStart) + number("keepalive", packet.keepAliveSecs);
    if (packet.userName)
        text += field("user", *packet.userName);
    if (packet.password)
        text += field("password", *packet.password);
    text += propertiesText(packet.properties);
    if (packet.will) {
        text += " will{" + field("topic", packet.will->topic) + field("payload", packet.will->payload) +
                number("qos", toInt(packet.will->qos)) + number("retain", packet.will->retain) +
                propertiesText(packet.will->properties) + " }";
    }
    return text;
}

QByteArray publishText(const PublishPacket &packet)
{
    QByteArray text = field("topic", packet.topic) + number("qos", toInt(packet.qos)) +
                      number("dup", packet.dup) + number("retain", packet.retain);
    if (packet.qos != QoS::AtMostOnce)
        text += number("id", packet.packetId);
    return text + field("payload", packet.payload) + propertiesText(packet.properties);
}

QByteArray subscribeText(const SubscribePacket &packet)
{
    QByteArray text = number("id", packet.packetId) + propertiesText(packet.properties);
    for (const SubscriptionRequest &request : packet.requests) {
        text += field("filter", request.filter) + number("qos", toInt(request.qos)) +
                number("nl", request.noLocal) + number("rap", request.retainAsPublished) +
                number("rh", static_cast<int>(request.retainHandling));
    }
    return text;
}

QByteArray subackText(const SubackPacket &packet)
{
    QByteArray text = number("id", packet.packetId);
    for (const char code : packet.codes)
        text += ' ' + codeText(quint8(code));
    return text + propertiesText(packet.properties);
}

QByteArray unsubscribeText(const UnsubscribePacket &packet)
{
    QByteArray text = number("id", packet.packetId) + propertiesText(packet.properties);
    for (const QByteArrayView filter : packet.filters)
        text += field("filter", filter);
    return text;
}

QByteArray reasonText(ReasonCode code)
{
    return " code=" + codeText(static_cast<quint8>(code)) + " (" + reasonName(code) + ')';
}

} // namespace

Result<AnyPacket, DecodeError> parseAny(const FrameHeader &header, QByteArrayView body,
                                        ProtocolVersion version)
{
    const PacketType type = header.type;
    switch (type) {
    case PacketType::Connect:
        return wrap(type, parseConnect(body));
    case PacketType::Connack:
        return wrap(type, parseConnack(body, version));
    case PacketType::Publish:
        return wrap(type, parsePublish(header.flags, body, version));
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
        return wrap(type, parseAck(type, body, version));
    case PacketType::Subscribe:
        return wrap(type, parseSubscribe(body, version));
    case PacketType::Suback:
        return wrap(type, parseSuback(body, version));
    case PacketType::Unsubscribe:
        return wrap(type, parseUnsubscribe(body, version));
    case PacketType::Unsuback:
        return wrap(type, parseUnsuback(body, version));
    case PacketType::Disconnect:
    case PacketType::Auth:
        return wrap(type, parseReason(type, body, version));
    case PacketType::Pingreq:
    case PacketType::Pingresp:
        if (const auto result = parseEmpty(type, body); !result)
            return Failure{result.error()};
        return AnyPacket{type, EmptyPacket{}};
    }
    return Failure{DecodeError{ReasonCode::MalformedPacket, "no such packet type", "", 0}};
}

Result<AnyPacket, DecodeError> parseWhole(QByteArrayView bytes, ProtocolVersion version)
{
    FrameHeader header;
    DecodeError error;
    switch (readFrameHeader(bytes, header, error, version)) {
    case FrameStatus::Malformed:
        return Failure{error};
    case FrameStatus::NeedMore:
        return Failure{DecodeError{ReasonCode::MalformedPacket, "the fixed header is incomplete", "", 0}};
    case FrameStatus::Complete:
        break;
    }
    if (header.packetSize() != quint64(bytes.size()))
        return Failure{
            DecodeError{ReasonCode::MalformedPacket, "the Remaining Length is not that of the bytes", "", 0}};
    return parseAny(header, bytes.sliced(header.headerSize), version);
}

void appendAny(QByteArray &out, const AnyPacket &packet, ProtocolVersion version)
{
    switch (packet.type) {
    case PacketType::Connect:
        return appendConnect(out, packet.as<ConnectPacket>());
    case PacketType::Connack:
        return appendConnack(out, packet.as<ConnackPacket>(), version);
    case PacketType::Publish:
        return appendPublish(out, packet.as<PublishPacket>(), version);
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
        return appendAck(out, packet.type, packet.as<AckPacket>(), version);
    case PacketType::Subscribe:
        return appendSubscribe(out, packet.as<SubscribePacket>(), version);
    case PacketType::Suback:
        return appendSuback(out, packet.as<SubackPacket>(), version);
    case PacketType::Unsubscribe:
        return appendUnsubscribe(out, packet.as<UnsubscribePacket>(), version);
    case PacketType::Unsuback:
        return appendUnsuback(out, packet.as<UnsubackPacket>(), version);
    case PacketType::Disconnect:
    case PacketType::Auth:
        return appendReason(out, packet.type, packet.as<ReasonPacket>(), version);
    case PacketType::Pingreq:
    case PacketType::Pingresp:
        return appendEmpty(out, packet.type);
    }
}

QByteArray packetText(const AnyPacket &packet, ProtocolVersion version)
{
    const QByteArray name = packetName(packet.type);
    switch (packet.type) {
    case PacketType::Connect:
        return name + connectText(packet.as<ConnectPacket>());
    case PacketType::Connack: {
        const auto &connack = packet.as<ConnackPacket>();
        const QByteArray code =
            isV5(version) ? reasonText(static_cast<ReasonCode>(connack.code)) : number("code", connack.code);
        return name + number("present", connack.sessionPresent) + code + propertiesText(connack.properties);
    }
    case PacketType::Publish:
        return name + publishText(packet.as<PublishPacket>());
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp: {
        const auto &ack = packet.as<AckPacket>();
        return name + number("id", ack.packetId) + reasonText(ack.code) + propertiesText(ack.properties);
    }
    case PacketType::Subscribe:
        return name + subscribeText(packet.as<SubscribePacket>());
    case PacketType::Suback:
    case PacketType::Unsuback:
        return name + subackText(packet.as<SubackPacket>());
    case PacketType::Unsubscribe:
        return name + unsubscribeText(packet.as<UnsubscribePacket>());
    case PacketType::Disconnect:
    case PacketType::Auth: {
        const auto &reason = packet.as<ReasonPacket>();
        return name + reasonText(reason.code) + propertiesText(reason.properties);
    }
    case PacketType::Pingreq:
    case PacketType::Pingresp:
        return name;
    }
    return "no such packet";
}

QByteArray propertiesText(PropertyView properties)
{
    QByteArray text;
    properties.forEach([&text](const PropertyItem &item) {
        text += QByteArray(" {") + propertyName(item.id) + '=';
        switch (item.type) {
        case PropertyType::Utf8Pair:
            text += quoted(item.text) + ':' + quoted(item.second);
            break;
        case PropertyType::Utf8String:
        case PropertyType::Binary:
            text += quoted(item.text);
            break;
        default:
            text += QByteArray::number(item.number);
        }
        text += '}';
    });
    return text;
}

QByteArray quoted(QByteArrayView bytes)
{
    constexpr qsizetype most = 200;
    QByteArray text("'");
    for (qsizetype i = 0; i < bytes.size() && i < most; ++i) {
        const char c = bytes[i];
        if (c >= 0x20 && c < 0x7F && c != '\'' && c != '\\')
            text += c;
        else
            text += "\\x" + QByteArray::number(quint8(c), 16).rightJustified(2, '0');
    }
    text += '\'';
    if (bytes.size() > most)
        text += "… (" + QByteArray::number(bytes.size()) + " bytes)";
    return text;
}

} // namespace deepros::test
