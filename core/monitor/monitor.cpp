#include "monitor/monitor.h"

#include "entities/publication.h"

#include <algorithm>
#include <chrono>

namespace deepros {

namespace {

constexpr int retainedPerBeat = 2'000;
constexpr size_t eventsPerDelta = 500;
constexpr size_t samplesKept = 120;
constexpr qint64 clientLookUs = 1'000'000;
/// Looking at all clients takes at most this share of the time.
constexpr int clientLookShare = 20;
constexpr int rosStateEventsPerTick = 20;
constexpr size_t maxForgotten = 100'000;
constexpr qsizetype maxLastErrors = 10'000;

} // namespace

struct Monitor::Consumer
{
    int id = 0;
    int index = 0; ///< of TopicActivity
    MonitorConsumer *target = nullptr;
    MonitorWishes wishes;
    int credit = 1;
    qint64 nextUs = 0;
    quint64 sequence = 0;
    quint64 lastEvent = 0;
    bool isFull = true; ///< the next delta begins a snapshot
    bool isComplete = false; ///< what the last delta said
    QSet<QByteArray> clients; ///< changed
    std::vector<QByteArray> clientsGone;
    QSet<QByteArray> ros;
    std::vector<QByteArray> rosGone;
    std::vector<std::shared_ptr<const Figures>> samples;
    quint64 samplesSkipped = 0;
    std::vector<int> tails;
};

Monitor::Monitor(const Clock &clock, SessionManager &sessions, TopicManager &topics, Settings settings)
    : m_clock(clock), m_sessions(sessions), m_topics(topics), m_settings(std::move(settings)),
      m_activity(clock, m_settings.maxTopics, m_settings.history),
      m_ros(clock, m_settings.rosPrefixes, m_settings.ros,
            [this](const QByteArray &id) {
                const Session *session = m_sessions.find(id);
                return session && session->isConnected();
            })
{
    m_ros.setCommandTypes(m_settings.rosCommands);
    m_ros.setListener(this);
}

Monitor::~Monitor() = default;

Monitor::Consumer *Monitor::find(int id) const
{
    const auto found = std::find_if(m_consumers.begin(), m_consumers.end(), [id](const auto &c) { return c->id == id; });
    return found == m_consumers.end() ? nullptr : found->get();
}

int Monitor::attach(MonitorConsumer &target, const MonitorWishes &wishes)
{
    if (m_consumers.size() >= TopicActivity::maxConsumers)
        return 0;
    auto consumer = std::make_unique<Consumer>();
    consumer->id = ++m_lastConsumer;
    consumer->target = &target;
    consumer->wishes = wishes;
    while (std::any_of(m_consumers.begin(), m_consumers.end(),
                       [&](const auto &other) { return other->index == consumer->index; }))
        ++consumer->index;
    const bool wasAlone = m_consumers.empty();
    Consumer &added = *m_consumers.emplace_back(std::move(consumer));
    if (wasAlone) {
        m_ros.setCollectsChanges(true);
        m_ros.setKeepsPayloads(true, m_activity.previewBytes());
    }
    m_activity.attach(added.index);
    begin(added);
    if (m_watchChanged)
        m_watchChanged();
    return added.id;
}

void Monitor::begin(Consumer &consumer)
{
    consumer.isFull = true;
    consumer.isComplete = false;
    consumer.clientsGone.clear();
    consumer.rosGone.clear();
    if (consumer.wishes.clients)
        m_sessions.forEach([&](const Session &session) { consumer.clients.insert(session.client().id()); });
    if (consumer.wishes.ros) {
        for (RosRow &row : m_ros.rows()) {
            if (row.kind == RosRow::Kind::Topic)
                consumer.ros.insert(row.topic);
        }
    }
    if (consumer.wishes.topics) {
        m_activity.restart(consumer.index);
        m_retainedWalk = std::make_unique<RetainedCursor>(m_topics.retained(), "#");
    }
    const quint64 kept = std::min<quint64>(m_events.lastId(), eventsPerDelta);
    consumer.lastEvent = m_events.lastId() - kept;
}

void Monitor::requestSnapshot(int id)
{
    if (Consumer *consumer = find(id))
        begin(*consumer);
}

void Monitor::detach(int id)
{
    Consumer *consumer = find(id);
    if (!consumer)
        return;
    for (const int tail : consumer->tails)
        m_activity.removeTail(tail);
    m_activity.detach(consumer->index);
    std::erase_if(m_consumers, [consumer](const auto &other) { return other.get() == consumer; });
    if (m_consumers.empty())
        stopCollecting();
    if (m_watchChanged)
        m_watchChanged();
}

void Monitor::stopCollecting()
{
    m_ros.setCollectsChanges(false);
    m_ros.setKeepsPayloads(false);
    m_seenClients.clear();
    m_retainedWalk.reset();
}

void Monitor::returnCredit(int id)
{
    if (Consumer *consumer = find(id))
        consumer->credit = 1;
}

int Monitor::startTail(int id, const TailRequest &request)
{
    Consumer *consumer = find(id);
    const auto isInvalid = [](const QByteArray &filter) { return !TopicFilter::parse(filter); };
    if (!consumer || request.include.isEmpty() || std::any_of(request.include.begin(), request.include.end(), isInvalid)
        || std::any_of(request.exclude.begin(), request.exclude.end(), isInvalid))
        return 0;
    const Tail *tail = m_activity.addTail(request);
    if (!tail)
        return 0;
    consumer->tails.push_back(tail->id());
    return tail->id();
}

void Monitor::stopTail(int id, int tail)
{
    Consumer *consumer = find(id);
    if (consumer && std::erase(consumer->tails, tail))
        m_activity.removeTail(tail);
}

bool Monitor::watches(QByteArrayView topic, TopicMark &mark)
{
    mark.isRos = m_settings.rosEnabled && m_ros.isRosTopic(topic);
    mark.isFollowed = m_activity.wants(topic);
    return mark.isRos || mark.isFollowed;
}

void Monitor::published(TopicMark &mark, Publication &publication, int receivers)
{
    if (mark.isRos)
        m_ros.record(mark.ros, publication, receivers);
    if (mark.isFollowed)
        m_activity.record(mark.activity, publication, receivers);
}

void Monitor::tick()
{
    m_rosStateEvents = 0;
    m_ros.tick();
    if (m_rosStateEvents > rosStateEventsPerTick) {
        MonitorEvent event;
        event.kind = MonitorEvent::Kind::RosState;
        event.severity = MonitorEvent::Severity::Warning;
        event.count = quint64(m_rosStateEvents - rosStateEventsPerTick);
        event.text = QByteArray::number(event.count) + " further ROS topics changed their state";
        addEvent(std::move(event));
    }
    m_rosStateEvents = 0;
    m_events.flushDrops();
}

void Monitor::setConfiguredRosRules(RosExpectedRates rates, RosLatencyFields fields)
{
    m_configuredRates = std::move(rates);
    m_configuredFields = std::move(fields);
    applyRosRules();
}

void Monitor::setRosExpectedRates(RosExpectedRates rates)
{
    m_givenRates = std::move(rates);
    applyRosRules();
}

void Monitor::setRosLatencyFields(RosLatencyFields fields)
{
    m_givenFields = std::move(fields);
    applyRosRules();
}

void Monitor::applyRosRules()
{
    RosExpectedRates rates = m_givenRates;
    rates.insert(rates.end(), m_configuredRates.begin(), m_configuredRates.end());
    m_ros.setExpectedRates(std::move(rates));
    RosLatencyFields fields = m_givenFields;
    fields.insert(fields.end(), m_configuredFields.begin(), m_configuredFields.end());
    m_ros.setLatencyFields(std::move(fields));
}

void Monitor::sampled(std::shared_ptr<const Figures> figures)
{
    for (const auto &consumer : m_consumers) {
        if (!consumer->wishes.samples)
            continue;
        if (consumer->samples.size() >= samplesKept) {
            consumer->samples.erase(consumer->samples.begin());
            ++consumer->samplesSkipped;
        }
        consumer->samples.push_back(figures);
    }
}

void Monitor::addTo(Figures &figures) const
{
    figures.rosDomains = m_ros.domainCount();
    figures.rosNodes = m_ros.nodeCount();
    figures.rosTopics = m_ros.topicCount();
    figures.rosTopicsLate = m_ros.count(RosState::Late);
    figures.rosTopicsSilent = m_ros.count(RosState::Silent) + m_ros.count(RosState::Gone);
    figures.rosConflicts = m_ros.conflictCount();
    figures.rosEvictions = qint64(m_ros.evictions());
    figures.rosUnlisted = qint64(m_ros.unlisted());
    figures.monitoredTopics = m_activity.count();
    figures.monitoredTopicEvictions = qint64(m_activity.evictions());
    figures.historyMessages = m_activity.historyMessages();
    figures.historyBytes = m_activity.historyBytes();
}

void Monitor::beat()
{
    m_activity.freeRemains();
    walkRetained();
    lookAtClients();
    const std::vector<QByteArray> changed = m_ros.takeChanged();
    const std::vector<RosRegistry::Forgotten> forgotten = m_ros.takeForgotten();
    for (const auto &consumer : m_consumers) {
        if (!consumer->wishes.ros)
            continue;
        for (const RosRegistry::Forgotten &gone : forgotten) {
            consumer->ros.remove(gone.topic);
            if (gone.wasTold)
                consumer->rosGone.push_back(gone.topic);
        }
        // Afterwards: what has changed is known, even if it was forgotten in between. Viewers take what is gone first, too.
        for (const QByteArray &topic : changed)
            consumer->ros.insert(topic);
        // A flood that nobody picks up: begin anew instead of growing.
        if (consumer->rosGone.size() > maxForgotten)
            begin(*consumer);
    }
    for (const auto &consumer : m_consumers) {
        if (consumer->credit > 0 && m_clock.nowUs() >= consumer->nextUs)
            send(*consumer);
    }
}

void Monitor::walkRetained()
{
    if (!m_retainedWalk)
        return;
    Message message;
    for (int i = 0; i < retainedPerBeat; ++i) {
        const auto step = m_retainedWalk->next(message, m_clock.nowMs());
        if (step == RetainedCursor::Step::Done) {
            m_retainedWalk.reset();
            return;
        }
        if (step == RetainedCursor::Step::Yield)
            return;
        m_activity.noteRetained(message);
    }
}

void Monitor::lookAtClients()
{
    const qint64 nowUs = m_clock.nowUs();
    const bool wanted =
        std::any_of(m_consumers.begin(), m_consumers.end(), [](const auto &consumer) { return consumer->wishes.clients; });
    if (!wanted || nowUs < m_nextClientLookUs)
        return;
    const auto started = std::chrono::steady_clock::now();
    ++m_clientPass;
    const auto changed = [this](const QByteArray &id) {
        for (const auto &consumer : m_consumers) {
            if (consumer->wishes.clients)
                consumer->clients.insert(id);
        }
    };
    m_sessions.forEach([&](const Session &session) {
        SeenClient &seen = m_seenClients[session.client().id()];
        const ClientTraffic &traffic = session.traffic();
        const double seconds = double(nowUs - seen.lookedUs) / 1e6;
        const bool isNew = seen.pass == 0;
        const auto perSecond = [&](quint64 ClientTraffic::*total) {
            return isNew || seconds <= 0 ? 0.0 : double(traffic.*total - seen.traffic.*total) / seconds;
        };
        const bool moves = seen.messagesInPerSecond != 0 || seen.messagesOutPerSecond != 0 || seen.bytesInPerSecond != 0
            || seen.bytesOutPerSecond != 0;
        seen.messagesInPerSecond = perSecond(&ClientTraffic::messagesIn);
        seen.messagesOutPerSecond = perSecond(&ClientTraffic::messagesOut);
        seen.bytesInPerSecond = perSecond(&ClientTraffic::bytesIn);
        seen.bytesOutPerSecond = perSecond(&ClientTraffic::bytesOut);
        seen.traffic = traffic;
        seen.lookedUs = nowUs;
        seen.pass = m_clientPass;
        quint64 drops = 0;
        if (const auto *byCause = session.drops()) {
            for (const quint64 count : *byCause)
                drops += count;
        }
        const size_t fingerprint =
            qHashMulti(0, traffic.bytesIn, traffic.bytesOut, session.isConnected(), session.client().connectedAtMs(),
                       session.queued(), session.inflight(), session.subscriptionCount(), drops, session.expirySecs(),
                       m_lastErrors.value(session.client().id()));
        if (std::exchange(seen.fingerprint, fingerprint) != fingerprint || moves)
            changed(session.client().id());
    });
    for (auto seen = m_seenClients.begin(); seen != m_seenClients.end();) {
        if (seen->second.pass == m_clientPass) {
            ++seen;
            continue;
        }
        for (const auto &consumer : m_consumers) {
            if (!consumer->wishes.clients)
                continue;
            consumer->clients.remove(seen->first);
            consumer->clientsGone.push_back(seen->first);
        }
        seen = m_seenClients.erase(seen);
    }
    const auto cost =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started).count();
    m_nextClientLookUs = nowUs + std::max<qint64>(clientLookUs, cost * clientLookShare);
}

void Monitor::send(Consumer &consumer)
{
    if (consumer.wishes.topics && m_activity.takeLostTrack(consumer.index))
        begin(consumer);
    auto delta = std::make_shared<MonitorDelta>();
    delta->isFull = std::exchange(consumer.isFull, false);
    delta->atMs = m_clock.wallMs();

    delta->clientsGone = std::exchange(consumer.clientsGone, {});
    delta->clients.reserve(size_t(consumer.clients.size()));
    for (const QByteArray &id : std::exchange(consumer.clients, {})) {
        if (auto row = clientRow(id))
            delta->clients.push_back(std::move(*row));
    }
    if (consumer.wishes.topics) {
        delta->topicsGone = m_activity.takeForgotten(consumer.index);
        delta->topics = m_activity.takeChanged(consumer.index, size_t(consumer.wishes.maxTopicRows));
    }
    delta->rosGone = std::exchange(consumer.rosGone, {});
    for (auto topic = consumer.ros.begin();
         topic != consumer.ros.end() && delta->ros.size() < size_t(consumer.wishes.maxRosRows);) {
        if (auto row = m_ros.tell(*topic)) {
            fillPayload(*row);
            delta->ros.push_back(std::move(*row));
        }
        topic = consumer.ros.erase(topic);
    }
    delta->samples = std::exchange(consumer.samples, {});
    delta->samplesSkipped = std::exchange(consumer.samplesSkipped, 0);
    if (consumer.wishes.events) {
        delta->events = m_events.since(consumer.lastEvent, eventsPerDelta, delta->eventsSkipped);
        consumer.lastEvent = m_events.lastId();
    }
    for (const int id : consumer.tails) {
        Tail *tail = m_activity.tail(id);
        if (tail && !tail->isEmpty())
            delta->tails.push_back(tail->take());
    }
    const bool topicsComplete = !consumer.wishes.topics || (!m_retainedWalk && !m_activity.hasChanges(consumer.index));
    delta->isComplete = topicsComplete && consumer.ros.isEmpty();

    const bool isNews = delta->isFull || (delta->isComplete && !consumer.isComplete);
    const bool isEmpty = !isNews && delta->clients.empty() && delta->clientsGone.empty() && delta->topics.empty()
        && delta->topicsGone.empty() && delta->ros.empty() && delta->rosGone.empty() && delta->samples.empty()
        && delta->events.empty() && delta->tails.empty();
    if (isEmpty)
        return;
    consumer.isComplete = delta->isComplete;
    delta->sequence = ++consumer.sequence;
    consumer.credit = 0;
    consumer.nextUs = m_clock.nowUs() + qint64(consumer.wishes.beatMs) * 1000;
    consumer.target->deltaReady(delta);
}

TopicPage Monitor::topicRows(QByteArrayView filter, QByteArrayView after, size_t limit)
{
    TopicPage page = m_activity.page(filter, after, limit);
    page.isComplete = hasConsumers() && !m_retainedWalk;
    return page;
}

void Monitor::addEvent(MonitorEvent event)
{
    event.atMs = m_clock.wallMs();
    m_events.add(std::move(event));
}

void Monitor::noteError(const QByteArray &clientId, QByteArray text)
{
    if (clientId.isEmpty())
        return;
    if (m_lastErrors.size() >= maxLastErrors && !m_lastErrors.contains(clientId))
        m_lastErrors.clear(); // long forgotten ones; the clients that still err come back
    m_lastErrors.insert(clientId, std::move(text));
}

void Monitor::clientConnected(const Client &client)
{
    MonitorEvent event;
    event.kind = MonitorEvent::Kind::Connected;
    event.clientId = client.id();
    event.address = client.address();
    event.text = "connected with MQTT " + QByteArray(mqtt::versionName(client.protocolVersion()));
    addEvent(std::move(event));
}

void Monitor::clientDisconnected(const Client &client, mqtt::ReasonCode reason, QByteArrayView text)
{
    MonitorEvent event;
    event.kind = MonitorEvent::Kind::Disconnected;
    event.clientId = client.id();
    event.address = client.address();
    event.reasonCode = static_cast<quint8>(reason);
    event.text = text.isEmpty() ? QByteArray("disconnected") : text.toByteArray();
    if (isError(reason)) {
        event.severity = MonitorEvent::Severity::Warning;
        noteError(client.id(), event.text);
    }
    addEvent(std::move(event));
}

void Monitor::connectionRefused(QByteArrayView clientId, QByteArrayView address, mqtt::ReasonCode reason,
                                QByteArrayView text)
{
    MonitorEvent event;
    event.kind = MonitorEvent::Kind::Refused;
    event.severity = MonitorEvent::Severity::Warning;
    event.clientId = clientId.toByteArray();
    event.address = address.toByteArray();
    event.reasonCode = static_cast<quint8>(reason);
    event.text = text.toByteArray();
    noteError(event.clientId, event.text);
    addEvent(std::move(event));
}

void Monitor::messageDropped(QByteArrayView clientId, QByteArrayView topic, DropCause cause)
{
    m_events.addDrop(clientId, topic, cause, m_clock.wallMs());
}

void Monitor::conflictFound(const RosConflict &conflict)
{
    MonitorEvent event;
    event.kind = MonitorEvent::Kind::RosConflict;
    event.severity = MonitorEvent::Severity::Error;
    event.clientId = conflict.secondClient;
    event.subject = conflict.subject;
    event.text = (conflict.kind == RosConflict::Kind::Command ? "two clients command " : "two clients publish as node ")
        + conflict.subject + ": " + conflict.firstClient + " and " + conflict.secondClient;
    addEvent(std::move(event));
}

void Monitor::stateChanged(const QByteArray &topic, RosState before, RosState now)
{
    if (now == RosState::New || before == RosState::New)
        return;
    if (++m_rosStateEvents > rosStateEventsPerTick)
        return; // told in one line by tick()
    MonitorEvent event;
    event.kind = MonitorEvent::Kind::RosState;
    event.severity = now == RosState::Live ? MonitorEvent::Severity::Info : MonitorEvent::Severity::Warning;
    event.subject = topic;
    event.text = topic + " is " + nameOf(now) + " (was " + nameOf(before) + ")";
    addEvent(std::move(event));
}

} // namespace deepros
