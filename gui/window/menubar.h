#pragma once

#include <QMenuBar>

namespace deepros::gui {

/// The menu bar of a window. Where it is not always shown, Alt shows it, F10 and Alt with the letter of a menu open one; it goes
/// with the next Alt, and as soon as nobody is at work with it. GUI thread.
class MenuBar : public QMenuBar
{
    Q_OBJECT
public:
    explicit MenuBar(QWidget *window);

    /// Its items get letters of their own while it is open. Owned by us.
    QMenu *addNamedMenu(const char *name);
    void setAlwaysShown(bool always);
    /// Shows it and opens its first menu. Escape closes that, once more leaves the bar.
    void takeKeyboard();

Q_SIGNALS:
    /// A menu is about to show: the time to fill it.
    void opening(QMenu *menu);
    /// It has been closed, and what was chosen in it is done.
    void closed(QMenu *menu);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void watchAlt(QEvent *event);
    void showForAlt();
    void hideSoon();

    bool m_isAlwaysShown = true;
    bool m_altIsAlone = false; ///< it is down, and nothing else has happened since
};

/// Marks one letter of each item, none twice, as far as the texts have letters that a keyboard has; menus below as well. For any
/// language, and for items that several menus share.
void giveMnemonics(QMenu &menu);
/// Takes those marks away.
void takeMnemonics(QMenu &menu);

} // namespace deepros::gui
