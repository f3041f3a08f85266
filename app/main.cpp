#include "aclcheck.h"
#include "certscommand.h"
#include "passwdcommand.h"
#include "process.h"
#include "signalwatcher.h"
#include "statscommand.h"
#include "systemdnotify.h"
#include "watchdog.h"

#include "auth/aclfile.h"
#include "auth/passwordfile.h"
#include "broker/brokerthread.h"
#include "broker/listenerset.h"
#include "config/configloader.h"
#include "config/optionstext.h"
#include "http/httpservice.h"
#include "logging/categories.h"
#include "logging/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdio>
#include <optional>

using namespace deepros;

namespace {

enum ExitStatus : int { Done = 0, WrongConfiguration = 2, CannotStart = 3 };

constexpr std::chrono::seconds stopTime{5};
constexpr qint64 otherFiles = 64; // besides those of the connections: listeners, log, pipes

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

void printLines(const QString &prefix, const QStringList &lines)
{
    for (const QString &line : lines)
        print(stderr, prefix + line + u'\n');
}

/// What the options ask for besides a running broker. Nothing: run it.
std::optional<int> answer(const LoadedConfig &loaded)
{
    switch (loaded.action) {
    case ConfigAction::ShowHelp:
        print(stdout, helpText(QStringLiteral("deepros-broker")));
        return Done;
    case ConfigAction::ShowVersion:
        print(stdout, QStringLiteral("deepros-broker " DEEPROS_VERSION "\n"));
        return Done;
    case ConfigAction::PrintEnvExample:
        print(stdout, envExample());
        return Done;
    case ConfigAction::PrintOptionsMarkdown:
        print(stdout, optionsMarkdown());
        return Done;
    case ConfigAction::Run:
    case ConfigAction::TestConfig:
    case ConfigAction::PrintConfig:
        break;
    }
    if (!loaded.ok()) {
        printLines(QStringLiteral("warning: "), loaded.warnings);
        printLines({}, loaded.errors);
        return WrongConfiguration;
    }
    if (loaded.action == ConfigAction::Run)
        return std::nullopt; // the warnings go to the log
    printLines(QStringLiteral("warning: "), loaded.warnings);
    print(stdout, loaded.action == ConfigAction::PrintConfig ? printedConfig(loaded)
                                                             : QStringLiteral("configuration ok\n"));
    return Done;
}

/// Adds what is wrong inside the files that the configuration names; that they can be read is known by then.
void checkFiles(LoadedConfig &loaded)
{
    const BrokerConfig &config = loaded.config;
    const auto isReadable = [](const QString &path) {
        const QFileInfo file(path);
        return !path.isEmpty() && file.isFile() && file.isReadable();
    };
    if (isReadable(config.passwordFile)) {
        if (const auto users = PasswordFile::read(config.passwordFile); !users)
            loaded.errors += users.error();
        else if (users->users().isEmpty())
            loaded.warnings += QStringLiteral("%1: has no users: nobody may connect by it").arg(config.passwordFile);
    }
    // When the broker is to run, its start tells: these files are no mistake of the configuration.
    if (loaded.action == ConfigAction::TestConfig && loaded.ok())
        loaded.errors += checkTlsFiles(config);
    if (isReadable(config.aclFile)) {
        if (const auto rules = readAclFile(config.aclFile); !rules)
            loaded.errors += rules.error();
        if (!config.enableAuth) {
            loaded.warnings += QStringLiteral("BROKER_ACL_FILE without BROKER_ENABLE_AUTH: anybody may give any user "
                                              "name, nothing proves it");
        }
    }
}

LoggingOptions loggingOptions(const BrokerConfig &config)
{
    LoggingOptions options;
    options.level = config.logLevel;
    options.file = config.logFile;
    options.maximumFileSize = config.logMaxSize;
    options.files = config.logFiles;
    return options;
}

bool openLogFile(Logging &logging, const BrokerConfig &config)
{
    const auto opened = logging.reopen();
    if (!opened) {
        qCCritical(lcBroker).noquote().nospace()
            << "log file '" << config.logFile << "' cannot be opened: " << opened.error();
    }
    return opened.ok();
}

LoadedConfig load(const ConfigInput &input)
{
    LoadedConfig loaded = ConfigLoader(input).load();
    checkFiles(loaded);
    return loaded;
}

void raiseOpenFileLimit(const BrokerConfig &config)
{
    const qint64 files = process::raiseOpenFileLimit();
    if (files < config.maxConnections + otherFiles) {
        qCWarning(lcBroker,
                  "this system allows %lld open files: too few for %d connections (raise 'ulimit -n')",
                  static_cast<long long>(files), config.maxConnections);
    }
}

void reportSurroundings(const LoadedConfig &loaded)
{
    for (const QString &warning : loaded.warnings)
        qCWarning(lcConfig).noquote() << warning;
    if (!loaded.config.noGui)
        qCInfo(lcBroker, "the desktop window is not part of this build: running headless, as with --no-gui");
    raiseOpenFileLimit(loaded.config);
}

/// Has the running broker follow its configuration; the broker logs what came of it, and the service manager is told
/// with `status`, what it knows of the listeners. When the broker stops meanwhile, neither happens.
void reload(BrokerControl &control, SystemdNotify &serviceManager, const QString &status, QObject *context)
{
    serviceManager.reloading();
    control.reload().then(context, [&serviceManager, status](const ReloadReport &report) {
        const QString refused = QStringLiteral("; the last reload was refused, the log says why");
        serviceManager.ready(report.ok() ? status : status + refused); // refused: nothing has changed
    });
}

/// Says where the ports come from, so that somebody who reads "address in use" knows what to change.
QString listenerOrigins(const LoadedConfig &loaded)
{
    const auto origin = [&loaded](quint16 BrokerConfig::*port) {
        const Option &option = optionOf(port);
        return QStringLiteral("%1=%2 (%3)")
            .arg(option.variable, shownValue(loaded.config, option), loaded.origin(option));
    };
    if (!loaded.config.listeners.isEmpty()) {
        const Option &option = optionOf(&BrokerConfig::listeners);
        return QStringLiteral("%1 (%2)").arg(option.variable, loaded.origin(option));
    }
    QString text = origin(&BrokerConfig::mqttPort);
    if (loaded.config.websocketEnabled)
        text += QStringLiteral(", ") + origin(&BrokerConfig::websocketPort);
    return text;
}

int run(int argc, char **argv, const LoadedConfig &loaded, const ConfigInput &input)
{
    Logging logging(loggingOptions(loaded.config)); // outlives every thread that logs
    QCoreApplication application(argc, argv);
    if (!openLogFile(logging, loaded.config))
        return WrongConfiguration;
    reportSurroundings(loaded);

    const SignalWatcher signalWatcher; // before the broker, so that a signal during its start is not lost
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, &application, [](const QString &name) {
        qCInfo(lcBroker).noquote() << "stopping on" << name;
        QCoreApplication::quit();
    });

    SystemdNotify serviceManager;
    QString status;
    BrokerThread broker(loaded.config);
    broker.control().setConfigSource([input] { return load(input); });
    broker.control().setLogLevelSetter([&logging](LogLevel level) { logging.setLevel(level); });
    broker.control().setReloadFollower([&logging](const BrokerConfig &config) {
        logging.setLevel(config.logLevel);
        raiseOpenFileLimit(config);
    });
    QObject::connect(&signalWatcher, &SignalWatcher::hangupReceived, &application, [&] {
        if (!loaded.config.logFile.isEmpty() && openLogFile(logging, loaded.config))
            qCInfo(lcBroker, "SIGHUP: log file opened anew");
        qCInfo(lcBroker, "SIGHUP: reading the configuration and its files anew");
        reload(broker.control(), serviceManager, status, &application);
    });
    const auto started = broker.start();
    if (!started) {
        qCCritical(lcBroker).noquote()
            << "cannot start:" << started.error().message << "; configured:" << listenerOrigins(loaded);
        return CannotStart;
    }
    QStringList urls;
    for (const ListenerInfo &listener : started.value()) {
        urls += listener.url;
        qCInfo(lcBroker).noquote().nospace()
            << "listening on " << listener.url << " (" << listener.name << ")";
    }
    std::optional<HttpService> http; // stays until the broker thread, which answers its questions, has ended
    if (loaded.config.metricsPort >= 0) {
        http.emplace(broker.control(), loaded.config);
        if (const auto listening = http->start(); !listening) {
            qCCritical(lcBroker).noquote() << "cannot start:" << listening.error();
            return CannotStart;
        }
        qCInfo(lcBroker).noquote().nospace() << "listening on " << http->url() << " (http)";
    }
    qCInfo(lcBroker, "ready");
    status = QStringLiteral("listening on ") + urls.join(QStringLiteral(", "));
    serviceManager.ready(status);

    // Half of the time, so that one late answer is not the end.
    using std::chrono::milliseconds;
    const Watchdog watchdog(broker.control(),
                            std::chrono::duration_cast<milliseconds>(serviceManager.watchdogTime() / 2));
    QObject::connect(&watchdog, &Watchdog::brokerAnswered, &application, [&] { serviceManager.alive(); });

    QCoreApplication::exec();

    serviceManager.stopping();
    process::exitUnlessDoneWithin(stopTime);
    broker.stop();
    qCInfo(lcBroker, "stopped");
    return Done;
}

} // namespace

int main(int argc, char **argv)
{
    process::useUtf8Locale();
    process::ignoreWriteSignals();
    const QList<QByteArray> arguments = process::arguments(argc, argv);
    if (arguments.value(0) == "acl-check")
        return runAclCheck(arguments.sliced(1), process::environment());
    if (!arguments.isEmpty() && arguments.first() == "passwd")
        return runPasswdCommand(arguments.sliced(1));
    if (!arguments.isEmpty() && arguments.first() == "make-certs")
        return runCertsCommand(arguments.sliced(1));
    if (!arguments.isEmpty() && arguments.first() == "stats")
        return runStatsCommand(argc, argv, arguments.sliced(1), process::environment());
    const ConfigInput input{arguments, process::environment(), QDir::currentPath()};
    const LoadedConfig loaded = load(input);
    if (const std::optional<int> status = answer(loaded))
        return *status;
    return run(argc, argv, loaded, input);
}
