#include "fleet.h"
#include "scenarios.h"

#include <algorithm>
#include <deque>

namespace loadgen {

namespace {

/// Publishers at QoS 1 or 2 to sessions that are kept, each to one of its own, whose client is there or away.
/// What counts is the acknowledgement (PUBACK, PUBREC): how many a second, and how long after the PUBLISH
/// (open loop: after the instant it was due).
class Durable
{
public:
    explicit Durable(const Options &options)
        : m_options(options),
          m_probe(options.brokerPid, options.brokerThread),
          m_subscribers(m_loop, options),
          m_publishers(m_loop, options)
    {}
    bool run(JsonLine &result);

private:
    struct Publisher
    {
        PublishImage image;
        std::deque<int64_t> waiting; ///< instants, oldest first: acknowledgements keep the order
        uint16_t lastId = 0;
    };

    bool bringUp();
    void publish(size_t index, int64_t stampNs);
    void acknowledged(size_t index, const Packet &packet);
    void answer(size_t index, const Packet &packet);
    bool runFor(double seconds);
    bool drain();

    const Options &m_options;
    ProcessProbe m_probe;
    EventLoop m_loop;
    Fleet m_subscribers;
    Fleet m_publishers;
    std::vector<Publisher> m_state;
    Histogram m_latency;
    uint64_t m_acknowledged = 0;
    uint64_t m_sent = 0;
    uint64_t m_received = 0;
    bool m_measuring = false;
};

bool Durable::bringUp()
{
    for (size_t i = 0; i < m_options.count; ++i)
        m_subscribers.add(
            {"durable-" + std::to_string(i), {"durable/" + std::to_string(i)}, m_options.qos, true});
    m_subscribers.setReceiver([this](size_t index, const Packet &packet) { answer(index, packet); });
    if (!m_subscribers.bringUp())
        return false;
    if (m_options.offline) {
        std::string goodbye;
        appendDisconnect(goodbye);
        for (size_t i = 0; i < m_options.count; ++i)
            m_subscribers.connection(i).send(goodbye);
        m_loop.flush();
        for (size_t i = 0; i < m_options.count; ++i)
            m_subscribers.connection(i).close();
    }
    for (size_t i = 0; i < m_options.count; ++i) {
        m_publishers.add({"publisher-" + std::to_string(i), {}, 0, false});
        m_state.push_back({makePublish(m_options.version, "durable/" + std::to_string(i), m_options.qos,
                                       false, m_options.payloadBytes),
                           {}});
    }
    m_publishers.setReceiver([this](size_t index, const Packet &packet) { acknowledged(index, packet); });
    return m_publishers.bringUp();
}

void Durable::publish(size_t index, int64_t stampNs)
{
    Publisher &publisher = m_state[index];
    publisher.lastId = publisher.lastId == 65535 ? 1 : uint16_t(publisher.lastId + 1);
    publisher.image.setId(publisher.lastId);
    publisher.waiting.push_back(stampNs);
    m_publishers.connection(index).send(publisher.image.bytes);
    ++m_sent;
}

void Durable::acknowledged(size_t index, const Packet &packet)
{
    Publisher &publisher = m_state[index];
    if (packet.type == PacketType::Pubrec)
        m_publishers.connection(index).sendAck(PacketType::Pubrel, packet.id);
    else if (packet.type != PacketType::Puback)
        return;
    if (publisher.waiting.empty())
        return;
    if (m_measuring) {
        m_latency.add(m_loop.readNs() - publisher.waiting.front());
        ++m_acknowledged;
    }
    publisher.waiting.pop_front();
}

void Durable::answer(size_t index, const Packet &packet)
{
    if (packet.type == PacketType::Publish) {
        ++m_received;
        if (packet.qos)
            m_subscribers.connection(index).sendAck(packet.qos == 2 ? PacketType::Pubrec : PacketType::Puback,
                                                    packet.id);
    } else if (packet.type == PacketType::Pubrel) {
        m_subscribers.connection(index).sendAck(PacketType::Pubcomp, packet.id);
    }
}

bool Durable::runFor(double seconds)
{
    const int64_t start = nowNs();
    const auto end = start + int64_t(seconds * 1e9);
    uint64_t due = 0;
    for (int64_t now = start; now < end; now = nowNs()) {
        if (!m_publishers.failure().empty() || (!m_options.offline && !m_subscribers.failure().empty()))
            return false;
        if (m_options.ratePerSec > 0) {
            for (; double(due) < double(now - start) / 1e9 * m_options.ratePerSec; ++due)
                publish(due % m_options.count, start + int64_t(double(due) / m_options.ratePerSec * 1e9));
            m_loop.turn(
                std::max<int64_t>(0, start + int64_t(double(due) / m_options.ratePerSec * 1e9) - nowNs()));
            continue;
        }
        for (size_t i = 0; i < m_options.count; ++i) {
            while (m_state[i].waiting.size() < m_options.window)
                publish(i, nowNs());
        }
        m_loop.turn(50'000'000);
    }
    return true;
}

bool Durable::drain()
{
    const auto missing = [this] {
        size_t sum = m_options.offline ? 0 : m_sent - std::min(m_sent, m_received);
        for (const Publisher &publisher : m_state)
            sum += publisher.waiting.size();
        return sum;
    };
    int64_t progressNs = nowNs();
    for (size_t last = missing(); last > 0;) {
        m_loop.turn(50'000'000);
        const size_t now = missing();
        if (now != last)
            progressNs = nowNs();
        else if (nowNs() - progressNs > int64_t(m_options.stallSec * 1e9))
            return false;
        last = now;
    }
    return true;
}

bool Durable::run(JsonLine &result)
{
    bool ok = bringUp() && runFor(m_options.warmUpSec);
    m_measuring = true;
    const int64_t cpu = m_probe.cpuNs(), start = nowNs();
    ok = ok && runFor(m_options.seconds);
    const double seconds = double(nowNs() - start) / 1e9;
    const auto cpuNs = double(m_probe.cpuNs() - cpu);
    m_measuring = false;
    ok = ok && drain();
    const auto count = double(std::max<uint64_t>(1, m_acknowledged));
    result.add("messages_per_sec", double(m_acknowledged) / seconds);
    result.add("us_per_message", cpuNs / 1000 / count);
    result.add("broker_load", cpuNs / 1e9 / seconds);
    result.add("p50_ms", m_latency.percentileUs(50) / 1000);
    result.add("p99_ms", m_latency.percentileUs(99) / 1000);
    result.addLatency(m_latency);
    result.add("rss_after_bytes", m_probe.residentBytes());
    result.add("lost", m_options.offline ? uint64_t(0) : m_sent - std::min(m_sent, m_received));
    const std::string failure = !m_publishers.failure().empty() ? m_publishers.failure()
                                : m_options.offline             ? std::string()
                                                                : m_subscribers.failure();
    if (!failure.empty())
        result.add("error", failure);
    return ok && failure.empty();
}

} // namespace

bool runDurable(const Options &options, JsonLine &result)
{
    return Durable(options).run(result);
}

} // namespace loadgen
