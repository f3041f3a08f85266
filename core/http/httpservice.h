#pragma once

#include "auth/failurethrottle.h"
#include "config/brokerconfig.h"
#include "http/apicommands.h"
#include "http/apiquestions.h"
#include "http/httpserver.h"

#include <QElapsedTimer>

namespace deepros {

class BrokerControl;

/// Metrics, the JSON API and its commands over HTTP, for the broker behind `control`, which must outlive it.
/// Decides who may ask what; knows the broker by futures only, so that nothing here blocks. Lives in the
/// thread that made it, which needs an event loop.
class HttpService
{
public:
    HttpService(BrokerControl &control, const BrokerConfig &config, HttpLimits limits = {});
    ~HttpService();
    Q_DISABLE_COPY_MOVE(HttpService)

    /// Binds what the configuration says. The error is a sentence.
    Result<void, QString> start();
    /// "http://127.0.0.1:9090", with the real port.
    QString url() const { return m_server.url(); }

private:
    QFuture<HttpResponse> handle(const HttpRequest &request, const QHostAddress &peer);
    QFuture<HttpResponse> refuseToken(const QHostAddress &peer);
    QFuture<HttpResponse> metrics();
    QFuture<HttpResponse> health();
    QByteArray ownMetrics() const;

    BrokerControl &m_control;
    const QString m_host;
    const int m_port;
    const SecretString m_token;
    FailureThrottle m_throttle;
    QElapsedTimer m_clock;
    QObject m_context; ///< of answers that are made in this thread
    ApiQuestions m_questions;
    ApiCommands m_commands;
    ApiRoutes m_routes;
    HttpServer m_server; ///< last: it goes before what it asks
};

} // namespace deepros
