#include "window/sidebar.h"

#include "theme/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace deepros::gui {

namespace {

constexpr int wide = 176;
constexpr int narrow = 56;

} // namespace

NavButton::NavButton(const Theme &theme, Icon which, QWidget *parent) : QAbstractButton(parent), m_theme(theme), m_which(which)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::setBadge(const QString &badge)
{
    if (badge == m_badge)
        return;
    m_badge = badge;
    setAccessibleDescription(badge);
    update();
}

void NavButton::setCompact(bool compact)
{
    m_compact = compact;
    setToolTip(compact ? text() : QString());
    update();
}

QSize NavButton::sizeHint() const
{
    return {m_compact ? narrow - 16 : wide - 16, std::max(36, fontMetrics().height() + 18)};
}

int NavButton::nameWidth() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const int badge = m_badge.isEmpty() ? 0 : metrics.horizontalAdvance(QStringLiteral("00.0k"));
    return textLeft() + metrics.horizontalAdvance(text()) + badge + 14;
}

int NavButton::iconSide() const
{
    return std::max(20, fontMetrics().height() + 2);
}

int NavButton::textLeft() const
{
    return 12 + iconSide() + 10;
}

bool NavButton::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void NavButton::focusInEvent(QFocusEvent *event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractButton::focusInEvent(event);
}

void NavButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(isChecked() ? tokens.selection : tokens.raised);
        painter.drawRoundedRect(frame, 7, 7);
    }
    if (hasFocus() && m_ring) {
        painter.setPen(QPen(tokens.accent, m_theme.focusWidth()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, 7, 7);
    }
    const QColor color = isChecked() ? tokens.onSelection : tokens.text;
    const int side = iconSide();
    const int left = m_compact ? (width() - side) / 2 : 12;
    painter.drawPixmap(QPointF(left, (height() - side) / 2.0), iconPixmap(m_which, side, color, devicePixelRatioF()));
    if (m_compact)
        return;
    QRect area = rect().adjusted(textLeft(), 0, -10, 0);
    if (!m_badge.isEmpty()) {
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.88);
        painter.setFont(small);
        painter.setPen(isChecked() ? tokens.onSelection : tokens.secondary);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, m_badge);
        area.setRight(area.right() - QFontMetrics(small).horizontalAdvance(m_badge) - 8);
    }
    QFont own = font();
    own.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(own);
    painter.setPen(color);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(own).elidedText(text(), Qt::ElideRight, area.width()));
}

Sidebar::Sidebar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->setSpacing(4);
    layout->addStretch();
    setFixedWidth(wide);
    connect(&theme, &Theme::changed, this, [this] { setCompact(m_compact); });
}

NavButton *Sidebar::addPage(Icon which, const QString &objectName)
{
    auto *button = new NavButton(m_theme, which, this);
    button->setObjectName(objectName);
    const size_t index = m_buttons.size();
    m_buttons.push_back(button);
    static_cast<QVBoxLayout *>(layout())->insertWidget(int(index), button);
    connect(button, &QAbstractButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
    return button;
}

void Sidebar::setCurrent(size_t index)
{
    m_buttons.at(index)->setChecked(true);
}

void Sidebar::setCompact(bool compact)
{
    m_compact = compact;
    for (NavButton *button : m_buttons)
        button->setCompact(compact);
    int width = compact ? std::max(narrow, fontMetrics().height() + 36) : wide;
    for (const NavButton *button : m_buttons)
        width = std::max(width, compact ? 0 : button->nameWidth() + 16);
    setFixedWidth(width);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().card);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.tokens().line);
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    for (size_t i = 0; step && i < m_buttons.size(); ++i) {
        if (!m_buttons[i]->hasFocus())
            continue;
        const size_t next = (i + m_buttons.size() + size_t(step)) % m_buttons.size();
        m_buttons[next]->setFocus(Qt::TabFocusReason);
        m_buttons[next]->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace deepros::gui
