#pragma once

#include "session/sessionstore.h"

#include <memory>
#include <vector>

namespace deepros {

/// One change of what is kept.
struct StoreChange
{
    enum class Kind : quint8 {
        Cancelled, ///< overtaken before it was given to the disk
        SaveSession,
        RemoveSession,
        SaveSubscription,
        RemoveSubscription,
        AddDelivery,
        ReleaseDelivery,
        RemoveDelivery,
        AddReceived,
        RemoveReceived,
        SetRetained, ///< left out when its message is gone: a later change of the topic follows
        ClearRetained,
        RemoveMessage
    };

    Kind kind;
    mqtt::QoS qos = mqtt::QoS::AtMostOnce;
    bool retain = false;
    bool shared = false;
    qint64 session = 0;
    quint64 number = 0;  ///< sequence or packet identifier
    quint64 message = 0; ///< its number in the store; 0 = none
    QByteArray text{};   ///< filter, topic, or subscription identifiers as text
    std::unique_ptr<SessionRecord> record{};
    SubscriptionOptions options{};
    AckGate *gate = nullptr; ///< broker thread only
};

/// Changes that are committed together. Made by the broker thread, applied by the store thread, and taken
/// back by the broker thread, which releases what waited for it.
struct StoreJob
{
    SessionStore::Change firstChange = 1;
    quint64 firstMessage = 1;
    std::vector<StoreChange> changes;
    std::vector<Message> messages;  ///< new ones, by number; null = not needed any more
    std::vector<AckGate *> waiters; ///< broker thread only
    qint64 bytes = 0;               ///< of the messages
    qint64 live = 0;                ///< changes that are not cancelled
    qint64 wallMs = 0;              ///< when it was given to the store thread
    bool isHeartbeat = false;       ///< to be committed although nothing has changed

    SessionStore::Change lastChange() const { return firstChange + changes.size() - 1; }
    bool isEmpty() const { return changes.empty() && waiters.empty() && !isHeartbeat; }
    /// Whether the disk has anything to do.
    bool hasWork() const { return live > 0 || isHeartbeat; }
};

} // namespace deepros
