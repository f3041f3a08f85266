#pragma once

#include "transport/listener.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace deepros {
struct BrokerConfig;
}

namespace deepros::gui {

class DemoClient;

/// Three robots and a dashboard that speak MQTT with the broker over loopback like any other client, so that a new user sees
/// every page alive: 40 topics in three domains, some 200 messages a second, one node that falls silent. What they publish is made
/// up; that it goes through the broker is not. GUI thread.
class DemoRobots : public QObject
{
    Q_OBJECT
public:
    /// `config` is that of the broker; it outlives them, and is asked anew whenever they connect.
    explicit DemoRobots(const BrokerConfig &config, QObject *parent = nullptr);
    ~DemoRobots() override;

    /// Connects them to one of these listeners (plain MQTT), or has them leave.
    void setRunning(bool running, const QList<ListenerInfo> &listeners);
    bool isRunning() const { return !m_clients.empty(); }

Q_SIGNALS:
    void runningChanged();
    /// They have left again; a sentence why.
    void failed(const QString &why);

private:
    void tick();
    void stop();

    const BrokerConfig &m_config;
    std::vector<std::unique_ptr<DemoClient>> m_clients;
    QTimer m_timer;
    qint64 m_ticks = 0;
};

} // namespace deepros::gui
