#include "logging/logrecord.h"

#include <QDateTime>

namespace deepros {

QString formatRecord(const LogRecord &record)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(record.time);
    const QString time = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
    return time + u' ' + levelName(record.level) + u' ' + record.category + QLatin1String(": ") + record.text;
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
