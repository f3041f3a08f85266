#include "tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace loadgen {

namespace {

SSL_CTX *clientContext()
{
    static SSL_CTX *const context = [] {
        SSL_CTX *made = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_mode(made, SSL_MODE_RELEASE_BUFFERS);
        SSL_CTX_set_session_cache_mode(made, SSL_SESS_CACHE_OFF);
        return made;
    }();
    return context;
}

} // namespace

TlsCodec::TlsCodec() : m_ssl(SSL_new(clientContext()))
{
    SSL_set_bio(m_ssl, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_connect_state(m_ssl);
}

TlsCodec::~TlsCodec()
{
    SSL_free(m_ssl);
}

void TlsCodec::noteFailure(int result)
{
    const int error = SSL_get_error(m_ssl, result);
    if (error == SSL_ERROR_WANT_READ)
        return;
    const char *reason = ERR_reason_error_string(ERR_peek_error());
    m_failure = std::string("TLS: ") + (reason ? reason : "closed by the broker");
    ERR_clear_error();
}

void TlsCodec::feed(std::string_view sealed, std::string &out)
{
    BIO_write(SSL_get_rbio(m_ssl), sealed.data(), int(sealed.size()));
    if (!m_open) {
        const int result = SSL_do_handshake(m_ssl);
        m_open = result == 1;
        if (!m_open)
            noteFailure(result);
    }
    drain(out);
}

size_t TlsCodec::read(char *buffer, size_t room)
{
    const int got = SSL_read(m_ssl, buffer, int(room));
    if (got > 0)
        return size_t(got);
    noteFailure(got);
    return 0;
}

void TlsCodec::seal(std::string_view plain, std::string &out)
{
    const int result = SSL_write(m_ssl, plain.data(), int(plain.size()));
    if (result <= 0)
        noteFailure(result);
    drain(out);
}

void TlsCodec::drain(std::string &out)
{
    BIO *bio = SSL_get_wbio(m_ssl);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    out.append(data, size_t(size));
    (void)BIO_reset(bio);
}

} // namespace loadgen
