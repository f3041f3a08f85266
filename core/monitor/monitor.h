#pragma once

#include "entities/topicwatcher.h"
#include "monitor/eventlog.h"
#include "monitor/topicactivity.h"
#include "ros/rosregistry.h"
#include "session/sessionmanager.h"

#include <QSet>

#include <functional>

namespace deepros {

/// What a consumer wants to be told, and how much at a time.
struct MonitorWishes
{
    bool clients = true;
    bool topics = true;
    bool ros = true;
    bool samples = true;
    bool events = true;
    int beatMs = 100; ///< between two deltas, at least
    int maxTopicRows = 2'000; ///< per delta; what is more comes with the next
    int maxRosRows = 2'000;
};

/// Takes deltas. Called in the broker thread: pass it on and return.
class MonitorConsumer
{
public:
    virtual void deltaReady(const MonitorDeltaPointer &delta) = 0;

protected:
    ~MonitorConsumer() = default;
};

/// Knows who does what: the one source for the window, for scripts and for programs that embed the broker. A consumer gets
/// one delta per beat, and the next only when it has returned its credit: one that is slow or stopped costs the broker
/// nothing but a list of what changed, by key. Without a consumer nothing is collected but ROS topics, topics with a history
/// and the last events. Broker thread.
class Monitor final : public BrokerObserver, public TopicWatcher, public RosRegistry::Listener
{
public:
    struct Settings
    {
        quint32 maxTopics = 200'000; ///< followed while somebody looks
        HistoryLimits history;
        bool rosEnabled = true;
        RosPrefixes rosPrefixes{"ros/"};
        RosLimits ros;
        QList<QByteArray> rosCommands{"cmd_vel", "command"};
    };

    Monitor(const Clock &clock, SessionManager &sessions, TopicManager &topics, Settings settings);
    ~Monitor() override;
    Q_DISABLE_COPY_MOVE(Monitor)

    /// Called when the wishes for messages change: Router::setWatcher() must be called again.
    void setWatchChanged(std::function<void()> changed) { m_watchChanged = std::move(changed); }

    /// A new consumer, not owned, with one credit; it gets a full snapshot first, in slices. 0: there are too many.
    int attach(MonitorConsumer &consumer, const MonitorWishes &wishes = {});
    /// Its tails go with it.
    void detach(int consumer);
    /// The consumer has dealt with a delta and takes another.
    void returnCredit(int consumer);
    /// Everything once more.
    void requestSnapshot(int consumer);
    /// Id of the tail; 0 when there are too many or the request has no valid filter.
    int startTail(int consumer, const TailRequest &request);
    void stopTail(int consumer, int tail);
    bool hasConsumers() const { return !m_consumers.empty(); }
    /// Whether beat() is to be called.
    bool needsBeats() const { return hasConsumers() || m_activity.hasRemains(); }

    /// Every 100 ms while there are consumers: sends what is due.
    void beat();
    /// Every half second, always.
    void tick();
    /// Once a second, always: figures to go out as a sample.
    void sampled(std::shared_ptr<const Figures> figures);
    /// Fills in what the monitor itself knows.
    void addTo(Figures &figures) const;

    // Questions, answered at once
    std::vector<ClientRow> clientRows() const;
    /// Those whose connection is as `connected` says; nothing = all. Rows are made for the page only.
    ClientPage clientPage(std::optional<bool> connected, size_t offset, size_t limit) const;
    std::optional<ClientRow> clientRow(const QByteArray &id) const;
    std::vector<SubscriptionRow> subscriptionRows(const QByteArray &clientId) const;
    /// Sorted by client id. Empty when the topic is no valid name.
    std::vector<TopicSubscriberRow> topicSubscriberRows(const QByteArray &topic) const;
    /// See Session::forEachOwed(). Empty when there is no such client.
    std::vector<QueuedMessageRow> queueRows(const QByteArray &clientId, size_t limit) const;
    std::vector<RosRow> rosRows() const;
    /// Those of the configuration, valid: what the two that follow were given goes before them.
    void setConfiguredRosRules(RosExpectedRates rates, RosLatencyFields fields);
    /// Valid ones; they take the place of those given before.
    void setRosExpectedRates(RosExpectedRates rates);
    void setRosLatencyFields(RosLatencyFields fields);
    void setRosSilentAfter(int secs) { m_ros.setSilentAfter(secs); }
    std::vector<RosConflict> rosConflicts() const { return m_ros.conflicts(); }
    /// See TopicActivity::page().
    TopicPage topicRows(QByteArrayView filter, QByteArrayView after, size_t limit);
    const TopicActivity &activity() const { return m_activity; }
    std::optional<TopicRow> topicRow(const QByteArray &topic) { return m_activity.row(topic); }
    QList<Message> history(const QByteArray &topic) const { return m_activity.history(topic); }
    const EventLog &events() const { return m_events; }
    void addEvent(MonitorEvent event);
    /// A retained message was cleared by an administrator.
    void retainedCleared(const QByteArray &topic) { m_activity.noteCleared(topic); }
    /// A retained message was put back by an administrator.
    void retainedRestored(const Message &message)
    {
        if (m_activity.isWatched())
            m_activity.noteRetained(message);
    }

    // BrokerObserver
    void clientConnected(const Client &client) override;
    void clientDisconnected(const Client &client, mqtt::ReasonCode reason, QByteArrayView text) override;
    void connectionRefused(QByteArrayView clientId, QByteArrayView address, mqtt::ReasonCode reason,
                           QByteArrayView text) override;
    void messageDropped(QByteArrayView clientId, QByteArrayView topic, DropCause cause) override;

    // TopicWatcher
    bool watches(QByteArrayView topic, TopicMark &mark) override;
    void published(TopicMark &mark, Publication &publication, int receivers) override;

    // RosRegistry::Listener
    void conflictFound(const RosConflict &conflict) override;
    void stateChanged(const QByteArray &topic, RosState before, RosState now) override;

private:
    struct Consumer;
    struct SeenClient
    {
        ClientTraffic traffic; ///< at the last look
        qint64 lookedUs = 0;
        size_t fingerprint = 0;
        quint32 pass = 0;
        double messagesInPerSecond = 0;
        double messagesOutPerSecond = 0;
        double bytesInPerSecond = 0;
        double bytesOutPerSecond = 0;
    };

    Consumer *find(int id) const;
    void begin(Consumer &consumer);
    void stopCollecting();
    void lookAtClients();
    void walkRetained();
    void send(Consumer &consumer);
    ClientRow rowOf(const Session &session) const;
    void fillPayload(RosRow &row) const;
    void noteError(const QByteArray &clientId, QByteArray text);
    void applyRosRules();

    const Clock &m_clock;
    SessionManager &m_sessions;
    TopicManager &m_topics;
    const Settings m_settings;
    TopicActivity m_activity; ///< has the short last payloads of ROS topics, too
    RosRegistry m_ros;
    RosExpectedRates m_configuredRates;
    RosExpectedRates m_givenRates;
    RosLatencyFields m_configuredFields;
    RosLatencyFields m_givenFields;
    EventLog m_events;
    std::function<void()> m_watchChanged;
    std::vector<std::unique_ptr<Consumer>> m_consumers;
    int m_lastConsumer = 0;
    std::unordered_map<QByteArray, SeenClient> m_seenClients; ///< while a consumer wants clients
    quint32 m_clientPass = 0;
    qint64 m_nextClientLookUs = 0;
    int m_rosStateEvents = 0;
    std::unique_ptr<RetainedCursor> m_retainedWalk; ///< retained messages that were there before the first consumer
    QHash<QByteArray, QByteArray> m_lastErrors; ///< by client id, bounded
};

} // namespace deepros
