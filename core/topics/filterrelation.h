#pragma once

#include <QByteArray>

#include <optional>

namespace deepros {

/// The filter that matches exactly the names which both filters match, or nothing when there are none. Two filters
/// always meet in one filter: levels are literal, `+`, or `#` at the end. Valid filters without `$share`; pure.
std::optional<QByteArray> filterIntersection(QByteArrayView a, QByteArrayView b);

/// Whether `wide` matches every name that `narrow` matches; false for "+/#" and "#", which are the same only because no
/// topic has the empty name. Valid filters without `$share`; pure.
bool filterCovers(QByteArrayView wide, QByteArrayView narrow);

} // namespace deepros
