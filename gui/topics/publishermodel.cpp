#include "topics/publishermodel.h"

#include "text/format.h"

namespace deepros::gui {

namespace {

constexpr int rightAligned = int(Qt::AlignRight | Qt::AlignVCenter);

} // namespace

QVariant PublisherModel::cell(const TopicWatch::Publisher &row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return column == Client ? QVariant() : QVariant(rightAligned);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
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
