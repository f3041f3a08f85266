#pragma once

#include "auth/ban.h"
#include "entities/message.h"
#include "monitor/rows.h"

#include <QJsonArray>
#include <QJsonObject>

namespace deepros {

/// Rows as JSON, the same everywhere they are told: snake_case keys, times as ISO 8601 in UTC, bytes that are no UTF-8 as
/// `{"base64": "…"}`. Any thread.
QJsonObject toJson(const ClientRow &row);
QJsonObject toJson(const SubscriptionRow &row);
QJsonObject toJson(const TopicSubscriberRow &row);
QJsonObject toJson(const TopicRow &row);
QJsonObject toJson(const RosRow &row);
QJsonObject toJson(const RosConflict &conflict);
QJsonObject toJson(const MonitorEvent &event);
QJsonObject toJson(const Ban &ban);
/// With its whole payload; `message` must not be null.
QJsonObject toJson(const Message &message);

/// A payload, or its beginning: text when it is UTF-8.
QJsonValue payloadToJson(const QByteArray &payload);
/// ISO 8601, UTC, milliseconds; null for 0.
QJsonValue timeToJson(qint64 msSinceEpoch);

template <typename Rows>
QJsonArray toJsonArray(const Rows &rows)
{
    QJsonArray array;
    for (const auto &row : rows)
        array.append(toJson(row));
    return array;
}

} // namespace deepros
