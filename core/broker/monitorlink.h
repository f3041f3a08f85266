#pragma once

#include "monitor/monitor.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace deepros {

class BrokerControl;

/// A consumer's end of the monitor, in the consumer's thread: deltas arrive as signals, one at a time; the next comes when
/// returnCredit() was called for the last. Attaches itself to the broker that runs behind `control`, which must outlive it,
/// and leaves it when it is destroyed. All calls and signals in the thread it lives in.
class MonitorLink : public QObject
{
    Q_OBJECT
public:
    explicit MonitorLink(BrokerControl &control, const MonitorWishes &wishes = {}, QObject *parent = nullptr);
    ~MonitorLink() override;

    /// The last delta has been dealt with.
    void returnCredit();
    /// Everything once more.
    void requestSnapshot();
    /// The tail's id, which its batches carry; 0 when there are too many tails or a filter is invalid.
    QFuture<int> startTail(const TailRequest &request);
    void stopTail(int tail);

Q_SIGNALS:
    void deltaReceived(const deepros::MonitorDeltaPointer &delta);
    /// The broker has too many consumers, or none runs.
    void refused();

private:
    class Sink;

    BrokerControl &m_control;
    const std::shared_ptr<Sink> m_sink;
};

} // namespace deepros
