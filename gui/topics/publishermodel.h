#pragma once

#include "topics/topicwatch.h"

#include <QAbstractTableModel>

namespace deepros::gui {

/// The last clients that published a topic, the latest first. GUI thread.
class PublisherModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Client, Last, Messages, ColumnCount };

    explicit PublisherModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Rows of the same clients in the same order keep their place.
    void setRows(QList<TopicWatch::Publisher> rows);
    /// Empty: there is no such row, or it is the broker itself.
    QByteArray clientAt(int row) const { return m_rows.value(row).client; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<TopicWatch::Publisher> m_rows;
};

} // namespace deepros::gui
