#include "auth/accesscheck.h"

#include "topics/topicfilter.h"

namespace deepros {

AccessAnswer checkAccess(const AccessPolicy &policy, const AccessSubject &subject, AccessAction action,
                         QByteArrayView topic)
{
    QByteArray judged;
    if (action == AccessAction::Subscribe) {
        const auto filter = TopicFilter::parse(topic);
        if (!filter)
            return {false, QString::fromUtf8(filter.error().toText()), false};
        judged = filter->filter().toByteArray();
    } else {
        if (const TopicFault fault = checkTopicName(topic))
            return {false, QString::fromUtf8(fault->toText()), false};
        judged = topic.toByteArray();
    }
    const AccessDecision decision = policy.decide(subject, action, judged);
    return {decision.allowed, QString::fromUtf8(policy.describe(decision))};
}

} // namespace deepros
