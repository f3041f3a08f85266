#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loadgen {

/// Control packet types, the upper four bits of the first byte.
enum class PacketType : uint8_t {
    Connect = 1,
    Connack,
    Publish,
    Puback,
    Pubrec,
    Pubrel,
    Pubcomp,
    Subscribe,
    Suback,
    Unsubscribe,
    Unsuback,
    Pingreq,
    Pingresp,
    Disconnect,
    Auth
};

/// The three protocol levels as they stand in CONNECT.
constexpr uint8_t mqtt31 = 3;
constexpr uint8_t mqtt311 = 4;
constexpr uint8_t mqtt5 = 5;

/// A PUBLISH as bytes, with the places that change from message to message.
struct PublishImage
{
    std::string bytes;
    size_t idOffset = 0; ///< 0 at QoS 0
    size_t payloadOffset = 0;

    void setId(uint16_t id);
};

void appendConnect(std::string &out, uint8_t version, std::string_view clientId, uint16_t keepAliveSec,
                   bool cleanSession = true);
void appendSubscribe(std::string &out, uint8_t version, uint16_t id, const std::vector<std::string> &filters,
                     size_t first, size_t count, uint8_t qos);
void appendAck(std::string &out, PacketType type, uint16_t id);
void appendPingreq(std::string &out);
void appendDisconnect(std::string &out);
PublishImage makePublish(uint8_t version, std::string_view topic, uint8_t qos, bool retain,
                         size_t payloadSize);

/// Reads a variable byte integer at data[pos]; returns its length, 0 when bytes are missing, -1 when
/// malformed.
int readVarint(std::string_view data, size_t pos, uint32_t &value);

} // namespace loadgen
