#pragma once

#include "mqtt/reasoncode.h"

#include <QByteArray>

namespace deepros::mqtt {

/// Why bytes are not a packet. All texts are literals: making an error never allocates.
struct DecodeError
{
    ReasonCode code = ReasonCode::MalformedPacket;
    const char *what = ""; ///< one sentence for a person, e.g. "reserved flag bits are set"
    const char *clause = ""; ///< the statement broken, e.g. "MQTT-2.1.3-1"
    qsizetype offset = 0; ///< bytes from the start of the packet body

    /// "reserved flag bits are set [MQTT-2.1.3-1]": used as reason string and in the log.
    QByteArray toText() const;
};

} // namespace deepros::mqtt
