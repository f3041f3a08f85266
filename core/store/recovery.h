#pragma once

#include "store/database.h"

#include <memory>

namespace deepros {

/// A database that can be worked with, and what became of a damaged one.
struct OpenedDatabase
{
    std::unique_ptr<Database> database;
    QString setAside; ///< the damaged file's new name; empty = the file was whole
    Database::RowCounts recovered{};
    Database::RowCounts lost{}; ///< as far as the damaged file still says what it held
    bool lossIsKnown = true;    ///< false: it does not say
};

/// Opens the database. A damaged one is set aside as `deepros.db.corrupt-TIME`, and what can still be read of
/// it is taken over into a new one. Fails when the file cannot be used for another reason; it is left alone
/// then.
Result<OpenedDatabase, Database::Error> openOrRecover(const StoreSettings &settings);

} // namespace deepros
