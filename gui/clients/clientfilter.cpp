#include "clients/clientfilter.h"

#include "clients/clientmodel.h"

#include <algorithm>

namespace deepros::gui {

ClientFilter::ClientFilter(ClientModel &clients, QObject *parent)
    : QSortFilterProxyModel(parent), m_clients(clients)
{
    setDynamicSortFilter(false);
    setSourceModel(&clients);
}

void ClientFilter::setText(const QString &text)
{
    m_words.clear();
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        m_words.append(word.toLower().toUtf8());
    refresh();
}

void ClientFilter::setGroup(Group group)
{
    m_group = group;
    refresh();
}

void ClientFilter::announce(const std::vector<std::pair<QModelIndex, QModelIndex>> &ranges)
{
    for (const auto &[first, last] : ranges)
        Q_EMIT dataChanged(first, last.siblingAtColumn(columnCount() - 1), {Qt::DisplayRole});
}

bool ClientFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ClientRow &client = *m_clients.row(row);
    const bool isInGroup = [&] {
        switch (m_group) {
        case Group::All:
            return true;
        case Group::Online:
            return client.isConnected;
        case Group::Offline:
            return !client.isConnected;
        case Group::Queued:
            return client.queued > 0;
        case Group::Dropped:
            return ClientModel::droppedSum(client) > 0;
        }
        return true;
    }();
    if (!isInGroup)
        return false;
    if (m_words.isEmpty())
        return true;
    const std::array texts{QString::fromUtf8(client.id).toLower().toUtf8(),
                           QString::fromUtf8(client.userName).toLower().toUtf8(), client.address.toLower()};
    return std::all_of(m_words.begin(), m_words.end(), [&](const QByteArray &word) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const QByteArray &text) { return text.contains(word); });
    });
}

bool ClientFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int order = m_clients.compare(left.row(), right.row(), left.column());
    // Equal ones in the order of their ids, so that nothing moves without a reason.
    return order != 0 ? order < 0 : m_clients.compare(left.row(), right.row(), ClientModel::Id) < 0;
}

} // namespace deepros::gui
