#pragma once

#include "logging/logrecord.h"

#include <QList>
#include <QMutex>

#include <deque>

namespace deepros {

/// The last records of the log, for who asks "what is new since id?". Thread-safe: every function may be
/// called from any thread. Bounded by its capacity; the oldest record goes first.
class LogRing
{
public:
    explicit LogRing(qsizetype capacity);

    /// Gives the record the next id, keeps it and returns the id.
    quint64 append(LogRecord record);
    /// The records kept with an id above that one, oldest first. A first id above id + 1 tells that some are
    /// gone.
    QList<LogRecord> since(quint64 id) const;
    /// The id given last; 0 before the first.
    quint64 lastId() const;

private:
    const qsizetype m_capacity;
    mutable QMutex m_mutex;          // guards the members below
    std::deque<LogRecord> m_records; // ids rise by one from front to back
    quint64 m_lastId = 0;
};

} // namespace deepros
