#include "topics/historymodel.h"

#include "text/format.h"
#include "theme/icons.h"
#include "topics/topicmodel.h"
#include "topics/topicwatches.h"
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

HistoryModel::HistoryModel(const TopicWatches &watches, QObject *parent) : QAbstractTableModel(parent), m_watches(watches)
{
    connect(&watches, &TopicWatches::reset, this, &HistoryModel::reset);
    connect(&watches, &TopicWatches::changed, this, &HistoryModel::change);
}

HistoryModel::Row HistoryModel::rowAt(size_t entry) const
{
    const TopicWatch::Entry &from = m_watches.current().entries()[entry];
    return {from.number, from.atMs, from.payloadSize, from.publisher, from.payload, from.qos, from.retain};
}

void HistoryModel::reset()
{
    beginResetModel();
    m_rows.clear();
    for (size_t i = 0; i < m_watches.current().entries().size(); ++i)
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
    const size_t all = m_watches.current().entries().size();
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
        return row.size == 0 ? tr("(empty)") : previewText(row.payload.first(std::min(row.payload.size(), previewBytes)), row.size);
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

} // namespace deepros::gui
