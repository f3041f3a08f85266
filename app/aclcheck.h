#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace deepros {

/// `deepros-broker acl-check [--acl-file FILE] [--user U] --client C publish|subscribe|receive TOPIC`: prints "allow" or
/// "deny" and what decided. `arguments` are those behind "acl-check"; without --acl-file the file is that of the
/// configuration. Returns the exit status: 0 allow, 1 deny, 2 usage or a broken file. Main thread.
int runAclCheck(const QList<QByteArray> &arguments, const QList<std::pair<QByteArray, QByteArray>> &environment);

} // namespace deepros
