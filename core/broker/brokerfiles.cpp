#include "broker/brokerfiles.h"

#include "auth/aclfile.h"
#include "util/printable.h"

namespace deepros {

Result<BrokerFiles, QStringList> readBrokerFiles(const BrokerConfig &config)
{
    BrokerFiles files;
    QStringList errors;
    if (!config.aclFile.isEmpty()) {
        const auto rules = readAclFile(config.aclFile);
        if (rules)
            files.rules = *rules;
        else
            errors += rules.error();
    }
    if (config.enableAuth && !config.passwordFile.isEmpty()) {
        auto users = PasswordFile::read(config.passwordFile);
        if (users)
            files.users = std::make_shared<const PasswordFile>(*users);
        else
            errors += users.error();
    }
    if (!config.authHttpUrl.isEmpty() && !config.authHttpCaFile.isEmpty()) {
        const auto text = PasswordFile::readBytes(config.authHttpCaFile);
        if (text)
            files.authorities = QSslCertificate::fromData(*text, QSsl::Pem);
        else
            errors += text.error();
        if (text && files.authorities.isEmpty())
            errors += printable(config.authHttpCaFile, 200) + QStringLiteral(": expected certificates (PEM)");
    }
    if (!errors.isEmpty())
        return Failure{errors};
    return files;
}

} // namespace deepros
