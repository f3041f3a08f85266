#include "topics/topictreeview.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <deque>

namespace deepros::gui {

TopicTreeView::TopicTreeView(QWidget *parent) : QTreeView(parent)
{
    setUniformRowHeights(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAnimated(false);
    setIndentation(16);
    setTextElideMode(Qt::ElideRight);
    setCornerWidget(new QWidget(this)); // the style's own is a frame
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setHighlightSections(false);
    header()->setStretchLastSection(false);
}

QModelIndexList TopicTreeView::visibleRows() const
{
    QModelIndexList rows;
    const int bottom = viewport()->height();
    for (QModelIndex index = indexAt(QPoint(1, 0)); index.isValid(); index = indexBelow(index)) {
        rows.append(index.siblingAtColumn(0));
        if (visualRect(index).bottom() >= bottom)
            break;
    }
    return rows;
}

TopicTreeView::Place TopicTreeView::place() const
{
    if (const QModelIndex current = currentIndex(); current.isValid()) {
        const QRect rect = visualRect(current.siblingAtColumn(0));
        if (rect.isValid() && rect.bottom() >= 0 && rect.top() < viewport()->height())
            return {current.siblingAtColumn(0), rect.top()};
    }
    if (verticalScrollBar()->value() == 0)
        return {};
    const QModelIndex top = indexAt(QPoint(1, 0)).siblingAtColumn(0);
    return {top, visualRect(top).top()};
}

void TopicTreeView::restore(const Place &place)
{
    if (!place.row.isValid())
        return;
    executeDelayedItemsLayout();
    const QRect rect = visualRect(place.row);
    if (rect.isValid() && rect.top() != place.y)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - place.y);
}

bool TopicTreeView::expandBelow(const QModelIndex &index, int most)
{
    std::deque<QModelIndex> todo{index.siblingAtColumn(0)};
    int opened = 0;
    for (; !todo.empty() && opened < most; todo.pop_front()) {
        const QModelIndex branch = todo.front();
        if (!model()->hasChildren(branch))
            continue;
        if (model()->canFetchMore(branch))
            model()->fetchMore(branch);
        const int rows = model()->rowCount(branch);
        if (!isExpanded(branch)) {
            expand(branch);
            opened += rows;
        }
        for (int row = 0; row < rows; ++row)
            todo.push_back(model()->index(row, 0, branch));
    }
    return todo.empty();
}

void TopicTreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Asterisk && currentIndex().isValid()) {
        Q_EMIT expandWanted(currentIndex().siblingAtColumn(0));
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace deepros::gui
