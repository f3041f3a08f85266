#pragma once

#include <QtGlobal>

namespace deepros {

/// Processor time of the calling thread, seconds; 0 where the platform does not tell.
double threadProcessorSeconds();
/// Resident memory of the process, bytes; 0 where the platform does not tell.
qint64 residentBytes();

} // namespace deepros
