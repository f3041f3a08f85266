#include "logging/logging.h"

#include "util/printable.h"

#include <algorithm>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

#include <QDateTime>
#include <QLoggingCategory>
#include <QMutex>
#include <QMutexLocker>

namespace deepros {

namespace {

// Qt's handler is a plain function, so the one object that serves it must be found from there. The mutex
// guards the pointer and everything that the object writes; it is held for a whole record, which also keeps
// lines whole.
QMutex handlerMutex;
Logging *activeLogging = nullptr;

// Set while this thread writes a record: a message from within would wait for itself.
thread_local bool isWriting = false;

bool wantsColour(int descriptor)
{
    return ::isatty(descriptor) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR");
}

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

QByteArrayView colourOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return "\x1b[2m";
    case LogLevel::Info:
        return {};
    case LogLevel::Warning:
        return "\x1b[33m";
    case LogLevel::Error:
        break;
    }
    return "\x1b[31m";
}

/// A pipe that is ready takes this much without blocking (POSIX PIPE_BUF).
constexpr qsizetype pipeStep = 4096;

/// Writes unless that would wait: a full pipe that nobody reads must not stop the broker. False: something was
/// left out.
bool writeUnlessBlocked(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        pollfd waiting{descriptor, POLLOUT, 0};
        if (::poll(&waiting, 1, 0) <= 0 || !(waiting.revents & POLLOUT))
            return false;
        const QByteArrayView step = bytes.first(std::min(bytes.size(), pipeStep));
        const ssize_t written = ::write(descriptor, step.data(), size_t(step.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

/// Debug is opened for our own categories only: Qt's are about Qt.
QString filterRules(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return QStringLiteral("deepros.*.debug=true");
    case LogLevel::Info:
        return QStringLiteral("deepros.*.debug=false");
    case LogLevel::Warning:
        return QStringLiteral("*.debug=false\n*.info=false");
    case LogLevel::Error:
        break;
    }
    return QStringLiteral("*.debug=false\n*.info=false\n*.warning=false");
}

} // namespace

Logging::Logging(const LoggingOptions &options)
    : m_filePath(options.file),
      m_errorDescriptor(options.errorDescriptor),
      m_inColour(wantsColour(options.errorDescriptor)),
      m_ring(options.ringCapacity)
{
    if (!m_filePath.isEmpty())
        m_file = std::make_unique<FileSink>(m_filePath, options.maximumFileSize, options.files);
    setLevel(options.level);
    {
        const QMutexLocker lock(&handlerMutex);
        Q_ASSERT(!activeLogging);
        activeLogging = this;
    }
    m_previous = qInstallMessageHandler(&Logging::handleMessage);
}

Logging::~Logging()
{
    qInstallMessageHandler(m_previous);
    const QMutexLocker lock(&handlerMutex);
    activeLogging = nullptr;
}

Result<void, QString> Logging::reopen()
{
    const QMutexLocker lock(&handlerMutex);
    if (!m_file)
        return {};
    return m_file->open();
}

void Logging::setLevel(LogLevel level)
{
    QLoggingCategory::setFilterRules(filterRules(level));
}

void Logging::handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (isWriting)
        return;
    isWriting = true;
    {
        const QMutexLocker lock(&handlerMutex);
        if (activeLogging)
            activeLogging->take(levelOf(type), context.category, text);
    }
    isWriting = false;
}

void Logging::take(LogLevel level, const char *category, const QString &text)
{
    LogRecord record{.id = 0,
                     .time = QDateTime::currentMSecsSinceEpoch(),
                     .level = level,
                     .category = category ? QString::fromUtf8(category) : QStringLiteral("default"),
                     .text = printable(text)};
    const QByteArray line = formatRecord(record).toUtf8() + '\n';
    writeToError(record, line);
    writeToFile(line);
    m_ring.append(std::move(record));
}

void Logging::writeToError(const LogRecord &record, const QByteArray &line)
{
    if (m_lostLines > 0) {
        const QByteArray notice = "... " + QByteArray::number(m_lostLines)
            + " lines are missing here: the standard error was not being read\n";
        if (writeUnlessBlocked(m_errorDescriptor, notice))
            m_lostLines = 0;
    }
    const QByteArrayView colour = m_inColour ? colourOf(record.level) : QByteArrayView();
    const bool written = colour.isEmpty()
        ? writeUnlessBlocked(m_errorDescriptor, line)
        : writeUnlessBlocked(m_errorDescriptor, colour.toByteArray() + line.chopped(1) + "\x1b[0m\n");
    if (!written)
        ++m_lostLines;
}

void Logging::writeToFile(const QByteArray &line)
{
    if (!m_file || !m_file->isOpen())
        return;
    const auto written = m_file->write(line);
    if (written)
        return;
    // Said once: the sink is closed now, so that the next line does not come here.
    LogRecord failure{
        .id = 0,
        .time = QDateTime::currentMSecsSinceEpoch(),
        .level = LogLevel::Error,
        .category = QStringLiteral("deepros.broker"),
        .text = printable(QStringLiteral("log file '%1' cannot be written (%2): logging goes on on the "
                                         "standard error only")
                              .arg(m_filePath, written.error()))};
    writeToError(failure, formatRecord(failure).toUtf8() + '\n');
    m_ring.append(std::move(failure));
}

} // namespace deepros
