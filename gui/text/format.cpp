#include "text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace deepros::gui::format {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deepros::gui::Format)
};

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

/// Three digits that mean something.
QString threeDigits(double value)
{
    const double size = std::fabs(value);
    return number(value, size >= 99.95 || size == 0 ? 0 : size >= 9.995 ? 1 : 2);
}

QString scaled(double value, const std::array<const char *, 5> &units, const QString &suffix)
{
    size_t unit = 0;
    while (std::fabs(value) >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    const QString digits = unit == 0 ? number(value, 0) : number(value, std::fabs(value) >= 99.95 ? 0 : 1);
    return digits + QChar(0x00a0) + QLatin1String(units[unit]) + suffix;
}

} // namespace

QString count(qint64 value)
{
    return QLocale().toString(value);
}

QString shortCount(double value)
{
    if (std::fabs(value) < 9999.5)
        return number(value, 0);
    const char *unit = "k";
    value /= 1000;
    if (std::fabs(value) >= 999.5) {
        value /= 1000;
        unit = "M";
    }
    return number(value, std::fabs(value) >= 99.95 ? 0 : 1) + QLatin1String(unit);
}

QString rate(double perSecond)
{
    if (perSecond >= 99.95 || perSecond <= 0)
        return number(std::max(perSecond, 0.0), 0);
    return number(perSecond, perSecond >= 9.95 ? 1 : 2);
}

QString roughRate(double perSecond)
{
    if (perSecond >= 9.95 || perSecond <= 0)
        return number(std::max(perSecond, 0.0), 0);
    return number(perSecond, perSecond >= 0.995 ? 1 : 2);
}

QString hertz(double perSecond)
{
    if (perSecond >= 9999.5)
        return threeDigits(perSecond / 1000) + QChar(0x00a0) + QLatin1String("kHz");
    return threeDigits(perSecond) + QChar(0x00a0) + QLatin1String("Hz");
}

QString bytes(double value)
{
    return scaled(value, {"B", "kB", "MB", "GB", "TB"}, {});
}

QString bytesPerSecond(double value)
{
    return scaled(value, {"B", "kB", "MB", "GB", "TB"}, QStringLiteral("/s"));
}

QString duration(qint64 ms)
{
    if (ms < 0)
        return QStringLiteral("–");
    if (ms < 10'000)
        return Words::tr("%1 s").arg(number(double(ms) / 1000, 1));
    const qint64 seconds = ms / 1000;
    if (seconds < 120)
        return Words::tr("%1 s").arg(count(seconds));
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return Words::tr("%1 min").arg(count(minutes));
    const qint64 hours = minutes / 60;
    if (hours < 48)
        return Words::tr("%1 h %2 min").arg(count(hours)).arg(minutes % 60);
    return Words::tr("%1 d %2 h").arg(count(hours / 24)).arg(hours % 24);
}

QString milliseconds(double ms)
{
    if (ms >= 9999.5)
        return duration(qint64(ms));
    if (ms >= 999.5)
        return Words::tr("%1 s").arg(number(ms / 1000, 2));
    return Words::tr("%1 ms").arg(threeDigits(ms));
}

QString timeOfDay(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString dateTime(qint64 utcMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utcMs);
    return QLocale().toString(time.date(), QLocale::ShortFormat) + u' ' + time.toString(QStringLiteral("HH:mm:ss"));
}

QString oneLine(QByteArrayView text, qsizetype most)
{
    QString line = QString::fromUtf8(text.first(std::min(text.size(), most)));
    for (QChar &character : line) {
        if (character < u' ')
            character = QChar(0x2400 + character.unicode());
        else if (character == QChar(0x7f))
            character = QChar(0x2421);
        else if (character.category() == QChar::Other_Format || character.category() == QChar::Other_Control)
            character = QChar(0xfffd);
    }
    return line;
}

} // namespace deepros::gui::format
