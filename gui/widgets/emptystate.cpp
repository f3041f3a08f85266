#include "widgets/emptystate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace deepros::gui {

EmptyState::EmptyState(Icon which, QWidget *parent)
    : QWidget(parent), m_which(which), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_hint(new QLabel(this)),
      m_buttons(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_hint->setWordWrap(true);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 8, 0, 0);
    row->addStretch();
    row->addStretch();
    layout->addWidget(m_buttons);
    layout->addStretch(3);
    showIcon();
}

void EmptyState::setText(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

QPushButton *EmptyState::addButton()
{
    auto *button = new QPushButton(m_buttons);
    auto *row = static_cast<QHBoxLayout *>(m_buttons->layout());
    row->insertWidget(row->count() - 1, button);
    return button;
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(
        iconPixmap(m_which, 40, palette().color(QPalette::PlaceholderText), devicePixelRatioF()));
}

} // namespace deepros::gui
