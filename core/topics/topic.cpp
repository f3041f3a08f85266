#include "topics/topic.h"

namespace deepros {

QVariantMap Topic::toVariantMap() const
{
    QVariantList subscribers;
    for (auto it = m_subscribers.cbegin(); it != m_subscribers.cend(); ++it) {
        subscribers.append(
            QVariantMap{{QStringLiteral("client_id"), it.key()}, {QStringLiteral("qos"), it.value()}});
    }
    QVariantMap map{
        {QStringLiteral("name"), m_name},
        {QStringLiteral("subscriber_count"), m_subscribers.size()},
        {QStringLiteral("subscribers"), subscribers},
        {QStringLiteral("has_retained"), !m_retained.isNull()},
    };
    if (!m_retained.isNull())
        map.insert(QStringLiteral("retained"), m_retained.toVariantMap());
    return map;
}

} // namespace deepros
