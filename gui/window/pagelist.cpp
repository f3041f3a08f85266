#include "window/pagelist.h"

#include "overview/overviewpage.h"

namespace deepros::gui {

std::vector<PageEntry> makePages(const Context &context, QWidget *parent)
{
    return {
        {"overview", Icon::Overview, new OverviewPage(context, parent)},
    };
}

} // namespace deepros::gui
