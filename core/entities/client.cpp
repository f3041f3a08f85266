#include "entities/client.h"

#include <QDateTime>

namespace deepros {

QVariantMap Client::toVariantMap() const
{
    return {
        {QStringLiteral("client_id"), clientId()},
        {QStringLiteral("username"), username()},
        {QStringLiteral("clean_session"), m_cleanSession},
        {QStringLiteral("keepalive"), int(m_keepAliveSecs)},
        {QStringLiteral("protocol"), QString::fromLatin1(mqtt::versionName(m_version))},
        {QStringLiteral("connected"), m_connected},
        {QStringLiteral("connected_at"),
         m_connectedAtMs ? QDateTime::fromMSecsSinceEpoch(m_connectedAtMs, Qt::UTC).toString(Qt::ISODateWithMs) : QString()},
        {QStringLiteral("address"), QString::fromUtf8(m_address)},
    };
}

} // namespace deepros
