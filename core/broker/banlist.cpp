#include "broker/banlist.h"

#include "broker/brokercontrol.h"
#include "transport/peername.h"
#include "util/peerhost.h"

#include <algorithm>

namespace deepros {

Result<quint64, QString> BanList::add(Ban::Kind kind, const QString &value, qint64 seconds, const QString &reason)
{
    Entry entry;
    if (value.isEmpty())
        return Failure{QStringLiteral("a ban needs a client identifier, a user name or an address")};
    if (kind == Ban::Kind::Address) {
        entry.subnet = subnetOf(value);
        if (entry.subnet.first.isNull() || entry.subnet.second < 0)
            return Failure{QStringLiteral("'%1' is neither an address nor a subnet").arg(value)};
    }
    m_entries.removeIf([&](const Entry &other) {
        return !isInForce(other.ban) || (other.ban.kind == kind && other.ban.value == value);
    });
    const qint64 now = m_clock.wallMs();
    entry.ban = {++m_lastId, kind, value, reason, now, seconds > 0 ? now + seconds * 1000 : 0};
    m_entries.append(entry);
    return entry.ban.id;
}

bool BanList::lift(quint64 id)
{
    return m_entries.removeIf([id](const Entry &entry) { return entry.ban.id == id; }) > 0;
}

QList<Ban> BanList::list() const
{
    QList<Ban> bans;
    for (const Entry &entry : m_entries) {
        if (isInForce(entry.ban))
            bans.append(entry.ban);
    }
    return bans;
}

const Ban *BanList::find(const Client &client, QByteArrayView host) const
{
    for (const Entry &entry : m_entries) {
        if (!isInForce(entry.ban))
            continue;
        switch (entry.ban.kind) {
        case Ban::Kind::ClientId:
            if (entry.ban.value == client.clientId())
                return &entry.ban;
            break;
        case Ban::Kind::UserName:
            if (!client.usernameUtf8().isNull() && entry.ban.value == client.username())
                return &entry.ban;
            break;
        case Ban::Kind::Address:
            if (plainAddress(QHostAddress(QString::fromUtf8(withoutBrackets(host)))).isInSubnet(entry.subnet))
                return &entry.ban;
            break;
        }
    }
    return nullptr;
}

bool concerns(const Ban &ban, const ClientRow &client)
{
    switch (ban.kind) {
    case Ban::Kind::ClientId:
        return client.id == ban.value.toUtf8();
    case Ban::Kind::UserName:
        return !client.userName.isEmpty() && client.userName == ban.value.toUtf8();
    case Ban::Kind::Address: {
        const auto subnet = subnetOf(ban.value);
        const QHostAddress address(QString::fromUtf8(withoutBrackets(hostOf(client.address))));
        return !subnet.first.isNull() && subnet.second >= 0 && plainAddress(address).isInSubnet(subnet);
    }
    }
    return false;
}

bool isAddressOrSubnet(const QString &text)
{
    const auto subnet = subnetOf(text);
    return !subnet.first.isNull() && subnet.second >= 0;
}

} // namespace deepros
