#include "fleet.h"
#include "ledger.h"
#include "scenarios.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace loadgen {

namespace {

/// Opens and closes `count` connections, a bounded number at a time.
class ConnectRate final : public ConnectionEvents
{
public:
    explicit ConnectRate(const Options &options) : m_options(options) {}
    bool run(JsonLine &result);

    void opened(Connection &connection) override;
    void packetArrived(Connection &connection, const Packet &packet) override;
    void closed(Connection &, const std::string &why) override { m_failure = why; }

private:
    void openNext(size_t slot);

    const Options &m_options;
    EventLoop m_loop;
    std::vector<std::unique_ptr<Connection>> m_slots;
    std::vector<int64_t> m_startNs;
    std::vector<size_t> m_freeSlots;
    size_t m_started = 0;
    size_t m_finished = 0;
    Histogram m_latency;
    std::string m_failure;
};

void ConnectRate::openNext(size_t slot)
{
    m_startNs[slot] = nowNs();
    if (!m_slots[slot]->open(m_options.endpoint, unsigned(++m_started)))
        m_failure = "cannot open a connection (descriptors or ports may have run out)";
}

void ConnectRate::opened(Connection &connection)
{
    std::string connect;
    appendConnect(connect, m_options.version,
                  "connect" + std::to_string(connection.index()) + "-" + std::to_string(m_started), 60);
    connection.send(connect);
}

void ConnectRate::packetArrived(Connection &connection, const Packet &packet)
{
    if (packet.type != PacketType::Connack || packet.body.size() < 2 || packet.body[1] != 0) {
        m_failure = "CONNECT refused";
        return;
    }
    m_latency.add(nowNs() - m_startNs[connection.index()]);
    std::string disconnect;
    appendDisconnect(disconnect);
    connection.send(disconnect);
    connection.flush();
    connection.close();
    ++m_finished;
    m_freeSlots.push_back(connection.index());
}

bool ConnectRate::run(JsonLine &result)
{
    const size_t slots = std::min<size_t>(m_options.outstanding, m_options.count);
    m_startNs.resize(slots);
    for (size_t i = 0; i < slots; ++i) {
        m_slots.push_back(std::make_unique<Connection>(m_loop, *this, i, m_options.version));
        m_freeSlots.push_back(i);
    }
    ProcessProbe probe(m_options.brokerPid, m_options.brokerThread);
    const int64_t cpu = probe.cpuNs(), start = nowNs();
    const int64_t until = start + int64_t(m_options.seconds * 1e9);
    int64_t progressNs = start;
    for (size_t last = 0; m_failure.empty() && m_finished < m_options.count;) {
        const int64_t now = nowNs();
        if (std::exchange(last, m_finished) != m_finished)
            progressNs = now;
        else if (now - progressNs > int64_t(m_options.stallSec * 1e9))
            m_failure = "no connection was accepted for too long";
        if (now > until)
            break;
        while (!m_freeSlots.empty() && m_started < m_options.count && m_failure.empty()) {
            const size_t slot = m_freeSlots.back();
            m_freeSlots.pop_back();
            openNext(slot);
        }
        m_loop.turn(20'000'000);
    }
    const double seconds = double(nowNs() - start) / 1e9;
    const auto finished = double(std::max<size_t>(1, m_finished));
    result.add("us_per_message", double(probe.cpuNs() - cpu) / 1000 / finished);
    result.add("connections_per_sec", double(m_finished) / seconds);
    result.add("broker_load", double(probe.cpuNs() - cpu) / 1e9 / seconds);
    result.addLatency(m_latency);
    result.add("connections", uint64_t(m_finished));
    if (!m_failure.empty())
        result.add("error", m_failure);
    return m_failure.empty();
}

/// What memory N clients cost that came and stay; and, when they publish, whether each was heard.
class Stay
{
public:
    explicit Stay(const Options &options) : m_options(options), m_fleet(m_loop, options) {}
    bool idle(JsonLine &result);
    bool clients(JsonLine &result);

private:
    bool finish(JsonLine &result, bool ok);
    bool publishAll();

    const Options &m_options;
    EventLoop m_loop;
    Fleet m_fleet;
    size_t m_arrived = 0;
    size_t m_acknowledged = 0;
};

bool Stay::finish(JsonLine &result, bool ok)
{
    if (!m_fleet.failure().empty())
        result.add("error", m_fleet.failure());
    return ok && m_fleet.failure().empty();
}

bool Stay::idle(JsonLine &result)
{
    ProcessProbe probe(m_options.brokerPid, m_options.brokerThread);
    const int64_t before = probe.residentBytes(), cpu = probe.cpuNs();
    for (size_t i = 0; i < m_options.count; ++i)
        m_fleet.add({"idle" + std::to_string(i), {}, 0});
    if (!m_fleet.bringUp() || !m_fleet.pingAll())
        return finish(result, false);
    const auto count = double(m_options.count);
    result.add("us_per_message", double(probe.cpuNs() - cpu) / 1000 / count);
    result.add("bytes_each", double(probe.residentBytes() - before) / count);
    result.add("rss_before_bytes", before);
    result.add("rss_after_bytes", probe.residentBytes());

    const int64_t idleFrom = probe.cpuNs(), until = nowNs() + 1'000'000'000;
    while (m_fleet.failure().empty() && nowNs() < until)
        m_loop.turn(100'000'000);
    result.add("idle_load", double(probe.cpuNs() - idleFrom) / 1e9);
    return finish(result, m_fleet.pingAll());
}

/// A bounded number at a time, so that no queue of the watcher overflows.
bool Stay::publishAll()
{
    constexpr size_t bound = 50;
    int64_t progressNs = nowNs();
    for (size_t sent = 0, last = 0; m_arrived < m_options.count || m_acknowledged < m_options.count;) {
        for (; sent < m_options.count && sent < m_arrived + bound; ++sent) {
            const std::string topic = "clients/c" + std::to_string(sent) + "/state";
            PublishImage image = makePublish(m_options.version, topic, 1, false, m_options.payloadBytes);
            image.setId(1);
            m_fleet.connection(sent).send(image.bytes);
        }
        m_loop.turn(20'000'000);
        if (m_arrived + m_acknowledged != last)
            progressNs = nowNs();
        last = m_arrived + m_acknowledged;
        if (!m_fleet.failure().empty() || nowNs() - progressNs > int64_t(m_options.stallSec * 1e9))
            return false;
    }
    return true;
}

bool Stay::clients(JsonLine &result)
{
    ProcessProbe probe(m_options.brokerPid, m_options.brokerThread);
    const int64_t before = probe.residentBytes(), cpu = probe.cpuNs(), start = nowNs();
    for (size_t i = 0; i < m_options.count; ++i)
        m_fleet.add({"client" + std::to_string(i), {}, 0});
    m_fleet.add({"watcher", {"clients/+/state"}, 0});
    m_fleet.setReceiver([this](size_t, const Packet &packet) {
        m_arrived += packet.type == PacketType::Publish;
        m_acknowledged += packet.type == PacketType::Puback;
    });
    const bool ok = m_fleet.bringUp() && publishAll() && m_fleet.pingAll();
    const auto count = double(m_options.count);
    result.add("us_per_message", double(probe.cpuNs() - cpu) / 1000 / count);
    result.add("bytes_each", double(probe.residentBytes() - before) / count);
    result.add("messages_per_sec", count / (double(nowNs() - start) / 1e9));
    result.add("delivered", uint64_t(m_arrived));
    result.add("lost", uint64_t(m_options.count - std::min(m_arrived, m_options.count)));
    return finish(result, ok && m_arrived == m_options.count);
}

} // namespace

bool runConnect(const Options &options, JsonLine &result)
{
    return ConnectRate(options).run(result);
}

bool runIdle(const Options &options, JsonLine &result)
{
    return Stay(options).idle(result);
}

bool runClients(const Options &options, JsonLine &result)
{
    return Stay(options).clients(result);
}

} // namespace loadgen
