#include "logging/logrecord.h"

#include <QDateTime>

namespace deepros {

namespace {

/// Local time with its offset. Asking for the time zone is slow (it looks for changed files each time), so that happens
/// once a second.
QString isoTime(qint64 msSinceEpoch)
{
    struct Second
    {
        qint64 number = -1;
        QString before; ///< the milliseconds
        QString after;
    };
    thread_local Second cached;
    const qint64 number = msSinceEpoch / 1000;
    if (number != cached.number) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(number * 1000);
        const QString text = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
        const qsizetype dot = text.indexOf(u'.') + 1;
        cached = {number, text.first(dot), text.sliced(dot + 3)};
    }
    return cached.before + QString::number(1000 + msSinceEpoch % 1000).sliced(1) + cached.after;
}

} // namespace

QString formatRecord(const LogRecord &record)
{
    return isoTime(record.time) + u' ' + levelName(record.level) + u' ' + record.category + QLatin1String(": ") + record.text;
}

QLatin1String levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return QLatin1String("DEBUG");
    case LogLevel::Info:
        return QLatin1String("INFO");
    case LogLevel::Warning:
        return QLatin1String("WARNING");
    case LogLevel::Error:
        break;
    }
    return QLatin1String("ERROR");
}

} // namespace deepros
