#include "window/mainwindow.h"

#include "broker/brokercontrol.h"
#include "demo/demorobots.h"
#include "desk.h"
#include "guihost.h"
#include "live/livestore.h"
#include "theme/theme.h"
#include "widgets/page.h"
#include "window/connectionlines.h"
#include "window/languages.h"
#include "window/notices.h"
#include "window/pagewindow.h"
#include "window/scrollplaces.h"
#include "window/sidebar.h"
#include "window/startproblem.h"
#include "window/statusstrip.h"
#include "window/toast.h"
#include "window/tray.h"

#include <QApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
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
      m_toast(nullptr), m_tray(new Tray(context.live, context.theme, this)), m_notices(new Notices(context.live, this)),
      m_demoRobots(std::make_unique<DemoRobots>(host.configuration().config))
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
        connect(entry.page, &Page::exportWanted, this, &MainWindow::exportPage);
    }
    m_stack->addWidget(m_problemPage);
    m_scrollPlaces = new ScrollPlaces(context.live, m_stack, this);
    connect(m_notices, &Notices::raised, this, &MainWindow::tell);
    connect(m_tray, &Tray::showWanted, this, &MainWindow::showFromTray);
    connect(m_tray, &Tray::startWanted, this, &MainWindow::startBroker);
    connect(m_tray, &Tray::stopWanted, this, &MainWindow::stopBroker);
    connect(m_tray, &Tray::quitWanted, this, &MainWindow::quit);
    qApp->installEventFilter(this);
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::showPage);
    connect(m_problemPage, &StartProblemPage::retryWanted, this, &MainWindow::startBroker);
    connect(m_problemPage, &StartProblemPage::portWanted, this, [this](quint16 port) {
        const BrokerConfig &config = m_host.configuration().config;
        (m_problemPage->problem().isWebSocket ? m_webSocketPort : m_mqttPort) = port;
        m_host.setPorts(m_mqttPort.value_or(config.mqttPort), m_webSocketPort.value_or(config.websocketPort));
        startBroker();
    });
    connect(m_status, &StatusStrip::skippedClicked, this, &MainWindow::explainSkipped);
    connect(&context.live, &LiveStore::pausedChanged, this, [this](bool paused) {
        const QSignalBlocker quiet(m_pause);
        m_pause->setChecked(paused);
        retranslate();
    });
    connect(&context.theme, &Theme::changed, this, &MainWindow::showTheme);
    connect(m_demoRobots.get(), &DemoRobots::runningChanged, this, [this] { retranslate(); });
    connect(m_demoRobots.get(), &DemoRobots::failed, &context.desk, [this](const QString &why) {
        Q_EMIT m_context.desk.complain(tr("The demo robots cannot connect: %1").arg(why));
    });
    makeMenus();
    makeMenuBar();
    makeShortcuts();
    connectDesk();
    retranslate();
    showTheme();
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

void MainWindow::connectDesk()
{
    Desk &desk = m_context.desk;
    connect(&desk, &Desk::say, m_status, &StatusStrip::say);
    connect(&desk, &Desk::offerUndo, m_toast, &Toast::offer);
    connect(&desk, &Desk::complain, m_toast, &Toast::complain);
    connect(&desk, &Desk::noticed, m_notices, [this](const QString &text) { m_notices->pass(Notice::WatchedRate, text); });
    connect(&desk, &Desk::setRosRules, &desk, &Desk::rosRulesSet);
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
    // A broker that cannot start has no overview: why not stands there until it can.
    const bool isProblem = index == 0 && m_status->state() == StatusStrip::State::Failed;
    m_stack->setCurrentWidget(isProblem ? static_cast<QWidget *>(m_problemPage) : m_pages.at(index).page);
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
        setState(StatusStrip::State::Running, m_listeners);
        if (m_stack->currentWidget() == m_problemPage)
            showPage(0);
        Q_EMIT m_context.desk.brokerStarted(m_listeners);
    } else {
        m_listeners.clear();
        const LoadedConfig &configuration = m_host.configuration();
        m_problemPage->show(startProblemOf(started.error(), configuration.config, !configuration.ok()));
        setState(StatusStrip::State::Failed, {});
        showPage(0);
    }
    showRunState();
}

void MainWindow::stopBroker()
{
    if (!m_host.isRunning() || m_isStopping)
        return;
    m_isStopping = true;
    m_demoRobots->setRunning(false, {});
    setState(StatusStrip::State::Stopping, m_listeners);
    showRunState();
    // Painted first: clients may take two seconds for their goodbyes.
    QTimer::singleShot(50, this, [this] {
        m_context.live.detach();
        m_host.stopBroker();
        m_isStopping = false;
        setState(StatusStrip::State::Stopped, {});
        showRunState();
    });
}

// Where there is no window manager, nobody else gives the keyboard back when a dialog has gone.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && qobject_cast<QDialog *>(watched)) {
        QTimer::singleShot(0, this, [this] {
            const QWidget *active = QApplication::activeWindow();
            if (isVisible() && !isMinimized() && (!active || !active->isVisible()))
                activateWindow();
        });
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showRunState()
{
    const bool running = m_host.isRunning();
    m_start->setEnabled(!running);
    m_stop->setEnabled(running && !m_isStopping);
    m_copyUrl->setEnabled(running && !connectionUrl(m_listeners, false).isEmpty());
    m_copyWebSocketUrl->setEnabled(running && !connectionUrl(m_listeners, true).isEmpty());
    m_demo->setEnabled(running);
    const QString warning = running ? openWarning(m_listeners, m_host.configuration().config) : QString();
    m_status->setWarning(warning);
    Q_EMIT m_context.desk.warned(warning);
}

void MainWindow::showBadges()
{
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_sidebar->button(i)->setBadge(m_pages[i].page->badge());
    m_sidebar->setCompact(m_sidebar->isCompact()); // the first badge needs room
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
    QMainWindow::resizeEvent(event);
    showSidebar();
    showMenuBar();
}

// What does not follow the size of the text by itself.
void MainWindow::showTheme()
{
    QFont bold = QApplication::font();
    bold.setWeight(QFont::Bold);
    bold.setPointSizeF(bold.pointSizeF() * 1.1);
    m_logo->setFont(bold);
    const int side = std::max(18, QFontMetrics(QApplication::font()).height() + 2);
    for (QToolButton *button : {m_source, m_themeButton, m_languageButton, m_more})
        button->setIconSize({side, side});
    m_pause->setIconSize({side - 2, side - 2});
    m_problemPage->retranslate(); // its title and its picture
    m_themeButton->setIcon(icon(m_context.theme.isDark() ? Icon::Sun : Icon::Moon));
}

void MainWindow::showSidebar()
{
    m_sidebar->setCompact(m_wantsCompact || width() < compactBelow);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_isClosed = false;
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

} // namespace deepros::gui
