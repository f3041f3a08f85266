#include "websocket.h"

#include <algorithm>
#include <cctype>
#include <cstring>

namespace loadgen {

std::string WebSocketCodec::handshakeRequest(std::string_view host, uint16_t port, std::string_view path)
{
    std::string request = "GET ";
    request.append(path).append(" HTTP/1.1\r\nHost: ").append(host).append(":").append(std::to_string(port));
    request.append("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: bG9hZGdlbmVyYXRvcjAwMQ==\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n");
    return request;
}

size_t WebSocketCodec::feedHandshake(std::string_view data)
{
    constexpr size_t maxAnswer = 16 * 1024;
    const size_t before = m_handshake.size();
    m_handshake.append(data);
    const size_t end = m_handshake.find("\r\n\r\n");
    if (end == std::string::npos) {
        if (m_handshake.size() > maxAnswer)
            m_failure = "the WebSocket answer is too long";
        return data.size();
    }
    std::string head = m_handshake.substr(0, end + 2);
    if (head.compare(0, 12, "HTTP/1.1 101") != 0)
        m_failure = "WebSocket refused: " + head.substr(0, head.find('\r'));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](unsigned char c) { return char(std::tolower(c)); });
    if (m_failure.empty() && head.find("\r\nsec-websocket-protocol: mqtt\r\n") == std::string::npos)
        m_failure = "the WebSocket answer does not name the sub-protocol mqtt";
    m_open = m_failure.empty();
    m_handshake.clear();
    return end + 4 - before;
}

void WebSocketCodec::appendFrame(std::string &out, std::string_view payload)
{
    constexpr unsigned char finalBinary = 0x82, masked = 0x80;
    const size_t size = payload.size();
    char header[14];
    size_t n = 0;
    header[n++] = char(finalBinary);
    if (size < 126) {
        header[n++] = char(masked | size);
    } else {
        const int bytes = size <= 0xFFFF ? 2 : 8;
        header[n++] = char(masked | (bytes == 2 ? 126u : 127u));
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
            header[n++] = char(uint64_t(size) >> shift);
    }
    m_mask = m_mask * 1664525u + 1013904223u; // a new key for every frame
    std::memcpy(header + n, &m_mask, 4);
    out.append(header, n + 4);

    const size_t start = out.size();
    out.append(payload);
    char *bytes = out.data() + start;
    const uint64_t wide = uint64_t(m_mask) << 32 | m_mask;
    size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        uint64_t word;
        std::memcpy(&word, bytes + i, 8);
        word ^= wide;
        std::memcpy(bytes + i, &word, 8);
    }
    const auto *key = reinterpret_cast<const char *>(&m_mask);
    for (; i < size; ++i)
        bytes[i] = char(bytes[i] ^ key[i & 3]);
}

size_t WebSocketCodec::decodeInPlace(char *data, size_t size)
{
    size_t in = 0, out = 0;
    while (in < size) {
        if (m_frameRemaining) {
            const size_t take = size_t(std::min<uint64_t>(m_frameRemaining, size - in));
            if (!m_control) {
                std::memmove(data + out, data + in, take);
                out += take;
            }
            in += take;
            m_frameRemaining -= take;
            continue;
        }
        const size_t have = size - in;
        const auto *head = reinterpret_cast<const unsigned char *>(data + in);
        const unsigned length = have >= 2 ? head[1] & 0x7Fu : 0;
        const size_t headerSize = length == 126 ? 4 : length == 127 ? 10 : 2;
        if (have < headerSize) {
            m_leftover.assign(data + in, have);
            break;
        }
        m_frameRemaining = length;
        if (headerSize > 2) {
            m_frameRemaining = 0;
            for (size_t i = 2; i < headerSize; ++i)
                m_frameRemaining = m_frameRemaining << 8 | head[i];
        }
        const unsigned opcode = head[0] & 0x0Fu;
        m_control = opcode >= 8;
        m_closed = m_closed || opcode == 8;
        in += headerSize;
    }
    return out;
}

} // namespace loadgen
