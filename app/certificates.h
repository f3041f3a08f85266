#pragma once

#include "util/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

struct evp_pkey_st;
struct x509_st;

namespace deepros {

/// A private key (EC P-256) and the certificate for it. A value: copies share both, which do not change. Any thread.
class Certificate
{
public:
    enum class Use { Server, Client };

    struct Names
    {
        QString common;      ///< who it is for, 1 to 64 characters
        QStringList hosts{}; ///< DNS names and addresses that it stands for; servers only
    };

    /// An authority of our own that signs itself: for hosts and clients, not for further authorities.
    static Result<Certificate, QString> makeAuthority(const QString &common, int days);
    /// Reads both from PEM and checks that they belong together.
    static Result<Certificate, QString> fromPem(const QByteArray &certificate, const QByteArray &key);
    /// Signed by this authority; not valid for longer than it.
    Result<Certificate, QString> issue(Use use, const Names &names, int days) const;

    QByteArray certificatePem() const;
    /// PKCS#8, not encrypted: a secret.
    QByteArray keyPem() const;
    /// Whether it is an authority and still valid.
    bool canSign() const;

private:
    Certificate() = default;

    std::shared_ptr<x509_st> m_certificate;
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace deepros
