#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace deepros {

/// `deepros-broker stats …`: prints what a running broker counts, asked over HTTP. Exit status 0, 1 (no
/// answer) or 2 (wrong usage or configuration). Main thread; needs no application object.
int runStatsCommand(int argc, char **argv, const QList<QByteArray> &arguments,
                    const QList<std::pair<QByteArray, QByteArray>> &environment);

} // namespace deepros
