// The menu bar of the window: what it offers anyhow, in menus, and what the page offers for the chosen row.
#include "widgets/page.h"
#include "window/mainwindow.h"
#include "window/menubar.h"

#include <QMenu>
#include <QShortcut>
#include <QTimer>

namespace deepros::gui {

namespace {

constexpr int lowBelow = 700; // px of the window: pages need all of it

} // namespace

void MainWindow::makeMenuBar()
{
    m_menuBar = new MenuBar(this);
    setMenuBar(m_menuBar);
    const auto fill = [](QMenu *menu, std::initializer_list<QAction *> actions) { // null: a line
        for (QAction *action : actions) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
    };
    fill(m_menuBar->addNamedMenu("brokerMenu"), {m_copyUrl, m_copyWebSocketUrl, nullptr, m_demo, nullptr, m_start, m_stop, nullptr, m_quit});

    QMenu *view = m_menuBar->addNamedMenu("viewMenu");
    for (size_t i = 0; i < m_pages.size(); ++i) {
        QAction *page = view->addAction(m_pages[i].page->title(), this, [this, i] { showPage(i); });
        page->setObjectName(QLatin1String("page_") + QLatin1String(m_pages[i].name));
        page->setShortcut(QKeySequence(int(Qt::CTRL) | int(Qt::Key_1 + i)));
        addAction(page); // so that its keys work while the bar is hidden
        m_pageActions.push_back(page);
    }
    fill(view, {nullptr, m_newWindow, nullptr, m_systemTheme, m_light, m_dark, m_highContrast, nullptr, m_zoomIn, m_zoomOut, m_zoomReset,
                nullptr, m_compact, m_showMenuBar, m_compactRows, m_reduceMotion, nullptr, m_languageMenu->menuAction()});

    QMenu *topic = m_menuBar->addNamedMenu("topicMenu");
    QMenu *client = m_menuBar->addNamedMenu("clientMenu");
    connect(m_menuBar, &MenuBar::opening, this, [this, topic, client](QMenu *menu) {
        if (menu == topic || menu == client)
            fillRowMenu(*menu, menu == topic ? Page::Row::Topic : Page::Row::Client);
    });
    // Emptied at once: their keys belong to the lists, and what they would do to a row that is no longer chosen.
    connect(m_menuBar, &MenuBar::closed, this, [topic, client](QMenu *menu) {
        if (menu != topic && menu != client)
            return;
        qDeleteAll(menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
        menu->clear();
    });
    fill(m_menuBar->addNamedMenu("toolsMenu"), {m_export, nullptr, m_trayAction, m_noticeMenu->menuAction()});
    fill(m_menuBar->addNamedMenu("helpMenu"), {m_shortcuts, nullptr, m_about});
    auto *key = new QShortcut(QKeySequence(Qt::Key_F10), this);
    connect(key, &QShortcut::activated, m_menuBar, &MenuBar::takeKeyboard);
}

void MainWindow::fillRowMenu(QMenu &menu, Page::Row row)
{
    if (currentPage() < m_pages.size())
        m_pages[currentPage()].page->fillMenu(row, menu);
    if (menu.isEmpty()) {
        QAction *why = menu.addAction(row == Page::Row::Topic ? tr("Choose a topic in a list first") : tr("Choose a client in a list first"));
        why->setEnabled(false);
    }
}

void MainWindow::retranslateMenuBar()
{
    m_menuBar->setAccessibleName(tr("Menu bar"));
    const QStringList titles{tr("&Broker", "a menu"), tr("&View", "a menu"),  tr("&Topic", "a menu"),
                             tr("&Client", "a menu"), tr("T&ools", "a menu"), tr("&Help", "a menu")};
    for (qsizetype i = 0; i < titles.size(); ++i)
        m_menuBar->actions().at(i)->setText(titles.at(i));
    for (size_t i = 0; i < m_pageActions.size(); ++i)
        m_pageActions[i]->setText(m_pages[i].page->title());
    m_languageMenu->setTitle(tr("Language"));
}

void MainWindow::showMenuBar()
{
    m_menuBar->setAlwaysShown(m_showMenuBar->isChecked() && height() >= lowBelow);
}

} // namespace deepros::gui
