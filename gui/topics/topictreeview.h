#pragma once

#include <QTreeView>

namespace deepros::gui {

/// A tree of rows of one height that keeps the reader's place while rows come and go above it.
class TopicTreeView : public QTreeView
{
    Q_OBJECT
public:
    /// A row, and where it stands in the viewport.
    struct Place
    {
        QPersistentModelIndex row;
        int y = 0;
    };

    explicit TopicTreeView(QWidget *parent = nullptr);

    /// First column of the rows on screen, from top to bottom.
    QModelIndexList visibleRows() const;
    /// The current row when it is on screen, else the topmost; none at the very top, where new rows are to be seen.
    Place place() const;
    /// Scrolls so that the row stands where it stood.
    void restore(const Place &place);
    /// Expands `index` and what is below it until about `most` rows have been opened. Answers whether all were.
    bool expandBelow(const QModelIndex &index, int most);

Q_SIGNALS:
    /// The key * on a row.
    void expandWanted(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace deepros::gui
