#include "ros/rosregistry_p.h"

#include "entities/publication.h"
#include "ros/payloadtime.h"
#include "topics/topicname.h"

#include <algorithm>
#include <limits>

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
/// Filters of expected rates that one tick looks at, at most, for topics that are known already.
constexpr size_t filtersPerTick = 50'000;
/// When there is no room: a topic that had a second message stays for so long after its last one, µs; slots that are looked
/// at for each of the others; how many of these may give way between two ticks.
constexpr qint64 inUseUs = 10'000'000;
constexpr quint32 looksForRoom = 256;
int replaceable(const RosLimits &limits)
{
    return std::max(16, limits.maxTopics / 100);
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

RosRegistry::RosRegistry(const Clock &clock, RosPrefixes prefixes, const RosLimits &limits, IsConnected isConnected)
    : m_clock(clock), m_prefixes(std::move(prefixes)), m_limits(limits), m_isConnected(std::move(isConnected)),
      m_domains(quint32(limits.maxDomains)), m_nodes(quint32(limits.maxNodes)), m_topics(quint32(limits.maxTopics)),
      m_latencyBudget(latencyLookups), m_replaceBudget(replaceable(limits))
{
}

RosRegistry::~RosRegistry() = default;

bool RosRegistry::isRosTopic(QByteArrayView topic) const
{
    return m_prefixes.parse(topic).has_value();
}

// Most messages come in one turn with another one of their topic and publisher. What is done for these calls nothing that has
// to return, so that no register is saved: 97 instructions instead of 109, the way from the router included.
void RosRegistry::record(TableHandle &handle, const Publication &publication, int receivers)
{
    Topic *const topic = m_topics.resolve(handle);
    Publisher *const publisher = topic ? topic->current : nullptr;
    const auto size = publication.payload().size();
    const bool isAgain = publisher && publisher->session == publication.publisher() && publication.publisher()
        && publisher->arrivals.lastUs() == m_clock.nowUs() && (topic->changed || !m_collectsChanges)
        && (!m_keepsPayloads || (size <= m_keptElsewhere && !topic->payload));
    if (!isAgain) [[unlikely]]
        return recordFirst(topic, handle, publication, receivers);
    publisher->arrivals.addAgain(quint32(size));
    ++publisher->messages;
    publisher->bytes += quint64(size);
    topic->receivers = receivers;
    topic->payloadSize = quint32(size);
}

void RosRegistry::recordFirst(Topic *known, TableHandle &handle, const Publication &publication, int receivers)
{
    if (!known && !(known = insert(publication, handle)))
        return;
    Topic &topic = *known;
    const qint64 nowUs = m_clock.nowUs();
    const auto size = publication.payload().size();
    if (!topic.current || topic.current->session != publication.publisher() || !publication.publisher()) [[unlikely]]
        topic.current = &publisherOf(topic, publication);
    Publisher &publisher = *topic.current;
    publisher.arrivals.add(nowUs, quint32(size));
    ++publisher.messages;
    publisher.bytes += quint64(size);
    topic.receivers = receivers;
    topic.payloadSize = quint32(size);
    if (m_keepsPayloads && (size > m_keptElsewhere || topic.payload)) [[unlikely]]
        keepPayload(topic, publication.payload());
    publisher.lastSeenMs = publication.timestampMs();
    topic.lastUs = nowUs;
    if (topic.state > RosState::Live) [[unlikely]]
        setState(topic, judge(topic));
    if (nowUs >= topic.nextLatencyUs && m_latencyBudget > 0) [[unlikely]]
        noteLatency(topic, publication);
    if (m_collectsChanges && !topic.changed)
        markChanged(topic);
}

void RosRegistry::keepPayload(Topic &topic, QByteArrayView payload) const
{
    if (payload.size() <= m_keptElsewhere) {
        topic.payload.reset();
        return;
    }
    const qsizetype size = std::min(payload.size(), m_limits.maxPayload);
    if (!topic.payload)
        topic.payload = std::make_unique<QByteArray>();
    QByteArray &kept = *topic.payload;
    if (!kept.isDetached() || size > kept.capacity()) {
        kept = QByteArray(payload.data(), size);
        return;
    }
    kept.resize(size);
    std::copy_n(payload.data(), size, kept.data());
}

// Those in use stay, and how many of the others give way is bounded: with more topics than there is room for the table would be
// made anew all the time, and viewers told of it.
bool RosRegistry::hasRoom()
{
    if (m_topics.size() < m_limits.maxTopics)
        return true;
    const qint64 nowUs = m_clock.nowUs();
    const auto isReplaceable = [nowUs](const Topic &topic) {
        return !topic.current || nowUs - topic.lastUs > inUseUs || topic.current->messages < 2;
    };
    if (m_replaceBudget > 0 && m_topics.makeRoom(looksForRoom, isReplaceable, [this](Topic &gone) { forget(gone); })) {
        --m_replaceBudget;
        return true;
    }
    m_replaceBudget = 0; // until the next tick
    ++m_unlisted;
    return false;
}

RosRegistry::Topic *RosRegistry::insert(const Publication &publication, TableHandle &handle)
{
    const QByteArray name = publication.topicToKeep();
    if (const TableHandle known = m_topics.handleOf(name); known.stamp) {
        handle = known;
        return m_topics.resolve(known);
    }
    if (!hasRoom())
        return nullptr;
    const RosTopic parsed = m_prefixes.parse(name).value_or(RosTopic{});
    const QByteArray domainName = parsed.domain.toByteArray();
    const QByteArray nodeKey = domainName + '/' + parsed.node.toByteArray();
    Domain *domain = m_domains.find(domainName);
    if (!domain) {
        auto made = std::make_unique<Domain>();
        made->name = domainName;
        const auto [entry, domainHandle] =
            m_domains.insert(std::move(made), [this](Domain &gone) { forgetDomain(gone); });
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
            m_nodes.insert(std::move(made), [this](Node &gone) { forgetNode(gone); });
        node = entry;
        node->handle = nodeHandle;
        node->domain = domain;
        node->placeInDomain = domain->nodes.size();
        domain->nodes.push_back(node);
    }
    m_nodes.markSeen(node->handle);
    node->isPinned = true;
    auto made = std::make_unique<Topic>();
    made->name = name;
    made->messageType = parsed.messageType.toByteArray();
    made->isCommand = isCommand(*made);
    made->expectedHz = expectedRateOf(name);
    setLatencyField(*made, latencyFieldOf(name));
    const auto [topic, topicHandle] =
        m_topics.insert(std::move(made), [this](Topic &gone) { forget(gone); });
    topic->handle = topicHandle;
    topic->node = node;
    topic->placeInNode = quint32(node->topics.size());
    node->topics.push_back(topic);
    node->isPinned = domain->isPinned = false;
    ++m_byState[size_t(topic->state)];
    handle = topicHandle;
    return topic;
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
    topic.current = &*found;
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
            topic.conflict = std::make_unique<CountedConflict>(
                RosConflict{RosConflict::Kind::Command, topic.name, other.clientId, publisher.clientId, m_clock.wallMs()},
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
    const auto sentUs = topic.latencyField ? payloadTimeUs(publication.payload(), *topic.latencyField)
                                           : payloadTimeUs(publication.payload());
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
    m_replaceBudget = replaceable(m_limits);
    tellRules();
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
    const bool isExpected = topic.expectedHz > 0;
    if (!isExpected && regular->intervals() < trustedIntervals)
        return age > silentSecs && nobodyIsThere() ? RosState::Gone : RosState::New;
    const double period = isExpected ? 1 / topic.expectedHz : regular->period();
    if (m_silentAfterSecs > 0 && age > m_silentAfterSecs)
        return nobodyIsThere() ? RosState::Gone : RosState::Silent;
    // What comes irregularly is not late before its own spread says so. What comes far too seldom is late all the time, and
    // not only shortly before each message.
    const double patience = latePeriods * period + (isExpected ? 0 : 4 * regular->jitter());
    const bool isTooSlow = isExpected && regular->intervals() >= trustedIntervals && regular->period() > patience;
    if (age <= patience && !isTooSlow)
        return RosState::Live;
    if (m_silentAfterSecs > 0 || age <= std::max(silentPeriods * period, silentSecs))
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

void RosRegistry::setExpectedRates(RosExpectedRates rates)
{
    if (rates == m_expectedRates)
        return;
    m_expectedRates = std::move(rates);
    m_rulesWalk = 0;
}

void RosRegistry::setLatencyFields(RosLatencyFields fields)
{
    if (fields == m_latencyFields)
        return;
    m_latencyFields = std::move(fields);
    m_rulesWalk = 0;
}

double RosRegistry::expectedRateOf(const QByteArray &topic) const
{
    const auto found = std::find_if(m_expectedRates.begin(), m_expectedRates.end(), [&topic](const RosExpectedRate &rate) {
        return topicMatches(rate.filter, topic);
    });
    return found == m_expectedRates.end() ? 0 : found->hz;
}

std::optional<QByteArray> RosRegistry::latencyFieldOf(const QByteArray &topic) const
{
    const auto found = std::find_if(m_latencyFields.begin(), m_latencyFields.end(), [&topic](const RosLatencyField &field) {
        return topicMatches(field.filter, topic);
    });
    return found == m_latencyFields.end() ? std::nullopt : std::optional(found->field);
}

void RosRegistry::setLatencyField(Topic &topic, const std::optional<QByteArray> &field)
{
    topic.latencyField = field ? std::make_unique<QByteArray>(*field) : nullptr;
    topic.latency.reset();
    const bool hasNone = field && field->isEmpty();
    topic.nextLatencyUs = hasNone ? std::numeric_limits<qint64>::max() : 0;
}

void RosRegistry::tellRules()
{
    size_t looked = 0;
    for (; m_rulesWalk < m_topics.slotCount() && looked < filtersPerTick; ++m_rulesWalk) {
        Topic *topic = m_topics.entryAt(m_rulesWalk);
        if (!topic)
            continue;
        looked += m_expectedRates.size() + m_latencyFields.size() + 1;
        const auto field = latencyFieldOf(topic->name);
        if (field.has_value() != (topic->latencyField != nullptr) || (field && *field != *topic->latencyField)) {
            setLatencyField(*topic, field);
            markChanged(*topic);
        }
        const double expectedHz = expectedRateOf(topic->name);
        if (expectedHz != std::exchange(topic->expectedHz, expectedHz))
            markChanged(*topic);
    }
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
        m_forgotten.push_back({topic.name, topic.isTold});
}

void RosRegistry::forget(Topic &topic)
{
    noteForgotten(topic);
    Node &node = *topic.node;
    // Their order means nothing: the last one takes the place, whose search would be long in a large node.
    node.topics[topic.placeInNode] = node.topics.back();
    node.topics[topic.placeInNode]->placeInNode = topic.placeInNode;
    node.topics.pop_back();
    if (!node.topics.empty() || node.isPinned)
        return;
    leaveDomain(node);
    m_nodes.remove(QByteArray(node.key));
}

void RosRegistry::leaveDomain(Node &node)
{
    Domain &domain = *node.domain;
    domain.nodes[node.placeInDomain] = domain.nodes.back();
    domain.nodes[node.placeInDomain]->placeInDomain = node.placeInDomain;
    domain.nodes.pop_back();
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
