#include "window/pagewindow.h"

#include "export/exportdialog.h"
#include "theme/theme.h"
#include "widgets/page.h"
#include "window/dialogs.h"
#include "window/panes.h"
#include "window/toast.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QVBoxLayout>

namespace deepros::gui {

PageWindow::PageWindow(const QByteArray &name, const Context &main, QSettings &settings)
    : m_name(name), m_mainLive(main.live), m_settings(settings), m_live(main.control)
{
    setObjectName(QStringLiteral("pageWindow"));
    setWindowIcon(icon(Icon::Logo));
    setAttribute(Qt::WA_QuitOnClose, false);
    setMinimumSize(640, 420);
    m_content = std::make_unique<QWidget>();
    Context own{main.control, m_live, main.theme, m_desk, main.rosPrefix};
    m_page = makePage(name, own, m_content.get());
    m_page->setObjectName(QLatin1String(name));
    m_status = new StatusStrip(m_live, main.theme, m_content.get());
    m_toast = new Toast(m_content.get());
    auto *column = new QVBoxLayout(m_content.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(m_status);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_content.get());
    resize(1000, 700);

    connect(m_page, &Page::exportWanted, this, [this] { (new ExportDialog(m_desk, m_settings, m_page))->show(); });
    connect(m_status, &StatusStrip::skippedClicked, this, [this] { showSkippedDialog(m_live, this); });
    connectDesk(main.desk);
    makeKeys();
    m_live.copyHistory(m_mainLive);
    m_live.setPaused(m_mainLive.isPaused());
    connect(&m_mainLive, &LiveStore::pausedChanged, &m_live, &LiveStore::setPaused);
    connect(&m_mainLive, &LiveStore::attachedChanged, this, [this](bool attached) {
        if (attached)
            m_live.attach();
        else
            m_live.detach();
    });
    if (m_mainLive.isAttached())
        m_live.attach();
    retranslate();
}

PageWindow::~PageWindow() = default;

void PageWindow::connectDesk(Desk &main)
{
    connect(&m_desk, &Desk::say, m_status, &StatusStrip::say);
    connect(&m_desk, &Desk::offerUndo, m_toast, &Toast::offer);
    connect(&m_desk, &Desk::complain, m_toast, &Toast::complain);
    connect(&m_desk, &Desk::demoWanted, &main, &Desk::demoWanted);
    connect(&m_desk, &Desk::setRosRules, &main, &Desk::setRosRules);
    // What another page shows is shown in the main window.
    const auto handOn = [&](auto command) {
        connect(&m_desk, command, &main, command);
        connect(&m_desk, command, this, &PageWindow::mainWindowWanted);
    };
    handOn(&Desk::showClients);
    handOn(&Desk::showClient);
    handOn(&Desk::showTopics);
    handOn(&Desk::showTopic);
    handOn(&Desk::showRos);
    handOn(&Desk::showRosGraph);
    connect(&main, &Desk::warned, &m_desk, &Desk::warned);
    connect(&main, &Desk::rosRulesSet, &m_desk, &Desk::rosRulesSet);
}

void PageWindow::makeKeys()
{
    const auto onKeys = [this](const QKeySequence &keys, auto &&action) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
        return shortcut;
    };
    onKeys(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_page->focusFilter(); });
    onKeys(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { Q_EMIT m_page->exportWanted(); });
    onKeys(QKeySequence(Qt::CTRL | Qt::Key_W), [this] { close(); });
    onKeys(QKeySequence::Undo, [this] { m_toast->undoLast(); });
    onKeys(QKeySequence(Qt::Key_F1), [this] { showShortcutDialog(this); });
    onKeys(QKeySequence(Qt::Key_Question), [this] { showShortcutDialog(this); });
    const auto goTo = [this](int step) {
        goToPane(panesOf(*m_page) << m_status->findChild<QPushButton *>(QStringLiteral("statusView")), focusWidget(), step, 0);
    };
    onKeys(QKeySequence(Qt::Key_F6), [goTo] { goTo(1); });
    onKeys(QKeySequence(Qt::SHIFT | Qt::Key_F6), [goTo] { goTo(-1); });
    onKeys(QKeySequence(Qt::Key_Escape), [this] {
        if (m_toast->isVisible())
            m_toast->hide();
        else
            m_page->clearFilter();
    });
    QShortcut *space = onKeys(QKeySequence(Qt::Key_Space), [this] { m_mainLive.setPaused(!m_mainLive.isPaused()); });
    disableWhileTyping(space);
}

void PageWindow::setState(StatusStrip::State state, const QList<ListenerInfo> &listeners)
{
    m_status->setState(state, listeners);
    if (state == StatusStrip::State::Running)
        Q_EMIT m_desk.brokerStarted(listeners);
}

void PageWindow::saveState() const
{
    m_settings.setValue(QStringLiteral("windowPage"), QLatin1String(m_name));
    m_settings.setValue(QStringLiteral("windowGeometry"), saveGeometry());
    m_page->saveState(m_settings);
}

void PageWindow::restoreState()
{
    restoreGeometry(m_settings.value(QStringLiteral("windowGeometry")).toByteArray());
    m_page->restoreState(m_settings);
}

void PageWindow::retranslate()
{
    m_page->retranslate();
    setWindowTitle(tr("%1 – DeepROS").arg(m_page->title()));
    m_toast->retranslate();
    m_status->retranslate();
}

void PageWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

void PageWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        updateUnseen();
    QWidget::changeEvent(event);
}

void PageWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateUnseen();
}

void PageWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateUnseen();
}

void PageWindow::updateUnseen()
{
    m_live.setUnseen(!isVisible() || isMinimized());
}

} // namespace deepros::gui
