#pragma once

#include "tls.h"
#include "websocket.h"
#include "wire.h"

#include <netinet/in.h>

#include <memory>
#include <string>
#include <string_view>

namespace loadgen {

class Connection;
class EventLoop;

/// A packet from the broker. For PUBLISH `body` is the beginning of the payload (16 bytes, or all when
/// shorter); for the others it is everything after the fixed header.
struct Packet
{
    PacketType type = PacketType::Publish;
    uint8_t qos = 0;
    bool dup = false;
    uint16_t id = 0;
    uint32_t payloadSize = 0;
    std::string_view body;
};

/// What a connection tells its owner.
class ConnectionEvents
{
public:
    virtual ~ConnectionEvents() = default;
    /// The transport is up (TCP, and the handshake of TLS or WebSocket when there is one): CONNECT may be
    /// sent.
    virtual void opened(Connection &connection) = 0;
    virtual void packetArrived(Connection &connection, const Packet &packet) = 0;
    /// The broker closed, or broke the protocol. The descriptor is already closed.
    virtual void closed(Connection &connection, const std::string &why) = 0;
};

struct Endpoint
{
    sockaddr_in address{};
    std::string host;
    uint16_t port = 0;
    bool webSocket = false;
    bool tls = false; ///< not together with webSocket
};

/// One client socket: bytes to packets and back, over TCP, TLS or WebSocket. Payloads are counted, not kept.
class Connection
{
public:
    Connection(EventLoop &loop, ConnectionEvents &events, size_t index, uint8_t version);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Starts to connect, from 127.0.x.y when sourceIndex is not 0 (so that local ports do not run out).
    bool open(const Endpoint &endpoint, unsigned sourceIndex = 0);
    void close();
    bool isOpen() const { return m_fd >= 0; }

    void send(std::string_view packet);
    void sendAck(PacketType type, uint16_t id);

    size_t index() const { return m_index; }
    uint8_t version() const { return m_version; }
    int descriptor() const { return m_fd; }
    size_t unsentBytes() const { return m_plain.size() + m_out.size() - m_outPos; }

    // For EventLoop only.
    void readable();
    void writable();
    void flush();

private:
    void fail(const std::string &why);
    void announceOpen();
    size_t parse(std::string_view data);
    size_t parsePublish(std::string_view packet, unsigned first, size_t headerSize, size_t remaining);
    void consume(char *data, size_t size);
    void readSealed(std::string_view sealed);
    void touch();

    EventLoop &m_loop;
    ConnectionEvents &m_events;
    size_t m_index;
    uint8_t m_version;
    int m_fd = -1;
    bool m_connecting = false;
    bool m_announced = false;
    bool m_touched = false;
    bool m_wantsWrite = false;
    std::unique_ptr<WebSocketCodec> m_webSocket;
    std::unique_ptr<TlsCodec> m_tls;
    std::string m_plain; ///< with TLS: not encrypted yet
    std::string m_out;
    size_t m_outPos = 0;
    std::string m_rest; ///< the beginning of a packet that is not complete
    Packet m_pending;   ///< a PUBLISH whose payload is still coming
    char m_pendingHead[16];
    size_t m_toSkip = 0; ///< payload bytes of m_pending that are still to come
};

} // namespace loadgen
