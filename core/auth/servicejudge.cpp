#include "auth/servicejudge.h"

#include "logging/categories.h"
#include "util/peerhost.h"
#include "util/printable.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringDecoder>

namespace deepros {

using mqtt::ReasonCode;

namespace {

constexpr qsizetype maxReason = 500;      // UTF-16 units of a reason text
constexpr qsizetype maxUserName = 65'535; // bytes: what a CONNECT can carry

QByteArray randomSalt()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return {reinterpret_cast<const char *>(words), sizeof words};
}

/// "10.0.0.1", "fe80::1": as everybody but URLs writes it.
QString bareHost(const QByteArray &peer)
{
    return QString::fromUtf8(withoutBrackets(hostOf(peer)));
}

QJsonValue textOrNull(const std::optional<QByteArray> &text)
{
    return text ? QJsonValue(QString::fromUtf8(*text)) : QJsonValue();
}

AuthDecision unavailable(const QByteArray &why)
{
    return {ReasonCode::ServerUnavailable, why, {}, 0};
}

} // namespace

ServiceJudge::ServiceJudge(std::unique_ptr<AuthService> service, Settings settings, const Clock &clock,
                           Counters &counters)
    : m_clock(clock),
      m_counters(counters),
      m_settings(settings),
      m_salt(randomSalt()),
      m_service(std::move(service))
{}

ServiceJudge::~ServiceJudge()
{
    m_service.reset();
    for (const auto &[id, done] : m_underWay)
        done(unavailable("logins are judged by another service now: try again"));
}

QByteArray ServiceJudge::questionOf(const Credentials &credentials)
{
    QJsonObject question{
        {QStringLiteral("client_id"), QString::fromUtf8(credentials.clientId)},
        {QStringLiteral("username"), textOrNull(credentials.userName)},
        {QStringLiteral("password"), QJsonValue()},
        {QStringLiteral("address"), bareHost(credentials.address)},
        {QStringLiteral("listener"), QString::fromUtf8(credentials.listener)},
        {QStringLiteral("protocol"), QString::fromLatin1(mqtt::versionName(credentials.protocol))},
    };
    if (credentials.password) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder.decode(*credentials.password);
        if (decoder.hasError())
            question[QStringLiteral("password_base64")] =
                QString::fromLatin1(credentials.password->toBase64());
        else
            question[QStringLiteral("password")] = text.isNull() ? QLatin1String("") : text;
    }
    return QJsonDocument(question).toJson(QJsonDocument::Compact);
}

AuthDecision ServiceJudge::decisionOf(const AuthService::Reply &reply)
{
    if (reply.status == 0)
        return unavailable(reply.error);
    if (reply.status != 200)
        return unavailable("HTTP status " + QByteArray::number(reply.status) + ", expected 200");
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    const QJsonValue allow = document.object().value(QLatin1String("allow"));
    if (!allow.isBool())
        return unavailable(R"(expected a JSON object with "allow": true or false)");
    const QJsonValue reason = document.object().value(QLatin1String("reason"));
    const QJsonValue userName = document.object().value(QLatin1String("username"));
    if (!reason.isUndefined() && !reason.isNull() && !reason.isString())
        return unavailable(R"(expected "reason" to be a text)");
    if (!allow.toBool()) {
        const QByteArray text = printable(reason.toString(), maxReason).toUtf8();
        return {ReasonCode::NotAuthorized, text.isEmpty() ? QByteArray("not authorized") : text, {}, 0};
    }
    if (userName.isUndefined() || userName.isNull())
        return {};
    const QByteArray name = userName.toString().toUtf8();
    if (name.isEmpty() || name.size() > maxUserName || name.contains('\0'))
        return unavailable(R"(expected "username" to be a text that is not empty)");
    return {ReasonCode::Success, {}, name, 0};
}

QByteArray ServiceJudge::keyOf(const QByteArray &question) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_salt);
    hash.addData(question);
    return hash.result();
}

void ServiceJudge::judge(const Credentials &credentials, Authenticator::Done done)
{
    const QByteArray question = questionOf(credentials);
    const QByteArray key = keyOf(question);
    if (const auto known = m_known.constFind(key);
        known != m_known.cend() && m_clock.nowMs() < known->untilMs) {
        ++m_counters.authServiceCached;
        const AuthDecision decision = known->decision; // what is done may forget it
        done(decision);
        return;
    }
    if (m_underWay.size() >= size_t(m_settings.maxRequests)) {
        m_counters.hit(Limit::AuthRequests);
        done({ReasonCode::ServerBusy,
              "too many logins at this moment: try again later (" +
                  limitText(Limit::AuthRequests, m_settings.maxRequests) + ")",
              {},
              0});
        return;
    }
    const quint64 id = ++m_lastId;
    m_underWay.emplace(id, std::move(done));
    ++m_counters.authServiceAsked;
    m_service->ask(question, [this, key, id](const AuthService::Reply &reply) {
        const auto asked = m_underWay.extract(id);
        AuthDecision decision = decisionOf(reply);
        if (decision.code == ReasonCode::ServerUnavailable) {
            ++m_counters.authServiceFailures;
            warnUnavailable(decision.text);
            decision.text = "the service that judges logins gave no answer: try again later";
        } else {
            remember(key, decision);
        }
        asked.mapped()(decision);
    });
}

void ServiceJudge::remember(const QByteArray &key, const AuthDecision &decision)
{
    if (m_settings.cacheTime.count() == 0)
        return;
    const qint64 now = m_clock.nowMs();
    if (m_known.size() >= maxRemembered)
        m_known.removeIf([now](const auto &entry) { return entry.value().untilMs <= now; });
    if (m_known.size() >= maxRemembered)
        m_known.clear(); // costs questions, never a wrong answer
    m_known.insert(key, {decision, now + m_settings.cacheTime.count()});
}

void ServiceJudge::warnUnavailable(const QByteArray &why)
{
    const auto admitted = m_warnings.admit(qHash(why), m_clock.now());
    if (!admitted)
        return;
    qCWarning(lcAuth).noquote().nospace()
        << "the service of BROKER_AUTH_HTTP_URL gave no answer: " << printable(QString::fromUtf8(why), 300)
        << "; logins that need it are refused"
        << (*admitted ? QStringLiteral(" (%1 more of the same were not logged)").arg(*admitted) : QString());
}

} // namespace deepros
