#include "window/pagelist.h"

#include "clients/clientspage.h"
#include "overview/overviewpage.h"
#include "ros/rospage.h"
#include "topics/topicspage.h"

namespace deepros::gui {

std::vector<PageEntry> makePages(const Context &context, QWidget *parent)
{
    return {
        {"overview", Icon::Overview, new OverviewPage(context, parent)},
        {"clients", Icon::Clients, new ClientsPage(context, parent)},
        {"topics", Icon::Topics, new TopicsPage(context, parent)},
        {"ros", Icon::Ros, new RosPage(context, parent)},
    };
}

} // namespace deepros::gui
