#include "monitor/json.h"

#include "mqtt/types.h"

#include <QDateTime>
#include <QStringDecoder>

#include <cmath>

namespace deepros {

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

/// Whole numbers of any size that a double holds; a text beyond.
QJsonValue number(quint64 value)
{
    return value <= (1ULL << 53) ? QJsonValue(qint64(value)) : QJsonValue(QString::number(value));
}

/// Three decimals are enough for people and keep the text short.
QJsonValue rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

QJsonValue optional(const std::optional<double> &value)
{
    return value ? rounded(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace

QJsonValue timeToJson(qint64 msSinceEpoch)
{
    if (msSinceEpoch <= 0)
        return QJsonValue(QJsonValue::Null);
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue payloadToJson(const QByteArray &payload)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(payload);
    if (!decoder.hasError())
        return decoded;
    return QJsonObject{{u"base64"_s, QString::fromLatin1(payload.toBase64())}};
}

QJsonObject toJson(const ClientRow &row)
{
    QJsonObject drops;
    for (size_t cause = 0; cause < row.drops.size(); ++cause) {
        if (row.drops[cause])
            drops.insert(QLatin1StringView(label(DropCause(cause))), number(row.drops[cause]));
    }
    return {
        {u"client_id"_s, text(row.id)},
        {u"username"_s, row.userName.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text(row.userName))},
        {u"address"_s, text(row.address)},
        {u"listener"_s, text(row.listener)},
        {u"protocol"_s, QLatin1StringView(mqtt::versionName(row.version))},
        {u"connected"_s, row.isConnected},
        {u"connected_at"_s, timeToJson(row.connectedAtMs)},
        {u"last_heard_at"_s, timeToJson(row.traffic.lastHeardMs)},
        {u"keepalive_seconds"_s, row.keepAliveSecs},
        {u"persistent"_s, row.isPersistent},
        {u"session_expiry_seconds"_s, qint64(row.expirySecs)},
        {u"will"_s, row.hasWill},
        {u"subscriptions"_s, row.subscriptions},
        {u"queued"_s, row.queued},
        {u"queued_max"_s, row.maxQueued},
        {u"inflight"_s, row.inflight},
        {u"inflight_max"_s, row.maxInflight},
        {u"messages_received"_s, number(row.traffic.messagesIn)},
        {u"messages_sent"_s, number(row.traffic.messagesOut)},
        {u"bytes_received"_s, number(row.traffic.bytesIn)},
        {u"bytes_sent"_s, number(row.traffic.bytesOut)},
        {u"dropped"_s, drops},
        {u"last_error"_s, row.lastError.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text(row.lastError))},
    };
}

QJsonObject toJson(const SubscriptionRow &row)
{
    return {
        {u"filter"_s, text(row.filter)},
        {u"qos"_s, mqtt::toInt(row.qos)},
        {u"no_local"_s, row.noLocal},
        {u"retain_as_published"_s, row.retainAsPublished},
        {u"retain_handling"_s, row.retainHandling},
        {u"identifier"_s, qint64(row.identifier)},
        {u"messages"_s, number(row.messages)},
    };
}

QJsonObject toJson(const TopicSubscriberRow &row)
{
    return {
        {u"client_id"_s, text(row.clientId)},
        {u"filter"_s, text(row.filter)},
        {u"qos"_s, mqtt::toInt(row.qos)},
        {u"connected"_s, row.isConnected},
        {u"queued"_s, row.queued},
        {u"queued_max"_s, row.maxQueued},
    };
}

QJsonObject toJson(const TopicRow &row)
{
    return {
        {u"topic"_s, text(row.topic)},
        {u"messages"_s, number(row.messages)},
        {u"bytes"_s, number(row.bytes)},
        {u"rate_hz"_s, rounded(row.rateHz)},
        {u"bytes_per_second"_s, rounded(row.bytesPerSecond)},
        {u"first_seen_at"_s, timeToJson(row.firstSeenMs)},
        {u"last_seen_at"_s, timeToJson(row.lastSeenMs)},
        {u"publisher"_s, row.publisher.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text(row.publisher))},
        {u"payload"_s, payloadToJson(row.preview)},
        {u"payload_size"_s, row.payloadSize},
        {u"qos"_s, mqtt::toInt(row.qos)},
        {u"retained"_s, row.hasRetained},
        {u"subscribers"_s, row.subscribers},
    };
}

QJsonObject toJson(const RosRow &row)
{
    QJsonObject object{
        {u"domain"_s, text(row.domain)},
        {u"state"_s, QLatin1StringView(nameOf(row.state))},
        {u"rate_hz"_s, rounded(row.rateHz)},
        {u"bytes_per_second"_s, rounded(row.bytesPerSecond)},
        {u"messages"_s, number(row.messages)},
        {u"bytes"_s, number(row.bytes)},
        {u"first_seen_at"_s, timeToJson(row.firstSeenMs)},
        {u"last_seen_at"_s, timeToJson(row.lastSeenMs)},
        {u"command_conflict"_s, row.commandConflict},
        {u"identity_conflict"_s, row.identityConflict},
    };
    if (row.kind == RosRow::Kind::Domain) {
        object.insert(u"kind"_s, u"domain"_s);
        return object;
    }
    object.insert(u"node"_s, text(row.node));
    if (row.kind == RosRow::Kind::Node) {
        object.insert(u"kind"_s, u"node"_s);
        return object;
    }
    QJsonArray publishers;
    for (const RosPublisherRow &publisher : row.publishers) {
        publishers.append(QJsonObject{
            {u"client_id"_s, text(publisher.clientId)},
            {u"rate_hz"_s, rounded(publisher.rateHz)},
            {u"messages"_s, number(publisher.messages)},
            {u"bytes"_s, number(publisher.bytes)},
            {u"first_seen_at"_s, timeToJson(publisher.firstSeenMs)},
            {u"last_seen_at"_s, timeToJson(publisher.lastSeenMs)},
        });
    }
    object.insert(u"kind"_s, u"topic"_s);
    object.insert(u"message_type"_s, text(row.messageType));
    object.insert(u"topic"_s, text(row.topic));
    object.insert(u"period_ms"_s, rounded(row.periodMs));
    object.insert(u"expected_hz"_s, row.expectedHz > 0 ? QJsonValue(rounded(row.expectedHz)) : QJsonValue(QJsonValue::Null));
    object.insert(u"jitter_ms"_s, rounded(row.jitterMs));
    object.insert(u"shortest_period_ms"_s, rounded(row.shortestMs));
    object.insert(u"longest_period_ms"_s, rounded(row.longestMs));
    object.insert(u"payload_size"_s, row.payloadSize);
    object.insert(u"payload"_s, payloadToJson(row.lastPayload));
    object.insert(u"subscribers"_s, row.subscribers);
    object.insert(u"latency_ms"_s, optional(row.latencyMs));
    object.insert(u"latency_p99_ms"_s, optional(row.latencyP99Ms));
    object.insert(u"clock_skewed"_s, row.clockSkewed);
    object.insert(u"publishers"_s, publishers);
    return object;
}

QJsonObject toJson(const RosConflict &conflict)
{
    return {
        {u"kind"_s, conflict.kind == RosConflict::Kind::Command ? u"command"_s : u"node_identity"_s},
        {u"subject"_s, text(conflict.subject)},
        {u"clients"_s, QJsonArray{text(conflict.firstClient), text(conflict.secondClient)}},
        {u"since"_s, timeToJson(conflict.sinceMs)},
    };
}

QJsonObject toJson(const MonitorEvent &event)
{
    return {
        {u"id"_s, qint64(event.id)},
        {u"at"_s, timeToJson(event.atMs)},
        {u"kind"_s, QLatin1StringView(nameOf(event.kind))},
        {u"severity"_s, QLatin1StringView(nameOf(event.severity))},
        {u"client_id"_s, text(event.clientId)},
        {u"address"_s, text(event.address)},
        {u"subject"_s, text(event.subject)},
        {u"reason_code"_s, event.reasonCode},
        {u"count"_s, number(event.count)},
        {u"text"_s, text(event.text)},
    };
}

QJsonObject toJson(const Ban &ban)
{
    const char *kinds[] = {"client_id", "username", "address"};
    return {
        {u"id"_s, qint64(ban.id)},
        {u"kind"_s, QLatin1StringView(kinds[size_t(ban.kind)])},
        {u"value"_s, ban.value},
        {u"reason"_s, ban.reason},
        {u"since"_s, timeToJson(ban.sinceMs)},
        {u"until"_s, timeToJson(ban.untilMs)},
    };
}

QJsonObject toJson(const Message &message)
{
    return {
        {u"topic"_s, message.topic()},
        {u"payload"_s, payloadToJson(message.payload())},
        {u"qos"_s, message.qos()},
        {u"retain"_s, message.retain()},
        {u"publisher"_s, message.clientId()},
        {u"timestamp"_s, timeToJson(message->timestampMs)},
    };
}

} // namespace deepros
