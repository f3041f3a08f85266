#include "mqtt/publishencoder.h"
#include "require.h"
#include "support/anypacket.h"

#include <cstdint>

using namespace deepros;
using namespace deepros::mqtt;

namespace {

void fuzzProperties(QByteArrayView bytes)
{
    for (int context = 0; context <= static_cast<int>(PropertyContext::Auth); ++context) {
        const auto view = PropertyView::parse(bytes, static_cast<PropertyContext>(context));
        if (!view)
            continue;
        qsizetype count = 0;
        view->forEach([&count](const PropertyItem &) { ++count; });
        require(count > 0 || bytes.isEmpty(), "what was judged can be read");
    }
    const QByteArray forwarded = forwardableProperties(PropertyView::trusted(bytes));
    require(forwarded.size() <= bytes.size(), "forwarding adds nothing");
}

void fuzzEncoder(const PublishPacket &packet, ProtocolVersion version)
{
    const quint32 ids[] = {1, 300};
    const QByteArray forward = forwardableProperties(packet.properties);
    PublishHead head;
    head.topic = packet.topic;
    head.forwardProperties = forward;
    head.payloadSize = quint32(packet.payload.size());
    head.expirySecs = packet.expirySecs;
    head.topicAlias = packet.topicAlias;
    head.subscriptionIds = ids;
    head.packetId = packet.packetId;
    head.qos = packet.qos;
    head.retain = packet.retain;
    head.dup = packet.dup;
    QByteArray bytes(qsizetype(publishHeadSize(head, version)), Qt::Uninitialized);
    require(writePublishHead(bytes.data(), head, version) == bytes.constData() + bytes.size(), "head size");
    bytes.append(packet.payload);
    require(publishPacketSize(head, version) == quint64(bytes.size()), "packet size");
    const auto again = test::parseWhole(bytes, version);
    require(again.ok(), "what is encoded is valid");
    const auto &copy = again->as<PublishPacket>();
    require(copy.topic == packet.topic && copy.payload == packet.payload &&
                copy.topicAlias == packet.topicAlias && copy.expirySecs == packet.expirySecs,
            "what is encoded means the same");
}

} // namespace

/// Byte 1 chooses the version, the rest is a packet; its Remaining Length may lie, the body is what is there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const auto version = static_cast<ProtocolVersion>(3 + data[0] % 3);
    const QByteArrayView input(data + 1, qsizetype(size) - 1);
    fuzzProperties(input);

    FrameHeader header;
    DecodeError error;
    if (readFrameHeader(input, header, error, version) != FrameStatus::Complete)
        return 0;
    const auto packet = test::parseAny(header, input.sliced(header.headerSize), version);
    if (!packet) {
        require(*packet.error().what != 0 && isError(packet.error().code), "an error says what");
        require(packet.error().offset >= 0 && packet.error().offset <= input.size(),
                "an error lies in the packet");
        return 0;
    }
    const ProtocolVersion spoken =
        header.type == PacketType::Connect ? packet->as<ConnectPacket>().version : version;
    const QByteArray text = test::packetText(*packet, spoken);

    QByteArray first;
    test::appendAny(first, *packet, spoken);
    const auto again = test::parseWhole(first, spoken);
    require(again.ok(), "what is written is valid");
    require(test::packetText(*again, spoken) == text, "what is written means the same");
    QByteArray second;
    test::appendAny(second, *again, spoken);
    require(first == second, "what is written is written alike again");

    if (header.type == PacketType::Publish)
        fuzzEncoder(packet->as<PublishPacket>(), version);
    return 0;
}
