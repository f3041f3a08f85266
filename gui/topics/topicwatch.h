#pragma once

#include "context.h"
#include "decode/rosbridge.h"
#include "entities/message.h"
#include "monitor/rows.h"

#include <QObject>

#include <deque>
#include <optional>

namespace deepros::gui {

/// Every message of one topic while it is looked at: those that the broker still had, then what arrives, whole. The last 200, and at
/// most 16 MB beside the newest, unless told otherwise. GUI thread.
class TopicWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr int usualMessages = 200;
    static constexpr qint64 usualBytes = 16 * 1024 * 1024;

    struct Entry
    {
        quint64 number = 0; ///< of this topic, from 1
        qint64 atMs = 0; ///< UTC ms since 1970
        QByteArray payload;
        qint64 payloadSize = 0; ///< greater than that of `payload` when it was too large to be taken along
        QByteArray publisher;
        quint8 qos = 0;
        bool retain = false;
    };
    /// A client that published the topic, as far as it was seen.
    struct Publisher
    {
        QByteArray client; ///< empty: the broker itself
        qint64 lastMs = 0; ///< UTC ms since 1970, of its last message
        quint64 messages = 0;
    };
    static constexpr qsizetype mostPublishers = 5;
    struct Retained
    {
        qint64 sinceMs = 0;
        qint64 size = 0;
    };

    explicit TopicWatch(const Context &context, QObject *parent = nullptr);
    ~TopicWatch() override;

    /// Looks at this topic from now on; empty: at none.
    void watch(const QByteArray &topic);
    const QByteArray &topic() const { return m_topic; }
    /// Oldest first.
    const std::deque<Entry> &entries() const { return m_entries; }
    /// The end of the entries when it is not there (any more).
    std::deque<Entry>::const_iterator placeOf(quint64 number) const;
    const Entry *find(quint64 number) const;
    /// Who published it, the latest first, at most `mostPublishers`: also of messages that are no longer kept.
    const QList<Publisher> &publishers() const { return m_publishers; }
    /// Messages that were not taken along, or are no longer kept.
    quint64 dropped() const { return m_dropped; }
    /// How many are kept from now on.
    void setLimits(int messages, qint64 bytes);
    int maxMessages() const { return m_maxMessages; }
    /// Of the payloads.
    qint64 bytes() const { return m_bytes; }
    /// Gives up the oldest until no more than that is left beside the newest.
    void shrink(qint64 bytes);
    /// By shrink(), since the limits were set.
    bool hasShrunk() const { return m_hasShrunk; }
    /// The broker has no room for another tail: what arrives is not seen.
    bool isRefused() const { return m_isRefused; }
    /// What mqtt_client says of the messages, when it does.
    const std::optional<RosMessageType> &rosType() const { return m_rosType; }
    /// Nothing: none is stored. As of the last askRetained().
    const std::optional<Retained> &retained() const { return m_retained; }
    bool knowsRetained() const { return m_knowsRetained; }
    /// Asks the broker anew.
    void askRetained();

Q_SIGNALS:
    /// Another topic, or what was before we looked has come: everything is different.
    void reset();
    /// `added` new ones at the end, `removed` at the beginning.
    void changed(int added, int removed);
    void retainedChanged();

private:
    void start();
    void stop();
    void takeTail(const MonitorDelta &delta);
    void takePast(QList<Message> messages);
    int trim(qint64 maxBytes);
    void notePublisher(const Entry &entry);
    static Entry entryOf(const Message &message);

    const Context m_context;
    QByteArray m_topic;
    std::deque<Entry> m_entries;
    QList<Publisher> m_publishers;
    std::optional<Retained> m_retained;
    std::optional<RosMessageType> m_rosType;
    quint64 m_lastNumber = 0;
    quint64 m_dropped = 0;
    qint64 m_bytes = 0;
    qint64 m_maxBytes = usualBytes;
    int m_maxMessages = usualMessages;
    int m_tail = 0;
    quint64 m_generation = 0; ///< answers to questions about another topic are dropped
    bool m_knowsRetained = false;
    bool m_hasShrunk = false;
    bool m_isRefused = false;
};

} // namespace deepros::gui
