#include "window/notices.h"

#include "live/livestore.h"
#include "text/format.h"

#include "mqtt/reasoncode.h"

namespace deepros::gui {

Notices::Notices(LiveStore &live, QObject *parent) : QObject(parent)
{
    connect(&live, &LiveStore::reset, this, &Notices::forget);
    connect(&live, &LiveStore::attachedChanged, this, &Notices::forget);
    connect(&live, &LiveStore::delta, this, &Notices::take);
}

QString Notices::nameOf(Notice kind)
{
    switch (kind) {
    case Notice::ConnectionStorm:
        return tr("Very many connections");
    case Notice::ListenerLost:
        return tr("A listener has stopped");
    case Notice::StaleRosTopic:
        return tr("A ROS topic has gone silent");
    case Notice::StoreFailed:
        return tr("Nothing can be kept on disk");
    case Notice::WatchedRate:
        return tr("A watched rate has changed");
    case Notice::WrongPassword:
        return tr("A wrong user name or password");
    case Notice::Count:
        break;
    }
    return {};
}

QString Notices::keyOf(Notice kind)
{
    constexpr std::array<const char *, size_t(Notice::Count)> keys{"connectionStorm", "listenerLost", "staleRosTopic", "storeFailed", "watchedRate", "wrongPassword"};
    return QLatin1String(keys[size_t(kind)]);
}

void Notices::forget()
{
    m_last.reset();
    m_stale.clear();
    m_isComplete = false;
}

void Notices::take(const MonitorDelta &delta)
{
    for (const auto &sample : delta.samples) {
        if (m_last)
            takeSample(*sample);
        m_last = sample;
    }
    QList<QByteArray> fresh;
    for (const RosRow &row : delta.ros) {
        if (row.state < RosState::Silent)
            m_stale.remove(row.topic);
        else if ((row.periodMs > 0 || row.expectedHz > 0) && !m_stale.contains(row.topic)) { // a single message is no stream
            m_stale.insert(row.topic);
            fresh.append(row.topic);
        }
    }
    for (const QByteArray &topic : delta.rosGone)
        m_stale.remove(topic);
    if (m_isComplete && !fresh.isEmpty()) {
        const QString first = format::oneLine(fresh.first(), 120);
        tell(Notice::StaleRosTopic, delta.atMs,
             fresh.size() == 1 ? tr("Nothing comes on %1 any more.").arg(first)
                               : tr("Nothing comes on %1 and %n other topic(s) any more.", nullptr, int(fresh.size() - 1)).arg(first));
    }
    m_isComplete |= delta.isComplete;
    for (const MonitorEvent &event : delta.events) {
        if (event.kind == MonitorEvent::Kind::Refused && event.reasonCode == quint8(mqtt::ReasonCode::BadUserNameOrPassword) && m_isComplete)
            tell(Notice::WrongPassword, delta.atMs,
                 tr("%1 from %2 was refused. “%3” sets a password.")
                     .arg(format::oneLine(event.clientId, 120), format::oneLine(event.address, 120),
                          QStringLiteral("deepros-broker passwd FILE USER")));
        if (event.kind == MonitorEvent::Kind::Store && event.severity == MonitorEvent::Severity::Error)
            tell(Notice::StoreFailed, delta.atMs, tr("The broker says: %1. Make room on the disk, or see who may write there.").arg(format::oneLine(event.text, 300)));
    }
}

void Notices::takeSample(const Figures &figures)
{
    const quint64 connections = figures.counters.connectionsAccepted - m_last->counters.connectionsAccepted;
    if (figures.counters.connectionsAccepted >= m_last->counters.connectionsAccepted && connections >= stormConnections)
        tell(Notice::ConnectionStorm, figures.atMs, tr("%n connection(s) within a second.", nullptr, int(connections)));
    if (!figures.running)
        return;
    if (m_last->mqttServerActive && !figures.mqttServerActive)
        tell(Notice::ListenerLost, figures.atMs, tr("MQTT clients cannot connect any more."));
    if (m_last->websocketServerActive && !figures.websocketServerActive)
        tell(Notice::ListenerLost, figures.atMs, tr("WebSocket clients cannot connect any more."));
}

void Notices::pass(Notice kind, const QString &text)
{
    if (!isMuted(kind))
        Q_EMIT raised(kind, nameOf(kind), text);
}

void Notices::tell(Notice kind, qint64 atMs, const QString &text)
{
    State &state = m_states[size_t(kind)];
    if (state.isMuted)
        return;
    if (state.toldMs > 0 && atMs - state.toldMs < pauseMs) {
        ++state.leftOut;
        return;
    }
    state.toldMs = atMs;
    const int leftOut = std::exchange(state.leftOut, 0);
    Q_EMIT raised(kind, nameOf(kind),
                  leftOut > 0 ? tr("%1 %n more since the last notice.", nullptr, leftOut).arg(text) : text);
}

} // namespace deepros::gui
