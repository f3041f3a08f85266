// How the window closes, what it keeps for the next time, and its other windows.
#include "desk.h"
#include "guihost.h"
#include "live/livestore.h"
#include "theme/theme.h"
#include "widgets/page.h"
#include "window/mainwindow.h"
#include "window/notices.h"
#include "window/pagewindow.h"
#include "window/scrollplaces.h"
#include "window/sidebar.h"
#include "window/statusstrip.h"
#include "window/toast.h"
#include "window/tray.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>

namespace deepros::gui {

namespace {

/// The broker follows eight of its kind at once; some are left for others.
constexpr size_t mostPageWindows = 4;

QString windowGroup(size_t index)
{
    return QStringLiteral("windows/%1").arg(index);
}

} // namespace

void MainWindow::quit()
{
    m_isQuitting = true;
    if (!close())
        m_isQuitting = false;
}

bool MainWindow::mayHide() const
{
    return !m_isQuitting && m_tray->isShown() && !m_trayIsForNow;
}

// True when the window may close. Else it stays, or has gone into the tray.
bool MainWindow::mayClose()
{
    const auto sample = m_context.live.lastSample();
    const qint64 clients = m_host.isRunning() && sample ? sample->clientsConnected : 0;
    if (clients == 0 || m_settings.value(QStringLiteral("quitWithoutAsking")).toBool())
        return true;
    QMessageBox box(QMessageBox::NoIcon, windowTitle(), tr("Quit and disconnect %n clients?", nullptr, int(clients)),
                    QMessageBox::NoButton, this);
    box.setObjectName(QStringLiteral("quitDialog"));
    box.setInformativeText(tr("The broker runs inside this program and ends with it. Sessions and retained messages are kept."));
    QPushButton *quit = box.addButton(tr("Quit"), QMessageBox::AcceptRole);
    quit->setObjectName(QStringLiteral("quitConfirm"));
    QPushButton *keep = nullptr;
    if (!m_isQuitting) {
        keep = box.addButton(tr("Keep running in the tray"), QMessageBox::ActionRole);
        keep->setObjectName(QStringLiteral("quitToTray"));
        keep->setEnabled(m_tray->isAvailable());
        keep->setToolTip(m_tray->isAvailable() ? QString() : Tray::unavailableText());
    }
    QPushButton *cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(QStringLiteral("quitCancel"));
    box.setEscapeButton(cancel);
    auto *remember = new QCheckBox(tr("Do not ask again"), &box);
    remember->setObjectName(QStringLiteral("quitRemember"));
    box.setCheckBox(remember);
    box.exec();
    if (keep && box.clickedButton() == keep) {
        m_trayIsForNow = !remember->isChecked();
        m_trayAction->setChecked(true);
        hideToTray();
        return false;
    }
    if (box.clickedButton() != quit)
        return false;
    if (remember->isChecked())
        m_settings.setValue(QStringLiteral("quitWithoutAsking"), true);
    return true;
}

void MainWindow::hideToTray()
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    hide();
    for (const auto &window : m_windows)
        window->hide();
    if (!m_settings.value(QStringLiteral("trayExplained")).toBool()) {
        m_settings.setValue(QStringLiteral("trayExplained"), true);
        m_tray->notify(tr("DeepROS is still running"), tr("The broker goes on. Click the icon to see the window again."),
                       QSystemTrayIcon::Information);
    }
}

void MainWindow::showFromTray()
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    if (isMinimized())
        showNormal();
    else
        show();
    for (const auto &window : m_windows)
        window->show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (mayHide()) {
        event->ignore();
        hideToTray();
        return;
    }
    if (!mayClose()) {
        event->ignore();
        return;
    }
    saveState();
    m_windows.clear();
    m_isClosed = true;
    m_tray->setShown(false);
    const bool wasHidden = !isVisible();
    QMainWindow::closeEvent(event);
    if (wasHidden) // closing what nobody sees ends no program by itself
        QCoreApplication::exit();
}

void MainWindow::tell(Notice, const QString &title, const QString &text)
{
    if (m_tray->isShown() && !isActiveWindow())
        m_tray->notify(title, text);
    m_toast->notify(tr("%1. %2", "a notice and what is the matter").arg(title, text));
}

PageWindow *MainWindow::openPageWindow()
{
    if (currentPage() >= m_pages.size())
        return nullptr;
    if (m_windows.size() >= mostPageWindows) {
        m_status->say(tr("There are %n windows already. Close one first.", nullptr, int(m_windows.size())));
        return nullptr;
    }
    const PageEntry &entry = m_pages[currentPage()];
    // It begins as the page is now.
    const QString group = windowGroup(m_windows.size());
    m_settings.remove(group);
    m_settings.beginGroup(group);
    entry.page->saveState(m_settings);
    PageWindow *window = addPageWindow(entry.name);
    m_settings.endGroup();
    window->show();
    window->activateWindow();
    return window;
}

// With the state in the group of the settings that is open.
PageWindow *MainWindow::addPageWindow(const QByteArray &name)
{
    m_windows.push_back(std::make_unique<PageWindow>(name, m_context, m_settings));
    PageWindow *window = m_windows.back().get();
    window->restoreState();
    window->setState(m_status->state(), m_listeners);
    connect(window, &PageWindow::closed, this, [this, window] {
        const auto at = std::find_if(m_windows.begin(), m_windows.end(), [window](const auto &one) { return one.get() == window; });
        if (at == m_windows.end())
            return;
        at->release()->deleteLater(); // it is in the middle of its own event
        m_windows.erase(at);
    });
    connect(window, &PageWindow::mainWindowWanted, this, &MainWindow::showFromTray);
    return window;
}

void MainWindow::setState(StatusStrip::State state, const QList<ListenerInfo> &listeners)
{
    m_status->setState(state, listeners);
    for (const auto &window : m_windows)
        window->setState(state, listeners);
    m_tray->setState(state == StatusStrip::State::Running      ? Tray::State::Running
                         : state == StatusStrip::State::Stopping ? Tray::State::Stopping
                         : state == StatusStrip::State::Failed ? Tray::State::Failed
                                                               : Tray::State::Stopped);
}

void MainWindow::saveState()
{
    if (m_isClosed)
        return; // when it closed: its other windows have gone since
    const Theme &theme = m_context.theme;
    m_settings.setValue(QStringLiteral("geometry"), saveGeometry());
    if (currentPage() < m_pages.size()) // else a broker that cannot start is in the way
        m_settings.setValue(QStringLiteral("page"), QLatin1String(m_pages[currentPage()].name));
    m_settings.setValue(QStringLiteral("zoom"), theme.zoom());
    m_settings.setValue(QStringLiteral("compactSidebar"), m_wantsCompact);
    m_settings.setValue(QStringLiteral("menuBar"), m_showMenuBar->isChecked());
    m_settings.setValue(QStringLiteral("compactRows"), theme.isCompact());
    m_settings.setValue(QStringLiteral("reduceMotion"), theme.reducesMotion());
    m_settings.setValue(QStringLiteral("tray"), m_trayAction->isChecked() && !m_trayIsForNow);
    for (int kind = 0; kind < int(Notice::Count); ++kind)
        m_settings.setValue(QStringLiteral("muted/") + Notices::keyOf(Notice(kind)), m_notices->isMuted(Notice(kind)));
    for (const PageEntry &entry : m_pages) {
        m_settings.beginGroup(QLatin1String(entry.name));
        entry.page->saveState(m_settings);
        m_settings.endGroup();
    }
    m_scrollPlaces->save(m_settings);
    m_settings.remove(QStringLiteral("windows"));
    for (size_t i = 0; i < m_windows.size(); ++i) {
        m_settings.beginGroup(windowGroup(i));
        m_windows[i]->saveState();
        m_settings.endGroup();
    }
}

void MainWindow::restoreState()
{
    restoreGeometry(m_settings.value(QStringLiteral("geometry")).toByteArray()); // keeps it on a screen by itself
    m_context.theme.setZoom(m_settings.value(QStringLiteral("zoom"), 100).toInt());
    m_compact->setChecked(m_settings.value(QStringLiteral("compactSidebar")).toBool());
    m_showMenuBar->setChecked(m_settings.value(QStringLiteral("menuBar"), true).toBool());
    m_compactRows->setChecked(m_settings.value(QStringLiteral("compactRows")).toBool());
    m_reduceMotion->setChecked(m_settings.value(QStringLiteral("reduceMotion")).toBool());
    m_trayAction->setChecked(m_tray->isAvailable() && m_settings.value(QStringLiteral("tray")).toBool());
    for (QAction *action : m_noticeMenu->actions())
        action->setChecked(!m_settings.value(QStringLiteral("muted/") + action->objectName().sliced(qstrlen("notice_"))).toBool());
    for (const PageEntry &entry : m_pages) {
        m_settings.beginGroup(QLatin1String(entry.name));
        entry.page->restoreState(m_settings);
        m_settings.endGroup();
    }
    m_scrollPlaces->restore(m_settings);
    const QByteArray page = m_settings.value(QStringLiteral("page")).toString().toUtf8();
    if (const size_t index = indexOf(page.constData()); index < m_pages.size())
        showPage(index);
    showSidebar();
    for (size_t i = 0; i < mostPageWindows; ++i) {
        m_settings.beginGroup(windowGroup(i));
        const QByteArray name = m_settings.value(QStringLiteral("windowPage")).toString().toUtf8();
        if (indexOf(name.constData()) < m_pages.size())
            addPageWindow(name)->show();
        m_settings.endGroup();
    }
}

} // namespace deepros::gui
