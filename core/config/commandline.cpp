#include "config/commandline.h"

#include "config/options.h"
#include "util/printable.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace deepros {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, ConfigAction>, 8> actionFlags{{
    {"--help"_L1, ConfigAction::ShowHelp},
    {"-h"_L1, ConfigAction::ShowHelp},
    {"--version"_L1, ConfigAction::ShowVersion},
    {"-v"_L1, ConfigAction::ShowVersion},
    {"--test-config"_L1, ConfigAction::TestConfig},
    {"--print-config"_L1, ConfigAction::PrintConfig},
    {"--print-env-example"_L1, ConfigAction::PrintEnvExample},
    {"--print-options-markdown"_L1, ConfigAction::PrintOptionsMarkdown},
}};

QString shown(QByteArrayView text)
{
    return printable(QString::fromUtf8(text), 100);
}

QStringList knownFlags()
{
    QStringList flags{u"--env-file"_s};
    for (const auto &[flag, action] : actionFlags) {
        if (flag.size() > 2)
            flags += flag;
    }
    for (const Option &option : options()) {
        if (!option.flag.isEmpty())
            flags += option.flag;
    }
    return flags;
}

class ArgumentReader
{
public:
    explicit ArgumentReader(const QList<QByteArray> &arguments) : m_arguments(arguments) {}

    CommandLine read()
    {
        while (m_next < m_arguments.size())
            readOne();
        return std::move(m_line);
    }

private:
    void readOne()
    {
        const QByteArray &argument = m_arguments.at(m_next++);
        if (!argument.startsWith('-') || argument == "-" || argument == "--") {
            fail(QStringLiteral("unexpected argument '%1': expected an option (--help lists them)")
                     .arg(shown(argument)));
            return;
        }
        const qsizetype equals = argument.indexOf('=');
        const QByteArray flag = equals < 0 ? argument : argument.first(equals);
        const std::optional<QByteArray> inlineValue =
            equals < 0 ? std::nullopt : std::optional(argument.sliced(equals + 1));

        if (readAction(flag, inlineValue))
            return;
        if (flag == "--env-file") {
            if (std::optional<QByteArray> value = takeValue(flag, "FILE"_L1, inlineValue))
                m_line.envFile = std::move(value);
            return;
        }
        if (const Option *option = findOptionByFlag(flag)) {
            readOption(*option, flag, inlineValue);
            return;
        }
        failUnknown(flag, inlineValue.has_value());
    }

    bool readAction(const QByteArray &flag, const std::optional<QByteArray> &inlineValue)
    {
        const auto *found = std::find_if(actionFlags.begin(), actionFlags.end(), [&flag](const auto &row) {
            return row.first == QLatin1StringView(flag);
        });
        if (found == actionFlags.end())
            return false;
        if (inlineValue) {
            fail(QStringLiteral("%1 takes no value").arg(found->first));
            return true;
        }
        const ConfigAction now = m_line.action;
        const bool outranked = now == ConfigAction::ShowHelp ||
                               (now == ConfigAction::ShowVersion && found->second != ConfigAction::ShowHelp);
        if (!outranked)
            m_line.action = found->second;
        return true;
    }

    void readOption(const Option &option, const QByteArray &flag,
                    const std::optional<QByteArray> &inlineValue)
    {
        if (!option.isSwitch()) {
            if (std::optional<QByteArray> value = takeValue(flag, option.placeholder, inlineValue))
                m_line.values += {&option, *std::move(value)};
            return;
        }
        m_line.values += {&option, inlineValue.value_or(QByteArrayLiteral("true"))};
        BrokerConfig scratch;
        const bool strayValue = !inlineValue && m_next < m_arguments.size() &&
                                setOption(scratch, option, m_arguments.at(m_next)).ok();
        if (strayValue) {
            const QByteArray &word = m_arguments.at(m_next++);
            fail(QStringLiteral("unexpected argument '%1': expected %2=%1 or %2 alone")
                     .arg(shown(word), option.flag));
        }
    }

    /// The value behind '=' or the next argument, unless that is itself an option.
    std::optional<QByteArray> takeValue(const QByteArray &flag, QLatin1StringView placeholder,
                                        const std::optional<QByteArray> &inlineValue)
    {
        if (inlineValue)
            return inlineValue;
        if (m_next < m_arguments.size() && !m_arguments.at(m_next).startsWith("--"))
            return m_arguments.at(m_next++);
        fail(QStringLiteral("%1: expected a value: %1 %2").arg(shown(flag), placeholder));
        return std::nullopt;
    }

    void failUnknown(const QByteArray &flag, bool hasValue)
    {
        if (!hasValue && m_next < m_arguments.size() && !m_arguments.at(m_next).startsWith('-'))
            ++m_next;
        const QString near = nearestName(QString::fromUtf8(flag), knownFlags());
        fail(near.isEmpty() ? QStringLiteral("unknown option '%1' (--help lists all)").arg(shown(flag))
                            : QStringLiteral("unknown option '%1': did you mean %2? (--help lists all)")
                                  .arg(shown(flag), near));
    }

    void fail(const QString &error) { m_line.errors += QStringLiteral("command line: ") + error; }

    const QList<QByteArray> &m_arguments;
    qsizetype m_next = 0;
    CommandLine m_line;
};

/// Number of letters to insert, drop or replace to turn one word into the other.
qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i - 1] == b[qsizetype(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

CommandLine parseCommandLine(const QList<QByteArray> &arguments)
{
    return ArgumentReader(arguments).read();
}

QString nearestName(const QString &word, const QStringList &known)
{
    constexpr qsizetype longestWord = 100;
    if (word.size() > longestWord)
        return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(2, word.size() / 3) + 1;
    for (const QString &name : known) {
        const qsizetype distance = editDistance(word, name);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = name;
        }
    }
    return best;
}

} // namespace deepros
