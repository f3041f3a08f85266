#include "stats/limits.h"

#include <array>

namespace deepros {

namespace {

struct Row
{
    Limit limit;
    const char *key;
    const char *variable;
};

constexpr std::array<Row, size_t(Limit::Count)> table{{
    {Limit::Connections, "connections", "BROKER_MQTT_MAX_CONNECTIONS"},
    {Limit::ConnectionsPerUser, "connections_per_user", "BROKER_MAX_CONNECTIONS_PER_USER"},
    {Limit::ConnectionsPerAddress, "connections_per_address", "BROKER_MAX_CONNECTIONS_PER_ADDRESS"},
    {Limit::ConnectionRate, "connection_rate", "BROKER_MAX_CONNECTION_RATE"},
    {Limit::ConnectionRatePerAddress, "connection_rate_per_address", "BROKER_MAX_CONNECTION_RATE_PER_ADDRESS"},
    {Limit::ConnectTimeout, "connect_timeout", "BROKER_CONNECT_TIMEOUT"},
    {Limit::PacketSize, "packet_size", "BROKER_MAX_MESSAGE_SIZE"},
    {Limit::Inflight, "inflight_messages", "BROKER_MAX_INFLIGHT_MESSAGES"},
    {Limit::TopicAlias, "topic_alias", "BROKER_MAX_TOPIC_ALIAS"},
    {Limit::TopicSize, "topic_size", "BROKER_MAX_TOPIC_LENGTH, BROKER_MAX_TOPIC_LEVELS"},
    {Limit::Subscriptions, "subscriptions_per_client", "BROKER_MAX_SUBSCRIPTIONS_PER_CLIENT"},
    {Limit::PublishRate, "publish_rate", "BROKER_MAX_PUBLISH_RATE"},
    {Limit::PublishByteRate, "publish_byte_rate", "BROKER_MAX_PUBLISH_BYTE_RATE"},
    {Limit::Queue, "queued_messages", "BROKER_MAX_QUEUED_MESSAGES"},
    {Limit::ClientBuffer, "client_buffer", "BROKER_MAX_CLIENT_BUFFER"},
    {Limit::TotalBuffer, "total_buffer", "BROKER_MAX_TOTAL_BUFFER"},
    {Limit::AuthRequests, "auth_http_requests", "BROKER_AUTH_HTTP_MAX_REQUESTS"},
}};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (size_t(table[i].limit) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder());

} // namespace

const char *limitKey(Limit limit)
{
    return table[size_t(limit)].key;
}

const char *limitVariable(Limit limit)
{
    return table[size_t(limit)].variable;
}

} // namespace deepros
