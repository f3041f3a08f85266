#pragma once

#include <QString>
#include <QStringView>

namespace deepros {

/// Text that is safe to show on one line of a log or a terminal: control characters, line and paragraph
/// separators, characters that turn the writing direction and lone surrogates become \n, \t, \x1b or \u202e,
/// so that nobody can forge a line, move the cursor or hide what was said. Cuts after `limit` UTF-16 units
/// and says how many are missing. Any thread; never fails.
QString printable(QStringView text, qsizetype limit = 4096);

} // namespace deepros
