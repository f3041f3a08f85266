#pragma once

#include "entities/client.h"
#include "util/clock.h"
#include "util/result.h"

#include <QHostAddress>
#include <QList>
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

/// Who is banned. Kept in memory only: rules that must last belong into the password or ACL file. Broker thread.
class BanList
{
public:
    explicit BanList(const Clock &clock) : m_clock(clock) {}
    Q_DISABLE_COPY_MOVE(BanList)

    /// The ban's id. `seconds` 0 = for good. The error is a sentence about `value`. A second ban of the same kind and value
    /// takes the place of the first.
    Result<quint64, QString> add(Ban::Kind kind, const QString &value, qint64 seconds, const QString &reason);
    /// False: there is none.
    bool lift(quint64 id);
    /// Those in force.
    QList<Ban> list() const;
    /// The ban that keeps this client from connecting; null when there is none. `host` is its address without the port.
    const Ban *find(const Client &client, QByteArrayView host) const;

private:
    struct Entry
    {
        Ban ban;
        QPair<QHostAddress, int> subnet{}; ///< of Kind::Address
    };
    bool isInForce(const Ban &ban) const { return ban.untilMs == 0 || m_clock.wallMs() < ban.untilMs; }

    const Clock &m_clock;
    QList<Entry> m_entries;
    quint64 m_lastId = 0;
};

/// The sentence a banned client is told.
QByteArray banText(const Ban &ban);

} // namespace deepros
