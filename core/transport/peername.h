#pragma once

#include <QByteArray>
#include <QHostAddress>

namespace deepros {

/// An IPv4 address that came in by an IPv6 socket as IPv4; any other as it is.
QHostAddress plainAddress(const QHostAddress &address);

/// "10.0.0.7", "10.0.0.0/24", "fe80::/10": an address is a subnet of its own. A null address, or a negative length, when it
/// is neither.
QPair<QHostAddress, int> subnetOf(const QString &text);

/// How a peer is called in logs and for limits: "192.168.1.7:51234", "[2001:db8::1]:51234". An IPv4 address
/// that came in by an IPv6 socket is shown as IPv4.
QByteArray peerName(const QHostAddress &address, quint16 port);

struct SocketPeer
{
    QByteArray name = "unknown"; ///< "local" for a Unix socket
    QHostAddress address;        ///< null for a Unix socket
};

/// The peer of a connected descriptor.
SocketPeer peerOf(int descriptor);

} // namespace deepros
