#include "window/tray.h"

#include "live/livestore.h"
#include "text/format.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QMenu>
#include <QPainter>

namespace deepros::gui {

namespace {

constexpr int side = 32; // px; the desktop scales it

/// The logo with the state in its corner: a sign, not only a colour.
QIcon stateIcon(Icon sign, const QColor &color, const Tokens &tokens)
{
    QPixmap pixmap = iconPixmap(Icon::Logo, side, tokens.accent, 1);
    QPainter painter(&pixmap);
    constexpr int small = side / 2;
    const QRect corner(side - small, side - small, small, small);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.card);
    painter.drawEllipse(corner);
    painter.drawPixmap(corner.topLeft(), iconPixmap(sign, small, color, 1));
    return QIcon(pixmap);
}

} // namespace

Tray::Tray(LiveStore &live, const Theme &theme, QObject *parent)
    : QObject(parent), m_live(live), m_theme(theme), m_menu(std::make_unique<QMenu>()), m_show(m_menu->addAction(QString())),
      m_pause(m_menu->addAction(QString())), m_start(nullptr), m_stop(nullptr), m_quit(nullptr), m_isAvailable(QSystemTrayIcon::isSystemTrayAvailable())
{
    m_menu->addSeparator();
    m_start = m_menu->addAction(QString());
    m_stop = m_menu->addAction(QString());
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString());
    m_menu->setObjectName(QStringLiteral("trayMenu"));
    m_show->setObjectName(QStringLiteral("trayShow"));
    m_pause->setObjectName(QStringLiteral("trayPause"));
    m_start->setObjectName(QStringLiteral("trayStart"));
    m_stop->setObjectName(QStringLiteral("trayStop"));
    m_quit->setObjectName(QStringLiteral("trayQuit"));
    m_pause->setCheckable(true);
    connect(m_show, &QAction::triggered, this, &Tray::showWanted);
    connect(m_pause, &QAction::toggled, &live, &LiveStore::setPaused);
    connect(&live, &LiveStore::pausedChanged, m_pause, &QAction::setChecked);
    connect(&live, &LiveStore::pausedChanged, this, &Tray::showState);
    connect(&live, &LiveStore::sampled, this, [this] {
        if (m_icon)
            m_icon->setToolTip(toolTip());
    });
    connect(m_start, &QAction::triggered, this, &Tray::startWanted);
    connect(m_stop, &QAction::triggered, this, &Tray::stopWanted);
    connect(m_quit, &QAction::triggered, this, &Tray::quitWanted);
    connect(&theme, &Theme::changed, this, &Tray::showState);
    setState(m_state);
    retranslate();
}

Tray::~Tray() = default;

QString Tray::unavailableText()
{
    return tr("This desktop has no tray.");
}

void Tray::setShown(bool shown)
{
    if ((shown && m_isAvailable) == isShown())
        return;
    if (isShown()) {
        m_icon.reset();
        return;
    }
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT showWanted();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::showWanted);
    showState();
    m_icon->show();
}

void Tray::setState(State state)
{
    m_state = state;
    const bool isUp = state == State::Running || state == State::Stopping;
    m_start->setVisible(!isUp);
    m_stop->setVisible(isUp);
    m_stop->setEnabled(state == State::Running);
    showState();
}

void Tray::notify(const QString &title, const QString &text, QSystemTrayIcon::MessageIcon kind)
{
    if (m_icon)
        m_icon->showMessage(title, text, kind);
}

QString Tray::toolTip() const
{
    switch (m_state) {
    case State::Failed:
        return tr("DeepROS: the broker cannot start");
    case State::Stopped:
        return tr("DeepROS: the broker is stopped");
    case State::Stopping:
    case State::Running:
        break;
    }
    const auto sample = m_live.lastSample();
    if (!sample)
        return tr("DeepROS: the broker is running");
    return tr("DeepROS: %n client(s), in %1/s, out %2/s", nullptr, int(sample->clientsConnected))
        .arg(format::roughRate(sample->rate(Flow::PublishIn).lastSecond),
             format::roughRate(sample->rate(Flow::PublishOut).lastSecond));
}

void Tray::showState()
{
    if (!m_icon)
        return;
    const Tokens &tokens = m_theme.tokens();
    if (m_state == State::Failed)
        m_icon->setIcon(stateIcon(Icon::Error, tokens.error, tokens));
    else if (m_state == State::Stopped)
        m_icon->setIcon(stateIcon(Icon::Offline, tokens.secondary, tokens));
    else if (m_live.isPaused())
        m_icon->setIcon(stateIcon(Icon::Pause, tokens.warn, tokens));
    else
        m_icon->setIcon(stateIcon(Icon::Ok, tokens.ok, tokens));
    m_icon->setToolTip(toolTip());
}

void Tray::retranslate()
{
    m_show->setText(tr("Show the window"));
    m_pause->setText(tr("Pause the views"));
    m_start->setText(tr("Start the broker"));
    m_stop->setText(tr("Stop the broker"));
    m_quit->setText(tr("Quit"));
    showState();
}

} // namespace deepros::gui
