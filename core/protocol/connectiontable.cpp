#include "protocol/connectiontable.h"

#include "protocol/connection.h"

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
    if (size() >= qsizetype(m_context.limits.maxConnections) + politeExcess) {
        ++m_context.counters.connectionsOverLimit;
        if (ListenerState *listener = transport->listener())
            listener->warn(transport->peer(), "closed at once: all connections of the broker are in use");
        transport->abort();
        return;
    }
    auto connection = std::make_unique<Connection>(m_context, std::move(transport));
    Connection &started = *connection;
    m_connections.emplace(&started, std::move(connection));
    started.start();
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
