#pragma once

#include "mqtt/reasoncode.h"
#include "mqtt/types.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace deepros {

/// What a CONNECT says about who it is.
struct Credentials
{
    QByteArray clientId;
    std::optional<QByteArray> userName;
    std::optional<QByteArray> password;
    QByteArray address;    ///< "192.168.1.7:51234"
    QByteArray listener{}; ///< its name: "mqtt"
    mqtt::ProtocolVersion protocol = mqtt::ProtocolVersion::V311;
    std::optional<bool> mustProve{}; ///< what the listener says about passwords; nothing: the broker's own rule
};

/// Whether a client may connect: Success, or 0x86, 0x87 … with a sentence for the reason string and the log.
struct AuthDecision
{
    mqtt::ReasonCode code = mqtt::ReasonCode::Success;
    QByteArray text{};
    QByteArray userName{}; ///< who the client is from now on; null: who it says it is
    /// Stands for what the login rests on, such as a line of a password file; see
    /// Authenticator::stillHolds(). 0: nobody was asked.
    quint64 voucher = 0;
};

/// One enhanced authentication (4.12) in progress, by a method like SCRAM. Broker thread.
class AuthExchange
{
public:
    struct Step
    {
        mqtt::ReasonCode code =
            mqtt::ReasonCode::NotAuthorized; ///< Success, ContinueAuthentication, or a refusal
        QByteArray data;                     ///< Authentication Data for the client
        QByteArray userName;                 ///< with Success: who it is
        QByteArray text;                     ///< with a refusal
    };

    virtual ~AuthExchange() = default;
    /// The client's Authentication Data of CONNECT or AUTH; nothing when it sent none.
    virtual Step next(std::optional<QByteArray> data) = 0;
};

/// A method of enhanced authentication. Broker thread.
class AuthMethod
{
public:
    virtual ~AuthMethod() = default;
    /// As in the property Authentication Method.
    virtual QByteArray name() const = 0;
    virtual std::unique_ptr<AuthExchange> begin(const QByteArray &clientId) = 0;
};

/// Decides who may connect. Broker thread.
class Authenticator
{
public:
    using Done = std::function<void(const AuthDecision &)>;

    virtual ~Authenticator() = default;

    /// Answers once through `done`, now or in a later turn: hashing and asking others must not stall the
    /// loop.
    virtual void authenticate(const Credentials &credentials, Done done) = 0;

    /// Whether a login of before would still be good: false when its user or password is gone or has changed.
    /// `userName` is null for anonymous clients; `mustProve` as in its credentials.
    virtual bool stillHolds(const QByteArray &userName, quint64 voucher, std::optional<bool> mustProve) const
    {
        Q_UNUSED(userName)
        Q_UNUSED(voucher)
        Q_UNUSED(mustProve)
        return true;
    }

    void addMethod(std::unique_ptr<AuthMethod> method) { m_methods.push_back(std::move(method)); }
    /// Null when the method is unknown.
    AuthMethod *method(QByteArrayView name) const
    {
        for (const auto &candidate : m_methods) {
            if (candidate->name() == name)
                return candidate.get();
        }
        return nullptr;
    }

private:
    std::vector<std::unique_ptr<AuthMethod>> m_methods;
};

} // namespace deepros
