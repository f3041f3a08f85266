#include "testclient.h"

#include "support/brokerprocess.h"

#include <QWebSocketHandshakeOptions>

using namespace deepros::mqtt;

namespace deepros::test {

QByteArray Arrival::text(ProtocolVersion version) const
{
    return error.isEmpty() ? packetText(packet, version) : error.toUtf8() + ": " + bytes.left(64).toHex(' ');
}

TestClient::TestClient(QByteArray name, ProtocolVersion version) : m_name(std::move(name)), m_version(version)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &TestClient::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] {
        read();
        m_closed = true;
    });
}

TestClient::~TestClient()
{
    m_socket.disconnect(this);
}

void TestClient::reset()
{
    m_socket.abort();
    if (m_webSocket) {
        m_webSocket->disconnect(this);
        m_webSocket->abort();
        m_webSocket.reset();
    }
    m_buffer.clear();
    m_inbox.clear();
    m_aliases.clear();
    m_closed = m_connected = m_broken = false;
}

bool TestClient::open(const QString &host, quint16 port)
{
    reset();
    m_socket.connectToHost(host, port);
    return waitUntil([this] {
               return m_socket.state() != QAbstractSocket::ConnectingState &&
                      m_socket.state() != QAbstractSocket::HostLookupState;
           }) &&
           isOpen();
}

QString TestClient::openWebSocket(const QString &host, quint16 port, const QString &protocol)
{
    reset();
    m_webSocket = std::make_unique<QWebSocket>();
    connect(m_webSocket.get(), &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) {
        m_buffer += message;
        readPackets();
    });
    connect(m_webSocket.get(), &QWebSocket::disconnected, this, [this] { m_closed = true; });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({protocol});
    m_webSocket->open(QUrl(QStringLiteral("ws://%1:%2/mqtt").arg(host).arg(port)), options);
    waitUntil([this] { return isOpen() || m_closed || state() == QAbstractSocket::UnconnectedState; });
    if (!isOpen())
        return QStringLiteral("no WebSocket connection: ") + m_webSocket->errorString();
    if (m_webSocket->subprotocol() != protocol)
        return QStringLiteral("the server chose the sub-protocol '%1'").arg(m_webSocket->subprotocol());
    return {};
}

void TestClient::send(const QByteArray &bytes)
{
    if (m_webSocket) {
        m_webSocket->sendBinaryMessage(bytes);
        m_webSocket->flush();
        return;
    }
    m_socket.write(bytes);
    m_socket.flush();
}

void TestClient::sendText(const QString &text)
{
    if (m_webSocket)
        m_webSocket->sendTextMessage(text);
}

void TestClient::close()
{
    reset();
}

void TestClient::read()
{
    if (m_socket.isOpen())
        m_buffer += m_socket.readAll();
    readPackets();
}

void TestClient::readPackets()
{
    while (!m_broken) {
        FrameHeader header;
        DecodeError error;
        const FrameStatus status = readFrameHeader(m_buffer, header, error, m_version);
        if (status == FrameStatus::Malformed) {
            m_broken = true;
            m_inbox.push_back(
                {m_buffer, {}, {}, QString::fromUtf8(error.toText()), std::chrono::steady_clock::now()});
            return;
        }
        if (status == FrameStatus::NeedMore || header.packetSize() > quint64(m_buffer.size()))
            return;
        const auto size = qsizetype(header.packetSize());
        take(m_buffer.first(size), header);
        m_buffer.remove(0, size);
    }
}

void TestClient::take(const QByteArray &bytes, const FrameHeader &header)
{
    Arrival arrival;
    arrival.bytes = bytes;
    arrival.time = std::chrono::steady_clock::now();
    const auto packet = parseAny(header, QByteArrayView(arrival.bytes).sliced(header.headerSize), m_version);
    if (!packet) {
        arrival.error = QString::fromUtf8(packet.error().toText());
    } else {
        arrival.packet = *packet;
        if (header.type == PacketType::Publish)
            arrival.topic = resolveTopic(packet->as<PublishPacket>());
        if (header.type == PacketType::Connack)
            m_connected = packet->as<ConnackPacket>().code == 0;
    }
    m_inbox.push_back(std::move(arrival));
}

QByteArray TestClient::resolveTopic(const PublishPacket &packet)
{
    if (packet.topicAlias == 0)
        return packet.topic.toByteArray();
    if (!packet.topic.isEmpty())
        m_aliases.insert(packet.topicAlias, packet.topic.toByteArray());
    return m_aliases.value(packet.topicAlias, QByteArrayLiteral("(unknown alias)"));
}

} // namespace deepros::test
