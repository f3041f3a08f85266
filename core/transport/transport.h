#pragma once

#include "transport/listenerstate.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace deepros {

/// A stream of bytes to and from one peer: TCP or a local socket, plain or TLS, and WebSocket above them. Broker thread. Nothing it does
/// destroys it or its handler: the handler's owner deletes both between turns.
class Transport
{
public:
    class Handler
    {
    public:
        /// Bytes arrived. Answers how many were consumed; the rest is offered again, in front of what follows. When the
        /// front of the rest is an incomplete packet whose size is known, `wanted` is set to it (bytes), so that a large
        /// packet can be received in one piece.
        virtual qsizetype bytesReceived(QByteArrayView bytes, quint64 &wanted) = 0;
        /// One whole packet of the size asked for; the buffer is the handler's to keep.
        virtual void packetReceived(QByteArray packet) = 0;
        /// A good part of a large packet arrived: the peer is alive although no packet is complete.
        virtual void largePacketProgress() = 0;
        /// The peer has gone or broken the transport's rules; `why` is a literal. No further calls.
        virtual void transportClosed(const char *why) = 0;
        /// What could not be written before can be written now: call write() again.
        virtual void transportWritable() = 0;

    protected:
        ~Handler() = default;
    };

    virtual ~Transport()
    {
        if (m_listener)
            --m_listener->sockets;
    }
    Q_DISABLE_COPY_MOVE(Transport)

    void setHandler(Handler *handler) { m_handler = handler; }
    /// "192.168.1.7:51234". Behind a proxy: the proxy, until its header has come; from the first byte that the handler
    /// gets on, the client.
    const QByteArray &peer() const { return m_peer; }
    /// Where the peer came in; null for a transport that no listener made.
    virtual ListenerState *listener() const { return m_listener.get(); }
    /// Once.
    void setListener(std::shared_ptr<ListenerState> listener)
    {
        m_listener = std::move(listener);
        ++m_listener->sockets;
    }
    /// The user that the peer's certificate names, as the listener has it read: nothing when that is not asked for or no
    /// certificate was shown, empty when the certificate names nobody.
    virtual std::optional<QByteArray> certificateUser() const { return std::nullopt; }

    /// Starts reading. Call once, after setHandler.
    virtual void start() = 0;
    /// Writes as much as the peer takes and removes it from `output`. What stays is announced by transportWritable().
    /// Answers the bytes that left.
    virtual qint64 write(OutputBuffer &output) = 0;
    /// The last write() could not write all: transportWritable() will come.
    virtual bool isBlocked() const = 0;
    /// Pauses or resumes reading: the peer is slowed down by its full window.
    virtual void setReading(bool reading) = 0;
    /// Offers bytes that were left over when reading was paused. Call it between turns, after setReading(true).
    virtual void offerAgain() = 0;
    /// Says goodbye: no more reading; the peer gets what was written, then the end of the stream. transportClosed()
    /// follows when the peer has answered; the owner gives up on that after a while.
    virtual void finish() = 0;
    /// Ends it now. No calls to the handler follow.
    virtual void abort() = 0;
    /// Whether finish() must be used even when the peer has said goodbye first.
    virtual bool needsGoodbye() const { return false; }
    /// Has the system find out whether a silent peer still exists (TCP keep-alive).
    virtual void enableProbes() {}

protected:
    explicit Transport(QByteArray peer) : m_peer(std::move(peer)) {}

    void setPeer(QByteArray peer) { m_peer = std::move(peer); }

    Handler *m_handler = nullptr;

private:
    QByteArray m_peer;
    std::shared_ptr<ListenerState> m_listener;
};

} // namespace deepros
