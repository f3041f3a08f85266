#pragma once

#include <memory>
#include <string>
#include <string_view>

struct ssl_st;

namespace loadgen {

/// The client's side of TLS, without its socket. The certificate of the broker is not verified: this measures
/// brokers, the tests check them. Every connection makes a full handshake.
class TlsCodec
{
public:
    TlsCodec();
    ~TlsCodec();
    TlsCodec(const TlsCodec &) = delete;
    TlsCodec &operator=(const TlsCodec &) = delete;

    /// Takes bytes from the broker and goes on with the handshake; what is to be sent is appended to `out`.
    void feed(std::string_view sealed, std::string &out);
    bool isOpen() const { return m_open; }
    const std::string &failure() const { return m_failure; }

    /// Decrypted bytes of what was fed; 0 when there are no more.
    size_t read(char *buffer, size_t room);
    /// Encrypts and appends.
    void seal(std::string_view plain, std::string &out);

private:
    void drain(std::string &out);
    void noteFailure(int result);

    ssl_st *m_ssl;
    std::string m_failure;
    bool m_open = false;
};

} // namespace loadgen
