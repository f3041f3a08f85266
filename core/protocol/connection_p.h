#pragma once

#include "protocol/connection.h"

#include <QHash>

namespace deepros {

/// CONNECT while it waits for the decision; with enhanced authentication it stays for re-authentication.
struct Connection::Pending
{
    Client client;
    bool cleanStart = true;
    bool assignedId = false;
    bool wantsResponseInformation = false;
    quint32 expirySecs = 0;
    quint16 receiveMaximum = 65'535;
    quint16 keepAliveSecs = 0;
    std::unique_ptr<Will> will;
    QByteArray authMethod;
    std::unique_ptr<AuthExchange> exchange;
};

/// What the client may publish before it is no longer read from.
struct Connection::Throttle
{
    TokenBucket messages;
    TokenBucket bytes;
    bool isPaused = false;
};

/// Topic aliases of both directions; exists once one is used.
struct Connection::Aliases
{
    QHash<quint16, QByteArray> incoming;
    QHash<QByteArray, quint16> outgoing;
};

} // namespace deepros
