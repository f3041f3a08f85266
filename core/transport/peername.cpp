#include "transport/peername.h"

#include <netinet/in.h>
#include <sys/socket.h>

namespace deepros {

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

QPair<QHostAddress, int> subnetOf(const QString &text)
{
    const QHostAddress single(text);
    if (single.isNull())
        return QHostAddress::parseSubnet(text);
    return {single, single.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128};
}

QByteArray peerName(const QHostAddress &address, quint16 port)
{
    const QHostAddress plain = plainAddress(address);
    const bool isV4 = plain.protocol() == QAbstractSocket::IPv4Protocol;
    const QString text = isV4 ? plain.toString() : QLatin1Char('[') + plain.toString() + QLatin1Char(']');
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
