#pragma once

#include "config/brokerconfig.h"
#include "ros/rosrows.h"
#include "util/result.h"

#include <QString>

namespace deepros {

/// In one list; each is compared with every new topic.
constexpr size_t mostExpectedRates = 200;

/// "FILTER=HZ", separated by commas: "ros/+/lidar/#=10". The error is a sentence about the first that cannot be. Any thread.
Result<RosExpectedRates, QString> readExpectedRates(const QString &text);
/// Why these cannot be, empty when they can: filters must be valid and not shared, rates 0 to 100,000 Hz, and there are at most
/// mostExpectedRates. Any thread.
QString objectionTo(const RosExpectedRates &rates);

constexpr size_t mostLatencyFields = 200;
/// "FILTER=FIELD", separated by commas: "ros/+/lidar/#=header.stamp"; without a field the topics have no latency. As above.
Result<RosLatencyFields, QString> readLatencyFields(const QString &text);
/// The same of latency fields: at most 256 bytes, or none.
QString objectionTo(const RosLatencyFields &fields);

/// What the configuration says of ROS topics.
struct RosTopicRules
{
    RosExpectedRates rates;
    RosLatencyFields fields;
};

/// Fails with everything that is wrong, each a line that begins with the name of the variable. Any thread.
Result<RosTopicRules, QStringList> readTopicRules(const BrokerConfig &config);

} // namespace deepros
