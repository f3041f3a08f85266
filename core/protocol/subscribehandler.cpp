#include "mqtt/serializer.h"
#include "protocol/connection_p.h"

namespace deepros {

using mqtt::PacketType;
using mqtt::ReasonCode;

namespace {

/// 3.1.1 knows one failure [MQTT-3.9.3-2].
char subackCode(ReasonCode code, bool v5)
{
    return char(isError(code) && !v5 ? 0x80 : static_cast<int>(code));
}

} // namespace

bool Connection::canAnswer(size_t codes)
{
    // Fixed header, packet identifier and an empty property list go before the codes.
    const size_t size = codes + (codes < 125 ? 5 : 8);
    if (size <= m_maxPacketSize)
        return true;
    fail(ReasonCode::PacketTooLarge,
         "the answer would be larger than the Maximum Packet Size of the client [MQTT-3.1.2-24]");
    return false;
}

void Connection::handleSubscribe(QByteArrayView body)
{
    const auto parsed = mqtt::parseSubscribe(body, m_version);
    if (!parsed) {
        fail(parsed.error());
        return;
    }
    const mqtt::SubscribePacket &packet = *parsed;
    if (!canAnswer(packet.requests.size()))
        return;
    struct Replay
    {
        QByteArray filter;
        SubscriptionOptions options;
    };
    std::vector<Replay> replays;
    QByteArray codes;
    codes.reserve(qsizetype(packet.requests.size()));
    QByteArray firstReason;
    const auto refuse = [&](ReasonCode code, const QByteArray &text) {
        codes.append(subackCode(code, isV5()));
        m_context.counters.refuse(code);
        warn(text);
        if (firstReason.isEmpty())
            firstReason = text;
    };

    SubscriptionIndex &index = m_context.topics.index();
    const SessionStore::Change before = store() ? store()->lastChange() : 0;
    const bool unkeepable = m_session->isDurable() && store()->isFailing();
    for (const mqtt::SubscriptionRequest &request : packet.requests) {
        const auto filter = TopicFilter::parse(request.filter, m_context.topics.limits());
        if (!filter) {
            refuse(filter.error().code, topicFaultText(filter.error()));
            continue;
        }
        if (filter->isShared() && request.noLocal) {
            fail(ReasonCode::ProtocolError, "No Local on a shared subscription [MQTT-3.8.3-4]");
            return;
        }
        if (unkeepable) {
            refuse(ReasonCode::QuotaExceeded, store()->refusal());
            continue;
        }
        if (m_session->subscriptionCount() >= m_context.limits.maxSubscriptions && !index.find(*m_session, *filter)) {
            m_context.counters.hit(Limit::Subscriptions);
            refuse(ReasonCode::QuotaExceeded,
                   "too many subscriptions (" + limitText(Limit::Subscriptions, m_context.limits.maxSubscriptions) + ")");
            continue;
        }
        if (m_context.policy) {
            const AccessDecision decision = m_context.policy->decide(AccessSubject::of(m_session->client()),
                                                                     AccessAction::Subscribe, filter->filter());
            if (!decision.allowed) {
                refuse(ReasonCode::NotAuthorized,
                       "nothing that '" + filter->text() + "' matches may be received: "
                           + m_context.policy->describe(decision));
                continue;
            }
        }
        const SubscriptionOptions options{request.qos, request.noLocal, request.retainAsPublished,
                                          request.retainHandling, packet.subscriptionId};
        const bool isNew = index.add(*m_session, *filter, options);
        codes.append(char(request.qos));
        const bool wantsRetained = options.retainHandling == mqtt::RetainHandling::Send
            || (options.retainHandling == mqtt::RetainHandling::SendIfNew && isNew);
        if (wantsRetained && !filter->isShared())
            replays.push_back({filter->text(), options});
    }

    QByteArray out;
    const QByteArray properties = reasonProperties(firstReason, codes.size() + 64);
    mqtt::appendSuback(out, {packet.packetId, codes, mqtt::PropertyView::trusted(properties)}, m_version);
    sendWhenCommitted(std::move(out), before);
    for (Replay &replay : replays) {
        m_session->cancelReplay(replay.filter);
        m_session->replay(m_context.topics.retained(), std::move(replay.filter), replay.options);
    }
    pauseIfNeeded();
}

void Connection::handleUnsubscribe(QByteArrayView body)
{
    const auto parsed = mqtt::parseUnsubscribe(body, m_version);
    if (!parsed) {
        fail(parsed.error());
        return;
    }
    if (!canAnswer(parsed->filters.size()))
        return;
    const SessionStore::Change before = store() ? store()->lastChange() : 0;
    QByteArray codes;
    QByteArray firstReason;
    for (const QByteArrayView text : parsed->filters) {
        const auto filter = TopicFilter::parse(text, m_context.topics.limits());
        if (!filter) {
            codes.append(char(filter.error().code));
            if (firstReason.isEmpty())
                firstReason = filter.error().toText();
            continue;
        }
        m_session->cancelReplay(filter->text());
        const bool existed = m_context.topics.index().remove(*m_session, *filter);
        codes.append(char(existed ? ReasonCode::Success : ReasonCode::NoSubscriptionExisted));
    }
    QByteArray out;
    const QByteArray properties = reasonProperties(firstReason, codes.size() + 64);
    mqtt::appendUnsuback(out, {parsed->packetId, codes, mqtt::PropertyView::trusted(properties)}, m_version);
    sendWhenCommitted(std::move(out), before);
    pauseIfNeeded();
}

} // namespace deepros
