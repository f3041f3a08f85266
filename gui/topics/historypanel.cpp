// The history of the value panel: the messages of the topic, what is between them, and where they go; and the value into a file.
#include "desk.h"
#include "live/answer.h"
#include "live/livestore.h"
#include "text/format.h"
#include "theme/icons.h"
#include "topics/historymodel.h"
#include "topics/inpool.h"
#include "topics/intervals.h"
#include "topics/topicwatches.h"
#include "topics/valuepanel.h"
#include "topics/valueview.h"
#include "widgets/flowlayout.h"
#include "widgets/listview.h"
#include "widgets/tabs.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QSaveFile>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace deepros::gui {

namespace {

constexpr qint64 intervalsEveryMs = 1000;
constexpr int intervalBars = 40;
constexpr std::array keepChoices{TopicWatch::usualMessages, 1'000, 10'000, TopicWatches::maxMessages};

} // namespace

QWidget *ValuePanel::makeHistory()
{
    auto *widget = new QWidget(this);
    m_historyView = makeTable(m_history, QStringLiteral("valueHistory"));
    m_historyNote = makeFact(widget);
    m_historyNote->setObjectName(QStringLiteral("historyNote"));
    m_keep = new QComboBox(widget);
    m_keep->setObjectName(QStringLiteral("historyKeep"));
    for (const int messages : keepChoices)
        m_keep->addItem(QString(), messages);
    m_compare = new QToolButton(widget);
    m_compare->setObjectName(QStringLiteral("historyCompare"));
    m_compare->setProperty("framed", true);
    m_intervals = new QToolButton(widget);
    m_intervals->setObjectName(QStringLiteral("historyIntervals"));
    m_intervals->setProperty("framed", true);
    m_intervals->setCheckable(true);
    m_intervalView = new IntervalView(m_context.theme, widget);
    m_intervalView->setObjectName(QStringLiteral("historyIntervalView"));
    m_intervalView->hide();
    m_export = new QToolButton(widget);
    m_export->setObjectName(QStringLiteral("historyExport"));
    m_export->setProperty("framed", true);
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setIcon(icon(Icon::Export));
    auto *menu = new QMenu(m_export);
    m_exportCsv = menu->addAction(QString(), this, [this] { exportHistory(HistoryFormat::Csv); });
    m_exportCsv->setObjectName(QStringLiteral("historyExportCsv"));
    m_exportLines = menu->addAction(QString(), this, [this] { exportHistory(HistoryFormat::JsonLines); });
    m_exportLines->setObjectName(QStringLiteral("historyExportLines"));
    m_export->setMenu(menu);

    auto *tools = new FlowLayout;
    for (QWidget *item : std::initializer_list<QWidget *>{m_compare, m_intervals, m_export, m_keep})
        tools->addWidget(item);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(tools);
    layout->addWidget(m_intervalView);
    layout->addWidget(m_historyView, 1);
    layout->addWidget(m_historyNote);

    connect(m_historyView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showNumber(m_history->numberAt(index.row())); });
    connect(m_historyView->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ValuePanel::showHistoryNote);
    connect(m_historyView, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *rowMenu = new QMenu(this);
        QAction *compare = rowMenu->addAction(m_compare->text(), this, &ValuePanel::compareSelected);
        compare->setEnabled(m_compare->isEnabled());
        rowMenu->addAction(icon(Icon::Copy), tr("Copy rows"), m_historyView, &ListView::copySelection);
        m_historyView->openMenu(rowMenu, m_historyView->viewport()->mapToGlobal(at));
    });
    // Who reads further up is not moved when the oldest go.
    connect(m_history, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this] { m_historyPlace = std::make_unique<PlaceKeeper>(*m_historyView); });
    connect(m_history, &QAbstractItemModel::rowsRemoved, this, [this] { m_historyPlace.reset(); });
    const QScrollBar *bar = m_historyView->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_isAtHistoryEnd = value >= bar->maximum() - 1; });
    connect(bar, &QScrollBar::rangeChanged, this, &ValuePanel::followHistory);
    connect(m_compare, &QToolButton::clicked, this, &ValuePanel::compareSelected);
    connect(m_keep, &QComboBox::activated, this, &ValuePanel::keepMore);
    connect(m_intervals, &QToolButton::toggled, this, [this](bool shows) {
        m_intervalView->setVisible(shows);
        m_nextIntervalsMs = 0;
        showIntervals();
    });
    return widget;
}

void ValuePanel::showNumber(quint64 number)
{
    if (m_historyView->hasFocus()) // a row that becomes current by itself is not chosen
        choose(number);
}

void ValuePanel::choose(quint64 number)
{
    const TopicWatch::Entry *entry = number ? m_watches->current().find(number) : nullptr;
    if (!entry)
        return;
    m_chosen = number;
    m_shown = number;
    m_freeze->setChecked(true);
    m_value->setEmptyIsCleared(entry->retain);
    m_value->setValue(m_path, entry->payload, entry->payloadSize);
    showRos();
    showDiff();
    showState();
}

// The newest stands at the end; who has scrolled away is left alone.
void ValuePanel::followHistory()
{
    QScrollBar *bar = m_historyView->verticalScrollBar();
    if (m_isAtHistoryEnd && !m_chosen)
        bar->setValue(bar->maximum());
}

void ValuePanel::showHistoryNote()
{
    const TopicWatch &watch = m_watches->current();
    const QString count = format::count(qint64(watch.entries().size()));
    m_tabs->setTabText(HistoryTab, tr("History (%1)").arg(count));
    QString note = watch.dropped() == 0
        ? tr("Messages since the topic was chosen, and before as far as the broker kept them.")
        : tr("The last %1 messages; %2 older or skipped ones are not kept.").arg(count, format::count(qint64(watch.dropped())));
    if (watch.hasShrunk())
        note += u' ' + tr("All histories together have reached %1: the oldest messages give way.").arg(format::bytes(double(TopicWatches::maxBytesAll)));
    if (watch.isRefused())
        note += u' ' + tr("New messages are not taken along: too many topics are followed at the same time.");
    m_historyNote->setText(note);
    const qsizetype selected = selectedNumbers().size();
    m_compare->setText(selected == 2 ? tr("Compare the two") : tr("Compare with the newest"));
    m_compare->setEnabled(selected == 1 || selected == 2);
    m_export->setEnabled(!watch.entries().empty() && !m_isExporting);
}

// From the oldest on.
QList<quint64> ValuePanel::selectedNumbers() const
{
    QList<quint64> numbers;
    // Of a selection of everything only two are of interest.
    for (const QItemSelectionRange &range : m_historyView->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && numbers.size() < 3; ++row)
            numbers.append(m_history->numberAt(row));
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

void ValuePanel::compareSelected()
{
    const QList<quint64> numbers = selectedNumbers();
    const TopicWatch::Entry *older = numbers.isEmpty() ? nullptr : m_watches->current().find(numbers.constFirst());
    if (!older)
        return;
    m_baseline = older->payload;
    m_baselineMs = older->atMs;
    m_compareWith->setCurrentIndex(1);
    if (numbers.size() == 2)
        choose(numbers.constLast());
    else
        setFrozen(false);
    m_tabs->setCurrentIndex(DiffTab);
}

void ValuePanel::keepMore(int index)
{
    if (!m_watches->keep(m_keep->itemData(index).toInt()))
        Q_EMIT m_context.desk.complain(tr("More messages can be kept of at most %n topic(s): choose fewer for another one first.", nullptr,
                                          int(TopicWatches::maxKept)));
    m_keep->setCurrentIndex(m_keep->findData(m_watches->current().maxMessages()));
    showHistoryNote();
}

QHash<QByteArray, int> ValuePanel::keptHistories() const
{
    return m_watches->kept();
}

void ValuePanel::keepHistories(const QHash<QByteArray, int> &messages)
{
    m_watches->keepAll(messages);
    m_keep->setCurrentIndex(m_keep->findData(m_watches->current().maxMessages()));
}

void ValuePanel::showIntervals()
{
    const qint64 now = m_context.live.nowMs();
    if (!m_intervals->isChecked() || now < m_nextIntervalsMs)
        return;
    m_nextIntervalsMs = now + intervalsEveryMs;
    const auto &entries = m_watches->current().entries();
    std::vector<double> intervals;
    intervals.reserve(entries.size());
    for (size_t i = 1; i < entries.size(); ++i)
        intervals.push_back(double(entries[i].atMs - entries[i - 1].atMs));
    m_intervalView->setIntervals(intervalsOf(std::move(intervals), intervalBars));
}

void ValuePanel::exportHistory(HistoryFormat form)
{
    // As it is now, whatever arrives while the dialog is open.
    const auto &kept = m_watches->current().entries();
    const auto entries = std::make_shared<const std::vector<TopicWatch::Entry>>(kept.begin(), kept.end());
    auto *dialog = new QFileDialog(this, tr("Export the history"));
    dialog->setObjectName(QStringLiteral("historyDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(form == HistoryFormat::Csv ? QStringLiteral("csv") : QStringLiteral("jsonl"));
    dialog->selectFile(QString::fromUtf8(m_path).replace(u'/', u'_'));
    connect(dialog, &QFileDialog::fileSelected, this, [this, entries, form, topic = m_path](const QString &file) {
        m_isExporting = true;
        showHistoryNote();
        whenAnswered(inPool<QString>([=] { return writeHistory(file, form, topic, *entries); }), this,
                     [this, file, count = int(entries->size())](const QString &problem) {
                         m_isExporting = false;
                         showHistoryNote();
                         if (problem.isEmpty())
                             Q_EMIT m_context.desk.say(tr("%n message(s) written to %1.", nullptr, count).arg(file));
                         else
                             Q_EMIT m_context.desk.complain(tr("%1 cannot be written: %2").arg(file, problem));
                     });
    });
    dialog->open();
}

void ValuePanel::save()
{
    const QByteArray payload = m_value->payload(); // as on screen now, whatever arrives while the dialog is open
    auto *dialog = new QFileDialog(this, tr("Save the value"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QString::fromUtf8(m_path).replace(u'/', u'_'));
    connect(dialog, &QFileDialog::fileSelected, this, [this, payload](const QString &file) {
        QSaveFile target(file);
        if (!target.open(QIODevice::WriteOnly) || target.write(payload) != payload.size() || !target.commit())
            Q_EMIT m_context.desk.complain(tr("%1 cannot be written: %2").arg(file, target.errorString()));
        else
            Q_EMIT m_context.desk.say(tr("%1 written to %2.").arg(format::bytes(double(payload.size())), file));
    });
    dialog->open();
}

} // namespace deepros::gui
