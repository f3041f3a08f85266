#include "transport/tlssession.h"

#include <QString>

#include <algorithm>
#include <cstring>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace deepros {

/// The two ends of OpenSSL's side: reads come from the session's input, writes go to the shared output.
struct TlsInputOutput
{
    static TlsSession &session(BIO *bio) { return *static_cast<TlsSession *>(BIO_get_data(bio)); }

    static int read(BIO *bio, char *out, int room)
    {
        BIO_clear_retry_flags(bio);
        QByteArrayView &input = session(bio).m_input;
        if (input.isEmpty()) {
            BIO_set_retry_read(bio);
            return -1;
        }
        const qsizetype count = std::min<qsizetype>(room, input.size());
        std::memcpy(out, input.data(), size_t(count));
        input = input.sliced(count);
        return int(count);
    }

    static int write(BIO *bio, const char *data, int size)
    {
        BIO_clear_retry_flags(bio);
        session(bio).m_buffers.output().append(data, size);
        return size;
    }

    static long control(BIO *, int command, long, void *) { return command == BIO_CTRL_FLUSH ? 1 : 0; }

    static int create(BIO *bio)
    {
        BIO_set_init(bio, 1);
        return 1;
    }

    static BIO_METHOD *method()
    {
        static BIO_METHOD *const made = [] {
            BIO_METHOD *fresh = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "deepros");
            BIO_meth_set_read(fresh, read);
            BIO_meth_set_write(fresh, write);
            BIO_meth_set_ctrl(fresh, control);
            BIO_meth_set_create(fresh, create);
            return fresh;
        }();
        return made;
    }
};

char *TlsBuffers::input()
{
    if (!m_input)
        m_input.reset(new char[inputSize]);
    return m_input.get();
}

TlsSession::TlsSession(const TlsContext &context, TlsBuffers &buffers)
    : m_buffers(buffers), m_native(SSL_new(context.native()))
{
    BIO *bio = BIO_new(TlsInputOutput::method());
    BIO_set_data(bio, this);
    SSL_set_bio(m_native, bio, bio);
    SSL_set_accept_state(m_native);
}

TlsSession::~TlsSession()
{
    SSL_free(m_native);
}

TlsSession::Step TlsSession::handshake()
{
    ERR_clear_error();
    const int result = SSL_do_handshake(m_native);
    if (result == 1) {
        m_isOpen = true;
        return Step::Done;
    }
    if (SSL_get_error(m_native, result) == SSL_ERROR_WANT_READ)
        return Step::NeedsMore;
    noteError();
    return Step::Failed;
}

bool TlsSession::wasResumed() const
{
    return SSL_session_reused(m_native) == 1;
}

std::optional<qsizetype> TlsSession::read(char *out, qsizetype room)
{
    ERR_clear_error();
    const int got = SSL_read(m_native, out, int(room));
    if (got > 0)
        return got;
    switch (SSL_get_error(m_native, got)) {
    case SSL_ERROR_WANT_READ:
        return -1;
    case SSL_ERROR_ZERO_RETURN:
        return 0;
    default:
        noteError();
        return std::nullopt;
    }
}

bool TlsSession::write(QByteArrayView bytes)
{
    ERR_clear_error();
    if (SSL_write(m_native, bytes.data(), int(bytes.size())) == int(bytes.size()))
        return true;
    noteError();
    return false;
}

void TlsSession::writeEnd()
{
    if (!m_isOpen)
        return;
    SSL_shutdown(m_native);
    ERR_clear_error();
}

void TlsSession::noteError()
{
    const unsigned long code = ERR_peek_error();
    const char *reason = ERR_reason_error_string(code);
    m_error = reason ? reason : "the peer broke the connection off";
    if (ERR_GET_REASON(code) == SSL_R_CERTIFICATE_VERIFY_FAILED)
        m_error += QByteArray(": ") + X509_verify_cert_error_string(SSL_get_verify_result(m_native));
    ERR_clear_error();
}

namespace {

QByteArray utf8Of(const ASN1_STRING *text)
{
    unsigned char *converted = nullptr;
    const int size = ASN1_STRING_to_UTF8(&converted, text);
    if (size < 0)
        return {};
    QByteArray bytes(reinterpret_cast<const char *>(converted), size);
    OPENSSL_free(converted);
    return bytes;
}

QByteArray commonName(const X509 *certificate)
{
    const X509_NAME *subject = X509_get_subject_name(certificate);
    int last = -1;
    for (int next = last; (next = X509_NAME_get_index_by_NID(subject, NID_commonName, next)) >= 0;)
        last = next;
    return last < 0 ? QByteArray() : utf8Of(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, last)));
}

QByteArray alternativeName(const X509 *certificate)
{
    auto *names =
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    QByteArray found;
    for (int i = 0; found.isEmpty() && i < sk_GENERAL_NAME_num(names); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, i);
        if (name->type == GEN_EMAIL || name->type == GEN_DNS)
            found = utf8Of(name->d.ia5);
    }
    GENERAL_NAMES_free(names);
    return found;
}

} // namespace

std::optional<QByteArray> TlsSession::userName(CertificateUser rule) const
{
    const X509 *certificate = SSL_get0_peer_certificate(m_native);
    if (!certificate || rule == CertificateUser::Off)
        return std::nullopt;
    QByteArray name =
        rule == CertificateUser::CommonName ? commonName(certificate) : alternativeName(certificate);
    // What no CONNECT could say is no user name.
    if (name.size() > 65'535 || name.contains('\0') || QString::fromUtf8(name).toUtf8() != name)
        name.clear();
    return name;
}

} // namespace deepros
