#pragma once

#include "entities/brokerobserver.h"
#include "entities/client.h"
#include "mqtt/types.h"
#include "ros/rosrows.h"
#include "stats/figures.h"

#include <QMetaType>

#include <array>
#include <memory>
#include <vector>

namespace deepros {

/// One session, connected or not.
struct ClientRow
{
    QByteArray id;
    QByteArray userName; ///< empty: anonymous
    QByteArray address; ///< "192.168.1.7:51234", of the last connection
    QByteArray listener;
    mqtt::ProtocolVersion version{};
    bool isConnected = false;
    bool isPersistent = false; ///< the session outlives the connection
    bool hasWill = false;
    int keepAliveSecs = 0;
    qint64 connectedAtMs = 0; ///< UTC ms since 1970, of the last connection
    quint32 expirySecs = 0; ///< Session Expiry Interval
    int subscriptions = 0;
    qsizetype queued = 0;
    int maxQueued = 0;
    int inflight = 0;
    int maxInflight = 0;
    ClientTraffic traffic;
    double messagesInPerSecond = 0; ///< since the row before
    double messagesOutPerSecond = 0;
    double bytesInPerSecond = 0;
    double bytesOutPerSecond = 0;
    std::array<quint64, size_t(DropCause::Count)> drops{};
    QByteArray lastError; ///< why its last connection ended badly or was refused; empty: never
};

/// Some clients, sorted by id.
struct ClientPage
{
    std::vector<ClientRow> rows;
    qsizetype total = 0; ///< clients that were asked for, on this page and the others
};

/// One subscription of one client.
struct SubscriptionRow
{
    QByteArray filter; ///< as the client wrote it, "$share/…" included
    mqtt::QoS qos{};
    bool noLocal = false;
    bool retainAsPublished = false;
    quint8 retainHandling = 0;
    quint32 identifier = 0; ///< 0 = none
    quint64 messages = 0; ///< given to the client because of it since it was made, queued ones included, without the
                          ///< retained ones that a subscriber is sent first
};

/// One subscription that a topic matches: its client would be given a message on it now. Of a shared group every member has
/// a row; one of them gets each message.
struct TopicSubscriberRow
{
    QByteArray clientId;
    QByteArray filter; ///< as the client wrote it, "$share/…" included
    mqtt::QoS qos{}; ///< granted
    bool isConnected = false;
    qsizetype queued = 0; ///< messages waiting for the client, whatever their topic
    int maxQueued = 0;
};

/// One message that is owed to a client.
struct QueuedMessageRow
{
    QByteArray topic; ///< empty once the client has taken over a QoS 2 message and only its identifier is owed
    qsizetype payloadSize = 0; ///< bytes
    mqtt::QoS qos{}; ///< it is delivered with
    bool retain = false;
    qint64 receivedMs = 0; ///< when the broker received it, UTC ms since 1970
    bool isInflight = false; ///< sent and not acknowledged; otherwise it waits
    quint16 packetId = 0; ///< of messages in flight
};

/// One topic that messages were published on, or that has a retained one.
struct TopicRow
{
    QByteArray topic;
    quint64 messages = 0; ///< since somebody began to look
    quint64 bytes = 0; ///< of payloads
    double rateHz = 0;
    double bytesPerSecond = 0;
    qint64 firstSeenMs = 0; ///< UTC ms since 1970
    qint64 lastSeenMs = 0; ///< of a retained message: when the broker received it
    QByteArray publisher; ///< client id; empty: the broker itself
    QByteArray preview; ///< the beginning of the last payload
    qsizetype payloadSize = 0; ///< of the last message
    mqtt::QoS qos{};
    bool retain = false; ///< of the last message
    bool hasRetained = false;
    int subscribers = 0; ///< that got the last message
};

/// Some topics, sorted by name.
struct TopicPage
{
    std::vector<TopicRow> rows;
    bool hasMore = false; ///< others follow behind the last row
    bool isComplete = false; ///< all retained messages have been looked at since somebody began to look
};

/// Something worth telling an operator.
struct MonitorEvent
{
    enum class Kind : quint8 {
        Connected,
        Disconnected,
        Refused,
        Dropped,
        RosConflict,
        RosState,
        Store,
        Count
    };
    enum class Severity : quint8 { Info, Warning, Error };

    quint64 id = 0; ///< increasing by one
    qint64 atMs = 0; ///< UTC ms since 1970
    Kind kind{};
    Severity severity{};
    QByteArray clientId;
    QByteArray address;
    QByteArray subject; ///< the topic, or the ROS node
    quint8 reasonCode = 0; ///< of Disconnected and Refused
    quint64 count = 1; ///< events of the same kind, client and cause within a second, told as one
    QByteArray text; ///< a sentence
};

/// "connected", "disconnected", "refused", "dropped", "ros_conflict", "ros_state", "store".
const char *nameOf(MonitorEvent::Kind kind);
/// "info", "warning", "error".
const char *nameOf(MonitorEvent::Severity severity);
/// "client away", "queue full", …
const char *nameOf(DropCause cause);

/// One message of a live tail.
struct TailMessage
{
    qint64 atMs = 0; ///< UTC ms since 1970
    QByteArray topic;
    QByteArray publisher;
    QByteArray payload; ///< its beginning; see TailRequest::payloadBytes
    qsizetype payloadSize = 0;
    mqtt::QoS qos{};
    bool retain = false;
};

/// What arrived for one tail since the delta before: matched = shown + skipped, summed over all batches.
struct TailBatch
{
    int tail = 0;
    std::vector<TailMessage> messages;
    quint64 matched = 0;
    quint64 skipped = 0; ///< matched, and left out to stay within the bounds
};

/// Everything that changed since the delta before. Immutable; may cross threads.
struct MonitorDelta
{
    quint64 sequence = 0; ///< of this consumer, from 1
    bool isFull = false; ///< forget everything: a snapshot begins
    bool isComplete = false; ///< nothing that is known now is still to come
    qint64 atMs = 0; ///< UTC ms since 1970
    std::vector<ClientRow> clients;
    std::vector<QByteArray> clientsGone;
    std::vector<TopicRow> topics;
    std::vector<QByteArray> topicsGone; ///< forgotten, by lack of room
    std::vector<RosRow> ros; ///< topics only; nodes and domains are their sums
    std::vector<QByteArray> rosGone;
    std::vector<std::shared_ptr<const Figures>> samples; ///< one per second, oldest first
    quint64 samplesSkipped = 0;
    std::vector<MonitorEvent> events;
    quint64 eventsSkipped = 0;
    std::vector<TailBatch> tails;
};

using MonitorDeltaPointer = std::shared_ptr<const MonitorDelta>;

} // namespace deepros

Q_DECLARE_METATYPE(deepros::MonitorDeltaPointer)
