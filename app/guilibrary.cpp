#include "guilibrary.h"

#include "process.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <cstdlib>

namespace deepros {

namespace {

constexpr const char *hint = "start it with --no-gui to run without a window";

int statusWithoutDisplay = 1;

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    for (const char *name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
#else
    return true;
#endif
}

QString findLibrary(const QString &folder)
{
    const QString name = QStringLiteral("libdeepros_gui.so");
    const QStringList places{folder + u'/' + name,
                             folder + QStringLiteral("/" DEEPROS_GUI_FOLDER "/") + name};
    for (const QString &place : places) {
        if (QFileInfo::exists(place))
            return place;
    }
    return {};
}

/// Qt ends the program itself where its display cannot be used; with our words and status instead of a core dump.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    std::fprintf(stderr, "deepros-broker: the window cannot be opened: no display answers (DISPLAY='%s', WAYLAND_DISPLAY='%s', "
                         "QT_QPA_PLATFORM='%s'); %s\n",
                 qgetenv("DISPLAY").constData(), qgetenv("WAYLAND_DISPLAY").constData(),
                 qgetenv("QT_QPA_PLATFORM").constData(), hint);
    std::_Exit(statusWithoutDisplay);
}

} // namespace

Result<std::unique_ptr<GuiLibrary>, QString> GuiLibrary::load()
{
    if (!hasDisplay())
        return Failure{QStringLiteral("there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are empty); %1")
                           .arg(QLatin1String(hint))};
    const QString path = findLibrary(process::programFolder());
    if (path.isEmpty())
        return Failure{QStringLiteral("the window is not installed (libdeepros_gui.so); %1").arg(QLatin1String(hint))};
    std::unique_ptr<GuiLibrary> gui(new GuiLibrary);
    gui->m_library.setFileName(path);
    gui->m_makeApplication =
        reinterpret_cast<gui::MakeApplication>(gui->m_library.resolve(gui::makeApplicationSymbol));
    gui->m_run = reinterpret_cast<gui::Run>(gui->m_library.resolve(gui::runSymbol));
    if (!gui->m_makeApplication || !gui->m_run)
        return Failure{QStringLiteral("the window cannot be loaded: %1; %2").arg(gui->m_library.errorString(), QLatin1String(hint))};
    return gui;
}

std::unique_ptr<QCoreApplication> GuiLibrary::makeApplication(int &argc, char **argv, int status) const
{
    statusWithoutDisplay = status;
    const QtMessageHandler before = qInstallMessageHandler(endWithoutDisplay);
    std::unique_ptr<QCoreApplication> application(m_makeApplication(argc, argv));
    qInstallMessageHandler(before);
    return application;
}

} // namespace deepros
