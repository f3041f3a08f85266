#pragma once

#include <QByteArrayView>
#include <QString>

namespace deepros::gui::format {

// Numbers and times as the user's language writes them (QLocale(), set with the language). Any string here is for the screen
// only; files and the clipboard take plain numbers.

/// "12,480"
QString count(qint64 value);
/// "12.4k", "3.1M": at most four digits, for badges and axes.
QString shortCount(double value);
/// Per second, with enough digits to be read: "0.2", "7.8", "12,480".
QString rate(double perSecond);
/// The same for figures that change every second and are read in passing: "54", "7.8".
QString roughRate(double perSecond);
/// "0 Hz", "7.80 Hz", "100 Hz", "12.4 kHz"
QString hertz(double perSecond);
/// "42 B", "4.2 kB", "1.8 MB" (powers of 1000)
QString bytes(double value);
/// "42 B/s"
QString bytesPerSecond(double value);
/// "0.4 s", "12 s", "3 min", "2 h 14 min", "3 d 4 h"; negative: "–"
QString duration(qint64 ms);
/// "3.9 ms", "1.2 s"
QString milliseconds(double ms);
/// Local time with milliseconds: "12:41:07.532"
QString timeOfDay(qint64 utcMs);
/// Local date and time as the language writes it, with seconds.
QString dateTime(qint64 utcMs);
/// Text of a peer, safe for one line: control characters shown as their pictures (U+2400...), invalid UTF-8 as U+FFFD.
QString oneLine(QByteArrayView text, qsizetype most = 256);

} // namespace deepros::gui::format
