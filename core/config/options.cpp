#include "config/options.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace deepros {

using namespace Qt::Literals::StringLiterals;

namespace {

using C = BrokerConfig;
using G = OptionGroup;

constexpr qint64 gibibyte = 1024LL * 1024 * 1024;
constexpr qint64 largestPacket = 268'435'455 + 5; // the largest remaining length and its fixed header

// A table is read by its columns, not one member a line.
// clang-format off
constexpr auto table = std::to_array<Option>({
    {.key = "mqtt.host"_L1, .variable = "BROKER_MQTT_HOST"_L1, .flag = "--mqtt-host"_L1,
     .placeholder = "HOST"_L1, .group = G::Listeners, .field = &C::mqttHost, .kind = TextKind::Host,
     .help = "Address that the MQTT listener binds"_L1},
    {.key = "mqtt.port"_L1, .variable = "BROKER_MQTT_PORT"_L1, .flag = "--mqtt-port"_L1,
     .placeholder = "PORT"_L1, .group = G::Listeners, .field = &C::mqttPort, .minimum = 0, .maximum = 65535,
     .help = "Port of the MQTT listener; 0 takes any free port, which the log then names"_L1},
    {.key = "websocket.enabled"_L1, .variable = "BROKER_WEBSOCKET_ENABLED"_L1, .flag = "--ws-enabled"_L1,
     .group = G::Listeners, .field = &C::websocketEnabled,
     .help = "Whether MQTT over WebSocket is served"_L1},
    {.key = "websocket.host"_L1, .variable = "BROKER_WEBSOCKET_HOST"_L1, .flag = "--ws-host"_L1,
     .placeholder = "HOST"_L1, .group = G::Listeners, .field = &C::websocketHost, .kind = TextKind::Host,
     .help = "Address that the WebSocket listener binds"_L1},
    {.key = "websocket.port"_L1, .variable = "BROKER_WEBSOCKET_PORT"_L1, .flag = "--ws-port"_L1,
     .placeholder = "PORT"_L1, .group = G::Listeners, .field = &C::websocketPort, .minimum = 0, .maximum = 65535,
     .help = "Port of the WebSocket listener; 0 takes any free port, which the log then names"_L1},
    {.key = "mqtt.maxConnections"_L1, .variable = "BROKER_MQTT_MAX_CONNECTIONS"_L1, .flag = "--max-connections"_L1,
     .placeholder = "N"_L1, .group = G::Listeners, .field = &C::maxConnections, .minimum = 1, .maximum = 1'000'000,
     .help = "Connections at one time, all listeners together"_L1},

    {.key = "mqtt.keepAlive"_L1, .variable = "BROKER_MQTT_KEEPALIVE"_L1, .flag = "--keep-alive"_L1,
     .placeholder = "SECONDS"_L1, .group = G::KeepAlive, .field = &C::keepAlive, .minimum = 1, .maximum = 65535,
     .unit = "seconds"_L1,
     .help = "Longest keep alive of MQTT 5.0 clients; caps them only when it is set"_L1},
    {.key = "mqtt.connectTimeout"_L1, .variable = "BROKER_CONNECT_TIMEOUT"_L1, .flag = "--connect-timeout"_L1,
     .placeholder = "SECONDS"_L1, .group = G::KeepAlive, .field = &C::connectTimeout, .minimum = 1, .maximum = 3600,
     .unit = "seconds"_L1, .help = "Time from accepting a connection to its complete CONNECT"_L1},

    {.key = "auth.enabled"_L1, .variable = "BROKER_ENABLE_AUTH"_L1, .flag = "--enable-auth"_L1, .group = G::Users,
     .field = &C::enableAuth, .help = "Whether clients must give the user name and password"_L1},
    {.key = "auth.username"_L1, .variable = "BROKER_USERNAME"_L1, .flag = "--username"_L1,
     .placeholder = "NAME"_L1, .group = G::Users, .field = &C::username, .kind = TextKind::Credential,
     .help = "User name that clients give"_L1},
    {.key = "auth.password"_L1, .variable = "BROKER_PASSWORD"_L1, .group = G::Users, .field = &C::password,
     .kind = TextKind::Credential,
     .help = "Password that clients give; has no flag, since others can read a command line"_L1},
    {.key = "auth.aclFile"_L1, .variable = "BROKER_ACL_FILE"_L1, .flag = "--acl-file"_L1,
     .placeholder = "FILE"_L1, .group = G::Users, .field = &C::aclFile, .kind = TextKind::InputFile,
     .help = "Who may publish and receive what, in mosquitto's format; without it everybody may do everything"_L1},
    {.key = "auth.passwordFile"_L1, .variable = "BROKER_PASSWORD_FILE"_L1, .flag = "--password-file"_L1,
     .placeholder = "FILE"_L1, .group = G::Users, .field = &C::passwordFile, .kind = TextKind::InputFile,
     .help = "Users and the hashes of their passwords, in the format of mosquitto_passwd; asks clients for them"_L1},

    {.key = "tls.enabled"_L1, .variable = "BROKER_ENABLE_TLS"_L1, .flag = "--enable-tls"_L1, .group = G::Tls,
     .field = &C::enableTls, .help = "Whether the listeners speak TLS; needs a certificate and its key"_L1},
    {.key = "tls.certFile"_L1, .variable = "BROKER_TLS_CERT_FILE"_L1, .flag = "--tls-cert-file"_L1,
     .placeholder = "FILE"_L1, .group = G::Tls, .field = &C::tlsCertFile, .kind = TextKind::InputFile,
     .help = "Certificate of the broker (PEM)"_L1},
    {.key = "tls.keyFile"_L1, .variable = "BROKER_TLS_KEY_FILE"_L1, .flag = "--tls-key-file"_L1,
     .placeholder = "FILE"_L1, .group = G::Tls, .field = &C::tlsKeyFile, .kind = TextKind::InputFile,
     .help = "Private key of the certificate (PEM)"_L1},
    {.key = "tls.caFile"_L1, .variable = "BROKER_TLS_CA_FILE"_L1, .flag = "--tls-ca-file"_L1,
     .placeholder = "FILE"_L1, .group = G::Tls, .field = &C::tlsCaFile, .kind = TextKind::InputFile,
     .help = "Certificates of the authorities that sign clients (PEM)"_L1},

    {.key = "limits.messageSize"_L1, .variable = "BROKER_MAX_MESSAGE_SIZE"_L1, .flag = "--max-message-size"_L1,
     .placeholder = "BYTES"_L1, .group = G::Limits, .field = &C::maxMessageSize, .minimum = 256,
     .maximum = largestPacket, .unit = "bytes"_L1, .help = "Largest packet, in both directions"_L1},
    {.key = "limits.inflight"_L1, .variable = "BROKER_MAX_INFLIGHT_MESSAGES"_L1, .flag = "--max-inflight-messages"_L1,
     .placeholder = "N"_L1, .group = G::Limits, .field = &C::maxInflightMessages, .minimum = 1, .maximum = 65535,
     .help = "Unacknowledged QoS 1 and 2 messages on their way to one client; when set, also from one"_L1},
    {.key = "limits.queued"_L1, .variable = "BROKER_MAX_QUEUED_MESSAGES"_L1, .flag = "--max-queued-messages"_L1,
     .placeholder = "N"_L1, .group = G::Limits, .field = &C::maxQueuedMessages, .minimum = 1, .maximum = 10'000'000,
     .help = "QoS 1 and 2 messages waiting per session"_L1},
    {.key = "limits.queuePolicy"_L1, .variable = "BROKER_QUEUE_POLICY"_L1, .flag = "--queue-policy"_L1,
     .placeholder = "POLICY"_L1, .group = G::Limits, .field = &C::queuePolicy,
     .help = "What a full queue does: drop-oldest, drop-newest, or reject (the publisher is told)"_L1},
    {.key = "limits.subscriptions"_L1, .variable = "BROKER_MAX_SUBSCRIPTIONS_PER_CLIENT"_L1,
     .flag = "--max-subscriptions-per-client"_L1, .placeholder = "N"_L1, .group = G::Limits,
     .field = &C::maxSubscriptionsPerClient, .minimum = 1, .maximum = 10'000'000,
     .help = "Subscriptions of one session"_L1},
    {.key = "limits.topicLevels"_L1, .variable = "BROKER_MAX_TOPIC_LEVELS"_L1, .flag = "--max-topic-levels"_L1,
     .placeholder = "N"_L1, .group = G::Limits, .field = &C::maxTopicLevels, .minimum = 1, .maximum = 1024,
     .help = "Levels of a topic name or filter"_L1},
    {.key = "limits.topicLength"_L1, .variable = "BROKER_MAX_TOPIC_LENGTH"_L1, .flag = "--max-topic-length"_L1,
     .placeholder = "BYTES"_L1, .group = G::Limits, .field = &C::maxTopicLength, .minimum = 1, .maximum = 65535,
     .unit = "bytes"_L1, .help = "Length of a topic name or filter"_L1},
    {.key = "limits.clientBuffer"_L1, .variable = "BROKER_MAX_CLIENT_BUFFER"_L1, .flag = "--max-client-buffer"_L1,
     .placeholder = "BYTES"_L1, .group = G::Limits, .field = &C::maxClientBuffer, .minimum = 64 * 1024,
     .maximum = 64 * gibibyte, .unit = "bytes"_L1, .help = "Bytes waiting to be written to one client"_L1},
    {.key = "limits.totalBuffer"_L1, .variable = "BROKER_MAX_TOTAL_BUFFER"_L1, .flag = "--max-total-buffer"_L1,
     .placeholder = "BYTES"_L1, .group = G::Limits, .field = &C::maxTotalBuffer, .minimum = 1024 * 1024,
     .maximum = 1024 * gibibyte, .unit = "bytes"_L1, .help = "Bytes waiting in all queues and output buffers"_L1},
    {.key = "limits.topicAlias"_L1, .variable = "BROKER_MAX_TOPIC_ALIAS"_L1, .flag = "--max-topic-alias"_L1,
     .placeholder = "N"_L1, .group = G::Limits, .field = &C::maxTopicAlias, .minimum = 0, .maximum = 65535,
     .help = "Topic aliases that an MQTT 5.0 client may use; 0 allows none"_L1},
    {.key = "limits.sessionExpiry"_L1, .variable = "BROKER_MAX_SESSION_EXPIRY"_L1, .flag = "--max-session-expiry"_L1,
     .placeholder = "SECONDS"_L1, .group = G::Limits, .field = &C::maxSessionExpiry, .minimum = 0,
     .maximum = 0xFFFFFFFF, .unit = "seconds"_L1,
     .help = "Longest life of a session without its client; 4294967295 is for ever"_L1},

    {.key = "persistence.enabled"_L1, .variable = "BROKER_PERSISTENCE"_L1, .flag = "--persistence"_L1,
     .group = G::Persistence, .field = &C::persistence,
     .help = "Whether sessions and retained messages survive the end of the broker"_L1},
    {.key = "persistence.dataDir"_L1, .variable = "BROKER_DATA_DIR"_L1, .flag = "--data-dir"_L1,
     .placeholder = "DIR"_L1, .group = G::Persistence, .field = &C::dataDir, .kind = TextKind::Folder,
     .help = "Folder they are kept in; without it the user's folder for data of programs"_L1},
    {.key = "persistence.sync"_L1, .variable = "BROKER_PERSISTENCE_SYNC"_L1, .flag = "--persistence-sync"_L1,
     .placeholder = "SYNC"_L1, .group = G::Persistence, .field = &C::persistenceSync,
     .help = "What acknowledged messages survive: full (loss of power) or normal (death of the broker)"_L1},
    {.key = "persistence.volatileTopics"_L1, .variable = "BROKER_VOLATILE_TOPICS"_L1, .flag = "--volatile-topics"_L1,
     .placeholder = "FILTERS"_L1, .group = G::Persistence, .field = &C::volatileTopics, .kind = TextKind::Filters,
     .help = "Topic filters, separated by commas; messages that match are kept in memory only"_L1},

    {.key = "ros.enabled"_L1, .variable = "BROKER_ENABLE_ROS_INTEGRATION"_L1, .flag = "--enable-ros-integration"_L1,
     .group = G::Ros, .field = &C::enableRosIntegration,
     .help = "Whether ROS topics are read as domain, node and message type"_L1},
    {.key = "ros.domainPrefix"_L1, .variable = "BROKER_ROS_DOMAIN_PREFIX"_L1, .flag = "--ros-domain-prefix"_L1,
     .placeholder = "PREFIX"_L1, .group = G::Ros, .field = &C::rosDomainPrefix, .kind = TextKind::TopicPrefix,
     .help = "What ROS topics begin with"_L1},

    {.key = "log.level"_L1, .variable = "BROKER_LOG_LEVEL"_L1, .flag = "--log-level"_L1, .placeholder = "LEVEL"_L1,
     .group = G::Logging, .field = &C::logLevel, .needsRestart = false,
     .help = "What is logged: DEBUG, INFO, WARNING or ERROR and all that is graver"_L1},
    {.key = "log.file"_L1, .variable = "BROKER_LOG_FILE"_L1, .flag = "--log-file"_L1, .placeholder = "FILE"_L1,
     .group = G::Logging, .field = &C::logFile, .kind = TextKind::OutputFile,
     .help = "File that gets the log as well as the standard error"_L1},
    {.key = "log.maxSize"_L1, .variable = "BROKER_LOG_MAX_SIZE"_L1, .flag = "--log-max-size"_L1,
     .placeholder = "BYTES"_L1, .group = G::Logging, .field = &C::logMaxSize, .minimum = 4096,
     .maximum = 1024 * gibibyte, .unit = "bytes"_L1, .help = "Size after which a new log file is begun"_L1},
    {.key = "log.files"_L1, .variable = "BROKER_LOG_FILES"_L1, .flag = "--log-files"_L1, .placeholder = "N"_L1,
     .group = G::Logging, .field = &C::logFiles, .minimum = 1, .maximum = 1000,
     .help = "Log files kept, the current one included"_L1},

    {.key = "window.none"_L1, .variable = "BROKER_NO_GUI"_L1, .flag = "--no-gui"_L1, .group = G::Window,
     .field = &C::noGui, .help = "Run without a window"_L1},
});

template <typename... F>
struct Overloaded : F...
{
    using F::operator()...;
};
template <typename... F>
Overloaded(F...) -> Overloaded<F...>;

std::optional<qint64> readInteger(QByteArrayView text)
{
    qint64 value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    return value;
}

std::optional<bool> readBoolean(QByteArrayView text)
{
    const QByteArray word = text.toByteArray().toLower();
    if (word == "true" || word == "1" || word == "yes" || word == "on")
        return true;
    if (word == "false" || word == "0" || word == "no" || word == "off")
        return false;
    return std::nullopt;
}

constexpr std::array<QLatin1StringView, 4> levelNames{"DEBUG"_L1, "INFO"_L1, "WARNING"_L1, "ERROR"_L1};

constexpr std::array<QLatin1StringView, 3> policyNames{"drop-oldest"_L1, "drop-newest"_L1, "reject"_L1};

constexpr std::array<QLatin1StringView, 2> syncNames{"full"_L1, "normal"_L1};

/// The enumerator whose name, in any case, is `text`; `names` are in the order of the enumeration.
template <typename Enum, size_t count>
std::optional<Enum> readName(QByteArrayView text, const std::array<QLatin1StringView, count> &names)
{
    const QString word = QString::fromUtf8(text);
    const auto *found = std::find_if(names.begin(), names.end(), [&word](QLatin1StringView name) {
        return word.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == names.end())
        return std::nullopt;
    return Enum(found - names.begin());
}

std::optional<QString> readUtf8(QByteArrayView text)
{
    if (text.contains('\0'))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString out = decoder.decode(text);
    if (decoder.hasError())
        return std::nullopt;
    return out;
}

bool isHost(const QString &text)
{
    // Whether it names an address of this machine is found out by the listener that binds it.
    return !text.isEmpty() && text.size() <= 253 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'.' || c == u'-' || c == u'_' || c == u':'
               || c == u'%';
    });
}

bool isTopicPrefix(const QString &text)
{
    return text.size() > 1 && text.size() <= 1024 && text.endsWith(u'/') && !text.startsWith(u'$')
           && !text.contains(u'+') && !text.contains(u'#');
}

bool fitsKind(const QString &text, TextKind kind)
{
    switch (kind) {
    case TextKind::Host:
        return isHost(text);
    case TextKind::Credential:
        return !text.isEmpty() && text.toUtf8().size() <= 65535; // the longest string that a CONNECT can carry
    case TextKind::TopicPrefix:
        return isTopicPrefix(text);
    case TextKind::None:
    case TextKind::InputFile:
    case TextKind::OutputFile:
    case TextKind::Folder:
    case TextKind::Filters: // judged where they are used: config knows no topics
        break;
    }
    return true;
}

QString expectedText(TextKind kind)
{
    switch (kind) {
    case TextKind::Host:
        return QStringLiteral("an IP address or a host name");
    case TextKind::Credential:
        return QStringLiteral("1 to 65535 bytes of UTF-8 text");
    case TextKind::TopicPrefix:
        return QStringLiteral("topic levels that end with '/', without '+', '#' and a leading '$'");
    case TextKind::InputFile:
    case TextKind::OutputFile:
        return QStringLiteral("the path of a file, in UTF-8");
    case TextKind::Folder:
        return QStringLiteral("the path of a folder, in UTF-8");
    case TextKind::Filters:
        return QStringLiteral("topic filters separated by commas, in UTF-8");
    case TextKind::None:
        break;
    }
    return QStringLiteral("UTF-8 text");
}

} // namespace

std::span<const Option> options()
{
    return table;
}

const Option *findOptionByVariable(QByteArrayView variable)
{
    const auto *found = std::find_if(table.begin(), table.end(), [variable](const Option &option) {
        return QByteArrayView(option.variable.data(), option.variable.size()) == variable;
    });
    return found == table.end() ? nullptr : found;
}

const Option *findOptionByFlag(QByteArrayView flag)
{
    const auto *found = std::find_if(table.begin(), table.end(), [flag](const Option &option) {
        return !option.flag.isEmpty() && QByteArrayView(option.flag.data(), option.flag.size()) == flag;
    });
    return found == table.end() ? nullptr : found;
}

const Option &optionOf(const OptionField &field)
{
    const auto *found =
        std::find_if(table.begin(), table.end(), [&field](const Option &option) { return option.field == field; });
    Q_ASSERT(found != table.end());
    return *found;
}

qsizetype indexOf(const Option &option)
{
    return &option - table.data();
}

QLatin1StringView groupTitle(OptionGroup group)
{
    switch (group) {
    case G::Listeners:
        return "Listeners"_L1;
    case G::KeepAlive:
        return "Keep alive"_L1;
    case G::Users:
        return "Users"_L1;
    case G::Tls:
        return "TLS"_L1;
    case G::Limits:
        return "Limits"_L1;
    case G::Persistence:
        return "Persistence"_L1;
    case G::Ros:
        return "ROS"_L1;
    case G::Logging:
        return "Logging"_L1;
    case G::Window:
        return "Window"_L1;
    }
    return {};
}

QString expectedValue(const Option &option)
{
    if (option.isSwitch())
        return QStringLiteral("true or false (or 1/0, yes/no, on/off)");
    if (std::holds_alternative<LogLevel BrokerConfig::*>(option.field))
        return QStringLiteral("DEBUG, INFO, WARNING or ERROR");
    if (std::holds_alternative<QueuePolicy BrokerConfig::*>(option.field))
        return QStringLiteral("drop-oldest, drop-newest or reject");
    if (std::holds_alternative<PersistenceSync BrokerConfig::*>(option.field))
        return QStringLiteral("full or normal");
    if (option.kind != TextKind::None)
        return expectedText(option.kind);
    const QString range = QStringLiteral("an integer from %1 to %2").arg(option.minimum).arg(option.maximum);
    return option.unit.isEmpty() ? range : range + QStringLiteral(" (%1)").arg(option.unit);
}

Result<void, QString> setOption(BrokerConfig &config, const Option &option, QByteArrayView text)
{
    const auto assignNumber = [&](auto member) {
        const std::optional<qint64> value = readInteger(text.trimmed());
        if (!value || *value < option.minimum || *value > option.maximum)
            return false;
        using Field = std::remove_reference_t<decltype(config.*member)>;
        config.*member = Field(*value);
        return true;
    };
    const auto assign = [&](auto member, auto value) {
        if (!value)
            return false;
        config.*member = *std::move(value);
        return true;
    };
    const bool fits = std::visit(
        Overloaded{
            [&](bool BrokerConfig::*member) { return assign(member, readBoolean(text.trimmed())); },
            [&](LogLevel BrokerConfig::*member) {
                return assign(member, readName<LogLevel>(text.trimmed(), levelNames));
            },
            [&](QueuePolicy BrokerConfig::*member) {
                return assign(member, readName<QueuePolicy>(text.trimmed(), policyNames));
            },
            [&](PersistenceSync BrokerConfig::*member) {
                return assign(member, readName<PersistenceSync>(text.trimmed(), syncNames));
            },
            [&](QString BrokerConfig::*member) {
                std::optional<QString> value = readUtf8(text);
                if (value && !fitsKind(*value, option.kind))
                    value.reset();
                return assign(member, std::move(value));
            },
            [&](SecretString BrokerConfig::*member) {
                const std::optional<QString> value = readUtf8(text);
                if (!value || !fitsKind(*value, option.kind))
                    return false;
                config.*member = SecretString(text.toByteArray());
                return true;
            },
            assignNumber,
        },
        option.field);
    if (!fits)
        return Failure{expectedValue(option)};
    return {};
}

QString shownValue(const BrokerConfig &config, const Option &option)
{
    return std::visit(
        Overloaded{
            [&](bool BrokerConfig::*member) { return QString(config.*member ? "true"_L1 : "false"_L1); },
            [&](LogLevel BrokerConfig::*member) { return QString(levelNames.at(size_t(config.*member))); },
            [&](QueuePolicy BrokerConfig::*member) { return QString(policyNames.at(size_t(config.*member))); },
            [&](PersistenceSync BrokerConfig::*member) { return QString(syncNames.at(size_t(config.*member))); },
            [&](QString BrokerConfig::*member) { return config.*member; },
            [&](SecretString BrokerConfig::*) { return QStringLiteral("********"); },
            [&](std::chrono::seconds BrokerConfig::*member) {
                return QString::number(qint64((config.*member).count()));
            },
            [&](auto member) { return QString::number(config.*member); },
        },
        option.field);
}

} // namespace deepros
