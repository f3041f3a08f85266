#pragma once

#include "auth/accesscheck.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QVariantMap>

#include <functional>
#include <memory>
#include <optional>

namespace deepros {

class MQTTBroker;

/// What other threads may ask of a running broker: each call posts a functor to the broker thread and answers with a
/// future. Thread-safe. Without a running broker the futures are cancelled.
class BrokerControl
{
public:
    BrokerControl() = default;
    Q_DISABLE_COPY_MOVE(BrokerControl)

    QFuture<QVariantMap> statistics();
    /// Number of subscribers; -1 when the topic is invalid.
    QFuture<int> publish(const QString &topic, const QByteArray &payload, int qos = 0, bool retain = false);
    /// Closes the client's connection with 0x98. False: no such connected client.
    QFuture<bool> disconnectClient(const QString &clientId);
    /// Ends the client's connection and deletes its session. False: no such client.
    QFuture<bool> removeClient(const QString &clientId);

    /// Whether the access rules in use let somebody do this, and which rule says so: the answer of `deepros-broker
    /// acl-check`. No user name: an anonymous client. `topic` is a filter for AccessAction::Subscribe.
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

    QMutex m_mutex; ///< guards m_broker: it must not go while a call is posted to it
    MQTTBroker *m_broker = nullptr;
};

} // namespace deepros
