#include "window/guisession.h"

#include "desk.h"
#include "guihost.h"
#include "live/livestore.h"
#include "theme/theme.h"
#include "window/languages.h"
#include "window/mainwindow.h"
#include "window/windowsettings.h"

#include <QApplication>
#include <QSettings>

namespace deepros::gui {

int runSession(GuiHost &host)
{
    QString setAside;
    const auto kept = openWindowSettings(windowSettingsFile(), host.configuration().config.resetLayout, &setAside);
    QSettings &settings = *kept;
    Languages languages;
    languages.use(settings.value(QStringLiteral("language"), Languages::systemCode()).toString());
    Theme theme;
    theme.setMode(Theme::Mode(settings.value(QStringLiteral("theme"), 0).toInt()));
    Desk desk;
    LiveStore live(host.control());
    MainWindow window(host, Context{host.control(), live, theme, desk, host.configuration().config.rosDomainPrefix.toUtf8()}, languages, settings);
    window.restoreState();
    if (host.configuration().config.windowMinimized)
        window.showMinimized();
    else {
        window.show();
        window.activateWindow(); // without a window manager nobody else gives it the keyboard
    }
    window.startBroker();
    if (!setAside.isEmpty())
        window.tellSettingsSetAside(setAside);
    const int status = QApplication::exec();
    window.saveState();
    live.detach();
    return status;
}

} // namespace deepros::gui
