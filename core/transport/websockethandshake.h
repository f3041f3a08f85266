#pragma once

#include "config/listenerspec.h"

#include <QByteArray>
#include <QByteArrayView>

namespace deepros {

/// What came of a client's opening handshake (RFC 6455, 4.2).
struct WebSocketOpening
{
    enum class Status { NeedMore, Accepted, Refused };

    Status status = Status::NeedMore;
    qsizetype size = 0; ///< bytes of the request, when it is whole
    QByteArray answer;  ///< for the client, unless more is needed
    QByteArray why;     ///< Refused: for the log
};

/// No request may be larger, bytes.
constexpr qsizetype maxWebSocketRequest = 16 * 1024;

/// Judges the request at the front of `bytes`: path and origin as `spec` has them, and the sub-protocol
/// "mqtt" or "mqttv3.1" [MQTT-6.0.0-3].
WebSocketOpening readWebSocketRequest(QByteArrayView bytes, const ListenerSpec &spec);

} // namespace deepros
