#include "broker/mqttbroker.h"

#include "auth/aclfile.h"
#include "auth/passwordauthenticator.h"
#include "broker/observerlist.h"
#include "logging/categories.h"
#include "monitor/monitor.h"
#include "protocol/connectiontable.h"
#include "routing/systopics.h"
#include "stats/processusage.h"
#include "stats/turnmeter.h"
#include "transport/eventloop.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

namespace deepros {

namespace {

constexpr int tickMs = 500;
constexpr int beatMs = 100;
constexpr qint64 sampleUs = 990'000; // every second tick
/// Expired retained messages dropped in one tick.
constexpr int expirySweep = 10'000;

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

QList<QByteArray> listOf(const QString &text)
{
    QList<QByteArray> list;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QByteArray trimmed = part.trimmed().toUtf8(); !trimmed.isEmpty())
            list.append(trimmed);
    }
    return list;
}

Monitor::Settings monitorSettings(const BrokerConfig &config)
{
    Monitor::Settings settings;
    settings.maxTopics = quint32(config.monitorMaxTopics);
    settings.history = {listOf(config.historyTopics), config.historyDepth, config.historyMaxBytes};
    settings.rosEnabled = config.enableRosIntegration;
    settings.rosPrefix = config.rosDomainPrefix.toUtf8();
    settings.ros.maxDomains = config.rosMaxDomains;
    settings.ros.maxNodes = config.rosMaxNodes;
    settings.ros.maxTopics = config.rosMaxTopics;
    settings.rosCommands = listOf(config.rosCommandTopics);
    return settings;
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
          connections(protocol), monitor(clock, sessions, topics, monitorSettings(config)), sysTopics(router, clock),
          sampler(clock.nowUs())
    {
        observers.add(&monitor, false);
        const auto watch = [this] { router.setWatcher(&monitor); };
        monitor.setWatchChanged(watch);
        watch();
    }

    ~Parts()
    {
        // Sessions end after the monitor.
        observers.remove(&monitor);
        router.setWatcher(nullptr);
    }

    // In the order of construction: what stands below uses what stands above.
    const BrokerConfig config;
    SystemClock clock;
    Counters counters;
    BlockPool pool;
    ObserverList observers;
    SessionContext sessionContext;
    TopicManager topics;
    Router router;
    SessionManager sessions;
    KeepAliveWheel wheel;
    PasswordAuthenticator authenticator;
    std::shared_ptr<const AccessPolicy> policy; ///< null: everything is allowed
    ProtocolContext protocol;
    ConnectionTable connections;
    Monitor monitor;
    SysTopics sysTopics;
    Sampler sampler;
    TurnMeter turns;
    qint64 nextSampleUs = 0;
    qint64 nextSysMs = 0;
    ReadBuffer readBuffer;
    std::vector<std::unique_ptr<Listener>> listeners;
    QList<ListenerInfo> bound;
    QTimer timer;
    QTimer beatTimer; ///< runs while the monitor has consumers
    QTimer goodbyeTimer;
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
    parts.beatTimer.setInterval(beatMs);
    connect(&parts.beatTimer, &QTimer::timeout, this, [this] { m_parts->monitor.beat(); });
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
    parts.connections.beginTurn();
    parts.sessions.runWork();
}

void MQTTBroker::endTurn()
{
    Parts &parts = *m_parts;
    parts.connections.endTurn();
    parts.turns.end(parts.clock.nowUs());
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
    parts.monitor.tick();
    if (parts.clock.nowUs() >= parts.nextSampleUs)
        sample();
}

void MQTTBroker::sample()
{
    Parts &parts = *m_parts;
    parts.nextSampleUs = parts.clock.nowUs() + sampleUs;
    parts.sampler.sample(parts.counters, parts.clock.nowUs());
    parts.turns.sample(parts.clock.nowUs());
    const bool sysIsDue = parts.config.sysInterval.count() > 0 && parts.clock.nowMs() >= parts.nextSysMs;
    if (!sysIsDue && !parts.monitor.hasConsumers())
        return;
    const auto now = std::make_shared<const Figures>(figures());
    parts.monitor.sampled(now);
    if (sysIsDue) {
        parts.nextSysMs = parts.clock.nowMs() + std::chrono::milliseconds(parts.config.sysInterval).count() - tickMs / 2;
        parts.sysTopics.publish(*now);
    }
}

Figures MQTTBroker::figures() const
{
    const Parts &parts = *m_parts;
    Figures figures;
    figures.atMs = parts.clock.wallMs();
    figures.uptimeSecs = parts.running ? parts.uptime.elapsed() / 1000 : 0;
    figures.running = figures.mqttServerActive = parts.running;
    figures.websocketServerActive = parts.running && parts.config.websocketEnabled;
    figures.counters = parts.counters;
    for (size_t flow = 0; flow < size_t(Flow::Count); ++flow)
        figures.rates[flow] = parts.sampler.rate(Flow(flow));
    figures.clientsTotal = parts.sessions.totalClients();
    figures.clientsConnected = parts.sessions.connectedClients();
    figures.clientsMaximum = parts.sessions.mostConnectedClients();
    figures.subscriptions = parts.topics.totalSubscribers();
    figures.topics = parts.topics.totalTopics() - parts.sysTopics.count();
    figures.retainedMessages = parts.topics.totalRetainedMessages() - parts.sysTopics.count();
    figures.retainedBytes = parts.topics.retained().bytes();
    figures.queuedMessages = parts.sessionContext.queuedMessages;
    figures.inflightMessages = parts.sessionContext.inflightMessages;
    figures.bufferedBytes = parts.sessionContext.bufferedBytes();
    figures.longestTurnMs = parts.turns.longestMs();
    figures.busyShare = parts.turns.busyShare();
    figures.processorSeconds = threadProcessorSeconds();
    figures.residentBytes = residentBytes();
    parts.monitor.addTo(figures);
    return figures;
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
    QVariantMap map = toVariantMap(figures());
    QVariantList listeners;
    for (const ListenerInfo &listener : m_parts->bound) {
        listeners.append(QVariantMap{{QStringLiteral("name"), listener.name},
                                     {QStringLiteral("url"), listener.url},
                                     {QStringLiteral("port"), listener.port}});
    }
    map.insert(QStringLiteral("listeners"), listeners);
    return map;
}

Monitor &MQTTBroker::monitor()
{
    return m_parts->monitor;
}

void MQTTBroker::monitorConsumersChanged()
{
    Parts &parts = *m_parts;
    if (parts.monitor.hasConsumers() && !parts.beatTimer.isActive())
        parts.beatTimer.start();
    else if (!parts.monitor.hasConsumers())
        parts.beatTimer.stop();
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
