#pragma once

#include "window/pagelist.h"

#include "transport/listener.h"

#include <QMainWindow>

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
class NavButton;
class Sidebar;
class StartProblemPage;
class StatusStrip;
class Toast;

/// The window: sidebar, header, pages, status line. It starts and stops the broker and has the pages follow. GUI thread.
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

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHeader();
    void makeMenus();
    void makeShortcuts();
    void connectDesk();
    void retranslate();
    void showBadges();
    void showRunState();
    void stopBroker();
    void useLanguage(const QString &code);
    void useTheme(int mode);
    void showAbout();
    void showShortcuts();
    void explainSkipped();
    void updateUnseen();
    bool mayClose();
    size_t indexOf(const char *name) const;

    GuiHost &m_host;
    const Context m_context;
    Languages &m_languages;
    QSettings &m_settings;

    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    StartProblemPage *m_problemPage;
    StatusStrip *m_status;
    Toast *m_toast;
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
    QAction *m_systemTheme;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_zoomReset;
    QAction *m_compact;
    QAction *m_shortcuts;
    QAction *m_about;
    QAction *m_quit;
    std::unique_ptr<DemoRobots> m_demoRobots;
    bool m_isStopping = false;
    bool m_wantsCompact = false;
};

} // namespace deepros::gui
