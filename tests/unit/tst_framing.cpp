#include "mqtt/framing.h"

#include "mqtt/serializer.h"

#include <QTest>

using namespace deepros::mqtt;

class TestFraming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeaders_data();
    void readsHeaders();
    void asksForMore_data();
    void asksForMore();
    void refuses_data();
    void refuses();
    void judgesEveryFirstByte();
    void v31MaySetDupOnRequests();
    void v3MayPadTheRemainingLength();
    void varIntsRoundTrip();
    void shortAckMatchesSerializer();
};

void TestFraming::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<PacketType>("type");
    QTest::addColumn<int>("flags");
    QTest::addColumn<quint32>("remaining");
    QTest::addColumn<int>("headerSize");

    const auto row = [](const char *name, const char *hex, PacketType type, int flags, quint32 remaining,
                        int headerSize) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << type << flags << remaining << headerSize;
    };
    row("PINGREQ", "c000", PacketType::Pingreq, 0, 0, 2);
    row("body behind it does not matter", "c000c0", PacketType::Pingreq, 0, 0, 2);
    row("PUBLISH with all flags", "3b7f", PacketType::Publish, 0xB, 127, 2);
    row("two length bytes, lowest", "308001", PacketType::Publish, 0, 128, 3);
    row("two length bytes, highest", "30ff7f", PacketType::Publish, 0, 16'383, 3);
    row("three length bytes, lowest", "30808001", PacketType::Publish, 0, 16'384, 4);
    row("three length bytes, highest", "30ffff7f", PacketType::Publish, 0, 2'097'151, 4);
    row("four length bytes, lowest", "3080808001", PacketType::Publish, 0, 2'097'152, 5);
    row("four length bytes, highest", "30ffffff7f", PacketType::Publish, 0, maxRemainingLength, 5);
    row("AUTH is a packet", "f000", PacketType::Auth, 0, 0, 2);
    row("SUBSCRIBE carries flag 2", "8205", PacketType::Subscribe, 2, 5, 2);
}

void TestFraming::readsHeaders()
{
    QFETCH(QByteArray, bytes);
    FrameHeader header;
    DecodeError error;
    QCOMPARE(readFrameHeader(bytes, header, error), FrameStatus::Complete);
    QTEST(header.type, "type");
    QTEST(int(header.flags), "flags");
    QTEST(header.remainingLength, "remaining");
    QTEST(int(header.headerSize), "headerSize");
    QCOMPARE(header.packetSize(), quint64(header.headerSize) + header.remainingLength);
}

void TestFraming::asksForMore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *hex : {"", "30", "3080", "308080", "30ffffff", "c0"})
        QTest::newRow(*hex ? hex : "nothing") << QByteArray::fromHex(hex);
}

void TestFraming::asksForMore()
{
    QFETCH(QByteArray, bytes);
    FrameHeader header;
    DecodeError error;
    QCOMPARE(readFrameHeader(bytes, header, error), FrameStatus::NeedMore);
}

void TestFraming::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<QByteArray>("clause");

    const auto row = [](const char *name, const char *hex, ProtocolVersion version, const char *clause) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << version << QByteArray(clause);
    };
    const auto v5 = ProtocolVersion::V5;
    const auto v311 = ProtocolVersion::V311;
    row("type 0, 5.0", "0000", v5, "2.1.2");
    row("type 0, 3.1.1", "0000", v311, "2.2.1");
    row("QoS 3, 5.0", "3600", v5, "MQTT-3.3.1-4");
    row("QoS 3, 3.1.1", "3600", v311, "MQTT-3.3.1-4");
    row("QoS 3 with DUP and RETAIN", "3f00", v5, "MQTT-3.3.1-4");
    row("QoS 3 is seen before the length is there", "36", v5, "MQTT-3.3.1-4");
    row("CONNECT flags, 5.0", "1100", v5, "MQTT-2.1.3-1");
    row("CONNECT flags, 3.1.1", "1100", v311, "MQTT-2.2.2-2");
    row("SUBSCRIBE without flag 2, 5.0", "8000", v5, "MQTT-2.1.3-1");
    row("SUBSCRIBE without flag 2, 3.1.1", "8000", v311, "MQTT-2.2.2-2");
    row("flags are seen before the length is there", "80", v5, "MQTT-2.1.3-1");
    row("five length bytes", "3080808080", v5, "1.5.5");
    row("five length bytes, 3.1.1", "30ffffffff", v311, "2.2.3");
    row("length padded to two bytes", "308000", v5, "MQTT-1.5.5-1");
    row("length padded to four bytes", "30ffff8000", v5, "MQTT-1.5.5-1");
}

void TestFraming::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ProtocolVersion, version);
    FrameHeader header;
    DecodeError error;
    QCOMPARE(readFrameHeader(bytes, header, error, version), FrameStatus::Malformed);
    QCOMPARE(error.code, ReasonCode::MalformedPacket);
    QTEST(QByteArray(error.clause), "clause");
    QVERIFY(*error.what);
    QVERIFY(error.toText().contains(error.what));
    QVERIFY(error.toText().endsWith(QByteArray("[") + error.clause + ']'));
}

void TestFraming::judgesEveryFirstByte()
{
    for (int byte = 0; byte < 256; ++byte) {
        const int type = byte >> 4;
        const int flags = byte & 0x0F;
        bool valid = false;
        if (type == 3)
            valid = (flags >> 1 & 3) != 3;
        else if (type == 6 || type == 8 || type == 10)
            valid = flags == 2;
        else if (type != 0)
            valid = flags == 0;
        const char bytes[2] = {char(byte), 0};
        FrameHeader header;
        DecodeError error;
        const FrameStatus expected = valid ? FrameStatus::Complete : FrameStatus::Malformed;
        QCOMPARE(readFrameHeader(QByteArrayView(bytes, 2), header, error), expected);
        QCOMPARE(readFrameHeader(QByteArrayView(bytes, 2), header, error, ProtocolVersion::V311), expected);
    }
}

void TestFraming::v31MaySetDupOnRequests()
{
    FrameHeader header;
    DecodeError error;
    for (const char *hex : {"8a00", "aa00", "6a00"}) {
        const QByteArray bytes = QByteArray::fromHex(hex);
        QCOMPARE(readFrameHeader(bytes, header, error, ProtocolVersion::V31), FrameStatus::Complete);
        QCOMPARE(readFrameHeader(bytes, header, error, ProtocolVersion::V311), FrameStatus::Malformed);
    }
}

void TestFraming::v3MayPadTheRemainingLength()
{
    const QByteArray bytes = QByteArray::fromHex("3085808000");
    FrameHeader header;
    DecodeError error;
    QCOMPARE(readFrameHeader(bytes, header, error, ProtocolVersion::V311), FrameStatus::Complete);
    QCOMPARE(header.remainingLength, 5u);
    QCOMPARE(int(header.headerSize), 5);
}

void TestFraming::varIntsRoundTrip()
{
    for (const quint32 value :
         {0u, 1u, 127u, 128u, 16'383u, 16'384u, 2'097'151u, 2'097'152u, maxRemainingLength}) {
        char bytes[maxFixedHeaderSize] = {char(0x30)};
        const char *end = writeVarInt(bytes + 1, value);
        QCOMPARE(end - bytes - 1, qsizetype(varIntSize(value)));
        FrameHeader header;
        DecodeError error;
        QCOMPARE(readFrameHeader(QByteArrayView(bytes, end - bytes), header, error), FrameStatus::Complete);
        QCOMPARE(header.remainingLength, value);
    }
}

void TestFraming::shortAckMatchesSerializer()
{
    for (const auto type :
         {PacketType::Puback, PacketType::Pubrec, PacketType::Pubrel, PacketType::Pubcomp}) {
        for (const auto version : {ProtocolVersion::V31, ProtocolVersion::V311, ProtocolVersion::V5}) {
            QByteArray bytes;
            appendAck(bytes, type, {0x1234, ReasonCode::Success, {}}, version);
            const auto expected = shortAck(type, 0x1234);
            QCOMPARE(bytes, QByteArray(expected.data(), qsizetype(expected.size())));
        }
    }
}

QTEST_APPLESS_MAIN(TestFraming)
#include "tst_framing.moc"
