#include "ros/graphlines.h"

#include "ros/rosgraphview.h"
#include "text/format.h"
#include "text/naturalorder.h"
#include "widgets/rowdelegate.h"

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr qsizetype mostNames = 20; // the rest is a number

QString namesOf(const GraphPlan &plan, const std::vector<int> &boxes)
{
    QStringList names;
    for (const int box : boxes)
        names << RosGraphView::titleOf(plan.boxes[size_t(box)]);
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return naturalCompare(a.toUtf8(), b.toUtf8()) < 0; });
    if (const auto surplus = names.size() - mostNames; surplus > 0) {
        names.resize(mostNames);
        names << GraphLinesModel::tr("%n more", nullptr, int(surplus));
    }
    return names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", "));
}

} // namespace

void GraphLinesModel::setPlan(const GraphPlan &plan)
{
    std::vector<GraphLine> lines;
    for (const GraphBox &box : plan.boxes)
        lines.push_back({box.column, box.id, RosGraphView::titleOf(box), RosGraphView::figuresOf(plan, box),
                         namesOf(plan, box.before), namesOf(plan, box.after)});
    std::sort(lines.begin(), lines.end(), [](const GraphLine &a, const GraphLine &b) {
        return a.column != b.column ? a.column < b.column : naturalCompare(a.id, b.id) < 0;
    });
    setRows(lines);
}

int GraphLinesModel::rowOf(GraphBox::Column column, const QByteArray &id) const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [&](const GraphLine &line) {
        return line.column == column && line.id == id;
    });
    return found == rows().end() ? -1 : int(found - rows().begin());
}

QVariant GraphLinesModel::cell(const GraphLine &line, int column, int role) const
{
    if (role == LevelRole)
        return column == Name ? 0 : 1;
    if (role != Qt::DisplayRole && (role != Qt::ToolTipRole || column == Kind || column == Figures))
        return {};
    switch (column) {
    case Name:
        return line.name;
    case Kind:
        return line.column == GraphBox::Column::Publishers ? tr("publisher")
               : line.column == GraphBox::Column::Topics   ? tr("topic")
                                                           : tr("subscriber");
    case Figures:
        return line.figures;
    case Before:
        return line.before;
    default:
        return line.after;
    }
}

QVariant GraphLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Figures:
        return tr("Figures");
    case Before:
        return tr("Gets from");
    default:
        return tr("Sends to");
    }
}

} // namespace deepros::gui
