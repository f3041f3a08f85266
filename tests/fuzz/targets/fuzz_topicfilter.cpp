#include "require.h"
#include "topics/topicfilter.h"

#include <cstdint>

#include <QByteArrayList>

using namespace deepros;

namespace {

/// 4.7 said plainly and slowly, level by level.
bool matchesLevels(const QList<QByteArray> &filter, const QList<QByteArray> &topic)
{
    for (qsizetype i = 0; i < filter.size(); ++i) {
        if (filter[i] == "#")
            return true;
        if (i >= topic.size() || (filter[i] != "+" && filter[i] != topic[i]))
            return false;
    }
    return filter.size() == topic.size();
}

bool matchesSlowly(const QByteArray &filter, const QByteArray &topic)
{
    if (topic.startsWith('$') && (filter.startsWith('+') || filter.startsWith('#')))
        return false;
    return matchesLevels(filter.split('/'), topic.split('/'));
}

} // namespace

/// A filter, a line feed, a topic.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    const qsizetype cut = input.indexOf('\n');
    const QByteArrayView text = cut < 0 ? input : input.first(cut);
    const QByteArrayView topic = cut < 0 ? input : input.sliced(cut + 1);

    const TopicFault fault = checkTopicName(topic);
    if (!fault) {
        require(!topic.isEmpty() && !topic.contains('\0') && !topic.contains('+') && !topic.contains('#'),
                "name");
        require(!checkTopicName(topic, {int(topic.size()), int(topic.count('/')) + 1}),
                "a name fits its own limits");
        require(checkTopicName(topic, {int(topic.size()) - 1, 128}).has_value(), "a long name is refused");
    }

    const auto filter = TopicFilter::parse(text);
    if (!filter) {
        require(*filter.error().what != 0 && mqtt::isError(filter.error().code), "an error says what");
        return 0;
    }
    require(QByteArrayView(filter->text()) == text, "a filter keeps its text");
    require(filter->isShared() == !filter->shareName().isEmpty(), "a shared filter has a share name");
    require(!filter->filter().isEmpty(), "a filter is not empty");
    const bool wildcard = filter->filter().contains('+') || filter->filter().contains('#');
    require(filter->hasWildcard() == wildcard, "wildcards are told");
    if (!fault)
        require(filter->matches(topic) == matchesSlowly(filter->filter().toByteArray(), topic.toByteArray()),
                "match");
    return 0;
}
