#include "window/pagelist.h"

#include "clients/clientspage.h"

namespace deepros::gui {

std::vector<PageEntry> makePages(const Context &context, QWidget *parent)
{
    return {
        {"clients", Icon::Clients, new ClientsPage(context, parent)},
    };
}

} // namespace deepros::gui
