#include "logging/categories.h"
#include "mqtt/serializer.h"
#include "protocol/connection_p.h"

namespace deepros {

using mqtt::DecodeError;
using mqtt::PacketType;
using mqtt::PublishPacket;
using mqtt::QoS;
using mqtt::ReasonCode;

bool Connection::handlePublish(const mqtt::FrameHeader &header, QByteArrayView body, QByteArray *owner)
{
    // The match cache has judged the topics it knows: only new ones are looked at.
    const auto parsed = mqtt::parsePublish(header.flags, body, m_version, mqtt::TopicCheck::Deferred);
    if (!parsed) [[unlikely]] {
        fail(parsed.error());
        return false;
    }
    const PublishPacket &packet = *parsed;
    if (packet.hasSubscriptionId) [[unlikely]] {
        fail(ReasonCode::ProtocolError, "only the broker puts a Subscription Identifier into a PUBLISH [MQTT-3.3.4-6]");
        return false;
    }
    if (m_throttle) [[unlikely]]
        charge(header.packetSize());
    ++m_context.counters.messagesIn[size_t(packet.qos)];
    m_context.counters.payloadBytesIn += quint64(packet.payload.size());
    ++m_session->traffic().messagesIn;

    const bool exactlyOnce = packet.qos == QoS::ExactlyOnce;
    if (exactlyOnce && m_session->incomingIds().contains(packet.packetId)) {
        // Sent again because our PUBREC was lost: it has been routed [MQTT-4.3.3-10].
        const bool kept = !m_session->isDurable() || store()->isCommitted(store()->lastChange());
        acknowledge(PacketType::Pubrec, packet.packetId, ReasonCode::Success, kept ? nullptr : commitGate(), 0);
        return true;
    }
    if (packet.qos != QoS::AtMostOnce && isV5()
        && m_heldQos1 + m_session->incomingIds().size() >= m_promise.receiveMaximum) {
        m_context.counters.hit(Limit::Inflight);
        fail(ReasonCode::ReceiveMaximumExceeded,
             "too many unacknowledged messages [MQTT-3.3.4-7] ("
                 + limitText(Limit::Inflight, m_promise.receiveMaximum) + ")");
        return false;
    }

    const QByteArray forward =
        packet.properties.isEmpty() ? QByteArray() : mqtt::forwardableProperties(packet.properties);
    Publication publication(packet, forward, owner);
    if (packet.topicAlias && !resolveAlias(packet, publication))
        return false;
    publication.setPublisher(m_session, m_session->subscriberId());
    publication.setTimes(m_context.clock.wallMs(), m_context.clock.nowMs());
    if (packet.qos != QoS::AtMostOnce)
        publication.setAckWaiter(this);
    publication.setCanRefuse(packet.qos != QoS::AtMostOnce && isV5());

    if (m_context.policy) {
        AccessDecision decision;
        if (!mayPublish(publication, decision)) [[unlikely]]
            return refusePublish(packet, publication, decision);
    }

    SessionStore *const store = this->store();
    const SessionStore::Change before = store ? store->lastChange() : 0;
    if (store && store->isFailing() && exactlyOnce && publication.canRefuse() && m_session->isDurable()) [[unlikely]]
        return refuseUnkeepable(packet);
    Router::Routed routed;
    const bool reserved = publication.topic().startsWith("$SYS/");
    if (!reserved) {
        routed = m_context.router.publish(publication);
        if (routed.fault) [[unlikely]]
            return refuseTopic(packet, *routed.fault);
        if (routed.unkeepable) [[unlikely]]
            return refuseUnkeepable(packet);
        if (store && store->isCongested() && store->lastChange() != before) [[unlikely]]
            pauseForStore();
    }
    if (packet.qos == QoS::AtMostOnce)
        return true;

    ReasonCode code = ReasonCode::Success;
    QByteArrayView reason;
    if (reserved) {
        code = ReasonCode::NotAuthorized;
        reason = "$SYS belongs to the broker";
    } else if (publication.rejections() > 0 && publication.rejections() == routed.receivers) {
        code = ReasonCode::QuotaExceeded;
        reason = "the queues of all subscribers are full";
    } else if (routed.receivers == 0) {
        code = ReasonCode::NoMatchingSubscribers;
    }
    if (isError(code))
        m_context.counters.refuse(code);
    // Known before the acknowledgement leaves: the client may lose it and send again.
    if (exactlyOnce && !isError(code)) {
        m_session->addIncomingId(packet.packetId);
        if (m_session->isDurable())
            store->waitForCommit(publication.holdAck());
    }
    acknowledge(exactlyOnce ? PacketType::Pubrec : PacketType::Puback, packet.packetId, code, publication.takeGate(),
                quint32(std::min<qsizetype>(body.size(), INT_MAX)), reason);
    return true;
}

bool Connection::resolveAlias(const PublishPacket &packet, Publication &publication)
{
    if (packet.topicAlias > m_promise.maxTopicAlias) {
        m_context.counters.hit(Limit::TopicAlias);
        fail(ReasonCode::TopicAliasInvalid,
             "topic alias " + QByteArray::number(packet.topicAlias) + " is above the maximum [MQTT-3.3.2-9] ("
                 + limitText(Limit::TopicAlias, m_promise.maxTopicAlias) + ")");
        return false;
    }
    if (!m_aliases)
        m_aliases = std::make_unique<Aliases>();
    QByteArray &topic = m_aliases->incoming[packet.topicAlias];
    if (!packet.topic.isEmpty()) {
        topic = packet.topic.toByteArray();
        return true;
    }
    if (topic.isEmpty()) {
        fail(ReasonCode::ProtocolError,
             "topic alias " + QByteArray::number(packet.topicAlias) + " stands for no topic yet (3.3.2.3.4)");
        return false;
    }
    publication.setTopic(topic);
    return true;
}

bool Connection::mayPublish(const Publication &publication, AccessDecision &decision)
{
    if (!m_publishRights)
        m_publishRights = std::make_unique<AccessCache>();
    const QByteArrayView topic = publication.topic();
    decision = m_publishRights->lookUp(topic, [&] {
        return m_context.policy->decide(AccessSubject::of(m_session->client()), AccessAction::Publish, topic);
    });
    return decision.allowed;
}

bool Connection::refusePublish(const PublishPacket &packet, const Publication &publication,
                               const AccessDecision &decision)
{
    // A topic that is none is a fault of the protocol, whatever the rules say.
    if (const TopicFault fault = checkTopicName(publication.topic(), m_context.topics.limits()))
        return refuseTopic(packet, *fault);
    ++m_context.counters.publishesDenied;
    m_context.counters.drop(DropCause::Denied);
    m_context.observer.messageDropped(m_session->subscriberId(), publication.topic(), DropCause::Denied);
    const QByteArray reason = m_context.policy->describe(decision);
    warn("PUBLISH denied: " + reason, ": topic " + publication.topic().toByteArray());
    if (packet.qos == QoS::AtMostOnce)
        return true;
    // 3.x has no way to say so: acknowledged and dropped, one of the two choices of [MQTT-3.3.5-2] (3.1.1).
    m_context.counters.refuse(ReasonCode::NotAuthorized);
    acknowledge(packet.qos == QoS::ExactlyOnce ? PacketType::Pubrec : PacketType::Puback, packet.packetId,
                ReasonCode::NotAuthorized, nullptr, 0, reason);
    return true;
}

bool Connection::refuseTopic(const PublishPacket &packet, const DecodeError &fault)
{
    // A limit of ours is no fault of the protocol: 5.0 clients are told and go on.
    const QByteArray text = topicFaultText(fault);
    if (fault.code == ReasonCode::QuotaExceeded && isV5() && packet.qos != QoS::AtMostOnce) {
        warn(text);
        m_context.counters.refuse(fault.code);
        acknowledge(packet.qos == QoS::ExactlyOnce ? PacketType::Pubrec : PacketType::Puback, packet.packetId, fault.code,
                    nullptr, 0, text);
        return true;
    }
    fail(fault.code, text);
    return false;
}

QByteArray Connection::topicFaultText(const DecodeError &fault)
{
    if (fault.code != ReasonCode::QuotaExceeded)
        return fault.toText();
    m_context.counters.hit(Limit::TopicSize);
    return fault.toText() + " (" + limitVariable(Limit::TopicSize) + ")";
}

void Connection::acknowledge(PacketType type, quint16 packetId, ReasonCode code, AckGate *gate, quint32 bytes,
                             QByteArrayView reason)
{
    if (!gate && m_heldAcks.isEmpty()) [[likely]] {
        sendAck(type, packetId, code, reason);
        pauseIfNeeded();
        return;
    }
    // In the order of the PUBLISH packets [MQTT-4.6.0-2] [MQTT-4.6.0-3].
    m_heldAcks.emplaceBack(type, code, packetId, bytes, gate);
    m_heldBytes += bytes;
    if (type == PacketType::Puback)
        ++m_heldQos1;
    pauseIfNeeded();
}

bool Connection::refuseUnkeepable(const PublishPacket &packet)
{
    const QByteArray reason = store()->refusal();
    warn("PUBLISH refused: " + reason);
    ++m_context.counters.publishesNotKept;
    m_context.counters.refuse(ReasonCode::QuotaExceeded);
    acknowledge(packet.qos == QoS::ExactlyOnce ? PacketType::Pubrec : PacketType::Puback, packet.packetId,
                ReasonCode::QuotaExceeded, nullptr, 0, reason);
    return true;
}

void Connection::pauseForStore()
{
    if (!m_storePaused) {
        m_storePaused = true;
        m_context.storePaused.push_back(this);
        ++m_context.counters.storePauses;
        pauseIfNeeded();
    }
}

void Connection::storeDrained()
{
    m_storePaused = false;
    pauseIfNeeded();
}

AckGate *Connection::commitGate()
{
    auto *gate = new AckGate(this);
    gate->block();
    store()->waitForCommit(gate);
    return gate;
}

void Connection::sendWhenCommitted(QByteArray packet, SessionStore::Change before)
{
    const bool changed = store() && store()->lastChange() != before;
    if (!changed && m_heldPackets.isEmpty()) {
        sendPacket(packet);
        return;
    }
    m_heldPackets.emplaceBack(changed ? commitGate() : nullptr, std::move(packet));
}

void Connection::gateOpened()
{
    if (m_outputGate && m_outputGate->isOpen()) {
        std::exchange(m_outputGate, nullptr)->abandon();
        markDirty();
    }
    while (!m_heldPackets.isEmpty() && (!m_heldPackets.front().gate || m_heldPackets.front().gate->isOpen())) {
        const HeldPacket held = m_heldPackets.takeFront();
        if (held.gate)
            held.gate->abandon();
        sendPacket(held.packet);
    }
    sendOpenedAcks();
    pauseIfNeeded();
}

void Connection::sendOpenedAcks()
{
    while (!m_heldAcks.isEmpty()) {
        HeldAck &held = m_heldAcks.front();
        if (held.gate && !held.gate->isOpen())
            return;
        const bool rejected = held.gate && held.gate->isRejected();
        if (held.gate)
            held.gate->abandon();
        const HeldAck ack = m_heldAcks.takeFront();
        m_heldBytes -= ack.bytes;
        if (ack.type == PacketType::Puback)
            --m_heldQos1;
        if (rejected) {
            if (ack.type == PacketType::Pubrec)
                m_session->removeIncomingId(ack.packetId);
            sendAck(ack.type, ack.packetId, ReasonCode::QuotaExceeded, "a subscriber's queue is full");
        } else {
            sendAck(ack.type, ack.packetId, ack.code);
        }
    }
}

void Connection::dropHeldAcks()
{
    while (!m_heldAcks.isEmpty()) {
        if (AckGate *gate = m_heldAcks.takeFront().gate)
            gate->abandon();
    }
    m_heldBytes = 0;
    m_heldQos1 = 0;
    while (!m_heldPackets.isEmpty()) {
        if (AckGate *gate = m_heldPackets.takeFront().gate)
            gate->abandon();
    }
    if (m_outputGate) {
        // CONNACK has not left: then nothing behind it may.
        std::exchange(m_outputGate, nullptr)->abandon();
        m_output.clear();
    }
}

void Connection::handleAck(PacketType type, QByteArrayView body)
{
    const auto parsed = mqtt::parseAck(type, body, m_version);
    if (!parsed) {
        fail(parsed.error());
        return;
    }
    const mqtt::AckPacket &packet = *parsed;
    switch (type) {
    case PacketType::Puback:
        if (!m_session->puback(packet.packetId))
            handleStrayAck(type, packet.packetId);
        break;
    case PacketType::Pubrec:
        if (!m_session->pubrec(packet.packetId, packet.code)) {
            handleStrayAck(type, packet.packetId);
            // Answered all the same, so that the client can forget it.
            if (isOpen() && !isError(packet.code))
                sendPubrel(packet.packetId, ReasonCode::PacketIdentifierNotFound);
        }
        break;
    case PacketType::Pubrel:
        handlePubrel(packet);
        break;
    default:
        if (!m_session->pubcomp(packet.packetId))
            handleStrayAck(type, packet.packetId);
        break;
    }
}

void Connection::handleStrayAck(PacketType type, quint16 packetId)
{
    // An identifier we do not know may be an echo of an earlier session; one that waits for another answer is a mistake.
    if (m_session->isInflight(packetId)) {
        fail(ReasonCode::ProtocolError,
             QByteArray(mqtt::packetName(type)) + " does not fit the state of packet identifier "
                 + QByteArray::number(packetId) + " (4.3)");
        return;
    }
    qCDebug(lcProtocol) << mqtt::packetName(type) << "for an unknown packet identifier" << packetId;
}

void Connection::handlePubrel(const mqtt::AckPacket &packet)
{
    const SessionStore::Change before = store() ? store()->lastChange() : 0;
    const bool known = m_session->removeIncomingId(packet.packetId);
    const ReasonCode code = known ? ReasonCode::Success : ReasonCode::PacketIdentifierNotFound;
    if (m_session->isDurable()) {
        // Else, after a crash, the next message with this identifier would be taken for the old one.
        QByteArray pubcomp;
        mqtt::appendAck(pubcomp, PacketType::Pubcomp, {packet.packetId, code, {}}, m_version);
        sendWhenCommitted(std::move(pubcomp), before);
    } else {
        sendAck(PacketType::Pubcomp, packet.packetId, code);
    }
    pauseIfNeeded();
}

} // namespace deepros
