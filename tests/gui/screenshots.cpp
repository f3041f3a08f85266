// Takes pictures of every page with a real broker and the demo robots behind it: in both themes, in several languages, empty and
// busy. QT_SCALE_FACTOR in the environment makes them at another scale, --zoom with larger text.
#include "windowrig.h"
#include "live/livestore.h"
#include "overview/overviewpage.h"
#include "support/embeddedbroker.h"
#include "theme/theme.h"
#include "desk.h"
#include "widgets/page.h"
#include "window/languages.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace deepros;

namespace {

class Photographer
{
public:
    Photographer(QString folder, gui::MainWindow &window, int settleMs)
        : m_folder(std::move(folder)), m_window(window), m_settleMs(settleMs)
    {
    }

    bool take(const QString &name)
    {
        QTest::qWait(m_settleMs); // what was changed is laid out and painted
        if (auto *toast = m_window.findChild<QWidget *>(QStringLiteral("toast")))
            toast->hide(); // a notice would lie over every page
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // of a figure that has just changed
        const QString path = m_folder + u'/' + name + QStringLiteral(".png");
        const bool saved = m_window.grab().save(path);
        std::fprintf(stderr, "%s %s\n", saved ? "made" : "CANNOT WRITE", qPrintable(path));
        return saved;
    }

private:
    const QString m_folder;
    gui::MainWindow &m_window;
    const int m_settleMs;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where the pictures go"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Of the window"), QStringLiteral("WxH"), QStringLiteral("1280x800"));
    const QCommandLineOption languages(QStringLiteral("languages"), QStringLiteral("Codes"), QStringLiteral("LIST"), QStringLiteral("en,zh_CN,de"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("For which the demo robots run before"), QStringLiteral("N"), QStringLiteral("30"));
    const QCommandLineOption settle(QStringLiteral("settle"), QStringLiteral("Before each picture"), QStringLiteral("MS"), QStringLiteral("60"));
    const QCommandLineOption zoom(QStringLiteral("zoom"), QStringLiteral("Size of the text"), QStringLiteral("PERCENT"), QStringLiteral("100"));
    parser.addOptions({size, languages, seconds, settle, zoom});
    parser.process(application);
    const QString folder = parser.positionalArguments().value(0, QStringLiteral("."));
    QDir().mkpath(folder);

    test::WindowRig rig;
    gui::Languages &translator = rig.languages;
    gui::Theme &theme = rig.theme;
    gui::MainWindow &window = rig.window;
    const QStringList sides = parser.value(size).split(u'x');
    theme.setZoom(parser.value(zoom).toInt());
    window.resize(sides.value(0).toInt(), sides.value(1).toInt());
    window.show();
    window.startBroker();

    Photographer photographer(folder, window, parser.value(settle).toInt());
    bool saved = true;
    const auto walk = [&](const QString &mood) {
        for (const QString &language : parser.value(languages).split(u',')) {
            translator.use(language);
            for (const auto mode : {gui::Theme::Mode::Light, gui::Theme::Mode::Dark}) {
                theme.setMode(mode);
                for (size_t i = 0; i < window.pages().size(); ++i) {
                    window.showPage(i);
                    saved &= photographer.take(QStringLiteral("%1-%2-%3-%4").arg(
                        QLatin1String(window.pages()[i].name), mood, language,
                        mode == gui::Theme::Mode::Light ? QStringLiteral("light") : QStringLiteral("dark")));
                }
            }
        }
    };
    QTest::qWait(400);
    walk(QStringLiteral("empty"));
    Q_EMIT rig.desk.demoWanted();
    translator.use(QStringLiteral("en"));
    theme.setMode(gui::Theme::Mode::Light);
    window.showPage(0);
    QTest::qWait(parser.value(seconds).toInt() * 1000);
    // Something to look at on each page.
    for (const gui::PageEntry &entry : window.pages()) {
        if (qstrcmp(entry.name, "topics") == 0)
            entry.page->openItem("ros/warehouse/localization/odom");
        else if (qstrcmp(entry.name, "clients") == 0)
            entry.page->openItem("demo-warehouse-bot");
    }
    QTest::qWait(1500);
    walk(QStringLiteral("busy"));
    return saved ? 0 : 1;
}
