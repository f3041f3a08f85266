#pragma once

#include "entities/subscriber.h"
#include "ros/rosregistry.h"

namespace deepros {

/// Counts itself as long as its topic or node has it.
class RosRegistry::CountedConflict : public RosConflict
{
public:
    CountedConflict(RosConflict conflict, qsizetype &count) : RosConflict(std::move(conflict)), m_count(count)
    {
        ++m_count;
    }
    ~CountedConflict() { --m_count; }
    Q_DISABLE_COPY_MOVE(CountedConflict)

private:
    qsizetype &m_count;
};

// There may be 50,000 topics, most of them with one publisher: each byte counts.
struct RosRegistry::Publisher
{
    const Subscriber *session = nullptr; ///< only compared, never followed
    quint64 messages = 0;
    quint64 bytes = 0;
    qint64 lastSeenMs = 0;
    Arrivals arrivals;
    qint64 firstSeenMs = 0;
    QByteArray clientId;
};

struct RosRegistry::Domain
{
    QByteArray name;
    TableHandle handle;
    std::vector<Node *> nodes;
    bool isPinned = false; ///< is being given a child: must not go for being empty

    const QByteArray &tableName() const { return name; }
};

struct RosRegistry::Node
{
    QByteArray key; ///< "domain/node"
    QByteArray name;
    Domain *domain = nullptr;
    size_t placeInDomain = 0; ///< among the nodes of the domain
    TableHandle handle;
    std::vector<Topic *> topics;
    bool isPinned = false;
    QByteArray owner; ///< the client that publishes under this name
    std::optional<CountedConflict> conflict;
    qint64 conflictSeenUs = 0;

    const QByteArray &tableName() const { return key; }
};

struct RosRegistry::Topic
{
    // First what every message touches.
    Publisher *current = nullptr; ///< who published last, of those below; null: nobody yet
    qint64 lastUs = 0;
    qint64 nextLatencyUs = 0;
    int receivers = 0;
    quint32 payloadSize = 0; ///< of the last message, bytes; MQTT has no larger ones than 256 MB
    RosState state = RosState::New;
    bool changed = false;
    bool isTold = false; ///< a viewer knows it
    bool isCommand = false;
    std::vector<Publisher> publishers;
    std::unique_ptr<QByteArray> payload; ///< its beginning, see setKeepsPayloads()
    std::unique_ptr<Latency> latency;
    std::unique_ptr<QByteArray> latencyField; ///< null: found by its usual names; empty: none is looked for
    std::unique_ptr<CountedConflict> conflict;
    double expectedHz = 0; ///< 0: judged by its own rate
    QByteArray name;
    QByteArray messageType;
    Node *node = nullptr;
    TableHandle handle;
    quint32 placeInNode = 0; ///< among the topics of the node

    const QByteArray &tableName() const { return name; }
};

} // namespace deepros
