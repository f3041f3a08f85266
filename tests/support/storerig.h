#pragma once

#include "store/sqlitestore.h"
#include "support/sessionrig.h"

#include <memory>

namespace deepros::test {

/// The core without sockets, with a store: what a broker does in a turn is done by hand.
class StoreRig
{
public:
    struct Options
    {
        SessionLimits limits{};
        bool fullSync = false; ///< most tests lose no power
        QByteArrayList volatileTopics{};
        QByteArray vfs{};
        std::chrono::milliseconds away{0}; ///< time that has passed since another rig's start
    };
    /// Opens the store of a folder. When that fails `error` says why.
    explicit StoreRig(const QString &directory) : StoreRig(directory, Options()) {}
    StoreRig(const QString &directory, Options options);
    /// As a broker that is killed: what is not committed is lost.
    ~StoreRig();

    /// A graceful end: clients are disconnected, everything is committed.
    bool stop();
    /// Commits all there is and lets those go on that waited.
    bool commit(std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// Gives the store thread what there is and does not wait.
    void handOver();

    QString error;
    std::unique_ptr<SqliteStore> store;
    SessionRig rig;
};

/// Rows of each table, counted by another connection; "table: count" of those that have any. Empty when they
/// differ from what the file says of itself.
QString rowsOf(const QString &directory);
/// The first column of the first row.
QByteArray query(const QString &directory, const char *sql);

} // namespace deepros::test
