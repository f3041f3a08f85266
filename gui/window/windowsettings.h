#pragma once

#include <QString>

#include <memory>

class QSettings;

namespace deepros::gui {

/// The settings of the window, in this file. A file that cannot be read as such, or that a later version has written, is renamed and
/// the defaults are used; the log says so in one line. `resetLayout`: places, columns and filters are forgotten; language,
/// colours, sizes and answers of the user stay. `setAsideAs`: is given the new name of a file that was renamed.
std::unique_ptr<QSettings> openWindowSettings(const QString &file, bool resetLayout, QString *setAsideAs = nullptr);
/// Where they are as a rule.
QString windowSettingsFile();

} // namespace deepros::gui
