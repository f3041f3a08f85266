#pragma once

#include "util/loglevel.h"
#include "util/secretstring.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <array>
#include <chrono>

namespace deepros {

/// What happens to a QoS 1/2 message when a session's queue is full.
enum class QueuePolicy : quint8 {
    DropOldest, ///< the longest waiting message makes room
    DropNewest, ///< the new message is not queued
    Reject      ///< as DropNewest, and a publisher nobody else took the message from is told (0x97)
};

/// Whether a TLS listener asks its clients for a certificate.
enum class ClientCertificates : quint8 { Off, Optional, Require };
inline constexpr std::array<QLatin1StringView, 3> clientCertificateNames{
    QLatin1StringView("off"), QLatin1StringView("optional"), QLatin1StringView("require")};

/// Which part of a client's certificate is its MQTT user name.
enum class CertificateUser : quint8 {
    Off,             ///< none
    CommonName,      ///< the last CN of the subject
    AlternativeName, ///< the first e-mail address or DNS name of subjectAltName, in the order of the certificate
};
inline constexpr std::array<QLatin1StringView, 3> certificateUserNames{
    QLatin1StringView("off"), QLatin1StringView("cn"), QLatin1StringView("san")};
/// When something counts as kept.
enum class PersistenceSync : quint8 {
    Full,  ///< it is on the medium: survives the loss of power
    Normal ///< the system has it: survives the death of the process
};

/// Everything the broker can be told, as plain values with their defaults. Filled by ConfigLoader from the
/// one options table (see options.h), or by a program that embeds the broker. A value type: copies cross
/// threads.
struct BrokerConfig
{
    // Listeners
    QStringList listeners; ///< URLs, see listenerspec.h; empty = the two that the fields below describe
    QString mqttHost = QStringLiteral("0.0.0.0");
    quint16 mqttPort = 1883; ///< 0 = any free port
    QString websocketHost = QStringLiteral("0.0.0.0");
    quint16 websocketPort = 9001; ///< 0 = any free port
    bool websocketEnabled = true;
    QStringList websocketOrigins; ///< origins of browsers that may connect; empty = any
    int maxConnections = 1000; ///< of all listeners together

    // Keep alive
    std::chrono::seconds keepAlive{60}; ///< see README: what a client that sends 0 gets, and the server's cap
    bool keepAliveIsSet = false;        ///< whether keepAlive came from the user and not from the default
    std::chrono::seconds connectTimeout{10}; ///< from accept to a complete CONNECT

    // Users
    bool enableAuth = false;
    QString username = QStringLiteral("admin");
    SecretString password{QByteArrayLiteral("password")};
    QString aclFile; ///< who may do what, in mosquitto's format; empty = everybody may do everything
    bool passwordIsSet = false; ///< whether password came from the user: beside a file the default pair is no user
    QString passwordFile;       ///< users and hashes; empty = none
    QString authHttpUrl;        ///< service that judges logins; empty = none
    QString authHttpCaFile;     ///< authorities that sign its certificate; empty = those of the system
    std::chrono::seconds authHttpTimeout{5};    ///< for one answer of the service
    std::chrono::seconds authHttpCacheTime{30}; ///< how long an answer is reused; 0 = not at all
    int authHttpMaxRequests = 64;               ///< to the service, at a time
    bool allowDefaultPassword = false; ///< on listeners that others can reach

    // TLS
    bool enableTls = false;
    QString tlsCertFile;
    QString tlsKeyFile;
    QString tlsCaFile;
    QString tlsCrlFile;
    ClientCertificates tlsClientCert = ClientCertificates::Off;
    CertificateUser tlsUserName = CertificateUser::Off;

    // Limits
    quint32 maxMessageSize = 268'435'455; ///< bytes of a whole packet, both ways
    bool maxInflightIsSet = false;        ///< whether it came from the user: then it binds publishers too
    int maxInflightMessages = 20;         ///< unacknowledged QoS 1/2 messages per client and direction
    int maxQueuedMessages = 100;          ///< QoS 1/2 messages waiting per session
    QueuePolicy queuePolicy = QueuePolicy::DropOldest;
    int maxSubscriptionsPerClient = 10'000;
    int maxTopicLevels = 256;
    int maxTopicLength = 65'535;                ///< bytes
    int maxConnectionsPerUser = 0;              ///< at one time; 0 = no limit
    int maxConnectionsPerAddress = 0;           ///< at one time; 0 = no limit
    int maxConnectionRate = 0;                  ///< new connections per second; 0 = no limit
    int maxConnectionRatePerAddress = 0;        ///< new connections per second; 0 = no limit
    int maxPublishRate = 0;                     ///< PUBLISH packets per second from one client; 0 = no limit
    qint64 maxPublishByteRate = 0;              ///< bytes of PUBLISH packets per second from one client; 0 = no limit
    std::chrono::seconds publishBurst{1};       ///< so much of both rates may come at once
    qint64 maxClientBuffer = 16 * 1024 * 1024;  ///< bytes waiting to be written to one client
    qint64 maxTotalBuffer = 1024 * 1024 * 1024; ///< bytes waiting in all queues and output buffers
    int maxTopicAlias = 256;                    ///< aliases a 5.0 client may use towards us; 0 = none
    std::chrono::seconds maxSessionExpiry{
        0xFFFFFFFFu}; ///< cap on Session Expiry Interval; 0xFFFFFFFF = never

    // Persistence
    bool persistence = true; ///< sessions and retained messages survive the broker
    QString dataDir;         ///< empty = the platform's location for data of this program
    PersistenceSync persistenceSync = PersistenceSync::Full;
    QString volatileTopics; ///< filters, separated by commas; what matches is kept in memory only

    // ROS
    bool enableRosIntegration = true;
    QString rosDomainPrefix = QStringLiteral("ros/"); ///< one or several, separated by commas
    QString rosLatencyFields; ///< "FILTER=FIELD", separated by commas; empty = the usual names everywhere
    QString rosExpectedRates; ///< "FILTER=HZ", separated by commas; empty = all rates are learned
    QString rosCommandTopics = QStringLiteral("cmd_vel,command"); ///< last levels, separated by commas
    int rosMaxDomains = 1'000;
    int rosMaxNodes = 10'000;
    int rosMaxTopics = 50'000;

    // Monitoring
    std::chrono::seconds sysInterval{10}; ///< 0 = no $SYS topics
    int monitorMaxTopics = 200'000;       ///< followed while somebody looks
    QString historyTopics;                ///< filters, separated by commas; empty = no history
    int historyDepth = 100;               ///< messages per topic
    qint64 historyMaxBytes = 64 * 1024 * 1024;
    int metricsPort = -1; ///< of the HTTP listener; 0 = any free port, -1 = none
    QString metricsHost = QStringLiteral("127.0.0.1");
    SecretString apiToken; ///< for commands over HTTP; empty = none are taken

    // Logging
    LogLevel logLevel = LogLevel::Info;
    QString logFile;                      ///< empty = none; the standard error always gets the log
    qint64 logMaxSize = 10 * 1024 * 1024; ///< bytes after which the log file is rotated
    int logFiles = 5;                     ///< log files kept, the current one included

    // Window
    bool noGui = false;
    bool windowMinimized = false; ///< at the start
    bool resetLayout = false; ///< the window forgets places, columns and filters, and keeps language and colours
};

} // namespace deepros
