#pragma once

#include <cstdio>
#include <cstdlib>

/// An invariant of the fuzzed code: the fuzzer keeps the input that breaks it.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken invariant: %s\n", what);
    std::abort();
}
