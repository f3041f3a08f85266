#include "broker/banlist.h"

#include "broker/brokercontrol.h"
#include "transport/peername.h"
#include "util/peerhost.h"

#include <algorithm>

namespace deepros {

namespace {

using Subnet = QPair<QHostAddress, int>;

bool isValid(const Subnet &subnet)
{
    return !subnet.first.isNull() && subnet.second >= 0;
}

/// `subnet`: of a ban by address. An empty user name is that of an anonymous client: no ban names it.
bool matches(const Ban &ban, const Subnet &subnet, const QString &clientId, const QString &userName, QByteArrayView host)
{
    switch (ban.kind) {
    case Ban::Kind::ClientId:
        return ban.value == clientId;
    case Ban::Kind::UserName:
        return !userName.isEmpty() && ban.value == userName;
    case Ban::Kind::Address:
        return isValid(subnet) && plainAddress(QHostAddress(QString::fromUtf8(withoutBrackets(host)))).isInSubnet(subnet);
    }
    return false;
}

} // namespace

Result<quint64, QString> BanList::add(Ban::Kind kind, const QString &value, qint64 seconds, const QString &reason)
{
    Entry entry;
    if (value.isEmpty())
        return Failure{QStringLiteral("a ban needs a client identifier, a user name or an address")};
    if (kind == Ban::Kind::Address) {
        entry.subnet = subnetOf(value);
        if (!isValid(entry.subnet))
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
    if (m_entries.isEmpty())
        return nullptr; // as a rule
    const QString clientId = client.clientId();
    const QString userName = client.username();
    for (const Entry &entry : m_entries) {
        if (isInForce(entry.ban) && matches(entry.ban, entry.subnet, clientId, userName, host))
            return &entry.ban;
    }
    return nullptr;
}

bool concerns(const Ban &ban, const ClientRow &client)
{
    const Subnet subnet = ban.kind == Ban::Kind::Address ? subnetOf(ban.value) : Subnet();
    return matches(ban, subnet, QString::fromUtf8(client.id), QString::fromUtf8(client.userName), hostOf(client.address));
}

bool isAddressOrSubnet(const QString &text)
{
    return isValid(subnetOf(text));
}

} // namespace deepros
