#pragma once

#include "entities/subscriber.h"
#include "entities/subscription.h"
#include "entities/topicwatcher.h"
#include "topics/topicfilter.h"
#include "topics/topictree.h"

#include <QHash>

#include <memory>
#include <vector>

namespace deepros {

struct FilterEntry;
struct SharedGroup;

/// `isEmpty()` for the tree: a filter node lives as long as somebody subscribes to it.
struct FilterSlot
{
    std::unique_ptr<FilterEntry> entry;
    bool isEmpty() const { return !entry; }
};

using FilterTree = TopicTree<FilterSlot>;

/// One subscriber's subscription to one filter. Owned by the index.
struct Subscription
{
    Subscriber *subscriber;
    FilterTree::Node *node;
    SharedGroup *group; ///< null unless shared
    SubscriptionOptions options;
    quint32 position; ///< in the entry's or group's list
    Subscription *previous; ///< of the same subscriber
    Subscription *next;
    mutable quint64 messages = 0; ///< given to the subscriber because of it, retained ones at subscribing not counted
};

/// The members of `$share/{name}/{filter}`; one of them gets each message.
struct SharedGroup
{
    QByteArray name;
    std::vector<Subscription *> members;
    size_t nextMember = 0;
};

struct FilterEntry
{
    std::vector<Subscription *> subscriptions;
    std::vector<std::unique_ptr<SharedGroup>> groups;
};

/// One subscriber's share of a match: overlapping subscriptions are merged, highest QoS wins.
struct MatchEntry
{
    Subscriber *subscriber;
    mqtt::QoS qos;
    bool retainAsPublished; ///< any of the subscriptions asks for it
    bool anyNoLocal;
    quint32 first; ///< range in MatchResult::subscriptions
    quint32 count;
    quint32 firstIdentifier; ///< range in MatchResult::identifiers
    quint32 identifierCount;
};

/// Everybody a topic concerns. Valid until the next change of any subscription.
struct MatchResult
{
    QByteArray topic;
    quint64 generation = 0;
    std::vector<MatchEntry> entries;
    std::vector<const Subscription *> subscriptions;
    std::vector<quint32> identifiers;
    std::vector<SharedGroup *> groups;
    std::vector<const Subscription *> deniedMembers; ///< of the groups: may not receive this topic
    quint32 denied = 0; ///< subscribers that were left out because they may not receive it
    mutable TopicMark mark; ///< the watcher's, see TopicWatcher

    bool isEmpty() const { return entries.empty() && groups.empty(); }
};

/// Who subscribed to what: a tree of filters, and a bounded cache of matches by topic, so that the second message to a
/// topic costs one hash look-up however many subscriptions there are. Broker thread.
class SubscriptionIndex
{
public:
    SubscriptionIndex() = default;
    ~SubscriptionIndex();
    Q_DISABLE_COPY_MOVE(SubscriptionIndex)

    /// True when the subscription is new, false when it replaced the options of an existing one [MQTT-3.8.4-3].
    bool add(Subscriber &subscriber, const TopicFilter &filter, const SubscriptionOptions &options);
    /// False when there was none.
    bool remove(Subscriber &subscriber, const TopicFilter &filter);
    /// The subscriber leaves: it is not told of each.
    void removeAll(Subscriber &subscriber);
    const Subscription *find(const Subscriber &subscriber, const TopicFilter &filter) const;

    /// Receivers of a valid topic name; reuses `result`.
    void match(QByteArrayView topic, MatchResult &result) const;
    /// Whether Subscriber::mayReceive() is asked of those who match; off until somebody has access rules. Asked once per
    /// match, which the cache keeps: a message costs nothing for it.
    void setAsksReceivers(bool asks)
    {
        m_asksReceivers = asks;
        invalidate();
    }
    /// What subscribers may receive has changed: matches are made anew.
    void invalidate() { ++m_generation; }
    /// Bumped by every change: results of older generations hold dead pointers.
    quint64 generation() const { return m_generation; }

    qsizetype subscriptionCount() const { return m_count; }
    qsizetype filterCount() const { return m_filters; }

    /// Calls `visit(const Subscription &)` for each subscription of one subscriber.
    template <typename Visitor>
    static void forEach(const Subscriber &subscriber, Visitor &&visit)
    {
        for (const Subscription *s = subscriber.m_subscriptions; s; s = s->next)
            visit(*s);
    }
    /// The filter of a subscription as the client wrote it.
    static QByteArray filterText(const Subscription &subscription);

private:
    struct Key
    {
        const Subscriber *subscriber;
        const FilterTree::Node *node;
        const SharedGroup *group;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, quintptr(key.subscriber), quintptr(key.node), quintptr(key.group));
        }
    };

    static SharedGroup *findGroup(const FilterEntry &entry, QByteArrayView name);
    void erase(Subscription *subscription);
    void walk(const FilterTree::Node *node, const char *level, const char *end, bool dollar, MatchResult &result) const;
    static void collect(const FilterTree::Node *node, MatchResult &result);
    static void merge(MatchResult &result);
    static void leaveOutDenied(QByteArrayView topic, MatchResult &result);

    FilterTree m_tree;
    QHash<Key, Subscription *> m_byKey;
    quint64 m_generation = 1;
    qsizetype m_count = 0;
    qsizetype m_filters = 0;
    bool m_asksReceivers = false;
};

} // namespace deepros
