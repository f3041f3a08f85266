#include "support/storerig.h"

#include <QDir>

namespace deepros::test {

StoreRig::StoreRig(const QString &directory, Options options) : rig(options.limits)
{
    rig.clock.advance(options.away);
    SqliteStore::Settings settings;
    settings.directory = directory;
    settings.fullSync = options.fullSync;
    settings.volatileTopics = options.volatileTopics;
    settings.vfs = options.vfs;
    auto opened = SqliteStore::open(settings, rig.sessions, rig.clock, [] {});
    if (!opened) {
        error = opened.error();
        return;
    }
    store = std::move(*opened);
    rig.context.store = store.get();
    rig.topics.retained().setJournal(store.get());
    rig.sessions.restored();
}

StoreRig::~StoreRig() = default;

bool StoreRig::stop()
{
    std::vector<QByteArray> connected;
    rig.sessions.forEach([&](const Session &session) {
        if (session.isConnected())
            connected.push_back(session.subscriberId());
    });
    for (const QByteArray &clientId : connected)
        rig.sessions.close(*rig.sessions.find(clientId), SessionManager::Goodbye::Shutdown);
    return commit();
}

bool StoreRig::commit(std::chrono::milliseconds patience)
{
    // Who goes on after a commit may have something new to commit.
    bool committed = store->flush(patience);
    for (; committed && !rig.context.awaitingCommit.empty(); committed = store->flush(patience)) {
        rig.sessions.commitDone();
        rig.sessions.runWork();
    }
    return committed;
}

void StoreRig::handOver()
{
    rig.clock.advance(std::chrono::milliseconds(10));
    store->endTurn();
}

QByteArray query(const QString &directory, const char *sql)
{
    sqlite3 *database = nullptr;
    QByteArray found("no database");
    const QByteArray path = QDir(directory).filePath(Database::fileName()).toUtf8();
    if (sqlite3_open_v2(path.constData(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK) {
        Statement statement(database, sql);
        found = statement.step() == SQLITE_ROW ? statement.bytes(0) : QByteArray(sqlite3_errmsg(database));
    }
    sqlite3_close(database);
    return found;
}

QString rowsOf(const QString &directory)
{
    QStringList words;
    for (const char *table : storeTables) {
        const QByteArray name(table);
        const QByteArray counted = query(directory, ("SELECT count(*) FROM " + name).constData());
        if (counted != query(directory, ("SELECT " + name + " FROM state").constData()))
            return {};
        if (counted != "0")
            words += QString::fromLatin1(name + ": " + counted);
    }
    return words.isEmpty() ? QStringLiteral("none") : words.join(QStringLiteral(", "));
}

} // namespace deepros::test
