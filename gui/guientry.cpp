#include "guihost.h"
#include "window/guisession.h"

#include <QApplication>

// What app/guilibrary.cpp looks up. C linkage: found by name, without mangling.
extern "C" Q_DECL_EXPORT QCoreApplication *deepros_gui_make_application(int &argc, char **argv)
{
    return new QApplication(argc, argv); // the caller owns it
}

extern "C" Q_DECL_EXPORT int deepros_gui_run(deepros::gui::GuiHost &host)
{
    return deepros::gui::runSession(host);
}
