#pragma once

#include <QByteArray>

namespace deepros {

/// Every limit that a peer can reach. Each has an option, and a counter in Counters::limitHits.
enum class Limit : quint8 {
    Connections,
    ConnectionsPerUser,
    ConnectionsPerAddress,
    ConnectionRate,
    ConnectionRatePerAddress,
    ConnectTimeout,
    PacketSize,
    Inflight,     ///< unacknowledged messages of a publisher: its Receive Maximum
    TopicAlias,
    TopicSize,    ///< levels or length
    Subscriptions,
    PublishRate,
    PublishByteRate,
    Queue,        ///< messages waiting in a session
    ClientBuffer, ///< bytes waiting for one client
    TotalBuffer,  ///< bytes waiting for all
    AuthRequests, ///< questions under way to the service that judges logins
    Count
};

/// Its key in statistics(): "connections_per_user".
const char *limitKey(Limit limit);
/// The variable of its option, for people: "BROKER_MAX_CONNECTIONS_PER_USER".
const char *limitVariable(Limit limit);
/// "BROKER_MAX_CONNECTIONS_PER_USER=5": what log lines and reason strings end with.
inline QByteArray limitText(Limit limit, qint64 value)
{
    return limitVariable(limit) + ('=' + QByteArray::number(value));
}

} // namespace deepros
