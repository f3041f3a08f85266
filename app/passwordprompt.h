#pragma once

#include "util/result.h"
#include "util/secretstring.h"

#include <QString>

namespace deepros {

/// Whether the standard input is a terminal.
bool canAskForPassword();

/// Asks twice on the terminal without showing what is typed. A signal that ends the program leaves the
/// terminal as it was. Main thread; blocks.
Result<SecretString, QString> askForPassword(const QString &user);

/// The first line of the standard input, without its end (LF or CRLF). Blocks.
Result<SecretString, QString> readPasswordLine();

} // namespace deepros
