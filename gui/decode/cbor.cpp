#include "decode/binaryjson.h"
#include "decode/binaryreader.h"
#include "decode/lexicaljson.h"

#include <QtEndian>

#include <cmath>

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
        const int major = first >> 5;
        const int info = first & 31;
        if (major == 7)
            return simple(info);
        const bool isEndless = info == 31 && major >= 2 && major <= 5;
        quint64 number = 0;
        if (!isEndless && !argument(info, number))
            return false;
        switch (major) {
        case 0:
            return plain(QByteArray::number(number));
        case 1:
            // -1 - n, which may need one digit more than a quint64 has.
            return plain(number == std::numeric_limits<quint64>::max() ? QByteArray("-18446744073709551616")
                                                                       : '-' + QByteArray::number(number + 1));
        case 2:
        case 3: {
            QByteArray bytes;
            if (!chunks(major, isEndless, number, bytes))
                return false;
            if (major == 2)
                appendJsonBytes(out, bytes);
            else
                appendJsonString(out, bytes);
            return true;
        }
        case 4:
        case 5:
            return elements(major == 5, [&] { return value(depth + 1); },
                            [&](quint64 count) { return isEndless ? breaks() : count == number; });
        default:
            return tagged(number, depth);
        }
    }

private:
    bool argument(int info, quint64 &number)
    {
        if (info < 24) {
            number = quint64(info);
            return true;
        }
        return info <= 27 && unsignedNumber(1 << (info - 24), number);
    }
    bool breaks()
    {
        return !atEnd() && peek() == 0xff && next();
    }
    bool chunks(int major, bool isEndless, quint64 size, QByteArray &bytes)
    {
        while (isEndless) {
            if (breaks())
                return true;
            if (atEnd() || peek() >> 5 != major || (peek() & 31) == 31)
                return false;
            quint64 part = 0;
            if (!argument(next() & 31, part) || !chunks(major, false, part, bytes))
                return false;
        }
        QByteArrayView part;
        if (!take(size, part))
            return false;
        bytes += part;
        return true;
    }
    // A tag says what the value means; the ones everybody knows by sight are left out.
    bool tagged(quint64 tag, int depth)
    {
        if (tag == 0 || tag == 1 || tag == 55799)
            return value(depth + 1);
        out += "{\"tag\":" + QByteArray::number(tag) + ",\"value\":";
        if (!value(depth + 1))
            return false;
        out += '}';
        return true;
    }
    bool simple(int info)
    {
        quint64 bits = 0;
        if (info == 31 || !argument(info, bits))
            return false;
        switch (info) {
        case 20:
            return plain("false");
        case 21:
            return plain("true");
        case 22:
        case 23: // undefined
            return plain("null");
        case 25:
            appendJsonNumber(out, float(qfloat16FromBits(quint16(bits))));
            return true;
        case 26:
            appendJsonNumber(out, qFromUnaligned<float>(std::array{quint32(bits)}.data()));
            return true;
        case 27:
            appendJsonNumber(out, qFromUnaligned<double>(std::array{bits}.data()));
            return true;
        default:
            if (info == 24 && bits < 32)
                return false;
            return plain("\"simple(" + QByteArray::number(bits) + ")\"");
        }
    }
    static double qfloat16FromBits(quint16 bits)
    {
        const int exponent = bits >> 10 & 31;
        const int fraction = bits & 1023;
        double value = 0;
        if (exponent == 0)
            value = std::ldexp(fraction, -24);
        else if (exponent < 31)
            value = std::ldexp(fraction + 1024, exponent - 25);
        else
            value = fraction ? std::nan("") : HUGE_VAL;
        return bits & 0x8000 ? -value : value;
    }
};

} // namespace

std::optional<QByteArray> cborToJson(QByteArrayView payload)
{
    Reader reader(payload);
    if (!reader.value(0) || !reader.atEnd())
        return {};
    return std::move(reader.out);
}

} // namespace deepros::gui
