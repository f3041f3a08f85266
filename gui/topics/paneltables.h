#pragma once

#include "decode/diff.h"
#include "monitor/rows.h"

#include <QAbstractTableModel>

namespace deepros::gui {

class TopicWatch;

/// The messages of a watched topic, the newest last. GUI thread.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Time, Interval, Size, Qos, Retained, Publisher, Preview, ColumnCount };

    explicit HistoryModel(const TopicWatch &watch, QObject *parent = nullptr);

    /// TopicWatch::Entry::number, 0 when there is no such row.
    quint64 numberAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        quint64 number = 0;
        qint64 atMs = 0;
        qint64 size = 0;
        QByteArray publisher;
        QByteArray preview;
        quint8 qos = 0;
        bool retain = false;
    };

    void reset();
    void change(int added, int removed);
    Row rowAt(size_t entry) const;

    const TopicWatch &m_watch;
    std::vector<Row> m_rows; ///< of their own: the watch has changed before views are told
};

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
