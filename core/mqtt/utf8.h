#pragma once

#include <QByteArrayView>

namespace deepros::mqtt {

/// Whether `text` is a UTF-8 Encoded String as 1.5.4 demands: well formed (shortest form, no surrogates, at most
/// U+10FFFF) and without U+0000 [MQTT-1.5.4-1, -2]. Control characters and non-characters are allowed.
bool isValidUtf8(QByteArrayView text);

} // namespace deepros::mqtt
