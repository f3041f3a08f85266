#pragma once

#include "broker/monitorlink.h"
#include "live/samplehistory.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace deepros::gui {

/// The window's end of the monitor: takes the deltas, has every model apply each in turn, and returns the credit for the next
/// when the time has come. What it does not take, the broker merges by key, so that a slow or stopped window costs the broker
/// nothing. GUI thread.
class LiveStore : public QObject
{
    Q_OBJECT
public:
    /// What was left out of the view, by reason, since the window was opened. The broker itself dropped nothing by it.
    struct Skipped
    {
        quint64 events = 0;
        quint64 samples = 0;
        quint64 tailMessages = 0;
        quint64 sum() const { return events + samples + tailMessages; }
    };

    explicit LiveStore(BrokerControl &control, QObject *parent = nullptr);
    ~LiveStore() override;

    /// The broker runs: look at it. Everything that is known is told anew, after reset().
    void attach();
    /// It stops: what is known stays on screen.
    void detach();
    bool isAttached() const { return m_link != nullptr; }

    /// The curves of the past, which the broker does not tell again. Before attach().
    void copyHistory(const LiveStore &other);

    /// Paused: the views stand still. The broker goes on; what changes meanwhile is shown at once afterwards.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// Nobody can see the window: a delta a second keeps what is known small and true, and one in five seconds at least where they
    /// take long.
    void setUnseen(bool unseen);

    /// Messages that match, from now on, in the tails of the deltas. Answers the tail's id, 0 when refused.
    QFuture<int> startTail(const TailRequest &request);
    void stopTail(int tail);

    const SampleHistory &history() const { return m_history; }
    /// Null before the first.
    std::shared_ptr<const Figures> lastSample() const { return m_lastSample; }
    const Skipped &skipped() const { return m_skipped; }
    /// Deltas per second that are wanted now: 10, or less when the views need long (or nobody looks).
    double refreshHz() const;
    /// UTC ms since 1970 of the newest delta: what ages are counted from while paused.
    qint64 nowMs() const;
    /// Everything that the broker knew when we attached has arrived.
    bool isComplete() const { return m_complete; }

Q_SIGNALS:
    /// Forget everything: a new broker, or a snapshot that begins.
    void reset();
    /// To be applied by all models, in the order in which they connected.
    void delta(const deepros::MonitorDelta &delta);
    /// All models have applied it: views may follow.
    void applied();
    /// A sample of figures has arrived; see lastSample() and history().
    void sampled();
    void pausedChanged(bool paused);
    void attachedChanged(bool attached);
    void refreshChanged();

private:
    void take(const MonitorDeltaPointer &delta);
    void scheduleCredit();
    int intervalMs() const;

    BrokerControl &m_control;
    std::unique_ptr<MonitorLink> m_link;
    SampleHistory m_history;
    std::shared_ptr<const Figures> m_lastSample;
    Skipped m_skipped;
    QTimer m_creditTimer;
    MonitorDeltaPointer m_held; ///< arrived while paused
    double m_costMs = 0; ///< of a delta, moving average
    qint64 m_calmSinceMs = 0;
    int m_intervalMs = 100;
    qint64 m_lastDeltaMs = 0;
    bool m_owesCredit = false;
    bool m_paused = false;
    bool m_unseen = false;
    bool m_complete = false;
};

} // namespace deepros::gui
