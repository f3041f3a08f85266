#pragma once

#include "topics/topicwatch.h"

namespace deepros::gui {

enum class HistoryFormat : quint8 {
    Csv, ///< RFC 4180, UTF-8, with a line of names
    JsonLines ///< an object a line
};

/// Writes messages to a file, all or nothing. Times are ISO 8601, UTC, with milliseconds; what is no UTF-8 is written in Base64 and
/// said so. Answers what went wrong; empty: nothing. Any thread.
QString writeHistory(const QString &file, HistoryFormat form, const QByteArray &topic, const std::vector<TopicWatch::Entry> &entries);

} // namespace deepros::gui
