#pragma once

#include "transport/transport.h"

namespace deepros {

/// Keeps what a handler left over of bytes that arrive in pieces of any size (WebSocket frames, TLS records).
class InputAssembler
{
public:
    /// Offers `bytes` behind what was left over.
    void feed(QByteArrayView bytes, Transport::Handler &handler)
    {
        if (m_rest.isEmpty()) {
            quint64 wanted = 0;
            const qsizetype consumed = handler.bytesReceived(bytes, wanted);
            m_rest = bytes.sliced(consumed).toByteArray();
            m_wanted = wanted;
            return;
        }
        m_rest.append(bytes.data(), bytes.size());
        if (quint64(m_rest.size()) < m_wanted && bytes.size() >= progressStep)
            handler.largePacketProgress();
        else
            offer(handler);
    }

    void offer(Transport::Handler &handler)
    {
        if (m_rest.isEmpty() || quint64(m_rest.size()) < m_wanted)
            return;
        quint64 wanted = 0;
        const qsizetype consumed = handler.bytesReceived(m_rest, wanted);
        m_wanted = wanted;
        if (consumed == m_rest.size())
            m_rest = QByteArray();
        else
            m_rest.remove(0, consumed);
    }

    qsizetype size() const { return m_rest.size(); }

private:
    /// So many bytes of a packet that is not whole count as a sign of life.
    static constexpr qsizetype progressStep = 1024;

    QByteArray m_rest;
    quint64 m_wanted = 0; ///< not worth another look before this many bytes
};

} // namespace deepros
