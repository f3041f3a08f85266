#include "transport/listener.h"

#include "logging/categories.h"
#include "transport/websockettransport.h"

#include <QHostInfo>
#include <QTcpServer>
#include <QTimer>
#include <QWebSocketServer>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace deepros {

namespace {

constexpr int backlog = 4096;
/// After an accept() that failed for lack of descriptors, wait this long before the next.
constexpr int acceptPauseMs = 200;

QByteArray peerName(const QHostAddress &address, quint16 port)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    const QString text = isV4 ? QHostAddress(v4).toString() : QLatin1Char('[') + address.toString() + QLatin1Char(']');
    return text.toLatin1() + ':' + QByteArray::number(port);
}

QString urlOf(const char *scheme, const QHostAddress &address, quint16 port)
{
    const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol || address == QHostAddress(QHostAddress::Any);
    const QString host = v6 ? QLatin1Char('[') + (address == QHostAddress(QHostAddress::Any) ? QStringLiteral("::") : address.toString()) + QLatin1Char(']')
                            : address.toString();
    return QStringLiteral("%1://%2:%3").arg(QLatin1String(scheme), host).arg(port);
}

/// A QTcpServer that gives descriptors away.
class DescriptorServer : public QTcpServer
{
public:
    explicit DescriptorServer(std::function<void(int)> accepted) : m_accepted(std::move(accepted))
    {
        setListenBacklogSize(backlog);
        connect(this, &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError) {
            qCWarning(lcTransport) << "cannot accept connections:" << errorString() << "- trying again";
            QTimer::singleShot(acceptPauseMs, this, [this] { resumeAccepting(); });
        });
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_accepted(int(descriptor)); }

private:
    std::function<void(int)> m_accepted;
};

/// Peer of a connected descriptor.
QByteArray peerOf(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return "unknown";
    if (storage.ss_family == AF_INET) {
        const auto *v4 = reinterpret_cast<const sockaddr_in *>(&storage);
        char text[INET_ADDRSTRLEN] = {};
        inet_ntop(AF_INET, &v4->sin_addr, text, sizeof text);
        return QByteArray(text) + ':' + QByteArray::number(ntohs(v4->sin_port));
    }
    if (storage.ss_family == AF_INET6) {
        const auto *v6 = reinterpret_cast<const sockaddr_in6 *>(&storage);
        return peerName(QHostAddress(reinterpret_cast<const sockaddr *>(&storage)), ntohs(v6->sin6_port));
    }
    return "local";
}

class TcpListener final : public Listener
{
public:
    TcpListener(ListenAddress address, ReadBuffer &readBuffer, Accept accept)
        : m_address(std::move(address)), m_readBuffer(readBuffer), m_accept(std::move(accept)),
          m_server([this](int descriptor) { accepted(descriptor); })
    {
    }

    Result<ListenerInfo, QString> listen() override;
    void close() override { m_server.close(); }

private:
    void accepted(int descriptor)
    {
        // Qt's accept makes descriptors close-on-exec but leaves them blocking.
        fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
        auto transport = std::make_unique<SocketTransport>(descriptor, peerOf(descriptor), m_readBuffer);
        transport->setListener(m_name);
        m_accept(std::move(transport));
    }

    const ListenAddress m_address;
    const QByteArray m_name = m_address.name.toUtf8();
    ReadBuffer &m_readBuffer;
    Accept m_accept;
    DescriptorServer m_server;
};

class WebSocketListener final : public Listener
{
public:
    WebSocketListener(ListenAddress address, const WebSocketLimits &limits, Accept accept)
        : m_address(std::move(address)), m_accept(std::move(accept)),
          m_server([this](int descriptor) { accepted(descriptor); }),
          m_handshake(QStringLiteral("deepros-broker"), QWebSocketServer::NonSecureMode)
    {
        m_handshake.setSupportedSubprotocols({QStringLiteral("mqtt"), QStringLiteral("mqttv3.1")});
        WebSocketListener::setWebSocketLimits(limits);
        connect(&m_handshake, &QWebSocketServer::newConnection, this, &WebSocketListener::upgraded);
    }

    Result<ListenerInfo, QString> listen() override;
    void close() override { m_server.close(); }
    void setWebSocketLimits(const WebSocketLimits &limits) override
    {
        m_maxFrame = limits.maxFrame;
        m_maxSockets = limits.maxSockets;
        m_handshake.setHandshakeTimeout(limits.handshakeTimeoutMs);
    }

private:
    void accepted(int descriptor)
    {
        // The listener's until its handshake is done: QWebSocketServer forgets those that are not.
        auto socket = std::make_unique<PausableSocket>(this);
        if (m_sockets.size() >= m_maxSockets || !socket->setSocketDescriptor(descriptor)) {
            ::close(descriptor);
            return;
        }
        // QWebSocket does not give the socket below it away again.
        const QByteArray peer = peerName(socket->peerAddress(), socket->peerPort());
        m_sockets.insert(peer, socket.get());
        connect(socket.get(), &QObject::destroyed, this, [this, peer] { m_sockets.remove(peer); });
        socket->setReadBufferSize(PausableSocket::smallBuffer);
        m_handshake.handleConnection(socket.release());
    }

    void upgraded()
    {
        while (QWebSocket *next = m_handshake.nextPendingConnection()) {
            std::unique_ptr<QWebSocket> socket(next);
            next->setParent(nullptr);
            const QByteArray peer = peerName(next->peerAddress(), next->peerPort());
            PausableSocket *device = m_sockets.value(peer);
            if (!device) { // gone again already: a socket without connection has no peer
                socket.release()->deleteLater();
                continue;
            }
            if (next->subprotocol().isEmpty()) {
                // [MQTT-6.0.0-3]: the client must offer "mqtt".
                qCWarning(lcTransport) << "WebSocket without sub-protocol mqtt from" << next->peerAddress().toString();
                next->close(QWebSocketProtocol::CloseCodeProtocolError, QStringLiteral("sub-protocol mqtt expected"));
                socket.release()->deleteLater();
                continue;
            }
            device->setParent(nullptr);
            auto transport = std::make_unique<WebSocketTransport>(std::move(socket), device, peer, m_maxFrame);
            transport->setListener(m_name);
            m_accept(std::move(transport));
        }
    }

    const ListenAddress m_address;
    const QByteArray m_name = m_address.name.toUtf8();
    quint64 m_maxFrame = 0;
    qsizetype m_maxSockets = 0;
    Accept m_accept;
    QHash<QByteArray, PausableSocket *> m_sockets; ///< all of this listener, by peer
    DescriptorServer m_server;
    QWebSocketServer m_handshake;
};

Result<ListenerInfo, QString> bind(QTcpServer &server, const ListenAddress &address, const char *scheme)
{
    const auto host = resolveListenHost(address.host);
    if (!host)
        return Failure{QStringLiteral("cannot listen for %1: %2").arg(address.name, host.error())};
    if (!server.listen(*host, address.port)) {
        return Failure{QStringLiteral("cannot listen for %1 on %2 port %3: %4")
                           .arg(address.name, host->toString())
                           .arg(address.port)
                           .arg(server.errorString())};
    }
    return ListenerInfo{address.name, urlOf(scheme, server.serverAddress(), server.serverPort()), server.serverAddress(),
                        server.serverPort()};
}

Result<ListenerInfo, QString> TcpListener::listen()
{
    return bind(m_server, m_address, "mqtt");
}

Result<ListenerInfo, QString> WebSocketListener::listen()
{
    return bind(m_server, m_address, "ws");
}

} // namespace

Result<QHostAddress, QString> resolveListenHost(const QString &host)
{
    if (host.isEmpty() || host == QLatin1String("*"))
        return QHostAddress(QHostAddress::Any);
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress literal(host);
    if (!literal.isNull())
        return literal == QHostAddress(QStringLiteral("::")) ? QHostAddress(QHostAddress::Any) : literal;
    // Once, at start: waiting for the resolver is fine here.
    const QHostInfo info = QHostInfo::fromName(host);
    if (info.addresses().isEmpty())
        return Failure{QStringLiteral("host '%1' is unknown: %2").arg(host, info.errorString())};
    return info.addresses().constFirst();
}

std::unique_ptr<Listener> makeTcpListener(ListenAddress address, ReadBuffer &readBuffer, Listener::Accept accept)
{
    return std::make_unique<TcpListener>(std::move(address), readBuffer, std::move(accept));
}

std::unique_ptr<Listener> makeWebSocketListener(ListenAddress address, const WebSocketLimits &limits,
                                                Listener::Accept accept)
{
    return std::make_unique<WebSocketListener>(std::move(address), limits, std::move(accept));
}

} // namespace deepros
