#pragma once

#include <QByteArray>

namespace deepros::gui {

/// Times for files and the clipboard, the same in every language: ISO 8601 with milliseconds and the zone of
/// this computer, "2026-11-23T13:07:15.513+01:00". A plain value, used by one thread at a time; one for many
/// times is faster than one for each.
class IsoTime
{
public:
    /// `utcMs`: since 1970, in the years 1 to 9999.
    QByteArray text(qint64 utcMs);

private:
    qint64 m_quarter = -1; ///< of an hour, since 1970: in which the zone was asked for
    int m_offsetSecs = 0;  ///< from UTC, then
};

} // namespace deepros::gui
