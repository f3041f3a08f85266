#include "config/optionstext.h"

#include "config/configloader.h"
#include "util/printable.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace deepros {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype helpColumn = 36;

/// The default as people should see it. That of the password is no secret: it is the same for everybody.
QString defaultText(const Option &option)
{
    const BrokerConfig defaults;
    if (const auto *member = std::get_if<SecretString BrokerConfig::*>(&option.field))
        return QString::fromUtf8((defaults.*(*member)).reveal());
    return shownValue(defaults, option);
}

QString helpLine(const QString &left, const QString &right)
{
    const QString indented = u"  "_s + left;
    if (indented.size() + 2 > helpColumn)
        return indented + u'\n' + QString(helpColumn, u' ') + right + u'\n';
    return indented.leftJustified(helpColumn) + right + u'\n';
}

QString optionHelp(const Option &option)
{
    QString left = option.flag;
    if (!option.placeholder.isEmpty())
        left += u' ' + QString(option.placeholder);
    if (left.isEmpty())
        left = option.variable;
    const QString value = defaultText(option);
    QString right = option.help;
    if (!value.isEmpty() && !(option.isSwitch() && value == "false"_L1))
        right += u" (default: %1)"_s.arg(value);
    return helpLine(left, right);
}

/// Calls `each` for every option and `group` before the first of each group.
template <typename Group, typename Each>
void forEachGrouped(Group group, Each each)
{
    const Option *previous = nullptr;
    for (const Option &option : options()) {
        if (!previous || previous->group != option.group)
            group(option.group);
        each(option);
        previous = &option;
    }
}

/// The value as .env wants it written: bare where that is safe, in quotes with escapes elsewhere.
QString quoted(const QString &value)
{
    const bool isBare = std::all_of(value.begin(), value.end(), [](QChar c) {
        return c.isLetterOrNumber() || QStringView(u"./:_-%*,@+").contains(c);
    });
    if (isBare)
        return value;
    QString out = value;
    out.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'$', u"\\$"_s);
    out.replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s).replace(u'\t', u"\\t"_s);
    return u'"' + printable(out, out.size()) + u'"';
}

QString boundsText(const Option &option)
{
    if (option.maximum == 0)
        return {};
    return u"%1 to %2"_s.arg(option.minimum).arg(option.maximum);
}

} // namespace

QString helpText(const QString &program)
{
    QString out =
        u"Usage: %1 [options]\n       %1 passwd [options] FILE USER   (passwd --help tells more)\n"
        "       %1 make-certs DIR [options]         (make-certs --help tells more)\n"
        "       %1 stats [--watch] [--json]         (stats --help tells more)\n\n"
        "An MQTT broker for robotics labs: MQTT 3.1, 3.1.1 and 5.0 over TCP and WebSocket.\n\nProgram\n"_s.arg(program);
    out += helpLine(u"-h, --help"_s, u"Show this help and exit"_s);
    out += helpLine(u"-v, --version"_s, u"Show the version and exit"_s);
    out += helpLine(u"--env-file FILE"_s, u"Read this file instead of .env in the working directory"_s);
    out +=
        helpLine(u"--test-config"_s, u"Check the configuration and exit with 0, or with 2 if it is wrong"_s);
    out += helpLine(u"--print-config"_s, u"Show every value and where it came from, and exit"_s);
    forEachGrouped([&out](OptionGroup group) { out += u'\n' + QString(groupTitle(group)) + u'\n'; },
                   [&out](const Option &option) { out += optionHelp(option); });
    out +=
        u"\nEvery option is also a variable (BROKER_..., see --print-config). A default gives way to .env, "
        u"that to "
        "the\nenvironment, and that to the command line. Switches also take a value: --enable-auth=false.\n\n"
        "Exit status: 0 stopped as asked, 2 wrong usage or configuration, 3 cannot start.\n"_s;
    return out;
}

QString printedConfig(const LoadedConfig &loaded)
{
    constexpr qsizetype column = 50;
    QString out;
    for (const Option &option : options()) {
        const QString shown = shownValue(loaded.config, option);
        const QString value = option.isSecret() ? shown : quoted(shown);
        const QString line = option.variable + u'=' + value;
        out += line.leftJustified(column) + u"  # "_s + loaded.origin(option) + u'\n';
    }
    return out;
}

QString envExample()
{
    QString out =
        u"# Settings of deepros-broker. Copy this file to .env in the directory in which the broker is "
        u"started,\n"
        "# and take the # away from the lines that you change. The values here are the defaults.\n"
        "#\n"
        "# The environment overrides this file, and the command line overrides both. Values may stand in\n"
        "# 'single' or \"double\" quotes; an empty value counts as not given.\n"_s;
    forEachGrouped([&out](OptionGroup group) { out += u"\n# --- %1\n"_s.arg(groupTitle(group)); },
                   [&out](const Option &option) {
                       QString note = option.help;
                       if (const QString bounds = boundsText(option); !bounds.isEmpty())
                           note += u" (%1%2)"_s.arg(bounds,
                                                    option.unit.isEmpty() ? QString() : u' ' + option.unit);
                       out += u"\n# %1\n#%2=%3\n"_s.arg(note, option.variable, quoted(defaultText(option)));
                   });
    return out;
}

QString optionsMarkdown()
{
    QString out;
    forEachGrouped(
        [&out](OptionGroup group) {
            if (!out.isEmpty())
                out += u'\n';
            out +=
                u"**%1**\n\n| Variable | Flag | Default | Values | Restart | Meaning |\n|---|---|---|---|---|---|\n"_s.arg(
                    groupTitle(group));
        },
        [&out](const Option &option) {
            const QString value = defaultText(option);
            QString values = boundsText(option);
            if (!option.unit.isEmpty())
                values += u", %1"_s.arg(option.unit);
            if (option.isSwitch())
                values = u"true, false"_s;
            out += u"| `%1` | %2 | %3 | %4 | %5 | %6 |\n"_s.arg(
                option.variable, option.flag.isEmpty() ? u"–"_s : u"`%1`"_s.arg(option.flag),
                value.isEmpty() ? u"–"_s : u"`%1`"_s.arg(value), values, option.needsRestart ? u"yes"_s : u"–"_s,
                option.help);
        });
    return out;
}

} // namespace deepros
