#pragma once

#include "auth/accesscheck.h"
#include "broker/reload.h"
#include "config/configloader.h"
#include "util/serialworker.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QVariantMap>

#include <functional>
#include <memory>
#include <optional>

namespace deepros {

class MQTTBroker;

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

    QFuture<QVariantMap> statistics();
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
    MQTTBroker *m_broker = nullptr;
    SerialWorker m_reader; ///< of files; last: it ends before the rest goes
};

} // namespace deepros
