#pragma once

#include "transport/listener.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace deepros::gui {

class Desk;
class Theme;

/// What a new user sees while nobody has connected yet: how to connect, ready to be copied, and something to look at.
class Welcome : public QWidget
{
    Q_OBJECT
public:
    Welcome(Desk &desk, const Theme &theme, QWidget *parent = nullptr);

    /// None: the broker is stopped.
    void setListeners(const QList<ListenerInfo> &listeners);
    void setWarning(const QString &text);
    void retranslate();

Q_SIGNALS:
    void publishWanted();
    /// On to the overview, empty as it is.
    void skipped();

private:
    class Line;

    void place();

    Desk &m_desk;
    QWidget *m_frame = nullptr;
    QLabel *m_logo;
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_warning;
    QLabel *m_remedy;
    QLabel *m_try;
    std::vector<Line *> m_lines;
    QPushButton *m_demo;
    QPushButton *m_publish;
    QPushButton *m_skip;
    const Theme &m_theme;
    QList<ListenerInfo> m_listeners;
};

} // namespace deepros::gui
