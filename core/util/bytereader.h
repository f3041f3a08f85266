#pragma once

#include <QByteArrayView>

namespace deepros {

/// Reads big-endian values from the front of a view. Failure is sticky: a read past the end yields zero or an
/// empty view, and so does every later one, so that a parser may read a whole structure and ask once. Never
/// allocates and never looks behind the end. Any thread; the view's bytes must outlive the reader.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_begin(bytes.data()), m_position(m_begin), m_end(m_begin + bytes.size())
    {}

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_position == m_end; }
    /// Bytes read so far; after a failure, where it happened.
    qsizetype offset() const { return m_position - m_begin; }
    qsizetype remaining() const { return m_end - m_position; }

    quint8 readUint8()
    {
        if (!has(1))
            return 0;
        return quint8(*m_position++);
    }

    quint16 readUint16()
    {
        if (!has(2))
            return 0;
        const auto value = quint16(quint8(m_position[0]) << 8 | quint8(m_position[1]));
        m_position += 2;
        return value;
    }

    quint32 readUint32()
    {
        if (!has(4))
            return 0;
        const quint32 high = readUint16();
        return high << 16 | readUint16();
    }

    /// Steps over one byte if it is there and 0: the length of an empty section.
    bool skipZero()
    {
        if (m_failed || atEnd() || *m_position != 0)
            return false;
        ++m_position;
        return true;
    }

    /// A Variable Byte Integer in its shortest form: at most four bytes [MQTT-1.5.5-1] (5.0).
    quint32 readVarInt()
    {
        quint32 value = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            if (!has(1))
                return 0;
            const auto byte = quint8(*m_position++);
            value |= quint32(byte & 0x7F) << shift;
            if (byte < 0x80) {
                if (byte == 0 && shift > 0)
                    break;
                return value;
            }
        }
        m_failed = true;
        return 0;
    }

    QByteArrayView readBytes(qsizetype size)
    {
        if (!has(size))
            return {};
        const QByteArrayView bytes(m_position, size);
        m_position += size;
        return bytes;
    }

    /// A two-byte length and that many bytes: strings and binary data (1.5.4, 1.5.6).
    QByteArrayView readPrefixed() { return readBytes(readUint16()); }

    /// Everything that is left.
    QByteArrayView readRest() { return readBytes(m_failed ? 0 : remaining()); }

private:
    bool has(qsizetype size)
    {
        if (m_failed || size < 0 || remaining() < size) {
            m_failed = true;
            return false;
        }
        return true;
    }

    const char *m_begin;
    const char *m_position;
    const char *m_end;
    bool m_failed = false;
};

} // namespace deepros
