#pragma once

#include "protocol/protocolcontext.h"
#include "transport/transport.h"

#include <memory>
#include <unordered_map>

namespace deepros {

/// All connections, from accept to close, and the rhythm of a turn: what was paused goes on at its start, what was
/// collected is written at its end, what died is deleted between turns. Broker thread.
class ConnectionTable
{
public:
    explicit ConnectionTable(ProtocolContext &context);
    ~ConnectionTable();
    Q_DISABLE_COPY_MOVE(ConnectionTable)

    void accept(std::unique_ptr<Transport> transport);
    void beginTurn();
    void endTurn();
    /// Says goodbye to everybody; they leave over the next turns.
    void shutDown();
    /// The limits of the context were replaced.
    void limitsChanged();
    /// Logins or access rules were replaced. Answers how many clients were disconnected for it.
    int rightsChanged();
    /// Goes on reading from clients whose rate allows it again; call it every few ms while some are throttled.
    void endThrottling();
    /// About once a second.
    void tick();
    /// Ends and deletes what is left, said goodbye or not. Between turns.
    void closeAll();

    bool isEmpty() const { return m_connections.empty(); }
    qsizetype size() const { return qsizetype(m_connections.size()); }

    /// Sockets beyond the limit that are let in to be told why they are refused.
    static constexpr int politeExcess = 128;

private:
    void dropAtTheDoor(Transport &transport, Limit limit, qint64 value);

    ProtocolContext &m_context;
    std::unordered_map<const Connection *, std::unique_ptr<Connection>> m_connections;
};

} // namespace deepros
