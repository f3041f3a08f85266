#pragma once

#include "http/httpmessage.h"

namespace deepros {

/// Makes requests from bytes as they come, HTTP/1.0 and 1.1 (RFC 9112), strictly: what two programs could
/// read differently is refused. Knows no socket. Any one thread.
class HttpParser
{
public:
    static constexpr qsizetype maxHeaderBytes = 16 * 1024; ///< request line and headers
    static constexpr qsizetype maxBodyBytes = 1024 * 1024;

    enum class State : quint8 {
        Incomplete, ///< more bytes are needed
        Complete,   ///< take() answers the request
        Refused     ///< status() and why(); nothing that follows can be read
    };

    /// Adds bytes and goes on reading; what follows a complete request waits until that is taken.
    State feed(QByteArrayView bytes);
    State state() const { return m_state; }
    /// The complete request; goes on with the bytes behind it, so that state() may be Complete again.
    HttpRequest take();

    /// Whether a request has begun.
    bool hasBegun() const { return !m_buffer.isEmpty() || m_hasHeader; }
    /// Whether the client waits for "100 Continue" before it sends the body. Once per request.
    bool takeExpectation() { return std::exchange(m_expectsContinue, false); }

    int status() const { return m_status; }
    const QByteArray &why() const { return m_why; }

private:
    void read();
    bool readHeader(QByteArrayView header);
    bool readRequestLine(QByteArrayView line);
    bool readTarget(QByteArrayView target);
    bool readFields();
    bool refuse(int status, const char *why);

    QByteArray m_buffer;
    HttpRequest m_request;
    State m_state = State::Incomplete;
    QByteArray m_why;
    qsizetype m_searched = 0; ///< bytes of the buffer in which the header does not end
    qsizetype m_bodyBytes = 0;
    int m_status = 0;
    int m_minor = 1; ///< HTTP/1.x
    bool m_hasHeader = false;
    bool m_expectsContinue = false;
};

} // namespace deepros
