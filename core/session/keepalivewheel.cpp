#include "session/keepalivewheel.h"

#include <algorithm>

namespace deepros {

void KeepAliveWheel::Item::leave()
{
    if (!m_next)
        return;
    m_previous->m_next = m_next;
    m_next->m_previous = m_previous;
    m_next = m_previous = nullptr;
}

KeepAliveWheel::KeepAliveWheel(qint64 nowMs) : m_current(nowMs / slotMs)
{
    for (Head &head : m_slots) {
        Item &item = head;
        item.m_next = item.m_previous = &item;
    }
}

void KeepAliveWheel::insert(Item &item, qint64 slot)
{
    Item &head = m_slots[size_t(slot % slots)];
    item.m_next = &head;
    item.m_previous = head.m_previous;
    item.m_previous->m_next = &item;
    head.m_previous = &item;
}

void KeepAliveWheel::watch(Item &item)
{
    item.leave();
    if (!item.m_deadlineMs)
        return;
    // Rounded up: never early. Beyond one round it is looked at and sent on.
    const qint64 slot = std::max(item.m_deadlineMs / slotMs + 1, m_current + 1);
    insert(item, std::min(slot, m_current + slots - 1));
}

void KeepAliveWheel::advance(qint64 nowMs)
{
    const qint64 last = nowMs / slotMs;
    for (qint64 slot = std::max(m_current + 1, last - slots + 1); slot <= last; ++slot) {
        m_current = slot;
        Item &head = m_slots[size_t(slot % slots)];
        // Take the slot's list over first: items may come back into the same slot.
        Head due;
        Item &list = due;
        if (head.m_next == &head)
            continue;
        list.m_next = head.m_next;
        list.m_previous = head.m_previous;
        list.m_next->m_previous = &list;
        list.m_previous->m_next = &list;
        head.m_next = head.m_previous = &head;
        while (list.m_next != &list) {
            Item *item = list.m_next;
            item->leave();
            if (!item->m_deadlineMs)
                continue;
            if (item->m_deadlineMs <= nowMs)
                item->timedOut();
            else
                watch(*item);
        }
        list.m_next = list.m_previous = nullptr;
    }
    m_current = std::max(m_current, last);
}

} // namespace deepros
