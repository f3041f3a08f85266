#include "widgets/tabs.h"

#include <QHelpEvent>
#include <QTabBar>
#include <QToolTip>

namespace deepros::gui {

Tabs::Tabs(QWidget *parent) : QTabWidget(parent)
{
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideRight);
    tabBar()->setDrawBase(false);
    tabBar()->setExpanding(false);
    tabBar()->installEventFilter(this);
}

bool Tabs::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip || tabBar()->sizeHint().width() <= tabBar()->width())
        return QTabWidget::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int tab = tabBar()->tabAt(help->pos());
    QToolTip::showText(help->globalPos(), tabText(tab), tabBar(), tabBar()->tabRect(tab));
    return true;
}

} // namespace deepros::gui
