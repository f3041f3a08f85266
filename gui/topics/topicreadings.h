#pragma once

#include "decode/payload.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace deepros::gui {

/// How values are to be read, by topic or MQTT filter, as the user has chosen it. Of filters that match the same topic the longest
/// holds: the one that names the most levels. A plain value.
class TopicReadings
{
public:
    /// More are not taken.
    static constexpr qsizetype most = 200;

    struct Rule
    {
        QByteArray filter; ///< empty: none matches
        Reading reading = Reading::Auto;
    };

    TopicReadings() = default;
    /// As toNumbers() has given them; what is no filter, or no reading, is left out.
    explicit TopicReadings(const QHash<QByteArray, int> &numbers);
    QHash<QByteArray, int> toNumbers() const;

    Rule ruleFor(const QByteArray &topic) const;
    /// How this topic is read from now on, and no other.
    void choose(const QByteArray &topic, Reading reading);
    /// The rule that holds for the topic is made one for this filter, which matches the topic. More special ones stay, for other
    /// topics.
    void widen(const QByteArray &topic, const QByteArray &filter);
    /// What a rule for a topic may be made for: the topic itself, each level replaced by +, and all below each branch above it; at
    /// most `most` of them, those nearest to the topic.
    static QList<QByteArray> filtersFor(const QByteArray &topic, qsizetype most = 12);

private:
    void set(const QByteArray &filter, Reading reading);

    QHash<QByteArray, Reading> m_rules;
};

} // namespace deepros::gui
