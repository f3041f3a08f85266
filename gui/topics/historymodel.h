#pragma once

#include <QAbstractTableModel>

#include <deque>

namespace deepros::gui {

class TopicWatches;

/// The messages of the topic that is looked at, the newest last. GUI thread.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { Time, Interval, Size, Qos, Retained, Publisher, Preview, ColumnCount };

    explicit HistoryModel(const TopicWatches &watches, QObject *parent = nullptr);

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
        QByteArray payload;
        quint8 qos = 0;
        bool retain = false;
    };

    void reset();
    void change(int added, int removed);
    Row rowAt(size_t entry) const;

    const TopicWatches &m_watches;
    std::deque<Row> m_rows; ///< of their own: the watch has changed before views are told
};

} // namespace deepros::gui
