#pragma once

#include "measure.h"
#include "options.h"

namespace loadgen {

/// Each runs once, adds its figures to the result and returns whether everything arrived.
bool runTraffic(const Options &options, JsonLine &result);
bool runConnect(const Options &options, JsonLine &result);
bool runIdle(const Options &options, JsonLine &result);
bool runClients(const Options &options, JsonLine &result);
bool runDurable(const Options &options, JsonLine &result);
bool runRetained(const Options &options, JsonLine &result);

} // namespace loadgen
