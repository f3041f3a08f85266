#pragma once

#include <QFrame>
#include <QTimer>

#include <deque>
#include <functional>

class QLabel;
class QPushButton;

namespace deepros::gui {

/// A message over the lower edge of the window, with a way to take back what it tells of. One at a time, the newest wins. When it
/// has gone, undoLast() still takes back, the newest of the last ten first.
class Toast : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget *parent);

    /// Stays for half a minute, or longer while the mouse is over it. Without `undo` there is no button.
    void offer(const QString &text, std::function<void()> undo);
    /// Stays until it is closed.
    void complain(const QString &text);
    /// Half a minute, when nothing is shown that can be taken back or went wrong; else after that.
    void notify(const QString &text);
    void retranslate();
    /// False when there is nothing (more) to take back.
    bool undoLast();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void present(const QString &text, bool isError);
    void place();

    QLabel *m_text;
    QPushButton *m_undo;
    QPushButton *m_close;
    QTimer m_end;
    std::deque<std::function<void()>> m_undos; ///< oldest first
    bool m_offersUndo = false; ///< of the newest
    QString m_waiting; ///< the newest notice that has to wait
    bool m_isError = false;
};

} // namespace deepros::gui
