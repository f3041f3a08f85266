#include "transport/sockettransport.h"

#include "transport/proxyheader.h"

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
/// Encrypt at most this much before it is sent, bytes.
constexpr qsizetype sealAtOnce = 128 * 1024;
/// The largest TLS record, bytes; what is smaller than a half is packed into one with its neighbours.
constexpr qsizetype recordSize = 16 * 1024;
/// TLS itself answers some of what a peer sends. One that does not read these answers may leave so many, bytes; what we write
/// stays far below.
constexpr qsizetype maxUnsent = 512 * 1024;

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

void SocketTransport::useTls(const TlsContext &context)
{
    m_tls = std::make_unique<TlsSession>(context, m_readBuffer.tls());
    if (m_stage == Stage::Open)
        m_stage = Stage::Handshake;
}

std::optional<QByteArray> SocketTransport::certificateUser() const
{
    if (!m_tls || !listener())
        return std::nullopt;
    return m_tls->userName(listener()->spec.tls.userName);
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

/// Turns away a peer that did not get past the proxy's header or the handshake.
void SocketTransport::refuse(quint64 &counter, QByteArrayView what, const char *why)
{
    ++counter;
    listener()->warn(peer(), what);
    fail(why);
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
        becomeWritable();
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
        else
            m_watch.suspend(); // a local peer that has hung up: what it left is read when the pause ends
    } else if (m_stage == Stage::Proxy) {
        readProxy();
    } else if (m_tls) {
        readSealed();
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
        offer(buffer, kept + got);
    } else if (got == 0) {
        fail("connection closed by the peer");
    } else if (errno != EAGAIN && errno != EINTR) {
        fail("connection reset by the peer");
    }
}

/// Takes the header and nothing behind it out of the socket.
void SocketTransport::readProxy()
{
    char *buffer = m_readBuffer.data();
    const qsizetype kept = m_rest.size();
    std::copy(m_rest.cbegin(), m_rest.cend(), buffer);
    const ssize_t seen = recv(m_descriptor, buffer + kept, size_t(maxProxyHeader - kept), MSG_PEEK);
    if (seen < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    Counters &counters = listener()->services.counters;
    if (seen <= 0) {
        refuse(counters.proxyHeadersRefused, "closed before its PROXY header", "no PROXY header");
        return;
    }
    ProxyHeader header;
    const char *why = nullptr;
    const ProxyStatus status = readProxyHeader(QByteArrayView(buffer, kept + seen), header, why);
    if (status == ProxyStatus::Invalid) {
        refuse(counters.proxyHeadersRefused, why, why);
        return;
    }
    const qsizetype taken = status == ProxyStatus::NeedMore ? seen : header.size - kept;
    if (recv(m_descriptor, buffer + kept, size_t(taken), 0) != taken) {
        fail("connection reset by the peer");
        return;
    }
    if (status == ProxyStatus::NeedMore) {
        m_rest = QByteArray(buffer, kept + seen);
        return;
    }
    m_rest = QByteArray();
    if (!header.peer.isEmpty())
        setPeer(header.peer);
    m_stage = m_tls ? Stage::Handshake : Stage::Open;
}

void SocketTransport::readSealed()
{
    TlsBuffers &buffers = m_readBuffer.tls();
    if (m_stage == Stage::Handshake && !buffers.mayShakeHands())
        return; // reported again in the next turn
    char *plain = m_readBuffer.data();
    const qsizetype kept = m_wanted ? 0 : m_rest.size();
    if (kept >= ReadBuffer::size / 2) {
        // Only after a pause: unconsumed packets first.
        offerAgain();
        return;
    }
    const ssize_t sealed = recv(m_descriptor, buffers.input(), size_t(TlsBuffers::inputSize), 0);
    if (sealed < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    Counters &counters = listener()->services.counters;
    if (sealed <= 0) {
        if (m_stage == Stage::Handshake)
            refuse(counters.tlsHandshakesFailed, "TLS handshake: the peer has left", "TLS handshake broken off");
        else
            fail("connection closed by the peer");
        return;
    }
    m_tls->setInput(QByteArrayView(buffers.input(), sealed));
    if (m_stage == Stage::Handshake) {
        const TlsSession::Step step = m_tls->handshake();
        if (!sendSealed())
            return;
        if (step == TlsSession::Step::Failed)
            refuse(counters.tlsHandshakesFailed, "TLS handshake: " + m_tls->error(), "TLS handshake failed");
        if (step != TlsSession::Step::Done)
            return;
        ++(m_tls->wasResumed() ? counters.tlsResumed : counters.tlsHandshakes);
        m_stage = Stage::Open;
    }
    // All that came is decrypted now, so that nothing waits where the event loop does not see it.
    std::copy(m_rest.cbegin(), m_rest.cbegin() + kept, plain);
    qsizetype filled = kept;
    std::optional<qsizetype> got;
    while ((got = m_tls->read(plain + filled, ReadBuffer::size - filled)).value_or(0) > 0)
        filled += *got;
    if (!sendSealed()) // answers of TLS itself
        return;
    if (m_tls->unsent.size() > maxUnsent) {
        refuse(counters.tlsHandshakesFailed, "TLS: the peer asks for new keys and does not read the answers", "TLS abused");
        return;
    }
    if (filled > kept) {
        if (m_wanted) {
            fillPacket(plain, filled);
        } else {
            m_rest = QByteArray();
            offer(plain, filled);
        }
    }
    if (m_descriptor < 0 || m_finishing)
        return;
    if (!got)
        refuse(counters.tlsHandshakesFailed, "TLS: " + m_tls->error(), "TLS broken");
    else if (*got == 0)
        fail("connection closed by the peer");
}

/// Bytes of the large packet that m_rest is to become, and of what follows it. `data` stands in the read buffer.
void SocketTransport::fillPacket(const char *data, qsizetype size)
{
    const auto missing = qsizetype(std::min<quint64>(quint64(size), m_wanted - quint64(m_filled)));
    if (m_filled + missing > m_rest.size())
        m_rest.resize(qsizetype(std::min<quint64>(m_wanted, quint64(std::max(m_filled + missing, m_rest.size() * 2)))));
    std::memcpy(m_rest.data() + m_filled, data, size_t(missing));
    m_filled += missing;
    if (quint64(m_filled) < m_wanted) {
        if (missing >= progressStep)
            m_handler->largePacketProgress();
        return;
    }
    m_wanted = 0;
    m_filled = 0;
    const QByteArray behind(data + missing, size - missing); // a handler may read from others meanwhile
    m_handler->packetReceived(std::exchange(m_rest, QByteArray()));
    if (m_descriptor < 0 || m_finishing || behind.isEmpty())
        return;
    std::memcpy(m_readBuffer.data(), behind.constData(), size_t(behind.size()));
    offer(m_readBuffer.data(), behind.size());
}

void SocketTransport::offer(char *data, qsizetype size)
{
    quint64 wanted = 0;
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
    const qint64 total = m_tls ? writeSealed(output) : writePlain(output);
    const bool wantWrite = !output.isEmpty() || (m_tls && !m_tls->unsent.isEmpty());
    if (m_descriptor >= 0 && wantWrite != m_wantWrite) {
        m_wantWrite = wantWrite;
        m_watch.setInterest(m_reading, wantWrite);
    }
    return total;
}

void SocketTransport::becomeWritable()
{
    if (m_tls && !m_tls->unsent.isEmpty() && (!sendSealed() || !m_tls->unsent.isEmpty()))
        return;
    m_wantWrite = false;
    m_watch.setInterest(m_reading, false);
    if (m_finishing)
        endOutput();
    else if (m_stage == Stage::Open)
        m_handler->transportWritable();
}

/// Encrypts the chunks, small ones packed together.
bool SocketTransport::seal(const OutputBuffer::Chunk *chunks, int count)
{
    char record[recordSize];
    qsizetype packed = 0;
    const auto flush = [&] { return packed == 0 || m_tls->write(QByteArrayView(record, std::exchange(packed, 0))); };
    for (int i = 0; i < count; ++i) {
        const QByteArrayView chunk(chunks[i].data, qsizetype(chunks[i].size));
        if (packed + chunk.size() > recordSize && !flush())
            return false;
        if (chunk.size() >= recordSize / 2 && packed == 0) {
            if (!m_tls->write(chunk))
                return false;
            continue;
        }
        std::memcpy(record + packed, chunk.data(), size_t(chunk.size()));
        packed += chunk.size();
    }
    return flush();
}

qint64 SocketTransport::writeSealed(OutputBuffer &output)
{
    qint64 total = 0;
    while (m_descriptor >= 0 && m_stage == Stage::Open && !output.isEmpty() && m_tls->unsent.isEmpty()) {
        OutputBuffer::Chunk chunks[maxChunks];
        int count = output.chunks(chunks, maxChunks);
        qsizetype size = 0;
        for (int i = 0; i < count; ++i) {
            chunks[i].size = std::min(chunks[i].size, size_t(sealAtOnce - size));
            size += qsizetype(chunks[i].size);
            if (size == sealAtOnce)
                count = i + 1;
        }
        if (!seal(chunks, count)) {
            fail("TLS broken");
            return total;
        }
        output.consume(size);
        total += size;
        sendSealed();
    }
    return total;
}

/// Sends what is encrypted and keeps what the socket does not take. False: the connection is gone.
bool SocketTransport::sendSealed()
{
    QByteArray &fresh = m_tls->output();
    if (!m_tls->unsent.isEmpty()) {
        m_tls->unsent += fresh;
        fresh.resize(0);
    }
    QByteArray &bytes = m_tls->unsent.isEmpty() ? fresh : m_tls->unsent;
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = send(m_descriptor, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno != EAGAIN) {
            fresh.resize(0);
            fail("connection reset by the peer");
            return false;
        }
        if (count < 0)
            break;
        sent += count;
    }
    if (&bytes == &m_tls->unsent) {
        bytes.remove(0, sent);
    } else {
        if (sent < bytes.size())
            m_tls->unsent = bytes.sliced(sent);
        bytes.resize(0); // keeps its memory for the next one
    }
    if (!m_tls->unsent.isEmpty() && !m_wantWrite) {
        m_wantWrite = true;
        m_watch.setInterest(m_reading, true);
    }
    return true;
}

qint64 SocketTransport::writePlain(OutputBuffer &output)
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
    if (m_wantWrite && m_tls && !m_tls->unsent.isEmpty())
        m_watch.setInterest(true, true); // first what the socket has not taken yet
    else
        endOutput();
}

void SocketTransport::endOutput()
{
    if (m_tls) {
        m_tls->writeEnd();
        if (!sendSealed() || m_wantWrite)
            return;
    }
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
