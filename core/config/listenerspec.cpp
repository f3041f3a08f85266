#include "config/listenerspec.h"

#include "util/printable.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace deepros {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shownLength = 200;
constexpr int maxLocalPath = 107; ///< bytes that fit a sockaddr_un, its end included

struct Scheme
{
    QLatin1StringView name;
    ListenerSpec::Layer layer;
    bool isTls;
    quint16 port;
};

constexpr std::array<Scheme, 4> schemes{{
    {"mqtt"_L1, ListenerSpec::Layer::Mqtt, false, 1883},
    {"mqtts"_L1, ListenerSpec::Layer::Mqtt, true, 8883},
    {"ws"_L1, ListenerSpec::Layer::WebSocket, false, 9001},
    {"wss"_L1, ListenerSpec::Layer::WebSocket, true, 9001},
}};

std::optional<bool> readSwitch(const QString &text)
{
    if (text == "on"_L1 || text == "true"_L1 || text == "yes"_L1 || text == "1"_L1)
        return true;
    if (text == "off"_L1 || text == "false"_L1 || text == "no"_L1 || text == "0"_L1)
        return false;
    return std::nullopt;
}

template <typename Enum, size_t count>
std::optional<Enum> readWord(const QString &text, const std::array<QLatin1StringView, count> &names)
{
    const auto found = std::find(names.begin(), names.end(), text);
    return found == names.end() ? std::nullopt : std::optional(Enum(found - names.begin()));
}

bool isAddressOrSubnet(const QString &text)
{
    static const QRegularExpression form(u"^[0-9A-Fa-f.:]+(/[0-9]{1,3})?$"_s);
    return form.match(text).hasMatch() && (text.contains(u'.') || text.contains(u':'));
}

/// Reads one URL and gathers what is wrong with it.
class ListenerReader
{
public:
    ListenerReader(const QString &url, const BrokerConfig &config) : m_config(config)
    {
        m_spec.url = url;
        m_spec.tls = {config.tlsCertFile, config.tlsKeyFile,    config.tlsCaFile,
                      config.tlsCrlFile,  config.tlsClientCert, config.tlsUserName};
    }

    Result<ListenerSpec, QStringList> read()
    {
        const qsizetype mark = m_spec.url.indexOf(u'?');
        const QString address = mark < 0 ? m_spec.url : m_spec.url.first(mark);
        if (address.startsWith("local:"_L1))
            readLocal(address.sliced(6));
        else
            readAddress(address);
        if (m_errors.isEmpty() && mark >= 0)
            readQuery(m_spec.url.sliced(mark + 1));
        if (m_spec.layer == ListenerSpec::Layer::WebSocket && m_spec.origins.isEmpty())
            m_spec.origins = m_config.websocketOrigins;
        if (m_errors.isEmpty())
            checkTogether();
        if (!m_errors.isEmpty())
            return Failure{m_errors};
        return m_spec;
    }

private:
    void fail(const QString &what)
    {
        m_errors += u"'%1': %2"_s.arg(printable(m_spec.url, shownLength), what);
    }

    void readLocal(const QString &text)
    {
        m_spec.isLocal = true;
        m_spec.name = u"local"_s;
        // local:/run/x and local:///run/x are the same.
        m_spec.path = decode(text.startsWith("///"_L1) ? text.sliced(2) : text);
        if (m_spec.path.isEmpty() || m_spec.path.startsWith("//"_L1) || m_spec.path.contains(QChar(u'\0')))
            fail(u"expected the path of a socket, as in local:/run/deepros/mqtt.sock"_s);
        else if (m_spec.path.toUtf8().size() > maxLocalPath)
            fail(u"expected a path of at most %1 bytes: the system takes no longer ones for sockets"_s.arg(
                maxLocalPath));
    }

    void readAddress(const QString &text)
    {
        static const QRegularExpression form(
            u"^([a-z]+)://(?:\\[([0-9A-Fa-f:.%a-z]+)\\]|([^\\[\\]:/@]+))(?::(\\d+))?(/.*)?$"_s);
        const QRegularExpressionMatch match = form.match(text);
        const auto *scheme = std::find_if(schemes.begin(), schemes.end(), [&match](const Scheme &candidate) {
            return match.captured(1) == candidate.name;
        });
        if (!match.hasMatch() || scheme == schemes.end()) {
            fail(u"expected mqtt://HOST:PORT, mqtts://, ws://, wss:// or local:PATH"_s);
            return;
        }
        m_spec.name = scheme->name;
        m_spec.layer = scheme->layer;
        m_spec.isTls = scheme->isTls;
        m_spec.host = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
        bool isNumber = true;
        const uint port = match.captured(4).isEmpty() ? scheme->port : match.captured(4).toUInt(&isNumber);
        if (!isNumber || port > 65'535)
            fail(u"port '%1': expected an integer from 0 to 65535"_s.arg(match.captured(4)));
        m_spec.port = quint16(port);
        m_spec.path = match.captured(5);
        if (m_spec.path == "/"_L1)
            m_spec.path.clear();
        if (!m_spec.path.isEmpty() && m_spec.layer == ListenerSpec::Layer::Mqtt)
            fail(u"a path has no meaning without WebSocket"_s);
    }

    static QString decode(const QString &text)
    {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
    }

    void readQuery(const QString &query)
    {
        QStringList seen;
        for (const QString &part : query.split(u'&')) {
            const qsizetype equals = part.indexOf(u'=');
            const QString key = equals < 0 ? part : part.first(equals);
            const QString value = equals < 0 ? QString() : decode(part.sliced(equals + 1));
            const bool mayRepeat = key == "origin"_L1 || key == "proxy-from"_L1;
            if (seen.contains(key) && !mayRepeat)
                fail(u"option '%1' is given twice"_s.arg(printable(key, shownLength)));
            else if (const QString expected = readOption(key, value); !expected.isEmpty())
                fail(u"option %1='%2': %3"_s.arg(printable(key, shownLength), printable(value, shownLength),
                                                 expected));
            seen += key;
        }
        m_given = seen;
    }

    /// Empty, or what is wrong.
    QString readOption(const QString &key, const QString &value)
    {
        if (key == "max-connections"_L1) {
            bool isNumber = false;
            m_spec.maxConnections = value.toInt(&isNumber);
            return isNumber && m_spec.maxConnections >= 1 && m_spec.maxConnections <= 1'000'000
                       ? QString()
                       : u"expected an integer from 1 to 1000000"_s;
        }
        if (key == "auth"_L1) {
            m_spec.asksForPassword = readSwitch(value);
            return m_spec.asksForPassword ? QString() : u"expected on or off"_s;
        }
        if (key == "proxy"_L1) {
            const auto on = readSwitch(value);
            m_spec.expectsProxy = on.value_or(false);
            return on ? QString() : u"expected on or off"_s;
        }
        if (key == "proxy-from"_L1) {
            m_spec.trustedProxies += value;
            return isAddressOrSubnet(value) ? QString()
                                            : u"expected an address or a subnet, as in 10.0.0.0/8"_s;
        }
        if (key == "client-cert"_L1) {
            const auto asked = readWord<ClientCertificates>(value, clientCertificateNames);
            m_spec.tls.clientCertificates = asked.value_or(ClientCertificates::Off);
            return asked ? QString() : u"expected off, optional or require"_s;
        }
        if (key == "username-from"_L1) {
            const auto part = readWord<CertificateUser>(value, certificateUserNames);
            m_spec.tls.userName = part.value_or(CertificateUser::Off);
            return part ? QString() : u"expected off, cn or san"_s;
        }
        if (key == "mode"_L1) {
            bool isNumber = false;
            m_spec.mode = value.toInt(&isNumber, 8);
            return isNumber && m_spec.mode > 0 && m_spec.mode <= 0777
                       ? QString()
                       : u"expected an octal number, as in 0660"_s;
        }
        if (key == "origin"_L1) {
            m_spec.origins += value;
            return value.isEmpty() ? u"expected an origin, as in https://lab.example"_s : QString();
        }
        QString *file = key == "cert"_L1  ? &m_spec.tls.certFile
                        : key == "key"_L1 ? &m_spec.tls.keyFile
                        : key == "ca"_L1  ? &m_spec.tls.caFile
                        : key == "crl"_L1 ? &m_spec.tls.crlFile
                                          : nullptr;
        if (!file) {
            return u"is not known; known are max-connections, auth, proxy, proxy-from, client-cert, "
                   u"username-from, cert, "
                   "key, ca, crl, origin and mode"_s;
        }
        *file = value;
        return value.isEmpty() ? u"expected the path of a file"_s : QString();
    }

    void checkTogether()
    {
        for (const char *name : {"cert", "key", "ca", "crl", "client-cert", "username-from"}) {
            const QString option = QString::fromLatin1(name);
            if (m_given.contains(option) && !m_spec.isTls)
                fail(u"option '%1' needs TLS: mqtts:// or wss://"_s.arg(option));
        }
        if (m_given.contains("origin"_L1) && m_spec.layer != ListenerSpec::Layer::WebSocket)
            fail(u"option 'origin' needs WebSocket: ws:// or wss://"_s);
        if (m_given.contains("mode"_L1) && !m_spec.isLocal)
            fail(u"option 'mode' needs a local socket: local:PATH"_s);
        if (m_given.contains("proxy-from"_L1) && !m_spec.expectsProxy)
            fail(u"option 'proxy-from' needs proxy=on"_s);
        if (m_given.contains("proxy-from"_L1) && m_spec.isLocal)
            fail(u"option 'proxy-from' has no meaning for a local socket"_s);
        if (m_spec.isTls)
            checkTls();
    }

    void checkTls()
    {
        const TlsSettings &tls = m_spec.tls;
        if (tls.certFile.isEmpty() || tls.keyFile.isEmpty())
            fail(u"TLS needs a certificate and its key: BROKER_TLS_CERT_FILE and BROKER_TLS_KEY_FILE, or the "
                 u"options "
                 "cert= and key="_s);
        if (tls.clientCertificates != ClientCertificates::Off && tls.caFile.isEmpty())
            fail(
                u"certificates of clients (client-cert) need the authorities that sign them: BROKER_TLS_CA_FILE or ca="_s);
        if (tls.clientCertificates == ClientCertificates::Off && tls.userName != CertificateUser::Off)
            fail(u"a user name from the certificate (username-from) needs client-cert=optional or require"_s);
        if (tls.clientCertificates == ClientCertificates::Off && !tls.crlFile.isEmpty())
            fail(u"a revocation list (crl) needs client-cert=optional or require"_s);
    }

    const BrokerConfig &m_config;
    ListenerSpec m_spec;
    QStringList m_given; ///< names of the options in the URL
    QStringList m_errors;
};

/// The URL that says what the classic variables say.
QString classicUrl(const QString &scheme, const QString &host, quint16 port)
{
    return u"%1://%2:%3"_s.arg(scheme, host.contains(u':') ? u'[' + host + u']' : host).arg(port);
}

bool coversAll(const QString &host)
{
    return host == "*"_L1 || host == "0.0.0.0"_L1 || host == "::"_L1;
}

bool collide(const ListenerSpec &a, const ListenerSpec &b)
{
    if (a.isLocal != b.isLocal)
        return false;
    if (a.isLocal)
        return a.path == b.path;
    return a.port != 0 && a.port == b.port && (a.host == b.host || coversAll(a.host) || coversAll(b.host));
}

/// What is wrong between the listeners and the users.
QString passwordObjection(const QList<ListenerSpec> &specs, const BrokerConfig &config)
{
    const BrokerConfig defaults;
    const bool isDefaultPair = config.username == defaults.username && config.password.matches("password");
    const bool pairIsInUse = (config.passwordFile.isEmpty() && config.authHttpUrl.isEmpty()) || config.passwordIsSet;
    if (!isDefaultPair || !pairIsInUse || config.allowDefaultPassword)
        return {};
    for (const ListenerSpec &spec : specs) {
        if (spec.asksForPassword.value_or(config.enableAuth) && !spec.isPrivate()) {
            return u"'%1': everybody knows the default user name and password, and this listener can be "
                   u"reached from "
                   "other machines: set BROKER_USERNAME and BROKER_PASSWORD, or BROKER_PASSWORD_FILE; "
                   "BROKER_ALLOW_DEFAULT_PASSWORD=true permits it"_s.arg(printable(spec.url, shownLength));
        }
    }
    return {};
}

} // namespace

bool ListenerSpec::isPrivate() const
{
    static const QRegularExpression loopback4(u"^127\\.\\d+\\.\\d+\\.\\d+$"_s);
    return isLocal || host == "::1"_L1 || host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 ||
           loopback4.match(host).hasMatch();
}

Result<ListenerSpec, QStringList> parseListener(const QString &url, const BrokerConfig &config)
{
    return ListenerReader(url.trimmed(), config).read();
}

Result<QList<ListenerSpec>, QStringList> listenerSpecs(const BrokerConfig &config)
{
    QStringList errors;
    QList<ListenerSpec> specs;
    const auto add = [&](const QString &url, const QString &name) {
        auto spec = parseListener(url, config);
        if (!spec) {
            errors += spec.error();
            return;
        }
        if (!name.isEmpty())
            spec->name = name;
        specs += *spec;
    };
    for (const QString &url : config.listeners)
        add(url, {});
    if (config.listeners.isEmpty()) {
        const QString secure = config.enableTls ? u"s"_s : QString();
        add(classicUrl(u"mqtt"_s + secure, config.mqttHost, config.mqttPort), u"mqtt"_s);
        if (config.websocketEnabled)
            add(classicUrl(u"ws"_s + secure, config.websocketHost, config.websocketPort), u"websocket"_s);
    }
    for (qsizetype i = 0; i < specs.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (collide(specs[i], specs[j])) {
                errors += u"'%1': expected an address other than that of '%2'"_s.arg(
                    printable(specs[i].url, shownLength), printable(specs[j].url, shownLength));
            }
        }
    }
    if (const QString objection = passwordObjection(specs, config); !objection.isEmpty())
        errors += objection;
    if (!errors.isEmpty())
        return Failure{errors};
    return specs;
}

} // namespace deepros
