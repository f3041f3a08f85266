#include "aclcheck.h"
#include "certscommand.h"
#include "guilibrary.h"
#include "passwdcommand.h"
#include "process.h"
#include "program.h"
#include "signalwatcher.h"
#include "statscommand.h"

#include "auth/aclfile.h"
#include "auth/passwordfile.h"
#include "broker/listenerset.h"
#include "config/configloader.h"
#include "config/optionstext.h"
#include "logging/categories.h"
#include "logging/logging.h"
#include "ros/topicrules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace deepros;

namespace {

enum ExitStatus : int { Done = 0, WrongConfiguration = 2, CannotStart = 3 };

constexpr std::chrono::seconds stopTime{5};

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

/// A window can say what is wrong with files and environment, and the user can mend it there and then. What was typed on the command
/// line is answered where it was typed.
bool isForWindow(const LoadedConfig &loaded)
{
    return loaded.action == ConfigAction::Run && !loaded.config.noGui
        && std::none_of(loaded.errors.begin(), loaded.errors.end(),
                        [](const QString &error) { return error.startsWith(QLatin1String("command line: ")); });
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
        if (isForWindow(loaded))
            return std::nullopt;
        return WrongConfiguration;
    }
    if (loaded.action == ConfigAction::Run)
        return std::nullopt; // the warnings go to the log
    printLines(QStringLiteral("warning: "), loaded.warnings);
    print(stdout, loaded.action == ConfigAction::PrintConfig ? printedConfig(loaded)
                                                             : QStringLiteral("configuration ok\n"));
    return Done;
}

/// Adds what is wrong inside the rules and the files that the configuration names; that these can be read is known by then.
void checkContents(LoadedConfig &loaded)
{
    const BrokerConfig &config = loaded.config;
    if (const auto rules = readTopicRules(config); !rules)
        loaded.errors += rules.error();
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
    checkContents(loaded);
    return loaded;
}

/// Runs the broker until it is to end, with a window unless the configuration wants none.
int run(int argc, char **argv, const LoadedConfig &loaded, const ConfigInput &input)
{
    std::unique_ptr<GuiLibrary> gui;
    if (!loaded.config.noGui) {
        auto found = GuiLibrary::load();
        if (!found) {
            if (!loaded.ok())
                return WrongConfiguration; // told already
            printLines(QStringLiteral("deepros-broker: "), {found.error()});
            return CannotStart;
        }
        gui = std::move(*found);
    }
    // The window's before the log takes over: what goes wrong with a display is for the terminal.
    const auto application =
        gui ? gui->makeApplication(argc, argv, CannotStart) : std::make_unique<QCoreApplication>(argc, argv);
    Logging logging(loggingOptions(loaded.config)); // outlives every thread that logs
    if (!openLogFile(logging, loaded.config) && loaded.ok())
        return WrongConfiguration; // else it is one of the mistakes that the window shows
    for (const QString &warning : loaded.warnings)
        qCWarning(lcConfig).noquote() << warning;

    const SignalWatcher signalWatcher; // before the broker, so that a signal during its start is not lost
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, application.get(), [](const QString &name) {
        qCInfo(lcBroker).noquote() << "stopping on" << name;
        QCoreApplication::exit(); // not quit(): a window is not asked
    });
    Program program(loaded, logging);
    program.setConfigSource([input] { return load(input); });
    QObject::connect(&signalWatcher, &SignalWatcher::hangupReceived, &program, [&] {
        if (!loaded.config.logFile.isEmpty() && openLogFile(logging, loaded.config))
            qCInfo(lcBroker, "SIGHUP: log file opened anew");
        qCInfo(lcBroker, "SIGHUP: reading the configuration and its files anew");
        program.reload();
    });

    int status = Done;
    if (gui)
        status = gui->run(program);
    else if (program.startBroker())
        status = QCoreApplication::exec();
    else
        return CannotStart;
    process::exitUnlessDoneWithin(stopTime);
    program.stopBroker();
    qCInfo(lcBroker, "stopped");
    return status;
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
