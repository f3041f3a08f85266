#include "mqtt/publishencoder.h"

#include "mqtt/parser.h"
#include "support/anypacket.h"

#include <QTest>

using namespace deepros;
using namespace deepros::mqtt;

namespace {

QByteArray written(const PublishHead &head, ProtocolVersion version)
{
    // One guard byte on either side: nothing outside the stated size may be touched.
    QByteArray buffer(qsizetype(publishHeadSize(head, version)) + 2, '\x55');
    const char *end = writePublishHead(buffer.data() + 1, head, version);
    Q_ASSERT(end == buffer.constData() + buffer.size() - 1);
    Q_ASSERT(buffer.front() == '\x55' && buffer.back() == '\x55');
    return buffer.sliced(1, buffer.size() - 2);
}

} // namespace

class TestPublishEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headAndPayloadAreAPacket_data();
    void headAndPayloadAreAPacket();
    void forwardedPropertiesStayUnalteredAndFirst();
    void v3KnowsNoProperties();
    void sizeAboveThePossibleIsSeen();
    void layoutsShareTheV3Versions();
};

void TestPublishEncoder::headAndPayloadAreAPacket_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<int>("qos");
    QTest::addColumn<int>("payloadSize");
    QTest::addColumn<bool>("withProperties");
    for (const auto version : {ProtocolVersion::V31, ProtocolVersion::V311, ProtocolVersion::V5}) {
        for (int qos = 0; qos <= 2; ++qos) {
            for (const int payloadSize :
                 {0, 1, 100, 123, 124, 125, 126, 127, 128, 16'380, 20'000, 2'100'000}) {
                for (const bool withProperties : {false, true}) {
                    QTest::addRow("%s QoS %d, %d bytes%s", versionName(version), qos, payloadSize,
                                  withProperties ? ", properties" : "")
                        << version << qos << payloadSize << withProperties;
                }
            }
        }
    }
}

void TestPublishEncoder::headAndPayloadAreAPacket()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(int, qos);
    QFETCH(int, payloadSize);
    QFETCH(bool, withProperties);

    const QByteArray payload(payloadSize, 'p');
    const QByteArray forward = PropertyWriter().addUser("k", "v").take();
    const quint32 ids[] = {1, 128, 268'435'455};
    PublishHead head;
    head.topic = "a/b";
    head.payloadSize = quint32(payload.size());
    head.packetId = 0x0A0B;
    head.qos = static_cast<QoS>(qos);
    head.retain = true;
    head.dup = qos > 0;
    if (withProperties) {
        head.forwardProperties = forward;
        head.expirySecs = 77;
        head.topicAlias = 9;
        head.subscriptionIds = ids;
    }

    const QByteArray bytes = written(head, version) + payload;
    QCOMPARE(publishPacketSize(head, version), quint64(bytes.size()));
    const auto parsed = test::parseWhole(bytes, version);
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : parsed.error().toText().constData());
    const auto &packet = parsed->as<PublishPacket>();
    QCOMPARE(packet.topic, head.topic);
    QCOMPARE(packet.payload, QByteArrayView(payload));
    QCOMPARE(packet.qos, head.qos);
    QCOMPARE(packet.retain, true);
    QCOMPARE(packet.dup, qos > 0);
    const qsizetype idOffset = packetIdOffset(head, version);
    if (qos == 0) {
        QCOMPARE(idOffset, -1);
    } else {
        QCOMPARE(packet.packetId, 0x0A0B);
        QCOMPARE(bytes.sliced(idOffset, 2), QByteArray("\x0A\x0B"));
    }
    if (withProperties && isV5(version)) {
        QCOMPARE(packet.expirySecs.value_or(0), 77u);
        QCOMPARE(packet.topicAlias, 9);
        std::vector<quint32> found;
        packet.properties.forEach([&found](const PropertyItem &item) {
            if (item.id == PropertyId::SubscriptionIdentifier)
                found.push_back(item.number);
        });
        QCOMPARE(found, (std::vector<quint32>{1, 128, 268'435'455}));
    } else {
        QVERIFY(packet.properties.isEmpty());
    }
}

void TestPublishEncoder::forwardedPropertiesStayUnalteredAndFirst()
{
    const QByteArray forward =
        PropertyWriter().addUser("b", "1").add(PropertyId::ContentType, "text").addUser("a", "2").take();
    PublishHead head;
    head.topic = "t";
    head.forwardProperties = forward;
    head.expirySecs = 5;
    const QByteArray bytes = written(head, ProtocolVersion::V5);
    const auto parsed = test::parseWhole(bytes, ProtocolVersion::V5);
    QVERIFY(parsed.ok());
    QVERIFY(parsed->as<PublishPacket>().properties.bytes().startsWith(forward));
}

void TestPublishEncoder::v3KnowsNoProperties()
{
    PublishHead head;
    head.topic = "t";
    head.forwardProperties = "whatever";
    head.expirySecs = 5;
    head.topicAlias = 1;
    QCOMPARE(written(head, ProtocolVersion::V311), QByteArray("\x30\x03\x00\x01t", 5));
    QCOMPARE(written(head, ProtocolVersion::V31), written(head, ProtocolVersion::V311));
}

void TestPublishEncoder::sizeAboveThePossibleIsSeen()
{
    PublishHead head;
    head.topic = "t";
    head.payloadSize = maxRemainingLength - 3;
    QCOMPARE(publishPacketSize(head, ProtocolVersion::V311), maxPublishPacketSize);
    QVERIFY(publishPacketSize(head, ProtocolVersion::V5) > maxPublishPacketSize);
    head.payloadSize = 0xFFFFFFFF;
    QVERIFY(publishPacketSize(head, ProtocolVersion::V311) > 0xFFFFFFFF);
}

void TestPublishEncoder::layoutsShareTheV3Versions()
{
    const auto qos0 = QoS::AtMostOnce;
    QVERIFY(PublishLayout::of(ProtocolVersion::V31, qos0) == PublishLayout::of(ProtocolVersion::V311, qos0));
    QVERIFY(PublishLayout::of(ProtocolVersion::V5, qos0) != PublishLayout::of(ProtocolVersion::V311, qos0));
    QVERIFY(PublishLayout::of(ProtocolVersion::V5, QoS::AtLeastOnce) ==
            PublishLayout::of(ProtocolVersion::V5, QoS::ExactlyOnce));
    quint32 seen = 0;
    for (const auto version : {ProtocolVersion::V311, ProtocolVersion::V5}) {
        for (const auto qos : {QoS::AtMostOnce, QoS::AtLeastOnce})
            seen |= 1u << PublishLayout::of(version, qos).index();
    }
    QCOMPARE(seen, (1u << PublishLayout::count) - 1);
}

QTEST_APPLESS_MAIN(TestPublishEncoder)
#include "tst_publishencoder.moc"
