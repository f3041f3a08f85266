#include "clients/clientspage.h"

#include "clients/clientdetails.h"
#include "desk.h"
#include "live/answer.h"
#include "live/livestore.h"
#include "text/format.h"
#include "theme/theme.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/flowlayout.h"
#include "widgets/listview.h"

#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>

namespace deepros::gui {

namespace {

constexpr qint64 sortEveryMs = 2000;
constexpr int bansEverySecs = 5;

/// A command that connects to the first plain listener; empty without one.
QString exampleCommand(const QStringList &urls)
{
    for (const QString &text : urls) {
        const QUrl url(text);
        if (url.scheme() != QLatin1String("mqtt"))
            continue;
        const bool isAny = url.host() == QLatin1String("0.0.0.0") || url.host() == QLatin1String("::");
        return QStringLiteral("mosquitto_sub -h %1 -p %2 -t '#' -v")
            .arg(isAny ? QStringLiteral("127.0.0.1") : url.host())
            .arg(url.port(1883));
    }
    return {};
}

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("card", true);
    return frame;
}

} // namespace

ClientsPage::ClientsPage(const Context &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_clients(new ClientModel(this)),
      m_shown(new ClientFilter(*m_clients, this)),
      m_bans(new BansModel(this)),
      m_filter(new FilterEdit(this)),
      m_splitter(new QSplitter(this)),
      m_sheets(new QStackedWidget),
      m_list(new ListView(context.theme)),
      m_banList(new ListView(context.theme)),
      m_nothing(new EmptyState(Icon::Clients)),
      m_noMatch(new EmptyState(Icon::Search)),
      m_copyHint(m_nothing->addButton()),
      m_clearFilterButton(m_noMatch->addButton()),
      m_summary(new QLabel),
      m_lift(new QPushButton),
      m_newBan(new QPushButton),
      m_detailsCard(card(this)),
      m_details(new ClientDetails(context, *m_clients, m_detailsCard))
{
    setObjectName(QStringLiteral("clientsPage"));
    m_filter->setObjectName(QStringLiteral("clientsFilter"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(12);
    auto *chips = new QWidget(this);
    auto *flow = new FlowLayout(chips, 6);
    flow->setContentsMargins(0, 3, 0, 3); // in line with the filter
    const std::array names{"chipAll", "chipOnline", "chipOffline", "chipQueued", "chipDropped", "chipBanned"};
    for (int chip = 0; chip < ChipCount; ++chip) {
        auto *button = new QPushButton(chips);
        button->setObjectName(QLatin1String(names[size_t(chip)]));
        button->setProperty("chip", true);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, chip] { choose(chip); });
        m_chips[size_t(chip)] = button;
    }
    m_chips[AllChip]->setChecked(true);
    m_filter->setMinimumWidth(200);
    m_filter->setMaximumWidth(420);
    bar->addWidget(m_filter, 2);
    bar->addWidget(chips, 5);

    auto *listCard = card(this);
    buildList(listCard);
    auto *detailsLayout = new QVBoxLayout(m_detailsCard);
    detailsLayout->setContentsMargins(0, 0, 0, 0);
    detailsLayout->addWidget(m_details);
    m_detailsCard->setVisible(false);
    m_splitter->setObjectName(QStringLiteral("clientsSplitter"));
    m_splitter->setHandleWidth(12);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(listCard);
    m_splitter->addWidget(m_detailsCard);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({650, 430});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(bar);
    layout->addWidget(m_splitter, 1);

    LiveStore &live = context.live;
    connect(&live, &LiveStore::reset, this, [this] {
        m_wanted = m_details->client();
        m_clients->clear();
        m_details->restart();
        m_connected = 0;
        Q_EMIT badgeChanged();
    });
    connect(&live, &LiveStore::delta, this, &ClientsPage::takeDelta);
    connect(&live, &LiveStore::attachedChanged, this, [this](bool attached) {
        if (attached) {
            m_details->restart();
            askListeners();
        }
        showSheet();
    });
    connect(m_filter, &FilterEdit::filterChanged, this, [this](const QString &text) {
        const PlaceKeeper keeper(*m_list);
        m_shown->setText(text);
        showSheet();
        showCounts();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ClientsPage::currentChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ClientsPage::currentChanged);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ClientsPage::openContextMenu);
    connect(m_list->header(), &QHeaderView::sortIndicatorChanged, this, [this] {
        m_sortedAtMs = m_context.live.nowMs();
        m_unsorted = false;
    });
    connect(m_details, &ClientDetails::disconnectWanted, this,
            [this] { disconnectAll({m_details->client()}); });
    connect(m_details, &ClientDetails::banWanted, this, &ClientsPage::openBanDialog);
    connect(m_details, &ClientDetails::unsubscribeWanted, this, &ClientsPage::confirmUnsubscribe);
    connect(m_details, &ClientDetails::emptyQueueWanted, this, &ClientsPage::confirmEmptyQueue);
    connect(m_details, &ClientDetails::menuWanted, this, &ClientsPage::openTableMenu);
    connect(m_details, &ClientDetails::removeWanted, this, &ClientsPage::removeSelected);
    connect(m_clearFilterButton, &QPushButton::clicked, this, [this] {
        clearFilter();
        m_chips[AllChip]->click();
    });
    connect(m_copyHint, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(exampleCommand(m_urls));
        Q_EMIT m_context.desk.say(tr("The command was copied."));
    });
    connect(m_lift, &QPushButton::clicked, this, &ClientsPage::liftSelected);
    connect(m_newBan, &QPushButton::clicked, this, &ClientsPage::openBanDialog);
    connect(m_banList->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_lift->setEnabled(m_banList->selectionModel()->hasSelection()); });
    connect(&m_second, &QTimer::timeout, this, &ClientsPage::tick);
    m_second.setInterval(1000);
    retranslate();
    showSheet();
}

void ClientsPage::buildList(QWidget *card)
{
    m_list->setObjectName(QStringLiteral("clientsList"));
    m_list->setModel(m_shown);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(ClientModel::Id, Qt::AscendingOrder);
    using M = ClientModel;
    std::array<int, M::ColumnCount> widths{};
    // What is looked at most stands at the front: it has room beside the details in a window of 1280 px, and
    // all of it without them.
    for (const auto &[column, width] : std::initializer_list<std::pair<int, int>>{{M::State, 104},
                                                                                  {M::Id, 140},
                                                                                  {M::Address, 124},
                                                                                  {M::InRate, 56},
                                                                                  {M::OutRate, 56},
                                                                                  {M::Queue, 76},
                                                                                  {M::Dropped, 66},
                                                                                  {M::Subscriptions, 48},
                                                                                  {M::Uptime, 76},
                                                                                  {M::User, 80},
                                                                                  {M::Protocol, 84}})
        widths[size_t(column)] = width;
    m_list->setColumnWidths(widths);
    m_banList->setObjectName(QStringLiteral("bansList"));
    m_banList->setModel(m_bans);
    m_banList->setColumnWidths(std::array{90, 180, 130, 200, 150});
    m_nothing->setObjectName(QStringLiteral("clientsEmpty"));
    m_noMatch->setObjectName(QStringLiteral("clientsNoMatch"));
    m_copyHint->setObjectName(QStringLiteral("clientsCopyHint"));
    m_clearFilterButton->setObjectName(QStringLiteral("clientsClearFilter"));
    m_lift->setObjectName(QStringLiteral("liftBan"));
    m_newBan->setObjectName(QStringLiteral("newBan"));
    m_lift->setEnabled(false);

    auto *bans = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 0, 12, 12);
    buttons->addWidget(m_lift);
    buttons->addWidget(m_newBan);
    buttons->addStretch();
    auto *bansLayout = new QVBoxLayout(bans);
    bansLayout->setContentsMargins(0, 0, 0, 0);
    bansLayout->addWidget(m_banList, 1);
    bansLayout->addLayout(buttons);
    m_sheets->addWidget(m_list);
    m_sheets->addWidget(m_nothing);
    m_sheets->addWidget(m_noMatch);
    m_sheets->addWidget(bans);

    m_summary->setObjectName(QStringLiteral("clientsSummary"));
    m_summary->setProperty("role", QStringLiteral("secondary"));
    m_summary->setContentsMargins(12, 6, 12, 8);
    m_summary->setWordWrap(true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sheets, 1);
    layout->addWidget(m_summary);
}

QString ClientsPage::badge() const
{
    return m_connected > 0 ? format::shortCount(m_connected) : QString();
}

void ClientsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool ClientsPage::clearFilter()
{
    if (m_filter->text().isEmpty())
        return false;
    m_filter->clear();
    return true;
}

void ClientsPage::setFilter(const QString &text)
{
    if (m_banned)
        m_chips[AllChip]->click();
    m_filter->setText(text);
}

void ClientsPage::choose(int chip)
{
    m_banned = chip == BannedChip;
    if (m_banned) {
        m_bans->setNow(m_context.live.nowMs());
        askBans();
    } else {
        const PlaceKeeper keeper(*m_list);
        constexpr std::array groups{ClientFilter::Group::All, ClientFilter::Group::Online,
                                    ClientFilter::Group::Offline, ClientFilter::Group::Queued,
                                    ClientFilter::Group::Dropped};
        m_shown->setGroup(groups[size_t(chip)]);
    }
    showSheet();
    showCounts();
}

void ClientsPage::takeDelta(const MonitorDelta &delta)
{
    const bool hasClients = !delta.clients.empty() || !delta.clientsGone.empty();
    if (hasClients) {
        const int before = m_clients->rowCount();
        {
            const PlaceKeeper keeper(*m_list);
            m_clients->apply(delta);
        }
        m_unsorted = true;
        const ClientModel::Counts counts = m_clients->counts();
        if (std::exchange(m_connected, counts.online) != counts.online)
            Q_EMIT badgeChanged();
        if (before == 0 || m_clients->rowCount() == 0)
            showSheet();
        if (!m_wanted.isEmpty() && m_clients->rowOf(m_wanted) >= 0)
            openClient(std::exchange(m_wanted, {}));
        if (isVisible()) {
            m_shown->announce(m_list->visibleRanges());
            showCounts();
            m_details->refresh();
            sortIfDue();
        }
    }
    if (isVisible())
        m_details->takeDelta(delta);
}

// Ages, and what the broker does not tell by itself.
void ClientsPage::tick()
{
    if (!m_context.live.isPaused()) {
        m_clients->setNow(m_context.live.nowMs());
        m_shown->announce(m_list->visibleRanges());
        m_details->refresh();
        sortIfDue();
    }
    if (m_seconds++ % bansEverySecs == 0)
        askBans();
    else if (m_banned)
        m_bans->setNow(m_context.live.nowMs());
}

void ClientsPage::sortIfDue()
{
    if (!m_unsorted || m_list->isInHand() || m_context.live.isPaused())
        return;
    if (m_context.live.nowMs() - m_sortedAtMs >= sortEveryMs)
        sortNow();
}

void ClientsPage::sortNow()
{
    {
        const PlaceKeeper keeper(*m_list);
        m_shown->refresh();
    }
    m_unsorted = false;
    m_sortedAtMs = m_context.live.nowMs();
    showSheet();
    showCounts();
}

void ClientsPage::currentChanged()
{
    const std::vector<QByteArray> ids = selectedIds();
    const QModelIndex current = m_shown->mapToSource(m_list->currentIndex());
    // The one that has the focus, when it is selected; else any of the others.
    QByteArray id = current.isValid() ? m_clients->row(current.row())->id : QByteArray();
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
        id = ids.empty() ? QByteArray() : ids.front();
    // A client that has gone stays on screen until another one is chosen: its history is what explains it.
    if (id.isEmpty() && (!m_wanted.isEmpty() || !m_clients->find(m_details->client())))
        return;
    if (!id.isEmpty())
        m_wanted.clear(); // another one has been chosen meanwhile
    m_details->setClient(id);
    m_detailsCard->setVisible(!id.isEmpty() && !m_banned);
    showCounts();
}

void ClientsPage::askListeners()
{
    whenAnswered(m_context.control.statistics(), this, [this](const QVariantMap &statistics) {
        m_urls = statistics.value(QStringLiteral("broker"))
                     .toMap()
                     .value(QStringLiteral("listeners"))
                     .toStringList();
        showHint();
    });
}

void ClientsPage::showHint()
{
    const QString command = exampleCommand(m_urls);
    QString hint = m_context.live.isAttached() ? tr("Clients appear here as soon as they connect.")
                                               : tr("The broker is not running.");
    if (!m_urls.isEmpty())
        hint =
            tr("Clients appear here as soon as they connect to %1.").arg(m_urls.join(QStringLiteral(", ")));
    if (!command.isEmpty())
        hint = tr("%1\nTry it from a terminal of this computer: %2").arg(hint, command);
    m_nothing->setText(tr("No client yet"), hint);
    m_copyHint->setVisible(!command.isEmpty());
}

void ClientsPage::showSheet()
{
    const bool nothing = m_clients->rowCount() == 0;
    const bool noMatch = !nothing && m_shown->rowCount() == 0;
    m_sheets->setCurrentIndex(m_banned  ? BansSheet
                              : nothing ? NothingSheet
                              : noMatch ? NoMatchSheet
                                        : ListSheet);
    m_detailsCard->setVisible(!m_banned && !m_details->client().isEmpty());
    m_summary->setVisible(!nothing || m_banned);
}

void ClientsPage::showCounts()
{
    const ClientModel::Counts counts = m_clients->counts();
    const std::array<QString, ChipCount> texts{tr("All %1").arg(format::count(counts.all)),
                                               tr("Online %1").arg(format::count(counts.online)),
                                               tr("Offline sessions %1").arg(format::count(counts.offline)),
                                               tr("Queued %1").arg(format::count(counts.queued)),
                                               tr("Dropped %1").arg(format::count(counts.dropped)),
                                               tr("Banned %1").arg(format::count(m_bans->rowCount()))};
    for (size_t chip = 0; chip < texts.size(); ++chip) {
        if (m_chips[chip]->text() != texts[chip]) {
            m_chips[chip]->setText(texts[chip]);
            m_chips[chip]->setAccessibleName(texts[chip]);
        }
    }
    if (m_banned) {
        m_summary->setText(m_bans->rowCount() == 0 ? tr("Nobody is banned.")
                                                   : tr("%n ban(s) in force", nullptr, m_bans->rowCount()));
        return;
    }
    QString text =
        tr("%1, %2 online").arg(tr("%n client(s)", nullptr, counts.all), format::count(counts.online));
    if (m_shown->isFiltering())
        text = tr("%1 of %2 shown").arg(format::count(m_shown->rowCount()), text);
    if (const auto selected = m_list->selectionModel()->selectedRows().size(); selected > 1)
        text = tr("%1 · %2 selected").arg(text, format::count(selected));
    m_summary->setText(text);
}

std::vector<QByteArray> ClientsPage::selectedIds() const
{
    std::vector<QByteArray> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        ids.push_back(m_clients->row(m_shown->mapToSource(index).row())->id);
    return ids;
}

void ClientsPage::openClient(const QByteArray &id)
{
    if (m_banned)
        m_chips[AllChip]->click();
    const int row = m_clients->rowOf(id);
    if (row < 0) {
        m_wanted = id; // the list is still arriving, or it has gone: its history may tell
        m_details->setClient(id);
        m_detailsCard->setVisible(true);
        return;
    }
    QModelIndex index = m_shown->mapFromSource(m_clients->index(row, 0));
    if (!index.isValid()) { // a filter hides it
        const QSignalBlocker quiet(m_filter);
        m_filter->clear();
        m_shown->setText({});
        m_chips[AllChip]->click();
        index = m_shown->mapFromSource(m_clients->index(row, 0));
    }
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    m_details->setClient(id);
    showSheet();
}

void ClientsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_seconds = 0;
    m_second.start();
    tick();
    if (m_clients->rowCount() == 0)
        askListeners();
    showCounts();
}

void ClientsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_second.stop();
}

void ClientsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_list->hasFocus()) {
        disconnectSelected();
        event->accept();
    } else if (event->key() == Qt::Key_F5) {
        sortNow();
        event->accept();
    } else {
        Page::keyPressEvent(event);
    }
}

void ClientsPage::saveState(QSettings &settings) const
{
    m_list->saveColumns(settings, QStringLiteral("columns"));
    m_banList->saveColumns(settings, QStringLiteral("banColumns"));
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("filter"), m_filter->text());
    settings.setValue(QStringLiteral("tab"), m_details->currentTab());
    int chip = 0;
    while (chip + 1 < ChipCount && !m_chips[size_t(chip)]->isChecked())
        ++chip;
    settings.setValue(QStringLiteral("chip"), chip);
}

void ClientsPage::restoreState(QSettings &settings)
{
    m_list->restoreColumns(settings, QStringLiteral("columns"));
    m_banList->restoreColumns(settings, QStringLiteral("banColumns"));
    m_shown->sort(m_list->header()->sortIndicatorSection(), m_list->header()->sortIndicatorOrder());
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_filter->setText(settings.value(QStringLiteral("filter")).toString());
    m_details->openTab(settings.value(QStringLiteral("tab")).toInt());
    const int chip = settings.value(QStringLiteral("chip")).toInt();
    if (chip >= 0 && chip < ChipCount)
        m_chips[size_t(chip)]->click();
}

void ClientsPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter by id, user or address"));
    m_filter->setAccessibleName(tr("Filter clients"));
    m_list->setAccessibleName(tr("Clients"));
    m_banList->setAccessibleName(tr("Bans"));
    showHint();
    m_copyHint->setText(tr("Copy the command"));
    m_copyHint->setAccessibleName(m_copyHint->text());
    m_noMatch->setText(tr("No client matches"), tr("The filter above hides all of them."));
    m_clearFilterButton->setText(tr("Show all clients"));
    m_clearFilterButton->setAccessibleName(m_clearFilterButton->text());
    m_lift->setText(tr("Lift the ban"));
    m_newBan->setText(tr("Ban somebody…"));
    m_lift->setAccessibleName(m_lift->text());
    m_newBan->setAccessibleName(m_newBan->text());
    const std::array<QString, ChipCount> tips{tr("All sessions"),
                                              tr("Clients that are connected"),
                                              tr("Sessions that are kept for clients that are away"),
                                              tr("Clients for whom messages wait"),
                                              tr("Clients that lost messages"),
                                              tr("Who may not connect now")};
    for (size_t chip = 0; chip < tips.size(); ++chip)
        m_chips[chip]->setToolTip(tips[chip]);
    m_clients->retranslate();
    m_bans->retranslate();
    m_bans->touch();
    m_details->retranslate();
    showCounts();
}

} // namespace deepros::gui
