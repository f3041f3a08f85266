#include "logging/logring.h"

#include <QMutexLocker>

#include <algorithm>

namespace deepros {

LogRing::LogRing(qsizetype capacity) : m_capacity(std::max<qsizetype>(capacity, 1)) {}

quint64 LogRing::append(LogRecord record)
{
    const QMutexLocker lock(&m_mutex);
    record.id = ++m_lastId;
    if (qsizetype(m_records.size()) >= m_capacity)
        m_records.pop_front();
    m_records.push_back(std::move(record));
    return m_lastId;
}

QList<LogRecord> LogRing::since(quint64 id) const
{
    const QMutexLocker lock(&m_mutex);
    if (id >= m_lastId)
        return {};
    const auto wanted = std::min<quint64>(m_lastId - id, m_records.size());
    return QList<LogRecord>(m_records.end() - qptrdiff(wanted), m_records.end());
}

quint64 LogRing::lastId() const
{
    const QMutexLocker lock(&m_mutex);
    return m_lastId;
}

} // namespace deepros
