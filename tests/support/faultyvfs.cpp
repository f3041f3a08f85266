#include "support/faultyvfs.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QHash>
#include <QMutex>

#include <atomic>
#include <vector>

namespace deepros::test {

namespace {

/// What a write replaced.
struct Undo
{
    qint64 offset;
    QByteArray bytes;
    qint64 sizeBefore;
};

QMutex mutex;                               // guards unsynced
QHash<QString, std::vector<Undo>> unsynced; ///< by path, oldest first
std::atomic<bool> isFull{false};

struct File
{
    sqlite3_file base;
    const char *path;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_vfs *system()
{
    static sqlite3_vfs *const found = sqlite3_vfs_find(nullptr);
    return found;
}

File *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}
sqlite3_file *realOf(sqlite3_file *file)
{
    return fileOf(file)->real();
}

void note(sqlite3_file *file, qint64 offset, qint64 size)
{
    if (!fileOf(file)->path)
        return;
    sqlite3_int64 sizeBefore = 0;
    realOf(file)->pMethods->xFileSize(realOf(file), &sizeBefore);
    QByteArray before(qsizetype(std::clamp<qint64>(sizeBefore - offset, 0, size)), Qt::Uninitialized);
    if (!before.isEmpty())
        realOf(file)->pMethods->xRead(realOf(file), before.data(), int(before.size()), offset);
    const QMutexLocker lock(&mutex);
    unsynced[QString::fromUtf8(fileOf(file)->path)].push_back({offset, before, sizeBefore});
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}
int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, size, offset);
}
int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    if (isFull)
        return SQLITE_FULL;
    note(file, offset, size);
    return realOf(file)->pMethods->xWrite(realOf(file), from, size, offset);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    sqlite3_int64 before = 0;
    realOf(file)->pMethods->xFileSize(realOf(file), &before);
    note(file, size, std::max<qint64>(before - size, 0));
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file *file, int flags)
{
    if (fileOf(file)->path) {
        const QMutexLocker lock(&mutex);
        unsynced.remove(QString::fromUtf8(fileOf(file)->path));
    }
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file *file, int kind)
{
    return realOf(file)->pMethods->xLock(realOf(file), kind);
}
int unlockFile(sqlite3_file *file, int kind)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), kind);
}
int checkReserved(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}
int control(sqlite3_file *file, int what, void *value)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), what, value);
}
int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int characteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}
int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **to)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, to);
}
int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void shmBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int shmUnmap(sqlite3_file *file, int deleteIt)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), deleteIt);
}

const sqlite3_io_methods methods{2,          closeFile,  readFile,        writeFile,  truncateFile,
                                 syncFile,   fileSize,   lockFile,        unlockFile, checkReserved,
                                 control,    sectorSize, characteristics, shmMap,     shmLock,
                                 shmBarrier, shmUnmap,   nullptr,         nullptr};

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    fileOf(file)->base.pMethods = nullptr;
    fileOf(file)->path = path;
    const int code = system()->xOpen(system(), path, realOf(file), flags, outFlags);
    if (realOf(file)->pMethods)
        fileOf(file)->base.pMethods = &methods;
    return code;
}

} // namespace

const char *FaultyVfs::name()
{
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made = *system();
        made.szOsFile += int(sizeof(File));
        made.zName = "faulty";
        made.pNext = nullptr;
        made.xOpen = openFile;
        // The others take the system's own structure.
        made.xDelete = [](sqlite3_vfs *, const char *path, int sync) {
            return system()->xDelete(system(), path, sync);
        };
        made.xAccess = [](sqlite3_vfs *, const char *path, int flags, int *out) {
            return system()->xAccess(system(), path, flags, out);
        };
        made.xFullPathname = [](sqlite3_vfs *, const char *path, int size, char *out) {
            return system()->xFullPathname(system(), path, size, out);
        };
        return made;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 0);
    return registered == SQLITE_OK ? vfs.zName : nullptr;
}

void FaultyVfs::setFull(bool full)
{
    isFull = full;
}

int FaultyVfs::copyAfterPowerLoss(const QString &from, const QString &to)
{
    int undone = 0;
    const QMutexLocker lock(&mutex);
    for (const QString &file : QDir(from).entryList(QDir::Files)) {
        if (file.endsWith(QStringLiteral("-shm")) || file == QStringLiteral("lock"))
            continue;
        const QString source = QDir(from).filePath(file);
        const QString target = QDir(to).filePath(file);
        QFile::copy(source, target);
        QFile copy(target);
        if (!copy.open(QIODevice::ReadWrite))
            return -1;
        const auto writes = unsynced.value(QDir(from).absoluteFilePath(file));
        for (auto undo = writes.rbegin(); undo != writes.rend(); ++undo, ++undone) {
            copy.seek(undo->offset);
            copy.write(undo->bytes);
            copy.resize(undo->sizeBefore);
        }
    }
    return undone;
}

} // namespace deepros::test
