#include "entities/message.h"

#include "entities/rostopic.h"

#include <atomic>

namespace deepros {

namespace {

std::atomic<qint64> accountedBytes{0};

MessageData &detached(QExplicitlySharedDataPointer<MessageData> &d)
{
    if (!d)
        d = new MessageData;
    else
        d.detach();
    return *d;
}

} // namespace

MessageData::MessageData(const MessageData &other)
    : QSharedData(other), topic(other.topic), payload(other.payload), properties(other.properties),
      publisherId(other.publisherId), timestampMs(other.timestampMs), receivedMs(other.receivedMs),
      expirySecs(other.expirySecs), qos(other.qos), retain(other.retain), rosPrefixSize(other.rosPrefixSize),
      rosDomainSize(other.rosDomainSize), rosNodeSize(other.rosNodeSize)
{
}

MessageData::~MessageData()
{
    if (m_accountedBytes)
        accountedBytes.fetch_sub(m_accountedBytes, std::memory_order_relaxed);
}

void MessageData::account()
{
    Q_ASSERT(!m_accountedBytes);
    m_accountedBytes = Message::overhead + topic.size() + payload.size() + properties.size();
    accountedBytes.fetch_add(m_accountedBytes, std::memory_order_relaxed);
}

qint64 Message::liveBytes()
{
    return accountedBytes.load(std::memory_order_relaxed);
}

Message::Message(const QString &topic, const QByteArray &payload, int qos, bool retain, const QString &clientId)
    : d(new MessageData)
{
    d->topic = topic.toUtf8();
    d->payload = payload;
    d->qos = static_cast<mqtt::QoS>(qBound(0, qos, 2));
    d->retain = retain;
    d->publisherId = clientId.toUtf8();
    d->timestampMs = QDateTime::currentMSecsSinceEpoch();
}

QString Message::topic() const
{
    return d ? QString::fromUtf8(d->topic) : QString();
}

QString Message::clientId() const
{
    return d ? QString::fromUtf8(d->publisherId) : QString();
}

QDateTime Message::timestamp() const
{
    return d ? QDateTime::fromMSecsSinceEpoch(d->timestampMs, Qt::UTC) : QDateTime();
}

bool Message::extractRosInfo(QByteArrayView prefix)
{
    if (!d)
        return false;
    const auto ros = RosTopic::parse(d->topic, prefix);
    MessageData &data = detached(d);
    data.rosPrefixSize = ros ? quint16(prefix.size()) : 0;
    data.rosDomainSize = ros ? quint16(ros->domain.size()) : 0;
    data.rosNodeSize = ros ? quint16(ros->node.size()) : 0;
    return ros.has_value();
}

QString Message::rosDomain() const
{
    if (!d || !d->rosDomainSize)
        return {};
    return QString::fromUtf8(QByteArrayView(d->topic).sliced(d->rosPrefixSize, d->rosDomainSize));
}

QString Message::rosNode() const
{
    if (!d || !d->rosDomainSize)
        return {};
    return QString::fromUtf8(
        QByteArrayView(d->topic).sliced(d->rosPrefixSize + d->rosDomainSize + 1, d->rosNodeSize));
}

QString Message::rosMessageType() const
{
    if (!d || !d->rosDomainSize)
        return {};
    return QString::fromUtf8(
        QByteArrayView(d->topic).sliced(d->rosPrefixSize + d->rosDomainSize + d->rosNodeSize + 2));
}

QVariantMap Message::toVariantMap() const
{
    QVariantMap map{
        {QStringLiteral("topic"), topic()},
        {QStringLiteral("payload"), payload()},
        {QStringLiteral("qos"), qos()},
        {QStringLiteral("retain"), retain()},
        {QStringLiteral("client_id"), clientId()},
        {QStringLiteral("timestamp"), timestamp().toString(Qt::ISODateWithMs)},
        {QStringLiteral("properties"), properties()},
    };
    if (d && d->rosDomainSize) {
        map.insert(QStringLiteral("ros_domain"), rosDomain());
        map.insert(QStringLiteral("ros_node"), rosNode());
        map.insert(QStringLiteral("ros_message_type"), rosMessageType());
    }
    return map;
}

Message Message::fromVariantMap(const QVariantMap &map)
{
    const QVariant payload = map.value(QStringLiteral("payload"));
    Message message(map.value(QStringLiteral("topic")).toString(),
                    payload.typeId() == QMetaType::QString ? payload.toString().toUtf8() : payload.toByteArray(),
                    map.value(QStringLiteral("qos")).toInt(), map.value(QStringLiteral("retain")).toBool(),
                    map.value(QStringLiteral("client_id")).toString());
    message.d->properties = map.value(QStringLiteral("properties")).toByteArray();
    const QDateTime timestamp =
        QDateTime::fromString(map.value(QStringLiteral("timestamp")).toString(), Qt::ISODateWithMs);
    if (timestamp.isValid())
        message.d->timestampMs = timestamp.toMSecsSinceEpoch();
    const QString domain = map.value(QStringLiteral("ros_domain")).toString();
    if (!domain.isEmpty()) {
        // The prefix is what stands in front of the domain: the map does not repeat it.
        const qsizetype at = (QLatin1Char('/') + message.topic() + QLatin1Char('/'))
                                 .indexOf(QLatin1Char('/') + domain + QLatin1Char('/'));
        if (at >= 0)
            message.extractRosInfo(message.topic().left(at).toUtf8());
    }
    return message;
}

} // namespace deepros
