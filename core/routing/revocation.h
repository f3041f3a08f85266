#pragma once

namespace deepros {

class AccessPolicy;
class SessionManager;
class TopicManager;

/// After the access rules were replaced: ends the subscriptions of all sessions, connected or not, that the new rules
/// would refuse, with the retained messages still on their way for them, and has what waits for a session checked once
/// more before it is sent. No policy: everything is allowed. Answers the number of subscriptions that ended. Broker
/// thread, between turns.
int revokeSubscriptions(SessionManager &sessions, TopicManager &topics, const AccessPolicy *policy);

} // namespace deepros
