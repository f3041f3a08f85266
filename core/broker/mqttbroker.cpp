#include "broker/mqttbroker_p.h"

#include "broker/httpauthservice.h"
#include "config/options.h"
#include "logging/categories.h"
#include "protocol/connection.h"
#include "ros/topicrules.h"
#include "routing/revocation.h"
#include "transport/eventloop.h"

#include <QDir>
#include <QStandardPaths>
#include <QThread>

namespace deepros {

namespace {

constexpr int tickMs = 500;
constexpr int beatMs = 100;
/// How often clients that publish too fast are looked at, while there are some.
constexpr int throttleMs = 20;
/// Expired retained messages dropped in one tick.
constexpr int expirySweep = 10'000;
/// Of one turn, for work that is done in slices.
constexpr std::chrono::milliseconds workTime{1};
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
    limits.peers = {config.maxConnectionsPerUser, config.maxConnectionsPerAddress, config.maxConnectionRate,
                    config.maxConnectionRatePerAddress};
    const auto burstSecs = double(config.publishBurst.count());
    limits.publishes = {double(config.maxPublishRate), std::max(1.0, config.maxPublishRate * burstSecs)};
    limits.publishBytes = {double(config.maxPublishByteRate), double(config.maxPublishByteRate) * burstSecs};
    limits.serverKeepAliveSecs = config.keepAliveIsSet ? quint16(config.keepAlive.count()) : 0;
    return limits;
}

PasswordAuthenticator::Settings authSettings(const BrokerConfig &config)
{
    PasswordAuthenticator::Settings settings;
    settings.required = config.enableAuth;
    if ((config.passwordFile.isEmpty() && config.authHttpUrl.isEmpty()) || config.passwordIsSet)
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
    for (const QString &part : splitList(text))
        list.append(part.toUtf8());
    return list;
}

Monitor::Settings monitorSettings(const BrokerConfig &config)
{
    Monitor::Settings settings;
    settings.maxTopics = quint32(config.monitorMaxTopics);
    settings.history = {listOf(config.historyTopics), config.historyDepth, config.historyMaxBytes};
    settings.rosEnabled = config.enableRosIntegration;
    settings.rosPrefixes = RosPrefixes(config.rosDomainPrefix.toUtf8());
    settings.ros.maxDomains = config.rosMaxDomains;
    settings.ros.maxNodes = config.rosMaxNodes;
    settings.ros.maxTopics = config.rosMaxTopics;
    settings.rosCommands = listOf(config.rosCommandTopics);
    return settings;
}

/// Whether the two ask the same service in the same way.
bool hasSameService(const BrokerConfig &a, const BrokerConfig &b)
{
    return asksForPasswords(a) == asksForPasswords(b) && a.authHttpUrl == b.authHttpUrl
        && a.authHttpCaFile == b.authHttpCaFile && a.authHttpTimeout == b.authHttpTimeout;
}

} // namespace

MQTTBroker::Parts::Parts(BrokerConfig brokerConfig)
    : config(std::move(brokerConfig)), sessionContext{clock, counters, pool, observers, sessionLimits(config)},
      topics(clock, {config.maxTopicLength, config.maxTopicLevels}), router(topics, sessionContext),
      sessions(sessionContext, topics, router), wheel(clock.nowMs()),
      authenticator(authSettings(config), clock, counters),
      protocol{protocolLimits(config), clock,  counters, pool,          sessionContext, sessions,
               topics,                 router, wheel,    authenticator, observers},
      bans(clock), monitor(clock, sessions, topics, monitorSettings(config)), sysTopics(router, clock),
      sampler(clock.nowUs()), connections(protocol)
{
    throttleTimer.setSingleShot(true);
    QObject::connect(&throttleTimer, &QTimer::timeout, &throttleTimer, [this] { connections.endThrottling(); });
    QObject::connect(&beatTimer, &QTimer::timeout, &beatTimer, [this] {
        monitor.beat();
        if (!monitor.needsBeats())
            beatTimer.stop();
    });
    beatTimer.setInterval(beatMs);
    protocol.bans = &bans;
    observers.add(&monitor, false);
    const auto watch = [this] { router.setWatcher(&monitor); };
    monitor.setWatchChanged(watch);
    watch();
}

MQTTBroker::Parts::~Parts()
{
    // Sessions end after the monitor.
    observers.remove(&monitor);
    router.setWatcher(nullptr);
}

MQTTBroker::MQTTBroker(BrokerConfig config, QObject *parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(std::move(config)))
{
}

MQTTBroker::~MQTTBroker()
{
    m_parts.reset();
    leaveTlsOfThread();
}

Result<void, StartError> MQTTBroker::start()
{
    Parts &parts = *m_parts;
    if (parts.running || parts.stopping)
        return Failure{StartError{QStringLiteral("the broker is running")}};

    const BrokerConfig &config = parts.config;
    const auto files = readBrokerFiles(config);
    if (!files)
        return Failure{StartError{files.error().join(u'\n')}};
    auto rules = readTopicRules(config);
    if (!rules)
        return Failure{StartError{rules.error().join(u'\n')}};
    parts.monitor.setConfiguredRosRules(std::move(rules->rates), std::move(rules->fields));
    applyLogins(*files, true);
    applyAccessRules(*files);
    if (files->users) {
        qCInfo(lcAuth).noquote().nospace() << "password file '" << config.passwordFile << "': "
                                           << files->users->users().size() << " users";
    }
    if (const auto loaded = openStore(); !loaded)
        return loaded;
    const auto accept = [&parts](std::unique_ptr<Transport> transport) {
        parts.connections.accept(std::move(transport));
    };
    if (const auto opened = parts.listeners.open(config, accept); !opened)
        return Failure{StartError{opened.error()}};
    parts.running = true;
    parts.uptime.start();
    parts.clock.refresh();

    auto *dispatcher = QThread::currentThread()->eventDispatcher();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &MQTTBroker::beginTurn);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &MQTTBroker::endTurn);
    connect(&parts.timer, &QTimer::timeout, this, &MQTTBroker::tick, Qt::UniqueConnection);
    parts.timer.start(tickMs);
    monitorConsumersChanged();
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
    if (const StoreStatus status = parts.store->status(); status.rowsLost > 0) {
        MonitorEvent event;
        event.kind = MonitorEvent::Kind::Store;
        event.severity = MonitorEvent::Severity::Error;
        event.count = status.rowsLost;
        event.text = "the data file was damaged: " + QByteArray::number(status.rowsLost) + " rows lost, "
            + QByteArray::number(status.rowsRecovered) + " recovered";
        parts.monitor.addEvent(std::move(event));
    }
    return {};
}

ReloadReport MQTTBroker::reconfigure(const BrokerConfig &wanted, const BrokerFiles &files)
{
    Parts &parts = *m_parts;
    parts.clock.refresh();
    auto rules = readTopicRules(wanted);
    if (!rules) {
        ReloadReport report;
        report.errors = rules.error();
        report.config = parts.config;
        return report;
    }
    if (parts.listeners.hasTls()) {
        if (const auto reloaded = reloadTls(); !reloaded) {
            ReloadReport report;
            report.errors += reloaded.error();
            report.config = parts.config;
            return report;
        }
    }
    const BrokerConfig before = parts.config;
    ReloadReport report = takeOver(parts.config, wanted);
    const bool serviceChanged =
        !hasSameService(before, parts.config) || files.authorities != parts.serviceAuthorities;
    parts.monitor.setConfiguredRosRules(std::move(rules->rates), std::move(rules->fields));
    applyLimits();
    applyLogins(files, serviceChanged);
    const quint64 revokedBefore = parts.counters.subscriptionsRevoked;
    applyAccessRules(files);
    report.subscriptionsRevoked = int(parts.counters.subscriptionsRevoked - revokedBefore);
    // Last: whoever goes now leaves a will, which the new rules judge.
    report.clientsDisconnected = parts.connections.rightsChanged();
    QThread::currentThread()->eventDispatcher()->wakeUp();
    return report;
}

void MQTTBroker::applyLimits()
{
    Parts &parts = *m_parts;
    parts.sessionContext.limits = sessionLimits(parts.config);
    parts.protocol.limits = protocolLimits(parts.config);
    parts.sessions.forEach([](Session &session) { session.queueBoundChanged(); });
    parts.connections.limitsChanged();
}

void MQTTBroker::applyLogins(const BrokerFiles &files, bool serviceChanged)
{
    Parts &parts = *m_parts;
    const BrokerConfig &config = parts.config;
    parts.authenticator.setSettings(authSettings(config));
    parts.authenticator.setUsers(files.users);
    const bool hasService = asksForPasswords(config) && !config.authHttpUrl.isEmpty();
    const ServiceJudge::Settings settings{config.authHttpCacheTime, config.authHttpMaxRequests};
    if (!hasService) {
        if (parts.authenticator.service())
            parts.authenticator.setService(nullptr, {});
    } else if (serviceChanged) {
        auto service = std::make_unique<HttpAuthService>(
            HttpAuthService::Settings{QUrl(config.authHttpUrl), config.authHttpTimeout, files.authorities});
        parts.authenticator.setService(
            std::make_unique<ServiceJudge>(std::move(service), settings, parts.clock, parts.counters),
            config.authHttpUrl.toUtf8());
    } else {
        parts.authenticator.service()->setSettings(settings);
        parts.authenticator.service()->forget();
    }
    parts.serviceAuthorities = files.authorities;
}

void MQTTBroker::applyAccessRules(const BrokerFiles &files)
{
    Parts &parts = *m_parts;
    const std::shared_ptr<const AccessPolicy> before = std::exchange(parts.policy, files.rules);
    const AccessPolicy *policy = parts.policy.get();
    parts.sessionContext.receivePolicy = policy;
    parts.router.setPolicy(policy);
    parts.protocol.policy = policy;
    parts.counters.subscriptionsRevoked += quint64(revokeSubscriptions(parts.sessions, parts.topics, policy));
}

const BrokerConfig &MQTTBroker::config() const
{
    return m_parts->config;
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
    if (!parts.works.empty())
        runWork();
}

void MQTTBroker::addWork(std::function<bool(const WorkSlice &)> work)
{
    if (m_parts->running)
        m_parts->works.push_back(std::move(work));
}

void MQTTBroker::runWork()
{
    Parts &parts = *m_parts;
    WorkSlice slice{parts.clock.nowMs(), std::chrono::steady_clock::now()};
    if (!parts.store || !parts.store->isCongested())
        slice.end += workTime;
    if (!parts.works.front()(slice))
        parts.works.pop_front();
    parts.sessionContext.retainedBytes = parts.topics.retained().bytes();
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
    parts.sessionContext.deliveryTimes.endTurn(total(parts.counters.messagesOut), parts.turns.end(parts.clock.nowUs()));
    // Work for the next turn must not wait for an event from outside.
    const bool hasWork = !parts.works.empty() && !(parts.store && parts.store->isCongested());
    if (hasWork || !parts.sessionContext.work.empty() || !parts.protocol.resuming.empty())
        QThread::currentThread()->eventDispatcher()->wakeUp();
    if (!parts.protocol.throttled.empty() && !parts.throttleTimer.isActive())
        parts.throttleTimer.start(throttleMs);
    if (parts.stopping && parts.connections.isEmpty())
        finishStop();
}

void MQTTBroker::tick()
{
    Parts &parts = *m_parts;
    parts.wheel.advance(parts.clock.nowMs());
    parts.sessions.tick();
    parts.connections.tick();
    parts.topics.retained().sweepExpired(parts.clock.nowMs(), expirySweep,
                                         [&parts](const QByteArray &topic) { parts.monitor.retainedCleared(topic); });
    parts.sessionContext.retainedBytes = parts.topics.retained().bytes();
    if (parts.store) {
        parts.store->tick();
        tellStoreState();
    }
    parts.monitor.tick();
    if (parts.clock.nowUs() >= parts.nextSampleUs)
        sample();
}

void MQTTBroker::stop(int goodbyeMs)
{
    Parts &parts = *m_parts;
    if (!parts.running)
        return;
    parts.running = false;
    parts.stopping = true;
    parts.works.clear();
    parts.listeners.close();
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
    parts.throttleTimer.stop();
    parts.beatTimer.stop();
    parts.commitTimer.stop();
    if (parts.store && !parts.store->flush(lastCommitPatience)) {
        qCCritical(lcStore).noquote() << "the last changes could not be written:" << parts.store->status().error;
    }
    disconnect(QThread::currentThread()->eventDispatcher(), nullptr, this, nullptr);
    Q_EMIT stopped();
}

Result<void, QString> MQTTBroker::reloadTls()
{
    auto reloaded = m_parts->listeners.reloadTls();
    if (reloaded)
        qCInfo(lcBroker, "TLS: certificates, keys and revocation lists read anew");
    else
        qCCritical(lcBroker).noquote() << "TLS: the old certificates stay in use:" << reloaded.error();
    return reloaded;
}

bool MQTTBroker::isRunning() const
{
    return m_parts->running;
}

QList<ListenerInfo> MQTTBroker::listeners() const
{
    return m_parts->listeners.infos();
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
    if (Session *session = m_parts->sessions.find(clientId.toUtf8()))
        session->cancelReplay(filter.toUtf8());
    return m_parts->topics.unsubscribe(clientId, filter);
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
