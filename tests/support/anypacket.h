#pragma once

#include "mqtt/framing.h"
#include "mqtt/parser.h"

#include <variant>

/// Any of the fifteen packets as one value: for tests that treat them alike. Links the codec and Qt6::Core
/// only.
namespace deepros::test {

struct EmptyPacket
{};

struct AnyPacket
{
    mqtt::PacketType type{};
    std::variant<EmptyPacket, mqtt::ConnectPacket, mqtt::ConnackPacket, mqtt::PublishPacket, mqtt::AckPacket,
                 mqtt::SubscribePacket, mqtt::SubackPacket, mqtt::UnsubscribePacket, mqtt::ReasonPacket>
        fields;

    template <typename Packet>
    const Packet &as() const
    {
        return std::get<Packet>(fields);
    }
};

/// Parses `body` by the type in `header`. A CONNECT tells its own version; `version` serves all others.
Result<AnyPacket, mqtt::DecodeError> parseAny(const mqtt::FrameHeader &header, QByteArrayView body,
                                              mqtt::ProtocolVersion version);

/// One whole packet from the front of `bytes`; the error also tells when bytes are missing or left over.
Result<AnyPacket, mqtt::DecodeError> parseWhole(QByteArrayView bytes, mqtt::ProtocolVersion version);

void appendAny(QByteArray &out, const AnyPacket &packet, mqtt::ProtocolVersion version);

/// The packet in words, "PUBLISH topic='a/b' qos=1 id=7 …": what a failing test prints, and equal for equal
/// packets.
QByteArray packetText(const AnyPacket &packet, mqtt::ProtocolVersion version);

/// " Topic Alias=3 User Property='k':'v'"
QByteArray propertiesText(mqtt::PropertyView properties);

/// Printable ASCII as it is, anything else as \xNN, in single quotes.
QByteArray quoted(QByteArrayView bytes);

} // namespace deepros::test
