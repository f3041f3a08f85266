#include "util/printable.h"

#include <algorithm>

namespace deepros {

namespace {

bool isHidden(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7F && unit < 0xA0)          // C0, DEL, C1
           || unit == 0x200E || unit == 0x200F || unit == 0x061C // direction marks
           || (unit >= 0x2028 && unit <= 0x202E)                 // separators, embeddings and overrides
           || (unit >= 0x2066 && unit <= 0x2069)                 // isolates
           || unit == 0xFEFF || unit >= 0xFFFE;
}

void appendEscaped(QString &out, char16_t unit)
{
    switch (unit) {
    case u'\n':
        out += QLatin1String("\\n");
        return;
    case u'\r':
        out += QLatin1String("\\r");
        return;
    case u'\t':
        out += QLatin1String("\\t");
        return;
    default:
        break;
    }
    const QString digits = QString::number(unit, 16);
    const int width = unit < 0x100 ? 2 : 4;
    out += unit < 0x100 ? QLatin1String("\\x") : QLatin1String("\\u");
    out += QString(width - digits.size(), u'0') + digits;
}

} // namespace

QString printable(QStringView text, qsizetype limit)
{
    QStringView shown = text.first(std::min(text.size(), std::max<qsizetype>(limit, 0)));
    if (shown.size() < text.size() && !shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);

    QString out;
    out.reserve(shown.size());
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QChar unit = shown[i];
        if (unit.isHighSurrogate() && i + 1 < shown.size() && shown[i + 1].isLowSurrogate()) {
            out += unit;
            out += shown[++i];
        } else if (unit.isSurrogate() || isHidden(unit.unicode())) {
            appendEscaped(out, unit.unicode());
        } else {
            out += unit;
        }
    }
    if (shown.size() < text.size())
        out += QStringLiteral("… (%1 more)").arg(text.size() - shown.size());
    return out;
}

} // namespace deepros
