#include "topics/subscribermodel.h"

#include "text/format.h"
#include "theme/icons.h"
#include "widgets/rowdelegate.h"

namespace deepros::gui {

namespace {

constexpr int rightAligned = int(Qt::AlignRight | Qt::AlignVCenter);

} // namespace

QVariant SubscriberModel::cell(const TopicSubscriberRow &row, int column, int role) const
{
    const bool isState = column == State;
    if (role == LevelRole)
        return isState ? (row.isConnected ? 2 : 1) : 0;
    if (role == IconRole && isState)
        return int(row.isConnected ? Icon::Ok : Icon::Offline);
    if (role == ShareRole && column == Queue && row.maxQueued > 0)
        return double(row.queued) / row.maxQueued;
    if (role == Qt::TextAlignmentRole && (column == Qos || column == Queue))
        return rightAligned;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
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
