#include "transport/tlscontext.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <vector>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace deepros {

using namespace Qt::Literals::StringLiterals;

namespace {

template <auto function>
struct Release
{
    template <typename T>
    void operator()(T *object) const
    {
        function(object);
    }
};
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using RevocationList = std::unique_ptr<X509_CRL, Release<X509_CRL_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO_free>>;
using Context = std::unique_ptr<SSL_CTX, Release<SSL_CTX_free>>;

constexpr qint64 largestFile = 16 * 1024 * 1024;

/// What OpenSSL says of its first error, which is the cause of the others; empties its list.
QString nativeError()
{
    const char *reason = ERR_reason_error_string(ERR_peek_error());
    const QString text = reason ? QString::fromLatin1(reason) : u"unknown error"_s;
    ERR_clear_error();
    return text;
}

QString shownTime(const ASN1_TIME *time)
{
    tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return u"an unreadable time"_s;
    return u"%1-%2-%3 %4:%5 UTC"_s.arg(parts.tm_year + 1900)
        .arg(parts.tm_mon + 1, 2, 10, QChar(u'0'))
        .arg(parts.tm_mday, 2, 10, QChar(u'0'))
        .arg(parts.tm_hour, 2, 10, QChar(u'0'))
        .arg(parts.tm_min, 2, 10, QChar(u'0'));
}

/// Never asks on a terminal; notes that it was asked.
int refusePassword(char *, int, int, void *asked)
{
    *static_cast<bool *>(asked) = true;
    return -1;
}

class Loader
{
public:
    explicit Loader(const TlsSettings &settings)
        : m_settings(settings), m_context(SSL_CTX_new(TLS_server_method()))
    {}

    void load()
    {
        setRules();
        const std::vector<Certificate> chain = readCertificates(m_settings.certFile, "certificate file"_L1);
        if (!chain.empty())
            useChain(chain);
        if (const Key key = readKey())
            useKey(*key, chain);
        if (m_settings.clientCertificates != ClientCertificates::Off)
            loadAuthorities();
    }

    SSL_CTX *take() { return m_context.release(); }
    const QStringList &errors() const { return m_errors; }

private:
    void fail(QLatin1StringView what, const QString &file, const QString &why)
    {
        m_errors += u"%1 '%2': %3"_s.arg(what, file, why);
    }

    void setRules()
    {
        SSL_CTX *context = m_context.get();
        SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
        SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                         SSL_OP_NO_COMPRESSION | SSL_OP_PRIORITIZE_CHACHA);
        // 128 bits and SHA-256 first: as safe for our purpose, and they cost less than 256 bits and SHA-384.
        // A client without AES in its processor puts ChaCha20 first and gets it.
        SSL_CTX_set_ciphersuites(
            context, "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256");
        // An idle connection keeps no buffers of 16 KiB.
        SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_AUTO_RETRY);
        // Sessions are resumed by tickets, which the clients keep: no memory here. One is enough for a client
        // of ours.
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
        SSL_CTX_set_num_tickets(context, 1);
        static constexpr unsigned char sessionContext[] = "deepros-broker";
        SSL_CTX_set_session_id_context(context, sessionContext, sizeof sessionContext - 1);
        SSL_CTX_set_dh_auto(context, 1);
    }

    QByteArray readFile(const QString &path, QLatin1StringView what)
    {
        // Opening a pipe could wait for ever.
        if (QFileInfo(path).exists() && !QFileInfo(path).isFile()) {
            fail(what, path, u"expected a regular file"_s);
            return {};
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            fail(what, path, u"cannot be read: %1"_s.arg(file.errorString()));
            return {};
        }
        const QByteArray content = file.read(largestFile);
        if (content.isEmpty())
            fail(what, path, u"is empty"_s);
        return content;
    }

    static Memory memory(const QByteArray &content)
    {
        return Memory(BIO_new_mem_buf(content.constData(), int(content.size())));
    }

    std::vector<Certificate> readCertificates(const QString &path, QLatin1StringView what)
    {
        std::vector<Certificate> found;
        const QByteArray content = readFile(path, what);
        if (content.isEmpty())
            return found;
        const Memory source = memory(content);
        while (X509 *certificate = PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr))
            found.emplace_back(certificate);
        const bool isAtEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
        const QString error = nativeError();
        if (found.empty())
            fail(what, path,
                 isAtEnd ? u"holds no certificate in PEM form"_s
                         : u"holds a broken certificate: %1"_s.arg(error));
        else if (!isAtEnd)
            fail(what, path, u"certificate %1 in it is broken: %2"_s.arg(found.size() + 1).arg(error));
        return found;
    }

    void useChain(const std::vector<Certificate> &chain)
    {
        for (size_t i = 0; i < chain.size(); ++i) {
            const QString which = i == 0 ? u"the certificate"_s : u"certificate %1 in it"_s.arg(i + 1);
            const ASN1_TIME *begin = X509_get0_notBefore(chain[i].get());
            const ASN1_TIME *end = X509_get0_notAfter(chain[i].get());
            if (X509_cmp_current_time(begin) > 0)
                fail("certificate file"_L1, m_settings.certFile,
                     u"%1 is not valid before %2"_s.arg(which, shownTime(begin)));
            if (X509_cmp_current_time(end) < 0)
                fail("certificate file"_L1, m_settings.certFile,
                     u"%1 expired on %2"_s.arg(which, shownTime(end)));
        }
        if (SSL_CTX_use_certificate(m_context.get(), chain.front().get()) != 1)
            fail("certificate file"_L1, m_settings.certFile, u"cannot be used: %1"_s.arg(nativeError()));
        for (size_t i = 1; i < chain.size(); ++i) {
            if (SSL_CTX_add1_chain_cert(m_context.get(), chain[i].get()) != 1)
                fail("certificate file"_L1, m_settings.certFile,
                     u"certificate %1 in it cannot be used: %2"_s.arg(i + 1).arg(nativeError()));
        }
    }

    Key readKey()
    {
        const QByteArray content = readFile(m_settings.keyFile, "key file"_L1);
        if (content.isEmpty())
            return {};
        bool isEncrypted = false;
        const Memory source = memory(content);
        Key key(PEM_read_bio_PrivateKey(source.get(), nullptr, refusePassword, &isEncrypted));
        const bool isAbsent = !content.contains("PRIVATE KEY-----");
        const QString error = nativeError();
        if (isEncrypted) {
            fail("key file"_L1, m_settings.keyFile,
                 u"is encrypted, and nobody is there to give its password: 'openssl pkey -in FILE -out "
                 u"NEWFILE' makes one "
                 "without, which only the broker should be able to read"_s);
        } else if (!key) {
            fail("key file"_L1, m_settings.keyFile,
                 isAbsent ? u"holds no private key in PEM form"_s : u"holds a broken key: %1"_s.arg(error));
        }
        return key;
    }

    void useKey(EVP_PKEY &key, const std::vector<Certificate> &chain)
    {
        if (!chain.empty() && X509_check_private_key(chain.front().get(), &key) != 1) {
            ERR_clear_error();
            fail("key file"_L1, m_settings.keyFile,
                 u"is not the key of the certificate in '%1'"_s.arg(m_settings.certFile));
        } else if (SSL_CTX_use_PrivateKey(m_context.get(), &key) != 1) {
            fail("key file"_L1, m_settings.keyFile, u"cannot be used: %1"_s.arg(nativeError()));
        }
    }

    void loadAuthorities()
    {
        const bool mustShow = m_settings.clientCertificates == ClientCertificates::Require;
        SSL_CTX_set_verify(m_context.get(),
                           SSL_VERIFY_PEER | (mustShow ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0), nullptr);
        X509_STORE *store = SSL_CTX_get_cert_store(m_context.get());
        for (const Certificate &authority : readCertificates(m_settings.caFile, "CA file"_L1)) {
            X509_STORE_add_cert(store, authority.get());
            SSL_CTX_add_client_CA(m_context.get(), authority.get());
        }
        if (!m_settings.crlFile.isEmpty())
            loadRevocations(*store);
        ERR_clear_error();
    }

    void loadRevocations(X509_STORE &store)
    {
        const QByteArray content = readFile(m_settings.crlFile, "revocation list"_L1);
        if (content.isEmpty())
            return;
        const Memory source = memory(content);
        int count = 0;
        while (const RevocationList list{PEM_read_bio_X509_CRL(source.get(), nullptr, nullptr, nullptr)}) {
            ++count;
            const ASN1_TIME *next = X509_CRL_get0_nextUpdate(list.get());
            if (next && X509_cmp_current_time(next) < 0) {
                fail("revocation list"_L1, m_settings.crlFile,
                     u"is out of date since %1: no client could connect"_s.arg(shownTime(next)));
            }
            X509_STORE_add_crl(&store, list.get());
        }
        ERR_clear_error();
        if (count == 0)
            fail("revocation list"_L1, m_settings.crlFile, u"holds no revocation list in PEM form"_s);
        X509_STORE_set_flags(&store, X509_V_FLAG_CRL_CHECK);
    }

    const TlsSettings &m_settings;
    Context m_context;
    QStringList m_errors;
};

} // namespace

Result<std::shared_ptr<const TlsContext>, QStringList> TlsContext::load(const TlsSettings &settings)
{
    ERR_clear_error();
    Loader loader(settings);
    loader.load();
    if (!loader.errors().isEmpty())
        return Failure{loader.errors()};
    return std::shared_ptr<const TlsContext>(new TlsContext(loader.take(), settings));
}

void leaveTlsOfThread()
{
    OPENSSL_thread_stop();
}

TlsContext::~TlsContext()
{
    SSL_CTX_free(m_native);
}

} // namespace deepros
