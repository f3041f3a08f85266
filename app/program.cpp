#include "program.h"

#include "process.h"

#include "logging/categories.h"
#include "logging/logging.h"

namespace deepros {

namespace {

constexpr qint64 otherFiles = 64; // besides those of the connections: listeners, log, pipes

void raiseOpenFileLimit(const BrokerConfig &config)
{
    const qint64 files = process::raiseOpenFileLimit();
    if (files < config.maxConnections + otherFiles) {
        qCWarning(lcBroker,
                  "this system allows %lld open files: too few for %d connections (raise 'ulimit -n')",
                  static_cast<long long>(files), config.maxConnections);
    }
}

} // namespace

Program::Program(const LoadedConfig &loaded, Logging &logging)
    : m_loaded(loaded), m_config(loaded.config), m_logging(logging), m_broker(loaded.config)
{
    control().setLogLevelSetter([&logging](LogLevel level) { logging.setLevel(level); });
    control().setReloadFollower([&logging](const BrokerConfig &config) {
        logging.setLevel(config.logLevel);
        raiseOpenFileLimit(config);
    });
}

Program::~Program()
{
    stopBroker();
}

void Program::setConfigSource(BrokerControl::ConfigSource source)
{
    m_configSource = source;
    control().setConfigSource(std::move(source));
}

void Program::reload()
{
    m_serviceManager.reloading();
    // When the broker stops meanwhile, nothing follows.
    control().reload().then(this, [this](const ReloadReport &report) {
        const QString refused = QStringLiteral("; the last reload was refused, the log says why");
        m_serviceManager.ready(report.ok() ? m_status : m_status + refused); // refused: nothing has changed
    });
}

/// What kept the broker from starting may have been mended in a file meanwhile.
Result<void, QString> Program::readConfigAnew()
{
    m_loaded = m_configSource();
    m_config = m_loaded.config;
    usePorts();
    m_broker.setConfig(m_config);
    m_logging.setLevel(m_config.logLevel);
    if (m_loaded.ok() && !m_config.logFile.isEmpty()) {
        if (const auto opened = m_logging.reopen(); !opened)
            return Failure{QStringLiteral("log file '%1' cannot be opened: %2").arg(m_config.logFile, opened.error())};
    }
    return {};
}

Result<QList<ListenerInfo>, QString> Program::startBroker()
{
    if (std::exchange(m_hasTried, true) && m_configSource) {
        if (const auto done = readConfigAnew(); !done)
            return Failure{done.error()};
    }
    if (!m_loaded.ok())
        return Failure{m_loaded.errors.join(u'\n')};
    raiseOpenFileLimit(m_config);
    const auto started = m_broker.start();
    if (!started) {
        const QString error = started.error().message + QStringLiteral("; configured: ") + listenerOrigins();
        qCCritical(lcBroker).noquote() << "cannot start:" << error;
        return Failure{error};
    }
    QStringList urls;
    for (const ListenerInfo &listener : started.value()) {
        urls += listener.url;
        qCInfo(lcBroker).noquote().nospace()
            << "listening on " << listener.url << " (" << listener.name << ")";
    }
    if (m_config.metricsPort >= 0 && !m_http) {
        m_http.emplace(control(), m_config);
        if (const auto listening = m_http->start(); !listening) {
            qCCritical(lcBroker).noquote() << "cannot start:" << listening.error();
            m_http.reset();
            m_broker.stop();
            return Failure{listening.error()};
        }
        qCInfo(lcBroker).noquote().nospace() << "listening on " << m_http->url() << " (http)";
    }
    qCInfo(lcBroker, "ready");
    m_status = QStringLiteral("listening on ") + urls.join(QStringLiteral(", "));
    m_serviceManager.ready(m_status);
    if (!m_watchdog) {
        // Half of the time, so that one late answer is not the end.
        using std::chrono::milliseconds;
        m_watchdog.emplace(control(),
                           std::chrono::duration_cast<milliseconds>(m_serviceManager.watchdogTime() / 2));
        connect(&*m_watchdog, &Watchdog::brokerAnswered, this, [this] { m_serviceManager.alive(); });
    }
    return *started;
}

void Program::setPorts(quint16 mqttPort, quint16 webSocketPort)
{
    m_ports = Ports{mqttPort, webSocketPort};
    m_portsThen = {m_loaded.config.mqttPort, m_loaded.config.websocketPort};
    usePorts();
    m_broker.setConfig(m_config);
}

void Program::usePorts()
{
    if (!m_ports || m_portsThen != Ports{m_loaded.config.mqttPort, m_loaded.config.websocketPort})
        return;
    m_config.mqttPort = m_ports->mqtt;
    m_config.websocketPort = m_ports->webSocket;
}

void Program::stopBroker()
{
    if (!isRunning())
        return;
    m_serviceManager.stopping();
    m_broker.stop();
}

/// Where the ports come from, so that somebody who reads "address in use" knows what to change.
QString Program::listenerOrigins() const
{
    const auto origin = [this](quint16 BrokerConfig::*port) {
        const Option &option = optionOf(port);
        return QStringLiteral("%1=%2 (%3)")
            .arg(option.variable, shownValue(m_config, option), m_loaded.origin(option));
    };
    if (!m_config.listeners.isEmpty()) {
        const Option &option = optionOf(&BrokerConfig::listeners);
        return QStringLiteral("%1 (%2)").arg(option.variable, m_loaded.origin(option));
    }
    QString text = origin(&BrokerConfig::mqttPort);
    if (m_config.websocketEnabled)
        text += QStringLiteral(", ") + origin(&BrokerConfig::websocketPort);
    return text;
}

} // namespace deepros
