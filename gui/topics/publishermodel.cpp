#include "topics/publishermodel.h"

#include "text/format.h"

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr int rightAligned = int(Qt::AlignRight | Qt::AlignVCenter);

} // namespace

void PublisherModel::setRows(QList<TopicWatch::Publisher> rows)
{
    const bool isSame = std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                                   [](const auto &a, const auto &b) { return a.client == b.client; });
    if (isSame) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, Last), index(int(m_rows.size()) - 1, Messages), {Qt::DisplayRole});
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PublisherModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PublisherModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PublisherModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return index.column() == Client ? QVariant() : QVariant(rightAligned);
    if (role != Qt::DisplayRole)
        return {};
    const TopicWatch::Publisher &row = m_rows[index.row()];
    switch (index.column()) {
    case Client:
        return row.client.isEmpty() ? tr("the broker") : format::oneLine(row.client);
    case Last:
        return format::timeOfDay(row.lastMs);
    case Messages:
        return format::count(qint64(row.messages));
    default:
        return {};
    }
}

QVariant PublisherModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Client ? int(Qt::AlignLeft | Qt::AlignVCenter) : rightAligned;
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Client:
        return tr("Client");
    case Last:
        return tr("Last message");
    case Messages:
        return tr("Messages seen");
    default:
        return {};
    }
}

} // namespace deepros::gui
