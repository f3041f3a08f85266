#include "mqtt/serializer.h"
#include "protocol/connection_p.h"

#include <algorithm>
#include <cstring>

namespace deepros {

using mqtt::PacketType;
using mqtt::QoS;
using mqtt::ReasonCode;

bool Connection::hasRoom() const
{
    // Out of memory, who reads what it gets is still served: that shortens the backlog. And a session that waits for room
    // must always have some once the output has drained, or nobody would wake it.
    const qint64 limit = m_context.limits.maxClientBuffer;
    return m_output.size() < (m_context.sessionContext.memoryExhausted() ? std::min(limit, drainedBelow) : limit);
}

void Connection::countOut(QoS qos, qsizetype payload)
{
    ++m_context.counters.messagesOut[size_t(qos)];
    m_context.counters.payloadBytesOut += quint64(payload);
    ++m_context.counters.packetsOut;
    ++m_session->traffic().messagesOut;
}

void Connection::countWritten(qint64 bytes)
{
    m_context.counters.bytesOut += quint64(bytes);
    if (m_session)
        m_session->traffic().bytesOut += quint64(bytes);
}

Connection::SendResult Connection::sendPublication(Publication &publication, QoS qos, bool retain, quint16 packetId,
                                                   std::span<const quint32> subscriptionIds)
{
    if (qos == QoS::AtMostOnce && !hasRoom()) {
        if (!std::exchange(m_outputWasFull, true)) {
            warn("reads too slowly: QoS 0 messages are dropped ("
                 + limitText(Limit::ClientBuffer, m_context.limits.maxClientBuffer) + ")");
        }
        return SendResult::NoRoom;
    }
    const bool own = isV5() && (m_aliasMaximum || !subscriptionIds.empty());
    if (own) {
        mqtt::PublishHead head;
        head.topic = publication.topic();
        head.forwardProperties = publication.forwardProperties();
        head.payloadSize = quint32(publication.payload().size());
        head.expirySecs = publication.expirySecs();
        head.subscriptionIds = subscriptionIds;
        head.packetId = packetId;
        head.qos = qos;
        head.retain = retain;
        const bool large = publication.payload().size() > Publication::maxPackedPayload;
        const QByteArray *shared = large ? &publication.message()->payload : nullptr;
        return sendHead(head, shared, publication.payload());
    }

    // The common way: one image for all receivers of a layout; only a few bits and the identifier differ.
    const Publication::Image image = publication.image(m_version, packetId != 0);
    const quint64 size = image.size + (image.wholePacket ? 0 : quint64(publication.payload().size()));
    if (size > m_maxPacketSize)
        return SendResult::TooLarge;
    char *out = m_output.append(image.size);
    std::memcpy(out, image.data, image.size);
    out[0] = char((out[0] & 0xF0) | (static_cast<int>(qos) << 1) | (retain ? 1 : 0));
    if (packetId)
        mqtt::writeUint16(out + image.packetIdOffset, packetId);
    if (!image.wholePacket)
        m_output.appendShared(publication.message()->payload);
    countOut(qos, publication.payload().size());
    markDirty();
    writeEarly();
    return SendResult::Sent;
}

Connection::SendResult Connection::sendMessage(const Message &message, QoS qos, bool retain, bool dup, quint16 packetId,
                                               std::span<const quint32> subscriptionIds)
{
    mqtt::PublishHead head;
    head.topic = message->topic;
    head.forwardProperties = message->properties;
    head.payloadSize = quint32(message->payload.size());
    // What is only being sent again may have reached the end of its interval: 0.
    head.expirySecs = message.remainingExpirySecs(m_context.clock.nowMs());
    head.subscriptionIds = subscriptionIds;
    head.packetId = packetId;
    head.qos = qos;
    head.retain = retain;
    head.dup = dup;
    return sendHead(head, &message->payload, message->payload);
}

Connection::SendResult Connection::sendHead(mqtt::PublishHead &head, const QByteArray *sharedPayload, QByteArrayView payload)
{
    // Judged with the full topic: an alias must not be set up by a packet that is not sent.
    const quint64 size = mqtt::publishPacketSize(head, m_version);
    if (size > m_maxPacketSize || size > mqtt::maxPublishPacketSize)
        return SendResult::TooLarge;
    const QByteArrayView topic = head.topic;
    if (m_aliasMaximum && isV5()) {
        bool known = false;
        head.topicAlias = outgoingAlias(topic, known);
        if (known)
            head.topic = {};
        else if (head.topicAlias && mqtt::publishPacketSize(head, m_version) > m_maxPacketSize) {
            m_aliases->outgoing.remove(topic.toByteArray());
            head.topicAlias = 0;
        }
    }
    const quint32 headSize = mqtt::publishHeadSize(head, m_version);
    mqtt::writePublishHead(m_output.append(headSize), head, m_version);
    if (sharedPayload && payload.size() > Publication::maxPackedPayload)
        m_output.appendShared(*sharedPayload);
    else
        m_output.append(payload);
    countOut(head.qos, payload.size());
    markDirty();
    writeEarly();
    return SendResult::Sent;
}

void Connection::writeEarly()
{
    // Long turns do not pile everything up: what is much is written now.
    if (m_output.size() < flushAbove || m_writing || m_brokenWhy || m_outputGate || m_transport->isBlocked())
        return;
    m_writing = true;
    countWritten(m_transport->write(m_output));
    m_writing = false;
}

quint16 Connection::outgoingAlias(QByteArrayView topic, bool &known)
{
    if (!m_aliases)
        m_aliases = std::make_unique<Aliases>();
    auto &outgoing = m_aliases->outgoing;
    const auto found = outgoing.constFind(QByteArray::fromRawData(topic.data(), topic.size()));
    known = found != outgoing.cend();
    if (known)
        return *found;
    // First come, first served: the topics of a robot are few and recur.
    if (outgoing.size() >= m_aliasMaximum)
        return 0;
    const auto alias = quint16(outgoing.size() + 1);
    outgoing.insert(topic.toByteArray(), alias);
    return alias;
}

void Connection::sendPubrel(quint16 packetId, ReasonCode code)
{
    sendAck(PacketType::Pubrel, packetId, code);
}

void Connection::sendAck(PacketType type, quint16 packetId, ReasonCode code, QByteArrayView reason)
{
    ++m_context.counters.packetsOut;
    if (code == ReasonCode::Success || !isV5()) [[likely]] {
        const auto ack = mqtt::shortAck(type, packetId);
        m_output.append(QByteArrayView(ack.data(), qsizetype(ack.size())));
    } else {
        QByteArray packet;
        const QByteArray properties = isError(code) ? reasonProperties(reason) : QByteArray();
        mqtt::appendAck(packet, type, {packetId, code, mqtt::PropertyView::trusted(properties)}, m_version);
        m_output.append(packet);
    }
    markDirty();
}

void Connection::sendPacket(const QByteArray &packet)
{
    ++m_context.counters.packetsOut;
    m_output.append(packet);
    markDirty();
}

void Connection::sendDisconnect(ReasonCode code, QByteArrayView text)
{
    if (!isV5())
        return;
    QByteArray packet;
    const QByteArray properties = reasonProperties(text);
    mqtt::appendReason(packet, PacketType::Disconnect, {code, mqtt::PropertyView::trusted(properties)}, m_version);
    sendPacket(packet);
}

QByteArray Connection::reasonProperties(QByteArrayView text, qsizetype otherBytes) const
{
    // [MQTT-3.1.2-29]: none when the client declined; [MQTT-3.14.2-3] and its like: none when it would not fit.
    if (!isV5() || !m_problemInformation || text.isEmpty() || text.size() > 65'535
        || quint64(text.size() + otherBytes) > m_maxPacketSize)
        return {};
    mqtt::PropertyWriter writer;
    writer.add(mqtt::PropertyId::ReasonString, text);
    return writer.take();
}

} // namespace deepros
