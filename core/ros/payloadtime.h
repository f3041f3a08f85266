#pragma once

#include <QByteArrayView>

#include <optional>

namespace deepros {

/// The time a JSON payload says it was made at, UTC microseconds since 1970: `header.stamp` or `stamp` with
/// `sec`/`nanosec` (or `secs`/`nsecs`, `nsec`), or as a number of seconds; `timestamp` as ISO 8601 or as a number whose
/// magnitude tells its unit (s, ms, µs, ns). ISO 8601 without a zone is this machine's local time. Nothing when the payload is
/// no JSON object or has none of these within its first 4 KiB.
std::optional<qint64> payloadTimeUs(QByteArrayView payload);
/// The same of one field, its levels separated by '.', each at its first appearance behind the one before: an object with `sec`
/// and `nanosec`, a number, or ISO 8601.
std::optional<qint64> payloadTimeUs(QByteArrayView payload, QByteArrayView field);

} // namespace deepros
