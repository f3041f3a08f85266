#pragma once

#include "mqtt/decodeerror.h"

#include <QByteArrayView>

#include <optional>

namespace deepros {

/// Bounds on names that the specification leaves to the server.
struct TopicLimits
{
    int maxLength = 65'535; ///< bytes
    int maxLevels = 128;
};

/// Why a topic name or filter is refused; nothing when it is valid. `code` is 0x90 (names), 0x8F (filters), 0x81 for
/// strings that are no UTF-8, 0x97 for a limit of ours.
using TopicFault = std::optional<mqtt::DecodeError>;

/// Judges the topic of a PUBLISH or will: 1..65,535 bytes of UTF-8 without U+0000 and wildcards (4.7.1, 4.7.3).
TopicFault checkTopicName(QByteArrayView topic, const TopicLimits &limits = {});

/// `$SYS/...` and the like: not matched by filters that begin with a wildcard [MQTT-4.7.2-1].
inline bool isDollarTopic(QByteArrayView topic)
{
    return topic.startsWith('$');
}

/// Plain match of one name against one filter without `$share` (4.7): for single checks, not for routing.
bool topicMatches(QByteArrayView filter, QByteArrayView topic);

} // namespace deepros
