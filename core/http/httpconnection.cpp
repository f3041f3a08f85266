#include "http/httpconnection.h"

#include "http/httpjson.h"
#include "http/httpserver.h"

#include <QTcpSocket>

namespace deepros {

namespace {

constexpr qint64 readBufferBytes = 64 * 1024;
constexpr std::chrono::seconds drainTime{1};

} // namespace

HttpConnection::HttpConnection(HttpServer &server, std::unique_ptr<QTcpSocket> socket)
    : QObject(&server), m_server(server), m_socket(std::move(socket)), m_peer(m_socket->peerAddress())
{
    m_socket->setParent(nullptr);                 // it was the listener's: one owner
    m_socket->setReadBufferSize(readBufferBytes); // what is not read yet stays with its sender
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::timeIsUp);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &HttpConnection::answered);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &HttpConnection::bytesTaken);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &QObject::deleteLater);
    enter(Phase::Reading);
    QMetaObject::invokeMethod(this, &HttpConnection::readMore,
                              Qt::QueuedConnection); // bytes that came before
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
}

void HttpConnection::enter(Phase phase)
{
    m_phase = phase;
    const HttpLimits &limits = m_server.m_limits;
    switch (phase) {
    case Phase::Reading:
        m_timer.start(limits.requestTime);
        return;
    case Phase::Asking:
        m_timer.start(limits.answerTime);
        return;
    case Phase::Writing:
        m_timer.start(limits.writeTime);
        return;
    case Phase::Draining:
        m_timer.start(drainTime);
        return;
    }
}

void HttpConnection::readMore()
{
    if (m_phase == Phase::Draining) {
        m_socket->readAll();
        return;
    }
    if (m_phase != Phase::Reading)
        return;
    m_parser.feed(m_socket->readAll());
    goOn();
}

void HttpConnection::goOn()
{
    switch (m_parser.state()) {
    case HttpParser::State::Incomplete:
        if (m_parser.takeExpectation())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    case HttpParser::State::Refused: {
        const QString why = QString::fromLatin1(m_parser.why());
        HttpResponse response = errorResponse(m_parser.status(), why);
        m_request = {};
        m_request.target = "sent a bad request";
        answer(response, false);
        return;
    }
    case HttpParser::State::Complete:
        ask();
        return;
    }
}

void HttpConnection::ask()
{
    m_request = m_parser.take();
    enter(Phase::Asking);
    m_watcher.setFuture(m_server.m_handler(m_request, m_peer));
}

void HttpConnection::answered()
{
    if (m_phase != Phase::Asking)
        return; // it came too late
    const QFuture<HttpResponse> future = m_watcher.future();
    if (future.isCanceled() || future.resultCount() == 0)
        answer(errorResponse(503, QStringLiteral("the broker is not running")), m_request.keepAlive);
    else
        answer(future.result(), m_request.keepAlive);
}

void HttpConnection::answer(const HttpResponse &response, bool keepAlive)
{
    m_keepAlive = keepAlive;
    m_server.noteAnswer(response, (m_request.method + ' ' + m_request.target).trimmed(), m_peer);
    enter(Phase::Writing);
    m_socket->write(serialized(response, m_request.isHead(), keepAlive));
}

void HttpConnection::bytesTaken()
{
    if (m_phase != Phase::Writing || m_socket->bytesToWrite() > 0)
        return;
    if (!m_keepAlive) {
        enter(Phase::Draining);
        m_socket->readAll();
        return;
    }
    enter(Phase::Reading);
    // Not from within the signal, so that a row of requests that came at once does not nest.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_phase == Phase::Reading)
                readMore();
        },
        Qt::QueuedConnection);
}

void HttpConnection::timeIsUp()
{
    switch (m_phase) {
    case Phase::Reading:
        if (!m_parser.hasBegun()) {
            close();
            return;
        }
        m_request = {};
        m_request.target = "is slow";
        answer(errorResponse(408, QStringLiteral("the request did not come in time")), false);
        return;
    case Phase::Asking:
        m_watcher.cancel();
        answer(errorResponse(503, QStringLiteral("the broker did not answer in time")), false);
        return;
    case Phase::Writing:
        m_server.noteWriteTimeout(m_peer);
        m_socket->abort();
        return;
    case Phase::Draining:
        close();
        return;
    }
}

void HttpConnection::close()
{
    m_socket->disconnectFromHost();
}

} // namespace deepros
