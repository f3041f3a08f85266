// What a session does to be kept on disk; see SessionStore.
#include "session/session.h"
#include "topics/subscriptionindex.h"

namespace deepros {

using mqtt::QoS;
using mqtt::ReasonCode;

SessionStore::Change Session::keep(const Delivery &delivery, quint64 sequence)
{
    Publication &publication = delivery.publication;
    SessionStore &store = *m_context.store;
    if (store.isVolatile(publication.topic()))
        return 0;
    const DeliveryRecord record{sequence,     publication.message(), delivery.subscriptionIds,
                                delivery.qos, delivery.retain,       delivery.shared};
    return store.addDelivery(m_storeKey, record, publication.canHoldAck() ? publication.holdAck() : nullptr);
}

void Session::awaitCommit()
{
    if (m_awaitsCommit)
        return;
    m_awaitsCommit = true;
    m_context.awaitingCommit.push_back(this);
}

void Session::releaseWhenCommitted(Inflight &entry)
{
    // Those that wait go first: PUBREL in the order of the PUBREC packets [MQTT-4.6.0-4].
    if (m_releases.isEmpty() && (entry.change == 0 || m_context.store->isCommitted(entry.change))) {
        m_sink->sendPubrel(idOf(entry.sequence), ReasonCode::Success);
        return;
    }
    m_releases.emplaceBack(idOf(entry.sequence));
    awaitCommit();
}

void Session::sendCommittedReleases()
{
    while (!m_releases.isEmpty()) {
        const Inflight *entry = inflightById(m_releases.front());
        if (entry && entry->change != 0 && !m_context.store->isCommitted(entry->change)) {
            awaitCommit();
            return;
        }
        if (entry && entry->state == State::Pubcomp)
            m_sink->sendPubrel(m_releases.front(), ReasonCode::Success);
        m_releases.popFront();
    }
}

bool Session::replayDurable(const Message &message, QoS qos, std::span<const quint32> ids)
{
    // QoS 2 goes to the queue until its identifier is on disk: as many at a time as the client takes.
    const bool direct = qos == QoS::AtLeastOnce && m_queue.isEmpty();
    if (m_resendIndex >= 0 || !windowOpen(0) || (!direct && m_unacked + m_queue.size() >= m_window))
        return false;
    const quint64 sequence = m_nextSequence++;
    SessionStore::Change change = 0;
    if (!m_context.store->isVolatile(message->topic))
        change =
            m_context.store->addDelivery(m_storeKey, {sequence, message, ids, qos, true, false}, nullptr);
    Queued queued{message, SubscriptionIds(ids), qos, true, false, sequence, change};
    if (direct) {
        sendNew(std::move(queued));
        return true;
    }
    m_queue.emplaceBack(std::move(queued));
    ++m_context.queuedMessages;
    if (change != 0)
        awaitCommit();
    else
        wantTurn();
    return true;
}

void Session::addIncomingId(quint16 packetId)
{
    m_incomingIds.insert(packetId);
    if (m_storeKey)
        m_context.store->addReceived(m_storeKey, packetId);
}

bool Session::removeIncomingId(quint16 packetId)
{
    if (!m_incomingIds.remove(packetId))
        return false;
    if (m_storeKey)
        m_context.store->removeReceived(m_storeKey, packetId);
    return true;
}

void Session::subscriptionSaved(const QByteArray &filter, const SubscriptionOptions &options)
{
    if (m_storeKey && m_context.store)
        m_context.store->saveSubscription(m_storeKey, filter, options);
}

void Session::subscriptionRemoved(const QByteArray &filter)
{
    if (m_storeKey)
        m_context.store->removeSubscription(m_storeKey, filter);
}

qint64 Session::endOfSending() const
{
    // What comes later counts as never sent, what comes later in this very millisecond, too, unless it may be one of these.
    const qint64 nowMs = m_context.clock.wallMs();
    for (qsizetype i = 0; i < m_inflight.size(); ++i) {
        const Message &message = m_inflight[i].message;
        if (!message.isNull() && message->timestampMs >= nowMs)
            return nowMs;
    }
    return nowMs - 1;
}

void Session::saveToStore()
{
    SessionStore *store = m_context.store;
    if (!store)
        return;
    if (m_expirySecs == 0) {
        leaveStore();
        return;
    }
    const bool enters = m_storeKey == 0;
    if (enters)
        m_storeKey = store->newSessionKey();
    if (m_client.isConnected())
        m_endedMs = 0;
    else if (m_endedMs == 0)
        m_endedMs = endOfSending();
    SessionRecord record;
    record.key = m_storeKey;
    record.clientId = subscriberId();
    record.username = m_client.usernameUtf8();
    record.version = m_client.protocolVersion();
    record.expirySecs = m_expirySecs;
    record.endedMs = m_endedMs;
    if (m_will) {
        record.will = m_will->message;
        record.willDelaySecs = m_will->delaySecs;
        if (deadlines.first)
            record.willDueMs = m_context.clock.wallMs() + deadlines.first - m_context.clock.nowMs();
    }
    store->saveSession(record);
    if (!enters)
        return;
    SubscriptionIndex::forEach(*this, [&](const Subscription &subscription) {
        store->saveSubscription(m_storeKey, SubscriptionIndex::filterText(subscription),
                                subscription.options);
    });
    for (qsizetype i = 0; i < m_inflight.size(); ++i) {
        Inflight &entry = m_inflight[i];
        if (entry.state != State::Done) {
            entry.change = store->addDelivery(m_storeKey,
                                              {entry.sequence, entry.message, entry.subscriptionIds.view(),
                                               entry.qos, entry.retain, entry.shared},
                                              nullptr);
        }
    }
    for (qsizetype i = 0; i < m_queue.size(); ++i) {
        Queued &entry = m_queue[i];
        if (entry.sequence == 0)
            entry.sequence = m_nextSequence++;
        entry.change = store->addDelivery(m_storeKey,
                                          {entry.sequence, entry.message, entry.subscriptionIds.view(),
                                           entry.qos, entry.retain, entry.shared},
                                          nullptr);
    }
    m_incomingIds.forEach([&](quint16 packetId) { store->addReceived(m_storeKey, packetId); });
}

void Session::leaveStore()
{
    if (m_storeKey == 0)
        return;
    for (qsizetype i = 0; i < m_inflight.size(); ++i)
        forget(m_inflight[i]);
    for (qsizetype i = 0; i < m_queue.size(); ++i)
        forget(m_queue[i]);
    m_context.store->removeSession(m_storeKey);
    m_storeKey = 0;
}

void Session::restore(const SessionRecord &record)
{
    m_storeKey = record.key;
    m_expirySecs = record.expirySecs;
    m_endedMs = record.endedMs;
    if (!record.will.isNull())
        m_will = std::make_unique<Will>(Will{record.will, record.willDelaySecs});
}

void Session::restoreDelivery(const DeliveryRecord &delivery, SessionStore::Change change, int sentAhead)
{
    m_nextSequence = std::max(m_nextSequence, delivery.sequence + 1);
    SubscriptionIds ids(delivery.subscriptionIds);
    const bool released = delivery.message.isNull();
    // Further ahead it cannot have been sent: its identifier may be that of another one in flight.
    const bool isFarAhead =
        !m_inflight.isEmpty() && delivery.sequence - m_inflight.front().sequence >= maxIdentifierSpan;
    if (!released && (!m_queue.isEmpty() || isFarAhead || m_inflight.size() >= sentAhead)) {
        m_queue.emplaceBack(delivery.message, std::move(ids), delivery.qos, delivery.retain, delivery.shared,
                            delivery.sequence, change);
        ++m_context.queuedMessages;
        return;
    }
    // What is sent again must stand in order: a message behind which a later one was answered has been sent,
    // too.
    while (!m_queue.isEmpty()) {
        Queued &sent = m_queue.front();
        m_inflight.emplaceBack(sent.sequence, sent.change, std::move(sent.message),
                               std::move(sent.subscriptionIds), sent.qos, sent.retain, sent.shared,
                               sent.qos == QoS::AtLeastOnce ? State::Puback : State::Pubrec, false);
        ++m_context.inflightMessages;
        popQueue();
    }
    const State state = released                           ? State::Pubcomp
                        : delivery.qos == QoS::AtLeastOnce ? State::Puback
                                                           : State::Pubrec;
    m_inflight.emplaceBack(delivery.sequence, change, delivery.message, std::move(ids), delivery.qos,
                           delivery.retain, delivery.shared, state, false);
    ++m_context.inflightMessages;
}

void Session::dropExpired()
{
    while (!m_queue.isEmpty() && m_queue.front().message.isExpired(m_context.clock.nowMs())) {
        drop(m_queue.front().message, DropCause::Expired);
        forget(m_queue.front());
        popQueue();
    }
}

} // namespace deepros
