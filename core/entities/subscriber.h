#pragma once

#include "entities/subscription.h"

#include <QByteArray>

#include <span>

namespace deepros {

class Publication;

/// One publication on its way to one subscriber.
struct Delivery
{
    Publication &publication;
    mqtt::QoS qos; ///< already min(published, granted)
    bool retain; ///< RETAIN flag to send
    std::span<const quint32> subscriptionIds{}; ///< valid during the call
    bool shared = false; ///< through a shared subscription: another member may take it over
};

/// Whoever receives messages: a client's session, later the ROS link and the live inspector. Broker thread.
class Subscriber
{
public:
    explicit Subscriber(QByteArray id) : m_subscriberId(std::move(id)) {}
    virtual ~Subscriber();

    /// Client id: who it is in tables and API.
    const QByteArray &subscriberId() const { return m_subscriberId; }

    /// Takes one message. Never changes subscriptions, never destroys a subscriber. What cannot be taken is counted by
    /// the subscriber itself.
    virtual void deliver(const Delivery &delivery) = 0;

    /// Whether messages of this topic may be given to it. Asked when receivers are matched, not for every message.
    virtual bool mayReceive(QByteArrayView topic) const
    {
        Q_UNUSED(topic)
        return true;
    }
    /// Whether it would be served soon: shared subscriptions prefer such members.
    virtual bool isReady() const = 0;
    /// Whether it would keep a QoS > 0 message for later.
    virtual bool keepsForLater() const = 0;

    /// One of its subscriptions was made or replaced; `filter` as the client wrote it.
    virtual void subscriptionSaved(const QByteArray &filter, const SubscriptionOptions &options)
    {
        Q_UNUSED(filter)
        Q_UNUSED(options)
    }
    virtual void subscriptionRemoved(const QByteArray &filter) { Q_UNUSED(filter) }

    /// Whether QoS > 0 messages for it are kept on disk.
    virtual bool isDurable() const { return false; }

    int subscriptionCount() const { return m_subscriptionCount; }

private:
    friend class SubscriptionIndex;
    Q_DISABLE_COPY_MOVE(Subscriber)

    QByteArray m_subscriberId;
    struct Subscription *m_subscriptions = nullptr; ///< list kept by SubscriptionIndex
    int m_subscriptionCount = 0;
};

} // namespace deepros
