#pragma once

#include "window/pagelist.h"

#include <QMainWindow>

class QStackedWidget;

namespace deepros::gui {

/// The window: sidebar, header, pages, status bar. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const Context &context, QWidget *parent = nullptr);

    const std::vector<PageEntry> &pages() const { return m_pages; }
    void showPage(size_t index);

private:
    const Context m_context;
    QStackedWidget *m_stack;
    std::vector<PageEntry> m_pages;
};

} // namespace deepros::gui
