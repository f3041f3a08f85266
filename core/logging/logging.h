#pragma once

#include "logging/filesink.h"
#include "logging/logring.h"
#include "util/loglevel.h"
#include "util/result.h"

#include <QString>

#include <memory>

namespace deepros {

struct LoggingOptions
{
    LogLevel level = LogLevel::Info;
    QString file;                  ///< empty = none
    qint64 maximumFileSize = 0;    ///< bytes after which the file is rotated
    int files = 1;                 ///< files kept, the current one included
    qsizetype ringCapacity = 2000; ///< records
    int errorDescriptor = 2;       ///< where lines go besides the file
};

/// Takes every Qt message of the program for as long as it lives: a line on the standard error, in colour on
/// a terminal unless NO_COLOR is set; a line in the log file; a record in the ring. One at a time, made
/// before the threads that log and destroyed after them. Texts are made printable, so that a peer cannot
/// forge a line.
///
/// A file that can no longer be written costs one error line on the standard error, no more: logging goes on
/// there, and reopen() tries the file again. All functions are thread-safe.
class Logging
{
public:
    explicit Logging(const LoggingOptions &options);
    ~Logging();
    Q_DISABLE_COPY_MOVE(Logging)

    /// Opens the log file, when there is one, or opens it anew after somebody has renamed it. Fails with the
    /// reason.
    Result<void, QString> reopen();

    /// Changes what is logged from now on. Takes effect in the categories themselves: a message below the
    /// level costs one comparison. QT_LOGGING_RULES still overrides it for the categories that it names.
    void setLevel(LogLevel level);

    const LogRing &ring() const { return m_ring; }

private:
    static void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void take(LogLevel level, const char *category, const QString &text);
    void writeToError(const LogRecord &record, const QByteArray &line);
    void writeToFile(const QByteArray &line);

    const QString m_filePath;
    const int m_errorDescriptor;
    quint64 m_lostLines = 0; ///< not written to the standard error since the last that was
    const bool m_inColour;
    LogRing m_ring;
    std::unique_ptr<FileSink> m_file; // may be null
    QtMessageHandler m_previous = nullptr;
};

} // namespace deepros
