#pragma once

#include "util/loglevel.h"

#include <QString>

namespace deepros {

/// One thing that was logged. A value; `text` is printable: one line without control characters.
struct LogRecord
{
    quint64 id = 0;  ///< counted from 1, without gaps, since the program started
    qint64 time = 0; ///< milliseconds since 1970-01-01 UTC
    LogLevel level = LogLevel::Info;
    QString category{}; ///< "deepros.session"
    QString text{};
};

/// The record as a line of the log, without a line feed: "2026-03-01T12:00:00.123+01:00 INFO deepros.broker:
/// ready". The time is local with its offset from UTC.
QString formatRecord(const LogRecord &record);

/// "DEBUG", "INFO", "WARNING" or "ERROR".
QLatin1String levelName(LogLevel level);

} // namespace deepros
