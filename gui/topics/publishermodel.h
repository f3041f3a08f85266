#pragma once

#include "topics/topicwatch.h"
#include "widgets/rowsmodel.h"

namespace deepros::gui {

/// The last clients that published a topic, the latest first. GUI thread.
class PublisherModel final : public RowsModel<TopicWatch::Publisher>
{
    Q_OBJECT
public:
    enum Column : int { Client, Last, Messages, ColumnCount };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant cell(const TopicWatch::Publisher &row, int column, int role) const override;
    bool isSame(const TopicWatch::Publisher &a, const TopicWatch::Publisher &b) const override
    {
        return a.client == b.client;
    }
};

} // namespace deepros::gui
