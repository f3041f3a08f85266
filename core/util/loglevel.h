#pragma once

#include <QtGlobal>

namespace deepros {

/// How much is logged, from everything to failures only. Ordered: a record is kept when its level is not
/// below the level that was set.
enum class LogLevel : quint8 { Debug, Info, Warning, Error };

} // namespace deepros
