#pragma once

#include <QByteArray>
#include <QList>

namespace deepros {

/// `deepros-broker passwd`: adds, changes, deletes and lists the users of a password file. Returns the exit
/// status: 0, 1 for what did not work, 2 for wrong usage. Main thread, before any other; blocks, and asks for
/// the password on the terminal.
int runPasswdCommand(const QList<QByteArray> &arguments);

} // namespace deepros
