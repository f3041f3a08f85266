#pragma once

#include <QByteArray>

namespace deepros::gui {

// Pieces of JSON text, appended to `out`.

/// In quotes, with what must be escaped escaped; bytes that are no UTF-8 become U+FFFD.
void appendJsonString(QByteArray &out, QByteArrayView utf8);
/// The shortest digits that read back as the same number; NaN and Infinity as words.
void appendJsonNumber(QByteArray &out, double value);
void appendJsonNumber(QByteArray &out, float value);
/// "h'00ff'"
void appendJsonBytes(QByteArray &out, QByteArrayView bytes);

} // namespace deepros::gui
