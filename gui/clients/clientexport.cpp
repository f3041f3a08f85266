// The clients and the bans as rows of a file.
#include "clients/clientspage.h"
#include "export/exportsource.h"
#include "widgets/listview.h"

#include <algorithm>

namespace deepros::gui {

QList<ExportSource> ClientsPage::exportSources() const
{
    using Rows = ExportSource::Rows;
    ExportSource clients;
    clients.title = tr("Clients");
    clients.fileStem = QStringLiteral("clients");
    clients.columns = {"client_id",         "user",           "address",         "listener",
                       "protocol",          "connected",      "connected_since", "messages_in_per_second",
                       "messages_out_per_second", "bytes_in_per_second", "bytes_out_per_second", "queued",
                       "max_queued",        "inflight",       "max_inflight",    "subscriptions",
                       "dropped",           "keep_alive_seconds", "last_packet", "persistent",
                       "has_will",          "last_error"};
    clients.keys = [this](Rows rows) {
        QList<QByteArray> keys;
        if (rows == Rows::Selected) {
            for (const QByteArray &id : selectedIds())
                keys.append(id);
        } else if (rows == Rows::Shown) {
            for (int row = 0; row < m_shown->rowCount(); ++row)
                keys.append(m_clients->row(m_shown->mapToSource(m_shown->index(row, 0)).row())->id);
        } else {
            for (int row = 0; row < m_clients->rowCount(); ++row)
                keys.append(m_clients->row(row)->id);
        }
        return keys;
    };
    clients.count = [this](Rows rows) -> qsizetype {
        return rows == Rows::Selected ? m_list->selectionModel()->selectedRows().size()
               : rows == Rows::Shown  ? m_shown->rowCount()
                                      : m_clients->rowCount();
    };
    clients.row = [this](const QByteArray &id) -> QVariantList {
        const ClientRow *client = m_clients->find(id);
        if (!client)
            return {};
        return {client->id,
                client->userName,
                client->address,
                client->listener,
                QLatin1String(mqtt::versionName(client->version)),
                client->isConnected,
                client->isConnected ? exportTime(client->connectedAtMs) : QVariant(),
                client->messagesInPerSecond,
                client->messagesOutPerSecond,
                client->bytesInPerSecond,
                client->bytesOutPerSecond,
                client->queued,
                client->maxQueued,
                client->inflight,
                client->maxInflight,
                client->subscriptions,
                ClientModel::droppedSum(*client),
                client->keepAliveSecs,
                exportTime(client->traffic.lastHeardMs),
                client->isPersistent,
                client->hasWill,
                client->lastError};
    };

    ExportSource bans;
    bans.title = tr("Bans");
    bans.fileStem = QStringLiteral("bans");
    bans.columns = {"kind", "value", "since", "until", "reason"};
    bans.keys = [this](Rows rows) {
        QList<QByteArray> keys;
        if (rows == Rows::Selected) {
            for (const QModelIndex &index : m_banList->selectionModel()->selectedRows())
                keys.append(QByteArray::number(m_bans->at(index)->id));
        } else {
            for (const Ban &ban : m_bans->rows())
                keys.append(QByteArray::number(ban.id));
        }
        return keys;
    };
    bans.count = [keys = bans.keys](Rows rows) { return keys(rows).size(); };
    bans.row = [this](const QByteArray &key) -> QVariantList {
        const auto &rows = m_bans->rows();
        const auto ban = std::find_if(rows.begin(), rows.end(),
                                      [id = key.toULongLong()](const Ban &one) { return one.id == id; });
        if (ban == rows.end())
            return {};
        constexpr std::array kinds{"client_id", "user_name", "address"};
        return {QLatin1String(kinds[size_t(ban->kind)]), ban->value, exportTime(ban->sinceMs),
                exportTime(ban->untilMs), ban->reason};
    };
    return m_banned ? QList{bans, clients} : QList{clients, bans};
}

} // namespace deepros::gui
