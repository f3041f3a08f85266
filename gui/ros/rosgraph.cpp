#include "ros/rosgraph.h"

#include "broker/brokercontrol.h"
#include "desk.h"
#include "live/answer.h"
#include "ros/graphlines.h"
#include "ros/rosgraphview.h"
#include "ros/rosmodel.h"
#include "text/format.h"
#include "theme/theme.h"
#include "widgets/flowlayout.h"
#include "widgets/listview.h"

#include <QBuffer>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSet>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr size_t questionsAtOnce = 300; // topics whose subscribers are asked for with one refresh

} // namespace

RosGraph::RosGraph(const Context &context, const RosModel &model, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(model),
      m_view(new RosGraphView(context.theme, this)),
      m_lines(new GraphLinesModel(this)),
      m_list(new ListView(context.theme, this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_listButton(new QPushButton(this)),
      m_fit(new QPushButton(this)),
      m_png(new QPushButton(this)),
      m_dot(new QPushButton(this)),
      m_json(new QPushButton(this)),
      m_hide(new QLabel(this)),
      m_status(new QLabel(this))
{
    m_view->setObjectName(QStringLiteral("rosGraphView"));
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar, 6);
    flow->setContentsMargins(8, 8, 8, 4);
    flow->addWidget(m_hide);
    m_hide->setProperty("role", QStringLiteral("secondary"));
    m_hide->setContentsMargins(4, 4, 2, 0); // on the line of the buttons
    const std::array names{"rosHideDiagnostics", "rosHideRosout", "rosHideTf", "rosHideParameters"};
    for (size_t i = 0; i < m_switches.size(); ++i) {
        auto *button = new QPushButton(bar);
        button->setObjectName(QLatin1String(names[i]));
        button->setProperty("chip", true);
        button->setCheckable(true);
        flow->addWidget(button);
        connect(button, &QPushButton::toggled, this, &RosGraph::refresh);
        m_switches[i] = button;
    }
    m_listButton->setObjectName(QStringLiteral("rosGraphListButton"));
    m_listButton->setCheckable(true);
    m_listButton->setChecked(true);
    m_fit->setObjectName(QStringLiteral("rosGraphFit"));
    m_png->setObjectName(QStringLiteral("rosGraphPng"));
    m_dot->setObjectName(QStringLiteral("rosGraphDot"));
    m_json->setObjectName(QStringLiteral("rosGraphJson"));
    for (QPushButton *button : {m_listButton, m_fit, m_png, m_dot, m_json}) {
        button->setProperty("chip", true);
        flow->addWidget(button);
    }
    m_list->setObjectName(QStringLiteral("rosGraphList"));
    m_list->setModel(m_lines);
    m_list->setColumnWidths(std::array{210, 90, 170, 200, 200});
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_splitter->setObjectName(QStringLiteral("rosGraphSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_list);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({600, 200});
    m_status->setObjectName(QStringLiteral("rosGraphStatus"));
    m_status->setProperty("role", QStringLiteral("secondary"));
    m_status->setWordWrap(true);
    m_status->setContentsMargins(8, 4, 8, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);

    connect(m_fit, &QPushButton::clicked, this, &RosGraph::relayout);
    connect(m_png, &QPushButton::clicked, this, [this] { exportTo(Form::Picture); });
    connect(m_dot, &QPushButton::clicked, this, [this] { exportTo(Form::Dot); });
    connect(m_json, &QPushButton::clicked, this, [this] { exportTo(Form::Json); });
    connect(m_view, &RosGraphView::chosen, this, [this](int box) {
        markLine();
        if (box >= 0 && m_view->plan().boxes[size_t(box)].column == GraphBox::Column::Topics)
            Q_EMIT chosen(m_view->plan().boxes[size_t(box)].id);
    });
    connect(m_view, &RosGraphView::opened, this, [this](int box) {
        const GraphBox what = m_view->plan().boxes[size_t(box)];
        open(what.column, what.id);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const GraphLine *line = m_lines->at(index);
        const int box = line ? m_view->plan().indexOf(line->column, line->id) : -1;
        if (!m_isListing && box >= 0 && box != m_view->selected())
            m_view->walk(box);
    });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const GraphLine *line = m_lines->at(index))
            open(line->column, QByteArray(line->id));
    });
    connect(m_listButton, &QPushButton::toggled, this, [this](bool shown) {
        m_list->setVisible(shown);
        showLines();
    });
    retranslate();
}

void RosGraph::open(GraphBox::Column column, const QByteArray &id)
{
    if (column == GraphBox::Column::Topics)
        Q_EMIT opened(id);
    else if (!id.isEmpty())
        Q_EMIT m_context.desk.showClient(id);
}

void RosGraph::showLines()
{
    if (!m_list->isVisible())
        return;
    const bool wasListing = std::exchange(m_isListing, true);
    {
        const PlaceKeeper keeper(*m_list);
        m_lines->setPlan(m_view->plan());
    }
    markLine();
    m_isListing = wasListing;
}

// The line of the box that is selected in the picture.
void RosGraph::markLine()
{
    const int box = m_view->selected();
    const GraphBox *what = box < 0 ? nullptr : &m_view->plan().boxes[size_t(box)];
    const QModelIndex line = what ? m_lines->index(m_lines->rowOf(what->column, what->id), 0) : QModelIndex();
    if (line != m_list->currentIndex().siblingAtColumn(0))
        m_list->setCurrentIndex(line);
}

GraphPlan::Hidden RosGraph::hidden() const
{
    return {m_switches[Diagnostics]->isChecked(), m_switches[Rosout]->isChecked(),
            m_switches[Tf]->isChecked(), m_switches[Parameters]->isChecked()};
}

void RosGraph::rebuild()
{
    m_view->setPlan(GraphPlan::of(m_model, hidden(), m_subscribers));
    showLines();
    selectWanted();
    showStatus();
}

void RosGraph::selectClient(const QByteArray &id)
{
    m_view->select(-1);
    m_wantedClient = id;
    m_view->setFocus(Qt::OtherFocusReason);
    selectWanted();
}

// Subscribers come with the answers of the broker.
void RosGraph::selectWanted()
{
    if (m_wantedClient.isEmpty())
        return;
    int box = m_view->plan().indexOf(GraphBox::Column::Publishers, m_wantedClient);
    if (box < 0)
        box = m_view->plan().indexOf(GraphBox::Column::Subscribers, m_wantedClient);
    const bool isComplete = m_subscribers.size() >= qsizetype(m_view->plan().topics.size());
    if (box < 0 && isComplete && m_pending == 0)
        Q_EMIT m_context.desk.say(tr("%1 has no box in this graph.").arg(format::oneLine(m_wantedClient)));
    if (box >= 0 || (isComplete && m_pending == 0))
        m_wantedClient.clear();
    if (box >= 0)
        m_view->walk(box);
}

void RosGraph::updateNumbers()
{
    if (isVisible())
        rebuild();
}

void RosGraph::structureChanged()
{
    if (isVisible() && m_pending == 0)
        refresh();
}

void RosGraph::relayout()
{
    m_view->fit();
    refresh();
}

void RosGraph::refresh()
{
    if (!isVisible())
        return;
    rebuild();
    if (m_pending > 0)
        return;
    const std::vector<QByteArray> &topics = m_view->plan().topics;
    if (m_subscribers.size() > qsizetype(topics.size())) {
        const QSet<QByteArray> drawn(topics.begin(), topics.end());
        m_subscribers.removeIf([&](const auto &entry) { return !drawn.contains(entry.key()); });
    }
    const size_t count = std::min(topics.size(), questionsAtOnce);
    for (size_t i = 0; i < count; ++i) {
        const QByteArray topic = topics[m_nextQuestion++ % topics.size()];
        ++m_pending;
        const auto answered = [this] {
            if (--m_pending == 0 && isVisible())
                rebuild();
        };
        whenAnswered(
            m_context.control.subscribersOf(topic), this,
            [this, topic, answered](const std::vector<TopicSubscriberRow> &rows) {
                m_subscribers.insert(topic, rows);
                answered();
            },
            answered);
    }
}

void RosGraph::showStatus()
{
    const GraphPlan &plan = m_view->plan();
    std::array<int, 3> counts{};
    for (const GraphBox &box : plan.boxes)
        ++counts[size_t(box.column)];
    QStringList parts{tr("%n publisher(s)", nullptr, counts[0]),
                      tr("%n topic(s)", nullptr, int(plan.topics.size())),
                      tr("%n subscriber(s)", nullptr, counts[2])};
    QString text = parts.join(QStringLiteral(" · "));
    if (plan.grouping == GraphPlan::Grouping::Nodes)
        text = tr("%1. More topics than can be drawn: one box is a node. A filter brings the topics back.")
                   .arg(text);
    if (plan.grouping == GraphPlan::Grouping::Domains)
        text = tr("%1. More topics than can be drawn: one box is a domain. A filter brings the topics back.")
                   .arg(text);
    if (plan.cut > 0)
        text = tr("%1 No room for %n domain(s).", nullptr, plan.cut).arg(text);
    if (plan.hidden > 0)
        text = tr("%1 · %2 hidden").arg(text, tr("%n topic(s)", nullptr, plan.hidden));
    if (m_subscribers.size() < qsizetype(plan.topics.size()))
        text = tr("%1 · subscribers known for %2 of %3 topics")
                   .arg(text, format::count(m_subscribers.size()), format::count(qint64(plan.topics.size())));
    if (m_status->text() != text)
        m_status->setText(text);
    m_view->setAccessibleName(
        tr("Graph of publishers, topics and subscribers: %1. The list below shows the same in words.").arg(text));
}

QByteArray RosGraph::dot() const
{
    return m_view->plan().dot();
}

QImage RosGraph::image() const
{
    return m_view->image();
}

QByteArray RosGraph::json() const
{
    return m_view->plan().json();
}

void RosGraph::exportTo(Form form)
{
    struct Words
    {
        QString title;
        QString kind;
        QString suffix;
    };
    const Words words =
        form == Form::Picture ? Words{tr("Save the graph as a picture"), tr("Pictures (*.png)"), QStringLiteral("png")}
        : form == Form::Dot   ? Words{tr("Save the graph for Graphviz"), tr("Graphviz (*.dot)"), QStringLiteral("dot")}
                              : Words{tr("Save the graph as JSON"), tr("JSON (*.json)"), QStringLiteral("json")};
    auto *dialog = new QFileDialog(this, words.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(words.suffix);
    dialog->setNameFilter(words.kind);
    dialog->selectFile(QStringLiteral("ros.") + words.suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString &path) { write(path, form); });
    dialog->open();
}

void RosGraph::write(const QString &path, Form form)
{
    QByteArray bytes = form == Form::Json ? json() : dot();
    if (form == Form::Picture) {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image().save(&buffer, "PNG");
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        Q_EMIT m_context.desk.say(tr("Saved as %1.").arg(path));
    else
        Q_EMIT m_context.desk.complain(
            tr("%1 cannot be written: %2. Choose another place.").arg(path, file.errorString()));
}

void RosGraph::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void RosGraph::saveState(QSettings &settings) const
{
    QStringList hidden;
    for (const QPushButton *button : m_switches) {
        if (button->isChecked())
            hidden << button->objectName();
    }
    settings.setValue(QStringLiteral("graphHidden"), hidden);
    settings.setValue(QStringLiteral("graphList"), m_listButton->isChecked());
    settings.setValue(QStringLiteral("graphSplitter"), m_splitter->saveState());
    m_list->saveColumns(settings, QStringLiteral("graphColumns"));
}

void RosGraph::restoreState(QSettings &settings)
{
    const QStringList hidden = settings.value(QStringLiteral("graphHidden")).toStringList();
    for (QPushButton *button : m_switches)
        button->setChecked(hidden.contains(button->objectName()));
    m_listButton->setChecked(settings.value(QStringLiteral("graphList"), true).toBool());
    m_splitter->restoreState(settings.value(QStringLiteral("graphSplitter")).toByteArray());
    m_list->restoreColumns(settings, QStringLiteral("graphColumns"));
}

void RosGraph::retranslate()
{
    m_hide->setText(tr("Hide"));
    const std::array<QString, SwitchCount> names{tr("Diagnostics"), tr("Rosout"), tr("Transforms"),
                                                 tr("Parameters")};
    for (size_t i = 0; i < names.size(); ++i) {
        m_switches[i]->setText(names[i]);
        m_switches[i]->setAccessibleName(tr("Hide %1").arg(names[i]));
    }
    m_listButton->setText(tr("List"));
    m_listButton->setToolTip(tr("Shows the graph in words below it"));
    m_list->setAccessibleName(tr("The graph in words"));
    m_lines->retranslate();
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(tr("Shows all of it (F)"));
    m_png->setText(tr("PNG…"));
    m_png->setToolTip(tr("Saves the whole graph as a picture"));
    m_dot->setText(tr("DOT…"));
    m_dot->setToolTip(tr("Saves the graph in the language of Graphviz"));
    m_json->setText(tr("JSON…"));
    m_json->setToolTip(tr("Saves boxes and edges with their figures"));
    for (QPushButton *button : {m_listButton, m_fit, m_png, m_dot, m_json})
        button->setAccessibleName(button->toolTip());
    showStatus();
}

} // namespace deepros::gui
