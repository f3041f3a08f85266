#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace deepros::gui {

// What the ROS package mqtt_client puts into MQTT: serialized ROS messages, and for each topic a retained message that says of what
// type they are. Pure; any thread.

/// The type of the messages on "a/b" is retained on this + "a/b".
inline constexpr QByteArrayView rosTypePrefix = "mqtt_client/ros_msg_type/";

struct RosMessageType
{
    QString name; ///< "sensor_msgs/msg/Imu"
    bool isStamped = false; ///< each message begins with the time of its sending
    bool isRos1 = false; ///< in the form of ROS 1; else CDR, with its four bytes of header
};

/// A message mqtt_client_interfaces/RosMsgType of ROS 2 or ROS 1. Nothing when it is none.
std::optional<RosMessageType> parseRosMessageType(QByteArrayView payload);

/// The time in front of a stamped message.
struct RosStamp
{
    qint64 atNs = 0; ///< UTC ns since 1970, by the clock of the sender
    qsizetype size = 0; ///< bytes in front of the message
};
/// Nothing when `type` has no stamp, or `payload` does not begin with one.
std::optional<RosStamp> rosStampOf(QByteArrayView payload, const RosMessageType &type);

} // namespace deepros::gui
