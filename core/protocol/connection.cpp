#include "protocol/connection.h"

#include "logging/categories.h"
#include "protocol/connection_p.h"
#include "util/peerhost.h"

namespace deepros {

using mqtt::FrameHeader;
using mqtt::FrameStatus;
using mqtt::PacketType;
using mqtt::ReasonCode;

namespace {

/// Before CONNECT is accepted nobody may make us hold more than this, bytes. The largest sensible CONNECT (five strings of
/// 64 KiB and properties) fits.
constexpr quint64 maxConnectSize = 1024 * 1024;

} // namespace

Connection::Connection(ProtocolContext &context, std::unique_ptr<Transport> transport, PeerTable::Address &address,
                       std::optional<Limit> refusal)
    : m_context(context), m_transport(std::move(transport)), m_output(context.pool), m_address(&address),
      m_promise{context.limits.maxPacketSize, context.limits.receiveMaximum, quint16(context.limits.maxTopicAlias)},
      m_refusal(refusal)
{
    m_transport->setHandler(this);
}

Connection::~Connection()
{
    Q_ASSERT(!m_session);
    Q_ASSERT(m_heldAcks.isEmpty() && m_heldPackets.isEmpty() && !m_outputGate);
    if (m_alive)
        *m_alive = nullptr;
    if (m_dirty)
        std::erase(m_context.dirty, this);
    if (m_resuming)
        std::erase(m_context.resuming, this);
    m_context.peers.leave(*m_address);
    if (m_storePaused)
        std::erase(m_context.storePaused, this);
}

void Connection::start()
{
    setDeadline(m_context.clock.nowMs() + m_context.limits.connectTimeoutMs);
    m_context.wheel.watch(*this);
    m_transport->start();
}

qsizetype Connection::bytesReceived(QByteArrayView bytes, quint64 &wanted)
{
    qsizetype position = 0;
    while (isOpen() && !m_paused && position < bytes.size()) {
        FrameHeader header;
        mqtt::DecodeError error;
        const QByteArrayView rest = bytes.sliced(position);
        const FrameStatus status = mqtt::readFrameHeader(rest, header, error, m_version);
        if (status == FrameStatus::NeedMore)
            break;
        if (status == FrameStatus::Malformed) {
            fail(error);
            break;
        }
        const quint64 size = header.packetSize();
        // Judged on the header, before any of the body is kept.
        if (m_state != State::Active && size > maxConnectSize) {
            fail(ReasonCode::PacketTooLarge, "the first packet is larger than any CONNECT");
            break;
        }
        if (size > m_promise.maxPacketSize) {
            m_context.counters.hit(Limit::PacketSize);
            fail(ReasonCode::PacketTooLarge,
                 "packet of " + QByteArray::number(size) + " bytes, more than this broker takes ("
                     + limitText(Limit::PacketSize, m_promise.maxPacketSize) + ")");
            break;
        }
        if (quint64(rest.size()) < size) {
            wanted = size;
            break;
        }
        position += qsizetype(size);
        handleFrame(header, rest.sliced(header.headerSize, header.remainingLength), nullptr);
    }
    if (position > 0) {
        touch();
        countIn(position);
    }
    // What follows a fatal mistake is not looked at any more.
    return isOpen() ? position : bytes.size();
}

void Connection::packetReceived(QByteArray packet)
{
    if (!isOpen())
        return;
    countIn(packet.size());
    FrameHeader header;
    mqtt::DecodeError error;
    if (mqtt::readFrameHeader(packet, header, error, m_version) != FrameStatus::Complete) {
        fail(error);
        return;
    }
    touch();
    const QByteArrayView body = QByteArrayView(packet).sliced(header.headerSize);
    handleFrame(header, body, &packet);
}

void Connection::largePacketProgress()
{
    touch();
}

bool Connection::handleFrame(const FrameHeader &header, QByteArrayView body, QByteArray *owner)
{
    ++m_context.counters.packetsIn;
    if (m_state == State::Active) [[likely]]
        return handleActive(header, body, owner);
    if (m_state == State::AwaitConnect) {
        if (header.type == PacketType::Connect)
            handleConnect(body);
        else
            fail(ReasonCode::ProtocolError, "the first packet is not CONNECT [MQTT-3.1.0-1]");
    } else if (header.type == PacketType::Auth && isV5()) {
        handleAuth(body);
    } else if (header.type == PacketType::Disconnect) {
        beginClosing();
    } else {
        fail(ReasonCode::ProtocolError, "only AUTH or DISCONNECT may follow before CONNACK [MQTT-4.12.0-2]");
    }
    return isOpen();
}

bool Connection::handleActive(const FrameHeader &header, QByteArrayView body, QByteArray *owner)
{
    switch (header.type) {
    case PacketType::Publish:
        return handlePublish(header, body, owner);
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
        handleAck(header.type, body);
        break;
    case PacketType::Subscribe:
        handleSubscribe(body);
        break;
    case PacketType::Unsubscribe:
        handleUnsubscribe(body);
        break;
    case PacketType::Pingreq:
        if (const auto parsed = mqtt::parseEmpty(header.type, body); !parsed)
            fail(parsed.error());
        else
            handlePingreq();
        break;
    case PacketType::Disconnect:
        handleDisconnect(body);
        break;
    case PacketType::Auth:
        if (isV5()) {
            handleAuth(body);
            break;
        }
        fail(ReasonCode::ProtocolError, "AUTH does not exist in this version of MQTT");
        break;
    case PacketType::Connect:
        fail(ReasonCode::ProtocolError, "a second CONNECT [MQTT-3.1.0-2]");
        break;
    default:
        fail(ReasonCode::ProtocolError,
             QByteArray(mqtt::packetName(header.type)) + " is sent by servers only");
        break;
    }
    return isOpen();
}

void Connection::handlePingreq()
{
    static constexpr char pingresp[] = {char(0xD0), 0x00};
    ++m_context.counters.packetsOut;
    m_output.append(QByteArrayView(pingresp, 2));
    pauseIfNeeded();
    markDirty();
}

void Connection::handleDisconnect(QByteArrayView body)
{
    const auto parsed = mqtt::parseReason(PacketType::Disconnect, body, m_version);
    if (!parsed) {
        fail(parsed.error());
        return;
    }
    if (isV5()) {
        if (const auto expiry = parsed->properties.integer(mqtt::PropertyId::SessionExpiryInterval)) {
            if (m_connectExpiryWasZero && *expiry != 0) {
                fail(ReasonCode::ProtocolError,
                     "DISCONNECT gives a Session Expiry Interval although CONNECT had none (3.14.2.2.2)");
                return;
            }
            m_session->setExpirySecs(std::min(*expiry, m_context.limits.maxSessionExpirySecs));
        }
    }
    const bool clean = parsed->code == ReasonCode::Success;
    qCInfo(lcProtocol).noquote().nospace() << "client " << m_session->client().clientId() << " disconnected"
                                           << (clean ? "" : ": ") << (clean ? "" : mqtt::reasonName(parsed->code));
    m_context.observer.clientDisconnected(m_session->client(), parsed->code, "DISCONNECT by the client");
    leaveSession(clean ? SessionManager::Goodbye::Clean : SessionManager::Goodbye::Lost);
    if (m_transport->needsGoodbye()) {
        beginClosing();
        return;
    }
    m_state = State::Closing;
    if (!m_output.isEmpty())
        flush();
    die();
}

void Connection::touch()
{
    if (m_keepAliveMs)
        setDeadline(m_context.clock.nowMs() + qint64(m_keepAliveMs));
}

void Connection::timedOut()
{
    switch (m_state) {
    case State::AwaitConnect:
    case State::Authenticating:
        m_context.counters.hit(Limit::ConnectTimeout);
        warn("no complete CONNECT in time ("
             + limitText(Limit::ConnectTimeout, m_context.limits.connectTimeoutMs / 1000) + ")");
        m_state = State::Closing;
        die();
        break;
    case State::Active:
        if (isHeldBack()) {
            touch();
            m_context.wheel.watch(*this);
            return;
        }
        ++m_context.counters.keepAliveTimeouts;
        fail(ReasonCode::KeepAliveTimeout, "nothing was heard for one and a half times the keep alive [MQTT-3.1.2-22]");
        break;
    case State::Closing:
        die();
        break;
    case State::Dead:
        break;
    }
}

void Connection::markDirty()
{
    if (m_dirty || m_state == State::Dead)
        return;
    m_dirty = true;
    m_context.dirty.push_back(this);
}

void Connection::countIn(qsizetype bytes)
{
    m_context.counters.bytesIn += quint64(bytes);
    if (m_session) {
        m_session->traffic().bytesIn += quint64(bytes);
        m_session->traffic().lastHeardMs = m_context.clock.wallMs();
    }
}

void Connection::flush()
{
    m_dirty = false;
    if (m_state == State::Dead)
        return;
    if (m_brokenWhy) {
        transportClosed(m_brokenWhy);
        return;
    }
    if (m_outputGate)
        return;
    countWritten(m_transport->write(m_output));
    if (m_state == State::Dead)
        return;
    if (m_finishRequested && m_output.isEmpty()) {
        m_finishRequested = false;
        m_transport->finish();
        return;
    }
    if (m_outputWasFull && isDrained())
        m_outputWasFull = false;
    if (m_session && m_session->isWaitingForRoom() && isDrained())
        m_session->wantTurn();
    if (m_paused)
        pauseIfNeeded();
}

void Connection::pauseIfNeeded()
{
    // A peer that does not read what it asks for, or whose messages wait for others, is slowed down by TCP.
    const qint64 limit = m_context.limits.maxClientBuffer;
    const bool waiting = m_state == State::Authenticating && !(m_pending && m_pending->exchange);
    const bool throttled = m_throttle && m_throttle->isPaused;
    const bool pause = waiting || throttled || m_storePaused || m_output.size() > limit || m_heldBytes > limit;
    if (pause == m_paused || !isOpen())
        return;
    m_paused = pause;
    m_transport->setReading(!pause);
    if (!pause && !m_resuming) {
        m_resuming = true;
        m_context.resuming.push_back(this);
    }
}

void Connection::charge(quint64 packetSize)
{
    const ProtocolLimits &limits = m_context.limits;
    const qint64 now = m_context.clock.nowMs();
    Throttle &throttle = *m_throttle;
    // Both are charged: the one that is in debt for longer decides.
    if (limits.publishes)
        throttle.messages.charge(limits.publishes, now, 1);
    if (limits.publishBytes)
        throttle.bytes.charge(limits.publishBytes, now, double(packetSize));
    if (throttle.isPaused)
        return;
    const bool tooMany = limits.publishes && throttle.messages.isInDebt(limits.publishes, now);
    if (!tooMany && !(limits.publishBytes && throttle.bytes.isInDebt(limits.publishBytes, now)))
        return;
    const Limit limit = tooMany ? Limit::PublishRate : Limit::PublishByteRate;
    const TokenBucket::Rate rate = tooMany ? limits.publishes : limits.publishBytes;
    m_context.counters.hit(limit);
    warn("publishes too fast and is slowed down (" + limitText(limit, qint64(rate.perSec)) + ")");
    throttle.isPaused = true;
    m_context.throttled.push_back(this);
    pauseIfNeeded();
}

bool Connection::endThrottling()
{
    const ProtocolLimits &limits = m_context.limits;
    const qint64 now = m_context.clock.nowMs();
    if ((limits.publishes && m_throttle->messages.isInDebt(limits.publishes, now))
        || (limits.publishBytes && m_throttle->bytes.isInDebt(limits.publishBytes, now)))
        return false;
    m_throttle->isPaused = false;
    if (!limits.limitsPublishing())
        m_throttle.reset();
    // What it sent meanwhile is still to be read.
    touch();
    pauseIfNeeded();
    return true;
}

void Connection::stopThrottling()
{
    if (m_throttle && m_throttle->isPaused)
        std::erase(m_context.throttled, this);
    m_throttle.reset();
}

void Connection::limitsChanged()
{
    if (m_state != State::Active)
        return;
    const bool limited = m_context.limits.limitsPublishing();
    if (limited && !m_throttle)
        m_throttle = std::make_unique<Throttle>();
    else if (!limited && m_throttle && !m_throttle->isPaused) // else: endThrottling()
        m_throttle.reset();
    pauseIfNeeded();
}

bool Connection::rightsChanged()
{
    m_publishRights.reset();
    // Who came by enhanced authentication was not judged by name and password.
    // A certificate holds for as long as its connection.
    if (m_state != State::Active || m_pending || m_transport->certificateUser())
        return true;
    const ListenerState *listener = m_transport->listener();
    if (m_context.authenticator.stillHolds(m_session->client().usernameUtf8(), m_voucher,
                                           listener ? listener->spec.asksForPassword : std::nullopt))
        return true;
    ++m_context.counters.loginsRevoked;
    fail(ReasonCode::NotAuthorized, "the login is no longer valid");
    return false;
}

bool Connection::isHeldBack() const
{
    return (m_throttle && m_throttle->isPaused) || m_storePaused || m_heldBytes > m_context.limits.maxClientBuffer;
}

void Connection::resumeReading()
{
    m_resuming = false;
    if (isOpen() && !m_paused)
        m_transport->offerAgain();
}

void Connection::warn(QByteArrayView what, QByteArrayView detail)
{
    const size_t key = qHashMulti(0, hostOf(peer()), what);
    const auto admitted = m_context.warnings.admit(key, m_context.clock.now());
    if (!admitted)
        return;
    QString line = QLatin1String("peer ") + QString::fromUtf8(peer());
    if (m_session)
        line += QLatin1String(" client ") + m_session->client().clientId();
    line += QLatin1String(": ") + QString::fromUtf8(what) + QString::fromUtf8(detail);
    if (*admitted > 0)
        line += QStringLiteral(" (%1 more of the same were not logged)").arg(*admitted);
    qCWarning(lcProtocol).noquote() << line;
}

void Connection::fail(ReasonCode code, QByteArrayView text)
{
    if (!isOpen())
        return;
    warn(text);
    m_context.counters.refuse(code);
    if (m_state == State::Active) {
        m_context.observer.clientDisconnected(m_session->client(), code, text);
        sendDisconnect(code, text);
        leaveSession(SessionManager::Goodbye::Lost);
    } else {
        m_context.observer.connectionRefused({}, peer(), code, text);
    }
    beginClosing();
}

void Connection::closedBySession(ReasonCode code, QByteArrayView text)
{
    // The session is detached already and belongs to somebody else now.
    qCInfo(lcProtocol).noquote() << "client" << m_session->client().clientId() << "at" << peer()
                                 << "disconnected:" << QString::fromUtf8(text);
    m_context.observer.clientDisconnected(m_session->client(), code, text);
    m_session = nullptr;
    leftActive();
    // From where a session was taken over is for the operator, not for whoever had it.
    sendDisconnect(code, code == ReasonCode::SessionTakenOver ? "another connection uses this client identifier" : text);
    beginClosing();
}

void Connection::shutDown()
{
    if (m_state == State::Active) {
        sendDisconnect(ReasonCode::ServerShuttingDown, "the broker shuts down");
        leaveSession(SessionManager::Goodbye::Shutdown);
    }
    if (isOpen())
        beginClosing();
}

void Connection::leaveSession(SessionManager::Goodbye how)
{
    dropHeldAcks();
    if (!m_session)
        return;
    leftActive();
    m_context.sessions.close(*std::exchange(m_session, nullptr), how);
}

void Connection::leftActive()
{
    --m_context.activeConnections;
    --m_address->second.active;
    if (m_user)
        m_context.peers.leaveUser(*std::exchange(m_user, nullptr));
    if (ListenerState *listener = m_transport->listener())
        --listener->clients;
}

void Connection::beginClosing()
{
    if (!isOpen())
        return;
    dropHeldAcks();
    stopThrottling();
    m_state = State::Closing;
    m_finishRequested = true;
    m_keepAliveMs = 0;
    setDeadline(m_context.clock.nowMs() + m_context.limits.goodbyeTimeoutMs);
    m_context.wheel.watch(*this);
    markDirty();
}

void Connection::transportClosed(const char *why)
{
    if (m_state == State::Dead)
        return;
    if (m_writing) {
        // In the middle of routing: sessions must not change under the router's feet.
        m_brokenWhy = why;
        markDirty();
        return;
    }
    if (m_session) {
        qCInfo(lcProtocol).noquote() << "client" << m_session->client().clientId() << "at" << peer()
                                     << "lost:" << why;
        m_context.observer.clientDisconnected(m_session->client(), ReasonCode::UnspecifiedError, why);
        leaveSession(SessionManager::Goodbye::Lost);
    }
    die();
}

void Connection::die()
{
    if (m_state == State::Dead)
        return;
    leaveSession(SessionManager::Goodbye::Lost);
    stopThrottling();
    m_state = State::Dead;
    leave();
    m_transport->abort();
    m_output.clear();
    m_context.dead.push_back(this);
}

} // namespace deepros
