#include "transport/websockettransport.h"

#include "transport/sockettransport.h"
#include "transport/websockethandshake.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace deepros {

namespace {

constexpr qsizetype maxControlPayload = 125;
/// Payload of one frame that we send, bytes.
constexpr qint64 largestFrame = 64 * 1024;

/// Undoes the mask of a client; answers the mask for the byte that follows.
quint32 unmask(char *out, const char *in, qsizetype size, quint32 mask)
{
    char key[4];
    qToLittleEndian(mask, key);
    quint64 wide = 0;
    std::memcpy(&wide, key, 4);
    std::memcpy(reinterpret_cast<char *>(&wide) + 4, key, 4);
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        quint64 word = 0;
        std::memcpy(&word, in + i, 8);
        word ^= wide;
        std::memcpy(out + i, &word, 8);
    }
    for (; i < size; ++i)
        out[i] = char(in[i] ^ key[i & 3]);
    return std::rotr(mask, int(8 * (size & 3)));
}

} // namespace

struct WebSocketTransport::FrameHeader
{
    Opcode opcode = Opcode::Binary;
    bool isFinal = false;
    quint64 payload = 0; ///< bytes
    quint32 mask = 0;
    qsizetype size = 0; ///< of the header; 0 = it is not whole yet
    const char *fault = nullptr;

    bool isControl() const { return static_cast<quint8>(opcode) >= 8; }

    static FrameHeader read(QByteArrayView bytes)
    {
        FrameHeader header;
        if (bytes.size() < 2)
            return header;
        const auto first = quint8(bytes[0]);
        const auto second = quint8(bytes[1]);
        header.opcode = static_cast<Opcode>(first & 0x0F);
        header.isFinal = first & 0x80;
        if (first & 0x70)
            header.fault = "a WebSocket frame uses an extension that was not agreed on";
        else if (!(second & 0x80))
            header.fault = "a WebSocket frame of a client is not masked";
        const int lengthSize = (second & 0x7F) == 126 ? 2 : (second & 0x7F) == 127 ? 8 : 0;
        if (header.fault || bytes.size() < 2 + lengthSize + 4)
            return header;
        const char *length = bytes.data() + 2;
        header.payload = lengthSize == 2 ? qFromBigEndian<quint16>(length)
            : lengthSize == 8            ? qFromBigEndian<quint64>(length)
                                         : second & 0x7Fu;
        header.mask = qFromLittleEndian<quint32>(length + lengthSize);
        header.size = 2 + lengthSize + 4;
        if ((lengthSize == 2 && header.payload < 126) || (lengthSize == 8 && header.payload <= 0xFFFF)
            || header.payload >> 63)
            header.fault = "a WebSocket frame has a length in a wrong form";
        else if (header.isControl() && (!header.isFinal || header.payload > quint64(maxControlPayload)))
            header.fault = "a WebSocket control frame is cut or too large";
        return header;
    }
};

WebSocketTransport::WebSocketTransport(std::unique_ptr<Transport> below)
    : Transport(below->peer()), m_below(std::move(below)), m_framed(m_below->listener()->services.pool)
{
    m_below->setHandler(this);
}

WebSocketTransport::~WebSocketTransport()
{
    WebSocketTransport::abort();
}

void WebSocketTransport::abort()
{
    m_closed = true;
    m_below->abort();
    m_framed.clear();
}

qsizetype WebSocketTransport::bytesReceived(QByteArrayView bytes, quint64 &)
{
    qsizetype used = m_opened ? 0 : open(bytes);
    while (m_opened && !m_finishing && !m_closed && m_reading) {
        const qsizetype more = readFrames(bytes.sliced(used));
        used += more;
        if (more == 0)
            break;
    }
    return m_finishing || m_closed ? bytes.size() : used;
}

qsizetype WebSocketTransport::open(QByteArrayView bytes)
{
    const WebSocketOpening opening = readWebSocketRequest(bytes, listener()->spec);
    if (opening.status == WebSocketOpening::Status::NeedMore)
        return 0;
    setPeer(m_below->peer()); // a proxy may have named it
    m_framed.append(QByteArrayView(opening.answer));
    if (opening.status == WebSocketOpening::Status::Refused) {
        ++listener()->services.counters.webSocketsRefused;
        listener()->warn(peer(), opening.why);
        m_finishing = true;
        send();
        return bytes.size();
    }
    m_opened = true;
    send();
    return opening.size;
}

/// Reads frames until the shared memory for their payload is full, then passes that on. Answers the bytes used up.
qsizetype WebSocketTransport::readFrames(QByteArrayView bytes)
{
    WebSocketScratch &scratch = listener()->services.readBuffer.webSocket();
    qsizetype used = 0;
    qsizetype filled = 0;
    const auto pass = [&] {
        if (filled > 0)
            m_input.feed(QByteArrayView(scratch.data(), std::exchange(filled, 0)), *m_handler);
    };
    while (used < bytes.size() && filled < WebSocketScratch::size) {
        if (m_frameLeft > 0) {
            const auto size = qsizetype(std::min({m_frameLeft, quint64(bytes.size() - used),
                                                  quint64(WebSocketScratch::size - filled)}));
            m_mask = unmask(scratch.data() + filled, bytes.data() + used, size, m_mask);
            m_frameLeft -= quint64(size);
            filled += size;
            used += size;
            continue;
        }
        const QByteArrayView rest = bytes.sliced(used);
        const FrameHeader header = FrameHeader::read(rest);
        if (!header.fault && header.size == 0)
            break;
        const bool isControl = !header.fault && header.isControl();
        if (isControl && rest.size() < header.size + qsizetype(header.payload))
            break;
        if (!isControl && beginFrame(header)) {
            used += header.size;
            continue;
        }
        // In order: what came before this frame counts, and may end everything itself.
        pass();
        if (m_finishing || m_closed)
            return bytes.size();
        if (!isControl) {
            const bool isText = !header.fault && header.opcode == Opcode::Text;
            refuse(isText ? CloseCode::UnsupportedData : CloseCode::ProtocolError,
                   header.fault ? header.fault
                       : isText ? "a WebSocket text frame [MQTT-6.0.0-1]"
                                : "a WebSocket frame out of order");
            return bytes.size();
        }
        used += header.size + qsizetype(header.payload);
        control(header, rest.sliced(header.size, qsizetype(header.payload)));
        if (m_finishing || m_closed)
            return bytes.size();
    }
    pass();
    return used;
}

/// False: the frame may not stand here.
bool WebSocketTransport::beginFrame(const FrameHeader &header)
{
    if (header.fault || header.opcode != (m_inMessage ? Opcode::Continuation : Opcode::Binary))
        return false;
    m_inMessage = !header.isFinal;
    m_frameLeft = header.payload;
    m_mask = header.mask;
    return true;
}

void WebSocketTransport::control(const FrameHeader &header, QByteArrayView masked)
{
    char payload[maxControlPayload];
    unmask(payload, masked.data(), masked.size(), header.mask);
    switch (header.opcode) {
    case Opcode::Ping:
        if (m_framed.size() > framedAtOnce)
            return; // nobody reads the answers
        sendFrame(Opcode::Pong, QByteArrayView(payload, masked.size()));
        send();
        break;
    case Opcode::Pong:
        break;
    case Opcode::Close:
        m_finishing = true;
        sendFrame(Opcode::Close, QByteArrayView(payload, std::min<qsizetype>(masked.size(), 2)));
        send();
        if (!m_closed) {
            m_closed = true;
            m_handler->transportClosed("connection closed by the peer");
        }
        break;
    default:
        refuse(CloseCode::ProtocolError, "a WebSocket frame of an unknown kind");
    }
}

void WebSocketTransport::appendHeader(Opcode opcode, qint64 size)
{
    char header[10] = {char(0x80 | static_cast<quint8>(opcode))};
    qsizetype used = 2;
    if (size < 126) {
        header[1] = char(size);
    } else {
        header[1] = 126;
        qToBigEndian(quint16(size), header + 2);
        used = 4;
    }
    m_framed.append(QByteArrayView(header, used));
}

void WebSocketTransport::sendFrame(Opcode opcode, QByteArrayView payload)
{
    appendHeader(opcode, payload.size());
    if (!payload.isEmpty())
        m_framed.append(payload);
}

qint64 WebSocketTransport::write(OutputBuffer &output)
{
    constexpr int maxChunks = 32;
    qint64 total = 0;
    while (m_opened && !m_closed && !m_finishing && !output.isEmpty() && m_framed.size() < framedAtOnce) {
        OutputBuffer::Chunk chunks[maxChunks];
        const int count = output.chunks(chunks, maxChunks);
        qint64 size = 0;
        for (int i = 0; i < count; ++i)
            size += qint64(chunks[i].size);
        size = std::min(size, largestFrame - 1);
        appendHeader(Opcode::Binary, size);
        qint64 left = size;
        for (int i = 0; left > 0; ++i) {
            const qint64 part = std::min(left, qint64(chunks[i].size));
            m_framed.append(QByteArrayView(chunks[i].data, part));
            left -= part;
        }
        output.consume(size);
        total += size;
        if (m_framed.size() >= framedAtOnce || output.isEmpty())
            send();
    }
    return total;
}

void WebSocketTransport::send()
{
    if (m_closed)
        return;
    m_below->write(m_framed);
    endBelow();
}

/// The last frame has left: so may the peer.
void WebSocketTransport::endBelow()
{
    if (!m_finishing || m_ended || m_closed || !m_framed.isEmpty())
        return;
    m_ended = true;
    m_below->finish();
}

void WebSocketTransport::transportWritable()
{
    send();
    if (!m_closed && !m_finishing && m_framed.isEmpty())
        m_handler->transportWritable();
}

void WebSocketTransport::transportClosed(const char *why)
{
    if (std::exchange(m_closed, true))
        return;
    m_handler->transportClosed(why);
}

void WebSocketTransport::setReading(bool reading)
{
    m_reading = reading;
    if (!m_finishing)
        m_below->setReading(reading);
}

void WebSocketTransport::offerAgain()
{
    if (m_closed || m_finishing || !m_reading)
        return;
    m_input.offer(*m_handler);
    if (!m_closed && !m_finishing && m_reading)
        m_below->offerAgain();
}

void WebSocketTransport::refuse(CloseCode code, const char *why)
{
    if (m_closed || m_finishing)
        return;
    ++listener()->services.counters.webSocketsRefused;
    listener()->warn(peer(), why);
    char bytes[2];
    qToBigEndian(static_cast<quint16>(code), bytes);
    m_finishing = true;
    appendHeader(Opcode::Close, 2 + qint64(std::strlen(why)));
    m_framed.append(QByteArrayView(bytes, 2));
    m_framed.append(QByteArrayView(why));
    send();
    if (!std::exchange(m_closed, true))
        m_handler->transportClosed(why);
}

void WebSocketTransport::finish()
{
    if (m_closed || m_finishing)
        return;
    m_finishing = true;
    if (m_opened) {
        char bytes[2];
        qToBigEndian(static_cast<quint16>(CloseCode::Normal), bytes);
        sendFrame(Opcode::Close, QByteArrayView(bytes, 2));
    }
    send();
}

} // namespace deepros
