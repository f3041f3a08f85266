#pragma once

#include "guihost.h"

#include <QLibrary>

#include <memory>

class QCoreApplication;

namespace deepros {

/// The window, which is a library of its own: it is looked for beside the program and where it is installed, and only when a
/// window is wanted, so that without one no library of a desktop is in memory. Main thread.
class GuiLibrary
{
public:
    /// The error is a sentence on what is missing: the library, or a display.
    static Result<std::unique_ptr<GuiLibrary>, QString> load();

    /// Ends the program with `status` and a line on the standard error when the display does not answer: Qt would abort it.
    std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, int status) const;
    int run(gui::GuiHost &host) const { return m_run(host); }

private:
    GuiLibrary() = default;

    QLibrary m_library;
    gui::MakeApplication m_makeApplication = nullptr;
    gui::Run m_run = nullptr;
};

} // namespace deepros
