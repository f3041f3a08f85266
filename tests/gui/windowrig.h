#pragma once

#include "guihostrig.h"
#include "desk.h"
#include "live/livestore.h"
#include "support/embeddedbroker.h"
#include "theme/theme.h"
#include "window/languages.h"
#include "window/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>

namespace deepros::test {

/// The whole window, in English, with a real broker behind it; neither shown nor started yet. Settings are a file of its own unless
/// one is named.
struct WindowRig
{
    explicit WindowRig(const BrokerConfig &config = anyPorts(), const QString &settingsFile = {})
        : host(config),
          settings(settingsFile.isEmpty() ? folder.filePath(QStringLiteral("w.ini")) : settingsFile, QSettings::IniFormat),
          live(host.control()), window(host, {host.control(), live, theme, desk}, languages, settings)
    {
        languages.use(QStringLiteral("en"));
    }
    ~WindowRig() { live.detach(); }

    QTemporaryDir folder;
    GuiHostRig host;
    QSettings settings;
    gui::Languages languages;
    gui::Theme theme;
    gui::Desk desk;
    gui::LiveStore live;
    gui::MainWindow window;
};

} // namespace deepros::test
