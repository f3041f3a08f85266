#pragma once

#include "transport/inputassembler.h"
#include "transport/transport.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QWebSocket>

namespace deepros {

/// The TCP socket below a QWebSocket, which reads all it is offered: while it is paused it claims to have nothing, its
/// bounded buffer fills up, and the peer is slowed down by TCP.
class PausableSocket final : public QTcpSocket
{
    Q_OBJECT
public:
    explicit PausableSocket(QObject *parent = nullptr) : QTcpSocket(parent) {}
    qint64 bytesAvailable() const override { return m_paused ? 0 : QTcpSocket::bytesAvailable(); }
    void setPaused(bool paused);
    /// Grows the read buffer for a frame that does not fit, shrinks it again when it is empty.
    void fitBuffer();

    /// What may pile up unless one frame is larger, bytes.
    static constexpr qint64 smallBuffer = 256 * 1024;

private:
    bool m_paused = false;
};

/// MQTT over WebSocket (6): binary frames whose borders mean nothing [MQTT-6.0.0-2]; a text frame ends the connection
/// [MQTT-6.0.0-1]. The handshake is done.
class WebSocketTransport final : public QObject, public Transport
{
    Q_OBJECT
public:
    /// What waits in the socket to be written stays below this, bytes.
    static constexpr qint64 socketBuffer = 256 * 1024;
    /// Largest frame before the client is accepted, bytes: QWebSocket keeps a frame until it is whole.
    static constexpr quint64 strangerFrame = 1024 * 1024 + 1024;

    /// Adopts `socket`; `device` is the TCP socket below it. `maxFrame` bounds one frame, bytes.
    WebSocketTransport(std::unique_ptr<QWebSocket> socket, PausableSocket *device, QByteArray peer, quint64 maxFrame);
    ~WebSocketTransport() override;

    void start() override;
    qint64 write(OutputBuffer &output) override;
    bool isBlocked() const override { return m_blocked; }
    void setReading(bool reading) override;
    void offerAgain() override;
    void finish() override;
    void abort() override;
    bool needsGoodbye() const override { return true; }
    void enableProbes() override;
    void trustPeer() override;

private:
    void limitFrames(quint64 bytes);
    void frameReceived(const QByteArray &frame);
    void refuse(QWebSocketProtocol::CloseCode code, const char *why);
    void closed();

    std::unique_ptr<QWebSocket> m_socket;
    QPointer<PausableSocket> m_device;
    InputAssembler m_input;
    const quint64 m_maxFrame;
    bool m_open = true;
    bool m_reading = true;
    bool m_blocked = false; ///< too much is waiting in the socket
    bool m_finishing = false;
};

} // namespace deepros
