#include "text/naturalorder.h"

#include <algorithm>

namespace deepros::gui {

namespace {

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

uchar folded(char character)
{
    return uchar(character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character);
}

/// The digits that begin at `at`, without leading zeros; `at` moves behind them.
QByteArrayView takeNumber(QByteArrayView text, qsizetype &at)
{
    while (at < text.size() && text[at] == '0')
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.sliced(begin, at - begin);
}

} // namespace

int naturalCompare(QByteArrayView a, QByteArrayView b)
{
    if (const bool last = a.startsWith('$'); last != b.startsWith('$'))
        return last ? 1 : -1;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QByteArrayView first = takeNumber(a, i);
            const QByteArrayView second = takeNumber(b, j);
            if (first.size() != second.size())
                return first.size() < second.size() ? -1 : 1;
            if (const int order = first.compare(second))
                return order;
            continue;
        }
        const uchar first = folded(a[i++]);
        const uchar second = folded(b[j++]);
        if (first != second)
            return first < second ? -1 : 1;
    }
    const qsizetype restA = a.size() - i;
    const qsizetype restB = b.size() - j;
    return restA != restB ? (restA < restB ? -1 : 1) : a.compare(b);
}

} // namespace deepros::gui
