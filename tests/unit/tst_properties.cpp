#include "mqtt/property.h"

#include "mqtt/reasoncode.h"
#include "support/anypacket.h"
#include "support/wirebytes.h"

#include <QTest>

using namespace deepros;
using namespace deepros::mqtt;

namespace {

/// A section that holds one valid property.
QByteArray oneProperty(int id)
{
    switch (static_cast<PropertyId>(id)) {
    case PropertyId::PayloadFormatIndicator:
    case PropertyId::RequestProblemInformation:
    case PropertyId::RequestResponseInformation:
    case PropertyId::MaximumQoS:
    case PropertyId::RetainAvailable:
    case PropertyId::WildcardSubscriptionAvailable:
    case PropertyId::SubscriptionIdentifierAvailable:
    case PropertyId::SharedSubscriptionAvailable:
    case PropertyId::SubscriptionIdentifier:
    case PropertyId::ServerKeepAlive:
    case PropertyId::ReceiveMaximum:
    case PropertyId::TopicAliasMaximum:
    case PropertyId::TopicAlias:
    case PropertyId::MessageExpiryInterval:
    case PropertyId::SessionExpiryInterval:
    case PropertyId::WillDelayInterval:
    case PropertyId::MaximumPacketSize:
        return PropertyWriter().add(static_cast<PropertyId>(id), 1).take();
    case PropertyId::UserProperty:
        return PropertyWriter().addUser("a", "b").take();
    default:
        return PropertyWriter().add(static_cast<PropertyId>(id), QByteArrayView("x")).take();
    }
}

constexpr PropertyContext allContexts[] = {
    PropertyContext::Connect,    PropertyContext::Will,        PropertyContext::Connack,
    PropertyContext::Publish,    PropertyContext::Puback,      PropertyContext::Pubrec,
    PropertyContext::Pubrel,     PropertyContext::Pubcomp,     PropertyContext::Subscribe,
    PropertyContext::Suback,     PropertyContext::Unsubscribe, PropertyContext::Unsuback,
    PropertyContext::Disconnect, PropertyContext::Auth,
};

/// Table 2-4 of the specification a second time, in other words: one letter per context in the order above.
/// C connect, W will, K connack, P publish, a r l c the four acknowledgements, S subscribe, s suback,
/// U unsubscribe, u unsuback, D disconnect, A auth.
struct Expectation
{
    int id;
    const char *contexts;
};
constexpr Expectation expectations[] = {
    {0x01, "WP"},
    {0x02, "WP"},
    {0x03, "WP"},
    {0x08, "WP"},
    {0x09, "WP"},
    {0x0B, "PS"},
    {0x11, "CKD"},
    {0x12, "K"},
    {0x13, "K"},
    {0x15, "CKA"},
    {0x16, "CKA"},
    {0x17, "C"},
    {0x18, "W"},
    {0x19, "C"},
    {0x1A, "K"},
    {0x1C, "KD"},
    {0x1F, "KarlcsuDA"},
    {0x21, "CK"},
    {0x22, "CK"},
    {0x23, "P"},
    {0x24, "K"},
    {0x25, "K"},
    {0x26, "CWKParlcSsUuDA"},
    {0x27, "CK"},
    {0x28, "K"},
    {0x29, "K"},
    {0x2A, "K"},
};
constexpr char contextLetters[] = "CWKParlcSsUuDA";

bool isAllowed(int id, PropertyContext context)
{
    for (const Expectation &row : expectations) {
        if (row.id == id)
            return QByteArrayView(row.contexts).contains(contextLetters[static_cast<int>(context)]);
    }
    return false;
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIdentifierInEveryContext();
    void onlySomeMayRepeat();
    void refuses_data();
    void refuses();
    void everyTruncationIsRefused();
    void looksUpValues();
    void visitsInWireOrder();
    void errorsCarryTheOffset();
    void forwardsUnalteredAndInOrder();
    void forwardsNothingOfUs();
    void writerJoinsSections();
    void everyPropertyHasAName();
    void reasonCodesFollowTheTable();
    void v3ReturnCodes();
};

void TestProperties::everyIdentifierInEveryContext()
{
    for (const PropertyContext context : allContexts) {
        for (int id = 0; id < 256; ++id) {
            bool known = false;
            for (const Expectation &row : expectations)
                known = known || row.id == id;
            QByteArray section = known ? oneProperty(id) : QByteArray(1, char(id)) + QByteArray(8, '\0');
            // Data needs a method, and AUTH needs one always.
            const bool needsMethod = id == 0x16 || (context == PropertyContext::Auth && id != 0x15);
            if (needsMethod && isAllowed(0x15, context))
                section.prepend(oneProperty(0x15));
            const auto result = PropertyView::parse(section, context);
            if (isAllowed(id, context)) {
                QVERIFY2(result.ok(), qPrintable(QStringLiteral("0x%1").arg(id, 0, 16)));
                QVERIFY(result->contains(static_cast<PropertyId>(id)));
            } else {
                QVERIFY2(!result.ok(), qPrintable(QStringLiteral("0x%1").arg(id, 0, 16)));
                QCOMPARE(result.error().code, ReasonCode::MalformedPacket);
                QCOMPARE(QByteArray(result.error().clause), QByteArray("2.2.2.2"));
            }
        }
    }
}

void TestProperties::onlySomeMayRepeat()
{
    for (const PropertyContext context : allContexts) {
        for (const Expectation &row : expectations) {
            if (!isAllowed(row.id, context))
                continue;
            QByteArray section = oneProperty(row.id) + oneProperty(row.id);
            if (row.id != 0x15 && isAllowed(0x15, context))
                section.prepend(oneProperty(0x15));
            const bool mayRepeat = row.id == 0x26 || (row.id == 0x0B && context == PropertyContext::Publish);
            const auto result = PropertyView::parse(section, context);
            QCOMPARE(result.ok(), mayRepeat);
            if (!mayRepeat) {
                QCOMPARE(result.error().code, ReasonCode::ProtocolError);
                const QByteArray name = propertyName(static_cast<PropertyId>(row.id));
                QCOMPARE(QByteArray(result.error().what), name + " is included more than once");
            }
        }
    }
}

void TestProperties::refuses_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<PropertyContext>("context");
    QTest::addColumn<ReasonCode>("code");
    QTest::addColumn<QByteArray>("clause");

    const auto row = [](const char *name, const char *text, PropertyContext context, ReasonCode code,
                        const char *clause) {
        QTest::newRow(name) << test::wire(text) << context << code << QByteArray(clause);
    };
    const auto malformed = ReasonCode::MalformedPacket;
    const auto protocol = ReasonCode::ProtocolError;
    using enum PropertyContext;
    row("Receive Maximum 0", "21 0000", Connect, protocol, "3.1.2.11.3");
    row("Receive Maximum 0 from a server", "21 0000", Connack, protocol, "3.1.2.11.3");
    row("Maximum Packet Size 0", "27 00000000", Connect, protocol, "3.1.2.11.4");
    row("Request Response Information 2", "19 02", Connect, protocol, "3.1.2.11.6");
    row("Request Problem Information 255", "17 ff", Connect, protocol, "3.1.2.11.7");
    row("data without method", "16 0001 00", Connect, protocol, "4.12");
    row("data without method in AUTH", "16 0001 00", Auth, protocol, "4.12");
    row("AUTH without method", "1f s'x'", Auth, protocol, "4.12");
    row("Topic Alias 0", "23 0000", Publish, ReasonCode::TopicAliasInvalid, "MQTT-3.3.2-8");
    row("Subscription Identifier 0", "0b 00", Subscribe, protocol, "3.8.2.1.2");
    row("Subscription Identifier too long", "0b 8080808001", Subscribe, malformed, "2.2.2.2");
    row("Subscription Identifier padded", "0b 8100", Subscribe, malformed, "2.2.2.2");
    row("Payload Format Indicator 2", "01 02", Publish, protocol, "3.3.2.3.2");
    row("Payload Format Indicator 2 of a will", "01 02", Will, protocol, "3.3.2.3.2");
    row("wildcard in Response Topic", "08 s'a/+'", Publish, protocol, "MQTT-3.3.2-14");
    row("wildcard in the will's Response Topic", "08 s'#'", Will, protocol, "MQTT-3.3.2-14");
    row("Maximum QoS 2", "24 02", Connack, protocol, "3.2.2.3.4");
    row("Retain Available 2", "25 02", Connack, protocol, "3.2.2.3.5");
    row("Wildcard Subscription Available 2", "28 02", Connack, protocol, "3.2.2.3.11");
    row("Subscription Identifier Available 2", "29 02", Connack, protocol, "3.2.2.3.12");
    row("Shared Subscription Available 2", "2a 02", Connack, protocol, "3.2.2.3.13");
    row("name of a user property is no UTF-8", "26 0001 ff s'v'", Publish, malformed, "MQTT-1.5.4-1");
    row("value of a user property holds U+0000", "26 s'k' 0001 00", Publish, malformed, "MQTT-1.5.4-1");
    row("Reason String is no UTF-8", "1f 0002 c328", Disconnect, malformed, "MQTT-1.5.4-1");
    row("identifier in two bytes", "8100 01", Publish, malformed, "2.2.2.2");
}

void TestProperties::refuses()
{
    QFETCH(QByteArray, section);
    QFETCH(PropertyContext, context);
    const auto result = PropertyView::parse(section, context);
    QVERIFY(!result.ok());
    QTEST(result.error().code, "code");
    QTEST(QByteArray(result.error().clause), "clause");
    QVERIFY(*result.error().what);
}

void TestProperties::everyTruncationIsRefused()
{
    for (const Expectation &row : expectations) {
        const QByteArray whole = oneProperty(row.id);
        for (const PropertyContext context : allContexts) {
            if (!isAllowed(row.id, context))
                continue;
            for (qsizetype size = 1; size < whole.size(); ++size) {
                // An allocation of exactly this size lets the address sanitizer see a read behind it.
                const QByteArray cut = whole.first(size);
                const std::unique_ptr<char[]> exact(new char[std::size_t(size)]);
                std::copy(cut.begin(), cut.end(), exact.get());
                QVERIFY(!PropertyView::parse(QByteArrayView(exact.get(), size), context).ok());
                PropertyView::trusted(QByteArrayView(exact.get(), size)).forEach([](const PropertyItem &) {
                    QFAIL("a cut property was visited");
                });
            }
        }
    }
}

void TestProperties::looksUpValues()
{
    const QByteArray section = test::wire("26 s'k' s'v' 02 0000000a 03 s'json' 09 0000 26 s'k' s'w'");
    const auto view = PropertyView::parse(section, PropertyContext::Publish);
    QVERIFY(view.ok());
    QCOMPARE(view->integer(PropertyId::MessageExpiryInterval), std::optional<quint32>(10));
    QCOMPARE(view->integer(PropertyId::TopicAlias), std::nullopt);
    QCOMPARE(view->text(PropertyId::ContentType).value_or("none"), QByteArrayView("json"));
    QVERIFY(view->text(PropertyId::CorrelationData).has_value());
    QVERIFY(!view->text(PropertyId::ResponseTopic).has_value());
    QCOMPARE(view->bytes(), QByteArrayView(section));
    QVERIFY(PropertyView().isEmpty());
    QVERIFY(!PropertyView().contains(PropertyId::ContentType));
}

void TestProperties::visitsInWireOrder()
{
    const QByteArray section = test::wire("26 s'b' s'1' 26 s'a' s'2' 26 s'b' s'1'");
    QCOMPARE(test::propertiesText(PropertyView::trusted(section)),
             QByteArray(" {User Property='b':'1'} {User Property='a':'2'} {User Property='b':'1'}"));
}

void TestProperties::errorsCarryTheOffset()
{
    const auto result = PropertyView::parse(test::wire("26 s'a' s'b' 7f"), PropertyContext::Publish, 100);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().offset, 107);
}

void TestProperties::forwardsUnalteredAndInOrder()
{
    const QByteArray section = test::wire("26 s'b' s'1' 01 01 02 0000000a 03 s'json' 23 0001 08 s'r' 0b 05 "
                                          "09 0002 beef 26 s'a' s'2'");
    QCOMPARE(forwardableProperties(PropertyView::trusted(section)),
             test::wire("26 s'b' s'1' 01 01 03 s'json' 08 s'r' 09 0002 beef 26 s'a' s'2'"));
    const QByteArray will = test::wire("18 00000005 26 s'b' s'1'");
    QCOMPARE(forwardableProperties(PropertyView::trusted(will)), test::wire("26 s'b' s'1'"));
    const QByteArray plain = test::wire("26 s'b' s'1' 01 01");
    QCOMPARE(forwardableProperties(PropertyView::trusted(plain)), plain);
}

void TestProperties::forwardsNothingOfUs()
{
    QVERIFY(forwardableProperties(PropertyView()).isEmpty());
    const QByteArray section = test::wire("23 0001 02 00000001");
    QVERIFY(forwardableProperties(PropertyView::trusted(section)).isEmpty());
}

void TestProperties::writerJoinsSections()
{
    PropertyWriter writer;
    QVERIFY(writer.isEmpty());
    writer.add(PropertyId::SubscriptionIdentifier, 268'435'455)
        .add(PropertyId::ReceiveMaximum, 65'535)
        .add(PropertyId::MaximumQoS, 1)
        .addEncoded(test::wire("26 s'a' s'b'"));
    QCOMPARE(writer.bytes(), test::wire("0b ffffff7f 21 ffff 24 01 26 s'a' s'b'"));
    QCOMPARE(writer.take().size(), 17);
    QVERIFY(writer.isEmpty());
}

void TestProperties::everyPropertyHasAName()
{
    for (const Expectation &row : expectations)
        QVERIFY(QByteArray(propertyName(static_cast<PropertyId>(row.id))) != "unknown");
    QCOMPARE(QByteArray(propertyName(static_cast<PropertyId>(0x7F))), QByteArray("unknown"));
    QCOMPARE(QByteArray(propertyName(static_cast<PropertyId>(0xFF))), QByteArray("unknown"));
}

void TestProperties::reasonCodesFollowTheTable()
{
    int named = 0;
    for (int code = 0; code < 256; ++code) {
        const auto reason = static_cast<ReasonCode>(code);
        bool somewhere = false;
        for (int type = 1; type <= 15; ++type)
            somewhere = somewhere || isAllowedIn(reason, static_cast<PacketType>(type));
        const bool isNamed = QByteArray(reasonName(reason)) != "Unknown";
        QCOMPARE(somewhere, isNamed);
        named += isNamed ? 1 : 0;
    }
    QCOMPARE(named, 43);
    QVERIFY(isAllowedIn(ReasonCode::SessionTakenOver, PacketType::Disconnect));
    QVERIFY(!isAllowedIn(ReasonCode::SessionTakenOver, PacketType::Connack));
    QVERIFY(!isAllowedIn(ReasonCode::NoMatchingSubscribers, PacketType::Pubrel));
    QVERIFY(!isAllowedIn(ReasonCode::Success, PacketType::Subscribe));
    QVERIFY(isError(ReasonCode::UnspecifiedError));
    QVERIFY(!isError(ReasonCode::ReAuthenticate));
}

void TestProperties::v3ReturnCodes()
{
    QCOMPARE(int(connackReturnCodeV3(ReasonCode::Success)), 0);
    QCOMPARE(int(connackReturnCodeV3(ReasonCode::UnsupportedProtocolVersion)), 1);
    QCOMPARE(int(connackReturnCodeV3(ReasonCode::ClientIdentifierNotValid)), 2);
    QCOMPARE(int(connackReturnCodeV3(ReasonCode::ServerBusy)), 3);
    QCOMPARE(int(connackReturnCodeV3(ReasonCode::QuotaExceeded)), 3);
    QCOMPARE(int(connackReturnCodeV3(ReasonCode::BadUserNameOrPassword)), 4);
    QCOMPARE(int(connackReturnCodeV3(ReasonCode::NotAuthorized)), 5);
    QCOMPARE(int(connackReturnCodeV3(ReasonCode::Banned)), 5);
}

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
