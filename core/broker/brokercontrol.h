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

#include <functional>
#include <memory>
#include <optional>

namespace deepros {

class MQTTBroker;
struct RetainedSummary;

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
    /// Nothing: no such client.
    QFuture<std::optional<ClientRow>> client(const QByteArray &clientId);
    QFuture<std::vector<SubscriptionRow>> subscriptions(const QString &clientId);
    /// What the monitor knows of topics while it has a consumer, as Monitor::topicRows().
    QFuture<TopicPage> topics(const QByteArray &filter, const QByteArray &after, int limit);
    /// Domains, nodes and topics, each parent before its children.
    QFuture<std::vector<RosRow>> rosRows();
    QFuture<std::vector<RosConflict>> rosConflicts();
    /// The last messages of a topic that BROKER_HISTORY_TOPICS matches, oldest first.
    QFuture<QList<Message>> history(const QString &topic);
    /// Events with a larger id, oldest first, at most `most` of the newest.
    QFuture<std::vector<MonitorEvent>> events(quint64 afterId = 0, int most = 500);
    /// Retained messages that match, at most `limit` (-1 = all).
    QFuture<QList<Message>> retainedMessages(const QString &filter, int limit = -1);
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
    /// What clearRetained() would clear.
    QFuture<RetainedSummary> previewClearRetained(const QString &filter);
    QFuture<RetainedSummary> clearRetained(const QString &filter);

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
