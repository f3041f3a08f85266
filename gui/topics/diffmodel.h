#pragma once

#include "decode/diff.h"

#include <QAbstractTableModel>

namespace deepros::gui {

/// What differs between two payloads, with a word and a sign for each. GUI thread.
class DiffModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Kind, Where, Before, After, ColumnCount };

    explicit DiffModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Lines that are the same are left out.
    void setDifferences(QList<Difference> differences);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Difference> m_rows;
};

} // namespace deepros::gui
