#pragma once

#include "routing/router.h"
#include "session/sessionmanager.h"

#include <QSet>

#include <deque>

/// The core without sockets: sessions, topics and the router around a clock that tests move by hand.
namespace deepros::test {

/// A client as a session sees it: notes what it is sent and complains about what no client may be sent.
class FakeSink final : public PacketSink
{
public:
    struct Sent
    {
        QByteArray topic;
        QByteArray payload;
        mqtt::QoS qos = mqtt::QoS::AtMostOnce;
        bool retain = false;
        bool dup = false;
        quint16 packetId = 0;
        std::vector<quint32> subscriptionIds{};
        std::optional<quint32> expirySecs{};
    };

    explicit FakeSink(const Clock &clock) : m_clock(clock) {}

    std::vector<Sent> sent; ///< PUBLISH packets
    std::vector<quint16> pubrels;
    QByteArrayList order; ///< "payload" or "pubrel", as they were sent
    std::optional<mqtt::ReasonCode> closedWith;
    QByteArrayList complaints; ///< identifiers 0 or used twice, the window exceeded
    bool room = true;
    bool drained = true;
    qsizetype maxPayload = 1 << 28; ///< bytes; above: TooLarge
    int window = 65'535; ///< the Receive Maximum to watch
    int roomFor = -1; ///< packets until `room` ends; -1 = never

    QByteArrayList payloads() const;
    QList<int> packetIds() const;
    int unacknowledged() const { return int(m_counted.size()); }

    /// The client answers; complains when the session does not know the identifier.
    void puback(Session &session, quint16 packetId);
    void pubrec(Session &session, quint16 packetId, mqtt::ReasonCode code = mqtt::ReasonCode::Success);
    void pubcomp(Session &session, quint16 packetId);
    /// Acknowledges what was sent first and is not acknowledged.
    void acknowledgeNext(Session &session);
    /// Acknowledges all that is not acknowledged, QoS 1 and 2, until nothing more comes.
    void acknowledgeAll(Session &session);

    // PacketSink
    SendResult sendPublication(Publication &publication, mqtt::QoS qos, bool retain, quint16 packetId,
                               std::span<const quint32> subscriptionIds) override;
    SendResult sendMessage(const Message &message, mqtt::QoS qos, bool retain, bool dup, quint16 packetId,
                           std::span<const quint32> subscriptionIds) override;
    void sendPubrel(quint16 packetId, mqtt::ReasonCode code) override;
    bool hasRoom() const override { return room; }
    bool isDrained() const override { return drained; }
    mqtt::ProtocolVersion version() const override { return mqtt::ProtocolVersion::V5; }
    void closedBySession(mqtt::ReasonCode code, QByteArrayView text) override;

private:
    void note(Sent sent);
    void freeId(quint16 packetId);

    const Clock &m_clock;
    QSet<quint16> m_inUse; ///< identifiers of which the last acknowledgement has not come
    QSet<quint16> m_counted; ///< of these, what this connection sent as PUBLISH
    std::deque<std::pair<quint16, mqtt::QoS>> m_toAnswer;
};

/// Publishes and waits for acknowledgements as a connection does.
class FakePublisher final : public AckGate::Waiter
{
public:
    FakePublisher() = default;
    ~FakePublisher();
    Q_DISABLE_COPY_MOVE(FakePublisher)

    void keep(Publication &publication);
    void gateOpened() override;
    /// The connection is lost.
    void leave();

    int held() const { return int(m_gates.size()); }
    int acknowledged = 0;
    int rejected = 0; ///< of these

private:
    std::deque<AckGate *> m_gates;
};

class SessionRig final : public BrokerObserver
{
public:
    explicit SessionRig(SessionLimits limits = {});
    ~SessionRig() override;

    QList<std::pair<QByteArray, DropCause>> dropped; ///< topics
    QByteArrayList published; ///< topics of all publications that were routed

    ManualClock clock;
    Counters counters;
    BlockPool pool;
    SessionContext context;
    TopicManager topics;
    Router router;
    SessionManager sessions;

    quint64 drops(DropCause cause) const { return counters.dropped[size_t(cause)]; }

    struct Connect
    {
        bool cleanStart = false;
        quint32 expirySecs = Session::neverExpires;
        quint16 receiveMaximum = 65'535;
        std::unique_ptr<Will> will{};
    };
    /// What a connection does for a CONNECT; `present` as in CONNACK.
    Session &connect(const QByteArray &clientId, FakeSink &sink, Connect how, bool *present = nullptr);
    Session &connect(const QByteArray &clientId, FakeSink &sink) { return connect(clientId, sink, Connect()); }
    static std::unique_ptr<Will> will(const char *topic, quint32 delaySecs, mqtt::QoS qos = mqtt::QoS::AtLeastOnce);

    void subscribe(Session &session, QByteArrayView filter, SubscriptionOptions options);
    void subscribe(Session &session, QByteArrayView filter, int qos);

    struct Publish
    {
        QByteArray topic;
        QByteArray payload;
        int qos = 1;
        bool retain = false;
        std::optional<quint32> expirySecs{};
        FakePublisher *publisher = nullptr;
        const Subscriber *from = nullptr;
    };
    struct Published
    {
        int receivers;
        int rejections;
    };
    Published publish(const Publish &what);
    Published publish(const QByteArray &topic, const QByteArray &payload, int qos = 1)
    {
        return publish(Publish{topic, payload, qos});
    }

    // BrokerObserver
    void messagePublished(const Publication &publication, int receivers) override;
    void messageDropped(QByteArrayView clientId, QByteArrayView topic, DropCause cause) override;
};

} // namespace deepros::test
