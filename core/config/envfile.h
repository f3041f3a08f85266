#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace deepros {

/// One assignment of a .env file, unquoted.
struct EnvEntry
{
    QByteArray name;
    QByteArray value; ///< UTF-8 without NUL; may be empty
    int line = 0;     ///< counted from 1
};

/// What a .env text says. `errors` are whole lines "NAME:LINE: what is wrong"; they never quote a value,
/// which may be a secret.
struct EnvFile
{
    QList<EnvEntry> entries;
    QStringList errors;
};

inline constexpr qsizetype envFileMaximumSize = 1024 * 1024; ///< bytes
inline constexpr qsizetype envLineMaximumSize = 8192;        ///< bytes

/// Reads the text of a .env file, and all its errors at once (at most 100 and how many there are more).
///
/// One `NAME=value` a line, `export ` before it allowed, blanks around NAME and value dropped, lines that
/// begin with # and empty lines skipped, LF or CRLF, a byte order mark skipped.
/// - bare value: as it stands up to the end of the line or up to a # after a blank; no escapes, no expansion
/// - 'single quotes': as it stands
/// - "double quotes": \\ \" \$ \n \r \t are escapes; nothing is expanded
/// After a closing quote only blanks and a comment may stand. A value does not go on in the next line.
///
/// Pure: any thread, any bytes. `name` is what the errors call the file.
EnvFile parseEnvFile(QByteArrayView text, const QString &name);

} // namespace deepros
