#include "wire.h"

namespace loadgen {

namespace {

void appendU16(std::string &out, size_t value)
{
    out.push_back(char(value >> 8));
    out.push_back(char(value));
}

void appendText(std::string &out, std::string_view text)
{
    appendU16(out, text.size());
    out.append(text);
}

void appendVarint(std::string &out, size_t value)
{
    do {
        const auto low = value & 0x7F;
        value >>= 7;
        out.push_back(char(value ? low | 0x80 : low));
    } while (value);
}

void appendPacket(std::string &out, PacketType type, unsigned flags, std::string_view body)
{
    out.push_back(char(unsigned(type) << 4 | flags));
    appendVarint(out, body.size());
    out.append(body);
}

} // namespace

void PublishImage::setId(uint16_t id)
{
    bytes[idOffset] = char(id >> 8);
    bytes[idOffset + 1] = char(id);
}

void appendConnect(std::string &out, uint8_t version, std::string_view clientId, uint16_t keepAliveSec,
                   bool cleanSession)
{
    constexpr char cleanStart = 0x02;
    std::string body;
    appendText(body, version == mqtt31 ? "MQIsdp" : "MQTT");
    body.push_back(char(version));
    body.push_back(cleanSession ? cleanStart : 0);
    appendU16(body, keepAliveSec);
    if (version == mqtt5)
        body.push_back(0); // no properties
    appendText(body, clientId);
    appendPacket(out, PacketType::Connect, 0, body);
}

void appendSubscribe(std::string &out, uint8_t version, uint16_t id, const std::vector<std::string> &filters,
                     size_t first, size_t count, uint8_t qos)
{
    std::string body;
    appendU16(body, id);
    if (version == mqtt5)
        body.push_back(0);
    for (size_t i = first; i < first + count; ++i) {
        appendText(body, filters[i]);
        body.push_back(char(qos));
    }
    appendPacket(out, PacketType::Subscribe, 2, body);
}

void appendAck(std::string &out, PacketType type, uint16_t id)
{
    const unsigned flags = type == PacketType::Pubrel ? 2 : 0;
    const char bytes[] = {char(unsigned(type) << 4 | flags), 2, char(id >> 8), char(id)};
    out.append(bytes, sizeof bytes);
}

void appendPingreq(std::string &out)
{
    appendPacket(out, PacketType::Pingreq, 0, {});
}

void appendDisconnect(std::string &out)
{
    appendPacket(out, PacketType::Disconnect, 0, {});
}

PublishImage makePublish(uint8_t version, std::string_view topic, uint8_t qos, bool retain,
                         size_t payloadSize)
{
    PublishImage image;
    const size_t remaining = 2 + topic.size() + (qos ? 2 : 0) + (version == mqtt5 ? 1 : 0) + payloadSize;
    image.bytes.reserve(remaining + 5);
    image.bytes.push_back(char(unsigned(PacketType::Publish) << 4 | unsigned(qos) << 1 | unsigned(retain)));
    appendVarint(image.bytes, remaining);
    appendText(image.bytes, topic);
    if (qos) {
        image.idOffset = image.bytes.size();
        appendU16(image.bytes, 0);
    }
    if (version == mqtt5)
        image.bytes.push_back(0);
    image.payloadOffset = image.bytes.size();
    for (size_t i = 0; i < payloadSize; ++i)
        image.bytes.push_back(char('a' + i % 26));
    return image;
}

int readVarint(std::string_view data, size_t pos, uint32_t &value)
{
    value = 0;
    for (int i = 0; i < 4; ++i) {
        if (pos + size_t(i) >= data.size())
            return 0;
        const auto byte = uint8_t(data[pos + size_t(i)]);
        value |= uint32_t(byte & 0x7F) << (7 * i);
        if (!(byte & 0x80))
            return i + 1;
    }
    return -1;
}

} // namespace loadgen
