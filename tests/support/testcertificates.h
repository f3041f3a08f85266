#pragma once

#include <QByteArray>
#include <QList>

#include <memory>

struct x509_st;
struct evp_pkey_st;

/// Certificates that live as long as a test: keys on P-256, nothing is read from or left in the source tree.
namespace deepros::test {

struct CertificateWish
{
    QByteArray commonName;       ///< none when empty
    QByteArray alternativeNames; ///< as in openssl.cnf: "email:a@b.example,DNS:lab.example,IP:127.0.0.1"
    int fromDays = -1;           ///< from now
    int toDays = 30;
    bool isAuthority = false;
};

/// A certificate and its key.
class TestCertificate
{
public:
    /// Signed by `issuer`, or by itself without one, which must then outlive nothing.
    explicit TestCertificate(const CertificateWish &wish, const TestCertificate *issuer = nullptr);
    ~TestCertificate();
    Q_DISABLE_COPY_MOVE(TestCertificate)

    QByteArray pem() const;
    QByteArray keyPem(const QByteArray &password = {}) const;
    /// A revocation list of this authority.
    QByteArray revocationList(const QList<const TestCertificate *> &revoked, int nextDays = 30) const;

private:
    x509_st *m_certificate;
    evp_pkey_st *m_key;
};

} // namespace deepros::test
