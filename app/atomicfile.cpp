#include "atomicfile.h"

#include "util/printable.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace deepros {

namespace {

bool writeAll(int file, const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t count = ::write(file, content.constData() + written, size_t(content.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        written += count;
    }
    return true;
}

} // namespace

AtomicFile::AtomicFile(const QString &path) : m_name(printable(path, 200))
{
    const QFileInfo info(path);
    const QString real = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    m_path = QFile::encodeName(real);
    m_directoryPath = QFile::encodeName(QFileInfo(real).absolutePath());
    m_directory = ::open(m_directoryPath.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m_directory >= 0)
        ::flock(m_directory, LOCK_EX);
}

AtomicFile::~AtomicFile()
{
    if (m_directory >= 0)
        ::close(m_directory);
}

bool AtomicFile::exists() const
{
    struct stat status
    {};
    return ::lstat(m_path.constData(), &status) == 0;
}

Result<void, QString> AtomicFile::fail(const char *what, int error) const
{
    return Failure{QStringLiteral("%1: %2: %3")
                       .arg(m_name, QString::fromUtf8(what), QString::fromLocal8Bit(std::strerror(error)))};
}

Result<void, QString> AtomicFile::replace(const QByteArray &content)
{
    struct stat old
    {};
    const bool replaces = ::stat(m_path.constData(), &old) == 0;
    QByteArray temporary = m_path + ".XXXXXX";
    const int file = ::mkostemp(temporary.data(), O_CLOEXEC); // mode 0600
    if (file < 0)
        return fail("cannot be written: no file can be made in its directory", errno);

    const char *step = nullptr;
    struct stat made
    {};
    if (replaces && ::fstat(file, &made) == 0 && (made.st_uid != old.st_uid || made.st_gid != old.st_gid) &&
        ::fchown(file, old.st_uid, old.st_gid) != 0)
        step = "cannot be written: its owner cannot be kept";
    else if (replaces && ::fchmod(file, old.st_mode & 07777) != 0)
        step = "cannot be written: its mode cannot be kept";
    else if (!writeAll(file, content) || ::fsync(file) != 0)
        step = "cannot be written";
    int error = errno;
    if (::close(file) != 0 && !step) {
        step = "cannot be written";
        error = errno;
    }
    if (!step && ::rename(temporary.constData(), m_path.constData()) != 0) {
        step = "cannot be replaced";
        error = errno;
    }
    if (step) {
        ::unlink(temporary.constData());
        return fail(step, error);
    }
    if (m_directory >= 0)
        ::fsync(m_directory); // the new name, too, outlives a power cut
    return {};
}

} // namespace deepros
