#include "transport/proxyheader.h"

#include "transport/peername.h"

#include <algorithm>

namespace deepros {

namespace {

constexpr QByteArrayView signature2("\r\n\r\n\0\r\nQUIT\n", 12);
constexpr qsizetype fixedSize2 = 16; ///< signature, version and command, family, length
constexpr qsizetype maxLine1 = 107;  ///< version 1, line end included

bool isBeginning(QByteArrayView bytes, QByteArrayView whole)
{
    const qsizetype size = std::min(bytes.size(), whole.size());
    return bytes.first(size) == whole.first(size);
}

quint16 readUint16(const char *data)
{
    return quint16((quint8(data[0]) << 8) | quint8(data[1]));
}

ProxyStatus readLine1(QByteArrayView bytes, ProxyHeader &header, const char *&why)
{
    const qsizetype end = bytes.first(std::min(bytes.size(), maxLine1)).indexOf(QByteArrayView("\r\n"));
    if (end < 0) {
        why = "PROXY header: the line is too long";
        return bytes.size() < maxLine1 ? ProxyStatus::NeedMore : ProxyStatus::Invalid;
    }
    header.size = end + 2;
    const QByteArrayList words = bytes.first(end).toByteArray().split(' ');
    if (words.value(1) == "UNKNOWN")
        return ProxyStatus::Complete;
    why = "PROXY header: expected PROXY TCP4 or TCP6, two addresses and two ports";
    if (words.size() != 6 || (words[1] != "TCP4" && words[1] != "TCP6"))
        return ProxyStatus::Invalid;
    const auto family = words[1] == "TCP4" ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol;
    for (const int i : {2, 3}) {
        if (QHostAddress(QString::fromLatin1(words[i])).protocol() != family)
            return ProxyStatus::Invalid;
    }
    bool sourceIsPort = false;
    bool targetIsPort = false;
    const quint16 port = words[4].toUShort(&sourceIsPort);
    words[5].toUShort(&targetIsPort);
    if (!sourceIsPort || !targetIsPort)
        return ProxyStatus::Invalid;
    header.peer = peerName(QHostAddress(QString::fromLatin1(words[2])), port);
    return ProxyStatus::Complete;
}

ProxyStatus readBinary2(QByteArrayView bytes, ProxyHeader &header, const char *&why)
{
    if (bytes.size() < fixedSize2)
        return ProxyStatus::NeedMore;
    const quint8 command = quint8(bytes[12]);
    const quint8 family = quint8(bytes[13]);
    const qsizetype length = readUint16(bytes.data() + 14);
    header.size = fixedSize2 + length;
    if (command != 0x20 && command != 0x21) {
        why = "PROXY header: neither LOCAL nor PROXY of version 2";
        return ProxyStatus::Invalid;
    }
    if (header.size > maxProxyHeader) {
        why = "PROXY header: too large";
        return ProxyStatus::Invalid;
    }
    if (bytes.size() < header.size)
        return ProxyStatus::NeedMore;
    if (command == 0x20) // LOCAL: a health check of the proxy itself
        return ProxyStatus::Complete;
    const char *addresses = bytes.data() + fixedSize2;
    if (family == 0x11 && length >= 12) {
        const quint32 source = (quint32(readUint16(addresses)) << 16) | readUint16(addresses + 2);
        header.peer = peerName(QHostAddress(source), readUint16(addresses + 8));
    } else if (family == 0x21 && length >= 36) {
        header.peer =
            peerName(QHostAddress(reinterpret_cast<const quint8 *>(addresses)), readUint16(addresses + 32));
    } else if (family == 0x31 && length >= 216) {
        header.peer = "local";
    } else if (family != 0x00) {
        why = "PROXY header: expected the addresses of a stream over IPv4, IPv6 or a local socket";
        return ProxyStatus::Invalid;
    }
    return ProxyStatus::Complete;
}

} // namespace

ProxyStatus readProxyHeader(QByteArrayView bytes, ProxyHeader &header, const char *&why)
{
    if (isBeginning(bytes, signature2))
        return readBinary2(bytes, header, why);
    if (isBeginning(bytes, "PROXY "))
        return readLine1(bytes, header, why);
    why = "no PROXY header";
    return ProxyStatus::Invalid;
}

} // namespace deepros
