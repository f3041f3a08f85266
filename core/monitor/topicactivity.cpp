#include "monitor/topicactivity.h"

#include "entities/publication.h"
#include "monitor/ratewindow.h"

#include <algorithm>

namespace deepros {

namespace {

/// Names of forgotten topics kept for a consumer that does not ask; beyond them it gets a snapshot anew.
constexpr size_t maxForgotten = 100'000;

/// Entries passed in one call while a consumer is told everything.
constexpr quint32 maxLooked = 20'000;

/// Entries freed in one call: about a millisecond.
constexpr quint32 freedAtOnce = 2'048;

} // namespace

struct TopicActivity::Entry
{
    QByteArray topic;
    TableHandle handle;
    quint64 messages = 0;
    quint64 bytes = 0;
    qint64 firstSeenMs = 0;
    qint64 lastSeenMs = 0;
    QByteArray publisher;
    QByteArray preview;
    qsizetype payloadSize = 0;
    RateWindow rate;
    std::vector<Tail *> tails;
    std::unique_ptr<RingQueue<Message>> history;
    std::list<Entry *>::iterator historyPlace;
    int subscribers = 0;
    quint32 tailRevision = 0;
    mqtt::QoS qos{};
    bool retain = false;
    bool hasRetained = false;
    quint8 changed = 0; ///< bits of consumers
};

TopicActivity::TopicActivity(const Clock &clock, quint32 capacity, HistoryLimits history)
    : m_clock(clock), m_historyLimits(std::move(history)), m_topics(capacity)
{
}

TopicActivity::~TopicActivity() = default;

void TopicActivity::attach(int consumer)
{
    m_consumers |= quint8(1u << consumer);
    restart(consumer);
}

void TopicActivity::restart(int consumer)
{
    takeLostTrack(consumer);
    m_forgotten[size_t(consumer)].clear();
    m_changed[size_t(consumer)].clear();
    m_walks[size_t(consumer)] = 0; // with very many topics nobody has to wait for a look at all of them
}

bool TopicActivity::takeLostTrack(int consumer)
{
    const auto bit = quint8(1u << consumer);
    const bool lost = m_lostTrack & bit;
    m_lostTrack &= quint8(~bit);
    return lost;
}

void TopicActivity::detach(int consumer)
{
    takeLostTrack(consumer);
    const auto bit = quint8(1u << consumer);
    m_consumers &= quint8(~bit);
    m_changed[size_t(consumer)] = {};
    m_walks[size_t(consumer)] = 0;
    m_forgotten[size_t(consumer)] = {};
    if (!m_consumers)
        keepHistoriesOnly();
}

void TopicActivity::keepHistoriesOnly()
{
    if (m_withHistory.size() == size_t(m_topics.size()))
        return;
    std::vector<std::unique_ptr<Entry>> kept;
    kept.reserve(m_withHistory.size());
    for (const Entry *entry : m_withHistory)
        kept.push_back(m_topics.take(entry->topic));
    m_topics.clear(m_remains);
    for (auto &entry : kept) {
        Entry &stays = *entry;
        const QByteArray name = stays.topic;
        stays.handle = m_topics.insert(name, std::move(entry), [this](Entry &gone) { forget(gone); }).second;
    }
}

void TopicActivity::freeRemains()
{
    m_remains.free(freedAtOnce);
}

bool TopicActivity::wantsHistory(QByteArrayView topic) const
{
    return std::any_of(m_historyLimits.filters.begin(), m_historyLimits.filters.end(),
                       [topic](const QByteArray &filter) { return topicMatches(filter, topic); });
}

TopicActivity::Entry &TopicActivity::entryOf(TableHandle &handle, QByteArrayView topic)
{
    if (Entry *known = m_topics.resolve(handle)) [[likely]]
        return *known;
    const QByteArray borrowed = QByteArray::fromRawData(topic.data(), topic.size());
    handle = m_topics.handleOf(borrowed);
    if (Entry *known = m_topics.resolve(handle))
        return *known;
    auto made = std::make_unique<Entry>();
    made->topic = topic.toByteArray();
    const QByteArray name = made->topic;
    const auto [entry, fresh] = m_topics.insert(name, std::move(made), [this](Entry &gone) { forget(gone); });
    entry->handle = handle = fresh;
    if (wantsHistory(name)) {
        entry->history = std::make_unique<RingQueue<Message>>();
        entry->historyPlace = m_withHistory.insert(m_withHistory.end(), entry);
    }
    return *entry;
}

void TopicActivity::chooseTails(Entry &entry)
{
    entry.tailRevision = m_tailRevision;
    entry.tails.clear();
    for (const auto &tail : m_tails) {
        if (tail->wants(entry.topic))
            entry.tails.push_back(tail.get());
    }
}

void TopicActivity::record(TableHandle &handle, Publication &publication, int receivers)
{
    Entry &entry = entryOf(handle, publication.topic());
    const QByteArrayView payload = publication.payload();
    if (!entry.messages)
        entry.firstSeenMs = publication.timestampMs();
    ++entry.messages;
    entry.bytes += quint64(payload.size());
    entry.rate.add(m_clock.nowUs(), entry.messages, entry.bytes);
    entry.lastSeenMs = publication.timestampMs();
    entry.payloadSize = payload.size();
    entry.qos = publication.qos();
    entry.subscribers = receivers;
    if (entry.publisher.constData() != publication.publisherId().constData())
        entry.publisher = publication.publisherId();
    entry.retain = publication.retain();
    if (entry.retain)
        entry.hasRetained = !payload.isEmpty();
    if (entry.history)
        keep(entry, publication.message());
    if (!m_consumers)
        return;
    const qsizetype kept = std::min(payload.size(), m_previewBytes);
    entry.preview.resize(kept);
    std::copy_n(payload.begin(), kept, entry.preview.begin());
    if (entry.tailRevision != m_tailRevision)
        chooseTails(entry);
    for (Tail *tail : entry.tails)
        tail->add(publication);
    if (entry.changed != m_consumers)
        markChanged(entry);
}

void TopicActivity::noteRetained(const Message &message)
{
    TableHandle handle;
    Entry &entry = entryOf(handle, message->topic);
    const bool wasRetained = std::exchange(entry.hasRetained, true);
    if (entry.messages) { // what came later is known
        if (!wasRetained)
            markChanged(entry);
        return;
    }
    entry.lastSeenMs = entry.firstSeenMs = message->timestampMs;
    entry.publisher = message->publisherId;
    entry.payloadSize = message->payload.size();
    entry.preview = message->payload.first(std::min(message->payload.size(), m_previewBytes));
    entry.qos = message->qos;
    entry.retain = true;
    markChanged(entry);
}

void TopicActivity::noteCleared(const QByteArray &topic)
{
    if (Entry *entry = m_topics.find(topic)) {
        entry->hasRetained = false;
        markChanged(*entry);
    }
}

void TopicActivity::markChanged(Entry &entry)
{
    for (int consumer = 0; consumer < maxConsumers; ++consumer) {
        const auto bit = quint8(1u << consumer);
        if (!(m_consumers & bit) || (entry.changed & bit))
            continue;
        auto &changed = m_changed[size_t(consumer)];
        // A flood of topics that are soon forgotten, and a consumer that does not ask.
        if (changed.size() > 2 * size_t(m_topics.capacity()))
            std::erase_if(changed, [this](TableHandle handle) { return !m_topics.peek(handle); });
        changed.push_back(entry.handle);
    }
    entry.changed = m_consumers;
}

void TopicActivity::forget(Entry &entry)
{
    for (int consumer = 0; consumer < maxConsumers; ++consumer) {
        auto &names = m_forgotten[size_t(consumer)];
        if (!(m_consumers & (1u << consumer)))
            continue;
        if (names.size() < maxForgotten)
            names.push_back(entry.topic);
        else
            m_lostTrack |= quint8(1u << consumer);
    }
    if (!entry.history)
        return;
    while (!entry.history->isEmpty())
        popHistory(entry);
    m_withHistory.erase(entry.historyPlace);
}

void TopicActivity::keep(Entry &entry, const Message &message)
{
    const qint64 cost = message.cost();
    if (m_historyLimits.depth <= 0 || cost > m_historyLimits.maxBytes)
        return;
    if (entry.history->size() >= m_historyLimits.depth)
        popHistory(entry);
    // The topic that has been quiet for longest gives first.
    m_withHistory.splice(m_withHistory.end(), m_withHistory, entry.historyPlace);
    for (auto place = m_withHistory.begin(); m_historyBytes + cost > m_historyLimits.maxBytes;) {
        if ((*place)->history->isEmpty())
            ++place;
        else
            popHistory(**place);
    }
    entry.history->emplaceBack(message);
    ++m_historyMessages;
    m_historyBytes += cost;
}

void TopicActivity::popHistory(Entry &entry)
{
    m_historyBytes -= entry.history->front().cost();
    --m_historyMessages;
    entry.history->popFront();
}

TopicRow TopicActivity::rowOf(const Entry &entry) const
{
    const RateWindow::Rates rates = entry.rate.at(m_clock.nowUs(), entry.messages, entry.bytes);
    TopicRow row;
    row.topic = entry.topic;
    row.messages = entry.messages;
    row.bytes = entry.bytes;
    row.rateHz = rates.messages;
    row.bytesPerSecond = rates.bytes;
    row.firstSeenMs = entry.firstSeenMs;
    row.lastSeenMs = entry.lastSeenMs;
    row.publisher = entry.publisher;
    row.preview = entry.preview;
    row.payloadSize = entry.payloadSize;
    row.qos = entry.qos;
    row.retain = entry.retain;
    row.hasRetained = entry.hasRetained;
    row.subscribers = entry.subscribers;
    return row;
}

std::vector<TopicRow> TopicActivity::takeChanged(int consumer, size_t most)
{
    const auto bit = quint8(1u << consumer);
    auto &changed = m_changed[size_t(consumer)];
    std::vector<TopicRow> rows;
    quint32 &walk = m_walks[size_t(consumer)];
    const size_t listed = walk < m_topics.slotCount() ? (most + 1) / 2 : most; // the walk must end some time
    size_t taken = 0;
    for (; taken < changed.size() && taken < maxLooked && rows.size() < listed; ++taken) {
        Entry *entry = m_topics.peek(changed[taken]);
        if (!entry || !(entry->changed & bit) || changed[taken].slot >= walk)
            continue; // gone, told by the walk, or still to be told by it
        entry->changed &= quint8(~bit);
        rows.push_back(rowOf(*entry));
    }
    changed.erase(changed.begin(), changed.begin() + qptrdiff(taken));
    for (quint32 looked = 0; walk < m_topics.slotCount() && looked < maxLooked && rows.size() < most; ++walk, ++looked) {
        if (Entry *entry = m_topics.entryAt(walk)) {
            entry->changed &= quint8(~bit);
            rows.push_back(rowOf(*entry));
        }
    }
    return rows;
}

std::optional<TopicRow> TopicActivity::row(const QByteArray &topic) const
{
    const Entry *entry = m_topics.find(topic);
    return entry ? std::optional(rowOf(*entry)) : std::nullopt;
}

QByteArray TopicActivity::wholePayload(const QByteArray &topic, qsizetype bytes) const
{
    const Entry *entry = m_topics.find(topic);
    return entry && entry->messages > 0 && entry->preview.size() == bytes ? entry->preview : QByteArray();
}

const QByteArray *TopicActivity::topicAt(quint32 slot) const
{
    const Entry *entry = m_topics.entryAt(slot);
    return entry ? &entry->topic : nullptr;
}

TopicPage TopicActivity::page(QByteArrayView filter, QByteArrayView after, size_t limit) const
{
    std::vector<const Entry *> found;
    m_topics.forEach([&](const Entry &entry) {
        if (QByteArrayView(entry.topic) > after && topicMatches(filter, entry.topic))
            found.push_back(&entry);
    });
    const size_t count = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + qptrdiff(count), found.end(),
                      [](const Entry *a, const Entry *b) { return a->topic < b->topic; });
    TopicPage page;
    page.hasMore = count < found.size();
    page.rows.reserve(count);
    for (size_t i = 0; i < count; ++i)
        page.rows.push_back(rowOf(*found[i]));
    return page;
}

Tail *TopicActivity::addTail(TailRequest request)
{
    if (m_tails.size() >= maxTails)
        return nullptr;
    m_tails.push_back(std::make_unique<Tail>(++m_lastTail, std::move(request)));
    ++m_tailRevision;
    return m_tails.back().get();
}

void TopicActivity::removeTail(int id)
{
    // Entries of topics that are never published again keep a dead pointer, which the revision makes them forget unread.
    std::erase_if(m_tails, [id](const auto &tail) { return tail->id() == id; });
    ++m_tailRevision;
}

Tail *TopicActivity::tail(int id) const
{
    const auto found = std::find_if(m_tails.begin(), m_tails.end(), [id](const auto &tail) { return tail->id() == id; });
    return found == m_tails.end() ? nullptr : found->get();
}

QList<Message> TopicActivity::history(const QByteArray &topic) const
{
    QList<Message> messages;
    const Entry *entry = m_topics.find(topic);
    if (!entry || !entry->history)
        return messages;
    for (qsizetype i = 0; i < entry->history->size(); ++i)
        messages.append((*entry->history)[i]);
    return messages;
}

} // namespace deepros
