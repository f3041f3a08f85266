#include "topics/subscribermodel.h"

#include "text/format.h"
#include "theme/icons.h"
#include "widgets/rowdelegate.h"

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr int rightAligned = int(Qt::AlignRight | Qt::AlignVCenter);

} // namespace

void SubscriberModel::setRows(std::vector<TopicSubscriberRow> rows)
{
    const auto same = [](const TopicSubscriberRow &a, const TopicSubscriberRow &b) {
        return a.clientId == b.clientId && a.filter == b.filter;
    };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, State), index(int(m_rows.size()) - 1, Queue), {Qt::DisplayRole, LevelRole, IconRole});
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QByteArray SubscriberModel::clientAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[size_t(row)].clientId : QByteArray();
}

int SubscriberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SubscriberModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant SubscriberModel::data(const QModelIndex &index, int role) const
{
    const TopicSubscriberRow &row = m_rows[size_t(index.row())];
    const bool isState = index.column() == State;
    if (role == LevelRole)
        return isState ? (row.isConnected ? 2 : 1) : 0;
    if (role == IconRole && isState)
        return int(row.isConnected ? Icon::Ok : Icon::Offline);
    if (role == ShareRole && index.column() == Queue && row.maxQueued > 0)
        return double(row.queued) / row.maxQueued;
    if (role != Qt::DisplayRole)
        return index.column() == Qos || index.column() == Queue ? QVariant(rightAligned) : QVariant();
    switch (index.column()) {
    case Client:
        return format::oneLine(row.clientId);
    case State:
        return row.isConnected ? tr("online") : tr("offline");
    case Filter:
        return format::oneLine(row.filter, 1024);
    case Qos:
        return QString::number(mqtt::toInt(row.qos));
    case Queue:
        return tr("%1 of %2", "messages waiting, of at most").arg(format::count(row.queued), format::count(row.maxQueued));
    default:
        return {};
    }
}

QVariant SubscriberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Qos ? rightAligned : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Client:
        return tr("Client");
    case State:
        return tr("State");
    case Filter:
        return tr("Subscription");
    case Qos:
        return tr("QoS");
    case Queue:
        return tr("Queue");
    default:
        return {};
    }
}

} // namespace deepros::gui
