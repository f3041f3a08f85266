#pragma once

#include "packetwords.h"

#include <QHash>
#include <QTcpSocket>
#include <QWebSocket>

#include <chrono>
#include <deque>
#include <memory>

namespace deepros::test {

/// One packet as it arrived. `packet` views into `bytes`.
struct Arrival
{
    QByteArray bytes;
    AnyPacket packet;
    QByteArray topic; ///< of a PUBLISH, with its alias resolved
    QString error;    ///< the broker sent something that is no packet
    std::chrono::steady_clock::time_point time;

    QByteArray text(mqtt::ProtocolVersion version) const;
};

/// A client of a conversation: sends bytes, collects what arrives. Reacts to nothing by itself. Test thread.
class TestClient : public QObject
{
    Q_OBJECT

public:
    TestClient(QByteArray name, mqtt::ProtocolVersion version);
    ~TestClient() override;

    const QByteArray &name() const { return m_name; }
    mqtt::ProtocolVersion version() const { return m_version; }
    void setVersion(mqtt::ProtocolVersion version) { m_version = version; }
    PacketIds &ids() { return m_ids; }

    /// False when there is no connection in time.
    bool open(const QString &host, quint16 port);
    /// The same over WebSocket; every send() is then one binary frame. Empty when the server chose
    /// `protocol`.
    QString openWebSocket(const QString &host, quint16 port, const QString &protocol);
    void send(const QByteArray &bytes);
    /// A text frame, which MQTT does not know.
    void sendText(const QString &text);
    /// Gives the connection up without a DISCONNECT.
    void close();
    bool isOpen() const { return state() == QAbstractSocket::ConnectedState; }
    /// Whether the other side has closed and everything it sent is in the inbox.
    bool isClosedByPeer() const { return m_closed; }
    /// Whether CONNACK accepted the client.
    bool isConnected() const { return m_connected && isOpen(); }

    std::deque<Arrival> &inbox() { return m_inbox; }

private:
    QAbstractSocket::SocketState state() const
    {
        return m_webSocket ? m_webSocket->state() : m_socket.state();
    }
    void reset();
    void read();
    void readPackets();
    void take(const QByteArray &bytes, const mqtt::FrameHeader &header);
    QByteArray resolveTopic(const mqtt::PublishPacket &packet);

    QByteArray m_name;
    mqtt::ProtocolVersion m_version;
    PacketIds m_ids;
    QTcpSocket m_socket;
    std::unique_ptr<QWebSocket> m_webSocket; ///< instead of m_socket
    QByteArray m_buffer;
    std::deque<Arrival> m_inbox;
    QHash<quint16, QByteArray> m_aliases;
    bool m_closed = false;
    bool m_connected = false;
    bool m_broken = false;
};

} // namespace deepros::test
