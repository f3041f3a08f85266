#pragma once

#include <QByteArray>
#include <QList>

namespace deepros {

/// `deepros-broker make-certs DIR [--name HOST]... [--days N] [--client NAME]... [--force]`: makes an authority for a lab,
/// a certificate for this broker and, on request, certificates for clients, and prints the lines of .env that use them.
/// The authority is kept: later calls sign with it. Returns the exit status: 0 done, 1 it did not work, 2 wrong usage.
/// Main thread; blocks.
int runCertsCommand(const QList<QByteArray> &arguments);

} // namespace deepros
