// What the registry has to tell.
#include "ros/rosregistry_p.h"

#include <algorithm>

namespace deepros {

namespace {

RosState worse(RosState a, RosState b)
{
    // A new topic says nothing yet: anything known counts more.
    return std::max(a, b);
}

} // namespace

RosRow RosRegistry::rowOf(const Topic &topic) const
{
    const qint64 nowUs = m_clock.nowUs();
    RosRow row;
    row.kind = RosRow::Kind::Topic;
    row.domain = topic.node->domain->name;
    row.node = topic.node->name;
    row.messageType = topic.messageType;
    row.topic = topic.name;
    row.state = judge(topic);
    row.payloadSize = topic.payloadSize;
    row.expectedHz = topic.expectedHz;
    if (topic.payload)
        row.lastPayload = *topic.payload;
    row.subscribers = topic.receivers;
    row.commandConflict = topic.conflict != nullptr;
    row.identityConflict = topic.node->conflict.has_value();
    const Publisher *latest = nullptr;
    row.publishers.reserve(qsizetype(topic.publishers.size()));
    for (const Publisher &publisher : topic.publishers) {
        RosPublisherRow part;
        part.clientId = publisher.clientId;
        part.rateHz = publisher.arrivals.rateHz(nowUs);
        part.messages = publisher.messages;
        part.bytes = publisher.bytes;
        part.firstSeenMs = publisher.firstSeenMs;
        part.lastSeenMs = publisher.lastSeenMs;
        row.rateHz += part.rateHz;
        row.bytesPerSecond += publisher.arrivals.bytesPerSecond(nowUs);
        row.messages += part.messages;
        row.bytes += part.bytes;
        row.firstSeenMs = row.firstSeenMs ? std::min(row.firstSeenMs, part.firstSeenMs) : part.firstSeenMs;
        row.lastSeenMs = std::max(row.lastSeenMs, part.lastSeenMs);
        row.publishers.append(std::move(part));
        if (!latest || publisher.arrivals.lastUs() > latest->arrivals.lastUs())
            latest = &publisher;
    }
    if (latest) {
        row.periodMs = latest->arrivals.period() * 1000;
        row.jitterMs = latest->arrivals.jitter() * 1000;
        row.shortestMs = latest->arrivals.shortest() * 1000;
        row.longestMs = latest->arrivals.longest() * 1000;
    }
    if (topic.latency) {
        row.clockSkewed = topic.latency->isSkewed();
        row.latencyMs = topic.latency->percentile(0.5);
        row.latencyP99Ms = topic.latency->percentile(0.99);
    }
    return row;
}

std::vector<RosRow> RosRegistry::rows(const std::function<bool(QByteArrayView topic)> &filter) const
{
    const auto addTo = [](RosRow &sum, const RosRow &part) {
        sum.state = worse(sum.state, part.state);
        sum.rateHz += part.rateHz;
        sum.bytesPerSecond += part.bytesPerSecond;
        sum.messages += part.messages;
        sum.bytes += part.bytes;
        sum.firstSeenMs = sum.firstSeenMs ? std::min(sum.firstSeenMs, part.firstSeenMs) : part.firstSeenMs;
        sum.lastSeenMs = std::max(sum.lastSeenMs, part.lastSeenMs);
        sum.identityConflict |= part.identityConflict;
        sum.commandConflict |= part.commandConflict;
    };
    const auto byName = [](const auto *a, const auto *b) { return a->name < b->name; };
    std::vector<const Domain *> domains;
    m_domains.forEach([&](const Domain &domain) { domains.push_back(&domain); });
    std::sort(domains.begin(), domains.end(), byName);

    std::vector<RosRow> all;
    for (const Domain *domain : domains) {
        const size_t domainAt = all.size();
        RosRow &domainRow = all.emplace_back();
        domainRow.kind = RosRow::Kind::Domain;
        domainRow.domain = domain->name;
        std::vector<const Node *> nodes(domain->nodes.begin(), domain->nodes.end());
        std::sort(nodes.begin(), nodes.end(), byName);
        for (const Node *node : nodes) {
            const size_t nodeAt = all.size();
            RosRow &nodeRow = all.emplace_back();
            nodeRow.kind = RosRow::Kind::Node;
            nodeRow.domain = domain->name;
            nodeRow.node = node->name;
            std::vector<const Topic *> topics(node->topics.begin(), node->topics.end());
            std::sort(topics.begin(), topics.end(), byName);
            for (const Topic *topic : topics) {
                if (filter && !filter(topic->name))
                    continue;
                RosRow row = rowOf(*topic);
                addTo(all[nodeAt], row);
                all.push_back(std::move(row));
            }
            if (all.size() == nodeAt + 1)
                all.pop_back();
            else
                addTo(all[domainAt], RosRow(all[nodeAt]));
        }
        if (all.size() == domainAt + 1)
            all.pop_back();
    }
    return all;
}

std::optional<RosRow> RosRegistry::row(const QByteArray &topic) const
{
    const Topic *found = m_topics.find(topic);
    return found ? std::optional(rowOf(*found)) : std::nullopt;
}

std::optional<RosRow> RosRegistry::tell(const QByteArray &topic)
{
    Topic *found = m_topics.find(topic);
    if (!found)
        return std::nullopt;
    found->isTold = true;
    return rowOf(*found);
}

std::vector<RosConflict> RosRegistry::conflicts() const
{
    std::vector<RosConflict> all;
    m_topics.forEach([&](const Topic &topic) {
        if (topic.conflict)
            all.push_back(*topic.conflict);
    });
    m_nodes.forEach([&](const Node &node) {
        if (node.conflict)
            all.push_back(*node.conflict);
    });
    return all;
}

} // namespace deepros
