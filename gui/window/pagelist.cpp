#include "window/pagelist.h"

#include "topics/topicspage.h"

namespace deepros::gui {

std::vector<PageEntry> makePages(const Context &context, QWidget *parent)
{
    return {
        {"topics", Icon::Topics, new TopicsPage(context, parent)},
    };
}

} // namespace deepros::gui
