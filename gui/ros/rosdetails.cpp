#include "ros/rosdetails.h"

#include "desk.h"
#include "live/livestore.h"
#include "ros/nodebars.h"
#include "text/format.h"
#include "theme/theme.h"
#include "widgets/listview.h"
#include "widgets/rowdelegate.h"
#include "widgets/trendline.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace deepros::gui {

namespace {

QLabel *label(QWidget *parent, const char *role)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void setText(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
}

/// Bytes as text where they are text, control characters but line breaks made visible.
QString readable(const QByteArray &payload)
{
    QString text = QString::fromUtf8(payload);
    for (QChar &character : text) {
        if (character < u' ' && character != u'\n' && character != u'\t')
            character = QChar(0x2400 + character.unicode());
    }
    return text;
}

} // namespace

QVariant RosPublishersModel::cell(const RosPublisherRow &row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int((column == Client ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == LevelRole)
        return column == Client ? 0 : 1;
    if (role == Qt::ToolTipRole && column == Client)
        return format::oneLine(row.clientId, 1024);
    if (role != Qt::DisplayRole)
        return {};
    const qint64 silence = m_knownMs - row.lastSeenMs;
    switch (column) {
    case Client:
        return row.clientId.isEmpty() ? tr("the broker itself") : format::oneLine(row.clientId);
    case Rate:
        return format::rate(silence > 0 ? std::min(row.rateHz, 1000.0 / double(silence)) : row.rateHz);
    case Messages:
        return format::count(qint64(row.messages));
    case Age:
        return format::duration(std::max<qint64>(0, m_nowMs - row.lastSeenMs));
    default:
        return {};
    }
}

QVariant RosPublishersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == Client ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Client:
        return tr("Publisher");
    case Rate:
        return tr("Hz");
    case Messages:
        return tr("Messages");
    default:
        return tr("Age");
    }
}

RosDetails::RosDetails(const Context &context, const RosModel &model, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(model),
      m_publishers(new RosPublishersModel(this)),
      m_name(label(this, "title")),
      m_kind(label(this, "secondary")),
      m_conflict(label(this, "warn")),
      m_barsTitle(label(this, "secondary")),
      m_bars(new NodeBars(context.theme, this)),
      m_publishersTitle(label(this, "secondary")),
      m_publisherView(new ListView(context.theme, this)),
      m_payloadTitle(label(this, "secondary")),
      m_payload(new QPlainTextEdit(this)),
      m_showTopic(new QPushButton(this)),
      m_watch(new QPushButton(this)),
      m_copy(new QPushButton(this))
{
    m_name->setObjectName(QStringLiteral("rosName"));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_conflict->setObjectName(QStringLiteral("rosConflict"));
    const std::array names{"rosTrend", "rosBandwidthTrend", "rosLatencyTrend", "rosLateTrend"};
    auto *charts = new QGridLayout;
    charts->setHorizontalSpacing(16);
    charts->setVerticalSpacing(2);
    for (size_t i = 0; i < m_charts.size(); ++i) {
        m_charts[i] = new TrendLine(context.theme, this);
        m_charts[i]->setObjectName(QLatin1String(names[i]));
        m_chartTitles[i] = label(this, "secondary");
        const int row = int(i) / 2 * 2;
        charts->addWidget(m_chartTitles[i], row, int(i) % 2, Qt::AlignBottom);
        charts->addWidget(m_charts[i], row + 1, int(i) % 2);
    }
    m_bars->setObjectName(QStringLiteral("rosNodeBars"));
    m_publisherView->setObjectName(QStringLiteral("rosPublishers"));
    m_publisherView->setModel(m_publishers);
    m_publisherView->setColumnWidths(std::array{135, 56, 76, 60});
    m_payload->setObjectName(QStringLiteral("rosPayload"));
    m_payload->setReadOnly(true);
    m_payload->setTabChangesFocus(true);
    m_payload->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_payload->setUndoRedoEnabled(false);
    m_watch->setObjectName(QStringLiteral("rosWatch"));
    m_showTopic->setObjectName(QStringLiteral("rosShowTopic"));
    m_copy->setObjectName(QStringLiteral("rosCopy"));

    auto *content = new QWidget;
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("rosDetailsScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(5);
    for (int field = 0; field < FieldCount; ++field) {
        m_titles[size_t(field)] = label(this, "secondary");
        m_titles[size_t(field)]->setWordWrap(false);
        m_values[size_t(field)] = new QLabel(this);
        m_values[size_t(field)]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_values[size_t(field)]->setWordWrap(true);
        form->addRow(m_titles[size_t(field)], m_values[size_t(field)]);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_showTopic);
    buttons->addWidget(m_watch);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QLabel *label : {m_name, m_kind, m_conflict})
        layout->addWidget(label);
    layout->addLayout(charts);
    layout->addLayout(form);
    layout->addWidget(m_barsTitle);
    layout->addWidget(m_bars);
    layout->addWidget(m_publishersTitle);
    layout->addWidget(m_publisherView, 2);
    layout->addWidget(m_payloadTitle);
    layout->addWidget(m_payload, 2);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 14, 16, 14);
    whole->setSpacing(10);
    whole->addWidget(scroll, 1);
    whole->addLayout(buttons);

    connect(m_publisherView, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const RosPublisherRow *row = m_publishers->at(index); row && !row->clientId.isEmpty())
            Q_EMIT m_context.desk.showClient(row->clientId);
    });
    connect(m_showTopic, &QPushButton::clicked, this, [this] {
        const RosItem *item = this->item();
        if (item && item->row.kind == RosRow::Kind::Topic)
            Q_EMIT m_context.desk.showTopic(item->row.topic);
        else if (item)
            Q_EMIT m_context.desk.showTopics(QString::fromUtf8(m_key));
    });
    connect(m_watch, &QPushButton::clicked, this, [this] { Q_EMIT watchWanted(m_key); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(QString::fromUtf8(m_key));
        Q_EMIT m_context.desk.say(tr("Copied."));
    });
    fitToText();
    retranslate();
}

// Some rows and some lines can always be read; the rest scrolls.
void RosDetails::fitToText()
{
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(QApplication::font().pointSizeF());
    m_payload->setFont(mono);
    const int line = QFontMetrics(QApplication::font()).height();
    m_publisherView->setMinimumHeight(line * 5);
    m_payload->setMinimumHeight(line * 4);
}

void RosDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fitToText();
    QWidget::changeEvent(event);
}

const RosItem *RosDetails::item() const
{
    return m_model.item(m_model.indexOf(m_key));
}

void RosDetails::setKey(const QByteArray &key)
{
    if (key == m_key)
        return;
    m_key = key;
    m_publishers->clear();
    m_shownPayload = "\xff"; // no payload of a topic before
    refresh();
}

void RosDetails::refresh()
{
    // What a filter hides is not lost: a topic is found whether it is shown or not.
    const RosItem *item = m_model.topic(m_key);
    if (!item)
        item = this->item();
    if (item)
        showItem(*item);
}

void RosDetails::showItem(const RosItem &item)
{
    const RosValues &row = item.row;
    const bool isTopic = row.kind == RosRow::Kind::Topic;
    const qint64 now = m_model.nowMs();
    setText(m_name, format::oneLine(RosModel::keyOf(item), 1024));
    setText(m_kind, isTopic ? tr("Topic of the node %1").arg(format::oneLine(item.node()))
                    : row.kind == RosRow::Kind::Node ? tr("Node with %n topic(s)", nullptr, item.topics())
                                                     : tr("Domain with %n topic(s)", nullptr, item.topics()));
    QStringList conflicts;
    if (row.commandConflict)
        conflicts
            << (isTopic
                    ? tr("More than one client commands this topic. Robots follow whichever spoke last.")
                    : tr("More than one client commands a topic of it. Robots follow whichever spoke last."));
    if (row.identityConflict)
        conflicts << tr(
            "Two connected clients publish under this node's name. One of them should have another name.");
    m_conflict->setVisible(!conflicts.isEmpty());
    setText(m_conflict, conflicts.join(u'\n'));

    const auto set = [this](Field field, const QString &text) { setText(m_values[field], text); };
    const QString none = QStringLiteral("–");
    set(State, isTopic || !RosModel::isProblem(row.state)
                   ? RosModel::stateText(row.state)
                   : tr("%1 (%2 of %3 topics)")
                         .arg(RosModel::stateText(row.state), format::count(item.branch->worst),
                              format::count(item.topics())));
    QString rate = format::hertz(item.rateHz);
    if (row.expectedHz > 0)
        rate = tr("%1, expected: %2").arg(rate, format::hertz(row.expectedHz));
    if (const RateWatches::State *state = isTopic ? m_model.watchOf(row.topic) : nullptr)
        rate = tr("%1, watched: %2 (%3)")
                   .arg(rate, RateWatches::bandText(state->watch), RateWatches::verdictText(state->verdict));
    set(Rate, rate);
    const bool hasPeriod = isTopic && row.periodMs > 0;
    set(Period,
        hasPeriod
            ? tr("%1, jitter %2").arg(format::milliseconds(row.periodMs), format::milliseconds(row.jitterMs))
            : none);
    set(Range,
        hasPeriod && row.longestMs > 0
            ? tr("%1 to %2").arg(format::milliseconds(double(row.shortestMs)), format::milliseconds(double(row.longestMs)))
            : none);
    if (row.clockSkewed)
        set(Latency, tr("unknown: the clock of the sender is off"));
    else if (row.latencyMs && row.latencyP99Ms)
        set(Latency, tr("%1, one in a hundred %2")
                         .arg(format::milliseconds(*row.latencyMs), format::milliseconds(*row.latencyP99Ms)));
    else
        set(Latency, row.latencyMs ? format::milliseconds(*row.latencyMs) : none);
    set(Bandwidth, format::bytesPerSecond(item.bytesPerSecond));
    set(Total,
        tr("%1 messages, %2").arg(format::count(qint64(row.messages)), format::bytes(double(row.bytes))));
    set(Subscribers, isTopic ? format::count(row.subscribers) : none);
    set(LastSeen, row.lastSeenMs > 0 ? tr("%1 ago, at %2")
                                           .arg(format::duration(std::max<qint64>(0, now - row.lastSeenMs)),
                                                format::timeOfDay(row.lastSeenMs))
                                     : none);

    m_watch->setVisible(isTopic);
    m_payload->setVisible(isTopic);
    m_payloadTitle->setVisible(isTopic);
    if (isTopic)
        showPayload(row);
    showCharts(item);
    showPublishers(item);
}

void RosDetails::showCharts(const RosItem &item)
{
    const bool isTopic = item.row.kind == RosRow::Kind::Topic;
    const qint64 now = m_model.nowMs();
    for (size_t i = 0; i < m_charts.size(); ++i) {
        const auto series = SumMinute::Series(i);
        const bool isShown = !isTopic || series == SumMinute::Rate;
        m_charts[i]->setVisible(isShown);
        m_chartTitles[i]->setVisible(isShown);
        if (!isShown)
            continue;
        std::vector<float> values = isTopic ? item.minute.values(now)
                                    : item.branch->sums ? item.branch->sums->values(series, now) : std::vector<float>();
        const float most = values.empty() ? -1 : *std::max_element(values.begin(), values.end());
        QString text;
        if (most > 0 || (series == SumMinute::Late && most == 0))
            text = series == SumMinute::Rate        ? format::hertz(double(most))
                   : series == SumMinute::Bandwidth ? format::bytesPerSecond(double(most))
                   : series == SumMinute::Latency   ? format::milliseconds(double(most))
                                                    : format::count(qint64(most));
        m_charts[i]->setValues(std::move(values), text);
    }
    const bool isDomain = item.row.kind == RosRow::Kind::Domain;
    m_bars->setVisible(isDomain);
    m_barsTitle->setVisible(isDomain);
    if (isDomain)
        m_bars->setDomain(item);
}

void RosDetails::showPublishers(const RosItem &item)
{
    const RosValues &row = item.row;
    QList<RosPublisherRow> publishers = row.publishers;
    if (row.kind != RosRow::Kind::Topic) {
        QHash<QByteArray, RosPublisherRow> sums;
        const std::function<void(const RosItem &)> add = [&](const RosItem &part) {
            for (const RosPublisherRow &publisher : part.row.publishers) {
                RosPublisherRow &sum = sums[publisher.clientId];
                sum.clientId = publisher.clientId;
                sum.rateHz += publisher.rateHz;
                sum.messages += publisher.messages;
                sum.lastSeenMs = std::max(sum.lastSeenMs, publisher.lastSeenMs);
            }
            if (!part.branch)
                return;
            for (const auto &child : part.branch->children)
                add(*child);
        };
        add(item);
        publishers = sums.values();
        std::sort(publishers.begin(), publishers.end(),
                  [](const RosPublisherRow &a, const RosPublisherRow &b) { return a.clientId < b.clientId; });
    }
    m_publishers->setNow(m_model.nowMs(), m_model.knownMs());
    m_publishers->setRows(publishers);
    setText(m_publishersTitle, tr("%n publisher(s)", nullptr, int(publishers.size())));
}

void RosDetails::showPayload(const RosValues &row)
{
    const auto known = row.lastPayload.size();
    if (row.payloadSize > 0 && known == 0)
        setText(m_payloadTitle, tr("Last payload, %1: arrives with the next message")
                                    .arg(format::bytes(double(row.payloadSize))));
    else if (known < qsizetype(row.payloadSize))
        setText(m_payloadTitle,
                tr("Last payload: the first %1 of %2")
                    .arg(format::bytes(double(known)), format::bytes(double(row.payloadSize))));
    else
        setText(m_payloadTitle, tr("Last payload, %1").arg(format::bytes(double(row.payloadSize))));
    // A selection in it stays until it is gone: somebody is copying.
    if (row.lastPayload == m_shownPayload || m_payload->textCursor().hasSelection())
        return;
    m_shownPayload = row.lastPayload;
    m_payload->setPlainText(readable(row.lastPayload));
}

void RosDetails::retranslate()
{
    const std::array<QString, FieldCount> titles{tr("State"),   tr("Rate"),        tr("Period"),
                                                 tr("Between"), tr("Latency"),     tr("Bandwidth"),
                                                 tr("Total"),   tr("Subscribers"), tr("Last message")};
    for (size_t field = 0; field < titles.size(); ++field)
        m_titles[field]->setText(titles[field]);
    const std::array<QString, SumMinute::SeriesCount> charts{
        tr("Rate over the last minute"), tr("Bandwidth"), tr("Latency, slowest topic"), tr("Topics late or gone")};
    for (size_t i = 0; i < charts.size(); ++i) {
        m_chartTitles[i]->setText(charts[i]);
        m_charts[i]->setAccessibleName(charts[i]);
    }
    m_barsTitle->setText(tr("Bandwidth by node"));
    m_bars->setAccessibleName(m_barsTitle->text());
    m_publisherView->setAccessibleName(tr("Publishers"));
    m_payload->setAccessibleName(tr("Last payload"));
    m_showTopic->setText(tr("Show in Topics"));
    m_watch->setText(tr("Watch rate…"));
    m_copy->setText(tr("Copy name"));
    for (QPushButton *button : {m_showTopic, m_watch, m_copy})
        button->setAccessibleName(button->text());
    m_publishers->retranslate();
    if (!m_key.isEmpty())
        refresh();
}

} // namespace deepros::gui
