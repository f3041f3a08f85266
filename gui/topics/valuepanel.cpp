#include "topics/valuepanel.h"

#include "broker/brokercontrol.h"
#include "desk.h"
#include "live/answer.h"
#include "live/livestore.h"
#include "text/format.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "topics/diffmodel.h"
#include "topics/historymodel.h"
#include "topics/intervals.h"
#include "topics/publishermodel.h"
#include "topics/subscribermodel.h"
#include "topics/topicmodel.h"
#include "topics/topicwatches.h"
#include "topics/valueview.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/listview.h"
#include "widgets/tabs.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr qint64 subscribersEveryMs = 1000;
constexpr qint64 maxRestMs = 2000;
constexpr qsizetype maxDiffBytes = 64 * 1024;
constexpr int leastLines = 12; // of what is in the tabs; with less room the panel scrolls

/// No higher than it must be: lists in it would like more.
class Content : public QWidget
{
public:
    int heightForWidth(int width) const override { return layout()->minimumHeightForWidth(width); }
};

/// Scrolls upwards and downwards only: as wide as its contents have to be.
class Area : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    QSize minimumSizeHint() const override
    {
        const int bar = verticalScrollBar()->sizeHint().width();
        return {widget() ? widget()->minimumSizeHint().width() + bar : 0, QScrollArea::minimumSizeHint().height()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

ValuePanel::ValuePanel(const Context &context, const TopicModel &topics, QWidget *parent)
    : QFrame(parent), m_context(context), m_topics(topics), m_watches(new TopicWatches(context, this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(Icon::Topics, this)), m_tabs(new Tabs(this)),
      m_value(new ValueView(context.theme, this)), m_diff(new DiffModel(this)), m_history(new HistoryModel(*m_watches, this)),
      m_subscribers(new SubscriberModel(this)), m_publishers(new PublisherModel(this))
{
    setProperty("card", true);
    auto *content = new Content;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(makeHeader(), 0, Qt::AlignTop); // of a branch it is alone
    m_tabs->setObjectName(QStringLiteral("valueTabs"));
    layout->addWidget(m_tabs, 1);

    m_subscriberView = makeTable(m_subscribers, QStringLiteral("valueSubscribers"));
    m_subscriberNote = makeFact(this);
    auto *subscribers = new QWidget(this);
    auto *rows = new QVBoxLayout(subscribers);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->addWidget(m_subscriberView, 1);
    rows->addWidget(m_subscriberNote);
    m_tabs->addTab(m_value, QString());
    m_tabs->addTab(makeDiff(), QString());
    m_tabs->addTab(makeHistory(), QString());
    m_tabs->addTab(subscribers, QString());
    m_tabs->addTab(makePublishers(), QString());

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    auto *area = new Area(this);
    area->setObjectName(QStringLiteral("valueArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // its contents have it
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_stack->addWidget(area);

    connect(m_watches, &TopicWatches::reset, this, [this] {
        m_isStale = true;
        m_isAtHistoryEnd = true;
        showNewest();
        followHistory();
    });
    connect(m_watches, &TopicWatches::changed, this, [this] { m_isStale = true; });
    connect(m_watches, &TopicWatches::retainedChanged, this, [this] {
        showState();
        showRos();
    });
    connect(m_value, &ValueView::saveWanted, this, &ValuePanel::save);
    connect(m_value, &ValueView::readingChosen, this, &ValuePanel::chooseReading);
    connect(m_value, &ValueView::scopeChosen, this, [this](const QByteArray &filter) {
        m_readings.widen(m_path, filter);
        showReading();
    });
    connect(m_subscriberView, &QTreeView::activated, this,
            [this](const QModelIndex &index) {
                if (const TopicSubscriberRow *row = m_subscribers->at(index))
                    Q_EMIT m_context.desk.showClient(row->clientId);
            });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_nextSubscribersMs = 0;
        showDiff();
        followHistory();
        refresh();
    });
    connect(&context.theme, &Theme::changed, this, &ValuePanel::fitColumns);
    fitColumns();
    m_sinceRender.start();
}

ValuePanel::~ValuePanel() = default;

QLabel *ValuePanel::makeFact(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("secondary"));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QWidget *ValuePanel::makeHeader()
{
    auto *header = new QWidget(this);
    m_title = new QLabel(header);
    m_title->setObjectName(QStringLiteral("valueTitle"));
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy = new QToolButton(header);
    m_copy->setObjectName(QStringLiteral("valueCopyPath"));
    m_copy->setIcon(icon(Icon::Copy));
    m_pin = new QToolButton(header);
    m_pin->setObjectName(QStringLiteral("valuePin"));
    m_pin->setIcon(icon(Icon::Pin));
    m_pin->setCheckable(true);
    m_freeze = new QToolButton(header);
    m_freeze->setObjectName(QStringLiteral("valueFreeze"));
    m_freeze->setIcon(icon(Icon::Freeze));
    m_freeze->setCheckable(true);
    m_retained = makeFact(header);
    m_retained->setObjectName(QStringLiteral("valueRetained"));
    m_last = makeFact(header);
    m_last->setObjectName(QStringLiteral("valueLast"));
    m_flow = makeFact(header);
    m_ros = makeFact(header);
    m_ros->setObjectName(QStringLiteral("valueRos"));
    m_ros->hide();
    m_state = new QLabel(header);
    m_state->setObjectName(QStringLiteral("valueState"));
    m_state->setProperty("role", QStringLiteral("warn"));
    m_state->setWordWrap(true);

    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(4);
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_freeze, 0, Qt::AlignTop);
    titleRow->addWidget(m_copy, 0, Qt::AlignTop);
    titleRow->addWidget(m_pin, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(titleRow);
    layout->addWidget(m_retained);
    layout->addWidget(m_last);
    layout->addWidget(m_flow);
    layout->addWidget(m_ros);
    layout->addWidget(m_state);

    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_path));
        Q_EMIT m_context.desk.say(tr("The path is in the clipboard."));
    });
    connect(m_pin, &QToolButton::clicked, this, &ValuePanel::pinWanted);
    connect(m_freeze, &QToolButton::clicked, this, &ValuePanel::setFrozen);
    return header;
}

QWidget *ValuePanel::makeDiff()
{
    auto *widget = new QWidget(this);
    m_compareWith = new QComboBox(widget);
    m_compareWith->setObjectName(QStringLiteral("diffWith"));
    m_compareWith->addItems({QString(), QString()});
    m_useAsBaseline = new QPushButton(widget);
    m_useAsBaseline->setObjectName(QStringLiteral("diffUseAsBaseline"));
    m_diffNote = makeFact(widget);
    m_diffNote->setObjectName(QStringLiteral("diffNote"));
    auto *row = new FlowLayout;
    row->addWidget(m_compareWith);
    row->addWidget(m_useAsBaseline);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(makeTable(m_diff, QStringLiteral("valueDiff")), 1);
    layout->addWidget(m_diffNote);
    connect(m_compareWith, &QComboBox::activated, this, &ValuePanel::showDiff);
    connect(m_useAsBaseline, &QPushButton::clicked, this, [this] {
        const TopicWatch::Entry *entry = m_watches->current().find(m_shown);
        if (!entry)
            return;
        m_baseline = entry->payload;
        m_baselineMs = entry->atMs;
        m_compareWith->setCurrentIndex(1);
        showDiff();
    });
    return widget;
}

QWidget *ValuePanel::makePublishers()
{
    auto *widget = new QWidget(this);
    m_publisherView = makeTable(m_publishers, QStringLiteral("valuePublishers"));
    m_publisherNote = makeFact(widget);
    m_publisherNote->setObjectName(QStringLiteral("publisherNote"));
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_publisherView, 1);
    layout->addWidget(m_publisherNote);
    connect(m_publisherView, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const TopicWatch::Publisher *row = m_publishers->at(index); row && !row->client.isEmpty())
            Q_EMIT m_context.desk.showClient(row->client);
    });
    return widget;
}

void ValuePanel::fitColumns()
{
    const auto fit = [this](ListView *view, std::initializer_list<const char *> samples) {
        int column = 0;
        for (const char *sample : samples)
            view->header()->resizeSection(column++, fontMetrics().horizontalAdvance(QLatin1String(sample)) + 24);
    };
    fit(m_historyView, {"00:00:00.000", "00.0 min", "000.0 kB", "QoS", "Retain", "publisher-0"});
    fit(m_publisherView, {"a client with a name", "Last message", "Messages seen"});
    fit(m_subscriberView, {"a client-00", "___offline", "ros/+/a topic/#", "QoS"});
    fit(findChild<ListView *>(QStringLiteral("valueDiff")), {"- removed", "pose.position.x", "0.123456789"});
    const int side = std::max(16, fontMetrics().height()); // as in lists
    for (QAbstractButton *button : findChildren<QAbstractButton *>())
        button->setIconSize({side, side});
    m_tabs->setMinimumHeight(leastLines * fontMetrics().height());
}

ListView *ValuePanel::makeTable(QAbstractItemModel *model, const QString &name)
{
    auto *view = new ListView(m_context.theme, this);
    view->setObjectName(name);
    view->setModel(model);
    view->header()->setHighlightSections(false);
    view->setCornerWidget(new QWidget(view)); // the style's own is a frame
    return view;
}

void ValuePanel::setPath(const QByteArray &path)
{
    if (path == m_path)
        return;
    m_path = path;
    m_chosen = 0;
    m_shown = 0;
    m_frozen = false;
    m_freeze->setChecked(false);
    m_baseline.clear();
    m_baselineMs = 0;
    m_compareWith->setCurrentIndex(0);
    m_restMs = 0;
    m_previewed = 0;
    m_nextSubscribersMs = 0;
    m_subscribers->clear();
    m_publishers->clear();
    m_value->clear();
    const bool isTopic = m_topics.valueOf(path);
    if (isTopic)
        showReading();
    m_watches->look(isTopic ? path : QByteArray());
    m_keep->setCurrentIndex(m_keep->findData(m_watches->current().maxMessages()));
    // Lines may break behind a slash.
    m_title->setText(format::oneLine(path, 4096).replace(u'/', QStringLiteral("/\u200b")));
    m_stack->setCurrentIndex(path.isEmpty() ? 0 : 1);
    m_tabs->setVisible(isTopic);
    m_freeze->setVisible(isTopic);
    m_nextIntervalsMs = 0;
    showState();
    refresh();
    showRos();
}

void ValuePanel::setPinned(bool pinned)
{
    m_pin->setChecked(pinned);
    m_pin->setToolTip(pinned ? tr("Unpin (P)") : tr("Keep on top (P)"));
    m_pin->setAccessibleName(m_pin->toolTip());
}

void ValuePanel::setFrozen(bool frozen)
{
    m_frozen = frozen;
    m_freeze->setChecked(frozen);
    if (!frozen) {
        m_chosen = 0;
        m_isStale = true;
        showNewest();
    }
    showState();
}

void ValuePanel::refresh()
{
    if (m_path.isEmpty())
        return;
    // A branch may become a topic, and the other way round.
    if (m_watches->current().topic().isEmpty() && m_topics.valueOf(m_path))
        setPath(std::exchange(m_path, {}));
    showNewest();
    showState();
    if (!m_tabs->isVisible())
        return;
    if (m_tabs->currentIndex() == SubscribersTab)
        askSubscribers();
    else if (m_tabs->currentIndex() == HistoryTab)
        showIntervals();
    else if (m_tabs->currentIndex() == PublishersTab)
        showPublishers();
}

void ValuePanel::showNewest()
{
    if (m_frozen || m_chosen || m_value->isBusy())
        return;
    const auto &entries = m_watches->current().entries();
    const TopicValue *value = m_topics.valueOf(m_path);
    const bool lacks = value && value->lacksRetained;
    const bool isOther = std::exchange(m_lacksRetained, lacks) != lacks;
    if (entries.empty()) {
        // Nothing has come since we look: what the tree knows of the last message.
        const quint64 state = value ? value->messages + quint64(value->lastSeenMs) : m_previewed;
        if (state != std::exchange(m_previewed, state) || isOther)
            showPayload(value->preview, value->payloadSize);
        return;
    }
    m_isStale |= isOther;
    if (!m_isStale)
        return;
    if (m_restMs > 0 && m_sinceRender.elapsed() < m_restMs)
        return;
    m_isStale = false;
    QElapsedTimer cost;
    cost.start();
    const TopicWatch::Entry &entry = entries.back();
    m_shown = entry.number;
    showPayload(entry.payload, entry.payloadSize);
    showRos();
    if (m_tabs->currentIndex() == DiffTab)
        showDiff();
    m_restMs = std::min<qint64>(maxRestMs, cost.elapsed() * 8);
    m_sinceRender.start();
}

// What was cleared is no value any longer; the history still has it.
void ValuePanel::showPayload(const QByteArray &payload, qint64 size)
{
    m_value->setEmptyIsCleared(m_lacksRetained);
    m_value->setValue(m_path, m_lacksRetained ? QByteArray() : payload, m_lacksRetained ? 0 : size);
}

void ValuePanel::showState()
{
    const qint64 now = m_context.live.nowMs();
    const TopicValue *value = m_topics.valueOf(m_path);
    if (!value) {
        m_retained->setText(tr("A branch of the tree. Choose a topic below it to see its values."));
        m_last->clear();
        m_flow->clear();
        m_state->hide();
        return;
    }
    const TopicWatch &watch = m_watches->current();
    const auto &retained = watch.retained();
    if (!watch.knowsRetained())
        m_retained->setText(tr("Retained value: asking the broker…"));
    else if (!retained)
        m_retained->setText(tr("No retained value is stored."));
    else
        m_retained->setText(tr("A retained value is stored since %1 (%2).")
                                .arg(format::dateTime(retained->sinceMs), format::bytes(double(retained->size))));
    m_last->setText(tr("Last message %1 (%2 ago) · QoS %3 · %4 bytes")
                        .arg(format::timeOfDay(value->lastSeenMs), format::duration(std::max<qint64>(0, now - value->lastSeenMs)),
                             QString::number(value->qos), format::count(value->payloadSize)));
    m_flow->setText(tr("From %1 · %2 · %3 · %4")
                        .arg(value->publisher.isEmpty() ? tr("the broker") : format::oneLine(value->publisher),
                             tr("%n receiver(s)", nullptr, value->subscribers), format::hertz(double(value->rateMilliHz) / 1000),
                             format::bytesPerSecond(double(value->bytesPerSecond))));

    const TopicWatch::Entry *shown = watch.find(m_shown);
    if (m_chosen && shown)
        m_state->setText(tr("Showing the message of %1, not the newest.").arg(format::timeOfDay(shown->atMs)));
    else if (m_frozen)
        m_state->setText(tr("Value frozen."));
    else if (m_value->isBusy())
        m_state->setText(tr("Value frozen while you are selecting."));
    else
        m_state->clear();
    m_state->setVisible(!m_state->text().isEmpty());
    showHistoryNote();
}

void ValuePanel::showDiff()
{
    if (m_tabs->currentIndex() != DiffTab)
        return;
    const auto &entries = m_watches->current().entries();
    const auto shown = m_watches->current().placeOf(m_shown);
    const bool withBaseline = m_compareWith->currentIndex() == 1;
    m_useAsBaseline->setEnabled(shown != entries.end());
    if (shown == entries.end() || (withBaseline ? m_baselineMs == 0 : shown == entries.begin())) {
        m_diff->setDifferences({});
        m_diffNote->setText(withBaseline ? tr("No baseline yet: use a message as baseline first.")
                                         : tr("There is no message before this one to compare with."));
        return;
    }
    const QByteArray before = withBaseline ? m_baseline : std::prev(shown)->payload;
    const qint64 beforeMs = withBaseline ? m_baselineMs : std::prev(shown)->atMs;
    if (before.size() > maxDiffBytes || shown->payload.size() > maxDiffBytes) {
        m_diff->setDifferences({});
        m_diffNote->setText(before == shown->payload ? tr("The two messages are the same.")
                                                     : tr("The two messages differ. They are too large to be compared in detail."));
        return;
    }
    const auto a = fieldsOf(before, detectReading(before));
    const auto b = fieldsOf(shown->payload, detectReading(shown->payload));
    const QList<Difference> differences = a && b ? diffFields(*a, *b) : diffLines(readableText(before), readableText(shown->payload));
    m_diff->setDifferences(differences);
    const auto count = std::count_if(differences.begin(), differences.end(),
                                     [](const Difference &d) { return d.kind != Difference::Kind::Same; });
    m_diffNote->setText(tr("%1 between %2 and %3.")
                            .arg(tr("%n difference(s)", nullptr, int(count)), format::timeOfDay(beforeMs), format::timeOfDay(shown->atMs)));
}

void ValuePanel::askSubscribers()
{
    const qint64 now = m_context.live.nowMs();
    if (m_asksSubscribers || now < m_nextSubscribersMs)
        return;
    m_nextSubscribersMs = now + subscribersEveryMs;
    m_asksSubscribers = true;
    whenAnswered(
        m_context.control.subscribersOf(m_path), this,
        [this, path = m_path](std::vector<TopicSubscriberRow> rows) {
            m_asksSubscribers = false;
            if (path != m_path)
                return;
            std::sort(rows.begin(), rows.end(), [](const TopicSubscriberRow &a, const TopicSubscriberRow &b) {
                return std::tie(a.clientId, a.filter) < std::tie(b.clientId, b.filter);
            });
            m_subscriberNote->setText(rows.empty() ? tr("Nobody subscribes to this topic.")
                                                   : tr("%n subscription(s) would get a message now.", nullptr, int(rows.size())));
            m_subscribers->setRows(rows);
        },
        [this] { m_asksSubscribers = false; });
}

void ValuePanel::chooseReading(Reading reading)
{
    m_readings.choose(m_path, reading);
    showReading();
}

void ValuePanel::showReading()
{
    const TopicReadings::Rule rule = m_readings.ruleFor(m_path);
    m_value->setScopes(rule.filter.isEmpty() ? QList<QByteArray>() : TopicReadings::filtersFor(m_path), rule.filter);
    m_value->setReading(rule.reading);
}

// Of the messages that are seen as a whole; before the first of them, of what the tree says of the last.
void ValuePanel::showPublishers()
{
    QList<TopicWatch::Publisher> rows = m_watches->current().publishers();
    const TopicValue *value = m_topics.valueOf(m_path);
    if (rows.isEmpty() && value && value->messages > 0)
        rows << TopicWatch::Publisher{value->publisher, value->lastSeenMs, 1};
    m_publisherNote->setText(rows.isEmpty() ? tr("No client is known to have published this topic.")
                                            : tr("The last %n client(s) that published this topic.", nullptr, int(rows.size())));
    m_publishers->setRows(rows);
}

QByteArray ValuePanel::payload() const
{
    return m_value->payload();
}

bool ValuePanel::isWhole() const
{
    return m_value->isWhole();
}

QString ValuePanel::currentField() const
{
    return m_value->currentField();
}

void ValuePanel::askRetained()
{
    m_watches->current().askRetained();
}

// What mqtt_client, the bridge from ROS, says of the message on screen.
void ValuePanel::showRos()
{
    const TopicWatch &watch = m_watches->current();
    const TopicWatch::Entry *shown = watch.find(m_shown);
    QString text;
    qsizetype skipped = 0;
    if (const auto &type = watch.rosType()) {
        const auto stamp = shown ? rosStampOf(shown->payload, *type) : std::nullopt;
        if (stamp) {
            skipped = stamp->size;
            const qint64 sentMs = stamp->atNs / 1'000'000;
            text = shown->atMs < sentMs
                ? tr("ROS message %1, stamped %2, which is ahead of the clock here").arg(type->name, format::timeOfDay(sentMs))
                : tr("ROS message %1, stamped %2 (arrived %3 later)")
                      .arg(type->name, format::timeOfDay(sentMs), format::milliseconds(double(shown->atMs - sentMs)));
        } else {
            text = type->isStamped && shown ? tr("ROS message %1, but without the stamp that was announced").arg(type->name)
                                            : tr("ROS message %1").arg(type->name);
        }
    } else if (shown && m_path.startsWith(rosTypePrefix)) {
        if (const auto told = parseRosMessageType(shown->payload))
            text = (told->isStamped ? tr("Says that the messages on %1 are of the ROS type %2, with a stamp")
                                    : tr("Says that the messages on %1 are of the ROS type %2"))
                       .arg(format::oneLine(QByteArrayView(m_path).sliced(rosTypePrefix.size())), told->name);
    }
    m_ros->setText(text);
    m_ros->setVisible(!text.isEmpty());
    m_value->setSkipped(skipped);
}

void ValuePanel::retranslate()
{
    m_empty->setText(tr("No topic is chosen"), tr("Choose a topic in the tree to see its value, what changes in it and who gets it."));
    m_copy->setToolTip(tr("Copy the path (Ctrl+Shift+C)"));
    m_copy->setAccessibleName(tr("Copy the path"));
    setPinned(m_pin->isChecked());
    m_freeze->setToolTip(tr("Keep this value on screen (F)"));
    m_freeze->setAccessibleName(tr("Freeze the value"));
    m_tabs->setTabText(ValueTab, tr("Value"));
    m_tabs->setTabText(DiffTab, tr("Difference"));
    m_tabs->setTabText(HistoryTab, tr("History"));
    m_tabs->setTabText(SubscribersTab, tr("Subscribers"));
    m_tabs->setTabText(PublishersTab, tr("Publishers"));
    m_tabs->setAccessibleName(tr("What is known of the topic"));
    m_compareWith->setItemText(0, tr("Compared with the message before"));
    m_compareWith->setItemText(1, tr("Compared with the baseline"));
    m_compareWith->setAccessibleName(tr("What the value is compared with"));
    m_useAsBaseline->setText(tr("Use as baseline"));
    m_historyView->setAccessibleName(tr("Last messages of the topic"));
    for (int i = 0; i < m_keep->count(); ++i)
        m_keep->setItemText(i, tr("Keep %1 messages").arg(format::count(m_keep->itemData(i).toInt())));
    m_keep->setAccessibleName(tr("How many messages of this topic are kept"));
    m_keep->setToolTip(tr("More than the first are kept even while you look at another topic"));
    m_intervals->setText(tr("Intervals"));
    m_intervals->setToolTip(tr("Show how regularly messages come"));
    m_intervalView->retranslate();
    m_export->setText(tr("Export"));
    m_exportCsv->setText(tr("As CSV…"));
    m_exportLines->setText(tr("As JSON Lines…"));
    m_subscriberView->setAccessibleName(tr("Subscribers of the topic"));
    m_publisherView->setAccessibleName(tr("Publishers of the topic"));
    showPublishers();
    findChild<ListView *>(QStringLiteral("valueDiff"))->setAccessibleName(tr("Differences"));
    m_value->retranslate();
    for (QAbstractItemModel *model : std::initializer_list<QAbstractItemModel *>{m_diff, m_history, m_subscribers, m_publishers})
        Q_EMIT model->headerDataChanged(Qt::Horizontal, 0, model->columnCount() - 1);
    showState();
    showHistoryNote();
    showRos();
    showDiff();
}

} // namespace deepros::gui
