#pragma once

#include "entities/client.h"
#include "entities/subscriber.h"
#include "session/packetsink.h"
#include "session/retainedreplay.h"
#include "session/sessioncontext.h"
#include "session/sessionstore.h"
#include "session/subscriptionids.h"
#include "util/packetidset.h"
#include "util/ringqueue.h"

namespace deepros {

/// The will of a connection (3.1.2.5): published unless the client says goodbye.
struct Will
{
    Message message;
    quint32 delaySecs = 0;
};

/// What is owed to one client: messages waiting and in flight, packet identifiers, the will. Lives as long as the Session
/// Expiry Interval says; bound to a PacketSink while the client is connected. Idle it owns no heap memory of its own.
/// Broker thread.
class Session final : public Subscriber
{
public:
    static constexpr quint32 neverExpires = 0xFFFFFFFF;
    static constexpr quint64 firstSequence = 65'535; ///< identifier 1
    static constexpr int maxIdentifierSpan = 65'000; ///< from the oldest to the newest sequence in flight

    Session(SessionContext &context, Client client);
    ~Session() override;

    const Client &client() const { return m_client; }
    Client &client() { return m_client; }
    PacketSink *sink() const { return m_sink; }
    bool isConnected() const { return m_sink; }

    quint32 expirySecs() const { return m_expirySecs; }
    void setExpirySecs(quint32 secs) { m_expirySecs = secs; }
    void setWill(std::unique_ptr<Will> will) { m_will = std::move(will); }
    std::unique_ptr<Will> takeWill() { return std::move(m_will); }
    const Will *will() const { return m_will.get(); }

    /// Binds the session to a connection; what is in flight is sent again, in order, by resume(). `receiveMaximum` is the
    /// client's; the window is the smaller of it and ours.
    void attach(PacketSink &sink, quint16 receiveMaximum);
    void detach();
    /// After CONNACK is on its way: PUBREL and PUBLISH with DUP first, then the queue [MQTT-4.4.0-1].
    void resume() { pump(); }

    // Subscriber
    void deliver(const Delivery &delivery) override;
    bool mayReceive(QByteArrayView topic) const override
    {
        return !m_context.receivePolicy || m_context.receivePolicy->mayReceive(m_client, topic);
    }
    bool isReady() const override;
    bool keepsForLater() const override { return m_sink || m_expirySecs > 0; }

    // From the connection. False: no such packet identifier in that state.
    bool puback(quint16 packetId);
    /// Answers with PUBREL by itself unless `code` is an error.
    bool pubrec(quint16 packetId, mqtt::ReasonCode code);
    bool pubcomp(quint16 packetId);
    /// Whether a message with this identifier is under way, whatever it waits for.
    bool isInflight(quint16 packetId) { return inflightById(packetId); }
    /// The output buffer has room again, or it is this session's turn to go on.
    void pump();
    /// pump() stopped because the output buffer was full: ask for another turn once it has drained.
    bool isWaitingForRoom() const { return m_waitingForRoom; }
    /// Its turn has come: see wantTurn().
    void startTurn()
    {
        m_inWork = false;
        pump();
    }
    /// Has pump() called in the next turn of the event loop.
    void wantTurn();

    /// QoS 2 messages received and not yet released by PUBREL.
    const PacketIdSet &incomingIds() const { return m_incomingIds; }
    /// A QoS 2 message came in.
    void addIncomingId(quint16 packetId);
    /// PUBREL, or a refusal. False: it was not there.
    bool removeIncomingId(quint16 packetId);

    /// Whether what this session is owed is kept on disk.
    bool isDurable() const override { return m_storeKey != 0; }
    /// Brings the store up to date with identity, expiry, will and connection: enters or leaves it when the expiry says so.
    void saveToStore();
    /// The session ends: nothing of it is kept any more.
    void leaveStore();
    /// The store held this session: takes it on as it was, before anything else is done with it.
    void restore(const SessionRecord &record);
    /// The message counts as sent when fewer than `sentAhead` were sent before it; 0: it was not.
    void restoreDelivery(const DeliveryRecord &delivery, SessionStore::Change change, int sentAhead);
    /// When its last connection ended, UTC ms; sessions that are kept only.
    qint64 endedMs() const { return m_endedMs; }
    void restoreIncomingId(quint16 packetId) { m_incomingIds.insert(packetId); }
    /// What it awaited has been committed.
    void committed()
    {
        m_awaitsCommit = false;
        pump();
    }
    /// Drops messages whose interval has passed, from the front of the queue; they leave the disk.
    void dropExpired();

    // Subscriber
    void subscriptionSaved(const QByteArray &filter, const SubscriptionOptions &options) override;
    void subscriptionRemoved(const QByteArray &filter) override;

    /// Sends the retained messages that match, a few per turn, paced by the client's reading.
    void replay(RetainedStore &store, QByteArray filter, const SubscriptionOptions &options);
    void cancelReplay(QByteArrayView filter);

    /// The session passes to another user: what waits is checked once more before it is sent.
    void checkWaiting() { m_checksWaiting = true; }

    /// SessionLimits::maxQueued has changed. What waits beyond it without a client to read it follows the policy; a
    /// client that is connected still gets what it was promised.
    void queueBoundChanged();

    /// Drops the oldest waiting messages, at most `most` of them; those in flight stay. Returns how many were dropped.
    qsizetype dropWaiting(qsizetype most, DropCause cause);
    /// Calls `visit(const Message &, QoS, bool retain, quint16 packetId)` for what is owed until it answers false: first what
    /// is in flight, then what waits (packet identifier 0), each oldest first. The message is null once PUBREC came.
    template <typename Visitor>
    void forEachOwed(Visitor &&visit) const
    {
        for (qsizetype i = 0; i < m_inflight.size(); ++i) {
            const Inflight &entry = m_inflight[i];
            if (entry.state != State::Done && !visit(entry.message, entry.qos, entry.retain, idOf(entry.sequence)))
                return;
        }
        for (qsizetype i = 0; i < m_queue.size(); ++i) {
            const Queued &entry = m_queue[i];
            if (!visit(entry.message, entry.qos, entry.retain, quint16(0)))
                return;
        }
    }

    /// Called once a second for sessions in SessionContext::congested. False: it holds nobody back any more.
    bool checkStall();

    ClientTraffic &traffic() { return m_traffic; }
    const ClientTraffic &traffic() const { return m_traffic; }
    qsizetype queued() const { return m_queue.size(); }
    int maxQueued() const { return m_context.limits.maxQueued; }
    /// Messages that may be unacknowledged at once.
    int window() const { return m_window; }
    int inflight() const { return m_unacked; }
    const std::array<quint64, size_t(DropCause::Count)> *drops() const { return m_drops.get(); }

    /// Messages of shared subscriptions that nobody else has, to be handed to another member when this session ends;
    /// `handOn(const Message &, QoS)` answers whether somebody took it. QoS 2 in flight stays: it must not reach anybody
    /// else [MQTT-4.8.2-5].
    template <typename HandOn>
    void handOnUndelivered(HandOn &&handOn)
    {
        for (qsizetype i = 0; i < m_inflight.size(); ++i) {
            const Inflight &entry = m_inflight[i];
            if (entry.shared && entry.state == State::Puback)
                handOn(entry.message, entry.qos);
        }
        for (qsizetype i = 0; i < m_queue.size(); ++i) {
            Queued &entry = m_queue[i];
            if (entry.message.isExpired(m_context.clock.nowMs()))
                drop(entry.message, DropCause::Expired);
            else if (!entry.shared || !handOn(entry.message, entry.qos))
                drop(entry.message, DropCause::SessionEnded);
            forget(entry);
        }
        m_context.queuedMessages -= m_queue.size();
        m_queue.clear();
        releaseGates(0);
    }

    std::pair<qint64, qint64> deadlines{0, 0}; ///< SessionManager's: will due, expiry due (steady ms); 0 = none

private:
    enum class State : quint8 { Puback, Pubrec, Pubcomp, Done }; ///< what is awaited
    struct Queued
    {
        Message message;
        SubscriptionIds subscriptionIds;
        mqtt::QoS qos;
        bool retain;
        bool shared;
        quint64 sequence; ///< 0 = given when it is sent; messages that are kept on disk have theirs from the start
        SessionStore::Change change; ///< that keeps it; 0 = it is not kept
    };
    struct Inflight
    {
        quint64 sequence; ///< the packet identifier, before it was cut to 1..65535
        SessionStore::Change change; ///< that keeps it as it is now; 0 = it is not kept
        Message message; ///< null once PUBREC came
        SubscriptionIds subscriptionIds;
        mqtt::QoS qos;
        bool retain;
        bool shared;
        State state;
        bool counted; ///< occupies the window of the present connection
    };

    static quint16 idOf(quint64 sequence) { return quint16(sequence % 65'535 + 1); }
    Inflight *inflightById(quint16 packetId);
    /// Whether the message with this sequence (0 = the next one) may be sent.
    bool windowOpen(quint64 sequence) const;
    SessionStore::Change keep(const Delivery &delivery, quint64 sequence);
    /// Whether it must not be sent yet: exactly once needs its identifier on disk first.
    template <typename Entry>
    bool isAwaitingCommit(const Entry &entry)
    {
        return entry.change != 0 && entry.qos == mqtt::QoS::ExactlyOnce && !m_context.store->isCommitted(entry.change);
    }
    void awaitCommit();
    /// UTC ms: messages received later have not been sent on the connection that ends now.
    qint64 endOfSending() const;
    /// The entry is owed no more.
    template <typename Entry>
    void forget(Entry &entry)
    {
        if (entry.change == 0)
            return;
        m_context.store->removeDelivery(entry.change, m_storeKey, entry.sequence, entry.message);
        entry.change = 0;
    }
    void releaseWhenCommitted(Inflight &entry);
    void sendCommittedReleases();
    void finish(Inflight &entry);
    void enqueue(const Delivery &delivery);
    /// A message that waited here has been sent.
    void countDelivery(qint64 receivedMs);
    /// False: too large for this client, dropped.
    bool sendNew(Queued &&next);
    bool replayDurable(const Message &message, mqtt::QoS qos, std::span<const quint32> ids);
    void resend();
    void popQueue();
    void pumpReplay();
    void releaseGates(qsizetype keep);
    void trimToBound();
    void progressed();
    void warnFull(DropCause cause);
    void drop(const Message &message, DropCause cause);
    void dropTopic(QByteArrayView topic, DropCause cause);

    SessionContext &m_context;
    PacketSink *m_sink = nullptr;
    Client m_client;
    ClientTraffic m_traffic;
    std::unique_ptr<Will> m_will;
    RingQueue<Queued> m_queue;
    RingQueue<Inflight> m_inflight; ///< growing sequences; finished ones leave from the front
    RingQueue<quint16> m_releases; ///< PUBREL that wait for their commit
    RingQueue<AckGate *> m_gates; ///< one per message over the queue bound
    PacketIdSet m_incomingIds;
    std::unique_ptr<RetainedReplay> m_replay;
    std::unique_ptr<std::array<quint64, size_t(DropCause::Count)>> m_drops;
    qint64 m_attachedMs = 0; ///< steady: when the present connection began
    qint64 m_lastProgressMs = 0;
    quint64 m_nextSequence = firstSequence;
    qint64 m_storeKey = 0; ///< 0 = not kept
    qint64 m_endedMs = 0; ///< UTC: when the last connection of a kept session ended
    qint64 m_resendIndex = -1; ///< in m_inflight; -1 = nothing to send again
    int m_window = 0;
    int m_unacked = 0; ///< entries that are counted
    quint32 m_expirySecs = 0;
    bool m_stalled = false;
    bool m_waitingForRoom = false;
    bool m_inWork = false;
    bool m_inCongested = false;
    bool m_checksWaiting = false;
    bool m_warnedFull = false; ///< since the queue was last empty
    bool m_awaitsCommit = false; ///< stands in SessionContext::awaitingCommit
};

} // namespace deepros
