#include "text/naturalorder.h"

namespace deepros::gui {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits at `at`, without leading zeros; `at` is behind them then.
QByteArrayView number(QByteArrayView text, qsizetype &at)
{
    while (at < text.size() && text[at] == '0')
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.sliced(begin, at - begin);
}

} // namespace

int naturalOrder(QByteArrayView a, QByteArrayView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QByteArrayView left = number(a, i);
            const QByteArrayView right = number(b, j);
            if (left.size() != right.size())
                return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right); order != 0)
                return order;
            continue;
        }
        if (a[i] != b[j])
            return uchar(a[i]) < uchar(b[j]) ? -1 : 1;
        ++i;
        ++j;
    }
    if (a.size() - i != b.size() - j)
        return a.size() - i < b.size() - j ? -1 : 1;
    return a.compare(b); // "07" and "7" are two names
}

} // namespace deepros::gui
