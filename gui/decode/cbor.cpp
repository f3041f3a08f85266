#include "decode/binaryjson.h"
#include "decode/jsonwriter.h"
#include "decode/lexicaljson.h"

#include <QtEndian>

#include <cmath>

namespace deepros::gui {

namespace {

class Reader
{
public:
    explicit Reader(QByteArrayView data) : m_data(data) {}

    QByteArray out;
    bool atEnd() const { return m_at == m_data.size(); }

    bool value(int depth)
    {
        if (depth > LexicalJson::maxDepth || atEnd())
            return false;
        const auto first = uchar(m_data[m_at++]);
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
            out += QByteArray::number(number);
            return true;
        case 1:
            // -1 - n, which may need one digit more than a quint64 has.
            out += number == std::numeric_limits<quint64>::max() ? QByteArray("-18446744073709551616")
                                                                 : '-' + QByteArray::number(number + 1);
            return true;
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
            return elements(isEndless, number, depth, false);
        case 5:
            return elements(isEndless, number, depth, true);
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
        if (info > 27)
            return false;
        const qsizetype size = qsizetype(1) << (info - 24);
        if (m_data.size() - m_at < size)
            return false;
        number = 0;
        for (qsizetype i = 0; i < size; ++i)
            number = number << 8 | uchar(m_data[m_at++]);
        return true;
    }
    bool breaks()
    {
        if (atEnd() || uchar(m_data[m_at]) != 0xff)
            return false;
        ++m_at;
        return true;
    }
    bool chunks(int major, bool isEndless, quint64 size, QByteArray &bytes)
    {
        while (isEndless) {
            if (breaks())
                return true;
            if (atEnd() || uchar(m_data[m_at]) >> 5 != major || (uchar(m_data[m_at]) & 31) == 31)
                return false;
            quint64 part = 0;
            if (!argument(uchar(m_data[m_at++]) & 31, part) || !chunks(major, false, part, bytes))
                return false;
        }
        if (quint64(m_data.size() - m_at) < size)
            return false;
        bytes += m_data.sliced(m_at, qsizetype(size));
        m_at += qsizetype(size);
        return true;
    }
    bool elements(bool isEndless, quint64 count, int depth, bool isMap)
    {
        out += isMap ? '{' : '[';
        for (quint64 i = 0; isEndless || i < count; ++i) {
            if (isEndless && breaks())
                break;
            if (i > 0)
                out += ',';
            if (isMap) {
                if (!key(depth))
                    return false;
                out += ':';
            }
            if (!value(depth + 1))
                return false;
        }
        out += isMap ? '}' : ']';
        return true;
    }
    // JSON has strings for keys only: others are quoted as they are written.
    bool key(int depth)
    {
        const qsizetype begin = out.size();
        if (!value(depth + 1))
            return false;
        if (out[begin] != '"') {
            const QByteArray written = out.sliced(begin);
            out.truncate(begin);
            appendJsonString(out, written);
        }
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
            out += "false";
            return true;
        case 21:
            out += "true";
            return true;
        case 22:
        case 23: // undefined
            out += "null";
            return true;
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
            out += "\"simple(" + QByteArray::number(bits) + ")\"";
            return true;
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

    QByteArrayView m_data;
    qsizetype m_at = 0;
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
