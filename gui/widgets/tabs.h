#pragma once

#include <QTabWidget>

namespace deepros::gui {

/// Tabs that are all in sight, however narrow: their names are cut then, and told in full where the mouse rests. GUI thread.
class Tabs : public QTabWidget
{
    Q_OBJECT
public:
    explicit Tabs(QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace deepros::gui
