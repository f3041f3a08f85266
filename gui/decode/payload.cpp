#include "decode/payload.h"

#include "decode/binaryjson.h"
#include "decode/jsonwriter.h"

#include <QStringList>
#include <QtEndian>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr qsizetype maxNumbers = 64;

bool looksLikeJson(const QByteArray &payload)
{
    const auto first = std::find_if(payload.begin(), payload.end(), [](char c) { return !std::isspace(uchar(c)); });
    return first != payload.end() && (*first == '{' || *first == '[' || *first == '"' || *first == '-' || std::isalnum(uchar(*first)));
}

/// Length of the UTF-8 character at `at`; 0: none begins there.
qsizetype characterSize(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return at + i < text.size() ? uchar(text[at + i]) : uchar(0); };
    const auto follows = [&](qsizetype i) { return (byte(i) & 0xc0) == 0x80; };
    const uchar first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first < 0xe0)
        return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first < 0xf0) {
        const bool isOverlong = first == 0xe0 && byte(1) < 0xa0;
        const bool isSurrogate = first == 0xed && byte(1) >= 0xa0;
        return follows(1) && follows(2) && !isOverlong && !isSurrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first < 0xf5) {
        const bool isOutside = (first == 0xf0 && byte(1) < 0x90) || (first == 0xf4 && byte(1) >= 0x90);
        return follows(1) && follows(2) && follows(3) && !isOutside ? 4 : 0;
    }
    return 0;
}

template <typename T>
QString numberText(T value)
{
    if constexpr (std::is_floating_point_v<T>) {
        QByteArray text;
        appendJsonNumber(text, value);
        return QString::fromLatin1(text);
    } else {
        return QString::number(value);
    }
}

template <typename T>
NumberRow numbers(const char *type, QByteArrayView payload)
{
    NumberRow row{QLatin1String(type), {}, {}};
    if (payload.isEmpty() || payload.size() % qsizetype(sizeof(T)) != 0)
        return row;
    QStringList little;
    QStringList big;
    const qsizetype count = payload.size() / qsizetype(sizeof(T));
    for (qsizetype i = 0; i < std::min(count, maxNumbers); ++i) {
        little << numberText(qFromLittleEndian<T>(payload.data() + i * qsizetype(sizeof(T))));
        big << numberText(qFromBigEndian<T>(payload.data() + i * qsizetype(sizeof(T))));
    }
    const QString more = count > maxNumbers ? QStringLiteral(", …") : QString();
    row.littleEndian = little.join(QStringLiteral(", ")) + more;
    row.bigEndian = big.join(QStringLiteral(", ")) + more;
    return row;
}

} // namespace

bool isUtf8(QByteArrayView payload)
{
    for (qsizetype at = 0; at < payload.size();) {
        const qsizetype size = characterSize(payload, at);
        if (size == 0)
            return false;
        at += size;
    }
    return true;
}

Reading detectReading(const QByteArray &payload)
{
    if (payload.startsWith("\x89PNG\r\n\x1a\n") || payload.startsWith("\xff\xd8\xff"))
        return Reading::Image;
    if (looksLikeJson(payload) && LexicalJson::parse(payload))
        return Reading::Json;
    const auto isControl = [](char c) { return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\x1b'; };
    if (std::none_of(payload.begin(), payload.end(), isControl) && isUtf8(payload))
        return Reading::Text;
    // Nearly every byte is some MessagePack or CBOR value: only maps and arrays of something count.
    const uchar first = uchar(payload.isEmpty() ? 0 : payload[0]);
    const bool mayBeMessagePack = (first > 0x80 && first < 0xa0 && first != 0x90) || (first >= 0xdc && first <= 0xdf);
    if (mayBeMessagePack && messagePackToJson(payload))
        return Reading::MessagePack;
    const bool mayBeCbor =
        (first > 0x80 && first <= 0x9f) || (first > 0xa0 && first <= 0xbf) || payload.startsWith("\xd9\xd9\xf7");
    if (mayBeCbor && cborToJson(payload))
        return Reading::Cbor;
    return Reading::Hex;
}

QString readableText(QByteArrayView payload)
{
    QString text;
    for (qsizetype at = 0; at < payload.size();) {
        const qsizetype begin = at;
        while (at < payload.size()) {
            const qsizetype size = characterSize(payload, at);
            if (size == 0 || payload[at] == '\0')
                break;
            at += size;
        }
        text += QString::fromUtf8(payload.sliced(begin, at - begin));
        const qsizetype bad = at;
        while (at < payload.size() && (payload[at] == '\0' || characterSize(payload, at) == 0))
            ++at;
        if (at > bad)
            text += u'⟨' + QString::fromLatin1(payload.sliced(bad, at - bad).toByteArray().toHex(' ')) + u'⟩';
    }
    return text;
}

QString hexLine(QByteArrayView payload, qsizetype offset, int count)
{
    static constexpr char digits[] = "0123456789abcdef";
    QString line = QStringLiteral("%1  ").arg(offset, 8, 16, QLatin1Char('0'));
    QString shown;
    for (int i = 0; i < count; ++i) {
        if (i > 0 && i % 8 == 0)
            line += u' ';
        if (offset + i >= payload.size()) {
            line += QLatin1String("   ");
            continue;
        }
        const auto byte = uchar(payload[offset + i]);
        line += QLatin1Char(digits[byte >> 4]);
        line += QLatin1Char(digits[byte & 15]);
        line += u' ';
        shown += QChar(byte >= 0x20 && byte < 0x7f ? char16_t(byte) : u'·');
    }
    return line + u' ' + shown;
}

QList<NumberRow> numberRows(QByteArrayView payload)
{
    return {numbers<qint8>("int8", payload),    numbers<quint8>("uint8", payload),   numbers<qint16>("int16", payload),
            numbers<quint16>("uint16", payload), numbers<qint32>("int32", payload),   numbers<quint32>("uint32", payload),
            numbers<qint64>("int64", payload),   numbers<quint64>("uint64", payload), numbers<float>("float", payload),
            numbers<double>("double", payload)};
}

std::optional<LexicalJson> fieldsOf(const QByteArray &payload, Reading reading)
{
    switch (reading) {
    case Reading::Json:
        return LexicalJson::parse(payload);
    case Reading::Cbor:
        if (const auto text = cborToJson(payload))
            return LexicalJson::parse(*text);
        return {};
    case Reading::MessagePack:
        if (const auto text = messagePackToJson(payload))
            return LexicalJson::parse(*text);
        return {};
    default:
        return {};
    }
}

} // namespace deepros::gui
