#include "options.h"

#include <charconv>
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>

#include <arpa/inet.h>

namespace loadgen {

namespace {

constexpr const char *help = R"(deepros-loadgen MODE --port PORT [options]

Drives an MQTT broker, checks that everything sent arrived, and prints one line of JSON.

modes
  traffic            publishers and subscribers, closed loop (or open loop with --rate)
  connect            --count connections, each CONNECT, CONNACK, DISCONNECT
  idle               --count connections that stay: memory of each
  clients            --count clients connect, publish once and stay
  retained           --count retained messages: store and replay
  durable            --count publishers, each to a session that is kept: acknowledgements (--window is how many a
                     publisher may lack; --rate for a clock)

options
  --host ADDRESS     IPv4 address (127.0.0.1)
  --port PORT
  --websocket        MQTT over WebSocket
  --tls              MQTT over TLS; the broker's certificate is not verified
  --pid PID          the broker's process: measures its processor time and memory
  --thread NAME      counts the processor time of that thread of the broker only
  --mqtt 3|4|5       protocol version (4)
  --layout WORD      pairs, fan-in (count publishers, 1 subscriber) or fan-out (1 publisher, count subscribers)
  --count N          (20)
  --qos 0|1|2        (0)
  --payload BYTES    at least 16 (64)
  --window N         undelivered messages per publisher (100)
  --in-flight N      unacknowledged publishes per publisher (20)
  --rate N           open loop: messages per second of all publishers together
  --topics N         fan-in: topics that all publishers together use in turn, instead of one each
  --other-subscriptions N   wildcard subscriptions held by clients that take no part (0)
  --offline          durable: the clients of the sessions are away
  --outstanding N    connections being set up at a time (64)
  --warm-up SECONDS  before the measured phase (0.5)
  --seconds SECONDS  the measured phase (4)
  --messages N       per publisher, instead of a time
  --stall SECONDS    give up when nothing has arrived for so long (5)
  --name TEXT        echoed in the result

exit status: 0 everything arrived, 1 it did not, 2 usage
)";

template <typename T>
bool toNumber(const char *text, T &value)
{
    const char *end = text + std::strlen(text);
    const auto result = std::from_chars(text, end, value);
    return result.ec == std::errc() && result.ptr == end && value >= T(0);
}

using Setter = std::function<bool(const char *)>;

template <typename T>
Setter number(T &target)
{
    return [&target](const char *text) { return toNumber(text, target); };
}

template <typename T>
Setter word(T &target, std::map<std::string, T> words)
{
    return [&target, words = std::move(words)](const char *text) {
        const auto it = words.find(text);
        if (it == words.end())
            return false;
        target = it->second;
        return true;
    };
}

bool fillEndpoint(Endpoint &endpoint)
{
    endpoint.address.sin_family = AF_INET;
    endpoint.address.sin_port = htons(endpoint.port);
    return inet_pton(AF_INET, endpoint.host.c_str(), &endpoint.address.sin_addr) == 1;
}

} // namespace

bool parseOptions(int argc, char **argv, Options &options, int &exitStatus)
{
    exitStatus = 2;
    options.endpoint.host = "127.0.0.1";
    const std::map<std::string, Mode> modes = {{"traffic", Mode::Traffic},
                                               {"connect", Mode::Connect},
                                               {"idle", Mode::Idle},
                                               {"clients", Mode::Clients},
                                               {"retained", Mode::Retained},
                                               {"durable", Mode::Durable}};
    const auto text = [](std::string &target) -> Setter {
        return [&target](const char *value) {
            target = value;
            return true;
        };
    };
    const std::map<std::string, Setter> setters = {
        {"--host", text(options.endpoint.host)},
        {"--port", number(options.endpoint.port)},
        {"--pid", number(options.brokerPid)},
        {"--thread", text(options.brokerThread)},
        {"--mqtt", word<uint8_t>(options.version, {{"3", mqtt31}, {"4", mqtt311}, {"5", mqtt5}})},
        {"--layout",
         word<Layout>(options.layout,
                      {{"pairs", Layout::Pairs}, {"fan-in", Layout::FanIn}, {"fan-out", Layout::FanOut}})},
        {"--count", number(options.count)},
        {"--qos", word<uint8_t>(options.qos, {{"0", 0}, {"1", 1}, {"2", 2}})},
        {"--prefix", text(options.prefix)},
        {"--payload", number(options.payloadBytes)},
        {"--window", number(options.window)},
        {"--in-flight", number(options.maxInFlight)},
        {"--rate", number(options.ratePerSec)},
        {"--topics", number(options.topics)},
        {"--other-subscriptions", number(options.otherSubscriptions)},
        {"--outstanding", number(options.outstanding)},
        {"--warm-up", number(options.warmUpSec)},
        {"--seconds", number(options.seconds)},
        {"--messages", number(options.messages)},
        {"--stall", number(options.stallSec)},
        {"--name", text(options.name)},
    };
    if (argc < 2 || !std::strcmp(argv[1], "--help") || !std::strcmp(argv[1], "-h")) {
        std::fputs(help, stdout);
        exitStatus = argc < 2 ? 2 : 0;
        return false;
    }
    if (const auto mode = modes.find(argv[1]); mode != modes.end()) {
        options.mode = mode->second;
    } else {
        std::fprintf(stderr, "'%s': expected traffic, connect, idle, clients, retained or durable\n", argv[1]);
        return false;
    }
    for (int i = 2; i < argc; ++i) {
        if (!std::strcmp(argv[i], "--websocket")) {
            options.endpoint.webSocket = true;
            continue;
        }
        if (!std::strcmp(argv[i], "--tls")) {
            options.endpoint.tls = true;
            continue;
        }
        if (!std::strcmp(argv[i], "--offline")) {
            options.offline = true;
            continue;
        }
        const auto setter = setters.find(argv[i]);
        if (setter == setters.end() || i + 1 == argc || !setter->second(argv[i + 1])) {
            std::fprintf(stderr, "%s %s: unknown option, or a value that is missing or wrong (see --help)\n",
                         argv[i], i + 1 < argc ? argv[i + 1] : "");
            return false;
        }
        ++i;
    }
    if (!options.endpoint.port || !fillEndpoint(options.endpoint)) {
        std::fprintf(stderr, "--host wants an IPv4 address and --port a port\n");
        return false;
    }
    if (options.payloadBytes < 16 || !options.count || !options.window || !options.maxInFlight ||
        !options.outstanding || options.count > 1'000'000) {
        std::fprintf(stderr,
                     "--payload wants at least 16, --count 1 to 1000000, and the other bounds at least 1\n");
        return false;
    }
    if (options.topics && (options.layout != Layout::FanIn || options.topics < options.count)) {
        std::fprintf(stderr, "--topics wants --layout fan-in and at least one topic per publisher\n");
        return false;
    }
    exitStatus = 0;
    return true;
}

} // namespace loadgen
