#include "logging/filesink.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>

namespace deepros {

namespace {

QString reason(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

} // namespace

FileSink::FileSink(const QString &path, qint64 maximumSize, int files)
    : m_path(QFile::encodeName(path)), m_maximumSize(maximumSize), m_files(files)
{}

FileSink::~FileSink()
{
    close();
}

Result<void, QString> FileSink::open()
{
    close();
    // O_NONBLOCK: a pipe that nobody reads must fail here and not hang the program.
    const int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
    const int descriptor = ::open(m_path.constData(), flags, 0640);
    if (descriptor < 0)
        return Failure{reason(errno)};
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0) {
        const int error = errno;
        ::close(descriptor);
        return Failure{reason(error)};
    }
    m_descriptor = descriptor;
    m_size = status.st_size;
    m_isRegular = S_ISREG(status.st_mode);
    return {};
}

Result<void, QString> FileSink::write(QByteArrayView line)
{
    if (!isOpen())
        return Failure{reason(EBADF)};
    if (m_isRegular && m_size > 0 && m_size + line.size() > m_maximumSize) {
        if (auto rotated = rotate(); !rotated)
            return rotated;
    }
    while (!line.isEmpty()) {
        const ssize_t written = ::write(m_descriptor, line.data(), size_t(line.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const int error = written < 0 ? errno : ENOSPC;
            close();
            return Failure{reason(error)};
        }
        m_size += written;
        line = line.sliced(written);
    }
    return {};
}

void FileSink::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

/// FILE.3 becomes FILE.4 and so on; the oldest is overwritten. A name that is missing is no error.
Result<void, QString> FileSink::rotate()
{
    close();
    if (m_files == 1) {
        if (::truncate(m_path.constData(), 0) != 0)
            return Failure{reason(errno)};
        return open();
    }
    for (int number = m_files - 1; number >= 1; --number) {
        const QByteArray from = number == 1 ? m_path : numbered(number - 1);
        if (::rename(from.constData(), numbered(number).constData()) != 0 && errno != ENOENT)
            return Failure{reason(errno)};
    }
    return open();
}

QByteArray FileSink::numbered(int number) const
{
    return m_path + '.' + QByteArray::number(number);
}

} // namespace deepros
