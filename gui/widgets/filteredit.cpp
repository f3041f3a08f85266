#include "widgets/filteredit.h"

#include "theme/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QStyle>

namespace deepros::gui {

FilterEdit::FilterEdit(QWidget *parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_delay.setSingleShot(true);
    m_delay.setInterval(80);
    connect(this, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, [this] { Q_EMIT filterChanged(text()); });
}

void FilterEdit::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    setToolTip(problem);
    setProperty("invalid", !problem.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace deepros::gui
