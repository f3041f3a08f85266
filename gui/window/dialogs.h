#pragma once

#include "transport/listener.h"

#include <QString>

class QShortcut;
class QWidget;

namespace deepros {
struct LoadedConfig;
}

namespace deepros::gui {

class LiveStore;

// The small dialogs of the window. They stand until they are closed and stop nothing else.

/// What the view leaves out, by reason, beside what the broker itself dropped.
void showSkippedDialog(const LiveStore &live, QWidget *parent);
void showShortcutDialog(QWidget *parent);
/// Versions, licences, where settings are kept, and `diagnostics` to be copied into a report.
void showAboutDialog(const QString &settingsFile, const QString &diagnostics, QWidget *parent);
/// For reports of bugs, in English: versions, platform, listeners, the configuration without its secrets.
QString diagnostics(const LoadedConfig &loaded, const QList<ListenerInfo> &listeners, bool isRunning);
/// Keys that would be letters of a text, or press the button under the focus.
void disableWhileTyping(QShortcut *shortcut);

} // namespace deepros::gui
