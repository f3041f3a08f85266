#pragma once

#include "auth/authenticator.h"
#include "auth/failurethrottle.h"
#include "auth/hashpool.h"
#include "auth/passwordfile.h"
#include "stats/counters.h"
#include "util/clock.h"
#include "util/secretstring.h"

namespace deepros {

/// Who may connect by user name and password: the users of a password file, the pair BROKER_USERNAME and
/// BROKER_PASSWORD, or, when none is required, everybody. No answer says which of the two was wrong, neither
/// by its words nor by its time.
class PasswordAuthenticator final : public Authenticator
{
public:
    struct Pair
    {
        SecretString userName; ///< compared like a secret
        SecretString password;
    };
    struct Settings
    {
        bool required = false;
        std::optional<Pair> pair{};
        FailureThrottle::Limits throttle{};
        HashPool::Limits pool{};
    };

    PasswordAuthenticator(Settings settings, const Clock &clock, Counters &counters);

    /// The users of the password file, from now on; null: there is none. Those who are connected stay.
    void setUsers(std::shared_ptr<const PasswordFile> users) { m_users = std::move(users); }

    void authenticate(const Credentials &credentials, Done done) override;

private:
    void conclude(const QByteArray &address, std::optional<bool> right, const Done &done);

    const Settings m_settings;
    const Clock &m_clock;
    Counters &m_counters;
    FailureThrottle m_throttle;
    std::shared_ptr<const PasswordFile> m_users;
    QObject m_timers; ///< what waits for it dies with us
    HashPool m_pool;  ///< last: its threads end before anything else goes
};

} // namespace deepros
