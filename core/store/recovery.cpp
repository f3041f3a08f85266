#include "store/recovery.h"

#include "logging/categories.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace deepros {

namespace {

/// Moves the file and its log aside; answers the new path, empty when that fails.
QString setAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"));
    QString target = path + QStringLiteral(".corrupt-") + stamp;
    for (int i = 2; QFile::exists(target); ++i)
        target = path + QStringLiteral(".corrupt-%1-%2").arg(stamp).arg(i);
    if (!QFile::rename(path, target))
        return {};
    QFile::rename(path + QStringLiteral("-wal"), target + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    return target;
}

struct CopyResult
{
    qint64 rows = 0;
    qint64 last = 0;   ///< first column of the last row
    bool done = false; ///< to the end, nothing was in the way
};

/// Copies what `condition` (WHERE, ORDER BY) selects of a table, up to the first damaged page.
CopyResult copyRows(sqlite3 *from, sqlite3 *to, const QByteArray &table, const QByteArray &condition)
{
    CopyResult result;
    Statement rows(from, ("SELECT * FROM " + table + condition).constData());
    if (!rows.isValid())
        return result;
    const int columns = sqlite3_column_count(rows.handle());
    QByteArray places("?");
    for (int i = 1; i < columns; ++i)
        places += ",?";
    Statement insert(to, ("INSERT OR IGNORE INTO " + table + " VALUES (" + places + ')').constData());
    int code = SQLITE_ERROR;
    while (insert.isValid() && (code = rows.step()) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i)
            sqlite3_bind_value(insert.handle(), i + 1, sqlite3_column_value(rows.handle(), i));
        if (insert.run() == SQLITE_OK)
            result.rows += sqlite3_changes(to);
        result.last = rows.integer(0);
    }
    result.done = code == SQLITE_DONE;
    return result;
}

/// Copies the rows of one table that can be read: from the front to the first damaged page, then from the
/// back, and where rows have numbers also what stands between damaged pages.
qint64 copyTable(sqlite3 *from, sqlite3 *to, const QByteArray &table, const QByteArray &key)
{
    CopyResult result = copyRows(from, to, table, " ORDER BY " + key);
    qint64 copied = result.rows;
    if (result.done)
        return copied;
    const CopyResult back =
        copyRows(from, to, table, " ORDER BY " + QByteArray(key).replace(",", " DESC,") + " DESC");
    copied += back.rows;
    if (key != "id" || back.rows == 0)
        return copied;
    for (qint64 at = result.last, step = 1; at < back.last;) {
        result = copyRows(from, to, table, " WHERE id > " + QByteArray::number(at) + " ORDER BY id");
        copied += result.rows;
        if (result.done)
            break;
        step = result.rows > 0 ? 1 : step * 2; // over the damaged page
        at = std::max(at, result.last) + step;
    }
    return copied;
}

} // namespace

Result<OpenedDatabase, Database::Error> openOrRecover(const StoreSettings &settings)
{
    OpenedDatabase opened;
    opened.database = std::make_unique<Database>();
    const auto first = opened.database->open(settings);
    if (first)
        return opened;
    if (first.error().trouble != Database::Trouble::Damaged)
        return Failure{first.error()};

    opened.database.reset();
    const QString path = QDir(settings.directory).filePath(Database::fileName());
    opened.setAside = setAside(path);
    if (opened.setAside.isEmpty())
        return Failure{first.error()};
    qCCritical(lcStore).noquote().nospace()
        << first.error().text << "; the file is set aside as '" << opened.setAside << "'";
    opened.database = std::make_unique<Database>();
    if (const auto fresh = opened.database->open(settings); !fresh)
        return Failure{fresh.error()};

    static constexpr std::array<const char *, storeTables.size()> keys{
        "id", "session,filter", "id", "session,sequence", "session,packet_id", "topic"};
    sqlite3 *damaged = nullptr;
    opened.lossIsKnown = false;
    if (sqlite3_open_v2(opened.setAside.toUtf8().constData(), &damaged,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                        settings.vfs.isEmpty() ? nullptr : settings.vfs.constData()) == SQLITE_OK) {
        sqlite3_exec(damaged, "PRAGMA writable_schema=ON; PRAGMA cell_size_check=ON;", nullptr, nullptr,
                     nullptr);
        sqlite3 *target = opened.database->handle();
        {
            Statement expected(
                damaged,
                "SELECT sessions, subscriptions, messages, deliveries, received, retained FROM state");
            opened.lossIsKnown = expected.step() == SQLITE_ROW;
            sqlite3_exec(target, "BEGIN", nullptr, nullptr, nullptr);
            for (size_t table = 0; table < storeTables.size(); ++table) {
                opened.recovered[table] = copyTable(damaged, target, storeTables[table], keys[table]);
                if (opened.lossIsKnown)
                    opened.lost[table] =
                        std::max<qint64>(expected.integer(int(table)) - opened.recovered[table], 0);
            }
            Statement committed(damaged, "SELECT committed_ms FROM state");
            if (committed.step() == SQLITE_ROW) {
                Statement state(target, "UPDATE state SET committed_ms=?1");
                state.bind(1, committed.integer(0)).run();
            }
            sqlite3_exec(target, "COMMIT", nullptr, nullptr, nullptr);
        }
    }
    sqlite3_close(damaged);
    return opened;
}

} // namespace deepros
