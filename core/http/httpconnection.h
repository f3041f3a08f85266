#pragma once

#include "http/httpparser.h"

#include <QFutureWatcher>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <memory>

class QTcpSocket;

namespace deepros {

class HttpServer;

/// One client of the HttpServer, which is its parent; deletes itself when the socket is closed. The server's
/// thread.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    HttpConnection(HttpServer &server, std::unique_ptr<QTcpSocket> socket);
    ~HttpConnection() override;

private:
    enum class Phase : quint8 {
        Reading,  ///< a request, or waiting for one
        Asking,   ///< the handler
        Writing,  ///< the answer
        Draining, ///< the last answer is out; what still comes is thrown away, so that a reset does not
                  ///< destroy it
    };

    void readMore();
    void goOn();
    void ask();
    void answered();
    void answer(const HttpResponse &response, bool keepAlive);
    void bytesTaken();
    void timeIsUp();
    void enter(Phase phase);
    void close();

    HttpServer &m_server;
    const std::unique_ptr<QTcpSocket> m_socket;
    const QHostAddress m_peer;
    HttpParser m_parser;
    HttpRequest m_request; ///< that is being answered
    QFutureWatcher<HttpResponse> m_watcher;
    QTimer m_timer; ///< of the phase
    Phase m_phase = Phase::Reading;
    bool m_keepAlive = true;
};

} // namespace deepros
