#pragma once

#include "monitor/rows.h"

#include <QHash>

#include <deque>

namespace deepros {

/// The last events, by increasing id. Drops come in floods: those of one client and cause within a second become one event.
/// Broker thread.
class EventLog
{
public:
    static constexpr size_t capacity = 2'000;

    void add(MonitorEvent event);
    void addDrop(QByteArrayView clientId, QByteArrayView topic, DropCause cause, qint64 nowMs);
    /// Once a second: tells the drops collected since.
    void flushDrops();

    /// Events after `id`, oldest first, at most `most` of the newest; `skipped` = those that are left out or gone.
    std::vector<MonitorEvent> since(quint64 id, size_t most, quint64 &skipped) const;
    quint64 lastId() const { return m_lastId; }

private:
    struct Drops
    {
        quint64 count = 0;
        qint64 atMs = 0;
        QByteArray topic; ///< of the first
    };
    static constexpr qsizetype maxDropKeys = 256;

    std::deque<MonitorEvent> m_events;
    QHash<std::pair<QByteArray, quint8>, Drops> m_drops;
    quint64 m_otherDrops = 0; ///< of clients beyond maxDropKeys
    qint64 m_otherDropsMs = 0;
    quint64 m_lastId = 0;
};

} // namespace deepros
