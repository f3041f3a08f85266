#pragma once

#include "broker/brokerthread.h"
#include "config/options.h"
#include "guihost.h"

namespace deepros::test {

/// What the program does for the window, without the program.
class GuiHostRig final : public gui::GuiHost
{
public:
    explicit GuiHostRig(const BrokerConfig &config) : m_broker(config) 
    {
        m_loaded.config = config;
        m_loaded.origins = QStringList(qsizetype(options().size()), QStringLiteral("default"));
    }
    ~GuiHostRig() { m_broker.stop(); }

    BrokerControl &control() override { return m_broker.control(); }
    const LoadedConfig &configuration() const override { return m_loaded; }
    /// The next start is refused for these, as that of the program is; none: it is not.
    void setMistakes(const QStringList &mistakes) { m_loaded.errors = mistakes; }
    Result<QList<ListenerInfo>, QString> startBroker() override
    {
        if (!m_loaded.ok())
            return Failure{m_loaded.errors.join(u'\n')};
        const auto started = m_broker.start();
        if (!started)
            return Failure{started.error().message};
        m_listeners = *started;
        return m_listeners;
    }
    void setPorts(quint16 mqttPort, quint16 webSocketPort) override
    {
        BrokerConfig config = m_loaded.config;
        config.mqttPort = mqttPort;
        config.websocketPort = webSocketPort;
        m_broker.setConfig(config);
    }
    void stopBroker() override { m_broker.stop(); }
    bool isRunning() const override { return m_broker.isRunning(); }

    /// Of the plain MQTT listener, since the last start.
    quint16 mqttPort() const
    {
        for (const ListenerInfo &listener : m_listeners) {
            if (!listener.isWebSocket)
                return listener.port;
        }
        return 0;
    }

private:
    LoadedConfig m_loaded;
    BrokerThread m_broker;
    QList<ListenerInfo> m_listeners;
};

} // namespace deepros::test
