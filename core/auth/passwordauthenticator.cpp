#include "auth/passwordauthenticator.h"

namespace deepros {

void PasswordAuthenticator::authenticate(const Credentials &credentials, Done done)
{
    if (!m_required) {
        done({});
        return;
    }
    if (!credentials.userName) {
        done({mqtt::ReasonCode::NotAuthorized, "this broker asks for a user name and a password"});
        return;
    }
    // Both are compared, always: the time does not say which one was wrong.
    const bool userMatches = m_userName.matches(*credentials.userName);
    const bool passwordMatches = m_password.matches(credentials.password.value_or(QByteArray()));
    if (userMatches && passwordMatches)
        done({});
    else
        done({mqtt::ReasonCode::BadUserNameOrPassword, "the user name or the password is wrong"});
}

} // namespace deepros
