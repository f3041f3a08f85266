#pragma once

#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QTreeView>

#include <span>
#include <utility>
#include <vector>

class QMenu;
class QSettings;

namespace deepros::gui {

class Theme;

/// A list or tree of live rows: one height, whole rows are selected, columns can be moved, hidden and brought
/// back from the menu of the header, Ctrl+C copies the selected rows as the screen shows them.
class ListView : public QTreeView
{
    Q_OBJECT
public:
    explicit ListView(const Theme &theme, QWidget *parent = nullptr);

    /// No visible column stays narrower than its name when the names change (headerDataChanged(), of another language).
    void setModel(QAbstractItemModel *model) override;

    /// Widths in px at the usual text size, by column; 0: hidden until the user asks for it. After
    /// setModel().
    void setColumnWidths(std::span<const int> widths);
    /// Somebody is at work with the rows: the mouse has moved over them within the last second, or a menu is
    /// open. They must not be sorted now.
    bool isInHand() const;
    /// Shows a menu at the mouse, or at the current row, and deletes it afterwards. Rows are in hand as long
    /// as it is open.
    void openMenu(QMenu *menu, const QPoint &globalPosition);
    /// The selected rows with the visible columns in their order, separated by tabs.
    QString selectedText() const;
    void copySelection() const;

    /// What is on screen, as runs of neighbours: all that a model of live values has to announce.
    std::vector<std::pair<QModelIndex, QModelIndex>> visibleRanges() const;

    void saveColumns(QSettings &settings, const QString &key) const;
    void restoreColumns(const QSettings &settings, const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void openHeaderMenu(const QPoint &position);
    void scaleColumns();
    void fitToNames();

    QElapsedTimer m_sinceMouse;
    int m_openMenus = 0;
    int m_textHeight = 0; ///< px, that the columns are as wide as they are for; 0: not set yet
};

/// Keeps the topmost visible row where it is while rows come, go and are sorted around it. A view that stands
/// at its top stays at its top. Lives for the time of the change.
class PlaceKeeper
{
public:
    explicit PlaceKeeper(QTreeView &view);
    ~PlaceKeeper();
    Q_DISABLE_COPY_MOVE(PlaceKeeper)

private:
    QTreeView &m_view;
    QPersistentModelIndex m_top;
    int m_offset = 0;
};

} // namespace deepros::gui
