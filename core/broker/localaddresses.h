#pragma once

#include <QStringList>

namespace deepros {

/// The addresses by which others reach this machine now: those of its interfaces that are up, without loopback and without
/// those that hold on one link only. Any thread.
QStringList localAddresses();
/// Whether `text` is an IP address, of either version.
bool isAddress(const QString &text);

} // namespace deepros
