#include "routing/revocation.h"

#include "auth/accesspolicy.h"
#include "logging/categories.h"
#include "session/sessionmanager.h"
#include "topics/topicmanager.h"

namespace deepros {

namespace {

constexpr int loggedOneByOne = 20;

/// Filters as the client wrote them.
std::vector<QByteArray> refusedBy(const AccessPolicy &policy, const Session &session)
{
    std::vector<QByteArray> refused;
    const AccessSubject subject = AccessSubject::of(session.client());
    SubscriptionIndex::forEach(session, [&](const Subscription &subscription) {
        if (!policy.decide(subject, AccessAction::Subscribe, FilterTree::pathOf(subscription.node)).allowed)
            refused.push_back(SubscriptionIndex::filterText(subscription));
    });
    return refused;
}

} // namespace

int revokeSubscriptions(SessionManager &sessions, TopicManager &topics, const AccessPolicy *policy)
{
    // Also for what the new rules allow again: matches are about who may receive.
    topics.index().setAsksReceivers(policy != nullptr);
    if (!policy)
        return 0;
    int revoked = 0;
    sessions.forEach([&](Session &session) {
        session.checkWaiting();
        for (const QByteArray &text : refusedBy(*policy, session)) {
            const auto filter = TopicFilter::parse(text, topics.limits());
            if (!filter || !topics.index().remove(session, *filter))
                continue;
            session.cancelReplay(text);
            if (++revoked <= loggedOneByOne) {
                qCWarning(lcRouting).noquote().nospace()
                    << "client " << session.client().clientId() << ": its subscription to "
                    << QString::fromUtf8(text) << " is no longer allowed and has ended";
            }
        }
    });
    if (revoked > loggedOneByOne)
        qCWarning(lcRouting) << revoked - loggedOneByOne << "more subscriptions have ended for the same reason";
    return revoked;
}

} // namespace deepros
