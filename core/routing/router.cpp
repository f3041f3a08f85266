#include "routing/router.h"

namespace deepros {

using mqtt::QoS;

Router::Routed Router::publish(Publication &publication)
{
    Routed routed;
    const MatchResult *match = m_topics.cache().lookUp(publication.topic(), routed.fault);
    if (!match)
        return routed;
    publication.setSharedTopic(match->topic);
    publication.setScratch(&m_scratch);
    if (publication.retain()) {
        RetainedStore &store = m_topics.retained();
        // An empty payload clears; no object is made for it [MQTT-3.3.1-6].
        if (publication.payload().isEmpty())
            store.clear(publication.topic());
        else
            store.set(publication.message());
        m_context.retainedBytes = store.bytes();
    }

    for (const MatchEntry &entry : match->entries) {
        if (entry.anyNoLocal && entry.subscriber == publication.publisher()) {
            routed.receivers += deliverWithoutLocal(*match, entry, publication);
            continue;
        }
        entry.subscriber->deliver({publication, lower(entry.qos, publication.qos()),
                                   entry.retainAsPublished && publication.retain(),
                                   {match->identifiers.data() + entry.firstIdentifier, entry.identifierCount}});
        ++routed.receivers;
    }
    for (SharedGroup *group : match->groups) {
        if (const Subscription *member = chooseMember(*group, nullptr)) {
            const SubscriptionOptions &options = member->options;
            member->subscriber->deliver({publication, lower(options.qos, publication.qos()),
                                         options.retainAsPublished && publication.retain(),
                                         {&options.identifier, options.identifier ? 1u : 0u},
                                         true});
            ++routed.receivers;
        }
    }
    m_context.observer.messagePublished(publication, routed.receivers);
    return routed;
}

bool Router::deliverWithoutLocal(const MatchResult &match, const MatchEntry &entry, Publication &publication)
{
    // The publisher subscribes itself, and some of its overlapping subscriptions exclude its own messages.
    SubscriptionOptions merged;
    std::vector<quint32> identifiers;
    bool any = false;
    for (quint32 i = entry.first; i < entry.first + entry.count; ++i) {
        const SubscriptionOptions &options = match.subscriptions[i]->options;
        if (options.noLocal)
            continue;
        any = true;
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

Subscription *Router::chooseMember(SharedGroup &group, const Subscriber *except)
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

void Router::publishWill(const Client &client, const Message &message)
{
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
        if (const Subscription *other = chooseMember(*own.group, &session)) {
            const SubscriptionOptions &options = other->options;
            other->subscriber->deliver({publication, lower(options.qos, qos), false,
                                        {&options.identifier, options.identifier ? 1u : 0u},
                                        true});
            taken = true;
        }
    });
    return taken;
}

} // namespace deepros
