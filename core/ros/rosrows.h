#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <vector>

namespace deepros {

/// How a topic does, judged by the rate that is expected of it or that it has shown itself. Ordered: a parent has the worst of its parts.
enum class RosState : quint8 {
    New, ///< too few messages to know its rate
    Live,
    Late, ///< three periods have passed without a message, or do between messages, on average
    Silent, ///< nothing for ten periods and five seconds; its publisher is still connected
    Gone, ///< silent, and nobody who published it is connected
    Count
};

/// "new", "live", "late", "silent", "gone".
const char *nameOf(RosState state);

/// A rate that topics should have.
struct RosExpectedRate
{
    QByteArray filter; ///< valid and not shared; see RosRegistry::readExpectedRates()
    double hz = 0; ///< 0: learned from the messages, whatever filters say that follow

    friend bool operator==(const RosExpectedRate &, const RosExpectedRate &) = default;
};
/// The first that matches a topic counts.
using RosExpectedRates = std::vector<RosExpectedRate>;

/// Where the payloads of topics say when they were made.
struct RosLatencyField
{
    QByteArray filter; ///< valid and not shared
    QByteArray field; ///< of the JSON object, its levels separated by '.': "header.stamp"; empty: the topics have no latency

    friend bool operator==(const RosLatencyField &, const RosLatencyField &) = default;
};
/// The first that matches a topic counts; without one the field is looked for by its usual names.
using RosLatencyFields = std::vector<RosLatencyField>;

/// One client that publishes a topic.
struct RosPublisherRow
{
    QByteArray clientId;
    double rateHz = 0;
    quint64 messages = 0;
    quint64 bytes = 0;
    qint64 firstSeenMs = 0; ///< UTC ms since 1970
    qint64 lastSeenMs = 0;
};

/// A domain, a node of it, or a topic of that. Plain values; may cross threads.
struct RosRow
{
    enum class Kind : quint8 { Domain, Node, Topic };

    Kind kind = Kind::Topic;
    QByteArray domain;
    QByteArray node; ///< empty for a domain
    QByteArray messageType; ///< empty unless a topic
    QByteArray topic; ///< the whole name; empty unless a topic
    RosState state = RosState::New;
    double rateHz = 0;
    double bytesPerSecond = 0;
    quint64 messages = 0;
    quint64 bytes = 0; ///< of payloads
    qint64 firstSeenMs = 0; ///< UTC ms since 1970
    qint64 lastSeenMs = 0;

    // Of topics
    double periodMs = 0; ///< learned; 0 = not known yet
    double expectedHz = 0; ///< that the state is judged by; 0 = the learned one
    double jitterMs = 0; ///< standard deviation of the period
    double shortestMs = 0; ///< period, among the last 50 to 100
    double longestMs = 0;
    qsizetype payloadSize = 0; ///< bytes of the last message
    QByteArray lastPayload; ///< its beginning; empty when nobody looked then
    int subscribers = 0; ///< that got the last message
    std::optional<double> latencyMs; ///< median, from a time in the payload
    std::optional<double> latencyP99Ms;
    bool clockSkewed = false; ///< the sender's clock and ours disagree: no latency
    bool commandConflict = false; ///< several clients publish what only one may command
    QList<RosPublisherRow> publishers;

    // Of nodes
    bool identityConflict = false; ///< two connected clients publish under this node's name
};

/// Two clients where there should be one.
struct RosConflict
{
    enum class Kind : quint8 {
        Command, ///< both publish the same command topic
        NodeIdentity ///< both publish under the same node name
    };
    Kind kind = Kind::Command;
    QByteArray subject; ///< the topic, or "domain/node"
    QByteArray firstClient;
    QByteArray secondClient;
    qint64 sinceMs = 0; ///< UTC ms since 1970
};

} // namespace deepros
