// What the details of a client ask the broker, and tell it to do.
#include "clients/clientdetails.h"
#include "clients/clienttables.h"
#include "desk.h"
#include "live/answer.h"
#include "live/livestore.h"
#include "live/patience.h"
#include "text/format.h"
#include "widgets/listview.h"
#include "widgets/tabs.h"

namespace deepros::gui {

namespace {

constexpr int askedEvents = 5000; // the broker's last ones, of all clients
constexpr qint64 matchingEveryMs = 5000;

} // namespace

void ClientDetails::ask()
{
    if (m_tabs->currentIndex() != MessagesTab || !isVisible())
        stopMessages();
    if (!isVisible() || m_id.isEmpty())
        return;
    switch (m_tabs->currentIndex()) {
    case SubscriptionsTab:
        askSubscriptions();
        break;
    case QueueTab:
        askQueue();
        break;
    case MessagesTab:
        followMessages();
        break;
    case HistoryTab:
        if (m_lastEvent == 0)
            askHistory();
        break;
    default:
        break;
    }
}

void ClientDetails::askSubscriptions()
{
    if (std::exchange(m_subscriptionsAsked, true))
        return;
    whenAnswered(
        m_context.control.subscriptions(QString::fromUtf8(m_id)), this,
        [this, generation = m_generation](const std::vector<SubscriptionRow> &rows) {
            if (generation != m_generation)
                return;
            m_subscriptionsAsked = false;
            const PlaceKeeper keeper(*m_subscriptionView);
            m_subscriptions->setRows(rows);
            showCounts();
            askMatching();
        },
        [this] { m_subscriptionsAsked = false; });
}

// The broker looks at all topics for it: of the subscriptions on screen only, and not often.
void ClientDetails::askMatching()
{
    if (m_matchingAsked || (m_sinceMatching.isValid() && m_sinceMatching.elapsed() < matchingEveryMs))
        return;
    QList<QByteArray> filters;
    for (const auto &[first, last] : m_subscriptionView->visibleRanges()) {
        for (int row = first.row(); row <= last.row(); ++row)
            filters << m_subscriptions->at(first.siblingAtRow(row))->filter;
    }
    if (filters.isEmpty())
        return;
    m_matchingAsked = true;
    m_sinceMatching.start();
    whenAnswered(
        m_context.control.matchingTopics(filters), this,
        [this, filters, generation = m_generation](const std::vector<qsizetype> &counts) {
            if (generation != m_generation)
                return;
            m_matchingAsked = false;
            QHash<QByteArray, qsizetype> matching = m_subscriptions->matching();
            for (qsizetype i = 0; i < filters.size() && i < std::ssize(counts); ++i)
                matching.insert(filters[i], counts[size_t(i)]);
            m_subscriptions->setMatching(matching);
        },
        [this] { m_matchingAsked = false; });
}

void ClientDetails::askQueue()
{
    if (std::exchange(m_queueAsked, true))
        return;
    whenAnswered(
        m_context.control.queueOf(QString::fromUtf8(m_id), mostQueueRows), this,
        [this, generation = m_generation](const std::vector<QueuedMessageRow> &rows) {
            if (generation != m_generation)
                return;
            m_queueAsked = false;
            const PlaceKeeper keeper(*m_queueView);
            m_queue->setNow(m_context.live.nowMs());
            m_queue->setRows(rows);
            showCounts();
        },
        [this] { m_queueAsked = false; });
}

void ClientDetails::askHistory()
{
    m_lastEvent = 1; // asked
    whenAnswered(m_context.control.events(0, askedEvents), this,
                 [this, generation = m_generation](const std::vector<MonitorEvent> &events) {
                     if (generation != m_generation)
                         return;
                     std::vector<MonitorEvent> ours;
                     for (const MonitorEvent &event : events) {
                         if (event.clientId == m_id)
                             ours.push_back(event);
                     }
                     // A delta may have been faster with what is newer than the answer.
                     const quint64 last = events.empty() ? 0 : events.back().id;
                     for (const MonitorEvent &event : m_history->rows()) {
                         if (event.id > last)
                             ours.push_back(event);
                     }
                     m_lastEvent = std::max({m_lastEvent, last, quint64(1)});
                     m_history->clear();
                     m_history->append(ours, mostEvents);
                     m_historyView->scrollToBottom();
                     showCounts();
                 });
}

void ClientDetails::followMessages()
{
    if (m_tail != 0 || m_tailAsked || m_tailRefused || !m_context.live.isAttached())
        return;
    m_tailAsked = true;
    TailRequest request;
    request.include = {"#"};
    request.clientId = m_id;
    whenAnswered(
        m_context.live.startTail(request), this,
        [this, generation = m_generation](int tail) {
            if (generation != m_generation || !m_tailAsked) { // not wanted any more
                if (tail != 0)
                    m_context.live.stopTail(tail);
                return;
            }
            m_tailAsked = false;
            m_tail = tail;
            m_tailRefused = tail == 0;
            showCounts();
        },
        [this] { m_tailAsked = false; });
}

void ClientDetails::stopMessages()
{
    if (m_tail != 0)
        m_context.live.stopTail(m_tail);
    m_tail = 0;
    m_tailAsked = false;
    m_tailRefused = false;
}

void ClientDetails::restart()
{
    ++m_generation;
    m_tail = 0;
    m_tailAsked = false;
    m_subscriptionsAsked = false;
    m_matchingAsked = false;
    m_queueAsked = false;
    m_lastEvent = 0;
}

QList<QByteArray> ClientDetails::selectedFilters() const
{
    QList<QByteArray> filters;
    for (const QModelIndex &index : m_subscriptionView->selectionModel()->selectedRows())
        filters << m_subscriptions->at(index)->filter;
    return filters;
}

void ClientDetails::unsubscribe(const QByteArray &id, const QList<QByteArray> &filters)
{
    for (const QByteArray &filter : filters) {
        whenAnswered(patiently(m_context.desk, m_context.control.unsubscribe(QString::fromUtf8(id), QString::fromUtf8(filter))), this,
                     [this, name = format::oneLine(filter)](bool done) {
                         if (done)
                             Q_EMIT m_context.desk.say(tr("The subscription to %1 was ended.").arg(name));
                         else
                             Q_EMIT m_context.desk.complain(
                                 tr("The subscription to %1 had already ended. The list shows what is left.")
                                     .arg(name));
                         ask();
                     });
    }
}

void ClientDetails::emptyQueue(const QByteArray &id)
{
    whenAnswered(patiently(m_context.desk, m_context.control.emptyQueue(QString::fromUtf8(id))), this, [this](int dropped) {
        if (dropped < 0)
            Q_EMIT m_context.desk.complain(tr("The client has gone, and its queue with it."));
        else
            Q_EMIT m_context.desk.say(tr("%n queued message(s) were dropped.", nullptr, dropped));
        ask();
    });
}

} // namespace deepros::gui
