#pragma once

#include <QString>

namespace deepros::gui {

/// A program that listens on a port of this machine.
struct PortOwner
{
    QString name; ///< empty: it is not known
    qint64 process = 0;
};

/// Who listens on this TCP port, as far as the system tells us: of other users' programs it tells nothing. Linux only; elsewhere
/// nobody is named. Takes some milliseconds. Any thread.
PortOwner portOwner(quint16 port);

} // namespace deepros::gui
