#pragma once

#include "transport/eventloop.h"
#include "transport/tlssession.h"
#include "transport/transport.h"

#include <vector>

namespace deepros {

/// Memory for the payload of WebSocket frames, which have to be unmasked. Shared by the transports of a thread.
class WebSocketScratch
{
public:
    static constexpr qsizetype size = 64 * 1024;
    char *data()
    {
        if (!m_bytes)
            m_bytes.reset(new char[size]);
        return m_bytes.get();
    }

private:
    std::unique_ptr<char[]> m_bytes;
};

/// Memory into which every socket of a thread reads: parsed in place, so that idle connections own no read buffer.
class ReadBuffer
{
public:
    static constexpr qsizetype size = 256 * 1024;
    ReadBuffer() : m_bytes(new char[size]) {}
    char *data() { return m_bytes.get(); }
    TlsBuffers &tls() { return m_tls; }
    WebSocketScratch &webSocket() { return m_webSocket; }

private:
    std::unique_ptr<char[]> m_bytes;
    TlsBuffers m_tls;
    WebSocketScratch m_webSocket;
};

/// A stream socket on a descriptor of its own: non-blocking recv and scatter writes, one read per turn. In front of its bytes
/// there may be the header of a proxy, and TLS may lie around them.
class SocketTransport final : public Transport, private IoHandler
{
public:
    /// Adopts a connected, non-blocking descriptor.
    SocketTransport(int descriptor, QByteArray peer, ReadBuffer &readBuffer);
    ~SocketTransport() override;

    /// The peer must begin with a PROXY header. Before start(); needs a listener.
    void expectProxyHeader() { m_stage = Stage::Proxy; }
    /// The peer speaks TLS, behind the proxy's header if there is one. Before start(); needs a listener.
    void useTls(const TlsContext &context);

    void start() override;
    qint64 write(OutputBuffer &output) override;
    bool isBlocked() const override { return m_wantWrite; }
    void setReading(bool reading) override;
    void offerAgain() override;
    void finish() override;
    void abort() override;
    void enableProbes() override;
    std::optional<QByteArray> certificateUser() const override;

private:
    /// What the peer has to do before its bytes are the handler's.
    enum class Stage : quint8 { Proxy, Handshake, Open };

    void ioReady(bool readable, bool writable) override;
    void readSome();
    void readIntoPacket();
    void readProxy();
    void readSealed();
    void fillPacket(const char *data, qsizetype size);
    qint64 writePlain(OutputBuffer &output);
    qint64 writeSealed(OutputBuffer &output);
    bool seal(const OutputBuffer::Chunk *chunks, int count);
    bool sendSealed();
    void becomeWritable();
    void endOutput();
    void refuse(quint64 &counter, QByteArrayView what, const char *why);
    void offer(char *data, qsizetype size);
    void keepRest(const char *data, qsizetype size, quint64 wanted);
    void discard();
    void fail(const char *why);

    ReadBuffer &m_readBuffer;
    SocketWatch m_watch;
    int m_descriptor;
    bool m_reading = true;
    bool m_wantWrite = false;
    bool m_finishing = false;
    Stage m_stage = Stage::Open;
    std::unique_ptr<TlsSession> m_tls; ///< null: plain
    QByteArray m_rest; ///< an incomplete packet, or what was not consumed
    qsizetype m_filled = 0; ///< bytes of m_rest that hold data while a large packet is received
    quint64 m_wanted = 0; ///< size of the large packet that m_rest is to become; 0 = none
};

} // namespace deepros
