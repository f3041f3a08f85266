#pragma once

#include "transport/sockettransport.h"
#include "util/result.h"

#include <QHostAddress>
#include <QObject>

#include <functional>

namespace deepros {

/// Where a listener is bound, with its real port.
struct ListenerInfo
{
    QString name; ///< "mqtt" or "websocket"
    QString url; ///< "mqtt://127.0.0.1:1883"
    QHostAddress address;
    quint16 port = 0;
};

struct WebSocketLimits
{
    quint64 maxFrame; ///< bytes of one frame
    int handshakeTimeoutMs; ///< from accept to a finished handshake
    qsizetype maxSockets; ///< connections of this listener, those in their handshake included
};

/// Accepts peers and hands them on as transports. Broker thread.
class Listener : public QObject
{
    Q_OBJECT
public:
    using Accept = std::function<void(std::unique_ptr<Transport>)>;

    ~Listener() override = default;

    /// Binds and listens. The error names address, port and the system's reason.
    virtual Result<ListenerInfo, QString> listen() = 0;
    virtual void close() = 0;
    /// Of connections that come from now on; only WebSockets have such limits.
    virtual void setWebSocketLimits(const WebSocketLimits &limits) { Q_UNUSED(limits) }

protected:
    using QObject::QObject;
};

struct ListenAddress
{
    QString name;
    QString host; ///< an address, "localhost", or empty / "*" for all
    quint16 port = 0;
};

/// Plain MQTT over TCP.
std::unique_ptr<Listener> makeTcpListener(ListenAddress address, ReadBuffer &readBuffer, Listener::Accept accept);

/// MQTT over WebSocket, sub-protocols "mqtt" and "mqttv3.1".
std::unique_ptr<Listener> makeWebSocketListener(ListenAddress address, const WebSocketLimits &limits,
                                                Listener::Accept accept);

/// An address of this host for `host`: a literal, "localhost" or a name; null and a sentence when there is none.
Result<QHostAddress, QString> resolveListenHost(const QString &host);

} // namespace deepros
