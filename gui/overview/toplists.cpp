#include "overview/toplists.h"

#include <algorithm>
#include <numeric>

namespace deepros::gui {

namespace {

constexpr qsizetype mostKept = 256;
constexpr qint64 freshMs = 10'000;

} // namespace

void BusiestTopics::clear()
{
    m_rows.clear();
    m_leastRate = 0;
}

void BusiestTopics::apply(const MonitorDelta &delta)
{
    for (const QByteArray &topic : delta.topicsGone)
        m_rows.remove(topic);
    for (const TopicRow &row : delta.topics) {
        if (row.rateHz < m_leastRate || row.topic.startsWith('$'))
            m_rows.remove(row.topic);
        else
            m_rows.insert(row.topic, {row.topic, row.rateHz, row.bytesPerSecond, row.lastSeenMs});
    }
    if (m_rows.size() <= mostKept)
        return;
    std::vector<double> rates;
    rates.reserve(size_t(m_rows.size()));
    for (const Row &row : m_rows)
        rates.push_back(row.rateHz);
    const auto middle = rates.begin() + mostKept / 2;
    std::nth_element(rates.begin(), middle, rates.end(), std::greater<>());
    m_leastRate = *middle;
    m_rows.removeIf([this](const auto &entry) { return entry.value().rateHz <= m_leastRate; });
}

std::vector<BusiestTopics::Row> BusiestTopics::top(qint64 nowMs, size_t most)
{
    m_rows.removeIf([nowMs](const auto &entry) { return entry.value().lastSeenMs < nowMs - freshMs; });
    if (m_rows.size() < mostKept / 4)
        m_leastRate = 0; // room again for lighter ones
    std::vector<Row> rows(m_rows.cbegin(), m_rows.cend());
    const size_t count = std::min(most, rows.size());
    std::partial_sort(rows.begin(), rows.begin() + std::ptrdiff_t(count), rows.end(), [](const Row &a, const Row &b) {
        return a.rateHz != b.rateHz ? a.rateHz > b.rateHz : a.topic < b.topic;
    });
    rows.resize(count);
    return rows;
}

void LaggingClients::apply(const MonitorDelta &delta)
{
    for (const QByteArray &id : delta.clientsGone)
        m_rows.remove(id);
    for (const ClientRow &client : delta.clients) {
        const quint64 dropped = std::accumulate(client.drops.begin(), client.drops.end(), quint64(0));
        if (client.queued > 0 || dropped > 0)
            m_rows.insert(client.id, {client.id, client.queued, client.maxQueued, dropped, client.isConnected});
        else
            m_rows.remove(client.id);
    }
}

std::vector<LaggingClients::Row> LaggingClients::top(size_t most) const
{
    std::vector<Row> rows(m_rows.cbegin(), m_rows.cend());
    const size_t count = std::min(most, rows.size());
    const auto fill = [](const Row &row) { return row.maxQueued > 0 ? double(row.queued) / row.maxQueued : double(row.queued); };
    std::partial_sort(rows.begin(), rows.begin() + std::ptrdiff_t(count), rows.end(), [&fill](const Row &a, const Row &b) {
        if (fill(a) != fill(b))
            return fill(a) > fill(b);
        return a.dropped != b.dropped ? a.dropped > b.dropped : a.clientId < b.clientId;
    });
    rows.resize(count);
    return rows;
}

} // namespace deepros::gui
