#include "process.h"

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstring>

#include <langinfo.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QtGlobal>

namespace deepros::process {

namespace {

void handleAlarm(int)
{
    constexpr char text[] = "deepros-broker: did not stop in time: giving up\n";
    [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, text, sizeof(text) - 1);
    ::_exit(1);
}

} // namespace

void useUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    qputenv("LC_ALL", "C.UTF-8");
    std::setlocale(LC_ALL, "");
}

void ignoreWriteSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error that is told, no death
}

qint64 raiseOpenFileLimit()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
        limit.rlim_cur = before;
    return qint64(std::min<rlim_t>(limit.rlim_cur, 1'000'000'000)); // also for "unlimited"
}

void exitUnlessDoneWithin(std::chrono::seconds time)
{
    std::signal(SIGALRM, handleAlarm);
    ::alarm(unsigned(time.count()));
}

QString programFolder()
{
    return QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).path();
}

QList<QByteArray> arguments(int argc, char **argv)
{
    QList<QByteArray> list;
    for (int i = 1; i < argc; ++i)
        list += QByteArray(argv[i]);
    return list;
}

QList<std::pair<QByteArray, QByteArray>> environment()
{
    QList<std::pair<QByteArray, QByteArray>> list;
    for (char **entry = environ; *entry; ++entry) {
        const QByteArray text(*entry);
        const qsizetype equals = text.indexOf('=');
        if (equals > 0)
            list += {text.first(equals), text.sliced(equals + 1)};
    }
    return list;
}

} // namespace deepros::process
