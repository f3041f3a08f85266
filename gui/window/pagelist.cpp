#include "window/pagelist.h"

#include "clients/clientspage.h"
#include "ros/rospage.h"

namespace deepros::gui {

std::vector<PageEntry> makePages(const Context &context, QWidget *parent)
{
    return {
        {"clients", Icon::Clients, new ClientsPage(context, parent)},
        {"ros", Icon::Ros, new RosPage(context, parent)},
    };
}

} // namespace deepros::gui
