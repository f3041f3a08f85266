#pragma once

#include "transport/eventloop.h"
#include "transport/transport.h"

#include <vector>

namespace deepros {

/// Memory into which every socket of a thread reads: parsed in place, so that idle connections own no read buffer.
class ReadBuffer
{
public:
    static constexpr qsizetype size = 256 * 1024;
    ReadBuffer() : m_bytes(new char[size]) {}
    char *data() { return m_bytes.get(); }

private:
    std::unique_ptr<char[]> m_bytes;
};

/// Plain TCP (or any stream socket) on a descriptor of its own: non-blocking recv and scatter writes, one read per turn.
class SocketTransport final : public Transport, private IoHandler
{
public:
    /// Adopts a connected, non-blocking descriptor.
    SocketTransport(int descriptor, QByteArray peer, ReadBuffer &readBuffer);
    ~SocketTransport() override;

    void start() override;
    qint64 write(OutputBuffer &output) override;
    bool isBlocked() const override { return m_wantWrite; }
    void setReading(bool reading) override;
    void offerAgain() override;
    void finish() override;
    void abort() override;
    void enableProbes() override;

private:
    void ioReady(bool readable, bool writable) override;
    void readSome();
    void readIntoPacket();
    void offer(qsizetype size);
    void keepRest(const char *data, qsizetype size, quint64 wanted);
    void discard();
    void fail(const char *why);

    ReadBuffer &m_readBuffer;
    SocketWatch m_watch;
    int m_descriptor;
    bool m_reading = true;
    bool m_wantWrite = false;
    bool m_finishing = false;
    QByteArray m_rest; ///< an incomplete packet, or what was not consumed
    qsizetype m_filled = 0; ///< bytes of m_rest that hold data while a large packet is received
    quint64 m_wanted = 0; ///< size of the large packet that m_rest is to become; 0 = none
};

} // namespace deepros
