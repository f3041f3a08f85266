// The clients, what is known of one of them, and the bans as rows of a file.
#include "clients/clientdetails.h"
#include "clients/clientspage.h"
#include "clients/clienttables.h"
#include "export/exportsource.h"
#include "text/format.h"
#include "widgets/listview.h"
#include "widgets/tabs.h"

#include <algorithm>

namespace deepros::gui {

namespace {

/// A table whose rows have no names: they are kept when the export begins, and named by their place.
template <typename Row, typename ToValues>
ExportSource tableSource(const RowsModel<Row> &model, const ListView &view, const char *fileStem,
                         const QList<QByteArray> &columns, ToValues toValues)
{
    using Rows = ExportSource::Rows;
    ExportSource source;
    source.fileStem = QLatin1String(fileStem);
    source.columns = columns;
    const auto kept = std::make_shared<std::vector<Row>>();
    source.keys = [&model, &view, kept](Rows rows) {
        kept->clear();
        if (rows == Rows::Selected) {
            for (const QModelIndex &index : view.selectionModel()->selectedRows())
                kept->push_back(*model.at(index));
        } else {
            kept->assign(model.rows().begin(), model.rows().end());
        }
        QList<QByteArray> keys;
        for (size_t i = 0; i < kept->size(); ++i)
            keys.append(QByteArray::number(i));
        return keys;
    };
    source.count = [&model, &view](Rows rows) -> qsizetype {
        return rows == Rows::Selected ? view.selectionModel()->selectedRows().size() : model.rowCount();
    };
    source.row = [kept, toValues](const QByteArray &key) -> QVariantList { return toValues(kept->at(key.toULongLong())); };
    return source;
}

} // namespace

QList<ExportSource> ClientDetails::exportSources() const
{
    ExportSource subscriptions = tableSource(
        *m_subscriptions, *m_subscriptionView, "client-subscriptions",
        {"filter", "qos", "no_local", "retain_as_published", "retain_handling", "identifier", "messages"},
        [](const SubscriptionRow &row) -> QVariantList {
            return {row.filter, mqtt::toInt(row.qos), row.noLocal, row.retainAsPublished, int(row.retainHandling),
                    row.identifier != 0 ? QVariant(row.identifier) : QVariant(), row.messages};
        });
    ExportSource queue = tableSource(
        *m_queue, *m_queueView, "client-queue",
        {"topic", "received", "payload_size", "qos", "retain", "in_flight", "packet_id"},
        [](const QueuedMessageRow &row) -> QVariantList {
            return {row.topic,  exportTime(row.receivedMs), row.payloadSize, mqtt::toInt(row.qos),
                    row.retain, row.isInflight, row.isInflight ? QVariant(int(row.packetId)) : QVariant()};
        });
    ExportSource messages = tableSource(
        *m_messages, *m_messageView, "client-messages",
        {"received", "topic", "payload_size", "qos", "retain", "payload_beginning"},
        [](const TailMessage &row) -> QVariantList {
            return {exportTime(row.atMs), row.topic,  row.payloadSize,
                    mqtt::toInt(row.qos), row.retain, row.payload};
        });
    ExportSource history = tableSource(
        *m_history, *m_historyView, "client-history", {"time", "event", "severity", "address", "reason_code", "count", "text"},
        [](const MonitorEvent &row) -> QVariantList {
            return {exportTime(row.atMs), QLatin1String(nameOf(row.kind)), QLatin1String(nameOf(row.severity)),
                    row.address,          int(row.reasonCode),             row.count,
                    row.text};
        });
    const QString name = format::oneLine(m_id, 60);
    subscriptions.title = tr("Subscriptions of %1").arg(name);
    queue.title = tr("Queue of %1").arg(name);
    messages.title = tr("Messages of %1").arg(name);
    history.title = tr("History of %1").arg(name);
    QList<ExportSource> sources;
    for (const auto &[tab, source] : std::initializer_list<std::pair<Tab, const ExportSource &>>{
             {SubscriptionsTab, subscriptions}, {QueueTab, queue}, {MessagesTab, messages}, {HistoryTab, history}}) {
        if (source.count(ExportSource::Rows::All) > 0)
            sources.insert(m_tabs->currentIndex() == tab ? 0 : sources.size(), source);
    }
    return sources;
}

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
    if (m_banned)
        return {bans, clients};
    const QList<ExportSource> lists{clients, bans};
    const QList<ExportSource> details = m_details->exportSources();
    return m_details->isAncestorOf(focusWidget()) ? details + lists : lists + details;
}

} // namespace deepros::gui
