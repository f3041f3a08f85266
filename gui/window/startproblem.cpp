#include "window/startproblem.h"

#include "theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace deepros::gui {

StartProblemPage::StartProblemPage(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_reason(new QLabel(this)),
      m_hint(new QLabel(this)), m_usePort(new QPushButton(this)), m_retry(new QPushButton(this))
{
    setObjectName(QStringLiteral("startProblem"));
    m_usePort->setObjectName(QStringLiteral("useOtherPort"));
    m_usePort->setProperty("primary", true);
    m_retry->setObjectName(QStringLiteral("retryStart"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    for (QLabel *label : {m_icon, m_title, m_reason, m_hint}) {
        label->setWordWrap(label != m_icon);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_usePort);
    buttons->addWidget(m_retry);
    buttons->addStretch();
    column->addLayout(buttons);
    auto *frame = new QWidget(this);
    frame->setLayout(column);
    frame->setMaximumWidth(720);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(frame, 8);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(row);
    outer->addStretch(3);
    connect(m_retry, &QPushButton::clicked, this, &StartProblemPage::retryWanted);
    connect(m_usePort, &QPushButton::clicked, this, [this] { Q_EMIT portWanted(m_free); });
}

void StartProblemPage::show(const QString &reason, quint16 busyPort, quint16 freePort)
{
    m_why = reason;
    m_busy = busyPort;
    m_free = freePort;
    retranslate();
}

void StartProblemPage::retranslate()
{
    m_icon->setPixmap(iconPixmap(Icon::Warning, 40, palette().color(QPalette::PlaceholderText), devicePixelRatioF()));
    m_title->setText(m_busy ? tr("Port %1 is in use").arg(m_busy) : tr("The broker cannot start"));
    m_reason->setText(m_why);
    m_hint->setText(m_busy ? tr("Another program, perhaps another broker, listens there. Stop it and try again, or let this "
                                "broker use another port until it is closed.")
                           : tr("Change what the message names and try again. The window stays usable."));
    m_usePort->setVisible(m_free != 0);
    m_usePort->setText(tr("Use port %1").arg(m_free));
    m_retry->setText(tr("Try again"));
}

} // namespace deepros::gui
