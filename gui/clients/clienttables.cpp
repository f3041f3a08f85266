#include "clients/clienttables.h"

#include "text/format.h"
#include "theme/icons.h"
#include "widgets/rowdelegate.h"

#include <QStringList>

#include <array>

namespace deepros::gui {

namespace {

QVariant alignment(bool right)
{
    return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

QVariant SubscriptionsModel::cell(const SubscriptionRow &row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return alignment(column == Topics || column == Messages);
    if (role == Qt::ToolTipRole && column == Filter)
        return format::oneLine(row.filter, 4096);
    if (role == LevelRole)
        return column == Options ? 1 : 0;
    if (role != Qt::DisplayRole)
        return {};
    if (column == Filter)
        return format::oneLine(row.filter);
    if (column == Qos)
        return QString::number(mqtt::toInt(row.qos));
    if (column == Topics) {
        const auto known = m_matching.constFind(row.filter);
        return known == m_matching.constEnd() ? QStringLiteral("–") : format::count(*known);
    }
    if (column == Messages)
        return format::count(qint64(row.messages));
    QStringList options;
    if (row.noLocal)
        options << tr("no local");
    if (row.retainAsPublished)
        options << tr("retain as published");
    if (row.retainHandling == 1)
        options << tr("retained if new");
    if (row.retainHandling == 2)
        options << tr("no retained");
    if (row.identifier != 0)
        options << tr("identifier %1").arg(row.identifier);
    return options.isEmpty() ? QStringLiteral("–") : options.join(QStringLiteral(", "));
}

QVariant SubscriptionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Topics || section == Messages);
    if (role == Qt::ToolTipRole && section == Topics)
        return tr("Topics known now that match");
    if (role == Qt::ToolTipRole && section == Messages)
        return tr("Given to the client because of this subscription, without the retained ones at its beginning");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Filter:
        return tr("Topic filter");
    case Qos:
        return tr("QoS");
    case Topics:
        return tr("Topics");
    case Messages:
        return tr("Messages");
    default:
        return tr("Options");
    }
}

void SubscriptionsModel::setMatching(const QHash<QByteArray, qsizetype> &matching)
{
    m_matching = matching;
    touch();
}

void QueueModel::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    touch();
}

QVariant QueueModel::cell(const QueuedMessageRow &row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return alignment(column == Age || column == Size);
    if (role == LevelRole)
        return column == Topic && !row.topic.isEmpty() ? 0 : 1;
    if (role == Qt::ToolTipRole && column == Topic)
        return format::oneLine(row.topic, 4096);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Topic:
        return row.topic.isEmpty() ? tr("taken over, to be released") : format::oneLine(row.topic);
    case Age:
        return row.receivedMs > 0 ? format::duration(std::max<qint64>(0, m_nowMs - row.receivedMs))
                                  : QStringLiteral("–");
    case Size:
        return format::bytes(double(row.payloadSize));
    case Qos:
        return QString::number(mqtt::toInt(row.qos));
    case Where:
        return row.isInflight ? tr("in flight, packet %1").arg(row.packetId) : tr("waits");
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section == Age || section == Size);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Topic:
        return tr("Topic");
    case Age:
        return tr("Age");
    case Size:
        return tr("Size");
    case Qos:
        return tr("QoS");
    default:
        return tr("Where");
    }
}

QVariant ClientMessagesModel::cell(const TailMessage &row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return alignment(column == Size);
    if (role == LevelRole)
        return column == Topic ? 0 : 1;
    if (role == Qt::ToolTipRole && column == Topic)
        return format::oneLine(row.topic, 4096);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Time:
        return format::timeOfDay(row.atMs);
    case Topic:
        return format::oneLine(row.topic);
    case Size:
        return format::bytes(double(row.payloadSize));
    case Payload:
        return format::oneLine(row.payload) + (row.payloadSize > 256 ? QStringLiteral(" …") : QString());
    default:
        return {};
    }
}

QVariant ClientMessagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section == Size);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Received");
    case Topic:
        return tr("Topic");
    case Size:
        return tr("Size");
    default:
        return tr("Payload");
    }
}

QVariant ClientHistoryModel::cell(const MonitorEvent &row, int column, int role) const
{
    constexpr std::array icons{Icon::Ok, Icon::Warning, Icon::Error};
    constexpr std::array levels{1, 3, 4};
    switch (role) {
    case IconRole:
        return column == Event && row.severity != MonitorEvent::Severity::Info
                   ? QVariant(int(icons[size_t(row.severity)]))
                   : QVariant();
    case LevelRole:
        return column == Event ? levels[size_t(row.severity)] : column == Text ? 0 : 1;
    case Qt::ToolTipRole:
        return column == Text ? format::oneLine(row.text, 4096) : QString();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Time:
        return format::dateTime(row.atMs);
    case Event:
        switch (row.kind) {
        case MonitorEvent::Kind::Connected:
            return tr("connected");
        case MonitorEvent::Kind::Disconnected:
            return tr("disconnected");
        case MonitorEvent::Kind::Refused:
            return tr("refused");
        case MonitorEvent::Kind::Dropped:
            return tr("lost messages");
        default:
            return tr("noted");
        }
    case Text:
        return row.count > 1
                   ? tr("%1 (%2 times)").arg(format::oneLine(row.text), format::count(qint64(row.count)))
                   : format::oneLine(row.text);
    case Address:
        return format::oneLine(row.address);
    default:
        return {};
    }
}

QVariant ClientHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Event:
        return tr("Event");
    case Text:
        return tr("What happened");
    default:
        return tr("Address");
    }
}

void BansModel::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    touch();
}

QString BansModel::kindText(Ban::Kind kind)
{
    switch (kind) {
    case Ban::Kind::ClientId:
        return tr("client id");
    case Ban::Kind::UserName:
        return tr("user");
    case Ban::Kind::Address:
        return tr("address");
    }
    return {};
}

QVariant BansModel::cell(const Ban &row, int column, int role) const
{
    if (role == LevelRole)
        return column == Value ? 0 : 1;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Kind:
        return kindText(row.kind);
    case Value:
        return format::oneLine(row.value.toUtf8());
    case Until:
        return row.untilMs == 0
                   ? tr("until it is lifted")
                   : tr("%1 more").arg(format::duration(std::max<qint64>(0, row.untilMs - m_nowMs)));
    case Reason:
        return row.reason.isEmpty() ? QStringLiteral("–") : format::oneLine(row.reason.toUtf8());
    case Since:
        return format::dateTime(row.sinceMs);
    default:
        return {};
    }
}

QVariant BansModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("By");
    case Value:
        return tr("Banned");
    case Until:
        return tr("Lasts");
    case Reason:
        return tr("Reason");
    default:
        return tr("Since");
    }
}

} // namespace deepros::gui
