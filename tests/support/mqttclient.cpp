#include "support/mqttclient.h"

#include "mqtt/serializer.h"
#include "support/anypacket.h"
#include "support/loopthread.h"

#include <QTest>

namespace deepros::test {

using mqtt::PacketType;
using mqtt::PropertyId;
using mqtt::PropertyView;

bool MqttClient::open(quint16 port)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    return waitUntil([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
}

QByteArray MqttClient::takePacket()
{
    m_input += m_socket.readAll();
    mqtt::FrameHeader header;
    mqtt::DecodeError error;
    if (mqtt::readFrameHeader(m_input, header, error, m_version) != mqtt::FrameStatus::Complete
        || quint64(m_input.size()) < header.packetSize())
        return {};
    const QByteArray packet = m_input.first(qsizetype(header.packetSize()));
    m_input.remove(0, packet.size());
    return packet;
}

QByteArray MqttClient::next()
{
    QByteArray packet;
    const bool came = waitUntil([&] {
        packet = takePacket();
        return !packet.isEmpty() || m_socket.state() == QAbstractSocket::UnconnectedState;
    });
    if (packet.isEmpty())
        return came ? "closed" : "nothing";
    const auto parsed = parseWhole(packet, m_version);
    return parsed ? packetText(*parsed, m_version) : "unreadable: " + parsed.error().toText();
}

bool MqttClient::waitClosed()
{
    return waitUntil([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
}

void MqttClient::sendConnect(const QByteArray &clientId, mqtt::ConnectPacket packet, const QByteArray &properties)
{
    packet.version = m_version;
    packet.clientId = clientId;
    packet.properties = PropertyView::trusted(properties);
    QByteArray bytes;
    mqtt::appendConnect(bytes, packet);
    send(bytes);
}

QByteArray MqttClient::connect(quint16 port, const QByteArray &clientId, mqtt::ConnectPacket packet,
                               const QByteArray &properties)
{
    if (!open(port))
        return "not connected";
    sendConnect(clientId, std::move(packet), properties);
    return next();
}

QByteArray MqttClient::subscribe(const QByteArray &filter, int qos)
{
    mqtt::SubscribePacket packet;
    packet.packetId = 1;
    mqtt::SubscriptionRequest request;
    request.filter = filter;
    request.qos = static_cast<mqtt::QoS>(qos);
    packet.requests.push_back(request);
    QByteArray bytes;
    mqtt::appendSubscribe(bytes, packet, m_version);
    send(bytes);
    return next();
}

void MqttClient::publish(const QByteArray &topic, const QByteArray &payload, int qos, bool retain, quint16 packetId)
{
    mqtt::PublishPacket packet;
    packet.topic = topic;
    packet.payload = payload;
    packet.qos = static_cast<mqtt::QoS>(qos);
    packet.retain = retain;
    packet.packetId = qos ? packetId : 0;
    QByteArray bytes;
    mqtt::appendPublish(bytes, packet, m_version);
    send(bytes);
}

void MqttClient::auth(mqtt::ReasonCode code, const QByteArray &method, const QByteArray &data)
{
    mqtt::PropertyWriter writer;
    writer.add(PropertyId::AuthenticationMethod, method);
    if (!data.isEmpty())
        writer.add(PropertyId::AuthenticationData, data);
    QByteArray bytes;
    mqtt::appendReason(bytes, PacketType::Auth, {code, PropertyView::trusted(writer.bytes())}, m_version);
    send(bytes);
}

void MqttClient::puback(quint16 packetId)
{
    const auto bytes = mqtt::shortAck(PacketType::Puback, packetId);
    send(QByteArray(bytes.data(), qsizetype(bytes.size())));
}

void MqttClient::disconnect()
{
    QByteArray bytes;
    mqtt::appendReason(bytes, PacketType::Disconnect, {}, m_version);
    send(bytes);
}

bool isWelcome(const QByteArray &packetText)
{
    // 3.x and 5.0; the codes of refusals begin with a nought as well.
    const QByteArray text = packetText + ' ';
    return text.startsWith("CONNACK ") && (text.contains(" code=0 ") || text.contains(" code=0x00 "));
}

void versionRows()
{
    QTest::addColumn<mqtt::ProtocolVersion>("version");
    QTest::newRow("3.1.1") << mqtt::ProtocolVersion::V311;
    QTest::newRow("5.0") << mqtt::ProtocolVersion::V5;
}

} // namespace deepros::test
