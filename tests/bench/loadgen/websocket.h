#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace loadgen {

/// The client's side of RFC 6455, as far as MQTT needs it: handshake, masked binary frames out, any frames
/// in. The accept key of the answer is not verified: this measures brokers, the tests check them.
class WebSocketCodec
{
public:
    static std::string handshakeRequest(std::string_view host, uint16_t port, std::string_view path);

    /// Takes bytes until the empty line of the answer. Returns how many of them belong to it; sets failure().
    size_t feedHandshake(std::string_view data);
    bool isOpen() const { return m_open; }
    const std::string &failure() const { return m_failure; }

    /// Appends one masked binary frame.
    void appendFrame(std::string &out, std::string_view payload);

    /// Strips frame headers in place: data[0, size) becomes payload. Returns its size.
    /// A frame header cut in the middle is kept for the next call.
    size_t decodeInPlace(char *data, size_t size);
    /// Bytes of a cut frame header; the caller puts them in front of the next bytes.
    std::string takeLeftover() { return std::exchange(m_leftover, {}); }
    bool isClosed() const { return m_closed; }

private:
    std::string m_handshake;
    std::string m_failure;
    std::string m_leftover;
    uint64_t m_frameRemaining = 0;
    uint32_t m_mask = 0x9E3779B9u;
    bool m_control = false;
    bool m_open = false;
    bool m_closed = false;
};

} // namespace loadgen
