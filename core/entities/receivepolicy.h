#pragma once

#include <QByteArrayView>

namespace deepros {

class Client;

/// Whether a client may be given messages of a topic. Implemented above (auth); asked by sessions. Broker thread.
class ReceivePolicy
{
public:
    /// `topic` is a valid topic name.
    virtual bool mayReceive(const Client &client, QByteArrayView topic) const = 0;

protected:
    ~ReceivePolicy() = default;
};

} // namespace deepros
