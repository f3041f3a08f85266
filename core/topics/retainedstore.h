#pragma once

#include "entities/message.h"
#include "topics/topictree.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace deepros {

struct RetainedSlot
{
    Message message;
    quint64 sequence = 0; ///< when it was stored, in the store's own count
    quint32 cursors = 0; ///< walkers that stand here: the node must stay
    bool isEmpty() const { return message.isNull() && cursors == 0; }
};

using RetainedTree = TopicTree<RetainedSlot>;

/// Is told every change of what is retained: what keeps it on disk. Broker thread.
class RetainedJournal
{
public:
    /// `before` is null when the topic had none.
    virtual void retainedSet(const Message &message, const Message &before) = 0;
    virtual void retainedCleared(const Message &before) = 0;

protected:
    ~RetainedJournal() = default;
};

/// The retained message of each topic (3.3.1.3). Broker thread.
class RetainedStore
{
public:
    RetainedStore() = default;
    Q_DISABLE_COPY_MOVE(RetainedStore)

    /// Not owned; null = nobody is told.
    void setJournal(RetainedJournal *journal) { m_journal = journal; }

    /// Stores or replaces. An empty payload clears instead [MQTT-3.3.1-6].
    void set(const Message &message);
    /// False when there was none.
    bool clear(QByteArrayView topic);
    /// The retained message of one topic; null when there is none or it has expired.
    Message find(QByteArrayView topic, qint64 nowMs) const;
    /// All that match a valid filter (without `$share`), expired ones left out; at most `limit`.
    std::vector<Message> match(QByteArrayView filter, qint64 nowMs, qsizetype limit = -1);
    /// Drops expired messages, at most `budget` of them, and tells the topic of each.
    void sweepExpired(qint64 nowMs, int budget, const std::function<void(const QByteArray &topic)> &dropped);

    qsizetype count() const { return m_count; }
    /// Bytes of the messages kept, roughly.
    qint64 bytes() const { return m_bytes; }

private:
    friend class RetainedCursor;
    void drop(RetainedTree::Node *node);

    RetainedTree m_tree;
    std::multimap<qint64, QByteArray> m_expiries; ///< deadline on the steady clock, topic; checked when it is due
    quint64 m_sequence = 0;
    qsizetype m_count = 0;
    qint64 m_bytes = 0;
    RetainedJournal *m_journal = nullptr;
};

/// Walks the retained messages that match one filter, a few at a time, while the store goes on changing. Messages stored
/// after the cursor was made are left out: their receivers get them as live messages. Must not outlive the store.
class RetainedCursor
{
public:
    enum class Step : quint8 { Found, Yield, Done };

    RetainedCursor(RetainedStore &store, QByteArray filter);
    ~RetainedCursor();
    Q_DISABLE_COPY_MOVE(RetainedCursor)

    /// Found: `message` is the next one. Yield: many nodes were passed without a find, call again in another turn.
    Step next(Message &message, qint64 nowMs);
    /// Whether `message`, which next() found last, is still the retained one: not replaced, cleared or expired since.
    bool isCurrent(const Message &message, qint64 nowMs) const
    {
        return m_node && m_node->value.message == message && !message.isExpired(nowMs);
    }

private:
    RetainedTree::Node *firstBelow(RetainedTree::Node *node, qsizetype depth) const;
    RetainedTree::Node *besides(RetainedTree::Node *node, qsizetype depth) const;
    RetainedTree::Node *skipDollar(RetainedTree::Node *node, qsizetype depth) const;
    bool isMatch(qsizetype depth) const;
    void moveTo(RetainedTree::Node *node);

    RetainedStore &m_store;
    const QByteArray m_filter;
    std::vector<QByteArrayView> m_levels;
    bool m_tail; ///< the filter ends with '#'
    RetainedTree::Node *m_node; ///< null when done
    qsizetype m_depth = 0; ///< of m_node; the root has 0
    const quint64 m_startSequence;
};

} // namespace deepros
