#pragma once

#include "entities/client.h"
#include "entities/receivepolicy.h"

#include <QByteArray>

#include <optional>

namespace deepros {

/// What somebody wants to do with a topic.
enum class AccessAction : quint8 {
    Publish, ///< send to a topic name
    Subscribe, ///< subscribe to a filter: allowed when it can match anything that may be received
    Receive ///< be given messages of a topic name
};

/// Who asks.
struct AccessSubject
{
    QByteArray clientId;
    std::optional<QByteArray> userName; ///< nothing: an anonymous client; an empty name is a name

    static AccessSubject of(const Client &client)
    {
        const QByteArray &name = client.usernameUtf8();
        return {client.id(), name.isNull() ? std::nullopt : std::optional(name)};
    }
};

/// The answer, and what it rests on. A value.
struct AccessDecision
{
    bool allowed = false;
    bool unsafeName = false; ///< the user name or client id kept patterns from being applied
    int line = 0; ///< of the rule that decided; 0 = no rule matches, which denies
};

/// Decides who may do what with which topic. Immutable once it is in use; any thread may ask.
class AccessPolicy : public ReceivePolicy
{
public:
    virtual ~AccessPolicy() = default;

    /// `topic` is a valid topic name, or for Subscribe a valid filter without `$share/{ShareName}/`.
    virtual AccessDecision decide(const AccessSubject &subject, AccessAction action, QByteArrayView topic) const = 0;
    /// What decided, in words: "acl.conf:12" or "no rule of acl.conf matches".
    virtual QByteArray describe(const AccessDecision &decision) const = 0;

    bool mayReceive(const Client &client, QByteArrayView topic) const override
    {
        return decide(AccessSubject::of(client), AccessAction::Receive, topic).allowed;
    }
};

} // namespace deepros
