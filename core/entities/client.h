#pragma once

#include "mqtt/types.h"

#include <QByteArray>
#include <QString>
#include <QVariantMap>

#include <chrono>

namespace deepros {

/// What has passed between the broker and one client since its session began. Plain totals.
struct ClientTraffic
{
    quint64 messagesIn = 0; ///< PUBLISH received
    quint64 messagesOut = 0; ///< PUBLISH sent
    quint64 bytesIn = 0; ///< read from its sockets
    quint64 bytesOut = 0; ///< written to its sockets
    qint64 lastHeardMs = 0; ///< UTC ms since 1970
};

/// Who a client is: identity and what it asked for in CONNECT. What is owed to it is its Session; how its bytes flow is a
/// Connection. Broker thread; a value, copies may cross threads.
class Client
{
public:
    Client() = default;
    explicit Client(const QString &clientId, const QString &username = {}, bool cleanSession = true, int keepAliveSecs = 60)
        : m_id(clientId.toUtf8()), m_username(username.toUtf8()), m_keepAliveSecs(quint16(qBound(0, keepAliveSecs, 65535))),
          m_cleanSession(cleanSession)
    {
        touch(std::chrono::steady_clock::now());
    }

    QString clientId() const { return QString::fromUtf8(m_id); }
    const QByteArray &id() const { return m_id; }
    QString username() const { return QString::fromUtf8(m_username); }
    const QByteArray &usernameUtf8() const { return m_username; }
    bool cleanSession() const { return m_cleanSession; }
    /// Seconds; 0 = the client may be silent for ever.
    int keepAlive() const { return m_keepAliveSecs; }
    mqtt::ProtocolVersion protocolVersion() const { return m_version; }
    bool isConnected() const { return m_connected; }
    /// UTC ms since 1970; 0 when it never connected.
    qint64 connectedAtMs() const { return m_connectedAtMs; }
    const QByteArray &address() const { return m_address; }
    /// Name of the listener it came through.
    const QByteArray &listener() const { return m_listener; }

    /// Notes that the client was heard.
    void touch(std::chrono::steady_clock::time_point now) { m_lastSeen = now; }
    /// Whether nothing was heard for longer than `timeout`.
    bool isIdle(std::chrono::milliseconds timeout,
                std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now()) const
    {
        return now - m_lastSeen > timeout;
    }

    void setUsername(QByteArray username) { m_username = std::move(username); }
    void setCleanSession(bool clean) { m_cleanSession = clean; }
    void setKeepAlive(quint16 secs) { m_keepAliveSecs = secs; }
    void setProtocolVersion(mqtt::ProtocolVersion version) { m_version = version; }
    void setAddress(QByteArray address) { m_address = std::move(address); }
    void setListener(QByteArray listener) { m_listener = std::move(listener); }
    void setConnected(bool connected, qint64 wallMs)
    {
        m_connected = connected;
        if (connected)
            m_connectedAtMs = wallMs;
    }

    /// Keys: client_id, username, clean_session, keepalive, protocol, connected, connected_at, address.
    QVariantMap toVariantMap() const;

private:
    QByteArray m_id;
    QByteArray m_username;
    QByteArray m_address; ///< "192.168.1.7:51234"
    QByteArray m_listener;
    std::chrono::steady_clock::time_point m_lastSeen{};
    qint64 m_connectedAtMs = 0;
    quint16 m_keepAliveSecs = 60;
    mqtt::ProtocolVersion m_version = mqtt::ProtocolVersion::V311;
    bool m_cleanSession = true;
    bool m_connected = false;
};

} // namespace deepros
