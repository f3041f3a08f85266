#include "monitor/tail.h"

#include "entities/publication.h"
#include "topics/topicfilter.h"

#include <algorithm>

namespace deepros {

bool Tail::wants(QByteArrayView topic) const
{
    const auto matches = [topic](const QByteArray &filter) { return topicMatches(filter, topic); };
    return std::any_of(m_request.include.begin(), m_request.include.end(), matches)
        && std::none_of(m_request.exclude.begin(), m_request.exclude.end(), matches);
}

void Tail::add(const Publication &publication)
{
    if (!m_request.clientId.isEmpty() && m_request.clientId != publication.publisherId())
        return;
    ++m_matched;
    const QByteArrayView payload = publication.payload();
    const qsizetype kept =
        m_request.payloadBytes < 0 ? payload.size() : std::min(payload.size(), m_request.payloadBytes);
    if (m_messages.size() >= size_t(m_request.maxMessages) || m_bytes + kept > m_request.maxBytes) {
        ++m_skipped;
        return;
    }
    m_bytes += kept;
    TailMessage message;
    message.atMs = publication.timestampMs();
    message.topic = publication.topic().toByteArray();
    message.publisher = publication.publisherId();
    message.payload = payload.first(kept).toByteArray();
    message.payloadSize = payload.size();
    message.qos = publication.qos();
    message.retain = publication.retain();
    m_messages.push_back(std::move(message));
}

TailBatch Tail::take()
{
    TailBatch batch{m_id, std::exchange(m_messages, {}), std::exchange(m_matched, 0), std::exchange(m_skipped, 0)};
    m_bytes = 0;
    return batch;
}

} // namespace deepros
