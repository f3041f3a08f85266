#pragma once

#include "config/options.h"

namespace deepros {

/// Whether the text is what an option of this kind may hold. Looks at no files and no topics.
bool fitsKind(const QString &text, TextKind kind);
/// What such a text must look like, to follow the word "expected".
QString expectedText(TextKind kind);

} // namespace deepros
