#pragma once

#include "auth/accesscheck.h"
#include "auth/ban.h"
#include "entities/message.h"
#include "monitor/rows.h"
#include "broker/reload.h"
#include "config/configloader.h"
#include "util/serialworker.h"

#include <QFuture>
#include <QJsonObject>
#include <QMutex>
#include <QPromise>
#include <QVariantMap>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace deepros {

class MQTTBroker;
struct WorkSlice;

/// How many retained messages a question or command was about.
struct RetainedSummary
{
    qsizetype count = 0;
    qint64 bytes = 0; ///< of payloads
    qint64 newestMs = 0; ///< when the broker received the newest, UTC ms since 1970; 0 = none

    void add(const Message &message);
};

/// Which retained messages are to be cleared.
struct ClearRequest
{
    QByteArray filter = "#"; ///< as a subscription's: without `$SYS` unless it is named. No valid filter clears nothing
    QList<QByteArray> topics{}; ///< not empty: only these, `filter` is ignored
    bool keepCopies = false; ///< answer what was cleared, for restoreRetained()
    std::shared_ptr<std::atomic<bool>> stop{}; ///< set by the caller to end early; may be null
    /// Called in the broker thread after each slice: `done` of `total` messages (of `topics`, when these are given) have been
    /// dealt with. May be empty; must not block and not call back into the broker.
    std::function<void(int done, int total)> progress{};
};

struct ClearedRetained
{
    RetainedSummary summary; ///< what was cleared
    QList<Message> copies; ///< when wanted. They are the caller's: no limit of the broker counts them
    bool stopped = false; ///< ended early, by ClearRequest::stop
};

/// Everything the broker knows at one instant. A plain value.
struct BrokerSnapshot
{
    QVariantMap statistics;
    std::vector<std::pair<ClientRow, std::vector<SubscriptionRow>>> clients;
    std::vector<RosRow> ros;
    std::vector<RosConflict> conflicts;
    std::vector<MonitorEvent> events;
    QList<Ban> bans;

    QJsonObject toJson() const;
};

/// Whether a ban is about the client of this row, by the rules the broker itself goes by. Any thread.
bool concerns(const Ban &ban, const ClientRow &client);
/// Whether a ban by address can be about it: "10.0.0.7", "10.0.0.0/24", "fe80::/10". Any thread.
bool isAddressOrSubnet(const QString &text);

/// What other threads may ask of a running broker: each call posts a functor to the broker thread and answers
/// with a future. Thread-safe. Without a running broker the futures are cancelled.
class BrokerControl
{
public:
    /// Makes the configuration anew from its sources; called in a thread that may block.
    using ConfigSource = std::function<LoadedConfig()>;

    BrokerControl() = default;
    Q_DISABLE_COPY_MOVE(BrokerControl)

    /// Where reload() takes the configuration from. Without one it reads anew only the files that the
    /// configuration of the start names. Before the first reload().
    void setConfigSource(ConfigSource source);
    /// Reads the configuration and its files anew and has the running broker follow, as
    /// MQTTBroker::reconfigure() says. The report lists what changed, what needs a restart, and what was
    /// wrong: then nothing has changed. It is in the log as well. Reloads are done one after the other.
    QFuture<ReloadReport> reload();

    /// Told of the configuration that a reload has put into use, in the broker thread. Before the first reload().
    void setReloadFollower(std::function<void(const BrokerConfig &)> follower);

    /// How setLogLevel() does its work: the log belongs to the program, not to the broker. Before it is used; `set` must be
    /// thread-safe.
    void setLogLevelSetter(std::function<void(LogLevel)> set);
    /// Until the next reload. False: the program has not said how.
    bool setLogLevel(LogLevel level);

    QFuture<QVariantMap> statistics();
    /// The same as plain fields, for metrics.
    QFuture<Figures> figures();
    /// Number of subscribers; -1 when the topic is invalid.
    QFuture<int> publish(const QString &topic, const QByteArray &payload, int qos = 0, bool retain = false);
    /// Closes the client's connection with 0x98. False: no such connected client.
    QFuture<bool> disconnectClient(const QString &clientId);
    /// Ends the client's connection and deletes its session; its will is published. False: no such client.
    QFuture<bool> removeClient(const QString &clientId);

    /// Whether the access rules in use let somebody do this, and which rule says so: the answer of
    /// `deepros-broker acl-check`. No user name: an anonymous client. `topic` is a filter for
    /// AccessAction::Subscribe.
    QFuture<AccessAnswer> aclCheck(const std::optional<QString> &userName, const QString &clientId,
                                   AccessAction action, const QString &topic);

    // Questions: rows as of now, made in the broker thread. See the monitor for what stays up to date.
    QFuture<std::vector<ClientRow>> clients();
    /// A page of them, as Monitor::clientPage().
    QFuture<ClientPage> clientPage(std::optional<bool> connected, qsizetype offset, qsizetype limit);
    /// Nothing: no such client.
    QFuture<std::optional<ClientRow>> client(const QByteArray &clientId);
    QFuture<std::vector<SubscriptionRow>> subscriptions(const QString &clientId);
    /// Who would be given a message on the topic now: one row per matching subscription, sorted by client id. Empty as well
    /// when the topic is no valid name.
    QFuture<std::vector<TopicSubscriberRow>> subscribersOf(const QByteArray &topic);
    /// What is owed to a client: first what is in flight, then what waits, each oldest first, at most `limit` rows. Empty as
    /// well when there is no such client.
    QFuture<std::vector<QueuedMessageRow>> queueOf(const QString &clientId, int limit = 1000);
    /// What the monitor knows of topics while it has a consumer, as Monitor::topicRows().
    QFuture<TopicPage> topics(const QByteArray &filter, const QByteArray &after, int limit);
    /// How many of the topics that the monitor follows match each filter ("$share/…" included), in the order of the filters; 0
    /// as well where a filter is none, and while the monitor has no consumer. Counted in slices of about a millisecond; topics
    /// that come meanwhile may be missing.
    QFuture<std::vector<qsizetype>> matchingTopics(QList<QByteArray> filters);
    /// Domains, nodes and topics, each parent before its children.
    QFuture<std::vector<RosRow>> rosRows();
    QFuture<std::vector<RosConflict>> rosConflicts();
    /// The last messages of a topic that BROKER_HISTORY_TOPICS matches, oldest first.
    QFuture<QList<Message>> history(const QString &topic);
    /// Events with a larger id, oldest first, at most `most` of the newest.
    QFuture<std::vector<MonitorEvent>> events(quint64 afterId = 0, int most = 500);
    /// Retained messages that match, at most `limit` (-1 = all).
    QFuture<QList<Message>> retainedMessages(const QString &filter, int limit = -1);
    /// With its whole payload. Nothing: the topic has none.
    QFuture<std::optional<Message>> retainedMessage(const QByteArray &topic);
    /// Everything at once, for a report.
    QFuture<BrokerSnapshot> snapshot();

    // Commands
    /// The error is a sentence. `seconds` 0 = until it is lifted or the broker ends. Clients that are connected and match are
    /// disconnected (0x98) when `disconnectNow`; the answer is the ban's id.
    QFuture<Result<quint64, QString>> ban(Ban::Kind kind, const QString &value, qint64 seconds, const QString &reason = {},
                                          bool disconnectNow = true);
    /// False: there is no such ban.
    QFuture<bool> liftBan(quint64 id);
    QFuture<QList<Ban>> bans();
    /// What clearRetained() would clear. Counted in slices, as it clears.
    QFuture<RetainedSummary> previewClearRetained(const QString &filter);
    /// Clears retained messages, on disk too, in slices of about a millisecond: clients are served meanwhile. Nobody is sent
    /// anything: subscribers keep what they have got. What is stored while it goes on stays. A broker that stops before the
    /// end cancels the future; what was cleared by then is cleared.
    QFuture<ClearedRetained> clearRetained(ClearRequest request);
    /// Puts retained messages back, in slices as well, with payload, QoS, properties, publisher and the time at which the broker
    /// received them; they are on disk again, too. A topic that has another retained message by now is left alone, and so are
    /// messages that have expired, have no payload or no valid topic. Subscribers are sent nothing: who subscribes later gets
    /// them. Answers how many were put back.
    QFuture<int> restoreRetained(QList<Message> copies);
    /// Rates by which ROS topics are late or silent, before those of BROKER_ROS_EXPECTED_RATES, in the place of those given
    /// before. Answers why they cannot be, empty when they are in use; topics follow within seconds.
    QFuture<QString> setRosExpectedRates(RosExpectedRates rates);
    /// Where payloads of ROS topics say when they were made, before BROKER_ROS_LATENCY_FIELDS, in the place of what was given
    /// before; the same answer.
    QFuture<QString> setRosLatencyFields(RosLatencyFields fields);
    /// Seconds without a message after which ROS topics are silent, 1 to 86,400; 0: after ten periods of their own and five
    /// seconds. The same answer.
    QFuture<QString> setRosSilentAfter(int secs);
    /// Drops the messages that wait for a client, counted as DropCause::ByAdministrator; those in flight stay. Answers how
    /// many were dropped; -1: no such client.
    QFuture<int> emptyQueue(const QString &clientId);
    /// Ends a subscription (`filter` as the client wrote it); the client is not told, for MQTT has no packet for that. False:
    /// there was none.
    QFuture<bool> unsubscribe(const QString &clientId, const QString &filter);

    /// Runs `work` in the broker thread.
    template <typename T>
    QFuture<T> post(std::function<T(MQTTBroker &)> work)
    {
        auto promise = std::make_shared<QPromise<T>>();
        QFuture<T> future = promise->future();
        promise->start();
        const bool posted = postRaw([promise, work = std::move(work)](MQTTBroker *broker) {
            if (broker)
                promise->addResult(work(*broker));
            else
                promise->future().cancel();
            promise->finish();
        });
        if (!posted) {
            future.cancel();
            promise->finish();
        }
        return future;
    }

private:
    friend class BrokerThread;
    bool postRaw(std::function<void(MQTTBroker *)> work);
    /// Runs `work` in slices, see MQTTBroker::addWork(), until it answers something.
    template <typename T>
    QFuture<T> postWork(std::function<std::optional<T>(MQTTBroker &, const WorkSlice &)> work)
    {
        auto promise = std::make_shared<QPromise<T>>(); // destroyed unfinished, it cancels its future
        QFuture<T> future = promise->future();
        promise->start();
        postRawWork([promise, work = std::move(work)](MQTTBroker &broker, const WorkSlice &slice) {
            std::optional<T> answer = work(broker, slice);
            if (!answer)
                return true;
            promise->addResult(std::move(*answer));
            promise->finish();
            return false;
        });
        return future;
    }
    void postRawWork(std::function<bool(MQTTBroker &, const WorkSlice &)> work);
    void setBroker(MQTTBroker *broker);

    void reloadInReader(const std::shared_ptr<QPromise<ReloadReport>> &promise);

    QMutex m_mutex; ///< guards all below: the broker must not go while a call is posted to it
    ConfigSource m_source;
    std::function<void(const BrokerConfig &)> m_reloadFollower;
    std::function<void(LogLevel)> m_logLevelSetter;
    MQTTBroker *m_broker = nullptr;
    SerialWorker m_reader; ///< of files; last: it ends before the rest goes
};

} // namespace deepros
