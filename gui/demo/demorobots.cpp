#include "demo/demorobots.h"

#include "config/brokerconfig.h"
#include "demo/democlient.h"

#include <QDateTime>
#include <QHostAddress>

#include <array>
#include <cmath>
#include <numbers>

namespace deepros::gui {

namespace {

constexpr int tickMs = 20;
constexpr qint64 silentAfterTicks = 15'000 / tickMs;

enum class Shape : quint8 { Scan, Imu, Odometry, Joints, Battery, Temperature, Text, Command, Count };

struct DemoTopic
{
    int robot; ///< index of its client
    const char *topic;
    Shape shape;
    int everyTicks;
    bool fallsSilent = false;
    bool retained = false;
};

constexpr std::array<const char *, 4> clientIds{"demo-warehouse-bot", "demo-field-rover", "demo-arm-cell", "demo-dashboard"};
constexpr size_t dashboard = 3;

// 40 topics, some 220 messages a second.
constexpr DemoTopic topics[]{
    {0, "warehouse/lidar/scan", Shape::Scan, 5},
    {0, "warehouse/lidar/status", Shape::Text, 50, false, true},
    {0, "warehouse/imu/data", Shape::Imu, 2},
    {0, "warehouse/localization/odom", Shape::Odometry, 3},
    {0, "warehouse/localization/pose", Shape::Odometry, 5},
    {0, "warehouse/planner/path", Shape::Odometry, 25},
    {0, "warehouse/planner/status", Shape::Text, 50, false, true},
    {0, "warehouse/base/cmd_vel", Shape::Command, 5},
    {0, "warehouse/base/wheels", Shape::Joints, 5},
    {0, "warehouse/power/battery", Shape::Battery, 50, false, true},
    {0, "warehouse/power/temperature", Shape::Temperature, 50},
    {0, "warehouse/lift/joint_states", Shape::Joints, 10},
    {0, "warehouse/lift/state", Shape::Text, 100, false, true},
    {1, "field_lab/gps/fix", Shape::Odometry, 10},
    {1, "field_lab/gps/status", Shape::Text, 50, false, true},
    {1, "field_lab/imu/data", Shape::Imu, 2},
    {1, "field_lab/camera/info", Shape::Text, 50, false, true},
    {1, "field_lab/camera/exposure", Shape::Temperature, 10},
    {1, "field_lab/localization/odom", Shape::Odometry, 5},
    {1, "field_lab/base/cmd_vel", Shape::Command, 10},
    {1, "field_lab/base/wheels", Shape::Joints, 10},
    {1, "field_lab/weather/temperature", Shape::Temperature, 50},
    {1, "field_lab/weather/pressure", Shape::Temperature, 50},
    {1, "field_lab/power/battery", Shape::Battery, 50, false, true},
    {1, "field_lab/planner/path", Shape::Odometry, 50},
    {1, "field_lab/planner/state", Shape::Text, 100, false, true},
    {2, "arm_cell/arm/joint_states", Shape::Joints, 2},
    {2, "arm_cell/arm/command", Shape::Command, 10},
    {2, "arm_cell/arm/state", Shape::Text, 50, false, true},
    {2, "arm_cell/force_torque/wrench", Shape::Imu, 4},
    {2, "arm_cell/gripper/state", Shape::Text, 25, true, true},
    {2, "arm_cell/gripper/force", Shape::Temperature, 5, true},
    {2, "arm_cell/camera/detections", Shape::Odometry, 10},
    {2, "arm_cell/camera/info", Shape::Text, 50, false, true},
    {2, "arm_cell/conveyor/speed", Shape::Temperature, 10},
    {2, "arm_cell/conveyor/state", Shape::Text, 50, false, true},
    {2, "arm_cell/safety/state", Shape::Text, 25, false, true},
    {2, "arm_cell/safety/zones", Shape::Joints, 25},
    {2, "arm_cell/power/current", Shape::Temperature, 10},
    {2, "arm_cell/power/temperature", Shape::Temperature, 50},
};

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 3);
}

QByteArray payloadOf(const DemoTopic &topic, double seconds, qint64 nowMs)
{
    using std::numbers::pi;
    const double phase = seconds + topic.everyTicks;
    const QByteArray stamp = R"({"header":{"stamp":{"sec":)" + QByteArray::number(nowMs / 1000) + R"(,"nanosec":)"
        + QByteArray::number(nowMs % 1000 * 1'000'000) + R"(},"frame_id":"base_link"},)";
    switch (topic.shape) {
    case Shape::Scan: {
        QByteArray ranges;
        for (int i = 0; i < 60; ++i)
            ranges += (i ? "," : "") + number(3 + std::sin(i * pi / 15 + phase) + 0.1 * std::sin(i * 7 + phase * 5));
        return stamp + R"("angle_min":-1.571,"angle_max":1.571,"range_max":12.0,"ranges":[)" + ranges + "]}";
    }
    case Shape::Imu:
        return stamp + R"("angular_velocity":{"x":)" + number(0.02 * std::sin(phase * 3)) + R"(,"y":)" + number(0.02 * std::cos(phase * 2))
            + R"(,"z":)" + number(0.3 * std::sin(phase / 2)) + R"(},"linear_acceleration":{"x":)" + number(0.4 * std::sin(phase))
            + R"(,"y":)" + number(0.2 * std::cos(phase)) + R"(,"z":)" + number(9.81 + 0.05 * std::sin(phase * 9)) + "}}";
    case Shape::Odometry:
        return stamp + R"("pose":{"x":)" + number(4 * std::cos(phase / 5)) + R"(,"y":)" + number(4 * std::sin(phase / 5)) + R"(,"theta":)"
            + number(std::remainder(phase / 5 + pi / 2, 2 * pi)) + R"(},"twist":{"linear":0.8,"angular":0.2}})";
    case Shape::Joints: {
        QByteArray positions;
        for (int i = 0; i < 6; ++i)
            positions += (i ? "," : "") + number(std::sin(phase / 2 + i * pi / 3));
        return stamp + R"("position":[)" + positions + "]}";
    }
    case Shape::Battery:
        return R"({"percentage":)" + number(62 - std::fmod(seconds / 60, 40)) + R"(,"voltage":)" + number(24.6 + 0.1 * std::sin(phase))
            + R"(,"charging":false})";
    case Shape::Temperature:
        return R"({"value":)" + number(21.5 + 2 * std::sin(phase / 8)) + R"(,"timestamp":")"
            + QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(Qt::ISODateWithMs).toUtf8() + R"("})";
    case Shape::Command:
        return R"({"linear":{"x":)" + number(0.8 + 0.2 * std::sin(phase)) + R"(,"y":0.0,"z":0.0},"angular":{"x":0.0,"y":0.0,"z":)"
            + number(0.2 * std::cos(phase)) + "}}";
    case Shape::Text:
        return int(seconds) % 20 < 14 ? "ACTIVE" : "IDLE";
    case Shape::Count:
        break;
    }
    return {};
}

} // namespace

DemoRobots::DemoRobots(const BrokerConfig &config, QObject *parent)
    : QObject(parent), m_config(config)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &DemoRobots::tick);
}

DemoRobots::~DemoRobots()
{
    stop();
}

void DemoRobots::setRunning(bool running, const QList<ListenerInfo> &listeners)
{
    if (running == isRunning())
        return;
    if (!running) {
        stop();
        Q_EMIT runningChanged();
        return;
    }
    const ListenerInfo *listener = nullptr;
    for (const ListenerInfo &candidate : listeners) {
        if (candidate.name == QLatin1String("mqtt"))
            listener = &candidate;
    }
    if (!listener) {
        Q_EMIT failed(tr("the broker has no listener for plain MQTT"));
        return;
    }
    const QHostAddress &bound = listener->address;
    const bool isAny = bound == QHostAddress(QHostAddress::AnyIPv4) || bound == QHostAddress(QHostAddress::Any);
    const QHostAddress address = isAny                             ? QHostAddress(QHostAddress::LocalHost)
        : bound == QHostAddress(QHostAddress::AnyIPv6) ? QHostAddress(QHostAddress::LocalHostIPv6)
                                                                   : bound;
    for (const char *id : clientIds) {
        auto &client = m_clients.emplace_back(std::make_unique<DemoClient>(id));
        // Queued: it goes within the call otherwise.
        connect(client.get(), &DemoClient::lost, this, [this](const QString &why) {
            if (!isRunning())
                return;
            stop();
            Q_EMIT runningChanged();
            Q_EMIT failed(why);
        }, Qt::QueuedConnection);
        client->connectTo(address, listener->port, m_config.enableAuth ? m_config.username.toUtf8() : QByteArray(), m_config.password.reveal());
    }
    m_clients[dashboard]->subscribe("ros/+/power/#");
    m_clients[dashboard]->subscribe("ros/+/+/odom");
    m_clients[dashboard]->subscribe("ros/+/+/status");
    m_clients[0]->subscribe("ros/warehouse/base/cmd_vel");
    m_clients[2]->subscribe("ros/arm_cell/arm/command");
    m_ticks = 0;
    m_timer.start();
    Q_EMIT runningChanged();
}

void DemoRobots::tick()
{
    ++m_ticks;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const double seconds = double(m_ticks) * tickMs / 1000;
    qint64 offset = 0; // so that slow topics do not all come in the same tick
    for (const DemoTopic &topic : topics) {
        ++offset;
        if ((m_ticks + offset) % topic.everyTicks != 0 || (topic.fallsSilent && m_ticks > silentAfterTicks))
            continue;
        m_clients[size_t(topic.robot)]->publish(QByteArray("ros/") + topic.topic, payloadOf(topic, seconds, now), topic.retained);
    }
}

void DemoRobots::stop()
{
    m_timer.stop();
    for (const auto &client : m_clients)
        client->disconnectFromBroker();
    m_clients.clear();
}

} // namespace deepros::gui
