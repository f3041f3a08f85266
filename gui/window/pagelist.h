#pragma once

#include "context.h"
#include "theme/icons.h"

#include <vector>

class QWidget;

namespace deepros::gui {

class Page;

struct PageEntry
{
    const char *name; ///< of its settings and its objectName
    Icon icon;
    Page *page; ///< owned by the parent given to makePages()
};

/// All pages in the order of the sidebar.
std::vector<PageEntry> makePages(const Context &context, QWidget *parent);
/// One of them by its name; null: there is none. Owned by the parent.
Page *makePage(const QByteArray &name, const Context &context, QWidget *parent);

} // namespace deepros::gui
