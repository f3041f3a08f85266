#include "config/options.h"

#include "config/textkinds.h"

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
    {.key = "listeners"_L1, .variable = "BROKER_LISTENERS"_L1, .flag = "--listen"_L1, .placeholder = "URL"_L1,
     .group = G::Listeners, .field = &C::listeners,
     .help = "Listeners as URLs (mqtt, mqtts, ws, wss, local), separated by commas, instead of the two that follow; the flag may be repeated"_L1},
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
    {.key = "websocket.origins"_L1, .variable = "BROKER_WEBSOCKET_ORIGINS"_L1, .flag = "--ws-origins"_L1,
     .placeholder = "ORIGINS"_L1, .group = G::Listeners, .field = &C::websocketOrigins,
     .help = "Origins of the web pages that may connect by WebSocket, separated by commas; none given: all may"_L1},
    {.key = "mqtt.maxConnections"_L1, .variable = "BROKER_MQTT_MAX_CONNECTIONS"_L1, .flag = "--max-connections"_L1,
     .placeholder = "N"_L1, .group = G::Listeners, .field = &C::maxConnections, .minimum = 1, .maximum = 1'000'000,
     .needsRestart = false, .help = "Connections at one time, all listeners together"_L1},

    {.key = "mqtt.keepAlive"_L1, .variable = "BROKER_MQTT_KEEPALIVE"_L1, .flag = "--keep-alive"_L1,
     .placeholder = "SECONDS"_L1, .group = G::KeepAlive, .field = &C::keepAlive, .minimum = 1, .maximum = 65535,
     .unit = "seconds"_L1,
     .needsRestart = false, .help = "Longest keep alive of MQTT 5.0 clients; caps them only when it is set"_L1},
    {.key = "mqtt.connectTimeout"_L1, .variable = "BROKER_CONNECT_TIMEOUT"_L1, .flag = "--connect-timeout"_L1,
     .placeholder = "SECONDS"_L1, .group = G::KeepAlive, .field = &C::connectTimeout, .minimum = 1, .maximum = 3600,
     .unit = "seconds"_L1,
     .needsRestart = false, .help = "Time from accepting a connection to its complete CONNECT"_L1},

    {.key = "auth.enabled"_L1, .variable = "BROKER_ENABLE_AUTH"_L1, .flag = "--enable-auth"_L1, .group = G::Users,
     .field = &C::enableAuth,
     .needsRestart = false, .help = "Whether clients must give the user name and password"_L1},
    {.key = "auth.username"_L1, .variable = "BROKER_USERNAME"_L1, .flag = "--username"_L1,
     .placeholder = "NAME"_L1, .group = G::Users, .field = &C::username, .kind = TextKind::Credential,
     .needsRestart = false, .help = "User name that clients give"_L1},
    {.key = "auth.password"_L1, .variable = "BROKER_PASSWORD"_L1, .group = G::Users, .field = &C::password,
     .kind = TextKind::Credential,
     .needsRestart = false, .help = "Password that clients give; has no flag, since others can read a command line"_L1},
    {.key = "auth.aclFile"_L1, .variable = "BROKER_ACL_FILE"_L1, .flag = "--acl-file"_L1,
     .placeholder = "FILE"_L1, .group = G::Users, .field = &C::aclFile, .kind = TextKind::InputFile,
     .needsRestart = false, .help = "Who may publish and receive what, in mosquitto's format; without it everybody may do everything"_L1},
    {.key = "auth.passwordFile"_L1, .variable = "BROKER_PASSWORD_FILE"_L1, .flag = "--password-file"_L1,
     .placeholder = "FILE"_L1, .group = G::Users, .field = &C::passwordFile, .kind = TextKind::InputFile,
     .needsRestart = false, .help = "Users and the hashes of their passwords, in the format of mosquitto_passwd; asks clients for them"_L1},
    {.key = "auth.httpUrl"_L1, .variable = "BROKER_AUTH_HTTP_URL"_L1, .flag = "--auth-http-url"_L1,
     .placeholder = "URL"_L1, .group = G::Users, .field = &C::authHttpUrl, .kind = TextKind::HttpUrl,
     .needsRestart = false, .help = "Service that is asked about logins that the broker cannot judge itself"_L1},
    {.key = "auth.httpCaFile"_L1, .variable = "BROKER_AUTH_HTTP_CA_FILE"_L1, .flag = "--auth-http-ca-file"_L1,
     .placeholder = "FILE"_L1, .group = G::Users, .field = &C::authHttpCaFile, .kind = TextKind::InputFile,
     .needsRestart = false, .help = "Authorities that sign the certificate of that service (PEM), instead of the system's"_L1},
    {.key = "auth.httpTimeout"_L1, .variable = "BROKER_AUTH_HTTP_TIMEOUT"_L1, .flag = "--auth-http-timeout"_L1,
     .placeholder = "SECONDS"_L1, .group = G::Users, .field = &C::authHttpTimeout, .minimum = 1, .maximum = 60,
     .unit = "seconds"_L1, .needsRestart = false, .help = "Time for an answer of that service; then the login is refused"_L1},
    {.key = "auth.httpCacheTime"_L1, .variable = "BROKER_AUTH_HTTP_CACHE_TIME"_L1, .flag = "--auth-http-cache-time"_L1,
     .placeholder = "SECONDS"_L1, .group = G::Users, .field = &C::authHttpCacheTime, .minimum = 0, .maximum = 86'400,
     .unit = "seconds"_L1, .needsRestart = false, .help = "How long an answer of that service holds for the same login; 0 asks every time"_L1},
    {.key = "auth.httpMaxRequests"_L1, .variable = "BROKER_AUTH_HTTP_MAX_REQUESTS"_L1,
     .flag = "--auth-http-max-requests"_L1, .placeholder = "N"_L1, .group = G::Users, .field = &C::authHttpMaxRequests,
     .minimum = 1, .maximum = 10'000, .needsRestart = false, .help = "Questions to that service at a time; logins beyond are told to try later"_L1},
    {.key = "auth.allowDefaultPassword"_L1, .variable = "BROKER_ALLOW_DEFAULT_PASSWORD"_L1,
     .flag = "--allow-default-password"_L1, .group = G::Users, .field = &C::allowDefaultPassword,
     .help = "Whether the default user name and password are good on listeners that other machines can reach"_L1},

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
    {.key = "tls.crlFile"_L1, .variable = "BROKER_TLS_CRL_FILE"_L1, .flag = "--tls-crl-file"_L1,
     .placeholder = "FILE"_L1, .group = G::Tls, .field = &C::tlsCrlFile, .kind = TextKind::InputFile,
     .help = "Revocation lists of those authorities (PEM)"_L1},
    {.key = "tls.clientCert"_L1, .variable = "BROKER_TLS_CLIENT_CERT"_L1, .flag = "--tls-client-cert"_L1,
     .placeholder = "WORD"_L1, .group = G::Tls, .field = &C::tlsClientCert,
     .help = "Whether clients show a certificate: off, optional or require"_L1},
    {.key = "tls.usernameFrom"_L1, .variable = "BROKER_TLS_USERNAME_FROM"_L1, .flag = "--tls-username-from"_L1,
     .placeholder = "WORD"_L1, .group = G::Tls, .field = &C::tlsUserName,
     .help = "What of a client's certificate is its user name, which then needs no password: off, cn or san"_L1},

    {.key = "limits.messageSize"_L1, .variable = "BROKER_MAX_MESSAGE_SIZE"_L1, .flag = "--max-message-size"_L1,
     .placeholder = "BYTES"_L1, .group = G::Limits, .field = &C::maxMessageSize, .minimum = 256,
     .maximum = largestPacket, .unit = "bytes"_L1,
     .needsRestart = false, .help = "Largest packet, in both directions"_L1},
    {.key = "limits.inflight"_L1, .variable = "BROKER_MAX_INFLIGHT_MESSAGES"_L1, .flag = "--max-inflight-messages"_L1,
     .placeholder = "N"_L1, .group = G::Limits, .field = &C::maxInflightMessages, .minimum = 1, .maximum = 65535,
     .needsRestart = false, .help = "Unacknowledged QoS 1 and 2 messages on their way to one client; when set, also from one"_L1},
    {.key = "limits.queued"_L1, .variable = "BROKER_MAX_QUEUED_MESSAGES"_L1, .flag = "--max-queued-messages"_L1,
     .placeholder = "N"_L1, .group = G::Limits, .field = &C::maxQueuedMessages, .minimum = 1, .maximum = 10'000'000,
     .needsRestart = false, .help = "QoS 1 and 2 messages waiting per session"_L1},
    {.key = "limits.queuePolicy"_L1, .variable = "BROKER_QUEUE_POLICY"_L1, .flag = "--queue-policy"_L1,
     .placeholder = "POLICY"_L1, .group = G::Limits, .field = &C::queuePolicy,
     .needsRestart = false, .help = "What a full queue does: drop-oldest, drop-newest, or reject (the publisher is told)"_L1},
    {.key = "limits.subscriptions"_L1, .variable = "BROKER_MAX_SUBSCRIPTIONS_PER_CLIENT"_L1,
     .flag = "--max-subscriptions-per-client"_L1, .placeholder = "N"_L1, .group = G::Limits,
     .field = &C::maxSubscriptionsPerClient, .minimum = 1, .maximum = 10'000'000,
     .needsRestart = false, .help = "Subscriptions of one session"_L1},
    {.key = "limits.topicLevels"_L1, .variable = "BROKER_MAX_TOPIC_LEVELS"_L1, .flag = "--max-topic-levels"_L1,
     .placeholder = "N"_L1, .group = G::Limits, .field = &C::maxTopicLevels, .minimum = 1, .maximum = 1024,
     .help = "Levels of a topic name or filter"_L1},
    {.key = "limits.topicLength"_L1, .variable = "BROKER_MAX_TOPIC_LENGTH"_L1, .flag = "--max-topic-length"_L1,
     .placeholder = "BYTES"_L1, .group = G::Limits, .field = &C::maxTopicLength, .minimum = 1, .maximum = 65535,
     .unit = "bytes"_L1, .help = "Length of a topic name or filter"_L1},
    {.key = "limits.clientBuffer"_L1, .variable = "BROKER_MAX_CLIENT_BUFFER"_L1, .flag = "--max-client-buffer"_L1,
     .placeholder = "BYTES"_L1, .group = G::Limits, .field = &C::maxClientBuffer, .minimum = 64 * 1024,
     .maximum = 64 * gibibyte, .unit = "bytes"_L1,
     .needsRestart = false, .help = "Bytes waiting to be written to one client"_L1},
    {.key = "limits.totalBuffer"_L1, .variable = "BROKER_MAX_TOTAL_BUFFER"_L1, .flag = "--max-total-buffer"_L1,
     .placeholder = "BYTES"_L1, .group = G::Limits, .field = &C::maxTotalBuffer, .minimum = 1024 * 1024,
     .maximum = 1024 * gibibyte, .unit = "bytes"_L1,
     .needsRestart = false, .help = "Bytes waiting in all queues and output buffers"_L1},
    {.key = "limits.connectionsPerUser"_L1, .variable = "BROKER_MAX_CONNECTIONS_PER_USER"_L1,
     .flag = "--max-connections-per-user"_L1, .placeholder = "N"_L1, .group = G::Limits,
     .field = &C::maxConnectionsPerUser, .minimum = 0, .maximum = 1'000'000,
     .needsRestart = false, .help = "Connections of one user name at one time; 0 is no limit"_L1},
    {.key = "limits.connectionsPerAddress"_L1, .variable = "BROKER_MAX_CONNECTIONS_PER_ADDRESS"_L1,
     .flag = "--max-connections-per-address"_L1, .placeholder = "N"_L1, .group = G::Limits,
     .field = &C::maxConnectionsPerAddress, .minimum = 0, .maximum = 1'000'000,
     .needsRestart = false, .help = "Connections from one address at one time; 0 is no limit"_L1},
    {.key = "limits.connectionRate"_L1, .variable = "BROKER_MAX_CONNECTION_RATE"_L1,
     .flag = "--max-connection-rate"_L1, .placeholder = "N"_L1, .group = G::Limits, .field = &C::maxConnectionRate,
     .minimum = 0, .maximum = 1'000'000, .unit = "per second"_L1,
     .needsRestart = false, .help = "New connections, all listeners together; 0 is no limit"_L1},
    {.key = "limits.connectionRatePerAddress"_L1, .variable = "BROKER_MAX_CONNECTION_RATE_PER_ADDRESS"_L1,
     .flag = "--max-connection-rate-per-address"_L1, .placeholder = "N"_L1, .group = G::Limits,
     .field = &C::maxConnectionRatePerAddress, .minimum = 0, .maximum = 1'000'000, .unit = "per second"_L1,
     .needsRestart = false, .help = "New connections from one address; 0 is no limit"_L1},
    {.key = "limits.publishRate"_L1, .variable = "BROKER_MAX_PUBLISH_RATE"_L1, .flag = "--max-publish-rate"_L1,
     .placeholder = "N"_L1, .group = G::Limits, .field = &C::maxPublishRate, .minimum = 0, .maximum = 10'000'000,
     .unit = "per second"_L1,
     .needsRestart = false, .help = "Messages that one client may publish; who is faster is slowed down; 0 is no limit"_L1},
    {.key = "limits.publishByteRate"_L1, .variable = "BROKER_MAX_PUBLISH_BYTE_RATE"_L1,
     .flag = "--max-publish-byte-rate"_L1, .placeholder = "BYTES"_L1, .group = G::Limits,
     .field = &C::maxPublishByteRate, .minimum = 0, .maximum = 1024 * gibibyte, .unit = "bytes per second"_L1,
     .needsRestart = false, .help = "The same in bytes of PUBLISH packets; 0 is no limit"_L1},
    {.key = "limits.publishBurst"_L1, .variable = "BROKER_PUBLISH_BURST"_L1, .flag = "--publish-burst"_L1,
     .placeholder = "SECONDS"_L1, .group = G::Limits, .field = &C::publishBurst, .minimum = 1, .maximum = 3600,
     .unit = "seconds"_L1,
     .needsRestart = false, .help = "A client that was quiet may publish at once what the rates allow in this time"_L1},
    {.key = "limits.topicAlias"_L1, .variable = "BROKER_MAX_TOPIC_ALIAS"_L1, .flag = "--max-topic-alias"_L1,
     .placeholder = "N"_L1, .group = G::Limits, .field = &C::maxTopicAlias, .minimum = 0, .maximum = 65535,
     .needsRestart = false, .help = "Topic aliases that an MQTT 5.0 client may use; 0 allows none"_L1},
    {.key = "limits.sessionExpiry"_L1, .variable = "BROKER_MAX_SESSION_EXPIRY"_L1, .flag = "--max-session-expiry"_L1,
     .placeholder = "SECONDS"_L1, .group = G::Limits, .field = &C::maxSessionExpiry, .minimum = 0,
     .maximum = 0xFFFFFFFF, .unit = "seconds"_L1,
     .needsRestart = false, .help = "Longest life of a session without its client; 4294967295 is for ever"_L1},

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
     .placeholder = "PREFIX"_L1, .group = G::Ros, .field = &C::rosDomainPrefix, .kind = TextKind::TopicPrefixes,
     .help = "What ROS topics begin with; several prefixes are separated by commas"_L1},
    {.key = "ros.expectedRates"_L1, .variable = "BROKER_ROS_EXPECTED_RATES"_L1, .flag = "--ros-expected-rates"_L1,
     .placeholder = "RATES"_L1, .group = G::Ros, .field = &C::rosExpectedRates, .kind = TextKind::Rates, .needsRestart = false,
     .help = "Rates that ROS topics should have, as FILTER=HZ separated by commas, by which they are late or silent; the first that matches counts, 0 means learned"_L1},
    {.key = "ros.latencyFields"_L1, .variable = "BROKER_ROS_LATENCY_FIELDS"_L1, .flag = "--ros-latency-fields"_L1,
     .placeholder = "FIELDS"_L1, .group = G::Ros, .field = &C::rosLatencyFields, .kind = TextKind::Fields, .needsRestart = false,
     .help = "Where JSON payloads of ROS topics say when they were made, as FILTER=FIELD separated by commas, levels of the field by '.'; the first that matches counts, others are looked into by the usual names, no field means no latency"_L1},
    {.key = "ros.commandTopics"_L1, .variable = "BROKER_ROS_COMMAND_TOPICS"_L1, .flag = "--ros-command-topics"_L1,
     .placeholder = "LEVELS"_L1, .group = G::Ros, .field = &C::rosCommandTopics, .kind = TextKind::Levels,
     .help = "Last levels of ROS topics that only one client may publish, separated by commas: others are a conflict"_L1},
    {.key = "ros.maxDomains"_L1, .variable = "BROKER_ROS_MAX_DOMAINS"_L1, .flag = "--ros-max-domains"_L1,
     .placeholder = "N"_L1, .group = G::Ros, .field = &C::rosMaxDomains, .minimum = 1, .maximum = 1'000'000,
     .help = "ROS domains that are followed; the least recently seen makes room"_L1},
    {.key = "ros.maxNodes"_L1, .variable = "BROKER_ROS_MAX_NODES"_L1, .flag = "--ros-max-nodes"_L1,
     .placeholder = "N"_L1, .group = G::Ros, .field = &C::rosMaxNodes, .minimum = 1, .maximum = 1'000'000,
     .help = "ROS nodes that are followed, of all domains"_L1},
    {.key = "ros.maxTopics"_L1, .variable = "BROKER_ROS_MAX_TOPICS"_L1, .flag = "--ros-max-topics"_L1,
     .placeholder = "N"_L1, .group = G::Ros, .field = &C::rosMaxTopics, .minimum = 1, .maximum = 10'000'000,
     .help = "ROS topics that are followed, of all nodes"_L1},

    {.key = "monitor.sysInterval"_L1, .variable = "BROKER_SYS_INTERVAL"_L1, .flag = "--sys-interval"_L1,
     .placeholder = "SECONDS"_L1, .group = G::Monitoring, .field = &C::sysInterval, .minimum = 0, .maximum = 86'400,
     .unit = "seconds"_L1, .needsRestart = false, .help = "Time between two looks at the figures below $SYS; 0 publishes none"_L1},
    {.key = "monitor.maxTopics"_L1, .variable = "BROKER_MONITOR_MAX_TOPICS"_L1, .flag = "--monitor-max-topics"_L1,
     .placeholder = "N"_L1, .group = G::Monitoring, .field = &C::monitorMaxTopics, .minimum = 100,
     .maximum = 100'000'000, .help = "Topics that are followed while somebody looks; the least recently seen makes room"_L1},
    {.key = "monitor.historyTopics"_L1, .variable = "BROKER_HISTORY_TOPICS"_L1, .flag = "--history-topics"_L1,
     .placeholder = "FILTERS"_L1, .group = G::Monitoring, .field = &C::historyTopics, .kind = TextKind::Filters,
     .help = "Topic filters, separated by commas; the last messages of matching topics are kept for viewers"_L1},
    {.key = "monitor.historyDepth"_L1, .variable = "BROKER_HISTORY_DEPTH"_L1, .flag = "--history-depth"_L1,
     .placeholder = "N"_L1, .group = G::Monitoring, .field = &C::historyDepth, .minimum = 1, .maximum = 1'000'000,
     .help = "Messages kept as history per topic"_L1},
    {.key = "monitor.historyBytes"_L1, .variable = "BROKER_HISTORY_MAX_BYTES"_L1, .flag = "--history-max-bytes"_L1,
     .placeholder = "BYTES"_L1, .group = G::Monitoring, .field = &C::historyMaxBytes, .minimum = 1024,
     .maximum = 64 * gibibyte, .unit = "bytes"_L1, .help = "Bytes kept as history of all topics"_L1},
    {.key = "http.port"_L1, .variable = "BROKER_METRICS_PORT"_L1, .flag = "--metrics-port"_L1,
     .placeholder = "PORT"_L1, .group = G::Monitoring, .field = &C::metricsPort, .minimum = -1, .maximum = 65535,
     .help = "Port of the HTTP listener for metrics and the JSON API; 0 takes any free port, which the log then names; -1 opens none"_L1},
    {.key = "http.host"_L1, .variable = "BROKER_METRICS_HOST"_L1, .flag = "--metrics-host"_L1,
     .placeholder = "HOST"_L1, .group = G::Monitoring, .field = &C::metricsHost, .kind = TextKind::Host,
     .help = "Address that the HTTP listener binds"_L1},
    {.key = "http.token"_L1, .variable = "BROKER_API_TOKEN"_L1, .group = G::Monitoring, .field = &C::apiToken,
     .help = "Token that commands of the JSON API must show; has no flag, since others can read a command line"_L1},

    {.key = "log.level"_L1, .variable = "BROKER_LOG_LEVEL"_L1, .flag = "--log-level"_L1, .placeholder = "LEVEL"_L1,
     .group = G::Logging, .field = &C::logLevel,
     .needsRestart = false, .help = "What is logged: DEBUG, INFO, WARNING or ERROR and all that is graver"_L1},
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
    {.key = "window.minimized"_L1, .variable = "BROKER_WINDOW_MINIMIZED"_L1, .flag = "--minimized"_L1, .group = G::Window,
     .field = &C::windowMinimized, .help = "Start with the window minimised"_L1},
    {.key = "window.resetLayout"_L1, .variable = "BROKER_WINDOW_RESET_LAYOUT"_L1, .flag = "--reset-layout"_L1, .group = G::Window,
     .field = &C::resetLayout, .help = "Start with the window's places, columns and filters as they are at first"_L1},
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

/// Calls `each` with every option of which it matters whether the user has set it, and the field that says so.
template <typename Each>
void forEachMark(Each each)
{
    each(OptionField(&BrokerConfig::keepAlive), &BrokerConfig::keepAliveIsSet);
    each(OptionField(&BrokerConfig::maxInflightMessages), &BrokerConfig::maxInflightIsSet);
    each(OptionField(&BrokerConfig::password), &BrokerConfig::passwordIsSet);
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

std::optional<QStringList> readList(QByteArrayView text)
{
    const std::optional<QString> whole = readUtf8(text);
    return whole ? std::optional(splitList(*whole)) : std::nullopt;
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
    case G::Monitoring:
        return "Monitoring"_L1;
    case G::Logging:
        return "Logging"_L1;
    case G::Window:
        return "Window"_L1;
    }
    return {};
}

QStringList splitList(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts += part.trimmed();
    }
    return parts;
}

QString expectedValue(const Option &option)
{
    if (option.isSwitch())
        return QStringLiteral("true or false (or 1/0, yes/no, on/off)");
    if (std::holds_alternative<LogLevel BrokerConfig::*>(option.field))
        return QStringLiteral("DEBUG, INFO, WARNING or ERROR");
    if (std::holds_alternative<QueuePolicy BrokerConfig::*>(option.field))
        return QStringLiteral("drop-oldest, drop-newest or reject");
    if (std::holds_alternative<ClientCertificates BrokerConfig::*>(option.field))
        return QStringLiteral("off, optional or require");
    if (std::holds_alternative<CertificateUser BrokerConfig::*>(option.field))
        return QStringLiteral("off, cn or san");
    if (option.isList())
        return QStringLiteral("UTF-8 text, separated by commas");
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
            [&](ClientCertificates BrokerConfig::*member) {
                return assign(member, readName<ClientCertificates>(text.trimmed(), clientCertificateNames));
            },
            [&](CertificateUser BrokerConfig::*member) {
                return assign(member, readName<CertificateUser>(text.trimmed(), certificateUserNames));
            },
            [&](QStringList BrokerConfig::*member) { return assign(member, readList(text)); },
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

bool isSameValue(const BrokerConfig &a, const BrokerConfig &b, const Option &option)
{
    bool same = std::visit([&](auto member) { return a.*member == b.*member; }, option.field);
    forEachMark([&](const OptionField &field, bool BrokerConfig::*mark) {
        same = same && (field != option.field || a.*mark == b.*mark);
    });
    return same;
}

void copyValue(const BrokerConfig &from, BrokerConfig &to, const Option &option)
{
    std::visit([&](auto member) { to.*member = from.*member; }, option.field);
    forEachMark([&](const OptionField &field, bool BrokerConfig::*mark) {
        if (field == option.field)
            to.*mark = from.*mark;
    });
}

QString shownValue(const BrokerConfig &config, const Option &option)
{
    return std::visit(
        Overloaded{
            [&](bool BrokerConfig::*member) { return QString(config.*member ? "true"_L1 : "false"_L1); },
            [&](LogLevel BrokerConfig::*member) { return QString(levelNames.at(size_t(config.*member))); },
            [&](QueuePolicy BrokerConfig::*member) { return QString(policyNames.at(size_t(config.*member))); },
            [&](ClientCertificates BrokerConfig::*member) {
                return QString(clientCertificateNames.at(size_t(config.*member)));
            },
            [&](CertificateUser BrokerConfig::*member) {
                return QString(certificateUserNames.at(size_t(config.*member)));
            },
            [&](QStringList BrokerConfig::*member) { return (config.*member).join(u','); },
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
