#include "mqtt/decodeerror.h"

namespace deepros::mqtt {

QByteArray DecodeError::toText() const
{
    QByteArray text(what);
    if (*clause)
        text.append(" [").append(clause).append(']');
    return text;
}

} // namespace deepros::mqtt
