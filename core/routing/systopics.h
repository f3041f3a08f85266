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

private:
    void publish(const QByteArray &topic, const QByteArray &value);

    Router &m_router;
    const Clock &m_clock;
    std::vector<QByteArray> m_last; ///< values, as figureTable() is ordered
    qsizetype m_published = 0;
    bool m_started = false;
};

} // namespace deepros
