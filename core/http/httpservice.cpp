#include "http/httpservice.h"

#include "broker/brokercontrol.h"
#include "http/httpjson.h"

#include <QTimer>
#include <QUrl>

namespace deepros {

namespace {

/// Refusals of a wrong token wait, but not longer than a question to the broker may take.
FailureThrottle::Limits throttleLimits()
{
    FailureThrottle::Limits limits;
    limits.longest = std::chrono::milliseconds(1'500);
    limits.openAttempts = 8;
    return limits;
}

/// A web page whose name was made to point here (DNS rebinding) still sends that name: only addresses and
/// localhost are ours.
bool isOwnHost(const QByteArray &header)
{
    const QUrl url(QStringLiteral("http://") + QString::fromLatin1(header), QUrl::StrictMode);
    if (!url.isValid() || !url.userName().isEmpty() || !url.path().isEmpty())
        return false;
    const QString host = url.host();
    return host == QLatin1String("localhost") || !QHostAddress(host).isNull();
}

std::optional<QList<QByteArray>> matchedWords(const char *pattern, const QList<QByteArray> &path)
{
    const QList<QByteArray> parts = QByteArray(pattern).split('/');
    if (parts.size() != path.size())
        return std::nullopt;
    QList<QByteArray> words;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i] == "{}")
            words.append(path[i]);
        else if (parts[i] != path[i])
            return std::nullopt;
    }
    return words;
}

} // namespace

HttpService::HttpService(BrokerControl &control, const BrokerConfig &config, HttpLimits limits)
    : m_control(control),
      m_host(config.metricsHost),
      m_port(config.metricsPort),
      m_token(config.apiToken),
      m_throttle(throttleLimits()),
      m_questions(control),
      m_commands(control),
      m_server([this](const HttpRequest &request, const QHostAddress &peer) { return handle(request, peer); },
               limits)
{
    m_clock.start();
    m_routes = {
        {"GET", "metrics", ApiAccess::Open, [this](const auto &, const auto &) { return metrics(); }},
        {"GET", "healthz", ApiAccess::Open, [this](const auto &, const auto &) { return health(); }},
    };
    for (ApiRoutes routes : {m_questions.routes(), m_commands.routes()})
        std::move(routes.begin(), routes.end(), std::back_inserter(m_routes));
}

HttpService::~HttpService() = default;

Result<void, QString> HttpService::start()
{
    return m_server.listen(m_host, quint16(m_port));
}

QFuture<HttpResponse> HttpService::handle(const HttpRequest &request, const QHostAddress &peer)
{
    if (const auto host = request.header("host"); m_server.isOnLoopback() && host && !isOwnHost(*host)) {
        return answered(errorResponse(
            403, QStringLiteral("the Host header names another machine: use an address or localhost")));
    }
    const QByteArray method = request.isHead() ? QByteArray("GET") : request.method;
    QByteArrayList allowed;
    for (const ApiRoute &route : m_routes) {
        const auto words = matchedWords(route.pattern, request.path);
        if (!words)
            continue;
        if (method != route.method) {
            allowed.append(route.method);
            if (allowed.last() == "GET")
                allowed.append("HEAD");
            continue;
        }
        const bool needsToken = route.access == ApiAccess::Command ||
                                (route.access == ApiAccess::Read && !m_server.isOnLoopback());
        if (needsToken) {
            if (m_token.isEmpty()) {
                return answered(errorResponse(
                    403, QStringLiteral("this needs a token, and none is configured: set BROKER_API_TOKEN")));
            }
            const QByteArray who = peer.toString().toLatin1();
            if (!m_throttle.begin(who, m_clock.elapsed())) {
                HttpResponse response =
                    errorResponse(429, QStringLiteral("too many wrong tokens from this address"));
                response.headers.emplace_back("Retry-After", "2");
                return answered(response);
            }
            const QByteArray given = request.header("authorization").value_or(QByteArray());
            const bool isBearer = given.size() > 7 && qstrnicmp(given.constData(), "bearer ", 7) == 0;
            if (!m_token.matches(isBearer ? QByteArrayView(given).sliced(7).trimmed() : QByteArrayView()))
                return refuseToken(peer);
            m_throttle.passed(who);
        }
        return route.handler(request, *words);
    }
    if (allowed.isEmpty())
        return answered(errorResponse(404, QStringLiteral("there is no such path")));
    HttpResponse response = errorResponse(
        405, QStringLiteral("this path does not take %1").arg(QString::fromLatin1(request.method)));
    response.headers.emplace_back("Allow", allowed.join(", "));
    return answered(response);
}

QFuture<HttpResponse> HttpService::refuseToken(const QHostAddress &peer)
{
    HttpResponse response =
        errorResponse(401, QStringLiteral("expected 'Authorization: Bearer' and the token"));
    response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"deepros-broker\"");
    const QByteArray who = peer.toString().toLatin1();
    auto promise = std::make_shared<QPromise<HttpResponse>>();
    promise->start();
    QTimer::singleShot(m_throttle.failed(who, m_clock.elapsed()), &m_context, [this, promise, response, who] {
        m_throttle.closed(who);
        promise->addResult(response);
        promise->finish();
    });
    return promise->future();
}

QFuture<HttpResponse> HttpService::metrics()
{
    return m_control.figures().then(&m_context, [this](const Figures &figures) {
        HttpResponse response;
        response.contentType = "text/plain; version=0.0.4; charset=utf-8";
        response.body = toPrometheus(figures) + ownMetrics();
        return response;
    });
}

QByteArray HttpService::ownMetrics() const
{
    QByteArray text =
        "# HELP deepros_http_connections HTTP connections now.\n# TYPE deepros_http_connections gauge\n"
        "deepros_http_connections " +
        QByteArray::number(m_server.connections()) +
        "\n# HELP deepros_http_write_timeouts_total HTTP connections closed because an answer was not "
        "taken.\n"
        "# TYPE deepros_http_write_timeouts_total counter\ndeepros_http_write_timeouts_total " +
        QByteArray::number(m_server.writeTimeouts()) +
        "\n# HELP deepros_http_responses_total HTTP answers, by status.\n# TYPE deepros_http_responses_total "
        "counter\n";
    for (auto answer = m_server.answers().cbegin(); answer != m_server.answers().cend(); ++answer) {
        text += "deepros_http_responses_total{code=\"" + QByteArray::number(answer.key()) + "\"} " +
                QByteArray::number(answer.value()) + '\n';
    }
    return text;
}

QFuture<HttpResponse> HttpService::health()
{
    const auto report = [](int status, const QByteArray &text) {
        HttpResponse response;
        response.status = status;
        response.contentType = "text/plain; charset=utf-8";
        response.body = text + '\n';
        return response;
    };
    return m_control.figures().then(&m_context, [report](const QFuture<Figures> &future) {
        if (future.isCanceled() || future.resultCount() == 0 || !future.result().running)
            return report(503, "the broker is not running");
        if (!future.result().storeHealthy)
            return report(503, "the store cannot write: see the log");
        return report(200, "ok");
    });
}

} // namespace deepros
