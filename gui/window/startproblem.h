#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace deepros::gui {

/// What the window shows in place of its pages when the broker cannot start: why, and what can be done about it.
class StartProblemPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartProblemPage(QWidget *parent = nullptr);

    /// `freePort`: offered instead of the one in use; 0: not a matter of a port.
    void show(const QString &reason, quint16 busyPort, quint16 freePort);
    void retranslate();

Q_SIGNALS:
    void retryWanted();
    void portWanted(quint16 port);

private:
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_reason;
    QLabel *m_hint;
    QPushButton *m_usePort;
    QPushButton *m_retry;
    QString m_why;
    quint16 m_busy = 0;
    quint16 m_free = 0;
};

} // namespace deepros::gui
