#include "http/httpserver.h"

#include "http/httpconnection.h"
#include "http/httpjson.h"
#include "logging/categories.h"
#include "util/printable.h"

#include <QHostInfo>
#include <QTcpSocket>
#include <QTimer>

namespace deepros {

namespace {

constexpr std::chrono::minutes warningInterval{1};
constexpr int warningBurst = 5;
constexpr std::chrono::seconds turnedAwayTime{1};
constexpr qsizetype shownTarget = 200;

} // namespace

HttpServer::HttpServer(Handler handler, HttpLimits limits, QObject *parent)
    : QObject(parent),
      m_handler(std::move(handler)),
      m_limits(limits),
      m_warnings(warningInterval, warningBurst)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::takeConnections);
}

HttpServer::~HttpServer()
{
    // Before the members that their end is told to.
    qDeleteAll(findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly));
}

Result<void, QString> HttpServer::listen(const QString &host, quint16 port)
{
    QHostAddress address(host);
    if (address.isNull()) {
        const QHostInfo info = QHostInfo::fromName(host);
        if (info.addresses().isEmpty())
            return Failure{
                QStringLiteral("HTTP: '%1' is not known: %2").arg(printable(host, 255), info.errorString())};
        address = info.addresses().constFirst();
    }
    if (!m_server.listen(address, port)) {
        return Failure{QStringLiteral("HTTP: cannot listen on %1 port %2: %3")
                           .arg(address.toString(), QString::number(port), m_server.errorString())};
    }
    return {};
}

QString HttpServer::url() const
{
    const QHostAddress address = m_server.serverAddress();
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? QStringLiteral("http://[%1]:%2") : QStringLiteral("http://%1:%2"))
        .arg(address.toString(), QString::number(m_server.serverPort()));
}

void HttpServer::takeConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_connections < m_limits.connections) {
            ++m_connections;
            auto *connection = new HttpConnection(*this, std::unique_ptr<QTcpSocket>(socket));
            connect(connection, &QObject::destroyed, this, [this] { --m_connections; });
            continue;
        }
        HttpResponse response = errorResponse(503, QStringLiteral("too many HTTP connections"));
        response.headers.emplace_back("Retry-After", "1");
        noteAnswer(response, "connecting", socket->peerAddress());
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(turnedAwayTime, socket, &QTcpSocket::abort);
        socket->write(serialized(response, false, false));
        socket->disconnectFromHost();
    }
}

void HttpServer::noteAnswer(const HttpResponse &response, const QByteArray &what, const QHostAddress &peer)
{
    ++m_answers[response.status];
    if (response.logged.isEmpty())
        return;
    const auto held =
        m_warnings.admit(qHashMulti(0, peer, response.status), std::chrono::steady_clock::now());
    if (!held)
        return;
    QString line = QStringLiteral("HTTP: %1 %2: %3 %4")
                       .arg(peer.toString(), printable(QString::fromUtf8(what), shownTarget),
                            QString::number(response.status), printable(response.logged, shownTarget));
    if (*held)
        line += QStringLiteral(" (and %1 more)").arg(*held);
    qCWarning(lcHttp).noquote() << line;
}

void HttpServer::noteWriteTimeout(const QHostAddress &peer)
{
    ++m_writeTimeouts;
    if (m_warnings.admit(qHashMulti(1, peer), std::chrono::steady_clock::now()))
        qCWarning(lcHttp).noquote() << "HTTP:" << peer.toString()
                                    << "does not take its answer: connection closed";
}

} // namespace deepros
