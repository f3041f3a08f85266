#pragma once

#include "transport/listener.h"

namespace deepros {
struct BrokerConfig;
}

namespace deepros::gui {

// How others reach the broker, and what is wrong with that. GUI thread.

/// The address to give to a client on the network, with this machine's own address where a listener takes any; empty: there is
/// no such listener.
QString connectionUrl(const QList<ListenerInfo> &listeners, bool webSocket);
/// The host of connectionUrl() alone, and its port.
QString connectionHost(const QList<ListenerInfo> &listeners);
quint16 connectionPort(const QList<ListenerInfo> &listeners);
/// A sentence when everybody on the network may connect; else empty.
QString openWarning(const QList<ListenerInfo> &listeners, const BrokerConfig &config);

} // namespace deepros::gui
