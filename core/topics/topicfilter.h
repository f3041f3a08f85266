#pragma once

#include "topics/topicname.h"
#include "util/result.h"

#include <QByteArray>

namespace deepros {

/// A valid topic filter (4.7.1), with the share name of `$share/{ShareName}/{filter}` taken apart (4.8.2). A value.
class TopicFilter
{
public:
    /// Errors carry 0x8F (or 0x97 for a limit of ours, 0x81 for bad UTF-8) and the clause. Shared subscriptions exist in
    /// every version here; a filter that only begins like one ("$share/x") is refused.
    static Result<TopicFilter, mqtt::DecodeError> parse(QByteArrayView text, const TopicLimits &limits = {});

    /// As the client wrote it.
    const QByteArray &text() const { return m_text; }
    /// Without `$share/{ShareName}/`.
    QByteArrayView filter() const { return QByteArrayView(m_text).sliced(m_filterOffset); }
    bool isShared() const { return m_filterOffset > 0; }
    /// Empty unless shared.
    QByteArrayView shareName() const;
    bool hasWildcard() const { return m_wildcard; }
    bool matches(QByteArrayView topic) const { return topicMatches(filter(), topic); }

    friend bool operator==(const TopicFilter &a, const TopicFilter &b) { return a.m_text == b.m_text; }

private:
    QByteArray m_text;
    int m_filterOffset = 0;
    bool m_wildcard = false;
};

} // namespace deepros
