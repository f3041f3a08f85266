#pragma once

#include "topics/matchcache.h"
#include "topics/retainedstore.h"
#include "topics/subscriptionindex.h"
#include "topics/topic.h"

#include "util/clock.h"

namespace deepros {

/// Topics, subscriptions and retained messages in one place: what the router asks, and what a program asks by client id.
/// Broker thread.
class TopicManager
{
public:
    TopicManager(const Clock &clock, const TopicLimits &limits = {});
    ~TopicManager();
    Q_DISABLE_COPY_MOVE(TopicManager)

    const TopicLimits &limits() const { return m_limits; }
    SubscriptionIndex &index() { return m_index; }
    const SubscriptionIndex &index() const { return m_index; }
    RetainedStore &retained() { return m_retained; }
    const RetainedStore &retained() const { return m_retained; }
    MatchCache &cache() { return m_cache; }

    /// A session is known under its client id from now on; it must be detached before it is destroyed.
    void attach(Subscriber &subscriber);
    /// Removes the subscriber with all its subscriptions.
    void detach(Subscriber &subscriber);

    /// Subscribes `clientId`; a client that has no session gets a placeholder that receives nothing. The error is the
    /// filter's (0x8F, 0x97, 0x81). True when the subscription is new.
    Result<bool, mqtt::DecodeError> subscribe(const QString &clientId, const QString &filter, int qos = 0);
    /// False when there was no such subscription.
    bool unsubscribe(const QString &clientId, const QString &filter);
    void unsubscribeAll(const QString &clientId);

    /// Updates the retained message if `message` asks for it and answers who subscribes to its topic (client ids, with the
    /// QoS each would get it at). Delivering is the router's work: see MQTTBroker::publish. Errors: an invalid topic name.
    Result<QMap<QString, int>, mqtt::DecodeError> publishMessage(const Message &message);

    /// Retained messages that match `filter`, at most `limit` (-1 = all).
    QList<Message> retainedMessages(const QString &filter, int limit = -1);
    /// Null when there is none.
    Message retainedMessage(QByteArrayView topic) const { return m_retained.find(topic, m_clock.nowMs()); }

    /// The topic with everybody who would receive a message on it now.
    Topic topic(const QString &name);
    QVariantMap topicInfo(const QString &name) { return topic(name).toVariantMap(); }
    QVariantMap getTopicInfo(const QString &name) { return topicInfo(name); }

    /// Filters subscribed to plus topics with a retained message.
    qsizetype totalTopics() const { return m_index.filterCount() + m_retained.count(); }
    qsizetype totalSubscribers() const { return m_index.subscriptionCount(); }
    qsizetype totalRetainedMessages() const { return m_retained.count(); }

private:
    Subscriber *subscriber(const QString &clientId) const { return m_byId.value(clientId.toUtf8()); }

    const Clock &m_clock;
    const TopicLimits m_limits;
    SubscriptionIndex m_index;
    RetainedStore m_retained;
    MatchCache m_cache;
    QHash<QByteArray, Subscriber *> m_byId;
    std::vector<std::unique_ptr<Subscriber>> m_placeholders;
};

} // namespace deepros
