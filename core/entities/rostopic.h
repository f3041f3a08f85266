#pragma once

#include <QByteArrayView>
#include <QList>

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

/// What ROS topics begin with: one prefix, or several. Of several that a topic begins with the longest counts, and a domain's
/// name contains its prefix ("lab/ros/warehouse"), so that domains of the same name are two. A value.
class RosPrefixes
{
public:
    RosPrefixes() = default;
    /// Separated by commas: "ros/, lab/ros/". What is empty is left out.
    explicit RosPrefixes(QByteArrayView list);

    /// In the order of the setting; empty: no topic is a ROS topic.
    const QList<QByteArray> &list() const { return m_list; }
    bool isSeveral() const { return m_list.size() > 1; }
    /// The longest prefix that the topic begins with; null when there is none.
    const QByteArray *prefixOf(QByteArrayView topic) const;
    /// Nothing when the topic begins with none of them, or a part of it is empty or missing.
    std::optional<RosTopic> parse(QByteArrayView topic) const;

private:
    QList<QByteArray> m_list;
};

} // namespace deepros
