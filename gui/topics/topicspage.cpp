#include "topics/topicspage.h"

#include "live/livestore.h"
#include "text/format.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "topics/pinmodel.h"
#include "topics/topicdelegate.h"
#include "topics/topicmodel.h"
#include "topics/topictreeview.h"
#include "topics/valuepanel.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/flowlayout.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr double flushBudgetMs = 10;
constexpr double filterBudgetMs = 10;
/// The next time for new rows comes after this many times what the last took, layout of the view included.
constexpr int restFactor = 8;
constexpr int arrangeEveryMs = 1000;
constexpr int countsEveryMs = 250;
constexpr int badgeEveryMs = 1000;
constexpr int expandedByFilter = 500;
constexpr int expandedAtFirst = 50; // topics
constexpr int arrangedAfterMs = 1500;
constexpr int maxPinRows = 5;

} // namespace

TopicsPage::TopicsPage(const Context &context, QWidget *parent)
    : Page(parent), m_context(context), m_model(new TopicModel(this)), m_pins(new PinModel(*m_model, this)),
      m_filter(new FilterEdit(this)), m_count(new QLabel(this)), m_problem(new QLabel(this)),
      m_exactCase(new QToolButton(this)), m_asPattern(new QToolButton(this)), m_system(new QPushButton(this)),
      m_sortNow(new QPushButton(this)), m_clear(new QPushButton(this)), m_more(new QToolButton(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_treeCard(new QFrame(this)), m_pinTitle(new QLabel(this)), m_pinView(new QTreeView(this)),
      m_stack(new QStackedWidget(this)), m_tree(new TopicTreeView(this)), m_noTopic(new EmptyState(Icon::Topics, this)),
      m_noMatch(new EmptyState(Icon::Search, this)), m_clearFilter(m_noMatch->addButton()), m_status(new QLabel(this)),
      m_panel(new ValuePanel(context, *m_model, this))
{
    m_filter->setObjectName(QStringLiteral("topicFilter"));
    m_count->setObjectName(QStringLiteral("topicCount"));
    m_count->setProperty("role", QStringLiteral("secondary"));
    m_problem->setObjectName(QStringLiteral("topicProblem"));
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_exactCase->setObjectName(QStringLiteral("topicExactCase"));
    m_exactCase->setText(QStringLiteral("Aa"));
    m_asPattern->setObjectName(QStringLiteral("topicAsPattern"));
    m_asPattern->setText(QStringLiteral(".*"));
    for (QToolButton *toggle : {m_exactCase, m_asPattern}) {
        toggle->setProperty("framed", true);
        toggle->setCheckable(true);
        connect(toggle, &QToolButton::toggled, this, [this] { applyFilter(m_filter->text()); });
    }
    m_more->setObjectName(QStringLiteral("topicMore"));
    m_more->setProperty("framed", true);
    m_more->setIcon(icon(Icon::More));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_system->setObjectName(QStringLiteral("topicSystem"));
    m_system->setProperty("chip", true);
    m_system->setCheckable(true);
    m_sortNow->setObjectName(QStringLiteral("topicSortNow"));
    m_sortNow->setProperty("chip", true);
    m_sortNow->hide();
    m_clear->setObjectName(QStringLiteral("topicClearRetained"));
    m_clear->setIcon(icon(Icon::Clear));
    m_clearFilter->setObjectName(QStringLiteral("topicClearFilter"));
    m_status->setObjectName(QStringLiteral("topicStatus"));
    m_status->setProperty("role", QStringLiteral("secondary"));
    m_status->setWordWrap(true);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_exactCase);
    bar->addWidget(m_asPattern);
    auto *rest = new QWidget(this);
    auto *flow = new FlowLayout(rest);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_sortNow, m_system, m_clear, m_more})
        flow->addWidget(widget);
    bar->addWidget(rest);

    makeTree();
    m_splitter->setObjectName(QStringLiteral("topicSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(m_treeCard);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({590, 480});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(bar);
    layout->addWidget(m_problem);
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_tree);

    connect(m_filter, &FilterEdit::filterChanged, this, &TopicsPage::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_clearFilter, &QPushButton::clicked, this, [this] { clearFilter(); });
    connect(m_system, &QPushButton::toggled, this, [this](bool shows) {
        m_model->setShowsSystem(shows);
        filterFurther();
        showCounts();
    });
    connect(m_sortNow, &QPushButton::clicked, this, &TopicsPage::sortNow);
    connect(m_clear, &QPushButton::clicked, this, [this] { clearBelow({}); });
    connect(m_panel, &ValuePanel::pinWanted, this, &TopicsPage::togglePin);
    connect(&context.live, &LiveStore::reset, this, &TopicsPage::forget);
    connect(&context.live, &LiveStore::delta, m_model, &TopicModel::apply);
    connect(&context.live, &LiveStore::applied, this, &TopicsPage::follow);
    connect(&context.live, &LiveStore::attachedChanged, this, &TopicsPage::showCounts);
    m_flushTimer.setSingleShot(true);
    connect(&m_flushTimer, &QTimer::timeout, this, &TopicsPage::follow);
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(0);
    connect(&m_filterTimer, &QTimer::timeout, this, &TopicsPage::filterFurther);
    m_removeTimer.setSingleShot(true);
    m_removeTimer.setInterval(0);
    connect(&m_removeTimer, &QTimer::timeout, this, &TopicsPage::removeFurther);
    m_clock.start();
    makeActions();
    showPins();
}

TopicsPage::~TopicsPage() = default;

void TopicsPage::makeTree()
{
    m_treeCard->setProperty("card", true);
    m_tree->setObjectName(QStringLiteral("topicTree"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new TopicDelegate(m_context.theme, *m_model, m_tree));
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(TopicModel::Name, Qt::AscendingOrder);
    m_tree->header()->setContextMenuPolicy(Qt::CustomContextMenu);

    m_pinTitle->setProperty("role", QStringLiteral("secondary"));
    m_pinTitle->setContentsMargins(12, 8, 12, 4);
    m_pinView->setObjectName(QStringLiteral("topicPins"));
    m_pinView->setModel(m_pins);
    m_pinView->setItemDelegate(new TopicDelegate(m_context.theme, *m_model, m_pinView));
    m_pinView->setUniformRowHeights(true);
    m_pinView->setRootIsDecorated(false);
    m_pinView->setTabKeyNavigation(false);
    m_pinView->setAllColumnsShowFocus(true);
    m_pinView->setHeaderHidden(true);
    m_pinView->header()->setStretchLastSection(false);
    m_pinView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pinView->setContextMenuPolicy(Qt::CustomContextMenu);

    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_noTopic);
    m_stack->addWidget(m_noMatch);
    m_stack->setCurrentWidget(m_noTopic);
    m_status->setContentsMargins(12, 6, 12, 8);
    auto *layout = new QVBoxLayout(m_treeCard);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_pinTitle);
    layout->addWidget(m_pinView);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_status);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            select(m_model->pathOf(index));
    });
    connect(m_pinView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && m_pinView->hasFocus())
            openTopic(m_pins->pathAt(index.row()));
    });
    connect(m_tree, &QTreeView::collapsed, this, [this] { m_foldedByHand = true; });
    connect(m_tree, &TopicTreeView::expandWanted, this, &TopicsPage::expandSubtree);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, [this](const QPoint &at) { showMenu(m_tree, at); });
    connect(m_pinView, &QTreeView::customContextMenuRequested, this, [this](const QPoint &at) { showMenu(m_pinView, at); });
    connect(m_tree->header(), &QHeaderView::sectionResized, this, &TopicsPage::syncColumns);
    connect(m_tree->header(), &QHeaderView::sectionMoved, this, &TopicsPage::syncColumns);
    connect(m_tree->horizontalScrollBar(), &QScrollBar::valueChanged, m_pinView->horizontalScrollBar(), &QScrollBar::setValue);
    connect(m_tree->verticalScrollBar(), &QScrollBar::valueChanged, this, &TopicsPage::refreshVisible);
    connect(&m_context.theme, &Theme::changed, this, &TopicsPage::scaleColumns);
    fitColumns();
}

void TopicsPage::fitColumns()
{
    const QFontMetrics metrics = m_tree->fontMetrics();
    constexpr std::array<const char *, TopicModel::ColumnCount> samples{
        "a branch of the topic tree", "{\"a value\": 12.345", "000.0 Hz", "00 min", "Messages", "Data rate", "Retained", "QoS"};
    for (int column = 0; column < TopicModel::ColumnCount; ++column)
        m_tree->header()->resizeSection(column, metrics.horizontalAdvance(QLatin1String(samples[size_t(column)])) + 20);
    for (const int column : {TopicModel::Bandwidth, TopicModel::Qos})
        m_tree->setColumnHidden(column, true); // until they are asked for
    m_fontHeight = metrics.height();
    syncColumns();
}

// The user's widths are kept, but for the size of the letters.
void TopicsPage::scaleColumns()
{
    const int height = m_tree->fontMetrics().height();
    if (m_fontHeight > 0 && height != m_fontHeight) {
        for (int column = 0; column < TopicModel::ColumnCount; ++column)
            m_tree->header()->resizeSection(column, m_tree->header()->sectionSize(column) * height / m_fontHeight);
    }
    m_fontHeight = height;
    showPins();
}

void TopicsPage::syncColumns()
{
    for (int column = 0; column < TopicModel::ColumnCount; ++column) {
        m_pinView->header()->resizeSection(column, m_tree->header()->sectionSize(column));
        m_pinView->setColumnHidden(column, m_tree->isColumnHidden(column));
        m_pinView->header()->moveSection(m_pinView->header()->visualIndex(column), m_tree->header()->visualIndex(column));
    }
}

QString TopicsPage::title() const
{
    return tr("Topics");
}

QString TopicsPage::badge() const
{
    const qsizetype known = m_model->topicCount() - m_model->hiddenSystemCount();
    return known == 0 ? QString() : format::shortCount(double(known));
}

void TopicsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool TopicsPage::clearFilter()
{
    if (m_filter->text().isEmpty())
        return false;
    setFilter({});
    return true;
}

void TopicsPage::setFilter(const QString &filter)
{
    // Another page writes in the language of the filter, whatever the buttons say.
    if (!filter.isEmpty())
        setFilterOptions(false, false);
    m_filter->setText(filter);
    applyFilter(filter);
}

void TopicsPage::setFilterOptions(bool isExactCase, bool isPattern)
{
    const QSignalBlocker exact(m_exactCase);
    const QSignalBlocker pattern(m_asPattern);
    m_exactCase->setChecked(isExactCase);
    m_asPattern->setChecked(isPattern);
}

// The broker tells everything anew: what was open and chosen comes back with the topics.
void TopicsPage::forget()
{
    const QList<QByteArray> expanded = expandedPaths();
    for (const QByteArray &path : expanded)
        m_wantedExpanded.insert(path);
    if (m_wantedTopic.isEmpty())
        m_wantedTopic = m_panel->path();
    m_leaving.clear();
    m_removeTimer.stop();
    m_model->clear();
    m_nextFlushMs = 0;
}

void TopicsPage::follow()
{
    if (m_model->hasEmptied()) {
        const TopicTreeView::Place place = m_tree->place();
        m_model->forgetEmptied();
        m_tree->restore(place);
    }
    flush();
    unfoldNewcomers();
    if (m_clock.elapsed() >= m_nextBadgeMs) {
        m_nextBadgeMs = m_clock.elapsed() + badgeEveryMs;
        if (std::exchange(m_badge, badge()) != m_badge)
            Q_EMIT badgeChanged();
    }
    if (!isVisible())
        return;
    arrangeIfDue();
    m_model->refresh(m_tree->isVisible() ? m_tree->visibleRows() : QModelIndexList(), m_context.live.nowMs());
    m_pins->refresh();
    if (m_clock.elapsed() >= m_nextCountsMs || m_stack->currentWidget() != m_tree) {
        m_nextCountsMs = m_clock.elapsed() + countsEveryMs;
        showCounts();
    }
    m_panel->refresh();
}

void TopicsPage::flush()
{
    if (m_model->pending() == 0)
        return;
    const qint64 wait = m_nextFlushMs - m_clock.elapsed();
    if (wait > 0) {
        if (!m_flushTimer.isActive())
            m_flushTimer.start(int(wait));
        return;
    }
    const qint64 began = m_clock.nsecsElapsed();
    const bool isSeen = isVisible();
    const TopicTreeView::Place place = isSeen ? m_tree->place() : TopicTreeView::Place();
    const bool moved = m_model->flush(flushBudgetMs);
    applyWishes();
    if (moved && isSeen)
        m_tree->restore(place);
    const qint64 costMs = (m_clock.nsecsElapsed() - began) / 1'000'000;
    m_nextFlushMs = m_clock.elapsed() + costMs * restFactor;
    if (m_model->pending() > 0)
        m_flushTimer.start(int(costMs * restFactor));
}

void TopicsPage::arrangeIfDue()
{
    if (!m_model->wantsArrange() || m_model->isJudging() || m_clock.elapsed() < m_nextArrangeMs)
        return;
    // Nothing moves away under the mouse, or under a menu that was opened for a row.
    const bool orderMayChange = m_model->sortColumn() != TopicModel::Name || m_model->query().isLive();
    if (orderMayChange && (m_tree->viewport()->underMouse() || QApplication::activePopupWidget()))
        return;
    const qint64 began = m_clock.elapsed();
    const TopicTreeView::Place place = m_tree->place();
    m_model->startArrange();
    filterFurther();
    applyWishes(); // in a tree that is filtered or sorted by values, new rows come here
    m_tree->restore(place);
    const qint64 cost = m_clock.elapsed() - began;
    m_nextArrangeMs = m_clock.elapsed() + std::max<qint64>(orderMayChange ? arrangeEveryMs : 0, cost * restFactor);
}

void TopicsPage::refreshVisible()
{
    if (isVisible())
        m_model->refresh(m_tree->visibleRows(), m_context.live.nowMs());
}

void TopicsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_nextCountsMs = 0;
    follow();
    filterFurther();
}

void TopicsPage::applyFilter(const QString &text)
{
    const TopicQuery::Options options{m_exactCase->isChecked(), m_asPattern->isChecked()};
    const TopicQuery query = TopicQuery::parse(text, options);
    m_filter->setProblem(query.problem());
    m_problem->setText(query.problem());
    m_problem->setVisible(!query.problem().isEmpty());
    if (!query.problem().isEmpty())
        return;
    m_filter->setToolTip(tr("Words that must all be true: text of the path, an MQTT filter with + or #, /regular expression/, "
                            "payload:text, client:id, retained:yes, rate:>10, age:>5s, size:>1k; -word excludes."));
    const bool isSame = text == m_appliedFilter && options == m_appliedOptions;
    m_appliedFilter = text;
    m_appliedOptions = options;
    if (isSame)
        return;
    if (!m_wasFiltered && !query.isEmpty())
        m_expandedBefore = expandedPaths();
    const bool wasFiltered = std::exchange(m_wasFiltered, !query.isEmpty());
    m_foldedByHand = false;
    m_showsMatches = !query.isEmpty();
    const TopicTreeView::Place place = m_tree->place();
    m_model->startQuery(query);
    if (m_showsMatches) {
        filterFurther();
        return;
    }
    if (wasFiltered) {
        m_tree->collapseAll();
        for (const QByteArray &path : std::as_const(m_expandedBefore))
            m_tree->expand(m_model->openTo(path));
        m_expandedBefore.clear();
        if (const QModelIndex index = m_model->openTo(m_panel->path()); index.isValid())
            m_tree->scrollTo(index);
    }
    m_tree->restore(place);
    showCounts();
}

// A slice of the judging of all topics; what was shown before stays until the last.
void TopicsPage::filterFurther()
{
    if (!m_model->isJudging())
        return;
    const TopicTreeView::Place place = m_tree->place();
    if (m_model->proceed(filterBudgetMs)) {
        if (std::exchange(m_showsMatches, false))
            unfoldFirst(); // what was looked for is to be seen
        m_tree->restore(place);
        m_nextCountsMs = 0;
    } else if (isVisible()) {
        m_filterTimer.start();
    }
    showCounts();
}

// Of very many rows the first.
void TopicsPage::unfoldFirst()
{
    const int branches = m_model->rowCount();
    const int most = expandedByFilter / std::clamp(branches, 1, 20);
    for (int row = 0, opened = 0; row < branches && opened < expandedByFilter; ++row, opened += most)
        m_tree->expandBelow(m_model->index(row, 0), most);
}

// While there is little to see, all of it is seen; what somebody has folded stays so.
void TopicsPage::unfoldNewcomers()
{
    const qsizetype shown = m_model->shownCount();
    const bool grew = shown > std::exchange(m_lastShown, shown);
    if (m_foldedByHand || m_model->isJudging() || shown > (m_wasFiltered ? expandedByFilter : expandedAtFirst))
        return;
    // Where rows are arranged once a second, they are there only then.
    if (grew)
        m_unfoldUntilMs = m_clock.elapsed() + arrangedAfterMs;
    if (m_clock.elapsed() > m_unfoldUntilMs)
        return;
    const TopicTreeView::Place place = m_tree->place();
    unfoldFirst();
    m_tree->restore(place);
}

void TopicsPage::select(const QByteArray &path)
{
    m_wantedTopic.clear();
    m_panel->setPath(path);
    m_panel->setPinned(m_pins->isPinned(path));
}

void TopicsPage::openTopic(const QByteArray &topic)
{
    m_wantedTopic = topic;
    if (!m_model->isKnown(topic))
        return; // it comes with its first message: see applyWishes()
    if (topic.startsWith('$'))
        m_system->setChecked(true);
    QModelIndex index = m_model->openTo(topic);
    if (!index.isValid() && clearFilter())
        index = m_model->openTo(topic);
    if (!index.isValid())
        return;
    m_wantedTopic.clear();
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void TopicsPage::applyWishes()
{
    for (auto path = m_wantedExpanded.begin(); path != m_wantedExpanded.end();) {
        const QModelIndex index = m_model->isKnown(*path) ? m_model->openTo(*path) : QModelIndex();
        if (!index.isValid()) {
            ++path;
            continue;
        }
        m_tree->expand(index);
        path = m_wantedExpanded.erase(path);
    }
    if (!m_wantedTopic.isEmpty() && m_model->isKnown(m_wantedTopic))
        openTopic(m_wantedTopic);
}

void TopicsPage::showCounts()
{
    const qsizetype all = m_model->topicCount();
    const qsizetype shown = m_model->shownCount();
    if (m_model->isJudging() && m_showsMatches)
        m_count->setText(tr("filtering…"));
    else
        m_count->setText(m_model->isFiltered() ? tr("%1 of %2", "topics that match, of all").arg(format::count(shown), format::count(all))
                                           : tr("%n topic(s)", nullptr, int(shown)));
    const qsizetype hidden = m_model->hiddenSystemCount();
    m_system->setText(hidden > 0 ? tr("System topics (%1 hidden)").arg(format::count(hidden)) : tr("System topics"));
    m_sortNow->setVisible(m_model->hasStaleOrder());

    QStringList parts;
    parts << tr("%n retained value(s)", nullptr, int(m_model->retainedCount()));
    if (m_model->pending() > 0)
        parts << tr("indexing %n new topic(s)", nullptr, int(m_model->pending()));
    if (m_context.live.isPaused())
        parts << tr("paused");
    if (!m_context.live.isAttached())
        parts << tr("the broker is not running");
    m_status->setText(parts.join(QStringLiteral(" · ")));
    m_clear->setEnabled(m_model->retainedCount() > 0);

    QWidget *page = m_tree;
    if (all == hidden && !m_model->isFiltered() && m_model->rowCount() == 0)
        page = m_noTopic;
    else if (m_model->isFiltered() && shown == 0 && !m_model->isJudging())
        page = m_noMatch;
    if (m_stack->currentWidget() != page)
        m_stack->setCurrentWidget(page);
}

void TopicsPage::showPins()
{
    const int rows = std::min(m_pins->rowCount(), maxPinRows);
    m_pinTitle->setVisible(rows > 0);
    m_pinView->setVisible(rows > 0);
    m_pinView->setFixedHeight(rows * m_context.theme.rowHeight() + 4);
}

void TopicsPage::retranslate()
{
    // Some languages have longer words for what stands in a column.
    QHeaderView *header = m_tree->header();
    for (int column = 0; column < TopicModel::ColumnCount; ++column) {
        const QString name = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        header->resizeSection(column, std::max(header->sectionSize(column), header->fontMetrics().horizontalAdvance(name) + 16));
    }
    m_filter->setPlaceholderText(tr("Filter: text, ros/+/imu, /regex/, payload:…, rate:>10, -not"));
    m_filter->setAccessibleName(tr("Filter of the topics"));
    applyFilter(m_filter->text());
    m_exactCase->setToolTip(tr("Capital letters count in every word"));
    m_exactCase->setAccessibleName(m_exactCase->toolTip());
    m_asPattern->setToolTip(tr("Words are regular expressions"));
    m_asPattern->setAccessibleName(m_asPattern->toolTip());
    m_more->setToolTip(tr("More commands"));
    m_more->setAccessibleName(m_more->toolTip());
    m_count->setAccessibleName(tr("Number of topics"));
    m_system->setToolTip(tr("Show topics that begin with $ below the others"));
    m_sortNow->setText(tr("Sort again (F5)"));
    m_sortNow->setToolTip(tr("A branch has so many rows that it is sorted only when you ask for it"));
    m_clear->setText(tr("Clear retained…"));
    m_clear->setToolTip(tr("Clear retained values of what the tree shows"));
    m_noTopic->setText(tr("No topic yet"), tr("Topics appear here as soon as a client publishes a message or a retained value is stored."));
    m_noMatch->setText(tr("No topic matches"), tr("The filter hides all topics."));
    m_clearFilter->setText(tr("Clear filter"));
    m_pinTitle->setText(tr("Pinned"));
    m_pinView->setAccessibleName(tr("Pinned topics"));
    m_tree->setAccessibleName(tr("Topics"));
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, TopicModel::ColumnCount - 1);
    m_panel->retranslate();
    retranslateActions();
    showCounts();
}

} // namespace deepros::gui
