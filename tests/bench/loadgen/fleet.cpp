#include "fleet.h"

#include <algorithm>

namespace loadgen {

namespace {

constexpr uint16_t keepAliveSec = 1200;
constexpr size_t filtersPerPacket = 100;

/// Receive Maximum of a 5.0 CONNACK, 65535 when it is absent.
uint32_t receiveMaximumOf(std::string_view connack)
{
    constexpr uint32_t absent = 65535;
    uint32_t length = 0;
    const int n = readVarint(connack, 2, length);
    if (n <= 0)
        return absent;
    size_t pos = 2 + size_t(n);
    const size_t end = std::min(connack.size(), pos + length);
    const auto u16 = [&](size_t at) {
        return at + 2 <= end ? size_t(uint8_t(connack[at]) << 8 | uint8_t(connack[at + 1])) : end;
    };
    while (pos < end) {
        const auto id = uint8_t(connack[pos++]);
        switch (id) {
        case 0x21:
            return uint32_t(u16(pos));
        case 0x22:
        case 0x13: // topic alias maximum, server keep alive
            pos += 2;
            break;
        case 0x11:
        case 0x27: // session expiry interval, maximum packet size
            pos += 4;
            break;
        case 0x26: // user property: two strings
            pos += 2 + u16(pos);
            pos += 2 + u16(pos);
            break;
        case 0x12:
        case 0x1F:
        case 0x1A:
        case 0x1C:
        case 0x15:
        case 0x16:
            pos += 2 + u16(pos);
            break;
        default: // the rest are single bytes
            pos += 1;
        }
    }
    return absent;
}

} // namespace

Fleet::Fleet(EventLoop &loop, const Options &options) : m_loop(loop), m_options(options) {}

size_t Fleet::add(ClientSpec spec)
{
    Member member;
    member.spec = std::move(spec);
    member.connection = std::make_unique<Connection>(m_loop, *this, m_members.size(), m_options.version);
    m_members.push_back(std::move(member));
    return m_members.size() - 1;
}

bool Fleet::waitFor(const std::function<bool()> &condition, const std::function<size_t()> &progress)
{
    const auto stallNs = int64_t(std::max(m_options.stallSec, 1.0) * 1e9);
    int64_t deadline = nowNs() + stallNs;
    for (size_t last = progress(); m_failure.empty() && !condition();) {
        m_loop.turn(50'000'000);
        if (const size_t now = progress(); now != last) {
            last = now;
            deadline = nowNs() + stallNs;
        } else if (nowNs() > deadline) {
            m_failure = "no progress while setting up: " + std::to_string(m_ready) + " of " +
                        std::to_string(m_members.size()) + " clients are ready";
        }
    }
    m_loop.flush();
    return m_failure.empty();
}

bool Fleet::bringUp()
{
    openMore();
    return waitFor([this] { return m_ready == m_members.size(); },
                   [this] {
                       size_t missing = 0;
                       for (size_t i = m_opened > 500 ? m_opened - 500 : 0; i < m_opened; ++i)
                           missing += m_members[i].subacksMissing;
                       return m_ready * 1'000'000 + missing;
                   });
}

bool Fleet::pingAll()
{
    std::string ping;
    appendPingreq(ping);
    for (Member &member : m_members)
        member.connection->send(ping);
    m_pingsMissing += m_members.size();
    return waitFor([this] { return m_pingsMissing == 0; }, [this] { return m_pingsMissing; });
}

void Fleet::openMore()
{
    while (m_opened < m_members.size() && m_opened - m_ready < m_options.outstanding && m_failure.empty()) {
        Member &member = m_members[m_opened++];
        if (!member.connection->open(m_options.endpoint))
            m_failure = "cannot open a connection (descriptors or ports may have run out)";
    }
}

void Fleet::opened(Connection &connection)
{
    std::string connect;
    const ClientSpec &spec = m_members[connection.index()].spec;
    appendConnect(connect, m_options.version, spec.id, keepAliveSec, !spec.keepsSession);
    connection.send(connect);
}

void Fleet::packetArrived(Connection &connection, const Packet &packet)
{
    Member &member = m_members[connection.index()];
    if (!member.ready && packet.type != PacketType::Publish) // retained ones may overtake the SUBACK
        setUp(member, packet);
    else if (packet.type == PacketType::Pingresp)
        --m_pingsMissing;
    else if (packet.type == PacketType::Disconnect)
        m_failure = "the broker sent DISCONNECT to " + member.spec.id;
    else if (m_receiver)
        m_receiver(connection.index(), packet);
}

void Fleet::setUp(Member &member, const Packet &packet)
{
    if (packet.type == PacketType::Connack) {
        if (packet.body.size() < 2 || packet.body[1] != 0) {
            m_failure = "CONNECT of " + member.spec.id + " refused, reason " +
                        std::to_string(packet.body.size() < 2 ? 0 : uint8_t(packet.body[1]));
            return;
        }
        if (m_options.version == mqtt5)
            member.receiveMaximum = receiveMaximumOf(packet.body);
        subscribe(member);
    } else if (packet.type == PacketType::Suback) {
        const size_t codes = std::min(packet.body.size(), filtersPerPacket);
        const std::string_view granted = packet.body.substr(packet.body.size() - codes);
        if (std::any_of(granted.begin() + (codes == filtersPerPacket ? 0 : 2), granted.end(),
                        [](char code) { return uint8_t(code) >= 0x80; }))
            m_failure = "SUBSCRIBE of " + member.spec.id + " refused";
        if (--member.subacksMissing == 0)
            becomeReady(member);
    }
}

void Fleet::subscribe(Member &member)
{
    const auto &filters = member.spec.filters;
    if (filters.empty())
        return becomeReady(member);
    std::string packets;
    uint16_t id = 0;
    for (size_t first = 0; first < filters.size(); first += filtersPerPacket) {
        const size_t count = std::min(filtersPerPacket, filters.size() - first);
        std::string packet;
        appendSubscribe(packet, m_options.version, ++id, filters, first, count, member.spec.qos);
        member.connection->send(packet);
    }
    member.subacksMissing = id;
}

void Fleet::becomeReady(Member &member)
{
    member.ready = true;
    ++m_ready;
    openMore();
}

void Fleet::closed(Connection &connection, const std::string &why)
{
    if (m_failure.empty())
        m_failure = "client " + m_members[connection.index()].spec.id + ": " + why;
}

} // namespace loadgen
