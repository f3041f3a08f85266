#pragma once

#include "entities/rostopic.h"
#include "entities/topicwatcher.h"
#include "ros/latency.h"
#include "ros/rosrows.h"
#include "stats/arrivals.h"
#include "util/clock.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace deepros {

/// Bounds of a RosRegistry. What comes beyond takes the place of what was not seen for longest; topics only of those that
/// are not in use, and not of too many at once.
struct RosLimits
{
    int maxDomains = 1'000;
    int maxNodes = 10'000; ///< of all domains
    int maxTopics = 50'000;
    int maxPublishers = 16; ///< remembered per topic; the longest silent goes first
    qsizetype maxPayload = 4096; ///< bytes of the last payload that are kept
};

/// Who publishes what on topics `{prefix}{domain}/{node}/{message_type}`: a tree of domains, nodes and message types, with
/// rates, periods, jitter and latency per topic and publisher, and the conflicts among them. Told of every message on a
/// ROS topic, in some ten nanoseconds; everything that takes longer happens at the first message, when a publisher
/// changes, or once a second. Broker thread.
class RosRegistry
{
public:
    /// What the registry has to say; called from record() and tick().
    class Listener
    {
    public:
        virtual void conflictFound(const RosConflict &conflict) = 0;
        virtual void stateChanged(const QByteArray &topic, RosState before, RosState now) = 0;

    protected:
        ~Listener() = default;
    };
    /// Whether this client is connected now.
    using IsConnected = std::function<bool(const QByteArray &clientId)>;

    RosRegistry(const Clock &clock, RosPrefixes prefixes, const RosLimits &limits, IsConnected isConnected);
    ~RosRegistry();
    Q_DISABLE_COPY_MOVE(RosRegistry)

    void setListener(Listener *listener) { m_listener = listener; }
    /// Last levels of topics that only one client may command ("cmd_vel"), each without '/'.
    void setCommandTypes(QList<QByteArray> types) { m_commandTypes = std::move(types); }
    /// Valid ones (see objectionTo()), by which topics are judged instead of by their own. Topics that are known learn of it
    /// within some ticks: each looks at a bounded number of filters.
    void setExpectedRates(RosExpectedRates rates);
    /// Valid ones (see objectionTo()): where payloads say when they were made. What was measured by another field is forgotten.
    /// Topics that are known follow as with expected rates.
    void setLatencyFields(RosLatencyFields fields);
    /// Seconds without a message after which a topic is silent whatever its period, above 0; 0: that depends on the period.
    void setSilentAfter(int secs) { m_silentAfterSecs = secs; }
    /// Whether last payloads are kept: while somebody looks. Those up to `keptElsewhere` bytes are not: rows of their topics
    /// have an empty one, to be filled in by who has it.
    void setKeepsPayloads(bool keeps, qsizetype keptElsewhere = 0)
    {
        m_keepsPayloads = keeps;
        m_keptElsewhere = keptElsewhere;
    }

    bool isRosTopic(QByteArrayView topic) const;
    /// One message on a ROS topic. `handle` is the topic's between calls.
    void record(TableHandle &handle, const Publication &publication, int receivers);
    /// Once a second: states, conflicts that ended.
    void tick();

    qsizetype domainCount() const { return m_domains.size(); }
    qsizetype nodeCount() const { return m_nodes.size(); }
    qsizetype topicCount() const { return m_topics.size(); }
    /// Topics forgotten to make room for others, those of forgotten domains and nodes included.
    quint64 evictions() const { return m_evictions; }
    /// Messages on ROS topics for which there was no room.
    quint64 unlisted() const { return m_unlisted; }
    /// Topics by state.
    qsizetype count(RosState state) const { return m_byState[size_t(state)]; }
    qsizetype conflictCount() const { return m_conflictCount; }

    /// All rows as of now: domains, nodes and topics, each parent before its children. `filter` says which topics; null = all.
    std::vector<RosRow> rows(const std::function<bool(QByteArrayView topic)> &filter = {}) const;
    /// One topic; nothing when it is not known.
    std::optional<RosRow> row(const QByteArray &topic) const;
    std::vector<RosConflict> conflicts() const;

    /// Topics whose row has changed since the last call.
    std::vector<QByteArray> takeChanged();
    struct Forgotten
    {
        QByteArray topic;
        bool wasTold = false; ///< by tell(): viewers may know it
    };
    /// Topics that were forgotten since the last call.
    std::vector<Forgotten> takeForgotten() { return std::exchange(m_forgotten, {}); }
    /// As row(), for a viewer: when the topic is forgotten somebody has to be told.
    std::optional<RosRow> tell(const QByteArray &topic);
    /// Whether changes are collected for takeChanged().
    void setCollectsChanges(bool collects);

private:
    class CountedConflict;
    struct Publisher;
    struct Topic;
    struct Node;
    struct Domain;

    bool hasRoom();
    /// Null: there is no room for it.
    Topic *insert(const Publication &publication, TableHandle &handle);
    Publisher &publisherOf(Topic &topic, const Publication &publication);
    void checkConflicts(Topic &topic, const Publisher &publisher);
    void recordFirst(Topic *known, TableHandle &handle, const Publication &publication, int receivers);
    void keepPayload(Topic &topic, QByteArrayView payload) const;
    void noteLatency(Topic &topic, const Publication &publication);
    void noteForgotten(const Topic &topic);
    void forget(Topic &topic);
    void forgetTopics(Node &node);
    void forgetNode(Node &node);
    void leaveDomain(Node &node);
    void forgetDomain(Domain &domain);
    void markChanged(Topic &topic);
    void setState(Topic &topic, RosState state);
    RosState judge(const Topic &topic) const;
    bool isCommand(const Topic &topic) const;
    RosRow rowOf(const Topic &topic) const;
    double expectedRateOf(const QByteArray &topic) const;
    std::optional<QByteArray> latencyFieldOf(const QByteArray &topic) const;
    void setLatencyField(Topic &topic, const std::optional<QByteArray> &field);
    void tellRules();

    const Clock &m_clock;
    const RosPrefixes m_prefixes;
    const RosLimits m_limits;
    const IsConnected m_isConnected;
    Listener *m_listener = nullptr;
    QList<QByteArray> m_commandTypes;
    RosExpectedRates m_expectedRates;
    int m_silentAfterSecs = 0;
    RosLatencyFields m_latencyFields;
    quint32 m_rulesWalk = 0; ///< slot of the next topic that has not been told of both
    qsizetype m_conflictCount = 0; ///< of topics and nodes; above both
    ClockTable<Domain> m_domains;
    ClockTable<Node> m_nodes; ///< by "domain/node"
    ClockTable<Topic> m_topics;
    std::array<qsizetype, size_t(RosState::Count)> m_byState{};
    std::vector<TableHandle> m_changed;
    std::vector<Forgotten> m_forgotten;
    quint64 m_evictions = 0;
    quint64 m_unlisted = 0;
    qint64 m_lastTickUs = 0;
    int m_latencyBudget = 0; ///< payloads that may still be looked into before the next tick
    int m_replaceBudget = 0; ///< topics that may still give way before the next tick
    qsizetype m_keptElsewhere = 0;
    bool m_keepsPayloads = false;
    bool m_collectsChanges = false;
};

} // namespace deepros
