#pragma once

#include "util/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace deepros {

/// A log file that is rotated by size: FILE is the current one, FILE.1 the one before, and so on. Not
/// thread-safe: its owner locks. Uses the system's calls and not QFile, whose own warnings would come back as
/// log records.
///
/// What is not a regular file (/dev/null, a pipe) is written to but never rotated. Blocks as long as the disk
/// does.
class FileSink
{
public:
    /// `files` counts the current one; 1 means that a full file is emptied.
    FileSink(const QString &path, qint64 maximumSize, int files);
    ~FileSink();
    Q_DISABLE_COPY_MOVE(FileSink)

    /// Opens the file for appending, also when it is open already: after logrotate has renamed it, say. Fails
    /// with the system's reason; the file is closed then.
    Result<void, QString> open();
    /// Appends a line with its line feed, rotating before it when it would not fit. Fails with the system's
    /// reason; the file is closed then and every further line fails until open() is called.
    Result<void, QString> write(QByteArrayView line);

    bool isOpen() const { return m_descriptor >= 0; }

private:
    void close();
    Result<void, QString> rotate();
    QByteArray numbered(int number) const;

    const QByteArray m_path; // as the file system wants it
    const qint64 m_maximumSize;
    const int m_files;
    int m_descriptor = -1;
    qint64 m_size = 0;
    bool m_isRegular = false;
};

} // namespace deepros
