#pragma once

#include "widgets/page.h"
#include "window/notices.h"
#include "window/pagelist.h"
#include "window/statusstrip.h"

#include "transport/listener.h"

#include <QMainWindow>

#include <optional>

class QAction;
class QActionGroup;
class QLabel;
class QMenu;
class QPushButton;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace deepros {
struct LoadedConfig;
}

namespace deepros::gui {

class DemoRobots;
class GuiHost;
class Languages;
class MenuBar;
class NavButton;
class PageWindow;
class ScrollPlaces;
class Sidebar;
class StartProblemPage;
class Toast;
class Tray;

/// The window: sidebar, header, pages, status line; with it the tray and windows of single pages. It starts and stops the broker and
/// has the pages follow. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// All outlive it. State is kept in `settings`.
    MainWindow(GuiHost &host, const Context &context, Languages &languages, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Starts the broker; where it cannot, the window says why and what to do.
    void startBroker();

    const std::vector<PageEntry> &pages() const { return m_pages; }
    void showPage(size_t index);
    size_t currentPage() const;
    void restoreState();
    void saveState();
    /// The page that is shown, in a window of its own as well. Null when there are too many already.
    PageWindow *openPageWindow();
    /// Asks where clients would be disconnected.
    void quit();
    /// The settings of an earlier start could not be read: they are in `file` now.
    void tellSettingsSetAside(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // mainwindow.cpp
    QWidget *makeHeader();
    void connectDesk();
    void showSidebar();
    void showTheme();
    void showBadges();
    void showRunState();
    void stopBroker();
    void updateUnseen();
    size_t indexOf(const char *name) const;

    // windowmenus.cpp
    void makeMenus();
    void makeShortcuts();
    void retranslate();
    void useLanguage(const QString &code);
    void useTheme(int mode);
    void exportPage();
    void showAbout();
    void showShortcuts();
    void explainSkipped();
    void goToPane(int step);

    // windowbar.cpp
    void makeMenuBar();
    void retranslateMenuBar();
    void showMenuBar();
    void fillRowMenu(QMenu &menu, Page::Row row);

    // windowstate.cpp
    bool mayHide() const;
    bool mayClose();
    void hideToTray();
    void showFromTray();
    void tell(Notice kind, const QString &title, const QString &text);
    PageWindow *addPageWindow(const QByteArray &name);
    void setState(StatusStrip::State state, const QList<ListenerInfo> &listeners);

    GuiHost &m_host;
    const Context m_context;
    Languages &m_languages;
    QSettings &m_settings;

    MenuBar *m_menuBar = nullptr;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    StartProblemPage *m_problemPage;
    StatusStrip *m_status;
    Toast *m_toast;
    Tray *m_tray;
    Notices *m_notices;
    ScrollPlaces *m_scrollPlaces = nullptr;
    std::vector<std::unique_ptr<PageWindow>> m_windows;
    std::vector<PageEntry> m_pages;
    QList<ListenerInfo> m_listeners;

    QLabel *m_logo;
    QToolButton *m_source;
    QPushButton *m_pause;
    QToolButton *m_themeButton;
    QToolButton *m_languageButton;
    QToolButton *m_more;
    QMenu *m_sourceMenu;
    QMenu *m_languageMenu;
    QMenu *m_moreMenu;
    QAction *m_start;
    QAction *m_stop;
    QAction *m_copyUrl;
    QAction *m_copyWebSocketUrl;
    QAction *m_demo;
    QAction *m_light;
    QAction *m_dark;
    QAction *m_highContrast;
    QAction *m_systemTheme;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_zoomReset;
    QAction *m_compact;
    QAction *m_compactRows;
    QAction *m_showMenuBar;
    QAction *m_reduceMotion;
    QAction *m_newWindow;
    QAction *m_export;
    QAction *m_trayAction;
    QMenu *m_noticeMenu;
    std::vector<QAction *> m_pageActions;
    QAction *m_shortcuts;
    QAction *m_about;
    QAction *m_quit;
    std::unique_ptr<DemoRobots> m_demoRobots;
    std::optional<quint16> m_mqttPort; ///< chosen by the user instead of a configured one that could not be had
    std::optional<quint16> m_webSocketPort;
    bool m_isStopping = false;
    bool m_wantsCompact = false;
    bool m_isQuitting = false; ///< asked for as such, not by closing the window
    bool m_isClosed = false;
    bool m_trayIsForNow = false; ///< chosen when the window was closed, not as a setting
};

} // namespace deepros::gui
