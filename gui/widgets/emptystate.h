#pragma once

#include "theme/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace deepros::gui {

/// What a list shows instead of nothing: an icon, a sentence, a hint, and buttons that lead on.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(Icon which, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &hint);
    /// Below the text, from left to right. The button belongs to this widget.
    QPushButton *addButton();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    const Icon m_which;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_hint;
    QWidget *m_buttons;
};

} // namespace deepros::gui
