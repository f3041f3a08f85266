#pragma once

namespace deepros::gui {

class GuiHost;

/// The window's whole life: theme, language, pages, broker, until the user quits or the program is told to.
int runSession(GuiHost &host);

} // namespace deepros::gui
