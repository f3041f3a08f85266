#include "decode/rosbridge.h"

#include <QtEndian>

namespace deepros::gui {

namespace {

constexpr qsizetype cdrHeaderBytes = 4;
constexpr qsizetype maxPadding = 7;
constexpr qint64 nsPerSecond = 1'000'000'000;

/// Reads what stands next; after the first thing that is not there, nothing more.
class Reader
{
public:
    /// Numbers of CDR begin at multiples of their size behind the header.
    Reader(QByteArrayView bytes, bool isBigEndian, bool isAligned)
        : m_bytes(bytes), m_isBigEndian(isBigEndian), m_isAligned(isAligned)
    {
    }

    bool isGood() const { return m_isGood; }
    qsizetype rest() const { return m_bytes.size() - m_at; }

    quint32 number()
    {
        if (m_isAligned)
            m_at = (m_at + 3) & ~qsizetype(3);
        const QByteArrayView four = take(4);
        if (!m_isGood)
            return 0;
        return m_isBigEndian ? qFromBigEndian<quint32>(four.data()) : qFromLittleEndian<quint32>(four.data());
    }
    QByteArrayView take(qsizetype size)
    {
        if (!m_isGood || size < 0 || size > rest()) {
            m_isGood = false;
            return {};
        }
        m_at += size;
        return m_bytes.sliced(m_at - size, size);
    }
    /// With an end of zero, which counts, in CDR; without one in ROS 1.
    QByteArrayView string()
    {
        const quint32 size = number();
        QByteArrayView text = take(qsizetype(size));
        if (m_isGood && m_isAligned && size > 0) {
            m_isGood = text.back() == '\0';
            text.chop(1);
        }
        return text;
    }
    bool boolean()
    {
        const QByteArrayView byte = take(1);
        if (m_isGood && uchar(byte[0]) > 1)
            m_isGood = false;
        return m_isGood && byte[0] == 1;
    }

private:
    const QByteArrayView m_bytes;
    const bool m_isBigEndian;
    const bool m_isAligned;
    qsizetype m_at = 0;
    bool m_isGood = true;
};

/// 00 00: big, 00 01: little endian; then two bytes without a meaning here. The lists of parameters (02, 03) are no plain messages.
bool hasCdrHeader(QByteArrayView payload)
{
    return payload.size() >= cdrHeaderBytes && payload[0] == 0 && uchar(payload[1]) <= 1;
}

Reader cdrReader(QByteArrayView payload)
{
    return Reader(payload.sliced(cdrHeaderBytes), payload[1] == 0, true);
}

} // namespace

std::optional<RosMessageType> parseRosMessageType(QByteArrayView payload)
{
    RosMessageType type;
    // In ROS 1 it begins with the size of an MD5 sum in hex.
    type.isRos1 = !hasCdrHeader(payload);
    Reader reader = type.isRos1 ? Reader(payload, false, false) : cdrReader(payload);
    reader.string(); // MD5 sum
    const QByteArrayView name = reader.string();
    reader.string(); // definition
    type.isStamped = reader.boolean();
    if (!reader.isGood() || name.isEmpty() || !name.contains('/') || reader.rest() > (type.isRos1 ? 0 : maxPadding))
        return {};
    type.name = QString::fromUtf8(name);
    return type;
}

std::optional<RosStamp> rosStampOf(QByteArrayView payload, const RosMessageType &type)
{
    if (!type.isStamped || (!type.isRos1 && !hasCdrHeader(payload)))
        return {};
    Reader reader = type.isRos1 ? Reader(payload, false, false) : cdrReader(payload);
    const auto seconds = type.isRos1 ? qint64(reader.number()) : qint64(qint32(reader.number()));
    const qint64 nanoseconds = reader.number();
    if (!reader.isGood() || nanoseconds >= nsPerSecond)
        return {};
    return RosStamp{seconds * nsPerSecond + nanoseconds, payload.size() - reader.rest()};
}

} // namespace deepros::gui
