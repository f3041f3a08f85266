#include "widgets/rowdelegate.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepros::gui {

namespace {

QColor levelColor(const Tokens &tokens, int level)
{
    switch (level) {
    case 1:
        return tokens.secondary;
    case 2:
        return tokens.ok;
    case 3:
        return tokens.warn;
    case 4:
        return tokens.error;
    default:
        return tokens.text;
    }
}

} // namespace

RowDelegate::RowDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + 8, m_theme.rowHeight()};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = m_theme.tokens();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, tokens.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, tokens.raised);
    QRect rect = option.rect.adjusted(6, 0, -6, 0);
    const int level = index.data(LevelRole).toInt();
    // State colours stay on a selected row: they are readable on it in both themes.
    const QColor color = level == 0 && selected ? tokens.onSelection : levelColor(tokens, level);

    if (const QVariant share = index.data(ShareRole); share.isValid()) {
        const QRect track(rect.left(), rect.bottom() - 4, rect.width(), 3);
        painter->fillRect(track, tokens.line);
        const double value = std::clamp(share.toDouble(), 0.0, 1.0);
        painter->fillRect(QRect(track.topLeft(), QSize(int(std::round(track.width() * value)), track.height())),
                          value >= 0.9 ? tokens.warn : tokens.accent);
    }
    if (const QVariant which = index.data(IconRole); which.isValid()) {
        const int side = std::min(std::max(16, QFontMetrics(option.font).height()), rect.height() - 2);
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(QPoint(rect.left(), rect.center().y() - side / 2 + 1),
                            iconPixmap(Icon(which.toInt()), side, color, ratio));
        rect.setLeft(rect.left() + side + 6);
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags = alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter);
    QFont font = option.font;
    if (const QVariant own = index.data(Qt::FontRole); own.isValid())
        font = own.value<QFont>();
    paintBehindText(*painter, option, index, rect, font);
    painter->setFont(font);
    painter->setPen(color);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(rect, flags | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    if (option.state & QStyle::State_HasFocus) {
        const int width = m_theme.focusWidth();
        painter->setPen(QPen(tokens.accent, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(option.rect.adjusted(width / 2, width / 2, -(width + 1) / 2, -(width + 1) / 2));
    }
}

} // namespace deepros::gui
