#include "ros/rospage.h"

#include "desk.h"
#include "live/livestore.h"
#include "ros/rosdetails.h"
#include "ros/rosgraph.h"
#include "text/format.h"
#include "theme/theme.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/flowlayout.h"
#include "widgets/listview.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

namespace deepros::gui {

namespace {

constexpr int tickMs = 250;
constexpr int sortEveryMs = 2000;
constexpr std::chrono::milliseconds sumBudget{8}; // per tick
constexpr int ticksPerQuestion = 8;
constexpr int mostExpanded = 2000; // rows that are unfolded by themselves

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("card", true);
    return frame;
}

} // namespace

RosPage::RosPage(const Context &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(new RosModel(this)),
      m_misfits(new MisfitsModel(this)),
      m_prefixes(context.rosPrefix),
      m_watches(new RateWatches(this)),
      m_filter(new FilterEdit(this)),
      m_prefixLabel(new QLabel(this)),
      m_domain(new QComboBox(this)),
      m_onlyProblems(new QPushButton(this)),
      m_silentAfter(new QComboBox(this)),
      m_tableButton(new QPushButton(this)),
      m_graphButton(new QPushButton(this)),
      m_splitter(new QSplitter(this)),
      m_sheets(new QStackedWidget),
      m_conflicts(new QLabel),
      m_tree(new ListView(context.theme)),
      m_graph(new RosGraph(context, *m_model)),
      m_nothing(new EmptyState(Icon::Ros)),
      m_noMatch(new EmptyState(Icon::Search)),
      m_example(m_nothing->addButton()),
      m_showAll(m_noMatch->addButton()),
      m_misfitView(new ListView(context.theme)),
      m_summary(new QLabel),
      m_misfitText(new QLabel),
      m_misfitButton(new QPushButton),
      m_watchButton(new QPushButton),
      m_detailsCard(card(this)),
      m_details(new RosDetails(context, *m_model, m_detailsCard))
{
    setObjectName(QStringLiteral("rosPage"));
    m_misfits->setPrefixes(m_prefixes);
    m_model->setWatches(m_watches);
    m_model->setAsleep(true);
    auto *detailsLayout = new QVBoxLayout(m_detailsCard);
    detailsLayout->setContentsMargins(0, 0, 0, 0);
    detailsLayout->addWidget(m_details);
    m_detailsCard->setVisible(false);
    QWidget *bar = buildBar();
    m_splitter->setObjectName(QStringLiteral("rosSplitter"));
    m_splitter->setHandleWidth(12);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildSheets());
    m_splitter->addWidget(m_detailsCard);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({690, 380});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(bar);
    layout->addWidget(m_splitter, 1);

    LiveStore &live = context.live;
    connect(&live, &LiveStore::reset, this, [this] {
        m_model->clear();
        m_misfits->reset();
        m_shownProblems = 0;
        Q_EMIT badgeChanged();
    });
    connect(&live, &LiveStore::delta, this, &RosPage::takeDelta);
    connect(&live, &LiveStore::sampled, this, [this, before = qint64(-1)]() mutable {
        const qint64 unlisted = m_context.live.lastSample()->rosUnlisted;
        m_isFull = before >= 0 && unlisted > before;
        before = unlisted;
    });
    connect(&live, &LiveStore::attachedChanged, this, [this](bool attached) {
        showSheet();
        if (attached)
            sendRules();
    });
    connect(m_watches, &RateWatches::told, &context.desk, &Desk::noticed);
    connect(&context.desk, &Desk::setRosRules, this, &RosPage::takeRules);
    connect(&context.desk, &Desk::rosRulesSet, this, &RosPage::takeRules);
    connect(m_details, &RosDetails::watchWanted, this, &RosPage::openWatchDialog);
    connect(m_watchButton, &QPushButton::clicked, this, [this] { openWatchDialog({}); });
    connect(m_filter, &FilterEdit::filterChanged, this,
            [this](const QString &text) { change([&] { m_model->setFilter(text); }); });
    connect(m_onlyProblems, &QPushButton::toggled, this,
            [this](bool only) { change([&] { m_model->setOnlyProblems(only); }); });
    connect(m_domain, &QComboBox::activated, this,
            [this] { change([&] { m_model->setDomain(m_domain->currentData().toByteArray()); }); });
    connect(m_silentAfter, &QComboBox::activated, this, [this] {
        Q_EMIT m_context.desk.setRosRules(rules());
        sendSilentAfter();
    });
    connect(m_tableButton, &QPushButton::clicked, this, &RosPage::showSheet);
    connect(m_graphButton, &QPushButton::clicked, this, &RosPage::showSheet);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &RosPage::currentChanged);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const RosItem *item = m_model->item(index);
        if (item && item->row.kind == RosRow::Kind::Topic)
            openTopic(item->row.topic);
    });
    connect(m_tree, &QTreeView::collapsed, this, [this] { m_expandNew = false; });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &RosPage::openContextMenu);
    connect(m_graph, &RosGraph::chosen, this, &RosPage::showKey);
    connect(m_graph, &RosGraph::opened, this, &RosPage::openTopic);
    connect(m_example, &QPushButton::clicked, this, &RosPage::publishExample);
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_onlyProblems->setChecked(false);
        m_domain->setCurrentIndex(0);
        m_model->setDomain({});
        m_filter->clear();
        m_filter->filterChanged({});
    });
    connect(m_misfitButton, &QPushButton::clicked, this, [this] {
        m_showsMisfits = !m_showsMisfits;
        m_misfits->list();
        showSheet();
        showCounts();
    });
    connect(m_misfitView, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QByteArray *topic = m_misfits->at(index))
            Q_EMIT m_context.desk.showTopic(*topic);
    });
    connect(&m_tick, &QTimer::timeout, this, &RosPage::tick);
    m_tick.setInterval(tickMs);
    connect(&m_catchUp, &QTimer::timeout, this, &RosPage::catchUp);
    retranslate();
    showSheet();
}

QWidget *RosPage::buildBar()
{
    m_filter->setObjectName(QStringLiteral("rosFilter"));
    m_filter->setMinimumWidth(200);
    m_filter->setMaximumWidth(360);
    m_prefixLabel->setProperty("role", QStringLiteral("secondary"));
    m_prefixLabel->setContentsMargins(0, 5, 0, 0); // on the line of the buttons
    m_domain->setObjectName(QStringLiteral("rosDomain"));
    m_domain->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_silentAfter->setObjectName(QStringLiteral("rosSilentAfter"));
    m_silentAfter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const int secs : {0, 5, 10, 30, 60, 300})
        m_silentAfter->addItem({}, secs);
    m_onlyProblems->setObjectName(QStringLiteral("rosOnlyProblems"));
    m_tableButton->setObjectName(QStringLiteral("rosTableButton"));
    m_graphButton->setObjectName(QStringLiteral("rosGraphButton"));
    for (QPushButton *button : {m_onlyProblems, m_tableButton, m_graphButton}) {
        button->setProperty("chip", true);
        button->setCheckable(true);
    }
    auto *views = new QWidget(this);
    auto *pair = new QHBoxLayout(views);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(6);
    for (QPushButton *button : {m_tableButton, m_graphButton}) {
        button->setAutoExclusive(true);
        pair->addWidget(button);
    }
    m_tableButton->setChecked(true);
    auto *rest = new QWidget(this);
    auto *flow = new FlowLayout(rest, 10);
    flow->addWidget(m_domain);
    flow->addWidget(views);
    flow->addWidget(m_onlyProblems);
    flow->addWidget(m_silentAfter);
    flow->addWidget(m_prefixLabel);
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_filter, 2);
    layout->addWidget(rest, 5);
    return bar;
}

QWidget *RosPage::buildSheets()
{
    m_conflicts->setObjectName(QStringLiteral("rosConflicts"));
    m_conflicts->setProperty("role", QStringLiteral("warn"));
    m_conflicts->setWordWrap(true);
    m_conflicts->setTextFormat(Qt::PlainText);
    m_conflicts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_conflicts->setContentsMargins(12, 8, 12, 6);
    m_conflicts->hide();
    m_tree->setObjectName(QStringLiteral("rosTree"));
    m_tree->setModel(m_model);
    m_tree->setRootIsDecorated(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(RosModel::Name, Qt::AscendingOrder);
    m_tree->setColumnWidths(std::array{220, 114, 78, 90, 70, 80, 84, 64, 90, 50, 50});
    m_graph->setObjectName(QStringLiteral("rosGraph"));
    m_nothing->setObjectName(QStringLiteral("rosEmpty"));
    m_noMatch->setObjectName(QStringLiteral("rosNoMatch"));
    m_example->setObjectName(QStringLiteral("rosExample"));
    m_example->setProperty("primary", true);
    m_showAll->setObjectName(QStringLiteral("rosShowAll"));
    m_misfitView->setObjectName(QStringLiteral("rosMisfits"));
    m_misfitView->setModel(m_misfits);
    m_misfitView->setColumnWidths(std::array{360, 200});
    m_watchButton->setObjectName(QStringLiteral("rosWatches"));
    m_misfitButton->setObjectName(QStringLiteral("rosMisfitsButton"));
    m_summary->setObjectName(QStringLiteral("rosSummary"));
    m_misfitText->setObjectName(QStringLiteral("rosMisfitsText"));
    m_misfitText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLabel *label : {m_summary, m_misfitText}) {
        label->setProperty("role", QStringLiteral("secondary"));
        label->setWordWrap(true);
    }
    for (QWidget *sheet :
         std::initializer_list<QWidget *>{m_tree, m_graph, m_nothing, m_noMatch, m_misfitView})
        m_sheets->addWidget(sheet);
    auto *frame = card(this);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 6, 12, 8);
    foot->setSpacing(12);
    foot->addWidget(m_summary, 1);
    foot->addWidget(m_watchButton);
    foot->addWidget(m_misfitText, 1);
    foot->addWidget(m_misfitButton);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->setSpacing(0);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_sheets, 1);
    layout->addLayout(foot);
    return frame;
}

QString RosPage::badge() const
{
    return m_model->problemCount() > 0 ? format::shortCount(m_model->problemCount()) : QString();
}

void RosPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool RosPage::clearFilter()
{
    if (m_filter->text().isEmpty())
        return false;
    m_filter->clear();
    return true;
}

void RosPage::setFilter(const QString &text)
{
    m_filter->setText(text);
}

void RosPage::takeDelta(const MonitorDelta &delta)
{
    m_misfitsChanged |= m_misfits->apply(delta);
    if (!delta.ros.empty() || !delta.rosGone.empty()) {
        bool structure = false;
        {
            const PlaceKeeper keeper(*m_tree);
            structure = m_model->apply(delta);
        }
        if (std::exchange(m_shownProblems, m_model->problemCount()) != m_model->problemCount())
            Q_EMIT badgeChanged();
        if (structure && isVisible()) {
            if (m_expandNew)
                unfoldNew();
            showSheet();
            m_graph->structureChanged();
        }
    }
    lookAtRates();
}

// A small tree is unfolded as it grows. One that has grown too large is folded, unless somebody is reading it.
void RosPage::unfoldNew()
{
    if (m_model->topicCount() <= mostExpanded) {
        m_tree->expandAll();
        return;
    }
    m_expandNew = false;
    if (!m_tree->currentIndex().isValid() && m_tree->verticalScrollBar()->value() == 0 && !m_model->isFiltering()) {
        m_tree->collapseAll();
        m_tree->expandToDepth(0);
    }
}

// How long news may be under way: a beat of the broker, one on the way, and one for a turn of ours that takes long.
qint64 RosPage::lagMs() const
{
    return qint64(3000 / m_context.live.refreshHz());
}

// What has come while nobody looked: a part in each turn of the event loop, then the sums of all.
void RosPage::catchUp()
{
    bool isDone = false;
    {
        const PlaceKeeper keeper(*m_tree);
        isDone = m_model->settle();
    }
    if (m_expandNew)
        unfoldNew();
    if (isDone && m_model->setNow(m_context.live.nowMs(), lagMs(), sumBudget)) {
        m_catchUp.stop();
        if (std::exchange(m_unfoldsFound, false))
            unfoldFound();
        m_model->announce(m_tree->visibleRanges());
        showCounts();
        if (!m_wantedClient.isEmpty())
            m_graph->selectClient(std::exchange(m_wantedClient, {}));
    }
    showSheet();
}

// What changes without a message: rates fall, ages grow.
void RosPage::tick()
{
    if (!m_context.live.isPaused()) {
        m_model->setNow(m_context.live.nowMs(), lagMs(), sumBudget);
        if (m_sheets->currentIndex() == TableSheet)
            m_model->announce(m_tree->visibleRanges());
        m_details->refresh();
        showCounts();
        // By a value that changes: in again, but not under the hand.
        if (m_tree->header()->sortIndicatorSection() != RosModel::Name && !m_tree->isInHand() &&
            m_context.live.nowMs() - m_sortedAtMs >= sortEveryMs)
            sortNow();
    }
    if (m_ticks++ % ticksPerQuestion == 0) {
        askConflicts();
        showDomains();
        if (m_sheets->currentIndex() == GraphSheet)
            m_graph->refresh();
        if (m_showsMisfits && std::exchange(m_misfitsChanged, false))
            m_misfits->list();
    } else if (m_sheets->currentIndex() == GraphSheet && m_ticks % 4 == 0) {
        m_graph->updateNumbers();
    }
}

void RosPage::change(const std::function<void()> &change)
{
    {
        const PlaceKeeper keeper(*m_tree);
        change();
    }
    m_unfoldsFound = !isVisible();
    unfoldFound();
    showSheet();
    showCounts();
    m_graph->structureChanged();
}

// What was looked for must be seen.
void RosPage::unfoldFound()
{
    if (m_model->isFiltering() && m_model->shownTopicCount() <= mostExpanded)
        m_tree->expandAll();
}

void RosPage::sortNow()
{
    const PlaceKeeper keeper(*m_tree);
    m_model->rearrange();
    m_sortedAtMs = m_context.live.nowMs();
}

void RosPage::currentChanged(const QModelIndex &index)
{
    if (const RosItem *item = m_model->item(index))
        showKey(RosModel::keyOf(*item));
}

void RosPage::showKey(const QByteArray &key)
{
    m_details->setKey(key);
    m_detailsCard->setVisible(!key.isEmpty());
}

void RosPage::showSheet()
{
    m_showsMisfits = m_showsMisfits && m_misfits->count() > 0;
    Sheet sheet = m_graphButton->isChecked() ? GraphSheet : TableSheet;
    if (m_showsMisfits)
        sheet = MisfitsSheet;
    else if (m_model->topicCount() == 0)
        sheet = NothingSheet;
    else if (m_model->rowCount() == 0 && isVisible() && m_model->isSettled())
        sheet = NoMatchSheet;
    if (m_sheets->currentIndex() == sheet)
        return;
    m_sheets->setCurrentIndex(sheet);
    if (sheet == GraphSheet)
        m_graph->refresh();
}

void RosPage::showCounts()
{
    const int topics = m_model->topicCount();
    QString text =
        tr("%1 in %2")
            .arg(tr("%n topic(s)", nullptr, topics), tr("%n node(s)", nullptr, m_model->nodeCount()));
    if (m_model->isFiltering())
        text = tr("%1 shown of %2").arg(format::count(m_model->shownTopicCount()), text);
    if (m_model->problemCount() > 0)
        text = tr("%1 · %2 late or gone").arg(text, format::count(m_model->problemCount()));
    if (m_isFull)
        text = tr("%1 · no room for more (BROKER_ROS_MAX_TOPICS)").arg(text);
    m_summary->setText(topics > 0 ? text : QString());
    const int misfits = m_misfits->count();
    m_misfitText->setVisible(misfits > 0);
    m_misfitButton->setVisible(misfits > 0);
    m_misfitText->setText(tr("Not in %1{domain}/{node}/{type}: %2")
                              .arg(prefixText(), tr("%n topic(s)", nullptr, misfits)));
    m_misfitButton->setText(m_showsMisfits ? tr("Back") : tr("Show"));
    m_misfitButton->setAccessibleName(m_showsMisfits ? tr("Back to the table")
                                                     : tr("Show the topics that do not fit"));
}

// What topics begin with, in a pattern of levels.
QString RosPage::prefixText() const
{
    return m_prefixes.isSeveral() ? QStringLiteral("{prefix}") : QString::fromUtf8(m_prefixes.list().value(0));
}

// The graph, with the client's box selected.
void RosPage::openItem(const QByteArray &clientId)
{
    m_showsMisfits = false;
    m_graphButton->setChecked(true);
    showSheet();
    if (m_model->isSettled())
        m_graph->selectClient(clientId);
    else
        m_wantedClient = clientId; // its topics may be among those that are still to be arranged
}

void RosPage::showDomains()
{
    const QList<QByteArray> domains = m_model->domains();
    const bool same =
        m_domain->count() == domains.size() + 1 &&
        std::all_of(domains.begin(), domains.end(), [&, i = 1](const QByteArray &domain) mutable {
            return m_domain->itemData(i++).toByteArray() == domain;
        });
    if (same || m_domain->view()->isVisible())
        return;
    const QByteArray chosen = m_domain->currentData().toByteArray();
    m_domain->clear();
    m_domain->addItem(tr("All domains"), QByteArray());
    for (const QByteArray &domain : domains)
        m_domain->addItem(format::oneLine(domain, 60), domain);
    const int at = m_domain->findData(chosen);
    m_domain->setCurrentIndex(std::max(0, at));
    if (at < 0)
        change([this] { m_model->setDomain({}); }); // the chosen one has gone
}

void RosPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_ticks = 0;
    m_tick.start();
    m_model->setAsleep(false);
    m_catchUp.start();
    catchUp();
    tick();
}

void RosPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
    m_catchUp.stop();
    m_model->setAsleep(true);
}

void RosPage::keyPressEvent(QKeyEvent *event)
{
    if (QKeySequence(event->keyCombination()) == watchKey()) {
        openWatchDialog(m_details->key());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_F5) {
        sortNow();
        m_graph->relayout();
        event->accept();
        return;
    }
    Page::keyPressEvent(event);
}

void RosPage::saveState(QSettings &settings) const
{
    m_tree->saveColumns(settings, QStringLiteral("columns"));
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("filter"), m_filter->text());
    settings.setValue(QStringLiteral("onlyProblems"), m_onlyProblems->isChecked());
    settings.setValue(QStringLiteral("graph"), m_graphButton->isChecked());
    saveRules(settings);
    m_graph->saveState(settings);
}

void RosPage::restoreState(QSettings &settings)
{
    m_tree->restoreColumns(settings, QStringLiteral("columns"));
    m_model->sort(m_tree->header()->sortIndicatorSection(), m_tree->header()->sortIndicatorOrder());
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_filter->setText(settings.value(QStringLiteral("filter")).toString());
    m_onlyProblems->setChecked(settings.value(QStringLiteral("onlyProblems")).toBool());
    (settings.value(QStringLiteral("graph")).toBool() ? m_graphButton : m_tableButton)->setChecked(true);
    m_graph->restoreState(settings);
    restoreRules(settings);
    showSheet();
}

void RosPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter by domain, node or type"));
    m_filter->setAccessibleName(tr("Filter ROS topics"));
    m_prefixLabel->setText(tr("Prefix %1").arg(QString::fromUtf8(m_prefixes.list().join(", "))));
    m_domain->setAccessibleName(tr("Domain"));
    if (m_domain->count() > 0)
        m_domain->setItemText(0, tr("All domains"));
    else
        m_domain->addItem(tr("All domains"), QByteArray());
    m_onlyProblems->setText(tr("Only problems"));
    m_onlyProblems->setToolTip(
        tr("Topics that are late, silent or gone, conflicts, and clocks that are off"));
    for (int i = 0; i < m_silentAfter->count(); ++i) {
        const int secs = m_silentAfter->itemData(i).toInt();
        m_silentAfter->setItemText(i, secs == 0 ? tr("Silent: automatic")
                                                : tr("Silent after %1").arg(format::duration(secs * qint64(1000))));
    }
    m_silentAfter->setAccessibleName(tr("When a topic is silent"));
    m_silentAfter->setToolTip(tr("When a topic without messages counts as silent. Automatic: after ten of its own periods, "
                                 "and five seconds at least."));
    m_tableButton->setText(tr("Table"));
    m_graphButton->setText(tr("Graph"));
    for (QPushButton *button : {m_onlyProblems, m_tableButton, m_graphButton})
        button->setAccessibleName(button->text());
    m_tree->setAccessibleName(tr("Domains, nodes and topics"));
    m_misfitView->setAccessibleName(tr("Topics that do not fit"));
    m_nothing->setText(
        tr("No ROS topic yet"),
        tr("Messages on %1{domain}/{node}/{type} appear here with their rate, jitter and latency,\n"
           "for example %1warehouse/gripper/state. Further levels belong to the type.")
            .arg(QString::fromUtf8(m_prefixes.list().value(0))));
    m_example->setText(tr("Publish an example"));
    m_example->setAccessibleName(m_example->text());
    m_noMatch->setText(tr("No topic matches"),
                       tr("The filter, the domain or the switch above hides all of them."));
    m_showAll->setText(tr("Show all topics"));
    m_showAll->setAccessibleName(m_showAll->text());
    m_model->retranslate();
    m_misfits->retranslate();
    m_details->retranslate();
    m_graph->retranslate();
    showConflicts(std::vector<RosConflict>(m_lastConflicts));
    showCounts();
    showWatches();
}

} // namespace deepros::gui
