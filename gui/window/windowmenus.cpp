// What the window offers in menus and by keys, and the words for it.
#include "config/configloader.h"
#include "demo/demorobots.h"
#include "desk.h"
#include "export/exportdialog.h"
#include "guihost.h"
#include "live/livestore.h"
#include "theme/theme.h"
#include "widgets/page.h"
#include "window/connectionlines.h"
#include "window/dialogs.h"
#include "window/languages.h"
#include "window/mainwindow.h"
#include "window/notices.h"
#include "window/panes.h"
#include "window/sidebar.h"
#include "window/startproblem.h"
#include "window/statusstrip.h"
#include "window/toast.h"
#include "window/tray.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace deepros::gui {

void MainWindow::makeMenus()
{
    const auto add = [this](QMenu *menu, const char *name, const QKeySequence &keys = {}) {
        auto *action = menu->addAction(QString());
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        addAction(action); // so that its keys work while the menu is closed
        return action;
    };
    m_sourceMenu = new QMenu(this);
    m_copyUrl = add(m_sourceMenu, "copyUrl");
    m_copyWebSocketUrl = add(m_sourceMenu, "copyWebSocketUrl");
    m_sourceMenu->addSeparator();
    m_demo = add(m_sourceMenu, "demo");
    m_sourceMenu->addSeparator();
    m_start = add(m_sourceMenu, "startBroker");
    m_stop = add(m_sourceMenu, "stopBroker");
    m_source->setMenu(m_sourceMenu);

    m_languageMenu = new QMenu(this);
    auto *languages = new QActionGroup(this);
    for (const Languages::Language &language : Languages::all()) {
        QAction *action = m_languageMenu->addAction(language.name, this, [this, code = language.code] { useLanguage(code); });
        action->setObjectName(QStringLiteral("language_") + language.code);
        action->setData(language.code);
        action->setEnabled(Languages::canBeShown(language));
        action->setCheckable(true);
        languages->addAction(action);
    }
    m_languageMenu->setToolTipsVisible(true);
    m_languageButton->setMenu(m_languageMenu);

    m_moreMenu = new QMenu(this);
    auto *themes = new QActionGroup(this);
    const auto addTheme = [&](const char *name, Theme::Mode mode) {
        QAction *action = add(m_moreMenu, name);
        action->setCheckable(true);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { useTheme(int(mode)); });
        return action;
    };
    m_systemTheme = addTheme("themeSystem", Theme::Mode::System);
    m_light = addTheme("themeLight", Theme::Mode::Light);
    m_dark = addTheme("themeDark", Theme::Mode::Dark);
    m_highContrast = addTheme("themeHighContrast", Theme::Mode::HighContrast);
    m_moreMenu->addSeparator();
    m_zoomIn = add(m_moreMenu, "zoomIn", QKeySequence(Qt::CTRL | Qt::Key_Plus));
    m_zoomOut = add(m_moreMenu, "zoomOut", QKeySequence(Qt::CTRL | Qt::Key_Minus));
    m_zoomReset = add(m_moreMenu, "zoomReset", QKeySequence(Qt::CTRL | Qt::Key_0));
    m_compact = add(m_moreMenu, "compactSidebar", QKeySequence(Qt::CTRL | Qt::Key_B));
    m_compact->setCheckable(true);
    m_showMenuBar = add(m_moreMenu, "showMenuBar");
    m_showMenuBar->setCheckable(true);
    m_showMenuBar->setChecked(true);
    m_compactRows = add(m_moreMenu, "compactRows");
    m_compactRows->setCheckable(true);
    m_reduceMotion = add(m_moreMenu, "reduceMotion");
    m_reduceMotion->setCheckable(true);
    m_moreMenu->addSeparator();
    m_newWindow = add(m_moreMenu, "newWindow", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_export = add(m_moreMenu, "export", QKeySequence(Qt::CTRL | Qt::Key_E));
    m_export->setIcon(icon(Icon::Export));
    m_moreMenu->addSeparator();
    m_trayAction = add(m_moreMenu, "tray");
    m_trayAction->setCheckable(true);
    m_noticeMenu = m_moreMenu->addMenu(QString());
    for (int kind = 0; kind < int(Notice::Count); ++kind) {
        QAction *action = m_noticeMenu->addAction(QString());
        action->setObjectName(QStringLiteral("notice_") + Notices::keyOf(Notice(kind)));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, kind](bool told) { m_notices->setMuted(Notice(kind), !told); });
    }
    m_moreMenu->setToolTipsVisible(true);
    m_moreMenu->addSeparator();
    m_shortcuts = add(m_moreMenu, "shortcuts");
    m_shortcuts->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    m_about = add(m_moreMenu, "about");
    m_moreMenu->addSeparator();
    m_quit = add(m_moreMenu, "quit", QKeySequence(Qt::CTRL | Qt::Key_Q));
    m_more->setMenu(m_moreMenu);

    const auto copy = [this](bool webSocket) {
        const QString url = connectionUrl(m_listeners, webSocket);
        QGuiApplication::clipboard()->setText(url);
        m_status->say(tr("Copied %1").arg(url));
    };
    connect(m_copyUrl, &QAction::triggered, this, [copy] { copy(false); });
    connect(m_copyWebSocketUrl, &QAction::triggered, this, [copy] { copy(true); });
    connect(m_demo, &QAction::triggered, &m_context.desk, &Desk::demoWanted);
    connect(m_start, &QAction::triggered, this, &MainWindow::startBroker);
    connect(m_stop, &QAction::triggered, this, &MainWindow::stopBroker);
    const auto zoom = [this](int percent) {
        m_context.theme.setZoom(percent);
        m_status->say(tr("Text size %1 %").arg(m_context.theme.zoom()));
    };
    connect(m_zoomIn, &QAction::triggered, this, [this, zoom] { zoom(m_context.theme.zoom() + 10); });
    connect(m_zoomOut, &QAction::triggered, this, [this, zoom] { zoom(m_context.theme.zoom() - 10); });
    connect(m_zoomReset, &QAction::triggered, this, [zoom] { zoom(100); });
    connect(m_compact, &QAction::toggled, this, [this](bool compact) {
        m_wantsCompact = compact;
        showSidebar();
    });
    connect(m_showMenuBar, &QAction::toggled, this, &MainWindow::showMenuBar);
    connect(m_compactRows, &QAction::toggled, &m_context.theme, &Theme::setCompact);
    connect(m_reduceMotion, &QAction::toggled, &m_context.theme, &Theme::setReducesMotion);
    connect(m_newWindow, &QAction::triggered, this, [this] { openPageWindow(); });
    connect(m_trayAction, &QAction::toggled, m_tray, &Tray::setShown);
    connect(m_trayAction, &QAction::triggered, this, [this] { m_trayIsForNow = false; });
    connect(m_export, &QAction::triggered, this, &MainWindow::exportPage);
    connect(m_shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_quit, &QAction::triggered, this, &MainWindow::quit);
}

void MainWindow::makeShortcuts()
{
    const auto onKeys = [this](const QKeySequence &keys, auto &&action) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    onKeys(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (currentPage() < m_pages.size())
            m_pages[currentPage()].page->focusFilter();
    });
    onKeys(QKeySequence(Qt::Key_Escape), [this] {
        if (m_toast->isVisible())
            m_toast->hide();
        else if (currentPage() < m_pages.size())
            m_pages[currentPage()].page->clearFilter();
    });
    onKeys(QKeySequence::Undo, [this] { m_toast->undoLast(); });
    onKeys(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { m_themeButton->click(); });
    onKeys(QKeySequence(Qt::Key_F6), [this] { goToPane(1); });
    onKeys(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { goToPane(-1); });
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), this);
    connect(space, &QShortcut::activated, this, [this] { m_pause->toggle(); });
    disableWhileTyping(space);
}

void MainWindow::goToPane(int step)
{
    const size_t page = currentPage();
    QWidgetList panes{m_source, m_sidebar->button(std::min(page, m_pages.size() - 1))};
    const qsizetype first = panes.size();
    panes << panesOf(*m_stack->currentWidget()) << m_status->findChild<QPushButton *>(QStringLiteral("statusView"));
    gui::goToPane(panes, focusWidget(), step, first);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("DeepROS MQTT Broker"));
    for (size_t i = 0; i < m_pages.size(); ++i) {
        m_pages[i].page->retranslate();
        NavButton *button = m_sidebar->button(i);
        button->setText(m_pages[i].page->title());
        button->setAccessibleName(m_pages[i].page->title());
    }
    m_sidebar->setCompact(m_sidebar->isCompact()); // as wide as the names
    m_sidebar->setAccessibleName(tr("Pages"));
    m_source->setText(tr("This broker"));
    m_source->setToolTip(tr("Addresses, demo robots, start and stop"));
    m_source->setAccessibleName(tr("This broker"));
    const bool paused = m_context.live.isPaused();
    m_pause->setText(paused ? tr("Continue") : tr("Pause"));
    m_pause->setIcon(icon(paused ? Icon::Play : Icon::Pause));
    m_pause->setToolTip(tr("Holds the view still; the broker goes on (Space)"));
    m_pause->setAccessibleName(tr("Pause the view"));
    m_themeButton->setIcon(icon(m_context.theme.isDark() ? Icon::Sun : Icon::Moon));
    m_themeButton->setToolTip(tr("Light or dark (Ctrl+Shift+D)"));
    m_themeButton->setAccessibleName(tr("Light or dark"));
    m_languageButton->setToolTip(tr("Language"));
    m_languageButton->setAccessibleName(tr("Language"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_copyUrl->setText(tr("Copy the MQTT address"));
    m_copyWebSocketUrl->setText(tr("Copy the WebSocket address"));
    m_demo->setText(m_demoRobots->isRunning() ? tr("Stop the demo robots") : tr("Start demo robots"));
    m_start->setText(tr("Start the broker"));
    m_stop->setText(tr("Stop the broker"));
    m_systemTheme->setText(tr("Colours of the system"));
    m_light->setText(tr("Light colours"));
    m_dark->setText(tr("Dark colours"));
    m_highContrast->setText(tr("High contrast"));
    m_zoomIn->setText(tr("Larger text"));
    m_zoomOut->setText(tr("Smaller text"));
    m_zoomReset->setText(tr("Normal text size"));
    m_compact->setText(tr("Narrow sidebar"));
    m_showMenuBar->setText(tr("Show menu bar"));
    m_compactRows->setText(tr("Compact rows"));
    m_reduceMotion->setText(tr("Reduce motion"));
    m_newWindow->setText(tr("This page in a window of its own"));
    m_trayAction->setText(tr("Keep running in the tray when the window is closed"));
    m_trayAction->setEnabled(m_tray->isAvailable());
    m_trayAction->setToolTip(m_tray->isAvailable() ? m_trayAction->text() : Tray::unavailableText());
    m_noticeMenu->setTitle(tr("Notices"));
    for (int kind = 0; kind < int(Notice::Count); ++kind)
        m_noticeMenu->actions().at(kind)->setText(Notices::nameOf(Notice(kind)));
    retranslateMenuBar();
    m_tray->retranslate();
    m_export->setText(tr("Export…"));
    m_shortcuts->setText(tr("Keyboard shortcuts…"));
    m_about->setText(tr("About DeepROS…"));
    m_quit->setText(tr("Quit"));
    m_toast->retranslate();
    m_problemPage->retranslate();
    m_status->retranslate();
    showRunState();
    showBadges();
    for (QAction *action : m_languageMenu->actions()) {
        action->setChecked(action->data().toString() == m_languages.current());
        action->setToolTip(action->isEnabled() ? action->text() : tr("No font for this language is installed."));
    }
    const std::array themes{m_systemTheme, m_light, m_dark, m_highContrast};
    themes[size_t(m_context.theme.mode())]->setChecked(true);
}

void MainWindow::useLanguage(const QString &code)
{
    m_languages.use(code);
    m_settings.setValue(QStringLiteral("language"), code);
}

void MainWindow::useTheme(int mode)
{
    m_context.theme.setMode(Theme::Mode(mode));
    m_settings.setValue(QStringLiteral("theme"), mode);
    retranslate();
}

void MainWindow::tellSettingsSetAside(const QString &file)
{
    Q_EMIT m_context.desk.complain(tr("The settings of this window could not be read, so it begins anew. The old ones are in %1.").arg(file));
}

void MainWindow::exportPage()
{
    if (currentPage() < m_pages.size() && !m_pages[currentPage()].page->exportSources().isEmpty())
        (new ExportDialog(m_context.desk, m_settings, m_pages[currentPage()].page))->show();
}

void MainWindow::explainSkipped()
{
    showSkippedDialog(m_context.live, this);
}

void MainWindow::showShortcuts()
{
    showShortcutDialog(this);
}

void MainWindow::showAbout()
{
    showAboutDialog(m_settings.fileName(), diagnostics(m_host.configuration(), m_listeners, m_host.isRunning()), this);
}

} // namespace deepros::gui
