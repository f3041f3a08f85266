#include "topics/topicname.h"

#include "mqtt/utf8.h"

#include <cstring>

namespace deepros {

using mqtt::DecodeError;
using mqtt::ReasonCode;

TopicFault checkTopicName(QByteArrayView topic, const TopicLimits &limits)
{
    if (topic.isEmpty())
        return DecodeError{ReasonCode::TopicNameInvalid, "the topic name is empty", "MQTT-4.7.3-1"};
    if (topic.size() > limits.maxLength)
        return DecodeError{ReasonCode::QuotaExceeded, "the topic name is longer than this broker allows", "4.7.3"};
    int levels = 1;
    for (const char c : topic) {
        if (c == '/')
            ++levels;
        else if (c == '+' || c == '#')
            return DecodeError{ReasonCode::TopicNameInvalid, "the topic name has a wildcard", "MQTT-3.3.2-2"};
        else if (c == '\0')
            return DecodeError{ReasonCode::MalformedPacket, "the topic name has the character U+0000", "MQTT-1.5.4-2"};
    }
    if (levels > limits.maxLevels)
        return DecodeError{ReasonCode::QuotaExceeded, "the topic name has more levels than this broker allows", "4.7.3"};
    if (!mqtt::isValidUtf8(topic))
        return DecodeError{ReasonCode::MalformedPacket, "the topic name is not valid UTF-8", "MQTT-1.5.4-1"};
    return {};
}

bool topicMatches(QByteArrayView filter, QByteArrayView topic)
{
    if (isDollarTopic(topic) && (filter.startsWith('+') || filter.startsWith('#')))
        return false;
    qsizetype f = 0;
    qsizetype t = 0;
    // Both positions stand at the start of a level; t beyond the end means that the topic has no level left.
    while (f <= filter.size()) {
        const qsizetype filterEnd = filter.indexOf('/', f) < 0 ? filter.size() : filter.indexOf('/', f);
        const QByteArrayView level = filter.sliced(f, filterEnd - f);
        if (level == "#")
            return true;
        if (t > topic.size())
            return false;
        const qsizetype topicEnd = topic.indexOf('/', t) < 0 ? topic.size() : topic.indexOf('/', t);
        if (level != "+" && level != topic.sliced(t, topicEnd - t))
            return false;
        f = filterEnd + 1;
        t = topicEnd + 1;
    }
    return t > topic.size();
}

} // namespace deepros
