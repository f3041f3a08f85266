#pragma once

#include <QStyledItemDelegate>

namespace deepros::gui {

class Theme;

/// Item data roles that RowDelegate understands, beside Qt's own. Models give them; all are optional.
enum ItemRole : int {
    SortRole = Qt::UserRole + 1, ///< raw value to sort by
    LevelRole, ///< int: 0 plain, 1 secondary, 2 ok, 3 warn, 4 error: the colour of the text
    ShareRole, ///< double 0..1: a bar behind the text (queue, window)
    IconRole, ///< int: gui::Icon, in the colour of LevelRole
    FirstOwnRole ///< models begin their own here
};

/// Rows of one height, text in one line, numbers right-aligned by the model; a bar for shares. Painted without item style
/// sheets. Set on every live view together with setUniformRowHeights or fixed section sizes.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RowDelegate(const Theme &theme, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Between the background of a cell and its text, which is painted in `rect` with this font.
    virtual void paintBehindText(QPainter &, const QStyleOptionViewItem &, const QModelIndex &, const QRect &rect,
                                 const QFont &font) const
    {
        Q_UNUSED(rect)
        Q_UNUSED(font)
    }

    const Theme &m_theme;
};

} // namespace deepros::gui
