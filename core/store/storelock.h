#pragma once

#include "util/result.h"

#include <QString>

#include <memory>

namespace deepros {

/// Keeps a second broker out of the directory while it lives; ends with the process, however that ends. Any
/// thread.
class StoreLock
{
public:
    virtual ~StoreLock() = default;

    /// The error is a sentence about who has it, or why it cannot be taken.
    static Result<std::unique_ptr<StoreLock>, QString> take(const QString &directory);
};

} // namespace deepros
