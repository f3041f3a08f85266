#pragma once

#include "session/session.h"
#include "topics/topicmanager.h"

#include <QHash>
#include <QVariantMap>

#include <memory>
#include <set>
#include <unordered_map>

namespace deepros {

/// What sessions ask of the router, which stands above them.
class SessionEvents
{
public:
    virtual void publishWill(const Client &client, const Message &message) = 0;
    /// `session` ends with this message of a shared subscription undelivered: another member shall get it. False: there
    /// is none.
    virtual bool handOn(Session &session, const Message &message, mqtt::QoS qos) = 0;

protected:
    ~SessionEvents() = default;
};

/// All sessions by client id: creation, take-over, expiry, wills. Broker thread.
class SessionManager final : public StoreReader
{
public:
    SessionManager(SessionContext &context, TopicManager &topics, SessionEvents &events);
    ~SessionManager();
    Q_DISABLE_COPY_MOVE(SessionManager)

    struct Opened
    {
        Session *session;
        bool present; ///< Session Present: state was kept from an earlier connection
    };

    /// Opens the session of a CONNECT: ends the connection that holds it now (0x8E), discards the state with `cleanStart`,
    /// takes over identity and keep alive from `client`. The caller attaches itself next.
    Opened open(const Client &client, bool cleanStart, quint32 expirySecs, std::unique_ptr<Will> will);

    enum class Goodbye : quint8 {
        Clean, ///< DISCONNECT without will: the will is deleted [MQTT-3.14.4-3]
        Lost, ///< anything else: the will is published, when its delay has passed
        Shutdown ///< the broker stops: as Clean, it is nobody's fault
    };
    /// The connection of `session` has ended. May destroy the session.
    void close(Session &session, Goodbye how);

    Session *find(const QByteArray &clientId) const;

    /// Twice a second: wills and expiries that are due, receivers that stall, messages of kept sessions that expired.
    void tick();
    /// Lets sessions go on that asked for another turn.
    void runWork();
    /// The store has committed something: who waited for it goes on in this turn.
    void commitDone();

    // StoreReader: at the start, before anybody connects and before there is a store in the context.
    void session(const SessionRecord &record) override;
    bool subscription(qint64 key, const QByteArray &filter, const SubscriptionOptions &options) override;
    bool delivery(qint64 key, const DeliveryRecord &delivery) override;
    bool received(qint64 key, quint16 packetId) override;
    void retained(const Message &message) override;
    /// All is read: intervals go on, wills of clients that were connected are due after their delay.
    void restored();

    // By client id, for programs.
    /// A persistent session for a client that is not connected; the existing one if there is one. Null when the id is empty.
    const Client *createClient(const QString &clientId, const QString &username = {}, bool cleanSession = false);
    /// Binds a connection of the program's own to the client's session.
    bool connectClient(const QString &clientId, PacketSink &sink, mqtt::ProtocolVersion protocol);
    /// Ends the client's connection (0x98); its session stays if it is persistent. False: not connected.
    bool disconnectClient(const QString &clientId, mqtt::ReasonCode code = mqtt::ReasonCode::AdministrativeAction,
                          QByteArrayView text = "disconnected by an administrator");
    /// Ends the connection (0x98) and deletes the session with everything in it. Its will is published, as whenever a
    /// connection ends without the client's DISCONNECT or a session before the delay of the will has passed
    /// [MQTT-3.1.2-8]. False: no such client.
    bool removeClient(const QString &clientId);
    /// Client::toVariantMap plus subscriptions, queued, inflight, session_expiry. Empty: no such client.
    QVariantMap clientInfo(const QString &clientId) const;
    QVariantMap getClientInfo(const QString &clientId) const { return clientInfo(clientId); }

    qsizetype totalClients() const { return qsizetype(m_sessions.size()); }
    qsizetype connectedClients() const { return m_connected; }
    /// Since the start, at one time.
    qsizetype mostConnectedClients() const { return m_mostConnected; }

    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        for (const auto &[id, session] : m_sessions)
            visit(*session);
    }

private:
    struct IdHash
    {
        size_t operator()(const QByteArray &id) const { return qHash(id, QHashSeed::globalSeed()); }
    };

    Session &create(const Client &client);
    void endConnection(Session &session, mqtt::ReasonCode code, QByteArrayView text);
    void end(Session &session);
    void schedule(Session &session);
    void unschedule(Session &session);
    void publishWillOf(Session &session);

    SessionContext &m_context;
    TopicManager &m_topics;
    SessionEvents &m_events;
    std::unordered_map<QByteArray, std::unique_ptr<Session>, IdHash> m_sessions;
    std::set<std::pair<qint64, Session *>> m_deadlines; ///< of sessions without connection
    qsizetype m_connected = 0;
    qsizetype m_mostConnected = 0;
    struct Restoring
    {
        Session *session;
        qint64 unsentAfterMs; ///< messages received later cannot have been sent, UTC ms
    };
    std::unordered_map<qint64, Restoring> m_restoring; ///< by key of the store; empty after restored()
    qint64 m_nextSweepMs = 0;
};

} // namespace deepros
