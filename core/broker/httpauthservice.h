#pragma once

#include "auth/authservice.h"

#include <QObject>
#include <QSslCertificate>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <unordered_map>

namespace deepros {

/// Asks by HTTP POST in a thread of its own: resolving names, shaking hands and reading certificates stall nobody.
/// Follows no redirection and no proxy: a password goes to the address that was configured or nowhere. All calls from
/// the owner's thread, which must have an event loop.
class HttpAuthService final : public AuthService
{
public:
    struct Settings
    {
        QUrl url;
        std::chrono::milliseconds timeout{5'000}; ///< for the whole answer
        QList<QSslCertificate> authorities{};     ///< empty: those of the system
    };
    static constexpr qint64 maxAnswer = 64 * 1024; ///< bytes

    explicit HttpAuthService(Settings settings);
    /// Gives up what is under way; nothing is answered any more.
    ~HttpAuthService() override;
    Q_DISABLE_COPY_MOVE(HttpAuthService)

    void ask(const QByteArray &question, Done done) override;

private:
    class Worker;

    void deliver(quint64 id, const Reply &reply);

    QObject m_context; ///< in the owner's thread: what is posted to it dies with us
    std::unordered_map<quint64, Done> m_waiting;
    quint64 m_lastId = 0;
    QThread m_thread;
    Worker *m_worker; ///< lives in m_thread and ends with it
};

} // namespace deepros
