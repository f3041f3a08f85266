#pragma once

#include "auth/aclrules.h"
#include "util/result.h"

#include <QStringList>

#include <memory>

namespace deepros {

/// Reads the text of an access control list in mosquitto's format:
///
///     # a comment
///     topic [read|write|readwrite|deny] FILTER      before the first `user`: for anonymous clients
///     user NAME
///     topic [read|write|readwrite|deny] FILTER      for that user
///     pattern [read|write|readwrite|deny] FILTER    for everybody; %u and %c stand for user name and client id
///
/// Without a word for the access it is `readwrite`. As in mosquitto a word that stands alone is the filter, so `topic read`
/// is about the topic "read". Blanks are spaces and tabs; a filter may contain spaces when the access is given.
/// `label` names the file in the errors, `ruleLabel` in what the rules tell about themselves. All errors at once, each
/// "LABEL:LINE: what is wrong: expected what". Pure.
Result<std::shared_ptr<const AclRules>, QStringList> parseAclText(QByteArrayView text, const QString &label,
                                                                  const QByteArray &ruleLabel);

/// The same from a file. Errors name it by `path`; decisions by its name without folders, since clients are told them.
/// Blocks on the disk: at the start, or in a thread that may.
Result<std::shared_ptr<const AclRules>, QStringList> readAclFile(const QString &path);

} // namespace deepros
