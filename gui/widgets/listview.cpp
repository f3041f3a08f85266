#include "widgets/listview.h"

#include "theme/theme.h"
#include "widgets/rowdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr int inHandMs = 1000;
constexpr int columnStateVersion = 1;
constexpr int usualTextHeight = 15; // px, of the text that the widths of columns are given for

} // namespace

ListView::ListView(const Theme &theme, QWidget *parent) : QTreeView(parent)
{
    setItemDelegate(new RowDelegate(theme, this));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(true);
    header()->setStretchLastSection(true);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &ListView::openHeaderMenu);
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        scaleColumns();
    });
}

void ListView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), &QAbstractItemModel::headerDataChanged, this, &ListView::fitToNames);
    QTreeView::setModel(model);
    if (model)
        connect(model, &QAbstractItemModel::headerDataChanged, this, &ListView::fitToNames);
}

void ListView::setColumnWidths(std::span<const int> widths)
{
    m_textHeight = fontMetrics().height();
    const double zoom = std::max(1.0, double(m_textHeight) / usualTextHeight);
    int column = 0;
    for (const int width : widths) {
        header()->setSectionHidden(column, width == 0);
        header()->resizeSection(column, width == 0 ? int(90 * zoom) : int(width * zoom));
        ++column;
    }
}

// Columns grow and shrink with their texts.
void ListView::scaleColumns()
{
    const int height = QFontMetrics(QApplication::font()).height();
    if (m_textHeight == 0 || height == m_textHeight)
        return;
    for (int column = 0; column < header()->count(); ++column)
        header()->resizeSection(column, header()->sectionSize(column) * height / m_textHeight);
    m_textHeight = height;
}

bool ListView::isInHand() const
{
    return m_openMenus > 0 || (m_sinceMouse.isValid() && m_sinceMouse.elapsed() < inHandMs);
}

void ListView::openMenu(QMenu *menu, const QPoint &globalPosition)
{
    ++m_openMenus;
    connect(menu, &QMenu::aboutToHide, this, [this, menu] {
        --m_openMenus;
        menu->deleteLater();
    });
    menu->popup(globalPosition);
}

QString ListView::selectedText() const
{
    if (!selectionModel())
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    // By their place on the screen, however they were selected.
    std::sort(rows.begin(), rows.end(), [this](const QModelIndex &a, const QModelIndex &b) {
        return visualRect(a).top() < visualRect(b).top();
    });
    QString text;
    for (const QModelIndex &row : rows) {
        bool first = true;
        for (int place = 0; place < header()->count(); ++place) {
            const int column = header()->logicalIndex(place);
            if (header()->isSectionHidden(column))
                continue;
            if (!first)
                text += u'\t';
            first = false;
            text += row.siblingAtColumn(column).data().toString();
        }
        text += u'\n';
    }
    return text;
}

void ListView::copySelection() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

std::vector<std::pair<QModelIndex, QModelIndex>> ListView::visibleRanges() const
{
    std::vector<std::pair<QModelIndex, QModelIndex>> ranges;
    const int bottom = viewport()->height();
    for (QModelIndex index = indexAt(QPoint(1, 1)); index.isValid() && visualRect(index).top() < bottom;
         index = indexBelow(index)) {
        const QModelIndex first = index.siblingAtColumn(0);
        if (!ranges.empty() && ranges.back().second.parent() == first.parent() &&
            ranges.back().second.row() + 1 == first.row())
            ranges.back().second = first;
        else
            ranges.emplace_back(first, first);
    }
    return ranges;
}

void ListView::saveColumns(QSettings &settings, const QString &key) const
{
    settings.setValue(key + QStringLiteral("Version"), columnStateVersion);
    settings.setValue(key + QStringLiteral("Count"), header()->count());
    settings.setValue(key, header()->saveState());
}

void ListView::restoreColumns(const QSettings &settings, const QString &key)
{
    // What another version with other columns has written is not for us.
    if (settings.value(key + QStringLiteral("Version")).toInt() == columnStateVersion &&
        settings.value(key + QStringLiteral("Count")).toInt() == header()->count())
        header()->restoreState(settings.value(key).toByteArray());
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Menu ||
        (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)) {
        Q_EMIT customContextMenuRequested(visualRect(currentIndex()).center());
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

bool ListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress)
        m_sinceMouse.start();
    return QTreeView::viewportEvent(event);
}

void ListView::openHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    for (int column = 0; column < header()->count(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(column));
        action->setEnabled(header()->isSectionHidden(column) ||
                           header()->hiddenSectionCount() + 1 < header()->count()); // one stays
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { header()->setSectionHidden(column, !shown); });
    }
    openMenu(menu, header()->mapToGlobal(position));
}

void ListView::fitToNames()
{
    // The header's own hint has room for the arrow of the order in every column: too much for twelve of them.
    constexpr int margins = 18;
    constexpr int arrow = 16;
    for (int column = 0; column < header()->count(); ++column) {
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        const bool isSorted = header()->isSortIndicatorShown() && header()->sortIndicatorSection() == column;
        const int wanted = header()->fontMetrics().horizontalAdvance(name) + margins + (isSorted ? arrow : 0);
        if (!header()->isSectionHidden(column) && header()->sectionSize(column) < wanted)
            header()->resizeSection(column, wanted);
    }
}

PlaceKeeper::PlaceKeeper(QTreeView &view) : m_view(view)
{
    if (view.verticalScrollBar()->value() > 0) {
        m_top = view.indexAt(QPoint(1, 1));
        m_offset = view.visualRect(m_top).top();
    }
}

PlaceKeeper::~PlaceKeeper()
{
    if (!m_top.isValid())
        return;
    QScrollBar *bar = m_view.verticalScrollBar();
    const QRect rect = m_view.visualRect(m_top); // lays out what has changed
    if (rect.isValid())
        bar->setValue(bar->value() + rect.top() - m_offset);
}

} // namespace deepros::gui
