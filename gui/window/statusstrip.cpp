#include "window/statusstrip.h"

#include "live/livestore.h"
#include "text/format.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "window/notices.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace deepros::gui {

StatusStrip::StatusStrip(LiveStore &live, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_live(live), m_theme(theme), m_icon(new QLabel(this)), m_state(new ElidedLabel(this)),
      m_warning(new ElidedLabel(this)), m_store(new QLabel(this)), m_message(new ElidedLabel(this)), m_rates(new QLabel(this)), m_view(new QPushButton(this)),
      m_messageEnd(new QTimer(this))
{
    m_state->setObjectName(QStringLiteral("statusState"));
    m_rates->setObjectName(QStringLiteral("statusRates"));
    m_message->setObjectName(QStringLiteral("statusMessage"));
    m_warning->setObjectName(QStringLiteral("statusWarning"));
    m_view->setObjectName(QStringLiteral("statusView"));
    m_view->setProperty("chip", true);
    m_warning->setProperty("role", QStringLiteral("warn"));
    m_message->setProperty("role", QStringLiteral("secondary"));
    m_rates->setProperty("role", QStringLiteral("secondary"));
    m_message->hide();
    m_store->setObjectName(QStringLiteral("statusStore"));
    m_store->setProperty("role", QStringLiteral("error"));
    m_store->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_state);
    layout->addWidget(m_store);
    layout->addWidget(m_warning);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addWidget(m_rates);
    layout->addWidget(m_view);
    m_messageEnd->setSingleShot(true);
    m_messageEnd->setInterval(5000);
    connect(m_messageEnd, &QTimer::timeout, m_message, [this] {
        m_message->clear();
        m_message->hide();
    });
    connect(m_view, &QPushButton::clicked, this, &StatusStrip::skippedClicked);
    connect(&live, &LiveStore::sampled, this, &StatusStrip::showRates);
    connect(&live, &LiveStore::refreshChanged, this, &StatusStrip::showView);
    connect(&live, &LiveStore::pausedChanged, this, &StatusStrip::showView);
    connect(&theme, &Theme::changed, this, &StatusStrip::showState);
    setAutoFillBackground(true);
}

void StatusStrip::setState(State state, const QList<ListenerInfo> &listeners)
{
    m_shown = state;
    m_listeners = listeners;
    m_lastProcessorSeconds = -1;
    m_processorShare = -1;
    showState();
    showRates();
}

void StatusStrip::setWarning(const QString &text)
{
    m_warning->setText(text);
    m_warning->setVisible(!text.isEmpty());
}

void StatusStrip::say(const QString &text)
{
    m_message->setText(text);
    m_message->show();
    m_messageEnd->start();
}

void StatusStrip::retranslate()
{
    showState();
    showRates();
    showView();
}

void StatusStrip::showState()
{
    const Tokens &tokens = m_theme.tokens();
    const auto show = [&](Icon which, const QColor &color, const QString &text) {
        m_icon->setPixmap(iconPixmap(which, std::max(16, fontMetrics().height()), color, devicePixelRatioF()));
        m_state->setText(text);
    };
    switch (m_shown) {
    case State::Running: {
        QStringList urls;
        for (const ListenerInfo &listener : m_listeners)
            urls += listener.url;
        const bool isWell = !m_store->isVisibleTo(this);
        show(isWell ? Icon::Ok : Icon::Warning, isWell ? tokens.ok : tokens.warn, tr("Broker running · %1").arg(urls.join(QStringLiteral(" · "))));
        break;
    }
    case State::Stopping:
        show(Icon::Idle, tokens.warn, tr("Broker stopping: clients are told goodbye"));
        break;
    case State::Stopped:
        show(Icon::Offline, tokens.secondary, tr("Broker stopped"));
        break;
    case State::Failed:
        show(Icon::Error, tokens.error, tr("Broker cannot start"));
        break;
    }
}

void StatusStrip::showRates()
{
    const auto sample = m_live.lastSample();
    m_rates->setVisible(sample && m_shown == State::Running);
    if (const bool fails = sample && m_shown == State::Running && !sample->storeHealthy; fails != m_store->isVisibleTo(this)) {
        m_store->setVisible(fails);
        showState();
    }
    m_store->setText(Notices::nameOf(Notice::StoreFailed));
    m_store->setToolTip(tr("What would have to be kept is refused until it can. Make room on the disk, or see who may write there."));
    if (!sample)
        return;
    const double seconds = double(sample->atMs - m_lastSampleMs) / 1000;
    if (m_lastProcessorSeconds >= 0 && seconds > 0.2)
        m_processorShare = (sample->processorSeconds - m_lastProcessorSeconds) / seconds;
    m_lastProcessorSeconds = sample->processorSeconds;
    m_lastSampleMs = sample->atMs;
    const QString rates = tr("in %1/s · out %2/s")
                              .arg(format::roughRate(sample->rate(Flow::PublishIn).lastSecond),
                                   format::roughRate(sample->rate(Flow::PublishOut).lastSecond));
    const QString load = m_processorShare < 0
        ? QString()
        : tr("broker CPU %1 %").arg(format::roughRate(std::max(0.0, m_processorShare) * 100));
    m_rates->setText(load.isEmpty() ? rates : rates + QStringLiteral(" · ") + load);
    m_rates->setToolTip(tr("Messages per second received and sent, and the processor time of the broker thread"));
    showView();
}

void StatusStrip::showView()
{
    if (m_live.isPaused())
        m_view->setText(tr("View paused"));
    else
        m_view->setText(tr("%1 Hz · skipped %2").arg(format::roughRate(m_live.refreshHz()), format::count(qint64(m_live.skipped().sum()))));
    m_view->setToolTip(tr("How often the view is refreshed, and how much it left out. Click for the reasons."));
    m_view->setAccessibleName(m_view->text());
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().card);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.tokens().line);
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showState();
    QWidget::changeEvent(event);
}

} // namespace deepros::gui
