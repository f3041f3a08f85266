#include "certificates.h"

#include "broker/localaddresses.h"

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace deepros {

namespace {

constexpr long clockSkewSecs = 3600; // robots without a battery for their clock start in the past
constexpr int serialBits = 127;      // positive, and no longer than 20 bytes

template <typename T, void (*release)(T *)>
struct Release
{
    void operator()(T *pointer) const { release(pointer); }
};

template <typename T, void (*release)(T *)>
using Owned = std::unique_ptr<T, Release<T, release>>;

using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using X509Pointer = Owned<X509, X509_free>;
using Number = Owned<BIGNUM, BN_free>;
using Extension = Owned<X509_EXTENSION, X509_EXTENSION_free>;

void freeBio(BIO *bio)
{
    BIO_free_all(bio);
}
using Bio = Owned<BIO, freeBio>;

Failure<QString> failure(const char *what)
{
    char text[256] = "no reason given";
    if (const unsigned long error = ERR_get_error())
        ERR_error_string_n(error, text, sizeof text);
    ERR_clear_error();
    return Failure{QStringLiteral("%1: %2").arg(QString::fromLatin1(what), QString::fromLatin1(text))};
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(size)};
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 *certificate)
{
    const Number number(BN_new());
    return number && BN_rand(number.get(), serialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setSubject(X509 *certificate, const QString &common)
{
    const QByteArray name = common.toUtf8();
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(name.constData()), int(name.size()), -1,
                                      0) == 1;
}

bool setValidity(X509 *certificate, int days, const X509 *issuer)
{
    if (!X509_gmtime_adj(X509_getm_notBefore(certificate), -clockSkewSecs) ||
        !X509_time_adj_ex(X509_getm_notAfter(certificate), days, 0, nullptr))
        return false;
    // Longer than its issuer it would be worth nothing anyway.
    if (issuer && ASN1_TIME_compare(X509_get0_notAfter(certificate), X509_get0_notAfter(issuer)) > 0)
        return X509_set1_notAfter(certificate, X509_get0_notAfter(issuer)) == 1;
    return true;
}

/// All but extensions and signature.
X509Pointer draft(const QString &common, int days, EVP_PKEY *key, const X509 *issuer)
{
    X509Pointer out(X509_new());
    const bool done = out && X509_set_version(out.get(), 2) == 1 && setSerial(out.get()) &&
                      setSubject(out.get(), common) && setValidity(out.get(), days, issuer) &&
                      X509_set_issuer_name(out.get(), X509_get_subject_name(issuer ? issuer : out.get())) == 1 &&
                      X509_set_pubkey(out.get(), key) == 1;
    return done ? std::move(out) : nullptr;
}

/// "DNS:localhost,IP:127.0.0.1"
QByteArray alternativeNames(const QStringList &hosts)
{
    QByteArrayList out;
    for (const QString &host : hosts)
        out += (isAddress(host) ? "IP:" : "DNS:") + host.toUtf8();
    return out.join(',');
}

} // namespace

Result<Certificate, QString> Certificate::makeAuthority(const QString &common, int days)
{
    Key key(EVP_EC_gen("P-256"));
    if (!key)
        return failure("cannot make a key");
    X509Pointer certificate = draft(common, days, key.get(), nullptr);
    X509 *raw = certificate.get();
    if (!raw || !addExtension(raw, raw, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") ||
        !addExtension(raw, raw, NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !addExtension(raw, raw, NID_subject_key_identifier, "hash") || X509_sign(raw, key.get(), EVP_sha256()) == 0)
        return failure("cannot make the certificate of the authority");
    Certificate out;
    out.m_certificate = {certificate.release(), X509_free};
    out.m_key = {key.release(), EVP_PKEY_free};
    return out;
}

Result<Certificate, QString> Certificate::issue(Use use, const Names &names, int days) const
{
    Key key(EVP_EC_gen("P-256"));
    if (!key)
        return failure("cannot make a key");
    X509 *issuer = m_certificate.get();
    X509Pointer certificate = draft(names.common, days, key.get(), issuer);
    X509 *raw = certificate.get();
    const bool isServer = use == Use::Server;
    if (!raw || !addExtension(raw, issuer, NID_basic_constraints, "critical,CA:FALSE") ||
        !addExtension(raw, issuer, NID_key_usage, "critical,digitalSignature") ||
        !addExtension(raw, issuer, NID_ext_key_usage, isServer ? "serverAuth" : "clientAuth") ||
        (isServer && !addExtension(raw, issuer, NID_subject_alt_name, alternativeNames(names.hosts))) ||
        !addExtension(raw, issuer, NID_subject_key_identifier, "hash") ||
        !addExtension(raw, issuer, NID_authority_key_identifier, "keyid:always") ||
        X509_sign(raw, m_key.get(), EVP_sha256()) == 0)
        return failure("cannot make the certificate");
    Certificate out;
    out.m_certificate = {certificate.release(), X509_free};
    out.m_key = {key.release(), EVP_PKEY_free};
    return out;
}

Result<Certificate, QString> Certificate::fromPem(const QByteArray &certificate, const QByteArray &key)
{
    const Bio certificateText(BIO_new_mem_buf(certificate.constData(), int(certificate.size())));
    const Bio keyText(BIO_new_mem_buf(key.constData(), int(key.size())));
    // An empty password instead of a question on the terminal.
    char noPassword[] = "";
    Certificate out;
    out.m_certificate = {PEM_read_bio_X509(certificateText.get(), nullptr, nullptr, nullptr), X509_free};
    if (!out.m_certificate)
        return failure("not a certificate (PEM)");
    out.m_key = {PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, noPassword), EVP_PKEY_free};
    if (!out.m_key)
        return failure("not a private key (PEM)");
    if (X509_check_private_key(out.m_certificate.get(), out.m_key.get()) != 1)
        return failure("the key does not belong to the certificate");
    return out;
}

QByteArray Certificate::certificatePem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), m_certificate.get());
    return contentOf(bio.get());
}

QByteArray Certificate::keyPem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return contentOf(bio.get());
}

bool Certificate::canSign() const
{
    return X509_check_ca(m_certificate.get()) == 1 && X509_cmp_current_time(X509_get0_notAfter(m_certificate.get())) > 0;
}

} // namespace deepros
