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

} // namespace deepros
