#pragma once

#include <QByteArrayView>

namespace deepros::gui {

/// Orders the names of one level as people do: numbers by their value ("node_2" before "node_10"), capital and small letters
/// together, names that begin with `$` last. Names that differ are never equal. Negative: `a` comes first. Pure; allocates nothing.
int naturalCompare(QByteArrayView a, QByteArrayView b);

} // namespace deepros::gui
