#pragma once

#include "config/brokerconfig.h"
#include "util/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace deepros {

/// The files of one TLS listener, PEM all. Two listeners with equal settings speak alike.
struct TlsSettings
{
    QString certFile; ///< certificate, then the intermediate ones
    QString keyFile;
    QString caFile;  ///< authorities of the clients; empty = none
    QString crlFile; ///< revoked certificates of clients; empty = none
    ClientCertificates clientCertificates = ClientCertificates::Off;
    CertificateUser userName = CertificateUser::Off;

    bool operator==(const TlsSettings &) const = default;
};

/// One listener as it was asked for. A value.
struct ListenerSpec
{
    enum class Layer : quint8 { Mqtt, WebSocket };

    QString name; ///< "mqtt" and "websocket" for the classic two, else the scheme
    QString url;  ///< as given, for messages
    Layer layer = Layer::Mqtt;
    bool isLocal = false; ///< a Unix socket at `path`
    bool isTls = false;
    QString host; ///< an address or a name, without brackets; "*" = all, IPv4 and IPv6
    quint16 port = 0;
    QString path; ///< of the local socket, or of the WebSocket request: then no other is served; empty = any
    int maxConnections = 0;              ///< clients at one time; 0 = only the limit of the broker
    std::optional<bool> asksForPassword; ///< instead of BROKER_ENABLE_AUTH
    bool expectsProxy = false;           ///< every connection begins with a PROXY protocol header
    QStringList trustedProxies;          ///< addresses or subnets; empty = any
    QStringList origins;                 ///< of WebSocket clients that are browsers; empty = any
    int mode = 0660;                     ///< of the local socket
    TlsSettings tls;

    /// Only this machine can reach it.
    bool isPrivate() const;
};

/// Reads the URL of a listener; what the URL leaves open comes from `config`. Fails with everything that is
/// wrong, one sentence each, which names the option of the URL.
Result<ListenerSpec, QStringList> parseListener(const QString &url, const BrokerConfig &config);

/// All listeners of a configuration: those of BROKER_LISTENERS, or the classic two. Fails with every mistake
/// in them, also those that only show between two. Looks at no file.
Result<QList<ListenerSpec>, QStringList> listenerSpecs(const BrokerConfig &config);

} // namespace deepros
