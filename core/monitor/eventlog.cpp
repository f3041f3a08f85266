#include "monitor/eventlog.h"

namespace deepros {

namespace {

MonitorEvent dropEvent(QByteArray clientId, QByteArray topic, quint64 count, qint64 atMs, QByteArray text)
{
    MonitorEvent event;
    event.atMs = atMs;
    event.kind = MonitorEvent::Kind::Dropped;
    event.severity = MonitorEvent::Severity::Warning;
    event.clientId = std::move(clientId);
    event.subject = std::move(topic);
    event.count = count;
    event.text = QByteArray::number(count) + (count == 1 ? " message dropped: " : " messages dropped: ") + text;
    return event;
}

} // namespace

const char *nameOf(MonitorEvent::Kind kind)
{
    static const char *const names[] = {"connected", "disconnected", "refused", "dropped", "ros_conflict", "ros_state",
                                        "store"};
    static_assert(std::size(names) == size_t(MonitorEvent::Kind::Count));
    return names[size_t(kind)];
}

const char *nameOf(MonitorEvent::Severity severity)
{
    static const char *const names[] = {"info", "warning", "error"};
    return names[size_t(severity)];
}

const char *nameOf(DropCause cause)
{
    static const char *const names[] = {"the client is away", "the client reads too slowly", "the queue is full",
                                        "too large for the client", "expired", "the session ended",
                                        "the broker's memory limit", "denied by the access rules",
                                        "the queue was emptied by an administrator"};
    static_assert(std::size(names) == size_t(DropCause::Count));
    return names[size_t(cause)];
}

void EventLog::add(MonitorEvent event)
{
    event.id = ++m_lastId;
    if (m_events.size() >= capacity)
        m_events.pop_front();
    m_events.push_back(std::move(event));
}

void EventLog::addDrop(QByteArrayView clientId, QByteArrayView topic, DropCause cause, qint64 nowMs)
{
    if (cause == DropCause::ClientAway)
        return; // QoS 0 for a session without client: what MQTT promises, counted but no event
    const std::pair<QByteArray, quint8> key(QByteArray::fromRawData(clientId.data(), clientId.size()), quint8(cause));
    auto found = m_drops.find(key);
    if (found == m_drops.end()) {
        if (m_drops.size() >= maxDropKeys) {
            ++m_otherDrops;
            m_otherDropsMs = nowMs;
            return;
        }
        found = m_drops.insert({clientId.toByteArray(), quint8(cause)}, {0, nowMs, topic.toByteArray()});
    }
    ++found->count;
}

void EventLog::flushDrops()
{
    if (m_drops.isEmpty())
        return;
    for (auto drop = m_drops.cbegin(); drop != m_drops.cend(); ++drop)
        add(dropEvent(drop.key().first, drop->topic, drop->count, drop->atMs, nameOf(DropCause(drop.key().second))));
    m_drops.clear();
    if (const quint64 others = std::exchange(m_otherDrops, 0))
        add(dropEvent({}, {}, others, m_otherDropsMs, "of further clients"));
}

std::vector<MonitorEvent> EventLog::since(quint64 id, size_t most, quint64 &skipped) const
{
    const quint64 available = m_lastId - std::min(id, m_lastId);
    const auto given = std::min<quint64>({available, most, m_events.size()});
    skipped = available - given;
    return {m_events.end() - qptrdiff(given), m_events.end()};
}

} // namespace deepros
