#pragma once

#include "monitor/rows.h"

#include <QList>

namespace deepros {

class Publication;

/// Which messages a live tail shows, and how many.
struct TailRequest
{
    QList<QByteArray> include; ///< topic filters; a message of any of them
    QList<QByteArray> exclude; ///< topic filters; but of none of these
    QByteArray clientId; ///< only what this client published; empty: everybody's
    qsizetype payloadBytes = 256; ///< of each payload; -1 = the whole
    int maxMessages = 200; ///< kept between two deltas
    qsizetype maxBytes = 1024 * 1024; ///< payload bytes kept between two deltas
};

/// A live tail: collects what matches until the next delta takes it. What does not fit is counted. Broker thread.
class Tail
{
public:
    Tail(int id, TailRequest request) : m_id(id), m_request(std::move(request)) {}

    int id() const { return m_id; }
    bool wants(QByteArrayView topic) const;
    void add(const Publication &publication);
    bool isEmpty() const { return m_matched == 0; }
    TailBatch take();

private:
    const int m_id;
    const TailRequest m_request;
    std::vector<TailMessage> m_messages;
    qsizetype m_bytes = 0;
    quint64 m_matched = 0;
    quint64 m_skipped = 0;
};

} // namespace deepros
