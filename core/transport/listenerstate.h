#pragma once

#include "config/listenerspec.h"
#include "stats/counters.h"
#include "util/clock.h"
#include "util/outputbuffer.h"
#include "util/warninglimiter.h"

namespace deepros {

class ReadBuffer;

/// What the listeners and transports of a broker share. The broker's; outlives them. Broker thread.
struct TransportServices
{
    ReadBuffer &readBuffer;
    BlockPool &pool;
    Counters &counters;
    const Clock &clock;
    WarningLimiter warnings{std::chrono::seconds(10), 5};
};

/// One listener as the transports of its peers and the protocol know it: shared by them all, so that it
/// outlives the listener itself. Broker thread.
class ListenerState
{
public:
    ListenerState(ListenerSpec listenerSpec, TransportServices &shared)
        : spec(std::move(listenerSpec)), url(spec.url), services(shared)
    {}
    Q_DISABLE_COPY_MOVE(ListenerState)

    /// Logs why a peer was turned away; repetitions are held back and counted. No secrets.
    void warn(QByteArrayView peer, QByteArrayView what);
    /// The listener has as many clients as it may have.
    bool isFull() const { return spec.maxConnections && clients >= spec.maxConnections; }
    /// It has so many sockets that the next one is closed without a word.
    bool isCrowded() const { return spec.maxConnections && sockets >= spec.maxConnections + politeExcess; }

    /// Sockets beyond the limit that are let in to be told why they are refused.
    static constexpr int politeExcess = 128;

    const ListenerSpec spec;
    QString url; ///< where it is bound, for the log
    TransportServices &services;
    int sockets = 0; ///< open, those in a handshake included
    int clients = 0; ///< past CONNECT
};

} // namespace deepros
