// What the monitor answers at once: rows of clients, subscriptions and queues.
#include "monitor/monitor.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace deepros {

ClientRow Monitor::rowOf(const Session &session) const
{
    const Client &client = session.client();
    ClientRow row;
    row.id = client.id();
    row.userName = client.usernameUtf8();
    row.address = client.address();
    row.listener = client.listener();
    row.version = client.protocolVersion();
    row.isConnected = session.isConnected();
    row.isPersistent = session.expirySecs() > 0;
    row.hasWill = session.will();
    row.keepAliveSecs = client.keepAlive();
    row.connectedAtMs = client.connectedAtMs();
    row.expirySecs = session.expirySecs();
    row.subscriptions = session.subscriptionCount();
    row.queued = session.queued();
    row.maxQueued = session.maxQueued();
    row.inflight = session.inflight();
    row.maxInflight = session.window();
    row.traffic = session.traffic();
    if (const auto *drops = session.drops())
        row.drops = *drops;
    row.lastError = m_lastErrors.value(client.id());
    if (const auto seen = m_seenClients.find(client.id()); seen != m_seenClients.end()) {
        row.messagesInPerSecond = seen->second.messagesInPerSecond;
        row.messagesOutPerSecond = seen->second.messagesOutPerSecond;
        row.bytesInPerSecond = seen->second.bytesInPerSecond;
        row.bytesOutPerSecond = seen->second.bytesOutPerSecond;
    }
    return row;
}

ClientPage Monitor::clientPage(std::optional<bool> connected, size_t offset, size_t limit) const
{
    std::vector<const Session *> found;
    found.reserve(size_t(m_sessions.totalClients()));
    m_sessions.forEach([&](const Session &session) {
        if (!connected || *connected == session.isConnected())
            found.push_back(&session);
    });
    ClientPage page;
    page.total = qsizetype(found.size());
    const size_t begin = std::min(offset, found.size());
    const size_t end = begin + std::min(limit, found.size() - begin);
    std::partial_sort(found.begin(), found.begin() + qptrdiff(end), found.end(), [](const Session *a, const Session *b) {
        return a->client().id() < b->client().id();
    });
    page.rows.reserve(end - begin);
    for (size_t i = begin; i < end; ++i)
        page.rows.push_back(rowOf(*found[i]));
    return page;
}

// Short payloads are kept once, not for the topic and for the ROS topic.
void Monitor::fillPayload(RosRow &row) const
{
    if (row.lastPayload.isEmpty() && row.payloadSize > 0)
        row.lastPayload = m_activity.wholePayload(row.topic, row.payloadSize);
}

std::vector<RosRow> Monitor::rosRows() const
{
    std::vector<RosRow> rows = m_ros.rows();
    for (RosRow &row : rows)
        fillPayload(row);
    return rows;
}

std::vector<ClientRow> Monitor::clientRows() const
{
    return clientPage(std::nullopt, 0, std::numeric_limits<size_t>::max()).rows;
}

std::optional<ClientRow> Monitor::clientRow(const QByteArray &id) const
{
    const Session *session = m_sessions.find(id);
    return session ? std::optional(rowOf(*session)) : std::nullopt;
}

std::vector<SubscriptionRow> Monitor::subscriptionRows(const QByteArray &clientId) const
{
    std::vector<SubscriptionRow> rows;
    const Session *session = m_sessions.find(clientId);
    if (!session)
        return rows;
    SubscriptionIndex::forEach(*session, [&rows](const Subscription &subscription) {
        const SubscriptionOptions &options = subscription.options;
        rows.push_back({SubscriptionIndex::filterText(subscription), options.qos, options.noLocal,
                        options.retainAsPublished, quint8(options.retainHandling), options.identifier,
                        subscription.messages});
    });
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.filter < b.filter; });
    return rows;
}

std::vector<TopicSubscriberRow> Monitor::topicSubscriberRows(const QByteArray &topic) const
{
    std::vector<TopicSubscriberRow> rows;
    if (checkTopicName(topic, m_topics.limits()))
        return rows;
    const auto add = [&](const Subscription &subscription) {
        TopicSubscriberRow row;
        row.clientId = subscription.subscriber->subscriberId();
        row.filter = SubscriptionIndex::filterText(subscription);
        row.qos = subscription.options.qos;
        if (const Session *session = m_sessions.find(row.clientId)) {
            row.isConnected = session->isConnected();
            row.queued = session->queued();
            row.maxQueued = session->maxQueued();
        }
        rows.push_back(std::move(row));
    };
    MatchResult match;
    m_topics.index().match(topic, match);
    for (const MatchEntry &entry : match.entries) {
        for (quint32 i = 0; i < entry.count; ++i)
            add(*match.subscriptions[entry.first + i]);
    }
    const auto &denied = match.deniedMembers;
    for (const SharedGroup *group : match.groups) {
        for (const Subscription *member : group->members) {
            if (std::find(denied.begin(), denied.end(), member) == denied.end())
                add(*member);
        }
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
        return std::tie(a.clientId, a.filter) < std::tie(b.clientId, b.filter);
    });
    return rows;
}

std::vector<QueuedMessageRow> Monitor::queueRows(const QByteArray &clientId, size_t limit) const
{
    std::vector<QueuedMessageRow> rows;
    const Session *session = m_sessions.find(clientId);
    if (!session || limit == 0)
        return rows;
    session->forEachOwed([&](const Message &message, mqtt::QoS qos, bool retain, quint16 packetId) {
        QueuedMessageRow row;
        if (!message.isNull()) {
            row.topic = message->topic;
            row.payloadSize = message->payload.size();
            row.receivedMs = message->timestampMs;
        }
        row.qos = qos;
        row.retain = retain;
        row.isInflight = packetId != 0;
        row.packetId = packetId;
        rows.push_back(std::move(row));
        return rows.size() < limit;
    });
    return rows;
}

} // namespace deepros
