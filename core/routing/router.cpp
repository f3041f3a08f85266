#include "routing/router.h"

#include "logging/categories.h"

#include <algorithm>

namespace deepros {

using mqtt::QoS;

namespace {

void countFor(const MatchResult &match, const MatchEntry &entry)
{
    for (quint32 i = entry.first; i < entry.first + entry.count; ++i)
        ++match.subscriptions[i]->messages;
}

} // namespace

Router::Routed Router::publish(Publication &publication)
{
    Routed routed;
    const MatchResult *match = m_topics.cache().lookUp(publication.topic(), routed.fault);
    if (!match)
        return routed;
    publication.setSharedTopic(match->topic);
    publication.setScratch(&m_scratch);
    if (m_context.store && m_context.store->isFailing() && publication.canRefuse()
        && mustBeKept(*match, publication)) [[unlikely]] {
        routed.unkeepable = true;
        return routed;
    }
    if (publication.retain())
        setRetained(publication);

    m_context.counters.deliveriesDenied += match->denied;
    for (const MatchEntry &entry : match->entries) {
        if (entry.anyNoLocal && entry.subscriber == publication.publisher()) {
            routed.receivers += deliverWithoutLocal(*match, entry, publication);
            continue;
        }
        countFor(*match, entry);
        entry.subscriber->deliver({publication, lower(entry.qos, publication.qos()),
                                   entry.retainAsPublished && publication.retain(),
                                   {match->identifiers.data() + entry.firstIdentifier, entry.identifierCount}});
        ++routed.receivers;
    }
    for (SharedGroup *group : match->groups) {
        if (const Subscription *member = chooseMember(*group, nullptr, match->deniedMembers)) {
            const SubscriptionOptions &options = member->options;
            ++member->messages;
            member->subscriber->deliver({publication, lower(options.qos, publication.qos()),
                                         options.retainAsPublished && publication.retain(),
                                         {&options.identifier, options.identifier ? 1u : 0u},
                                         true});
            ++routed.receivers;
        }
    }
    m_context.observer.messagePublished(publication, routed.receivers);
    if (m_watcher) {
        TopicMark &mark = match->mark;
        if (mark.revision != m_watchRevision) [[unlikely]] {
            mark = {m_watchRevision};
            mark.isWatched = m_watcher->watches(publication.topic(), mark);
        }
        if (mark.isWatched)
            m_watcher->published(mark, publication, routed.receivers);
    }
    return routed;
}

void Router::setWatcher(TopicWatcher *watcher)
{
    m_watcher = watcher;
    if (++m_watchRevision == 0) // what no mark has
        ++m_watchRevision;
}

void Router::setRetained(Publication &publication)
{
    RetainedStore &retained = m_topics.retained();
    SessionStore *const store = m_context.store;
    const SessionStore::Change before = store ? store->lastChange() : 0;
    // An empty payload clears; no object is made for it [MQTT-3.3.1-6].
    if (publication.payload().isEmpty())
        retained.clear(publication.topic());
    else
        retained.set(publication.message());
    m_context.retainedBytes = retained.bytes();
    if (store && store->lastChange() != before && publication.canHoldAck())
        store->waitForCommit(publication.holdAck());
}

bool Router::mustBeKept(const MatchResult &match, const Publication &publication) const
{
    if (m_context.store->isVolatile(publication.topic()))
        return false;
    if (publication.retain())
        return true;
    if (publication.qos() == QoS::AtMostOnce)
        return false;
    const auto keeps = [](const SubscriptionOptions &options, const Subscriber *subscriber) {
        return options.qos != QoS::AtMostOnce && subscriber->isDurable();
    };
    for (const Subscription *subscription : match.subscriptions) {
        if (keeps(subscription->options, subscription->subscriber))
            return true;
    }
    for (const SharedGroup *group : match.groups) {
        for (const Subscription *member : group->members) {
            if (keeps(member->options, member->subscriber))
                return true;
        }
    }
    return false;
}

bool Router::deliverWithoutLocal(const MatchResult &match, const MatchEntry &entry, Publication &publication)
{
    // The publisher subscribes itself, and some of its overlapping subscriptions exclude its own messages.
    SubscriptionOptions merged;
    std::vector<quint32> identifiers;
    bool any = false;
    for (quint32 i = entry.first; i < entry.first + entry.count; ++i) {
        const Subscription &subscription = *match.subscriptions[i];
        const SubscriptionOptions &options = subscription.options;
        if (options.noLocal)
            continue;
        any = true;
        ++subscription.messages;
        merged.qos = higher(merged.qos, options.qos);
        merged.retainAsPublished |= options.retainAsPublished;
        if (options.identifier)
            identifiers.push_back(options.identifier);
    }
    if (any) {
        entry.subscriber->deliver({publication, lower(merged.qos, publication.qos()),
                                   merged.retainAsPublished && publication.retain(), identifiers});
    }
    return any;
}

Subscription *Router::chooseMember(SharedGroup &group, const Subscriber *except, Members denied)
{
    // Round robin over those that can take it now; else over those that keep it for later; else anybody.
    Subscription *keeper = nullptr;
    Subscription *anybody = nullptr;
    const size_t count = group.members.size();
    for (size_t i = 0; i < count; ++i) {
        const size_t index = (group.nextMember + i) % count;
        Subscription *member = group.members[index];
        if (member->subscriber == except)
            continue;
        if (!denied.empty() && std::find(denied.begin(), denied.end(), member) != denied.end())
            continue;
        if (member->subscriber->isReady()) {
            group.nextMember = index + 1;
            return member;
        }
        if (!keeper && member->subscriber->keepsForLater())
            keeper = member;
        if (!anybody)
            anybody = member;
    }
    Subscription *second = keeper ? keeper : anybody;
    if (second)
        group.nextMember = second->position + 1;
    return second;
}

bool Router::mayPublishWill(const Client &client, const Message &message)
{
    const AccessDecision decision =
        m_policy->decide(AccessSubject::of(client), AccessAction::Publish, message->topic);
    if (decision.allowed)
        return true;
    ++m_context.counters.willsDenied;
    m_context.counters.drop(DropCause::Denied);
    m_context.observer.messageDropped(client.id(), message->topic, DropCause::Denied);
    if (const auto admitted = m_warnings.admit(qHash(client.id()), m_context.clock.now())) {
        qCWarning(lcRouting).noquote().nospace()
            << "client " << client.clientId() << ": its will on " << QString::fromUtf8(message->topic)
            << " is denied: " << QString::fromUtf8(m_policy->describe(decision))
            << (*admitted ? QStringLiteral(" (%1 more of the same were not logged)").arg(*admitted) : QString());
    }
    return false;
}

void Router::publishWill(const Client &client, const Message &message)
{
    if (m_policy && !mayPublishWill(client, message))
        return;
    // The interval of the will message starts when it is published, not when the client connected.
    auto *data = new MessageData(*message.data());
    data->timestampMs = m_context.clock.wallMs();
    data->receivedMs = m_context.clock.nowMs();
    data->publisherId = client.id();
    Publication publication{Message(data)};
    publish(publication);
}

bool Router::handOn(Session &session, const Message &message, QoS qos)
{
    if (message.isExpired(m_context.clock.nowMs()))
        return false;
    Publication publication(message);
    publication.setScratch(&m_scratch);
    publication.setExpirySecs(message.remainingExpirySecs(m_context.clock.nowMs())); // [MQTT-3.3.2-6]
    bool taken = false;
    SubscriptionIndex::forEach(session, [&](const Subscription &own) {
        if (!own.group || !topicMatches(FilterTree::pathOf(own.node), message->topic))
            return;
        std::vector<const Subscription *> denied;
        if (m_policy) {
            for (const Subscription *member : own.group->members) {
                if (!member->subscriber->mayReceive(message->topic))
                    denied.push_back(member);
            }
        }
        if (const Subscription *other = chooseMember(*own.group, &session, denied)) {
            const SubscriptionOptions &options = other->options;
            ++other->messages;
            other->subscriber->deliver({publication, lower(options.qos, qos), false,
                                        {&options.identifier, options.identifier ? 1u : 0u},
                                        true});
            taken = true;
        }
    });
    return taken;
}

} // namespace deepros
