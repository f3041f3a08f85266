#pragma once

#include "auth/accesscache.h"
#include "mqtt/framing.h"
#include "mqtt/parser.h"
#include "protocol/protocolcontext.h"
#include "session/packetsink.h"
#include "session/sessionstore.h"
#include "transport/transport.h"

namespace deepros {

/// How the bytes of one client flow, from accept to close: framing, the state machine of the protocol, negotiated limits,
/// topic aliases, acknowledgements in order. Owned by ConnectionTable; nothing it does deletes it inside a call. Broker thread.
///
/// Its handlers stand in connecthandler.cpp (CONNECT, AUTH), publishhandler.cpp (PUBLISH and what acknowledges it) and
/// subscribehandler.cpp; connection.cpp holds the flow, connectionoutput.cpp what is sent.
class Connection final : public PacketSink,
                         public Transport::Handler,
                         public AckGate::Waiter,
                         public KeepAliveWheel::Item
{
public:
    /// `address` counts it among the connections of its host. With `refusal` its CONNECT is answered by that limit.
    Connection(ProtocolContext &context, std::unique_ptr<Transport> transport, PeerTable::Address &address,
               std::optional<Limit> refusal = {});
    ~Connection() override;

    void start();
    /// Writes what has been collected; the end of a turn.
    void flush();
    /// Goes on with input that was left when reading paused; the start of a turn.
    void resumeReading();
    /// The broker stops: DISCONNECT 0x8B for 5.0, close for the others. Sessions stay, wills are not published.
    void shutDown();
    /// The limits of the configuration have changed: those that can do so hold for this connection from now on.
    void limitsChanged();
    /// Logins, users or access rules have changed: ends the connection (0x87) if its login is no longer good, and judges
    /// what is published from now on by the new rules. False: ended.
    bool rightsChanged();
    /// Reads again if the client's rate allows it; answers whether it does.
    bool endThrottling();
    bool isDead() const { return m_state == State::Dead; }
    const QByteArray &peer() const { return m_transport->peer(); }

    /// The store takes more again; see ProtocolContext::storePaused.
    void storeDrained();

    // PacketSink
    SendResult sendPublication(Publication &publication, mqtt::QoS qos, bool retain, quint16 packetId,
                               std::span<const quint32> subscriptionIds) override;
    SendResult sendMessage(const Message &message, mqtt::QoS qos, bool retain, bool dup, quint16 packetId,
                           std::span<const quint32> subscriptionIds) override;
    void sendPubrel(quint16 packetId, mqtt::ReasonCode code) override;
    bool hasRoom() const override;
    bool isDrained() const override { return m_output.size() < drainedBelow; }
    mqtt::ProtocolVersion version() const override { return m_version; }
    void closedBySession(mqtt::ReasonCode code, QByteArrayView text) override;

    // Transport::Handler
    qsizetype bytesReceived(QByteArrayView bytes, quint64 &wanted) override;
    void packetReceived(QByteArray packet) override;
    void largePacketProgress() override;
    void transportClosed(const char *why) override;
    void transportWritable() override { markDirty(); }

    // AckGate::Waiter
    void gateOpened() override;

private:
    enum class State : quint8 {
        AwaitConnect,
        Authenticating, ///< CONNECT is being judged: AUTH packets, or an answer from elsewhere
        Active,
        Closing, ///< our last byte is written or on its way
        Dead ///< to be deleted
    };
    /// CONNECT while it waits for the decision; also what a re-authentication needs.
    struct Pending;
    struct HeldAck
    {
        mqtt::PacketType type;
        mqtt::ReasonCode code;
        quint16 packetId;
        quint32 bytes; ///< of the message, for the limit on what is held
        AckGate *gate; ///< null: only waits for those before it
    };
    struct HeldPacket
    {
        AckGate *gate; ///< null: only waits for those before it
        QByteArray packet;
    };
    struct Aliases;
    struct Throttle;
    /// What the client was told in its CONNACK, or would have been in 3.x: holds for as long as it is connected.
    struct Promise
    {
        quint32 maxPacketSize;
        quint16 receiveMaximum;
        quint16 maxTopicAlias;
    };

    static constexpr qint64 drainedBelow = 64 * 1024; ///< bytes
    static constexpr qint64 flushAbove = 128 * 1024; ///< bytes collected before a write in mid-turn

    bool isV5() const { return mqtt::isV5(m_version); }
    bool isOpen() const { return m_state < State::Closing; }

    // Flow
    bool handleFrame(const mqtt::FrameHeader &header, QByteArrayView body, QByteArray *owner);
    bool handleActive(const mqtt::FrameHeader &header, QByteArrayView body, QByteArray *owner);
    void handlePingreq();
    void handleDisconnect(QByteArrayView body);
    void touch();
    void pauseIfNeeded();
    void markDirty();
    /// Whether it is us who do not read: the client's silence says nothing.
    bool isHeldBack() const;
    void stopThrottling();
    void leaveSession(SessionManager::Goodbye how);
    void leftActive();
    void die();

    // CONNECT and AUTH
    void handleConnect(QByteArrayView body);
    void refuseMalformedConnect(const mqtt::DecodeError &error, QByteArrayView body);
    void acceptCertified(const QByteArray &user);
    void judge(const AuthDecision &decision);
    void beginExchange(const QByteArray &method, std::optional<QByteArray> data);
    void continueExchange(std::optional<QByteArray> data);
    void handleAuth(QByteArrayView body);
    void refuseArrival();
    /// Whether there is room for one more connection; refuses the CONNECT if not.
    bool enter(const Client &client);
    void accept(QByteArrayView authData);
    QByteArray connackProperties(QByteArrayView authData) const;
    QByteArray connack(bool sessionPresent, const QByteArray &properties) const;
    void refuseConnect(mqtt::ReasonCode code, QByteArrayView text);
    std::unique_ptr<Will> makeWill(const mqtt::WillFields &fields) const;

    // PUBLISH and acknowledgements
    bool handlePublish(const mqtt::FrameHeader &header, QByteArrayView body, QByteArray *owner);
    void charge(quint64 packetSize);
    bool resolveAlias(const mqtt::PublishPacket &packet, Publication &publication);
    bool mayPublish(const Publication &publication, AccessDecision &decision);
    bool refusePublish(const mqtt::PublishPacket &packet, const Publication &publication,
                       const AccessDecision &decision);
    /// In words; counts it when it is a limit of ours.
    QByteArray topicFaultText(const mqtt::DecodeError &fault);
    bool refuseTopic(const mqtt::PublishPacket &packet, const mqtt::DecodeError &fault);
    void acknowledge(mqtt::PacketType type, quint16 packetId, mqtt::ReasonCode code, AckGate *gate, quint32 bytes,
                     QByteArrayView reason = {});
    void handleAck(mqtt::PacketType type, QByteArrayView body);
    void handleStrayAck(mqtt::PacketType type, quint16 packetId);
    void handlePubrel(const mqtt::AckPacket &packet);
    void dropHeldAcks();
    void sendOpenedAcks();
    bool refuseUnkeepable(const mqtt::PublishPacket &packet);
    void pauseForStore();
    SessionStore *store() const { return m_context.sessionContext.store; }
    /// A gate that opens when what was changed up to now is on disk.
    AckGate *commitGate();
    /// Sends an answer when what has been changed since `before` is on disk, in the order of the calls.
    void sendWhenCommitted(QByteArray packet, SessionStore::Change before);

    // SUBSCRIBE, UNSUBSCRIBE
    /// False: SUBACK or UNSUBACK with so many codes would be too large for the client; the connection ends.
    bool canAnswer(size_t codes);
    void handleSubscribe(QByteArrayView body);
    void handleUnsubscribe(QByteArrayView body);

    // Output
    void sendAck(mqtt::PacketType type, quint16 packetId, mqtt::ReasonCode code, QByteArrayView reason = {});
    void sendPacket(const QByteArray &packet);
    /// Servers of 3.x close without a word: nothing is sent to their clients.
    void sendDisconnect(mqtt::ReasonCode code, QByteArrayView text);
    SendResult sendHead(mqtt::PublishHead &head, const QByteArray *sharedPayload, QByteArrayView payload);
    void writeEarly();
    quint16 outgoingAlias(QByteArrayView topic, bool &known);
    void countOut(mqtt::QoS qos, qsizetype payload);
    void countIn(qsizetype bytes);
    void countWritten(qint64 bytes);
    /// Adds a reason string if the client wants them and it fits its Maximum Packet Size.
    QByteArray reasonProperties(QByteArrayView text, qsizetype otherBytes = 64) const;
    /// Ends the connection for the peer's mistake: DISCONNECT with reason (5.0), a counted log line, close.
    void fail(mqtt::ReasonCode code, QByteArrayView text);
    void fail(const mqtt::DecodeError &error) { fail(error.code, error.toText()); }
    /// `detail` is logged and not looked at when repeated warnings are held back.
    void warn(QByteArrayView what, QByteArrayView detail = {});
    void beginClosing();

    // KeepAliveWheel::Item
    void timedOut() override;

    ProtocolContext &m_context;
    std::unique_ptr<Transport> m_transport;
    Session *m_session = nullptr;
    OutputBuffer m_output;
    RingQueue<HeldAck> m_heldAcks;
    RingQueue<HeldPacket> m_heldPackets;
    AckGate *m_outputGate = nullptr; ///< CONNACK waits for it, and with it everything behind
    qint64 m_heldBytes = 0;
    std::unique_ptr<Pending> m_pending;
    std::unique_ptr<Aliases> m_aliases;
    std::unique_ptr<Throttle> m_throttle; ///< exists while publishing is limited
    PeerTable::Address *m_address;
    quint64 m_voucher = 0; ///< what the login rests on; see AuthDecision
    PeerTable::User *m_user = nullptr; ///< while active, of a client with a user name
    Promise m_promise;
    std::unique_ptr<AccessCache> m_publishRights; ///< exists with access rules, once something is published
    std::shared_ptr<Connection *> m_alive; ///< for answers from elsewhere; made on demand
    quint64 m_keepAliveMs = 0; ///< one and a half times the negotiated value; 0 = none
    static constexpr quint32 largestPacket = mqtt::maxRemainingLength + mqtt::maxFixedHeaderSize;
    quint32 m_maxPacketSize = largestPacket; ///< the client's
    quint16 m_aliasMaximum = 0; ///< the client's: aliases we may use
    quint16 m_heldQos1 = 0; ///< QoS 1 messages among m_heldAcks
    mqtt::ProtocolVersion m_version = mqtt::ProtocolVersion::V311;
    State m_state = State::AwaitConnect;
    std::optional<Limit> m_refusal; ///< of its arrival
    bool m_outputWasFull = false; ///< since it last drained: said once in the log
    bool m_problemInformation = true; ///< the client wants reason strings everywhere
    bool m_connectExpiryWasZero = true;
    bool m_dirty = false;
    bool m_paused = false;
    bool m_storePaused = false;
    bool m_resuming = false;
    bool m_finishRequested = false;
    bool m_writing = false; ///< in mid-turn: a broken transport is dealt with at the end of the turn
    const char *m_brokenWhy = nullptr;
};

} // namespace deepros
