#include "decode/binaryjson.h"
#include "decode/binaryreader.h"
#include "decode/lexicaljson.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtEndian>

namespace deepros::gui {

namespace {

class Reader : public BinaryReader
{
public:
    using BinaryReader::BinaryReader;

    bool value(int depth)
    {
        if (depth > LexicalJson::maxDepth || atEnd())
            return false;
        const uchar first = next();
        if (first < 0x80)
            return plain(QByteArray::number(first));
        if (first < 0x90)
            return container(first & 15, depth, true);
        if (first < 0xa0)
            return container(first & 15, depth, false);
        if (first < 0xc0)
            return string(first & 31);
        if (first >= 0xe0)
            return plain(QByteArray::number(qint8(first)));
        quint64 number = 0;
        switch (first) {
        case 0xc0:
            return plain("null");
        case 0xc2:
            return plain("false");
        case 0xc3:
            return plain("true");
        case 0xc4:
        case 0xc5:
        case 0xc6: {
            QByteArrayView bytes;
            if (!unsignedNumber(1 << (first - 0xc4), number) || !take(number, bytes))
                return false;
            appendJsonBytes(out, bytes);
            return true;
        }
        case 0xc7:
        case 0xc8:
        case 0xc9:
            return unsignedNumber(1 << (first - 0xc7), number) && extension(number);
        case 0xca:
            if (!unsignedNumber(4, number))
                return false;
            appendJsonNumber(out, qFromUnaligned<float>(std::array{quint32(number)}.data()));
            return true;
        case 0xcb:
            if (!unsignedNumber(8, number))
                return false;
            appendJsonNumber(out, qFromUnaligned<double>(std::array{number}.data()));
            return true;
        case 0xcc:
        case 0xcd:
        case 0xce:
        case 0xcf:
            return unsignedNumber(1 << (first - 0xcc), number) && plain(QByteArray::number(number));
        case 0xd0:
            return unsignedNumber(1, number) && plain(QByteArray::number(qint8(number)));
        case 0xd1:
            return unsignedNumber(2, number) && plain(QByteArray::number(qint16(number)));
        case 0xd2:
            return unsignedNumber(4, number) && plain(QByteArray::number(qint32(number)));
        case 0xd3:
            return unsignedNumber(8, number) && plain(QByteArray::number(qint64(number)));
        case 0xd4:
        case 0xd5:
        case 0xd6:
        case 0xd7:
        case 0xd8:
            return extension(quint64(1) << (first - 0xd4));
        case 0xd9:
        case 0xda:
        case 0xdb:
            return unsignedNumber(1 << (first - 0xd9), number) && string(number);
        case 0xdc:
        case 0xdd:
            return unsignedNumber(first == 0xdc ? 2 : 4, number) && container(number, depth, false);
        case 0xde:
        case 0xdf:
            return unsignedNumber(first == 0xde ? 2 : 4, number) && container(number, depth, true);
        default: // 0xc1 is never used
            return false;
        }
    }

private:
    bool string(quint64 size)
    {
        QByteArrayView bytes;
        if (!take(size, bytes))
            return false;
        appendJsonString(out, bytes);
        return true;
    }
    bool container(quint64 size, int depth, bool isMap)
    {
        return elements(isMap, [&] { return value(depth + 1); }, [&](quint64 count) { return count == size; });
    }
    bool extension(quint64 size)
    {
        quint64 type = 0;
        QByteArrayView bytes;
        if (!unsignedNumber(1, type) || !take(size, bytes))
            return false;
        if (qint8(type) == -1 && timestamp(bytes))
            return true;
        out += "{\"ext\":" + QByteArray::number(qint8(type)) + ",\"data\":";
        appendJsonBytes(out, bytes);
        out += '}';
        return true;
    }
    bool timestamp(QByteArrayView bytes)
    {
        qint64 seconds = 0;
        quint32 nanoseconds = 0;
        if (bytes.size() == 4) {
            seconds = qFromBigEndian<quint32>(bytes.data());
        } else if (bytes.size() == 8) {
            const auto both = qFromBigEndian<quint64>(bytes.data());
            seconds = qint64(both & 0x3ffffffffu);
            nanoseconds = quint32(both >> 34);
        } else if (bytes.size() == 12) {
            nanoseconds = qFromBigEndian<quint32>(bytes.data());
            seconds = qFromBigEndian<qint64>(bytes.data() + 4);
        } else {
            return false;
        }
        const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc());
        if (!time.isValid() || nanoseconds > 999'999'999)
            return false;
        QByteArray text = time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toUtf8();
        if (nanoseconds > 0)
            text += '.' + QByteArray::number(nanoseconds).rightJustified(9, '0');
        appendJsonString(out, text + 'Z');
        return true;
    }
};

} // namespace

std::optional<QByteArray> messagePackToJson(QByteArrayView payload)
{
    Reader reader(payload);
    if (!reader.value(0) || !reader.atEnd())
        return {};
    return std::move(reader.out);
}

} // namespace deepros::gui
