#pragma once

#include "mqtt/decodeerror.h"
#include "util/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>

namespace deepros::mqtt {

/// Property identifiers of MQTT 5.0, table 2-4.
enum class PropertyId : quint8 {
    PayloadFormatIndicator = 0x01,
    MessageExpiryInterval = 0x02,
    ContentType = 0x03,
    ResponseTopic = 0x08,
    CorrelationData = 0x09,
    SubscriptionIdentifier = 0x0B,
    SessionExpiryInterval = 0x11,
    AssignedClientIdentifier = 0x12,
    ServerKeepAlive = 0x13,
    AuthenticationMethod = 0x15,
    AuthenticationData = 0x16,
    RequestProblemInformation = 0x17,
    WillDelayInterval = 0x18,
    RequestResponseInformation = 0x19,
    ResponseInformation = 0x1A,
    ServerReference = 0x1C,
    ReasonString = 0x1F,
    ReceiveMaximum = 0x21,
    TopicAliasMaximum = 0x22,
    TopicAlias = 0x23,
    MaximumQoS = 0x24,
    RetainAvailable = 0x25,
    UserProperty = 0x26,
    MaximumPacketSize = 0x27,
    WildcardSubscriptionAvailable = 0x28,
    SubscriptionIdentifierAvailable = 0x29,
    SharedSubscriptionAvailable = 0x2A,
};

/// How a property's value stands on the wire (2.2.2.2).
enum class PropertyType : quint8 { Byte, TwoByteInteger, FourByteInteger, VariableByteInteger, Utf8String, Utf8Pair, Binary };

/// The specification's name, e.g. "Topic Alias"; "unknown" for a value the table lacks.
const char *propertyName(PropertyId id);

/// Where a section of properties stands. The will's are no packet of their own, so this is not PacketType.
enum class PropertyContext : quint8 {
    Connect,
    Will,
    Connack,
    Publish,
    Puback,
    Pubrec,
    Pubrel,
    Pubcomp,
    Subscribe,
    Suback,
    Unsubscribe,
    Unsuback,
    Disconnect,
    Auth,
};

/// One decoded property; views into the section it came from.
struct PropertyItem
{
    PropertyId id{};
    PropertyType type{};
    quint32 number = 0; ///< integer types
    QByteArrayView text; ///< string and binary value; name of a pair
    QByteArrayView second; ///< value of a pair
};

namespace detail {

/// Reads one property of any known identifier off the front of `rest`; false at the end, or when what is left is
/// no whole property (`rest` is then left as it was). Reads nothing behind `rest`.
bool readProperty(QByteArrayView &rest, PropertyItem &item);

} // namespace detail

/// The encoded properties of one packet, without their length, after `parse` has judged them. A view: valid
/// as long as the bytes it was parsed from. Look-ups scan the section, which is a few dozen bytes long.
class PropertyView
{
public:
    PropertyView() = default;

    /// Judges a whole section: known identifiers, allowed in `context`, once only where the table says so,
    /// values complete and in range, strings valid UTF-8. Errors carry 0x81 or 0x82 and the clause.
    /// `section` is without the length prefix; `baseOffset` is added to error offsets.
    static Result<PropertyView, DecodeError> parse(QByteArrayView section, PropertyContext context,
                                                   qsizetype baseOffset = 0);

    /// Trusts `section`: for bytes that were judged before or were encoded by us.
    static PropertyView trusted(QByteArrayView section) { return PropertyView(section); }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// As they stand on the wire.
    QByteArrayView bytes() const { return m_bytes; }

    /// Value of an integer property, first occurrence.
    std::optional<quint32> integer(PropertyId id) const;
    /// String or binary value, first occurrence.
    std::optional<QByteArrayView> text(PropertyId id) const;
    bool contains(PropertyId id) const;

    /// Calls `visit(const PropertyItem &)` for each property in wire order.
    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        QByteArrayView rest = m_bytes;
        PropertyItem item;
        while (detail::readProperty(rest, item))
            visit(item);
    }

private:
    explicit PropertyView(QByteArrayView bytes) : m_bytes(bytes) {}

    QByteArrayView m_bytes;
};

/// Builds an encoded section (without its length). Order of calls = order on the wire.
class PropertyWriter
{
public:
    PropertyWriter &add(PropertyId id, quint32 number);
    PropertyWriter &add(PropertyId id, QByteArrayView text);
    PropertyWriter &addUser(QByteArrayView name, QByteArrayView value);
    /// Appends properties that were encoded before.
    PropertyWriter &addEncoded(QByteArrayView section);

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }
    QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    QByteArray m_bytes;
};

/// The properties of a PUBLISH or a will that travel on to receivers unaltered and in order: payload format,
/// content type, response topic, correlation data, user properties [MQTT-3.3.2-17 and neighbours]. Alias, expiry,
/// subscription identifiers and will delay stay behind: they are made anew for each receiver.
QByteArray forwardableProperties(PropertyView properties);

} // namespace deepros::mqtt
