#pragma once

#include <QFuture>

namespace deepros::gui {

class Desk;

/// The status bar says "No answer yet" when a command to the broker is not answered within two seconds. It goes on waiting:
/// the button that gave it stays usable. GUI thread.
void sayIfLate(Desk &desk, const QFuture<void> &command);

/// The same, to be written around what is given to whenAnswered().
template <typename T>
QFuture<T> patiently(Desk &desk, QFuture<T> command)
{
    sayIfLate(desk, QFuture<void>(command));
    return command;
}

} // namespace deepros::gui
