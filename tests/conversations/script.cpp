#include "script.h"

#include <QFile>
#include <QFileInfo>

namespace deepros::test {

namespace {

using mqtt::ProtocolVersion;

std::optional<QList<ProtocolVersion>> versionsOf(const QByteArray &word)
{
    if (word == "3")
        return QList{ProtocolVersion::V31, ProtocolVersion::V311};
    if (word == "3.1")
        return QList{ProtocolVersion::V31};
    if (word == "3.1.1")
        return QList{ProtocolVersion::V311};
    if (word == "5")
        return QList{ProtocolVersion::V5};
    return std::nullopt;
}

struct Line
{
    int number = 0;
    QByteArray text;
};

class Reader
{
public:
    explicit Reader(const QString &fileName) : m_file(QFileInfo(fileName).fileName())
    {
        QFile file(fileName);
        if (!file.open(QIODevice::ReadOnly)) {
            m_script.errors.append(
                QStringLiteral("%1: cannot be read: %2").arg(fileName, file.errorString()));
            return;
        }
        int number = 0;
        const QByteArrayList texts = file.readAll().split('\n');
        for (const QByteArray &text : texts) {
            ++number;
            const QByteArray trimmed = text.trimmed();
            if (!trimmed.isEmpty() && !trimmed.startsWith('#'))
                m_lines.push_back({number, trimmed});
        }
        read(0, m_lines.size());
        for (const Conversation &conversation : m_script.conversations)
            check(conversation);
    }

    Script take() { return std::move(m_script); }

private:
    void fail(int line, const QString &what)
    {
        m_script.errors.append(QStringLiteral("%1:%2: %3").arg(m_file).arg(line).arg(what));
    }

    void check(const Conversation &conversation)
    {
        if (conversation.clauses.isEmpty())
            fail(conversation.line, QStringLiteral("the conversation cites no clause"));
        if (conversation.steps.empty())
            fail(conversation.line, QStringLiteral("the conversation has no steps"));
    }

    void read(std::size_t begin, std::size_t end)
    {
        for (std::size_t i = begin; i < end; ++i) {
            if (m_lines[i].text.startsWith("repeat "))
                i = readRepeat(i, end);
            else if (m_lines[i].text.startsWith("file "))
                i = readFile(i, end);
            else
                readLine(m_lines[i]);
        }
    }

    /// `repeat i 1..20` … `end`: the lines between, with %i replaced. Returns where `end` stands.
    std::size_t readRepeat(std::size_t at, std::size_t end)
    {
        const Line head = m_lines[at];
        std::size_t last = at + 1;
        for (int depth = 1; last < end; ++last) {
            depth += m_lines[last].text.startsWith("repeat ") ? 1 : m_lines[last].text == "end" ? -1 : 0;
            if (depth == 0)
                break;
        }
        const QByteArrayList words = head.text.split(' ');
        const qsizetype dots = words.value(2).indexOf("..");
        if (last == end || dots < 0) {
            fail(head.number, QStringLiteral("expected 'repeat NAME FIRST..LAST' and 'end'"));
            return end;
        }
        const std::vector<Line> original = m_lines;
        for (int value = words[2].left(dots).toInt(); value <= words[2].mid(dots + 2).toInt(); ++value) {
            for (std::size_t i = at + 1; i < last; ++i)
                m_lines[i].text =
                    QByteArray(original[i].text).replace('%' + words[1], QByteArray::number(value));
            read(at + 1, last);
        }
        m_lines = original;
        return last;
    }

    /// `file NAME` … `end`: the lines between. Returns where `end` stands.
    std::size_t readFile(std::size_t at, std::size_t end)
    {
        const QByteArray name = m_lines[at].text.mid(5).trimmed();
        QByteArray text;
        for (std::size_t i = at + 1; i < end; ++i) {
            if (m_lines[i].text != "end") {
                text += m_lines[i].text + '\n';
                continue;
            }
            if (m_script.conversations.empty())
                fail(m_lines[at].number, QStringLiteral("expected 'conversation NAME' first"));
            else
                m_script.conversations.back().files.insert(QString::fromUtf8(name), text);
            return i;
        }
        fail(m_lines[at].number, QStringLiteral("expected 'file NAME' and 'end'"));
        return end;
    }

    void readLine(const Line &line)
    {
        const QByteArray keyword = line.text.left(line.text.indexOf(' '));
        const QByteArray rest = line.text.mid(keyword.size() + 1).trimmed();
        if (keyword == "conversation") {
            Conversation conversation;
            conversation.file = m_file;
            conversation.line = line.number;
            conversation.name = rest;
            conversation.versions = {ProtocolVersion::V311, ProtocolVersion::V5};
            m_script.conversations.push_back(conversation);
            return;
        }
        if (m_script.conversations.empty())
            return fail(line.number, QStringLiteral("expected 'conversation NAME' first"));
        Conversation &conversation = m_script.conversations.back();
        if (keyword == "clause")
            conversation.clauses.append(rest);
        else if (keyword == "for")
            readVersions(line, rest, conversation);
        else if (keyword == "broker")
            readVariable(line, rest, conversation);
        else
            readStep(line, conversation);
    }

    /// for v in 3.1.1 5
    void readVersions(const Line &line, const QByteArray &rest, Conversation &conversation)
    {
        conversation.versions.clear();
        const QByteArrayList words = rest.split(' ');
        for (qsizetype i = 2; i < words.size(); ++i) {
            if (const auto versions = versionsOf(words[i]))
                conversation.versions += *versions;
            else
                return fail(line.number, QStringLiteral("no such version"));
        }
        if (conversation.versions.isEmpty())
            fail(line.number, QStringLiteral("expected 'for v in 3.1 3.1.1 5'"));
    }

    void readVariable(const Line &line, const QByteArray &rest, Conversation &conversation)
    {
        const qsizetype equals = rest.indexOf('=');
        if (equals < 0)
            return fail(line.number, QStringLiteral("expected 'broker NAME=VALUE'"));
        conversation.variables.insert(QString::fromUtf8(rest.left(equals)),
                                      QString::fromUtf8(rest.mid(equals + 1)));
    }

    /// A step, perhaps for some versions only: `[3.1.1] c1 closed`.
    void readStep(const Line &line, Conversation &conversation)
    {
        Step step{line.number, line.text, {}};
        if (step.text.startsWith('[')) {
            const qsizetype close = step.text.indexOf(']');
            const QByteArrayList words = step.text.mid(1, qMax<qsizetype>(close - 1, 0)).split(' ');
            for (const QByteArray &word : words) {
                if (const auto versions = versionsOf(word))
                    step.only += *versions;
                else
                    return fail(line.number, QStringLiteral("expected [VERSION…]"));
            }
            step.text = step.text.mid(close + 1).trimmed();
        }
        conversation.steps.push_back(step);
    }

    QString m_file;
    std::vector<Line> m_lines;
    Script m_script;
};

} // namespace

Script readScript(const QString &fileName)
{
    return Reader(fileName).take();
}

} // namespace deepros::test
