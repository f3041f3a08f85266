#include "fleet.h"
#include "ledger.h"
#include "scenarios.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace loadgen {

namespace {

constexpr size_t topicWidth = 7; ///< digits of a topic's number

/// Publishers and subscribers under load. Closed loop: a publisher sends when enough of what it sent has
/// reached every subscriber. Open loop: a clock says when, and latency counts from that instant.
class Traffic
{
public:
    explicit Traffic(const Options &options);
    bool run(JsonLine &result);

private:
    struct Publisher
    {
        Connection *connection = nullptr;
        PublishImage image;
        size_t topicDigits = 0; ///< where the number of the topic stands in the image; 0 = it has one topic
        uint32_t sent = 0;
        uint32_t base = 0;               ///< everything before it has reached all its subscribers
        std::vector<uint16_t> remaining; ///< per message in the window: subscribers it has not reached
        uint32_t inFlight = 0;
        uint32_t maxInFlight = 0;
        bool dirty = false;
    };

    struct Totals
    {
        uint64_t delivered = 0;
        int64_t brokerCpuNs = 0;
        int64_t ownCpuNs = 0;
        int64_t ns = 0;
    };

    bool isOpenLoop() const { return m_options.ratePerSec > 0; }
    void addClients();
    void addOthers();
    void measure();
    void drain();
    void packet(size_t index, const Packet &packet);
    void messageArrived(size_t subscriber, const Packet &packet);
    void acknowledged(size_t publisher);
    void settle(Publisher &publisher, uint32_t sequence);
    void turnTopic(Publisher &publisher);
    void publish(Publisher &publisher, int64_t stampNs);
    void fill(Publisher &publisher);
    void fillDirty();
    void publishDue(int64_t now);
    void markDirty(size_t publisher);
    Totals totals() const;
    uint64_t missing() const;
    bool checkStall();

    const Options &m_options;
    ProcessProbe m_probe;
    EventLoop m_loop;
    Fleet m_fleet;
    std::vector<Publisher> m_publishers;
    std::vector<std::vector<Stream>> m_streams; ///< per subscriber: one, or one per publisher
    std::vector<size_t> m_dirty;
    size_t m_subscribersPerMessage = 1;
    uint32_t m_ringMask = 0;

    bool m_sending = true;
    int64_t m_openLoopStartNs = 0;
    uint64_t m_openLoopSent = 0;
    int64_t m_recordFromNs = 0;
    Totals m_before, m_after;
    Histogram m_latency;

    uint64_t m_sent = 0;
    uint64_t m_delivered = 0;
    uint64_t m_duplicates = 0;
    uint64_t m_late = 0;
    uint64_t m_alien = 0;
    uint64_t m_lastProgress = 0;
    int64_t m_progressNs = 0;
    std::string m_failure;
};

Traffic::Traffic(const Options &options)
    : m_options(options), m_probe(options.brokerPid, options.brokerThread), m_fleet(m_loop, options)
{}

void Traffic::addClients()
{
    const bool pairs = m_options.layout == Layout::Pairs;
    const size_t publishers = m_options.layout == Layout::FanOut ? 1 : m_options.count;
    const size_t subscribers = m_options.layout == Layout::FanIn ? 1 : m_options.count;
    m_subscribersPerMessage = m_options.layout == Layout::FanOut ? subscribers : 1;
    const auto topic = [this](size_t i) { return m_options.prefix + "bench/p" + std::to_string(i) + "/data"; };

    m_ringMask = std::bit_ceil(m_options.window) - 1;
    m_publishers.resize(publishers);
    m_streams.resize(subscribers);
    for (size_t i = 0; i < publishers; ++i) {
        m_fleet.add({"publisher" + std::to_string(i), {}, 0});
        const std::string name = topic(i) + (m_options.topics ? "/t" + std::string(topicWidth, '0') : "");
        m_publishers[i].image =
            makePublish(m_options.version, name, m_options.qos, false, m_options.payloadBytes);
        if (m_options.topics)
            m_publishers[i].topicDigits = m_publishers[i].image.bytes.find(name) + name.size() - topicWidth;
        m_publishers[i].remaining.resize(m_ringMask + 1);
    }
    for (size_t i = 0; i < subscribers; ++i) {
        std::string filter = topic(pairs ? i : 0);
        if (m_options.layout == Layout::FanIn)
            filter = m_options.prefix + (m_options.topics ? "bench/+/data/+" : "bench/+/data");
        m_fleet.add({"subscriber" + std::to_string(i), {filter}, m_options.qos});
        m_streams[i].resize(m_options.layout == Layout::FanIn ? publishers : 1);
    }
}

/// Half of the filters share no level with the topics in use, the other half begin with a wildcard that every
/// topic passes.
void Traffic::addOthers()
{
    constexpr size_t perClient = 1000;
    ClientSpec spec;
    for (size_t i = 0; i < m_options.otherSubscriptions; ++i) {
        const std::string n = std::to_string(i);
        spec.filters.push_back(i % 2 ? "other/n" + n + "/+/state" : "+/other" + n + "/#");
        if (spec.filters.size() == perClient || i + 1 == m_options.otherSubscriptions) {
            spec.id = "other" + n;
            m_fleet.add(std::move(spec));
            spec = {};
        }
    }
}

Traffic::Totals Traffic::totals() const
{
    return {m_delivered, m_probe.cpuNs(), ownCpuNs(), nowNs()};
}

uint64_t Traffic::missing() const
{
    return m_sent * m_subscribersPerMessage - m_delivered;
}

bool Traffic::checkStall()
{
    const int64_t now = nowNs();
    if (m_delivered != m_lastProgress || m_progressNs == 0) {
        m_lastProgress = m_delivered;
        m_progressNs = now;
    } else if (now - m_progressNs > int64_t(m_options.stallSec * 1e9) && m_failure.empty()) {
        m_failure = "nothing has arrived for " + std::to_string(int(m_options.stallSec)) + " s";
    }
    if (m_failure.empty())
        m_failure = m_fleet.failure();
    return !m_failure.empty();
}

void Traffic::turnTopic(Publisher &publisher)
{
    size_t number = publisher.sent % (m_options.topics / m_publishers.size());
    char *const digits = publisher.image.bytes.data() + publisher.topicDigits;
    for (size_t i = topicWidth; i-- > 0; number /= 10)
        digits[i] = char('0' + number % 10);
}

void Traffic::publish(Publisher &publisher, int64_t stampNs)
{
    if (publisher.topicDigits)
        turnTopic(publisher);

    const Stamp stamp{uint32_t(&publisher - m_publishers.data()), publisher.sent, stampNs};
    std::memcpy(publisher.image.bytes.data() + publisher.image.payloadOffset, &stamp, sizeof stamp);
    if (m_options.qos) {
        publisher.image.setId(uint16_t(publisher.sent % 65535 + 1));
        ++publisher.inFlight;
    }
    publisher.remaining[publisher.sent & m_ringMask] = uint16_t(m_subscribersPerMessage);
    ++publisher.sent;
    ++m_sent;
    publisher.connection->send(publisher.image.bytes);
}

void Traffic::fill(Publisher &publisher)
{
    uint64_t room = m_options.window - (publisher.sent - publisher.base);
    uint32_t bound = m_options.window;
    if (m_options.qos) {
        room = std::min<uint64_t>(room, publisher.maxInFlight - publisher.inFlight);
        bound = std::min(bound, publisher.maxInFlight);
    }
    if (room < std::max(1u, bound / 2))
        return; // wait until it is worth a write
    if (m_options.messages)
        room = std::min(room, m_options.messages - publisher.sent);
    const int64_t now = nowNs();
    while (room--)
        publish(publisher, now);
}

void Traffic::markDirty(size_t publisher)
{
    if (m_publishers[publisher].dirty)
        return;
    m_publishers[publisher].dirty = true;
    m_dirty.push_back(publisher);
}

void Traffic::fillDirty()
{
    for (const size_t i : m_dirty) {
        m_publishers[i].dirty = false;
        if (m_sending && !isOpenLoop())
            fill(m_publishers[i]);
    }
    m_dirty.clear();
}

void Traffic::publishDue(int64_t now)
{
    const double perNs = m_options.ratePerSec / 1e9;
    const auto due = uint64_t(double(now - m_openLoopStartNs) * perNs);
    while (m_openLoopSent < due) {
        Publisher &publisher = m_publishers[m_openLoopSent % m_publishers.size()];
        if (m_options.qos && publisher.inFlight >= publisher.maxInFlight)
            break; // the clock goes on: the wait is part of the latency
        ++m_openLoopSent;
        publish(publisher, m_openLoopStartNs + int64_t(double(m_openLoopSent) / perNs));
    }
}

void Traffic::settle(Publisher &publisher, uint32_t sequence)
{
    if (sequence - publisher.base > m_ringMask || publisher.remaining[sequence & m_ringMask] == 0)
        return;
    --publisher.remaining[sequence & m_ringMask];
    while (publisher.base < publisher.sent && publisher.remaining[publisher.base & m_ringMask] == 0)
        ++publisher.base;
}

void Traffic::messageArrived(size_t subscriber, const Packet &packet)
{
    Stamp stamp;
    if (packet.payloadSize != m_options.payloadBytes) {
        ++m_alien;
        return;
    }
    std::memcpy(&stamp, packet.body.data(), sizeof stamp);
    auto &streams = m_streams[subscriber];
    if (stamp.publisher >= m_publishers.size() || stamp.sequence >= m_publishers[stamp.publisher].sent) {
        ++m_alien;
        return;
    }
    Publisher &publisher = m_publishers[stamp.publisher];
    Stream &stream = streams[streams.size() == 1 ? 0 : stamp.publisher];
    const uint32_t expected = stream.next();
    uint32_t skipped = 0;
    switch (stream.arrived(stamp.sequence, skipped)) {
    case Stream::Verdict::InOrder:
        for (uint32_t i = 0; i < skipped && !isOpenLoop(); ++i)
            settle(publisher, expected + i); // lost ones must not stop the loop
        if (!isOpenLoop())
            settle(publisher, stamp.sequence);
        ++m_delivered;
        break;
    case Stream::Verdict::Late:
        ++m_late;
        ++m_delivered;
        break;
    case Stream::Verdict::Duplicate:
        ++m_duplicates;
        return;
    }
    if (stamp.sentNs >= m_recordFromNs)
        m_latency.add(m_loop.readNs() - stamp.sentNs);
    markDirty(stamp.publisher);
}

void Traffic::acknowledged(size_t publisher)
{
    --m_publishers[publisher].inFlight;
    markDirty(publisher);
}

void Traffic::packet(size_t index, const Packet &packet)
{
    Connection &connection = m_fleet.connection(index);
    switch (packet.type) {
    case PacketType::Publish:
        if (packet.qos)
            connection.sendAck(packet.qos == 1 ? PacketType::Puback : PacketType::Pubrec, packet.id);
        if (index < m_publishers.size() || index >= m_publishers.size() + m_streams.size())
            ++m_alien; // nobody but the subscribers asked for it
        else
            messageArrived(index - m_publishers.size(), packet);
        break;
    case PacketType::Pubrec:
        connection.sendAck(PacketType::Pubrel, packet.id);
        break;
    case PacketType::Pubrel:
        connection.sendAck(PacketType::Pubcomp, packet.id);
        break;
    case PacketType::Puback:
    case PacketType::Pubcomp:
        if (index < m_publishers.size() && m_publishers[index].inFlight)
            acknowledged(index);
        break;
    default:
        break;
    }
}

void Traffic::measure()
{
    const int64_t start = nowNs();
    const bool counted = m_options.messages > 0;
    const int64_t from = start + (counted ? 0 : int64_t(m_options.warmUpSec * 1e9));
    const int64_t until = from + int64_t(m_options.seconds * 1e9);
    m_recordFromNs = from;
    m_openLoopStartNs = start;
    bool measuring = false;
    for (size_t i = 0; i < m_publishers.size(); ++i)
        markDirty(i);
    while (!checkStall()) {
        const int64_t now = nowNs();
        if (!measuring && now >= from) {
            measuring = true;
            m_before = totals();
        }
        if (counted ? m_sent == m_options.messages * m_publishers.size() && missing() == 0 : now >= until)
            break;
        int64_t wait = 20'000'000;
        if (isOpenLoop()) {
            publishDue(now);
            const double periodNs = 1e9 / m_options.ratePerSec;
            wait =
                std::min(wait, m_openLoopStartNs + int64_t(double(m_openLoopSent + 1) * periodNs) - nowNs());
        }
        fillDirty();
        m_loop.turn(wait);
    }
    m_after = totals();
}

void Traffic::drain()
{
    m_sending = false;
    while (missing() > 0 && !checkStall()) {
        fillDirty();
        m_loop.turn(20'000'000);
    }
}

bool Traffic::run(JsonLine &result)
{
    addClients();
    addOthers();
    m_fleet.setReceiver([this](size_t index, const Packet &arrived) { packet(index, arrived); });
    if (!m_fleet.bringUp()) {
        result.add("error", m_fleet.failure());
        return false;
    }
    for (size_t i = 0; i < m_publishers.size(); ++i) {
        m_publishers[i].connection = &m_fleet.connection(i);
        m_publishers[i].maxInFlight = std::min(m_options.maxInFlight, m_fleet.receiveMaximum(i));
    }
    const int64_t residentBefore = m_probe.residentBytes();
    measure();
    const int64_t residentAfter = m_probe.residentBytes();
    drain();

    const auto delivered = double(std::max<uint64_t>(1, m_after.delivered - m_before.delivered));
    const double seconds = double(std::max<int64_t>(1, m_after.ns - m_before.ns)) / 1e9;
    result.add("us_per_message", double(m_after.brokerCpuNs - m_before.brokerCpuNs) / 1000 / delivered);
    result.add("messages_per_sec", delivered / seconds);
    result.add("broker_load", double(m_after.brokerCpuNs - m_before.brokerCpuNs) / 1e9 / seconds);
    result.add("loadgen_us_per_message", double(m_after.ownCpuNs - m_before.ownCpuNs) / 1000 / delivered);
    result.addLatency(m_latency);
    result.add("rss_before_bytes", residentBefore);
    result.add("rss_after_bytes", residentAfter);
    result.add("sent", m_sent);
    result.add("delivered", m_delivered);
    result.add("lost", missing());
    result.add("duplicated", m_duplicates);
    result.add("out_of_order", m_late);
    result.add("alien", m_alien);
    if (!m_failure.empty())
        result.add("error", m_failure);
    return m_failure.empty() && missing() == 0 && m_duplicates + m_late + m_alien == 0;
}

} // namespace

bool runTraffic(const Options &options, JsonLine &result)
{
    return Traffic(options).run(result);
}

} // namespace loadgen
