#include "broker/brokercontrol.h"

#include "broker/mqttbroker.h"
#include "session/sessionmanager.h"

#include <QMetaObject>

namespace deepros {

void BrokerControl::setBroker(MQTTBroker *broker)
{
    const QMutexLocker lock(&m_mutex);
    m_broker = broker;
}

bool BrokerControl::postRaw(std::function<void(MQTTBroker *)> work)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_broker)
        return false;
    MQTTBroker *broker = m_broker;
    return QMetaObject::invokeMethod(
        broker, [broker, work = std::move(work)] { work(broker); }, Qt::QueuedConnection);
}

QFuture<QVariantMap> BrokerControl::statistics()
{
    return post<QVariantMap>([](MQTTBroker &broker) { return broker.statistics(); });
}

QFuture<int> BrokerControl::publish(const QString &topic, const QByteArray &payload, int qos, bool retain)
{
    return post<int>([=](MQTTBroker &broker) {
        const auto result = broker.publish(topic, payload, qos, retain);
        return result ? *result : -1;
    });
}

QFuture<bool> BrokerControl::disconnectClient(const QString &clientId)
{
    return post<bool>([clientId](MQTTBroker &broker) { return broker.sessions().disconnectClient(clientId); });
}

QFuture<bool> BrokerControl::removeClient(const QString &clientId)
{
    return post<bool>([clientId](MQTTBroker &broker) { return broker.sessions().removeClient(clientId); });
}

QFuture<AccessAnswer> BrokerControl::aclCheck(const std::optional<QString> &userName, const QString &clientId,
                                              AccessAction action, const QString &topic)
{
    return post<AccessAnswer>(
        [=](MQTTBroker &broker) { return broker.aclCheck(userName, clientId, action, topic); });
}

} // namespace deepros
