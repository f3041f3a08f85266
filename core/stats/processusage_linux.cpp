#include "stats/processusage.h"

#ifdef Q_OS_LINUX

#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace deepros {

double threadProcessorSeconds()
{
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0)
        return 0;
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

qint64 residentBytes()
{
    std::FILE *file = std::fopen("/proc/self/statm", "re");
    if (!file)
        return 0;
    long long all = 0;
    long long resident = 0;
    const int read = std::fscanf(file, "%lld %lld", &all, &resident);
    std::fclose(file);
    return read == 2 ? qint64(resident) * sysconf(_SC_PAGESIZE) : 0;
}

} // namespace deepros

#else

namespace deepros {

double threadProcessorSeconds()
{
    return 0;
}

qint64 residentBytes()
{
    return 0;
}

} // namespace deepros

#endif
