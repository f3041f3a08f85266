#pragma once

#include "mqtt/packets.h"

#include <QTcpSocket>

/// A client of few words over real sockets: packets out, packets in, nothing by itself. Its thread's event loop runs while
/// it waits, so that the broker may live in the same thread.
namespace deepros::test {

class MqttClient
{
public:
    explicit MqttClient(mqtt::ProtocolVersion version) : m_version(version) {}

    mqtt::ProtocolVersion version() const { return m_version; }
    QTcpSocket &socket() { return m_socket; }

    bool open(quint16 port);
    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    /// The next whole packet in the words of packetText(); "closed" or "nothing" when none comes.
    QByteArray next();
    bool waitClosed();

    /// CONNECT and CONNACK; answers what came.
    QByteArray connect(quint16 port, const QByteArray &clientId, mqtt::ConnectPacket packet = {},
                       const QByteArray &properties = {});
    void sendConnect(const QByteArray &clientId, mqtt::ConnectPacket packet = {}, const QByteArray &properties = {});
    /// SUBSCRIBE and SUBACK.
    QByteArray subscribe(const QByteArray &filter, int qos);
    void publish(const QByteArray &topic, const QByteArray &payload, int qos = 0, bool retain = false,
                 quint16 packetId = 1);
    void auth(mqtt::ReasonCode code, const QByteArray &method, const QByteArray &data = {});
    void puback(quint16 packetId);
    void disconnect();

private:
    QByteArray takePacket();

    const mqtt::ProtocolVersion m_version;
    QTcpSocket m_socket;
    QByteArray m_input;
};

/// Whether this is the text of a CONNACK that lets the client in.
bool isWelcome(const QByteArray &packetText);

/// Rows "3.1.1" and "5.0", column `version`.
void versionRows();

} // namespace deepros::test
