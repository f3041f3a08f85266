#include "decode/jsonwriter.h"

#include "decode/payload.h"

#include <QString>

#include <array>
#include <charconv>
#include <cmath>

namespace deepros::gui {

namespace {

template <typename Number>
void append(QByteArray &out, Number value)
{
    if (std::isnan(value)) {
        out += "NaN";
        return;
    }
    if (std::isinf(value)) {
        out += value < 0 ? "-Infinity" : "Infinity";
        return;
    }
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    const QByteArrayView digits(text.data(), end.ptr - text.data());
    out += digits;
    // A whole number stays recognisable as a floating one.
    if (!digits.contains('.') && !digits.contains('e'))
        out += ".0";
}

} // namespace

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    const QByteArray replaced = isUtf8(utf8) ? QByteArray() : QString::fromUtf8(utf8).toUtf8();
    out += '"';
    for (const char c : replaced.isNull() ? utf8 : QByteArrayView(replaced)) {
        switch (c) {
        case '"':
        case '\\':
            out += '\\';
            out += c;
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (uchar(c) < 0x20) {
                out += "\\u00";
                out += hex[uchar(c) >> 4];
                out += hex[uchar(c) & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void appendJsonNumber(QByteArray &out, double value)
{
    append(out, value);
}

void appendJsonNumber(QByteArray &out, float value)
{
    append(out, value);
}

void appendJsonBytes(QByteArray &out, QByteArrayView bytes)
{
    out += "\"h'";
    out += bytes.toByteArray().toHex();
    out += "'\"";
}

} // namespace deepros::gui
