#include "store/storelock.h"

#include <QDir>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace deepros {

namespace {

QString lockPath(const QString &directory)
{
    return QDir(directory).filePath(QStringLiteral("lock"));
}

#ifdef Q_OS_UNIX

/// The kernel's own lock: unlike one that is a file with a process number it cannot outlive its owner, nor be
/// taken for the lock of another process with the same number, as in a container that is started again.
class KernelLock final : public StoreLock
{
public:
    explicit KernelLock(int descriptor) : m_descriptor(descriptor) {}
    ~KernelLock() override { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(KernelLock)

private:
    const int m_descriptor;
};

#else

class FileLock final : public StoreLock
{
public:
    explicit FileLock(const QString &path) : file(path) { file.setStaleLockTime(0); }
    QLockFile file;
};

#endif

} // namespace

Result<std::unique_ptr<StoreLock>, QString> StoreLock::take(const QString &directory)
{
#ifdef Q_OS_UNIX
    const int descriptor =
        ::open(lockPath(directory).toUtf8().constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return Failure{QStringLiteral("'%1' cannot be written: %2").arg(directory, qt_error_string(errno))};
    auto lock = std::make_unique<KernelLock>(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return Failure{QStringLiteral("another broker uses '%1'").arg(directory)};
    return std::unique_ptr<StoreLock>(std::move(lock));
#else
    auto lock = std::make_unique<FileLock>(lockPath(directory));
    if (lock->file.tryLock(0))
        return std::unique_ptr<StoreLock>(std::move(lock));
    if (lock->file.error() == QLockFile::LockFailedError)
        return Failure{QStringLiteral("another broker uses '%1'").arg(directory)};
    return Failure{QStringLiteral("'%1' cannot be written").arg(directory)};
#endif
}

} // namespace deepros
