#pragma once

#include <QWidgetList>

namespace deepros::gui {

// What F6 and Shift+F6 lead to: the parts of a window, in the order of reading. GUI thread.

/// Filters, lists and graphs of a page that are shown now; where it has none, what comes first on it. May be empty.
QWidgetList panesOf(const QWidget &page);
/// Gives the keyboard to the pane `step` after the one that has it (or holds what has it). When none does: to the one at `first`, or
/// to the one before it where `step` is negative. `panes` is not empty.
void goToPane(const QWidgetList &panes, const QWidget *focused, int step, qsizetype first);

} // namespace deepros::gui
