#include "clients/clientdetails.h"

#include "clients/clientmodel.h"
#include "clients/clienttables.h"
#include "desk.h"
#include "live/answer.h"
#include "live/livestore.h"
#include "text/format.h"
#include "theme/theme.h"
#include "widgets/listview.h"
#include "widgets/sharebar.h"
#include "widgets/tabs.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

namespace deepros::gui {

namespace {

constexpr size_t mostMessages = 500;

QLabel *secondaryLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("secondary"));
    label->setWordWrap(true);
    return label;
}

/// Calls `change`; a view that stands at its end stays there.
template <typename Change>
void following(QTreeView &view, Change change)
{
    QScrollBar *bar = view.verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    change();
    if (atEnd)
        view.scrollToBottom();
}

} // namespace

ClientDetails::ClientDetails(const Context &context, const ClientModel &clients, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_clients(clients),
      m_subscriptions(new SubscriptionsModel(this)),
      m_queue(new QueueModel(this)),
      m_messages(new ClientMessagesModel(this)),
      m_history(new ClientHistoryModel(this)),
      m_name(new QLabel(this)),
      m_state(secondaryLabel(this)),
      m_tabs(new Tabs(this)),
      m_subscriptionView(new ListView(context.theme, this)),
      m_queueView(new ListView(context.theme, this)),
      m_messageView(new ListView(context.theme, this)),
      m_historyView(new ListView(context.theme, this)),
      m_subscriptionStatus(secondaryLabel(this)),
      m_queueStatus(secondaryLabel(this)),
      m_messageStatus(secondaryLabel(this)),
      m_historyStatus(secondaryLabel(this)),
      m_unsubscribe(new QPushButton(this)),
      m_emptyQueue(new QPushButton(this)),
      m_disconnect(new QPushButton(this)),
      m_ban(new QPushButton(this)),
      m_remove(new QPushButton(this))
{
    m_name->setProperty("role", QStringLiteral("title"));
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setObjectName(QStringLiteral("clientName"));
    m_state->setObjectName(QStringLiteral("clientState"));
    m_tabs->setObjectName(QStringLiteral("clientTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false); // which that mode turns on
    m_subscriptionView->setObjectName(QStringLiteral("clientSubscriptions"));
    m_queueView->setObjectName(QStringLiteral("clientQueue"));
    m_messageView->setObjectName(QStringLiteral("clientMessages"));
    m_historyView->setObjectName(QStringLiteral("clientHistory"));
    m_messageStatus->setObjectName(QStringLiteral("clientMessagesStatus"));
    m_queueStatus->setObjectName(QStringLiteral("clientQueueStatus"));
    m_unsubscribe->setObjectName(QStringLiteral("clientUnsubscribe"));
    m_emptyQueue->setObjectName(QStringLiteral("clientEmptyQueue"));
    m_disconnect->setObjectName(QStringLiteral("clientDisconnect"));
    m_ban->setObjectName(QStringLiteral("clientBan"));
    m_remove->setObjectName(QStringLiteral("clientRemove"));
    m_remove->setProperty("danger", true);

    m_subscriptionView->setModel(m_subscriptions);
    m_subscriptionView->setColumnWidths(std::array{150, 45, 60, 76, 90});
    m_queueView->setModel(m_queue);
    m_queueView->setColumnWidths(std::array{130, 56, 60, 42, 90});
    m_queueView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_messageView->setModel(m_messages);
    m_messageView->setColumnWidths(std::array{92, 126, 60, 110});
    m_historyView->setModel(m_history);
    m_historyView->setColumnWidths(std::array{128, 122, 260, 130});

    m_tabs->addTab(makeFields(), QString());
    m_tabs->addTab(makeList(m_subscriptionView, m_subscriptionStatus, m_unsubscribe), QString());
    m_tabs->addTab(makeList(m_queueView, m_queueStatus, m_emptyQueue), QString());
    m_tabs->addTab(makeList(m_messageView, m_messageStatus, nullptr), QString());
    m_tabs->addTab(makeList(m_historyView, m_historyStatus, nullptr), QString());

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_disconnect);
    buttons->addWidget(m_ban);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addWidget(m_state);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);

    connect(m_tabs, &QTabWidget::currentChanged, this, &ClientDetails::ask);
    connect(m_unsubscribe, &QPushButton::clicked, this,
            [this] { Q_EMIT unsubscribeWanted(selectedFilters()); });
    connect(m_emptyQueue, &QPushButton::clicked, this, &ClientDetails::emptyQueueWanted);
    connect(m_disconnect, &QPushButton::clicked, this, &ClientDetails::disconnectWanted);
    connect(m_ban, &QPushButton::clicked, this, &ClientDetails::banWanted);
    connect(m_remove, &QPushButton::clicked, this, &ClientDetails::removeWanted);
    connect(m_messageView, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const TailMessage *message = m_messages->at(index))
            Q_EMIT m_context.desk.showTopic(message->topic);
    });
    for (ListView *view : {m_subscriptionView, m_queueView, m_messageView, m_historyView})
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint &position) { Q_EMIT menuWanted(view, position); });
    connect(m_subscriptionView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ClientDetails::showCounts);
    retranslate();
}

ClientDetails::~ClientDetails()
{
    stopMessages();
}

QWidget *ClientDetails::makeFields()
{
    auto *content = new QWidget(m_tabs);
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 10, 8, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(7);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (int field = 0; field < FieldCount; ++field) {
        m_titles[size_t(field)] = new QLabel(content);
        m_titles[size_t(field)]->setProperty("role", QStringLiteral("secondary"));
        auto *value = new QLabel(content);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_values[size_t(field)] = value;
        form->addRow(m_titles[size_t(field)], value);
        if (field == Queue)
            form->addRow(QString(), m_queueBar = new ShareBar(m_context.theme, content));
        if (field == Inflight)
            form->addRow(QString(), m_inflightBar = new ShareBar(m_context.theme, content));
    }
    auto *area = new QScrollArea(m_tabs);
    area->setObjectName(QStringLiteral("clientFields"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

QWidget *ClientDetails::makeList(ListView *view, QLabel *status, QPushButton *button)
{
    auto *page = new QWidget(m_tabs);
    auto *row = new QHBoxLayout;
    row->addWidget(status, 1);
    if (button)
        row->addWidget(button);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(view, 1);
    layout->addLayout(row);
    return page;
}

void ClientDetails::setClient(const QByteArray &id)
{
    if (id == m_id)
        return;
    stopMessages();
    m_id = id;
    ++m_generation;
    m_matchingAsked = false;
    m_subscriptionsAsked = false;
    m_queueAsked = false;
    m_lastEvent = 0;
    m_subscriptions->clear();
    m_subscriptions->setMatching({});
    m_sinceMatching.invalidate();
    m_queue->clear();
    m_messages->clear();
    m_history->clear();
    m_shownMessages = 0;
    m_skippedMessages = 0;
    if (id.isEmpty())
        return;
    refresh();
}

void ClientDetails::openTab(int tab)
{
    m_tabs->setCurrentIndex(std::clamp(tab, 0, int(TabCount) - 1));
}

int ClientDetails::currentTab() const
{
    return m_tabs->currentIndex();
}

void ClientDetails::refresh()
{
    const ClientRow *client = m_clients.find(m_id);
    m_disconnect->setEnabled(client && client->isConnected);
    m_ban->setEnabled(!m_id.isEmpty());
    m_remove->setEnabled(client != nullptr);
    m_name->setText(format::oneLine(m_id, 512));
    if (!client) {
        m_state->setText(tr("The broker has no session of this client any more."));
        stopMessages();
        showCounts();
        if (isVisible() && m_tabs->currentIndex() == HistoryTab && m_lastEvent == 0)
            askHistory();
        return;
    }
    const int row = m_clients.rowOf(m_id);
    const qint64 now = m_context.live.nowMs();
    if (client->isConnected)
        m_state->setText(tr("%1 for %2 · %3 · %4")
                             .arg(m_clients.stateText(row),
                                  format::duration(std::max<qint64>(0, now - client->connectedAtMs)),
                                  ClientModel::protocolText(*client), format::oneLine(client->listener)));
    else
        m_state->setText(tr("%1 · last heard of %2 ago")
                             .arg(m_clients.stateText(row),
                                  format::duration(std::max<qint64>(0, now - client->traffic.lastHeardMs))));
    showFields(*client);
    ask();
}

void ClientDetails::showFields(const ClientRow &client)
{
    const auto set = [this](Field field, const QString &text) {
        if (m_values[field]->text() != text)
            m_values[field]->setText(text);
    };
    const qint64 now = m_context.live.nowMs();
    set(User, client.userName.isEmpty() ? tr("anonymous") : format::oneLine(client.userName));
    set(Address, client.address.isEmpty() ? tr("none") : format::oneLine(client.address));
    set(Listener, client.listener.isEmpty() ? tr("none") : format::oneLine(client.listener));
    set(Protocol, ClientModel::protocolText(client));
    set(Connected, client.connectedAtMs > 0 ? format::dateTime(client.connectedAtMs) : tr("never"));
    if (!client.isPersistent)
        set(Session, tr("clean: ends with the connection"));
    else if (client.expirySecs == 0xffffffffu)
        set(Session, tr("persistent: kept until it is taken up or deleted"));
    else
        set(Session, tr("persistent: kept for %1 after the connection")
                         .arg(format::duration(qint64(client.expirySecs) * 1000)));
    const QString heard = client.traffic.lastHeardMs > 0
                              ? format::duration(std::max<qint64>(0, now - client.traffic.lastHeardMs))
                              : QStringLiteral("–");
    set(KeepAlive,
        client.keepAliveSecs > 0
            ? tr("%1, last packet %2 ago").arg(format::duration(qint64(client.keepAliveSecs) * 1000), heard)
            : tr("none, last packet %1 ago").arg(heard));
    set(Will, client.hasWill ? tr("will be published when the connection breaks") : tr("none"));
    set(Queue, tr("%1 of %2").arg(format::count(client.queued), format::count(client.maxQueued)));
    set(Inflight, tr("%1 of %2").arg(format::count(client.inflight), format::count(client.maxInflight)));
    m_queueBar->setShare(client.maxQueued > 0 ? double(client.queued) / client.maxQueued : 0);
    m_inflightBar->setShare(client.maxInflight > 0 ? double(client.inflight) / client.maxInflight : 0);
    set(Received, tr("%1 messages, %2")
                      .arg(format::count(qint64(client.traffic.messagesIn)),
                           format::bytes(double(client.traffic.bytesIn))));
    set(Sent, tr("%1 messages, %2")
                  .arg(format::count(qint64(client.traffic.messagesOut)),
                       format::bytes(double(client.traffic.bytesOut))));
    QStringList drops;
    for (size_t cause = 0; cause < client.drops.size(); ++cause) {
        if (client.drops[cause] > 0)
            drops << tr("%1: %2").arg(QLatin1String(nameOf(DropCause(cause))),
                                      format::count(qint64(client.drops[cause])));
    }
    set(Dropped, drops.isEmpty() ? tr("none") : drops.join(u'\n'));
    set(LastError, client.lastError.isEmpty() ? tr("none") : format::oneLine(client.lastError));
}

// Asks for what the current tab shows, and stops what no tab shows.
void ClientDetails::takeDelta(const MonitorDelta &delta)
{
    if (m_id.isEmpty())
        return;
    bool changed = false;
    for (const TailBatch &batch : delta.tails) {
        if (batch.tail != m_tail || m_tail == 0)
            continue;
        m_shownMessages += batch.messages.size();
        m_skippedMessages += batch.skipped;
        following(*m_messageView, [&] { m_messages->append(batch.messages, mostMessages); });
        changed = true;
    }
    std::vector<MonitorEvent> events;
    for (const MonitorEvent &event : delta.events) {
        if (m_lastEvent > 0 && event.id > m_lastEvent && event.clientId == m_id)
            events.push_back(event);
    }
    if (!events.empty()) {
        m_lastEvent = events.back().id;
        following(*m_historyView, [&] { m_history->append(events, mostEvents); });
        changed = true;
    }
    if (changed)
        showCounts();
}

void ClientDetails::showCounts()
{
    const ClientRow *client = m_clients.find(m_id);
    const auto subscriptions = m_subscriptions->rowCount();
    m_subscriptionStatus->setText(subscriptions > 0 ? tr("%n subscription(s)", nullptr, subscriptions)
                                                    : tr("This client is subscribed to nothing."));
    m_unsubscribe->setEnabled(m_subscriptionView->selectionModel()->hasSelection());
    const int queued = m_queue->rowCount();
    if (queued == 0)
        m_queueStatus->setText(tr("Nothing is owed to this client."));
    else if (queued >= mostQueueRows && client)
        m_queueStatus->setText(
            tr("The first %1 of %2 messages.")
                .arg(format::count(queued), format::count(client->queued + client->inflight)));
    else
        m_queueStatus->setText(tr("%n message(s)", nullptr, queued));
    m_emptyQueue->setEnabled(client && client->queued > 0);
    if (m_tailRefused)
        m_messageStatus->setText(tr("The broker follows too many tails already. Close another one."));
    else if (m_shownMessages == 0)
        m_messageStatus->setText(tr("What the client publishes from now on is shown here."));
    else
        m_messageStatus->setText(
            tr("%1 messages since this tab was opened: the last %2 are kept here, %3 were skipped.")
                .arg(format::count(qint64(m_shownMessages + m_skippedMessages)),
                     format::count(m_messages->rowCount()), format::count(qint64(m_skippedMessages))));
    m_historyStatus->setText(m_history->rowCount() > 0
                                 ? tr("The broker remembers its last events only; older ones are in the log.")
                                 : tr("The broker remembers nothing of this client."));
}

void ClientDetails::retranslate()
{
    const std::array<QString, TabCount> tabs{tr("Details"), tr("Subscriptions"), tr("Queue"), tr("Messages"),
                                             tr("History")};
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabs->setTabText(tab, tabs[size_t(tab)]);
    const std::array<QString, FieldCount> titles{
        tr("User"),     tr("Address"),    tr("Listener"), tr("Protocol"),  tr("Connected"),
        tr("Session"),  tr("Keep-alive"), tr("Will"),     tr("Queue"),     tr("In flight"),
        tr("Received"), tr("Sent"),       tr("Dropped"),  tr("Last error")};
    for (size_t field = 0; field < titles.size(); ++field)
        m_titles[field]->setText(titles[field]);
    m_tabs->setAccessibleName(tr("What to show of the client"));
    m_subscriptionView->setAccessibleName(tr("Subscriptions of the client"));
    m_queueView->setAccessibleName(tr("Messages owed to the client"));
    m_messageView->setAccessibleName(tr("Messages the client publishes"));
    m_historyView->setAccessibleName(tr("Events of the client"));
    m_unsubscribe->setText(tr("Unsubscribe"));
    m_unsubscribe->setToolTip(tr("Ends the selected subscriptions. MQTT has no way to tell the client."));
    m_emptyQueue->setText(tr("Empty queue"));
    m_emptyQueue->setToolTip(tr("Drops what waits. What is in flight stays."));
    m_disconnect->setText(tr("Disconnect"));
    m_disconnect->setToolTip(tr("Closes the connection (Del). The client may connect again."));
    m_ban->setText(tr("Ban…"));
    m_remove->setText(tr("Delete session"));
    m_remove->setToolTip(tr("Ends the connection and forgets subscriptions and queued messages."));
    for (QPushButton *button : {m_unsubscribe, m_emptyQueue, m_disconnect, m_ban, m_remove})
        button->setAccessibleName(button->text());
    m_subscriptions->retranslate();
    m_queue->retranslate();
    m_messages->retranslate();
    m_history->retranslate();
    m_subscriptions->touch();
    m_queue->touch();
    m_history->touch();
    showCounts();
    if (!m_id.isEmpty())
        refresh();
    else
        m_state->clear();
}

void ClientDetails::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ClientDetails::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    stopMessages();
    m_lastEvent = 0; // what happens meanwhile is asked for when we are seen again
}

} // namespace deepros::gui
