#pragma once

#include "store/database.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace deepros {

/// Applies one job after the other to the database, in a thread of its own. A job that fails is tried again
/// until it succeeds. Made, used and destroyed by the broker thread.
class StoreThread
{
public:
    /// Owns the database from now on. `wake` is called from the store thread when there is news: it makes the
    /// broker thread call takeNews() soon.
    StoreThread(std::unique_ptr<Database> database, std::function<void()> wake);
    ~StoreThread() { stop(); }
    Q_DISABLE_COPY_MOVE(StoreThread)

    /// Ends the thread and closes the database. Answers the job that could not be committed, or null.
    std::unique_ptr<StoreJob> stop();

    bool isIdle() const { return !m_busy; }
    /// Only while it is idle.
    void submit(std::unique_ptr<StoreJob> job);

    struct News
    {
        std::unique_ptr<StoreJob> done; ///< committed; null = not yet
        double tookMs = 0;
        quint64 failures = 0;                 ///< of commits, since the start
        std::optional<Database::Error> error; ///< of the last try
    };
    /// Whether takeNews() has anything to tell. Costs one load.
    bool hasNews() const { return m_hasNews.load(std::memory_order_acquire); }
    News takeNews();
    /// Waits until there is news. False: nothing came in that time.
    bool waitForNews(std::chrono::milliseconds time);

private:
    void run();

    std::unique_ptr<Database> m_database; ///< the store thread's while it runs
    const std::function<void()> m_wake;
    bool m_busy = false; ///< broker thread
    std::atomic<bool> m_hasNews{false};
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::condition_variable m_told;
    std::unique_ptr<StoreJob> m_job;
    News m_news;
    bool m_stopping = false;
    std::thread m_thread; ///< last: runs when all else is there
};

} // namespace deepros
