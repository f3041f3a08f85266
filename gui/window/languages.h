#pragma once

#include <QObject>
#include <QTranslator>

#include <vector>

namespace deepros::gui {

/// The languages of the window, switched while it runs: every widget gets a LanguageChange, and QLocale() follows, so that
/// numbers do as well. GUI thread; one for the program.
class Languages : public QObject
{
    Q_OBJECT
public:
    struct Language
    {
        QString code; ///< "de", "zh_CN"
        QString name; ///< in itself: "Deutsch"
    };

    explicit Languages(QObject *parent = nullptr);
    ~Languages() override;

    static const std::vector<Language> &all();
    /// Whether some font has the letters of its name; else it would be boxes.
    static bool canBeShown(const Language &language);
    /// That of the user's system where it can be shown, or English.
    static QString systemCode();
    void use(const QString &code);
    const QString &current() const { return m_code; }

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt; ///< Qt's own words ("Copy" in context menus), where they are installed
};

} // namespace deepros::gui
