#include "mqtt/parser.h"

#include "support/anypacket.h"
#include "support/samples.h"
#include "support/wirebytes.h"

#include <QTest>

#include <cstring>
#include <memory>

using namespace deepros;
using namespace deepros::mqtt;

namespace {

/// Bytes in an allocation of exactly their size: the address sanitizer sees the first read behind them.
class ExactCopy
{
public:
    explicit ExactCopy(QByteArrayView bytes)
        : m_bytes(new char[std::size_t(bytes.size())]), m_size(bytes.size())
    {
        if (m_size > 0)
            std::memcpy(m_bytes.get(), bytes.data(), std::size_t(m_size));
    }
    QByteArrayView view() const { return {m_bytes.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size;
};

} // namespace

class TestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTruncationIsRefused_data();
    void everyTruncationIsRefused();
    void extraBytesAreRefused_data();
    void extraBytesAreRefused();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void deferredTopicIsNotJudged();
    void publishTellsAboutSubscriptionIdentifiers();
    void connectVersionIsKnownEarly();
    void reasonCodesOfEveryPacket();
};

void TestParser::everyTruncationIsRefused_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &sample : test::samples())
        QTest::newRow(sample.name) << index++;
}

void TestParser::everyTruncationIsRefused()
{
    QFETCH(int, index);
    const test::Sample &sample = test::samples()[std::size_t(index)];
    const QByteArray bytes = test::wire(sample.wire);
    FrameHeader header;
    DecodeError error;
    QCOMPARE(readFrameHeader(bytes, header, error, sample.version), FrameStatus::Complete);
    const QByteArrayView body = QByteArrayView(bytes).sliced(header.headerSize);

    for (qsizetype size = 0; size < body.size(); ++size) {
        const ExactCopy cut(body.first(size));
        const auto result = test::parseAny(header, cut.view(), sample.version);
        if (!result) {
            QVERIFY(*result.error().what);
            QVERIFY(result.error().offset <= size);
            continue;
        }
        // What is valid all the same must be a shorter packet of its own right: a shorter payload, fewer
        // filters or codes, or one of the short forms; it must not be taken for the whole.
        const QByteArray text = test::packetText(*result, sample.version);
        QVERIFY2(text != sample.text || header.type == PacketType::Connect, text.constData());
        const bool mayEndEarly = header.type == PacketType::Publish || header.type == PacketType::Subscribe ||
                                 header.type == PacketType::Unsubscribe ||
                                 header.type == PacketType::Suback || header.type == PacketType::Unsuback ||
                                 size <= 3 || sample.version == ProtocolVersion::V31;
        QVERIFY2(mayEndEarly, text.constData());
    }
}

void TestParser::extraBytesAreRefused_data()
{
    everyTruncationIsRefused_data();
}

void TestParser::extraBytesAreRefused()
{
    QFETCH(int, index);
    const test::Sample &sample = test::samples()[std::size_t(index)];
    const QByteArray bytes = test::wire(sample.wire);
    FrameHeader header;
    DecodeError error;
    QCOMPARE(readFrameHeader(bytes, header, error, sample.version), FrameStatus::Complete);
    if (header.type == PacketType::Publish)
        return; // whatever follows is payload
    const ExactCopy longer(QByteArray(bytes.sliced(header.headerSize)) + '\xFE');
    const auto result = test::parseAny(header, longer.view(), sample.version);
    QVERIFY(!result.ok());
    QVERIFY(result.error().code == ReasonCode::MalformedPacket ||
            result.error().code == ReasonCode::ProtocolError);
}

void TestParser::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<ReasonCode>("code");
    QTest::addColumn<QByteArray>("clause");

    const auto row = [](const QByteArray &name, ProtocolVersion version, const QByteArray &text,
                        ReasonCode code, const char *clause) {
        QTest::addRow("%s %s", versionName(version), name.constData())
            << test::wire(text) << version << code << QByteArray(clause);
    };
    const auto v31 = ProtocolVersion::V31;
    const auto v311 = ProtocolVersion::V311;
    const auto v5 = ProtocolVersion::V5;
    const auto malformed = ReasonCode::MalformedPacket;
    const auto protocol = ReasonCode::ProtocolError;
    const auto version = ReasonCode::UnsupportedProtocolVersion;
    const auto topic = ReasonCode::TopicNameInvalid;

    // CONNECT
    row("empty CONNECT", v311, "10 00", malformed, "MQTT-4.8.0-1");
    row("wrong protocol name", v311, "10 len s'HTTP' 04 02 003c s''", version, "MQTT-3.1.2-1");
    row("name in the wrong case", v311, "10 len s'mqtt' 04 02 003c s''", version, "MQTT-3.1.2-1");
    row("level 3 under the new name", v311, "10 len s'MQTT' 03 02 003c s''", version, "MQTT-3.1.2-2");
    row("level 4 under the old name", v311, "10 len s'MQIsdp' 04 02 003c s''", version, "MQTT-3.1.2-2");
    row("level 5 under the old name", v5, "10 len s'MQIsdp' 05 02 003c 00 s''", version, "MQTT-3.1.2-2");
    row("level 6", v5, "10 len s'MQTT' 06 02 003c 00 s''", version, "MQTT-3.1.2-2");
    row("level 0", v5, "10 len s'MQTT' 00 02 003c 00 s''", version, "MQTT-3.1.2-2");
    row("bridge bit in 3.1", v31, "10 len s'MQIsdp' 83 02 003c s'b'", version, "MQTT-3.1.2-2");
    row("bridge bit in 3.1.1", v311, "10 len s'MQTT' 84 02 003c s'b'", version, "MQTT-3.1.2-2");
    row("reserved flag", v311, "10 len s'MQTT' 04 03 003c s''", malformed, "MQTT-3.1.2-3");
    row("reserved flag", v5, "10 len s'MQTT' 05 03 003c 00 s''", malformed, "MQTT-3.1.2-3");
    row("Will QoS 3", v311, "10 len s'MQTT' 04 1e 003c s'' s'w' s''", malformed, "MQTT-3.1.2-14");
    row("Will QoS 3", v5, "10 len s'MQTT' 05 1e 003c 00 s'' 00 s'w' s''", malformed, "MQTT-3.1.2-12");
    row("Will QoS without will", v311, "10 len s'MQTT' 04 0a 003c s''", malformed, "MQTT-3.1.2-13");
    row("Will QoS without will", v5, "10 len s'MQTT' 05 0a 003c 00 s''", malformed, "MQTT-3.1.2-11");
    row("Will Retain without will", v311, "10 len s'MQTT' 04 22 003c s''", malformed, "MQTT-3.1.2-15");
    row("Will Retain without will", v5, "10 len s'MQTT' 05 22 003c 00 s''", malformed, "MQTT-3.1.2-13");
    row("password without user name", v31, "10 len s'MQIsdp' 03 42 003c s'c' s'p'", malformed,
        "MQTT-3.1.2-22");
    row("password without user name", v311, "10 len s'MQTT' 04 42 003c s'' s'p'", malformed, "MQTT-3.1.2-22");
    row("client identifier is no UTF-8", v311, "10 len s'MQTT' 04 02 003c 0001 ff", malformed,
        "MQTT-3.1.3-4");
    row("client identifier holds U+0000", v5, "10 len s'MQTT' 05 02 003c 00 0003 610062", malformed,
        "MQTT-3.1.3-4");
    row("will topic is no UTF-8", v311, "10 len s'MQTT' 04 06 003c s'' 0001 80 s''", malformed,
        "MQTT-3.1.3-10");
    row("will topic is no UTF-8", v5, "10 len s'MQTT' 05 06 003c 00 s'' 00 0001 80 s''", malformed,
        "MQTT-3.1.3-11");
    row("empty will topic", v311, "10 len s'MQTT' 04 06 003c s'' s'' s''", topic, "MQTT-4.7.3-1");
    row("wildcard in the will topic", v311, "10 len s'MQTT' 04 06 003c s'' s'a/+' s''", topic,
        "MQTT-4.7.1-1");
    row("wildcard in the will topic", v5, "10 len s'MQTT' 05 06 003c 00 s'' 00 s'#' s''", topic,
        "MQTT-4.7.0-1");
    row("user name is no UTF-8", v311, "10 len s'MQTT' 04 82 003c s'' 0002 c328", malformed, "MQTT-3.1.3-11");
    row("user name is no UTF-8", v5, "10 len s'MQTT' 05 82 003c 00 s'' 0002 c328", malformed,
        "MQTT-3.1.3-12");
    row("user name missing", v311, "10 len s'MQTT' 04 82 003c s''", malformed, "MQTT-4.8.0-1");
    row("bytes behind the payload", v311, "10 len s'MQTT' 04 02 003c s'' 00", malformed, "MQTT-4.8.0-1");
    row("bytes behind the payload", v5, "10 len s'MQTT' 05 02 003c 00 s'' 00", malformed, "MQTT-4.13.1-1");
    row("CONNECT with a PUBLISH property", v5, "10 len s'MQTT' 05 02 003c 03 23 0001 s''", malformed,
        "2.2.2.2");
    row("will with a CONNECT property", v5, "10 len s'MQTT' 05 06 003c 00 s'' 03 21 0001 s'w' s''", malformed,
        "2.2.2.2");
    row("Receive Maximum 0", v5, "10 len s'MQTT' 05 02 003c 03 21 0000 s''", protocol, "3.1.2.11.3");
    row("properties longer than the packet", v5, "10 len s'MQTT' 05 02 003c 7f", malformed, "2.2.2.1");
    row("property length of five bytes", v5, "10 len s'MQTT' 05 02 003c ffffffff01", malformed,
        "MQTT-1.5.5-1");
    row("property length padded", v5, "10 len s'MQTT' 05 02 003c 8000 s''", malformed, "MQTT-1.5.5-1");

    // CONNACK
    row("CONNACK reserved bit", v311, "20 02 02 00", malformed, "3.2.2.1");
    row("CONNACK reserved bit", v5, "20 03 80 00 00", malformed, "MQTT-3.2.2-1");
    row("CONNACK return code 6", v311, "20 02 00 06", malformed, "3.2.2.3");
    row("CONNACK session present on refusal", v311, "20 02 01 01", protocol, "MQTT-3.2.2-4");
    row("CONNACK session present on refusal", v5, "20 03 01 87 00", protocol, "MQTT-3.2.2-6");
    row("CONNACK with a code of DISCONNECT", v5, "20 03 00 8e 00", protocol, "MQTT-3.2.2-8");

    // PUBLISH
    row("PUBLISH without topic length", v311, "30 01 00", malformed, "MQTT-4.8.0-1");
    row("PUBLISH QoS 3", v311, "36 len s't' 0001", malformed, "MQTT-3.3.1-4");
    row("DUP with QoS 0", v311, "38 len s't'", malformed, "MQTT-3.3.1-2");
    row("DUP with QoS 0", v5, "38 len s't' 00", malformed, "MQTT-3.3.1-2");
    row("empty topic", v311, "30 len s''", malformed, "MQTT-4.7.3-1");
    row("empty topic without alias", v5, "30 len s'' 00", protocol, "3.3.2.1");
    row("topic is no UTF-8", v311, "30 len 0003 61ff62", malformed, "MQTT-3.3.2-1");
    row("topic holds U+0000", v5, "30 len 0003 610062 00", malformed, "MQTT-3.3.2-1");
    row("topic with #", v311, "30 len s'a/#'", topic, "MQTT-3.3.2-2");
    row("topic with +", v5, "30 len s'+/a' 00", topic, "MQTT-3.3.2-2");
    row("packet identifier 0, QoS 1", v311, "32 len s't' 0000", protocol, "MQTT-2.3.1-1");
    row("packet identifier 0, QoS 2", v5, "34 len s't' 0000 00", protocol, "MQTT-2.2.1-3");
    row("packet identifier missing", v311, "32 len s't' 00", malformed, "MQTT-4.8.0-1");
    row("property length missing", v5, "30 len s't'", malformed, "MQTT-1.5.5-1");
    row("Topic Alias 0", v5, "30 len s't' 03 23 0000", ReasonCode::TopicAliasInvalid, "MQTT-3.3.2-8");
    row("Topic Alias twice", v5, "30 len s't' 06 23 0001 23 0001", protocol, "2.2.2.2");
    row("PUBLISH with a CONNACK property", v5, "30 len s't' 03 13 0001", malformed, "2.2.2.2");
    row("wildcard in the Response Topic", v5, "30 len s't' 04 08 s'#'", protocol, "MQTT-3.3.2-14");

    // Acknowledgements
    for (const char *type : {"40", "50", "62", "70"}) {
        const auto text = [type](const char *rest) { return QByteArray(type) + rest; };
        const QByteArray name = packetName(static_cast<PacketType>((type[0] - '0')));
        row(name + " empty", v5, text(" 00"), malformed, "MQTT-4.13.1-1");
        row(name + " one byte", v311, text(" 01 00"), malformed, "MQTT-4.8.0-1");
        row(name + " packet identifier 0", v311, text(" 02 0000"), protocol, "MQTT-2.3.1-1");
        row(name + " packet identifier 0", v5, text(" 02 0000"), protocol, "MQTT-2.2.1-3");
        row(name + " with a code", v311, text(" 03 0001 00"), malformed, "MQTT-4.8.0-1");
        row(name + " with a code", v31, text(" 03 0001 00"), malformed, "MQTT-4.8.0-1");
        row(name + " bytes behind the properties", v5, text(" 05 0001 00 00 00"), malformed, "MQTT-4.13.1-1");
        row(name + " with a PUBLISH property", v5, text(" len 0001 00 03 23 0001"), malformed, "2.2.2.2");
    }
    row("PUBACK with code 0x92", v5, "40 03 0001 92", protocol, "MQTT-3.4.2-1");
    row("PUBACK with code 0x01", v5, "40 03 0001 01", protocol, "MQTT-3.4.2-1");
    row("PUBREC with code 0x8E", v5, "50 03 0001 8e", protocol, "MQTT-3.5.2-1");
    row("PUBREL with code 0x87", v5, "62 03 0001 87", protocol, "MQTT-3.6.2-1");
    row("PUBCOMP with code 0xFF", v5, "70 03 0001 ff", protocol, "MQTT-3.7.2-1");

    // SUBSCRIBE
    row("SUBSCRIBE without identifier", v311, "82 01 00", malformed, "MQTT-4.8.0-1");
    row("SUBSCRIBE packet identifier 0", v311, "82 len 0000 s'a' 00", protocol, "MQTT-2.3.1-1");
    row("SUBSCRIBE packet identifier 0", v5, "82 len 0000 00 s'a' 00", protocol, "MQTT-2.2.1-3");
    row("SUBSCRIBE without filter", v31, "82 02 0001", protocol, "MQTT-3.8.3-3");
    row("SUBSCRIBE without filter", v311, "82 02 0001", protocol, "MQTT-3.8.3-3");
    row("SUBSCRIBE without filter", v5, "82 03 0001 00", protocol, "MQTT-3.8.3-2");
    row("SUBSCRIBE filter without options", v311, "82 len 0001 s'a'", malformed, "MQTT-4.8.0-1");
    row("SUBSCRIBE filter is no UTF-8", v311, "82 len 0001 0001 ff 00", malformed, "MQTT-3.8.3-1");
    row("SUBSCRIBE QoS 3", v31, "82 len 0001 s'a' 03", malformed, "MQTT-3-8.3-4");
    row("SUBSCRIBE QoS 3", v311, "82 len 0001 s'a' 03", malformed, "MQTT-3-8.3-4");
    row("SUBSCRIBE QoS 3", v5, "82 len 0001 00 s'a' 03", protocol, "3.8.3.1");
    row("SUBSCRIBE reserved bit 2", v311, "82 len 0001 s'a' 04", malformed, "MQTT-3-8.3-4");
    row("SUBSCRIBE reserved bit 7", v311, "82 len 0001 s'a' 80", malformed, "MQTT-3-8.3-4");
    row("SUBSCRIBE reserved bit 6", v5, "82 len 0001 00 s'a' 40", malformed, "MQTT-3.8.3-5");
    row("SUBSCRIBE reserved bit 7", v5, "82 len 0001 00 s'a' 80", malformed, "MQTT-3.8.3-5");
    row("SUBSCRIBE Retain Handling 3", v5, "82 len 0001 00 s'a' 30", protocol, "3.8.3.1");
    row("SUBSCRIBE No Local on a shared one", v5, "82 len 0001 00 s'$share/g/a' 04", protocol,
        "MQTT-3.8.3-4");
    row("SUBSCRIBE second filter bad", v5, "82 len 0001 00 s'a' 00 s'b' 03", protocol, "3.8.3.1");
    row("SUBSCRIBE identifier 0", v5, "82 len 0001 02 0b00 s'a' 00", protocol, "3.8.2.1.2");
    row("SUBSCRIBE identifier twice", v5, "82 len 0001 04 0b01 0b02 s'a' 00", protocol, "2.2.2.2");

    // SUBACK, UNSUBSCRIBE, UNSUBACK
    row("SUBACK without codes", v311, "90 02 0001", malformed, "MQTT-4.8.0-1");
    row("SUBACK packet identifier 0", v311, "90 03 0000 00", protocol, "MQTT-2.3.1-1");
    row("SUBACK code 3", v311, "90 03 0001 03", protocol, "MQTT-3.9.3-2");
    row("SUBACK code of 5.0 in 3.1.1", v311, "90 03 0001 87", protocol, "MQTT-3.9.3-2");
    row("SUBACK code of PUBREL", v5, "90 04 0001 00 92", protocol, "MQTT-3.9.3-2");
    row("UNSUBSCRIBE packet identifier 0", v311, "a2 len 0000 s'a'", protocol, "MQTT-2.3.1-1");
    row("UNSUBSCRIBE without filter", v311, "a2 02 0001", protocol, "MQTT-3.10.3-2");
    row("UNSUBSCRIBE without filter", v5, "a2 03 0001 00", protocol, "MQTT-3.10.3-2");
    row("UNSUBSCRIBE filter is no UTF-8", v311, "a2 len 0001 0001 c0", malformed, "MQTT-3.10.3-1");
    row("UNSUBSCRIBE filter cut", v5, "a2 len 0001 00 0005 'abcd'", malformed, "MQTT-4.13.1-1");
    row("UNSUBSCRIBE with an identifier", v5, "a2 len 0001 02 0b01 s'a'", malformed, "2.2.2.2");
    row("UNSUBACK with codes", v311, "b0 03 0001 00", malformed, "MQTT-4.8.0-1");
    row("UNSUBACK without codes", v5, "b0 03 0001 00", malformed, "MQTT-4.13.1-1");
    row("UNSUBACK code of SUBACK", v5, "b0 04 0001 00 01", protocol, "MQTT-3.11.3-2");

    // The rest
    row("PINGREQ with a body", v311, "c0 01 00", malformed, "3.12.1");
    row("PINGRESP with a body", v5, "d0 01 00", malformed, "3.13.1");
    row("DISCONNECT with a code", v311, "e0 01 00", malformed, "MQTT-4.8.0-1");
    row("DISCONNECT code of AUTH", v5, "e0 01 19", protocol, "MQTT-3.14.2-1");
    row("DISCONNECT code unknown", v5, "e0 02 7f 00", protocol, "MQTT-3.14.2-1");
    row("DISCONNECT with a PUBLISH property", v5, "e0 len 00 03 23 0001", malformed, "2.2.2.2");
    row("DISCONNECT bytes behind the properties", v5, "e0 03 00 00 00", malformed, "MQTT-4.13.1-1");
    row("AUTH", v311, "f0 00", protocol, "2.2.1");
    row("AUTH", v31, "f0 00", protocol, "2.2.1");
    row("AUTH code unknown", v5, "f0 02 04 00", protocol, "MQTT-3.15.2-1");
    row("AUTH without property length", v5, "f0 01 18", malformed, "MQTT-1.5.5-1");
    row("AUTH without method", v5, "f0 02 18 00", protocol, "4.12");
}

void TestParser::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ProtocolVersion, version);
    const ExactCopy exact(bytes);
    const auto result = test::parseWhole(exact.view(), version);
    QVERIFY2(!result.ok(), result.ok() ? test::packetText(*result, version).constData() : "");
    QTEST(QByteArray(result.error().clause), "clause");
    QTEST(result.error().code, "code");
    QVERIFY(*result.error().what);
    QVERIFY(result.error().offset >= 0 && result.error().offset <= bytes.size());
}

void TestParser::accepts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<QByteArray>("text");

    const auto row = [](const char *name, ProtocolVersion version, const char *text, const char *meaning) {
        QTest::newRow(name) << test::wire(text) << version << QByteArray(meaning);
    };
    const auto v31 = ProtocolVersion::V31;
    const auto v311 = ProtocolVersion::V311;
    const auto v5 = ProtocolVersion::V5;
    row("3.1 may leave user name and password out", v31, "10 len s'MQIsdp' 03 c2 003c s'c'",
        "CONNECT v=3.1 id='c' clean=1 keepalive=60");
    row("3.1 may leave the password out", v31, "10 len s'MQIsdp' 03 c2 003c s'c' s'u'",
        "CONNECT v=3.1 id='c' clean=1 keepalive=60 user='u'");
    row("3.1 ignores the reserved flag", v31, "10 len s'MQIsdp' 03 03 003c s'c'",
        "CONNECT v=3.1 id='c' clean=1 keepalive=60");
    row("3.1 ignores unused option bits", v31, "82 len 0001 s'a' f1",
        "SUBSCRIBE id=1 filter='a' qos=1 nl=0 rap=0 rh=0");
    row("3.1.1 has no shared subscriptions to judge", v311, "82 len 0001 s'$share/g/a' 01",
        "SUBSCRIBE id=1 filter='$share/g/a' qos=1 nl=0 rap=0 rh=0");
    row("empty filter is the caller's", v5, "82 len 0001 00 s'' 00",
        "SUBSCRIBE id=1 filter='' qos=0 nl=0 rap=0 rh=0");
    row("acknowledgement with code 0x00 written out", v5, "40 03 0001 00", "PUBACK id=1 code=0x00 (Success)");
    row("acknowledgement with empty properties", v5, "40 04 0001 00 00", "PUBACK id=1 code=0x00 (Success)");
    row("DISCONNECT with empty properties", v5, "e0 02 00 00", "DISCONNECT code=0x00 (Success)");
    row("topic beginning with $", v311, "30 len s'$a'", "PUBLISH topic='$a' qos=0 dup=0 retain=0 payload=''");
    row("topic of slashes", v311, "30 len s'//'", "PUBLISH topic='//' qos=0 dup=0 retain=0 payload=''");
    row("U+FEFF in a topic", v5, "30 len 0003 efbbbf 00",
        "PUBLISH topic='\\xef\\xbb\\xbf' qos=0 dup=0 retain=0 payload=''");
    row("alias beside the topic", v5, "30 len s't' 03 23 0001",
        "PUBLISH topic='t' qos=0 dup=0 retain=0 payload='' {Topic Alias=1}");
}

void TestParser::accepts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ProtocolVersion, version);
    const ExactCopy exact(bytes);
    const auto result = test::parseWhole(exact.view(), version);
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().toText().constData());
    QTEST(test::packetText(*result, version), "text");
}

void TestParser::deferredTopicIsNotJudged()
{
    for (const char *topic : {"s'a/#'", "0001 ff"}) {
        const QByteArray body = test::wire(topic);
        QVERIFY(!parsePublish(0, body, ProtocolVersion::V311).ok());
        QVERIFY(parsePublish(0, body, ProtocolVersion::V311, TopicCheck::Deferred).ok());
    }
    QVERIFY(!parsePublish(0, test::wire("s''"), ProtocolVersion::V311, TopicCheck::Deferred).ok());
}

void TestParser::publishTellsAboutSubscriptionIdentifiers()
{
    const QByteArray with = test::wire("s't' 02 0b01");
    const auto packet = parsePublish(0, with, ProtocolVersion::V5);
    QVERIFY(packet.ok());
    QVERIFY(packet->hasSubscriptionId);
    const QByteArray without = test::wire("s't' 05 02 00000009");
    const auto other = parsePublish(0, without, ProtocolVersion::V5);
    QVERIFY(other.ok());
    QVERIFY(!other->hasSubscriptionId);
    QCOMPARE(other->expirySecs.value_or(0), 9u);
}

void TestParser::connectVersionIsKnownEarly()
{
    QCOMPARE(connectVersion(test::wire("s'MQTT' 05")), std::optional(ProtocolVersion::V5));
    QCOMPARE(connectVersion(test::wire("s'MQTT' 04 ff ff")), std::optional(ProtocolVersion::V311));
    QCOMPARE(connectVersion(test::wire("s'MQIsdp' 03")), std::optional(ProtocolVersion::V31));
    QCOMPARE(connectVersion(test::wire("s'MQTT' 06")), std::nullopt);
    QCOMPARE(connectVersion(test::wire("s'MQTT'")), std::nullopt);
    QCOMPARE(connectVersion(QByteArrayView()), std::nullopt);
}

void TestParser::reasonCodesOfEveryPacket()
{
    const auto ack = [](PacketType type, quint8 code) {
        const char bytes[] = {0, 1, char(code)};
        return parseAck(type, QByteArrayView(bytes, 3), ProtocolVersion::V5).ok();
    };
    for (int code = 0; code < 256; ++code) {
        const auto reason = static_cast<ReasonCode>(code);
        for (const auto type :
             {PacketType::Puback, PacketType::Pubrec, PacketType::Pubrel, PacketType::Pubcomp})
            QCOMPARE(ack(type, quint8(code)), isAllowedIn(reason, type));
        const char disconnect[] = {char(code)};
        QCOMPARE(parseReason(PacketType::Disconnect, QByteArrayView(disconnect, 1), ProtocolVersion::V5).ok(),
                 isAllowedIn(reason, PacketType::Disconnect));
        const QByteArray auth = QByteArray(1, char(code)) + test::wire("04 15 s'M'");
        QCOMPARE(parseReason(PacketType::Auth, auth, ProtocolVersion::V5).ok(),
                 isAllowedIn(reason, PacketType::Auth));
        const char codes[] = {0, 1, 0, char(code)};
        QCOMPARE(parseSuback(QByteArrayView(codes, 4), ProtocolVersion::V5).ok(),
                 isAllowedIn(reason, PacketType::Suback));
        QCOMPARE(parseUnsuback(QByteArrayView(codes, 4), ProtocolVersion::V5).ok(),
                 isAllowedIn(reason, PacketType::Unsuback));
        const char connack[] = {0, char(code), 0};
        QCOMPARE(parseConnack(QByteArrayView(connack, 3), ProtocolVersion::V5).ok(),
                 isAllowedIn(reason, PacketType::Connack));
    }
}

QTEST_APPLESS_MAIN(TestParser)
#include "tst_parser.moc"
