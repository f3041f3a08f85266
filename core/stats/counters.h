#pragma once

#include "entities/brokerobserver.h"
#include "stats/limits.h"

#include <array>
#include <numeric>

namespace deepros {

/// Plain totals since the start, bumped by the broker thread only. Rates are derived elsewhere, from measured time.
struct Counters
{
    using PerQos = std::array<quint64, 3>;

    PerQos messagesIn{}; ///< PUBLISH received, by QoS
    PerQos messagesOut{}; ///< PUBLISH sent, by QoS
    quint64 payloadBytesIn = 0;
    quint64 payloadBytesOut = 0;
    quint64 bytesIn = 0; ///< read from sockets
    quint64 bytesOut = 0; ///< written to sockets
    quint64 packetsIn = 0;
    quint64 packetsOut = 0;

    std::array<quint64, size_t(DropCause::Count)> dropped{};

    quint64 connectionsAccepted = 0; ///< sockets
    quint64 clientsAccepted = 0; ///< CONNECT answered with success
    /// Times that a limit turned something away or slowed it down. What is dropped for a limit (Queue, ClientBuffer,
    /// TotalBuffer) is counted in `dropped`; see limitHits().
    std::array<quint64, size_t(Limit::Count)> limits{};
    quint64 tlsHandshakes = 0; ///< finished ones, without those resumed
    quint64 tlsResumed = 0; ///< handshakes of clients that came back with a ticket
    quint64 tlsHandshakesFailed = 0; ///< or broken off; also connections that break the rules of TLS later
    quint64 proxyHeadersRefused = 0; ///< a PROXY header that is absent or wrong
    quint64 proxiesRefused = 0; ///< connections from others than the trusted proxies
    quint64 webSocketsRefused = 0; ///< by path, origin, sub-protocol or a request that is none, and broken frames
    quint64 keepAliveTimeouts = 0;
    quint64 authFailures = 0; ///< wrong user name or password
    quint64 authDelayed = 0; ///< of these: refused later, for the address has failed before
    quint64 authThrottled = 0; ///< not looked at: the address has failed often and has many attempts open
    quint64 authBusy = 0; ///< not looked at: more logins than can be hashed
    quint64 authServiceAsked = 0; ///< questions to the service of BROKER_AUTH_HTTP_URL
    quint64 authServiceCached = 0; ///< logins that an earlier answer decided
    quint64 authServiceFailures = 0; ///< questions without a clear answer
    quint64 loginsRevoked = 0; ///< clients disconnected because their login is no longer good
    quint64 subscriptionsRevoked = 0; ///< ended because the access rules no longer allow them
    quint64 sessionsTakenOver = 0;
    quint64 sessionsExpired = 0;
    std::array<quint64, 256> refused{}; ///< CONNACK, SUBACK, PUBACK… and DISCONNECT with an error, by reason code

    quint64 publishesDenied = 0; ///< PUBLISH that the access rules do not allow
    quint64 willsDenied = 0;
    quint64 deliveriesDenied = 0; ///< receivers that subscribe to a message and may not receive it

    quint64 publishesNotKept = 0; ///< PUBLISH refused because the store could not keep it
    quint64 storePauses = 0; ///< times a publisher was paused because the disk was slower
    quint64 heldAcks = 0; ///< acknowledgements withheld until a receiver had room
    quint64 stalledClients = 0; ///< receivers that stopped acknowledging and lost their claim to hold others

    void drop(DropCause cause) { ++dropped[size_t(cause)]; }
    void hit(Limit limit) { ++limits[size_t(limit)]; }
    quint64 limitHits(Limit limit) const;
    void refuse(mqtt::ReasonCode code) { ++refused[static_cast<quint8>(code)]; }
};

/// All of one kind together: QoS, causes, reason codes.
template <size_t count>
quint64 total(const std::array<quint64, count> &values)
{
    return std::accumulate(values.begin(), values.end(), quint64(0));
}

inline quint64 Counters::limitHits(Limit limit) const
{
    switch (limit) {
    case Limit::Queue:
        return dropped[size_t(DropCause::QueueFull)];
    case Limit::ClientBuffer:
        return dropped[size_t(DropCause::ClientTooSlow)];
    case Limit::TotalBuffer:
        return dropped[size_t(DropCause::MemoryLimit)];
    default:
        return limits[size_t(limit)];
    }
}

} // namespace deepros
