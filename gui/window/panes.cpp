#include "window/panes.h"

#include "widgets/filteredit.h"

#include <QAbstractScrollArea>

#include <algorithm>

namespace deepros::gui {

QWidgetList panesOf(const QWidget &page)
{
    QWidgetList panes;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        const bool isPane = qobject_cast<FilterEdit *>(widget) || qobject_cast<QAbstractScrollArea *>(widget);
        const bool isInner = widget->parentWidget() && qobject_cast<QAbstractScrollArea *>(widget->parentWidget()->parentWidget());
        if (isPane && !isInner && widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus)
            panes << widget;
    }
    for (QWidget *widget = page.nextInFocusChain(); panes.isEmpty() && widget && widget != &page; widget = widget->nextInFocusChain()) {
        if (page.isAncestorOf(widget) && widget->isVisible() && widget->focusPolicy() & Qt::TabFocus)
            panes << widget;
    }
    const auto place = [&page](const QWidget *widget) { return widget->mapTo(&page, QPoint()); };
    std::stable_sort(panes.begin(), panes.end(), [&](const QWidget *a, const QWidget *b) {
        const QPoint first = place(a);
        const QPoint second = place(b);
        return first.y() != second.y() ? first.y() < second.y() : first.x() < second.x();
    });
    return panes;
}

void goToPane(const QWidgetList &panes, const QWidget *focused, int step, qsizetype first)
{
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size() && focused; ++i) {
        if (panes[i] == focused || panes[i]->isAncestorOf(focused))
            at = i;
    }
    if (at < 0) // elsewhere, or nowhere
        at = step > 0 ? first - 1 : first;
    panes[(at + step + panes.size()) % panes.size()]->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace deepros::gui
