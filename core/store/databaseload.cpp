// What the database does at the start: reading everything back.
#include "logging/categories.h"
#include "store/database.h"
#include "topics/topicname.h"

#include <QHash>
#include <QSet>

namespace deepros {

namespace {

using mqtt::QoS;

/// Rows between two lines of progress in the log.
constexpr qint64 progressEvery = 250'000;
/// Nothing that a client could send is larger, bytes.
constexpr qsizetype largestPayload = 268'435'455;

bool isQos(qint64 value)
{
    return value >= 0 && value <= 2;
}

std::optional<quint32> interval(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(quint32(row.integer(column)));
}

/// The message of a row (topic, payload, properties, qos, retain, expiry from `first` on) or null: it cannot
/// have been one.
MessageData *readMessage(const Statement &row, int first)
{
    const qint64 qos = row.integer(first + 3);
    QByteArray topic = row.bytes(first);
    QByteArray payload = row.bytes(first + 1);
    if (checkTopicName(topic) || !isQos(qos) || payload.size() > largestPayload)
        return nullptr;
    auto *data = new MessageData;
    data->topic = std::move(topic);
    data->payload = std::move(payload);
    data->properties = row.bytes(first + 2);
    data->qos = static_cast<QoS>(qos);
    data->retain = row.integer(first + 4) != 0;
    data->expirySecs = interval(row, first + 5);
    return data;
}

std::vector<quint32> readIdentifiers(const QByteArray &text)
{
    std::vector<quint32> identifiers;
    for (const QByteArray &word : text.split(',')) {
        if (const quint32 identifier = word.toUInt())
            identifiers.push_back(identifier);
    }
    return identifiers;
}

} // namespace

Database::RowCounts Database::recordedRows()
{
    RowCounts rows{};
    Statement state(m_database,
                    "SELECT sessions, subscriptions, messages, deliveries, received, retained FROM state");
    if (state.step() == SQLITE_ROW) {
        for (size_t table = 0; table < rows.size(); ++table)
            rows[table] = std::max<qint64>(state.integer(int(table)), 0);
    }
    return rows;
}

Result<Database::Loaded, Database::Error> Database::load(StoreReader &reader, const Clock &clock)
{
    Loaded loaded;
    auto &[sessions, subscriptions, messages, deliveries, received, retained] = loaded.rows;
    QHash<qint64, Message> byId;
    qint64 read = 0;
    bool broken = false;
    const auto forEachRow = [&](const char *sql, auto &&take) {
        Statement rows(m_database, sql);
        int code = rows.step();
        for (; code == SQLITE_ROW; code = rows.step()) {
            if (!take(rows))
                ++loaded.lost;
            if (++read % progressEvery == 0)
                qCInfo(lcStore) << "loading:" << read << "rows so far";
        }
        if (code != SQLITE_DONE && !broken) {
            broken = true;
            qCCritical(lcStore).noquote()
                << "reading the store:" << error("the rest of a table is lost").text;
        }
    };

    QSet<qint64> cutOff;
    Statement connected(m_database, "SELECT id FROM sessions WHERE ended_ms IS NULL");
    while (connected.step() == SQLITE_ROW)
        cutOff.insert(connected.integer(0));
    // Clients that were connected when the broker died left then, as far as that is known.
    Statement leave(m_database,
                    "UPDATE sessions SET ended_ms = min(?1, (SELECT committed_ms FROM state) + ?2) "
                    "WHERE ended_ms IS NULL");
    if (leave.bind(1, clock.wallMs()).bind(2, heartbeatMs).run() != SQLITE_OK)
        return Failure{error("the database cannot be written")};

    std::vector<qint64> uselessSessions;
    forEachRow("SELECT * FROM sessions", [&](const Statement &row) {
        SessionRecord record;
        record.key = row.integer(0);
        record.clientId = row.bytes(1);
        record.username = row.bytes(2);
        const qint64 version = row.integer(3);
        record.expirySecs = quint32(row.integer(4));
        record.endedMs = row.integer(5);
        record.wasCutOff = cutOff.contains(record.key);
        loaded.lastSession = std::max(loaded.lastSession, record.key);
        if (record.key <= 0 || record.clientId.isEmpty() || version < 3 || version > 5 ||
            record.expirySecs == 0) {
            uselessSessions.push_back(record.key);
            return false;
        }
        record.version = static_cast<mqtt::ProtocolVersion>(version);
        if (!row.isNull(6)) {
            Statement will(m_database,
                           "SELECT will_topic, will_payload, will_properties, will_qos, will_retain, "
                           "will_expiry_secs FROM sessions WHERE id=?1");
            if (will.bind(1, record.key).step() == SQLITE_ROW) {
                if (MessageData *data = readMessage(will, 0))
                    record.will = Message(data);
            }
            record.willDelaySecs = quint32(row.integer(12));
            record.willDueMs = row.integer(13);
        }
        reader.session(record);
        ++sessions;
        return true;
    });
    std::vector<std::pair<qint64, QByteArray>> uselessSubscriptions;
    forEachRow("SELECT * FROM subscriptions", [&](const Statement &row) {
        const qint64 qos = row.integer(2);
        const qint64 handling = row.integer(5);
        SubscriptionOptions options;
        options.qos = static_cast<QoS>(qos);
        options.noLocal = row.integer(3) != 0;
        options.retainAsPublished = row.integer(4) != 0;
        options.retainHandling = static_cast<mqtt::RetainHandling>(handling);
        options.identifier = quint32(row.integer(6));
        const bool taken =
            isQos(qos) && isQos(handling) && reader.subscription(row.integer(0), row.bytes(1), options);
        if (!taken)
            uselessSubscriptions.emplace_back(row.integer(0), row.bytes(1));
        subscriptions += taken;
        return taken;
    });
    std::vector<qint64> uselessMessages;
    forEachRow("SELECT id, topic, payload, properties, qos, retain, expiry_secs, publisher, received_ms FROM "
               "messages",
               [&](const Statement &row) {
                   const qint64 id = row.integer(0);
                   loaded.lastMessage = std::max(loaded.lastMessage, quint64(std::max<qint64>(id, 0)));
                   MessageData *data = id > 0 ? readMessage(row, 1) : nullptr;
                   if (!data) {
                       uselessMessages.push_back(id);
                       return false;
                   }
                   data->publisherId = row.bytes(7);
                   data->timestampMs = row.integer(8);
                   data->receivedMs = clock.nowMs() - std::max<qint64>(clock.wallMs() - data->timestampMs, 0);
                   data->storeId = quint64(id);
                   data->account();
                   byId.insert(id, Message(data));
                   return true;
               });
    messages = byId.size();
    std::vector<std::pair<qint64, qint64>> uselessDeliveries;
    forEachRow("SELECT * FROM deliveries ORDER BY session, sequence", [&](const Statement &row) {
        const std::vector<quint32> identifiers = readIdentifiers(row.bytes(6));
        const qint64 qos = row.integer(3);
        DeliveryRecord delivery;
        delivery.sequence = quint64(row.integer(1));
        delivery.subscriptionIds = identifiers;
        delivery.qos = static_cast<QoS>(qos);
        delivery.retain = row.integer(4) != 0;
        delivery.shared = row.integer(5) != 0;
        if (!row.isNull(2))
            delivery.message = byId.value(row.integer(2));
        const bool usable = (qos == 1 || qos == 2) && row.integer(1) > 0 &&
                            row.isNull(2) == delivery.message.isNull() &&
                            reader.delivery(row.integer(0), delivery);
        if (!usable)
            uselessDeliveries.emplace_back(row.integer(0), row.integer(1));
        else if (!delivery.message.isNull())
            ++delivery.message->storeUses;
        deliveries += usable;
        return usable;
    });
    std::vector<std::pair<qint64, qint64>> uselessReceived;
    forEachRow("SELECT * FROM received", [&](const Statement &row) {
        const qint64 packetId = row.integer(1);
        const bool taken =
            packetId > 0 && packetId <= 65'535 && reader.received(row.integer(0), quint16(packetId));
        if (!taken)
            uselessReceived.emplace_back(row.integer(0), packetId);
        received += taken;
        return taken;
    });
    QByteArrayList uselessTopics;
    forEachRow("SELECT * FROM retained", [&](const Statement &row) {
        const Message message = byId.value(row.integer(1));
        if (message.isNull() || message->topic != row.bytes(0) || message->payload.isEmpty()) {
            uselessTopics.append(row.bytes(0));
            return false;
        }
        ++message->storeUses;
        reader.retained(message);
        ++retained;
        return true;
    });

    // What nobody can use any more goes, and the file says again what it holds. Left behind, it would stand in the way of a
    // session under the same client identifier, or come back as part of one that gets the same key.
    if (execute("BEGIN IMMEDIATE")) {
        for (const qint64 session : uselessSessions)
            m_statements.removeSession.bind(1, session).run();
        for (const auto &[session, filter] : uselessSubscriptions)
            m_statements.removeSubscription.bind(1, session).bindText(2, filter).run();
        for (const auto &[session, packetId] : uselessReceived)
            m_statements.removeReceived.bind(1, session).bind(2, packetId).run();
        for (const qint64 message : uselessMessages)
            m_statements.removeMessage.bind(1, message).run();
        for (const auto &[session, sequence] : uselessDeliveries)
            m_statements.removeDelivery.bind(1, session).bind(2, sequence).run();
        for (const QByteArray &topic : uselessTopics)
            m_statements.clearRetained.bindText(1, topic).run();
        for (auto it = byId.cbegin(); it != byId.cend(); ++it) {
            if (it.value()->storeUses == 0) {
                m_statements.removeMessage.bind(1, it.key()).run();
                --messages;
            }
        }
        m_rows = loaded.rows;
        saveState(clock.wallMs());
        if (!execute("COMMIT"))
            return Failure{error("the database cannot be written")};
    }
    return loaded;
}

} // namespace deepros
