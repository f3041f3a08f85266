#pragma once

#include "config/options.h"

#include <optional>
#include <utility>

namespace deepros {

constexpr double highestRateHz = 100'000;

/// "FILTER=HZ" taken apart at its last '='; nothing when that is not its form. Judges neither the filter nor the number.
std::optional<std::pair<QString, double>> splitRate(QStringView text);
/// The parts of FILTER=FIELD, of which the field may be empty; nothing when it is none.
std::optional<std::pair<QString, QString>> splitField(QStringView text);

/// Whether the text is what an option of this kind may hold. Looks at no files and no topics.
bool fitsKind(const QString &text, TextKind kind);
/// What such a text must look like, to follow the word "expected".
QString expectedText(TextKind kind);

} // namespace deepros
