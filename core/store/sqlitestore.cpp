#include "store/sqlitestore.h"

#include "logging/categories.h"
#include "topics/topicname.h"

#include <QDir>
#include <QElapsedTimer>

namespace deepros {

using Kind = StoreChange::Kind;

namespace {

QString describeRows(const Database::RowCounts &rows)
{
    QStringList words;
    for (size_t table = 0; table < rows.size(); ++table) {
        if (rows[table] > 0)
            words += QStringLiteral("%1 %2").arg(rows[table]).arg(QString::fromLatin1(storeTables[table]));
    }
    return words.isEmpty() ? QStringLiteral("nothing") : words.join(QStringLiteral(", "));
}

qint64 sum(const Database::RowCounts &rows)
{
    qint64 all = 0;
    for (const qint64 count : rows)
        all += count;
    return all;
}

} // namespace

SqliteStore::SqliteStore(const Settings &settings, const Clock &clock)
    : m_settings(settings), m_clock(clock), m_pending(std::make_unique<StoreJob>())
{}

SqliteStore::~SqliteStore()
{
    if (m_thread) {
        if (auto unfinished = m_thread->stop())
            openGates(*unfinished);
        if (auto news = m_thread->takeNews(); news.done)
            openGates(*news.done);
    }
    openGates(*m_pending);
}

Result<std::unique_ptr<SqliteStore>, QString> SqliteStore::open(const Settings &settings, StoreReader &reader,
                                                                const Clock &clock,
                                                                std::function<void()> wake)
{
    const auto cannot = [](const QString &why) {
        return Failure{
            QStringLiteral("the store: %1; choose another folder with BROKER_DATA_DIR, or keep nothing with "
                           "BROKER_PERSISTENCE=false")
                .arg(why)};
    };
    if (!QDir(settings.directory).exists()) {
        if (!QDir().mkpath(settings.directory))
            return cannot(QStringLiteral("the folder '%1' cannot be made").arg(settings.directory));
        // Messages are nobody else's business.
        QFile::setPermissions(settings.directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    auto lock = StoreLock::take(settings.directory);
    if (!lock)
        return cannot(lock.error());
    QElapsedTimer timer;
    timer.start();
    auto opened = openOrRecover({settings.directory, settings.fullSync, settings.vfs});
    if (!opened) {
        return cannot(QStringLiteral("'%1': %2")
                          .arg(QDir(settings.directory).filePath(Database::fileName()), opened.error().text));
    }
    const auto loaded = opened->database->load(reader, clock);
    if (!loaded)
        return cannot(loaded.error().text);

    std::unique_ptr<SqliteStore> store(new SqliteStore(settings, clock));
    store->m_lock = std::move(*lock);
    store->m_lastSession = loaded->lastSession;
    store->m_lastMessage = loaded->lastMessage;
    store->m_committed = store->m_lastChange = 1; // what has been loaded
    store->m_pending->firstChange = 2;
    store->m_pending->firstMessage = store->m_lastMessage + 1;
    store->m_lastSubmitMs = clock.nowMs();
    StoreStatus &status = store->m_status;
    status.state = StoreState::Ok;
    status.rowsLost = quint64(sum(opened->lost) + loaded->lost);
    if (!opened->setAside.isEmpty()) {
        status.rowsRecovered = quint64(sum(opened->recovered));
        qCCritical(lcStore).noquote().nospace()
            << "recovered from '" << opened->setAside << "': " << describeRows(opened->recovered)
            << "; lost: "
            << (opened->lossIsKnown ? describeRows(opened->lost)
                                    : QStringLiteral("unknown, the file does not say what it held"));
    }
    if (loaded->lost)
        qCCritical(lcStore).nospace() << loaded->lost << " rows could not be used and were left out";
    qCInfo(lcStore).noquote().nospace()
        << "store '" << settings.directory << "': " << describeRows(loaded->rows) << " loaded in "
        << timer.elapsed() << " ms";
    store->m_thread = std::make_unique<StoreThread>(std::move(opened->database), std::move(wake));
    return store;
}

bool SqliteStore::beginTurn()
{
    const bool finished = std::exchange(m_finishedAlone, false);
    if (!m_thread->hasNews()) [[likely]]
        return finished;
    StoreThread::News news = m_thread->takeNews();
    noteState(news);
    if (!news.done)
        return finished;
    finish(std::move(news.done));
    return true;
}

void SqliteStore::noteState(const StoreThread::News &news)
{
    m_status.failedCommits = news.failures;
    if (news.done) {
        ++m_status.commits;
        m_status.lastCommitMs = news.tookMs;
    }
    using Trouble = Database::Trouble;
    const StoreState now = !news.error                            ? StoreState::Ok
                           : news.error->trouble == Trouble::Full ? StoreState::Full
                                                                  : StoreState::Failing;
    if (now == m_status.state)
        return;
    m_status.state = now;
    m_status.error = news.error ? news.error->text : QString();
    m_failing = news.error.has_value();
    if (m_failing) {
        qCCritical(lcStore).noquote().nospace()
            << "the store cannot be written: " << m_status.error
            << "; messages that would have to be kept are refused until it can";
    } else {
        qCInfo(lcStore) << "the store can be written again";
    }
}

void SqliteStore::finish(std::unique_ptr<StoreJob> job)
{
    m_committed = job->lastChange();
    m_runningChanges = 0;
    m_runningBytes = 0;
    openGates(*job);
}

void SqliteStore::openGates(StoreJob &job)
{
    for (StoreChange &change : job.changes) {
        if (AckGate *gate = std::exchange(change.gate, nullptr))
            gate->unblock();
    }
    for (AckGate *gate : std::exchange(job.waiters, {}))
        gate->unblock();
}

int SqliteStore::endTurn()
{
    if (m_pending->isEmpty())
        return -1;
    if (!m_thread->isIdle())
        return -1; // its news call again
    const qint64 waited = m_clock.nowMs() - m_pendingSinceMs;
    if (waited < m_settings.batchMs)
        return int(m_settings.batchMs - waited);
    if (m_pending->hasWork()) {
        submit();
        return -1;
    }
    // Everything was overtaken: nothing is owed to the disk.
    finish(takePending());
    m_finishedAlone = true;
    return 0;
}

void SqliteStore::submit()
{
    m_pending->wallMs = m_clock.wallMs();
    m_lastSubmitMs = m_clock.nowMs();
    m_runningChanges = qint64(m_pending->changes.size());
    m_runningBytes = m_pending->bytes;
    m_thread->submit(takePending());
}

std::unique_ptr<StoreJob> SqliteStore::takePending()
{
    auto next = std::make_unique<StoreJob>();
    next->firstChange = m_lastChange + 1;
    next->firstMessage = m_lastMessage + 1;
    m_congested = false;
    return std::exchange(m_pending, std::move(next));
}

void SqliteStore::tick()
{
    if (!m_connectedSessions.isEmpty() && m_clock.nowMs() - m_lastSubmitMs >= Database::heartbeatMs)
        m_pending->isHeartbeat = true;
}

bool SqliteStore::flush(std::chrono::milliseconds patience)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        beginTurn();
        if (m_thread->isIdle()) {
            if (!m_pending->hasWork()) {
                finish(takePending());
                return true;
            }
            submit();
        }
        const auto left = patience - std::chrono::milliseconds(timer.elapsed());
        if (left.count() <= 0 || !m_thread->waitForNews(left))
            return false;
    }
}

bool SqliteStore::isVolatile(QByteArrayView topic) const
{
    if (topic.startsWith("$SYS/"))
        return true; // the broker's own figures are made anew
    for (const QByteArray &filter : m_settings.volatileTopics) {
        if (topicMatches(filter, topic))
            return true;
    }
    return false;
}

QByteArray SqliteStore::refusal() const
{
    return m_status.state == StoreState::Full ? "the disk of the broker is full"
                                              : "the broker cannot write to its disk";
}

StoreStatus SqliteStore::status() const
{
    StoreStatus status = m_status;
    status.pendingChanges = m_runningChanges + qint64(m_pending->changes.size());
    status.pendingBytes = m_runningBytes + m_pending->bytes;
    return status;
}

SessionStore::Change SqliteStore::push(StoreChange change)
{
    if (m_pending->isEmpty())
        m_pendingSinceMs = m_clock.nowMs();
    m_pending->changes.push_back(std::move(change));
    ++m_pending->live;
    m_congested = m_pending->bytes > m_settings.maxPendingBytes ||
                  qint64(m_pending->changes.size()) > m_settings.maxPendingChanges;
    return ++m_lastChange;
}

void SqliteStore::waitForCommit(AckGate *gate)
{
    if (m_pending->isEmpty())
        m_pendingSinceMs = m_clock.nowMs();
    m_pending->waiters.push_back(gate);
}

quint64 SqliteStore::use(const Message &message)
{
    if (message->storeUses++ == 0) {
        message->storeId = ++m_lastMessage;
        m_pending->messages.push_back(message);
        m_pending->bytes += message.cost();
    }
    return message->storeId;
}

void SqliteStore::release(const Message &message)
{
    if (message.isNull() || message->storeUses == 0 || --message->storeUses > 0)
        return;
    const quint64 id = std::exchange(message->storeId, 0);
    if (id < m_pending->firstMessage) {
        push({.kind = Kind::RemoveMessage, .message = id});
        return;
    }
    m_pending->bytes -= message.cost();
    m_pending->messages[size_t(id - m_pending->firstMessage)] = Message();
}

SessionStore::Change SqliteStore::saveSession(const SessionRecord &record)
{
    if (record.endedMs == 0)
        m_connectedSessions.insert(record.key);
    else
        m_connectedSessions.remove(record.key);
    return push({.kind = Kind::SaveSession,
                 .session = record.key,
                 .record = std::make_unique<SessionRecord>(record)});
}

SessionStore::Change SqliteStore::removeSession(qint64 key)
{
    m_connectedSessions.remove(key);
    return push({.kind = Kind::RemoveSession, .session = key});
}

SessionStore::Change SqliteStore::saveSubscription(qint64 key, QByteArray filter,
                                                   const SubscriptionOptions &options)
{
    return push(
        {.kind = Kind::SaveSubscription, .session = key, .text = std::move(filter), .options = options});
}

SessionStore::Change SqliteStore::removeSubscription(qint64 key, QByteArray filter)
{
    return push({.kind = Kind::RemoveSubscription, .session = key, .text = std::move(filter)});
}

SessionStore::Change SqliteStore::addDelivery(qint64 key, const DeliveryRecord &delivery, AckGate *gate)
{
    QByteArray identifiers;
    for (const quint32 identifier : delivery.subscriptionIds) {
        if (!identifiers.isEmpty())
            identifiers += ',';
        identifiers += QByteArray::number(identifier);
    }
    return push({.kind = Kind::AddDelivery,
                 .qos = delivery.qos,
                 .retain = delivery.retain,
                 .shared = delivery.shared,
                 .session = key,
                 .number = delivery.sequence,
                 .message = delivery.message.isNull() ? 0 : use(delivery.message),
                 .text = std::move(identifiers),
                 .gate = gate});
}

SessionStore::Change SqliteStore::releaseDelivery(qint64 key, quint64 sequence, const Message &message)
{
    const Change change = push({.kind = Kind::ReleaseDelivery, .session = key, .number = sequence});
    release(message);
    return change;
}

void SqliteStore::removeDelivery(Change change, qint64 key, quint64 sequence, const Message &message)
{
    AckGate *gate = nullptr;
    if (change >= m_pending->firstChange) {
        StoreChange &known = m_pending->changes[size_t(change - m_pending->firstChange)];
        if (known.kind == Kind::AddDelivery) {
            known.kind = Kind::Cancelled;
            --m_pending->live;
            gate = std::exchange(known.gate, nullptr);
        } else {
            known.kind = Kind::RemoveDelivery;
        }
    } else {
        push({.kind = Kind::RemoveDelivery, .session = key, .number = sequence});
    }
    release(message);
    if (gate)
        gate->unblock(); // last: who waited may come back with more changes
}

SessionStore::Change SqliteStore::addReceived(qint64 key, quint16 packetId)
{
    return push({.kind = Kind::AddReceived, .session = key, .number = packetId});
}

SessionStore::Change SqliteStore::removeReceived(qint64 key, quint16 packetId)
{
    return push({.kind = Kind::RemoveReceived, .session = key, .number = packetId});
}

void SqliteStore::retainedSet(const Message &message, const Message &before)
{
    if (isVolatile(message->topic))
        return;
    push({.kind = Kind::SetRetained, .message = use(message), .text = message->topic});
    release(before);
}

void SqliteStore::retainedCleared(const Message &before)
{
    if (isVolatile(before->topic))
        return;
    push({.kind = Kind::ClearRetained, .text = before->topic});
    release(before);
}

} // namespace deepros
