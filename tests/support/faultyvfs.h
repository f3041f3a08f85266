#pragma once

#include <QString>

/// SQLite's access to files with a disk that can be full and power that can be lost.
namespace deepros::test {

class FaultyVfs
{
public:
    /// Its name among SQLite's; registers it when it is first asked for.
    static const char *name();

    /// From now on every write fails for lack of space.
    static void setFull(bool full);

    /// Copies a folder as the medium would hold it had the power been lost at this instant: whatever was
    /// written since the last fsync of a file is undone. Nobody may write meanwhile. Answers how many writes
    /// were undone.
    static int copyAfterPowerLoss(const QString &from, const QString &to);
};

} // namespace deepros::test
