#pragma once

#include "topics/topicpattern.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QString>

#include <utility>
#include <vector>

namespace deepros::gui {

struct TopicValue;

/// The language of the topic filter: words that must all be true of a topic.
///   text        part of the path; capital letters count only if the word has some
///   a/+/b  a/#  an MQTT topic filter
///   /re/        a regular expression found in the path
///   payload:text  client:text  retained:yes  rate:>10  age:<5s  size:>1k  messages:>=100
///   -word       none of these may be true
/// "Quotes" keep blanks. A plain value.
/// It may be said for all words that case counts, and that text is a regular expression: then `a/+/b` is one, too.
class TopicQuery
{
    Q_DECLARE_TR_FUNCTIONS(deepros::gui::TopicQuery)
public:
    struct Options
    {
        bool isExactCase = false;
        bool isPattern = false;
        friend bool operator==(const Options &, const Options &) = default;
    };

    TopicQuery() = default;
    static TopicQuery parse(const QString &text, Options options);
    static TopicQuery parse(const QString &text) { return parse(text, Options()); }

    /// A sentence on the first word that cannot be understood; empty: all can.
    QString problem() const { return m_problem; }
    bool isEmpty() const { return m_terms.empty(); }
    /// What matches changes with the values, not only with the names.
    bool isLive() const { return m_isLive; }
    /// It names topics that begin with `$`: they are not to be hidden.
    bool asksForSystem() const { return m_asksForSystem; }
    /// `nowMs`: UTC ms since 1970, for ages.
    bool matches(const QByteArray &path, const TopicValue &value, qint64 nowMs) const;
    /// No topic that does not match `older` matches this one, whatever their values become.
    bool refines(const TopicQuery &older) const;
    /// Where a path has what was looked for: first byte and size, in any order. Of text and regular expressions.
    std::vector<std::pair<qsizetype, qsizetype>> marks(const QByteArray &path) const;

private:
    friend class TopicSieve;
    enum class Kind : quint8 { Path, Filter, Pattern, Payload, Client, Retained, Rate, Age, Size, Messages };
    enum class Relation : quint8 { Less, LessOrEqual, Equal, MoreOrEqual, More };
    struct Term
    {
        Kind kind = Kind::Path;
        bool isExcluded = false;
        bool isExactCase = false;
        Relation relation = Relation::Equal;
        double number = 0;
        QByteArray text;
        TopicPattern pattern;
    };

    static QString fill(Term &term, const QString &word, Options options);
    static QString fillPattern(Term &term, const QString &expression, const QString &word);
    static QString fillNumber(Term &term, const QString &text);
    static bool holds(const Term &term, const TopicValue &value, qint64 nowMs);

    std::vector<Term> m_terms;
    QString m_problem;
    bool m_isLive = false;
    bool m_asksForSystem = false;
};

/// A query for very many topics, branch by branch: what the path of a branch decides is decided once for all that stand in it.
/// The query outlives it, and so do the paths that it is given.
class TopicSieve
{
public:
    enum class Verdict : quint8 { None, Some, All };

    /// `nowMs`: UTC ms since 1970, for ages.
    TopicSieve(const TopicQuery &query, qint64 nowMs) : m_query(query), m_nowMs(nowMs) {}

    /// Which of the topics right below match; `prefix` is the path of the branch with its slash, or empty for the topmost.
    Verdict enter(QByteArrayView prefix);
    /// Of a topic right below the branch that was entered last.
    bool matches(const QByteArray &path, const TopicValue &value);

private:
    using Term = TopicQuery::Term;
    enum class State : quint8 { False, True, Asked };
    struct Question
    {
        const Term *term;
        QByteArrayView level; ///< of an MQTT filter, for the name
        size_t firstProgress = 0; ///< of a pattern, in m_progress
        size_t pattern = 0; ///< which one, in m_names
    };

    State decide(const Term &term, Question &question);
    State decideFilter(const Term &term, QByteArrayView &level) const;
    State decidePattern(const TopicPattern &pattern, Question &question);
    bool find(const Question &question, const QByteArray &path);
    void readPrefix();

    const TopicQuery &m_query;
    const qint64 m_nowMs;
    QByteArrayView m_prefix;
    std::vector<Question> m_questions;
    std::vector<TopicPattern::Progress> m_progress; ///< in the prefix, of each way of each pattern
    std::vector<QHash<QByteArrayView, bool>> m_names; ///< for each pattern: names that it was asked for, the same in many branches
    QString m_text; ///< path for regular expressions: m_textPrefix characters of it are those of the branch
    qsizetype m_textPrefix = -1; ///< -1: not asked for yet
    bool m_isDecided = false; ///< for all: m_questions is of no meaning
    bool m_all = false;
};

} // namespace deepros::gui
