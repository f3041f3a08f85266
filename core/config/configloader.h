#pragma once

#include "config/commandline.h"
#include "config/options.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace deepros {

/// All that a configuration is made from, handed in so that a test needs no real environment.
struct ConfigInput
{
    QList<QByteArray> arguments; ///< without the program's own name
    QList<std::pair<QByteArray, QByteArray>>
        environment;   ///< names and values; others than BROKER_* are skipped
    QString directory; ///< where .env is looked for and what relative paths start from
};

/// What came of it. With errors the configuration must not be used. Errors and warnings are whole lines for
/// the user; no line shows the value of a secret.
struct LoadedConfig
{
    BrokerConfig config;
    ConfigAction action = ConfigAction::Run;
    QStringList origins; ///< by place in options(): "default", ".env:12", "environment" or "--mqtt-port"
    QStringList errors;
    QStringList warnings;

    bool ok() const { return errors.isEmpty(); }
    const QString &origin(const Option &option) const { return origins.at(indexOf(option)); }
};

/// Makes the configuration: default < .env in the directory (or --env-file) < environment < command line.
/// Judges every source in full, also values that a later source overrides, and reports all errors at once.
/// Also looks whether the files that the configuration names can be used, without leaving a trace.
///
/// An empty value in .env or the environment counts as not given; for a path it means "no file", for a user
/// name or password it is an error. Blocks for a few file accesses; any thread.
class ConfigLoader
{
public:
    explicit ConfigLoader(ConfigInput input);

    LoadedConfig load();

private:
    struct Source
    {
        QString label; ///< what error lines begin with: ".env:12", "environment", "command line"
        QString name;  ///< how the option is called there
        QString origin;
        bool mayBeEmpty = true; ///< whether an empty value counts as not given
    };

    void readEnvFile(const CommandLine &line);
    QByteArray readFile(const QString &path, const QString &name, bool mustExist);
    void readEnvironment();
    void readCommandLine(const CommandLine &line);
    void apply(const Option &option, QByteArrayView value, const Source &source);
    void warnUnknown(const QString &label, const QByteArray &name);

    void checkTogether();
    void checkListeners();
    void checkTls();
    void checkUsers();
    void checkAuthService();
    void checkInputFile(const Option &option, const QString &path);
    void checkLogFile();
    QString located(const Option &option) const;

    QString absolutePath(const QString &path) const;

    ConfigInput m_input;
    LoadedConfig m_loaded;
};

} // namespace deepros
