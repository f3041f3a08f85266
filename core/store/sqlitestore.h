#pragma once

#include "session/sessionstore.h"
#include "store/recovery.h"
#include "store/storelock.h"
#include "store/storethread.h"

#include <QByteArrayList>
#include <QSet>

namespace deepros {

/// Keeps sessions and retained messages in a SQLite file. Collects the changes of a few turns of the event
/// loop as one job, which the store thread commits; meanwhile the next job is collected. Broker thread.
class SqliteStore final : public SessionStore
{
public:
    struct Settings
    {
        QString directory; ///< made when it is not there
        bool fullSync = true;
        QByteArrayList volatileTopics{}; ///< valid filters
        QByteArray vfs{};                ///< SQLite's access to files, for tests; empty = the system's
        qint64 batchMs = 2;              ///< changes are collected for this long at least
        qint64 maxPendingBytes =
            64 * 1024 * 1024; ///< of messages that wait for the disk; above, publishers are paused
        qint64 maxPendingChanges = 200'000;
    };

    /// Opens the store and gives what it holds to `reader`. `wake` is called from the store thread and makes
    /// the event loop call beginTurn() soon. The error is a sentence for the administrator.
    static Result<std::unique_ptr<SqliteStore>, QString> open(const Settings &settings, StoreReader &reader,
                                                              const Clock &clock, std::function<void()> wake);
    /// Whatever has not been committed yet is lost: flush() first.
    ~SqliteStore() override;
    Q_DISABLE_COPY_MOVE(SqliteStore)

    /// Takes what the store thread has done. True: something was committed.
    bool beginTurn();
    /// Gives the store thread what has been collected long enough. Answers after how many ms it wants to be
    /// called again; -1 = not before something else happens.
    int endTurn();
    /// Twice a second: a sign of life in the file while there are clients whose departure a crash would leave
    /// undated.
    void tick();
    /// Commits everything and waits for it, for at most `patience`. False: something is not on disk.
    bool flush(std::chrono::milliseconds patience);

    // SessionStore
    bool isVolatile(QByteArrayView topic) const override;
    QByteArray refusal() const override;
    StoreStatus status() const override;
    void waitForCommit(AckGate *gate) override;
    qint64 newSessionKey() override { return ++m_lastSession; }
    Change saveSession(const SessionRecord &record) override;
    Change removeSession(qint64 key) override;
    Change saveSubscription(qint64 key, QByteArray filter, const SubscriptionOptions &options) override;
    Change removeSubscription(qint64 key, QByteArray filter) override;
    Change addDelivery(qint64 key, const DeliveryRecord &delivery, AckGate *gate) override;
    Change releaseDelivery(qint64 key, quint64 sequence, const Message &message) override;
    void removeDelivery(Change change, qint64 key, quint64 sequence, const Message &message) override;
    Change addReceived(qint64 key, quint16 packetId) override;
    Change removeReceived(qint64 key, quint16 packetId) override;

    // RetainedJournal
    void retainedSet(const Message &message, const Message &before) override;
    void retainedCleared(const Message &before) override;

private:
    SqliteStore(const Settings &settings, const Clock &clock);

    Change push(StoreChange change);
    quint64 use(const Message &message);
    void release(const Message &message);
    void submit();
    std::unique_ptr<StoreJob> takePending();
    void finish(std::unique_ptr<StoreJob> job);
    void noteState(const StoreThread::News &news);
    static void openGates(StoreJob &job);

    const Settings m_settings;
    const Clock &m_clock;
    std::unique_ptr<StoreLock> m_lock;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<StoreJob> m_pending; ///< never null
    QSet<qint64> m_connectedSessions;    ///< by key
    StoreStatus m_status;
    bool m_finishedAlone = false; ///< a job was done without the store thread since the last turn began
    qint64 m_pendingSinceMs = 0;
    qint64 m_runningChanges = 0; ///< of the job that the store thread has
    qint64 m_runningBytes = 0;
    qint64 m_lastSubmitMs = 0;
    qint64 m_lastSession = 0;
    quint64 m_lastMessage = 0;
};

} // namespace deepros
