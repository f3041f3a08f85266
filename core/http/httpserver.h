#pragma once

#include "http/httpmessage.h"
#include "util/result.h"
#include "util/warninglimiter.h"

#include <QFuture>
#include <QHostAddress>
#include <QMap>
#include <QObject>
#include <QTcpServer>

#include <functional>

namespace deepros {

class HttpConnection;

/// Bounds of the server, all of them small: it is for people and scrapers, not for the world.
struct HttpLimits
{
    int connections = 64;
    std::chrono::milliseconds requestTime{10'000}; ///< for a whole request, and between two
    std::chrono::milliseconds answerTime{2'000};   ///< until a handler has answered; then 503
    std::chrono::milliseconds writeTime{30'000};   ///< for a client to take its answer
};

/// A small HTTP/1.1 server: keep-alive, one request of a connection at a time, answers by future. Lives in
/// the thread that made it and never blocks it; the handler is called there.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    /// `peer` is the address that asks. A future that is cancelled is answered with 503.
    using Handler =
        std::function<QFuture<HttpResponse>(const HttpRequest &request, const QHostAddress &peer)>;

    explicit HttpServer(Handler handler, HttpLimits limits = {}, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Binds `host` (an address, or a name that is looked up: this blocks, at the start only). The error is a
    /// sentence.
    Result<void, QString> listen(const QString &host, quint16 port);
    /// "http://127.0.0.1:9090", with the real port.
    QString url() const;
    bool isOnLoopback() const { return m_server.serverAddress().isLoopback(); }

    int connections() const { return m_connections; }
    /// Answers so far, by status.
    const QMap<int, quint64> &answers() const { return m_answers; }
    /// Connections ended because the client did not take its answer in time.
    quint64 writeTimeouts() const { return m_writeTimeouts; }

private:
    friend class HttpConnection;
    void takeConnections();
    void noteAnswer(const HttpResponse &response, const QByteArray &what, const QHostAddress &peer);
    void noteWriteTimeout(const QHostAddress &peer);

    const Handler m_handler;
    const HttpLimits m_limits;
    QTcpServer m_server;
    QMap<int, quint64> m_answers;
    WarningLimiter m_warnings;
    quint64 m_writeTimeouts = 0;
    int m_connections = 0;
};

} // namespace deepros
