#include "mqtt/serializer.h"

#include "support/anypacket.h"
#include "support/samples.h"
#include "support/wirebytes.h"

#include <QTest>

#include <set>

using namespace deepros;
using namespace deepros::mqtt;

class TestSerializer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPacketRoundTrips_data();
    void everyPacketRoundTrips();
    void samplesCoverEveryPacketOfEveryVersion();
    void appendsBehindWhatIsThere();
    void v3LeavesOutWhatItDoesNotKnow();
    void v31ConnackHasNoSessionPresent();
    void ackTakesTheShortestForm();
    void authWithCodeAlwaysHasAPropertyLength();
    void writesThreeByteLengths();
};

void TestSerializer::everyPacketRoundTrips_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &sample : test::samples())
        QTest::newRow(sample.name) << index++;
}

void TestSerializer::everyPacketRoundTrips()
{
    QFETCH(int, index);
    const test::Sample &sample = test::samples()[std::size_t(index)];
    const QByteArray bytes = test::wire(sample.wire);
    const auto packet = test::parseWhole(bytes, sample.version);
    QVERIFY2(packet.ok(), packet.ok() ? "" : packet.error().toText().constData());
    QCOMPARE(test::packetText(*packet, sample.version), QByteArray(sample.text));
    QByteArray out;
    test::appendAny(out, *packet, sample.version);
    QCOMPARE(out.toHex(' '), bytes.toHex(' '));
}

void TestSerializer::samplesCoverEveryPacketOfEveryVersion()
{
    std::set<std::pair<int, bool>> seen;
    for (const auto &sample : test::samples())
        seen.insert({quint8(test::wire(sample.wire)[0]) >> 4, isV5(sample.version)});
    for (int type = 1; type <= 15; ++type) {
        const bool ping = type == int(PacketType::Pingreq) || type == int(PacketType::Pingresp);
        QVERIFY2(ping || seen.contains({type, true}), packetName(static_cast<PacketType>(type)));
        QVERIFY2(ping || type == int(PacketType::Auth) || seen.contains({type, false}),
                 packetName(static_cast<PacketType>(type)));
    }
}

void TestSerializer::appendsBehindWhatIsThere()
{
    QByteArray out("x");
    appendEmpty(out, PacketType::Pingreq);
    appendAck(out, PacketType::Puback, {1, ReasonCode::Success, {}}, ProtocolVersion::V5);
    QCOMPARE(out, test::wire("'x' c000 40020001"));
}

void TestSerializer::v3LeavesOutWhatItDoesNotKnow()
{
    const QByteArray section = PropertyWriter().add(PropertyId::ReasonString, "why").take();
    const auto properties = PropertyView::trusted(section);
    QByteArray out;
    appendConnack(out, {false, 5, properties}, ProtocolVersion::V311);
    QCOMPARE(out, test::wire("20 02 00 05"));
    out.clear();
    appendAck(out, PacketType::Pubrec, {7, ReasonCode::NotAuthorized, properties}, ProtocolVersion::V311);
    QCOMPARE(out, test::wire("50 02 0007"));
    out.clear();
    appendUnsuback(out, {7, "\x11", properties}, ProtocolVersion::V311);
    QCOMPARE(out, test::wire("b0 02 0007"));
    out.clear();
    appendReason(out, PacketType::Disconnect, {ReasonCode::ServerBusy, properties}, ProtocolVersion::V311);
    QCOMPARE(out, test::wire("e0 00"));
    out.clear();
    SubscribePacket subscribe;
    subscribe.packetId = 7;
    subscribe.properties = properties;
    subscribe.requests = {{"a", QoS::AtLeastOnce, true, true, RetainHandling::DoNotSend}};
    appendSubscribe(out, subscribe, ProtocolVersion::V311);
    QCOMPARE(out, test::wire("82 06 0007 s'a' 01"));
}

void TestSerializer::v31ConnackHasNoSessionPresent()
{
    QByteArray out;
    appendConnack(out, {true, 0, {}}, ProtocolVersion::V31);
    QCOMPARE(out, test::wire("20 02 00 00"));
}

void TestSerializer::ackTakesTheShortestForm()
{
    QByteArray out;
    appendAck(out, PacketType::Pubcomp, {7, ReasonCode::PacketIdentifierNotFound, {}}, ProtocolVersion::V5);
    QCOMPARE(out, test::wire("70 03 0007 92"));
}

void TestSerializer::authWithCodeAlwaysHasAPropertyLength()
{
    QByteArray out;
    appendReason(out, PacketType::Auth, {ReasonCode::ContinueAuthentication, {}}, ProtocolVersion::V5);
    QCOMPARE(out, test::wire("f0 02 18 00"));
}

void TestSerializer::writesThreeByteLengths()
{
    const QByteArray value(20'000, 'v');
    const QByteArray section = PropertyWriter().addUser("k", value).take();
    QByteArray out;
    PublishPacket packet;
    packet.topic = "t";
    packet.properties = PropertyView::trusted(section);
    appendPublish(out, packet, ProtocolVersion::V5);
    const auto parsed = test::parseWhole(out, ProtocolVersion::V5);
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->as<PublishPacket>().properties.bytes(), QByteArrayView(section));
}

QTEST_APPLESS_MAIN(TestSerializer)
#include "tst_serializer.moc"
