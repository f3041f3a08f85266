#include "store/database.h"

#include "store/schema.h"

#include <QDir>
#include <QFile>

namespace deepros {

namespace {

/// Pages of the log after which it is written into the file: bounds the log and the time of a start after a
/// crash.
constexpr char setUp[] =
    "PRAGMA trusted_schema=OFF;"
    "PRAGMA cell_size_check=ON;"
    "PRAGMA auto_vacuum=INCREMENTAL;" // counts for a new file only, before the log is switched on
    "PRAGMA journal_mode=WAL;"
    "PRAGMA wal_autocheckpoint=4000;"
    "PRAGMA journal_size_limit=67108864;"
    "PRAGMA cache_size=-32768;"
    "PRAGMA temp_store=MEMORY;";
/// Commits between two looks at what could be given back, and pages given back at a time.
constexpr int tidyEvery = 64;
constexpr int tidyPages = 512;

enum Table { Sessions, Subscriptions, Messages, Deliveries, Received, Retained };

} // namespace

Database::~Database()
{
    if (!m_database)
        return;
    m_statements = {};
    sqlite3_close(m_database);
}

Database::Error Database::error(const char *what) const
{
    const int code = m_database ? sqlite3_errcode(m_database) : SQLITE_NOMEM;
    const QString text = QStringLiteral("%1: %2").arg(
        QString::fromLatin1(what),
        m_database ? QString::fromUtf8(sqlite3_errmsg(m_database)) : QStringLiteral("out of memory"));
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return {Trouble::Full, text};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Trouble::Damaged, text};
    default:
        return {Trouble::Other, text};
    }
}

Result<void, Database::Error> Database::execute(const char *sql)
{
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return Failure{error("the database cannot be used")};
    return {};
}

Result<void, Database::Error> Database::open(const StoreSettings &settings)
{
    const QString name = QDir(settings.directory).filePath(fileName());
    if (QFile file(name); !file.exists() && file.open(QIODevice::WriteOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // SQLite gives its log the same
    const QByteArray path = name.toUtf8();
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path.constData(), &m_database, flags,
                        settings.vfs.isEmpty() ? nullptr : settings.vfs.constData()) != SQLITE_OK)
        return Failure{error("the database cannot be opened")};
    sqlite3_extended_result_codes(m_database, 0);
    sqlite3_busy_timeout(m_database, 2000); // somebody looks at it with a shell
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (const auto done = execute(setUp); !done)
        return done;
    if (const auto done =
            execute(settings.fullSync ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
        !done)
        return done;
    if (const auto done = prepareSchema(); !done)
        return done;
    Statement check(m_database, "PRAGMA quick_check(1)");
    if (check.step() != SQLITE_ROW || check.bytes(0) != "ok")
        return Failure{
            Error{Trouble::Damaged, QStringLiteral("the database is damaged: %1")
                                        .arg(QString::fromUtf8(check.bytes(0)).section(u'\n', -1))}};
    if (!prepareStatements())
        return Failure{
            Error{Trouble::Damaged, QStringLiteral("the tables of the database are not as they should be: %1")
                                        .arg(QString::fromUtf8(sqlite3_errmsg(m_database)))}};
    return {};
}

Result<void, Database::Error> Database::prepareSchema()
{
    Statement version(m_database, "PRAGMA user_version");
    if (version.step() != SQLITE_ROW)
        return Failure{error("the database cannot be read")};
    const qint64 found = version.integer(0);
    version = {};
    if (found == schemaVersion)
        return {};
    if (found == 0) {
        Statement tables(m_database, "SELECT count(*) FROM sqlite_schema");
        if (tables.step() != SQLITE_ROW)
            return Failure{error("the database cannot be read")};
        if (tables.integer(0) > 0)
            return Failure{Error{Trouble::Damaged, QStringLiteral("the database has tables but no version")}};
        tables = {};
        const auto made = execute((QByteArray("BEGIN IMMEDIATE;") + schemaOne + "COMMIT;").constData());
        if (!made)
            sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
        return made;
    }
    // The number stands in two places: when only one of them is strange, it is damage and no other version.
    Statement second(m_database, "SELECT schema FROM state");
    if (found > schemaVersion && second.step() == SQLITE_ROW && second.integer(0) == found) {
        return Failure{
            Error{Trouble::Newer, QStringLiteral("the database has version %1, this program knows up to %2")
                                      .arg(found)
                                      .arg(schemaVersion)}};
    }
    return Failure{
        Error{Trouble::Damaged, QStringLiteral("the database has the impossible version %1").arg(found)}};
}

bool Database::prepareStatements()
{
    bool valid = true;
    const auto prepare = [&](Statement &statement, const char *sql) {
        statement = Statement(m_database, sql);
        valid = valid && statement.isValid();
    };
    Statements &s = m_statements;
    prepare(s.begin, "BEGIN IMMEDIATE");
    prepare(s.commit, "COMMIT");
    prepare(s.rollback, "ROLLBACK");
    prepare(s.state,
            "UPDATE state SET committed_ms=?1, sessions=?2, subscriptions=?3, messages=?4, deliveries=?5, "
            "received=?6, retained=?7");
    prepare(s.saveSession,
            "UPDATE sessions SET client_id=?2, username=?3, protocol=?4, expiry_secs=?5, ended_ms=?6, "
            "will_topic=?7, "
            "will_payload=?8, will_properties=?9, will_qos=?10, will_retain=?11, will_expiry_secs=?12, "
            "will_delay_secs=?13, will_due_ms=?14 WHERE id=?1");
    prepare(s.addSession, "INSERT INTO sessions VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)");
    prepare(s.removeSession, "DELETE FROM sessions WHERE id=?1");
    prepare(s.removeSessionSubscriptions, "DELETE FROM subscriptions WHERE session=?1");
    prepare(s.removeSessionReceived, "DELETE FROM received WHERE session=?1");
    prepare(s.saveSubscription, "UPDATE subscriptions SET qos=?3, no_local=?4, retain_as_published=?5, "
                                "retain_handling=?6, identifier=?7 "
                                "WHERE session=?1 AND filter=?2");
    prepare(s.addSubscription, "INSERT INTO subscriptions VALUES (?1,?2,?3,?4,?5,?6,?7)");
    prepare(s.removeSubscription, "DELETE FROM subscriptions WHERE session=?1 AND filter=?2");
    prepare(s.addMessage, "INSERT INTO messages VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)");
    prepare(s.removeMessage, "DELETE FROM messages WHERE id=?1");
    prepare(s.addDelivery, "INSERT INTO deliveries VALUES (?1,?2,?3,?4,?5,?6,?7)");
    prepare(s.releaseDelivery, "UPDATE deliveries SET message=NULL WHERE session=?1 AND sequence=?2");
    prepare(s.removeDelivery, "DELETE FROM deliveries WHERE session=?1 AND sequence=?2");
    prepare(s.addReceived, "INSERT OR IGNORE INTO received VALUES (?1,?2)");
    prepare(s.removeReceived, "DELETE FROM received WHERE session=?1 AND packet_id=?2");
    prepare(s.setRetained, "UPDATE retained SET message=?2 WHERE topic=?1");
    prepare(s.addRetained, "INSERT INTO retained VALUES (?1,?2)");
    prepare(s.clearRetained, "DELETE FROM retained WHERE topic=?1");
    return valid;
}

void Database::close()
{
    if (!m_database)
        return;
    m_statements = {};
    sqlite3_wal_checkpoint_v2(m_database, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_close(m_database);
    m_database = nullptr;
}

Result<void, Database::Error> Database::apply(const StoreJob &job)
{
    const RowCounts before = m_rows;
    int code = m_statements.begin.run();
    if (code == SQLITE_OK)
        code = applyAll(job);
    if (code == SQLITE_OK)
        code = saveState(job.wallMs);
    if (code == SQLITE_OK)
        code = m_statements.commit.run();
    if (code == SQLITE_OK)
        return {};
    const Error why = error("a commit failed");
    if (!sqlite3_get_autocommit(m_database))
        m_statements.rollback.run();
    m_rows = before;
    return Failure{why};
}

int Database::applyAll(const StoreJob &job)
{
    Statement &add = m_statements.addMessage;
    for (size_t i = 0; i < job.messages.size(); ++i) {
        if (job.messages[i].isNull())
            continue;
        const MessageData &data = *job.messages[i].data();
        add.bind(1, qint64(job.firstMessage + i))
            .bindText(2, data.topic)
            .bindBlob(3, data.payload)
            .bindBlob(4, data.properties)
            .bindText(5, data.publisherId.isNull() ? QByteArrayLiteral("") : data.publisherId)
            .bind(6, data.timestampMs)
            .bind(8, mqtt::toInt(data.qos))
            .bind(9, data.retain);
        if (data.expirySecs)
            add.bind(7, *data.expirySecs);
        else
            add.bindNull(7);
        if (const int code = add.run(); code != SQLITE_OK)
            return code;
        ++m_rows[Messages];
    }
    for (const StoreChange &change : job.changes) {
        if (const int code = applyChange(job, change); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

int Database::applyChange(const StoreJob &job, const StoreChange &change)
{
    using Kind = StoreChange::Kind;
    const auto run = [this](Statement &statement, Table table, int sign) {
        const int code = statement.run();
        if (code == SQLITE_OK)
            m_rows[table] += sign * sqlite3_changes(m_database);
        return code;
    };
    // Replaces a row or adds it: the same parameters for both.
    const auto save = [&](Statement &replace, Statement &add, Table table, auto &&bind) {
        bind(replace);
        if (const int code = replace.run(); code != SQLITE_OK || sqlite3_changes(m_database) > 0)
            return code;
        bind(add);
        return run(add, table, 1);
    };
    Statements &s = m_statements;
    switch (change.kind) {
    case Kind::Cancelled:
        return SQLITE_OK;
    case Kind::SaveSession:
        return save(s.saveSession, s.addSession, Sessions,
                    [&](Statement &statement) { bindSession(statement, *change.record); });
    case Kind::RemoveSession: {
        int code = run(s.removeSession.bind(1, change.session), Sessions, -1);
        if (code == SQLITE_OK)
            code = run(s.removeSessionSubscriptions.bind(1, change.session), Subscriptions, -1);
        if (code == SQLITE_OK)
            code = run(s.removeSessionReceived.bind(1, change.session), Received, -1);
        return code;
    }
    case Kind::SaveSubscription:
        return save(s.saveSubscription, s.addSubscription, Subscriptions, [&](Statement &statement) {
            const SubscriptionOptions &options = change.options;
            statement.bind(1, change.session)
                .bindText(2, change.text)
                .bind(3, mqtt::toInt(options.qos))
                .bind(4, options.noLocal)
                .bind(5, options.retainAsPublished)
                .bind(6, static_cast<int>(options.retainHandling))
                .bind(7, options.identifier);
        });
    case Kind::RemoveSubscription:
        return run(s.removeSubscription.bind(1, change.session).bindText(2, change.text), Subscriptions, -1);
    case Kind::AddDelivery:
        s.addDelivery.bind(1, change.session)
            .bind(2, qint64(change.number))
            .bind(4, mqtt::toInt(change.qos))
            .bind(5, change.retain)
            .bind(6, change.shared)
            .bindText(7, change.text.isNull() ? QByteArrayLiteral("") : change.text);
        if (change.message)
            s.addDelivery.bind(3, qint64(change.message));
        else
            s.addDelivery.bindNull(3);
        return run(s.addDelivery, Deliveries, 1);
    case Kind::ReleaseDelivery:
        return s.releaseDelivery.bind(1, change.session).bind(2, qint64(change.number)).run();
    case Kind::RemoveDelivery:
        return run(s.removeDelivery.bind(1, change.session).bind(2, qint64(change.number)), Deliveries, -1);
    case Kind::AddReceived:
        return run(s.addReceived.bind(1, change.session).bind(2, qint64(change.number)), Received, 1);
    case Kind::RemoveReceived:
        return run(s.removeReceived.bind(1, change.session).bind(2, qint64(change.number)), Received, -1);
    case Kind::SetRetained: {
        const bool isGone = change.message >= job.firstMessage &&
                            job.messages[size_t(change.message - job.firstMessage)].isNull();
        if (isGone)
            return SQLITE_OK;
        return save(s.setRetained, s.addRetained, Retained, [&](Statement &statement) {
            statement.bindText(1, change.text).bind(2, qint64(change.message));
        });
    }
    case Kind::ClearRetained:
        return run(s.clearRetained.bindText(1, change.text), Retained, -1);
    case Kind::RemoveMessage:
        return run(s.removeMessage.bind(1, qint64(change.message)), Messages, -1);
    }
    return SQLITE_OK;
}

void Database::bindSession(Statement &statement, const SessionRecord &record)
{
    statement.bind(1, record.key)
        .bindText(2, record.clientId)
        .bindText(3, record.username)
        .bind(4, static_cast<int>(record.version))
        .bind(5, record.expirySecs);
    if (record.endedMs)
        statement.bind(6, record.endedMs);
    else
        statement.bindNull(6);
    for (int column = 7; column <= 14; ++column)
        statement.bindNull(column);
    if (record.will.isNull())
        return;
    const MessageData &will = *record.will.data();
    statement.bindText(7, will.topic)
        .bindBlob(8, will.payload)
        .bindBlob(9, will.properties)
        .bind(10, mqtt::toInt(will.qos))
        .bind(11, will.retain)
        .bind(13, record.willDelaySecs);
    if (will.expirySecs)
        statement.bind(12, *will.expirySecs);
    if (record.willDueMs)
        statement.bind(14, record.willDueMs);
}

int Database::saveState(qint64 wallMs)
{
    Statement &state = m_statements.state;
    state.bind(1, wallMs);
    for (size_t table = 0; table < m_rows.size(); ++table)
        state.bind(int(table) + 2, m_rows[table]);
    return state.run();
}

void Database::tidy()
{
    if (++m_sinceTidy < tidyEvery)
        return;
    m_sinceTidy = 0;
    Statement free(m_database, "PRAGMA freelist_count");
    Statement all(m_database, "PRAGMA page_count");
    if (free.step() != SQLITE_ROW || all.step() != SQLITE_ROW)
        return;
    const qint64 freePages = free.integer(0);
    const bool isMuch = freePages > 4 * tidyPages && freePages > all.integer(0) / 4;
    free = {};
    all = {};
    if (isMuch) {
        // What does not work now is tried again later: nobody waits for it.
        const QByteArray sql = "PRAGMA incremental_vacuum(" + QByteArray::number(tidyPages) + ')';
        sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr);
    }
}

} // namespace deepros
