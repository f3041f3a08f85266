#pragma once

#include "context.h"
#include "desk.h"
#include "live/livestore.h"
#include "window/pagelist.h"
#include "window/statusstrip.h"

#include <QWidget>

#include <memory>

class QSettings;

namespace deepros::gui {

class Toast;

/// One page in a window of its own, for a second screen: the same broker, a filter and a place of its own. It looks at the broker by
/// itself, so that it begins with everything that is known, and stands still while the main window is paused. GUI thread.
class PageWindow : public QWidget
{
    Q_OBJECT
public:
    /// `name`: of the page. What `main` refers to outlives the window.
    PageWindow(const QByteArray &name, const Context &main, QSettings &settings);
    ~PageWindow() override;

    const QByteArray &pageName() const { return m_name; }
    Page *page() const { return m_page; }
    void setState(StatusStrip::State state, const QList<ListenerInfo> &listeners);
    /// In the group of the settings that is open.
    void saveState() const;
    void restoreState();

Q_SIGNALS:
    /// By its user.
    void closed();
    /// Something was asked for that the main window shows.
    void mainWindowWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeKeys();
    void connectDesk(Desk &main);
    void retranslate();
    void updateUnseen();

    const QByteArray m_name;
    LiveStore &m_mainLive;
    QSettings &m_settings;
    LiveStore m_live;
    Desk m_desk;
    std::unique_ptr<QWidget> m_content; ///< goes before what it looks at
    Page *m_page = nullptr;
    StatusStrip *m_status = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace deepros::gui
