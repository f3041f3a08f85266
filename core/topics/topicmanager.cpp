#include "topics/topicmanager.h"

#include <algorithm>

namespace deepros {

namespace {

/// Stands for a client id that has subscriptions but no session.
class Placeholder final : public Subscriber
{
public:
    using Subscriber::Subscriber;
    void deliver(const Delivery &) override {}
    bool isReady() const override { return false; }
    bool keepsForLater() const override { return false; }
};

} // namespace

TopicManager::TopicManager(const Clock &clock, const TopicLimits &limits)
    : m_clock(clock), m_limits(limits), m_cache(m_index, limits)
{
}

TopicManager::~TopicManager()
{
    for (const auto &placeholder : m_placeholders)
        m_index.removeAll(*placeholder);
}

void TopicManager::attach(Subscriber &subscriber)
{
    const QByteArray &id = subscriber.subscriberId();
    if (Subscriber *known = m_byId.value(id)) {
        // A placeholder's subscriptions pass to the session that now exists.
        std::vector<std::pair<QByteArray, SubscriptionOptions>> kept;
        SubscriptionIndex::forEach(*known, [&](const Subscription &s) {
            kept.emplace_back(SubscriptionIndex::filterText(s), s.options);
        });
        detach(*known);
        for (const auto &[text, options] : kept) {
            if (const auto filter = TopicFilter::parse(text, m_limits))
                m_index.add(subscriber, *filter, options);
        }
    }
    m_byId.insert(id, &subscriber);
}

void TopicManager::detach(Subscriber &subscriber)
{
    m_index.removeAll(subscriber);
    if (m_byId.value(subscriber.subscriberId()) == &subscriber)
        m_byId.remove(subscriber.subscriberId());
    std::erase_if(m_placeholders, [&](const auto &placeholder) { return placeholder.get() == &subscriber; });
}

Result<bool, mqtt::DecodeError> TopicManager::subscribe(const QString &clientId, const QString &filter, int qos)
{
    auto parsed = TopicFilter::parse(filter.toUtf8(), m_limits);
    if (!parsed)
        return Failure{parsed.error()};
    Subscriber *receiver = subscriber(clientId);
    if (!receiver) {
        m_placeholders.push_back(std::make_unique<Placeholder>(clientId.toUtf8()));
        receiver = m_placeholders.back().get();
        m_byId.insert(receiver->subscriberId(), receiver);
    }
    SubscriptionOptions options;
    options.qos = static_cast<mqtt::QoS>(qBound(0, qos, 2));
    return m_index.add(*receiver, *parsed, options);
}

bool TopicManager::unsubscribe(const QString &clientId, const QString &filter)
{
    Subscriber *receiver = subscriber(clientId);
    const auto parsed = TopicFilter::parse(filter.toUtf8(), m_limits);
    return receiver && parsed && m_index.remove(*receiver, *parsed);
}

void TopicManager::unsubscribeAll(const QString &clientId)
{
    Subscriber *receiver = subscriber(clientId);
    if (!receiver)
        return;
    QByteArrayList filters;
    SubscriptionIndex::forEach(
        *receiver, [&](const Subscription &s) { filters.append(SubscriptionIndex::filterText(s)); });
    m_index.removeAll(*receiver);
    for (const QByteArray &filter : filters)
        receiver->subscriptionRemoved(filter);
}

Result<QMap<QString, int>, mqtt::DecodeError> TopicManager::publishMessage(const Message &message)
{
    TopicFault fault;
    const MatchResult *match = m_cache.lookUp(message.isNull() ? QByteArrayView() : message->topic, fault);
    if (!match)
        return Failure{*fault};
    if (message.retain())
        m_retained.set(message);
    QMap<QString, int> receivers;
    for (const MatchEntry &entry : match->entries) {
        receivers.insert(QString::fromUtf8(entry.subscriber->subscriberId()),
                         mqtt::toInt(mqtt::lower(entry.qos, message->qos)));
    }
    return receivers;
}

QList<Message> TopicManager::retainedMessages(const QString &filter, int limit)
{
    const auto parsed = TopicFilter::parse(filter.toUtf8(), m_limits);
    if (!parsed)
        return {};
    const auto found = m_retained.match(parsed->filter(), m_clock.nowMs(), limit);
    return {found.begin(), found.end()};
}

Topic TopicManager::topic(const QString &name)
{
    Topic topic(name);
    const QByteArray utf8 = name.toUtf8();
    TopicFault fault;
    if (const MatchResult *match = m_cache.lookUp(utf8, fault)) {
        for (const MatchEntry &entry : match->entries)
            topic.addSubscriber(QString::fromUtf8(entry.subscriber->subscriberId()), mqtt::toInt(entry.qos));
        topic.setRetainedMessage(m_retained.find(utf8, m_clock.nowMs()));
    }
    return topic;
}

} // namespace deepros
