#include "window/windowsettings.h"

#include "logging/categories.h"

#include <QFile>
#include <QSettings>

#include <algorithm>
#include <array>

namespace deepros::gui {

namespace {

constexpr int version = 1;

/// What is no matter of layout.
constexpr std::array kept{"version",     "language", "theme",         "zoom",           "compactRows", "reduceMotion",
                          "tray",        "muted/",   "trayExplained", "quitWithoutAsking", "export/"};

bool isKept(const QString &key)
{
    return std::any_of(kept.begin(), kept.end(), [&key](const char *name) {
        const QLatin1String text(name);
        return text.endsWith(u'/') ? key.startsWith(text) : key == text;
    });
}

/// An INI file is taken apart at once, but for what stands in no group or has no name: garbage is not always an error to
/// QSettings. A file of ours begins with a group or a key, and holds no zero byte.
bool isReadable(const QString &path)
{
    QFile file(path);
    if (!file.exists() || !file.open(QIODevice::ReadOnly))
        return true; // nothing to be renamed: QSettings tells what it can do with it
    const QByteArray begin = file.read(4096);
    return !begin.contains('\0') && (begin.isEmpty() || begin.contains('[') || begin.contains('='));
}

QString setAside(const QString &path)
{
    const QString name = path + QStringLiteral(".broken");
    QFile::remove(name);
    return QFile::rename(path, name) ? name : QString();
}

} // namespace

QString windowSettingsFile()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("deepros"), QStringLiteral("window")).fileName();
}

std::unique_ptr<QSettings> openWindowSettings(const QString &file, bool resetLayout, QString *setAsideAs)
{
    auto settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    const int found = settings->value(QStringLiteral("version"), version).toInt();
    QString why;
    if (settings->status() == QSettings::FormatError || !isReadable(file))
        why = QStringLiteral("cannot be read");
    else if (found > version)
        why = QStringLiteral("is of a later version (%1, ours is %2)").arg(found).arg(version);
    if (settings->status() == QSettings::AccessError) {
        qCWarning(lcConfig).noquote().nospace() << "the settings of the window, '" << file << "', cannot be opened: what is changed is not kept";
    } else if (!why.isEmpty()) {
        settings.reset(); // it would write what it knows when it goes
        const QString aside = setAside(file);
        qCWarning(lcConfig).noquote().nospace()
            << "the settings of the window, '" << file << "', " << why << ": the defaults are used"
            << (aside.isEmpty() ? QString() : QStringLiteral(", the file is now '%1'").arg(aside));
        if (setAsideAs)
            *setAsideAs = aside;
        settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    }
    if (resetLayout) {
        for (const QString &key : settings->allKeys()) {
            if (!isKept(key))
                settings->remove(key);
        }
    }
    settings->setValue(QStringLiteral("version"), version);
    return settings;
}

} // namespace deepros::gui
