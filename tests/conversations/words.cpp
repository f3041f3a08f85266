#include "words.h"

namespace deepros::test {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Reads behind an opening quote up to the closing one; false when there is none.
bool readQuoted(QByteArrayView line, qsizetype &at, QByteArray &value)
{
    while (at < line.size()) {
        const char c = line[at++];
        if (c == '"')
            return true;
        if (c != '\\') {
            value += c;
            continue;
        }
        if (at == line.size())
            return false;
        const char escape = line[at++];
        if (escape == 'x' && at + 2 <= line.size()) {
            value += QByteArray::fromHex(line.sliced(at, 2).toByteArray());
            at += 2;
        } else {
            value += escape == 'n' ? '\n' : escape;
        }
    }
    return false;
}

} // namespace

std::optional<QList<Word>> splitWords(QByteArrayView line)
{
    QList<Word> words;
    qsizetype at = 0;
    while (true) {
        while (at < line.size() && isBlank(line[at]))
            ++at;
        if (at == line.size())
            return words;
        Word word;
        while (at < line.size() && !isBlank(line[at]) && line[at] != '=')
            word.name += line[at++];
        if (at < line.size() && line[at] == '=') {
            ++at;
            word.hasValue = true;
            if (at < line.size() && line[at] == '"') {
                word.quoted = true;
                if (!readQuoted(line, ++at, word.value))
                    return std::nullopt;
            } else {
                while (at < line.size() && !isBlank(line[at]))
                    word.value += line[at++];
            }
        }
        words.append(word);
    }
}

QByteArray valueBytes(const Word &word)
{
    if (word.quoted)
        return word.value;
    if (word.value.startsWith("fill:"))
        return QByteArray(word.value.mid(5).toInt(), 'x');
    if (word.value.startsWith("hex:"))
        return QByteArray::fromHex(word.value.mid(4));
    return word.value;
}

std::optional<quint32> valueNumber(QByteArrayView text)
{
    bool ok = false;
    const quint32 value = text.startsWith("0x") ? text.sliced(2).toByteArray().toUInt(&ok, 16)
                                                : text.toByteArray().toUInt(&ok, 10);
    if (!ok)
        return std::nullopt;
    return value;
}

} // namespace deepros::test
