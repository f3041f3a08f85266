#include "mqtt/parser.h"

#include "mqtt/utf8.h"
#include "util/bytereader.h"

#include <cstring>

namespace deepros::mqtt {

namespace {

/// A clause in both documents; MQTT 3.1 has no numbers and is judged by those of 3.1.1.
struct Clause
{
    const char *v3;
    const char *v5;

    const char *in(ProtocolVersion version) const { return isV5(version) ? v5 : v3; }
};

constexpr Clause truncatedClause{"MQTT-4.8.0-1", "MQTT-4.13.1-1"};
constexpr Clause emptyTopicClause{"MQTT-4.7.3-1", "MQTT-4.7.3-1"};
constexpr Clause packetIdClause{"MQTT-2.3.1-1", "MQTT-2.2.1-3"};

Failure<DecodeError> refuse(ReasonCode code, const char *what, const char *clause, qsizetype offset)
{
    return Failure{DecodeError{code, what, clause, offset}};
}

Failure<DecodeError> malformed(const char *what, const char *clause, qsizetype offset)
{
    return refuse(ReasonCode::MalformedPacket, what, clause, offset);
}

Failure<DecodeError> protocolError(const char *what, const char *clause, qsizetype offset)
{
    return refuse(ReasonCode::ProtocolError, what, clause, offset);
}

Failure<DecodeError> truncated(const ByteReader &reader, ProtocolVersion version)
{
    return malformed("the packet ends before its fields do", truncatedClause.in(version), reader.offset());
}

Failure<DecodeError> trailing(const ByteReader &reader, ProtocolVersion version)
{
    return malformed("bytes are left behind the last field", truncatedClause.in(version), reader.offset());
}

bool hasWildcard(QByteArrayView topic)
{
    const auto size = std::size_t(topic.size());
    return size != 0 && (std::memchr(topic.data(), '+', size) || std::memchr(topic.data(), '#', size));
}

/// Reads the length and the section of properties that 5.0 puts here.
Result<PropertyView, DecodeError> readProperties(ByteReader &reader, PropertyContext context)
{
    const qsizetype start = reader.offset();
    const quint32 length = reader.readVarInt();
    if (reader.failed())
        return malformed("the property length is no Variable Byte Integer", "MQTT-1.5.5-1", start);
    const qsizetype offset = reader.offset();
    const QByteArrayView section = reader.readBytes(length);
    if (reader.failed())
        return malformed("the properties are longer than the packet", "2.2.2.1", start);
    if (section.isEmpty() && context != PropertyContext::Auth)
        return PropertyView();
    return PropertyView::parse(section, context, offset);
}

struct ProtocolHeader
{
    QByteArrayView name;
    quint8 level = 0;
    std::optional<ProtocolVersion> version;
};

ProtocolHeader readProtocol(ByteReader &reader)
{
    ProtocolHeader header{reader.readPrefixed(), reader.readUint8(), std::nullopt};
    if (reader.failed())
        return header;
    if (header.name == QByteArrayView("MQTT") && (header.level == 4 || header.level == 5))
        header.version = static_cast<ProtocolVersion>(header.level);
    else if (header.name == QByteArrayView("MQIsdp") && header.level == 3)
        header.version = ProtocolVersion::V31;
    return header;
}

struct ConnectFlags
{
    bool reserved, cleanStart, will, willRetain, password, userName;
    int willQos;

    explicit ConnectFlags(quint8 bits)
        : reserved(bits & 0x01),
          cleanStart(bits & 0x02),
          will(bits & 0x04),
          willRetain(bits & 0x20),
          password(bits & 0x40),
          userName(bits & 0x80),
          willQos(bits >> 3 & 3)
    {}
};

/// 3.1.2.3 to 3.1.2.9 (5.0), the same in 3.1.1.
std::optional<DecodeError> judgeConnectFlags(const ConnectFlags &flags, ProtocolVersion version,
                                             qsizetype offset)
{
    const auto refused = [&](const char *what, Clause clause) {
        return DecodeError{ReasonCode::MalformedPacket, what, clause.in(version), offset};
    };
    if (flags.reserved && version != ProtocolVersion::V31)
        return refused("the reserved connect flag is set", {"MQTT-3.1.2-3", "MQTT-3.1.2-3"});
    if (flags.willQos == 3)
        return refused("the will has QoS 3", {"MQTT-3.1.2-14", "MQTT-3.1.2-12"});
    if (!flags.will && flags.willQos != 0)
        return refused("Will QoS is set without a will", {"MQTT-3.1.2-13", "MQTT-3.1.2-11"});
    if (!flags.will && flags.willRetain)
        return refused("Will Retain is set without a will", {"MQTT-3.1.2-15", "MQTT-3.1.2-13"});
    if (flags.password && !flags.userName && !isV5(version))
        return refused("a password without a user name", {"MQTT-3.1.2-22", ""});
    return std::nullopt;
}

std::optional<DecodeError> judgeWill(const WillFields &will, ProtocolVersion version, qsizetype offset)
{
    if (!isValidUtf8(will.topic))
        return DecodeError{ReasonCode::MalformedPacket, "the will topic is not valid UTF-8",
                           isV5(version) ? "MQTT-3.1.3-11" : "MQTT-3.1.3-10", offset};
    if (will.topic.isEmpty())
        return DecodeError{ReasonCode::TopicNameInvalid, "the will topic is empty",
                           emptyTopicClause.in(version), offset};
    if (hasWildcard(will.topic)) {
        return DecodeError{ReasonCode::TopicNameInvalid, "the will topic contains a wildcard",
                           isV5(version) ? "MQTT-4.7.0-1" : "MQTT-4.7.1-1", offset};
    }
    return std::nullopt;
}

PropertyContext contextOf(PacketType type)
{
    switch (type) {
    case PacketType::Puback:
        return PropertyContext::Puback;
    case PacketType::Pubrec:
        return PropertyContext::Pubrec;
    case PacketType::Pubrel:
        return PropertyContext::Pubrel;
    case PacketType::Pubcomp:
        return PropertyContext::Pubcomp;
    case PacketType::Auth:
        return PropertyContext::Auth;
    default:
        return PropertyContext::Disconnect;
    }
}

/// The statement that limits the reason codes of a 5.0 packet.
const char *reasonCodeClause(PacketType type)
{
    switch (type) {
    case PacketType::Connack:
        return "MQTT-3.2.2-8";
    case PacketType::Puback:
        return "MQTT-3.4.2-1";
    case PacketType::Pubrec:
        return "MQTT-3.5.2-1";
    case PacketType::Pubrel:
        return "MQTT-3.6.2-1";
    case PacketType::Pubcomp:
        return "MQTT-3.7.2-1";
    case PacketType::Suback:
        return "MQTT-3.9.3-2";
    case PacketType::Unsuback:
        return "MQTT-3.11.3-2";
    case PacketType::Auth:
        return "MQTT-3.15.2-1";
    default:
        return "MQTT-3.14.2-1";
    }
}

constexpr const char *badReasonCode = "the reason code is none of this packet's";

} // namespace

std::optional<ProtocolVersion> connectVersion(QByteArrayView body)
{
    ByteReader reader(body);
    return readProtocol(reader).version;
}

Result<ConnectPacket, DecodeError> parseConnect(QByteArrayView body)
{
    ByteReader reader(body);
    const ProtocolHeader protocol = readProtocol(reader);
    if (reader.failed())
        return truncated(reader, ProtocolVersion::V311);
    if (!protocol.version) {
        const bool known =
            protocol.name == QByteArrayView("MQTT") || protocol.name == QByteArrayView("MQIsdp");
        if (!known)
            return refuse(ReasonCode::UnsupportedProtocolVersion, "the protocol name is not MQTT",
                          "MQTT-3.1.2-1", 0);
        return refuse(ReasonCode::UnsupportedProtocolVersion, "the protocol level is not supported",
                      "MQTT-3.1.2-2", reader.offset() - 1);
    }

    const ProtocolVersion version = *protocol.version;
    const qsizetype flagsOffset = reader.offset();
    const ConnectFlags flags(reader.readUint8());
    ConnectPacket packet;
    packet.version = version;
    packet.cleanStart = flags.cleanStart;
    packet.keepAliveSecs = reader.readUint16();
    if (reader.failed())
        return truncated(reader, version);
    if (const auto error = judgeConnectFlags(flags, version, flagsOffset))
        return Failure{*error};

    if (isV5(version)) {
        const auto properties = readProperties(reader, PropertyContext::Connect);
        if (!properties)
            return Failure{properties.error()};
        packet.properties = *properties;
    }

    const qsizetype idOffset = reader.offset();
    packet.clientId = reader.readPrefixed();
    if (!isValidUtf8(packet.clientId))
        return malformed("the client identifier is not valid UTF-8", "MQTT-3.1.3-4", idOffset);

    if (flags.will) {
        WillFields &will = packet.will.emplace();
        will.qos = static_cast<QoS>(flags.willQos);
        will.retain = flags.willRetain;
        if (isV5(version)) {
            const auto properties = readProperties(reader, PropertyContext::Will);
            if (!properties)
                return Failure{properties.error()};
            will.properties = *properties;
        }
        const qsizetype topicOffset = reader.offset();
        will.topic = reader.readPrefixed();
        will.payload = reader.readPrefixed();
        if (reader.failed())
            return truncated(reader, version);
        if (const auto error = judgeWill(will, version, topicOffset))
            return Failure{*error};
    }

    // 3.1 lets old clients set the two flags and leave the fields out: the Remaining Length decides.
    const auto isPresent = [&](bool flag) {
        return flag && !(version == ProtocolVersion::V31 && reader.atEnd());
    };
    if (isPresent(flags.userName)) {
        const qsizetype offset = reader.offset();
        packet.userName = reader.readPrefixed();
        if (!isValidUtf8(*packet.userName))
            return malformed("the user name is not valid UTF-8",
                             isV5(version) ? "MQTT-3.1.3-12" : "MQTT-3.1.3-11", offset);
    }
    if (isPresent(flags.password))
        packet.password = reader.readPrefixed();

    if (reader.failed())
        return truncated(reader, version);
    if (!reader.atEnd())
        return trailing(reader, version);
    return packet;
}

Result<ConnackPacket, DecodeError> parseConnack(QByteArrayView body, ProtocolVersion version)
{
    ByteReader reader(body);
    const quint8 flags = reader.readUint8();
    ConnackPacket packet;
    packet.sessionPresent = (flags & 1) && version != ProtocolVersion::V31;
    packet.code = reader.readUint8();
    if (reader.failed())
        return truncated(reader, version);
    if (flags > 1 && version != ProtocolVersion::V31) // 3.1 does not use the byte
        return malformed("reserved connect acknowledge flags are set",
                         isV5(version) ? "MQTT-3.2.2-1" : "3.2.2.1", 0);
    if (isV5(version)) {
        if (!isAllowedIn(static_cast<ReasonCode>(packet.code), PacketType::Connack))
            return protocolError(badReasonCode, reasonCodeClause(PacketType::Connack), 1);
        const auto properties = readProperties(reader, PropertyContext::Connack);
        if (!properties)
            return Failure{properties.error()};
        packet.properties = *properties;
    } else if (packet.code > 5) {
        return malformed("the return code is reserved", "3.2.2.3", 1);
    }
    if (packet.sessionPresent && packet.code != 0)
        return protocolError("Session Present is set on a refusal",
                             isV5(version) ? "MQTT-3.2.2-6" : "MQTT-3.2.2-4", 0);
    if (!reader.atEnd())
        return trailing(reader, version);
    return packet;
}

namespace {

/// The properties of a PUBLISH, and those of them that every receiver asks for.
std::optional<DecodeError> readPublishProperties(ByteReader &reader, PublishPacket &packet)
{
    const auto properties = readProperties(reader, PropertyContext::Publish);
    if (!properties)
        return properties.error();
    packet.properties = *properties;
    packet.properties.forEach([&packet](const PropertyItem &item) {
        if (item.id == PropertyId::TopicAlias)
            packet.topicAlias = quint16(item.number);
        else if (item.id == PropertyId::MessageExpiryInterval)
            packet.expirySecs = item.number;
        else if (item.id == PropertyId::SubscriptionIdentifier)
            packet.hasSubscriptionId = true;
    });
    return std::nullopt;
}

/// Fills `packet` where it stands: this runs once per message, and copies would be a third of it.
std::optional<DecodeError> readPublish(quint8 flags, QByteArrayView body, ProtocolVersion version,
                                       TopicCheck check, PublishPacket &packet)
{
    const int qos = flags >> 1 & 3;
    if (qos == 3)
        return malformed("PUBLISH has QoS 3", "MQTT-3.3.1-4", 0).error;
    packet.qos = static_cast<QoS>(qos);
    packet.retain = flags & 0x01;
    packet.dup = flags & 0x08;
    if (packet.dup && qos == 0)
        return malformed("DUP is set on QoS 0", "MQTT-3.3.1-2", 0).error;

    ByteReader reader(body);
    packet.topic = reader.readPrefixed();
    if (qos > 0) {
        const qsizetype offset = reader.offset();
        packet.packetId = reader.readUint16();
        if (packet.packetId == 0 && !reader.failed())
            return protocolError("the packet identifier is 0", packetIdClause.in(version), offset).error;
    }
    if (reader.failed())
        return truncated(reader, version).error;

    if (isV5(version)) {
        if (!reader.skipZero()) {
            if (auto error = readPublishProperties(reader, packet))
                return error;
        }
        if (packet.topic.isEmpty() && packet.topicAlias == 0)
            return protocolError("the topic is empty and there is no Topic Alias", "3.3.2.1", 0).error;
    } else if (packet.topic.isEmpty()) {
        return malformed("the topic is empty", emptyTopicClause.in(version), 0).error;
    }

    if (check == TopicCheck::Now) {
        if (!isValidUtf8(packet.topic))
            return malformed("the topic is not valid UTF-8", "MQTT-3.3.2-1", 0).error;
        if (hasWildcard(packet.topic))
            return refuse(ReasonCode::TopicNameInvalid, "the topic contains a wildcard", "MQTT-3.3.2-2", 0)
                .error;
    }
    packet.payload = reader.readRest();
    return std::nullopt;
}

} // namespace

Result<PublishPacket, DecodeError> parsePublish(quint8 flags, QByteArrayView body, ProtocolVersion version,
                                                TopicCheck check)
{
    Result<PublishPacket, DecodeError> result{PublishPacket()};
    if (const auto error = readPublish(flags, body, version, check, *result)) [[unlikely]]
        result = Failure{*error};
    return result;
}

Result<AckPacket, DecodeError> parseAck(PacketType type, QByteArrayView body, ProtocolVersion version)
{
    ByteReader reader(body);
    AckPacket packet;
    packet.packetId = reader.readUint16();
    if (reader.failed())
        return truncated(reader, version);
    if (packet.packetId == 0)
        return protocolError("the packet identifier is 0", packetIdClause.in(version), 0);
    if (reader.atEnd())
        return packet;
    if (!isV5(version))
        return trailing(reader, version);

    packet.code = static_cast<ReasonCode>(reader.readUint8());
    if (!isAllowedIn(packet.code, type))
        return protocolError(badReasonCode, reasonCodeClause(type), 2);
    if (reader.atEnd())
        return packet; // 3.4.2.2.1 and its likes: below four bytes there is no property length
    const auto properties = readProperties(reader, contextOf(type));
    if (!properties)
        return Failure{properties.error()};
    packet.properties = *properties;
    if (!reader.atEnd())
        return trailing(reader, version);
    return packet;
}

namespace {

/// The option byte behind a filter of SUBSCRIBE: 3.8.3.1 (5.0), 3.8.3 (3.1.1).
std::optional<DecodeError> readOptions(ByteReader &reader, ProtocolVersion version,
                                       SubscriptionRequest &request)
{
    const qsizetype offset = reader.offset();
    const quint8 options = reader.readUint8();
    const int qos = options & 3;
    request.qos = static_cast<QoS>(qos);
    if (!isV5(version)) {
        // The upper six bits are reserved in 3.1.1 and merely unused in 3.1.
        if (qos == 3 || (version != ProtocolVersion::V31 && options > 2))
            return DecodeError{ReasonCode::MalformedPacket, "a requested QoS is none of 0, 1 and 2",
                               "MQTT-3-8.3-4", offset};
        return std::nullopt;
    }
    if (options & 0xC0)
        return DecodeError{ReasonCode::MalformedPacket, "reserved subscription options are set",
                           "MQTT-3.8.3-5", offset};
    if (qos == 3)
        return DecodeError{ReasonCode::ProtocolError, "a subscription asks for QoS 3", "3.8.3.1", offset};
    request.noLocal = options & 0x04;
    request.retainAsPublished = options & 0x08;
    const int retainHandling = options >> 4 & 3;
    request.retainHandling = static_cast<RetainHandling>(retainHandling);
    if (retainHandling == 3)
        return DecodeError{ReasonCode::ProtocolError, "Retain Handling is 3", "3.8.3.1", offset};
    if (request.noLocal && request.filter.startsWith("$share/"))
        return DecodeError{ReasonCode::ProtocolError, "No Local on a shared subscription", "MQTT-3.8.3-4",
                           offset};
    return std::nullopt;
}

/// What SUBSCRIBE, UNSUBSCRIBE and their answers begin with: a packet identifier and, in 5.0, properties.
template <typename Packet>
std::optional<DecodeError> readIdAndProperties(ByteReader &reader, ProtocolVersion version,
                                               PropertyContext context, Packet &packet)
{
    packet.packetId = reader.readUint16();
    if (reader.failed())
        return truncated(reader, version).error;
    if (packet.packetId == 0)
        return protocolError("the packet identifier is 0", packetIdClause.in(version), 0).error;
    if (!isV5(version))
        return std::nullopt;
    const auto properties = readProperties(reader, context);
    if (!properties)
        return properties.error();
    packet.properties = *properties;
    return std::nullopt;
}

} // namespace

Result<SubscribePacket, DecodeError> parseSubscribe(QByteArrayView body, ProtocolVersion version)
{
    ByteReader reader(body);
    SubscribePacket packet;
    if (const auto error = readIdAndProperties(reader, version, PropertyContext::Subscribe, packet))
        return Failure{*error};
    packet.subscriptionId = packet.properties.integer(PropertyId::SubscriptionIdentifier).value_or(0);
    if (reader.atEnd())
        return protocolError("SUBSCRIBE names no topic filter",
                             isV5(version) ? "MQTT-3.8.3-2" : "MQTT-3.8.3-3", reader.offset());
    while (!reader.atEnd()) {
        const qsizetype offset = reader.offset();
        SubscriptionRequest request;
        request.filter = reader.readPrefixed();
        const auto error = readOptions(reader, version, request);
        if (reader.failed())
            return truncated(reader, version);
        if (!isValidUtf8(request.filter))
            return malformed("a topic filter is not valid UTF-8", "MQTT-3.8.3-1", offset);
        if (error)
            return Failure{*error};
        packet.requests.push_back(request);
    }
    return packet;
}

Result<SubackPacket, DecodeError> parseSuback(QByteArrayView body, ProtocolVersion version)
{
    ByteReader reader(body);
    SubackPacket packet;
    if (const auto error = readIdAndProperties(reader, version, PropertyContext::Suback, packet))
        return Failure{*error};
    const qsizetype offset = reader.offset();
    packet.codes = reader.readRest();
    if (packet.codes.isEmpty())
        return malformed("SUBACK answers no subscription", truncatedClause.in(version), offset);
    for (const char code : packet.codes) {
        const auto value = quint8(code);
        const bool known = isV5(version) ? isAllowedIn(static_cast<ReasonCode>(value), PacketType::Suback)
                                         : value <= 2 || value == 0x80;
        if (!known)
            return protocolError(badReasonCode, "MQTT-3.9.3-2", offset);
    }
    return packet;
}

Result<UnsubscribePacket, DecodeError> parseUnsubscribe(QByteArrayView body, ProtocolVersion version)
{
    ByteReader reader(body);
    UnsubscribePacket packet;
    if (const auto error = readIdAndProperties(reader, version, PropertyContext::Unsubscribe, packet))
        return Failure{*error};
    if (reader.atEnd())
        return protocolError("UNSUBSCRIBE names no topic filter", "MQTT-3.10.3-2", reader.offset());
    while (!reader.atEnd()) {
        const qsizetype offset = reader.offset();
        const QByteArrayView filter = reader.readPrefixed();
        if (reader.failed())
            return truncated(reader, version);
        if (!isValidUtf8(filter))
            return malformed("a topic filter is not valid UTF-8", "MQTT-3.10.3-1", offset);
        packet.filters.push_back(filter);
    }
    return packet;
}

Result<UnsubackPacket, DecodeError> parseUnsuback(QByteArrayView body, ProtocolVersion version)
{
    ByteReader reader(body);
    UnsubackPacket packet;
    if (const auto error = readIdAndProperties(reader, version, PropertyContext::Unsuback, packet))
        return Failure{*error};
    if (!isV5(version)) {
        if (!reader.atEnd())
            return trailing(reader, version);
        return packet;
    }
    const qsizetype offset = reader.offset();
    packet.codes = reader.readRest();
    if (packet.codes.isEmpty())
        return malformed("UNSUBACK answers no topic filter", truncatedClause.in(version), offset);
    for (const char code : packet.codes) {
        if (!isAllowedIn(static_cast<ReasonCode>(code), PacketType::Unsuback))
            return protocolError(badReasonCode, "MQTT-3.11.3-2", offset);
    }
    return packet;
}

Result<ReasonPacket, DecodeError> parseReason(PacketType type, QByteArrayView body, ProtocolVersion version)
{
    ByteReader reader(body);
    ReasonPacket packet;
    if (type == PacketType::Auth && !isV5(version))
        return protocolError("AUTH exists in MQTT 5.0 only", "2.2.1", 0);
    if (reader.atEnd())
        return packet; // 3.14.2.1 and 3.15.2.1: no bytes at all mean 0x00 without properties
    if (!isV5(version))
        return trailing(reader, version);

    packet.code = static_cast<ReasonCode>(reader.readUint8());
    if (!isAllowedIn(packet.code, type))
        return protocolError(badReasonCode, reasonCodeClause(type), 0);
    if (reader.atEnd() && type == PacketType::Disconnect)
        return packet; // 3.14.2.2.1: below two bytes there is no property length
    const auto properties = readProperties(reader, contextOf(type));
    if (!properties)
        return Failure{properties.error()};
    packet.properties = *properties;
    if (!reader.atEnd())
        return trailing(reader, version);
    return packet;
}

Result<void, DecodeError> parseEmpty(PacketType type, QByteArrayView body)
{
    if (body.isEmpty())
        return {};
    return malformed(type == PacketType::Pingreq ? "PINGREQ has a body" : "PINGRESP has a body",
                     type == PacketType::Pingreq ? "3.12.1" : "3.13.1", 0);
}

} // namespace deepros::mqtt
