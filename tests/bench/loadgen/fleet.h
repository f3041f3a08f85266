#pragma once

#include "connection.h"
#include "eventloop.h"
#include "options.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace loadgen {

/// What one client does before it is ready.
struct ClientSpec
{
    std::string id;
    std::vector<std::string> filters;
    uint8_t qos = 0;
    bool keepsSession = false; ///< Clean Session 0 (MQTT 3.1.1)
};

/// Clients that connect, subscribe and stay, a bounded number of them at a time.
class Fleet final : public ConnectionEvents
{
public:
    using PacketReceiver = std::function<void(size_t index, const Packet &packet)>;

    Fleet(EventLoop &loop, const Options &options);

    size_t add(ClientSpec spec);
    /// Returns when every client is ready, or false with failure() set.
    bool bringUp();
    /// Sends PINGREQ on every connection and waits for all answers: proves that all are served.
    bool pingAll();

    void setReceiver(PacketReceiver receiver) { m_receiver = std::move(receiver); }
    Connection &connection(size_t index) { return *m_members[index].connection; }
    uint32_t receiveMaximum(size_t index) const { return m_members[index].receiveMaximum; }
    size_t size() const { return m_members.size(); }
    const std::string &failure() const { return m_failure; }

    void opened(Connection &connection) override;
    void packetArrived(Connection &connection, const Packet &packet) override;
    void closed(Connection &connection, const std::string &why) override;

private:
    struct Member
    {
        ClientSpec spec;
        std::unique_ptr<Connection> connection;
        size_t subacksMissing = 0;
        uint32_t receiveMaximum = 65535;
        bool ready = false;
    };

    void openMore();
    void setUp(Member &member, const Packet &packet);
    void subscribe(Member &member);
    void becomeReady(Member &member);
    bool waitFor(const std::function<bool()> &condition, const std::function<size_t()> &progress);

    EventLoop &m_loop;
    const Options &m_options;
    PacketReceiver m_receiver;
    std::vector<Member> m_members;
    size_t m_opened = 0;
    size_t m_ready = 0;
    size_t m_pingsMissing = 0;
    std::string m_failure;
};

} // namespace loadgen
