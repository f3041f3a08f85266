#pragma once

#include "routing/router.h"
#include "stats/figures.h"

#include <vector>

namespace deepros {

/// Publishes the broker's figures as retained messages below `$SYS/broker/`, under mosquitto's names where it has one. QoS 0: no
/// session keeps them for an absent client. What has not changed is not published again. Broker thread.
class SysTopics
{
public:
    SysTopics(Router &router, const Clock &clock) : m_router(router), m_clock(clock) {}
    Q_DISABLE_COPY_MOVE(SysTopics)

    void publish(const Figures &figures);
    /// Topics below `$SYS` that have a retained message.
    qsizetype count() const { return m_published; }
    /// What their messages occupy.
    qint64 bytes() const { return m_bytes; }

private:
    /// `last`: the value before, null if there was none.
    void publish(const QByteArray &topic, QByteArray &last, QByteArray value);

    Router &m_router;
    const Clock &m_clock;
    QByteArray m_version;
    QByteArray m_uptime;
    std::vector<QByteArray> m_last; ///< values, as figureTable() is ordered
    qsizetype m_published = 0;
    qint64 m_bytes = 0;
};

} // namespace deepros
