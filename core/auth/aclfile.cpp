#include "auth/aclfile.h"

#include "mqtt/utf8.h"
#include "topics/topicfilter.h"
#include "util/printable.h"

#include <QFile>
#include <QFileInfo>

#include <limits>

namespace deepros {

namespace {

constexpr qint64 maximumSize = 16 * 1024 * 1024; // bytes
constexpr qsizetype maximumErrors = 50; // a file that is none at all has thousands
constexpr qsizetype shownLength = 100;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QString shown(QByteArrayView text)
{
    return printable(QString::fromUtf8(text), shownLength);
}

/// The first word of `text`, which is left with what follows it.
QByteArrayView takeWord(QByteArrayView &text)
{
    qsizetype end = 0;
    while (end < text.size() && !isBlank(text[end]))
        ++end;
    const QByteArrayView word = text.first(end);
    text = trimmed(text.sliced(end));
    return word;
}

std::optional<AclRules::Access> accessOf(QByteArrayView word)
{
    if (word == "read")
        return AclRules::Access::Read;
    if (word == "write")
        return AclRules::Access::Write;
    if (word == "readwrite")
        return AclRules::Access::ReadWrite;
    if (word == "deny")
        return AclRules::Access::Deny;
    return std::nullopt;
}

class AclReader
{
public:
    AclReader(QString label, const QByteArray &ruleLabel)
        : m_label(std::move(label)), m_rules(std::make_shared<AclRules>(ruleLabel))
    {
    }

    Result<std::shared_ptr<const AclRules>, QStringList> read(QByteArrayView text)
    {
        if (text.startsWith("\xEF\xBB\xBF"))
            text = text.sliced(3);
        while (!text.isEmpty()) {
            const qsizetype newline = text.indexOf('\n');
            const QByteArrayView line = newline < 0 ? text : text.first(newline);
            text = newline < 0 ? QByteArrayView() : text.sliced(newline + 1);
            ++m_line;
            readLine(trimmed(line));
        }
        if (m_failed > maximumErrors)
            m_errors += QStringLiteral("%1: %2 more lines are wrong").arg(m_label).arg(m_failed - maximumErrors);
        if (!m_errors.isEmpty())
            return Failure{m_errors};
        return std::shared_ptr<const AclRules>(m_rules);
    }

private:
    void readLine(QByteArrayView line)
    {
        if (line.isEmpty() || line.startsWith('#'))
            return;
        QByteArrayView rest = line;
        const QByteArrayView keyword = takeWord(rest);
        if (keyword == "user")
            readUser(rest);
        else if (keyword == "topic" || keyword == "pattern")
            readRule(keyword, rest);
        else
            fail(QStringLiteral("'%1': expected a line that begins with user, topic, pattern or #").arg(shown(keyword)));
    }

    void readUser(QByteArrayView name)
    {
        // The rules that follow are never somebody else's: not even those of the user before, when this name is missing.
        m_user = name.toByteArray();
        if (name.isEmpty())
            fail(QStringLiteral("'user': expected a user name behind it"));
        else if (name.contains('\0') || !mqtt::isValidUtf8(name))
            fail(QStringLiteral("user '%1': expected a name in UTF-8").arg(shown(name)));
    }

    void readRule(QByteArrayView keyword, QByteArrayView rest)
    {
        const QString what = QString::fromLatin1(keyword);
        if (rest.isEmpty()) {
            fail(QStringLiteral("'%1': expected a topic filter behind it").arg(what));
            return;
        }
        QByteArrayView filter = rest;
        const QByteArrayView word = takeWord(filter);
        auto access = std::optional(AclRules::Access::ReadWrite);
        if (filter.isEmpty()) {
            filter = word;
        } else {
            access = accessOf(word);
            if (!access) {
                fail(QStringLiteral("%1 '%2 …': expected read, write, readwrite or deny before a topic filter")
                         .arg(what, shown(word)));
                return;
            }
        }
        // Limits on topics are the broker's, not the file's.
        const auto parsed = TopicFilter::parse(filter, {65'535, std::numeric_limits<int>::max()});
        if (!parsed) {
            fail(QStringLiteral("%1 '%2': expected a topic filter: %3")
                     .arg(what, shown(filter), QString::fromUtf8(parsed.error().toText())));
        } else if (parsed->isShared()) {
            fail(QStringLiteral("%1 '%2': expected the topics themselves, without $share/NAME/").arg(what, shown(filter)));
        } else if (keyword == "pattern") {
            m_rules->addPattern(*access, parsed->text(), m_line);
        } else {
            m_rules->addTopic(m_user, *access, parsed->text(), m_line);
        }
    }

    void fail(const QString &what)
    {
        if (++m_failed <= maximumErrors)
            m_errors += QStringLiteral("%1:%2: %3").arg(m_label, QString::number(m_line), what);
    }

    const QString m_label;
    std::shared_ptr<AclRules> m_rules;
    std::optional<QByteArray> m_user;
    QStringList m_errors;
    qsizetype m_failed = 0;
    int m_line = 0;
};

} // namespace

Result<std::shared_ptr<const AclRules>, QStringList> parseAclText(QByteArrayView text, const QString &label,
                                                                  const QByteArray &ruleLabel)
{
    return AclReader(label, ruleLabel).read(text);
}

Result<std::shared_ptr<const AclRules>, QStringList> readAclFile(const QString &path)
{
    const QString label = printable(path, shownLength);
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) // reading from a pipe or a device could wait for ever
        return Failure{QStringList{QStringLiteral("%1: expected a regular file").arg(label)}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{QStringList{QStringLiteral("%1: cannot be read: %2").arg(label, file.errorString())}};
    if (file.size() > maximumSize) {
        return Failure{QStringList{
            QStringLiteral("%1: expected a file of at most %2 bytes").arg(label, QString::number(maximumSize))}};
    }
    const QByteArray text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Failure{QStringList{QStringLiteral("%1: cannot be read: %2").arg(label, file.errorString())}};
    return parseAclText(text, label, info.fileName().toUtf8());
}

} // namespace deepros
