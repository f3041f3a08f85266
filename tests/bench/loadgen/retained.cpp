#include "fleet.h"
#include "scenarios.h"

#include <algorithm>

namespace loadgen {

namespace {

constexpr size_t replays = 3;

/// Fills the broker with retained messages, then lets new subscribers to '#' read them all.
class Retained
{
public:
    explicit Retained(const Options &options) : m_options(options), m_probe(options.brokerPid, options.brokerThread) {}
    bool run(JsonLine &result);

private:
    bool store(EventLoop &loop, JsonLine &result);
    bool replay(EventLoop &loop, JsonLine &result);

    const Options &m_options;
    ProcessProbe m_probe;
    std::string m_failure;
};

bool Retained::store(EventLoop &loop, JsonLine &result)
{
    constexpr size_t batch = 500; // a ping per batch is the barrier; two batches are under way
    Fleet fleet(loop, m_options);
    fleet.add({"storer", {}, 0});
    if (!fleet.bringUp() || !fleet.pingAll()) {
        m_failure = fleet.failure();
        return false;
    }
    const int64_t before = m_probe.residentBytes(), cpu = m_probe.cpuNs(), start = nowNs();
    for (size_t i = 0; i < m_options.count; ++i) {
        const std::string topic =
            "retained/area" + std::to_string(i % 100) + "/unit" + std::to_string(i / 100) + "/state";
        PublishImage image =
            makePublish(m_options.version, topic, m_options.qos, true, m_options.payloadBytes);
        if (m_options.qos)
            image.setId(uint16_t(i % 65535 + 1));
        fleet.connection(0).send(image.bytes);
        if (i % batch == batch - 1 && !fleet.pingAll())
            break;
    }
    const bool ok = fleet.pingAll();
    const auto count = double(m_options.count);
    result.add("us_per_message", double(m_probe.cpuNs() - cpu) / 1000 / count);
    result.add("messages_per_sec", count / (double(nowNs() - start) / 1e9));
    result.add("bytes_each", double(m_probe.residentBytes() - before) / count);
    m_failure = fleet.failure();
    return ok;
}

bool Retained::replay(EventLoop &loop, JsonLine &result)
{
    size_t arrived = 0, lost = 0;
    int64_t cpuSum = 0, wallSum = 0;
    for (size_t round = 0; round < replays; ++round) {
        Fleet fleet(loop, m_options);
        fleet.add({"reader" + std::to_string(round), {"retained/#"}, 0});
        size_t arrivedNow = 0;
        fleet.setReceiver(
            [&](size_t, const Packet &packet) { arrivedNow += packet.type == PacketType::Publish; });
        const int64_t cpu = m_probe.cpuNs(), start = nowNs();
        if (!fleet.bringUp()) {
            m_failure = fleet.failure();
            return false;
        }
        int64_t progressNs = nowNs();
        for (size_t last = arrivedNow; arrivedNow < m_options.count && fleet.failure().empty();
             last = arrivedNow) {
            loop.turn(20'000'000);
            if (arrivedNow != last)
                progressNs = nowNs();
            else if (nowNs() - progressNs > int64_t(m_options.stallSec * 1e9))
                break;
        }
        cpuSum += m_probe.cpuNs() - cpu;
        wallSum += nowNs() - start;
        arrived += arrivedNow;
        lost += m_options.count - std::min(arrivedNow, m_options.count);
        m_failure = fleet.failure();
    }
    const auto delivered = double(std::max<size_t>(1, arrived));
    result.add("replay_us_per_message", double(cpuSum) / 1000 / delivered);
    result.add("replay_messages_per_sec", delivered / (double(wallSum) / 1e9));
    result.add("delivered", uint64_t(arrived));
    result.add("lost", uint64_t(lost));
    return lost == 0;
}

bool Retained::run(JsonLine &result)
{
    EventLoop loop;
    const bool ok = store(loop, result) && replay(loop, result);
    if (!m_failure.empty())
        result.add("error", m_failure);
    return ok && m_failure.empty();
}

} // namespace

bool runRetained(const Options &options, JsonLine &result)
{
    return Retained(options).run(result);
}

} // namespace loadgen
