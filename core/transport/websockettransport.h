#pragma once

#include "transport/inputassembler.h"
#include "transport/transport.h"

namespace deepros {

/// MQTT over WebSocket (6), server side of RFC 6455, above a transport that may be TLS: binary frames whose borders mean
/// nothing [MQTT-6.0.0-2]; a text frame ends the connection [MQTT-6.0.0-1]. Payload is passed on as it comes: no frame is
/// kept until it is whole, so that its size needs no limit.
class WebSocketTransport final : public Transport, private Transport::Handler
{
public:
    /// What waits below to be written stays near this, bytes.
    static constexpr qint64 framedAtOnce = 256 * 1024;

    /// `below` has a listener, whose specification names path and origins.
    explicit WebSocketTransport(std::unique_ptr<Transport> below);
    ~WebSocketTransport() override;

    ListenerState *listener() const override { return m_below->listener(); }
    void start() override { m_below->start(); }
    qint64 write(OutputBuffer &output) override;
    bool isBlocked() const override { return !m_framed.isEmpty(); }
    void setReading(bool reading) override;
    void offerAgain() override;
    void finish() override;
    void abort() override;
    bool needsGoodbye() const override { return true; }
    void enableProbes() override { m_below->enableProbes(); }
    std::optional<QByteArray> certificateUser() const override { return m_below->certificateUser(); }

private:
    enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
    enum class CloseCode : quint16 { Normal = 1000, ProtocolError = 1002, UnsupportedData = 1003 };
    struct FrameHeader;

    // Transport::Handler, of the one below
    qsizetype bytesReceived(QByteArrayView bytes, quint64 &wanted) override;
    void packetReceived(QByteArray) override { Q_UNREACHABLE(); }
    void largePacketProgress() override { Q_UNREACHABLE(); }
    void transportClosed(const char *why) override;
    void transportWritable() override;

    qsizetype open(QByteArrayView bytes);
    qsizetype readFrames(QByteArrayView bytes);
    bool beginFrame(const FrameHeader &header);
    void control(const FrameHeader &header, QByteArrayView masked);
    void sendFrame(Opcode opcode, QByteArrayView payload);
    void appendHeader(Opcode opcode, qint64 size);
    void send();
    void refuse(CloseCode code, const char *why);
    void endBelow();

    std::unique_ptr<Transport> m_below;
    OutputBuffer m_framed; ///< frames that the one below has not taken yet
    InputAssembler m_input;
    quint64 m_frameLeft = 0; ///< payload of the frame that is being read, bytes
    quint32 m_mask = 0; ///< as it applies to the next byte, first byte lowest
    bool m_opened = false; ///< the handshake is done
    bool m_inMessage = false; ///< more frames of the message follow
    bool m_reading = true;
    bool m_finishing = false; ///< a close frame is on its way, or the answer to a request that was refused
    bool m_ended = false; ///< the one below was told to finish
    bool m_closed = false;
};

} // namespace deepros
