#include "config/configloader.h"

#include "config/envfile.h"
#include "util/printable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QUrl>

namespace deepros {

namespace {

constexpr qsizetype shownLength = 100;

bool isOurs(QByteArrayView name)
{
    return name.startsWith("BROKER_");
}

QStringList knownVariables()
{
    QStringList names;
    for (const Option &option : options())
        names += option.variable;
    return names;
}

/// "LABEL: NAME='value': " or, for a secret, "LABEL: NAME: ".
QString lead(const QString &label, const QString &name, const Option &option, const QString &value)
{
    if (option.isSecret())
        return QStringLiteral("%1: %2: ").arg(label, name);
    return QStringLiteral("%1: %2='%3': ").arg(label, name, printable(value, shownLength));
}

bool isAnyAddress(const QString &host)
{
    return host == QLatin1String("0.0.0.0") || host == QLatin1String("::");
}

} // namespace

ConfigLoader::ConfigLoader(ConfigInput input) : m_input(std::move(input)) {}

LoadedConfig ConfigLoader::load()
{
    m_loaded = {};
    m_loaded.origins = QStringList(qsizetype(options().size()), QStringLiteral("default"));

    const CommandLine line = parseCommandLine(m_input.arguments);
    m_loaded.action = line.action;
    readEnvFile(line);
    readEnvironment();
    readCommandLine(line);
    checkTogether();
    return std::move(m_loaded);
}

void ConfigLoader::readEnvFile(const CommandLine &line)
{
    const QString path = line.envFile ? QString::fromUtf8(*line.envFile) : QStringLiteral(".env");
    const QString name = printable(path, shownLength);
    const EnvFile file = parseEnvFile(readFile(path, name, line.envFile.has_value()), name);
    m_loaded.errors += file.errors;

    QHash<QByteArray, int> lines;
    for (const EnvEntry &entry : file.entries) {
        if (!isOurs(entry.name))
            continue; // a .env is often shared with other programs
        const QString label = name + u':' + QString::number(entry.line);
        const Option *option = findOptionByVariable(entry.name);
        if (!option) {
            warnUnknown(label, entry.name);
            continue;
        }
        if (const int earlier = lines.value(entry.name)) {
            m_loaded.warnings += QStringLiteral("%1: %2 replaces the value of line %3")
                                     .arg(label, option->variable, QString::number(earlier));
        }
        lines.insert(entry.name, entry.line);
        apply(*option, entry.value, {label, option->variable, label});
    }
}

QByteArray ConfigLoader::readFile(const QString &path, const QString &name, bool mustExist)
{
    const QFileInfo info(absolutePath(path));
    if (!info.exists() && !info.isSymLink() && !mustExist)
        return {};
    if (info.isDir()) {
        m_loaded.errors += QStringLiteral("%1: is a directory: expected a file").arg(name);
        return {};
    }
    if (info.exists() && !info.isFile()) {
        // Reading from a pipe or a device could wait for ever.
        m_loaded.errors += QStringLiteral("%1: expected a regular file").arg(name);
        return {};
    }
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly)) {
        m_loaded.errors += QStringLiteral("%1: cannot be read: %2").arg(name, file.errorString());
        return {};
    }
    return file.read(envFileMaximumSize + 1);
}

void ConfigLoader::readEnvironment()
{
    const QString label = QStringLiteral("environment");
    for (const auto &[name, value] : m_input.environment) {
        if (!isOurs(name))
            continue;
        if (const Option *option = findOptionByVariable(name))
            apply(*option, value, {label, option->variable, label});
        else
            warnUnknown(label, name);
    }
}

void ConfigLoader::readCommandLine(const CommandLine &line)
{
    for (const FlagValue &given : line.values) {
        apply(*given.option, given.value,
              {QStringLiteral("command line"), given.option->flag, given.option->flag, false});
    }
    m_loaded.errors += line.errors;
}

void ConfigLoader::apply(const Option &option, QByteArrayView value, const Source &source)
{
    const bool countsWhenEmpty = option.isFile() || option.kind == TextKind::Credential;
    if (value.trimmed().isEmpty() && source.mayBeEmpty && !countsWhenEmpty)
        return;
    if (const auto done = setOption(m_loaded.config, option, value); !done) {
        m_loaded.errors += lead(source.label, source.name, option, QString::fromUtf8(value)) +
                           QStringLiteral("expected ") + done.error();
        return;
    }
    m_loaded.origins[indexOf(option)] = source.origin;
    if (option.field == OptionField(&BrokerConfig::keepAlive))
        m_loaded.config.keepAliveIsSet = true;
    if (option.field == OptionField(&BrokerConfig::maxInflightMessages))
        m_loaded.config.maxInflightIsSet = true;
    if (option.field == OptionField(&BrokerConfig::password))
        m_loaded.config.passwordIsSet = true;
}

void ConfigLoader::warnUnknown(const QString &label, const QByteArray &name)
{
    const QString unknown = QString::fromUtf8(name);
    const QString near = nearestName(unknown, knownVariables());
    QString warning = QStringLiteral("%1: %2 is not a known variable and has no effect")
                          .arg(label, printable(unknown, shownLength));
    if (!near.isEmpty())
        warning += QStringLiteral(": did you mean %1?").arg(near);
    m_loaded.warnings += warning;
}

void ConfigLoader::checkTogether()
{
    checkListeners();
    checkTls();
    checkInputFile(optionOf(&BrokerConfig::aclFile), m_loaded.config.aclFile);
    checkUsers();
    checkAuthService();
    checkLogFile();
}

void ConfigLoader::checkListeners()
{
    const BrokerConfig &config = m_loaded.config;
    const bool sameHost = config.mqttHost == config.websocketHost || isAnyAddress(config.mqttHost) ||
                          isAnyAddress(config.websocketHost);
    if (!config.websocketEnabled || config.mqttPort == 0 || config.mqttPort != config.websocketPort ||
        !sameHost)
        return;
    const Option &mqtt = optionOf(&BrokerConfig::mqttPort);
    m_loaded.errors += located(optionOf(&BrokerConfig::websocketPort)) +
                       QStringLiteral("expected a port other than that of %1 (%2)")
                           .arg(mqtt.variable, m_loaded.origin(mqtt));
}

void ConfigLoader::checkTls()
{
    const BrokerConfig &config = m_loaded.config;
    if (!config.enableTls)
        return;
    if (config.tlsCertFile.isEmpty() || config.tlsKeyFile.isEmpty()) {
        m_loaded.errors += located(optionOf(&BrokerConfig::enableTls)) +
                           QStringLiteral("expected both %1 and %2 to name a file")
                               .arg(optionOf(&BrokerConfig::tlsCertFile).variable,
                                    optionOf(&BrokerConfig::tlsKeyFile).variable);
    }
    checkInputFile(optionOf(&BrokerConfig::tlsCertFile), config.tlsCertFile);
    checkInputFile(optionOf(&BrokerConfig::tlsKeyFile), config.tlsKeyFile);
    checkInputFile(optionOf(&BrokerConfig::tlsCaFile), config.tlsCaFile);
}

void ConfigLoader::checkUsers()
{
    BrokerConfig &config = m_loaded.config;
    const Option &file = config.passwordFile.isEmpty() ? optionOf(&BrokerConfig::authHttpUrl)
                                                       : optionOf(&BrokerConfig::passwordFile);
    if (config.passwordFile.isEmpty() && config.authHttpUrl.isEmpty())
        return;
    checkInputFile(optionOf(&BrokerConfig::passwordFile), config.passwordFile);
    // Who names the users wants them to be asked for; only a plain "no" says otherwise.
    const Option &enabled = optionOf(&BrokerConfig::enableAuth);
    if (m_loaded.origin(enabled) == QLatin1String("default")) {
        config.enableAuth = true;
        m_loaded.origins[indexOf(enabled)] = file.variable;
    } else if (!config.enableAuth) {
        m_loaded.warnings += QStringLiteral("%1=false (%2): %3 has no effect: every client may connect")
                                 .arg(enabled.variable, m_loaded.origin(enabled), file.variable);
    }
    const Option &userName = optionOf(&BrokerConfig::username);
    if (m_loaded.origin(userName) != QLatin1String("default") && !config.passwordIsSet) {
        m_loaded.warnings +=
            QStringLiteral("%1 (%2) has no effect beside %3 without %4: the default password is good "
                           "for nobody then")
                .arg(userName.variable, m_loaded.origin(userName), file.variable,
                     optionOf(&BrokerConfig::password).variable);
    }
}

void ConfigLoader::checkAuthService()
{
    const BrokerConfig &config = m_loaded.config;
    if (config.authHttpUrl.isEmpty())
        return;
    checkInputFile(optionOf(&BrokerConfig::authHttpCaFile), config.authHttpCaFile);
    const QUrl url(config.authHttpUrl);
    const QString host = url.host();
    const bool isHere = host == QLatin1String("localhost") || host.startsWith(QLatin1String("127.")) ||
                        host == QLatin1String("::1");
    if (url.scheme() == QLatin1String("http") && !isHere) {
        const Option &option = optionOf(&BrokerConfig::authHttpUrl);
        m_loaded.warnings += QStringLiteral("%1 (%2) is not https: passwords go over the network in plain text")
                                 .arg(option.variable, m_loaded.origin(option));
    }
}

void ConfigLoader::checkInputFile(const Option &option, const QString &path)
{
    if (path.isEmpty())
        return;
    const QFileInfo info(absolutePath(path));
    if (info.isDir()) {
        m_loaded.errors += located(option) + QStringLiteral("is a directory: expected a file");
        return;
    }
    if (info.exists() && !info.isFile()) {
        // Opening a pipe could wait for ever.
        m_loaded.errors += located(option) + QStringLiteral("expected a regular file");
        return;
    }
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        m_loaded.errors += located(option) + QStringLiteral("cannot be read: %1").arg(file.errorString());
}

void ConfigLoader::checkLogFile()
{
    const QString &path = m_loaded.config.logFile;
    if (path.isEmpty())
        return;
    const Option &option = optionOf(&BrokerConfig::logFile);
    const QFileInfo info(absolutePath(path));
    if (info.isDir()) {
        m_loaded.errors += located(option) + QStringLiteral("is a directory: expected a file");
        return;
    }
    if (info.exists()) {
        if (!info.isWritable())
            m_loaded.errors += located(option) + QStringLiteral("cannot be written: Permission denied");
        return;
    }
    const QFileInfo directory(info.absolutePath());
    if (!directory.isDir())
        m_loaded.errors +=
            located(option) + QStringLiteral("cannot be written: its directory does not exist");
    else if (!directory.isWritable())
        m_loaded.errors +=
            located(option) + QStringLiteral("cannot be written: its directory is not writable");
}

/// The beginning of an error line about a value that was read well but does not fit: where it came from and
/// what it is.
QString ConfigLoader::located(const Option &option) const
{
    const QString &origin = m_loaded.origin(option);
    const bool isFlag = origin.startsWith(QLatin1String("--"));
    return lead(isFlag ? QStringLiteral("command line") : origin, isFlag ? origin : QString(option.variable),
                option, shownValue(m_loaded.config, option));
}

QString ConfigLoader::absolutePath(const QString &path) const
{
    return QDir(m_input.directory).filePath(path);
}

} // namespace deepros
