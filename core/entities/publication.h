#pragma once

#include "entities/ackgate.h"
#include "entities/message.h"
#include "mqtt/packets.h"
#include "mqtt/publishencoder.h"

#include <array>
#include <vector>

namespace deepros {

class Subscriber;

/// Reused memory for wire images: one per router.
using ImageScratch = std::array<std::vector<char>, 4>;

/// One PUBLISH while it is being routed: views into the read buffer, so that a QoS 0 message goes from one socket's bytes
/// to the others' without a heap object. Who must keep it asks for `message()`, made at most once. Who sends it now asks
/// for `image()`: one wire image per layout, made at most once. Lives on the stack of one turn. Broker thread.
class Publication
{
public:
    /// A PUBLISH as parsed. `owner`, when given, is the buffer that ends with the payload: it is stolen instead of
    /// copied when the message must be kept.
    Publication(const mqtt::PublishPacket &packet, QByteArrayView forwardProperties, QByteArray *owner = nullptr)
        : m_topic(packet.topic), m_payload(packet.payload), m_forwardProperties(forwardProperties), m_owner(owner),
          m_expirySecs(packet.expirySecs), m_qos(packet.qos), m_retain(packet.retain)
    {
    }
    /// A message that exists already: wills, the broker's own, the API's.
    explicit Publication(const Message &message)
        : m_topic(message->topic), m_payload(message->payload), m_forwardProperties(message->properties),
          m_message(message), m_expirySecs(message->expirySecs), m_publisherId(message->publisherId), m_qos(message->qos),
          m_retain(message->retain), m_sharedTopic(message->topic), m_timestampMs(message->timestampMs),
          m_receivedMs(message->receivedMs)
    {
    }
    Q_DISABLE_COPY_MOVE(Publication)

    /// Who published: for No Local, the monitor and the message. `publisher` is null for the broker's own.
    void setPublisher(const Subscriber *publisher, const QByteArray &publisherId)
    {
        m_publisher = publisher;
        m_publisherId = publisherId;
    }
    void setTimes(qint64 wallMs, qint64 steadyMs)
    {
        m_timestampMs = wallMs;
        m_receivedMs = steadyMs;
    }
    /// What is left of the interval of a message that has waited.
    void setExpirySecs(std::optional<quint32> secs) { m_expirySecs = secs; }
    /// A topic alias stood for the topic.
    void setTopic(QByteArrayView topic) { m_topic = topic; }
    /// The same bytes, judged and owned by the router's cache: shared by the message.
    void setSharedTopic(const QByteArray &topic)
    {
        m_sharedTopic = topic;
        m_topic = m_sharedTopic;
    }
    void setScratch(ImageScratch *scratch) { m_scratch = scratch; }

    QByteArrayView topic() const { return m_topic; }
    /// The same to be kept: shared with the router's cache where that has it.
    QByteArray topicToKeep() const { return m_sharedTopic.isNull() ? m_topic.toByteArray() : m_sharedTopic; }
    QByteArrayView payload() const { return m_payload; }
    QByteArrayView forwardProperties() const { return m_forwardProperties; }
    std::optional<quint32> expirySecs() const { return m_expirySecs; }
    mqtt::QoS qos() const { return m_qos; }
    bool retain() const { return m_retain; }
    const Subscriber *publisher() const { return m_publisher; }
    const QByteArray &publisherId() const { return m_publisherId; }
    qint64 timestampMs() const { return m_timestampMs; }
    qint64 receivedMs() const { return m_receivedMs; }

    /// Bytes message() occupies, roughly.
    qint64 cost() const { return Message::overhead + m_topic.size() + m_payload.size() + m_forwardProperties.size(); }

    /// The message as a shared object: the payload leaves the read buffer here.
    const Message &message()
    {
        if (m_message.isNull())
            materialize();
        return m_message;
    }

    struct Image
    {
        const char *data = nullptr;
        quint32 size = 0; ///< bytes of `data`
        quint32 packetIdOffset = 0;
        bool wholePacket = false; ///< false: the payload follows separately, by reference
    };
    /// Head (and payload, when it is small) for a receiver without alias and subscription identifiers. QoS, RETAIN and DUP
    /// bits of byte 0 and the packet identifier are the receiver's to patch.
    const Image &image(mqtt::ProtocolVersion version, bool hasPacketId)
    {
        Image &image = m_images[(mqtt::isV5(version) ? 2 : 0) + (hasPacketId ? 1 : 0)];
        if (!image.data)
            makeImage(image, version, hasPacketId);
        return image;
    }
    /// Payloads up to this many bytes are copied into output buffers, larger ones are shared.
    static constexpr qsizetype maxPackedPayload = 4096;
    quint64 packetSize(mqtt::ProtocolVersion version, bool hasPacketId)
    {
        const Image &made = image(version, hasPacketId);
        return made.size + (made.wholePacket ? 0 : quint64(m_payload.size()));
    }

    /// Takers of the message that have no room yet block this gate; made on demand, null when nobody waits for it.
    void setAckWaiter(AckGate::Waiter *waiter) { m_waiter = waiter; }
    bool canHoldAck() const { return m_waiter; }
    /// Its publisher can be told that it was not taken (MQTT 5.0, QoS 1 and 2).
    bool canRefuse() const { return m_canRefuse; }
    void setCanRefuse(bool can) { m_canRefuse = can; }
    AckGate *holdAck()
    {
        if (!m_gate)
            m_gate = new AckGate(m_waiter);
        m_gate->block();
        return m_gate;
    }
    /// The gate, handed to the caller; null when nobody blocked it.
    AckGate *takeGate() { return std::exchange(m_gate, nullptr); }

    /// A taker refused it for lack of room (queue policy "reject").
    void setRejected() { ++m_rejections; }
    int rejections() const { return m_rejections; }

private:
    void materialize();
    void makeImage(Image &image, mqtt::ProtocolVersion version, bool hasPacketId);

    QByteArrayView m_topic;
    QByteArrayView m_payload;
    QByteArrayView m_forwardProperties;
    QByteArray *m_owner = nullptr;
    Message m_message;
    std::optional<quint32> m_expirySecs;
    const Subscriber *m_publisher = nullptr;
    QByteArray m_publisherId;
    AckGate::Waiter *m_waiter = nullptr;
    AckGate *m_gate = nullptr;
    ImageScratch *m_scratch = nullptr;
    mqtt::QoS m_qos;
    bool m_retain;
    bool m_canRefuse = false;
    int m_rejections = 0;
    QByteArray m_sharedTopic;
    qint64 m_timestampMs = 0;
    qint64 m_receivedMs = 0;
    std::array<Image, 4> m_images;
};

} // namespace deepros
