#pragma once

#include "live/samplehistory.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <deque>
#include <vector>

class QLabel;
class QPushButton;

namespace deepros::gui {

class ListView;
class Theme;

/// One time and what the curves of a chart were then; NaN where one of them has no point.
struct ChartRow
{
    qint64 atMs = 0; ///< UTC ms since 1970
    std::vector<float> values;
};

/// The points of a chart as rows, the newest first. GUI thread.
class ChartRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_names.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Of all columns, that of the time included. Their number changes only before there are rows.
    void setNames(const QStringList &names);
    /// Newest first. Rows that stay keep their place and selection. Who shows them has to say what has changed: touch().
    void setRows(const std::vector<ChartRow> &rows);
    void touch(int first, int last);

private:
    QStringList m_names;
    std::deque<ChartRow> m_rows;
};

/// A chart in a window of its own as a table, for who would rather read figures. Deletes itself when it is closed. GUI thread.
class ChartTable : public QDialog
{
    Q_OBJECT
public:
    /// `name`: of the object. Stands before `parent`, and goes with it.
    ChartTable(const Theme &theme, const QString &name, QWidget *parent);

    /// `curves`: with their units.
    void setTexts(const QString &title, const QStringList &curves);
    void setRows(const std::vector<ChartRow> &rows);

Q_SIGNALS:
    void copyWanted();
    void exportWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    ChartRows *m_rows;
    ListView *m_view;
    QLabel *m_count;
    QPushButton *m_copy;
    QPushButton *m_export;
    QPushButton *m_close;
    QString m_title;
    QStringList m_curves;
};

} // namespace deepros::gui
