#pragma once

#include "entities/client.h"

#include <QString>

namespace deepros {

/// Somebody who may not connect for a time. A plain value; copies may cross threads.
struct Ban
{
    enum class Kind : quint8 { ClientId, UserName, Address };

    quint64 id = 0;
    Kind kind{};
    QString value; ///< client id, user name, or an address or subnet: "10.0.0.7", "10.0.0.0/24", "fe80::/10"
    QString reason; ///< for the client and the log; may be empty
    qint64 sinceMs = 0; ///< UTC ms since 1970
    qint64 untilMs = 0; ///< UTC ms since 1970; 0 = until it is lifted or the broker ends
};

/// Who may not connect now: what the protocol asks. Broker thread.
class BanCheck
{
public:
    /// The ban that keeps this client from connecting; null when there is none. `host` is its address without the port.
    virtual const Ban *find(const Client &client, QByteArrayView host) const = 0;

protected:
    ~BanCheck() = default;
};

/// The sentence a banned client is told.
QByteArray banText(const Ban &ban);

} // namespace deepros
