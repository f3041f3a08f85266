#pragma once

#include "auth/accesscheck.h"
#include "broker/brokerfiles.h"
#include "broker/reload.h"
#include "config/brokerconfig.h"
#include "entities/brokerobserver.h"
#include "entities/message.h"
#include "transport/listener.h"
#include "util/result.h"

#include <QObject>
#include <QVariantMap>

#include <chrono>
#include <functional>
#include <memory>

namespace deepros {

class AuthMethod;
class BanList;
class Monitor;
class SessionManager;
class TopicManager;
struct Counters;
struct Figures;

/// Why the broker cannot start: one sentence for the administrator.
struct StartError
{
    QString message;
};

/// One turn's share of a work that would make others wait if it were done at once.
struct WorkSlice
{
    qint64 nowMs = 0; ///< on the broker's steady clock
    std::chrono::steady_clock::time_point end; ///< passed already: nothing is to be done in this turn

    bool isOver() const { return std::chrono::steady_clock::now() >= end; }
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
    /// Takes over what `wanted` says and can change at run time, and what stands in its files (readBrokerFiles()):
    /// clients whose login is no longer good are disconnected (0x87), subscriptions that are no longer allowed end,
    /// nobody else notices. What needs a restart is reported and stays. Only while it runs.
    ReloadReport reconfigure(const BrokerConfig &wanted, const BrokerFiles &files);
    const BrokerConfig &config() const;
    /// Reads the files of TLS again: certificates, keys, authorities, revocation lists. On failure, told in one sentence for
    /// each mistake and logged, all stays as it was. Nobody is disconnected. Blocks on a few files.
    Result<void, QString> reloadTls();
    /// Bound addresses with their real ports, in the order of the configuration.
    QList<ListenerInfo> listeners() const;

    /// Publishes as the broker itself and answers the number of subscribers it went to; the error is a sentence about the
    /// topic. QoS 0..2.
    Result<int, QString> publish(const QString &topic, const QByteArray &payload, int qos = 0, bool retain = false);
    /// Subscribes a client by its id, connected or not. The error is a sentence about the filter.
    Result<void, QString> subscribe(const QString &clientId, const QString &filter, int qos = 0);
    /// Ends a subscription; its client is not told, for MQTT has no packet for that. False when there was none.
    bool unsubscribe(const QString &clientId, const QString &filter);

    /// Nested by "broker", "store", "session", "topics"; see README.
    QVariantMap statistics() const;
    QVariantMap getStatistics() const { return statistics(); }
    const Counters &counters() const;
    /// Everything counted and measured, as of now; rates are of the last second.
    Figures figures() const;

    /// Who may not connect for now.
    BanList &bans();
    /// Has `work` called once per turn of the event loop until it answers false; it keeps to its slice of about a
    /// millisecond, so that clients are served meanwhile. While the store has no room for more changes slices are empty.
    /// Works are done one after the other. A broker that stops, or does not run, destroys them unfinished.
    void addWork(std::function<bool(const WorkSlice &)> work);

    /// Who does what, live.
    Monitor &monitor();
    /// Consumers of the monitor come and go: see MonitorLink, which calls this for you.
    void monitorConsumersChanged();

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

    void applyLimits();
    void applyLogins(const BrokerFiles &files, bool serviceChanged);
    void applyAccessRules(const BrokerFiles &files);
    Result<void, StartError> openStore();
    void beginTurn();
    void runWork();
    void endTurn();
    void tick();
    void sample();
    void tellStoreState();
    void finishStop();

    std::unique_ptr<Parts> m_parts;
};

} // namespace deepros
