#include "live/livestore.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr int unseenIntervalMs = 1000; // and more where deltas are dear:
constexpr double unseenRest = 50;      // times what a delta takes, so that it is a fiftieth of the thread
constexpr int longestUnseenMs = 5000;
constexpr double tooDearMs = 20; // of the GUI thread, per delta
constexpr qint64 calmMs = 5000;
constexpr std::array<int, 4> intervals{100, 200, 500, 1000};

} // namespace

LiveStore::LiveStore(BrokerControl &control, QObject *parent) : QObject(parent), m_control(control)
{
    m_creditTimer.setSingleShot(true);
    connect(&m_creditTimer, &QTimer::timeout, this, [this] {
        if (!m_link || !m_owesCredit)
            return;
        m_owesCredit = false;
        m_link->returnCredit();
    });
}

LiveStore::~LiveStore() = default;

void LiveStore::attach()
{
    m_held.reset();
    m_owesCredit = false;
    m_complete = false;
    Q_EMIT reset();
    m_link = std::make_unique<MonitorLink>(m_control);
    connect(m_link.get(), &MonitorLink::deltaReceived, this, &LiveStore::take);
    Q_EMIT attachedChanged(true);
}

void LiveStore::detach()
{
    if (!m_link)
        return;
    m_link.reset();
    m_creditTimer.stop();
    Q_EMIT attachedChanged(false);
}

void LiveStore::take(const MonitorDeltaPointer &delta)
{
    if (m_paused) {
        m_held = delta; // the credit stays with us: there is no second one
        return;
    }
    QElapsedTimer cost;
    cost.start();
    m_lastDeltaMs = delta->atMs;
    if (delta->isFull)
        Q_EMIT reset();
    m_skipped.events += delta->eventsSkipped;
    m_skipped.samples += delta->samplesSkipped;
    for (const TailBatch &batch : delta->tails)
        m_skipped.tailMessages += batch.skipped;
    m_complete = delta->isComplete;
    for (const auto &sample : delta->samples) {
        m_history.add(*sample);
        m_lastSample = sample;
    }
    Q_EMIT this->delta(*delta);
    Q_EMIT applied();
    if (!delta->samples.empty())
        Q_EMIT sampled();

    m_costMs = m_costMs * 0.8 + double(cost.nsecsElapsed()) / 1e6 * 0.2;
    m_owesCredit = true;
    scheduleCredit();
}

// The next delta comes later where the last ones were dear, and sooner again after some calm seconds.
void LiveStore::scheduleCredit()
{
    const auto at = std::find(intervals.begin(), intervals.end(), m_intervalMs);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const int before = m_intervalMs;
    if (m_costMs > tooDearMs && at + 1 != intervals.end()) {
        m_intervalMs = *(at + 1);
        m_costMs = 0;
        m_calmSinceMs = now;
    } else if (m_costMs < tooDearMs / 2 && at != intervals.begin() && now - m_calmSinceMs > calmMs) {
        m_intervalMs = *(at - 1);
        m_calmSinceMs = now;
    }
    if (m_intervalMs != before)
        Q_EMIT refreshChanged();
    const int wanted = intervalMs();
    // The broker's own beat is 100 ms: at full speed the credit goes back at once.
    m_creditTimer.start(wanted <= intervals.front() ? 0 : wanted);
}

int LiveStore::intervalMs() const
{
    return m_unseen ? std::clamp(int(m_costMs * unseenRest), unseenIntervalMs, longestUnseenMs)
                    : m_intervalMs;
}

void LiveStore::copyHistory(const LiveStore &other)
{
    m_history = other.m_history;
    m_lastSample = other.m_lastSample;
}

void LiveStore::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    Q_EMIT pausedChanged(paused);
    if (!paused && m_held)
        take(std::exchange(m_held, nullptr));
}

void LiveStore::setUnseen(bool unseen)
{
    if (unseen == m_unseen)
        return;
    m_unseen = unseen;
    if (!unseen && m_creditTimer.isActive())
        m_creditTimer.start(0);
    Q_EMIT refreshChanged();
}

QFuture<int> LiveStore::startTail(const TailRequest &request)
{
    return m_link ? m_link->startTail(request) : QFuture<int>();
}

void LiveStore::stopTail(int tail)
{
    if (m_link)
        m_link->stopTail(tail);
}

double LiveStore::refreshHz() const
{
    return 1000.0 / intervalMs();
}

qint64 LiveStore::nowMs() const
{
    return m_paused || !m_link ? m_lastDeltaMs : QDateTime::currentMSecsSinceEpoch();
}

} // namespace deepros::gui
