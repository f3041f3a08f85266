#include "mqtt/types.h"

#include <array>

namespace deepros::mqtt {

const char *packetName(PacketType type)
{
    static constexpr std::array names{
        "reserved",  "CONNECT", "CONNACK",     "PUBLISH",  "PUBACK",  "PUBREC",   "PUBREL",     "PUBCOMP",
        "SUBSCRIBE", "SUBACK",  "UNSUBSCRIBE", "UNSUBACK", "PINGREQ", "PINGRESP", "DISCONNECT", "AUTH"};
    const auto index = static_cast<std::size_t>(type);
    return index < names.size() ? names[index] : names[0];
}

const char *versionName(ProtocolVersion version)
{
    switch (version) {
    case ProtocolVersion::V31:
        return "3.1";
    case ProtocolVersion::V311:
        return "3.1.1";
    case ProtocolVersion::V5:
        return "5.0";
    }
    return "unknown";
}

} // namespace deepros::mqtt
