#include "clients/clientmodel.h"

#include "text/format.h"
#include "text/naturalorder.h"

#include <algorithm>
#include <array>

namespace deepros::gui {

namespace {

int alignment(int column)
{
    switch (column) {
    case ClientModel::State:
    case ClientModel::Id:
    case ClientModel::Address:
    case ClientModel::User:
    case ClientModel::Protocol:
    case ClientModel::Transport:
    case ClientModel::SessionKind:
    case ClientModel::Will:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
}

template <typename T>
int order(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

} // namespace

void ClientModel::clear()
{
    if (m_entries.empty())
        return;
    beginResetModel();
    m_entries.clear();
    m_rows.clear();
    endResetModel();
}

void ClientModel::apply(const MonitorDelta &delta)
{
    m_nowMs = std::max(m_nowMs, delta.atMs);
    remove(delta.clientsGone);
    std::vector<Entry> added;
    for (const ClientRow &client : delta.clients) {
        const int row = rowOf(client.id);
        if (row < 0) {
            m_rows.insert(client.id, rowCount() + int(added.size()));
            added.push_back({client, isBanned(client), false});
            continue;
        }
        if (row >= rowCount()) { // twice in one delta
            added[size_t(row - rowCount())].client = client;
            continue;
        }
        Entry &entry = m_entries[size_t(row)];
        const bool isAnotherConnection = client.connectedAtMs != entry.client.connectedAtMs;
        if (entry.client.address != client.address || entry.client.userName != client.userName)
            entry.isBanned = isBanned(client);
        entry.isLeaving = entry.isLeaving && client.isConnected && !isAnotherConnection;
        entry.client = client;
    }
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
    std::move(added.begin(), added.end(), std::back_inserter(m_entries));
    endInsertRows();
}

void ClientModel::remove(const std::vector<QByteArray> &ids)
{
    std::vector<int> rows;
    for (const QByteArray &id : ids) {
        if (const auto at = m_rows.constFind(id); at != m_rows.constEnd()) {
            rows.push_back(*at);
            m_rows.erase(at);
        }
    }
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    for (auto end = rows.size(); end > 0;) { // from behind, so that what is still to go keeps its number
        size_t begin = end - 1;
        while (begin > 0 && rows[begin - 1] + 1 == rows[begin])
            --begin;
        beginRemoveRows({}, rows[begin], rows[end - 1]);
        m_entries.erase(m_entries.begin() + rows[begin], m_entries.begin() + rows[end - 1] + 1);
        endRemoveRows();
        end = begin;
    }
    for (int row = rows.front(); row < rowCount(); ++row)
        m_rows[m_entries[size_t(row)].client.id] = row;
}

bool ClientModel::isBanned(const ClientRow &client) const
{
    return std::any_of(m_bans.begin(), m_bans.end(), [&](const Ban &ban) { return concerns(ban, client); });
}

void ClientModel::setBans(const QList<Ban> &bans)
{
    m_bans = bans;
    bool changed = false;
    for (Entry &entry : m_entries) {
        const bool banned = isBanned(entry.client);
        changed |= std::exchange(entry.isBanned, banned) != banned;
    }
    if (changed)
        Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, State),
                           {Qt::DisplayRole, LevelRole, IconRole});
}

void ClientModel::setLeaving(const QByteArray &id, bool leaving)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    Entry &entry = m_entries[size_t(row)];
    entry.isLeaving = leaving && entry.client.isConnected;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), {Qt::DisplayRole, LevelRole, IconRole});
}

void ClientModel::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
}

void ClientModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

const ClientRow *ClientModel::find(const QByteArray &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_entries[size_t(row)].client;
}

ClientState ClientModel::stateOf(int row) const
{
    const Entry &entry = m_entries[size_t(row)];
    const ClientRow &client = entry.client;
    if (entry.isLeaving)
        return ClientState::Leaving;
    if (!client.isConnected)
        return entry.isBanned ? ClientState::Banned : ClientState::Offline;
    const bool isIdle = client.keepAliveSecs > 0 && client.traffic.lastHeardMs > 0 &&
                        m_nowMs - client.traffic.lastHeardMs > qint64(client.keepAliveSecs) * 1000;
    return isIdle ? ClientState::Idle : ClientState::Online;
}

QString ClientModel::stateText(int row) const
{
    switch (stateOf(row)) {
    case ClientState::Online:
        return tr("online");
    case ClientState::Idle:
        return tr("idle");
    case ClientState::Offline:
        return tr("offline");
    case ClientState::Banned:
        return tr("banned");
    case ClientState::Leaving:
        return tr("disconnecting");
    }
    return {};
}

ClientModel::Counts ClientModel::counts() const
{
    Counts counts;
    counts.all = rowCount();
    for (const Entry &entry : m_entries) {
        counts.online += entry.client.isConnected;
        counts.offline += !entry.client.isConnected;
        counts.queued += entry.client.queued > 0;
        counts.dropped += droppedSum(entry.client) > 0;
    }
    return counts;
}

std::vector<QByteArray> ClientModel::concernedBy(const Ban &ban) const
{
    std::vector<QByteArray> ids;
    for (const Entry &entry : m_entries) {
        if (concerns(ban, entry.client))
            ids.push_back(entry.client.id);
    }
    return ids;
}

QString ClientModel::protocolText(const ClientRow &client)
{
    return QStringLiteral("MQTT ") + QLatin1String(mqtt::versionName(client.version));
}

quint64 ClientModel::droppedSum(const ClientRow &client)
{
    quint64 sum = 0;
    for (const quint64 count : client.drops)
        sum += count;
    return sum;
}

int ClientModel::compare(int left, int right, int column) const
{
    const ClientRow &a = m_entries[size_t(left)].client;
    const ClientRow &b = m_entries[size_t(right)].client;
    switch (column) {
    case State:
        return order(int(stateOf(left)), int(stateOf(right)));
    case Id:
        return naturalCompare(a.id, b.id);
    case User:
        return naturalCompare(a.userName, b.userName);
    case Address:
        return naturalCompare(a.address, b.address);
    case Transport:
        return order(a.listener, b.listener);
    case Protocol:
        return order(a.version, b.version);
    case Uptime: // who is away has none
        return order(a.isConnected ? m_nowMs - a.connectedAtMs : -1,
                     b.isConnected ? m_nowMs - b.connectedAtMs : -1);
    case InRate:
        return order(a.messagesInPerSecond, b.messagesInPerSecond);
    case OutRate:
        return order(a.messagesOutPerSecond, b.messagesOutPerSecond);
    case BytesIn:
        return order(a.bytesInPerSecond, b.bytesInPerSecond);
    case BytesOut:
        return order(a.bytesOutPerSecond, b.bytesOutPerSecond);
    case Queue:
        return order(a.queued, b.queued);
    case Inflight:
        return order(a.inflight, b.inflight);
    case Subscriptions:
        return order(a.subscriptions, b.subscriptions);
    case Dropped:
        return order(droppedSum(a), droppedSum(b));
    case KeepAlive:
        return order(a.keepAliveSecs, b.keepAliveSecs);
    case LastPacket:
        return order(b.traffic.lastHeardMs, a.traffic.lastHeardMs);
    case SessionKind:
        return order(a.isPersistent, b.isPersistent);
    case Will:
        return order(a.hasWill, b.hasWill);
    default:
        return 0;
    }
}

QVariant ClientModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Entry &entry = m_entries[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.row(), index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case Qt::ToolTipRole:
        if (index.column() == Dropped && droppedSum(entry.client) > 0) {
            QStringList parts;
            for (size_t cause = 0; cause < entry.client.drops.size(); ++cause) {
                if (entry.client.drops[cause] > 0)
                    parts << tr("%1: %2").arg(QLatin1String(nameOf(DropCause(cause))),
                                              format::count(qint64(entry.client.drops[cause])));
            }
            return parts.join(u'\n');
        }
        // What a narrow column may cut.
        return index.column() == Id || index.column() == Address || index.column() == User
                   ? text(entry, index.row(), index.column())
                   : QString();
    case LevelRole:
        return level(entry, index.row(), index.column());
    case ShareRole:
        return share(entry, index.column());
    case IconRole:
        if (index.column() == State) {
            constexpr std::array icons{Icon::Ok, Icon::Idle, Icon::Offline, Icon::Ban, Icon::Disconnect};
            return int(icons[size_t(stateOf(index.row()))]);
        }
        return {};
    default:
        return {};
    }
}

QString ClientModel::text(const Entry &entry, int row, int column) const
{
    const ClientRow &client = entry.client;
    const auto ifConnected = [&](const QString &text) {
        return client.isConnected ? text : QStringLiteral("–");
    };
    switch (column) {
    case State:
        return stateText(row);
    case Id:
        return format::oneLine(client.id);
    case User:
        return client.userName.isEmpty() ? QStringLiteral("–") : format::oneLine(client.userName);
    case Address:
        return client.address.isEmpty() ? QStringLiteral("–") : format::oneLine(client.address);
    case Transport:
        return client.listener.isEmpty() ? QStringLiteral("–") : format::oneLine(client.listener);
    case Protocol:
        return protocolText(client);
    case Uptime:
        return ifConnected(format::duration(std::max<qint64>(0, m_nowMs - client.connectedAtMs)));
    case InRate:
        return ifConnected(format::rate(client.messagesInPerSecond));
    case OutRate:
        return ifConnected(format::rate(client.messagesOutPerSecond));
    case BytesIn:
        return ifConnected(format::bytesPerSecond(client.bytesInPerSecond));
    case BytesOut:
        return ifConnected(format::bytesPerSecond(client.bytesOutPerSecond));
    case Queue:
        return tr("%1/%2").arg(format::count(client.queued), format::count(client.maxQueued));
    case Inflight:
        return tr("%1/%2").arg(format::count(client.inflight), format::count(client.maxInflight));
    case Subscriptions:
        return format::count(client.subscriptions);
    case Dropped:
        return format::count(qint64(droppedSum(client)));
    case KeepAlive:
        return client.keepAliveSecs > 0 ? format::duration(qint64(client.keepAliveSecs) * 1000) : tr("none");
    case LastPacket:
        return client.traffic.lastHeardMs > 0
                   ? format::duration(std::max<qint64>(0, m_nowMs - client.traffic.lastHeardMs))
                   : QStringLiteral("–");
    case SessionKind:
        return client.isPersistent ? tr("persistent") : tr("clean");
    case Will:
        return client.hasWill ? tr("yes") : QStringLiteral("–");
    default:
        return {};
    }
}

int ClientModel::level(const Entry &entry, int row, int column) const
{
    const ClientRow &client = entry.client;
    switch (column) {
    case State: {
        constexpr std::array levels{2, 3, 1, 4, 3};
        return levels[size_t(stateOf(row))];
    }
    case Dropped:
        return droppedSum(client) > 0 ? 3 : 1;
    case InRate:
    case OutRate:
    case BytesIn:
    case BytesOut:
    case Queue:
    case Inflight:
    case Subscriptions:
        return client.isConnected || (column == Queue && client.queued > 0) ? 0 : 1;
    case Id:
        return 0;
    case User:
        return client.userName.isEmpty() ? 1 : 0;
    default:
        return 1;
    }
}

QVariant ClientModel::share(const Entry &entry, int column) const
{
    const ClientRow &client = entry.client;
    if (column == Queue && client.queued > 0 && client.maxQueued > 0)
        return double(client.queued) / client.maxQueued;
    if (column == Inflight && client.inflight > 0 && client.maxInflight > 0)
        return double(client.inflight) / client.maxInflight;
    return {};
}

QVariant ClientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case InRate:
            return tr("Messages per second that the client publishes");
        case OutRate:
            return tr("Messages per second that the broker sends to the client");
        case Queue:
            return tr("Messages that wait for the client, and how many may");
        case Inflight:
            return tr("Messages that were sent and not acknowledged yet, and how many may be");
        case LastPacket:
            return tr("Time since the last packet of the client");
        case Dropped:
            return tr("Messages that did not reach the client");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Id:
        return tr("Client id");
    case User:
        return tr("User");
    case Address:
        return tr("Address");
    case Transport:
        return tr("Listener");
    case Protocol:
        return tr("Protocol");
    case Uptime:
        return tr("Up");
    case InRate:
        return tr("In/s");
    case OutRate:
        return tr("Out/s");
    case BytesIn:
        return tr("Data in");
    case BytesOut:
        return tr("Data out");
    case Queue:
        return tr("Queue");
    case Inflight:
        return tr("In flight");
    case Subscriptions:
        return tr("Subs");
    case Dropped:
        return tr("Dropped");
    case KeepAlive:
        return tr("Keep-alive");
    case LastPacket:
        return tr("Last packet");
    case SessionKind:
        return tr("Session");
    case Will:
        return tr("Will");
    default:
        return {};
    }
}

} // namespace deepros::gui
