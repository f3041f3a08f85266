#include "mqtt/property.h"

#include <array>

#include "mqtt/framing.h"
#include "mqtt/utf8.h"
#include "util/bytereader.h"

namespace deepros::mqtt {

namespace {

using enum PropertyContext;
using enum PropertyType;

template <typename... Contexts>
constexpr quint16 in(Contexts... contexts)
{
    return quint16((0u | ... | (1u << static_cast<unsigned>(contexts))));
}

/// Which values are refused.
enum class Range : quint8 { Any, ZeroOrOne, NotZero, NoWildcard };

constexpr quint16 nowhere = 0;
constexpr quint16 everywhere = 0xFFFF;
constexpr quint16 message = in(Publish, Will);
constexpr quint16 limits = in(Connect, Connack);
constexpr quint16 authentication = in(Connect, Connack, Auth);
constexpr quint16 answers = in(Connack, Puback, Pubrec, Pubrel, Pubcomp, Suback, Unsuback, Disconnect, Auth);

struct Row
{
    PropertyId id;
    PropertyType type;
    quint16 contexts;
    quint16 repeatableIn;
    Range range;
    const char *name;
    const char *whenRepeated;
    const char *whenOutOfRange;
    const char *rangeClause;
};

constexpr const char *flagRange = "a flag property is neither 0 nor 1";

// Table 2-4 of MQTT 5.0, ascending.
constexpr std::array table{
    Row{PropertyId::PayloadFormatIndicator, Byte, message, nowhere, Range::ZeroOrOne,
        "Payload Format Indicator", "Payload Format Indicator is included more than once",
        "Payload Format Indicator is neither 0 nor 1", "3.3.2.3.2"},
    Row{PropertyId::MessageExpiryInterval, FourByteInteger, message, nowhere, Range::Any,
        "Message Expiry Interval", "Message Expiry Interval is included more than once", "", ""},
    Row{PropertyId::ContentType, Utf8String, message, nowhere, Range::Any, "Content Type",
        "Content Type is included more than once", "", ""},
    Row{PropertyId::ResponseTopic, Utf8String, message, nowhere, Range::NoWildcard, "Response Topic",
        "Response Topic is included more than once", "Response Topic contains a wildcard", "MQTT-3.3.2-14"},
    Row{PropertyId::CorrelationData, Binary, message, nowhere, Range::Any, "Correlation Data",
        "Correlation Data is included more than once", "", ""},
    Row{PropertyId::SubscriptionIdentifier, VariableByteInteger, in(Publish, Subscribe), in(Publish),
        Range::NotZero, "Subscription Identifier", "Subscription Identifier is included more than once",
        "Subscription Identifier is 0", "3.8.2.1.2"},
    Row{PropertyId::SessionExpiryInterval, FourByteInteger, in(Connect, Connack, Disconnect), nowhere,
        Range::Any, "Session Expiry Interval", "Session Expiry Interval is included more than once", "", ""},
    Row{PropertyId::AssignedClientIdentifier, Utf8String, in(Connack), nowhere, Range::Any,
        "Assigned Client Identifier", "Assigned Client Identifier is included more than once", "", ""},
    Row{PropertyId::ServerKeepAlive, TwoByteInteger, in(Connack), nowhere, Range::Any, "Server Keep Alive",
        "Server Keep Alive is included more than once", "", ""},
    Row{PropertyId::AuthenticationMethod, Utf8String, authentication, nowhere, Range::Any,
        "Authentication Method", "Authentication Method is included more than once", "", ""},
    Row{PropertyId::AuthenticationData, Binary, authentication, nowhere, Range::Any, "Authentication Data",
        "Authentication Data is included more than once", "", ""},
    Row{PropertyId::RequestProblemInformation, Byte, in(Connect), nowhere, Range::ZeroOrOne,
        "Request Problem Information", "Request Problem Information is included more than once",
        "Request Problem Information is neither 0 nor 1", "3.1.2.11.7"},
    Row{PropertyId::WillDelayInterval, FourByteInteger, in(Will), nowhere, Range::Any, "Will Delay Interval",
        "Will Delay Interval is included more than once", "", ""},
    Row{PropertyId::RequestResponseInformation, Byte, in(Connect), nowhere, Range::ZeroOrOne,
        "Request Response Information", "Request Response Information is included more than once",
        "Request Response Information is neither 0 nor 1", "3.1.2.11.6"},
    Row{PropertyId::ResponseInformation, Utf8String, in(Connack), nowhere, Range::Any, "Response Information",
        "Response Information is included more than once", "", ""},
    Row{PropertyId::ServerReference, Utf8String, in(Connack, Disconnect), nowhere, Range::Any,
        "Server Reference", "Server Reference is included more than once", "", ""},
    Row{PropertyId::ReasonString, Utf8String, answers, nowhere, Range::Any, "Reason String",
        "Reason String is included more than once", "", ""},
    Row{PropertyId::ReceiveMaximum, TwoByteInteger, limits, nowhere, Range::NotZero, "Receive Maximum",
        "Receive Maximum is included more than once", "Receive Maximum is 0", "3.1.2.11.3"},
    Row{PropertyId::TopicAliasMaximum, TwoByteInteger, limits, nowhere, Range::Any, "Topic Alias Maximum",
        "Topic Alias Maximum is included more than once", "", ""},
    Row{PropertyId::TopicAlias, TwoByteInteger, in(Publish), nowhere, Range::NotZero, "Topic Alias",
        "Topic Alias is included more than once", "Topic Alias is 0", "MQTT-3.3.2-8"},
    Row{PropertyId::MaximumQoS, Byte, in(Connack), nowhere, Range::ZeroOrOne, "Maximum QoS",
        "Maximum QoS is included more than once", "Maximum QoS is neither 0 nor 1", "3.2.2.3.4"},
    Row{PropertyId::RetainAvailable, Byte, in(Connack), nowhere, Range::ZeroOrOne, "Retain Available",
        "Retain Available is included more than once", flagRange, "3.2.2.3.5"},
    Row{PropertyId::UserProperty, Utf8Pair, everywhere, everywhere, Range::Any, "User Property", "", "", ""},
    Row{PropertyId::MaximumPacketSize, FourByteInteger, limits, nowhere, Range::NotZero,
        "Maximum Packet Size", "Maximum Packet Size is included more than once", "Maximum Packet Size is 0",
        "3.1.2.11.4"},
    Row{PropertyId::WildcardSubscriptionAvailable, Byte, in(Connack), nowhere, Range::ZeroOrOne,
        "Wildcard Subscription Available", "Wildcard Subscription Available is included more than once",
        flagRange, "3.2.2.3.11"},
    Row{PropertyId::SubscriptionIdentifierAvailable, Byte, in(Connack), nowhere, Range::ZeroOrOne,
        "Subscription Identifier Available", "Subscription Identifier Available is included more than once",
        flagRange, "3.2.2.3.12"},
    Row{PropertyId::SharedSubscriptionAvailable, Byte, in(Connack), nowhere, Range::ZeroOrOne,
        "Shared Subscription Available", "Shared Subscription Available is included more than once",
        flagRange, "3.2.2.3.13"},
};

constexpr int idLimit = 0x2B; // one past the highest identifier

constexpr auto makeIndex()
{
    std::array<quint8, idLimit> index{};
    for (std::size_t i = 0; i < table.size(); ++i)
        index[static_cast<std::size_t>(table[i].id)] = quint8(i + 1);
    return index;
}

constexpr auto rowIndex = makeIndex();

const Row *find(quint8 id)
{
    if (id >= idLimit || rowIndex[id] == 0)
        return nullptr;
    return &table[rowIndex[id] - 1u];
}

/// Reads the value that follows the identifier.
void readValue(ByteReader &reader, PropertyItem &item)
{
    switch (item.type) {
    case Byte:
        item.number = reader.readUint8();
        break;
    case TwoByteInteger:
        item.number = reader.readUint16();
        break;
    case FourByteInteger:
        item.number = reader.readUint32();
        break;
    case VariableByteInteger:
        item.number = reader.readVarInt();
        break;
    case Utf8Pair:
        item.text = reader.readPrefixed();
        item.second = reader.readPrefixed();
        break;
    case Utf8String:
    case Binary:
        item.text = reader.readPrefixed();
        break;
    }
}

bool hasWildcard(QByteArrayView text)
{
    for (const char c : text) {
        if (c == '+' || c == '#')
            return true;
    }
    return false;
}

bool isInRange(Range range, const PropertyItem &item)
{
    switch (range) {
    case Range::Any:
        return true;
    case Range::ZeroOrOne:
        return item.number <= 1;
    case Range::NotZero:
        return item.number != 0;
    case Range::NoWildcard:
        return !hasWildcard(item.text);
    }
    return false;
}

bool isTextValid(const PropertyItem &item)
{
    if (item.type == Utf8String)
        return isValidUtf8(item.text);
    return item.type != Utf8Pair || (isValidUtf8(item.text) && isValidUtf8(item.second));
}

/// 4.12: rules between properties of one section.
const char *judgeTogether(quint64 seen, PropertyContext context)
{
    const auto has = [seen](PropertyId id) { return (seen >> static_cast<int>(id) & 1) != 0; };
    const bool hasMethod = has(PropertyId::AuthenticationMethod);
    if (has(PropertyId::AuthenticationData) && !hasMethod)
        return "Authentication Data without an Authentication Method";
    if (context == Auth && !hasMethod)
        return "AUTH without an Authentication Method";
    return nullptr;
}

} // namespace

bool detail::readProperty(QByteArrayView &rest, PropertyItem &item)
{
    ByteReader reader(rest);
    const Row *row = find(reader.readUint8());
    if (reader.failed() || !row)
        return false;
    item = {row->id, row->type, 0, {}, {}};
    readValue(reader, item);
    if (reader.failed())
        return false;
    rest = rest.sliced(reader.offset());
    return true;
}

const char *propertyName(PropertyId id)
{
    const Row *row = find(static_cast<quint8>(id));
    return row ? row->name : "unknown";
}

Result<PropertyView, DecodeError> PropertyView::parse(QByteArrayView section, PropertyContext context,
                                                      qsizetype baseOffset)
{
    ByteReader reader(section);
    quint64 seen = 0;
    while (!reader.atEnd()) {
        const qsizetype offset = baseOffset + reader.offset();
        const auto malformed = [offset](const char *what, const char *clause) {
            return Failure{DecodeError{ReasonCode::MalformedPacket, what, clause, offset}};
        };
        // The identifier is a Variable Byte Integer, but every one that exists is below 128: one byte.
        const Row *row = find(reader.readUint8());
        if (!row)
            return malformed("unknown property", "2.2.2.2");
        if (!(row->contexts & in(context)))
            return malformed("a property is not allowed in this packet", "2.2.2.2");

        PropertyItem item{row->id, row->type, 0, {}, {}};
        readValue(reader, item);
        if (reader.failed())
            return malformed("a property is longer than the properties that hold it", "2.2.2.2");
        if (!isTextValid(item))
            return malformed("a property is not valid UTF-8", "MQTT-1.5.4-1");

        const quint64 bit = quint64(1) << static_cast<int>(row->id);
        if ((seen & bit) && !(row->repeatableIn & in(context)))
            return Failure{DecodeError{ReasonCode::ProtocolError, row->whenRepeated, "2.2.2.2", offset}};
        seen |= bit;
        if (!isInRange(row->range, item)) {
            const bool alias = row->id == PropertyId::TopicAlias;
            return Failure{DecodeError{alias ? ReasonCode::TopicAliasInvalid : ReasonCode::ProtocolError,
                                       row->whenOutOfRange, row->rangeClause, offset}};
        }
    }
    if (const char *what = judgeTogether(seen, context))
        return Failure{DecodeError{ReasonCode::ProtocolError, what, "4.12", baseOffset}};
    return PropertyView(section);
}

std::optional<quint32> PropertyView::integer(PropertyId id) const
{
    QByteArrayView rest = m_bytes;
    PropertyItem item;
    while (detail::readProperty(rest, item)) {
        if (item.id == id)
            return item.number;
    }
    return std::nullopt;
}

std::optional<QByteArrayView> PropertyView::text(PropertyId id) const
{
    QByteArrayView rest = m_bytes;
    PropertyItem item;
    while (detail::readProperty(rest, item)) {
        if (item.id == id)
            return item.text;
    }
    return std::nullopt;
}

bool PropertyView::contains(PropertyId id) const
{
    QByteArrayView rest = m_bytes;
    PropertyItem item;
    while (detail::readProperty(rest, item)) {
        if (item.id == id)
            return true;
    }
    return false;
}

namespace {

void appendPrefixed(QByteArray &out, QByteArrayView text)
{
    Q_ASSERT(text.size() <= 0xFFFF);
    char length[2];
    writeUint16(length, quint16(text.size()));
    out.append(length, 2);
    out.append(text);
}

} // namespace

PropertyWriter &PropertyWriter::add(PropertyId id, quint32 number)
{
    const Row *row = find(static_cast<quint8>(id));
    Q_ASSERT(row);
    char buffer[5];
    char *end = buffer;
    *end++ = char(id);
    switch (row->type) {
    case Byte:
        Q_ASSERT(number <= 0xFF);
        *end++ = char(number);
        break;
    case TwoByteInteger:
        Q_ASSERT(number <= 0xFFFF);
        end = writeUint16(end, quint16(number));
        break;
    case FourByteInteger:
        end = writeUint32(end, number);
        break;
    case VariableByteInteger:
        Q_ASSERT(number <= maxRemainingLength);
        end = writeVarInt(end, number);
        break;
    case Utf8String:
    case Utf8Pair:
    case Binary:
        Q_ASSERT_X(false, "PropertyWriter::add", "not an integer property");
        return *this;
    }
    m_bytes.append(buffer, end - buffer);
    return *this;
}

PropertyWriter &PropertyWriter::add(PropertyId id, QByteArrayView text)
{
    Q_ASSERT(find(static_cast<quint8>(id)));
    Q_ASSERT(find(static_cast<quint8>(id))->type == Utf8String ||
             find(static_cast<quint8>(id))->type == Binary);
    m_bytes.append(char(id));
    appendPrefixed(m_bytes, text);
    return *this;
}

PropertyWriter &PropertyWriter::addUser(QByteArrayView name, QByteArrayView value)
{
    m_bytes.append(char(PropertyId::UserProperty));
    appendPrefixed(m_bytes, name);
    appendPrefixed(m_bytes, value);
    return *this;
}

PropertyWriter &PropertyWriter::addEncoded(QByteArrayView section)
{
    m_bytes.append(section);
    return *this;
}

QByteArray forwardableProperties(PropertyView properties)
{
    const auto isForwardable = [](PropertyId id) {
        switch (id) {
        case PropertyId::PayloadFormatIndicator:
        case PropertyId::ContentType:
        case PropertyId::ResponseTopic:
        case PropertyId::CorrelationData:
        case PropertyId::UserProperty:
            return true;
        default:
            return false;
        }
    };
    QByteArray result;
    QByteArrayView rest = properties.bytes();
    QByteArrayView run = rest; // forwardable properties that stand side by side are copied in one piece
    PropertyItem item;
    const auto flush = [&](QByteArrayView behind) { result.append(run.first(behind.data() - run.data())); };
    while (true) {
        const QByteArrayView before = rest;
        if (!detail::readProperty(rest, item)) {
            flush(before);
            return result;
        }
        if (isForwardable(item.id))
            continue;
        flush(before);
        run = rest;
    }
}

} // namespace deepros::mqtt
