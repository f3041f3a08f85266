#include "logging/categories.h"
#include "mqtt/serializer.h"
#include "protocol/connection_p.h"
#include "topics/topicname.h"
#include "util/peerhost.h"

#include <QRandomGenerator>

namespace deepros {

using mqtt::PacketType;
using mqtt::PropertyId;
using mqtt::ProtocolVersion;
using mqtt::ReasonCode;

namespace {

/// The protocol level of a CONNECT whose body may be no CONNECT at all; 0 when it cannot be read.
int protocolLevel(QByteArrayView body)
{
    if (body.size() < 2)
        return 0;
    const qsizetype nameSize = (quint8(body[0]) << 8) | quint8(body[1]);
    return body.size() > 2 + nameSize ? quint8(body[2 + nameSize]) : 0;
}

QByteArray madeUpClientId()
{
    return "auto-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
}

} // namespace

void Connection::handleConnect(QByteArrayView body)
{
    const auto parsed = mqtt::parseConnect(body);
    if (!parsed) {
        refuseMalformedConnect(parsed.error(), body);
        return;
    }
    const mqtt::ConnectPacket &packet = *parsed;
    m_version = packet.version;
    const mqtt::PropertyView &properties = packet.properties;
    m_problemInformation = properties.integer(PropertyId::RequestProblemInformation).value_or(1) == 1;
    m_maxPacketSize = properties.integer(PropertyId::MaximumPacketSize).value_or(m_maxPacketSize);
    m_aliasMaximum = quint16(properties.integer(PropertyId::TopicAliasMaximum).value_or(0));
    ListenerState *listener = m_transport->listener();
    if (listener && listener->spec.expectsProxy) { // by now it has told whose connection this is
        const PeerTable::Arrival arrival =
            m_context.peers.move(*m_address, hostOf(peer()), m_context.limits.peers, m_context.clock.nowMs());
        m_address = arrival.address;
        m_refusal = arrival.refusal;
        if (m_refusal)
            m_context.counters.hit(*m_refusal);
    }
    if (m_refusal) {
        refuseArrival();
        return;
    }

    auto pending = std::make_unique<Pending>();
    QByteArray clientId = packet.clientId.toByteArray();
    if (clientId.isEmpty()) {
        // 3.1 knows no empty identifier; 3.1.1 wants Clean Session with it [MQTT-3.1.3-8].
        if (m_version == ProtocolVersion::V31 || (m_version == ProtocolVersion::V311 && !packet.cleanStart)) {
            refuseConnect(ReasonCode::ClientIdentifierNotValid, "the client identifier is empty");
            return;
        }
        clientId = madeUpClientId();
        pending->assignedId = true;
    }
    pending->client = Client(QString::fromUtf8(clientId), {}, packet.cleanStart, packet.keepAliveSecs);
    pending->client.setProtocolVersion(m_version);
    pending->client.setAddress(peer());
    if (listener)
        pending->client.setListener(listener->spec.name.toUtf8());
    if (packet.userName)
        pending->client.setUsername(packet.userName->toByteArray());
    pending->cleanStart = packet.cleanStart;
    pending->keepAliveSecs = packet.keepAliveSecs;
    if (isV5()) {
        const quint32 asked = properties.integer(PropertyId::SessionExpiryInterval).value_or(0);
        m_connectExpiryWasZero = asked == 0;
        pending->expirySecs = std::min(asked, m_context.limits.maxSessionExpirySecs);
        pending->receiveMaximum = quint16(properties.integer(PropertyId::ReceiveMaximum).value_or(65'535));
        pending->wantsResponseInformation = properties.integer(PropertyId::RequestResponseInformation).value_or(0) == 1;
    } else {
        pending->expirySecs =
            packet.cleanStart ? 0 : std::min(Session::neverExpires, m_context.limits.maxSessionExpirySecs);
    }

    if (packet.will) {
        if (const TopicFault fault = checkTopicName(packet.will->topic, m_context.topics.limits())) {
            const QByteArray text = "will: " + topicFaultText(*fault);
            // 3.x has no return code for this [MQTT-3.1.4-1] (3.1.1).
            if (isV5())
                refuseConnect(fault->code, text);
            else
                fail(fault->code, text);
            return;
        }
        pending->will = makeWill(*packet.will);
    }
    m_pending = std::move(pending);
    m_state = State::Authenticating;

    if (const auto certified = m_transport->certificateUser()) {
        if (properties.text(PropertyId::AuthenticationMethod))
            refuseConnect(ReasonCode::BadAuthenticationMethod, "the certificate says who this is: no other method is taken");
        else
            acceptCertified(*certified);
        return;
    }

    if (const auto method = properties.text(PropertyId::AuthenticationMethod)) {
        const auto data = properties.text(PropertyId::AuthenticationData);
        beginExchange(method->toByteArray(), data ? std::optional(data->toByteArray()) : std::nullopt);
        return;
    }
    Credentials credentials;
    credentials.clientId = m_pending->client.id();
    credentials.address = peer();
    credentials.protocol = m_version;
    if (listener) {
        credentials.listener = listener->spec.name.toUtf8();
        credentials.mustProve = listener->spec.asksForPassword;
    }
    if (packet.userName)
        credentials.userName = packet.userName->toByteArray();
    if (packet.password)
        credentials.password = packet.password->toByteArray();
    if (!m_alive)
        m_alive = std::make_shared<Connection *>(this);
    m_context.authenticator.authenticate(credentials, [alive = m_alive](const AuthDecision &decision) {
        if (*alive)
            (*alive)->judge(decision);
    });
    // The answer may come later: until then nothing more is read.
    pauseIfNeeded();
}

void Connection::refuseMalformedConnect(const mqtt::DecodeError &error, QByteArrayView body)
{
    const int level = protocolLevel(body);
    if (error.code == ReasonCode::UnsupportedProtocolVersion) {
        // In the form of the version nearest to what the client speaks (3.1.2.2).
        m_version = level >= 5 && level < 0x80 ? ProtocolVersion::V5 : ProtocolVersion::V311;
        refuseConnect(error.code, error.toText());
    } else if (level == 5) {
        m_version = ProtocolVersion::V5;
        refuseConnect(error.code, error.toText());
    } else {
        fail(error); // 3.x: closed without CONNACK [MQTT-3.1.4-1]
    }
}

std::unique_ptr<Will> Connection::makeWill(const mqtt::WillFields &fields) const
{
    auto *data = new MessageData;
    data->topic = fields.topic.toByteArray();
    data->payload = fields.payload.toByteArray();
    data->properties = mqtt::forwardableProperties(fields.properties);
    data->qos = fields.qos;
    data->retain = fields.retain;
    data->expirySecs = fields.properties.integer(PropertyId::MessageExpiryInterval);
    return std::make_unique<Will>(
        Will{Message(data), fields.properties.integer(PropertyId::WillDelayInterval).value_or(0)});
}

/// The peer has proved who it is by its certificate: `user`.
void Connection::acceptCertified(const QByteArray &user)
{
    Client &client = m_pending->client;
    if (user.isEmpty()) {
        refuseConnect(ReasonCode::NotAuthorized, "the certificate names no user");
        return;
    }
    if (!client.usernameUtf8().isEmpty() && client.usernameUtf8() != user) {
        refuseConnect(ReasonCode::NotAuthorized, "the user name is not that of the certificate");
        return;
    }
    client.setUsername(user);
    accept({});
}

void Connection::judge(const AuthDecision &decision)
{
    if (m_state != State::Authenticating)
        return;
    if (isError(decision.code)) {
        refuseConnect(decision.code, decision.text);
        return;
    }
    if (!decision.userName.isNull())
        m_pending->client.setUsername(decision.userName);
    m_voucher = decision.voucher;
    accept({});
}

void Connection::beginExchange(const QByteArray &method, std::optional<QByteArray> data)
{
    AuthMethod *known = m_context.authenticator.method(method);
    if (!known) {
        refuseConnect(ReasonCode::BadAuthenticationMethod,
                      "authentication method '" + method + "' is not known here");
        return;
    }
    m_pending->authMethod = method;
    m_pending->exchange = known->begin(m_pending->client.id());
    continueExchange(std::move(data));
}

void Connection::continueExchange(std::optional<QByteArray> data)
{
    const AuthExchange::Step step = m_pending->exchange->next(std::move(data));
    const bool again = m_state == State::Active;
    if (isError(step.code)) {
        if (again)
            fail(step.code, step.text);
        else
            refuseConnect(step.code, step.text);
        return;
    }
    if (step.code == ReasonCode::Success && !again) {
        m_pending->client.setUsername(step.userName);
        accept(step.data);
        return;
    }
    mqtt::PropertyWriter writer;
    writer.add(PropertyId::AuthenticationMethod, m_pending->authMethod);
    if (!step.data.isEmpty())
        writer.add(PropertyId::AuthenticationData, step.data);
    QByteArray packet;
    mqtt::appendReason(packet, PacketType::Auth, {step.code, mqtt::PropertyView::trusted(writer.bytes())}, m_version);
    sendPacket(packet);
    if (step.code == ReasonCode::Success)
        m_pending->exchange.reset();
}

void Connection::handleAuth(QByteArrayView body)
{
    const auto parsed = mqtt::parseReason(PacketType::Auth, body, m_version);
    if (!parsed) {
        fail(parsed.error());
        return;
    }
    const auto method = parsed->properties.text(PropertyId::AuthenticationMethod);
    if (!m_pending || m_pending->authMethod.isEmpty() || !method || *method != m_pending->authMethod) {
        // [MQTT-4.12.0-5], [MQTT-4.12.1-1]: the method of CONNECT and no other.
        fail(ReasonCode::ProtocolError, "AUTH with another authentication method than CONNECT");
        return;
    }
    const bool again = parsed->code == ReasonCode::ReAuthenticate && m_state == State::Active && !m_pending->exchange;
    if (again) {
        AuthMethod *known = m_context.authenticator.method(m_pending->authMethod);
        m_pending->exchange = known->begin(m_session->client().id());
    } else if (parsed->code != ReasonCode::ContinueAuthentication || !m_pending->exchange) {
        fail(ReasonCode::ProtocolError, "AUTH with a reason code that does not fit here");
        return;
    }
    const auto data = parsed->properties.text(PropertyId::AuthenticationData);
    continueExchange(data ? std::optional(data->toByteArray()) : std::nullopt);
}

void Connection::refuseArrival()
{
    const PeerTable::Limits &limits = m_context.limits.peers;
    const bool ofAddress = *m_refusal == Limit::ConnectionRatePerAddress;
    // Counted when it came.
    refuseConnect(ReasonCode::ConnectionRateExceeded,
                  (ofAddress ? "this address connects too often (" : "too many clients connect at this moment (")
                      + limitText(*m_refusal, ofAddress ? limits.ratePerSecOfAddress : limits.ratePerSec) + ")");
}

bool Connection::enter(const Client &client)
{
    const ProtocolLimits &limits = m_context.limits;
    const auto refuse = [this](Limit limit, int value, const char *text) {
        m_context.counters.hit(limit);
        refuseConnect(ReasonCode::QuotaExceeded, QByteArray(text) + " (" + limitText(limit, value) + ")");
        return false;
    };
    if (const Ban *ban = m_context.bans ? m_context.bans->find(client, hostOf(peer())) : nullptr) {
        refuseConnect(ReasonCode::Banned, banText(*ban));
        return false;
    }
    // A connection that this one takes over leaves its place to it.
    const Session *current = m_context.sessions.find(client.id());
    const Client *replaced = current && current->isConnected() ? &current->client() : nullptr;
    if (m_context.activeConnections >= limits.maxConnections && !replaced)
        return refuse(Limit::Connections, limits.maxConnections, "all connections are in use");
    const ListenerState *listener = m_transport->listener();
    if (listener && listener->isFull() && !replaced)
        return refuse(Limit::ConnectionsPerListener, listener->spec.maxConnections,
                      "all connections of this listener are in use");
    const int perAddress = m_address->first.isEmpty() ? 0 : limits.peers.perAddress;
    if (perAddress > 0 && m_address->second.active >= perAddress
        && !(replaced && hostOf(replaced->address()) == m_address->first))
        return refuse(Limit::ConnectionsPerAddress, perAddress, "too many connections from this address");
    if (client.usernameUtf8().isNull())
        return true;
    const bool replacesOwn = replaced && replaced->usernameUtf8() == client.usernameUtf8();
    const int perUser = limits.peers.perUser;
    m_user = m_context.peers.enterUser(client.usernameUtf8(), perUser > 0 && replacesOwn ? perUser + 1 : perUser);
    if (!m_user)
        return refuse(Limit::ConnectionsPerUser, perUser, "too many connections of this user");
    return true;
}

void Connection::accept(QByteArrayView authData)
{
    Pending &pending = *m_pending;
    if (store() && store()->isFailing()) {
        const Session *current = m_context.sessions.find(pending.client.id());
        if (pending.expirySecs > 0 || (current && current->isDurable())) {
            refuseConnect(ReasonCode::ServerUnavailable, store()->refusal());
            return;
        }
    }
    const ProtocolLimits &limits = m_context.limits;
    quint16 keepAlive = pending.keepAliveSecs;
    const quint16 cap = limits.serverKeepAliveSecs;
    if (isV5() && cap && (keepAlive == 0 || keepAlive > cap))
        keepAlive = cap;
    pending.client.setKeepAlive(keepAlive);
    QByteArray properties = connackProperties(authData);
    const auto isTooLarge = [&] {
        return m_maxPacketSize < largestPacket && quint64(connack(false, properties).size()) > m_maxPacketSize;
    };
    if (isTooLarge()) {
        pending.wantsResponseInformation = false; // the only thing that can be left out
        properties = connackProperties(authData);
    }
    if (isTooLarge()) {
        refuseConnect(ReasonCode::PacketTooLarge,
                      "CONNACK is larger than the Maximum Packet Size of the client [MQTT-3.1.2-24]");
        return;
    }
    if (!enter(pending.client))
        return;
    m_promise = {limits.maxPacketSize, limits.receiveMaximum, quint16(limits.maxTopicAlias)};

    m_keepAliveMs = quint64(keepAlive) * 1500;
    if (!keepAlive)
        m_transport->enableProbes();

    const SessionStore::Change before = store() ? store()->lastChange() : 0;
    const auto opened =
        m_context.sessions.open(pending.client, pending.cleanStart, pending.expirySecs, std::move(pending.will));
    m_session = opened.session;
    m_state = State::Active;
    ++m_context.activeConnections;
    ++m_address->second.active;
    if (limits.limitsPublishing())
        m_throttle = std::make_unique<Throttle>();
    if (ListenerState *listener = m_transport->listener())
        ++listener->clients;
    ++m_context.counters.clientsAccepted;

    setDeadline(m_keepAliveMs ? m_context.clock.nowMs() + qint64(m_keepAliveMs) : 0);
    m_context.wheel.watch(*this);

    if (store() && store()->lastChange() != before)
        m_outputGate = commitGate(); // what CONNACK says of the session is on disk before it leaves
    sendPacket(connack(opened.present, properties));
    m_session->attach(*this, pending.receiveMaximum);
    const Client &client = m_session->client();
    qCInfo(lcProtocol).noquote().nospace()
        << "client " << client.clientId() << " connected from " << peer() << " (MQTT " << mqtt::versionName(m_version)
        << ", keep alive " << keepAlive << " s, " << (pending.cleanStart ? "clean" : opened.present ? "session resumed" : "new session")
        << ")";
    m_context.observer.clientConnected(client);
    if (m_pending->authMethod.isEmpty())
        m_pending.reset();
    else
        m_pending->exchange.reset();
    pauseIfNeeded();
    m_session->resume();
}

QByteArray Connection::connackProperties(QByteArrayView authData) const
{
    const Pending &pending = *m_pending;
    const ProtocolLimits &limits = m_context.limits;
    mqtt::PropertyWriter writer;
    if (isV5()) {
        if (pending.expirySecs == limits.maxSessionExpirySecs && limits.maxSessionExpirySecs != Session::neverExpires)
            writer.add(PropertyId::SessionExpiryInterval, pending.expirySecs);
        if (limits.receiveMaximum != 65'535)
            writer.add(PropertyId::ReceiveMaximum, limits.receiveMaximum);
        if (limits.maxPacketSize < largestPacket)
            writer.add(PropertyId::MaximumPacketSize, limits.maxPacketSize);
        if (pending.assignedId)
            writer.add(PropertyId::AssignedClientIdentifier, pending.client.id());
        if (limits.maxTopicAlias)
            writer.add(PropertyId::TopicAliasMaximum, quint32(limits.maxTopicAlias));
        if (pending.client.keepAlive() != pending.keepAliveSecs)
            writer.add(PropertyId::ServerKeepAlive, quint32(pending.client.keepAlive()));
        if (pending.wantsResponseInformation) {
            const QByteArray base = "response/" + pending.client.id();
            if (!checkTopicName(base, m_context.topics.limits()))
                writer.add(PropertyId::ResponseInformation, base);
        }
        if (!pending.authMethod.isEmpty()) {
            writer.add(PropertyId::AuthenticationMethod, pending.authMethod);
            if (!authData.isEmpty())
                writer.add(PropertyId::AuthenticationData, authData);
        }
    }
    return writer.take();
}

QByteArray Connection::connack(bool sessionPresent, const QByteArray &properties) const
{
    QByteArray packet;
    mqtt::ConnackPacket connack;
    connack.sessionPresent = sessionPresent && m_version != ProtocolVersion::V31;
    connack.properties = mqtt::PropertyView::trusted(properties);
    mqtt::appendConnack(packet, connack, m_version);
    return packet;
}

void Connection::refuseConnect(ReasonCode code, QByteArrayView text)
{
    warn("connection refused: " + text.toByteArray());
    m_context.counters.refuse(code);
    m_context.observer.connectionRefused(m_pending ? QByteArrayView(m_pending->client.id()) : QByteArrayView(), peer(),
                                         code, text);
    mqtt::ConnackPacket connack;
    connack.code = isV5() ? static_cast<quint8>(code) : mqtt::connackReturnCodeV3(code);
    const QByteArray properties = reasonProperties(text);
    connack.properties = mqtt::PropertyView::trusted(properties);
    QByteArray packet;
    mqtt::appendConnack(packet, connack, m_version);
    if (quint64(packet.size()) <= m_maxPacketSize)
        sendPacket(packet);
    beginClosing();
}

} // namespace deepros
