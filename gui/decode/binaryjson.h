#pragma once

#include <QByteArray>

#include <optional>

namespace deepros::gui {

// Binary forms of JSON, written out as JSON text so that one view shows them all. Whole numbers keep all their digits; what JSON
// has no words for is a string that says what it is: "h'00ff'" for bytes, "simple(32)". Nothing when `payload` is not exactly one
// value of that form, or nests deeper than 256 levels. Pure; any thread.

/// RFC 8949.
std::optional<QByteArray> cborToJson(QByteArrayView payload);
/// The MessagePack specification with its timestamp extension.
std::optional<QByteArray> messagePackToJson(QByteArrayView payload);

} // namespace deepros::gui
