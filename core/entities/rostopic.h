#pragma once

#include <QByteArrayView>

#include <optional>

namespace deepros {

/// The parts of a topic `{prefix}{domain}/{node}/{message_type}`; views into the topic. Further levels belong to the
/// message type. `ros/autonomous_vehicle/path_planner/path_update` → autonomous_vehicle, path_planner, path_update.
struct RosTopic
{
    QByteArrayView domain;
    QByteArrayView node;
    QByteArrayView messageType;

    /// Nothing when `topic` does not start with `prefix` or one of the three parts is empty or missing.
    static std::optional<RosTopic> parse(QByteArrayView topic, QByteArrayView prefix);
};

} // namespace deepros
