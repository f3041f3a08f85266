#include "topics/topicfilter.h"

#include "mqtt/utf8.h"

namespace deepros {

using mqtt::DecodeError;
using mqtt::ReasonCode;

namespace {

constexpr QByteArrayView sharePrefix("$share/");

Failure<DecodeError> refuse(ReasonCode code, const char *what, const char *clause)
{
    return Failure{DecodeError{code, what, clause}};
}

} // namespace

Result<TopicFilter, DecodeError> TopicFilter::parse(QByteArrayView text, const TopicLimits &limits)
{
    constexpr auto invalid = ReasonCode::TopicFilterInvalid;
    if (text.isEmpty())
        return refuse(invalid, "the topic filter is empty", "MQTT-4.7.3-1");
    if (text.size() > limits.maxLength)
        return refuse(ReasonCode::QuotaExceeded, "the topic filter is longer than this broker allows", "4.7.3");
    if (!mqtt::isValidUtf8(text))
        return refuse(ReasonCode::MalformedPacket, "the topic filter is not valid UTF-8", "MQTT-1.5.4-1");

    TopicFilter result;
    if (text.startsWith(sharePrefix)) {
        const qsizetype slash = text.indexOf('/', sharePrefix.size());
        if (slash < 0 || slash + 1 >= text.size())
            return refuse(invalid, "the shared subscription has no topic filter", "MQTT-4.8.2-2");
        const QByteArrayView name = text.sliced(sharePrefix.size(), slash - sharePrefix.size());
        if (name.isEmpty() || name.contains('+') || name.contains('#'))
            return refuse(invalid, "the share name is empty or has a wildcard", "MQTT-4.8.2-1");
        result.m_filterOffset = int(slash) + 1;
    } else if (text == QByteArrayView("$share")) {
        return refuse(invalid, "the shared subscription has no topic filter", "MQTT-4.8.2-2");
    }

    int levels = 1;
    for (qsizetype i = result.m_filterOffset; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '/') {
            ++levels;
        } else if (c == '+' || c == '#') {
            result.m_wildcard = true;
            const bool atLevelStart = i == result.m_filterOffset || text[i - 1] == '/';
            if (!atLevelStart || (i + 1 < text.size() && text[i + 1] != '/'))
                return refuse(invalid, "a wildcard shares its level with other characters",
                              c == '+' ? "MQTT-4.7.1-2" : "MQTT-4.7.1-1");
            if (c == '#' && i + 1 != text.size())
                return refuse(invalid, "the multi-level wildcard is not the last character", "MQTT-4.7.1-1");
        }
    }
    if (levels > limits.maxLevels)
        return refuse(ReasonCode::QuotaExceeded, "the topic filter has more levels than this broker allows", "4.7.3");
    result.m_text = text.toByteArray();
    return result;
}

QByteArrayView TopicFilter::shareName() const
{
    if (!isShared())
        return {};
    return QByteArrayView(m_text).sliced(sharePrefix.size(), m_filterOffset - sharePrefix.size() - 1);
}

} // namespace deepros
