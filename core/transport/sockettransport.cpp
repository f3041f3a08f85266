#include "transport/sockettransport.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace deepros {

namespace {

/// Packets above this are received into a buffer of their own, which then becomes the message.
constexpr quint64 largePacket = 64 * 1024;
/// A large packet's buffer starts with this much and doubles as the bytes really come.
constexpr qsizetype firstReserve = 256 * 1024;
/// Read at most this much of a large packet in one turn, bytes.
constexpr qsizetype largeReadPerTurn = 1024 * 1024;
/// A read of at least this much of a large packet counts as a sign of life, bytes.
constexpr qsizetype progressStep = 1024;
constexpr int maxChunks = 64;

} // namespace

SocketTransport::SocketTransport(int descriptor, QByteArray peer, ReadBuffer &readBuffer)
    : Transport(std::move(peer)), m_readBuffer(readBuffer), m_watch(descriptor, *this), m_descriptor(descriptor)
{
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

SocketTransport::~SocketTransport()
{
    SocketTransport::abort();
}

void SocketTransport::start()
{
    m_watch.setInterest(true, false);
}

void SocketTransport::abort()
{
    if (m_descriptor < 0)
        return;
    m_watch.stop();
    close(m_descriptor);
    m_descriptor = -1;
    m_rest = QByteArray();
    m_filled = 0;
    m_wanted = 0;
}

void SocketTransport::fail(const char *why)
{
    abort();
    m_handler->transportClosed(why);
}

void SocketTransport::enableProbes()
{
    const int on = 1;
    const int idleSecs = 60;
    const int intervalSecs = 15;
    const int probes = 4;
    setsockopt(m_descriptor, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
#ifdef TCP_KEEPIDLE
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_KEEPIDLE, &idleSecs, sizeof idleSecs);
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_KEEPINTVL, &intervalSecs, sizeof intervalSecs);
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_KEEPCNT, &probes, sizeof probes);
#endif
}

void SocketTransport::ioReady(bool readable, bool writable)
{
    if (writable && m_wantWrite) {
        m_wantWrite = false;
        m_watch.setInterest(m_reading, false);
        m_handler->transportWritable();
        if (m_descriptor < 0)
            return;
    }
    if (!readable)
        return;
    if (m_finishing) {
        discard();
    } else if (!m_reading) {
        // Paused, yet reported: the peer has broken the connection. Without this the event would come for ever.
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
        char byte;
        if (error || recv(m_descriptor, &byte, 1, MSG_PEEK) <= 0)
            fail("connection reset by the peer");
    } else if (m_wanted) {
        readIntoPacket();
    } else {
        readSome();
    }
}

void SocketTransport::readSome()
{
    char *buffer = m_readBuffer.data();
    const qsizetype kept = m_rest.size();
    if (kept >= ReadBuffer::size / 2) {
        // Only after a pause: unconsumed packets first.
        offerAgain();
        return;
    }
    if (kept)
        std::memcpy(buffer, m_rest.constData(), size_t(kept));
    const ssize_t got = recv(m_descriptor, buffer + kept, size_t(ReadBuffer::size - kept), 0);
    if (got > 0) {
        m_rest = QByteArray();
        offer(kept + got);
    } else if (got == 0) {
        fail("connection closed by the peer");
    } else if (errno != EAGAIN && errno != EINTR) {
        fail("connection reset by the peer");
    }
}

void SocketTransport::offer(qsizetype size)
{
    quint64 wanted = 0;
    const char *data = m_readBuffer.data();
    const qsizetype consumed = m_handler->bytesReceived(QByteArrayView(data, size), wanted);
    if (m_descriptor >= 0 && consumed < size)
        keepRest(data + consumed, size - consumed, wanted);
}

void SocketTransport::keepRest(const char *data, qsizetype size, quint64 wanted)
{
    if (wanted > largePacket && quint64(size) < wanted) {
        m_wanted = wanted;
        m_rest = QByteArray(qsizetype(std::min<quint64>(wanted, quint64(std::max(firstReserve, size * 2)))),
                            Qt::Uninitialized);
        std::memcpy(m_rest.data(), data, size_t(size));
        m_filled = size;
        return;
    }
    m_rest = QByteArray(data, size);
}

void SocketTransport::readIntoPacket()
{
    for (qsizetype budget = largeReadPerTurn; budget > 0;) {
        if (m_filled == m_rest.size())
            m_rest.resize(qsizetype(std::min<quint64>(m_wanted, quint64(m_rest.size()) * 2)));
        const qsizetype room = m_rest.size() - m_filled;
        const ssize_t got = recv(m_descriptor, m_rest.data() + m_filled, size_t(room), 0);
        if (got == 0) {
            fail("connection closed by the peer");
            return;
        }
        if (got < 0) {
            if (errno != EAGAIN && errno != EINTR)
                fail("connection reset by the peer");
            return;
        }
        m_filled += got;
        budget -= got;
        if (quint64(m_filled) == m_wanted) {
            m_wanted = 0;
            m_filled = 0;
            m_handler->packetReceived(std::exchange(m_rest, QByteArray()));
            return;
        }
        if (got >= progressStep)
            m_handler->largePacketProgress();
        if (got < room || m_descriptor < 0)
            return;
    }
}

void SocketTransport::offerAgain()
{
    if (m_descriptor < 0 || !m_reading || m_finishing || m_wanted || m_rest.isEmpty())
        return;
    const QByteArray rest = std::exchange(m_rest, QByteArray());
    quint64 wanted = 0;
    const qsizetype consumed = m_handler->bytesReceived(rest, wanted);
    if (m_descriptor >= 0 && consumed < rest.size())
        keepRest(rest.constData() + consumed, rest.size() - consumed, wanted);
}

qint64 SocketTransport::write(OutputBuffer &output)
{
    qint64 total = 0;
    while (m_descriptor >= 0 && !output.isEmpty()) {
        OutputBuffer::Chunk chunks[maxChunks];
        iovec vectors[maxChunks];
        const int count = output.chunks(chunks, maxChunks);
        for (int i = 0; i < count; ++i)
            vectors[i] = {const_cast<char *>(chunks[i].data), chunks[i].size};
        msghdr message{};
        message.msg_iov = vectors;
        message.msg_iovlen = size_t(count);
        const ssize_t sent = sendmsg(m_descriptor, &message, MSG_NOSIGNAL);
        if (sent < 0) {
            if (errno == EINTR)
                continue;
            if (errno != EAGAIN) {
                fail("connection reset by the peer");
                return total;
            }
            break;
        }
        output.consume(sent);
        total += sent;
    }
    const bool wantWrite = !output.isEmpty();
    if (m_descriptor >= 0 && wantWrite != m_wantWrite) {
        m_wantWrite = wantWrite;
        m_watch.setInterest(m_reading, wantWrite);
    }
    return total;
}

void SocketTransport::setReading(bool reading)
{
    if (m_descriptor < 0 || reading == m_reading || m_finishing)
        return;
    m_reading = reading;
    m_watch.setInterest(reading, m_wantWrite);
}

void SocketTransport::finish()
{
    if (m_descriptor < 0)
        return;
    m_finishing = true;
    m_reading = true;
    m_rest = QByteArray();
    m_filled = 0;
    m_wanted = 0;
    // Closing with unread input would reset the connection and could destroy the reason we have just sent.
    shutdown(m_descriptor, SHUT_WR);
    m_watch.setInterest(true, false);
}

void SocketTransport::discard()
{
    const ssize_t got = recv(m_descriptor, m_readBuffer.data(), size_t(ReadBuffer::size), 0);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
        fail("closed");
}

} // namespace deepros
