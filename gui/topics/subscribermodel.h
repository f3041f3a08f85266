#pragma once

#include "monitor/rows.h"

#include <QAbstractTableModel>

namespace deepros::gui {

/// Who would get a message on a topic now. GUI thread.
class SubscriberModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Client, State, Filter, Qos, Queue, ColumnCount };

    explicit SubscriberModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Rows that stay keep their place; `rows` are sorted by client and filter.
    void setRows(std::vector<TopicSubscriberRow> rows);
    QByteArray clientAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TopicSubscriberRow> m_rows;
};

} // namespace deepros::gui
