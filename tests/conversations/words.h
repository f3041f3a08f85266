#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace deepros::test {

/// One word of a line: `name`, `name=value` or `name="value with blanks"`.
struct Word
{
    QByteArray name;
    QByteArray value; ///< unescaped
    bool hasValue = false;
    bool quoted =
        false; ///< a quoted value means itself; a bare one may be `*`, `none`, `~pattern`, `1..5`, `fill:9`

    bool isPattern(const char *text) const { return !quoted && value == text; }
};

/// Takes a line apart; nothing when a quote is left open. Escapes in quotes: \" \\ \n \xNN.
std::optional<QList<Word>> splitWords(QByteArrayView line);

/// A value as bytes: `fill:N` is N times the letter x, `hex:00ff` are bytes; anything else means itself.
QByteArray valueBytes(const Word &word);

/// Decimal, 0x-hexadecimal; nothing otherwise.
std::optional<quint32> valueNumber(QByteArrayView text);

} // namespace deepros::test
