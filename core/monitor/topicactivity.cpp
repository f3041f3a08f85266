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
    /// What few topics have.
    struct Extras
    {
        std::vector<Tail *> tails;
        std::unique_ptr<RingQueue<Message>> history;
        std::list<Entry *>::iterator historyPlace;
    };

    // There may be hundreds of thousands: each byte counts. First what every message touches.
    quint64 messages = 0;
    quint64 bytes = 0;
    RateWindow rate;
    qint64 lastSeenMs = 0;
    QByteArray publisher;
    QByteArray preview;
    std::unique_ptr<Extras> extras;
    quint32 payloadSize = 0; ///< of the last message, bytes; MQTT has no larger ones than 256 MB
    int subscribers = 0;
    quint32 tailRevision = 0;
    mqtt::QoS qos{};
    bool retain = false;
    bool hasRetained = false;
    quint8 changed = 0; ///< bits of consumers
    TableHandle handle;
    qint64 firstSeenMs = 0;
    QByteArray topic;

    const QByteArray &tableName() const { return topic; }
    bool hasHistory() const { return extras && extras->history; }
    Extras &more()
    {
        if (!extras)
            extras = std::make_unique<Extras>();
        return *extras;
    }
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
        stays.handle = m_topics.insert(std::move(entry), [this](Entry &gone) { forget(gone); }).second;
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

// Finds it by its name, or makes it.
TopicActivity::Entry &TopicActivity::insert(TableHandle &handle, const QByteArray &topic)
{
    handle = m_topics.handleOf(topic);
    if (Entry *known = m_topics.resolve(handle))
        return *known;
    auto made = std::make_unique<Entry>();
    made->topic = topic;
    const auto [entry, fresh] = m_topics.insert(std::move(made), [this](Entry &gone) { forget(gone); });
    entry->handle = handle = fresh;
    if (wantsHistory(topic)) {
        Entry::Extras &extras = entry->more();
        extras.history = std::make_unique<RingQueue<Message>>();
        extras.historyPlace = m_withHistory.insert(m_withHistory.end(), entry);
    }
    return *entry;
}

void TopicActivity::chooseTails(Entry &entry)
{
    entry.tailRevision = m_tailRevision;
    if (entry.extras)
        entry.extras->tails.clear();
    for (const auto &tail : m_tails) {
        if (tail->wants(entry.topic))
            entry.more().tails.push_back(tail.get());
    }
}

// A row that was told shares it: then it is made anew, and of the size it needs, for growing would take the next power of two.
void TopicActivity::keepPreview(Entry &entry, QByteArrayView payload) const
{
    const qsizetype size = std::min(payload.size(), m_previewBytes);
    QByteArray &preview = entry.preview;
    if (!preview.isDetached() || size > preview.capacity()) {
        preview = QByteArray(payload.data(), size);
        return;
    }
    if (size != preview.size())
        preview.resize(size);
    std::copy_n(payload.data(), size, preview.data());
}

// Most messages are like the one before, about which nobody has been told yet. What is done for these calls nothing that has to
// return, so that no register is saved: 125 instructions for being watched instead of 151, the way from the router included.
void TopicActivity::record(TableHandle &handle, Publication &publication, int receivers)
{
    Entry *const entry = m_topics.resolve(handle);
    const QByteArrayView payload = publication.payload();
    const bool isAgain = entry && entry->messages && m_consumers && entry->changed == m_consumers && !entry->extras
        && entry->tailRevision == m_tailRevision && entry->publisher.constData() == publication.publisherId().constData()
        && !publication.retain() && entry->preview.size() == payload.size() && entry->preview.isDetached();
    if (!isAgain) [[unlikely]]
        return recordFirst(entry, handle, publication, receivers);
    ++entry->messages;
    entry->bytes += quint64(payload.size());
    entry->rate.add(m_clock.nowUs(), entry->messages, entry->bytes);
    entry->lastSeenMs = publication.timestampMs();
    entry->payloadSize = quint32(payload.size());
    entry->qos = publication.qos();
    entry->retain = false;
    entry->subscribers = receivers;
    // It is ours alone: data() would look again.
    std::copy_n(payload.data(), payload.size(), const_cast<char *>(entry->preview.constData()));
}

void TopicActivity::recordFirst(Entry *known, TableHandle &handle, Publication &publication, int receivers)
{
    Entry &entry = known ? *known : insert(handle, publication.topicToKeep());
    const QByteArrayView payload = publication.payload();
    if (!entry.messages) [[unlikely]]
        entry.firstSeenMs = publication.timestampMs();
    ++entry.messages;
    entry.bytes += quint64(payload.size());
    entry.rate.add(m_clock.nowUs(), entry.messages, entry.bytes);
    entry.lastSeenMs = publication.timestampMs();
    entry.payloadSize = quint32(payload.size());
    entry.qos = publication.qos();
    entry.subscribers = receivers;
    if (entry.publisher.constData() != publication.publisherId().constData()) [[unlikely]]
        entry.publisher = publication.publisherId();
    entry.retain = publication.retain();
    if (entry.retain)
        entry.hasRetained = !payload.isEmpty();
    if (entry.extras && entry.extras->history) [[unlikely]]
        keep(entry, publication.message());
    if (!m_consumers)
        return;
    keepPreview(entry, payload);
    if (entry.tailRevision != m_tailRevision) [[unlikely]]
        chooseTails(entry);
    if (entry.extras) [[unlikely]] {
        for (Tail *tail : entry.extras->tails)
            tail->add(publication);
    }
    if (entry.changed != m_consumers)
        markChanged(entry);
}

void TopicActivity::noteRetained(const Message &message)
{
    TableHandle handle;
    Entry &entry = insert(handle, message->topic);
    const bool wasRetained = std::exchange(entry.hasRetained, true);
    if (entry.messages) { // what came later is known
        if (!wasRetained)
            markChanged(entry);
        return;
    }
    entry.lastSeenMs = entry.firstSeenMs = message->timestampMs;
    entry.publisher = message->publisherId;
    entry.payloadSize = quint32(message->payload.size());
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
    if (!entry.hasHistory())
        return;
    while (!entry.extras->history->isEmpty())
        popHistory(entry);
    m_withHistory.erase(entry.extras->historyPlace);
}

void TopicActivity::keep(Entry &entry, const Message &message)
{
    const qint64 cost = message.cost();
    if (m_historyLimits.depth <= 0 || cost > m_historyLimits.maxBytes)
        return;
    if (entry.extras->history->size() >= m_historyLimits.depth)
        popHistory(entry);
    // The topic that has been quiet for longest gives first.
    m_withHistory.splice(m_withHistory.end(), m_withHistory, entry.extras->historyPlace);
    for (auto place = m_withHistory.begin(); m_historyBytes + cost > m_historyLimits.maxBytes;) {
        if ((*place)->extras->history->isEmpty())
            ++place;
        else
            popHistory(**place);
    }
    entry.extras->history->emplaceBack(message);
    ++m_historyMessages;
    m_historyBytes += cost;
}

void TopicActivity::popHistory(Entry &entry)
{
    m_historyBytes -= entry.extras->history->front().cost();
    --m_historyMessages;
    entry.extras->history->popFront();
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
    if (!entry || !entry->hasHistory())
        return messages;
    const RingQueue<Message> &history = *entry->extras->history;
    for (qsizetype i = 0; i < history.size(); ++i)
        messages.append(history[i]);
    return messages;
}

} // namespace deepros
