#pragma once

#include "auth/ban.h"
#include "util/clock.h"
#include "util/result.h"

#include <QHostAddress>
#include <QList>

namespace deepros {

/// Who is banned. Kept in memory only: rules that must last belong into the password or ACL file. Broker thread.
class BanList final : public BanCheck
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
    const Ban *find(const Client &client, QByteArrayView host) const override;

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

} // namespace deepros
