#include "entities/rostopic.h"

namespace deepros {

std::optional<RosTopic> RosTopic::parse(QByteArrayView topic, QByteArrayView prefix)
{
    if (!topic.startsWith(prefix))
        return {};
    const QByteArrayView rest = topic.sliced(prefix.size());
    const qsizetype first = rest.indexOf('/');
    if (first <= 0)
        return {};
    const qsizetype second = rest.indexOf('/', first + 1);
    if (second <= first + 1 || second + 1 >= rest.size())
        return {};
    return RosTopic{rest.first(first), rest.sliced(first + 1, second - first - 1), rest.sliced(second + 1)};
}

RosPrefixes::RosPrefixes(QByteArrayView list)
{
    for (const QByteArray &part : list.toByteArray().split(',')) {
        if (const QByteArray prefix = part.trimmed(); !prefix.isEmpty() && !m_list.contains(prefix))
            m_list.append(prefix);
    }
}

const QByteArray *RosPrefixes::prefixOf(QByteArrayView topic) const
{
    const QByteArray *longest = nullptr;
    for (const QByteArray &prefix : m_list) {
        if (topic.startsWith(prefix) && (!longest || prefix.size() > longest->size()))
            longest = &prefix;
    }
    return longest;
}

std::optional<RosTopic> RosPrefixes::parse(QByteArrayView topic) const
{
    const QByteArray *prefix = prefixOf(topic);
    if (!prefix)
        return {};
    std::optional<RosTopic> parsed = RosTopic::parse(topic, *prefix);
    if (parsed && isSeveral())
        parsed->domain = topic.first(prefix->size() + parsed->domain.size());
    return parsed;
}

} // namespace deepros
