#pragma once

#include "entities/message.h"

#include <QMap>
#include <QStringList>

namespace deepros {

/// One topic with its subscribers and its retained message, as a value: what TopicManager::topic() answers, and what a
/// program may build for itself. Not thread-safe; copies may cross threads.
class Topic
{
public:
    Topic() = default;
    explicit Topic(const QString &name) : m_name(name) {}

    QString name() const { return m_name; }

    /// Adds a client or replaces its QoS (0..2).
    void addSubscriber(const QString &clientId, int qos = 0) { m_subscribers.insert(clientId, qBound(0, qos, 2)); }
    /// False when it was not there.
    bool removeSubscriber(const QString &clientId) { return m_subscribers.remove(clientId) > 0; }
    /// Client ids, sorted.
    QStringList subscribersList() const { return m_subscribers.keys(); }
    /// QoS of a subscriber, -1 when it is none.
    int subscriberQos(const QString &clientId) const { return m_subscribers.value(clientId, -1); }

    void setRetainedMessage(const Message &message) { m_retained = message; }
    void clearRetainedMessage() { m_retained = Message(); }
    /// Null when there is none.
    Message retainedMessage() const { return m_retained; }

    /// Keys: name, subscriber_count, subscribers (list of {client_id, qos}), has_retained, retained (map, when there is one).
    QVariantMap toVariantMap() const;

private:
    QString m_name;
    QMap<QString, int> m_subscribers;
    Message m_retained;
};

} // namespace deepros
