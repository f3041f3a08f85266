#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace deepros {

/// Turns the signals of the operating system into Qt signals: SIGINT and SIGTERM ask to stop, SIGHUP asks to
/// read the configuration anew. A second SIGINT or SIGTERM ends the program at once, whatever it is doing (status
/// 128 + number). One per program, main thread. A signal that comes before the event loop runs is delivered
/// when it does.
class SignalWatcher : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

    /// False when the system refused the pipe: the signals then end the program as they always do.
    bool isWatching() const { return m_notifier != nullptr; }

Q_SIGNALS:
    void stopRequested(const QString &signalName);
    void hangupReceived();

private:
    void readPipe();

    int m_readEnd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier; // null when there is no pipe
};

} // namespace deepros
