#include "transport/websockethandshake.h"

#include <QCryptographicHash>
#include <QHash>

namespace deepros {

namespace {

using Headers = QHash<QByteArray, QByteArray>;

WebSocketOpening refuse(qsizetype size, const QByteArray &status, const QByteArray &why,
                        const QByteArray &headers = {})
{
    const QByteArray body = why + '\n';
    WebSocketOpening opening;
    opening.status = WebSocketOpening::Status::Refused;
    opening.size = size;
    opening.why = "WebSocket refused: " + why;
    opening.answer = "HTTP/1.1 " + status + "\r\n" + headers +
                     "Content-Type: text/plain\r\nConnection: close\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return opening;
}

/// Whether a comma-separated header has this word, in any case.
bool hasWord(const QByteArray &value, const QByteArray &word)
{
    for (const QByteArray &part : value.split(',')) {
        if (part.trimmed().compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// The first that both sides know; empty when there is none.
QByteArray chosenProtocol(const QByteArray &offered)
{
    for (const QByteArray &part : offered.split(',')) {
        const QByteArray name = part.trimmed();
        if (name == "mqtt" || name == "mqttv3.1")
            return name;
    }
    return {};
}

QByteArray acceptKey(const QByteArray &key)
{
    return QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
        .toBase64();
}

bool isAllowed(const QByteArray &origin, const QStringList &allowed)
{
    // Only browsers send one, and it is them that the list is about: a page of somebody else must not speak
    // for the user.
    if (allowed.isEmpty() || origin.isEmpty())
        return true;
    return allowed.contains(QLatin1String("*")) ||
           allowed.contains(QString::fromUtf8(origin), Qt::CaseInsensitive);
}

} // namespace

WebSocketOpening readWebSocketRequest(QByteArrayView bytes, const ListenerSpec &spec)
{
    const qsizetype end = bytes.indexOf(QByteArrayView("\r\n\r\n"));
    const qsizetype size = end < 0 ? bytes.size() : end + 4;
    if (size > maxWebSocketRequest)
        return refuse(bytes.size(), "431 Request Header Fields Too Large", "the request is too large");
    if (!QByteArrayView("GET ").startsWith(bytes.first(std::min<qsizetype>(bytes.size(), 4))))
        return refuse(bytes.size(), "400 Bad Request", "not a WebSocket request");
    if (end < 0)
        return {};

    const QByteArrayList lines = bytes.first(end).toByteArray().replace("\r\n", "\n").split('\n');
    const QByteArrayList request = lines.first().split(' ');
    if (request.size() != 3 || request[2] != "HTTP/1.1")
        return refuse(size, "400 Bad Request", "not a request of HTTP/1.1");
    Headers headers;
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return refuse(size, "400 Bad Request", "a broken header");
        QByteArray &value = headers[line.first(colon).toLower()];
        value = value.isEmpty() ? line.sliced(colon + 1).trimmed()
                                : value + ',' + line.sliced(colon + 1).trimmed();
    }

    const QByteArray path = request[1].split('?').first();
    if (!spec.path.isEmpty() && path != spec.path.toUtf8())
        return refuse(size, "404 Not Found", "path '" + path + "', expected '" + spec.path.toUtf8() + "'");
    if (!hasWord(headers.value("upgrade"), "websocket") || !hasWord(headers.value("connection"), "upgrade"))
        return refuse(size, "426 Upgrade Required", "expected an upgrade to websocket",
                      "Upgrade: websocket\r\n");
    if (headers.value("sec-websocket-version") != "13")
        return refuse(size, "426 Upgrade Required", "expected version 13", "Sec-WebSocket-Version: 13\r\n");
    const QByteArray key = headers.value("sec-websocket-key");
    if (QByteArray::fromBase64(key).size() != 16)
        return refuse(size, "400 Bad Request", "expected a Sec-WebSocket-Key of 16 bytes");
    if (!isAllowed(headers.value("origin"), spec.origins))
        return refuse(size, "403 Forbidden", "origin '" + headers.value("origin") + "' may not connect here");
    const QByteArray protocol = chosenProtocol(headers.value("sec-websocket-protocol"));
    if (protocol.isEmpty())
        return refuse(size, "400 Bad Request", "sub-protocol mqtt expected [MQTT-6.0.0-3]");

    WebSocketOpening opening;
    opening.status = WebSocketOpening::Status::Accepted;
    opening.size = size;
    opening.answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                     "Upgrade\r\nSec-WebSocket-Accept: " +
                     acceptKey(key) + "\r\nSec-WebSocket-Protocol: " + protocol + "\r\n\r\n";
    return opening;
}

} // namespace deepros
