#include "mqtt/reasoncode.h"

#include <array>

namespace deepros::mqtt {

namespace {

struct Row
{
    ReasonCode code;
    quint16 packets; ///< bit n = PacketType n may carry it
    const char *name;
};

template <typename... Types>
constexpr quint16 in(Types... types)
{
    return quint16((0u | ... | (1u << static_cast<unsigned>(types))));
}

constexpr auto Connack = PacketType::Connack;
constexpr auto Puback = PacketType::Puback;
constexpr auto Pubrec = PacketType::Pubrec;
constexpr auto Pubrel = PacketType::Pubrel;
constexpr auto Pubcomp = PacketType::Pubcomp;
constexpr auto Suback = PacketType::Suback;
constexpr auto Unsuback = PacketType::Unsuback;
constexpr auto Disconnect = PacketType::Disconnect;
constexpr auto Auth = PacketType::Auth;

// Table 2-6 of MQTT 5.0, ascending.
constexpr std::array table{
    Row{ReasonCode::Success, in(Connack, Puback, Pubrec, Pubrel, Pubcomp, Suback, Unsuback, Disconnect, Auth),
        "Success"},
    Row{ReasonCode::GrantedQoS1, in(Suback), "Granted QoS 1"},
    Row{ReasonCode::GrantedQoS2, in(Suback), "Granted QoS 2"},
    Row{ReasonCode::DisconnectWithWill, in(Disconnect), "Disconnect with Will Message"},
    Row{ReasonCode::NoMatchingSubscribers, in(Puback, Pubrec), "No matching subscribers"},
    Row{ReasonCode::NoSubscriptionExisted, in(Unsuback), "No subscription existed"},
    Row{ReasonCode::ContinueAuthentication, in(Auth), "Continue authentication"},
    Row{ReasonCode::ReAuthenticate, in(Auth), "Re-authenticate"},
    Row{ReasonCode::UnspecifiedError, in(Connack, Puback, Pubrec, Suback, Unsuback, Disconnect),
        "Unspecified error"},
    Row{ReasonCode::MalformedPacket, in(Connack, Disconnect), "Malformed Packet"},
    Row{ReasonCode::ProtocolError, in(Connack, Disconnect), "Protocol Error"},
    Row{ReasonCode::ImplementationSpecificError, in(Connack, Puback, Pubrec, Suback, Unsuback, Disconnect),
        "Implementation specific error"},
    Row{ReasonCode::UnsupportedProtocolVersion, in(Connack), "Unsupported Protocol Version"},
    Row{ReasonCode::ClientIdentifierNotValid, in(Connack), "Client Identifier not valid"},
    Row{ReasonCode::BadUserNameOrPassword, in(Connack), "Bad User Name or Password"},
    Row{ReasonCode::NotAuthorized, in(Connack, Puback, Pubrec, Suback, Unsuback, Disconnect),
        "Not authorized"},
    Row{ReasonCode::ServerUnavailable, in(Connack), "Server unavailable"},
    Row{ReasonCode::ServerBusy, in(Connack, Disconnect), "Server busy"},
    Row{ReasonCode::Banned, in(Connack), "Banned"},
    Row{ReasonCode::ServerShuttingDown, in(Disconnect), "Server shutting down"},
    Row{ReasonCode::BadAuthenticationMethod, in(Connack, Disconnect), "Bad authentication method"},
    Row{ReasonCode::KeepAliveTimeout, in(Disconnect), "Keep Alive timeout"},
    Row{ReasonCode::SessionTakenOver, in(Disconnect), "Session taken over"},
    Row{ReasonCode::TopicFilterInvalid, in(Suback, Unsuback, Disconnect), "Topic Filter invalid"},
    Row{ReasonCode::TopicNameInvalid, in(Connack, Puback, Pubrec, Disconnect), "Topic Name invalid"},
    Row{ReasonCode::PacketIdentifierInUse, in(Puback, Pubrec, Suback, Unsuback), "Packet Identifier in use"},
    Row{ReasonCode::PacketIdentifierNotFound, in(Pubrel, Pubcomp), "Packet Identifier not found"},
    Row{ReasonCode::ReceiveMaximumExceeded, in(Disconnect), "Receive Maximum exceeded"},
    Row{ReasonCode::TopicAliasInvalid, in(Disconnect), "Topic Alias invalid"},
    Row{ReasonCode::PacketTooLarge, in(Connack, Disconnect), "Packet too large"},
    Row{ReasonCode::MessageRateTooHigh, in(Disconnect), "Message rate too high"},
    Row{ReasonCode::QuotaExceeded, in(Connack, Puback, Pubrec, Suback, Disconnect), "Quota exceeded"},
    Row{ReasonCode::AdministrativeAction, in(Disconnect), "Administrative action"},
    Row{ReasonCode::PayloadFormatInvalid, in(Connack, Puback, Pubrec, Disconnect), "Payload format invalid"},
    Row{ReasonCode::RetainNotSupported, in(Connack, Disconnect), "Retain not supported"},
    Row{ReasonCode::QoSNotSupported, in(Connack, Disconnect), "QoS not supported"},
    Row{ReasonCode::UseAnotherServer, in(Connack, Disconnect), "Use another server"},
    Row{ReasonCode::ServerMoved, in(Connack, Disconnect), "Server moved"},
    Row{ReasonCode::SharedSubscriptionsNotSupported, in(Suback, Disconnect),
        "Shared Subscriptions not supported"},
    Row{ReasonCode::ConnectionRateExceeded, in(Connack, Disconnect), "Connection rate exceeded"},
    Row{ReasonCode::MaximumConnectTime, in(Disconnect), "Maximum connect time"},
    Row{ReasonCode::SubscriptionIdentifiersNotSupported, in(Suback, Disconnect),
        "Subscription Identifiers not supported"},
    Row{ReasonCode::WildcardSubscriptionsNotSupported, in(Suback, Disconnect),
        "Wildcard Subscriptions not supported"},
};

// Acknowledgements are judged once per packet: a look-up, not a search.
constexpr std::array<quint8, 256> makeIndex()
{
    std::array<quint8, 256> index{};
    for (std::size_t i = 0; i < table.size(); ++i)
        index[static_cast<quint8>(table[i].code)] = quint8(i + 1);
    return index;
}

constexpr std::array<quint8, 256> rowIndex = makeIndex();

constexpr const Row *find(ReasonCode code)
{
    const quint8 index = rowIndex[static_cast<quint8>(code)];
    return index ? &table[index - 1u] : nullptr;
}

} // namespace

const char *reasonName(ReasonCode code)
{
    const Row *row = find(code);
    return row ? row->name : "Unknown";
}

bool isAllowedIn(ReasonCode code, PacketType type)
{
    const Row *row = find(code);
    return row && (row->packets & in(type));
}

quint8 connackReturnCodeV3(ReasonCode code)
{
    switch (code) {
    case ReasonCode::Success:
        return 0;
    case ReasonCode::UnsupportedProtocolVersion:
        return 1;
    case ReasonCode::ClientIdentifierNotValid:
        return 2;
    case ReasonCode::BadUserNameOrPassword:
        return 4;
    case ReasonCode::NotAuthorized:
    case ReasonCode::Banned:
    case ReasonCode::BadAuthenticationMethod:
        return 5;
    default:
        return 3; // server unavailable: the only code left that says "not your fault" or nothing at all
    }
}

} // namespace deepros::mqtt
