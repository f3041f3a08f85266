#include "window/mainwindow.h"

#include "broker/brokercontrol.h"
#include "demo/demorobots.h"
#include "desk.h"
#include "guihost.h"
#include "live/livestore.h"
#include "text/format.h"
#include "theme/theme.h"
#include "widgets/page.h"
#include "window/connectionlines.h"
#include "window/dialogs.h"
#include "window/languages.h"
#include "window/sidebar.h"
#include "window/startproblem.h"
#include "window/statusstrip.h"
#include "window/toast.h"

#include <QActionGroup>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace deepros::gui {

namespace {

constexpr int compactBelow = 1100; // px of the window

QToolButton *toolButton(const char *name, Icon which, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(which));
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace

MainWindow::MainWindow(GuiHost &host, const Context &context, Languages &languages, QSettings &settings, QWidget *parent)
    : QMainWindow(parent), m_host(host), m_context(context), m_languages(languages), m_settings(settings),
      m_sidebar(new Sidebar(context.theme, this)), m_stack(new QStackedWidget(this)),
      m_problemPage(new StartProblemPage(this)), m_status(new StatusStrip(context.live, context.theme, this)),
      m_toast(nullptr), m_demoRobots(std::make_unique<DemoRobots>(host.configuration().config))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(icon(Icon::Logo));
    setMinimumSize(960, 600);
    auto *centre = new QWidget(this);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(m_sidebar);
    below->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addLayout(below, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    m_toast = new Toast(centre);

    m_pages = makePages(context, m_stack);
    for (const PageEntry &entry : m_pages) {
        entry.page->setObjectName(QLatin1String(entry.name));
        m_stack->addWidget(entry.page);
        m_sidebar->addPage(entry.icon, QLatin1String("nav_") + QLatin1String(entry.name));
        connect(entry.page, &Page::badgeChanged, this, &MainWindow::showBadges);
    }
    m_stack->addWidget(m_problemPage);
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::showPage);
    connect(m_problemPage, &StartProblemPage::retryWanted, this, &MainWindow::startBroker);
    connect(m_problemPage, &StartProblemPage::portWanted, this, [this](quint16 port) {
        const BrokerConfig &config = m_host.configuration().config;
        m_host.setPorts(port, config.websocketPort);
        startBroker();
    });
    connect(m_status, &StatusStrip::skippedClicked, this, &MainWindow::explainSkipped);
    connect(&context.live, &LiveStore::pausedChanged, this, [this](bool paused) {
        const QSignalBlocker quiet(m_pause);
        m_pause->setChecked(paused);
        retranslate();
    });
    connect(&context.theme, &Theme::changed, this,
            [this] { m_themeButton->setIcon(icon(m_context.theme.isDark() ? Icon::Sun : Icon::Moon)); });
    connect(m_demoRobots.get(), &DemoRobots::runningChanged, this, [this] { retranslate(); });
    connect(m_demoRobots.get(), &DemoRobots::failed, &context.desk, [this](const QString &why) {
        Q_EMIT m_context.desk.complain(tr("The demo robots cannot connect: %1").arg(why));
    });
    makeMenus();
    makeShortcuts();
    connectDesk();
    retranslate();
    resize(1280, 800);
    if (!m_pages.empty())
        showPage(0);
    showRunState();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeHeader()
{
    auto *header = new QFrame(this);
    header->setObjectName(QStringLiteral("header"));
    header->setAutoFillBackground(true);
    header->setBackgroundRole(QPalette::Base);
    m_logo = new QLabel(header);
    QFont bold = font();
    bold.setWeight(QFont::Bold);
    bold.setPointSizeF(bold.pointSizeF() * 1.1);
    m_logo->setFont(bold);
    m_logo->setText(QStringLiteral("DeepROS"));
    m_source = toolButton("source", Icon::Expand, header);
    m_source->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_source->setProperty("framed", true);
    m_pause = new QPushButton(header);
    m_pause->setObjectName(QStringLiteral("pause"));
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, &m_context.live, &LiveStore::setPaused);
    m_themeButton = toolButton("theme", Icon::Moon, header);
    connect(m_themeButton, &QToolButton::clicked, this,
            [this] { useTheme(int(m_context.theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark)); });
    m_languageButton = toolButton("language", Icon::Globe, header);
    m_more = toolButton("more", Icon::Menu, header);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(10);
    row->addWidget(m_logo);
    row->addSpacing(12);
    row->addWidget(m_source);
    row->addStretch(1);
    row->addWidget(m_pause);
    row->addWidget(m_themeButton);
    row->addWidget(m_languageButton);
    row->addWidget(m_more);
    return header;
}

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
        action->setCheckable(true);
        languages->addAction(action);
    }
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
    m_moreMenu->addSeparator();
    m_zoomIn = add(m_moreMenu, "zoomIn", QKeySequence(Qt::CTRL | Qt::Key_Plus));
    m_zoomOut = add(m_moreMenu, "zoomOut", QKeySequence(Qt::CTRL | Qt::Key_Minus));
    m_zoomReset = add(m_moreMenu, "zoomReset", QKeySequence(Qt::CTRL | Qt::Key_0));
    m_compact = add(m_moreMenu, "compactSidebar", QKeySequence(Qt::CTRL | Qt::Key_B));
    m_compact->setCheckable(true);
    m_moreMenu->addSeparator();
    m_shortcuts = add(m_moreMenu, "shortcuts", QKeySequence(Qt::Key_F1));
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
        m_sidebar->setCompact(m_sidebar->isCompact());
        m_status->say(tr("Text size %1 %").arg(m_context.theme.zoom()));
    };
    connect(m_zoomIn, &QAction::triggered, this, [this, zoom] { zoom(m_context.theme.zoom() + 10); });
    connect(m_zoomOut, &QAction::triggered, this, [this, zoom] { zoom(m_context.theme.zoom() - 10); });
    connect(m_zoomReset, &QAction::triggered, this, [zoom] { zoom(100); });
    connect(m_compact, &QAction::toggled, this, [this](bool compact) {
        m_wantsCompact = compact;
        m_sidebar->setCompact(compact || width() < compactBelow);
    });
    connect(m_shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::makeShortcuts()
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        auto *shortcut = new QShortcut(QKeySequence(int(Qt::CTRL) | int(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] { showPage(i); });
    }
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
    onKeys(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { m_themeButton->click(); });
    // Space would be a letter of a text, and the button under the focus.
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), this);
    connect(space, &QShortcut::activated, this, [this] { m_pause->toggle(); });
    connect(qApp, &QApplication::focusChanged, space, [space](QWidget *, QWidget *now) {
        space->setEnabled(!qobject_cast<QLineEdit *>(now) && !qobject_cast<QAbstractButton *>(now)
                          && !qobject_cast<QPlainTextEdit *>(now));
    });
}

void MainWindow::connectDesk()
{
    Desk &desk = m_context.desk;
    connect(&desk, &Desk::say, m_status, &StatusStrip::say);
    connect(&desk, &Desk::offerUndo, m_toast, &Toast::offer);
    connect(&desk, &Desk::complain, m_toast, &Toast::complain);
    const auto open = [this](const char *name, const QString &filter) {
        const size_t index = indexOf(name);
        if (index >= m_pages.size())
            return;
        showPage(index);
        m_pages[index].page->setFilter(filter);
    };
    connect(&desk, &Desk::showClients, this, [open](const QString &filter) { open("clients", filter); });
    connect(&desk, &Desk::showTopics, this, [open](const QString &filter) { open("topics", filter); });
    connect(&desk, &Desk::showRos, this, [open](const QString &filter) { open("ros", filter); });
    const auto openItem = [this](const char *name, const QByteArray &item) {
        const size_t index = indexOf(name);
        if (index >= m_pages.size())
            return;
        showPage(index);
        m_pages[index].page->openItem(item);
    };
    connect(&desk, &Desk::showClient, this, [openItem](const QByteArray &id) { openItem("clients", id); });
    connect(&desk, &Desk::showTopic, this, [openItem](const QByteArray &topic) { openItem("topics", topic); });
    connect(&desk, &Desk::showRosGraph, this, [openItem](const QByteArray &id) { openItem("ros", id); });
    connect(&desk, &Desk::demoWanted, this, [this] { m_demoRobots->setRunning(!m_demoRobots->isRunning(), m_listeners); });
}

size_t MainWindow::indexOf(const char *name) const
{
    size_t index = 0;
    while (index < m_pages.size() && qstrcmp(m_pages[index].name, name) != 0)
        ++index;
    return index;
}

void MainWindow::showPage(size_t index)
{
    m_sidebar->setCurrent(index);
    m_stack->setCurrentWidget(m_pages.at(index).page);
    if (!focusWidget())
        m_sidebar->button(index)->setFocus();
}

size_t MainWindow::currentPage() const
{
    return size_t(m_stack->currentIndex());
}

void MainWindow::startBroker()
{
    if (m_host.isRunning())
        return;
    const auto started = m_host.startBroker();
    if (started) {
        m_listeners = *started;
        m_context.live.attach();
        if (m_stack->currentWidget() == m_problemPage)
            showPage(0);
        m_status->setState(StatusStrip::State::Running, m_listeners);
        Q_EMIT m_context.desk.brokerStarted(m_listeners);
    } else {
        m_listeners.clear();
        const quint16 busy = busyPort(started.error(), m_host.configuration().config);
        m_problemPage->show(started.error(), busy, busy == m_host.configuration().config.mqttPort ? quint16(busy + 1) : quint16(0));
        m_stack->setCurrentWidget(m_problemPage);
        m_status->setState(StatusStrip::State::Failed, {});
    }
    showRunState();
}

void MainWindow::stopBroker()
{
    if (!m_host.isRunning() || m_isStopping)
        return;
    m_isStopping = true;
    m_demoRobots->setRunning(false, {});
    m_status->setState(StatusStrip::State::Stopping, m_listeners);
    showRunState();
    // Painted first: clients may take two seconds for their goodbyes.
    QTimer::singleShot(50, this, [this] {
        m_context.live.detach();
        m_host.stopBroker();
        m_isStopping = false;
        m_status->setState(StatusStrip::State::Stopped, {});
        showRunState();
    });
}

void MainWindow::showRunState()
{
    const bool running = m_host.isRunning();
    m_start->setEnabled(!running);
    m_stop->setEnabled(running && !m_isStopping);
    m_copyUrl->setEnabled(running && !connectionUrl(m_listeners, false).isEmpty());
    m_copyWebSocketUrl->setEnabled(running && !connectionUrl(m_listeners, true).isEmpty());
    m_demo->setEnabled(running);
    m_status->setWarning(running ? openWarning(m_listeners, m_host.configuration().config) : QString());
}

void MainWindow::showBadges()
{
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_sidebar->button(i)->setBadge(m_pages[i].page->badge());
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("DeepROS MQTT Broker"));
    for (size_t i = 0; i < m_pages.size(); ++i) {
        m_pages[i].page->retranslate();
        NavButton *button = m_sidebar->button(i);
        button->setText(m_pages[i].page->title());
        button->setAccessibleName(m_pages[i].page->title());
        button->setCompact(m_sidebar->isCompact());
    }
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
    m_zoomIn->setText(tr("Larger text"));
    m_zoomOut->setText(tr("Smaller text"));
    m_zoomReset->setText(tr("Normal text size"));
    m_compact->setText(tr("Narrow sidebar"));
    m_shortcuts->setText(tr("Keyboard shortcuts…"));
    m_about->setText(tr("About DeepROS…"));
    m_quit->setText(tr("Quit"));
    m_toast->retranslate();
    m_problemPage->retranslate();
    m_status->retranslate();
    showRunState();
    showBadges();
    for (QAction *action : m_languageMenu->actions())
        action->setChecked(action->data().toString() == m_languages.current());
    (m_context.theme.mode() == Theme::Mode::Light      ? m_light
         : m_context.theme.mode() == Theme::Mode::Dark ? m_dark
                                                       : m_systemTheme)
        ->setChecked(true);
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

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        updateUnseen();
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_sidebar->setCompact(m_wantsCompact || event->size().width() < compactBelow);
    QMainWindow::resizeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    updateUnseen();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    updateUnseen();
}

void MainWindow::updateUnseen()
{
    m_context.live.setUnseen(!isVisible() || isMinimized());
}

bool MainWindow::mayClose()
{
    const auto sample = m_context.live.lastSample();
    const qint64 clients = m_host.isRunning() && sample ? sample->clientsConnected : 0;
    if (clients == 0 || m_settings.value(QStringLiteral("quitWithoutAsking")).toBool())
        return true;
    QMessageBox box(QMessageBox::Question, windowTitle(), tr("Quit and disconnect %n clients?", nullptr, int(clients)),
                    QMessageBox::NoButton, this);
    box.setObjectName(QStringLiteral("quitDialog"));
    box.setInformativeText(tr("The broker runs inside this program and ends with it. Sessions and retained messages are kept."));
    QPushButton *quit = box.addButton(tr("Quit"), QMessageBox::AcceptRole);
    quit->setObjectName(QStringLiteral("quitConfirm"));
    box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    auto *remember = new QCheckBox(tr("Do not ask again"), &box);
    box.setCheckBox(remember);
    box.exec();
    if (box.clickedButton() != quit)
        return false;
    if (remember->isChecked())
        m_settings.setValue(QStringLiteral("quitWithoutAsking"), true);
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::saveState()
{
    m_settings.setValue(QStringLiteral("geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("page"), QLatin1String(currentPage() < m_pages.size() ? m_pages[currentPage()].name : ""));
    m_settings.setValue(QStringLiteral("zoom"), m_context.theme.zoom());
    m_settings.setValue(QStringLiteral("compactSidebar"), m_wantsCompact);
    for (const PageEntry &entry : m_pages) {
        m_settings.beginGroup(QLatin1String(entry.name));
        entry.page->saveState(m_settings);
        m_settings.endGroup();
    }
}

void MainWindow::restoreState()
{
    restoreGeometry(m_settings.value(QStringLiteral("geometry")).toByteArray()); // keeps it on a screen by itself
    m_context.theme.setZoom(m_settings.value(QStringLiteral("zoom"), 100).toInt());
    m_compact->setChecked(m_settings.value(QStringLiteral("compactSidebar")).toBool());
    for (const PageEntry &entry : m_pages) {
        m_settings.beginGroup(QLatin1String(entry.name));
        entry.page->restoreState(m_settings);
        m_settings.endGroup();
    }
    const QByteArray page = m_settings.value(QStringLiteral("page")).toString().toUtf8();
    if (const size_t index = indexOf(page.constData()); index < m_pages.size())
        showPage(index);
    m_sidebar->setCompact(m_wantsCompact || width() < compactBelow);
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
    showAboutDialog(m_settings.fileName(), this);
}

} // namespace deepros::gui
