#pragma once

#include "session/sessioncontext.h"
#include "session/sessionmanager.h"
#include "topics/topicmanager.h"

namespace deepros {

/// Brings a publication to everybody it concerns: retained store, match, one delivery per subscriber. Knows neither bytes
/// nor sockets. Broker thread.
class Router final : public SessionEvents
{
public:
    Router(TopicManager &topics, SessionContext &context) : m_topics(topics), m_context(context) {}
    Q_DISABLE_COPY_MOVE(Router)

    struct Routed
    {
        TopicFault fault; ///< the topic is no valid name: nothing happened
        int receivers = 0; ///< subscribers it was handed to
    };

    /// Routes one message. Who has no room asks `publication` to hold the acknowledgement back or rejects it; see there.
    Routed publish(Publication &publication);

    // SessionEvents
    void publishWill(const Client &client, const Message &message) override;
    bool handOn(Session &session, const Message &message, mqtt::QoS qos) override;

private:
    static Subscription *chooseMember(SharedGroup &group, const Subscriber *except);
    static bool deliverWithoutLocal(const MatchResult &match, const MatchEntry &entry, Publication &publication);

    TopicManager &m_topics;
    SessionContext &m_context;
    ImageScratch m_scratch;
};

} // namespace deepros
