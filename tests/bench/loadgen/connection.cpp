#include "connection.h"

#include "eventloop.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace loadgen {

Connection::Connection(EventLoop &loop, ConnectionEvents &events, size_t index, uint8_t version)
    : m_loop(loop), m_events(events), m_index(index), m_version(version)
{}

Connection::~Connection()
{
    close();
}

bool Connection::open(const Endpoint &endpoint, unsigned sourceIndex)
{
    close();
    m_fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_fd < 0)
        return false;
    const int on = 1;
    setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (sourceIndex) {
        setsockopt(m_fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
        sockaddr_in source{};
        source.sin_family = AF_INET;
        source.sin_addr.s_addr = htonl(0x7F000000u + 0x100u + sourceIndex % 200u + 1u);
        if (bind(m_fd, reinterpret_cast<const sockaddr *>(&source), sizeof source) != 0)
            return false;
    }
    m_webSocket = endpoint.webSocket ? std::make_unique<WebSocketCodec>() : nullptr;
    m_tls = endpoint.tls ? std::make_unique<TlsCodec>() : nullptr;
    m_connecting =
        ::connect(m_fd, reinterpret_cast<const sockaddr *>(&endpoint.address), sizeof endpoint.address) != 0;
    if (m_connecting && errno != EINPROGRESS) {
        close();
        return false;
    }
    m_loop.add(*this);
    m_wantsWrite = m_connecting;
    if (m_connecting)
        m_loop.setWantsWrite(*this, true);
    if (m_webSocket) {
        m_out = WebSocketCodec::handshakeRequest(endpoint.host, endpoint.port, "/mqtt");
        touch();
    } else if (m_tls) {
        m_tls->feed({}, m_out);
        touch();
    } else if (!m_connecting) {
        announceOpen();
    }
    return true;
}

void Connection::close()
{
    if (m_fd < 0)
        return;
    m_loop.remove(*this);
    ::close(m_fd);
    m_fd = -1;
    m_out.clear();
    m_outPos = 0;
    m_plain.clear();
    m_rest.clear();
    m_toSkip = 0;
    m_connecting = m_announced = m_touched = m_wantsWrite = false;
}

void Connection::fail(const std::string &why)
{
    if (m_fd < 0)
        return;
    close();
    m_events.closed(*this, why);
}

void Connection::announceOpen()
{
    m_announced = true;
    m_events.opened(*this);
}

void Connection::touch()
{
    if (m_touched || m_connecting || m_wantsWrite)
        return; // will be written anyway
    m_touched = true;
    m_loop.touch(*this);
}

void Connection::send(std::string_view packet)
{
    if (m_webSocket)
        m_webSocket->appendFrame(m_out, packet);
    else if (m_tls)
        m_plain.append(packet);
    else
        m_out.append(packet);
    touch();
}

void Connection::sendAck(PacketType type, uint16_t id)
{
    std::string ack;
    appendAck(ack, type, id);
    send(ack);
}

void Connection::flush()
{
    m_touched = false;
    if (m_fd < 0 || m_connecting)
        return;
    if (m_tls && m_tls->isOpen() && !m_plain.empty()) {
        m_tls->seal(m_plain, m_out);
        m_plain.clear();
    }
    while (m_outPos < m_out.size()) {
        const ssize_t n = ::send(m_fd, m_out.data() + m_outPos, m_out.size() - m_outPos, MSG_NOSIGNAL);
        if (n > 0) {
            m_outPos += size_t(n);
        } else if (errno == EAGAIN) {
            break;
        } else if (errno != EINTR) {
            return fail(std::string("write: ") + std::strerror(errno));
        }
    }
    const bool done = m_outPos == m_out.size();
    if (done) {
        m_out.clear();
        m_outPos = 0;
    }
    if (m_wantsWrite == done) {
        m_wantsWrite = !done;
        m_loop.setWantsWrite(*this, m_wantsWrite);
    }
}

void Connection::writable()
{
    if (m_connecting) {
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error)
            return fail(std::string("connect: ") + std::strerror(error));
        m_connecting = false;
        if (!m_webSocket && !m_tls)
            announceOpen();
    }
    flush();
}

void Connection::readable()
{
    char *buffer = m_loop.readBuffer();
    const ssize_t n = recv(m_fd, buffer, EventLoop::readSize, 0);
    if (n < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (n <= 0)
        return fail(n == 0 ? "closed by the broker" : std::string("read: ") + std::strerror(errno));

    m_loop.noteRead();
    if (m_tls)
        readSealed({buffer, size_t(n)});
    else
        consume(buffer, size_t(n));
}

void Connection::readSealed(std::string_view sealed)
{
    const bool wasOpen = m_tls->isOpen();
    m_tls->feed(sealed, m_out);
    if (!m_out.empty())
        touch();
    if (!wasOpen && m_tls->isOpen())
        announceOpen();
    size_t size = 0;
    while (m_fd >= 0 && m_tls->isOpen() && (size = m_tls->read(m_loop.readBuffer(), EventLoop::readSize)) > 0)
        consume(m_loop.readBuffer(), size);
    if (m_fd >= 0 && !m_tls->failure().empty())
        fail(m_tls->failure());
}

void Connection::consume(char *data, size_t size)
{
    if (m_webSocket) {
        if (!m_webSocket->isOpen()) {
            const size_t used = m_webSocket->feedHandshake({data, size});
            if (!m_webSocket->failure().empty())
                return fail(m_webSocket->failure());
            data += used;
            size -= used;
            if (m_webSocket->isOpen())
                announceOpen();
            if (size == 0 || m_fd < 0)
                return;
        }
        const std::string header = m_webSocket->takeLeftover();
        data -= header.size();
        std::memcpy(data, header.data(), header.size());
        size = m_webSocket->decodeInPlace(data, size + header.size());
    }
    if (!m_rest.empty()) {
        if (m_rest.size() > EventLoop::headroom - 64)
            return fail("a packet that is not PUBLISH is longer than expected");
        data -= m_rest.size();
        std::memcpy(data, m_rest.data(), m_rest.size());
        size += m_rest.size();
        m_rest.clear();
    }
    const size_t used = parse({data, size});
    if (m_fd < 0)
        return;
    m_rest.assign(data + used, size - used);
    if (m_webSocket && m_webSocket->isClosed())
        fail("WebSocket closed by the broker");
}

size_t Connection::parse(std::string_view data)
{
    size_t pos = 0;
    while (pos < data.size() && m_fd >= 0) {
        if (m_toSkip) {
            const size_t take = std::min(m_toSkip, data.size() - pos);
            pos += take;
            m_toSkip -= take;
            if (m_toSkip == 0)
                m_events.packetArrived(*this, m_pending);
            continue;
        }
        uint32_t remaining = 0;
        const int lengthSize = readVarint(data, pos + 1, remaining);
        if (lengthSize < 0) {
            fail("malformed remaining length from the broker");
            break;
        }
        if (lengthSize == 0)
            break;
        const size_t headerSize = 1 + size_t(lengthSize);
        const auto first = uint8_t(data[pos]);
        if (PacketType(first >> 4) == PacketType::Publish) {
            const size_t used = parsePublish(data.substr(pos), first, headerSize, remaining);
            if (used == 0)
                break;
            pos += used;
            continue;
        }
        if (data.size() - pos < headerSize + remaining)
            break;
        Packet packet;
        packet.type = PacketType(first >> 4);
        packet.body = data.substr(pos + headerSize, remaining);
        if (remaining >= 2)
            packet.id = uint16_t(uint8_t(packet.body[0]) << 8 | uint8_t(packet.body[1]));
        pos += headerSize + remaining;
        m_events.packetArrived(*this, packet);
    }
    return pos;
}

size_t Connection::parsePublish(std::string_view packet, unsigned first, size_t headerSize, size_t remaining)
{
    const size_t total = headerSize + remaining;
    const std::string_view data = packet.substr(0, std::min(packet.size(), total));
    const bool complete = data.size() == total;
    const auto malformed = [&]() -> size_t {
        if (complete)
            fail("malformed PUBLISH from the broker");
        return 0; // or: more bytes are needed
    };
    Packet publish;
    publish.qos = uint8_t(first >> 1 & 3);
    publish.dup = first & 8;
    size_t pos = headerSize;
    if (data.size() < pos + 2)
        return malformed();
    pos += 2u + (size_t(uint8_t(data[pos])) << 8 | uint8_t(data[pos + 1]));
    if (publish.qos) {
        if (data.size() < pos + 2)
            return malformed();
        publish.id = uint16_t(uint8_t(data[pos]) << 8 | uint8_t(data[pos + 1]));
        pos += 2;
    }
    if (m_version == mqtt5) {
        uint32_t properties = 0;
        const int n = readVarint(data, pos, properties);
        if (n <= 0)
            return malformed();
        pos += size_t(n) + properties;
    }
    if (pos > data.size())
        return malformed();
    publish.payloadSize = uint32_t(total - pos);
    const size_t head = std::min<size_t>(publish.payloadSize, sizeof m_pendingHead);
    if (data.size() < pos + head)
        return 0;
    publish.body = data.substr(pos, head);
    if (complete) {
        m_events.packetArrived(*this, publish);
        return total;
    }
    std::memcpy(m_pendingHead, publish.body.data(), head);
    m_pending = publish;
    m_pending.body = {m_pendingHead, head};
    m_toSkip = total - data.size();
    return data.size();
}

} // namespace loadgen
