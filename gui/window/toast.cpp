#include "window/toast.h"

#include "theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace deepros::gui {

namespace {

constexpr int shownMs = 30'000;
constexpr int margin = 20;
constexpr size_t mostUndos = 10; // each may hold copies of retained messages

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_undo(new QPushButton(this)), m_close(new QPushButton(this))
{
    setProperty("card", true);
    setAutoFillBackground(true);
    setObjectName(QStringLiteral("toast"));
    m_undo->setObjectName(QStringLiteral("toastUndo"));
    m_close->setObjectName(QStringLiteral("toastClose"));
    m_undo->setIcon(icon(Icon::Undo));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 10, 10, 10);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, &Toast::undoLast);
    parent->installEventFilter(this);
    hide();
}

void Toast::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_close->setText(tr("Close"));
}

void Toast::offer(const QString &text, std::function<void()> undo)
{
    m_offersUndo = undo != nullptr;
    if (undo)
        m_undos.push_back(std::move(undo));
    if (m_undos.size() > mostUndos)
        m_undos.pop_front();
    present(text, false);
    m_end.start(shownMs);
}

bool Toast::undoLast()
{
    if (m_undos.empty())
        return false;
    hide();
    const auto undo = std::move(m_undos.back());
    m_undos.pop_back();
    undo();
    return true;
}

void Toast::complain(const QString &text)
{
    m_offersUndo = false;
    present(text, true);
    m_end.stop();
}

void Toast::notify(const QString &text)
{
    if (isVisible() && (m_offersUndo || m_isError))
        m_waiting = text;
    else
        offer(text, nullptr);
}

void Toast::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_waiting.isEmpty() || event->spontaneous())
        return;
    // Not in the middle of what has hidden us.
    QTimer::singleShot(0, this, [this] {
        if (!isVisible() && !m_waiting.isEmpty())
            offer(std::exchange(m_waiting, {}), nullptr);
    });
}

void Toast::present(const QString &text, bool isError)
{
    m_isError = isError;
    m_text->setText(text);
    m_text->setProperty("role", isError ? QStringLiteral("error") : QString());
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    m_undo->setVisible(m_offersUndo);
    setAccessibleName(text);
    show();
    raise();
    place();
}

void Toast::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(std::max(620, fontMetrics().averageCharWidth() * 80), room.width() - 2 * margin);
    setFixedSize(width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height());
    move((room.width() - width) / 2, room.height() - height() - 48);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

bool Toast::event(QEvent *event)
{
    if (event->type() == QEvent::Enter && m_end.isActive())
        m_end.stop();
    else if (event->type() == QEvent::Leave && !m_isError)
        m_end.start(shownMs / 3);
    else if (event->type() == QEvent::LayoutRequest && isVisible())
        place(); // another size of the text
    return QFrame::event(event);
}

} // namespace deepros::gui
