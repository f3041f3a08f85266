#include "ros/rosregistry.h"

#include "entities/publication.h"
#include "entities/rostopic.h"
#include "entities/subscriber.h"
#include "ros/payloadtime.h"

#include <algorithm>

namespace deepros {

namespace {

/// Intervals after which a topic's own rate is believed.
constexpr quint32 trustedIntervals = 4;
constexpr double latePeriods = 3;
constexpr double silentPeriods = 10;
constexpr double silentSecs = 5;
/// A publisher that was heard within this time is active, µs.
constexpr qint64 activeUs = 10'000'000;
/// A conflict ends when only one has been heard for this time, µs.
constexpr qint64 conflictEndsUs = 30'000'000;
/// Payloads looked into for a time: of one topic, µs between two; of all, per second.
constexpr qint64 latencyEveryUs = 100'000;
constexpr qint64 latencyRetryUs = 10'000'000; ///< of a topic that carries none
constexpr int latencyLookups = 1'000;

RosState worse(RosState a, RosState b)
{
    // A new topic says nothing yet: anything known counts more.
    return std::max(a, b);
}

} // namespace

const char *nameOf(RosState state)
{
    switch (state) {
    case RosState::New:
        return "new";
    case RosState::Live:
        return "live";
    case RosState::Late:
        return "late";
    case RosState::Silent:
        return "silent";
    case RosState::Gone:
    case RosState::Count:
        break;
    }
    return "gone";
}

/// Counts itself as long as its topic or node has it.
class RosRegistry::CountedConflict : public RosConflict
{
public:
    CountedConflict(RosConflict conflict, qsizetype &count) : RosConflict(std::move(conflict)), m_count(count)
    {
        ++m_count;
    }
    ~CountedConflict() { --m_count; }
    Q_DISABLE_COPY_MOVE(CountedConflict)

private:
    qsizetype &m_count;
};

struct RosRegistry::Publisher
{
    QByteArray clientId;
    const Subscriber *session = nullptr; ///< only compared, never followed
    quint64 messages = 0;
    quint64 bytes = 0;
    qint64 firstSeenMs = 0;
    qint64 lastSeenMs = 0;
    Arrivals arrivals;
};

struct RosRegistry::Domain
{
    QByteArray name;
    TableHandle handle;
    std::vector<Node *> nodes;
    bool isPinned = false; ///< is being given a child: must not go for being empty
};

struct RosRegistry::Node
{
    QByteArray key; ///< "domain/node"
    QByteArray name;
    Domain *domain = nullptr;
    TableHandle handle;
    std::vector<Topic *> topics;
    bool isPinned = false;
    QByteArray owner; ///< the client that publishes under this name
    std::optional<CountedConflict> conflict;
    qint64 conflictSeenUs = 0;
};

struct RosRegistry::Topic
{
    QByteArray name;
    QByteArray messageType;
    Node *node = nullptr;
    TableHandle handle;
    std::vector<Publisher> publishers;
    size_t current = 0; ///< index of who published last
    int receivers = 0;
    qsizetype payloadSize = 0;
    QByteArray payload;
    std::unique_ptr<Latency> latency;
    qint64 nextLatencyUs = 0;
    qint64 lastUs = 0;
    RosState state = RosState::New;
    bool changed = false;
    bool isCommand = false;
    std::optional<CountedConflict> conflict;
};

RosRegistry::RosRegistry(const Clock &clock, QByteArray prefix, const RosLimits &limits, IsConnected isConnected)
    : m_clock(clock), m_prefix(std::move(prefix)), m_limits(limits), m_isConnected(std::move(isConnected)),
      m_domains(quint32(limits.maxDomains)), m_nodes(quint32(limits.maxNodes)), m_topics(quint32(limits.maxTopics)),
      m_latencyBudget(latencyLookups)
{
}

RosRegistry::~RosRegistry() = default;

bool RosRegistry::isRosTopic(QByteArrayView topic) const
{
    return RosTopic::parse(topic, m_prefix).has_value();
}

void RosRegistry::record(TableHandle &handle, const Publication &publication, int receivers)
{
    Topic *found = m_topics.resolve(handle);
    Topic &topic = found ? *found : insert(publication, handle);
    const qint64 nowUs = m_clock.nowUs();
    const auto size = publication.payload().size();

    Publisher *publisher = topic.publishers.empty() ? nullptr : &topic.publishers[topic.current];
    if (!publisher || publisher->session != publication.publisher() || !publication.publisher()) [[unlikely]]
        publisher = &publisherOf(topic, publication);
    publisher->arrivals.add(nowUs, quint32(size));
    ++publisher->messages;
    publisher->bytes += quint64(size);
    publisher->lastSeenMs = publication.timestampMs();
    topic.lastUs = nowUs;
    topic.receivers = receivers;
    topic.payloadSize = size;
    if (m_keepsPayloads) {
        const QByteArrayView kept = publication.payload().first(std::min(size, m_limits.maxPayload));
        topic.payload.resize(kept.size());
        std::copy(kept.begin(), kept.end(), topic.payload.begin());
    }
    if (topic.state > RosState::Live) [[unlikely]]
        setState(topic, judge(topic));
    if (nowUs >= topic.nextLatencyUs && m_latencyBudget > 0) [[unlikely]]
        noteLatency(topic, publication);
    if (m_collectsChanges && !topic.changed)
        markChanged(topic);
}

RosRegistry::Topic &RosRegistry::insert(const Publication &publication, TableHandle &handle)
{
    const QByteArray name = publication.topic().toByteArray();
    if (const TableHandle known = m_topics.handleOf(name); known.stamp) {
        handle = known;
        return *m_topics.resolve(known);
    }
    const RosTopic parsed = RosTopic::parse(name, m_prefix).value_or(RosTopic{});
    const QByteArray domainName = parsed.domain.toByteArray();
    const QByteArray nodeKey = domainName + '/' + parsed.node.toByteArray();
    Domain *domain = m_domains.find(domainName);
    if (!domain) {
        auto made = std::make_unique<Domain>();
        made->name = domainName;
        const auto [entry, domainHandle] =
            m_domains.insert(domainName, std::move(made), [this](Domain &gone) { forgetDomain(gone); });
        domain = entry;
        domain->handle = domainHandle;
    }
    m_domains.markSeen(domain->handle);
    domain->isPinned = true; // what makes room below must not take it
    Node *node = m_nodes.find(nodeKey);
    if (!node) {
        auto made = std::make_unique<Node>();
        made->key = nodeKey;
        made->name = parsed.node.toByteArray();
        const auto [entry, nodeHandle] =
            m_nodes.insert(nodeKey, std::move(made), [this](Node &gone) { forgetNode(gone); });
        node = entry;
        node->handle = nodeHandle;
        node->domain = domain;
        domain->nodes.push_back(node);
    }
    m_nodes.markSeen(node->handle);
    node->isPinned = true;
    auto made = std::make_unique<Topic>();
    made->name = name;
    made->messageType = parsed.messageType.toByteArray();
    made->isCommand = isCommand(*made);
    const auto [topic, topicHandle] =
        m_topics.insert(name, std::move(made), [this](Topic &gone) { forget(gone); });
    topic->handle = topicHandle;
    topic->node = node;
    node->topics.push_back(topic);
    node->isPinned = domain->isPinned = false;
    ++m_byState[size_t(topic->state)];
    handle = topicHandle;
    return *topic;
}

RosRegistry::Publisher &RosRegistry::publisherOf(Topic &topic, const Publication &publication)
{
    auto &publishers = topic.publishers;
    const QByteArray &id = publication.publisherId();
    auto found = std::find_if(publishers.begin(), publishers.end(),
                              [&id](const Publisher &publisher) { return publisher.clientId == id; });
    if (found == publishers.end()) {
        if (publishers.size() >= size_t(std::max(1, m_limits.maxPublishers))) {
            publishers.erase(std::min_element(publishers.begin(), publishers.end(), [](const Publisher &a, const Publisher &b) {
                return a.arrivals.lastUs() < b.arrivals.lastUs();
            }));
        }
        Publisher publisher;
        publisher.clientId = id;
        publisher.firstSeenMs = publication.timestampMs();
        publishers.push_back(std::move(publisher));
        found = publishers.end() - 1;
    }
    found->session = publication.publisher();
    topic.current = size_t(found - publishers.begin());
    checkConflicts(topic, *found);
    return *found;
}

void RosRegistry::checkConflicts(Topic &topic, const Publisher &publisher)
{
    const qint64 nowUs = m_clock.nowUs();
    if (topic.isCommand && !topic.conflict) {
        for (const Publisher &other : topic.publishers) {
            if (&other == &publisher || nowUs - other.arrivals.lastUs() > activeUs || !m_isConnected(other.clientId))
                continue;
            topic.conflict.emplace(RosConflict{RosConflict::Kind::Command, topic.name, other.clientId,
                                               publisher.clientId, m_clock.wallMs()},
                                   m_conflictCount);
            if (m_listener)
                m_listener->conflictFound(*topic.conflict);
            break;
        }
    }
    Node &node = *topic.node;
    if (node.owner.isEmpty() || node.owner == publisher.clientId) {
        node.owner = publisher.clientId;
        return;
    }
    node.conflictSeenUs = nowUs;
    if (node.conflict)
        return;
    const bool ownerIsActive = m_isConnected(node.owner)
        && std::any_of(node.topics.begin(), node.topics.end(), [&](const Topic *other) {
               return std::any_of(other->publishers.begin(), other->publishers.end(), [&](const Publisher &candidate) {
                   return candidate.clientId == node.owner && nowUs - candidate.arrivals.lastUs() <= activeUs;
               });
           });
    if (!ownerIsActive) {
        node.owner = publisher.clientId;
        return;
    }
    node.conflict.emplace(RosConflict{RosConflict::Kind::NodeIdentity, node.key, node.owner, publisher.clientId,
                                      m_clock.wallMs()},
                          m_conflictCount);
    if (m_listener)
        m_listener->conflictFound(*node.conflict);
}

void RosRegistry::noteLatency(Topic &topic, const Publication &publication)
{
    const qint64 nowUs = m_clock.nowUs();
    --m_latencyBudget;
    const auto sentUs = payloadTimeUs(publication.payload());
    if (!sentUs) {
        topic.nextLatencyUs = nowUs + latencyRetryUs;
        return;
    }
    topic.nextLatencyUs = nowUs + latencyEveryUs;
    if (!topic.latency)
        topic.latency = std::make_unique<Latency>();
    topic.latency->add(*sentUs, m_clock.wallMs() * 1000);
}

void RosRegistry::tick()
{
    const qint64 nowUs = m_clock.nowUs();
    m_latencyBudget = latencyLookups;
    m_topics.forEach([&](Topic &topic) {
        if (topic.lastUs > m_lastTickUs) {
            m_nodes.markSeen(topic.node->handle);
            m_domains.markSeen(topic.node->domain->handle);
        }
        setState(topic, judge(topic));
        if (topic.conflict) {
            const auto active = std::count_if(topic.publishers.begin(), topic.publishers.end(), [&](const Publisher &p) {
                return nowUs - p.arrivals.lastUs() <= conflictEndsUs && m_isConnected(p.clientId);
            });
            if (active < 2) {
                topic.conflict.reset();
                markChanged(topic);
            }
        }
    });
    m_nodes.forEach([&](Node &node) {
        if (!node.conflict)
            return;
        // Two clients at two topics never alternate on one: both are looked for among all topics of the node.
        const auto isActive = [&](const QByteArray &id) {
            return m_isConnected(id) && std::any_of(node.topics.begin(), node.topics.end(), [&](const Topic *topic) {
                       return std::any_of(topic->publishers.begin(), topic->publishers.end(), [&](const Publisher &p) {
                           return p.clientId == id && nowUs - p.arrivals.lastUs() <= conflictEndsUs;
                       });
                   });
        };
        if (isActive(node.conflict->firstClient) && isActive(node.conflict->secondClient))
            return;
        node.conflict.reset();
        for (Topic *topic : node.topics)
            markChanged(*topic);
    });
    m_lastTickUs = nowUs;
}

RosState RosRegistry::judge(const Topic &topic) const
{
    const Arrivals *regular = nullptr; // of the publisher that was heard last
    for (const Publisher &publisher : topic.publishers) {
        if (!regular || publisher.arrivals.lastUs() > regular->lastUs())
            regular = &publisher.arrivals;
    }
    if (!regular)
        return RosState::New;
    const double age = double(m_clock.nowUs() - regular->lastUs()) / 1e6;
    const auto nobodyIsThere = [&] {
        return std::none_of(topic.publishers.begin(), topic.publishers.end(),
                            [&](const Publisher &publisher) { return m_isConnected(publisher.clientId); });
    };
    if (regular->intervals() < trustedIntervals)
        return age > silentSecs && nobodyIsThere() ? RosState::Gone : RosState::New;
    // What comes irregularly is not late before its own spread says so.
    const double period = regular->period();
    if (age <= latePeriods * period + 4 * regular->jitter())
        return RosState::Live;
    if (age <= std::max(silentPeriods * period, silentSecs))
        return RosState::Late;
    return nobodyIsThere() ? RosState::Gone : RosState::Silent;
}

void RosRegistry::setState(Topic &topic, RosState state)
{
    if (state == topic.state)
        return;
    const RosState before = std::exchange(topic.state, state);
    --m_byState[size_t(before)];
    ++m_byState[size_t(state)];
    markChanged(topic);
    if (m_listener)
        m_listener->stateChanged(topic.name, before, state);
}

bool RosRegistry::isCommand(const Topic &topic) const
{
    const QByteArrayView type = topic.messageType;
    const QByteArrayView last = type.sliced(type.lastIndexOf('/') + 1);
    return std::any_of(m_commandTypes.begin(), m_commandTypes.end(),
                       [last](const QByteArray &command) { return last == command; });
}

void RosRegistry::markChanged(Topic &topic)
{
    if (!m_collectsChanges || topic.changed)
        return;
    topic.changed = true;
    m_changed.push_back(topic.handle);
}

void RosRegistry::setCollectsChanges(bool collects)
{
    m_collectsChanges = collects;
    m_changed.clear();
    m_forgotten.clear();
    m_topics.forEach([](Topic &topic) { topic.changed = false; });
}

void RosRegistry::noteForgotten(const Topic &topic)
{
    ++m_evictions;
    --m_byState[size_t(topic.state)];
    if (m_collectsChanges)
        m_forgotten.push_back(topic.name);
}

void RosRegistry::forget(Topic &topic)
{
    noteForgotten(topic);
    Node &node = *topic.node;
    std::erase(node.topics, &topic);
    if (!node.topics.empty() || node.isPinned)
        return;
    leaveDomain(node);
    m_nodes.remove(QByteArray(node.key));
}

void RosRegistry::leaveDomain(Node &node)
{
    Domain &domain = *node.domain;
    std::erase(domain.nodes, &node);
    if (domain.nodes.empty() && !domain.isPinned)
        m_domains.remove(QByteArray(domain.name));
}

void RosRegistry::forgetTopics(Node &node)
{
    for (Topic *topic : std::exchange(node.topics, {})) {
        noteForgotten(*topic);
        m_topics.remove(QByteArray(topic->name));
    }
}

void RosRegistry::forgetNode(Node &node)
{
    forgetTopics(node);
    leaveDomain(node);
}

void RosRegistry::forgetDomain(Domain &domain)
{
    for (Node *node : std::exchange(domain.nodes, {})) {
        forgetTopics(*node);
        m_nodes.remove(QByteArray(node->key));
    }
}

RosRow RosRegistry::rowOf(const Topic &topic) const
{
    const qint64 nowUs = m_clock.nowUs();
    RosRow row;
    row.kind = RosRow::Kind::Topic;
    row.domain = topic.node->domain->name;
    row.node = topic.node->name;
    row.messageType = topic.messageType;
    row.topic = topic.name;
    row.state = judge(topic);
    row.payloadSize = topic.payloadSize;
    row.lastPayload = topic.payload;
    row.subscribers = topic.receivers;
    row.commandConflict = topic.conflict.has_value();
    row.identityConflict = topic.node->conflict.has_value();
    const Publisher *latest = nullptr;
    for (const Publisher &publisher : topic.publishers) {
        RosPublisherRow part;
        part.clientId = publisher.clientId;
        part.rateHz = publisher.arrivals.rateHz(nowUs);
        part.messages = publisher.messages;
        part.bytes = publisher.bytes;
        part.firstSeenMs = publisher.firstSeenMs;
        part.lastSeenMs = publisher.lastSeenMs;
        row.rateHz += part.rateHz;
        row.bytesPerSecond += publisher.arrivals.bytesPerSecond(nowUs);
        row.messages += part.messages;
        row.bytes += part.bytes;
        row.firstSeenMs = row.firstSeenMs ? std::min(row.firstSeenMs, part.firstSeenMs) : part.firstSeenMs;
        row.lastSeenMs = std::max(row.lastSeenMs, part.lastSeenMs);
        row.publishers.append(std::move(part));
        if (!latest || publisher.arrivals.lastUs() > latest->arrivals.lastUs())
            latest = &publisher;
    }
    if (latest) {
        row.periodMs = latest->arrivals.period() * 1000;
        row.jitterMs = latest->arrivals.jitter() * 1000;
        row.shortestMs = latest->arrivals.shortest() * 1000;
        row.longestMs = latest->arrivals.longest() * 1000;
    }
    if (topic.latency) {
        row.clockSkewed = topic.latency->isSkewed();
        row.latencyMs = topic.latency->percentile(0.5);
        row.latencyP99Ms = topic.latency->percentile(0.99);
    }
    return row;
}

std::vector<RosRow> RosRegistry::rows(const std::function<bool(QByteArrayView topic)> &filter) const
{
    const auto addTo = [](RosRow &sum, const RosRow &part) {
        sum.state = worse(sum.state, part.state);
        sum.rateHz += part.rateHz;
        sum.bytesPerSecond += part.bytesPerSecond;
        sum.messages += part.messages;
        sum.bytes += part.bytes;
        sum.firstSeenMs = sum.firstSeenMs ? std::min(sum.firstSeenMs, part.firstSeenMs) : part.firstSeenMs;
        sum.lastSeenMs = std::max(sum.lastSeenMs, part.lastSeenMs);
        sum.identityConflict |= part.identityConflict;
        sum.commandConflict |= part.commandConflict;
    };
    const auto byName = [](const auto *a, const auto *b) { return a->name < b->name; };
    std::vector<const Domain *> domains;
    m_domains.forEach([&](const Domain &domain) { domains.push_back(&domain); });
    std::sort(domains.begin(), domains.end(), byName);

    std::vector<RosRow> all;
    for (const Domain *domain : domains) {
        const size_t domainAt = all.size();
        RosRow &domainRow = all.emplace_back();
        domainRow.kind = RosRow::Kind::Domain;
        domainRow.domain = domain->name;
        std::vector<const Node *> nodes(domain->nodes.begin(), domain->nodes.end());
        std::sort(nodes.begin(), nodes.end(), byName);
        for (const Node *node : nodes) {
            const size_t nodeAt = all.size();
            RosRow &nodeRow = all.emplace_back();
            nodeRow.kind = RosRow::Kind::Node;
            nodeRow.domain = domain->name;
            nodeRow.node = node->name;
            std::vector<const Topic *> topics(node->topics.begin(), node->topics.end());
            std::sort(topics.begin(), topics.end(), byName);
            for (const Topic *topic : topics) {
                if (filter && !filter(topic->name))
                    continue;
                RosRow row = rowOf(*topic);
                addTo(all[nodeAt], row);
                all.push_back(std::move(row));
            }
            if (all.size() == nodeAt + 1)
                all.pop_back();
            else
                addTo(all[domainAt], RosRow(all[nodeAt]));
        }
        if (all.size() == domainAt + 1)
            all.pop_back();
    }
    return all;
}

std::optional<RosRow> RosRegistry::row(const QByteArray &topic) const
{
    const Topic *found = m_topics.find(topic);
    return found ? std::optional(rowOf(*found)) : std::nullopt;
}

std::vector<RosConflict> RosRegistry::conflicts() const
{
    std::vector<RosConflict> all;
    m_topics.forEach([&](const Topic &topic) {
        if (topic.conflict)
            all.push_back(*topic.conflict);
    });
    m_nodes.forEach([&](const Node &node) {
        if (node.conflict)
            all.push_back(*node.conflict);
    });
    return all;
}

std::vector<QByteArray> RosRegistry::takeChanged()
{
    std::vector<QByteArray> taken;
    taken.reserve(m_changed.size());
    for (const TableHandle handle : std::exchange(m_changed, {})) {
        if (Topic *topic = m_topics.peek(handle)) {
            topic->changed = false;
            taken.push_back(topic->name);
        }
    }
    return taken;
}

} // namespace deepros
