#pragma once

#include "util/loglevel.h"
#include "util/secretstring.h"

#include <QString>

#include <chrono>

namespace deepros {

/// What happens to a QoS 1/2 message when a session's queue is full.
enum class QueuePolicy : quint8 {
    DropOldest, ///< the longest waiting message makes room
    DropNewest, ///< the new message is not queued
    Reject      ///< as DropNewest, and a publisher nobody else took the message from is told (0x97)
};

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
    QString mqttHost = QStringLiteral("0.0.0.0");
    quint16 mqttPort = 1883; ///< 0 = any free port
    QString websocketHost = QStringLiteral("0.0.0.0");
    quint16 websocketPort = 9001; ///< 0 = any free port
    bool websocketEnabled = true;
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

    // TLS
    bool enableTls = false;
    QString tlsCertFile;
    QString tlsKeyFile;
    QString tlsCaFile;

    // Limits
    quint32 maxMessageSize = 268'435'455; ///< bytes of a whole packet, both ways
    bool maxInflightIsSet = false;        ///< whether it came from the user: then it binds publishers too
    int maxInflightMessages = 20;         ///< unacknowledged QoS 1/2 messages per client and direction
    int maxQueuedMessages = 100;          ///< QoS 1/2 messages waiting per session
    QueuePolicy queuePolicy = QueuePolicy::DropOldest;
    int maxSubscriptionsPerClient = 10'000;
    int maxTopicLevels = 128;
    int maxTopicLength = 65'535;                ///< bytes
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
    QString rosDomainPrefix = QStringLiteral("ros/");

    // Logging
    LogLevel logLevel = LogLevel::Info;
    QString logFile;                      ///< empty = none; the standard error always gets the log
    qint64 logMaxSize = 10 * 1024 * 1024; ///< bytes after which the log file is rotated
    int logFiles = 5;                     ///< log files kept, the current one included

    // Run
    bool noGui = false;
};

} // namespace deepros
