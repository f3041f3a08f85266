#pragma once

#include "auth/authenticator.h"
#include "util/secretstring.h"

namespace deepros {

/// BROKER_ENABLE_AUTH with BROKER_USERNAME and BROKER_PASSWORD: one pair for everybody, or nobody is asked.
class PasswordAuthenticator final : public Authenticator
{
public:
    PasswordAuthenticator(bool required, QByteArray userName, SecretString password)
        : m_userName(std::move(userName)), m_password(std::move(password)), m_required(required)
    {
    }

    void authenticate(const Credentials &credentials, Done done) override;

private:
    const SecretString m_userName; ///< compared like a secret
    const SecretString m_password;
    const bool m_required;
};

} // namespace deepros
