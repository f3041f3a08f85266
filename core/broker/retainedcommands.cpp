// What BrokerControl does with many retained messages, slice by slice.
#include "broker/brokercontrol.h"
#include "broker/mqttbroker.h"
#include "logging/categories.h"
#include "monitor/monitor.h"
#include "topics/topicmanager.h"
#include "util/printable.h"

namespace deepros {

namespace {

/// The retained messages that match a filter, a slice at a time.
class RetainedWalk
{
public:
    /// No valid filter: there are none.
    RetainedWalk(TopicManager &topics, const QByteArray &filter)
    {
        if (const auto parsed = TopicFilter::parse(filter, topics.limits()))
            m_cursor.emplace(topics.retained(), parsed->filter().toByteArray());
    }

    /// Calls `visit` for each message of this slice. False: that was all.
    template <typename Visitor>
    bool go(const WorkSlice &slice, Visitor &&visit)
    {
        Message message;
        while (m_cursor && !slice.isOver()) {
            switch (m_cursor->next(message, slice.nowMs)) {
            case RetainedCursor::Step::Found:
                visit(message);
                break;
            case RetainedCursor::Step::Yield:
                break;
            case RetainedCursor::Step::Done:
                m_cursor.reset();
                break;
            }
        }
        return m_cursor.has_value();
    }

private:
    std::optional<RetainedCursor> m_cursor;
};

class Counting
{
public:
    explicit Counting(QByteArray filter) : m_filter(std::move(filter)) {}

    /// Nothing: there is more to count.
    std::optional<RetainedSummary> go(MQTTBroker &broker, const WorkSlice &slice)
    {
        if (!m_walk)
            m_walk.emplace(broker.topics(), m_filter);
        if (m_walk->go(slice, [this](const Message &message) { m_summary.add(message); }))
            return std::nullopt;
        return m_summary;
    }

private:
    const QByteArray m_filter;
    std::optional<RetainedWalk> m_walk;
    RetainedSummary m_summary;
};

class Clearing
{
public:
    explicit Clearing(ClearRequest request) : m_request(std::move(request)), m_counting(m_request.filter)
    {
        m_total = m_request.topics.size();
        m_hasTotal = m_total > 0 || !m_request.progress;
    }

    /// Nothing: there is more to clear.
    std::optional<ClearedRetained> go(MQTTBroker &broker, const WorkSlice &slice)
    {
        if (m_request.stop && m_request.stop->load(std::memory_order_relaxed)) {
            m_cleared.stopped = true;
            return finished();
        }
        if (slice.isOver())
            return std::nullopt;
        if (!m_hasTotal) {
            const auto counted = m_counting.go(broker, slice);
            if (!counted)
                return std::nullopt;
            m_hasTotal = true;
            m_total = counted->count;
        }
        const bool hasMore = m_request.topics.isEmpty() ? clearMatching(broker, slice) : clearListed(broker, slice);
        if (m_request.progress) {
            m_total = std::max(m_total, m_done); // some came after they were counted
            m_request.progress(int(m_done), int(hasMore ? m_total : m_done));
        }
        return hasMore ? std::nullopt : finished();
    }

private:
    bool clearMatching(MQTTBroker &broker, const WorkSlice &slice)
    {
        if (!m_walk)
            m_walk.emplace(broker.topics(), m_request.filter);
        return m_walk->go(slice, [&](const Message &message) {
            clear(broker, message);
            ++m_done;
        });
    }

    bool clearListed(MQTTBroker &broker, const WorkSlice &slice)
    {
        for (; m_done < m_request.topics.size() && !slice.isOver(); ++m_done) {
            const Message message = broker.topics().retainedMessage(m_request.topics[m_done]);
            if (!message.isNull())
                clear(broker, message);
        }
        return m_done < m_request.topics.size();
    }

    void clear(MQTTBroker &broker, const Message &message)
    {
        m_cleared.summary.add(message);
        // A copy by itself: it counts for no limit, and the store's notes stay with the one it knows.
        if (m_request.keepCopies)
            m_cleared.copies.append(Message(new MessageData(*message.data())));
        broker.topics().retained().clear(message->topic);
        broker.monitor().retainedCleared(message->topic);
    }

    std::optional<ClearedRetained> finished()
    {
        QString of;
        if (m_request.topics.isEmpty())
            of = QStringLiteral(" of '%1'").arg(printable(QString::fromUtf8(m_request.filter), 300));
        qCInfo(lcBroker).noquote().nospace() << "retained messages cleared by an administrator: "
                                             << m_cleared.summary.count << of
                                             << (m_cleared.stopped ? ", ended early" : "");
        return std::move(m_cleared);
    }

    ClearRequest m_request;
    Counting m_counting;
    std::optional<RetainedWalk> m_walk;
    ClearedRetained m_cleared;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
    bool m_hasTotal = false;
};

/// False: it must not be put back, or not there.
bool restore(MQTTBroker &broker, const Message &copy, qint64 nowMs)
{
    TopicManager &topics = broker.topics();
    if (copy.isNull() || copy->payload.isEmpty() || copy.isExpired(nowMs)
        || checkTopicName(copy->topic, topics.limits()) || !topics.retainedMessage(copy->topic).isNull())
        return false;
    auto *data = new MessageData(*copy.data());
    data->retain = true;
    data->account();
    const Message message(data);
    topics.retained().set(message);
    broker.monitor().retainedRestored(message);
    return true;
}

} // namespace

void RetainedSummary::add(const Message &message)
{
    ++count;
    bytes += message->payload.size();
    newestMs = std::max(newestMs, message->timestampMs);
}

QFuture<RetainedSummary> BrokerControl::previewClearRetained(const QString &filter)
{
    auto counting = std::make_shared<Counting>(filter.toUtf8());
    return postWork<RetainedSummary>(
        [counting](MQTTBroker &broker, const WorkSlice &slice) { return counting->go(broker, slice); });
}

QFuture<ClearedRetained> BrokerControl::clearRetained(ClearRequest request)
{
    auto clearing = std::make_shared<Clearing>(std::move(request));
    return postWork<ClearedRetained>(
        [clearing](MQTTBroker &broker, const WorkSlice &slice) { return clearing->go(broker, slice); });
}

QFuture<int> BrokerControl::restoreRetained(QList<Message> copies)
{
    struct Progress
    {
        QList<Message> copies;
        qsizetype next = 0;
        int restored = 0;
    };
    auto progress = std::make_shared<Progress>(Progress{std::move(copies)});
    return postWork<int>([progress](MQTTBroker &broker, const WorkSlice &slice) -> std::optional<int> {
        for (; progress->next < progress->copies.size() && !slice.isOver(); ++progress->next)
            progress->restored += restore(broker, progress->copies[progress->next], slice.nowMs);
        if (progress->next < progress->copies.size())
            return std::nullopt;
        qCInfo(lcBroker) << "retained messages put back by an administrator:" << progress->restored;
        return progress->restored;
    });
}

} // namespace deepros
