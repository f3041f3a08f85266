#pragma once

#include "auth/accesspolicy.h"

#include <QString>

namespace deepros {

/// An answer for people: what `deepros-broker acl-check` prints and the window shows. A value, may cross threads.
struct AccessAnswer
{
    bool allowed = false;
    QString reason; ///< "acl.conf:12", or why no rule decided
    bool valid = true; ///< false: `reason` says what is wrong with the topic or filter
};

/// Judges `topic` as a name, or as a filter for Subscribe, and asks `policy`.
AccessAnswer checkAccess(const AccessPolicy &policy, const AccessSubject &subject, AccessAction action,
                         QByteArrayView topic);

} // namespace deepros
