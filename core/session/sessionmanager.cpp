#include "session/sessionmanager.h"

#include "logging/categories.h"

#include <algorithm>
#include <limits>

namespace deepros {

using mqtt::ReasonCode;

namespace {

/// Between two searches for expired messages in the queues of kept sessions, ms.
constexpr qint64 sweepEveryMs = 30'000;
/// What was loaded is committed: no change of a running store has a number as low.
constexpr SessionStore::Change restoredChange = 1;

} // namespace

SessionManager::SessionManager(SessionContext &context, TopicManager &topics, SessionEvents &events)
    : m_context(context), m_topics(topics), m_events(events)
{
}

SessionManager::~SessionManager()
{
    for (auto &[id, session] : m_sessions) {
        Q_ASSERT(!session->isConnected());
        m_topics.detach(*session);
    }
}

Session *SessionManager::find(const QByteArray &clientId) const
{
    const auto found = m_sessions.find(clientId);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

Session &SessionManager::create(const Client &client)
{
    auto owned = std::make_unique<Session>(m_context, client);
    Session &session = *owned;
    m_sessions.emplace(client.id(), std::move(owned));
    m_topics.attach(session);
    return session;
}

void SessionManager::endConnection(Session &session, ReasonCode code, QByteArrayView text)
{
    PacketSink *sink = session.sink();
    if (!sink)
        return;
    session.detach();
    session.client().setConnected(false, 0);
    --m_connected;
    sink->closedBySession(code, text);
}

SessionManager::Opened SessionManager::open(const Client &client, bool cleanStart, quint32 expirySecs,
                                            std::unique_ptr<Will> will)
{
    Session *session = find(client.id());
    const bool sessionEnds = session && (cleanStart || session->expirySecs() == 0);
    if (session && session->isConnected()) {
        ++m_context.counters.sessionsTakenOver;
        endConnection(*session, ReasonCode::SessionTakenOver,
                      "session taken over by " + (client.address().isEmpty() ? "another connection" : client.address()));
        // The old connection ended without DISCONNECT. Its will goes out unless it has a delay that this new
        // connection undercuts by going on with the session [MQTT-3.1.3-9].
        if (session->will() && session->will()->delaySecs == 0)
            publishWillOf(*session);
    }
    if (sessionEnds) {
        // A will that waits for its delay goes out when the session ends (3.1.3.2.2).
        publishWillOf(*session);
        end(*session);
        session = nullptr;
    }
    const bool present = session != nullptr;
    if (session) {
        unschedule(*session);
        session->takeWill();
        const QByteArray before = session->client().usernameUtf8();
        session->client() = client;
        if (m_context.receivePolicy
            && (before != client.usernameUtf8() || before.isNull() != client.usernameUtf8().isNull())) {
            // The subscriptions stay; what they bring is now another user's.
            session->checkWaiting();
            m_topics.index().invalidate();
        }
    } else {
        session = &create(client);
    }
    session->setExpirySecs(expirySecs);
    session->setWill(std::move(will));
    session->client().setConnected(true, m_context.clock.wallMs());
    m_mostConnected = std::max(m_mostConnected, ++m_connected);
    session->saveToStore();
    return {session, present};
}

void SessionManager::close(Session &session, Goodbye how)
{
    if (session.isConnected()) {
        session.detach();
        session.client().setConnected(false, 0);
        --m_connected;
    }
    if (how != Goodbye::Lost)
        session.takeWill();
    const qint64 now = m_context.clock.nowMs();
    if (session.will()) {
        const quint32 delay = std::min(session.will()->delaySecs, session.expirySecs());
        if (delay == 0)
            publishWillOf(session);
        else
            session.deadlines.first = now + qint64(delay) * 1000;
    }
    if (session.expirySecs() == 0) {
        end(session);
        return;
    }
    if (session.expirySecs() != Session::neverExpires)
        session.deadlines.second = now + qint64(session.expirySecs()) * 1000;
    schedule(session);
    session.saveToStore();
}

void SessionManager::publishWillOf(Session &session)
{
    if (const auto will = session.takeWill())
        m_events.publishWill(session.client(), will->message);
}

void SessionManager::schedule(Session &session)
{
    const auto [will, expiry] = session.deadlines;
    const qint64 next = !will ? expiry : !expiry ? will : std::min(will, expiry);
    if (next)
        m_deadlines.emplace(next, &session);
}

void SessionManager::unschedule(Session &session)
{
    const auto [will, expiry] = session.deadlines;
    if (will)
        m_deadlines.erase({will, &session});
    if (expiry)
        m_deadlines.erase({expiry, &session});
    session.deadlines = {0, 0};
}

void SessionManager::end(Session &session)
{
    unschedule(session);
    session.handOnUndelivered(
        [&](const Message &message, mqtt::QoS qos) { return m_events.handOn(session, message, qos); });
    session.leaveStore();
    m_topics.detach(session);
    m_sessions.erase(m_sessions.find(session.subscriberId()));
}

void SessionManager::tick()
{
    const qint64 now = m_context.clock.nowMs();
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= now) {
        Session &session = *m_deadlines.begin()->second;
        m_deadlines.erase(m_deadlines.begin());
        auto &[will, expiry] = session.deadlines;
        if (will && will <= now) {
            will = 0;
            publishWillOf(session);
            session.saveToStore();
        }
        if (expiry && expiry <= now) {
            qCDebug(lcSession) << "session expired:" << session.client().clientId();
            ++m_context.counters.sessionsExpired;
            end(session);
        } else {
            schedule(session);
        }
    }
    std::erase_if(m_context.congested, [](Session *session) { return !session->checkStall(); });
    if (m_context.store && now >= m_nextSweepMs) {
        m_nextSweepMs = now + sweepEveryMs;
        for (const auto &[id, session] : m_sessions) {
            if (session->isDurable())
                session->dropExpired();
        }
    }
}

void SessionManager::runWork()
{
    // What asks for yet another turn gets the next one.
    std::vector<Session *> work;
    work.swap(m_context.work);
    for (size_t i = 0; i < work.size(); ++i)
        work[i]->startTurn();
}

void SessionManager::commitDone()
{
    std::vector<Session *> waiting;
    waiting.swap(m_context.awaitingCommit);
    for (Session *session : waiting)
        session->committed();
}

void SessionManager::session(const SessionRecord &record)
{
    Client client(QString::fromUtf8(record.clientId), {}, false);
    client.setUsername(record.username);
    client.setProtocolVersion(record.version);
    Session &session = create(client);
    session.restore(record);
    m_restoring.insert({record.key, {&session, record.wasCutOff ? std::numeric_limits<qint64>::max() : record.endedMs}});
    if (record.will.isNull())
        return;
    const Clock &clock = m_context.clock;
    // Who was connected gets its delay to come back: it could not while the broker was away.
    session.deadlines.first = record.willDueMs
        ? clock.nowMs() + std::max<qint64>(record.willDueMs - clock.wallMs(), 1)
        : clock.nowMs() + std::max<qint64>(qint64(std::min(record.willDelaySecs, record.expirySecs)) * 1000, 1);
}

bool SessionManager::subscription(qint64 key, const QByteArray &text, const SubscriptionOptions &options)
{
    const auto found = m_restoring.find(key);
    const auto filter = TopicFilter::parse(text, m_topics.limits());
    if (found == m_restoring.end() || !filter)
        return false;
    m_topics.index().add(*found->second.session, *filter, options);
    return true;
}

bool SessionManager::delivery(qint64 key, const DeliveryRecord &delivery)
{
    const auto found = m_restoring.find(key);
    if (found == m_restoring.end())
        return false;
    const auto [session, unsentAfterMs] = found->second;
    const bool unsent = !delivery.message.isNull() && delivery.message->timestampMs > unsentAfterMs;
    session->restoreDelivery(delivery, restoredChange, unsent ? 0 : m_context.limits.maxInflight);
    return true;
}

bool SessionManager::received(qint64 key, quint16 packetId)
{
    const auto found = m_restoring.find(key);
    if (found != m_restoring.end())
        found->second.session->restoreIncomingId(packetId);
    return found != m_restoring.end();
}

void SessionManager::retained(const Message &message)
{
    m_topics.retained().set(message);
}

void SessionManager::restored()
{
    const Clock &clock = m_context.clock;
    for (const auto &[key, restoring] : m_restoring) {
        Session *session = restoring.session;
        if (session->expirySecs() != Session::neverExpires) {
            const qint64 away = std::max<qint64>(clock.wallMs() - session->endedMs(), 0);
            session->deadlines.second =
                clock.nowMs() + std::max<qint64>(qint64(session->expirySecs()) * 1000 - away, 1);
        }
        schedule(*session);
    }
    m_restoring.clear();
}

const Client *SessionManager::createClient(const QString &clientId, const QString &username, bool cleanSession)
{
    if (clientId.isEmpty())
        return nullptr;
    if (const Session *known = find(clientId.toUtf8()))
        return &known->client();
    Session &session = create(Client(clientId, username, cleanSession));
    session.setExpirySecs(cleanSession ? 0 : Session::neverExpires);
    session.saveToStore();
    return &session.client();
}

bool SessionManager::connectClient(const QString &clientId, PacketSink &sink, mqtt::ProtocolVersion protocol)
{
    Session *known = find(clientId.toUtf8());
    if (!known)
        return false;
    Client client = known->client();
    client.setProtocolVersion(protocol);
    const quint32 expiry = known->expirySecs();
    const Opened opened = open(client, false, expiry, nullptr);
    opened.session->attach(sink, 65'535);
    opened.session->resume();
    return true;
}

bool SessionManager::disconnectClient(const QString &clientId, ReasonCode code, QByteArrayView text)
{
    Session *session = find(clientId.toUtf8());
    if (!session || !session->isConnected())
        return false;
    endConnection(*session, code, text);
    close(*session, Goodbye::Lost);
    return true;
}

bool SessionManager::removeClient(const QString &clientId)
{
    Session *session = find(clientId.toUtf8());
    if (!session)
        return false;
    endConnection(*session, ReasonCode::AdministrativeAction, "the session was deleted by an administrator");
    publishWillOf(*session);
    end(*session);
    return true;
}

QVariantMap SessionManager::clientInfo(const QString &clientId) const
{
    const Session *session = find(clientId.toUtf8());
    if (!session)
        return {};
    QVariantMap info = session->client().toVariantMap();
    QVariantList subscriptions;
    SubscriptionIndex::forEach(*session, [&](const Subscription &subscription) {
        subscriptions.append(QVariantMap{
            {QStringLiteral("filter"), QString::fromUtf8(SubscriptionIndex::filterText(subscription))},
            {QStringLiteral("qos"), mqtt::toInt(subscription.options.qos)},
        });
    });
    info.insert(QStringLiteral("subscriptions"), subscriptions);
    info.insert(QStringLiteral("queued"), session->queued());
    info.insert(QStringLiteral("inflight"), session->inflight());
    info.insert(QStringLiteral("session_expiry"), session->expirySecs());
    return info;
}

} // namespace deepros
