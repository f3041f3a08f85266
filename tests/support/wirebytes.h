#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace deepros::test {

/// Bytes written for people: hex pairs ("10 0c", "100c"), text in single quotes ("'MQTT'"), a string with its
/// two-byte length ("s'MQTT'"), a repeated pair ("41*1000"), and "len", which stands for the Variable Byte
/// Integer that counts all bytes behind it. `10 len s'MQTT' 04 02 003c s'id'` is a CONNECT. Nothing when the
/// text is none of that.
std::optional<QByteArray> wireBytes(QByteArrayView text);

/// For literals in tests: asserts that the text is well formed.
QByteArray wire(QByteArrayView text);

} // namespace deepros::test
