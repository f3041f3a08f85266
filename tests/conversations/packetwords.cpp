#include "packetwords.h"

#include "propertywords.h"

#include "mqtt/serializer.h"
#include "support/wirebytes.h"

#include <QSet>

using namespace deepros::mqtt;

namespace deepros::test {

namespace {

const Word *findWord(const QList<Word> &words, const char *name)
{
    for (const Word &word : words) {
        if (word.name == name)
            return &word;
    }
    return nullptr;
}

quint32 numberOf(const QList<Word> &words, const char *name, quint32 otherwise)
{
    const Word *word = findWord(words, name);
    return word ? valueNumber(word->value).value_or(otherwise) : otherwise;
}

QByteArray bytesOf(const QList<Word> &words, const char *name)
{
    const Word *word = findWord(words, name);
    return word ? valueBytes(*word) : QByteArray();
}

std::optional<PacketType> typeOfWord(QByteArrayView name)
{
    for (int type = 1; type <= 15; ++type) {
        const auto candidate = static_cast<PacketType>(type);
        if (QByteArray(packetName(candidate)).toLower() == name)
            return candidate;
    }
    return std::nullopt;
}

/// Every other word must be one of `allowed`, or a property.
QString unknownWord(const QList<Word> &words, const QSet<QByteArray> &allowed)
{
    for (const Word &word : words.sliced(1)) {
        const bool willProperty = word.name.startsWith("will.") && propertyOfWord(word.name.mid(5));
        if (!allowed.contains(word.name) && !propertyOfWord(word.name) && !willProperty)
            return QStringLiteral("'%1' means nothing here").arg(QString::fromUtf8(word.name));
    }
    return {};
}

quint16 packetId(const QList<Word> &words, const Bindings &bindings, quint16 otherwise)
{
    const Word *word = findWord(words, "id");
    if (word && word->value.startsWith('%'))
        return quint16(bindings.value(word->value.mid(1)));
    return quint16(numberOf(words, "id", otherwise));
}

/// The bytes a packet's views point into while it is written.
struct Storage
{
    QByteArray a, b, c, d, e;
    QByteArray properties, willProperties;
};

QByteArray buildConnect(const QList<Word> &words, ProtocolVersion version, QString &error)
{
    Storage store;
    ConnectPacket packet;
    packet.version = version;
    packet.cleanStart = numberOf(words, "clean", 1) != 0;
    packet.keepAliveSecs = quint16(numberOf(words, "keepalive", 60));
    packet.clientId = store.a = bytesOf(words, "id");
    if (findWord(words, "username"))
        packet.userName = store.b = bytesOf(words, "username");
    if (findWord(words, "password"))
        packet.password = store.c = bytesOf(words, "password");
    if (isV5(version))
        store.properties = encodeProperties(words, {}, error);
    packet.properties = PropertyView::trusted(store.properties);
    if (findWord(words, "will-topic")) {
        WillFields &will = packet.will.emplace();
        will.topic = store.d = bytesOf(words, "will-topic");
        will.payload = store.e = bytesOf(words, "will-payload");
        will.qos = static_cast<QoS>(numberOf(words, "will-qos", 0));
        will.retain = numberOf(words, "will-retain", 0) != 0;
        if (isV5(version))
            store.willProperties = encodeProperties(words, "will.", error);
        will.properties = PropertyView::trusted(store.willProperties);
    }
    QByteArray out;
    appendConnect(out, packet);
    return out;
}

QByteArray buildPublish(const QList<Word> &words, ProtocolVersion version, quint16 id, QString &error)
{
    const QByteArray topic = bytesOf(words, "topic");
    const QByteArray payload = bytesOf(words, "payload");
    const QByteArray properties = isV5(version) ? encodeProperties(words, {}, error) : QByteArray();
    PublishPacket packet;
    packet.topic = topic;
    packet.payload = payload;
    packet.packetId = id;
    packet.qos = static_cast<QoS>(numberOf(words, "qos", 0));
    packet.dup = numberOf(words, "dup", 0) != 0;
    packet.retain = numberOf(words, "retain", 0) != 0;
    packet.properties = PropertyView::trusted(properties);
    QByteArray out;
    appendPublish(out, packet, version);
    return out;
}

/// Options stand behind the filter they belong to.
QByteArray buildSubscribe(const QList<Word> &words, ProtocolVersion version, quint16 id, QString &error)
{
    SubscribePacket packet;
    QByteArrayList filters;
    for (const Word &word : words) {
        if (word.name == "filter") {
            filters.append(valueBytes(word));
            packet.requests.emplace_back();
        }
        if (packet.requests.empty())
            continue;
        SubscriptionRequest &request = packet.requests.back();
        const quint32 number = valueNumber(word.value).value_or(0);
        if (word.name == "qos")
            request.qos = static_cast<QoS>(number);
        else if (word.name == "nl")
            request.noLocal = number != 0;
        else if (word.name == "rap")
            request.retainAsPublished = number != 0;
        else if (word.name == "rh")
            request.retainHandling = static_cast<RetainHandling>(number);
    }
    for (std::size_t i = 0; i < packet.requests.size(); ++i)
        packet.requests[i].filter = filters[qsizetype(i)];
    const QByteArray properties = isV5(version) ? encodeProperties(words, {}, error) : QByteArray();
    packet.packetId = id;
    packet.properties = PropertyView::trusted(properties);
    QByteArray out;
    appendSubscribe(out, packet, version);
    return out;
}

QByteArray buildUnsubscribe(const QList<Word> &words, ProtocolVersion version, quint16 id, QString &error)
{
    UnsubscribePacket packet;
    QByteArrayList filters;
    for (const Word &word : words) {
        if (word.name == "filter")
            filters.append(valueBytes(word));
    }
    for (const QByteArray &filter : filters)
        packet.filters.emplace_back(filter);
    const QByteArray properties = isV5(version) ? encodeProperties(words, {}, error) : QByteArray();
    packet.packetId = id;
    packet.properties = PropertyView::trusted(properties);
    QByteArray out;
    appendUnsubscribe(out, packet, version);
    return out;
}

bool isAcknowledgement(PacketType type)
{
    return type == PacketType::Puback || type == PacketType::Pubrec || type == PacketType::Pubrel ||
           type == PacketType::Pubcomp;
}

} // namespace

Built buildPacket(const QList<Word> &words, ProtocolVersion version, PacketIds &ids, const Bindings &bindings)
{
    Built built;
    const auto type = typeOfWord(words.first().name);
    if (!type) {
        built.error = QStringLiteral("no such packet: %1").arg(QString::fromUtf8(words.first().name));
        return built;
    }
    static const QSet<QByteArray> allowed{
        "id",       "clean",       "keepalive", "username", "password", "will-topic", "will-payload",
        "will-qos", "will-retain", "topic",     "payload",  "qos",      "dup",        "retain",
        "filter",   "nl",          "rap",       "rh",       "code",     "v"};
    built.error = unknownWord(words, allowed);
    if (!built.error.isEmpty())
        return built;

    const quint16 next = packetId(words, bindings, quint16(ids.lastSent + 1));
    if (*type == PacketType::Connect) {
        built.bytes = buildConnect(words, version, built.error);
    } else if (*type == PacketType::Publish) {
        const bool hasId = numberOf(words, "qos", 0) != 0;
        built.bytes = buildPublish(words, version, hasId ? next : 0, built.error);
        if (hasId)
            ids.lastSent = next;
    } else if (*type == PacketType::Subscribe) {
        built.bytes = buildSubscribe(words, version, ids.lastSent = next, built.error);
    } else if (*type == PacketType::Unsubscribe) {
        built.bytes = buildUnsubscribe(words, version, ids.lastSent = next, built.error);
    } else if (isAcknowledgement(*type)) {
        const QByteArray properties = isV5(version) ? encodeProperties(words, {}, built.error) : QByteArray();
        AckPacket packet;
        packet.packetId =
            packetId(words, bindings, *type == PacketType::Pubrel ? ids.lastSent : ids.lastReceived);
        packet.code = static_cast<ReasonCode>(numberOf(words, "code", 0));
        packet.properties = PropertyView::trusted(properties);
        appendAck(built.bytes, *type, packet, version);
    } else if (*type == PacketType::Disconnect || *type == PacketType::Auth) {
        const QByteArray properties = isV5(version) ? encodeProperties(words, {}, built.error) : QByteArray();
        ReasonPacket packet;
        packet.code = static_cast<ReasonCode>(numberOf(words, "code", 0));
        packet.properties = PropertyView::trusted(properties);
        appendReason(built.bytes, *type, packet, version);
    } else if (*type == PacketType::Pingreq) {
        appendEmpty(built.bytes, *type);
    } else {
        built.error =
            QStringLiteral("a client does not send %1; use hex").arg(QLatin1String(packetName(*type)));
    }
    return built;
}

namespace {

/// Compares one packet with its words, field by field.
class Comparison
{
public:
    Comparison(const QList<Word> &words, ProtocolVersion version, Bindings &bindings)
        : m_words(words), m_version(version), m_bindings(bindings)
    {}

    QString error() const { return m_error; }
    bool isV5() const { return mqtt::isV5(m_version); }

    void number(const char *name, quint32 actual)
    {
        if (const Word *word = findWord(m_words, name); word && !matchesNumber(*word, actual))
            fail(QStringLiteral("%1 should be %2").arg(QLatin1String(name), QString::fromUtf8(word->value)));
    }

    /// Compared even when no word names it.
    void numberOr(const char *name, quint32 actual, quint32 otherwise)
    {
        if (findWord(m_words, name))
            number(name, actual);
        else if (actual != otherwise)
            fail(QStringLiteral("%1 should be %2").arg(QLatin1String(name)).arg(otherwise));
    }

    void text(const char *name, QByteArrayView actual)
    {
        if (const Word *word = findWord(m_words, name); word && !matchesText(*word, actual))
            fail(QStringLiteral("%1 should be %2")
                     .arg(QLatin1String(name), QString::fromUtf8(word->value.left(200))));
    }

    void id(quint16 actual, quint16 otherwise)
    {
        const Word *word = findWord(m_words, "id");
        if (word && word->value.startsWith('%')) {
            const QByteArray name = word->value.mid(1);
            if (!m_bindings.contains(name))
                m_bindings.insert(name, actual);
            else if (m_bindings.value(name) != actual)
                fail(QStringLiteral("id should be that of %%1").arg(QString::fromUtf8(name)));
        } else if (word) {
            number("id", actual);
        } else if (otherwise != 0 && actual != otherwise) {
            fail(QStringLiteral("id should be %1").arg(otherwise));
        }
    }

    /// `codes=0,1,0x87`; 3.1.1 knows one failure, 0x80.
    void codes(QByteArrayView actual)
    {
        const Word *word = findWord(m_words, "codes");
        if (!word)
            return fail(QStringLiteral("write down the codes you expect"));
        const QByteArrayList expected = word->value.split(',');
        bool equal = expected.size() == actual.size();
        for (qsizetype i = 0; equal && i < expected.size(); ++i) {
            const quint32 code = valueNumber(expected[i]).value_or(0xFFF);
            equal = (!isV5() && code > 0x80 ? 0x80 : code) == quint8(actual[i]);
        }
        if (!equal)
            fail(QStringLiteral("codes should be %1").arg(QString::fromUtf8(word->value)));
    }

    void properties(PropertyView properties, bool strict = false)
    {
        if (isV5() && m_error.isEmpty())
            m_error = compareProperties(m_words, properties, strict && !findWord(m_words, "more"));
    }

    void fail(const QString &error)
    {
        if (m_error.isEmpty())
            m_error = error;
    }

private:
    const QList<Word> &m_words;
    ProtocolVersion m_version;
    Bindings &m_bindings;
    QString m_error;
};

void compareConnack(Comparison &compare, const QList<Word> &words, const ConnackPacket &packet)
{
    if (!compare.isV5() && findWord(words, "code3"))
        compare.number("code3", packet.code);
    else
        compare.numberOr("code", packet.code, 0);
    compare.number("present", packet.sessionPresent ? 1 : 0);
    compare.properties(packet.properties);
}

void comparePublish(Comparison &compare, const PublishPacket &packet, QByteArrayView topic)
{
    compare.text("topic", topic);
    compare.text("wire-topic", packet.topic);
    compare.text("payload", packet.payload);
    compare.numberOr("qos", quint32(toInt(packet.qos)), 0);
    compare.numberOr("dup", packet.dup, 0);
    compare.numberOr("retain", packet.retain, 0);
    compare.properties(packet.properties, true);
}

} // namespace

QString comparePacket(const QList<Word> &words, const AnyPacket &packet, ProtocolVersion version,
                      PacketIds &ids, Bindings &bindings, QByteArrayView topic)
{
    const auto type = typeOfWord(words.first().name);
    if (!type)
        return QStringLiteral("no such packet: %1").arg(QString::fromUtf8(words.first().name));
    if (*type != packet.type)
        return QStringLiteral("another packet was expected");
    static const QSet<QByteArray> allowed{"id",         "code",    "code3", "present", "topic",
                                          "wire-topic", "payload", "qos",   "dup",     "retain",
                                          "codes",      "more",    "after", "within"};
    if (const QString error = unknownWord(words, allowed); !error.isEmpty())
        return error;

    Comparison compare(words, version, bindings);
    switch (packet.type) {
    case PacketType::Connack:
        compareConnack(compare, words, packet.as<ConnackPacket>());
        break;
    case PacketType::Publish: {
        const auto &publish = packet.as<PublishPacket>();
        comparePublish(compare, publish, topic);
        if (publish.qos != QoS::AtMostOnce && compare.error().isEmpty()) {
            compare.id(publish.packetId, 0);
            ids.lastReceived = publish.packetId;
        }
        break;
    }
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp: {
        const auto &ack = packet.as<AckPacket>();
        const bool isRelease = packet.type == PacketType::Pubrel;
        compare.id(ack.packetId, isRelease ? ids.lastReceived : ids.lastSent);
        if (compare.isV5())
            compare.numberOr("code", static_cast<quint32>(ack.code), 0);
        compare.properties(ack.properties);
        if (isRelease && compare.error().isEmpty())
            ids.lastReceived = ack.packetId;
        break;
    }
    case PacketType::Suback:
    case PacketType::Unsuback: {
        const auto &suback = packet.as<SubackPacket>();
        compare.id(suback.packetId, ids.lastSent);
        if (packet.type == PacketType::Suback || compare.isV5())
            compare.codes(suback.codes);
        compare.properties(suback.properties);
        break;
    }
    case PacketType::Disconnect:
    case PacketType::Auth: {
        const auto &reason = packet.as<ReasonPacket>();
        compare.numberOr("code", static_cast<quint32>(reason.code), 0);
        compare.properties(reason.properties);
        break;
    }
    default:
        break;
    }
    return compare.error();
}

bool existsIn(QByteArrayView packetWord, ProtocolVersion version)
{
    return isV5(version) ||
           (packetWord != QByteArrayView("disconnect") && packetWord != QByteArrayView("auth"));
}

} // namespace deepros::test
