#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace deepros {

/// Tells systemd how the program does: datagrams to the socket that NOTIFY_SOCKET names (sd_notify(3)). Where
/// that variable is not set, and on other systems than Linux, nothing is told. A socket that takes nothing is
/// logged once and costs no service. Main thread; a call blocks for a second at most.
class SystemdNotify
{
public:
    /// Takes the socket and the watchdog's time from the environment.
    SystemdNotify();
    ~SystemdNotify();
    Q_DISABLE_COPY_MOVE(SystemdNotify)

    /// The service is up, or a reload is over; `status` is shown by `systemctl status`.
    void ready(const QString &status);
    void reloading();
    void stopping();
    /// Within each watchdogTime(), or systemd ends the program.
    void alive();

    /// Zero: nobody watches.
    std::chrono::microseconds watchdogTime() const { return m_watchdogTime; }

private:
    void send(const QByteArray &text);

    int m_socket = -1; ///< connected; -1 = nobody is told
    std::chrono::microseconds m_watchdogTime{0};
    bool m_hasFailed = false;
};

} // namespace deepros
