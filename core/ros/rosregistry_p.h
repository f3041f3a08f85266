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

struct RosRegistry::Publisher
{
    QByteArray clientId;
    const Subscriber *session = nullptr; ///< only compared, never followed
    quint64 messages = 0;
    quint64 bytes = 0;
    qint64 firstSeenMs = 0;
    qint64 lastSeenMs = 0;
    Arrivals arrivals;
};

struct RosRegistry::Domain
{
    QByteArray name;
    TableHandle handle;
    std::vector<Node *> nodes;
    bool isPinned = false; ///< is being given a child: must not go for being empty
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
};

struct RosRegistry::Topic
{
    QByteArray name;
    QByteArray messageType;
    Node *node = nullptr;
    size_t placeInNode = 0; ///< among the topics of the node
    TableHandle handle;
    std::vector<Publisher> publishers;
    size_t current = 0; ///< index of who published last
    int receivers = 0;
    qsizetype payloadSize = 0;
    QByteArray payload; ///< its beginning, see setKeepsPayloads()
    std::unique_ptr<Latency> latency;
    std::optional<QByteArray> latencyField; ///< null: found by its usual names; empty: none is looked for
    qint64 nextLatencyUs = 0;
    qint64 lastUs = 0;
    double expectedHz = 0; ///< 0: judged by its own rate
    RosState state = RosState::New;
    bool changed = false;
    bool isTold = false; ///< a viewer knows it
    bool isCommand = false;
    std::unique_ptr<CountedConflict> conflict;
};

} // namespace deepros
