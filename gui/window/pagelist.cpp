#include "window/pagelist.h"

#include "clients/clientspage.h"
#include "overview/overviewpage.h"
#include "ros/rospage.h"
#include "topics/topicspage.h"

#include <array>

namespace deepros::gui {

namespace {

template <typename PageType>
Page *make(const Context &context, QWidget *parent)
{
    return new PageType(context, parent);
}

struct Kind
{
    const char *name;
    Icon icon;
    Page *(*make)(const Context &context, QWidget *parent);
};

constexpr std::array kinds{
    Kind{"overview", Icon::Overview, make<OverviewPage>},
    Kind{"clients", Icon::Clients, make<ClientsPage>},
    Kind{"topics", Icon::Topics, make<TopicsPage>},
    Kind{"ros", Icon::Ros, make<RosPage>},
};

} // namespace

std::vector<PageEntry> makePages(const Context &context, QWidget *parent)
{
    std::vector<PageEntry> pages;
    for (const Kind &kind : kinds)
        pages.push_back({kind.name, kind.icon, kind.make(context, parent)});
    return pages;
}

Page *makePage(const QByteArray &name, const Context &context, QWidget *parent)
{
    for (const Kind &kind : kinds) {
        if (name == kind.name)
            return kind.make(context, parent);
    }
    return nullptr;
}

} // namespace deepros::gui
