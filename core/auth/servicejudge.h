#pragma once

#include "auth/authenticator.h"
#include "auth/authservice.h"
#include "stats/counters.h"
#include "util/clock.h"
#include "util/warninglimiter.h"

#include <QHash>

#include <chrono>
#include <memory>
#include <unordered_map>

namespace deepros {

/// Has a service judge logins: puts the question, reads the answer, remembers it for a while. Whatever is not a clear
/// answer is a refusal. Broker thread.
///
/// The question is an object with `client_id`, `username` (null: none), `password` (null: none; `password_base64` when it
/// is no UTF-8 text), `address` without the port, `listener` and `protocol` ("3.1", "3.1.1", "5.0"). The answer has status
/// 200 and is an object with `allow` (true or false), and if it likes `username` (who the client is from now on) and
/// `reason` (text for the client and the log).
class ServiceJudge
{
public:
    struct Settings
    {
        std::chrono::milliseconds cacheTime{30'000}; ///< 0 = nothing is remembered
        int maxRequests = 64;                        ///< under way
    };

    ServiceJudge(std::unique_ptr<AuthService> service, Settings settings, const Clock &clock, Counters &counters);

    ~ServiceJudge();
    Q_DISABLE_COPY_MOVE(ServiceJudge)

    void setSettings(Settings settings) { m_settings = settings; }
    /// Answers once, now or in a later turn: Success with the name the service gave, if any; NotAuthorized;
    /// ServerUnavailable, also when the judge ends before it has an answer; ServerBusy.
    void judge(const Credentials &credentials, Authenticator::Done done);
    /// Nothing that was answered before counts any more.
    void forget() { m_known.clear(); }

    std::size_t remembered() const { return std::size_t(m_known.size()); }
    static constexpr qsizetype maxRemembered = 10'000;

    /// The text of a question; see above.
    static QByteArray questionOf(const Credentials &credentials);
    /// What an answer means.
    static AuthDecision decisionOf(const AuthService::Reply &reply);

private:
    struct Known
    {
        AuthDecision decision;
        qint64 untilMs;
    };

    QByteArray keyOf(const QByteArray &question) const;
    void remember(const QByteArray &key, const AuthDecision &decision);
    void warnUnavailable(const QByteArray &why);

    const Clock &m_clock;
    Counters &m_counters;
    Settings m_settings;
    const QByteArray m_salt; ///< of the keys: a password must not be found in them
    QHash<QByteArray, Known> m_known;
    WarningLimiter m_warnings{std::chrono::seconds(10), 3};
    std::unordered_map<quint64, Authenticator::Done> m_underWay;
    quint64 m_lastId = 0;
    std::unique_ptr<AuthService> m_service; ///< last: what it still answers finds the rest
};

} // namespace deepros
