#include "auth/hashpool.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace deepros {

namespace {

/// The thread that calls it gives way to those that serve clients.
void lowerPriority()
{
#ifdef __linux__
    // Linux takes 0 as the calling thread, not the process; elsewhere it is the process.
    constexpr int niceness = 10;
    setpriority(PRIO_PROCESS, 0, niceness);
#endif
}

} // namespace

HashPool::HashPool(Limits limits) : m_limits(limits) {}

HashPool::~HashPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool HashPool::submit(Work work, Done done)
{
    const quint64 id = m_lastId + 1;
    {
        const std::lock_guard lock(m_mutex);
        if (m_jobs.size() >= size_t(m_limits.queued))
            return false;
        m_jobs.push_back({id, std::move(work), std::chrono::steady_clock::now() + m_limits.patience});
    }
    m_lastId = id;
    m_waiting.emplace(id, std::move(done));
    if (m_threads.size() < size_t(m_limits.threads) && m_threads.size() < m_waiting.size())
        m_threads.emplace_back([this] { run(); });
    m_changed.notify_one();
    return true;
}

void HashPool::run()
{
    lowerPriority();
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_stopping)
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        Answer answer{job.id, std::nullopt};
        if (std::chrono::steady_clock::now() <= job.until)
            answer.value = job.work();
        job.work = {};
        lock.lock();
        m_answers.push_back(answer);
        if (m_answers.size() == 1)
            QMetaObject::invokeMethod(
                &m_context, [this] { deliver(); }, Qt::QueuedConnection);
    }
}

void HashPool::deliver()
{
    std::vector<Answer> answers;
    {
        const std::lock_guard lock(m_mutex);
        answers.swap(m_answers);
    }
    for (const Answer &answer : answers) {
        auto node = m_waiting.extract(answer.id);
        node.mapped()(answer.value);
    }
}

} // namespace deepros
