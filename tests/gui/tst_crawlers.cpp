// Walks over every widget of every page and looks for what is easily forgotten: texts without a translation, texts that are cut,
// colours that cannot be read.
#include "desk.h"
#include "windowrig.h"
#include "live/livestore.h"
#include "support/embeddedbroker.h"
#include "support/mqttclient.h"
#include "theme/theme.h"
#include "widgets/page.h"
#include "window/languages.h"
#include "window/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

Q_DECLARE_METATYPE(deepros::gui::Tokens)

using namespace deepros;
using namespace deepros::gui;

namespace {

/// One <message> of a .ts file.
struct Entry
{
    QString source;
    QStringList translations; ///< more than one: plural forms
    bool isFinished = true;
};

std::vector<Entry> readTranslations(const QString &code)
{
    QFile file(QStringLiteral(DEEPROS_SOURCE_DIR "/translations/deepros_%1.ts").arg(code));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Entry> entries;
    bool hasForms = false;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message")) {
            entries.emplace_back();
            hasForms = xml.attributes().value(QStringLiteral("numerus")) == QLatin1String("yes");
        } else if (xml.name() == QLatin1String("source"))
            entries.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("numerusform"))
            entries.back().translations += xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            entries.back().isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!hasForms)
                entries.back().translations += xml.readElementText();
        }
    }
    return xml.hasError() ? std::vector<Entry>() : entries;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("%(\\d|n|L\\d)"));
    QStringList found;
    for (auto match = form.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}

/// Every text that a user can see or hear in a widget and below, with where it stands.
QMap<QString, QString> visibleTexts(QWidget &root)
{
    QMap<QString, QString> texts;
    const auto add = [&texts](const QString &text, const QObject *where, const char *what) {
        if (!text.isEmpty())
            texts.insert(text, QStringLiteral("%1 of %2 '%3'").arg(QLatin1String(what), QLatin1String(where->metaObject()->className()), where->objectName()));
    };
    for (QAction *action : root.findChildren<QAction *>()) {
        add(action->text(), action, "text");
        if (action->toolTip() != action->text())
            add(action->toolTip(), action, "tooltip");
    }
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        add(widget->toolTip(), widget, "tooltip");
        add(widget->accessibleName(), widget, "accessible name");
        add(widget->accessibleDescription(), widget, "accessible description");
        if (auto *label = qobject_cast<QLabel *>(widget))
            add(label->text(), label, "text");
        if (auto *button = qobject_cast<QAbstractButton *>(widget))
            add(button->text(), button, "text");
        if (auto *edit = qobject_cast<QLineEdit *>(widget))
            add(edit->placeholderText(), edit, "placeholder");
        if (auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i), tabs, "tab");
        }
        if (auto *header = qobject_cast<QHeaderView *>(widget); header && header->model()) {
            for (int i = 0; i < header->count(); ++i)
                add(header->model()->headerData(i, header->orientation()).toString(), header, "header");
        }
    }
    return texts;
}

double luminance(const QColor &color)
{
    const auto part = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

/// WCAG 2.1.
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QString described(const QWidget *widget, const QString &text)
{
    return QStringLiteral("%1 '%2' \"%3\"").arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), text.left(60));
}

/// What a label or a button says; empty for others, and for those that shorten their text by themselves.
QString textOf(const QWidget *widget)
{
    if (widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return {};
    if (auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    return {};
}

/// The part of the window, or of what can be scrolled, in which a widget can be seen.
const QWidget *paperOf(const QWidget *widget)
{
    const QWidget *paper = widget->parentWidget();
    while (paper->parentWidget() && !paper->isWindow() && !qobject_cast<const QAbstractScrollArea *>(paper->parentWidget()->parentWidget()))
        paper = paper->parentWidget();
    return paper;
}

/// Texts that have less room than they need, stand outside of what is shown, or cover each other.
QStringList cutTexts(QWidget &page)
{
    QStringList cut;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        const QString text = textOf(widget);
        if (!widget->isVisible() || text.isEmpty())
            continue;
        auto *label = qobject_cast<QLabel *>(widget);
        QSize wanted = widget->minimumSizeHint();
        if (label && label->wordWrap())
            wanted = {0, label->heightForWidth(label->width())};
        if (widget->width() + 1 < wanted.width() || widget->height() + 1 < wanted.height())
            cut += QStringLiteral("%1 wants %2 x %3 and has %4 x %5").arg(described(widget, text)).arg(wanted.width())
                       .arg(wanted.height()).arg(widget->width()).arg(widget->height());
        const QWidget *paper = paperOf(widget);
        const QRect place(widget->mapTo(paper, QPoint()), widget->size());
        if (!paper->rect().adjusted(-1, -1, 1, 1).contains(place))
            cut += QStringLiteral("%1 stands outside").arg(described(widget, text));
        for (QObject *other : widget->parentWidget()->children()) {
            auto *neighbour = qobject_cast<QWidget *>(other);
            if (neighbour && neighbour > widget && neighbour->isVisible() && !neighbour->isWindow() && !textOf(neighbour).isEmpty()
                && neighbour->geometry().intersects(widget->geometry()))
                cut += QStringLiteral("%1 covers %2").arg(described(widget, text), described(neighbour, textOf(neighbour)));
        }
    }
    return cut;
}

/// On all pages and in what is around them.
QStringList cutPages(MainWindow &window, const QString &mood)
{
    QStringList problems;
    for (size_t i = 0; i < window.pages().size(); ++i) {
        window.showPage(i);
        if (auto *toast = window.findChild<QWidget *>(QStringLiteral("toast")))
            toast->hide(); // it lies over the page, and means to
        QStringList cut;
        // Texts are live: one that has just changed is laid out a moment later.
        static_cast<void>(QTest::qWaitFor(
            [&] {
                QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
                return (cut = cutTexts(window)).isEmpty();
            },
            2000)); // or not: told below
        for (const QString &one : std::as_const(cut))
            problems += QStringLiteral("%1, %2: %3").arg(QLatin1String(window.pages()[i].name), mood, one);
    }
    return problems;
}

struct Rig : test::WindowRig
{
    Rig()
    {
        window.resize(1280, 800);
        window.show();
        window.startBroker();
    }
};

} // namespace

class TestCrawlers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translationsAreComplete_data() { languageRows(true); }
    void translationsAreComplete();
    void everyTextFollowsTheLanguage_data() { languageRows(false); }
    void everyTextFollowsTheLanguage();
    void nothingIsCut();
    void nothingIsCutOnOtherScreens();
    void tabsShowTheirNames_data() { languageRows(true); }
    void tabsShowTheirNames();
    void coloursCanBeRead_data();
    void coloursCanBeRead();

private:
    static void languageRows(bool withEnglish)
    {
        QTest::addColumn<QString>("code");
        for (const Languages::Language &language : Languages::all()) {
            if (withEnglish || language.code != QLatin1String("en"))
                QTest::newRow(qPrintable(language.code)) << language.code;
        }
    }
};

void TestCrawlers::translationsAreComplete()
{
    QFETCH(QString, code);
    const std::vector<Entry> entries = readTranslations(code);
    QVERIFY(entries.size() > 10);
    QStringList problems;
    for (const Entry &entry : entries) {
        if (!entry.isFinished || entry.translations.isEmpty() || entry.translations.contains(QString())) {
            problems += QStringLiteral("unfinished: ") + entry.source;
            continue;
        }
        for (const QString &text : entry.translations) {
            QStringList wanted = placeholders(entry.source);
            QStringList found = placeholders(text);
            // "one client" needs no %n.
            if (entry.source.contains(QLatin1String("%n"))) {
                wanted.removeAll(QStringLiteral("%n"));
                found.removeAll(QStringLiteral("%n"));
            }
            if (wanted != found)
                problems += QStringLiteral("placeholders: %1 -> %2").arg(entry.source, text);
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestCrawlers::everyTextFollowsTheLanguage()
{
    QFETCH(QString, code);
    QHash<QString, QString> translated; // those that read otherwise than in English
    QSet<QString> sources;
    for (const Entry &entry : readTranslations(code)) {
        sources.insert(entry.source);
        if (entry.translations.size() == 1 && entry.translations.first() != entry.source)
            translated.insert(entry.source, entry.translations.first());
    }
    QVERIFY(!translated.isEmpty());
    Rig rig;
    Q_EMIT rig.desk.demoWanted();
    QTest::qWait(1200);
    rig.languages.use(code);
    QStringList problems;
    for (size_t i = 0; i < rig.window.pages().size(); ++i) {
        rig.window.showPage(i);
        QTest::qWait(150);
    }
    const QMap<QString, QString> texts = visibleTexts(rig.window);
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (translated.contains(text.key()))
            problems += QStringLiteral("%1: still '%2'").arg(text.value(), text.key());
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    // And back again.
    rig.languages.use(QStringLiteral("en"));
    QTest::qWait(100);
    const QMap<QString, QString> english = visibleTexts(rig.window);
    for (auto row = translated.begin(); row != translated.end(); ++row) {
        if (english.contains(row.value()) && !english.contains(row.key()) && row.value().size() > 3
            && !sources.contains(row.value())) // German "Topic" is English, too
            problems += QStringLiteral("%1: still '%2'").arg(english.value(row.value()), row.value());
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestCrawlers::nothingIsCut()
{
    struct View
    {
        QString code;
        int zoom;
        QSize size;
    };
    const QSize usual(1280, 800);
    const QSize least(960, 600);
    const QString german = QStringLiteral("de"); // has the longest words
    std::vector<View> views{{german, 100, usual}, {german, 200, usual}};
    if (!qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) {
        for (const Languages::Language &language : Languages::all()) {
            if (language.code != german)
                views.push_back({language.code, 100, usual});
        }
        views.insert(views.end(), {{german, 100, least}, {german, 150, least}, {QStringLiteral("en"), 200, usual}, {QStringLiteral("zh_CN"), 200, usual}});
    }
    Rig rig;
    const auto back = qScopeGuard([&rig] { rig.theme.setZoom(100); });
    QStringList problems;
    const auto look = [&](const char *mood) {
        for (const View &view : views) {
            rig.languages.use(view.code);
            rig.theme.setZoom(view.zoom);
            rig.window.resize(view.size);
            const QString where = QStringLiteral("%1, %2, %3 %, %4 px").arg(QLatin1String(mood), view.code).arg(view.zoom).arg(view.size.width());
            problems += cutPages(rig.window, where);
            if (rig.window.size() != view.size)
                problems += QStringLiteral("%1: the window grew to %2 x %3").arg(where).arg(rig.window.width()).arg(rig.window.height());
        }
    };
    look("empty");
    Q_EMIT rig.desk.demoWanted();
    QTRY_VERIFY_WITH_TIMEOUT(rig.live.lastSample() && rig.live.lastSample()->rosTopics > 30, 30'000);
    for (const PageEntry &entry : rig.window.pages()) { // their panels of details, too
        if (qstrcmp(entry.name, "topics") == 0)
            entry.page->openItem("ros/warehouse/localization/odom");
        else if (qstrcmp(entry.name, "clients") == 0)
            entry.page->openItem("demo-warehouse-bot");
    }
    look("busy");
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

// Qt takes the scale of the screen once, when a program starts.
void TestCrawlers::nothingIsCutOnOtherScreens()
{
    std::vector<std::unique_ptr<QProcess>> others;
    for (const char *scale : {"1.25", "1.5", "2"}) {
        auto other = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::fromLatin1(scale));
        other->setProcessEnvironment(environment);
        other->setProcessChannelMode(QProcess::MergedChannels);
        other->start(QCoreApplication::applicationFilePath(), {QStringLiteral("nothingIsCut")});
        others.push_back(std::move(other));
    }
    for (const auto &other : others) {
        QVERIFY(other->waitForFinished(120'000));
        QVERIFY2(other->exitStatus() == QProcess::NormalExit && other->exitCode() == 0, other->readAll().constData());
    }
}

// Of a topic in every language, in a window of 1280 x 800. In a small one, and of a client, they are all in sight at least.
void TestCrawlers::tabsShowTheirNames()
{
    QFETCH(QString, code);
    Rig rig;
    const auto back = qScopeGuard([&rig] { rig.theme.setZoom(100); });
    rig.languages.use(code);
    rig.window.resize(1280, 800);
    for (int i = 0; i < 150; ++i) // "History (150)"
        rig.host.control().publish(QStringLiteral("a/topic"), QByteArray::number(i)).waitForFinished();
    test::MqttClient client(mqtt::ProtocolVersion::V5);
    QVERIFY(test::isWelcome(client.connect(rig.host.mqttPort(), "a-client")));
    for (const PageEntry &entry : rig.window.pages()) {
        const bool isTopics = qstrcmp(entry.name, "topics") == 0;
        if (!isTopics && qstrcmp(entry.name, "clients") != 0)
            continue;
        rig.window.showPage(size_t(&entry - rig.window.pages().data()));
        const auto *tabs = entry.page->findChild<QTabWidget *>(isTopics ? QStringLiteral("valueTabs") : QStringLiteral("clientTabs"));
        QVERIFY(tabs);
        QTRY_VERIFY((entry.page->openItem(isTopics ? "a/topic" : "a-client"), tabs->isVisible()));
        const QTabBar *bar = tabs->tabBar();
        if (isTopics)
            QTRY_VERIFY2(bar->sizeHint().width() <= bar->width(), entry.name);
        rig.window.resize(960, 600);
        rig.theme.setZoom(200);
        QTRY_VERIFY2(bar->tabRect(bar->count() - 1).right() < bar->width(), entry.name);
        QVERIFY2(bar->tabRect(0).width() > 20, entry.name);
        rig.theme.setZoom(100);
        rig.window.resize(1280, 800);
    }
}

void TestCrawlers::coloursCanBeRead_data()
{
    QTest::addColumn<Tokens>("tokens");
    QTest::addColumn<double>("least"); ///< of texts
    QTest::newRow("light") << Theme::lightTokens() << 4.5;
    QTest::newRow("dark") << Theme::darkTokens() << 4.5;
    QTest::newRow("high contrast") << Theme::highContrastTokens() << 7.0;
}

void TestCrawlers::coloursCanBeRead()
{
    QFETCH(Tokens, tokens);
    QFETCH(double, least);
    QStringList problems;
    const auto judge = [&problems](const char *name, const QColor &ink, const QColor &paper, double wanted) {
        const double found = contrast(ink, paper);
        if (found < wanted)
            problems += QStringLiteral("%1: %2 on %3 is %4:1").arg(QLatin1String(name), ink.name(), paper.name()).arg(found, 0, 'f', 2);
    };
    for (const QColor &paper : {tokens.window, tokens.card, tokens.raised}) {
        judge("text", tokens.text, paper, least);
        judge("secondary", tokens.secondary, paper, least);
        judge("ok", tokens.ok, paper, least);
        judge("warn", tokens.warn, paper, least);
        judge("error", tokens.error, paper, least);
    }
    judge("selection", tokens.onSelection, tokens.selection, least);
    judge("accent", tokens.onAccent, tokens.accent, 4.5);
    // States keep their colour on a selected row.
    for (const QColor &ink : {tokens.ok, tokens.warn, tokens.error, tokens.secondary})
        judge("state of a selected row", ink, tokens.selection, least > 5 ? least : 3.0);
    judge("ring of the focus", tokens.accent, tokens.card, 3.0);
    for (const QColor &curve : tokens.curves)
        judge("curve", curve, tokens.card, 3.0);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_MAIN(TestCrawlers)
#include "tst_crawlers.moc"
