#include "auth/passwordauthenticator.h"

#include <QTimer>

namespace deepros {

using mqtt::ReasonCode;

namespace {

/// "192.168.1.7:51234" without the port.
QByteArray hostOf(const QByteArray &address)
{
    const qsizetype colon = address.lastIndexOf(':');
    return colon < 0 ? address : address.first(colon);
}

} // namespace

PasswordAuthenticator::PasswordAuthenticator(Settings settings, const Clock &clock, Counters &counters)
    : m_settings(std::move(settings)),
      m_clock(clock),
      m_counters(counters),
      m_throttle(m_settings.throttle),
      m_pool(m_settings.pool)
{}

void PasswordAuthenticator::authenticate(const Credentials &credentials, Done done)
{
    if (!credentials.mustProve.value_or(m_settings.required)) {
        done({});
        return;
    }
    if (!credentials.userName) {
        done({ReasonCode::NotAuthorized, "this broker asks for a user name and a password"});
        return;
    }
    const QByteArray address = hostOf(credentials.address);
    if (!m_throttle.begin(address, m_clock.nowMs())) {
        ++m_counters.authThrottled;
        done({ReasonCode::ServerBusy, "too many failed logins from this address: try again later"});
        return;
    }
    const QByteArray userName = *credentials.userName;
    const QByteArray password = credentials.password.value_or(QByteArray());
    if (m_settings.pair) {
        // Both are compared, always: the time does not say which one was wrong.
        const bool userMatches = m_settings.pair->userName.matches(userName);
        const bool passwordMatches = m_settings.pair->password.matches(password);
        if ((userMatches && passwordMatches) || !m_users) {
            conclude(address, userMatches && passwordMatches, done);
            return;
        }
    }
    if (!m_users) {
        conclude(address, false, done);
        return;
    }
    const PasswordHash *known = m_users->find(userName);
    const bool submitted = m_pool.submit(
        [hash = known ? *known : m_users->decoy(), isKnown = known != nullptr,
         password]() -> std::optional<bool> {
            const auto matches = hash.verify(password);
            return matches ? std::optional(*matches && isKnown) : std::nullopt;
        },
        [this, address, done](std::optional<bool> right) { conclude(address, right, done); });
    if (!submitted) {
        m_throttle.closed(address);
        ++m_counters.authBusy;
        done({ReasonCode::ServerBusy, "too many logins at this moment: try again later"});
    }
}

void PasswordAuthenticator::conclude(const QByteArray &address, std::optional<bool> right, const Done &done)
{
    if (!right) {
        m_throttle.closed(address);
        ++m_counters.authBusy;
        done({ReasonCode::ServerBusy, "the password could not be checked in time: try again later"});
        return;
    }
    if (*right) {
        m_throttle.passed(address);
        done({});
        return;
    }
    ++m_counters.authFailures;
    const auto delay = m_throttle.failed(address, m_clock.nowMs());
    const auto refuse = [this, address, done] {
        m_throttle.closed(address);
        done({ReasonCode::BadUserNameOrPassword, "the user name or the password is wrong"});
    };
    if (delay.count() == 0) {
        refuse();
        return;
    }
    ++m_counters.authDelayed;
    QTimer::singleShot(delay, &m_timers, refuse);
}

} // namespace deepros
