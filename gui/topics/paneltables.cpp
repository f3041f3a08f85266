#include "topics/paneltables.h"

#include "text/format.h"
#include "theme/icons.h"
#include "topics/topicmodel.h"
#include "topics/topicwatch.h"
#include "widgets/rowdelegate.h"

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr qsizetype previewBytes = 256;
constexpr int rightAligned = int(Qt::AlignRight | Qt::AlignVCenter);

QVariant alignment(bool isNumber, int role)
{
    return role == Qt::TextAlignmentRole && isNumber ? QVariant(rightAligned) : QVariant();
}

} // namespace

HistoryModel::HistoryModel(const TopicWatch &watch, QObject *parent) : QAbstractTableModel(parent), m_watch(watch)
{
    connect(&watch, &TopicWatch::reset, this, &HistoryModel::reset);
    connect(&watch, &TopicWatch::changed, this, &HistoryModel::change);
}

HistoryModel::Row HistoryModel::rowAt(size_t entry) const
{
    const TopicWatch::Entry &from = m_watch.entries()[entry];
    return {from.number,    from.atMs, from.payloadSize, from.publisher, from.payload.first(std::min(from.payload.size(), previewBytes)),
            from.qos, from.retain};
}

void HistoryModel::reset()
{
    beginResetModel();
    m_rows.clear();
    for (size_t i = 0; i < m_watch.entries().size(); ++i)
        m_rows.push_back(rowAt(i));
    endResetModel();
}

void HistoryModel::change(int added, int removed)
{
    // Of a batch larger than the history some came and went between two looks.
    const int gone = std::min(removed, int(m_rows.size()));
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
        endRemoveRows();
    }
    const size_t all = m_watch.entries().size();
    const size_t fresh = std::min(size_t(added), all);
    if (fresh == 0)
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh) - 1);
    for (size_t i = all - fresh; i < all; ++i)
        m_rows.push_back(rowAt(i));
    endInsertRows();
}

quint64 HistoryModel::numberAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[size_t(row)].number : 0;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[size_t(index.row())];
    if (role == LevelRole)
        return index.column() == Time || index.column() == Preview ? 0 : 1;
    if (role != Qt::DisplayRole)
        return alignment(index.column() >= Interval && index.column() <= Qos, role);
    switch (index.column()) {
    case Time:
        return format::timeOfDay(row.atMs);
    case Interval:
        return index.row() == 0 ? QString() : format::milliseconds(double(row.atMs - m_rows[size_t(index.row()) - 1].atMs));
    case Size:
        return format::bytes(double(row.size));
    case Qos:
        return QString::number(row.qos);
    case Retained:
        return row.retain ? tr("retain") : QString();
    case Publisher:
        return row.publisher.isEmpty() ? tr("the broker") : format::oneLine(row.publisher);
    case Preview:
        return row.size == 0 ? tr("(empty)") : previewText(row.preview, row.size);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Interval && section <= Qos ? rightAligned : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Interval:
        return tr("Interval");
    case Size:
        return tr("Size");
    case Qos:
        return tr("QoS");
    case Retained:
        return tr("Retain");
    case Publisher:
        return tr("Publisher");
    case Preview:
        return tr("Value");
    default:
        return {};
    }
}

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
        return alignment(index.column() == Qos || index.column() == Queue, role);
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

void DiffModel::setDifferences(QList<Difference> differences)
{
    differences.removeIf([](const Difference &difference) { return difference.kind == Difference::Kind::Same; });
    const auto sameRow = [](const Difference &a, const Difference &b) { return a.kind == b.kind && a.where == b.where; };
    if (std::equal(differences.begin(), differences.end(), m_rows.begin(), m_rows.end(), sameRow)) {
        m_rows = std::move(differences);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, Before), index(int(m_rows.size()) - 1, After), {Qt::DisplayRole});
        return;
    }
    beginResetModel();
    m_rows = std::move(differences);
    endResetModel();
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DiffModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    const Difference &row = m_rows[index.row()];
    if (role == LevelRole && index.column() == Kind)
        return row.kind == Difference::Kind::Added ? 2 : row.kind == Difference::Kind::Removed ? 4 : 3;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Kind:
        return row.kind == Difference::Kind::Added ? tr("+ added") : row.kind == Difference::Kind::Removed ? tr("− removed") : tr("~ changed");
    case Where:
        return row.where;
    case Before:
        return format::oneLine(row.before.toUtf8(), 1024);
    case After:
        return format::oneLine(row.after.toUtf8(), 1024);
    default:
        return {};
    }
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Change");
    case Where:
        return tr("Field");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

} // namespace deepros::gui
