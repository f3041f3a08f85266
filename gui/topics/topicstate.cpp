// What the page of topics keeps for the next start.
#include "topics/pinmodel.h"
#include "topics/topicmodel.h"
#include "topics/topicspage.h"
#include "topics/topictreeview.h"
#include "topics/valuepanel.h"
#include "widgets/filteredit.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr qsizetype maxKeptPaths = 500;

QVariant pathList(const QList<QByteArray> &paths)
{
    QVariantList list;
    for (const QByteArray &path : paths.first(std::min(paths.size(), maxKeptPaths)))
        list.append(path);
    return list;
}

/// Of topics, as pairs: what stands before a `=` in a settings file cannot be any bytes.
QVariant numberList(const QHash<QByteArray, int> &numbers)
{
    QVariantList list;
    for (auto number = numbers.cbegin(); number != numbers.cend(); ++number)
        list.append(QVariant(QVariantList{number.key(), number.value()})); // as one element
    return list;
}

QHash<QByteArray, int> numbersOf(const QVariant &value)
{
    QHash<QByteArray, int> numbers;
    for (const QVariant &entry : value.toList()) {
        if (const QVariantList pair = entry.toList(); pair.size() == 2)
            numbers.insert(pair[0].toByteArray(), pair[1].toInt());
    }
    return numbers;
}

} // namespace

QList<QByteArray> TopicsPage::expandedPaths() const
{
    QList<QByteArray> paths;
    QModelIndexList todo{QModelIndex()};
    while (!todo.isEmpty() && paths.size() < maxKeptPaths) {
        const QModelIndex parent = todo.takeFirst();
        for (int row = 0; row < m_model->rowCount(parent) && paths.size() < maxKeptPaths; ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (!m_tree->isExpanded(index))
                continue;
            paths.append(m_model->pathOf(index));
            todo.append(index);
        }
    }
    return paths;
}

void TopicsPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("filter"), m_filter->text());
    settings.setValue(QStringLiteral("exactCase"), m_exactCase->isChecked());
    settings.setValue(QStringLiteral("asPattern"), m_asPattern->isChecked());
    settings.setValue(QStringLiteral("highlights"), m_actions[QStringLiteral("highlight")]->isChecked());
    settings.setValue(QStringLiteral("system"), m_system->isChecked());
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("header"), m_tree->header()->saveState());
    settings.setValue(QStringLiteral("sortColumn"), m_model->sortColumn());
    settings.setValue(QStringLiteral("sortOrder"), int(m_model->sortOrder()));
    settings.setValue(QStringLiteral("pins"), pathList(m_pins->pins()));
    // What a filter has opened is not what the user has opened.
    QList<QByteArray> expanded = m_wasFiltered ? m_expandedBefore : expandedPaths();
    expanded.append(m_wantedExpanded.values());
    settings.setValue(QStringLiteral("expanded"), pathList(expanded));
    settings.setValue(QStringLiteral("chosen"), m_panel->path().isEmpty() ? m_wantedTopic : m_panel->path());
    settings.setValue(QStringLiteral("readings"), numberList(m_panel->readings()));
    settings.setValue(QStringLiteral("histories"), numberList(m_panel->keptHistories()));
}

void TopicsPage::restoreState(QSettings &settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_tree->header()->restoreState(settings.value(QStringLiteral("header")).toByteArray());
    const int column = settings.value(QStringLiteral("sortColumn"), int(TopicModel::Name)).toInt();
    const bool descending = settings.value(QStringLiteral("sortOrder")).toInt() == Qt::DescendingOrder;
    if (column >= 0 && column < TopicModel::ColumnCount)
        m_tree->sortByColumn(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_system->setChecked(settings.value(QStringLiteral("system")).toBool());
    for (const QVariant &path : settings.value(QStringLiteral("pins")).toList())
        m_pins->pin(path.toByteArray());
    const QVariantList expanded = settings.value(QStringLiteral("expanded")).toList();
    for (const QVariant &path : expanded.first(std::min(expanded.size(), maxKeptPaths)))
        m_wantedExpanded.insert(path.toByteArray());
    m_panel->setReadings(numbersOf(settings.value(QStringLiteral("readings"))));
    m_panel->keepHistories(numbersOf(settings.value(QStringLiteral("histories"))));
    m_wantedTopic = settings.value(QStringLiteral("chosen")).toByteArray();
    setFilterOptions(settings.value(QStringLiteral("exactCase")).toBool(), settings.value(QStringLiteral("asPattern")).toBool());
    m_filter->setText(settings.value(QStringLiteral("filter")).toString());
    applyFilter(m_filter->text());
    m_actions[QStringLiteral("highlight")]->setChecked(settings.value(QStringLiteral("highlights")).toBool());
    applyWishes();
    showPins();
    syncColumns();
}

} // namespace deepros::gui
