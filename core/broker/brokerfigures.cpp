#include "broker/mqttbroker_p.h"

#include "stats/processusage.h"

#include <array>

namespace deepros {

namespace {

constexpr qint64 sampleUs = 990'000; // every second tick
constexpr qint64 sysEarlyMs = 250; // half a tick: samples come a little early or late

QVariantList listenerUrls(const QList<ListenerInfo> &infos)
{
    QVariantList urls;
    for (const ListenerInfo &info : infos)
        urls += info.url;
    return urls;
}

const char *nameOf(StoreState state)
{
    static constexpr std::array<const char *, 4> names{"off", "ok", "full", "failing"};
    return names.at(size_t(state));
}

} // namespace

void MQTTBroker::tellStoreState()
{
    Parts &parts = *m_parts;
    const StoreStatus status = parts.store->status();
    if (std::exchange(parts.storeState, status.state) == status.state)
        return;
    MonitorEvent event;
    event.kind = MonitorEvent::Kind::Store;
    const bool isWell = status.state == StoreState::Ok;
    event.severity = isWell ? MonitorEvent::Severity::Info : MonitorEvent::Severity::Error;
    event.text = isWell ? QByteArrayLiteral("the store takes changes again")
                        : "the store takes no changes: " + status.error.toUtf8();
    parts.monitor.addEvent(std::move(event));
}

void MQTTBroker::sample()
{
    Parts &parts = *m_parts;
    parts.nextSampleUs = parts.clock.nowUs() + sampleUs;
    parts.sampler.sample(parts.counters, parts.clock.nowUs());
    parts.turns.sample(parts.clock.nowUs());
    parts.sessionContext.deliveryTimes.sample();
    const bool sysIsDue = parts.config.sysInterval.count() > 0 && parts.clock.nowMs() >= parts.nextSysMs;
    if (!sysIsDue && !parts.monitor.hasConsumers())
        return;
    const auto now = std::make_shared<const Figures>(figures());
    parts.monitor.sampled(now);
    if (sysIsDue) {
        parts.nextSysMs = parts.clock.nowMs() + std::chrono::milliseconds(parts.config.sysInterval).count() - sysEarlyMs;
        parts.sysTopics.publish(*now);
    }
}

Figures MQTTBroker::figures() const
{
    const Parts &parts = *m_parts;
    Figures figures;
    figures.atMs = parts.clock.wallMs();
    figures.uptimeSecs = parts.running ? parts.uptime.elapsed() / 1000 : 0;
    figures.running = parts.running;
    figures.mqttServerActive = parts.running && parts.listeners.hasMqtt();
    figures.websocketServerActive = parts.running && parts.listeners.hasWebSocket();
    figures.counters = parts.counters;
    for (size_t flow = 0; flow < size_t(Flow::Count); ++flow)
        figures.rates[flow] = parts.sampler.rate(Flow(flow));
    figures.clientsTotal = parts.sessions.totalClients();
    figures.clientsConnected = parts.sessions.connectedClients();
    figures.clientsMaximum = parts.sessions.mostConnectedClients();
    figures.subscriptions = parts.topics.totalSubscribers();
    figures.topics = parts.topics.totalTopics() - parts.sysTopics.count();
    figures.retainedMessages = parts.topics.totalRetainedMessages() - parts.sysTopics.count();
    figures.retainedBytes = parts.topics.retained().bytes() - parts.sysTopics.bytes();
    figures.queuedMessages = parts.sessionContext.queuedMessages;
    figures.inflightMessages = parts.sessionContext.inflightMessages;
    figures.bufferedBytes = parts.sessionContext.bufferedBytes();
    const DeliveryTimes &delivery = parts.sessionContext.deliveryTimes;
    figures.deliveryMedianMs = delivery.medianMs();
    figures.deliveryP99Ms = delivery.p99Ms();
    figures.deliveryLongestMs = delivery.longestMs();
    figures.longestTurnMs = parts.turns.longestMs();
    figures.busyShare = parts.turns.busyShare();
    figures.processorSeconds = threadProcessorSeconds();
    figures.residentBytes = residentBytes();
    parts.monitor.addTo(figures);
    if (parts.store) {
        const StoreStatus status = parts.store->status();
        figures.storeActive = status.state != StoreState::Off;
        figures.storeHealthy = status.state == StoreState::Off || status.state == StoreState::Ok;
        figures.storePendingChanges = status.pendingChanges;
        figures.storePendingBytes = status.pendingBytes;
        figures.storeLastCommitMs = status.lastCommitMs;
        figures.storeCommits = status.commits;
        figures.storeFailedCommits = status.failedCommits;
        figures.storeRowsLost = status.rowsLost;
        figures.storeRowsRecovered = status.rowsRecovered;
    }
    return figures;
}

QVariantMap MQTTBroker::statistics() const
{
    QVariantMap map = toVariantMap(figures());
    QVariantMap broker = map[QStringLiteral("broker")].toMap();
    broker.insert(QStringLiteral("listeners"), listenerUrls(m_parts->listeners.infos()));
    map.insert(QStringLiteral("broker"), broker);
    const StoreStatus status = m_parts->store ? m_parts->store->status() : StoreStatus();
    QVariantMap store = map[QStringLiteral("store")].toMap();
    store.insert(QStringLiteral("state"), QString::fromLatin1(nameOf(status.state)));
    store.insert(QStringLiteral("error"), status.error);
    map.insert(QStringLiteral("store"), store);
    return map;
}

Monitor &MQTTBroker::monitor()
{
    return m_parts->monitor;
}

BanList &MQTTBroker::bans()
{
    return m_parts->bans;
}

void MQTTBroker::monitorConsumersChanged()
{
    Parts &parts = *m_parts;
    if (parts.monitor.needsBeats() && !parts.beatTimer.isActive())
        parts.beatTimer.start();
}

const Counters &MQTTBroker::counters() const
{
    return m_parts->counters;
}

} // namespace deepros
