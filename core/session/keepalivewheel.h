#pragma once

#include <QtGlobal>

#include <array>

namespace deepros {

/// Watches many deadlines that are nearly always moved before they are due: keep alive and the time to CONNECT. Moving one
/// is a store to a variable; a slot of the wheel is looked at once a second and what is not due yet goes on to a later one.
/// Broker thread.
class KeepAliveWheel
{
public:
    class Item
    {
    public:
        Item() = default;
        virtual ~Item() { leave(); }
        Q_DISABLE_COPY_MOVE(Item)

        /// Steady ms at which to time out; may be moved later at any time. 0 = never.
        void setDeadline(qint64 ms) { m_deadlineMs = ms; }
        qint64 deadline() const { return m_deadlineMs; }
        void leave();

    protected:
        /// The deadline passed; the item has left the wheel.
        virtual void timedOut() = 0;

    private:
        friend class KeepAliveWheel;
        Item *m_previous = nullptr;
        Item *m_next = nullptr;
        qint64 m_deadlineMs = 0;
    };

    explicit KeepAliveWheel(qint64 nowMs);
    Q_DISABLE_COPY_MOVE(KeepAliveWheel)

    /// Watches `item` (again). Earlier deadlines than the one it stands under need a new call.
    void watch(Item &item);
    /// Times out what is due; call about once a second, later calls catch up.
    void advance(qint64 nowMs);

private:
    static constexpr int slots = 1024;
    static constexpr qint64 slotMs = 500;

    class Head final : public Item
    {
        void timedOut() override {}
    };

    void insert(Item &item, qint64 slot);

    std::array<Head, slots> m_slots;
    qint64 m_current; ///< number of the slot that was looked at last
};

} // namespace deepros
