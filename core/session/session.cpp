#include "session/session.h"

#include "logging/categories.h"

#include <algorithm>

namespace deepros {

using mqtt::QoS;
using mqtt::ReasonCode;

namespace {

/// Identifiers in flight may run this far ahead of the oldest unacknowledged one. Clients acknowledge in order
/// [MQTT-4.6.0-2], so only one that skips a message ever meets it.
constexpr qsizetype minIdentifierSpan = 1024;
/// Retained messages sent in one turn to one session.
constexpr int replayBudget = 256;

} // namespace

Session::Session(SessionContext &context, Client client)
    : Subscriber(client.id()), m_context(context), m_client(std::move(client))
{
}

Session::~Session()
{
    Q_ASSERT(!m_sink);
    for (qsizetype i = 0; i < m_queue.size(); ++i)
        dropTopic(m_queue[i].message->topic, DropCause::SessionEnded);
    m_context.queuedMessages -= m_queue.size();
    m_context.inflightMessages -= m_inflight.size();
    releaseGates(0);
    if (m_inWork)
        std::erase(m_context.work, this);
    if (m_inCongested)
        std::erase(m_context.congested, this);
    if (m_awaitsCommit)
        std::erase(m_context.awaitingCommit, this);
}

void Session::attach(PacketSink &sink, quint16 receiveMaximum)
{
    Q_ASSERT(!m_sink);
    m_sink = &sink;
    m_attachedMs = m_context.clock.nowMs();
    m_window = std::min<int>(receiveMaximum, m_context.limits.maxInflight);
    m_unacked = 0;
    for (qsizetype i = 0; i < m_inflight.size(); ++i)
        m_inflight[i].counted = false;
    m_resendIndex = m_inflight.isEmpty() ? -1 : 0;
    m_waitingForRoom = false;
    progressed();
}

void Session::detach()
{
    m_sink = nullptr;
    m_replay.reset();
    m_releases.clear();
    trimToBound();
}

bool Session::isReady() const
{
    return m_sink && m_queue.size() < m_context.limits.maxQueued && m_sink->hasRoom();
}

bool Session::windowOpen(quint64 sequence) const
{
    if (m_unacked >= m_window)
        return false;
    if (m_inflight.isEmpty())
        return true;
    const quint64 span = (sequence ? sequence : m_nextSequence) - m_inflight.front().sequence;
    return span < quint64(Session::maxIdentifierSpan)
        && m_inflight.size() < std::clamp<qsizetype>(qsizetype(m_window) * 4, minIdentifierSpan, Session::maxIdentifierSpan);
}

void Session::deliver(const Delivery &delivery)
{
    Publication &publication = delivery.publication;
    if (delivery.qos == QoS::AtMostOnce) {
        if (!m_sink) {
            dropTopic(publication.topic(), DropCause::ClientAway);
            return;
        }
        switch (m_sink->sendPublication(publication, QoS::AtMostOnce, delivery.retain, 0, delivery.subscriptionIds)) {
        case PacketSink::SendResult::Sent:
            break;
        case PacketSink::SendResult::NoRoom:
            dropTopic(publication.topic(), DropCause::ClientTooSlow);
            break;
        case PacketSink::SendResult::TooLarge:
            dropTopic(publication.topic(), DropCause::TooLargeForClient);
            break;
        }
        return;
    }

    if (!m_sink || !m_queue.isEmpty() || m_resendIndex >= 0 || !windowOpen(0) || !m_sink->hasRoom()
        || (delivery.qos == QoS::ExactlyOnce && (m_storeKey || publication.publisher() == this))) {
        enqueue(delivery); // one's own QoS 2 message goes out behind its PUBREC: clients await that first
        return;
    }
    const quint64 sequence = m_nextSequence;
    const quint16 id = idOf(sequence);
    const auto result =
        m_sink->sendPublication(publication, delivery.qos, delivery.retain, id, delivery.subscriptionIds);
    if (result == PacketSink::SendResult::TooLarge) {
        // As if it had been delivered [MQTT-3.1.2-25], but counted.
        dropTopic(publication.topic(), DropCause::TooLargeForClient);
        return;
    }
    ++m_nextSequence;
    const SessionStore::Change change = m_storeKey ? keep(delivery, sequence) : 0;
    m_inflight.emplaceBack(sequence, change, publication.message(), SubscriptionIds(delivery.subscriptionIds),
                           delivery.qos, delivery.retain, delivery.shared,
                           delivery.qos == QoS::AtLeastOnce ? State::Puback : State::Pubrec, true);
    ++m_unacked;
    ++m_context.inflightMessages;
}

void Session::enqueue(const Delivery &delivery)
{
    Publication &publication = delivery.publication;
    const auto push = [&] {
        const quint64 sequence = m_storeKey ? m_nextSequence++ : 0;
        const SessionStore::Change change = m_storeKey ? keep(delivery, sequence) : 0;
        const Queued &queued = m_queue.emplaceBack(publication.message(), SubscriptionIds(delivery.subscriptionIds),
                                                   delivery.qos, delivery.retain, delivery.shared, sequence, change);
        ++m_context.queuedMessages;
        if (m_sink && queued.qos == QoS::ExactlyOnce && m_queue.size() == 1) {
            if (isAwaitingCommit(queued))
                awaitCommit();
            else
                wantTurn();
        }
    };
    const bool memoryExhausted = m_context.memoryExhausted();
    if (m_queue.size() < m_context.limits.maxQueued && !memoryExhausted) {
        push();
        if (m_sink && m_sink->hasRoom() == false)
            m_waitingForRoom = true;
        return;
    }
    if (m_sink && !m_stalled && !memoryExhausted && publication.canHoldAck()) {
        // A client that reads and acknowledges slows its publishers down instead of losing messages.
        if (!m_inCongested) {
            m_inCongested = true;
            m_context.congested.push_back(this);
            m_lastProgressMs = m_context.clock.nowMs();
        }
        push();
        m_gates.emplaceBack(publication.holdAck());
        ++m_context.counters.heldAcks;
        return;
    }
    const DropCause cause = memoryExhausted ? DropCause::MemoryLimit : DropCause::QueueFull;
    if (!std::exchange(m_warnedFull, true))
        warnFull(cause);
    if (m_context.limits.queuePolicy == QueuePolicy::DropOldest && !m_queue.isEmpty()) {
        const qint64 before = m_context.bufferedBytes();
        drop(m_queue.front().message, cause);
        forget(m_queue.front());
        popQueue();
        // Out of memory, a small message makes no room for a large one, and none at all while others hold it too.
        if (!m_context.memoryExhausted() || before - m_context.bufferedBytes() >= publication.cost()) {
            push();
            return;
        }
    }
    if (m_context.limits.queuePolicy == QueuePolicy::Reject)
        publication.setRejected();
    dropTopic(publication.topic(), cause);
}

void Session::popQueue()
{
    m_queue.popFront();
    --m_context.queuedMessages;
    releaseGates(m_queue.size() - m_context.limits.maxQueued);
}

void Session::releaseGates(qsizetype keep)
{
    while (m_gates.size() > std::max<qsizetype>(keep, 0))
        m_gates.takeFront()->unblock();
}

void Session::trimToBound()
{
    while (m_queue.size() > m_context.limits.maxQueued) {
        if (m_context.limits.queuePolicy == QueuePolicy::DropOldest) {
            drop(m_queue.front().message, DropCause::QueueFull);
            forget(m_queue.front());
            popQueue();
            continue;
        }
        drop(m_queue.back().message, DropCause::QueueFull);
        forget(m_queue.back());
        m_queue.popBack();
        --m_context.queuedMessages;
        if (m_gates.isEmpty()) // the bound was lowered meanwhile
            continue;
        AckGate *gate = m_gates.back();
        m_gates.popBack();
        if (m_context.limits.queuePolicy == QueuePolicy::Reject)
            gate->setRejected();
        gate->unblock();
    }
    releaseGates(0);
}

qsizetype Session::dropWaiting(qsizetype most, DropCause cause)
{
    const qsizetype count = std::min(most, m_queue.size());
    for (qsizetype i = 0; i < count; ++i) {
        drop(m_queue.front().message, cause);
        forget(m_queue.front());
        popQueue();
    }
    if (m_sink && count > 0)
        wantTurn(); // retained messages that waited for room behind them
    return count;
}

void Session::warnFull(DropCause cause)
{
    const Limit limit = cause == DropCause::MemoryLimit ? Limit::TotalBuffer : Limit::Queue;
    const auto admitted = m_context.warnings.admit(qHashMulti(0, subscriberId(), int(limit)), m_context.clock.now());
    if (!admitted)
        return;
    const SessionLimits &limits = m_context.limits;
    qCWarning(lcSession).noquote().nospace()
        << "client " << m_client.clientId() << (m_sink ? "" : " (away)")
        << (limit == Limit::Queue ? ": its queue is full" : ": the memory for waiting messages is used up")
        << ", messages are dropped ("
        << limitText(limit, limit == Limit::Queue ? limits.maxQueued : limits.maxTotalBuffer) << ")"
        << (*admitted ? QStringLiteral(" (%1 more of the same were not logged)").arg(*admitted) : QString());
}

void Session::queueBoundChanged()
{
    if (m_sink)
        releaseGates(m_queue.size() - m_context.limits.maxQueued);
    else
        trimToBound();
}

bool Session::checkStall()
{
    if (m_awaitsCommit)
        progressed(); // it is the disk that is slow
    if (!m_gates.isEmpty() && m_context.clock.nowMs() - m_lastProgressMs < m_context.limits.ackStallMs)
        return true;
    m_inCongested = false;
    if (!m_gates.isEmpty()) {
        m_stalled = true;
        ++m_context.counters.stalledClients;
        trimToBound();
    }
    return false;
}

void Session::progressed()
{
    m_lastProgressMs = m_context.clock.nowMs();
    m_stalled = false;
}

Session::Inflight *Session::inflightById(quint16 packetId)
{
    if (packetId == 0 || m_inflight.isEmpty())
        return nullptr;
    const quint64 front = m_inflight.front().sequence;
    const quint32 ahead = (quint32(packetId) - 1 + 65'535 - quint32(front % 65'535)) % 65'535;
    // Sequences are consecutive but for messages that were dropped while they waited with theirs: the place is this one or
    // one before it.
    qsizetype high = std::min(qsizetype(ahead), m_inflight.size() - 1);
    for (qsizetype low = 0; m_inflight[high].sequence != front + ahead;) {
        const qsizetype middle = low + (high - low) / 2;
        if (low == high)
            return nullptr;
        if (m_inflight[middle].sequence < front + ahead)
            low = middle + 1;
        else
            high = middle;
    }
    Inflight &entry = m_inflight[high];
    return entry.state == State::Done ? nullptr : &entry;
}

void Session::finish(Inflight &entry)
{
    if (entry.counted)
        --m_unacked;
    forget(entry);
    entry.state = State::Done;
    entry.message = Message();
    while (!m_inflight.isEmpty() && m_inflight.front().state == State::Done) {
        m_inflight.popFront();
        --m_context.inflightMessages;
        if (m_resendIndex > 0)
            --m_resendIndex;
    }
}

bool Session::puback(quint16 packetId)
{
    Inflight *entry = inflightById(packetId);
    if (!entry || entry->state != State::Puback)
        return false;
    finish(*entry);
    progressed();
    pump();
    return true;
}

bool Session::pubrec(quint16 packetId, ReasonCode code)
{
    Inflight *entry = inflightById(packetId);
    if (!entry || entry->state == State::Puback)
        return false;
    progressed();
    if (isError(code)) {
        finish(*entry);
        pump();
        return true;
    }
    if (entry->state == State::Pubrec) {
        entry->state = State::Pubcomp;
        if (entry->change != 0)
            entry->change = m_context.store->releaseDelivery(m_storeKey, entry->sequence, entry->message);
        entry->message = Message(); // exactly once: from here on only the identifier matters [MQTT-4.3.3-5]
    }
    releaseWhenCommitted(*entry);
    return true;
}

bool Session::pubcomp(quint16 packetId)
{
    Inflight *entry = inflightById(packetId);
    if (!entry || entry->state != State::Pubcomp)
        return false;
    finish(*entry);
    progressed();
    pump();
    return true;
}

void Session::wantTurn()
{
    if (m_inWork)
        return;
    m_inWork = true;
    m_context.work.push_back(this);
}

void Session::pump()
{
    m_waitingForRoom = false;
    if (!m_sink)
        return;
    if (!m_releases.isEmpty())
        sendCommittedReleases();
    if (m_resendIndex >= 0)
        resend();
    while (m_resendIndex < 0 && !m_queue.isEmpty() && windowOpen(m_queue.front().sequence)) {
        if (isAwaitingCommit(m_queue.front())) {
            awaitCommit();
            break;
        }
        if (!m_sink->hasRoom()) {
            m_waitingForRoom = true;
            return;
        }
        Queued next = std::move(m_queue.front());
        popQueue();
        const bool expired = next.message.isExpired(m_context.clock.nowMs());
        if (!expired && (!m_checksWaiting || mayReceive(next.message->topic))) {
            const qint64 receivedMs = next.message->receivedMs;
            if (sendNew(std::move(next)))
                countDelivery(receivedMs);
            continue;
        }
        drop(next.message, expired ? DropCause::Expired : DropCause::Denied);
        forget(next);
    }
    if (m_resendIndex < 0 && m_queue.isEmpty())
        m_checksWaiting = m_warnedFull = false;
    if (m_replay)
        pumpReplay();
}

void Session::countDelivery(qint64 receivedMs)
{
    if (receivedMs >= m_attachedMs)
        m_context.deliveryTimes.waited((m_context.clock.nowMs() - receivedMs) * 1000);
    else
        m_context.deliveryTimes.other();
}

bool Session::sendNew(Queued &&next)
{
    const quint64 sequence = next.sequence ? next.sequence : m_nextSequence;
    if (m_sink->sendMessage(next.message, next.qos, next.retain, false, idOf(sequence), next.subscriptionIds.view())
        == PacketSink::SendResult::TooLarge) {
        drop(next.message, DropCause::TooLargeForClient);
        forget(next);
        return false;
    }
    m_nextSequence = std::max(m_nextSequence, sequence + 1);
    const State state = next.qos == QoS::AtLeastOnce ? State::Puback : State::Pubrec;
    m_inflight.emplaceBack(sequence, next.change, std::move(next.message), std::move(next.subscriptionIds), next.qos,
                           next.retain, next.shared, state, true);
    ++m_unacked;
    ++m_context.inflightMessages;
    return true;
}

void Session::resend()
{
    for (; m_resendIndex < m_inflight.size(); ++m_resendIndex) {
        Inflight &entry = m_inflight[m_resendIndex];
        if (entry.state == State::Done)
            continue;
        if (!m_sink->hasRoom()) {
            m_waitingForRoom = true;
            return;
        }
        const quint16 id = idOf(entry.sequence);
        if (entry.state == State::Pubcomp) {
            releaseWhenCommitted(entry);
            continue;
        }
        if (m_unacked >= m_window)
            return;
        if (m_checksWaiting && !mayReceive(entry.message->topic)) {
            drop(entry.message, DropCause::Denied);
            forget(entry);
            entry.state = State::Done;
            entry.message = Message();
            continue;
        }
        if (m_sink->sendMessage(entry.message, entry.qos, entry.retain, true, id, entry.subscriptionIds.view())
            == PacketSink::SendResult::TooLarge) {
            // This connection takes less than the last one did.
            drop(entry.message, DropCause::TooLargeForClient);
            forget(entry);
            entry.state = State::Done;
            entry.message = Message();
            continue;
        }
        m_context.deliveryTimes.other();
        entry.counted = true;
        ++m_unacked;
    }
    m_resendIndex = -1;
    while (!m_inflight.isEmpty() && m_inflight.front().state == State::Done) {
        m_inflight.popFront();
        --m_context.inflightMessages;
    }
}

void Session::replay(RetainedStore &store, QByteArray filter, const SubscriptionOptions &options)
{
    if (!m_replay)
        m_replay = std::make_unique<RetainedReplay>();
    m_replay->items.emplace_back(store, std::move(filter), options);
    pump();
}

void Session::cancelReplay(QByteArrayView filter)
{
    if (!m_replay)
        return;
    auto &items = m_replay->items;
    if (!items.empty() && items.front().filter == filter)
        m_replay->pending = Message();
    std::erase_if(items, [filter](const RetainedReplay::Item &item) { return item.filter == filter; });
}

void Session::pumpReplay()
{
    auto &items = m_replay->items;
    Message &pending = m_replay->pending;
    for (int budget = replayBudget; !items.empty();) {
        RetainedReplay::Item &item = items.front();
        // One that waited for room may be an old one now: whoever is sent the new one must not get this one after it.
        if (!pending.isNull() && !item.cursor.isCurrent(pending, m_context.clock.nowMs()))
            pending = Message();
        if (pending.isNull()) {
            const auto step = item.cursor.next(pending, m_context.clock.nowMs());
            if (step == RetainedCursor::Step::Done) {
                items.pop_front();
                continue;
            }
            if (step == RetainedCursor::Step::Yield) {
                wantTurn();
                return;
            }
        }
        if (m_context.receivePolicy && !mayReceive(pending->topic)) {
            ++m_context.counters.deliveriesDenied;
            pending = Message();
            if (--budget == 0) {
                wantTurn();
                return;
            }
            continue;
        }
        const QoS qos = lower(item.options.qos, pending->qos);
        if (!m_sink->isDrained()) {
            m_waitingForRoom = true;
            return;
        }
        const quint32 identifier = item.options.identifier;
        const std::span<const quint32> ids(&identifier, identifier ? 1 : 0);
        if (qos != QoS::AtMostOnce && m_storeKey) {
            if (!replayDurable(pending, qos, ids))
                return; // the next acknowledgement or commit pumps
            pending = Message();
            if (--budget == 0) {
                wantTurn();
                return;
            }
            continue;
        }
        if (qos != QoS::AtMostOnce && (!windowOpen(0) || !m_queue.isEmpty() || m_resendIndex >= 0))
            return; // the next acknowledgement pumps
        Message message = std::exchange(pending, Message());
        if (qos != QoS::AtMostOnce) {
            if (sendNew({std::move(message), SubscriptionIds(ids), qos, true, false, 0, 0}))
                m_context.deliveryTimes.other();
        } else if (m_sink->sendMessage(message, qos, true, false, 0, ids) == PacketSink::SendResult::TooLarge) {
            drop(message, DropCause::TooLargeForClient);
        } else {
            m_context.deliveryTimes.other();
        }
        if (--budget == 0) {
            wantTurn();
            return;
        }
    }
    m_replay.reset();
}

void Session::drop(const Message &message, DropCause cause)
{
    dropTopic(message->topic, cause);
}

void Session::dropTopic(QByteArrayView topic, DropCause cause)
{
    m_context.counters.drop(cause);
    if (!m_drops)
        m_drops = std::make_unique<std::array<quint64, size_t(DropCause::Count)>>();
    ++(*m_drops)[size_t(cause)];
    m_context.observer.messageDropped(subscriberId(), topic, cause);
}

} // namespace deepros
