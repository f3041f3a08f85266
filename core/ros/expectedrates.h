#pragma once

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
/// The same of latency fields: at most 256 bytes, or none.
QString objectionTo(const RosLatencyFields &fields);

} // namespace deepros
