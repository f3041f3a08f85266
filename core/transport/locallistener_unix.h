#pragma once

#include "transport/listener.h"

#include <QSocketNotifier>

namespace deepros {

/// Listens on a Unix socket. A socket file that nobody listens on any more, left by a crash, is replaced; one
/// that is in use is an error. The file is removed at the end, unless it is another's by then.
class LocalListener final : public Listener
{
public:
    LocalListener(ListenerSpec spec, TransportServices &services, Accept accept)
        : Listener(std::move(spec), services, std::move(accept))
    {}
    ~LocalListener() override { LocalListener::close(); }

    void close() override;

private:
    Result<ListenerInfo, QString> bind() override;
    Result<void, QString> bindFile();
    void acceptSome();

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    quint64 m_inode = 0; ///< of the file as it was made
};

} // namespace deepros
