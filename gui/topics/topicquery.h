#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QString>

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
class TopicQuery
{
    Q_DECLARE_TR_FUNCTIONS(deepros::gui::TopicQuery)
public:
    TopicQuery() = default;
    static TopicQuery parse(const QString &text);

    /// A sentence on the first word that cannot be understood; empty: all can.
    QString problem() const { return m_problem; }
    bool isEmpty() const { return m_terms.empty(); }
    /// What matches changes with the values, not only with the names.
    bool isLive() const { return m_isLive; }
    /// It names topics that begin with `$`: they are not to be hidden.
    bool asksForSystem() const { return m_asksForSystem; }
    /// `nowMs`: UTC ms since 1970, for ages.
    bool matches(const QByteArray &path, const TopicValue &value, qint64 nowMs) const;

private:
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
        QRegularExpression pattern;
    };

    static QString fill(Term &term, const QString &word);
    static QString fillNumber(Term &term, const QString &text);
    static bool holds(const Term &term, const QByteArray &path, const TopicValue &value, qint64 nowMs);

    std::vector<Term> m_terms;
    QString m_problem;
    bool m_isLive = false;
    bool m_asksForSystem = false;
};

} // namespace deepros::gui
