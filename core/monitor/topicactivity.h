#pragma once

#include "entities/message.h"
#include "monitor/tail.h"
#include "topics/topicfilter.h"
#include "util/clock.h"
#include "util/clocktable.h"
#include "util/ringqueue.h"

#include <list>
#include <memory>

namespace deepros {

class Publication;

struct HistoryLimits
{
    QList<QByteArray> filters; ///< topics whose last messages are kept
    int depth = 100; ///< messages per topic
    qint64 maxBytes = 64 * 1024 * 1024; ///< of all topics
};

/// What happens on each topic: totals, last value, last publisher; the history of those that ask for it; live tails. Bounded;
/// fed only while somebody looks, except for topics with a history. Told of every message of a topic it wants. Broker thread.
class TopicActivity
{
public:
    static constexpr int maxConsumers = 8;
    static constexpr int maxTails = 16;

    TopicActivity(const Clock &clock, quint32 capacity, HistoryLimits history);
    ~TopicActivity();
    Q_DISABLE_COPY_MOVE(TopicActivity)

    /// Consumers are numbers below maxConsumers: each has its own list of what changed.
    void attach(int consumer);
    /// Everything counts as changed for it.
    void restart(int consumer);
    /// When the last one leaves, topics without a history leave with it: at once for who asks, and from memory with each
    /// freeRemains(), as long as there are some.
    void detach(int consumer);
    bool hasRemains() const { return !m_remains.isEmpty(); }
    void freeRemains();
    bool isWatched() const { return m_consumers != 0; }
    void setPreviewBytes(qsizetype bytes) { m_previewBytes = bytes; }
    qsizetype previewBytes() const { return m_previewBytes; }

    /// Whether messages of this topic must be told.
    bool wants(QByteArrayView topic) const { return isWatched() || wantsHistory(topic); }
    void record(TableHandle &handle, Publication &publication, int receivers);
    void noteCleared(const QByteArray &topic);
    /// A retained message that was there before anybody looked, or that was put back.
    void noteRetained(const Message &message);

    /// Rows that changed since the last call for this consumer, at most `most`.
    std::vector<TopicRow> takeChanged(int consumer, size_t most);
    bool hasChanges(int consumer) const
    {
        return !m_changed[size_t(consumer)].empty() || m_walks[size_t(consumer)] < m_topics.slotCount();
    }
    std::vector<QByteArray> takeForgotten(int consumer) { return std::exchange(m_forgotten[size_t(consumer)], {}); }
    /// More topics were forgotten than could be noted: the consumer must begin anew, see restart().
    bool takeLostTrack(int consumer);
    /// Nothing when nobody looked at the topic.
    std::optional<TopicRow> row(const QByteArray &topic) const;
    /// The last payload of a topic if it has so many bytes and is kept as a whole; empty otherwise.
    QByteArray wholePayload(const QByteArray &topic, qsizetype bytes) const;
    /// Topics that match `filter` (valid, not shared), sorted by name, behind `after`, at most `limit`. Looks at all topics.
    TopicPage page(QByteArrayView filter, QByteArrayView after, size_t limit) const;

    /// The tail lives until it is removed. Null: there are maxTails already.
    Tail *addTail(TailRequest request);
    void removeTail(int id);
    Tail *tail(int id) const;

    /// The last messages of a topic, oldest first; empty when it keeps none.
    QList<Message> history(const QByteArray &topic) const;

    qsizetype count() const { return m_topics.size(); }
    /// To walk all topics a few at a time: topicAt(0) to topicAt(slotCount() - 1), null where none stands.
    quint32 slotCount() const { return m_topics.slotCount(); }
    const QByteArray *topicAt(quint32 slot) const;
    quint64 evictions() const { return m_topics.evictions(); }
    qint64 historyMessages() const { return m_historyMessages; }
    qint64 historyBytes() const { return m_historyBytes; }

private:
    struct Entry;

    void keepHistoriesOnly();
    bool wantsHistory(QByteArrayView topic) const;
    Entry &insert(TableHandle &handle, const QByteArray &topic);
    void recordFirst(Entry *known, TableHandle &handle, Publication &publication, int receivers);
    void keepPreview(Entry &entry, QByteArrayView payload) const;
    void chooseTails(Entry &entry);
    void markChanged(Entry &entry);
    void forget(Entry &entry);
    void keep(Entry &entry, const Message &message);
    void popHistory(Entry &entry);
    TopicRow rowOf(const Entry &entry) const;

    const Clock &m_clock;
    const HistoryLimits m_historyLimits;
    ClockTable<Entry> m_topics;
    ClockTable<Entry>::Remains m_remains;
    std::array<std::vector<TableHandle>, maxConsumers> m_changed;
    std::array<quint32, maxConsumers> m_walks{}; ///< slots before it have been told, or stand in m_changed
    std::array<std::vector<QByteArray>, maxConsumers> m_forgotten;
    std::vector<std::unique_ptr<Tail>> m_tails;
    std::list<Entry *> m_withHistory; ///< the longest without a new message first
    qint64 m_historyMessages = 0;
    qint64 m_historyBytes = 0;
    qsizetype m_previewBytes = 256;
    quint32 m_tailRevision = 1;
    int m_lastTail = 0;
    quint8 m_consumers = 0; ///< bits
    quint8 m_lostTrack = 0; ///< bits
};

} // namespace deepros
