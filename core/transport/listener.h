#pragma once

#include "transport/sockettransport.h"

#include <QHostAddress>
#include <QObject>

#include <functional>

namespace deepros {

/// Where a listener is bound, with its real port.
struct ListenerInfo
{
    QString name; ///< "mqtt", "websocket", "mqtts", "ws", "wss" or "local"
    QString url; ///< "mqtt://127.0.0.1:1883", "local:/run/deepros/mqtt.sock"
    QHostAddress address; ///< null for a local socket
    quint16 port = 0; ///< 0 for a local socket
    bool isWebSocket = false;
    bool isTls = false;
};

/// Accepts peers and hands them on as transports: TCP or a local socket, with a proxy's header, TLS and WebSocket as its
/// specification says. Broker thread.
class Listener : public QObject
{
    Q_OBJECT
public:
    using Accept = std::function<void(std::unique_ptr<Transport>)>;

    ~Listener() override = default;

    /// Binds and listens. The error names address, port and the system's reason.
    Result<ListenerInfo, QString> listen();
    virtual void close() = 0;

    const ListenerSpec &spec() const { return m_state->spec; }
    /// For all who come from now on; who is connected stays as it is. Before listen() when it speaks TLS.
    void setTls(std::shared_ptr<const TlsContext> context) { m_tls = std::move(context); }

protected:
    Listener(ListenerSpec spec, TransportServices &services, Accept accept);

    virtual Result<ListenerInfo, QString> bind() = 0;
    /// A connected descriptor, to be owned by its transport.
    void accepted(int descriptor);

private:
    bool mayConnect(const QHostAddress &proxy) const;

    const std::shared_ptr<ListenerState> m_state;
    std::shared_ptr<const TlsContext> m_tls;
    const Accept m_accept;
    QList<QPair<QHostAddress, int>> m_trustedProxies;
};

/// `services` must outlive the listener.
std::unique_ptr<Listener> makeListener(ListenerSpec spec, TransportServices &services, Listener::Accept accept);

/// An address of this host for `host`: a literal, "localhost" or a name; null and a sentence when there is none.
Result<QHostAddress, QString> resolveListenHost(const QString &host);

} // namespace deepros
