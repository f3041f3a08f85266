#pragma once

#include "mqtt/types.h"

#include <QByteArray>
#include <QDateTime>
#include <QExplicitlySharedDataPointer>
#include <QSharedData>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace deepros {

/// What a message consists of. Plain and public: the broker's own classes fill it in one go.
struct MessageData : QSharedData
{
    MessageData() = default;
    MessageData(const MessageData &other);
    ~MessageData();
    MessageData &operator=(const MessageData &) = delete;

    /// Counts this message in Message::liveBytes() until it is destroyed; call once, when it is complete.
    void account();

    QByteArray topic; ///< UTF-8, valid topic name
    QByteArray payload;
    QByteArray properties; ///< encoded MQTT 5 properties that travel on unaltered; see mqtt::forwardableProperties
    QByteArray publisherId; ///< client id; empty for the broker's own
    qint64 timestampMs = 0; ///< UTC ms since 1970 at which the broker received it
    qint64 receivedMs = 0; ///< the same instant on the broker's steady clock, for expiry
    std::optional<quint32> expirySecs; ///< Message Expiry Interval as received
    mqtt::QoS qos = mqtt::QoS::AtMostOnce;
    bool retain = false;
    quint16 rosPrefixSize = 0; ///< bytes in front of the ROS domain; see Message::extractRosInfo
    quint16 rosDomainSize = 0; ///< 0 = not a ROS topic, or not looked at yet
    quint16 rosNodeSize = 0;

    /// The store's own notes: its number of the message (0 = not kept) and how many of its rows need it. Broker thread.
    mutable quint32 storeUses = 0;
    mutable quint64 storeId = 0;

private:
    qint64 m_accountedBytes = 0;
};

/// One MQTT application message: a handle to shared, by convention immutable data. Copies are one reference count;
/// copies may cross threads once the message is complete.
class Message
{
public:
    /// A message without topic, QoS 0.
    Message() = default;
    /// `timestamp` is taken from the system clock.
    explicit Message(const QString &topic, const QByteArray &payload = {}, int qos = 0, bool retain = false,
                     const QString &clientId = {});
    /// Adopts data that was filled elsewhere; must not be null.
    explicit Message(MessageData *data) : d(data) {}

    bool isNull() const { return !d; }

    QString topic() const;
    QByteArray payload() const { return d ? d->payload : QByteArray(); }
    /// 0, 1 or 2.
    int qos() const { return d ? mqtt::toInt(d->qos) : 0; }
    bool retain() const { return d && d->retain; }
    /// Client id of the publisher; empty for messages of the broker itself.
    QString clientId() const;
    /// When the broker received (or the program made) the message, UTC.
    QDateTime timestamp() const;
    /// Encoded MQTT 5 properties that are forwarded unaltered (see mqtt::PropertyView::trusted).
    QByteArray properties() const { return d ? d->properties : QByteArray(); }

    /// Splits `prefix{domain}/{node}/{message_type}`; false when the topic has another form. Until then, and for other
    /// topics, the three accessors below return empty strings. Call before the message is shared with another thread.
    bool extractRosInfo(QByteArrayView prefix = "ros/");
    QString rosDomain() const;
    QString rosNode() const;
    QString rosMessageType() const;

    /// Keys: topic, payload (QByteArray, binary-safe), qos, retain, client_id, timestamp (ISO 8601, UTC, ms), properties
    /// (encoded bytes) and, after extractRosInfo, ros_domain, ros_node, ros_message_type.
    QVariantMap toVariantMap() const;
    /// Reads what toVariantMap writes; missing keys keep their defaults, the payload may be a string.
    static Message fromVariantMap(const QVariantMap &map);

    const MessageData *data() const { return d.constData(); }
    const MessageData *operator->() const { return d.constData(); }

    bool isExpired(qint64 nowMs) const
    {
        return d->expirySecs && nowMs - d->receivedMs >= qint64(*d->expirySecs) * 1000;
    }
    /// Seconds left of the Message Expiry Interval [MQTT-3.3.2-6]; nothing when it has none.
    std::optional<quint32> remainingExpirySecs(qint64 nowMs) const
    {
        if (!d->expirySecs)
            return {};
        const qint64 waitedSecs = (nowMs - d->receivedMs) / 1000;
        return waitedSecs >= *d->expirySecs ? 0 : quint32(*d->expirySecs - waitedSecs);
    }
    /// Bytes of a message beside its contents.
    static constexpr qint64 overhead = sizeof(MessageData);
    /// Bytes this message occupies, roughly: for budgets.
    qint64 cost() const { return overhead + d->topic.size() + d->payload.size() + d->properties.size(); }

    /// Bytes of all accounted messages of the process: what queues, in-flight windows, output buffers and the retained
    /// store keep alive together, each message once however many hold it. Any thread.
    static qint64 liveBytes();

    friend bool operator==(const Message &a, const Message &b) { return a.d == b.d; }

private:
    QExplicitlySharedDataPointer<MessageData> d;
};

} // namespace deepros
