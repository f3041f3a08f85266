#pragma once

#include "config/brokerconfig.h"
#include "transport/listener.h"

#include <vector>

namespace deepros {

/// All listeners of a broker and their TLS. Broker thread.
class ListenerSet
{
public:
    /// `services` must outlive the set.
    explicit ListenerSet(TransportServices &services) : m_services(services) {}

    /// Opens what the configuration describes; `accept` gets every transport. On failure nothing stays open,
    /// and the error has everything that is wrong with the listeners or their files.
    Result<void, QString> open(const BrokerConfig &config, const Listener::Accept &accept);
    void close();
    /// Reads certificates, keys, authorities and revocation lists again. Everything is checked first: on
    /// failure all stays as it was. Who is connected stays connected; tickets given out before are not
    /// honoured any more.
    Result<void, QString> reloadTls();

    /// Bound addresses with their real ports, in the order of the configuration.
    const QList<ListenerInfo> &infos() const { return m_infos; }
    bool hasWebSocket() const;
    bool hasTls() const;
    bool hasMqtt() const;

private:
    TransportServices &m_services;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    QList<ListenerInfo> m_infos;
};

/// What is wrong inside the files that the TLS listeners of the configuration use. Any thread; blocks on
/// files.
QStringList checkTlsFiles(const BrokerConfig &config);

/// Whether some listener asks for user name and password.
bool asksForPasswords(const BrokerConfig &config);

} // namespace deepros
