#include "stats/figures.h"

#include <cmath>
#include <cstring>
#include <iterator>

namespace deepros {

namespace {

using F = Figures;
constexpr FigureKind gauge = FigureKind::Gauge;
constexpr FigureKind counter = FigureKind::Counter;

template <Flow flow, double Rate::*average>
double perMinute(const F &figures)
{
    return figures.rate(flow).*average * 60;
}

template <Flow flow, double Rate::*average>
double perSecond(const F &figures)
{
    return figures.rate(flow).*average;
}

template <DropCause cause>
double dropped(const F &figures)
{
    return double(figures.counters.dropped[size_t(cause)]);
}

template <int qos>
double messagesIn(const F &figures)
{
    return double(figures.counters.messagesIn[qos]);
}

template <int qos>
double messagesOut(const F &figures)
{
    return double(figures.counters.messagesOut[qos]);
}

#define WHOLE(expression) true, [](const F &f) -> double { return double(expression); }
#define REAL(expression) false, [](const F &f) -> double { return double(expression); }
#define DROPPED(cause, name) \
    {"dropped", name, "dropped/" name, "deepros_messages_dropped_total", "cause=\"" name "\"", \
     "Messages that did not reach a receiver, by cause.", counter, true, dropped<DropCause::cause>}
/// Mosquitto's load averages, per minute, and ours per second in getStatistics().
#define LOAD(flow, sys, key) \
    {"rates", key "_1s", nullptr, nullptr, nullptr, nullptr, gauge, false, perSecond<Flow::flow, &Rate::lastSecond>}, \
        {"rates", key "_1min", nullptr, nullptr, nullptr, nullptr, gauge, false, perSecond<Flow::flow, &Rate::oneMinute>}, \
        {"rates", key "_5min", nullptr, nullptr, nullptr, nullptr, gauge, false, perSecond<Flow::flow, &Rate::fiveMinutes>}, \
        {"rates", key "_15min", nullptr, nullptr, nullptr, nullptr, gauge, false, \
         perSecond<Flow::flow, &Rate::fifteenMinutes>}, \
        {nullptr, nullptr, "load/" sys "/1min", nullptr, nullptr, nullptr, gauge, false, \
         perMinute<Flow::flow, &Rate::oneMinute>}, \
        {nullptr, nullptr, "load/" sys "/5min", nullptr, nullptr, nullptr, gauge, false, \
         perMinute<Flow::flow, &Rate::fiveMinutes>}, \
        {nullptr, nullptr, "load/" sys "/15min", nullptr, nullptr, nullptr, gauge, false, \
         perMinute<Flow::flow, &Rate::fifteenMinutes>}

const Figure table[] = {
    {"broker", "uptime_seconds", nullptr, "deepros_uptime_seconds", nullptr, "Time since the broker started.", gauge,
     WHOLE(f.uptimeSecs)},

    {"session", "total_clients", "clients/total", "deepros_sessions", nullptr,
     "Sessions, of connected clients and kept for others.", gauge, WHOLE(f.clientsTotal)},
    {"session", "connected_clients", "clients/connected", "deepros_clients_connected", nullptr, "Clients connected now.",
     gauge, WHOLE(f.clientsConnected)},
    {nullptr, nullptr, "clients/active", nullptr, nullptr, nullptr, gauge, WHOLE(f.clientsConnected)},
    {nullptr, nullptr, "clients/disconnected", nullptr, nullptr, nullptr, gauge,
     WHOLE(f.clientsTotal - f.clientsConnected)},
    {nullptr, nullptr, "clients/inactive", nullptr, nullptr, nullptr, gauge, WHOLE(f.clientsTotal - f.clientsConnected)},
    {"session", "maximum_clients", "clients/maximum", "deepros_clients_connected_max", nullptr,
     "Most clients connected at once since the start.", gauge, WHOLE(f.clientsMaximum)},
    {"session", "expired_sessions", "clients/expired", "deepros_sessions_expired_total", nullptr,
     "Sessions that ended by their Session Expiry Interval.", counter, WHOLE(f.counters.sessionsExpired)},
    {"session", "taken_over_sessions", nullptr, "deepros_sessions_taken_over_total", nullptr,
     "Connections closed because another one used their client identifier.", counter,
     WHOLE(f.counters.sessionsTakenOver)},
    {"session", "total_subscriptions", "subscriptions/count", "deepros_subscriptions", nullptr,
     "Subscriptions of all sessions.", gauge, WHOLE(f.subscriptions)},
    {"session", "queued_messages", "store/messages/count", "deepros_messages_queued", nullptr,
     "QoS 1 and 2 messages waiting for their receiver.", gauge, WHOLE(f.queuedMessages)},
    {"session", "inflight_messages", "messages/inflight", "deepros_messages_inflight", nullptr,
     "QoS 1 and 2 messages sent and not acknowledged yet.", gauge, WHOLE(f.inflightMessages)},

    {"topics", "total_topics", "topics/count", "deepros_topics", nullptr,
     "Filters subscribed to, plus topics with a retained message.", gauge, WHOLE(f.topics)},
    {"topics", "total_subscribers", nullptr, nullptr, nullptr, nullptr, gauge, WHOLE(f.subscriptions)},
    {"topics", "total_retained_messages", "retained messages/count", "deepros_retained_messages", nullptr,
     "Retained messages.", gauge, WHOLE(f.retainedMessages)},
    {nullptr, nullptr, "messages/stored", nullptr, nullptr, nullptr, gauge, WHOLE(f.retainedMessages + f.queuedMessages)},
    {"topics", "retained_bytes", "retained messages/bytes", "deepros_retained_bytes", nullptr,
     "Memory of retained messages.", gauge, WHOLE(f.retainedBytes)},

    {"broker", "packets_received", "messages/received", "deepros_packets_received_total", nullptr,
     "MQTT packets received, of all types.", counter, WHOLE(f.counters.packetsIn)},
    {"broker", "packets_sent", "messages/sent", "deepros_packets_sent_total", nullptr,
     "MQTT packets sent, of all types.", counter, WHOLE(f.counters.packetsOut)},
    {"broker", "messages_received", "publish/messages/received", nullptr, nullptr, nullptr, counter,
     WHOLE(total(f.counters.messagesIn))},
    {"broker", "messages_received_qos0", nullptr, "deepros_messages_received_total", "qos=\"0\"",
     "PUBLISH packets received, by QoS.", counter, true, messagesIn<0>},
    {"broker", "messages_received_qos1", nullptr, "deepros_messages_received_total", "qos=\"1\"", "", counter, true,
     messagesIn<1>},
    {"broker", "messages_received_qos2", nullptr, "deepros_messages_received_total", "qos=\"2\"", "", counter, true,
     messagesIn<2>},
    {"broker", "messages_sent", "publish/messages/sent", nullptr, nullptr, nullptr, counter,
     WHOLE(total(f.counters.messagesOut))},
    {"broker", "messages_sent_qos0", nullptr, "deepros_messages_sent_total", "qos=\"0\"", "PUBLISH packets sent, by QoS.",
     counter, true, messagesOut<0>},
    {"broker", "messages_sent_qos1", nullptr, "deepros_messages_sent_total", "qos=\"1\"", "", counter, true,
     messagesOut<1>},
    {"broker", "messages_sent_qos2", nullptr, "deepros_messages_sent_total", "qos=\"2\"", "", counter, true,
     messagesOut<2>},
    {"broker", "payload_bytes_received", "publish/bytes/received", "deepros_payload_received_bytes_total", nullptr,
     "Payload bytes of PUBLISH packets received.", counter, WHOLE(f.counters.payloadBytesIn)},
    {"broker", "payload_bytes_sent", "publish/bytes/sent", "deepros_payload_sent_bytes_total", nullptr,
     "Payload bytes of PUBLISH packets sent.", counter, WHOLE(f.counters.payloadBytesOut)},
    {"broker", "bytes_received", "bytes/received", "deepros_received_bytes_total", nullptr, "Bytes read from sockets.",
     counter, WHOLE(f.counters.bytesIn)},
    {"broker", "bytes_sent", "bytes/sent", "deepros_sent_bytes_total", nullptr, "Bytes written to sockets.", counter,
     WHOLE(f.counters.bytesOut)},

    {"broker", "messages_dropped", "publish/messages/dropped", nullptr, nullptr, nullptr, counter,
     WHOLE(total(f.counters.dropped))},
    DROPPED(ClientAway, "client_away"),
    DROPPED(ClientTooSlow, "client_too_slow"),
    DROPPED(QueueFull, "queue_full"),
    DROPPED(TooLargeForClient, "too_large_for_client"),
    DROPPED(Expired, "expired"),
    DROPPED(SessionEnded, "session_ended"),
    DROPPED(MemoryLimit, "memory_limit"),
    DROPPED(Denied, "denied"),
    DROPPED(ByAdministrator, "by_administrator"),

    {"broker", "refusals", "refused/count", nullptr, nullptr, nullptr, counter, WHOLE(total(f.counters.refused))},
    {"broker", "connections_accepted", "connections/sockets", "deepros_sockets_accepted_total", nullptr,
     "Connections accepted from the network.", counter, WHOLE(f.counters.connectionsAccepted)},
    {"broker", "clients_accepted", "connections/accepted", "deepros_clients_accepted_total", nullptr,
     "CONNECT packets answered with success.", counter, WHOLE(f.counters.clientsAccepted)},
    {"broker", "connections_over_limit", "connections/over_limit", "deepros_connections_over_limit_total", nullptr,
     "Connections refused for a limit on their number.", counter, WHOLE(f.counters.limitHits(Limit::Connections))},
    {"broker", "connect_timeouts", "connections/timeouts", "deepros_connect_timeouts_total", nullptr,
     "Connections closed because no CONNECT came in time.", counter, WHOLE(f.counters.limitHits(Limit::ConnectTimeout))},
    {"broker", "keep_alive_timeouts", "connections/keep_alive_timeouts", "deepros_keep_alive_timeouts_total", nullptr,
     "Clients silent for longer than their keep alive allows.", counter, WHOLE(f.counters.keepAliveTimeouts)},
    {"broker", "authentication_failures", "connections/authentication_failures",
     "deepros_authentication_failures_total", nullptr, "Wrong user names or passwords.", counter,
     WHOLE(f.counters.authFailures)},
    {"broker", "authentications_busy", "connections/authentications_busy", "deepros_authentications_busy_total", nullptr,
     "Logins not looked at: too many at once, or from an address that failed often.", counter,
     WHOLE(f.counters.authBusy + f.counters.authThrottled)},
    {"broker", "tls_handshakes", "tls/handshakes", "deepros_tls_handshakes_total", nullptr,
     "TLS handshakes finished, without those resumed.", counter, WHOLE(f.counters.tlsHandshakes)},
    {"broker", "tls_handshakes_resumed", "tls/handshakes/resumed", "deepros_tls_handshakes_resumed_total", nullptr,
     "TLS handshakes of clients that came back with a ticket.", counter, WHOLE(f.counters.tlsResumed)},
    {"broker", "tls_handshakes_failed", "tls/handshakes/failed", "deepros_tls_handshakes_failed_total", nullptr,
     "TLS handshakes broken off, and connections that broke the rules of TLS later.", counter,
     WHOLE(f.counters.tlsHandshakesFailed)},
    {"broker", "proxy_headers_refused", "connections/proxy_headers_refused", "deepros_proxy_headers_refused_total", nullptr,
     "Connections with a wrong PROXY header, or from a proxy that is not trusted.", counter,
     WHOLE(f.counters.proxyHeadersRefused + f.counters.proxiesRefused)},
    {"broker", "websockets_refused", "connections/websockets_refused", "deepros_websockets_refused_total", nullptr,
     "WebSocket requests refused, and connections that broke its rules.", counter,
     WHOLE(f.counters.webSocketsRefused)},
    {"broker", "auth_service_requests", "connections/auth_service/requests", "deepros_auth_service_requests_total", nullptr,
     "Questions to the service that decides logins.", counter, WHOLE(f.counters.authServiceAsked)},
    {"broker", "auth_service_cached", "connections/auth_service/cached", "deepros_auth_service_cached_total", nullptr,
     "Logins decided by an earlier answer of the service.", counter, WHOLE(f.counters.authServiceCached)},
    {"broker", "auth_service_failures", "connections/auth_service/failures", "deepros_auth_service_failures_total",
     nullptr, "Questions to the service without a clear answer.", counter, WHOLE(f.counters.authServiceFailures)},
    {"broker", "logins_revoked", "connections/logins_revoked", "deepros_logins_revoked_total", nullptr,
     "Clients disconnected because their login is no longer good.", counter, WHOLE(f.counters.loginsRevoked)},
    {"broker", "subscriptions_revoked", "subscriptions/revoked", "deepros_subscriptions_revoked_total", nullptr,
     "Subscriptions ended because the access rules no longer allow them.", counter,
     WHOLE(f.counters.subscriptionsRevoked)},
    {"broker", "publishes_denied", "denied/publishes", "deepros_publishes_denied_total", nullptr,
     "PUBLISH packets that the access rules do not allow.", counter, WHOLE(f.counters.publishesDenied)},
    {"broker", "wills_denied", "denied/wills", "deepros_wills_denied_total", nullptr,
     "Wills that the access rules do not allow.", counter, WHOLE(f.counters.willsDenied)},
    {"broker", "deliveries_denied", "denied/deliveries", "deepros_deliveries_denied_total", nullptr,
     "Receivers left out because the access rules do not allow it.", counter, WHOLE(f.counters.deliveriesDenied)},
    {"broker", "held_acknowledgements", "held_acknowledgements", "deepros_acknowledgements_held_total", nullptr,
     "Acknowledgements withheld until a receiver had room.", counter, WHOLE(f.counters.heldAcks)},
    {"broker", "stalled_clients", "clients/stalled", "deepros_clients_stalled_total", nullptr,
     "Receivers that stopped acknowledging while publishers waited for them.", counter,
     WHOLE(f.counters.stalledClients)},
    {"broker", "buffered_bytes", "store/messages/bytes", "deepros_buffered_bytes", nullptr,
     "Bytes waiting in queues and output buffers.", gauge, WHOLE(f.bufferedBytes)},

    {"broker", "delivery_median_ms", "delivery/median_ms", nullptr, nullptr, nullptr, gauge, REAL(f.deliveryMedianMs)},
    {"broker", "delivery_p99_ms", "delivery/p99_ms", nullptr, nullptr, nullptr, gauge, REAL(f.deliveryP99Ms)},
    {"broker", "delivery_longest_ms", "delivery/longest_ms", nullptr, nullptr, nullptr, gauge, REAL(f.deliveryLongestMs)},
    {nullptr, nullptr, nullptr, "deepros_delivery_seconds", "quantile=\"0.5\"",
     "Time of a message from its publisher to a receiver within the broker, in the last second.", gauge,
     REAL(f.deliveryMedianMs / 1000)},
    {nullptr, nullptr, nullptr, "deepros_delivery_seconds", "quantile=\"0.99\"", nullptr, gauge, REAL(f.deliveryP99Ms / 1000)},
    {nullptr, nullptr, nullptr, "deepros_delivery_seconds", "quantile=\"1\"", nullptr, gauge, REAL(f.deliveryLongestMs / 1000)},

    {"broker", "longest_turn_ms", "loop/longest_turn_ms", nullptr, nullptr, nullptr, gauge, REAL(f.longestTurnMs)},
    {nullptr, nullptr, nullptr, "deepros_loop_longest_turn_seconds", nullptr,
     "Longest turn of the event loop in the last second.", gauge, REAL(f.longestTurnMs / 1000)},
    {"broker", "busy_share", "loop/busy_share", "deepros_loop_busy_ratio", nullptr,
     "Share of the last second in which the event loop worked.", gauge, REAL(f.busyShare)},
    {"broker", "processor_seconds", "processor_seconds", "deepros_broker_thread_cpu_seconds_total", nullptr,
     "Processor time of the broker thread.", counter, REAL(f.processorSeconds)},
    {"broker", "resident_bytes", "heap/current", "deepros_resident_memory_bytes", nullptr,
     "Resident memory of the process.", gauge, WHOLE(f.residentBytes)},

    LOAD(PacketsIn, "messages/received", "packets_received"),
    LOAD(PacketsOut, "messages/sent", "packets_sent"),
    LOAD(PublishIn, "publish/received", "messages_received"),
    LOAD(PublishOut, "publish/sent", "messages_sent"),
    LOAD(PublishDropped, "publish/dropped", "messages_dropped"),
    LOAD(BytesIn, "bytes/received", "bytes_received"),
    LOAD(BytesOut, "bytes/sent", "bytes_sent"),
    LOAD(Sockets, "sockets", "sockets"),
    LOAD(Connections, "connections", "connections"),

    {"ros", "domains", "ros/domains", "deepros_ros_domains", nullptr, "ROS domains seen.", gauge, WHOLE(f.rosDomains)},
    {"ros", "nodes", "ros/nodes", "deepros_ros_nodes", nullptr, "ROS nodes seen.", gauge, WHOLE(f.rosNodes)},
    {"ros", "topics", "ros/topics", "deepros_ros_topics", nullptr, "ROS topics seen.", gauge, WHOLE(f.rosTopics)},
    {"ros", "topics_late", "ros/topics/late", "deepros_ros_topics_late", nullptr,
     "ROS topics that missed three periods of their own rate.", gauge, WHOLE(f.rosTopicsLate)},
    {"ros", "topics_silent", "ros/topics/silent", "deepros_ros_topics_silent", nullptr,
     "ROS topics that stopped.", gauge, WHOLE(f.rosTopicsSilent)},
    {"ros", "conflicts", "ros/conflicts", "deepros_ros_conflicts", nullptr,
     "Command topics and node names used by several clients now.", gauge, WHOLE(f.rosConflicts)},
    {"ros", "evictions", "ros/evictions", "deepros_ros_evictions_total", nullptr,
     "ROS topics forgotten for lack of room.", counter, WHOLE(f.rosEvictions)},
    {"ros", "unlisted", "ros/unlisted", "deepros_ros_unlisted_messages_total", nullptr,
     "Messages on ROS topics for which the table of ROS topics had no room.", counter, WHOLE(f.rosUnlisted)},
    {"monitor", "topics", "monitor/topics", "deepros_monitor_topics", nullptr, "Topics the monitor follows.", gauge,
     WHOLE(f.monitoredTopics)},
    {"monitor", "topic_evictions", "monitor/topic_evictions", "deepros_monitor_topic_evictions_total", nullptr,
     "Topics the monitor forgot for lack of room.", counter, WHOLE(f.monitoredTopicEvictions)},
    {"monitor", "history_messages", "monitor/history/messages", "deepros_history_messages", nullptr,
     "Messages kept as history of their topics.", gauge, WHOLE(f.historyMessages)},
    {"monitor", "history_bytes", "monitor/history/bytes", "deepros_history_bytes", nullptr,
     "Bytes of messages kept as history of their topics.", gauge, WHOLE(f.historyBytes)},

    {nullptr, nullptr, "store/active", "deepros_store_active", nullptr, "1 when sessions and retained messages are kept on disk.",
     gauge, WHOLE(f.storeActive)},
    {nullptr, nullptr, "store/healthy", "deepros_store_healthy", nullptr, "0 when the store cannot write.", gauge,
     WHOLE(f.storeHealthy)},
    {"store", "pending_changes", "store/pending_changes", "deepros_store_pending_changes", nullptr, "Changes that are not committed yet.",
     gauge, WHOLE(f.storePendingChanges)},
    {"store", "pending_bytes", "store/pending_bytes", "deepros_store_pending_bytes", nullptr,
     "Bytes of messages that are not committed yet.", gauge, WHOLE(f.storePendingBytes)},
    {"store", "last_commit_ms", "store/last_commit_ms", nullptr, nullptr, nullptr, gauge, REAL(f.storeLastCommitMs)},
    {nullptr, nullptr, nullptr, "deepros_store_last_commit_seconds", nullptr,
     "How long the last commit took, fsync included.", gauge, REAL(f.storeLastCommitMs / 1000)},
    {"store", "commits", "store/commits", "deepros_store_commits_total", nullptr, "Commits to disk.", counter,
     WHOLE(f.storeCommits)},
    {"store", "failed_commits", "store/failed_commits", "deepros_store_failed_commits_total", nullptr,
     "Commits that failed and were tried again.", counter, WHOLE(f.storeFailedCommits)},
    {"store", "rows_lost", "store/rows_lost", "deepros_store_rows_lost_total", nullptr,
     "Rows of a damaged file that could not be read at the start.", counter, WHOLE(f.storeRowsLost)},
    {"store", "rows_recovered", "store/rows_recovered", "deepros_store_rows_recovered_total", nullptr,
     "Rows of a damaged file that could be read at the start.", counter, WHOLE(f.storeRowsRecovered)},
};

#undef WHOLE
#undef REAL
#undef DROPPED
#undef LOAD

QByteArray numberText(const Figure &figure, const Figures &figures, int decimals)
{
    const double value = figure.value(figures);
    return figure.isWhole ? QByteArray::number(qint64(value)) : QByteArray::number(value, 'f', decimals);
}

/// Refusals by reason code: those that happened.
template <typename Visitor>
void forEachRefusal(const Figures &figures, Visitor &&visit)
{
    for (size_t code = 0; code < figures.counters.refused.size(); ++code) {
        if (figures.counters.refused[code])
            visit(QByteArray("0x") + QByteArray::number(qulonglong(code), 16).rightJustified(2, '0').toUpper(),
                  figures.counters.refused[code]);
    }
}

} // namespace

std::span<const Figure> figureTable()
{
    return table;
}

const char *label(DropCause cause)
{
    static const char *const names[] = {"client_away", "client_too_slow", "queue_full", "too_large_for_client",
                                        "expired", "session_ended", "memory_limit", "denied",
                                        "by_administrator"};
    static_assert(std::size(names) == size_t(DropCause::Count));
    return names[size_t(cause)];
}

QVariantMap toVariantMap(const Figures &figures)
{
    QMap<QString, QVariantMap> groups;
    for (const Figure &figure : table) {
        if (!figure.group)
            continue;
        const double value = figure.value(figures);
        groups[QString::fromLatin1(figure.group)].insert(QString::fromLatin1(figure.key),
                                                         figure.isWhole ? QVariant(qint64(value)) : QVariant(value));
    }
    QVariantMap &broker = groups[QStringLiteral("broker")];
    broker.insert(QStringLiteral("running"), figures.running);
    broker.insert(QStringLiteral("mqtt_server_active"), figures.mqttServerActive);
    broker.insert(QStringLiteral("websocket_server_active"), figures.websocketServerActive);
    broker.insert(QStringLiteral("version"), QStringLiteral(DEEPROS_VERSION));
    QVariantMap refused;
    forEachRefusal(figures, [&](const QByteArray &code, quint64 count) {
        refused.insert(QString::fromLatin1(code), count);
    });
    groups[QStringLiteral("refused")] = refused;
    QVariantMap limits;
    for (size_t i = 0; i < size_t(Limit::Count); ++i)
        limits.insert(QString::fromLatin1(limitKey(Limit(i))), figures.counters.limitHits(Limit(i)));
    groups[QStringLiteral("limits")] = limits;
    QVariantMap map;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group)
        map.insert(group.key(), group.value());
    return map;
}

QByteArray toPrometheus(const Figures &figures)
{
    QByteArray text;
    const char *last = "";
    for (const Figure &figure : table) {
        if (!figure.metric)
            continue;
        if (std::strcmp(figure.metric, last) != 0) {
            last = figure.metric;
            text += QByteArray("# HELP ") + figure.metric + ' ' + figure.help + "\n# TYPE " + figure.metric
                + (figure.kind == counter ? " counter\n" : " gauge\n");
        }
        text += figure.metric;
        if (figure.labels)
            text += QByteArray("{") + figure.labels + '}';
        text += ' ' + numberText(figure, figures, 6) + '\n';
    }
    text += "# HELP deepros_refusals_total Packets answered with an error, by MQTT reason code.\n"
            "# TYPE deepros_refusals_total counter\n";
    forEachRefusal(figures, [&](const QByteArray &code, quint64 count) {
        text += "deepros_refusals_total{code=\"" + code + "\"} " + QByteArray::number(count) + '\n';
    });
    text += "# HELP deepros_limit_hits_total Times that a limit turned something away or slowed it down.\n"
            "# TYPE deepros_limit_hits_total counter\n";
    for (size_t i = 0; i < size_t(Limit::Count); ++i) {
        text += QByteArray("deepros_limit_hits_total{limit=\"") + limitKey(Limit(i)) + "\"} "
            + QByteArray::number(figures.counters.limitHits(Limit(i))) + '\n';
    }
    text += "# HELP deepros_build_info Version of the broker.\n# TYPE deepros_build_info gauge\n"
            "deepros_build_info{version=\"" DEEPROS_VERSION "\"} 1\n";
    return text;
}

QByteArray sysValue(const Figure &figure, const Figures &figures)
{
    return numberText(figure, figures, 2);
}

} // namespace deepros
