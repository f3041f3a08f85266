#include "transport/peername.h"

#include <netinet/in.h>
#include <sys/socket.h>

namespace deepros {

QByteArray peerName(const QHostAddress &address, quint16 port)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    const QString text =
        isV4 ? QHostAddress(v4).toString() : QLatin1Char('[') + address.toString() + QLatin1Char(']');
    return text.toLatin1() + ':' + QByteArray::number(port);
}

SocketPeer peerOf(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return {};
    quint16 port = 0;
    if (storage.ss_family == AF_INET)
        port = ntohs(reinterpret_cast<const sockaddr_in *>(&storage)->sin_port);
    else if (storage.ss_family == AF_INET6)
        port = ntohs(reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_port);
    else
        return {"local", {}};
    const QHostAddress address(reinterpret_cast<const sockaddr *>(&storage));
    return {peerName(address, port), address};
}

} // namespace deepros
