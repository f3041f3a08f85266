#pragma once

#include <QByteArrayView>

namespace deepros::gui {

/// Less than 0, 0, or greater: as people sort names, "robot-2" before "robot-10". Bytes, not letters: fast,
/// and the same in every language.
int naturalOrder(QByteArrayView a, QByteArrayView b);

} // namespace deepros::gui
