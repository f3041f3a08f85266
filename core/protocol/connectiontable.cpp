#include "protocol/connectiontable.h"

#include "logging/categories.h"
#include "protocol/connection.h"
#include "util/peerhost.h"

namespace deepros {

ConnectionTable::ConnectionTable(ProtocolContext &context) : m_context(context) {}

ConnectionTable::~ConnectionTable()
{
    shutDown();
    closeAll();
}

void ConnectionTable::accept(std::unique_ptr<Transport> transport)
{
    ++m_context.counters.connectionsAccepted;
    const ProtocolLimits &limits = m_context.limits;
    if (size() >= qsizetype(limits.maxConnections) + politeExcess) {
        dropAtTheDoor(*transport, Limit::Connections, limits.maxConnections);
        return;
    }
    const auto arrival = m_context.peers.arrive(hostOf(transport->peer()), limits.peers, m_context.clock.nowMs());
    if (!arrival.address) {
        const PeerTable::Limits &peers = limits.peers;
        dropAtTheDoor(*transport, *arrival.refusal,
                      *arrival.refusal == Limit::ConnectionRate           ? peers.ratePerSec
                      : *arrival.refusal == Limit::ConnectionRatePerAddress ? peers.ratePerSecOfAddress
                                                                          : peers.perAddress);
        return;
    }
    if (arrival.refusal)
        m_context.counters.hit(*arrival.refusal);
    auto connection =
        std::make_unique<Connection>(m_context, std::move(transport), *arrival.address, arrival.refusal);
    Connection &started = *connection;
    m_connections.emplace(&started, std::move(connection));
    started.start();
}

void ConnectionTable::dropAtTheDoor(Transport &transport, Limit limit, qint64 value)
{
    m_context.counters.hit(limit);
    const QByteArrayView host = hostOf(transport.peer());
    if (const auto admitted = m_context.warnings.admit(qHashMulti(0, host, int(limit)), m_context.clock.now())) {
        qCWarning(lcProtocol).noquote().nospace()
            << "peer " << transport.peer() << ": closed before CONNECT (" << limitText(limit, value) << ")"
            << (*admitted ? QStringLiteral(" (%1 more of the same were not logged)").arg(*admitted) : QString());
    }
    transport.abort();
}

void ConnectionTable::limitsChanged()
{
    for (const auto &[key, connection] : m_connections)
        connection->limitsChanged();
}

int ConnectionTable::rightsChanged()
{
    int ended = 0;
    for (const auto &[key, connection] : m_connections) {
        if (!connection->rightsChanged())
            ++ended;
    }
    return ended;
}

void ConnectionTable::endThrottling()
{
    std::erase_if(m_context.throttled, [](Connection *connection) { return connection->endThrottling(); });
}

void ConnectionTable::tick()
{
    m_context.peers.tick(m_context.limits.peers, m_context.clock.nowMs());
}

void ConnectionTable::beginTurn()
{
    std::vector<Connection *> resuming;
    resuming.swap(m_context.resuming);
    for (Connection *connection : resuming)
        connection->resumeReading();
}

void ConnectionTable::endTurn()
{
    // Writing to one may give another something to write: until nobody has.
    for (size_t i = 0; i < m_context.dirty.size(); ++i)
        m_context.dirty[i]->flush();
    m_context.dirty.clear();
    while (!m_context.dead.empty()) {
        Connection *connection = m_context.dead.back();
        m_context.dead.pop_back();
        m_connections.erase(connection);
    }
}

void ConnectionTable::shutDown()
{
    for (const auto &[key, connection] : m_connections)
        connection->shutDown();
}

void ConnectionTable::closeAll()
{
    for (const auto &[key, connection] : m_connections)
        connection->transportClosed("the broker ends");
    m_context.dead.clear();
    m_connections.clear();
}

} // namespace deepros
