#pragma once

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <vector>

namespace deepros {

/// Runs what takes long in a few threads of its own and brings the answers back to the thread that made it.
/// The threads start with the first work and run with lower priority: serving clients comes first. All calls
/// from the owner's thread, which must have an event loop.
class HashPool
{
public:
    /// Runs in a thread of the pool: must not touch what others change. Nothing: it could not be done.
    using Work = std::function<std::optional<bool>()>;
    /// Called in the owner's thread, in a later turn. Nothing: it could not be done, or waited for too long.
    using Done = std::function<void(std::optional<bool>)>;

    struct Limits
    {
        int threads = 2;
        int queued = 512;                           ///< waiting, besides what runs
        std::chrono::milliseconds patience{10'000}; ///< what has waited for longer is not begun any more
    };

    explicit HashPool(Limits limits);
    /// Waits for what runs; what waits is dropped, and nothing is called any more.
    ~HashPool();
    Q_DISABLE_COPY_MOVE(HashPool)

    /// Of what is submitted from now on.
    void setPatience(std::chrono::milliseconds patience) { m_limits.patience = patience; }
    /// False, and nothing is kept, when the queue is full.
    bool submit(Work work, Done done);

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Job
    {
        quint64 id;
        Work work;
        Time until;
    };
    struct Answer
    {
        quint64 id;
        std::optional<bool> value;
    };

    void run();
    void deliver();

    Limits m_limits; ///< owner's thread only
    QObject m_context; ///< lives in the owner's thread: what is posted to it dies with the pool
    std::unordered_map<quint64, Done> m_waiting; ///< owner's thread only
    quint64 m_lastId = 0;                        ///< owner's thread only

    std::mutex m_mutex; ///< guards all below but the threads
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    std::vector<Answer> m_answers; ///< not empty: one call of deliver() is on its way
    bool m_stopping = false;
    std::vector<std::thread> m_threads; ///< owner's thread only
};

} // namespace deepros
