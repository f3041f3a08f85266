#pragma once

#include <QString>

namespace deepros {

struct LoadedConfig;

/// The texts that are made from the options table. Pure, any thread; each ends with a line feed.

/// What --help prints.
QString helpText(const QString &program);
/// What --print-config prints: every variable, its value and where it came from; secrets are masked.
QString printedConfig(const LoadedConfig &loaded);
/// The text of resources/env.example: every variable with its default, commented out.
QString envExample();
/// The configuration tables of README.md.
QString optionsMarkdown();

} // namespace deepros
