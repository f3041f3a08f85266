#include "transport/listener.h"

#include "logging/categories.h"
#include "transport/locallistener_unix.h"
#include "transport/peername.h"
#include "transport/websockettransport.h"

#include <QHostInfo>
#include <QTcpServer>
#include <QThread>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

namespace deepros {

namespace {

constexpr int backlog = 4096;
/// After an accept() that failed for lack of descriptors, wait this long before the next.
constexpr int acceptPauseMs = 200;

QString schemeOf(const ListenerSpec &spec)
{
    const QString base = spec.layer == ListenerSpec::Layer::WebSocket ? QStringLiteral("ws") : QStringLiteral("mqtt");
    return spec.isTls ? base + QLatin1Char('s') : base;
}

QString urlOf(const ListenerSpec &spec, const QHostAddress &address, quint16 port)
{
    const bool isAny = address == QHostAddress(QHostAddress::Any);
    const bool v6 = isAny || address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString text = isAny ? QStringLiteral("::") : address.toString();
    const QString host = v6 ? QLatin1Char('[') + text + QLatin1Char(']') : text;
    return QStringLiteral("%1://%2:%3%4").arg(schemeOf(spec), host).arg(port).arg(spec.path);
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

class TcpListener final : public Listener
{
public:
    TcpListener(ListenerSpec listenerSpec, TransportServices &services, Accept accept)
        : Listener(std::move(listenerSpec), services, std::move(accept)), m_server([this](int descriptor) {
              // Qt's accept makes descriptors close-on-exec but leaves them blocking.
              fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
              accepted(descriptor);
          })
    {
    }

    Result<ListenerInfo, QString> bind() override
    {
        const auto host = resolveListenHost(spec().host);
        if (!host)
            return Failure{QStringLiteral("cannot listen for %1: %2").arg(spec().name, host.error())};
        if (!m_server.listen(*host, spec().port)) {
            return Failure{QStringLiteral("cannot listen for %1 on %2 port %3: %4")
                               .arg(spec().name, host->toString())
                               .arg(spec().port)
                               .arg(m_server.errorString())};
        }
        return ListenerInfo{spec().name,
                            urlOf(spec(), m_server.serverAddress(), m_server.serverPort()),
                            m_server.serverAddress(),
                            m_server.serverPort(),
                            spec().layer == ListenerSpec::Layer::WebSocket,
                            spec().isTls};
    }
    void close() override { m_server.close(); }

private:
    DescriptorServer m_server;
};

} // namespace

Listener::Listener(ListenerSpec spec, TransportServices &services, Accept accept)
    : m_state(std::make_shared<ListenerState>(std::move(spec), services)), m_accept(std::move(accept))
{
    for (const QString &text : m_state->spec.trustedProxies)
        m_trustedProxies += subnetOf(text);
    if (m_state->spec.isTls) {
        // The dispatcher may be replaced by another only before its thread starts.
        connect(QThread::currentThread()->eventDispatcher(), &QAbstractEventDispatcher::awake, this,
                [&buffers = services.readBuffer.tls()] { buffers.beginTurn(); });
    }
}

Result<ListenerInfo, QString> Listener::listen()
{
    auto info = bind();
    if (info)
        m_state->url = info->url;
    return info;
}

bool Listener::mayConnect(const QHostAddress &proxy) const
{
    if (m_trustedProxies.isEmpty())
        return true;
    const QHostAddress plain = plainAddress(proxy);
    return std::any_of(m_trustedProxies.begin(), m_trustedProxies.end(),
                       [&plain](const auto &subnet) { return plain.isInSubnet(subnet); });
}

void Listener::accepted(int descriptor)
{
    SocketPeer peer = peerOf(descriptor);
    Counters &counters = m_state->services.counters;
    if (m_state->isCrowded()) {
        counters.hit(Limit::ConnectionsPerListener);
        m_state->warn(peer.name, "closed at once: all connections of this listener are in use");
        ::close(descriptor);
        return;
    }
    if (!mayConnect(peer.address)) {
        ++counters.proxiesRefused;
        m_state->warn(peer.name, "closed at once: not one of the proxies that are trusted (proxy-from)");
        ::close(descriptor);
        return;
    }
    auto socket = std::make_unique<SocketTransport>(descriptor, std::move(peer.name), m_state->services.readBuffer);
    socket->setListener(m_state);
    if (m_state->spec.expectsProxy)
        socket->expectProxyHeader();
    if (m_tls)
        socket->useTls(*m_tls);
    std::unique_ptr<Transport> transport = std::move(socket);
    if (m_state->spec.layer == ListenerSpec::Layer::WebSocket)
        transport = std::make_unique<WebSocketTransport>(std::move(transport));
    m_accept(std::move(transport));
}

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

std::unique_ptr<Listener> makeListener(ListenerSpec spec, TransportServices &services, Listener::Accept accept)
{
    if (spec.isLocal)
        return std::make_unique<LocalListener>(std::move(spec), services, std::move(accept));
    return std::make_unique<TcpListener>(std::move(spec), services, std::move(accept));
}

} // namespace deepros
