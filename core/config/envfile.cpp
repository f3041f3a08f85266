#include "config/envfile.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace deepros {

namespace {

constexpr qsizetype maximumErrors = 100;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isNameStart(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

bool isNameChar(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

QByteArrayView withoutBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool isUtf8(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString ignored = decoder.decode(text);
    return !decoder.hasError();
}

/// What makes a line unreadable before anybody looks at its words.
std::optional<QString> badBytes(QByteArrayView line)
{
    if (line.size() > envLineMaximumSize)
        return QStringLiteral("the line has %1 bytes: expected at most %2")
            .arg(line.size())
            .arg(envLineMaximumSize);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto byte = quint8(line[i]);
        if ((byte < 0x20 && byte != '\t') || byte == 0x7F) {
            return QStringLiteral("control character 0x%1 at byte %2: expected UTF-8 text")
                .arg(byte, 2, 16, QLatin1Char('0'))
                .arg(i + 1);
        }
    }
    if (!isUtf8(line))
        return QStringLiteral("expected UTF-8 text");
    return std::nullopt;
}

class LineParser
{
public:
    explicit LineParser(QByteArrayView line) : m_rest(line) {}

    /// Takes the assignment apart. Nothing: m_error says why.
    std::optional<EnvEntry> parse()
    {
        EnvEntry entry;
        takeExport();
        entry.name = takeName();
        if (entry.name.isEmpty())
            return fail(QStringLiteral("expected NAME=value with a NAME of letters, digits and '_'"));
        m_rest = skipBlanks(m_rest);
        if (m_rest.isEmpty() || m_rest.front() != '=')
            return fail(QStringLiteral("expected '=' after %1").arg(QLatin1String(entry.name)));
        m_rest = m_rest.sliced(1);
        return parseValue(std::move(entry));
    }

    const QString &error() const { return m_error; }

private:
    static QByteArrayView skipBlanks(QByteArrayView text)
    {
        while (!text.isEmpty() && isBlank(text.front()))
            text = text.sliced(1);
        return text;
    }

    std::optional<EnvEntry> fail(QString error)
    {
        m_error = std::move(error);
        return std::nullopt;
    }

    void takeExport()
    {
        const QByteArrayView word("export");
        if (m_rest.startsWith(word) && m_rest.size() > word.size() && isBlank(m_rest[word.size()]))
            m_rest = skipBlanks(m_rest.sliced(word.size()));
    }

    QByteArray takeName()
    {
        if (m_rest.isEmpty() || !isNameStart(m_rest.front()))
            return {};
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isNameChar);
        const qsizetype size = end - m_rest.begin();
        const QByteArray name = m_rest.first(size).toByteArray();
        m_rest = m_rest.sliced(size);
        return name;
    }

    std::optional<EnvEntry> parseValue(EnvEntry entry)
    {
        const QByteArrayView start = skipBlanks(m_rest);
        if (!start.isEmpty() && (start.front() == '\'' || start.front() == '"')) {
            m_rest = start.sliced(1);
            return start.front() == '\'' ? parseSingleQuoted(std::move(entry))
                                         : parseDoubleQuoted(std::move(entry));
        }
        entry.value = withoutBlanks(withoutComment(m_rest)).toByteArray();
        return entry;
    }

    /// A bare value ends before a # that follows a blank: `a#b` is a value, `a #b` is one with a comment.
    static QByteArrayView withoutComment(QByteArrayView text)
    {
        for (qsizetype i = 1; i < text.size(); ++i) {
            if (text[i] == '#' && isBlank(text[i - 1]))
                return text.first(i);
        }
        return text;
    }

    std::optional<EnvEntry> parseSingleQuoted(EnvEntry entry)
    {
        const auto end = std::find(m_rest.begin(), m_rest.end(), '\'');
        if (end == m_rest.end())
            return fail(QStringLiteral("%1: the closing ' is missing").arg(QLatin1String(entry.name)));
        const qsizetype size = end - m_rest.begin();
        entry.value = m_rest.first(size).toByteArray();
        m_rest = m_rest.sliced(size + 1);
        return endAfterQuote(std::move(entry));
    }

    std::optional<EnvEntry> parseDoubleQuoted(EnvEntry entry)
    {
        while (!m_rest.isEmpty() && m_rest.front() != '"') {
            char c = m_rest.front();
            if (c == '\\') {
                const std::optional<char> escaped = m_rest.size() > 1 ? unescape(m_rest[1]) : std::nullopt;
                if (!escaped) {
                    return fail(QStringLiteral(
                                    "%1: expected \\\\, \\\", \\$, \\n, \\r or \\t after a backslash in \"\"")
                                    .arg(QLatin1String(entry.name)));
                }
                c = *escaped;
                m_rest = m_rest.sliced(1);
            }
            entry.value += c;
            m_rest = m_rest.sliced(1);
        }
        if (m_rest.isEmpty())
            return fail(QStringLiteral("%1: the closing \" is missing").arg(QLatin1String(entry.name)));
        m_rest = m_rest.sliced(1);
        return endAfterQuote(std::move(entry));
    }

    static std::optional<char> unescape(char c)
    {
        switch (c) {
        case '\\':
        case '"':
        case '$':
            return c;
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        default:
            return std::nullopt;
        }
    }

    std::optional<EnvEntry> endAfterQuote(EnvEntry entry)
    {
        const QByteArrayView after = skipBlanks(m_rest);
        const bool isComment = after.size() < m_rest.size() && !after.isEmpty() && after.front() == '#';
        if (!after.isEmpty() && !isComment) {
            return fail(QStringLiteral("%1: expected nothing but a comment after the closing quote")
                            .arg(QLatin1String(entry.name)));
        }
        return entry;
    }

    QByteArrayView m_rest;
    QString m_error;
};

QByteArrayView withoutByteOrderMark(QByteArrayView text)
{
    const QByteArrayView mark("\xEF\xBB\xBF");
    return text.startsWith(mark) ? text.sliced(mark.size()) : text;
}

} // namespace

EnvFile parseEnvFile(QByteArrayView text, const QString &name)
{
    EnvFile file;
    if (text.size() > envFileMaximumSize) {
        file.errors +=
            name +
            QStringLiteral(": the file is too large: expected at most %1 bytes").arg(envFileMaximumSize);
        return file;
    }

    qsizetype unsaid = 0;
    int number = 0;
    QByteArrayView rest = withoutByteOrderMark(text);
    while (!rest.isEmpty()) {
        ++number;
        const qsizetype end = rest.indexOf('\n');
        QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);

        QString error;
        if (const std::optional<QString> bad = badBytes(line)) {
            error = *bad;
        } else {
            line = withoutBlanks(line);
            if (line.isEmpty() || line.front() == '#')
                continue;
            LineParser parser(line);
            if (std::optional<EnvEntry> entry = parser.parse()) {
                entry->line = number;
                file.entries += *std::move(entry);
                continue;
            }
            error = parser.error();
        }
        if (file.errors.size() < maximumErrors)
            file.errors += name + QStringLiteral(":%1: ").arg(number) + error;
        else
            ++unsaid;
    }
    if (unsaid > 0)
        file.errors += name + QStringLiteral(": %1 more lines that cannot be read").arg(unsaid);
    return file;
}

} // namespace deepros
