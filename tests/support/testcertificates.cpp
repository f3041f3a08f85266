#include "support/testcertificates.h"

#include <atomic>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace deepros::test {

namespace {

constexpr long secondsOfADay = 24 * 60 * 60;

template <typename Write>
QByteArray written(const Write &write)
{
    BIO *memory = BIO_new(BIO_s_mem());
    write(memory);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray bytes(data, size);
    BIO_free(memory);
    return bytes;
}

void addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    Q_ASSERT(extension);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

TestCertificate::TestCertificate(const CertificateWish &wish, const TestCertificate *issuer)
    : m_certificate(X509_new()), m_key(EVP_EC_gen("P-256"))
{
    static std::atomic<long> serial = 1000;
    X509_set_version(m_certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(m_certificate), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(m_certificate), wish.fromDays * secondsOfADay);
    X509_gmtime_adj(X509_getm_notAfter(m_certificate), wish.toDays * secondsOfADay);
    if (!wish.commonName.isEmpty()) {
        X509_NAME_add_entry_by_txt(X509_get_subject_name(m_certificate), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(wish.commonName.constData()), -1,
                                   -1, 0);
    }
    X509 *signer = issuer ? issuer->m_certificate : m_certificate;
    X509_set_issuer_name(m_certificate, X509_get_subject_name(signer));
    X509_set_pubkey(m_certificate, m_key);
    addExtension(m_certificate, signer, NID_basic_constraints,
                 wish.isAuthority ? "critical,CA:TRUE" : "CA:FALSE");
    if (!wish.alternativeNames.isEmpty())
        addExtension(m_certificate, signer, NID_subject_alt_name, wish.alternativeNames);
    X509_sign(m_certificate, issuer ? issuer->m_key : m_key, EVP_sha256());
}

TestCertificate::~TestCertificate()
{
    X509_free(m_certificate);
    EVP_PKEY_free(m_key);
}

QByteArray TestCertificate::pem() const
{
    return written([this](BIO *to) { PEM_write_bio_X509(to, m_certificate); });
}

QByteArray TestCertificate::keyPem(const QByteArray &password) const
{
    return written([&](BIO *to) {
        PEM_write_bio_PKCS8PrivateKey(to, m_key, password.isEmpty() ? nullptr : EVP_aes_128_cbc(),
                                      password.constData(), int(password.size()), nullptr, nullptr);
    });
}

QByteArray TestCertificate::revocationList(const QList<const TestCertificate *> &revoked, int nextDays) const
{
    X509_CRL *list = X509_CRL_new();
    X509_CRL_set_version(list, X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(list, X509_get_subject_name(m_certificate));
    ASN1_TIME *now = X509_gmtime_adj(nullptr, -2 * secondsOfADay);
    ASN1_TIME *next = X509_gmtime_adj(nullptr, nextDays * secondsOfADay);
    X509_CRL_set1_lastUpdate(list, now);
    X509_CRL_set1_nextUpdate(list, next);
    for (const TestCertificate *certificate : revoked) {
        X509_REVOKED *entry = X509_REVOKED_new();
        X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber(certificate->m_certificate));
        X509_REVOKED_set_revocationDate(entry, now);
        X509_CRL_add0_revoked(list, entry);
    }
    ASN1_TIME_free(now);
    ASN1_TIME_free(next);
    X509_CRL_sort(list);
    X509_CRL_sign(list, m_key, EVP_sha256());
    const QByteArray bytes = written([list](BIO *to) { PEM_write_bio_X509_CRL(to, list); });
    X509_CRL_free(list);
    return bytes;
}

} // namespace deepros::test
