#include "support/sessionrig.h"

#include <QTest>

namespace deepros::test {

using mqtt::QoS;
using mqtt::ReasonCode;

QByteArrayList FakeSink::payloads() const
{
    QByteArrayList list;
    for (const Sent &one : sent)
        list.append(one.payload);
    return list;
}

QList<int> FakeSink::packetIds() const
{
    QList<int> list;
    for (const Sent &one : sent)
        list.append(one.packetId);
    return list;
}

void FakeSink::freeId(quint16 packetId)
{
    m_inUse.remove(packetId);
    m_counted.remove(packetId);
    std::erase_if(m_toAnswer, [packetId](const auto &one) { return one.first == packetId; });
}

void FakeSink::puback(Session &session, quint16 packetId)
{
    freeId(packetId);
    if (!session.puback(packetId))
        complaints.append("PUBACK of an unknown identifier " + QByteArray::number(packetId));
}

void FakeSink::pubrec(Session &session, quint16 packetId, ReasonCode code)
{
    if (isError(code))
        freeId(packetId);
    if (!session.pubrec(packetId, code))
        complaints.append("PUBREC of an unknown identifier " + QByteArray::number(packetId));
}

void FakeSink::pubcomp(Session &session, quint16 packetId)
{
    freeId(packetId);
    if (!session.pubcomp(packetId))
        complaints.append("PUBCOMP of an unknown identifier " + QByteArray::number(packetId));
}

void FakeSink::acknowledgeNext(Session &session)
{
    const auto [packetId, qos] = m_toAnswer.front();
    if (qos == QoS::AtLeastOnce) {
        puback(session, packetId);
    } else {
        pubrec(session, packetId);
        pubcomp(session, packetId);
    }
}

void FakeSink::acknowledgeAll(Session &session)
{
    while (!m_toAnswer.empty())
        acknowledgeNext(session);
}

void FakeSink::note(Sent one)
{
    order.append(one.payload);
    if (one.qos == QoS::AtMostOnce) {
        if (one.packetId)
            complaints.append("QoS 0 with a packet identifier");
    } else {
        if (one.packetId == 0)
            complaints.append("packet identifier 0 [MQTT-2.2.1-3]");
        if (m_inUse.contains(one.packetId))
            complaints.append("packet identifier in use [MQTT-2.2.1-4]");
        m_inUse.insert(one.packetId);
        m_counted.insert(one.packetId);
        m_toAnswer.emplace_back(one.packetId, one.qos);
        if (m_counted.size() > window)
            complaints.append("more than the Receive Maximum [MQTT-3.3.4-9]");
    }
    sent.push_back(std::move(one));
    if (roomFor > 0 && --roomFor == 0)
        room = false;
}

PacketSink::SendResult FakeSink::sendPublication(Publication &publication, QoS qos, bool retain, quint16 packetId,
                                                 std::span<const quint32> subscriptionIds)
{
    if (qos == QoS::AtMostOnce && !room)
        return SendResult::NoRoom;
    if (publication.payload().size() > maxPayload)
        return SendResult::TooLarge;
    note({publication.topic().toByteArray(), publication.payload().toByteArray(), qos, retain, false, packetId,
          std::vector<quint32>(subscriptionIds.begin(), subscriptionIds.end()), publication.expirySecs()});
    return SendResult::Sent;
}

PacketSink::SendResult FakeSink::sendMessage(const Message &message, QoS qos, bool retain, bool dup, quint16 packetId,
                                             std::span<const quint32> subscriptionIds)
{
    if (message->payload.size() > maxPayload)
        return SendResult::TooLarge;
    note({message->topic, message->payload, qos, retain, dup, packetId,
          std::vector<quint32>(subscriptionIds.begin(), subscriptionIds.end()),
          message.remainingExpirySecs(m_clock.nowMs())});
    return SendResult::Sent;
}

void FakeSink::sendPubrel(quint16 packetId, ReasonCode)
{
    m_inUse.insert(packetId);
    pubrels.push_back(packetId);
    order.append("pubrel");
}

void FakeSink::closedBySession(ReasonCode code, QByteArrayView)
{
    closedWith = code;
}

FakePublisher::~FakePublisher()
{
    leave();
}

void FakePublisher::keep(Publication &publication)
{
    if (AckGate *gate = publication.takeGate())
        m_gates.push_back(gate);
    else
        ++acknowledged;
}

void FakePublisher::gateOpened()
{
    while (!m_gates.empty() && m_gates.front()->isOpen()) {
        AckGate *gate = m_gates.front();
        m_gates.pop_front();
        ++acknowledged;
        rejected += gate->isRejected() ? 1 : 0;
        gate->abandon();
    }
}

void FakePublisher::leave()
{
    for (AckGate *gate : m_gates)
        gate->abandon();
    m_gates.clear();
}

SessionRig::SessionRig(SessionLimits limits)
    : context{clock, counters, pool, *this, limits}, topics(clock), router(topics, context),
      sessions(context, topics, router)
{
}

SessionRig::~SessionRig()
{
    // What connections do when the broker ends.
    std::vector<QByteArray> connected;
    sessions.forEach([&](const Session &session) {
        if (session.isConnected())
            connected.push_back(session.subscriberId());
    });
    for (const QByteArray &clientId : connected)
        sessions.close(*sessions.find(clientId), SessionManager::Goodbye::Shutdown);
}

Session &SessionRig::connect(const QByteArray &clientId, FakeSink &sink, Connect how, bool *present)
{
    const auto opened = sessions.open(Client(QString::fromUtf8(clientId), {}, how.cleanStart), how.cleanStart,
                                      how.expirySecs, std::move(how.will));
    if (present)
        *present = opened.present;
    sink.window = std::min<int>(how.receiveMaximum, context.limits.maxInflight);
    opened.session->attach(sink, how.receiveMaximum);
    opened.session->resume();
    return *opened.session;
}

std::unique_ptr<Will> SessionRig::will(const char *topic, quint32 delaySecs, QoS qos)
{
    auto *data = new MessageData;
    data->topic = topic;
    data->payload = "gone";
    data->qos = qos;
    return std::make_unique<Will>(Will{Message(data), delaySecs});
}

void SessionRig::subscribe(Session &session, QByteArrayView filter, SubscriptionOptions options)
{
    const auto parsed = TopicFilter::parse(filter);
    QVERIFY(parsed);
    topics.index().add(session, *parsed, options);
}

void SessionRig::subscribe(Session &session, QByteArrayView filter, int qos)
{
    SubscriptionOptions options;
    options.qos = static_cast<QoS>(qos);
    subscribe(session, filter, options);
}

SessionRig::Published SessionRig::publish(const Publish &what)
{
    mqtt::PublishPacket packet;
    packet.topic = what.topic;
    packet.payload = what.payload;
    packet.qos = static_cast<QoS>(what.qos);
    packet.retain = what.retain;
    packet.expirySecs = what.expirySecs;
    Publication publication(packet, {});
    publication.setPublisher(what.from, what.from ? what.from->subscriberId() : QByteArray());
    publication.setTimes(clock.wallMs(), clock.nowMs());
    if (what.publisher)
        publication.setAckWaiter(what.publisher);
    const Router::Routed routed = router.publish(publication);
    if (what.publisher)
        what.publisher->keep(publication);
    return {routed.receivers, publication.rejections()};
}

void SessionRig::messagePublished(const Publication &publication, int)
{
    published.append(publication.topic().toByteArray());
}

void SessionRig::messageDropped(QByteArrayView, QByteArrayView topic, DropCause cause)
{
    dropped.append({topic.toByteArray(), cause});
}

} // namespace deepros::test
