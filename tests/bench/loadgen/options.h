#pragma once

#include "connection.h"

#include <cstdint>
#include <string>

namespace loadgen {

enum class Mode { Traffic, Connect, Idle, Clients, Retained, Durable };
enum class Layout { Pairs, FanIn, FanOut };

/// What one run does. Filled from the command line.
struct Options
{
    Mode mode = Mode::Traffic;
    std::string name; ///< echoed in the result
    Endpoint endpoint;
    int brokerPid = 0; ///< 0 = processor time and memory are not measured
    std::string brokerThread; ///< whose processor time counts; empty: all
    uint8_t version = mqtt311;

    Layout layout = Layout::Pairs;
    size_t count = 20; ///< pairs, publishers, subscribers, connections or messages, by mode and layout
    uint8_t qos = 0;
    std::string prefix;
    size_t payloadBytes = 64;
    uint32_t window = 100;         ///< undelivered messages per publisher
    uint32_t maxInFlight = 20;     ///< unacknowledged QoS 1/2 publishes per publisher
    double ratePerSec = 0;         ///< of all publishers together; 0 = closed loop
    size_t topics = 0; ///< that all publishers together use in turn; 0 = each its own; fan-in only
    size_t otherSubscriptions = 0; ///< held by clients that take no part
    bool offline = false; ///< durable: the subscribers are away
    uint32_t outstanding = 64;     ///< connections being set up at a time

    double warmUpSec = 0.5;
    double seconds = 4;
    uint64_t messages = 0; ///< per publisher; 0 = bounded by time
    double stallSec = 5;   ///< give up when nothing has arrived for so long
};

/// Returns false and prints what is wrong, or the help.
bool parseOptions(int argc, char **argv, Options &options, int &exitStatus);

} // namespace loadgen
