#pragma once

#include "guihost.h"
#include "systemdnotify.h"
#include "watchdog.h"

#include "broker/brokerthread.h"
#include "http/httpservice.h"

#include <QObject>

#include <optional>

namespace deepros {

class Logging;

/// The broker and what the program runs around it: HTTP, the service manager's notices, the watchdog. Main thread.
class Program final : public QObject, public gui::GuiHost
{
    Q_OBJECT
public:
    /// `logging` must outlive it.
    Program(const LoadedConfig &loaded, Logging &logging);
    ~Program() override;

    void setConfigSource(BrokerControl::ConfigSource source);
    /// Has the running broker follow its configuration; the broker logs what came of it, and the service manager is told.
    void reload();

    // GuiHost. Starting and stopping log what happens. Every start but the first reads the configuration anew.
    BrokerControl &control() override { return m_broker.control(); }
    const LoadedConfig &configuration() const override { return m_loaded; }
    Result<QList<ListenerInfo>, QString> startBroker() override;
    void setPorts(quint16 mqttPort, quint16 webSocketPort) override;
    void stopBroker() override;
    bool isRunning() const override { return m_broker.isRunning(); }

private:
    struct Ports
    {
        quint16 mqtt;
        quint16 webSocket;
        bool operator==(const Ports &) const = default;
    };

    QString listenerOrigins() const;
    Result<void, QString> readConfigAnew();
    void usePorts();

    LoadedConfig m_loaded; ///< as it was read last
    BrokerConfig m_config;
    Logging &m_logging;
    BrokerControl::ConfigSource m_configSource;
    bool m_hasTried = false; ///< to start
    std::optional<Ports> m_ports; ///< instead of m_portsThen, as long as these are configured
    Ports m_portsThen{};
    SystemdNotify m_serviceManager;
    QString m_status; ///< what the service manager shows of the listeners
    BrokerThread m_broker;
    std::optional<HttpService> m_http; ///< its questions may be under way in the broker thread: see stopBroker()
    std::optional<Watchdog> m_watchdog;
};

} // namespace deepros
