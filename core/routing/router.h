#pragma once

#include "auth/accesspolicy.h"
#include "session/sessioncontext.h"
#include "session/sessionmanager.h"
#include "topics/topicmanager.h"
#include "util/warninglimiter.h"

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
        bool unkeepable = false; ///< the store takes nothing at present and would have to: nothing happened
    };

    /// Routes one message. Who has no room asks `publication` to hold the acknowledgement back or rejects it; see there.
    Routed publish(Publication &publication);

    /// Asked about wills, when they are published; null: everything is allowed. Not owned.
    void setPolicy(const AccessPolicy *policy) { m_policy = policy; }

    /// Told of every message on the topics it wants; called again when what it wants has changed. Null: nobody. Not owned.
    void setWatcher(TopicWatcher *watcher);

    // SessionEvents
    void publishWill(const Client &client, const Message &message) override;
    bool handOn(Session &session, const Message &message, mqtt::QoS qos) override;

private:
    using Members = std::span<const Subscription *const>;

    static Subscription *chooseMember(SharedGroup &group, const Subscriber *except, Members denied);
    bool mayPublishWill(const Client &client, const Message &message);
    bool mustBeKept(const MatchResult &match, const Publication &publication) const;
    void setRetained(Publication &publication);
    static bool deliverWithoutLocal(const MatchResult &match, const MatchEntry &entry, Publication &publication);

    TopicManager &m_topics;
    SessionContext &m_context;
    ImageScratch m_scratch;
    const AccessPolicy *m_policy = nullptr;
    TopicWatcher *m_watcher = nullptr;
    quint32 m_watchRevision = 1;
    WarningLimiter m_warnings{std::chrono::seconds(10), 5};
};

} // namespace deepros
