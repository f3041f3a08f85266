#pragma once

#include "stats/limits.h"
#include "util/tokenbucket.h"

#include <QByteArray>
#include <QHashFunctions>

#include <optional>
#include <unordered_map>

namespace deepros {

/// How many connections each address and each user name has, and how fast new ones come. Broker thread.
class PeerTable
{
public:
    /// 0 = no limit.
    struct Limits
    {
        int perUser = 0;
        int perAddress = 0;
        int ratePerSec = 0; ///< new connections, all together; a second's worth may come at once
        int ratePerSecOfAddress = 0;
    };

    struct Peer
    {
        int sockets = 0; ///< connected, whatever they have said
        int active = 0;  ///< of these: past CONNECT
        TokenBucket arrivals;
        TokenBucket politeRefusals;
    };
    /// A count under its key. Stays where it is for as long as it is counted.
    using Address = std::pair<const QByteArray, Peer>;
    using User = std::pair<const QByteArray, int>;

    /// What is to become of a new socket.
    struct Arrival
    {
        Address *address; ///< null: close it without a word
        std::optional<Limit> refusal; ///< let in to be told that it came too fast
    };

    /// A socket of `host` has come; leave() follows unless it is to be closed at once.
    Arrival arrive(QByteArrayView host, const Limits &limits, qint64 nowMs);
    void leave(Address &address);

    /// Null when the user has `limit` connections already. leaveUser() follows.
    User *enterUser(const QByteArray &name, int limit);
    void leaveUser(User &user);

    /// Forgets addresses that have been quiet. About once a second.
    void tick(const Limits &limits, qint64 nowMs);

    std::size_t addresses() const { return m_addresses.size(); }
    std::size_t users() const { return m_users.size(); }

    /// Half-open sockets of an address beyond its limit of connections that are let in to be told why they are refused.
    static constexpr int politeExcess = 16;
    /// Quiet addresses remembered for their rate; when there are more, the newcomers are not.
    static constexpr std::size_t maxRemembered = 4096;

private:
    struct Hash
    {
        std::size_t operator()(const QByteArray &text) const { return qHash(text, QHashSeed::globalSeed()); }
    };

    std::unordered_map<QByteArray, Peer, Hash> m_addresses;
    std::unordered_map<QByteArray, int, Hash> m_users;
    TokenBucket m_arrivals;
    TokenBucket m_politeRefusals;
    std::size_t m_quiet = 0; ///< addresses without a socket
    bool m_remembers = false; ///< a limit on the rate of an address is set
};

} // namespace deepros
