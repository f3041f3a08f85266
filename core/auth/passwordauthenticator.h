#pragma once

#include "auth/authenticator.h"
#include "auth/failurethrottle.h"
#include "auth/hashpool.h"
#include "auth/passwordfile.h"
#include "auth/servicejudge.h"
#include "stats/counters.h"
#include "util/clock.h"
#include "util/secretstring.h"

namespace deepros {

/// Who may connect by user name and password: the pair BROKER_USERNAME and BROKER_PASSWORD, the users of a
/// password file, whom a service lets in, or, when none is required, everybody. Who stands in the file or is
/// the user of the pair is judged there; the service is asked about all others. No answer says which of user
/// name and password was wrong, neither by its words nor by its time.
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

    /// Takes over what may change at run time: all but the sizes of throttle and pool. Those who are
    /// connected stay: ask stillHolds() about them.
    void setSettings(const Settings &settings);
    /// The users of the password file, from now on; null: there is none. Those who are connected stay.
    void setUsers(std::shared_ptr<const PasswordFile> users) { m_users = std::move(users); }
    /// The service that is asked about other users, from now on; null: there is none. Logins that a service
    /// of another name (its URL) judged no longer hold.
    void setService(std::unique_ptr<ServiceJudge> service, const QByteArray &name);
    ServiceJudge *service() const { return m_service.get(); }

    void authenticate(const Credentials &credentials, Done done) override;
    bool stillHolds(const QByteArray &userName, quint64 voucher, std::optional<bool> mustProve) const override;

private:
    /// Whether what the login rested on is still there.
    bool isBacked(const QByteArray &userName, quint64 voucher) const;
    void askService(const QByteArray &address, const Credentials &credentials, const Done &done);
    void conclude(const QByteArray &address, const AuthDecision &decision, const Done &done);
    quint64 voucherOf(const char *kind, const QByteArray &user, const QByteArray &proof) const;
    quint64 pairVoucher() const;
    quint64 fileVoucher(const QByteArray &user) const;
    quint64 serviceVoucher() const;

    Settings m_settings;
    const Clock &m_clock;
    Counters &m_counters;
    const QByteArray m_salt; ///< of vouchers
    FailureThrottle m_throttle;
    std::shared_ptr<const PasswordFile> m_users;
    QByteArray m_serviceName;
    QObject m_timers;                        ///< what waits for it dies with us
    HashPool m_pool;                         ///< its threads end before anything above goes
    std::unique_ptr<ServiceJudge> m_service; ///< last, for the same reason
};

} // namespace deepros
