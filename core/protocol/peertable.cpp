#include "protocol/peertable.h"

namespace deepros {

namespace {

/// So many refusals a second are told to the peer; those beyond are closed without a word.
TokenBucket::Rate politeRate(int ratePerSec)
{
    constexpr int least = 10;
    const double rate = std::max(ratePerSec, least);
    return {rate, rate};
}

TokenBucket::Rate rateOf(int perSec)
{
    return {double(perSec), double(perSec)};
}

} // namespace

PeerTable::Arrival PeerTable::arrive(QByteArrayView host, const Limits &limits, qint64 nowMs)
{
    m_remembers = limits.ratePerSecOfAddress > 0;
    const auto [place, isNew] = m_addresses.try_emplace(host.toByteArray());
    Address &address = *place;
    Peer &peer = address.second;
    const bool wasQuiet = !isNew && peer.sockets == 0;
    ++peer.sockets;
    if (wasQuiet)
        --m_quiet;

    std::optional<Limit> refusal;
    bool drop = limits.perAddress > 0 && peer.sockets > limits.perAddress + politeExcess;
    if (drop)
        refusal = Limit::ConnectionsPerAddress;
    else if (limits.ratePerSecOfAddress > 0 && !peer.arrivals.take(rateOf(limits.ratePerSecOfAddress), nowMs)) {
        refusal = Limit::ConnectionRatePerAddress;
        drop = !peer.politeRefusals.take(politeRate(limits.ratePerSecOfAddress), nowMs);
    } else if (limits.ratePerSec > 0 && !m_arrivals.take(rateOf(limits.ratePerSec), nowMs)) {
        refusal = Limit::ConnectionRate;
        drop = !m_politeRefusals.take(politeRate(limits.ratePerSec), nowMs);
    }
    if (!drop)
        return {&address, refusal};
    leave(address);
    return {nullptr, refusal};
}

void PeerTable::leave(Address &address)
{
    if (--address.second.sockets > 0)
        return;
    // Who comes again and again must find its rate again.
    if (m_remembers && m_quiet < maxRemembered)
        ++m_quiet;
    else
        m_addresses.erase(m_addresses.find(address.first));
}

PeerTable::User *PeerTable::enterUser(const QByteArray &name, int limit)
{
    User &user = *m_users.try_emplace(name, 0).first;
    if (limit > 0 && user.second >= limit)
        return nullptr;
    ++user.second;
    return &user;
}

void PeerTable::leaveUser(User &user)
{
    if (--user.second == 0)
        m_users.erase(m_users.find(user.first));
}

void PeerTable::tick(const Limits &limits, qint64 nowMs)
{
    if (m_quiet == 0)
        return;
    const TokenBucket::Rate rate = rateOf(limits.ratePerSecOfAddress);
    for (auto place = m_addresses.begin(); place != m_addresses.end();) {
        Peer &peer = place->second;
        if (peer.sockets > 0 || (rate && !peer.arrivals.isFull(rate, nowMs))) {
            ++place;
            continue;
        }
        --m_quiet;
        place = m_addresses.erase(place);
    }
}

} // namespace deepros
