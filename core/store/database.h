#pragma once

#include "store/statement.h"
#include "store/storejob.h"
#include "util/clock.h"
#include "util/result.h"

#include <QString>

#include <array>

namespace deepros {

/// Where the store is and how it writes. A value.
struct StoreSettings
{
    QString directory;    ///< exists and can be written
    bool fullSync = true; ///< a commit reaches the medium before it counts
    QByteArray vfs{};     ///< SQLite's access to files; empty = the system's
};

/// The tables, in the order of Database::RowCounts.
inline constexpr std::array<const char *, 6> storeTables{"sessions",   "subscriptions", "messages",
                                                         "deliveries", "received",      "retained"};

/// The SQLite file with everything that is kept. One thread at a time.
class Database
{
public:
    using RowCounts = std::array<qint64, storeTables.size()>;

    enum class Trouble : quint8 {
        Full,    ///< no space
        Damaged, ///< it is no database, or broken
        Newer,   ///< a later version of this program wrote it
        Other
    };
    struct Error
    {
        Trouble trouble;
        QString text;
    };

    Database() = default;
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    static QString fileName() { return QStringLiteral("deepros.db"); }
    /// Of the tables as this program writes them; goes into the file.
    static constexpr int schemaVersion = 1;

    /// Opens or makes the file; looks whether it is whole.
    Result<void, Error> open(const StoreSettings &settings);
    /// Writes everything into the file itself, deletes the log beside it and closes.
    void close();
    sqlite3 *handle() const { return m_database; }

    /// Commits a job, all of it or nothing.
    Result<void, Error> apply(const StoreJob &job);
    /// Gives space back, a little at a time. After a commit.
    void tidy();

    struct Loaded
    {
        RowCounts rows{}; ///< taken by the reader
        qint64 lost = 0;  ///< rows that could not be used
        quint64 lastMessage = 0;
        qint64 lastSession = 0;
    };
    /// Gives everything to `reader`; `clock` turns UTC into its own time. What is useless is counted and
    /// removed.
    Result<Loaded, Error> load(StoreReader &reader, const Clock &clock);
    /// Rows as of the last commit, as the file says.
    RowCounts recordedRows();

    /// Between two signs of life in the file while clients with kept sessions are connected, ms: how exactly
    /// a crash is dated.
    static constexpr qint64 heartbeatMs = 60'000;

private:
    Error error(const char *what) const;
    Result<void, Error> execute(const char *sql);
    Result<void, Error> prepareSchema();
    bool prepareStatements();
    int applyAll(const StoreJob &job);
    int applyChange(const StoreJob &job, const StoreChange &change);
    static void bindSession(Statement &statement, const SessionRecord &record);
    int saveState(qint64 wallMs);

    sqlite3 *m_database = nullptr;
    RowCounts m_rows{};
    int m_sinceTidy = 0;
    struct Statements
    {
        Statement begin, commit, rollback, state;
        Statement saveSession, addSession, removeSession, removeSessionSubscriptions, removeSessionReceived;
        Statement saveSubscription, addSubscription, removeSubscription;
        Statement addMessage, removeMessage;
        Statement addDelivery, releaseDelivery, removeDelivery;
        Statement addReceived, removeReceived;
        Statement setRetained, addRetained, clearRetained;
    };
    Statements m_statements;
};

} // namespace deepros
