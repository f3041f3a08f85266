#include "window/guisession.h"

#include "desk.h"
#include "guihost.h"
#include "live/livestore.h"
#include "theme/theme.h"
#include "window/mainwindow.h"

#include <QApplication>

namespace deepros::gui {

int runSession(GuiHost &host)
{
    Theme theme;
    Desk desk;
    LiveStore live(host.control());
    MainWindow window(Context{host.control(), live, theme, desk});
    if (host.startBroker())
        live.attach();
    window.show();
    return QApplication::exec();
}

} // namespace deepros::gui
