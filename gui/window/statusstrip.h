#pragma once

#include "transport/listener.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace deepros::gui {

class ElidedLabel;
class LiveStore;
class Theme;

/// The line at the bottom: the broker's state and listeners, rates, load, what the view shows and what it leaves out. GUI thread.
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    enum class State : quint8 { Running, Stopping, Stopped, Failed };

    StatusStrip(LiveStore &live, const Theme &theme, QWidget *parent = nullptr);

    void setState(State state, const QList<ListenerInfo> &listeners);
    State state() const { return m_shown; }
    /// A sentence that makes the state one to be careful with ("no passwords"); empty: none.
    void setWarning(const QString &text);
    /// For some seconds.
    void say(const QString &text);
    void retranslate();

Q_SIGNALS:
    void skippedClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void showRates();
    void showView();

    LiveStore &m_live;
    const Theme &m_theme;
    QLabel *m_icon;
    ElidedLabel *m_state;
    ElidedLabel *m_warning;
    QLabel *m_store; ///< only while nothing can be kept
    ElidedLabel *m_message;
    QLabel *m_rates;
    QPushButton *m_view;
    State m_shown = State::Stopped;
    QList<ListenerInfo> m_listeners;
    QTimer *m_messageEnd;
    double m_lastProcessorSeconds = -1;
    qint64 m_lastSampleMs = 0;
    double m_processorShare = -1; ///< of the broker thread, 0..1
};

} // namespace deepros::gui
