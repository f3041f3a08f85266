#include "auth/ban.h"

#include <QDateTime>

namespace deepros {

QByteArray banText(const Ban &ban)
{
    QByteArray text = "banned by an administrator";
    if (ban.untilMs)
        text += " until " + QDateTime::fromMSecsSinceEpoch(ban.untilMs, Qt::UTC).toString(Qt::ISODate).toUtf8();
    if (!ban.reason.isEmpty())
        text += ": " + ban.reason.toUtf8();
    return text;
}

} // namespace deepros
