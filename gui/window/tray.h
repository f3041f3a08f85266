#pragma once

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

class QAction;
class QMenu;

namespace deepros::gui {

class LiveStore;
class Theme;

/// The icon in the tray of the desktop: the broker's state, its rates, and what must be in reach while the window is away.
/// GUI thread.
class Tray : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 { Running, Stopping, Stopped, Failed };

    Tray(LiveStore &live, const Theme &theme, QObject *parent = nullptr);
    ~Tray() override;

    /// The desktop has a tray. Tests say so themselves.
    bool isAvailable() const { return m_isAvailable; }
    void setAvailable(bool available) { m_isAvailable = available; }
    /// Why it has none, for a tooltip.
    static QString unavailableText();
    /// Takes effect where there is a tray.
    void setShown(bool shown);
    bool isShown() const { return m_icon != nullptr; }
    void setState(State state);
    void notify(const QString &title, const QString &text, QSystemTrayIcon::MessageIcon kind = QSystemTrayIcon::Warning);
    void retranslate();
    /// Owned by us.
    QMenu *menu() const { return m_menu.get(); }
    QString toolTip() const;

Q_SIGNALS:
    void showWanted();
    void startWanted();
    void stopWanted();
    void quitWanted();

private:
    void showState();

    LiveStore &m_live;
    const Theme &m_theme;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_show;
    QAction *m_pause;
    QAction *m_start; ///< in the place of m_stop where the broker does not run
    QAction *m_stop;
    QAction *m_quit;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< null while it is not shown
    State m_state = State::Stopped;
    bool m_isAvailable;
};

} // namespace deepros::gui
