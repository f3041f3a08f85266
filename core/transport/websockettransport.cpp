#include "transport/websockettransport.h"

namespace deepros {

void PausableSocket::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (!paused && QTcpSocket::bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &QIODevice::readyRead, Qt::QueuedConnection);
}

void PausableSocket::fitBuffer()
{
    // QWebSocket takes a frame only when all of it is there: one that fills the buffer gets a larger one.
    const qint64 waiting = QTcpSocket::bytesAvailable();
    if (!m_paused && waiting >= readBufferSize())
        setReadBufferSize(readBufferSize() * 2);
    else if (waiting == 0 && readBufferSize() > smallBuffer)
        setReadBufferSize(smallBuffer);
}

WebSocketTransport::WebSocketTransport(std::unique_ptr<QWebSocket> socket, PausableSocket *device, QByteArray peer,
                                       quint64 maxFrame)
    : Transport(std::move(peer)), m_socket(std::move(socket)), m_device(device), m_maxFrame(maxFrame)
{
    Q_ASSERT(m_device);
    limitFrames(std::min(maxFrame, strangerFrame));
    // Connected behind QWebSocket's own: called when it has taken what it can.
    connect(m_device, &QIODevice::readyRead, m_device, &PausableSocket::fitBuffer);
    m_device->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

WebSocketTransport::~WebSocketTransport()
{
    WebSocketTransport::abort();
    m_socket.reset();
    // QWebSocket leaves the socket below it to a later turn of the loop, which need not come.
    delete m_device.data();
}

void WebSocketTransport::limitFrames(quint64 bytes)
{
    m_socket->setMaxAllowedIncomingFrameSize(bytes);
    m_socket->setMaxAllowedIncomingMessageSize(bytes);
}

void WebSocketTransport::trustPeer()
{
    limitFrames(m_maxFrame);
}

void WebSocketTransport::start()
{
    connect(m_socket.get(), &QWebSocket::binaryFrameReceived, this, &WebSocketTransport::frameReceived);
    connect(m_socket.get(), &QWebSocket::textFrameReceived, this, [this] {
        refuse(QWebSocketProtocol::CloseCodeDatatypeNotSupported, "a WebSocket text frame [MQTT-6.0.0-1]");
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &WebSocketTransport::closed);
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, [this] {
        if (m_blocked && m_socket->bytesToWrite() < socketBuffer / 2) {
            m_blocked = false;
            m_handler->transportWritable();
        }
    });
}

void WebSocketTransport::frameReceived(const QByteArray &frame)
{
    if (m_open && !m_finishing)
        m_input.feed(frame, *m_handler);
}

void WebSocketTransport::offerAgain()
{
    if (m_open && m_reading && !m_finishing)
        m_input.offer(*m_handler);
}

qint64 WebSocketTransport::write(OutputBuffer &output)
{
    qint64 total = 0;
    while (m_open && !output.isEmpty()) {
        if (m_socket->bytesToWrite() >= socketBuffer) {
            m_blocked = true;
            break;
        }
        OutputBuffer::Chunk chunk{};
        output.chunks(&chunk, 1);
        // Copied into the frame by QWebSocket before it returns.
        const qint64 sent = m_socket->sendBinaryMessage(QByteArray::fromRawData(chunk.data, qsizetype(chunk.size)));
        output.consume(qint64(chunk.size));
        total += sent;
    }
    return total;
}

void WebSocketTransport::setReading(bool reading)
{
    m_reading = reading;
    if (m_device)
        m_device->setPaused(!reading && !m_finishing);
}

void WebSocketTransport::refuse(QWebSocketProtocol::CloseCode code, const char *why)
{
    if (!m_open || m_finishing)
        return;
    m_finishing = true;
    m_socket->close(code, QString::fromLatin1(why));
    if (m_open) {
        m_open = false;
        m_handler->transportClosed(why);
    }
}

void WebSocketTransport::finish()
{
    if (!m_open || m_finishing)
        return;
    m_finishing = true;
    setReading(true);
    m_socket->close(QWebSocketProtocol::CloseCodeNormal);
}

void WebSocketTransport::closed()
{
    if (!m_open)
        return;
    m_open = false;
    m_handler->transportClosed(m_socket->closeCode() == QWebSocketProtocol::CloseCodeNormal
                                   ? "connection closed by the peer"
                                   : "WebSocket closed");
}

void WebSocketTransport::abort()
{
    m_open = false;
    // Perhaps called by one of its signals: it is deleted with this object, between turns.
    m_socket->disconnect(this);
    m_socket->abort();
}

void WebSocketTransport::enableProbes()
{
    if (m_device)
        m_device->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
}

} // namespace deepros
