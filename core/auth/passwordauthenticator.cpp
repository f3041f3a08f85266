#include "auth/passwordauthenticator.h"

#include "util/peerhost.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTimer>

#include <cstring>

namespace deepros {

using mqtt::ReasonCode;

namespace {

AuthDecision wrong()
{
    return {ReasonCode::BadUserNameOrPassword, "the user name or the password is wrong"};
}

AuthDecision right(quint64 voucher)
{
    AuthDecision decision;
    decision.voucher = voucher;
    return decision;
}

} // namespace

PasswordAuthenticator::PasswordAuthenticator(Settings settings, const Clock &clock, Counters &counters)
    : m_settings(std::move(settings)),
      m_clock(clock),
      m_counters(counters),
      m_salt(QByteArray::number(QRandomGenerator::system()->generate64())),
      m_throttle(m_settings.throttle),
      m_pool(m_settings.pool)
{}

void PasswordAuthenticator::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_throttle.setLongest(settings.throttle.longest);
    m_pool.setPatience(settings.pool.patience);
}

void PasswordAuthenticator::setService(std::unique_ptr<ServiceJudge> service, const QByteArray &name)
{
    m_serviceName = name;
    // Logins that wait for the old one are answered while it goes.
    const auto old = std::exchange(m_service, std::move(service));
}

void PasswordAuthenticator::authenticate(const Credentials &credentials, Done done)
{
    if (!credentials.mustProve.value_or(m_settings.required)) {
        done({});
        return;
    }
    if (!credentials.userName && !m_service) {
        done({ReasonCode::NotAuthorized, "this broker asks for a user name and a password"});
        return;
    }
    const QByteArray address = hostOf(credentials.address).toByteArray();
    if (!m_throttle.begin(address, m_clock.nowMs())) {
        ++m_counters.authThrottled;
        done({ReasonCode::ServerBusy, "too many failed logins from this address: try again later"});
        return;
    }
    if (!credentials.userName) {
        askService(address, credentials, done);
        return;
    }
    const QByteArray userName = *credentials.userName;
    const QByteArray password = credentials.password.value_or(QByteArray());
    bool isOfPair = false;
    if (m_settings.pair) {
        // Both are compared, always: the time does not say which one was wrong.
        isOfPair = m_settings.pair->userName.matches(userName);
        const bool passwordMatches = m_settings.pair->password.matches(password);
        if (isOfPair && passwordMatches) {
            conclude(address, right(pairVoucher()), done);
            return;
        }
    }
    const PasswordHash *known = m_users ? m_users->find(userName) : nullptr;
    if (m_service && !known && !isOfPair) {
        askService(address, credentials, done);
        return;
    }
    if (!m_users) {
        conclude(address, wrong(), done);
        return;
    }
    const quint64 voucher = known ? fileVoucher(userName) : 0;
    const bool submitted = m_pool.submit(
        [hash = known ? *known : m_users->decoy(), isKnown = known != nullptr,
         password]() -> std::optional<bool> {
            const auto matches = hash.verify(password);
            return matches ? std::optional(*matches && isKnown) : std::nullopt;
        },
        [this, address, done, userName, voucher](std::optional<bool> matches) {
            if (!matches) {
                conclude(
                    address,
                    {ReasonCode::ServerBusy, "the password could not be checked in time: try again later"},
                    done);
                return;
            }
            // The file may have been read anew while the password was checked against the old one.
            conclude(address, *matches && isBacked(userName, voucher) ? right(voucher) : wrong(), done);
        });
    if (!submitted) {
        conclude(address, {ReasonCode::ServerBusy, "too many logins at this moment: try again later"}, done);
    }
}

void PasswordAuthenticator::askService(const QByteArray &address, const Credentials &credentials,
                                       const Done &done)
{
    m_service->judge(credentials, [this, address, done](const AuthDecision &decision) {
        AuthDecision vouched = decision;
        vouched.voucher = serviceVoucher();
        conclude(address, vouched, done);
    });
}

void PasswordAuthenticator::conclude(const QByteArray &address, const AuthDecision &decision,
                                     const Done &done)
{
    switch (decision.code) {
    case ReasonCode::Success:
        m_throttle.passed(address);
        done(decision);
        return;
    case ReasonCode::BadUserNameOrPassword:
    case ReasonCode::NotAuthorized:
        break;
    default: // it was not judged: nobody's failure
        m_throttle.closed(address);
        if (decision.code == ReasonCode::ServerBusy)
            ++m_counters.authBusy;
        done(decision);
        return;
    }
    ++m_counters.authFailures;
    const auto delay = m_throttle.failed(address, m_clock.nowMs());
    const auto refuse = [this, address, decision, done] {
        m_throttle.closed(address);
        done(decision);
    };
    if (delay.count() == 0) {
        refuse();
        return;
    }
    ++m_counters.authDelayed;
    QTimer::singleShot(delay, &m_timers, refuse);
}

bool PasswordAuthenticator::stillHolds(const QByteArray &userName, quint64 voucher, std::optional<bool> mustProve) const
{
    return !mustProve.value_or(m_settings.required) || isBacked(userName, voucher);
}

bool PasswordAuthenticator::isBacked(const QByteArray &userName, quint64 voucher) const
{
    if (voucher == 0)
        return false;
    return voucher == serviceVoucher() || voucher == fileVoucher(userName) || voucher == pairVoucher();
}

quint64 PasswordAuthenticator::voucherOf(const char *kind, const QByteArray &user,
                                         const QByteArray &proof) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_salt);
    hash.addData(QByteArrayView(kind));
    // The length keeps user and proof apart.
    hash.addData(QByteArray::number(user.size()) + ':' + user + proof);
    quint64 voucher = 0;
    std::memcpy(&voucher, hash.result().constData(), sizeof voucher);
    return voucher | 1;
}

quint64 PasswordAuthenticator::pairVoucher() const
{
    const auto &pair = m_settings.pair;
    return pair ? voucherOf("pair", pair->userName.reveal(), pair->password.reveal()) : 0;
}

quint64 PasswordAuthenticator::fileVoucher(const QByteArray &user) const
{
    const PasswordHash *hash = m_users ? m_users->find(user) : nullptr;
    return hash ? voucherOf("file", user, hash->toText()) : 0;
}

quint64 PasswordAuthenticator::serviceVoucher() const
{
    return m_service ? voucherOf("service", {}, m_serviceName) : 0;
}

} // namespace deepros
