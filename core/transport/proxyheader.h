#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace deepros {

/// What a proxy says in front of a connection, by HAProxy's PROXY protocol, versions 1 and 2.
struct ProxyHeader
{
    qsizetype size = 0; ///< bytes of the header
    QByteArray
        peer; ///< "192.0.2.7:51234"; empty: the proxy speaks for itself (LOCAL) or does not say (UNKNOWN)
};

enum class ProxyStatus { NeedMore, Complete, Invalid };

/// No header may be larger, bytes: addresses and some fields of the proxy's own, which are skipped.
constexpr qsizetype maxProxyHeader = 4096;

/// Reads the header at the front of `bytes`. Invalid: `why` is a literal.
ProxyStatus readProxyHeader(QByteArrayView bytes, ProxyHeader &header, const char *&why);

} // namespace deepros
