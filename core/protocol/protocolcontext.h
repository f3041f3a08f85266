#pragma once

#include "auth/accesspolicy.h"
#include "auth/authenticator.h"
#include "auth/ban.h"
#include "protocol/peertable.h"
#include "routing/router.h"
#include "session/keepalivewheel.h"
#include "session/sessionmanager.h"
#include "util/warninglimiter.h"

#include <vector>

namespace deepros {

class Connection;

/// What the protocol is told by configuration.
struct ProtocolLimits
{
    quint32 maxPacketSize = 268'435'460; ///< bytes, fixed header included
    qint64 maxClientBuffer = 16 * 1024 * 1024; ///< bytes waiting to be written to one client
    qint64 connectTimeoutMs = 10'000;
    qint64 goodbyeTimeoutMs = 2'000; ///< after our last byte, for the peer's
    int maxConnections = 1000;
    PeerTable::Limits peers;
    int maxSubscriptions = 10'000; ///< per client
    int maxTopicAlias = 256; ///< of a client towards us
    quint16 receiveMaximum = 20;
    quint32 maxSessionExpirySecs = 0xFFFFFFFF;
    quint16 serverKeepAliveSecs = 0; ///< 0 = the client's own value holds
    TokenBucket::Rate publishes; ///< PUBLISH packets of one client
    TokenBucket::Rate publishBytes; ///< bytes of these

    bool limitsPublishing() const { return publishes || publishBytes; }
};

/// What all connections share. Owned by the broker; broker thread.
struct ProtocolContext
{
    ProtocolLimits limits;
    const Clock &clock;
    Counters &counters;
    BlockPool &pool;
    SessionContext &sessionContext;
    SessionManager &sessions;
    TopicManager &topics;
    Router &router;
    KeepAliveWheel &wheel;
    Authenticator &authenticator;
    BrokerObserver &observer;
    const AccessPolicy *policy = nullptr; ///< null: everything is allowed
    const BanCheck *bans = nullptr; ///< null: nobody is banned
    WarningLimiter warnings{std::chrono::seconds(10), 5};

    PeerTable peers{};
    int activeConnections = 0; ///< past CONNECT
    std::vector<Connection *> dirty{}; ///< have something to write at the end of this turn
    std::vector<Connection *> resuming{}; ///< may read again from the next turn on
    std::vector<Connection *> throttled{}; ///< are not read from until their rate allows it
    std::vector<Connection *> dead{}; ///< to be deleted between turns
    std::vector<Connection *> storePaused{}; ///< are not read from until the store has caught up
};

} // namespace deepros
