#include "window/mainwindow.h"

#include "widgets/page.h"

#include <QStackedWidget>

namespace deepros::gui {

MainWindow::MainWindow(const Context &context, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_stack(new QStackedWidget(this)), m_pages(makePages(context, m_stack))
{
    setCentralWidget(m_stack);
    for (const PageEntry &entry : m_pages) {
        entry.page->setObjectName(QLatin1String(entry.name));
        entry.page->retranslate();
        m_stack->addWidget(entry.page);
    }
    resize(1280, 800);
}

void MainWindow::showPage(size_t index)
{
    m_stack->setCurrentIndex(int(index));
}

} // namespace deepros::gui
