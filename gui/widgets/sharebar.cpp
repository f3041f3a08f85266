#include "widgets/sharebar.h"

#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace deepros::gui {

ShareBar::ShareBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setShare(double share)
{
    share = std::clamp(share, 0.0, 1.0);
    if (share == m_share)
        return;
    m_share = share;
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(0, 1, width(), height() - 2);
    painter.setBrush(tokens.line);
    painter.drawRoundedRect(track, 2, 2);
    if (m_share <= 0)
        return;
    painter.setBrush(m_share >= 0.9 ? tokens.warn : tokens.accent);
    painter.drawRoundedRect(
        QRectF(track.topLeft(), QSizeF(std::max(4.0, track.width() * m_share), track.height())), 2, 2);
}

} // namespace deepros::gui
