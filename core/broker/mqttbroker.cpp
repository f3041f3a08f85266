#include "broker/mqttbroker.h"

#include "auth/aclfile.h"
#include "auth/passwordauthenticator.h"
#include "broker/observerlist.h"
#include "logging/categories.h"
#include "protocol/connection.h"
#include "protocol/connectiontable.h"
#include "store/sqlitestore.h"
#include "transport/eventloop.h"

#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

namespace deepros {

namespace {

constexpr int tickMs = 500;
/// Expired retained messages dropped in one tick.
constexpr int expirySweep = 10'000;
/// For the last commit when the broker stops.
constexpr std::chrono::milliseconds lastCommitPatience{1500};

SessionLimits sessionLimits(const BrokerConfig &config)
{
    SessionLimits limits;
    limits.maxInflight = config.maxInflightMessages;
    limits.maxQueued = config.maxQueuedMessages;
    limits.maxTotalBuffer = config.maxTotalBuffer;
    limits.queuePolicy = config.queuePolicy;
    return limits;
}

ProtocolLimits protocolLimits(const BrokerConfig &config)
{
    ProtocolLimits limits;
    limits.maxPacketSize = std::min(config.maxMessageSize, mqtt::maxRemainingLength + mqtt::maxFixedHeaderSize);
    if (config.maxMessageSize == mqtt::maxRemainingLength)
        limits.maxPacketSize = mqtt::maxRemainingLength + mqtt::maxFixedHeaderSize; // the default: no limit of ours
    limits.maxClientBuffer = config.maxClientBuffer;
    limits.connectTimeoutMs = std::chrono::milliseconds(config.connectTimeout).count();
    limits.maxConnections = config.maxConnections;
    limits.maxSubscriptions = config.maxSubscriptionsPerClient;
    limits.maxTopicAlias = config.maxTopicAlias;
    // Not told to, publishers are not bound: some clients ignore the Receive Maximum of a server, and a message that is not
    // acknowledged yet costs one bit here.
    limits.receiveMaximum = config.maxInflightIsSet ? quint16(std::clamp(config.maxInflightMessages, 1, 65'535)) : 65'535;
    limits.maxSessionExpirySecs = quint32(config.maxSessionExpiry.count());
    limits.serverKeepAliveSecs = config.keepAliveIsSet ? quint16(config.keepAlive.count()) : 0;
    return limits;
}

PasswordAuthenticator::Settings authSettings(const BrokerConfig &config)
{
    PasswordAuthenticator::Settings settings;
    settings.required = config.enableAuth;
    if (config.passwordFile.isEmpty() || config.passwordIsSet)
        settings.pair = {SecretString(config.username.toUtf8()), config.password};
    // Later than the connect timeout nobody is there to hear the answer.
    const std::chrono::milliseconds patience = config.connectTimeout;
    settings.pool.patience = patience;
    settings.throttle.longest = std::min(settings.throttle.longest, patience / 2);
    return settings;
}

QVariantMap storeStatistics(const StoreStatus &status)
{
    static constexpr std::array<const char *, 4> names{"off", "ok", "full", "failing"};
    return {
        {QStringLiteral("state"), QString::fromLatin1(names.at(size_t(status.state)))},
        {QStringLiteral("error"), status.error},
        {QStringLiteral("pending_changes"), status.pendingChanges},
        {QStringLiteral("pending_bytes"), status.pendingBytes},
        {QStringLiteral("last_commit_ms"), status.lastCommitMs},
        {QStringLiteral("commits"), status.commits},
        {QStringLiteral("failed_commits"), status.failedCommits},
        {QStringLiteral("rows_lost"), status.rowsLost},
        {QStringLiteral("rows_recovered"), status.rowsRecovered},
    };
}

} // namespace

class MQTTBroker::Parts
{
public:
    explicit Parts(BrokerConfig brokerConfig)
        : config(std::move(brokerConfig)), sessionContext{clock, counters, pool, observers, sessionLimits(config)},
          topics(clock, {config.maxTopicLength, config.maxTopicLevels}), router(topics, sessionContext),
          sessions(sessionContext, topics, router), wheel(clock.nowMs()),
          authenticator(authSettings(config), clock, counters),
          protocol{protocolLimits(config), clock,  counters, pool,          sessionContext, sessions,
                   topics,                 router, wheel,    authenticator, observers},
          connections(protocol)
    {
    }

    // In the order of construction: what stands below uses what stands above.
    const BrokerConfig config;
    SystemClock clock;
    Counters counters;
    BlockPool pool;
    ObserverList observers;
    std::unique_ptr<SqliteStore> store; ///< null: nothing is kept
    SessionContext sessionContext;
    TopicManager topics;
    Router router;
    SessionManager sessions;
    KeepAliveWheel wheel;
    PasswordAuthenticator authenticator;
    std::shared_ptr<const AccessPolicy> policy; ///< null: everything is allowed
    ProtocolContext protocol;
    ConnectionTable connections;
    ReadBuffer readBuffer;
    std::vector<std::unique_ptr<Listener>> listeners;
    QList<ListenerInfo> bound;
    QTimer timer;
    QTimer goodbyeTimer;
    QTimer commitTimer;
    QElapsedTimer uptime;
    bool running = false;
    bool stopping = false;
};

MQTTBroker::MQTTBroker(BrokerConfig config, QObject *parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(std::move(config)))
{
}

MQTTBroker::~MQTTBroker() = default;

Result<void, StartError> MQTTBroker::start()
{
    Parts &parts = *m_parts;
    if (parts.running || parts.stopping)
        return Failure{StartError{QStringLiteral("the broker is running")}};

    const BrokerConfig &config = parts.config;
    if (config.enableTls)
        return Failure{StartError{QStringLiteral("TLS is not part of this build: start without --enable-tls")}};
    if (const auto loaded = loadAccessRules(); !loaded)
        return loaded;
    if (config.enableAuth && !config.passwordFile.isEmpty()) {
        const auto users = PasswordFile::read(config.passwordFile);
        if (!users)
            return Failure{StartError{users.error().join(QStringLiteral("; "))}};
        parts.authenticator.setUsers(std::make_shared<const PasswordFile>(*users));
        qCInfo(lcAuth).noquote().nospace() << "password file '" << config.passwordFile << "': "
                                           << users->users().size() << " users";
    }
    if (const auto loaded = openStore(); !loaded)
        return loaded;
    const auto accept = [&parts](std::unique_ptr<Transport> transport) {
        parts.connections.accept(std::move(transport));
    };
    std::vector<std::unique_ptr<Listener>> listeners;
    listeners.push_back(
        makeTcpListener({QStringLiteral("mqtt"), config.mqttHost, config.mqttPort}, parts.readBuffer, accept));
    if (config.websocketEnabled) {
        listeners.push_back(makeWebSocketListener(
            {QStringLiteral("websocket"), config.websocketHost, config.websocketPort},
            {parts.protocol.limits.maxPacketSize, int(parts.protocol.limits.connectTimeoutMs),
             config.maxConnections + ConnectionTable::politeExcess},
            accept));
    }
    QList<ListenerInfo> bound;
    for (const auto &listener : listeners) {
        const auto info = listener->listen();
        if (!info)
            return Failure{StartError{info.error()}};
        bound.append(*info);
    }
    parts.listeners = std::move(listeners);
    parts.bound = bound;
    parts.running = true;
    parts.uptime.start();
    parts.clock.refresh();

    auto *dispatcher = QThread::currentThread()->eventDispatcher();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &MQTTBroker::beginTurn);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &MQTTBroker::endTurn);
    connect(&parts.timer, &QTimer::timeout, this, &MQTTBroker::tick, Qt::UniqueConnection);
    parts.timer.start(tickMs);
    parts.commitTimer.setSingleShot(true);
    parts.commitTimer.setTimerType(Qt::PreciseTimer);
    return {};
}

Result<void, StartError> MQTTBroker::openStore()
{
    Parts &parts = *m_parts;
    const BrokerConfig &config = parts.config;
    if (!config.persistence || parts.store)
        return {};
    SqliteStore::Settings settings;
    settings.directory = config.dataDir;
    if (settings.directory.isEmpty()) {
        const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        settings.directory = QDir(data).filePath(QStringLiteral("deepros-broker"));
    }
    settings.fullSync = config.persistenceSync == PersistenceSync::Full;
    for (const QString &text : config.volatileTopics.split(u',', Qt::SkipEmptyParts)) {
        const auto filter = TopicFilter::parse(text.trimmed().toUtf8(), parts.topics.limits());
        if (!filter) {
            return Failure{StartError{QStringLiteral("BROKER_VOLATILE_TOPICS: '%1': %2")
                                          .arg(text.trimmed(), QString::fromUtf8(filter.error().toText()))}};
        }
        settings.volatileTopics.append(filter->text());
    }
    parts.clock.refresh();
    auto *dispatcher = QThread::currentThread()->eventDispatcher();
    auto store = SqliteStore::open(settings, parts.sessions, parts.clock, [dispatcher] { dispatcher->wakeUp(); });
    if (!store)
        return Failure{StartError{store.error()}};
    parts.store = std::move(*store);
    parts.sessionContext.retainedBytes = parts.topics.retained().bytes();
    parts.sessionContext.store = parts.store.get();
    parts.topics.retained().setJournal(parts.store.get());
    parts.sessions.restored();
    return {};
}

Result<void, StartError> MQTTBroker::loadAccessRules()
{
    Parts &parts = *m_parts;
    if (parts.config.aclFile.isEmpty())
        return {};
    const auto rules = readAclFile(parts.config.aclFile);
    if (!rules)
        return Failure{StartError{rules.error().join(u'\n')}};
    parts.sessionContext.receivePolicy = rules->get();
    parts.router.setPolicy(rules->get());
    parts.protocol.policy = rules->get();
    parts.topics.index().setAsksReceivers(true);
    parts.policy = *rules;
    return {};
}

void MQTTBroker::beginTurn()
{
    Parts &parts = *m_parts;
    parts.clock.refresh();
    if (parts.store && parts.store->beginTurn()) {
        parts.sessions.commitDone();
        if (!parts.store->isCongested()) {
            for (Connection *connection : std::exchange(parts.protocol.storePaused, {}))
                connection->storeDrained();
        }
    }
    parts.connections.beginTurn();
    parts.sessions.runWork();
}

void MQTTBroker::endTurn()
{
    Parts &parts = *m_parts;
    if (parts.store) {
        const int after = parts.store->endTurn();
        if (after >= 0 && !parts.commitTimer.isActive())
            parts.commitTimer.start(after);
    }
    parts.connections.endTurn();
    // Work for the next turn must not wait for an event from outside.
    if (!parts.sessionContext.work.empty() || !parts.protocol.resuming.empty())
        QThread::currentThread()->eventDispatcher()->wakeUp();
    if (parts.stopping && parts.connections.isEmpty())
        finishStop();
}

void MQTTBroker::tick()
{
    Parts &parts = *m_parts;
    parts.wheel.advance(parts.clock.nowMs());
    parts.sessions.tick();
    parts.topics.retained().sweepExpired(parts.clock.nowMs(), expirySweep);
    parts.sessionContext.retainedBytes = parts.topics.retained().bytes();
    if (parts.store)
        parts.store->tick();
}

void MQTTBroker::stop(int goodbyeMs)
{
    Parts &parts = *m_parts;
    if (!parts.running)
        return;
    parts.running = false;
    parts.stopping = true;
    parts.listeners.clear();
    parts.bound.clear();
    parts.connections.shutDown();
    parts.goodbyeTimer.setSingleShot(true);
    connect(&parts.goodbyeTimer, &QTimer::timeout, this, &MQTTBroker::finishStop, Qt::UniqueConnection);
    parts.goodbyeTimer.start(goodbyeMs);
    QThread::currentThread()->eventDispatcher()->wakeUp();
}

void MQTTBroker::finishStop()
{
    Parts &parts = *m_parts;
    if (!std::exchange(parts.stopping, false))
        return;
    parts.connections.closeAll();
    parts.goodbyeTimer.stop();
    parts.timer.stop();
    parts.commitTimer.stop();
    if (parts.store && !parts.store->flush(lastCommitPatience)) {
        qCCritical(lcStore).noquote() << "the last changes could not be written:" << parts.store->status().error;
    }
    disconnect(QThread::currentThread()->eventDispatcher(), nullptr, this, nullptr);
    Q_EMIT stopped();
}

bool MQTTBroker::isRunning() const
{
    return m_parts->running;
}

QList<ListenerInfo> MQTTBroker::listeners() const
{
    return m_parts->bound;
}

Result<int, QString> MQTTBroker::publish(const QString &topic, const QByteArray &payload, int qos, bool retain)
{
    auto *data = new MessageData;
    const Message message(data);
    data->topic = topic.toUtf8();
    data->payload = payload;
    data->qos = static_cast<mqtt::QoS>(qBound(0, qos, 2));
    data->retain = retain;
    m_parts->clock.refresh();
    data->timestampMs = m_parts->clock.wallMs();
    data->receivedMs = m_parts->clock.nowMs();
    data->account();
    Publication publication(message);
    const Router::Routed routed = m_parts->router.publish(publication);
    if (routed.fault)
        return Failure{QString::fromUtf8(routed.fault->toText())};
    return routed.receivers;
}

Result<void, QString> MQTTBroker::subscribe(const QString &clientId, const QString &filter, int qos)
{
    const auto subscribed = m_parts->topics.subscribe(clientId, filter, qos);
    if (!subscribed)
        return Failure{QString::fromUtf8(subscribed.error().toText())};
    return {};
}

bool MQTTBroker::unsubscribe(const QString &clientId, const QString &filter)
{
    return m_parts->topics.unsubscribe(clientId, filter);
}

QVariantMap MQTTBroker::statistics() const
{
    const Parts &parts = *m_parts;
    const Counters &counters = parts.counters;
    quint64 dropped = 0;
    for (const quint64 count : counters.dropped)
        dropped += count;
    quint64 refused = 0;
    for (const quint64 count : counters.refused)
        refused += count;
    const auto sum = [](const Counters::PerQos &byQos) { return byQos[0] + byQos[1] + byQos[2]; };
    return {
        {QStringLiteral("broker"),
         QVariantMap{
             {QStringLiteral("running"), parts.running},
             {QStringLiteral("mqtt_server_active"), parts.running},
             {QStringLiteral("websocket_server_active"), parts.running && parts.config.websocketEnabled},
             {QStringLiteral("uptime_seconds"), parts.running ? parts.uptime.elapsed() / 1000 : 0},
             {QStringLiteral("version"), QStringLiteral(DEEPROS_VERSION)},
             {QStringLiteral("messages_received"), sum(counters.messagesIn)},
             {QStringLiteral("messages_sent"), sum(counters.messagesOut)},
             {QStringLiteral("bytes_received"), counters.bytesIn},
             {QStringLiteral("bytes_sent"), counters.bytesOut},
             {QStringLiteral("messages_dropped"), dropped},
             {QStringLiteral("publishes_denied"), counters.publishesDenied},
             {QStringLiteral("wills_denied"), counters.willsDenied},
             {QStringLiteral("publishes_not_kept"), counters.publishesNotKept},
             {QStringLiteral("store_pauses"), counters.storePauses},
             {QStringLiteral("deliveries_denied"), counters.deliveriesDenied},
             {QStringLiteral("refusals"), refused},
             {QStringLiteral("authentication_failures"), counters.authFailures},
             {QStringLiteral("authentications_busy"), counters.authBusy + counters.authThrottled},
             {QStringLiteral("buffered_bytes"), parts.sessionContext.bufferedBytes()},
         }},
        {QStringLiteral("store"), storeStatistics(parts.store ? parts.store->status() : StoreStatus())},
        {QStringLiteral("session"),
         QVariantMap{
             {QStringLiteral("total_clients"), parts.sessions.totalClients()},
             {QStringLiteral("connected_clients"), parts.sessions.connectedClients()},
             {QStringLiteral("total_subscriptions"), parts.topics.totalSubscribers()},
             {QStringLiteral("queued_messages"), parts.sessionContext.queuedMessages},
             {QStringLiteral("inflight_messages"), parts.sessionContext.inflightMessages},
         }},
        {QStringLiteral("topics"),
         QVariantMap{
             {QStringLiteral("total_topics"), parts.topics.totalTopics()},
             {QStringLiteral("total_subscribers"), parts.topics.totalSubscribers()},
             {QStringLiteral("total_retained_messages"), parts.topics.totalRetainedMessages()},
         }},
    };
}

const Counters &MQTTBroker::counters() const
{
    return m_parts->counters;
}

AccessAnswer MQTTBroker::aclCheck(const std::optional<QString> &userName, const QString &clientId,
                                  AccessAction action, const QString &topic) const
{
    const auto &policy = m_parts->policy;
    if (!policy)
        return {true, QStringLiteral("no ACL file is in use")};
    AccessSubject subject{clientId.toUtf8(), std::nullopt};
    if (userName)
        subject.userName = userName->toUtf8();
    return checkAccess(*policy, subject, action, topic.toUtf8());
}

SessionManager &MQTTBroker::sessions()
{
    return m_parts->sessions;
}

TopicManager &MQTTBroker::topics()
{
    return m_parts->topics;
}

void MQTTBroker::addAuthMethod(std::unique_ptr<AuthMethod> method)
{
    m_parts->authenticator.addMethod(std::move(method));
}

void MQTTBroker::addObserver(BrokerObserver *observer)
{
    m_parts->observers.add(observer);
}

} // namespace deepros
