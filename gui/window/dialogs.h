#pragma once

#include <QString>

class QWidget;

namespace deepros::gui {

class LiveStore;

// The small dialogs of the window. They stand until they are closed and stop nothing else.

/// What the view leaves out, by reason, beside what the broker itself dropped.
void showSkippedDialog(const LiveStore &live, QWidget *parent);
void showShortcutDialog(QWidget *parent);
/// Versions, licences, where settings are kept, and a text for reports of bugs.
void showAboutDialog(const QString &settingsFile, QWidget *parent);

} // namespace deepros::gui
