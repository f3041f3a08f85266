#pragma once

#include "util/result.h"

#include <QByteArray>
#include <QString>

namespace deepros {

/// A file that is replaced as a whole or not at all, whatever happens meanwhile. From the constructor to the
/// destructor no other AtomicFile of the same directory is at work, so that what was read still stands when
/// it is replaced. Follows symbolic links. Blocks; one thread.
class AtomicFile
{
public:
    explicit AtomicFile(const QString &path);
    ~AtomicFile();
    Q_DISABLE_COPY_MOVE(AtomicFile)

    bool exists() const;
    /// On disk when it returns. Keeps owner and mode of what it replaces; a new file is for its owner alone.
    /// The error is "PATH: what is wrong".
    Result<void, QString> replace(const QByteArray &content);

private:
    Result<void, QString> fail(const char *what, int error) const;

    const QString m_name;
    QByteArray m_path;
    QByteArray m_directoryPath;
    int m_directory = -1; ///< open and locked, or -1 when the system refuses that
};

} // namespace deepros
