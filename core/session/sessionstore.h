#pragma once

#include "entities/ackgate.h"
#include "entities/message.h"
#include "entities/subscription.h"
#include "mqtt/reasoncode.h"
#include "topics/retainedstore.h"

#include <QByteArray>

#include <span>

namespace deepros {

/// What the store keeps of a session beside its subscriptions and messages. A value that crosses threads.
struct SessionRecord
{
    qint64 key = 0; ///< names the session in the store; never reused
    QByteArray clientId;
    QByteArray username; ///< null = none
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V311;
    quint32 expirySecs = 0; ///< above 0; Session::neverExpires
    qint64 endedMs = 0;     ///< when its last connection ended, UTC ms since 1970; 0 = it is connected
    bool wasCutOff = false; ///< loaded: the broker died while it was connected, endedMs is an estimate
    Message will;           ///< null = none
    quint32 willDelaySecs = 0;
    qint64 willDueMs =
        0; ///< when the will of a client that went is due, UTC ms since 1970; 0 = it is connected
};

/// One message that is owed to a session.
struct DeliveryRecord
{
    quint64 sequence = 0; ///< order within the session, and the packet identifier: see Session
    Message message;      ///< null once PUBREC came
    std::span<const quint32> subscriptionIds{}; ///< valid during the call
    mqtt::QoS qos = mqtt::QoS::AtLeastOnce;
    bool retain = false;
    bool shared = false;
};

enum class StoreState : quint8 {
    Off, ///< nothing is kept
    Ok,
    Full,   ///< no space on the disk: nothing can be committed
    Failing ///< the disk cannot be written for another reason
};

/// How the store is doing: for statistics. A value.
struct StoreStatus
{
    StoreState state = StoreState::Off;
    QString error;             ///< what the last failed commit said; empty when the state is Ok
    qint64 pendingChanges = 0; ///< not committed yet
    qint64 pendingBytes = 0;   ///< of their messages
    double lastCommitMs = 0;   ///< how long it took, fsync included
    quint64 commits = 0;       ///< since the start
    quint64 failedCommits = 0; ///< since the start; each is tried again
    quint64 rowsLost = 0;      ///< of a damaged file at the start
    quint64 rowsRecovered = 0; ///< of a damaged file at the start
};

/// Keeps sessions and retained messages. Changes are collected and committed together in the background; each
/// has a number, numbers grow, and what depends on a change waits until its number is committed. Implemented
/// above (store); no store at all is a null pointer in SessionContext. Broker thread.
class SessionStore : public RetainedJournal
{
public:
    using Change = quint64; ///< 0 = none

    virtual ~SessionStore() = default;

    bool isCommitted(Change change) const { return change <= m_committed; }
    /// The number of the latest change.
    Change lastChange() const { return m_lastChange; }
    /// Nothing can be written at present: what would have to be kept is refused.
    bool isFailing() const { return m_failing; }
    /// More is waiting than the queue to the disk takes: who adds to it is paused.
    bool isCongested() const { return m_congested; }
    /// Messages on this topic are not kept.
    virtual bool isVolatile(QByteArrayView topic) const = 0;
    /// A sentence for who is refused.
    virtual QByteArray refusal() const = 0;
    virtual StoreStatus status() const = 0;

    /// `gate` was blocked for this and is unblocked when every change up to now is committed.
    virtual void waitForCommit(AckGate *gate) = 0;

    virtual qint64 newSessionKey() = 0;
    virtual Change saveSession(const SessionRecord &record) = 0;
    /// With its subscriptions and identifiers. Its deliveries are the caller's to remove, for they share
    /// messages.
    virtual Change removeSession(qint64 key) = 0;
    virtual Change saveSubscription(qint64 key, QByteArray filter, const SubscriptionOptions &options) = 0;
    virtual Change removeSubscription(qint64 key, QByteArray filter) = 0;

    /// Keeps a message for a session. `gate`, if any, was blocked for this: it is unblocked when the message
    /// is committed or not owed any more.
    virtual Change addDelivery(qint64 key, const DeliveryRecord &delivery, AckGate *gate) = 0;
    /// PUBREC came: from now on only the identifier is owed.
    virtual Change releaseDelivery(qint64 key, quint64 sequence, const Message &message) = 0;
    /// Nothing is owed any more. `change` is what addDelivery() or releaseDelivery() answered last: what was
    /// not given to the disk yet never gets there.
    virtual void removeDelivery(Change change, qint64 key, quint64 sequence, const Message &message) = 0;

    /// QoS 2 identifiers received from the client and not released by it.
    virtual Change addReceived(qint64 key, quint16 packetId) = 0;
    virtual Change removeReceived(qint64 key, quint16 packetId) = 0;

protected:
    Change m_lastChange = 0;
    Change m_committed = 0;
    bool m_failing = false;
    bool m_congested = false;
};

/// Takes what the store held, at the start: sessions first, each with its own rows after it. Rows come
/// checked.
class StoreReader
{
public:
    virtual void session(const SessionRecord &record) = 0;
    /// `filter` as the client wrote it. False: it cannot be taken.
    virtual bool subscription(qint64 key, const QByteArray &filter, const SubscriptionOptions &options) = 0;
    /// In the order of their sequence. False: there is no such session.
    virtual bool delivery(qint64 key, const DeliveryRecord &delivery) = 0;
    virtual bool received(qint64 key, quint16 packetId) = 0;
    virtual void retained(const Message &message) = 0;

protected:
    ~StoreReader() = default;
};

} // namespace deepros
