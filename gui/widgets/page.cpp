#include "widgets/page.h"

#include "export/exportsource.h"

#include <QEvent>

namespace deepros::gui {

QList<ExportSource> Page::exportSources() const
{
    return {};
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace deepros::gui
