#include "widgets/page.h"

#include <QEvent>

namespace deepros::gui {

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace deepros::gui
