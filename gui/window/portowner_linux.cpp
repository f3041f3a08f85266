// From /proc: the socket that listens, then the program that holds it. Where there is no /proc, nobody is found.
#include "window/portowner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace deepros::gui {

namespace {

/// "socket:[4711]" of all that listen on the port.
QSet<QString> listeningSockets(quint16 port)
{
    QSet<QString> sockets;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file(QString::fromLatin1(table));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // sl, local address:port, remote one, state, queues, timer, retransmissions, user, timeout, inode
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> cells = line.simplified().split(' ');
            const QByteArray local = cells.value(1);
            if (cells.size() > 9 && cells[3] == "0A" && local.mid(local.lastIndexOf(':') + 1).toUShort(nullptr, 16) == port)
                sockets.insert(QStringLiteral("socket:[%1]").arg(QString::fromLatin1(cells[9])));
        }
    }
    return sockets;
}

} // namespace

PortOwner portOwner(quint16 port)
{
    const QSet<QString> sockets = listeningSockets(port);
    if (sockets.isEmpty())
        return {};
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        const qint64 id = process.toLongLong();
        if (id <= 0)
            continue;
        const QDir open(QStringLiteral("/proc/%1/fd").arg(process));
        for (const QFileInfo &file : open.entryInfoList(QDir::Files | QDir::System)) {
            if (!sockets.contains(QFileInfo(file.symLinkTarget()).fileName()))
                continue;
            QFile name(QStringLiteral("/proc/%1/comm").arg(process));
            if (name.open(QIODevice::ReadOnly))
                return {QString::fromUtf8(name.readAll()).trimmed(), id};
        }
    }
    return {};
}

} // namespace deepros::gui
