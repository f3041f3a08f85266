#include "propertywords.h"

#include "support/anypacket.h"

#include <QRegularExpression>

#include <array>
#include <set>

using namespace deepros::mqtt;

namespace deepros::test {

namespace {

enum class Kind { Number, Text, Pair };

struct Row
{
    const char *word;
    PropertyId id;
    Kind kind;
};

constexpr std::array table{
    Row{"payload-format", PropertyId::PayloadFormatIndicator, Kind::Number},
    Row{"message-expiry", PropertyId::MessageExpiryInterval, Kind::Number},
    Row{"content-type", PropertyId::ContentType, Kind::Text},
    Row{"response-topic", PropertyId::ResponseTopic, Kind::Text},
    Row{"correlation", PropertyId::CorrelationData, Kind::Text},
    Row{"sub-id", PropertyId::SubscriptionIdentifier, Kind::Number},
    Row{"session-expiry", PropertyId::SessionExpiryInterval, Kind::Number},
    Row{"assigned-id", PropertyId::AssignedClientIdentifier, Kind::Text},
    Row{"server-keepalive", PropertyId::ServerKeepAlive, Kind::Number},
    Row{"auth-method", PropertyId::AuthenticationMethod, Kind::Text},
    Row{"auth-data", PropertyId::AuthenticationData, Kind::Text},
    Row{"request-problem", PropertyId::RequestProblemInformation, Kind::Number},
    Row{"will-delay", PropertyId::WillDelayInterval, Kind::Number},
    Row{"request-response", PropertyId::RequestResponseInformation, Kind::Number},
    Row{"response-info", PropertyId::ResponseInformation, Kind::Text},
    Row{"server-reference", PropertyId::ServerReference, Kind::Text},
    Row{"reason", PropertyId::ReasonString, Kind::Text},
    Row{"receive-maximum", PropertyId::ReceiveMaximum, Kind::Number},
    Row{"alias-maximum", PropertyId::TopicAliasMaximum, Kind::Number},
    Row{"alias", PropertyId::TopicAlias, Kind::Number},
    Row{"maximum-qos", PropertyId::MaximumQoS, Kind::Number},
    Row{"retain-available", PropertyId::RetainAvailable, Kind::Number},
    Row{"user", PropertyId::UserProperty, Kind::Pair},
    Row{"maximum-packet", PropertyId::MaximumPacketSize, Kind::Number},
    Row{"wildcard-available", PropertyId::WildcardSubscriptionAvailable, Kind::Number},
    Row{"sub-id-available", PropertyId::SubscriptionIdentifierAvailable, Kind::Number},
    Row{"shared-available", PropertyId::SharedSubscriptionAvailable, Kind::Number},
};

const Row *find(QByteArrayView word)
{
    for (const Row &row : table) {
        if (word == QByteArrayView(row.word))
            return &row;
    }
    return nullptr;
}

/// `name:value` of a user property; the name ends at the first colon.
std::pair<QByteArray, QByteArray> splitPair(const QByteArray &value)
{
    const qsizetype colon = value.indexOf(':');
    return colon < 0 ? std::pair(value, QByteArray()) : std::pair(value.left(colon), value.mid(colon + 1));
}

void addProperty(PropertyWriter &writer, const Row &row, const Word &word, QString &error)
{
    const QByteArray bytes = valueBytes(word);
    switch (row.kind) {
    case Kind::Number:
        if (const auto number = valueNumber(word.value))
            writer.add(row.id, *number);
        else
            error = QStringLiteral("'%1' is no number").arg(QString::fromUtf8(word.value));
        return;
    case Kind::Text:
        writer.add(row.id, bytes);
        return;
    case Kind::Pair: {
        const auto [name, value] = splitPair(bytes);
        writer.addUser(name, value);
        return;
    }
    }
}

struct Actual
{
    std::optional<PropertyItem> first;
    int count = 0;
};

Actual findActual(PropertyView properties, PropertyId id)
{
    Actual actual;
    properties.forEach([&](const PropertyItem &item) {
        if (item.id == id && actual.count++ == 0)
            actual.first = item;
    });
    return actual;
}

/// User properties and subscription identifiers are compared as the whole list the words name, in order.
QString compareList(const QList<Word> &words, PropertyView properties, const Row &row)
{
    QByteArrayList expected;
    for (const Word &word : words) {
        if (word.name == row.word && !word.isPattern("none"))
            expected.append(valueBytes(word));
    }
    QByteArrayList actual;
    properties.forEach([&](const PropertyItem &item) {
        if (item.id == row.id && row.kind == Kind::Pair)
            actual.append(item.text.toByteArray() + ':' + item.second.toByteArray());
        else if (item.id == row.id)
            actual.append(QByteArray::number(item.number));
    });
    if (row.id == PropertyId::SubscriptionIdentifier) {
        // The specification leaves the order of subscription identifiers open.
        std::sort(expected.begin(), expected.end());
        std::sort(actual.begin(), actual.end());
    }
    if (expected == actual)
        return {};
    return QStringLiteral("%1 should be [%2]")
        .arg(QLatin1String(row.word), QString::fromUtf8(expected.join(", ")));
}

QString compareOne(const Word &word, PropertyView properties, const Row &row)
{
    const Actual actual = findActual(properties, row.id);
    const QString name = QLatin1String(row.word);
    if (word.isPattern("none"))
        return actual.count == 0 ? QString() : QStringLiteral("%1 should be absent").arg(name);
    if (actual.count == 0)
        return QStringLiteral("%1 is missing").arg(name);
    const bool equal = row.kind == Kind::Number ? matchesNumber(word, actual.first->number)
                                                : matchesText(word, actual.first->text);
    return equal ? QString() : QStringLiteral("%1 should be %2").arg(name, QString::fromUtf8(word.value));
}

} // namespace

std::optional<PropertyId> propertyOfWord(QByteArrayView name)
{
    const Row *row = find(name);
    return row ? std::optional(row->id) : std::nullopt;
}

QByteArray encodeProperties(const QList<Word> &words, QByteArrayView prefix, QString &error)
{
    PropertyWriter writer;
    for (const Word &word : words) {
        if (!word.name.startsWith(prefix))
            continue;
        if (const Row *row = find(QByteArrayView(word.name).sliced(prefix.size())))
            addProperty(writer, *row, word, error);
    }
    return writer.take();
}

QString compareProperties(const QList<Word> &words, PropertyView properties, bool strict)
{
    std::set<PropertyId> named;
    for (const Word &word : words) {
        const Row *row = find(word.name);
        if (!row)
            continue;
        named.insert(row->id);
        const bool isList = row->kind == Kind::Pair || row->id == PropertyId::SubscriptionIdentifier;
        const QString error = isList && !word.isPattern("*") ? compareList(words, properties, *row)
                                                             : compareOne(word, properties, *row);
        if (!error.isEmpty())
            return error;
    }
    QString error;
    if (strict) {
        properties.forEach([&](const PropertyItem &item) {
            if (!named.contains(item.id))
                error = QStringLiteral("%1 is not expected").arg(QLatin1String(propertyName(item.id)));
        });
    }
    return error;
}

bool matchesNumber(const Word &expected, quint32 actual)
{
    if (expected.isPattern("*"))
        return true;
    const qsizetype dots = expected.value.indexOf("..");
    if (dots < 0)
        return valueNumber(expected.value) == actual;
    const auto low = valueNumber(QByteArrayView(expected.value).first(dots));
    const auto high = valueNumber(QByteArrayView(expected.value).sliced(dots + 2));
    return low && high && *low <= actual && actual <= *high;
}

bool matchesText(const Word &expected, QByteArrayView actual)
{
    if (expected.isPattern("*"))
        return true;
    if (!expected.quoted && expected.value.startsWith('~')) {
        const QRegularExpression pattern(QString::fromUtf8(expected.value.mid(1)),
                                         QRegularExpression::CaseInsensitiveOption);
        return pattern.match(QString::fromUtf8(actual)).hasMatch();
    }
    return QByteArrayView(valueBytes(expected)) == actual;
}

} // namespace deepros::test
