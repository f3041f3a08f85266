#include "support/wirebytes.h"

#include <vector>

#include "mqtt/framing.h"

namespace deepros::test {

namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Puts the Variable Byte Integer that counts the bytes from `at` on in front of them.
void insertLength(QByteArray &out, qsizetype at)
{
    char size[mqtt::maxFixedHeaderSize];
    const char *end = mqtt::writeVarInt(size, quint32(out.size() - at));
    out.insert(at, QByteArrayView(size, end - size));
}

/// One token; false when it is none.
bool appendToken(QByteArray &out, QByteArrayView token)
{
    if (const qsizetype star = token.indexOf('*');
        star == 2 && isHexDigit(token[0]) && isHexDigit(token[1])) {
        bool ok = false;
        const int count = token.sliced(3).toByteArray().toInt(&ok);
        out.append(QByteArray(ok ? count : 0, QByteArray::fromHex(token.first(2).toByteArray()).at(0)));
        return ok;
    }
    if (token.size() % 2 != 0)
        return false;
    for (const char c : token) {
        if (!isHexDigit(c))
            return false;
    }
    out.append(QByteArray::fromHex(token.toByteArray()));
    return true;
}

} // namespace

std::optional<QByteArray> wireBytes(QByteArrayView text)
{
    QByteArray out;
    std::vector<qsizetype> groups;
    qsizetype lengthAt = -1;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i] == ' ') {
            ++i;
            continue;
        }
        const bool prefixed = text[i] == 's' && i + 1 < text.size() && text[i + 1] == '\'';
        if (prefixed || text[i] == '\'') {
            const qsizetype start = i + (prefixed ? 2 : 1);
            const qsizetype end = text.indexOf('\'', start);
            if (end < 0)
                return std::nullopt;
            const QByteArrayView literal = text.sliced(start, end - start);
            if (prefixed) {
                char size[2];
                mqtt::writeUint16(size, quint16(literal.size()));
                out.append(size, 2);
            }
            out.append(literal);
            i = end + 1;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && text[end] != ' ' && text[end] != '\'')
            ++end;
        const QByteArrayView token = text.sliced(i, end - i);
        if (token == QByteArrayView("{")) {
            groups.push_back(out.size());
        } else if (token == QByteArrayView("}")) {
            if (groups.empty())
                return std::nullopt;
            insertLength(out, groups.back());
            groups.pop_back();
        } else if (token == QByteArrayView("len")) {
            if (lengthAt >= 0)
                return std::nullopt;
            lengthAt = out.size();
        } else if (!appendToken(out, token)) {
            return std::nullopt;
        }
        i = end;
    }
    if (!groups.empty())
        return std::nullopt;
    if (lengthAt >= 0)
        insertLength(out, lengthAt);
    return out;
}

QByteArray wire(QByteArrayView text)
{
    const auto bytes = wireBytes(text);
    Q_ASSERT_X(bytes, "wire", text.toByteArray().constData());
    return bytes.value_or(QByteArray());
}

} // namespace deepros::test
