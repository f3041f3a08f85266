#include "topics/subscriptionindex.h"

#include <algorithm>

namespace deepros {

SubscriptionIndex::~SubscriptionIndex()
{
    // Subscribers outlive nothing here: unlink them so that their own check passes.
    for (Subscription *subscription : std::as_const(m_byKey)) {
        subscription->subscriber->m_subscriptions = nullptr;
        subscription->subscriber->m_subscriptionCount = 0;
        delete subscription;
    }
}

SharedGroup *SubscriptionIndex::findGroup(const FilterEntry &entry, QByteArrayView name)
{
    for (const auto &group : entry.groups) {
        if (group->name == name)
            return group.get();
    }
    return nullptr;
}

bool SubscriptionIndex::add(Subscriber &subscriber, const TopicFilter &filter, const SubscriptionOptions &options)
{
    FilterTree::Node *node = m_tree.ensure(filter.filter());
    if (!node->value.entry) {
        node->value.entry = std::make_unique<FilterEntry>();
        ++m_filters;
    }
    FilterEntry &entry = *node->value.entry;

    SharedGroup *group = nullptr;
    if (filter.isShared()) {
        group = findGroup(entry, filter.shareName());
        if (!group) {
            entry.groups.push_back(std::make_unique<SharedGroup>());
            group = entry.groups.back().get();
            group->name = filter.shareName().toByteArray();
        }
    }

    ++m_generation;
    Subscription *&known = m_byKey[Key{&subscriber, node, group}];
    if (known) {
        known->options = options;
        subscriber.subscriptionSaved(filter.text(), options);
        return false;
    }
    auto &list = group ? group->members : entry.subscriptions;
    known = new Subscription{&subscriber, node, group, options, quint32(list.size()), nullptr,
                             subscriber.m_subscriptions};
    if (known->next)
        known->next->previous = known;
    subscriber.m_subscriptions = known;
    ++subscriber.m_subscriptionCount;
    list.push_back(known);
    ++m_count;
    subscriber.subscriptionSaved(filter.text(), options);
    return true;
}

const Subscription *SubscriptionIndex::find(const Subscriber &subscriber, const TopicFilter &filter) const
{
    FilterTree::Node *node = m_tree.find(filter.filter());
    if (!node || !node->value.entry)
        return nullptr;
    SharedGroup *group = nullptr;
    if (filter.isShared()) {
        group = findGroup(*node->value.entry, filter.shareName());
        if (!group)
            return nullptr;
    }
    return m_byKey.value(Key{&subscriber, node, group});
}

bool SubscriptionIndex::remove(Subscriber &subscriber, const TopicFilter &filter)
{
    const Subscription *subscription = find(subscriber, filter);
    if (!subscription)
        return false;
    erase(const_cast<Subscription *>(subscription));
    subscriber.subscriptionRemoved(filter.text());
    return true;
}

void SubscriptionIndex::removeAll(Subscriber &subscriber)
{
    while (subscriber.m_subscriptions)
        erase(subscriber.m_subscriptions);
}

void SubscriptionIndex::erase(Subscription *subscription)
{
    ++m_generation;
    --m_count;
    Subscriber &subscriber = *subscription->subscriber;
    (subscription->previous ? subscription->previous->next : subscriber.m_subscriptions) = subscription->next;
    if (subscription->next)
        subscription->next->previous = subscription->previous;
    --subscriber.m_subscriptionCount;

    FilterTree::Node *node = subscription->node;
    FilterEntry &entry = *node->value.entry;
    SharedGroup *group = subscription->group;
    auto &list = group ? group->members : entry.subscriptions;
    list.back()->position = subscription->position;
    list[subscription->position] = list.back();
    list.pop_back();
    m_byKey.remove(Key{&subscriber, node, group});
    delete subscription;

    if (group && group->members.empty()) {
        const auto owned = std::find_if(entry.groups.begin(), entry.groups.end(),
                                        [group](const auto &candidate) { return candidate.get() == group; });
        entry.groups.erase(owned);
    }
    if (entry.subscriptions.empty() && entry.groups.empty()) {
        node->value.entry.reset();
        --m_filters;
        m_tree.prune(node);
    }
}

QByteArray SubscriptionIndex::filterText(const Subscription &subscription)
{
    const QByteArray path = FilterTree::pathOf(subscription.node);
    return subscription.group ? "$share/" + subscription.group->name + '/' + path : path;
}

void SubscriptionIndex::match(QByteArrayView topic, MatchResult &result) const
{
    result.generation = m_generation;
    result.entries.clear();
    result.subscriptions.clear();
    result.identifiers.clear();
    result.groups.clear();
    result.deniedMembers.clear();
    result.denied = 0;
    walk(m_tree.root(), topic.data(), topic.data() + topic.size(), isDollarTopic(topic), result);
    merge(result);
    if (m_asksReceivers)
        leaveOutDenied(topic, result);
}

void SubscriptionIndex::leaveOutDenied(QByteArrayView topic, MatchResult &result)
{
    result.denied = quint32(std::erase_if(
        result.entries, [topic](const MatchEntry &entry) { return !entry.subscriber->mayReceive(topic); }));
    for (const SharedGroup *group : result.groups) {
        for (const Subscription *member : group->members) {
            if (!member->subscriber->mayReceive(topic))
                result.deniedMembers.push_back(member);
        }
    }
}

void SubscriptionIndex::walk(const FilterTree::Node *node, const char *level, const char *end, bool dollar,
                             MatchResult &result) const
{
    if (node->hash && !dollar)
        collect(node->hash, result);

    const auto *slash = static_cast<const char *>(std::memchr(level, '/', size_t(end - level)));
    const QByteArrayView label(level, (slash ? slash : end) - level);
    const FilterTree::Node *next[2] = {m_tree.child(node, label), dollar ? nullptr : node->plus};
    for (const FilterTree::Node *candidate : next) {
        if (!candidate)
            continue;
        if (slash) {
            walk(candidate, slash + 1, end, false, result);
        } else {
            collect(candidate, result);
            if (candidate->hash) // "sport/#" matches "sport" too (4.7.1.2)
                collect(candidate->hash, result);
        }
    }
}

void SubscriptionIndex::collect(const FilterTree::Node *node, MatchResult &result)
{
    const FilterEntry *entry = node->value.entry.get();
    if (!entry)
        return;
    result.subscriptions.insert(result.subscriptions.end(), entry->subscriptions.begin(), entry->subscriptions.end());
    for (const auto &group : entry->groups)
        result.groups.push_back(group.get());
}

void SubscriptionIndex::merge(MatchResult &result)
{
    auto &all = result.subscriptions;
    // Several filters may have matched: bring one subscriber's subscriptions together, in a stable order.
    if (all.size() > 1) {
        std::sort(all.begin(), all.end(), [](const Subscription *a, const Subscription *b) {
            return a->subscriber != b->subscriber ? std::less<>()(a->subscriber, b->subscriber)
                                                  : a->options.identifier < b->options.identifier;
        });
    }
    result.entries.reserve(all.size());
    for (quint32 i = 0; i < all.size(); ++i) {
        const Subscription &subscription = *all[i];
        const SubscriptionOptions &options = subscription.options;
        if (result.entries.empty() || result.entries.back().subscriber != subscription.subscriber) {
            result.entries.push_back({subscription.subscriber, options.qos, options.retainAsPublished, options.noLocal,
                                      i, 0, quint32(result.identifiers.size()), 0});
        }
        MatchEntry &entry = result.entries.back();
        ++entry.count;
        entry.qos = mqtt::higher(entry.qos, options.qos);
        entry.retainAsPublished |= options.retainAsPublished;
        entry.anyNoLocal |= options.noLocal;
        if (options.identifier) {
            result.identifiers.push_back(options.identifier);
            ++entry.identifierCount;
        }
    }
}

} // namespace deepros
