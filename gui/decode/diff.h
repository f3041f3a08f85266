#pragma once

#include "decode/lexicaljson.h"

#include <QList>

namespace deepros::gui {

/// One thing that differs between two payloads.
struct Difference
{
    enum class Kind : quint8 { Same, Added, Removed, Changed };

    Kind kind{};
    QString where; ///< the path of a field; empty for lines of text
    QString before;
    QString after;
};

/// Fields that were added, removed or changed, in the order of `after`, removed ones behind. Fields are compared as they are
/// written, so that 1.0 and 1.00 differ. A key that stands several times is matched in order.
QList<Difference> diffFields(const LexicalJson &before, const LexicalJson &after);

/// Lines of two texts with those that are the same between them. Texts of more than 2,000 lines are compared place by place.
QList<Difference> diffLines(const QString &before, const QString &after);

} // namespace deepros::gui
