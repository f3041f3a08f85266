#include "window/languages.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace deepros::gui {

Languages::Languages(QObject *parent) : QObject(parent) {}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

const std::vector<Languages::Language> &Languages::all()
{
    static const std::vector<Language> languages{
        {QStringLiteral("en"), QStringLiteral("English")},   {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},   {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("es"), QStringLiteral("Español")},   {QStringLiteral("ja"), QStringLiteral("日本語")},
    };
    return languages;
}

bool Languages::canBeShown(const Language &language)
{
    const QFontMetrics metrics(QApplication::font()); // asks the fonts that stand in for missing letters, too
    const QList<uint> letters = language.name.toUcs4();
    return std::all_of(letters.begin(), letters.end(), [&metrics](uint letter) { return metrics.inFontUcs4(letter); });
}

QString Languages::systemCode()
{
    const QLocale system = QLocale::system();
    for (const Language &language : all()) {
        const QLocale own(language.code);
        if (own.language() == system.language() && (own.language() != QLocale::Chinese || own.script() == system.script()))
            return canBeShown(language) ? language.code : QStringLiteral("en");
    }
    return QStringLiteral("en");
}

void Languages::use(const QString &code)
{
    if (code == m_code)
        return;
    m_code = code;
    // Numbers of the user's own region where the language is the same: "1.234,5" and "1 234,5" are both German.
    const QLocale wanted(code);
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.language() == wanted.language() && system.script() == wanted.script() ? system : wanted);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English too: it has the plural forms.
    if (m_own.load(QStringLiteral(":/translations/deepros_") + code + QStringLiteral(".qm")))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace deepros::gui
