#include "text/isotime.h"

#include <QDateTime>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace deepros::gui {

// The zone's rules are asked for seldom: they change on the quarter of an hour, and asking takes longer than
// all the rest of a row.
QByteArray IsoTime::text(qint64 utcMs)
{
    constexpr qint64 quarterMs = 15 * 60 * 1000;
    if (std::exchange(m_quarter, utcMs / quarterMs) != utcMs / quarterMs)
        m_offsetSecs = QDateTime::fromMSecsSinceEpoch(utcMs).offsetFromUtc();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(utcMs + qint64(m_offsetSecs) * 1000, Qt::UTC);
    const QDate day = local.date();
    const QTime clock = local.time();
    const int minutes = std::abs(m_offsetSecs) / 60;
    std::array<char, 40> text{};
    const int size =
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03d%c%02d:%02d", day.year(),
                      day.month(), day.day(), clock.hour(), clock.minute(), clock.second(), clock.msec(),
                      m_offsetSecs < 0 ? '-' : '+', minutes / 60, minutes % 60);
    return QByteArray(text.data(), size);
}

} // namespace deepros::gui
