#include "decode/lexicaljson.h"

#include <QStringList>

#include <algorithm>
#include <cstring>

namespace deepros::gui {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

class Scanner
{
public:
    explicit Scanner(QByteArrayView text) : m_text(text) {}

    qsizetype at = 0;
    bool atEnd() const { return at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[at]; }
    void skipSpace()
    {
        while (!atEnd() && isSpace(m_text[at]))
            ++at;
    }
    bool take(char c)
    {
        if (atEnd() || m_text[at] != c)
            return false;
        ++at;
        return true;
    }
    bool string()
    {
        if (!take('"'))
            return false;
        while (!atEnd()) {
            const char c = m_text[at++];
            if (c == '"')
                return true;
            if (uchar(c) < 0x20)
                return false;
            if (c == '\\') {
                if (atEnd() || !std::strchr("\"\\/bfnrtu", m_text[at]) || m_text[at] == '\0')
                    return false;
                if (m_text[at] == 'u') {
                    for (int i = 1; i <= 4; ++i) {
                        if (at + i >= m_text.size() || !std::isxdigit(uchar(m_text[at + i])))
                            return false;
                    }
                }
                ++at;
            }
        }
        return false;
    }
    bool number()
    {
        take('-');
        if (peek() == 'I')
            return word("Infinity");
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (peek() == 'e' || peek() == 'E') {
            ++at;
            if (peek() == '+' || peek() == '-')
                ++at;
            return digits();
        }
        return true;
    }
    bool word(QByteArrayView expected)
    {
        if (!m_text.sliced(at).startsWith(expected))
            return false;
        at += expected.size();
        return true;
    }

private:
    bool digits()
    {
        const qsizetype begin = at;
        while (!atEnd() && isDigit(m_text[at]))
            ++at;
        return at > begin;
    }

    QByteArrayView m_text;
};

} // namespace

std::optional<LexicalJson> LexicalJson::parse(const QByteArray &text, qsizetype *errorAt)
{
    LexicalJson json;
    json.m_text = text;
    Scanner scanner(text);
    std::vector<qint32> open; // objects and arrays around the current place
    const auto fail = [&]() -> std::optional<LexicalJson> {
        if (errorAt)
            *errorAt = scanner.at;
        return {};
    };
    if (text.size() > std::numeric_limits<qint32>::max())
        return fail();

    const auto close = [&] {
        Item &item = json.m_items[size_t(open.back())];
        item.valueSize = qint32(scanner.at) - item.valueAt;
        item.next = qint32(json.m_items.size());
        open.pop_back();
    };
    bool wantsValue = true;
    bool mayClose = false; // right behind an opening bracket
    for (;;) {
        scanner.skipSpace();
        if (wantsValue) {
            Item item;
            if (!open.empty()) {
                const Item &parent = json.m_items[size_t(open.back())];
                if (mayClose && scanner.take(parent.type == Type::Object ? '}' : ']')) {
                    close();
                    wantsValue = mayClose = false;
                    continue;
                }
                if (parent.type == Type::Object) {
                    item.keyAt = qint32(scanner.at);
                    if (!scanner.string())
                        return fail();
                    item.keySize = qint32(scanner.at) - item.keyAt;
                    scanner.skipSpace();
                    if (!scanner.take(':'))
                        return fail();
                    scanner.skipSpace();
                }
                item.parent = open.back();
                item.place = json.m_items[size_t(open.back())].children++;
            }
            item.valueAt = qint32(scanner.at);
            const char c = scanner.peek();
            mayClose = false;
            if (c == '{' || c == '[') {
                if (open.size() >= maxDepth)
                    return fail();
                ++scanner.at;
                item.type = c == '{' ? Type::Object : Type::Array;
                json.m_items.push_back(item);
                open.push_back(qint32(json.m_items.size()) - 1);
                mayClose = true;
                continue;
            }
            bool isRight = false;
            if (c == '"') {
                item.type = Type::String;
                isRight = scanner.string();
            } else if (c == '-' || isDigit(c)) {
                item.type = Type::Number;
                isRight = scanner.number();
            } else {
                item.type = c == 'N' || c == 'I' ? Type::Number : Type::Literal;
                isRight = scanner.word("true") || scanner.word("false") || scanner.word("null") || scanner.word("NaN")
                    || scanner.word("Infinity");
            }
            if (!isRight)
                return fail();
            item.valueSize = qint32(scanner.at) - item.valueAt;
            item.next = qint32(json.m_items.size()) + 1;
            json.m_items.push_back(item);
            wantsValue = false;
            continue;
        }
        if (open.empty())
            break;
        if (scanner.take(',')) {
            wantsValue = true;
            continue;
        }
        if (!scanner.take(json.m_items[size_t(open.back())].type == Type::Object ? '}' : ']'))
            return fail();
        close();
    }
    if (!scanner.atEnd())
        return fail();
    return json;
}

QString LexicalJson::key(const Item &item) const
{
    if (item.keyAt < 0)
        return {};
    const QString raw = QString::fromUtf8(QByteArrayView(m_text).sliced(item.keyAt + 1, item.keySize - 2));
    if (!raw.contains(u'\\'))
        return raw;
    QString text;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != u'\\') {
            text += raw[i];
            continue;
        }
        switch (raw[++i].unicode()) {
        case 'b':
            text += u'\b';
            break;
        case 'f':
            text += u'\f';
            break;
        case 'n':
            text += u'\n';
            break;
        case 'r':
            text += u'\r';
            break;
        case 't':
            text += u'\t';
            break;
        case 'u':
            text += QChar(raw.mid(i + 1, 4).toUShort(nullptr, 16));
            i += 4;
            break;
        default:
            text += raw[i];
        }
    }
    return text;
}

bool LexicalJson::isNumeric(const Item &item) const
{
    return item.type == Type::Number || (item.type == Type::Literal && raw(item) != QByteArrayView("null"));
}

QString LexicalJson::path(qsizetype at) const
{
    QStringList steps;
    for (qint32 index = qint32(at); index >= 0 && m_items[size_t(index)].parent >= 0;
         index = m_items[size_t(index)].parent) {
        const Item &item = m_items[size_t(index)];
        if (item.keyAt < 0) {
            steps.prepend(QStringLiteral("[%1]").arg(item.place));
            continue;
        }
        const QString name = key(item);
        const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
        if (!name.isEmpty() && std::all_of(name.begin(), name.end(), isPlain) && !name[0].isDigit())
            steps.prepend(u'.' + name);
        else
            steps.prepend(QStringLiteral("[%1]").arg(
                QString::fromUtf8(QByteArrayView(m_text).sliced(item.keyAt, item.keySize))));
    }
    const QString path = steps.join(QString());
    return path.startsWith(u'.') ? path.sliced(1) : path;
}

QByteArray LexicalJson::pretty() const
{
    QByteArray out;
    out.reserve(m_text.size() * 3 / 2);
    std::vector<qint32> open;
    const auto newLine = [&] {
        out += '\n';
        out.append(qsizetype(open.size()) * 2, ' ');
    };
    for (size_t i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items[i];
        if (item.place > 0)
            out += ',';
        if (item.parent >= 0)
            newLine();
        if (item.keyAt >= 0)
            out.append(m_text.constData() + item.keyAt, item.keySize).append(": ");
        if (item.children > 0) {
            out += item.type == Type::Object ? '{' : '[';
            open.push_back(qint32(i));
        } else if (item.type == Type::Object || item.type == Type::Array) {
            out += item.type == Type::Object ? "{}" : "[]";
        } else {
            out.append(m_text.constData() + item.valueAt, item.valueSize);
        }
        while (!open.empty() && m_items[size_t(open.back())].next == qint32(i) + 1) {
            const Type type = m_items[size_t(open.back())].type;
            open.pop_back();
            newLine();
            out += type == Type::Object ? '}' : ']';
        }
    }
    return out;
}

} // namespace deepros::gui
