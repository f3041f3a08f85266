#pragma once

#include <QtGlobal>

#include <cstdlib>
#include <memory>
#include <new>
#include <utility>

namespace deepros {

/// A FIFO with index access in one block of memory. Unlike std::deque it owns nothing while it is empty, so that an idle
/// client's queues cost three words. Capacity is a power of two and shrinks to nothing on `clear()`.
template <typename T>
class RingQueue
{
public:
    RingQueue() = default;
    RingQueue(RingQueue &&other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)),
          m_capacity(std::exchange(other.m_capacity, 0)),
          m_head(std::exchange(other.m_head, 0)),
          m_size(std::exchange(other.m_size, 0))
    {
    }
    RingQueue &operator=(RingQueue &&other) noexcept
    {
        if (this != &other) {
            clear();
            m_data = std::exchange(other.m_data, nullptr);
            m_capacity = std::exchange(other.m_capacity, 0);
            m_head = std::exchange(other.m_head, 0);
            m_size = std::exchange(other.m_size, 0);
        }
        return *this;
    }
    Q_DISABLE_COPY(RingQueue)
    ~RingQueue() { clear(); }

    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }

    T &operator[](qsizetype index) { return *slot(quint32(index)); }
    const T &operator[](qsizetype index) const { return *slot(quint32(index)); }
    T &front() { return *slot(0); }
    const T &front() const { return *slot(0); }
    T &back() { return *slot(m_size - 1); }

    template <typename... Args>
    T &emplaceBack(Args &&...args)
    {
        if (m_size == m_capacity)
            grow();
        T *place = slot(m_size);
        new (place) T{std::forward<Args>(args)...};
        ++m_size;
        return *place;
    }

    void popFront()
    {
        Q_ASSERT(m_size > 0);
        slot(0)->~T();
        m_head = (m_head + 1) & (m_capacity - 1);
        if (--m_size == 0 && m_capacity > 64)
            release();
    }

    T takeFront()
    {
        T value = std::move(front());
        popFront();
        return value;
    }

    void popBack()
    {
        Q_ASSERT(m_size > 0);
        slot(m_size - 1)->~T();
        --m_size;
    }

    void clear()
    {
        for (quint32 i = 0; i < m_size; ++i)
            slot(i)->~T();
        m_size = 0;
        release();
    }

private:
    T *slot(quint32 index) const { return m_data + ((m_head + index) & (m_capacity - 1)); }

    void release()
    {
        std::free(static_cast<void *>(m_data));
        m_data = nullptr;
        m_capacity = 0;
        m_head = 0;
    }

    void grow()
    {
        const quint32 capacity = m_capacity ? m_capacity * 2 : 4;
        auto *data = static_cast<T *>(std::malloc(sizeof(T) * capacity));
        if (!data)
            throw std::bad_alloc();
        for (quint32 i = 0; i < m_size; ++i) {
            new (data + i) T(std::move(*slot(i)));
            slot(i)->~T();
        }
        std::free(static_cast<void *>(m_data));
        m_data = data;
        m_capacity = capacity;
        m_head = 0;
    }

    T *m_data = nullptr;
    quint32 m_capacity = 0;
    quint32 m_head = 0;
    quint32 m_size = 0;
};

} // namespace deepros
