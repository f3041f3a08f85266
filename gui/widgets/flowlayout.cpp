#include "widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace deepros::gui {

namespace {

QSize grownBy(const QMargins &margins, const QSize &size)
{
    return {size.width() + margins.left() + margins.right(),
            size.height() + margins.top() + margins.bottom()};
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + m_gap;
        height = std::max(height, item->sizeHint().height());
    }
    return grownBy(contentsMargins(), {std::max(0, width - m_gap), height});
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return grownBy(contentsMargins(), size);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &whole, bool move) const
{
    const QMargins margins = contentsMargins();
    const QRect rect = whole.marginsRemoved(margins);
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.x();
    int y = rect.y();
    int rowHeight = 0;
    size_t rowBegin = 0;
    std::vector<QRect> places(m_items.size());
    // Low items stand in the middle of their row.
    const auto endRow = [&](size_t end) {
        for (size_t i = rowBegin; i < end; ++i)
            places[i].moveTop(y + (rowHeight - places[i].height()) / 2);
        rowBegin = end;
    };
    for (size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i]->isEmpty())
            continue;
        const QSize size = m_items[i]->sizeHint();
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            endRow(i);
            x = rect.x();
            y += rowHeight + m_gap;
            rowHeight = 0;
        }
        places[i] = QRect(QPoint(x, y), size);
        x += size.width() + m_gap;
        rowHeight = std::max(rowHeight, size.height());
    }
    endRow(m_items.size());
    for (size_t i = 0; move && i < m_items.size(); ++i) {
        if (!m_items[i]->isEmpty())
            m_items[i]->setGeometry(QStyle::visualRect(direction, rect, places[i]));
    }
    return y + rowHeight - rect.y() + margins.top() + margins.bottom();
}

} // namespace deepros::gui
