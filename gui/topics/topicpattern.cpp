#include "topics/topicpattern.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace deepros::gui {

namespace {

/// Reads so much of the language of regular expressions as is needed to be sure of the literal text in it,
/// and gives up at everything else.
class Reader
{
public:
    explicit Reader(QStringView pattern) : m_pattern(pattern) {}

    /// False: nothing can be said of the pattern.
    bool read()
    {
        while (m_at < m_pattern.size()) {
            if (!readOne())
                return false;
        }
        endWay();
        return m_depth == 0;
    }
    std::vector<std::vector<QByteArray>> takeWays() { return std::move(m_ways); }
    /// What follows a match has no say in it.
    bool isOpenEnded() const { return m_isOpenEnded; }
    /// Nothing in it takes a slash, or looks at what stands before.
    bool isWithinLevel() const { return m_isWithinLevel; }

private:
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_pattern.size() ? m_pattern[m_at + ahead] : QChar();
    }

    void endPart()
    {
        if (!m_part.isEmpty())
            m_parts.push_back(std::exchange(m_part, {}));
    }
    void endWay()
    {
        endPart();
        m_ways.push_back(std::exchange(m_parts, {}));
    }
    void addLiteral(QChar c)
    {
        if (c == u'/')
            m_isWithinLevel = false;
        // Text in groups may be optional or one of several; what is not ASCII may be more than one unit.
        if (m_depth == 0 && c.unicode() < 0x80)
            m_part += char(c.unicode());
        else
            endPart();
    }

    bool readOne()
    {
        const QChar c = peek();
        ++m_at;
        switch (c.unicode()) {
        case u'\\':
            return readEscape();
        case u'[':
            endPart();
            return readClass();
        case u'(':
            endPart();
            ++m_depth;
            if (peek() == u'*' || (peek() == u'?' && peek(1) != u':'))
                return false; // verbs, options, assertions, names, comments
            m_at += peek() == u'?' ? 2 : 0;
            return true;
        case u')':
            endPart();
            return --m_depth >= 0;
        case u'|':
            if (m_depth == 0)
                endWay();
            return true;
        case u'*':
        case u'?':
            m_part.chop(1);
            [[fallthrough]];
        case u'+':
            endPart();
            return readMode();
        case u'{':
            return readCount() && readMode();
        case u'$':
            m_isOpenEnded = false;
            endPart();
            return true;
        case u'^':
        case u'.':
            m_isWithinLevel = false;
            endPart();
            return true;
        default:
            addLiteral(c);
            return true;
        }
    }

    bool readEscape()
    {
        const QChar c = peek();
        ++m_at;
        if (c.isNull() || c.unicode() >= 0x80)
            return false;
        if (!c.isLetterOrNumber()) {
            addLiteral(c);
            return true;
        }
        endPart();
        if (c == u'b' || c == u'B' || c == u'z' || c == u'Z')
            m_isOpenEnded = false;
        if (QStringView(u"DWSbBA").contains(c))
            m_isWithinLevel = false;
        return QStringView(u"dDwWsSbBzZA").contains(c);
    }

    bool readClass()
    {
        // What is neither letter, digit nor "_" may be the end of a range with the slash in it.
        const qsizetype end = m_pattern.indexOf(u']', m_at + 1);
        const auto isPlain = [](QChar c) {
            return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_');
        };
        for (qsizetype at = m_at; at < end; ++at) {
            const bool isRange = m_pattern[at] == u'-' && at > m_at && isPlain(m_pattern[at - 1]);
            if (!isPlain(m_pattern[at]) && !(isRange && (at + 1 == end || isPlain(m_pattern[at + 1]))))
                m_isWithinLevel = false;
        }
        m_at += peek() == u'^' ? 1 : 0;
        for (bool isFirst = true; m_at < m_pattern.size(); isFirst = false) {
            const QChar c = peek();
            ++m_at;
            if (c == u']' && !isFirst)
                return true;
            if (c == u'[')
                return false; // [:alpha:]
            if (c == u'\\') {
                if (peek() == u'Q' || peek() == u'E')
                    return false;
                ++m_at;
            }
        }
        return false;
    }

    // {2} {2,} {2,3}: everything else in braces is text for one version of PCRE and a count for another.
    bool readCount()
    {
        m_part.chop(1);
        endPart();
        const auto readNumber = [this] {
            const qsizetype from = m_at;
            while (peek() >= u'0' && peek() <= u'9')
                ++m_at;
            return m_at > from;
        };
        if (!readNumber())
            return false;
        if (peek() == u',') {
            ++m_at;
            readNumber();
        }
        return m_pattern.sliced(m_at++).startsWith(u'}');
    }

    // Behind a quantifier: lazy, or possessive, which does not try again when more text follows.
    bool readMode()
    {
        if (peek() == u'+')
            m_isOpenEnded = false;
        m_at += peek() == u'+' || peek() == u'?' ? 1 : 0;
        return true;
    }

    QStringView m_pattern;
    qsizetype m_at = 0;
    int m_depth = 0;
    QByteArray m_part;
    std::vector<QByteArray> m_parts;
    std::vector<std::vector<QByteArray>> m_ways;
    bool m_isOpenEnded = true;
    bool m_isWithinLevel = true;
};

} // namespace

TopicPattern::Progress TopicPattern::Way::follow(QByteArrayView text, Progress progress) const
{
    const std::string_view bytes(text.data(), size_t(text.size()));
    for (; progress.parts < m_parts.size(); ++progress.parts) {
        const QByteArray &part = m_parts[progress.parts];
        const size_t found =
            bytes.find(std::string_view(part.data(), size_t(part.size())), size_t(progress.at));
        if (found == std::string_view::npos) {
            progress.at = std::max(progress.at, text.size() - part.size() +
                                                    1); // it may begin here and end in a longer text
            break;
        }
        progress.at = qsizetype(found) + part.size();
    }
    return progress;
}

TopicPattern::TopicPattern(const QString &pattern) : m_expression(pattern)
{
    if (!m_expression.isValid())
        return;
    m_expression.optimize();
    Reader reader(pattern);
    if (!reader.read())
        return;
    m_holdsForLonger = reader.isOpenEnded();
    m_isWithinLevel = reader.isWithinLevel();
    for (std::vector<QByteArray> &parts : reader.takeWays()) {
        if (parts.empty()) {
            m_ways.clear();
            break;
        }
        m_ways.emplace_back(std::move(parts));
    }
}

bool TopicPattern::isFoundIn(QStringView text) const
{
    return m_expression
        .match(text, 0, QRegularExpression::NormalMatch,
               QRegularExpression::DontCheckSubjectStringMatchOption)
        .hasMatch();
}

} // namespace deepros::gui
