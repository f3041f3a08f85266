#include "overview/overviewpage.h"

#include "broker/brokercontrol.h"
#include "desk.h"
#include "live/answer.h"
#include "live/livestore.h"
#include "live/patience.h"
#include "overview/shortlist.h"
#include "overview/tile.h"
#include "overview/welcome.h"
#include "plots/timechart.h"
#include "text/format.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/flowlayout.h"

#include <QApplication>
#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStackedLayout>

#include <numeric>

namespace deepros::gui {

namespace {

constexpr size_t listRows = 8; // at most: as many as there is room for are shown
constexpr int slideMs = 250;
constexpr qint64 sampleMs = 1'000; // from one sample to the next

struct ChartSpec
{
    std::array<Curve, 2> curves;
    int count;
    TimeChart::Writer writer;
    bool isCounted = true; ///< whole things
};

ChartSpec chartSpec(size_t index)
{
    switch (index) {
    case 0:
        return {{Curve::MessagesIn, Curve::MessagesOut}, 2, [](double value) { return format::shortCount(value); }};
    case 1:
        return {{Curve::BytesIn, Curve::BytesOut}, 2, [](double value) { return format::bytesPerSecond(value); }};
    case 2:
        return {{Curve::Clients, Curve::Queued}, 2, [](double value) { return format::shortCount(value); }};
    default:
        return {{Curve::DeliveryMedianMs, Curve::DeliveryP99Ms}, 2, [](double value) { return format::milliseconds(value); }, false};
    }
}

} // namespace

/// Fills its room, and scrolls where that is lower than its contents can be. (A resizable QScrollArea scrolls as soon as there is less
/// than the contents would like, once a part of them gets higher when it is narrow.)
class OverviewPage::Area final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    void fit()
    {
        const int least = widget()->layout()->totalMinimumSize().height();
        widget()->resize(viewport()->width(), std::max(least, maximumViewportSize().height()));
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            fit(); // a legend has gone below its title, or back
        return QScrollArea::eventFilter(watched, event);
    }
};

OverviewPage::OverviewPage(const Context &context, QWidget *parent)
    : Page(parent), m_context(context), m_stack(new QStackedLayout(this)), m_welcome(new Welcome(context.desk, context.theme, this))
{
    m_stack->addWidget(m_welcome);
    m_area = new Area(this);
    m_area->setObjectName(QStringLiteral("overviewArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus); // its contents have it
    m_area->setWidget(makeDashboard());
    m_stack->addWidget(m_area);
    connect(&context.theme, &Theme::changed, this, &OverviewPage::arrange);
    arrange();
    connect(m_welcome, &Welcome::skipped, this, &OverviewPage::leaveWelcome);
    connect(m_welcome, &Welcome::publishWanted, this, [this] {
        whenAnswered(
            patiently(m_context.desk, m_context.control.publish(QStringLiteral("ros/demo/hello/text"), "hi")), this,
            [this](int) {
                Q_EMIT m_context.desk.say(tr("Published “hi” on ros/demo/hello/text"));
                Q_EMIT m_context.desk.showTopic("ros/demo/hello/text");
            },
            [this] { Q_EMIT m_context.desk.complain(tr("Nothing was published: the broker is not running.")); });
    });
    connect(&context.desk, &Desk::brokerStarted, m_welcome, &Welcome::setListeners);
    connect(&context.live, &LiveStore::attachedChanged, this, [this](bool attached) {
        if (!attached)
            m_welcome->setListeners({});
    });
    connect(&context.desk, &Desk::warned, m_welcome, &Welcome::setWarning);
    connect(&context.live, &LiveStore::reset, this, [this] {
        m_busiestTopics.clear();
        m_laggingClients.clear();
        m_systemTopics.clear();
    });
    connect(&context.live, &LiveStore::delta, this, [this](const MonitorDelta &delta) {
        m_busiestTopics.apply(delta);
        m_laggingClients.apply(delta);
        for (const TopicRow &row : delta.topics) {
            if (row.topic.startsWith('$'))
                m_systemTopics.insert(row.topic);
        }
        for (const QByteArray &topic : delta.topicsGone)
            m_systemTopics.remove(topic);
        if (!delta.clients.empty())
            leaveWelcome();
    });
    m_slide.setInterval(slideMs);
    connect(&m_slide, &QTimer::timeout, this, [this] {
        if (!slides() || window()->isMinimized())
            return;
        for (TimeChart *chart : m_charts)
            chart->slide(behindMs());
    });
    connect(&context.live, &LiveStore::sampled, this, [this] {
        m_sinceSample.start();
        showCharts();
        if (!isVisible())
            return;
        showTiles();
        showLists();
    });
}

QWidget *OverviewPage::makeDashboard()
{
    auto *dashboard = new QWidget(this);
    auto *column = new QVBoxLayout(dashboard);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);

    m_tileGrid = new QGridLayout;
    m_tileGrid->setSpacing(12);
    constexpr std::array<const char *, TileCount> names{"tileClients", "tileIn", "tileOut", "tileTopics", "tileRetained", "tileDropped"};
    for (size_t i = 0; i < names.size(); ++i) {
        m_tiles[i] = new Tile(m_context.theme, names[i], dashboard);
    }
    column->addLayout(m_tileGrid);
    Desk &desk = m_context.desk;
    connect(m_tiles[ClientsTile], &Tile::clicked, this, [&desk] { Q_EMIT desk.showClients({}); });
    connect(m_tiles[InTile], &Tile::clicked, this, [&desk] { Q_EMIT desk.showTopics(QStringLiteral("rate:>0")); });
    connect(m_tiles[OutTile], &Tile::clicked, this, [&desk] { Q_EMIT desk.showClients({}); });
    connect(m_tiles[TopicsTile], &Tile::clicked, this, [&desk] { Q_EMIT desk.showTopics({}); });
    connect(m_tiles[RetainedTile], &Tile::clicked, this, [&desk] { Q_EMIT desk.showTopics(QStringLiteral("retained:yes")); });
    connect(m_tiles[DroppedTile], &Tile::clicked, this, [&desk] { Q_EMIT desk.showClients(QStringLiteral("dropped:>0")); });

    auto *rangeRow = new FlowLayout(nullptr, 6);
    m_rangeName = new QLabel(dashboard);
    m_rangeName->setProperty("role", QStringLiteral("secondary"));
    rangeRow->addWidget(m_rangeName);
    m_ranges = new QButtonGroup(this);
    for (int i = 0; i < int(SampleHistory::Range::Count); ++i) {
        auto *button = new QPushButton(dashboard);
        button->setObjectName(QStringLiteral("range%1").arg(i));
        button->setProperty("chip", true);
        button->setCheckable(true);
        m_ranges->addButton(button, i);
        rangeRow->addWidget(button);
    }
    m_ranges->button(0)->setChecked(true);
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int id) { setRange(SampleHistory::Range(id)); });
    m_zoomed = new QPushButton(dashboard);
    m_zoomed->setObjectName(QStringLiteral("backToLive"));
    m_zoomed->setProperty("chip", true);
    m_zoomed->setIcon(icon(Icon::Zoom));
    m_zoomed->hide();
    connect(m_zoomed, &QPushButton::clicked, this, [this] { setZoom(0, 0); });
    rangeRow->addWidget(m_zoomed);
    column->addLayout(rangeRow);

    m_grid = new QGridLayout;
    m_grid->setSpacing(12);
    for (size_t i = 0; i < m_charts.size(); ++i) {
        const ChartSpec spec = chartSpec(i);
        TimeChart *chart = m_charts[i] = new TimeChart(m_context.theme, spec.count, spec.writer, dashboard);
        chart->setObjectName(QStringLiteral("chart%1").arg(i));
        chart->setLeastMaximum(spec.isCounted ? 4 : 0);
        connect(chart, &TimeChart::hovered, this, [this](qint64 atMs) {
            for (TimeChart *other : m_charts)
                other->setCrosshair(atMs);
        });
        connect(chart, &TimeChart::zoomWanted, this, &OverviewPage::setZoom);
        connect(chart, &TimeChart::zoomReset, this, [this] { setZoom(0, 0); });
        connect(chart, &TimeChart::exportWanted, this, [this, i] {
            m_exportFirst = i;
            Q_EMIT exportWanted();
            m_exportFirst.reset();
        });
    }
    m_busiest = new ShortList(m_context.theme, "busiestTopics", dashboard);
    m_lagging = new ShortList(m_context.theme, "laggingClients", dashboard);
    connect(m_busiest, &ShortList::opened, &desk, &Desk::showTopic);
    connect(m_lagging, &ShortList::opened, &desk, &Desk::showClient);
    column->addLayout(m_grid, 1);
    return dashboard;
}

// As many tiles to a row as have room for their words.
void OverviewPage::arrange()
{
    const QFontMetrics metrics(QApplication::font());
    const int fitting = width() / (metrics.averageCharWidth() * 18);
    const int columns = fitting >= TileCount ? int(TileCount) : fitting >= 3 ? 3 : 2;
    if (columns != m_tileColumns) {
        for (int column = 0; column < TileCount; ++column)
            m_tileGrid->setColumnStretch(column, column < columns ? 1 : 0);
        for (int i = 0; i < TileCount; ++i)
            m_tileGrid->addWidget(m_tiles[size_t(i)], i / columns, i % columns); // takes it from where it was
        m_tileColumns = columns;
    }
    const int cardColumns = fitting >= 5 ? 2 : 1;
    if (cardColumns != m_cardColumns) {
        const std::array<QWidget *, 6> cards{m_charts[0], m_charts[1], m_charts[2], m_charts[3], m_busiest, m_lagging};
        m_grid->setColumnStretch(0, 1);
        m_grid->setColumnStretch(1, cardColumns - 1);
        for (int i = 0; i < int(cards.size()); ++i) {
            m_grid->addWidget(cards[size_t(i)], i / cardColumns, i % cardColumns);
            m_grid->setRowStretch(i, 0);
        }
        for (int i = 0; i < int(cards.size()); ++i)
            m_grid->setRowStretch(i / cardColumns, i < int(m_charts.size()) ? 5 : 4);
        m_cardColumns = cardColumns;
    }
    for (ShortList *list : {m_busiest, m_lagging})
        list->setMinimumHeight(metrics.height() * 3 + m_context.theme.rowHeight() * 2);
    m_area->fit();
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

void OverviewPage::retranslate()
{
    const std::array<QString, TileCount> names{tr("Clients"), tr("Messages in"), tr("Messages out"),
                                               tr("Topics"),  tr("Retained"),    tr("Dropped")};
    for (size_t i = 0; i < names.size(); ++i)
        m_tiles[i]->setName(names[i]);
    m_tiles[ClientsTile]->setToolTip(tr("Clients that are connected. Click for the list."));
    m_tiles[InTile]->setToolTip(tr("Messages that clients publish. Click for the topics they go to."));
    m_tiles[OutTile]->setToolTip(tr("Messages that subscribers are sent. Click for the clients."));
    m_tiles[TopicsTile]->setToolTip(tr("Topics that are followed. Click for the tree."));
    m_tiles[RetainedTile]->setToolTip(tr("Retained messages that are stored. Click for their topics."));
    m_tiles[DroppedTile]->setToolTip(tr("Messages that the broker dropped since its start. Click for the clients concerned."));

    m_charts[0]->setTexts(tr("Messages per second"), {tr("received"), tr("sent")}, tr("1/s", "a unit: per second"));
    m_charts[1]->setTexts(tr("Throughput"), {tr("in"), tr("out")}, tr("B/s", "a unit: bytes per second"));
    m_charts[2]->setTexts(tr("Clients and waiting messages"), {tr("connected"), tr("waiting")}, {});
    m_charts[3]->setTexts(tr("Delivery time"), {tr("median"), tr("99 %")}, tr("ms", "a unit: milliseconds"));
    m_busiest->setTexts(tr("Busiest topics"), {tr("Topic"), tr("Rate"), tr("Bandwidth")}, tr("No messages in the last ten seconds"));
    m_lagging->setTexts(tr("Slowest subscribers"), {tr("Client"), tr("Waiting"), tr("Dropped")}, tr("Nobody lags behind"));

    m_rangeName->setText(tr("Time shown"));
    const QStringList ranges{tr("1 min"), tr("5 min"), tr("30 min"), tr("6 h"), tr("24 h")};
    for (int i = 0; i < ranges.size(); ++i) {
        m_ranges->button(i)->setText(ranges.at(i));
        m_ranges->button(i)->setAccessibleName(tr("Time shown: %1").arg(ranges.at(i)));
    }
    m_zoomed->setText(tr("Zoomed: back to live"));
    m_welcome->retranslate();
    showTiles();
    showLists();
}

bool OverviewPage::clearFilter()
{
    if (!m_zoomEndMs)
        return false;
    setZoom(0, 0);
    return true;
}

void OverviewPage::leaveWelcome()
{
    if (m_stack->currentIndex() == 1)
        return;
    m_stack->setCurrentIndex(1);
    showTiles();
    showCharts();
    showLists();
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_slide.start();
    showTiles();
    showCharts();
    showLists();
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_slide.stop();
}

// A minute moves by some pixels with each sample, which the eye sees as a jerk; of longer ranges nothing is seen to move.
bool OverviewPage::slides() const
{
    return m_range == SampleHistory::Range::Minute && !m_zoomEndMs && !m_context.theme.reducesMotion() && !m_context.live.isPaused();
}

/// The newest sample comes in from the right until the next one is there.
qint64 OverviewPage::behindMs() const
{
    return slides() && m_sinceSample.isValid() ? std::max<qint64>(0, sampleMs - m_sinceSample.elapsed()) : 0;
}

void OverviewPage::setRange(SampleHistory::Range range)
{
    m_range = range;
    m_ranges->button(int(range))->setChecked(true);
    setZoom(0, 0);
}

void OverviewPage::setZoom(qint64 endMs, qint64 lengthMs)
{
    const qint64 newest = m_context.live.history().lastMs();
    const bool isLive = endMs == 0 || lengthMs >= SampleHistory::lengthMs(m_range);
    m_zoomLengthMs = isLive ? 0 : lengthMs;
    m_zoomEndMs = isLive ? 0 : std::min(endMs, newest);
    m_zoomed->setVisible(!isLive);
    showCharts();
}

void OverviewPage::showTiles()
{
    const auto sample = m_context.live.lastSample();
    const SampleHistory &history = m_context.live.history();
    const auto curve = [&](TileIndex tile, Curve which) {
        std::vector<float> values;
        for (const CurvePoint &point : history.points(SampleHistory::Range::Minute, which))
            values.push_back(point.mean);
        m_tiles[tile]->setCurve(std::move(values), 60);
    };
    curve(ClientsTile, Curve::Clients);
    curve(InTile, Curve::MessagesIn);
    curve(OutTile, Curve::MessagesOut);
    curve(TopicsTile, Curve::Topics);
    curve(RetainedTile, Curve::Retained);
    curve(DroppedTile, Curve::Dropped);
    const Figures figures = sample ? *sample : Figures();
    const auto offline = figures.clientsTotal - figures.clientsConnected;
    m_tiles[ClientsTile]->setValue(format::count(figures.clientsConnected), tr("%n sessions offline", nullptr, int(offline)));
    const auto peak = [&history](Curve which) { return tr("peak %1/s").arg(format::roughRate(history.peak(which))); };
    m_tiles[InTile]->setValue(tr("%1/s").arg(format::roughRate(figures.rate(Flow::PublishIn).lastSecond)), peak(Curve::MessagesIn));
    m_tiles[OutTile]->setValue(tr("%1/s").arg(format::roughRate(figures.rate(Flow::PublishOut).lastSecond)), peak(Curve::MessagesOut));
    const std::vector<CurvePoint> topics = history.points(SampleHistory::Range::Minute, Curve::Topics);
    const double before = topics.empty() ? 0 : std::max(double(topics.front().mean), double(m_systemTopics.size()));
    const auto added = topics.empty() ? 0 : qint64(double(topics.back().mean) - before);
    m_tiles[TopicsTile]->setValue(format::count(std::max<qint64>(0, figures.monitoredTopics - m_systemTopics.size())),
                                  tr("%1 in 1 min").arg((added >= 0 ? QStringLiteral("+") : QString()) + format::count(added)));
    m_tiles[RetainedTile]->setValue(format::count(figures.retainedMessages), format::bytes(double(figures.retainedBytes)));
    const quint64 dropped =
        std::accumulate(figures.counters.dropped.begin(), figures.counters.dropped.end(), quint64(0));
    double lately = 0;
    for (const CurvePoint &point : history.points(SampleHistory::Range::Minute, Curve::Dropped))
        lately += double(point.mean);
    m_tiles[DroppedTile]->setValue(format::count(qint64(dropped)), tr("%1 in 1 min").arg(format::count(qint64(lately + 0.5))));
    m_tiles[DroppedTile]->setAlarming(dropped > 0);
}

void OverviewPage::showCharts()
{
    const SampleHistory &history = m_context.live.history();
    const qint64 length = m_zoomEndMs ? m_zoomLengthMs : SampleHistory::lengthMs(m_range);
    const qint64 end = m_zoomEndMs ? m_zoomEndMs : history.lastMs();
    for (size_t i = 0; i < m_charts.size(); ++i) {
        if (!m_charts[i]->isSeen())
            continue;
        const ChartSpec spec = chartSpec(i);
        m_charts[i]->setWindow(end, length);
        for (int curve = 0; curve < spec.count; ++curve)
            m_charts[i]->setPoints(curve, history.points(m_range, spec.curves[size_t(curve)]));
        m_charts[i]->draw(behindMs());
    }
}

void OverviewPage::showLists()
{
    std::vector<ShortListModel::Row> rows;
    for (const BusiestTopics::Row &row : m_busiestTopics.top(m_context.live.nowMs(), listRows))
        rows.push_back({row.topic, {format::oneLine(row.topic), format::hertz(row.rateHz), format::bytesPerSecond(row.bytesPerSecond)}});
    m_busiest->setRows(std::move(rows));
    rows.clear();
    for (const LaggingClients::Row &row : m_laggingClients.top(listRows)) {
        const QString waiting = QStringLiteral("%1 / %2").arg(format::count(row.queued), format::count(row.maxQueued));
        rows.push_back({row.clientId, {format::oneLine(row.clientId), waiting, format::count(qint64(row.dropped))}});
    }
    m_lagging->setRows(std::move(rows));
}

void OverviewPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("range"), int(m_range));
}

void OverviewPage::restoreState(QSettings &settings)
{
    const int range = settings.value(QStringLiteral("range")).toInt();
    setRange(SampleHistory::Range(std::clamp(range, 0, int(SampleHistory::Range::Count) - 1)));
}

} // namespace deepros::gui
