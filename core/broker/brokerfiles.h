#pragma once

#include "auth/aclrules.h"
#include "auth/passwordfile.h"
#include "config/brokerconfig.h"
#include "util/result.h"

#include <QSslCertificate>

#include <memory>

namespace deepros {

/// What stands in the files that a configuration names, read and found to be right. A value; may cross threads.
struct BrokerFiles
{
    std::shared_ptr<const AclRules> rules;     ///< null: everything is allowed
    std::shared_ptr<const PasswordFile> users; ///< null: there is no password file, or nobody is asked
    QList<QSslCertificate> authorities;        ///< of BROKER_AUTH_HTTP_CA_FILE
};

/// Reads them all; fails with everything that is wrong in any of them, each a whole line with file and place. Blocks on
/// the disk: at the start, or in a thread that may.
Result<BrokerFiles, QStringList> readBrokerFiles(const BrokerConfig &config);

} // namespace deepros
