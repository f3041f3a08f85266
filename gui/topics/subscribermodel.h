#pragma once

#include "monitor/rows.h"
#include "widgets/rowsmodel.h"

namespace deepros::gui {

/// Who would get a message on a topic now. GUI thread.
class SubscriberModel final : public RowsModel<TopicSubscriberRow>
{
    Q_OBJECT
public:
    enum Column : int { Client, State, Filter, Qos, Queue, ColumnCount };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant cell(const TopicSubscriberRow &row, int column, int role) const override;
    bool isSame(const TopicSubscriberRow &a, const TopicSubscriberRow &b) const override
    {
        return a.clientId == b.clientId && a.filter == b.filter;
    }
};

} // namespace deepros::gui
