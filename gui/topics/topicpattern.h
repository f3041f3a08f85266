#pragma once

#include <QByteArray>
#include <QRegularExpression>

#include <utility>
#include <vector>

namespace deepros::gui {

/// A regular expression that is looked for in very many topics. Most of them it refuses by their bytes: text
/// that every match has to contain is not there. What is found, and what is not, is what QRegularExpression
/// says. A plain value.
class TopicPattern
{
public:
    /// How far the parts of one way are found in the beginning of a text.
    struct Progress
    {
        size_t parts = 0;
        qsizetype at = 0; ///< in bytes: what comes next does not begin before
    };
    /// Pieces of text that stand one behind the other in whatever matches. Of `a|b` there are two ways.
    class Way
    {
    public:
        explicit Way(std::vector<QByteArray> parts) : m_parts(std::move(parts)) {}
        Progress follow(QByteArrayView text) const { return follow(text, Progress()); }
        /// Of a text that begins with the one of which `progress` tells.
        Progress follow(QByteArrayView text, Progress progress) const;
        bool isDone(const Progress &progress) const { return progress.parts == m_parts.size(); }

    private:
        std::vector<QByteArray> m_parts;
    };

    TopicPattern() = default;
    explicit TopicPattern(const QString &pattern);

    /// May be invalid, with an error to show.
    const QRegularExpression &expression() const { return m_expression; }
    /// One of these is done in every text that matches. Empty: nothing is known.
    const std::vector<Way> &ways() const { return m_ways; }
    /// A text matches when its beginning does.
    bool holdsForLonger() const { return m_holdsForLonger; }
    /// A text matches when one of its levels does, alone: no match goes across a slash or looks at what
    /// stands before it.
    bool isWithinLevel() const { return m_isWithinLevel; }
    /// `text` is valid UTF-16.
    bool isFoundIn(QStringView text) const;

    bool operator==(const TopicPattern &other) const { return m_expression == other.m_expression; }

private:
    QRegularExpression m_expression;
    std::vector<Way> m_ways;
    bool m_holdsForLonger = false;
    bool m_isWithinLevel = false;
};

} // namespace deepros::gui
