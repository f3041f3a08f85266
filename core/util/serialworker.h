#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace deepros {

/// Runs what may block, one thing after the other, in a thread of its own that starts with the first.
/// Thread-safe.
class SerialWorker
{
public:
    using Job = std::function<void()>;

    SerialWorker() = default;
    /// Waits for what runs; what waits is dropped.
    ~SerialWorker();
    SerialWorker(const SerialWorker &) = delete;
    SerialWorker &operator=(const SerialWorker &) = delete;

    void start(Job job);

private:
    void run();

    std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace deepros
