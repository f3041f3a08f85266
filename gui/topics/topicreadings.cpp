#include "topics/topicreadings.h"

#include "topics/topicfilter.h"

#include <tuple>

namespace deepros::gui {

namespace {

/// The greater, the more a filter says of a topic.
auto weightOf(const QByteArray &filter)
{
    int named = 0;
    const QList<QByteArray> levels = filter.split('/');
    for (const QByteArray &level : levels)
        named += level == "+" || level == "#" ? 0 : 1;
    const bool isTopic = named == levels.size();
    return std::make_tuple(isTopic, named, levels.size(), filter.endsWith('#') ? 0 : 1, filter);
}

} // namespace

TopicReadings::TopicReadings(const QHash<QByteArray, int> &numbers)
{
    for (auto number = numbers.cbegin(); number != numbers.cend(); ++number) {
        if (number.value() >= 0 && number.value() < int(Reading::Count) && TopicFilter::parse(number.key()))
            set(number.key(), Reading(number.value()));
    }
}

QHash<QByteArray, int> TopicReadings::toNumbers() const
{
    QHash<QByteArray, int> numbers;
    for (auto rule = m_rules.cbegin(); rule != m_rules.cend(); ++rule)
        numbers.insert(rule.key(), int(rule.value()));
    return numbers;
}

TopicReadings::Rule TopicReadings::ruleFor(const QByteArray &topic) const
{
    Rule best;
    for (auto rule = m_rules.cbegin(); rule != m_rules.cend(); ++rule) {
        if (topicMatches(rule.key(), topic) && (best.filter.isEmpty() || weightOf(rule.key()) > weightOf(best.filter)))
            best = {rule.key(), rule.value()};
    }
    return best;
}

void TopicReadings::choose(const QByteArray &topic, Reading reading)
{
    m_rules.remove(topic);
    // "Automatic" has to be said only where something else holds.
    if (reading != ruleFor(topic).reading)
        set(topic, reading);
}

void TopicReadings::widen(const QByteArray &topic, const QByteArray &filter)
{
    const Rule rule = ruleFor(topic);
    if (rule.filter.isEmpty() || rule.filter == filter)
        return;
    m_rules.remove(rule.filter);
    set(filter, rule.reading);
    // Others in between would still say otherwise of this topic.
    if (ruleFor(topic).reading != rule.reading)
        set(topic, rule.reading);
}

QList<QByteArray> TopicReadings::filtersFor(const QByteArray &topic, qsizetype most)
{
    QList<QByteArray> filters{topic};
    const QList<QByteArray> levels = topic.split('/');
    const bool isSystem = topic.startsWith('$'); // no wildcard matches its first level
    for (qsizetype level = levels.size() - 1; level >= (isSystem ? 1 : 0) && levels.size() > 1; --level) {
        QList<QByteArray> other = levels;
        other[level] = "+";
        filters << other.join('/');
    }
    for (qsizetype count = levels.size() - 1; count > 0; --count)
        filters << levels.first(count).join('/') + "/#";
    return filters.first(std::min(filters.size(), most));
}

void TopicReadings::set(const QByteArray &filter, Reading reading)
{
    if (m_rules.contains(filter) || m_rules.size() < most)
        m_rules.insert(filter, reading);
}

} // namespace deepros::gui
