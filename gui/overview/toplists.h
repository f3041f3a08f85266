#pragma once

#include "monitor/rows.h"

#include <QHash>

#include <vector>

namespace deepros::gui {

/// The busiest topics of all that were told, in little memory: those below the lightest of the kept ones are forgotten at once.
class BusiestTopics
{
public:
    struct Row
    {
        QByteArray topic;
        double rateHz = 0;
        double bytesPerSecond = 0;
        qint64 lastSeenMs = 0;
    };

    void clear();
    void apply(const MonitorDelta &delta);
    /// The first ones by rate, of those that were seen in the last ten seconds.
    std::vector<Row> top(qint64 nowMs, size_t most);

private:
    QHash<QByteArray, Row> m_rows;
    double m_leastRate = 0; ///< of the kept ones when there are many
};

/// The clients that lag behind: messages wait for them, or were dropped.
class LaggingClients
{
public:
    struct Row
    {
        QByteArray clientId;
        qsizetype queued = 0;
        int maxQueued = 0;
        quint64 dropped = 0;
        bool isConnected = false;
    };

    void clear() { m_rows.clear(); }
    void apply(const MonitorDelta &delta);
    /// Fullest queues first, then most drops.
    std::vector<Row> top(size_t most) const;

private:
    QHash<QByteArray, Row> m_rows;
};

} // namespace deepros::gui
