#include "scenarios.h"

#include <cstdio>

#include <sys/resource.h>

int main(int argc, char **argv)
{
    using namespace loadgen;
    Options options;
    int status = 0;
    if (!parseOptions(argc, argv, options, status))
        return status;

    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }

    JsonLine result;
    result.add("name", options.name);
    bool ok = false;
    switch (options.mode) {
    case Mode::Traffic:
        ok = runTraffic(options, result);
        break;
    case Mode::Connect:
        ok = runConnect(options, result);
        break;
    case Mode::Idle:
        ok = runIdle(options, result);
        break;
    case Mode::Clients:
        ok = runClients(options, result);
        break;
    case Mode::Durable:
        ok = runDurable(options, result);
        break;
    case Mode::Retained:
        ok = runRetained(options, result);
        break;
    }
    result.add("ok", ok ? 1 : 0);
    std::printf("%s\n", result.text().c_str());
    return ok ? 0 : 1;
}
