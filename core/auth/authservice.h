#pragma once

#include <QByteArray>

#include <functional>

namespace deepros {

/// Carries a question to the service that judges logins, and its answer back. Broker thread.
class AuthService
{
public:
    struct Reply
    {
        int status = 0;   ///< of HTTP; 0: there was no answer
        QByteArray body;
        QByteArray error; ///< with status 0: why, for the log
    };
    using Done = std::function<void(const Reply &)>;

    virtual ~AuthService() = default;

    /// Sends `question` (JSON). Answers once, in a later turn; not at all when the service is destroyed before.
    virtual void ask(const QByteArray &question, Done done) = 0;
};

} // namespace deepros
