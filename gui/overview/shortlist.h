#pragma once

#include <QAbstractTableModel>
#include <QFrame>

#include <vector>

class QLabel;
class QTableView;

namespace deepros::gui {

class Theme;

/// A few rows of text that are replaced once a second. The first column is the name of what a row is about.
class ShortListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row
    {
        QByteArray key;
        QStringList cells;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows);
    void setHeaders(const QStringList &headers);
    const Row &row(int index) const { return m_rows.at(size_t(index)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
    QStringList m_headers;
};

/// A card with a title and such rows; Enter or a double click opens one. Rows stand still while the mouse is over them.
class ShortList : public QFrame
{
    Q_OBJECT
public:
    ShortList(const Theme &theme, const char *objectName, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QStringList &headers, const QString &empty);
    void setRows(std::vector<ShortListModel::Row> rows);

Q_SIGNALS:
    void opened(const QByteArray &key);

private:
    void arrange();
    void fitColumns();

    QLabel *m_title;
    QLabel *m_empty;
    QTableView *m_view;
    ShortListModel m_model;
};

} // namespace deepros::gui
