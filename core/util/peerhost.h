#pragma once

#include <QByteArrayView>

namespace deepros {

/// The address of a peer without its port: "192.168.1.7:51234" is "192.168.1.7", "[::1]:80" is "[::1]".
inline QByteArrayView hostOf(QByteArrayView peer)
{
    const qsizetype colon = peer.lastIndexOf(':');
    return colon < 0 ? peer : peer.first(colon);
}

/// An address as everybody but URLs writes it: "[::1]" is "::1".
inline QByteArrayView withoutBrackets(QByteArrayView host)
{
    return host.startsWith('[') && host.endsWith(']') ? host.sliced(1).chopped(1) : host;
}

} // namespace deepros
