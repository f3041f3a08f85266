#include "topics/topicwatch.h"

#include "broker/brokercontrol.h"
#include "live/answer.h"
#include "live/livestore.h"

#include <algorithm>

namespace deepros::gui {

namespace {

/// A message larger than this is counted and said, not shown.
constexpr qsizetype maxTailBytes = 128 * 1024 * 1024;
/// Of a beat. What is more is left out by the broker, the newest first: so it is more than is kept here.
constexpr int maxTailMessages = 2'000;
/// Numbers below are for what was before we looked.
constexpr quint64 firstNumber = 1'000'000;

} // namespace

TopicWatch::TopicWatch(const Context &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&context.live, &LiveStore::delta, this, &TopicWatch::takeTail);
    connect(&context.live, &LiveStore::attachedChanged, this, [this](bool attached) {
        m_tail = 0;
        ++m_generation;
        if (attached && !m_topic.isEmpty())
            start();
    });
}

TopicWatch::~TopicWatch()
{
    stop();
}

std::deque<TopicWatch::Entry>::const_iterator TopicWatch::placeOf(quint64 number) const
{
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), number,
                                        [](const Entry &entry, quint64 wanted) { return entry.number < wanted; });
    return place != m_entries.end() && place->number == number ? place : m_entries.end();
}

const TopicWatch::Entry *TopicWatch::find(quint64 number) const
{
    const auto place = placeOf(number);
    return place == m_entries.end() ? nullptr : &*place;
}

void TopicWatch::watch(const QByteArray &topic)
{
    if (topic == m_topic)
        return;
    stop();
    m_topic = topic;
    m_entries.clear();
    m_publishers.clear();
    m_bytes = 0;
    m_dropped = 0;
    m_lastNumber = firstNumber;
    m_retained.reset();
    m_rosType.reset();
    m_knowsRetained = false;
    m_hasShrunk = false;
    m_isRefused = false;
    ++m_generation;
    if (!m_topic.isEmpty())
        start();
    Q_EMIT reset();
}

void TopicWatch::start()
{
    TailRequest request;
    request.include = {m_topic};
    request.payloadBytes = -1;
    request.maxMessages = maxTailMessages;
    request.maxBytes = maxTailBytes;
    const quint64 generation = m_generation;
    whenAnswered(m_context.live.startTail(request), this, [this, generation](int tail) {
        if (generation != m_generation) {
            m_context.live.stopTail(tail);
            return;
        }
        m_tail = tail;
        m_isRefused = tail == 0;
    });
    whenAnswered(m_context.control.history(QString::fromUtf8(m_topic)), this,
                 [this, generation](const QList<Message> &messages) {
                     if (generation == m_generation)
                         takePast(messages);
                 });
    askRetained();
}

void TopicWatch::stop()
{
    if (m_tail)
        m_context.live.stopTail(m_tail);
    m_tail = 0;
}

TopicWatch::Entry TopicWatch::entryOf(const Message &message)
{
    Entry entry;
    entry.atMs = message->timestampMs;
    entry.payload = message->payload;
    entry.payloadSize = message->payload.size();
    entry.publisher = message->publisherId;
    entry.qos = quint8(message.qos());
    entry.retain = message->retain;
    return entry;
}

void TopicWatch::askRetained()
{
    if (m_topic.isEmpty())
        return;
    const quint64 generation = m_generation;
    whenAnswered(m_context.control.retainedMessage(m_topic), this, [this, generation](const std::optional<Message> &message) {
        if (generation != m_generation)
            return;
        m_knowsRetained = true;
        m_retained.reset();
        if (message) {
            m_retained = Retained{(*message)->timestampMs, (*message)->payload.size()};
            takePast({*message});
        }
        Q_EMIT retainedChanged();
    });
    whenAnswered(m_context.control.retainedMessage(rosTypePrefix.toByteArray() + m_topic), this,
                 [this, generation](const std::optional<Message> &message) {
                     if (generation != m_generation)
                         return;
                     m_rosType = message ? parseRosMessageType((*message)->payload) : std::nullopt;
                     Q_EMIT retainedChanged();
                 });
}

// What was before is put in front of what has arrived meanwhile, once.
void TopicWatch::takePast(QList<Message> messages)
{
    bool isNew = false;
    for (auto message = messages.crbegin(); message != messages.crend(); ++message) {
        Entry entry = entryOf(*message);
        const bool isKnown = std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &other) {
            return other.atMs == entry.atMs && other.payload == entry.payload && other.publisher == entry.publisher;
        });
        const bool isOlder = m_entries.empty() || entry.atMs <= m_entries.front().atMs;
        if (isKnown || !isOlder)
            continue;
        entry.number = m_entries.empty() ? m_lastNumber : m_entries.front().number - 1;
        m_bytes += entry.payload.size();
        notePublisher(entry);
        m_entries.push_front(std::move(entry));
        isNew = true;
    }
    if (!isNew)
        return;
    trim(m_maxBytes);
    Q_EMIT reset();
}

void TopicWatch::takeTail(const MonitorDelta &delta)
{
    if (!m_tail)
        return;
    for (const TailBatch &batch : delta.tails) {
        if (batch.tail != m_tail)
            continue;
        m_dropped += batch.skipped;
        for (const TailMessage &message : batch.messages) {
            Entry entry;
            entry.number = ++m_lastNumber;
            entry.atMs = message.atMs;
            entry.payload = message.payload;
            entry.payloadSize = message.payloadSize;
            entry.publisher = message.publisher;
            entry.qos = quint8(mqtt::toInt(message.qos));
            entry.retain = message.retain;
            m_bytes += entry.payload.size();
            notePublisher(entry);
            m_entries.push_back(std::move(entry));
        }
        const int removed = trim(m_maxBytes);
        Q_EMIT changed(int(batch.messages.size()), removed);
        if (std::any_of(batch.messages.begin(), batch.messages.end(), [](const TailMessage &m) { return m.retain; }))
            askRetained();
    }
}

void TopicWatch::notePublisher(const Entry &entry)
{
    auto known = std::find_if(m_publishers.begin(), m_publishers.end(),
                              [&entry](const Publisher &publisher) { return publisher.client == entry.publisher; });
    if (known == m_publishers.end())
        known = m_publishers.insert(m_publishers.end(), {entry.publisher, entry.atMs, 0});
    ++known->messages;
    known->lastMs = std::max(known->lastMs, entry.atMs);
    // Mostly it is the first already.
    for (; known != m_publishers.begin() && std::prev(known)->lastMs < known->lastMs; --known)
        std::iter_swap(known, std::prev(known));
    if (m_publishers.size() > mostPublishers)
        m_publishers.removeLast();
}

void TopicWatch::setLimits(int messages, qint64 bytes)
{
    m_maxMessages = messages;
    m_maxBytes = bytes;
    m_hasShrunk = false;
    if (const int removed = trim(m_maxBytes); removed > 0)
        Q_EMIT changed(0, removed);
}

void TopicWatch::shrink(qint64 bytes)
{
    if (const int removed = trim(bytes); removed > 0) {
        m_hasShrunk = true;
        Q_EMIT changed(0, removed);
    }
}

int TopicWatch::trim(qint64 maxBytes)
{
    int removed = 0;
    while (m_entries.size() > 1 && (m_entries.size() > size_t(m_maxMessages) || m_bytes > maxBytes)) {
        m_bytes -= m_entries.front().payload.size();
        m_entries.pop_front();
        ++removed;
        ++m_dropped;
    }
    return removed;
}

} // namespace deepros::gui
