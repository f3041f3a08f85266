#include "entities/publication.h"

#include <cstring>

namespace deepros {

void Publication::materialize()
{
    auto *data = new MessageData;
    data->topic = m_sharedTopic.isNull() ? m_topic.toByteArray() : m_sharedTopic;
    if (m_owner) {
        // The payload is the tail of the buffer: dropping the head moves a pointer, not the bytes.
        const qsizetype size = m_payload.size();
        data->payload = std::move(*m_owner);
        data->payload.remove(0, data->payload.size() - size);
        m_owner = nullptr;
    } else {
        data->payload = m_payload.toByteArray();
    }
    m_payload = data->payload;
    data->properties = m_forwardProperties.toByteArray();
    data->publisherId = m_publisherId;
    data->timestampMs = m_timestampMs;
    data->receivedMs = m_receivedMs;
    data->expirySecs = m_expirySecs;
    data->qos = m_qos;
    data->retain = m_retain;
    m_forwardProperties = data->properties;
    data->account();
    m_message = Message(data);
}

void Publication::makeImage(Image &image, mqtt::ProtocolVersion version, bool hasPacketId)
{
    Q_ASSERT(m_scratch);
    mqtt::PublishHead head;
    head.topic = m_topic;
    head.forwardProperties = m_forwardProperties;
    head.payloadSize = quint32(m_payload.size());
    head.expirySecs = m_expirySecs;
    head.qos = hasPacketId ? mqtt::QoS::AtLeastOnce : mqtt::QoS::AtMostOnce;

    const quint32 headSize = mqtt::publishHeadSize(head, version);
    image.wholePacket = m_payload.size() <= maxPackedPayload;
    image.size = headSize + (image.wholePacket ? quint32(m_payload.size()) : 0);
    image.packetIdOffset = hasPacketId ? quint32(mqtt::packetIdOffset(head, version)) : 0;

    auto &bytes = (*m_scratch)[size_t(&image - m_images.data())];
    if (bytes.size() < image.size)
        bytes.resize(image.size);
    char *end = mqtt::writePublishHead(bytes.data(), head, version);
    if (image.wholePacket && !m_payload.isEmpty())
        std::memcpy(end, m_payload.data(), size_t(m_payload.size()));
    image.data = bytes.data();
}

} // namespace deepros
