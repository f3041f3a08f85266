#pragma once

#include "auth/accesscheck.h"
#include "config/brokerconfig.h"
#include "entities/brokerobserver.h"
#include "entities/message.h"
#include "transport/listener.h"
#include "util/result.h"

#include <QObject>
#include <QVariantMap>

#include <memory>

namespace deepros {

class AuthMethod;
class SessionManager;
class TopicManager;
struct Counters;

/// Why the broker cannot start: one sentence for the administrator.
struct StartError
{
    QString message;
};

/// The broker: composes all parts and drives them from the event loop of the thread it lives in. All calls from that
/// thread. Use BrokerThread to run it in a thread of its own.
class MQTTBroker : public QObject
{
    Q_OBJECT
public:
    explicit MQTTBroker(BrokerConfig config = {}, QObject *parent = nullptr);
    ~MQTTBroker() override;

    /// Binds all listeners; on failure none stays bound. Starting a running broker is an error.
    Result<void, StartError> start();
    /// Says goodbye to all clients (5.0: DISCONNECT 0x8B) and closes the listeners; `stopped()` follows when the last
    /// connection is gone, after `goodbyeMs` at the latest. Sessions and retained messages stay.
    void stop(int goodbyeMs = 2000);
    bool isRunning() const;
    /// Bound addresses with their real ports, in the order of the configuration.
    QList<ListenerInfo> listeners() const;

    /// Publishes as the broker itself and answers the number of subscribers it went to; the error is a sentence about the
    /// topic. QoS 0..2.
    Result<int, QString> publish(const QString &topic, const QByteArray &payload, int qos = 0, bool retain = false);
    /// Subscribes a client by its id, connected or not. The error is a sentence about the filter.
    Result<void, QString> subscribe(const QString &clientId, const QString &filter, int qos = 0);
    /// False when there was no such subscription.
    bool unsubscribe(const QString &clientId, const QString &filter);

    /// Nested by "broker", "store", "session", "topics"; see README.
    QVariantMap statistics() const;
    QVariantMap getStatistics() const { return statistics(); }
    const Counters &counters() const;

    /// What the access rules in use say; see BrokerControl::aclCheck. No user name: an anonymous client.
    AccessAnswer aclCheck(const std::optional<QString> &userName, const QString &clientId, AccessAction action,
                          const QString &topic) const;

    SessionManager &sessions();
    TopicManager &topics();

    /// Adds a method of enhanced authentication (AUTH). Before start().
    void addAuthMethod(std::unique_ptr<AuthMethod> method);
    /// `observer` is told everything from now on; not owned, must outlive the broker.
    void addObserver(BrokerObserver *observer);

Q_SIGNALS:
    void stopped();

private:
    class Parts;

    Result<void, StartError> loadAccessRules();
    Result<void, StartError> openStore();
    void beginTurn();
    void endTurn();
    void tick();
    void finishStop();

    std::unique_ptr<Parts> m_parts;
};

} // namespace deepros
