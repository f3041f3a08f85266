#pragma once

#include "config/brokerconfig.h"
#include "util/result.h"

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>

#include <span>
#include <variant>

namespace deepros {

/// The headings under which options are shown, in their order.
enum class OptionGroup : quint8 {
    Listeners,
    KeepAlive,
    Users,
    Tls,
    Limits,
    Persistence,
    Ros,
    Monitoring,
    Logging,
    Window
};

/// What a text option may hold. Numbers, booleans and levels are told by the type of their field.
enum class TextKind : quint8 {
    None,        ///< not a text
    Host,        ///< an IP address or a host name
    Credential,  ///< anything but nothing
    HttpUrl,     ///< http:// or https://, without a user name; empty = none
    TopicPrefixes, ///< topic levels that end with '/', without wildcards; several separated by commas
    InputFile,   ///< a file that must be readable when it is used; empty = none
    OutputFile,  ///< a file that must be writable; empty = none
    Folder,      ///< a folder that is made when it is not there; empty = the platform's
    Filters,     ///< topic filters, separated by commas
    Levels,      ///< topic levels, separated by commas
    Rates,       ///< FILTER=HZ, separated by commas; 0 Hz = learned
    Fields,      ///< FILTER=FIELD, separated by commas; no field = no latency
};

/// The member of BrokerConfig that an option fills. Its type is the type of the option, its initial value is
/// the default: neither is written down a second time.
using OptionField =
    std::variant<bool BrokerConfig::*, quint16 BrokerConfig::*, quint32 BrokerConfig::*, int BrokerConfig::*,
                 qint64 BrokerConfig::*, std::chrono::seconds BrokerConfig::*, LogLevel BrokerConfig::*, QueuePolicy BrokerConfig::*,
                 PersistenceSync BrokerConfig::*, ClientCertificates BrokerConfig::*, CertificateUser BrokerConfig::*,
                 QString BrokerConfig::*, QStringList BrokerConfig::*, SecretString BrokerConfig::*>;

/// One row of the options table. Immutable, static, any thread.
struct Option
{
    QLatin1StringView key{};      ///< stable name for settings pages: "mqtt.port"
    QLatin1StringView variable{}; ///< "BROKER_MQTT_PORT"
    QLatin1StringView flag{}; ///< "--mqtt-port", or empty: secrets have none, since others see a command line
    QLatin1StringView placeholder{}; ///< what stands for the value in the help: "PORT"; empty for switches
    OptionGroup group = OptionGroup::Listeners;
    OptionField field{};
    TextKind kind = TextKind::None;
    qint64 minimum = 0;       ///< numbers only, inclusive
    qint64 maximum = 0;       ///< numbers only, inclusive
    QLatin1StringView unit{}; ///< "seconds", "bytes" or empty
    bool needsRestart = true;
    QLatin1StringView help{}; ///< one sentence without a full stop

    bool isSwitch() const { return std::holds_alternative<bool BrokerConfig::*>(field); }
    /// Comma-separated in a variable; a flag may be repeated.
    bool isList() const { return std::holds_alternative<QStringList BrokerConfig::*>(field); }
    bool isSecret() const { return std::holds_alternative<SecretString BrokerConfig::*>(field); }
    bool isFile() const { return kind == TextKind::InputFile || kind == TextKind::OutputFile; }
};

/// The one table of options, grouped. Everything that names, checks, documents or shows an option reads it.
std::span<const Option> options();

/// The row with that variable or flag, or null.
const Option *findOptionByVariable(QByteArrayView variable);
const Option *findOptionByFlag(QByteArrayView flag);
/// The row that fills this member of BrokerConfig, which must have one.
const Option &optionOf(const OptionField &field);
/// The row's place in the table.
qsizetype indexOf(const Option &option);

/// The heading of a group.
QLatin1StringView groupTitle(OptionGroup group);

/// The parts of a text that are separated by commas, without blanks around them and without empty ones.
QStringList splitList(const QString &text);

/// What a value must look like, to follow the word "expected": "an integer from 0 to 65535".
QString expectedValue(const Option &option);

/// Reads a text as the option's value and stores it in the configuration. Fails with what was expected and
/// leaves the configuration as it was. Does not look at files. Numbers, booleans and levels may have blanks
/// around them.
Result<void, QString> setOption(BrokerConfig &config, const Option &option, QByteArrayView text);

/// Whether two configurations say the same about an option, also about whether the user has set it at all.
bool isSameValue(const BrokerConfig &a, const BrokerConfig &b, const Option &option);
/// Takes the option's value over from another configuration.
void copyValue(const BrokerConfig &from, BrokerConfig &to, const Option &option);

/// The option's value as the text that setOption() would read back. A secret is shown as ********, whatever
/// its length.
QString shownValue(const BrokerConfig &config, const Option &option);

} // namespace deepros
