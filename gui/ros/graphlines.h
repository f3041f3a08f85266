#pragma once

#include "ros/rosgraphplan.h"
#include "widgets/rowsmodel.h"

namespace deepros::gui {

/// A box of the graph in words.
struct GraphLine
{
    GraphBox::Column column{};
    QByteArray id;
    QString name;
    QString figures;
    QString before; ///< names of the boxes whose messages it gets
    QString after;  ///< of those that get its messages
};

/// The graph as a list: publishers, what is in the middle, subscribers, each by name. GUI thread.
class GraphLinesModel final : public RowsModel<GraphLine>
{
    Q_OBJECT
public:
    enum Column { Name, Kind, Figures, Before, After, ColumnCount };
    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setPlan(const GraphPlan &plan);
    /// -1: it is not there.
    int rowOf(GraphBox::Column column, const QByteArray &id) const;

protected:
    QVariant cell(const GraphLine &line, int column, int role) const override;
    bool isSame(const GraphLine &a, const GraphLine &b) const override
    {
        return a.column == b.column && a.id == b.id;
    }
};

} // namespace deepros::gui
