#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace deepros {

struct Option;

/// What the program is asked to do.
enum class ConfigAction : quint8 {
    Run,
    ShowHelp,
    ShowVersion,
    TestConfig,
    PrintConfig,
    PrintEnvExample,      ///< the text of resources/env.example
    PrintOptionsMarkdown, ///< the options table of README.md
};

/// One option given on the command line.
struct FlagValue
{
    const Option *option = nullptr;
    QByteArray value;
};

/// A command line taken apart, the values not yet judged.
struct CommandLine
{
    ConfigAction action = ConfigAction::Run;
    std::optional<QByteArray> envFile; ///< of --env-file
    QList<FlagValue> values;           ///< in the order given
    QStringList errors;                ///< whole lines "command line: what is wrong"
};

/// Takes the arguments (without the program's own name) apart: `--flag value`, `--flag=value`, switches alone
/// or with
/// `=true`/`=false`. Of several actions --help wins, then --version, then the last. All errors at once; what
/// follows an unknown flag is taken for its value and not shown, since it may be a secret. Pure, any thread.
CommandLine parseCommandLine(const QList<QByteArray> &arguments);

/// The name of `known` that `word` was probably meant to be, or an empty one when none is near.
QString nearestName(const QString &word, const QStringList &known);

} // namespace deepros
