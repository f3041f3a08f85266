#include "demo/democlient.h"

#include "mqtt/serializer.h"

#include <QHostAddress>

namespace deepros::gui {

namespace {

constexpr quint16 keepAliveSecs = 30;
constexpr qint64 mostUnsent = 256 * 1024; // bytes

} // namespace

DemoClient::DemoClient(QByteArray clientId, QObject *parent) : QObject(parent), m_clientId(std::move(clientId))
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &DemoClient::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] {
        m_isConnected = false;
        Q_EMIT lost(m_socket.errorString());
    });
    m_ping.setInterval(keepAliveSecs * 1000 / 2);
    connect(&m_ping, &QTimer::timeout, this, [this] {
        QByteArray out;
        mqtt::appendEmpty(out, mqtt::PacketType::Pingreq);
        m_socket.write(out);
    });
}

void DemoClient::connectTo(const QHostAddress &address, quint16 port, const QByteArray &userName, const QByteArray &password)
{
    mqtt::ConnectPacket packet;
    packet.clientId = m_clientId;
    packet.keepAliveSecs = keepAliveSecs;
    if (!userName.isEmpty()) {
        packet.userName = userName;
        packet.password = password;
    }
    QByteArray out;
    mqtt::appendConnect(out, packet);
    m_socket.connectToHost(address, port);
    m_socket.write(out); // sent as soon as the connection stands
}

void DemoClient::subscribe(const QByteArray &filter)
{
    mqtt::SubscribePacket packet;
    packet.packetId = ++m_lastPacketId;
    packet.requests.push_back({.filter = filter});
    mqtt::appendSubscribe(m_subscriptions, packet, mqtt::ProtocolVersion::V311);
}

void DemoClient::publish(const QByteArray &topic, const QByteArray &payload, bool retain)
{
    if (!m_isConnected || m_socket.bytesToWrite() > mostUnsent)
        return;
    mqtt::PublishPacket packet;
    packet.topic = topic;
    packet.payload = payload;
    packet.retain = retain;
    QByteArray out;
    mqtt::appendPublish(out, packet, mqtt::ProtocolVersion::V311);
    m_socket.write(out);
}

void DemoClient::disconnectFromBroker()
{
    m_socket.disconnect(this); // its end is no loss
    QByteArray out;
    mqtt::appendReason(out, mqtt::PacketType::Disconnect, {}, mqtt::ProtocolVersion::V311);
    m_socket.write(out);
    m_socket.flush();
    m_socket.disconnectFromHost();
}

// Of all that the broker sends only the first packet matters, CONNACK: four bytes [MQTT-3.2].
void DemoClient::read()
{
    if (m_isConnected) {
        m_socket.skip(m_socket.bytesAvailable());
        return;
    }
    m_input += m_socket.readAll();
    if (m_input.size() < 4)
        return;
    if (m_input.at(0) != 0x20 || m_input.at(3) != 0) {
        const int code = uchar(m_input.at(3));
        m_socket.disconnect(this);
        m_socket.abort();
        Q_EMIT lost(tr("the broker refused the connection with code %1").arg(code));
        return;
    }
    m_isConnected = true;
    m_input.clear();
    m_socket.write(m_subscriptions);
    m_ping.start();
}

} // namespace deepros::gui
