#include "topics/filterrelation.h"

namespace deepros {

namespace {

/// The levels of a filter, one after the other.
class Levels
{
public:
    explicit Levels(QByteArrayView filter) : m_rest(filter) { take(); }

    bool atEnd() const { return m_ended; }
    QByteArrayView level() const { return m_level; }
    bool isTail() const { return !m_ended && m_level == QByteArrayView("#"); }
    bool isPlus() const { return !m_ended && m_level == QByteArrayView("+"); }
    void advance()
    {
        if (m_last)
            m_ended = true;
        else
            take();
    }
    /// This level and all behind it.
    QByteArrayView tail() const { return m_tail; }

private:
    void take()
    {
        m_tail = m_rest;
        const qsizetype slash = m_rest.indexOf('/');
        m_last = slash < 0;
        m_level = m_last ? m_rest : m_rest.first(slash);
        m_rest = m_last ? QByteArrayView() : m_rest.sliced(slash + 1);
    }

    QByteArrayView m_rest;
    QByteArrayView m_level;
    QByteArrayView m_tail;
    bool m_last = false;
    bool m_ended = false;
};

/// A filter that begins with a wildcard matches no `$` name [MQTT-4.7.2-1].
bool dollarKeepsApart(QByteArrayView a, QByteArrayView b)
{
    const auto beginsWild = [](QByteArrayView filter) { return filter.startsWith('+') || filter.startsWith('#'); };
    return (a.startsWith('$') && beginsWild(b)) || (b.startsWith('$') && beginsWild(a));
}

} // namespace

std::optional<QByteArray> filterIntersection(QByteArrayView a, QByteArrayView b)
{
    if (dollarKeepsApart(a, b))
        return std::nullopt;
    QByteArray common;
    bool first = true;
    const auto append = [&](QByteArrayView levels) {
        if (!first)
            common += '/';
        first = false;
        common.append(levels);
    };
    Levels x(a);
    Levels y(b);
    // "/#" and "+" meet in the empty name only, which no topic has [MQTT-4.7.3-1].
    const auto result = [&] { return common.isEmpty() ? std::nullopt : std::optional(common); };
    for (;; x.advance(), y.advance()) {
        if (x.isTail() || y.isTail()) {
            // "a/#" matches "a" too (4.7.1.2): where the other filter has ended nothing is added.
            const Levels &other = x.isTail() ? y : x;
            if (!other.atEnd())
                append(other.tail());
            return result();
        }
        if (x.atEnd() || y.atEnd())
            return x.atEnd() && y.atEnd() ? result() : std::nullopt;
        if (x.isPlus())
            append(y.level());
        else if (y.isPlus() || x.level() == y.level())
            append(x.level());
        else
            return std::nullopt;
    }
}

bool filterCovers(QByteArrayView wide, QByteArrayView narrow)
{
    if (dollarKeepsApart(wide, narrow))
        return false;
    Levels w(wide);
    Levels n(narrow);
    for (;; w.advance(), n.advance()) {
        if (w.isTail())
            return true;
        if (w.atEnd() || n.atEnd())
            return w.atEnd() && n.atEnd();
        if (n.isTail() || (!w.isPlus() && w.level() != n.level()))
            return false;
    }
}

} // namespace deepros
