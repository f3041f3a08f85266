#include "mqtt/utf8.h"

#include <cstring>

namespace deepros::mqtt {

namespace {

constexpr quint64 lowBits = 0x0101010101010101;
constexpr quint64 highBits = 0x8080808080808080;

/// True when all eight bytes are in 0x01..0x7F: a byte with its high bit set shows in `word`, a zero byte
/// borrows and shows in the difference.
inline bool isPlainAscii(quint64 word)
{
    return ((word | (word - lowBits)) & highBits) == 0;
}

inline bool isContinuation(quint8 byte)
{
    return (byte & 0xC0) == 0x80;
}

/// Bytes of the well-formed sequence at `p` whose first byte is ≥ 0x80; 0 when it is ill formed (Unicode,
/// table 3-7).
int sequenceLength(const quint8 *p, const quint8 *end)
{
    const qsizetype left = end - p;
    const quint8 lead = p[0];
    if (lead < 0xC2)
        return 0; // a continuation byte, or an over-long form of ASCII
    if (lead < 0xE0)
        return left >= 2 && isContinuation(p[1]) ? 2 : 0;
    if (lead < 0xF0) {
        if (left < 3 || !isContinuation(p[1]) || !isContinuation(p[2]))
            return 0;
        const bool overlong = lead == 0xE0 && p[1] < 0xA0;
        const bool surrogate = lead == 0xED && p[1] >= 0xA0;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead > 0xF4 || left < 4 || !isContinuation(p[1]) || !isContinuation(p[2]) || !isContinuation(p[3]))
        return 0;
    const bool overlong = lead == 0xF0 && p[1] < 0x90;
    const bool beyondUnicode = lead == 0xF4 && p[1] >= 0x90;
    return overlong || beyondUnicode ? 0 : 4;
}

} // namespace

bool isValidUtf8(QByteArrayView text)
{
    const auto *p = reinterpret_cast<const quint8 *>(text.data());
    const quint8 *const end = p + text.size();
    while (p != end) {
        while (end - p >= 8) {
            quint64 word;
            std::memcpy(&word, p, sizeof word);
            if (!isPlainAscii(word))
                break;
            p += 8;
        }
        if (p == end)
            break;
        if (*p < 0x80) {
            if (*p == 0)
                return false;
            ++p;
            continue;
        }
        const int length = sequenceLength(p, end);
        if (length == 0)
            return false;
        p += length;
    }
    return true;
}

} // namespace deepros::mqtt
