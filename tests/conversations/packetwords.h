#pragma once

#include "words.h"

#include "support/anypacket.h"

#include <QMap>
#include <QString>

namespace deepros::test {

/// The packet identifiers of one connection that a conversation need not write down: an acknowledgement is
/// expected and sent for the last packet it can belong to.
struct PacketIds
{
    quint16 lastSent = 0;
    quint16 lastReceived = 0;
};

/// Names bound by `id=%name` when it is first met.
using Bindings = QMap<QByteArray, quint32>;

struct Built
{
    QByteArray bytes;
    QString error; ///< empty when the words make sense
};

/// Encodes `words` ("publish topic=a qos=1 …") as a packet.
Built buildPacket(const QList<Word> &words, mqtt::ProtocolVersion version, PacketIds &ids,
                  const Bindings &bindings);

/// Compares a packet received with the words that expect it; empty when they are met. What 3.1 and 3.1.1 do
/// not know (codes of acknowledgements, properties) is not compared there. `topic` is the resolved topic of a
/// PUBLISH.
QString comparePacket(const QList<Word> &words, const AnyPacket &packet, mqtt::ProtocolVersion version,
                      PacketIds &ids, Bindings &bindings, QByteArrayView topic);

/// Whether the version's server can send it at all: `disconnect` and `auth` lines are passed over in 3.x.
bool existsIn(QByteArrayView packetWord, mqtt::ProtocolVersion version);

} // namespace deepros::test
