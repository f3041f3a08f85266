#include "store/storethread.h"

namespace deepros {

namespace {

/// Between two tries of a commit that fails.
constexpr std::chrono::milliseconds retryEvery{250};

} // namespace

StoreThread::StoreThread(std::unique_ptr<Database> database, std::function<void()> wake)
    : m_database(std::move(database)), m_wake(std::move(wake)), m_thread([this] { run(); })
{}

std::unique_ptr<StoreJob> StoreThread::stop()
{
    if (!m_thread.joinable())
        return nullptr;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
    m_database->close();
    return std::move(m_job);
}

void StoreThread::submit(std::unique_ptr<StoreJob> job)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
    {
        const std::lock_guard lock(m_mutex);
        m_job = std::move(job);
    }
    m_changed.notify_one();
}

StoreThread::News StoreThread::takeNews()
{
    const std::lock_guard lock(m_mutex);
    m_hasNews.store(false, std::memory_order_relaxed);
    News news{std::move(m_news.done), m_news.tookMs, m_news.failures, m_news.error};
    if (news.done)
        m_busy = false;
    return news;
}

bool StoreThread::waitForNews(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return m_told.wait_for(lock, time, [this] { return hasNews(); });
}

void StoreThread::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stopping || m_job; });
        if (!m_job)
            return;
        std::unique_ptr<StoreJob> job = std::move(m_job);
        for (bool done = false; !done;) {
            lock.unlock();
            const auto begin = std::chrono::steady_clock::now();
            const auto applied = m_database->apply(*job);
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
            lock.lock();
            done = applied.ok();
            m_news.tookMs = took.count();
            m_news.error.reset();
            if (done) {
                m_news.done = std::move(job);
            } else {
                ++m_news.failures;
                m_news.error = applied.error();
            }
            m_hasNews.store(true, std::memory_order_release);
            m_told.notify_all();
            lock.unlock();
            m_wake();
            if (done)
                m_database->tidy();
            lock.lock();
            if (!done && m_changed.wait_for(lock, retryEvery, [this] { return m_stopping; })) {
                m_job = std::move(job);
                return;
            }
        }
    }
}

} // namespace deepros
